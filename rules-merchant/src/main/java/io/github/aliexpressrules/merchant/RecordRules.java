package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.Optional;

/** What is on record about the merchant: does it stand in the way? */
final class RecordRules {
  private static final Action WAIT_FOR_PLATFORM =
      Action.of(
              "merchant.step.await-platform",
              MERCHANT,
              "Wait for the platform to deal with it.",
              "S1:13")
          .brief("Wait for the platform to deal with it.");

  static final Rule VIOLATIONS =
      Rule.of(
          "merchant.refund.violations",
          "A violation stands in the way of the refund until it is corrected.",
          "S1:13");
  private static final Action CORRECT =
      Action.of(
              "merchant.step.correct-violation",
              MERCHANT,
              "Correct the violation ({what}) promptly.",
              "S1:13, S1:17")
          .brief("Correct the violation ({what}).");
  private static final Case NO_VIOLATION =
      VIOLATIONS.satisfied("none", "No violation is on record.");
  private static final Case CORRECTED =
      VIOLATIONS.satisfied(
          "corrected",
          "The violation of {at} ({what}) was corrected on {corrected}; it no longer stands in the"
              + " way.");
  private static final Case UNCORRECTED =
      VIOLATIONS
          .violated("uncorrected", "The violation of {at} ({what}) has not been corrected.")
          .steps(CORRECT, WAIT_FOR_PLATFORM);

  /** The violations that are known, corrected or not. */
  private static final Items<AccountCase, Violation, Violation> ON_RECORD =
      Items.of(
          "violations",
          AccountCase::violations,
          (violation, m) -> m.knows(violation.at()) ? violation : null);

  private static Conclusion violation(AccountCase account, Violation violation, Moment m) {
    Optional<Instant> corrected = m.known(violation.correctedAt());
    return corrected.isPresent()
        ? say(CORRECTED, violation.at(), violation.what(), corrected.get())
        : say(UNCORRECTED, violation.at(), violation.what())
            .remedy(CORRECT, violation.what())
            .advise(WAIT_FOR_PLATFORM);
  }

  static final Rule VOLUME =
      Rule.of(
          "merchant.refund.volume",
          "The transaction volume that the platform requires must have been reached; no source"
              + " states the figure. That is a condition: {refund-needs-volume}.",
          "S1:13");
  private static final Action REACH_VOLUME =
      Action.of(
              "merchant.step.reach-volume",
              MERCHANT,
              "Reach the transaction volume that the platform requires.",
              "S1:13")
          .brief("Reach the transaction volume that is required.");
  private static final Action STATE_VOLUME =
      Action.of(
              "merchant.step.state-volume",
              MERCHANT,
              "Look up whether the required transaction volume was reached, and give it as"
                  + " transactionVolumeMet.",
              "S1:13")
          .brief("Look up whether the volume was reached, and add it.");
  private static final Case VOLUME_MET =
      VOLUME.satisfied("met", "The required transaction volume was reached.");
  private static final Case VOLUME_NOT_MET =
      VOLUME
          .violated("not-met", "The required transaction volume was not reached.")
          .steps(REACH_VOLUME, WAIT_FOR_PLATFORM);
  private static final Case VOLUME_UNKNOWN =
      VOLUME
          .unknown(
              "unknown",
              "Whether the required transaction volume was reached is not given:"
                  + " transactionVolumeMet is missing.")
          .steps(STATE_VOLUME);
  private static final Case VOLUME_NOT_NEEDED =
      VOLUME.satisfied("not-needed", "By this policy the transaction volume is no condition.");

  private static Conclusion volume(AccountCase account, Moment m) {
    if (!m.figure(MerchantPolicy.REFUND_NEEDS_VOLUME)) {
      return say(VOLUME_NOT_NEEDED);
    }
    Boolean met = account.volumeMet();
    if (met == null) {
      return say(VOLUME_UNKNOWN).remedy(STATE_VOLUME);
    }
    return met
        ? say(VOLUME_MET)
        : say(VOLUME_NOT_MET).remedy(REACH_VOLUME).advise(WAIT_FOR_PLATFORM);
  }

  static final Rule DISPUTES =
      Rule.of(
          "merchant.refund.disputes",
          "An open dispute or complaint stands in the way of the refund.",
          "S2:9");
  private static final Action SETTLE =
      Action.of(
              "merchant.step.settle-dispute",
              MERCHANT,
              "Deal with the {kind} actively until it is closed.",
              "S2:9")
          .brief("Settle the {kind}, until it is closed.");
  private static final Case NO_DISPUTE =
      DISPUTES.satisfied("none-open", "No dispute and no complaint is open.");
  private static final Case DISPUTE_OPEN =
      DISPUTES.violated("open", "A {kind} has been open since {opened}.").steps(SETTLE);

  /** The disputes and complaints that are open; legal disputes have a topic of their own. */
  private static final Items<AccountCase, MerchantDispute, MerchantDispute> OPEN =
      Items.of("open disputes", AccountCase::otherDisputes, LegalDisputeRules::open);

  private static Conclusion dispute(AccountCase account, MerchantDispute dispute, Moment m) {
    return say(DISPUTE_OPEN, dispute.kind(), dispute.openedAt()).remedy(SETTLE, dispute.kind());
  }

  static final Chapter<AccountCase, NoResult> CONDUCT =
      Chapter.<AccountCase, NoResult>on(RefundCase.QUESTION)
          .rule(VIOLATIONS, (of, m) -> m.none(ON_RECORD, of), (of, m) -> say(NO_VIOLATION))
          .forEach(VIOLATIONS, ON_RECORD, RecordRules::violation)
          .rule(VOLUME, RecordRules::volume);

  static final Chapter<AccountCase, NoResult> OPEN_DISPUTES =
      Chapter.<AccountCase, NoResult>on(RefundCase.QUESTION)
          .rule(DISPUTES, (of, m) -> m.none(OPEN, of), (of, m) -> say(NO_DISPUTE))
          .forEach(DISPUTES, OPEN, RecordRules::dispute);

  private RecordRules() {}
}
