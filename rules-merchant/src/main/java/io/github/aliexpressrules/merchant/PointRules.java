package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import org.jspecify.annotations.Nullable;

/** What points bring besides freezes and closure. */
final class PointRules {
  static final Rule POINTS =
      Rule.of(
          "merchant.standing.points",
          "Points count in four systems, each by itself, and each deduction for {points-rolling}"
              + " from its hour on.",
          "O2:66, O2:67, O2:68, O2:79, O2:80");
  private static final Case STAND =
      POINTS.noted(
          "stand",
          "Counted now ({system}): {points}; the earliest of them no more from {lapses} on.");

  private static Conclusion points(AccountCase account, Penalties.Counting counting, Moment m) {
    return say(STAND, counting.system(), counting.points(), counting.lapses());
  }

  static final Rule WARNING =
      Rule.of(
          "merchant.standing.warning",
          "2 points for intellectual property or prohibited sales bring a warning.",
          "O2:88");
  private static final Case WARNED =
      WARNING.noted("warned", "With the points deducted on {at} there were {total}: a warning.");

  private static @Nullable Conclusion warning(AccountCase account, Penalty penalty, Moment m) {
    return isWarning(penalty, m) ? say(WARNED, penalty.at(), penalty.total()) : null;
  }

  /** A warning is remembered as long as its points are. */
  static boolean isWarning(Penalty penalty, Moment m) {
    return penalty.threshold() == Threshold.WARNING && m.isBefore(penalty.lapses().at());
  }

  static final Rule RESTRICTION =
      Rule.of(
          "merchant.standing.restriction",
          "6 points for intellectual property or prohibited sales bar operations on goods for"
              + " {points-restriction-6}, which are taken to begin with the deduction.",
          "O2:89");
  private static final Case RESTRICTED =
      RESTRICTION
          .violated(
              "restricted",
              "With the points deducted on {at} there were {total}: operations on goods are taken"
                  + " to be barred for {term}, until {until}.")
          .steps(Penalties.LOOK_AT_MEASURES);
  private static final Case RESTRICTION_OVER =
      RESTRICTION
          .satisfied(
              "over",
              "The restriction by the {total} points of {at} is taken to be over since {until}.")
          .steps(Penalties.LOOK_AT_MEASURES);

  private static @Nullable Conclusion restriction(AccountCase account, Penalty penalty, Moment m) {
    Deadline ends = penalty.ends();
    if (penalty.threshold() != Threshold.RESTRICTION || ends == null) {
      return null;
    }
    if (m.isBefore(ends.at())) {
      return say(RESTRICTED, penalty.at(), penalty.total(), ends.term(), ends.at())
          .advise(Penalties.LOOK_AT_MEASURES);
    }
    return m.isBefore(penalty.lapses().at())
        ? say(RESTRICTION_OVER, penalty.total(), penalty.at(), ends.at())
            .advise(Penalties.LOOK_AT_MEASURES)
        : null;
  }

  static final Rule OTHER_STORES =
      Rule.of(
          "merchant.standing.other-stores",
          "24 points for intellectual property or prohibited sales, or a second severe"
              + " infringement, also touch the other stores of the same owner: no new goods, a"
              + " higher deposit and no new stores; what closes one store can close or restrict the"
              + " others.",
          "O2:86, O2:87, O2:91, O2:92, O2:93, O2:99, O2:100");
  private static final Action CHECK_OTHER_STORES =
      Action.of(
              "merchant.step.check-other-stores",
              MERCHANT,
              "Ask about each other store of the same owner by itself, and look at its notices.",
              "O2:86, O2:91")
          .brief("Ask about each other store of the same owner.");
  private static final Case TOUCHED =
      OTHER_STORES
          .noted(
              "touched",
              "What was counted on {at} ({system}: {total}) can reach the other stores of the same"
                  + " owner.")
          .steps(CHECK_OTHER_STORES);

  private static @Nullable Conclusion otherStores(AccountCase account, Penalty penalty, Moment m) {
    boolean touches =
        penalty.raisesDeposit()
            || (penalty.threshold() == Threshold.CLOSURE
                && penalty.system() != PointSystem.TRANSACTION);
    return touches && m.isBefore(penalty.lapses().at())
        ? say(TOUCHED, penalty.at(), penalty.system(), penalty.total()).advise(CHECK_OTHER_STORES)
        : null;
  }

  private static final MilestoneKind POINTS_LAPSE =
      MilestoneKind.of(
              "points-lapse",
              MERCHANT,
              POINTS,
              "From then on the points of one deduction count no more.")
          .titled("points lapse")
          .beginning();

  private static final Items<AccountCase, Deduction, Deadline> LAPSES =
      Items.of(
          "lapses of points",
          AccountCase::points,
          (deduction, m) ->
              m.knows(deduction.fact().at()) ? m.ifCovered(Deduction.LAPSE, deduction) : null);

  static final Chapter<AccountCase, NoResult> CHAPTER =
      Chapter.<AccountCase, NoResult>on(Penalties.QUESTION)
          .forEach(POINTS, Penalties.COUNTING, PointRules::points)
          .forEach(WARNING, Penalties.ALL, PointRules::warning)
          .forEach(RESTRICTION, Penalties.ALL, PointRules::restriction)
          .forEach(OTHER_STORES, Penalties.ALL, PointRules::otherStores)
          .forEach(POINTS_LAPSE, LAPSES);

  private PointRules() {}
}
