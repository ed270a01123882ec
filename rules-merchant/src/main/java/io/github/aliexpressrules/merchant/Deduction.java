package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deduction of points, and what is known beside it: the deductions of its system before it, and
 * the freezes on record.
 */
final class Deduction {
  /** When it counts no more; null if nothing tells how long points count. */
  static final Definition<Deduction, Deadline> LAPSE =
      Definition.of(
          "lapse of points",
          (deduction, m) -> deduction.after(MerchantPolicy.POINTS_ROLLING, m).orElse(null));

  /** What it brings; null if it crosses no threshold, or nothing tells what that brings. */
  static final Definition<Deduction, Penalty> PENALTY =
      Definition.of("penalty", Deduction::penalty);

  /** When it counts no more; after the usual time where nothing tells. */
  static final Definition<Deduction, Deadline> USUAL_LAPSE =
      Definition.of("usual lapse of points", Deduction::usualLapse);

  private static final Term USUAL = Term.calendarDays(365);

  private final PenaltyPoints taken;
  private final Fact fact;
  private final List<Deduction> system;
  private final int place;
  private final List<Freeze> recorded;

  /**
   * Makes one.
   *
   * @param taken the points
   * @param index its place among all deductions, in the order of time
   * @param system those of its system so far, in the order of time; it is going to be the next
   * @param recorded the freezes on record, in the order of time
   */
  Deduction(PenaltyPoints taken, int index, List<Deduction> system, List<Freeze> recorded) {
    this.taken = taken;
    this.fact = Fact.ofItem("deposit.points", index, "", taken.at());
    this.system = system;
    this.place = system.size();
    this.recorded = recorded;
  }

  Fact fact() {
    return fact;
  }

  PointSystem system() {
    return taken.system();
  }

  int points() {
    return taken.points();
  }

  /** When a term is over that starts with it; empty if there is none. */
  private Optional<Deadline> after(Figure<Optional<Term>> term, Moment m) {
    return m.figure(term, fact).map(length -> Deadline.after(fact, length, m.calendar()));
  }

  private static Deadline usualLapse(Deduction of, Moment m) {
    Deadline told = m.ifCovered(LAPSE, of);
    return told == null ? Deadline.after(of.fact, USUAL, m.calendar()) : told;
  }

  private static @Nullable Penalty penalty(Deduction of, Moment m) {
    Deadline lapses = m.of(LAPSE, of);
    if (lapses == null) {
      return null;
    }
    int before = of.before(lapses.term(), m);
    int total = sum(before, of.weight());
    Threshold crossed =
        of.closes(before, total, m)
            ? Threshold.CLOSURE
            : Threshold.crossed(of.system(), before, total);
    if (crossed == null) {
      return null;
    }
    Figure<Optional<Term>> length = crossed.length();
    Deadline ends = length == null ? null : of.after(length, m).orElse(null);
    return length != null && ends == null ? null : new Penalty(of, total, crossed, lapses, ends);
  }

  private boolean closes(int before, int total, Moment m) {
    return switch (system()) {
      case PRODUCT_INFORMATION -> false;
      case SEVERE_INTELLECTUAL_PROPERTY ->
          isCrossed(MerchantPolicy.SEVERE_CLOSURE, before, total, m);
      case INTELLECTUAL_PROPERTY, TRANSACTION ->
          isCrossed(MerchantPolicy.POINTS_CLOSURE, before, total, m);
    };
  }

  private boolean isCrossed(Figure<Optional<Integer>> figure, int before, int total, Moment m) {
    return m.figure(figure, fact).filter(most -> before < most && most <= total).isPresent();
  }

  /** What counted in its system just before it, as long as points count by then. */
  private int before(Term counts, Moment m) {
    int sum = 0;
    for (int i = place - 1; i >= 0; i--) {
      Deduction earlier = system.get(i);
      if (!fact.at().isBefore(counts.after(earlier.fact.at(), m.calendar()))) {
        return sum;
      }
      sum = sum(sum, earlier.weight());
    }
    return sum;
  }

  /** Severe infringements are counted by case. */
  private int weight() {
    return system() == PointSystem.SEVERE_INTELLECTUAL_PROPERTY ? 1 : points();
  }

  /** However many points there are. */
  static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  /** Whether a freeze on record began since then and before an instant. */
  boolean isRecordedBefore(Instant end, Moment m) {
    int next = firstSince();
    if (next == recorded.size()) {
      return false;
    }
    Instant from = recorded.get(next).from();
    return from.isBefore(end) && m.knows(from);
  }

  /** The place of the first freeze that began since then; by halving. */
  private int firstSince() {
    int low = 0;
    int high = recorded.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recorded.get(middle).from().isBefore(fact.at())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * What a deduction of points brings.
   *
   * @param by the deduction
   * @param total how many points, or cases, of its system counted with it
   * @param threshold what that crosses
   * @param lapses when the deduction counts no more
   * @param ends when what it brings is over; null if it has no length, or none is stated
   */
  record Penalty(
      Deduction by, int total, Threshold threshold, Deadline lapses, @Nullable Deadline ends) {
    PointSystem system() {
      return by.system();
    }

    Instant at() {
      return by.fact().at();
    }

    boolean raisesDeposit() {
      return threshold.raisesDeposit(system());
    }
  }
}
