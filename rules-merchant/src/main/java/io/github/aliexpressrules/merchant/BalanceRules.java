package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is the deposit in normal status? */
final class BalanceRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.balance", "Is the deposit in normal status?").titled("The deposit");

  static final Rule ENOUGH =
      Rule.of(
          "merchant.balance.enough",
          "A deposit is in normal status while its balance, the sum of its entries or zero"
              + " {deposit-currency} without any, is at least what the category requires; the"
              + " system asks for what is missing.",
          "S2:7, S2:6");
  private static final Action TOP_UP =
      Action.of(
              "merchant.step.top-up",
              MERCHANT,
              "Pay in {shortfall} in time, by credit card, by Alipay or by another channel that the"
                  + " platform offers; a deposit that is too low can affect the store's operations.",
              "S2:7, S2:8")
          .brief("Pay in {shortfall}, by credit card, Alipay or another channel.");
  private static final Action STATE_IN_CURRENCY =
      Action.of(
              "merchant.step.state-requirement-in-currency",
              MERCHANT,
              "Find out what {category} requires in {currency}, and give the figure to the policy in"
                  + " required-deposits.",
              "S2:6")
          .brief("Find out what {category} requires in {currency}, and add it.");
  private static final Case IN_FULL =
      ENOUGH.satisfied(
          "in-full",
          "The balance is {balance}, and {required} is required: normal.",
          Bound.atLeast("balance", "required"));
  private static final Case SHORT =
      ENOUGH
          .violated(
              "short",
              "The balance is {balance}, and {required} is required: {shortfall} is missing, and"
                  + " the system asks to top it up.",
              Bound.atLeast("balance", "required"))
          .steps(TOP_UP);
  private static final Case SHORT_AT_LEAST =
      ENOUGH
          .violated(
              "short-at-least",
              "The balance is {balance}, and {required} at least is required: {shortfall} at least"
                  + " is missing.",
              Bound.atLeast("balance", "required"))
          .steps(TOP_UP);
  private static final Case AT_LEAST =
      ENOUGH.unknown(
          "at-least",
          "The balance is {balance}, and {required} at least is required; how much for {unknown} is"
              + " not known.");
  private static final Case OTHER_CURRENCY =
      ENOUGH
          .unknown(
              "other-currency",
              "The balance is {balance}, and {required} is required, in another currency; nothing"
                  + " is converted. Give the policy a figure for {category} in {currency} in"
                  + " required-deposits.")
          .steps(STATE_IN_CURRENCY);

  /**
   * What the deposit must reach, as far as it is known.
   *
   * @param most the highest of what is known in the balance's currency; null if nothing is
   * @param unknown the categories of which nothing is known
   * @param foreign a category whose deposit is known in another currency; null if there is none
   * @param comparable whether an increase, if there is one, is in the balance's currency
   */
  private record Required(
      @Nullable Money most,
      List<Category> unknown,
      @Nullable Category foreign,
      boolean comparable) {
    boolean isComplete() {
      return unknown.isEmpty() && foreign == null;
    }
  }

  private static final Definition<AccountCase, Required> REQUIRED =
      Definition.of("required of the account", BalanceRules::required);

  private static Required required(AccountCase account, Moment m) {
    Money balance = m.the(AccountCase.STANDING, account).balance();
    Money least = m.ifCovered(IncreaseRules.LEAST, account);
    boolean comparable = least == null || least.isSameCurrency(balance);
    Money most = comparable ? least : null;
    List<Category> unknown = new ArrayList<>();
    Category foreign = null;
    for (Category category : account.categories()) {
      boolean isKnown = m.peekIfCovered(RequiredDepositRules.DEPOSIT, category) != null;
      Money deposit = isKnown ? m.of(RequiredDepositRules.DEPOSIT, category) : null;
      if (deposit == null) {
        unknown.add(category);
      } else if (!deposit.isSameCurrency(balance)) {
        foreign = foreign == null ? category : foreign;
      } else {
        most = most == null || most.isLessThan(deposit) ? deposit : most;
      }
    }
    return new Required(most, List.copyOf(unknown), foreign, comparable);
  }

  private static @Nullable Conclusion enough(AccountCase account, Moment m) {
    Money balance = m.the(AccountCase.STANDING, account).balance();
    Required required = m.the(REQUIRED, account);
    Money most = required.most();
    if (most != null && required.isComplete()) {
      Money shortfall = shortfall(balance, most);
      return shortfall.isZero()
          ? say(IN_FULL, balance, most)
          : say(SHORT, balance, most, shortfall).remedy(TOP_UP, shortfall);
    }
    if (most != null && balance.isLessThan(most)) {
      Money shortfall = shortfall(balance, most);
      return say(SHORT_AT_LEAST, balance, most, shortfall).remedy(TOP_UP, shortfall);
    }
    Category foreign = required.foreign();
    if (foreign != null) {
      Money deposit = m.the(RequiredDepositRules.DEPOSIT, foreign);
      return say(OTHER_CURRENCY, balance, deposit, foreign, balance.getCurrencyUnit())
          .remedy(STATE_IN_CURRENCY, foreign, balance.getCurrencyUnit());
    }
    return most == null ? null : say(AT_LEAST, balance, most, required.unknown());
  }

  private static Money shortfall(Money balance, Money required) {
    return balance.isLessThan(required)
        ? required.minus(balance)
        : Money.zero(required.getCurrencyUnit());
  }

  static final Rule INCREASED =
      Rule.of(
          "merchant.balance.increased",
          "From the platform's notice on, a store whose deposit is raised must have at least"
              + " {deposit-increase-minimum} in all.",
          "O2:26, O2:27");
  private static final Case RAISED =
      INCREASED.noted(
          "raised", "By the notice of {noticed} the deposit must be at least {least} in all.");
  private static final Case RAISED_IN_OTHER_CURRENCY =
      INCREASED.unknown(
          "raised-in-other-currency",
          "By the notice of {noticed} the deposit must be at least {least} in all; the balance is"
              + " {balance}, in another currency, and nothing is converted.");

  private static @Nullable Conclusion increased(AccountCase account, Moment m) {
    Money least = m.of(IncreaseRules.LEAST, account);
    Fact noticed = m.known(account.noticed());
    if (least == null || noticed == null) {
      return null;
    }
    Money balance = m.the(AccountCase.STANDING, account).balance();
    return balance.isSameCurrency(least)
        ? say(RAISED, noticed.at(), least)
        : say(RAISED_IN_OTHER_CURRENCY, noticed.at(), least, balance);
  }

  static final Rule FROZEN =
      Rule.of(
          "merchant.balance.frozen",
          "A freeze of the account does not change the deposit: it is refunded once the account is"
              + " unfrozen.",
          "S1:14");
  private static final Case KEPT =
      FROZEN.noted(
          "kept",
          "The account has been frozen since {from}; the balance and its status stay as they are.");

  private static @Nullable Conclusion frozen(AccountCase account, Moment m) {
    Instant since = FreezeRules.since(account, m);
    return since == null ? null : say(KEPT, since);
  }

  static final Rule DEDUCTED =
      Rule.of(
          "merchant.balance.deducted",
          "A merchant should keep an eye on how the deposit is used; for what the platform may"
              + " deduct is not stated.",
          "S2:9");
  private static final Action WATCH_USE =
      Action.of(
              "merchant.step.watch-use-of-deposit",
              MERCHANT,
              "Check what each deduction was for, and whether it is right.",
              "S2:9")
          .brief("Check what each deduction was for.");
  private static final Case SO_FAR =
      DEDUCTED
          .noted("so-far", "The platform has deducted {deducted} from the deposit so far.")
          .steps(WATCH_USE);

  private static @Nullable Conclusion deducted(AccountCase account, Moment m) {
    Money deducted = m.the(AccountCase.STANDING, account).deducted();
    return deducted.isZero() ? null : say(SO_FAR, deducted).advise(WATCH_USE);
  }

  static final Rule SHOWN =
      Rule.of(
          "merchant.balance.shown",
          "The seller backend shows the balance, the time of payment and whether the status is"
              + " normal.",
          "S2:7, S2:8");
  private static final Action CHECK_BALANCE =
      Action.of(
              "merchant.step.check-balance",
              MERCHANT,
              "Log in to the seller backend and compare balance, time of payment and status; the"
                  + " submenu may have a slightly different name.",
              "S2:7")
          .brief("Compare balance, payment and status in the seller backend.")
          .at("Seller backend > Account management > Funds account > Deposit status");
  private static final Action CHECK_IN_APP =
      Action.of(
              "merchant.step.check-balance-in-app",
              MERCHANT,
              "Or look it up in the mobile app, which according to media reports shows the balance in"
                  + " real time.",
              "S2:8")
          .brief("Or look it up in the mobile app.");
  private static final Case TO_COMPARE =
      SHOWN
          .noted(
              "to-compare",
              "The seller backend should show a balance of {balance}, and as the time of the last"
                  + " payment: {last-paid}.")
          .steps(CHECK_BALANCE, CHECK_IN_APP);

  private static Conclusion shown(AccountCase account, Moment m) {
    Ledger.Standing standing = m.the(AccountCase.STANDING, account);
    return say(TO_COMPARE, standing.balance(), standing.lastPaidAt())
        .advise(CHECK_BALANCE)
        .advise(CHECK_IN_APP);
  }

  private static final Items<AccountCase, Category, Category> FURTHER =
      Items.of("further categories", AccountCase::further, (category, m) -> category);

  private static Balance balance(AccountCase account, Moment m) {
    Ledger.Standing standing = m.the(AccountCase.STANDING, account);
    Required required = m.the(REQUIRED, account);
    Optional<Money> most =
        Optional.ofNullable(required.most())
            .filter(
                known ->
                    standing.balance().isLessThan(known)
                        || (required.isComplete() && required.comparable()));
    return new Balance(
        standing.balance(),
        !m.none(FreezeRules.ACTIVE, account),
        most,
        most.map(amount -> shortfall(standing.balance(), amount)),
        standing.lastPaidAt(),
        EnumSet.allOf(TopUpMethod.class));
  }

  static final Chapter<AccountCase, Balance> CHAPTER =
      Chapter.<AccountCase, Balance>on(QUESTION)
          .chapter(RequiredDepositRules.CHAPTER, AccountCase::category)
          .forEach(
              RequiredDepositRules.REQUIRED,
              FURTHER,
              (account, category, m) -> RequiredDepositRules.required(category, m))
          .forEach(
              RequiredDepositRules.ELECTRONICS,
              FURTHER,
              (account, category, m) -> RequiredDepositRules.electronics(category, m))
          .rule(INCREASED, BalanceRules::increased)
          .rule(ENOUGH, BalanceRules::enough)
          .rule(FROZEN, BalanceRules::frozen)
          .rule(DEDUCTED, BalanceRules::deducted)
          .rule(SHOWN, BalanceRules::shown)
          .result((account, m, said) -> balance(account, m));

  private BalanceRules() {}
}
