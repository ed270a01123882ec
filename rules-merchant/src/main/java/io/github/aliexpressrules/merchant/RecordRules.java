package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is on record about the merchant: does it stand in the way, and does all come back? */
final class RecordRules {
  static final Rule VIOLATIONS =
      Rule.of(
          "merchant.refund.violations",
          "A violation stands in the way of the refund until it is corrected.",
          "S1:13");
  private static final Saying NO_VIOLATION =
      VIOLATIONS.when(SATISFIED, "none", "No violation is on record.");
  private static final Saying CORRECTED =
      VIOLATIONS.when(
          SATISFIED,
          "corrected",
          "The violation of {at} ({what}) was corrected on {corrected}; it no longer stands in the"
              + " way.");
  private static final Saying UNCORRECTED =
      VIOLATIONS.when(
          VIOLATED, "uncorrected", "The violation of {at} ({what}) has not been corrected.");

  static final Rule VOLUME =
      Rule.of(
          "merchant.refund.volume",
          "The transaction volume that the platform requires must have been reached; no source"
              + " states the figure. That is a condition: {refund-needs-volume}.",
          "S1:13");
  private static final Saying VOLUME_MET =
      VOLUME.when(SATISFIED, "met", "The required transaction volume was reached.");
  private static final Saying VOLUME_NOT_MET =
      VOLUME.when(VIOLATED, "not-met", "The required transaction volume was not reached.");
  private static final Saying VOLUME_UNKNOWN =
      VOLUME.when(
          UNKNOWN,
          "unknown",
          "Whether the required transaction volume was reached is not given: transactionVolumeMet"
              + " is missing.");
  private static final Saying VOLUME_NOT_NEEDED =
      VOLUME.when(
          SATISFIED, "not-needed", "By this policy the transaction volume is no condition.");

  static final Rule DISPUTES =
      Rule.of(
          "merchant.refund.disputes",
          "An open dispute or complaint stands in the way of the refund.",
          "S2:9");
  private static final Saying NO_DISPUTE =
      DISPUTES.when(SATISFIED, "none-open", "No dispute and no complaint is open.");
  private static final Saying DISPUTE_OPEN =
      DISPUTES.when(VIOLATED, "open", "A {kind} has been open since {opened}.");

  static final Rule IN_FULL =
      Rule.of(
          "merchant.refund.in-full",
          "The whole deposit comes back only if no violation, dispute or complaint is on record,"
              + " and the list of conditions is not complete. A corrected violation counts:"
              + " {corrected-violation-counts}. A closed legal dispute counts:"
              + " {closed-legal-dispute-counts}.",
          "S2:9");
  private static final Saying CLEAN =
      IN_FULL.when(
          SATISFIED,
          "clean",
          "Nothing on record keeps the deposit from coming back in full; the source's list of"
              + " conditions is open, so the platform can know others.");
  private static final Saying VIOLATION_ON_RECORD =
      IN_FULL.when(
          NOTED,
          "violation-on-record",
          "The violation of {at} ({what}) is on record, so the deposit does not come back in full;"
              + " how much is kept back is not stated.");
  private static final Saying DISPUTE_ON_RECORD =
      IN_FULL.when(
          NOTED,
          "dispute-on-record",
          "A {kind} opened on {opened} is on record, so the deposit does not come back in full; how"
              + " much is kept back is not stated.");
  private static final Saying LEGAL_DISPUTE_ON_RECORD =
      IN_FULL.when(
          NOTED,
          "legal-dispute-on-record",
          "A legal dispute opened on {opened} is on record, so the deposit does not come back in full;"
              + " how much is kept back is not stated.");

  static final Action CORRECT =
      Action.of(
          "merchant.step.correct-violation",
          Party.MERCHANT,
          "Correct the violation ({what}) promptly.",
          "S1:13",
          "S1:17");
  static final Action REACH_VOLUME =
      Action.of(
          "merchant.step.reach-volume",
          Party.MERCHANT,
          "Reach the transaction volume that the platform requires.",
          "S1:13");
  static final Action WAIT_FOR_PLATFORM =
      Action.of(
          "merchant.step.await-platform",
          Party.MERCHANT,
          "Wait for the platform to deal with it.",
          "S1:13");
  static final Action STATE_VOLUME =
      Action.of(
          "merchant.step.state-volume",
          Party.MERCHANT,
          "Look up whether the required transaction volume was reached, and give it as"
              + " transactionVolumeMet.",
          "S1:13");
  static final Action SETTLE =
      Action.of(
          "merchant.step.settle-dispute",
          Party.MERCHANT,
          "Deal with the {kind} actively until it is closed.",
          "S2:9");
  static final Action CHECK_STORE =
      Action.of(
          "merchant.step.check-store",
          Party.MERCHANT,
          "Check the store's performance regularly and deal with problems early, so that the record"
              + " stays clean.",
          "S2:9");

  private static final Optional<Conclusion> NOTHING = Optional.empty();

  private RecordRules() {}

  static void apply(Sheet sheet, DepositAccount account) {
    violations(sheet, account);
    sheet.apply(VOLUME, m -> volume(account, m));
  }

