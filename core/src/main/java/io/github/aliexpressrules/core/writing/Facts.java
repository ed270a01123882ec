package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.fact.Fact;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The dated facts of a case, the earliest first; those of one instant as they were given.
 * Immutable.
 */
public final class Facts extends AbstractList<Fact> implements RandomAccess {
  /** No facts. */
  public static final Facts NONE = new Facts(new Fact[0], 0);

  private static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at);

  private final @Nullable Fact[] facts;
  private final int size;

  private Facts(@Nullable Fact[] facts, int size) {
    this.facts = facts;
    this.size = size;
  }

  /**
   * Returns the facts that are there, in the order of time. For a handful of them.
   *
   * @param facts put into order here, and kept
   */
  public static Facts inOrder(@Nullable Fact... facts) {
    int count = 0;
    for (@Nullable Fact fact : facts) {
      if (fact != null) {
        int place = count++;
        while (place > 0 && at(facts, place - 1).isAfter(fact.at())) {
          facts[place] = facts[place - 1];
          place--;
        }
        facts[place] = fact;
      }
    }
    return new Facts(facts, count);
  }

  private static Instant at(@Nullable Fact[] facts, int place) {
    return Objects.requireNonNull(facts[place]).at();
  }

  /** Returns the facts in the order of time; for long lists, of which parts are in order. */
  public static Facts sorted(List<Fact> facts) {
    Fact[] all = facts.toArray(Fact[]::new);
    Arrays.sort(all, BY_TIME);
    return new Facts(all, all.length);
  }

  /** Returns facts that are in the order of time already; kept as they are. */
  public static Facts inTime(Fact[] facts) {
    return new Facts(facts, facts.length);
  }

  /** Returns the facts of two cases, each in the order of time, in the order of time. */
  public static Facts merged(List<Fact> first, List<Fact> second) {
    Fact[] all = new Fact[first.size() + second.size()];
    int one = 0;
    int two = 0;
    for (int i = 0; i < all.length; i++) {
      boolean takeSecond =
          one == first.size()
              || (two < second.size() && second.get(two).at().isBefore(first.get(one).at()));
      all[i] = takeSecond ? second.get(two++) : first.get(one++);
    }
    return new Facts(all, all.length);
  }

  /**
   * Returns the earlier of two facts, the first one at one instant; the other where one is null.
   */
  public static @Nullable Fact earlier(@Nullable Fact one, @Nullable Fact other) {
    return one == null || (other != null && other.at().isBefore(one.at())) ? other : one;
  }

  @Override
  public Fact get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return Objects.requireNonNull(facts[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
