package io.github.aliexpressrules.core.writing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items of a case that are looked at one by one, each with a window of its own: freezes that are
 * active, violations that count. From one instant to another only those are looked at again whose
 * window has ended, so that a long list costs no more than its changes.
 *
 * <p>Example: {@code Items.of("active freezes", AccountCase::freezes, FreezeRules::active)}.
 *
 * @param <C> the case's type
 * @param <I> an item's type
 * @param <V> what an item is at a moment
 */
public final class Items<C, I, V> {
  private final String name;
  private final Function<C, List<I>> list;
  private final Meaning<I, V> meaning;

  private Items(String name, Function<C, List<I>> list, Meaning<I, V> meaning) {
    this.name = name;
    this.list = list;
    this.meaning = meaning;
  }

  /**
   * Defines items.
   *
   * @param name what they are, for messages
   * @param list all items of a case, in the order in which they are told
   * @param meaning what an item is at a moment
   */
  public static <C, I, V> Items<C, I, V> of(
      String name, Function<C, List<I>> list, Meaning<I, V> meaning) {
    return new Items<>(
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(list, "list"),
        Objects.requireNonNull(meaning, "meaning"));
  }

  /**
   * What an item is at a moment.
   *
   * @param <I> an item's type
   * @param <V> the value's type
   */
  @FunctionalInterface
  public interface Meaning<I, V> {
    /** Returns what the item is; null if nothing, or nothing yet. */
    @Nullable V of(I item, Moment m);
  }

  /** Returns all items of a case. */
  public Function<C, List<I>> list() {
    return list;
  }

  /** Returns what an item is at a moment. */
  public Meaning<I, V> meaning() {
    return meaning;
  }

  /** Returns what they are. */
  @Override
  public String toString() {
    return name;
  }
}
