package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.UntoldException;
import io.github.aliexpressrules.core.writing.Items;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the items of a case are at a moment. */
final class ItemList extends Slots {
  private final Items<?, ?, ?> items;
  private final Object of;
  private final List<?> all;
  private final Slate m;
  private final BitSet untold = new BitSet();
  private boolean updating;

  private ItemList(Items<?, ?, ?> items, Object of, List<?> all, Slate m) {
    super(m, all.size());
    this.items = items;
    this.of = of;
    this.all = all;
    this.m = m;
  }

  static <C, I, V> ItemList of(Items<C, I, V> items, C of, Slate m) {
    return new ItemList(items, of, items.list().apply(of), m);
  }

  boolean is(Items<?, ?, ?> others, Object other) {
    return items == others && of == other;
  }

  /** Brings the items up to date; what they are cannot rest on what they are. */
  @Override
  void update() {
    if (updating) {
      throw new IllegalStateException("the items \"" + items + "\" are defined by themselves");
    }
    updating = true;
    try {
      super.update();
    } finally {
      updating = false;
    }
  }

  /** What an item is, or why that cannot be told. */
  @Override
  @Nullable Object run(int item) {
    try {
      return meaning(items, all.get(item));
    } catch (UntoldException untold) {
      return untold;
    }
  }

  @Override
  void changed(int item, @Nullable Object before, @Nullable Object now) {
    untold.set(item, now instanceof UntoldException);
  }

  /** Whoever looks at all of them fails where one cannot be told; an item's own rule says why. */
  private BitSet told() {
    int first = untold.nextSetBit(0);
    if (first >= 0 && value(first) instanceof UntoldException untold) {
      throw untold;
    }
    return there();
  }

  boolean isEmpty() {
    return told().isEmpty();
  }

  @SuppressWarnings("unchecked") // the list is the items' own
  private <C, I, V> @Nullable Object meaning(Items<C, I, V> own, Object item) {
    return own.meaning().of((I) item, m);
  }

  /** What is there first in the order of the list; null if nothing is. */
  @Nullable Object first() {
    int first = told().nextSetBit(0);
    return first < 0 ? null : value(first);
  }

  /** What is there, in the order of the list. */
  List<Object> values() {
    BitSet there = told();
    List<Object> values = new ArrayList<>(there.cardinality());
    for (int i = there.nextSetBit(0); i >= 0; i = there.nextSetBit(i + 1)) {
      values.add(Objects.requireNonNull(value(i)));
    }
    return Collections.unmodifiableList(values);
  }
}
