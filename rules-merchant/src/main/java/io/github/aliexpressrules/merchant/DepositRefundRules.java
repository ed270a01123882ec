package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.decision.Outcome.NOTED;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.decision.Verdict;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Freeze;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** May the merchant take the deposit back? */
final class DepositRefundRules {
  static final Rule FROZEN_MEANWHILE =
      Rule.of(
          "merchant.refund.frozen-meanwhile",
          "A freeze holds up an application that is under way: the account is unfrozen first, and"
              + " the deposit refunded after that, as soon as possible.",
          "S1:14");
  private static final Saying HELD_UP =
      FROZEN_MEANWHILE.when(
          NOTED,
          "held-up",
          "The application ({stage}) waits: the account, frozen since {from}, is unfrozen first, and"
              + " the deposit refunded after that. No source says how long that takes.");

  static final Rule PAID_TO =
      Rule.of(
          "merchant.refund.paid-to",
          "After the review the deposit goes to the bank account that the merchant designated,"
              + " however it was paid in.",
          "S1:11");
  private static final Saying WHOLE_BALANCE =
      PAID_TO.when(
          NOTED,
          "whole-balance",
          "Once nothing stands in the way, {balance} goes to the designated bank account.");
  private static final Saying AMOUNT_OPEN =
      PAID_TO.when(
          NOTED,
          "amount-open",
          "Once nothing stands in the way, the deposit goes to the designated bank account; how"
              + " much of {balance} is not stated, since the record is not clean.");
  private static final Saying NOTHING_LEFT =
      PAID_TO.when(
          NOTED, "nothing-left", "The balance is {balance}: there is nothing to pay back.");

  static final Action PAY_OUT =
      Action.of(
          "merchant.step.pay-out",
          Party.PLATFORM,
          "Refund the deposit to the bank account that the merchant designated.",
          "S1:11");

  private DepositRefundRules() {}

  static Question<DepositRefund> question(
      DepositAccount account, DepositRefundApplication application, MerchantPolicy policy) {
    Ledger ledger = new Ledger(account);
    return Question.of(
        "merchant.refund",
        policy,
        new FactList().addAll(account.facts()).addAll(application.facts()).list(),
        sheet -> answer(sheet, account, application, ledger));
  }

  private static Optional<DepositRefund> answer(
      Sheet sheet, DepositAccount account, DepositRefundApplication application, Ledger ledger) {
    Derived<RefundStage> stage = sheet.derive(m -> ApplicationRules.stage(application, m));
    Derived<Boolean> clean = sheet.derive(m -> RecordRules.isClean(account, m));
    Derived<Money> balance = sheet.derive(m -> ledger.at(m).balance());
    Derived<List<Freeze>> freezes = sheet.derive(m -> FreezeRules.active(account, m));
    ApplicationRules.apply(sheet, application);
    RecordRules.apply(sheet, account);
    FreezeRules.apply(sheet, account);
    sheet.applyIf(FROZEN_MEANWHILE, m -> heldUp(m.of(stage), m.of(freezes)));
    RecordRules.applyDisputes(sheet, account);
    LegalDisputeRules.apply(sheet, account);
    RecordRules.applyInFull(sheet, account, clean, stage);
    sheet.applyIf(
        PAID_TO,
        m ->
            m.of(stage) == RefundStage.APPROVED
                ? Optional.of(paidTo(m.of(balance), m.of(clean)))
                : Optional.empty());
    boolean inFull = sheet.value(m -> m.of(clean));
    Optional<Money> payable =
        inFull && sheet.verdict() == Verdict.YES
            ? Optional.of(sheet.value(m -> m.of(balance)))
            : Optional.empty();
    return Optional.of(
        new DepositRefund(
            payable, inFull, ApplicationRules.missing(application), sheet.value(m -> m.of(stage))));
  }

  private static Optional<Conclusion> heldUp(RefundStage stage, List<Freeze> freezes) {
    boolean underWay = stage == RefundStage.SUBMITTED || stage == RefundStage.APPROVED;
    return FreezeRules.since(freezes)
        .filter(since -> underWay)
        .map(since -> HELD_UP.with(stage, since));
  }

  private static Conclusion paidTo(Money balance, boolean clean) {
    if (balance.isZero()) {
      return NOTHING_LEFT.with(balance);
    }
    return (clean ? WHOLE_BALANCE.with(balance) : AMOUNT_OPEN.with(balance)).then(PAY_OUT);
  }

  static final Catalogue CATALOGUE =
      Catalogue.join(
          List.of(
              ApplicationRules.CATALOGUE,
              RecordRules.CATALOGUE,
              FreezeRules.CATALOGUE,
              LegalDisputeRules.CATALOGUE,
              Catalogue.of(FROZEN_MEANWHILE, PAID_TO).actions(PAY_OUT)));
}
