package io.github.aliexpressrules.core.writing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rulebook means by a word: the end of the window, the most that can be claimed. Derived
 * from a case when it is first asked for, and kept together with the window and the figures that it
 * rests on; {@link Moment#of} takes those over, so that no finding can forget them.
 *
 * <p>Example: {@code static final Definition<OrderCase, Deadline> START = Definition.of("start of
 * the window", DisputeWindowRules::start)}.
 *
 * @param <C> the case's type; a case, and each part that words are defined on, must be the same
 *     object whenever it is asked about
 * @param <V> the value's type; where a case has no value of this name, it is null
 */
public final class Definition<C, V> {
  private final String name;
  private final Meaning<C, V> meaning;

  private Definition(String name, Meaning<C, V> meaning) {
    this.name = name;
    this.meaning = meaning;
  }

  /**
   * Defines a word.
   *
   * @param name the word, for messages
   * @param meaning how it is derived; pure, and without a clock
   */
  public static <C, V> Definition<C, V> of(String name, Meaning<C, V> meaning) {
    return new Definition<>(
        Objects.requireNonNull(name, "name"), Objects.requireNonNull(meaning, "meaning"));
  }

  /**
   * How a word is derived from a case.
   *
   * @param <C> the case's type
   * @param <V> the value's type
   */
  @FunctionalInterface
  public interface Meaning<C, V> {
    /** Returns the value; null where there is none. */
    @Nullable V of(C of, Moment m);
  }

  /** Returns how it is derived. */
  public Meaning<C, V> meaning() {
    return meaning;
  }

  /** Returns the word. */
  @Override
  public String toString() {
    return name;
  }
}
