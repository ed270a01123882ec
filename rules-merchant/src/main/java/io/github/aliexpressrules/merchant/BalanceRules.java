package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Is the deposit in normal status? */
final class BalanceRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.balance", "Is the deposit in normal status?");

  static final Rule ENOUGH =
      Rule.of(
          "merchant.balance.enough",
          "A deposit is in normal status while its balance, the sum of its entries or zero"
              + " {deposit-currency} without any, is at least what the category requires; the system"
              + " asks for what is missing.",
          "S2:7",
          "S2:6");
  private static final Saying IN_FULL =
      ENOUGH.when(
          SATISFIED,
          "in-full",
          "The balance is {balance}, and {required} is required: normal.",
          Bound.atLeast("balance", "required"));
  private static final Saying SHORT =
      ENOUGH.when(
          VIOLATED,
          "short",
          "The balance is {balance}, and {required} is required: {shortfall} is missing, and the"
              + " system asks to top it up.",
          Bound.atLeast("balance", "required"));
  private static final Saying OTHER_CURRENCY =
      ENOUGH.when(
          UNKNOWN,
          "other-currency",
          "The balance is {balance}, and {required} is required, in another currency; nothing is"
              + " converted. Give the policy a figure for {category} in {currency} in"
              + " required-deposits.");

  static final Rule FROZEN =
      Rule.of(
          "merchant.balance.frozen",
          "A freeze of the account does not change the deposit: it is refunded once the account is"
              + " unfrozen.",
          "S1:14");
  private static final Saying KEPT =
      FROZEN.when(
          NOTED,
          "kept",
          "The account has been frozen since {from}; the balance and its status stay as they are.");

  static final Rule DEDUCTED =
      Rule.of(
          "merchant.balance.deducted",
          "A merchant should keep an eye on how the deposit is used; for what the platform may"
              + " deduct is not stated.",
          "S2:9");
  private static final Saying SO_FAR =
      DEDUCTED.when(
          NOTED, "so-far", "The platform has deducted {deducted} from the deposit so far.");

  static final Rule SHOWN =
      Rule.of(
          "merchant.balance.shown",
          "The seller backend shows the balance, the time of payment and whether the status is"
              + " normal.",
          "S2:7",
          "S2:8");
  private static final Saying TO_COMPARE =
      SHOWN.when(
          NOTED,
          "to-compare",
          "The seller backend should show a balance of {balance}, and as the time of the last"
              + " payment: {last-paid}.");

  static final Action TOP_UP =
      Action.of(
          "merchant.step.top-up",
          Party.MERCHANT,
          "Pay in {shortfall} in time, by credit card, by Alipay or by another channel that the"
              + " platform offers; a deposit that is too low can affect the store's operations.",
          "S2:7",
          "S2:8");
  static final Action STATE_IN_CURRENCY =
      Action.of(
          "merchant.step.state-requirement-in-currency",
          Party.MERCHANT,
          "Find out what {category} requires in {currency}, and give the figure to the policy in"
              + " required-deposits.",
          "S2:6");
  static final Action CHECK_BALANCE =
      Action.of(
              "merchant.step.check-balance",
              Party.MERCHANT,
              "Log in to the seller backend and compare balance, time of payment and status; the"
                  + " submenu may have a slightly different name.",
              "S2:7")
          .at("Seller backend > Account management > Funds account > Deposit status");
  static final Action CHECK_IN_APP =
      Action.of(
          "merchant.step.check-balance-in-app",
          Party.MERCHANT,
          "Or look it up in the mobile app, which according to media reports shows the balance in"
              + " real time.",
          "S2:8");
  static final Action WATCH_USE =
      Action.of(
          "merchant.step.watch-use-of-deposit",
          Party.MERCHANT,
          "Check what each deduction was for, and whether it is right.",
          "S2:9");

  private BalanceRules() {}

  static Question<Balance> question(DepositAccount account, MerchantPolicy policy) {
    Ledger ledger = new Ledger(account);
    return Question.of(QUESTION, policy, account.facts(), sheet -> answer(sheet, account, ledger));
  }

  private static Optional<Balance> answer(Sheet sheet, DepositAccount account, Ledger ledger) {
    Derived<Ledger.Standing> standing = sheet.derive(ledger::at);
    Derived<Optional<Money>> required =
        sheet.derive(m -> RequiredDepositRules.required(account.category(), m));
    Derived<List<Freeze>> freezes = sheet.derive(m -> FreezeRules.active(account, m));
    RequiredDepositRules.apply(sheet, account.category(), required);
    sheet.applyIf(
        ENOUGH,
        m -> m.of(required).map(r -> enough(m.of(standing).balance(), r, account.category())));
    sheet.applyIf(FROZEN, m -> FreezeRules.since(m.of(freezes)).map(KEPT::with));
    sheet.applyIf(DEDUCTED, m -> deducted(m.of(standing).deducted()));
    sheet.apply(SHOWN, m -> shown(m.of(standing)));
    return Optional.of(
        sheet.value(m -> balance(m.of(standing), m.of(required), !m.of(freezes).isEmpty())));
  }

  private static Conclusion enough(Money balance, Money required, Category category) {
    if (!balance.isSameCurrency(required)) {
      return OTHER_CURRENCY
          .with(balance, required, category, balance.getCurrencyUnit())
          .cure(STATE_IN_CURRENCY, category, balance.getCurrencyUnit());
    }
    Money shortfall = shortfall(balance, required);
    return shortfall.isZero()
        ? IN_FULL.with(balance, required)
        : SHORT.with(balance, required, shortfall).cure(TOP_UP, shortfall);
  }

  private static Optional<Conclusion> deducted(Money deducted) {
    return deducted.isZero()
        ? Optional.empty()
        : Optional.of(SO_FAR.with(deducted).then(WATCH_USE));
  }

  private static Conclusion shown(Ledger.Standing standing) {
    return TO_COMPARE
        .with(standing.balance(), standing.lastPaidAt())
        .then(CHECK_BALANCE)
        .then(CHECK_IN_APP);
  }

  private static Balance balance(
      Ledger.Standing standing, Optional<Money> required, boolean frozen) {
    Optional<Money> comparable = required.filter(standing.balance()::isSameCurrency);
    return new Balance(
        standing.balance(),
        frozen,
        comparable,
        comparable.map(amount -> shortfall(standing.balance(), amount)),
        standing.lastPaidAt(),
        EnumSet.allOf(TopUpMethod.class));
  }

  private static Money shortfall(Money balance, Money required) {
    return balance.isLessThan(required)
        ? required.minus(balance)
        : Money.zero(required.getCurrencyUnit());
  }

  static final Catalogue CATALOGUE =
      Catalogue.join(
          List.of(
              RequiredDepositRules.CATALOGUE,
              Catalogue.of(ENOUGH, FROZEN, DEDUCTED, SHOWN)
                  .actions(TOP_UP, STATE_IN_CURRENCY, WATCH_USE, CHECK_BALANCE, CHECK_IN_APP)));
}
