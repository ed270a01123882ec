package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.DepositEntry.Deducted;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the whole deposit come back, by what is on record about the merchant? */
final class InFullRules {
  /** The violations that keep the deposit from coming back in full. */
  private static final Items<AccountCase, Violation, Violation> VIOLATIONS =
      Items.of("counting violations", AccountCase::violations, InFullRules::counting);

  private static @Nullable Violation counting(Violation violation, Moment m) {
    return m.knows(violation.at())
            && (m.known(violation.correctedAt()).isEmpty()
                || m.figure(MerchantPolicy.CORRECTED_VIOLATION_COUNTS))
        ? violation
        : null;
  }

  /** The disputes, complaints and legal disputes that keep it from coming back in full. */
  private static final Items<AccountCase, MerchantDispute, MerchantDispute> DISPUTES =
      Items.of("counting disputes", AccountCase::disputes, InFullRules::counting);

  private static @Nullable MerchantDispute counting(MerchantDispute dispute, Moment m) {
    return m.knows(dispute.openedAt())
            && (dispute.kind() != MerchantDisputeKind.LEGAL
                || m.known(dispute.closedAt()).isEmpty()
                || m.figure(MerchantPolicy.CLOSED_LEGAL_DISPUTE_COUNTS))
        ? dispute
        : null;
  }

  /** What was deducted: each deduction is on record, whether its violation is listed or not. */
  private static final Items<AccountCase, Deducted, Deducted> DEDUCTIONS =
      Items.of(
          "deductions",
          AccountCase::deductions,
          (deducted, m) -> m.knows(deducted.at()) ? deducted : null);

  /** Whether nothing on record keeps the deposit from coming back in full. */
  static final Definition<AccountCase, Boolean> CLEAN =
      Definition.of(
          "clean record",
          (account, m) ->
              none(VIOLATIONS, account.violations(), account, m)
                  && none(DISPUTES, account.disputes(), account, m)
                  && none(DEDUCTIONS, account.deductions(), account, m));

  /** Where the earliest item counts, that is enough: what comes after it changes nothing. */
  private static <I> boolean none(
      Items<AccountCase, I, I> items, List<I> all, AccountCase account, Moment m) {
    boolean firstCounts = !all.isEmpty() && items.meaning().of(all.get(0), m) != null;
    return !firstCounts && m.none(items, account);
  }

  static final Rule IN_FULL =
      Rule.of(
          "merchant.refund.in-full",
          "The whole deposit comes back only if no violation, dispute or complaint is on record,"
              + " and the list of conditions is not complete. A corrected violation counts:"
              + " {corrected-violation-counts}. A closed legal dispute counts:"
              + " {closed-legal-dispute-counts}.",
          "S2:9");
  private static final Action CHECK_STORE =
      Action.of(
              "merchant.step.check-store",
              MERCHANT,
              "Check the store's performance regularly and deal with problems early, so that the record"
                  + " stays clean.",
              "S2:9")
          .brief("Check the store regularly, so that the record stays clean.");
  private static final Case NOTHING_ON_RECORD =
      IN_FULL
          .satisfied(
              "clean",
              "Nothing on record keeps the deposit from coming back in full; the source's list of"
                  + " conditions is open, so the platform can know others.")
          .steps(CHECK_STORE);
  private static final Case VIOLATION_ON_RECORD =
      IN_FULL.noted(
          "violation-on-record",
          "The violation of {at} ({what}) is on record, so the deposit does not come back in full;"
              + " how much is kept back is not stated.");
  private static final Case DEDUCTION_ON_RECORD =
      IN_FULL.noted(
          "deduction-on-record",
          "The deduction of {amount} on {at} ({reason}) is on record, so the deposit does not come"
              + " back in full; how much else is kept back is not stated.");
  private static final Case DISPUTE_ON_RECORD =
      IN_FULL.noted(
          "dispute-on-record",
          "A {kind} opened on {opened} is on record, so the deposit does not come back in full; how"
              + " much is kept back is not stated.");
  private static final Case LEGAL_DISPUTE_ON_RECORD =
      IN_FULL.noted(
          "legal-dispute-on-record",
          "A legal dispute opened on {opened} is on record, so the deposit does not come back in"
              + " full; how much is kept back is not stated.");

  private static boolean isClean(RefundCase refund, Moment m) {
    return m.the(CLEAN, refund.account());
  }

  private static Conclusion clean(RefundCase refund, Moment m) {
    Conclusion clean = say(NOTHING_ON_RECORD);
    DepositRefundStage stage = m.the(ApplicationRules.STAGE, refund.application());
    return stage == DepositRefundStage.APPROVED || stage == DepositRefundStage.PAID
        ? clean
        : clean.advise(CHECK_STORE);
  }

  private static Conclusion violation(AccountCase account, Violation violation, Moment m) {
    return say(VIOLATION_ON_RECORD, violation.at(), violation.what());
  }

  private static Conclusion deduction(AccountCase account, Deducted deducted, Moment m) {
    return say(DEDUCTION_ON_RECORD, deducted.amount(), deducted.at(), deducted.reason());
  }

  private static Conclusion dispute(AccountCase account, MerchantDispute dispute, Moment m) {
    return dispute.kind() == MerchantDisputeKind.LEGAL
        ? say(LEGAL_DISPUTE_ON_RECORD, dispute.openedAt())
        : say(DISPUTE_ON_RECORD, dispute.kind(), dispute.openedAt());
  }

  /** One remark for each item that counts. */
  private static final Chapter<AccountCase, NoResult> ON_RECORD =
      Chapter.<AccountCase, NoResult>on(RefundCase.QUESTION)
          .forEach(IN_FULL, VIOLATIONS, InFullRules::violation)
          .forEach(IN_FULL, DISPUTES, InFullRules::dispute)
          .forEach(IN_FULL, DEDUCTIONS, InFullRules::deduction);

  static final Chapter<RefundCase, NoResult> CHAPTER =
      Chapter.<RefundCase, NoResult>on(RefundCase.QUESTION)
          .rule(IN_FULL, InFullRules::isClean, InFullRules::clean)
          .chapter(ON_RECORD, RefundCase::account);

  private InFullRules() {}
}
