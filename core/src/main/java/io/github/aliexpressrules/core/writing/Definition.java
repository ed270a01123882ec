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
  private final boolean plain;

  private Definition(String name, Meaning<C, V> meaning, boolean plain) {
    this.name = Objects.requireNonNull(name, "name");
    this.meaning = Objects.requireNonNull(meaning, "meaning");
    this.plain = plain;
  }

  /**
   * Defines a word.
   *
   * @param name the word, for messages
   * @param meaning how it is derived; pure, and without a clock
   */
  public static <C, V> Definition<C, V> of(String name, Meaning<C, V> meaning) {
    return new Definition<>(name, meaning, false);
  }

  /**
   * Defines a word so plain that it is derived whenever it is asked for: where its meaning is a
   * comparison or two, that takes 5 ns, and to keep it 20 ns and 48 bytes.
   *
   * @param name the word, for messages
   * @param meaning how it is derived; pure, without a clock and without business days
   */
  public static <C, V> Definition<C, V> plain(String name, Meaning<C, V> meaning) {
    return new Definition<>(name, meaning, true);
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

  /** Returns whether it is derived whenever it is asked for. */
  public boolean isPlain() {
    return plain;
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
