package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;

import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several topics need to know of penalties. */
final class Penalties {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.standing", "Is the account free of penalties?")
          .titled("Free of penalties");

  /** What the deductions bring that are known, also what is over. */
  static final Items<AccountCase, Deduction, Penalty> ALL =
      Items.of(
          "penalties",
          AccountCase::points,
          (deduction, m) ->
              m.knows(deduction.fact().at()) ? m.of(Deduction.PENALTY, deduction) : null);

  /** Those of which it can be told what they bring. */
  static final Items<AccountCase, Deduction, Penalty> TOLD =
      Items.of(
          "penalties that are told",
          AccountCase::points,
          (deduction, m) ->
              m.knows(deduction.fact().at()) ? m.ifCovered(Deduction.PENALTY, deduction) : null);

  /** The points of each system that still count. */
  static final Items<AccountCase, List<Deduction>, Counting> COUNTING =
      Items.of("points that count", AccountCase::systems, Penalties::counting);

  /**
   * The points of a system that still count.
   *
   * @param system the system
   * @param points how many
   * @param last the latest deduction among them
   * @param lapses when the earliest of them counts no more
   */
  record Counting(PointSystem system, int points, Deduction last, Instant lapses) {}

  private static @Nullable Counting counting(List<Deduction> system, Moment m) {
    Counting sum = null;
    for (Deduction one : system) {
      Deadline lapses = m.knows(one.fact().at()) ? m.of(Deduction.LAPSE, one) : null;
      if (lapses != null && m.isBefore(lapses.at())) {
        sum =
            sum == null
                ? new Counting(one.system(), one.points(), one, lapses.at())
                : new Counting(
                    one.system(), Deduction.sum(sum.points, one.points()), one, sum.lapses);
      }
    }
    return sum;
  }

  static final Action LOOK_AT_MEASURES =
      Action.of(
              "merchant.step.look-at-measures",
              MERCHANT,
              "Look in the seller backend which measures are shown as running; add a freeze that is"
                  + " shown to the freezes, with its end, and ask customer service about one that"
                  + " should be over.",
              "O2:13, S1:14")
          .brief("Look in the seller backend which measures run.");

  /** The beginning of a freeze on record. */
  static Fact began(Freeze freeze) {
    return new Fact("deposit.freezes", freeze.from());
  }

  private Penalties() {}
}
