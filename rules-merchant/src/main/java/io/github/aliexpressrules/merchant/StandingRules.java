package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Is the account free of penalties? */
final class StandingRules {
  /** Whether anything is on record that penalties can follow from. */
  private static final Definition<AccountCase, Boolean> ON_RECORD =
      Definition.of(
          "anything on record",
          (account, m) ->
              m.known(firstDeduction(account)) != null
                  || m.known(account.noticed()) != null
                  || m.known(account.closed()) != null);

  private static @Nullable Fact firstDeduction(AccountCase account) {
    return account.points().isEmpty() ? null : account.points().get(0).fact();
  }

  /** Whether nothing tells what follows from some of it. */
  private static final Definition<AccountCase, Boolean> NOT_TOLD =
      Definition.of("not told", StandingRules::isNotTold);

  private static boolean isNotTold(AccountCase account, Moment m) {
    Fact deduction = m.known(firstDeduction(account));
    Fact noticed = m.known(account.noticed());
    Fact closed = m.known(account.closed());
    return (deduction != null && m.figure(MerchantPolicy.POINTS_ROLLING, deduction).isEmpty())
        || (noticed != null
            && (m.figure(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, noticed).isEmpty()
                || m.figure(MerchantPolicy.DEPOSIT_INCREASE_WITHIN, noticed).isEmpty()))
        || (closed != null && m.figure(MerchantPolicy.RECORD_IS_PENALTY, closed).isEmpty());
  }

  static final Rule RECORD =
      Rule.of(
          "merchant.standing.record",
          "Whoever broke the rules should look at the account first and put that right; what"
              + " follows from points, from a notice of a higher deposit and from a closure only the"
              + " platform's own rules tell, no guide.",
          "S1:13, S1:17");
  private static final Action ASK_IN_FORCE =
      Action.of(
              "merchant.step.ask-in-force",
              MERCHANT,
              "Ask with rules: in-force, by which the platform's own rules answer; and look in the"
                  + " seller backend what is shown there.",
              "S1:13")
          .brief("Ask with rules: in-force; look in the seller backend.");
  private static final Case CLEAN =
      RECORD.satisfied(
          "clean", "No points, no notice of a higher deposit and no closure are on record.");
  private static final Case NO_GUIDE_TELLS =
      RECORD
          .unknown(
              "no-guide-tells",
              "Points, a notice of a higher deposit or a closure are on record, and no guide tells"
                  + " what follows from them: ask with rules: in-force.")
          .steps(ASK_IN_FORCE);

  private static @Nullable Conclusion onRecord(AccountCase account, Moment m) {
    if (!m.the(ON_RECORD, account)) {
      return say(CLEAN);
    }
    return Boolean.TRUE.equals(m.ifCovered(NOT_TOLD, account))
        ? say(NO_GUIDE_TELLS).advise(ASK_IN_FORCE)
        : null;
  }

  static final Rule FROZEN =
      Rule.of(
          "merchant.standing.frozen",
          "A freeze of the account takes all goods off sale and lets no new ones in; as long as one"
              + " is on record it counts as a penalty, whatever brought it: {record-is-penalty}.",
          "O2:13, O2:29");
  private static final Case BY_RECORD =
      FROZEN
          .violated("by-record", "The account has been frozen since {from} ({reason}).")
          .steps(Penalties.LOOK_AT_MEASURES);
  private static final Case NOT_TOLD_WHETHER =
      FROZEN.noted(
          "not-told",
          "The account has been frozen since {from} ({reason}); no guide tells whether that is a"
              + " penalty.");

  private static Conclusion frozen(AccountCase account, Freeze freeze, Moment m) {
    return m.figure(MerchantPolicy.RECORD_IS_PENALTY, Penalties.began(freeze)).orElse(false)
        ? say(BY_RECORD, freeze.from(), freeze.reason()).advise(Penalties.LOOK_AT_MEASURES)
        : say(NOT_TOLD_WHETHER, freeze.from(), freeze.reason());
  }

  private static final MilestoneKind FREEZE_ENDS =
      MilestoneKind.of(
              "freeze-ends",
              PLATFORM,
              FreezeRules.BY_POINTS,
              "From then on the account is taken to be free of freezes by points.")
          .titled("the freeze should end")
          .beginning();

  private static final Items<AccountCase, Deduction, Deadline> FREEZES_END =
      Items.of("ends of freezes", AccountCase::points, StandingRules::freezeEnds);

  private static @Nullable Deadline freezeEnds(Deduction deduction, Moment m) {
    Penalty penalty =
        m.knows(deduction.fact().at()) ? m.ifCovered(Deduction.PENALTY, deduction) : null;
    return penalty != null && penalty.threshold().freezes() ? penalty.ends() : null;
  }

  /** Freezes overlap: the latest end counts. */
  private static final Definition<AccountCase, Deadline> LAST_FREEZE_ENDS =
      Definition.of(
          "end of the last freeze",
          (account, m) ->
              m.all(FREEZES_END, account).stream()
                  .max(Comparator.comparing(Deadline::at))
                  .orElse(null));

  private static final Action KEEP_TO_THE_STRICTER =
      Action.of(
              "merchant.step.keep-to-the-stricter",
              MERCHANT,
              "Act as if the penalty ran, and pay what is asked for; look in the seller backend what is"
                  + " shown, and keep a copy of it.",
              "S1:13, S1:14")
          .brief("Act as if the penalty ran, and pay what is asked for.");
  private static final Action LOOK_AGAIN =
      Action.of(
              "merchant.step.look-again",
              MERCHANT,
              "Look again, and ask customer service if it still runs: by the texts that were seen it is"
                  + " over then.",
              "S1:14")
          .brief("Look again; ask customer service if it still runs.");

  static final Chapter<AccountCase, Standing> CHAPTER =
      Chapter.<AccountCase, Standing>on(Penalties.QUESTION)
          .chapter(FreezeRules.OF_POINTS)
          .rule(RECORD, StandingRules::onRecord)
          .chapter(PointRules.CHAPTER)
          .forEach(FROZEN, FreezeRules.ACTIVE, StandingRules::frozen)
          .chapter(IncreaseRules.CHAPTER)
          .milestone(FREEZE_ENDS, LAST_FREEZE_ENDS)
          .chapter(ClosureRules.CHAPTER)
          .inDoubt(KEEP_TO_THE_STRICTER, LOOK_AGAIN)
          .result((account, m, said) -> Measures.standing(account, m));

  private StandingRules() {}
}
