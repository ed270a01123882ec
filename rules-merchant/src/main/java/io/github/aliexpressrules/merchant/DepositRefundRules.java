package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Freeze;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** May the merchant take the deposit back? */
final class DepositRefundRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.refund", "May the merchant take the deposit back?");

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
        QUESTION,
        policy,
        new FactList().addAll(account.facts()).addAll(application.facts()).list(),
        sheet -> answer(sheet, account, application, ledger));
  }

  /** What several rules and the result need. */
  private record Shared(
      Derived<RefundStage> stage,
      Derived<Boolean> clean,
      Derived<Money> balance,
      Derived<List<Freeze>> freezes) {}

  private static Optional<DepositRefund> answer(
      Sheet sheet, DepositAccount account, DepositRefundApplication application, Ledger ledger) {
    Shared shared =
        new Shared(
            sheet.derive(m -> ApplicationRules.stage(application, m)),
            sheet.derive(m -> RecordRules.isClean(account, m)),
            sheet.derive(m -> ledger.at(m).balance()),
            sheet.derive(m -> FreezeRules.active(account, m)));
    ApplicationRules.apply(sheet, application);
    RecordRules.apply(sheet, account);
    FreezeRules.apply(sheet, account);
    sheet.applyIf(FROZEN_MEANWHILE, m -> heldUp(m.of(shared.stage()), m.of(shared.freezes())));
    RecordRules.applyDisputes(sheet, account);
    LegalDisputeRules.apply(sheet, account);
    RecordRules.applyInFull(sheet, account, shared.clean(), shared.stage());
    sheet.applyIf(PAID_TO, m -> paidTo(m, shared));
    return Optional.of(result(sheet, application, shared));
  }

  private static DepositRefund result(
      Sheet sheet, DepositRefundApplication application, Shared shared) {
    boolean inFull = sheet.value(m -> m.of(shared.clean()));
    Optional<Money> payable =
        inFull && sheet.verdict() == Verdict.YES
            ? Optional.of(sheet.value(m -> m.of(shared.balance())))
            : Optional.empty();
    return new DepositRefund(
        payable,
        inFull,
        ApplicationRules.missing(application),
        sheet.value(m -> m.of(shared.stage())));
  }

  private static Optional<Conclusion> heldUp(RefundStage stage, List<Freeze> freezes) {
    boolean underWay = stage == RefundStage.SUBMITTED || stage == RefundStage.APPROVED;
    return FreezeRules.since(freezes)
        .filter(since -> underWay)
        .map(since -> HELD_UP.with(stage, since));
  }

  private static Optional<Conclusion> paidTo(Moment m, Shared shared) {
    if (m.of(shared.stage()) != RefundStage.APPROVED) {
      return Optional.empty();
    }
    Money balance = m.of(shared.balance());
    if (balance.isZero()) {
      return Optional.of(NOTHING_LEFT.with(balance));
    }
    Saying toAccount = m.of(shared.clean()) ? WHOLE_BALANCE : AMOUNT_OPEN;
    return Optional.of(toAccount.with(balance).then(PAY_OUT));
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
