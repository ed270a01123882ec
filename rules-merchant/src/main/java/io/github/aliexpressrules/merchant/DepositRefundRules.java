package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.writing.Said;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** May the merchant take the deposit back? */
final class DepositRefundRules {
  static final Rule FROZEN_MEANWHILE =
      Rule.of(
          "merchant.refund.frozen-meanwhile",
          "A freeze holds up an application that is under way: the account is unfrozen first, and"
              + " the deposit refunded after that, as soon as possible.",
          "S1:14");
  private static final Case HELD_UP =
      FROZEN_MEANWHILE.noted(
          "held-up",
          "The application ({stage}) waits: the account, frozen since {from}, is unfrozen first,"
              + " and the deposit refunded after that. No source says how long that takes.");

  private static @Nullable Conclusion frozenMeanwhile(RefundCase refund, Moment m) {
    DepositRefundStage stage = m.the(ApplicationRules.STAGE, refund.application());
    Instant since = FreezeRules.since(refund.account(), m);
    boolean underWay =
        stage == DepositRefundStage.SUBMITTED || stage == DepositRefundStage.APPROVED;
    return underWay && since != null ? say(HELD_UP, stage, since) : null;
  }

  static final Rule PAID_IN =
      Rule.of(
          "merchant.refund.paid-in",
          "What was paid in can be taken back; where no payment is on record there is nothing.",
          "S1:11, S2:6");
  private static final Case NOTHING_PAID =
      PAID_IN.noted(
          "nothing-paid",
          "No payment into the deposit is on record, so there is nothing to take back; if one was"
              + " made, add it to the deposit's entries.");

  static final Rule PAID_TO =
      Rule.of(
          "merchant.refund.paid-to",
          "After the review the deposit goes to the bank account that the merchant designated,"
              + " however it was paid in.",
          "S1:11");
  private static final Action PAY_OUT =
      Action.of(
              "merchant.step.pay-out",
              PLATFORM,
              "Refund the deposit to the bank account that the merchant designated.",
              "S1:11")
          .brief("Pay the deposit to the bank account that you named.");
  private static final Case WHOLE_BALANCE =
      PAID_TO
          .noted(
              "whole-balance",
              "Once nothing stands in the way, {balance} goes to the designated bank account.")
          .steps(PAY_OUT);
  private static final Case AMOUNT_OPEN =
      PAID_TO
          .noted(
              "amount-open",
              "Once nothing stands in the way, the deposit goes to the designated bank account;"
                  + " how much of {balance} is not stated, since the record is not clean.")
          .steps(PAY_OUT);
  private static final Case NOTHING_LEFT =
      PAID_TO.noted("nothing-left", "The balance is {balance}: there is nothing to pay back.");

  private static @Nullable Conclusion paidTo(RefundCase refund, Moment m) {
    if (m.the(ApplicationRules.STAGE, refund.application()) != DepositRefundStage.APPROVED
        || m.the(AccountCase.UNPAID, refund.account())) {
      return null;
    }
    Money balance = m.the(AccountCase.STANDING, refund.account()).balance();
    if (balance.isZero()) {
      return say(NOTHING_LEFT, balance);
    }
    boolean clean = m.the(InFullRules.CLEAN, refund.account());
    return say(clean ? WHOLE_BALANCE : AMOUNT_OPEN, balance).advise(PAY_OUT);
  }

  private static DepositRefund result(RefundCase refund, Moment m, Said said) {
    boolean inFull = m.the(InFullRules.CLEAN, refund.account());
    return new DepositRefund(
        inFull && said.verdict() == Verdict.YES
            ? Optional.of(m.the(AccountCase.STANDING, refund.account()).balance())
            : Optional.empty(),
        inFull,
        Set.copyOf(refund.application().missing()),
        m.the(ApplicationRules.STAGE, refund.application()));
  }

  static final Chapter<RefundCase, DepositRefund> CHAPTER =
      Chapter.<RefundCase, DepositRefund>on(RefundCase.QUESTION)
          .chapter(ApplicationRules.CHAPTER, RefundCase::application)
          .chapter(RecordRules.CONDUCT, RefundCase::account)
          .chapter(FreezeRules.CHAPTER, RefundCase::account)
          .rule(FROZEN_MEANWHILE, DepositRefundRules::frozenMeanwhile)
          .chapter(RecordRules.OPEN_DISPUTES, RefundCase::account)
          .chapter(LegalDisputeRules.CHAPTER, RefundCase::account)
          .chapter(ClosureRules.OF_REFUND, RefundCase::account)
          .chapter(InFullRules.CHAPTER)
          .rule(
              PAID_IN,
              (of, m) -> m.the(AccountCase.UNPAID, of.account()),
              (of, m) -> say(NOTHING_PAID))
          .rule(PAID_TO, DepositRefundRules::paidTo)
          .result(DepositRefundRules::result);

  private DepositRefundRules() {}
}
