package io.github.aliexpressrules.core.decision;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is said of each item of a list, where that holds, and what it rests on. From one instant to
 * another only those items are looked at again whose window has ended: the next ones to end are
 * kept in two queues, so that all instants together cost no more than all changes do.
 */
abstract class Slots {
  private final Slate m;
  private final @Nullable Object[] values;
  private final Instant[] from;
  private final Instant[] until;
  private final long[] low;
  private final long[] high;
  private final BitSet there = new BitSet();
  private final PriorityQueue<Edge> ends =
      new PriorityQueue<>(Comparator.comparing(edge -> edge.at()));
  private final PriorityQueue<Edge> begins =
      new PriorityQueue<>(Comparator.<Edge, Instant>comparing(edge -> edge.at()).reversed());
  private int @Nullable [] uses;
  private boolean begun;
  private long anyLow;
  private long anyHigh;

  Slots(Slate m, int size) {
    this.m = m;
    this.values = new Object[size];
    this.from = new Instant[size];
    this.until = new Instant[size];
    this.low = new long[size];
    this.high = new long[size];
  }

  /** One end of an item's window, which may have been moved since. */
  private record Edge(int item, Instant at) {}

  /** Says something of an item, after the moment has begun anew; null if nothing. */
  abstract @Nullable Object run(int item);

  /** Is told what is said of an item now, and was before. */
  void changed(int item, @Nullable Object before, @Nullable Object now) {}

  /** Brings all items up to date. */
  void update() {
    if (!begun) {
      begun = true;
      for (int i = 0; i < values.length; i++) {
        rerun(i);
      }
      return;
    }
    while (!ends.isEmpty() && !m.isIn(Instant.MIN, ends.element().at())) {
      again(ends.remove(), until);
    }
    while (!begins.isEmpty() && !m.isIn(begins.element().at(), Instant.MAX)) {
      again(begins.remove(), from);
    }
  }

  private void again(Edge edge, Instant[] side) {
    if (side[edge.item()].equals(edge.at())) {
      rerun(edge.item());
    }
  }

  private void rerun(int item) {
    Instant outerFrom = m.from();
    Instant outerUntil = m.until();
    long outerLow = m.low();
    long outerHigh = m.high();
    Object before = values[item];
    m.begin(Instant.MIN, Instant.MAX);
    try {
      values[item] = run(item);
      note(item);
    } finally {
      m.begin(outerFrom, outerUntil);
      m.restOn(outerLow, outerHigh);
    }
    there.set(item, values[item] != null);
    changed(item, before, values[item]);
  }

  private void note(int item) {
    count(item, -1);
    from[item] = m.from();
    until[item] = m.until();
    low[item] = m.low();
    high[item] = m.high();
    count(item, 1);
    if (!from[item].equals(Instant.MIN)) {
      begins.add(new Edge(item, from[item]));
    }
    if (!until[item].equals(Instant.MAX)) {
      ends.add(new Edge(item, until[item]));
    }
  }

  /** Counts how many items rest on each figure, so that a figure can leave with its last item. */
  private void count(int item, int by) {
    if (low[item] != 0 || high[item] != 0) {
      int[] counts = uses == null ? new int[2 * Long.SIZE] : uses;
      uses = counts;
      anyLow = counted(low[item], 0, by, counts, anyLow);
      anyHigh = counted(high[item], Long.SIZE, by, counts, anyHigh);
    }
  }

  private static long counted(long figures, int offset, int by, int[] counts, long any) {
    long all = any;
    for (long rest = figures; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      counts[offset + bit] += by;
      all = counts[offset + bit] == 0 ? all & ~(1L << bit) : all | 1L << bit;
    }
    return all;
  }

  int size() {
    return values.length;
  }

  /** The items of which something is said. */
  BitSet there() {
    return there;
  }

  @Nullable Object value(int item) {
    return values[item];
  }

  Instant from(int item) {
    return from[item];
  }

  Instant until(int item) {
    return until[item];
  }

  long low(int item) {
    return low[item];
  }

  long high(int item) {
    return high[item];
  }

  /** From when on all that is said holds. */
  Instant from() {
    return edge(begins, from, Instant.MIN);
  }

  /** Until when all that is said holds. */
  Instant until() {
    return edge(ends, until, Instant.MAX);
  }

  private static Instant edge(PriorityQueue<Edge> edges, Instant[] side, Instant open) {
    while (!edges.isEmpty() && !side[edges.element().item()].equals(edges.element().at())) {
      edges.remove();
    }
    return edges.isEmpty() ? open : edges.element().at();
  }

  long low() {
    return anyLow;
  }

  long high() {
    return anyHigh;
  }
}