  private static void violations(Sheet sheet, DepositAccount account) {
    Derived<Boolean> none =
        sheet.derive(m -> account.violations().stream().noneMatch(one -> m.knows(one.at())));
    sheet.applyIf(VIOLATIONS, m -> m.of(none) ? Optional.of(NO_VIOLATION.with()) : NOTHING);
    for (Violation violation : account.violations()) {
      sheet.applyIf(
          VIOLATIONS,
          m -> m.knows(violation.at()) ? Optional.of(violation(violation, m)) : NOTHING);
    }
  }

  private static Conclusion violation(Violation violation, Moment m) {
    Optional<Instant> corrected = m.known(violation.correctedAt());
    return corrected.isPresent()
        ? CORRECTED.with(violation.at(), violation.what(), corrected.get())
        : UNCORRECTED
            .with(violation.at(), violation.what())
            .cure(CORRECT, violation.what())
            .then(WAIT_FOR_PLATFORM);
  }

  private static Conclusion volume(DepositAccount account, Moment m) {
    if (!m.figure(MerchantPolicy.REFUND_NEEDS_VOLUME)) {
      return VOLUME_NOT_NEEDED.with();
    }
    if (account.transactionVolumeMet().isEmpty()) {
      return VOLUME_UNKNOWN.with().cure(STATE_VOLUME);
    }
    return account.transactionVolumeMet().get()
        ? VOLUME_MET.with()
        : VOLUME_NOT_MET.with().cure(REACH_VOLUME).then(WAIT_FOR_PLATFORM);
  }

  /** One finding for each open dispute or complaint, or one that there is none. */
  static void applyDisputes(Sheet sheet, DepositAccount account) {
    List<MerchantDispute> disputes =
        account.disputes().stream()
            .filter(dispute -> dispute.kind() != MerchantDisputeKind.LEGAL)
            .toList();
    Derived<Boolean> free =
        sheet.derive(
            m -> disputes.stream().allMatch(one -> LegalDisputeRules.open(one, m).isEmpty()));
    sheet.applyIf(DISPUTES, m -> m.of(free) ? Optional.of(NO_DISPUTE.with()) : NOTHING);
    for (MerchantDispute dispute : disputes) {
      sheet.applyIf(
          DISPUTES, m -> LegalDisputeRules.open(dispute, m).map(RecordRules::openDispute));
    }
  }

  private static Conclusion openDispute(MerchantDispute dispute) {
    return DISPUTE_OPEN.with(dispute.kind(), dispute.openedAt()).cure(SETTLE, dispute.kind());
  }

  /** One remark for each item on record that counts, or one finding that there is none. */
  static void applyInFull(
      Sheet sheet, DepositAccount account, Derived<Boolean> clean, Derived<RefundStage> stage) {
    sheet.applyIf(IN_FULL, m -> m.of(clean) ? Optional.of(clean(m.of(stage))) : NOTHING);
    for (Violation violation : account.violations()) {
      sheet.applyIf(
          IN_FULL,
          m ->
              counts(violation, m)
                  ? Optional.of(VIOLATION_ON_RECORD.with(violation.at(), violation.what()))
                  : NOTHING);
    }
    for (MerchantDispute dispute : account.disputes()) {
      sheet.applyIf(IN_FULL, m -> counts(dispute, m) ? Optional.of(onRecord(dispute)) : NOTHING);
    }
  }

  private static Conclusion clean(RefundStage stage) {
    Conclusion clean = CLEAN.with();
    return stage == RefundStage.PAID ? clean : clean.then(CHECK_STORE);
  }

  private static Conclusion onRecord(MerchantDispute dispute) {
    return dispute.kind() == MerchantDisputeKind.LEGAL
        ? LEGAL_DISPUTE_ON_RECORD.with(dispute.openedAt())
        : DISPUTE_ON_RECORD.with(dispute.kind(), dispute.openedAt());
  }

  /** Whether nothing on record keeps the deposit from coming back in full. */
  static boolean isClean(DepositAccount account, Moment m) {
    return account.violations().stream().noneMatch(violation -> counts(violation, m))
        && account.disputes().stream().noneMatch(dispute -> counts(dispute, m));
  }

  private static boolean counts(Violation violation, Moment m) {
    if (!m.knows(violation.at())) {
      return false;
    }
    return m.known(violation.correctedAt()).isEmpty()
        || m.figure(MerchantPolicy.CORRECTED_VIOLATION_COUNTS);
  }

  private static boolean counts(MerchantDispute dispute, Moment m) {
    if (!m.knows(dispute.openedAt())) {
      return false;
    }
    return dispute.kind() != MerchantDisputeKind.LEGAL
        || m.known(dispute.closedAt()).isEmpty()
        || m.figure(MerchantPolicy.CLOSED_LEGAL_DISPUTE_COUNTS);
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(VIOLATIONS, VOLUME, DISPUTES, IN_FULL)
          .actions(CORRECT, WAIT_FOR_PLATFORM, REACH_VOLUME, STATE_VOLUME, SETTLE, CHECK_STORE);
}
