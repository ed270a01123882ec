package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.time.UntoldException;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of each of several items. Where it says the same of many, the first few are told
 * one by one, and one finding counts the others: no answer grows beyond what somebody reads.
 */
final class ItemRule {
  /** How many findings of one case are told one by one. */
  static final int TOLD = 20;

  /** Whatever was said first at other instants, the order is that of the list. */
  private static final Comparator<OfCase> BY_FIRST_ITEM =
      Comparator.comparingInt(one -> one.items.nextSetBit(0));

  private final Chapter.Entry entry;
  private final Object[] parts;
  private final Evaluation<?> evaluation;
  private final Slate m;
  private final List<OfCase> cases = new ArrayList<>(2);
  private final ItemList items;
  private final Conclusions conclusions;

  ItemRule(Chapter.Entry entry, Object[] parts, Evaluation<?> evaluation) {
    this.entry = entry;
    this.parts = parts;
    this.evaluation = evaluation;
    this.m = evaluation.moment();
    this.items = m.list(Objects.requireNonNull(entry.items(), "items"), parts[entry.part()]);
    this.conclusions = new Conclusions(items.size());
  }

  /** The items of which one case is said. */
  private static final class OfCase {
    final Case how;
    final BitSet items = new BitSet();
    int count;

    OfCase(Case how) {
      this.how = how;
    }
  }

  /** The rule's conclusion about each item. */
  private final class Conclusions extends Slots {
    Conclusions(int size) {
      super(m, size);
    }

    @Override
    @Nullable Object run(int item) {
      m.narrow(evaluation.baseFrom(), evaluation.baseUntil());
      m.narrow(items.from(item), items.until(item));
      m.restOn(items.low(item), items.high(item));
      Object value = items.value(item);
      if (value == null) {
        return null;
      }
      @Nullable Conclusion says;
      try {
        if (value instanceof UntoldException untold) {
          throw untold;
        }
        says = entry.says(parts, value, m);
      } catch (UntoldException untold) {
        says = evaluation.untold(entry.rule(), untold);
      }
      return says == null ? null : evaluation.sealed(entry.rule(), says);
    }

    @Override
    void changed(int item, @Nullable Object before, @Nullable Object now) {
      if (before != null) {
        count(item, (Conclusion) before, -1);
      }
      if (now != null) {
        count(item, (Conclusion) now, 1);
      }
    }
  }

  private void count(int item, Conclusion said, int by) {
    OfCase counted = ofCase(said.how());
    counted.items.set(item, by > 0);
    counted.count += by;
  }

  private OfCase ofCase(Case how) {
    for (OfCase known : cases) {
      if (known.how == how) {
        return known;
      }
    }
    OfCase added = new OfCase(how);
    cases.add(added);
    return added;
  }

  /** Brings all that is said up to date. */
  void update() {
    items.update();
    conclusions.update();
  }

  Instant from() {
    return Decision.later(conclusions.from(), evaluation.baseFrom());
  }

  Instant until() {
    return Decision.earlier(conclusions.until(), evaluation.baseUntil());
  }

  /** Tells the findings. */
  void tell(Evaluation<?> to) {
    BitSet told = new BitSet();
    for (OfCase one : cases) {
      int some = 0;
      for (int i = one.items.nextSetBit(0); i >= 0 && some < TOLD; some++) {
        told.set(i);
        i = one.items.nextSetBit(i + 1);
      }
    }
    for (int i = told.nextSetBit(0); i >= 0; i = told.nextSetBit(i + 1)) {
      Conclusion said = (Conclusion) Objects.requireNonNull(conclusions.value(i));
      to.put(said);
    }
    cases.sort(BY_FIRST_ITEM);
    for (OfCase one : cases) {
      if (one.count > TOLD) {
        Conclusion more = Conclusion.say(entry.rule().andMore(one.how.outcome()), one.count - TOLD);
        more.seal(conclusions.low(), conclusions.high(), to.policy(), from(), until());
        to.put(more);
      }
    }
  }
}
