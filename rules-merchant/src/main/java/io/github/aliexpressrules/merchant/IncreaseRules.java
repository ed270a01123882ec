package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Must the deposit be raised? */
final class IncreaseRules {
  /** What the deposit must reach by the notice; null without one, or if nothing tells. */
  static final Definition<AccountCase, Money> LEAST =
      Definition.of("increased deposit", IncreaseRules::least);

  private static @Nullable Money least(AccountCase account, Moment m) {
    Fact noticed = m.known(account.noticed());
    return noticed == null
        ? null
        : m.figure(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, noticed).orElse(null);
  }

  /** Until when it can be paid; null without a notice, or if nothing tells. */
  static final Definition<AccountCase, Deadline> DUE =
      Definition.of("end of paying in", IncreaseRules::due);

  private static @Nullable Deadline due(AccountCase account, Moment m) {
    Fact noticed = m.known(account.noticed());
    return noticed == null
        ? null
        : m.figure(MerchantPolicy.DEPOSIT_INCREASE_WITHIN, noticed)
            .map(term -> Deadline.after(noticed, term, m.calendar()))
            .orElse(null);
  }

  /** Whether the increase is paid; null without one, or where nothing is compared. */
  static final Definition<AccountCase, Boolean> PAID =
      Definition.of("increase paid", IncreaseRules::paid);

  private static @Nullable Boolean paid(AccountCase account, Moment m) {
    Money least = m.of(LEAST, account);
    Money balance = m.the(AccountCase.STANDING, account).balance();
    boolean compared = least != null && balance.isSameCurrency(least);
    return compared ? !balance.isLessThan(least) : null;
  }

  static final Rule INCREASE =
      Rule.of(
          "merchant.standing.deposit-increase",
          "A store that broke the rules must raise its whole deposit to at least"
              + " {deposit-increase-minimum}, within {deposit-increase-within} of the notice, before"
              + " it can go on as usual; else all its goods can be hidden in some countries.",
          "O2:26, O2:27, O2:28");
  private static final Action PAY_INCREASE =
      Action.of(
              "merchant.step.pay-increase",
              MERCHANT,
              "Pay in {shortfall}, so that the deposit reaches {least}; in good time, since the text"
                  + " names no zone for its days.",
              "O2:27")
          .brief("Pay in {shortfall}, so that the deposit reaches {least}.");
  private static final Action STATE_BALANCE_IN_CURRENCY =
      Action.of(
              "merchant.step.state-balance-in-currency",
              MERCHANT,
              "Give the entries in {currency}, the currency of the increase.",
              "O2:27")
          .brief("Give the entries in {currency}.");
  private static final Case REACHED =
      INCREASE.satisfied(
          "paid",
          "The notice of {noticed} asks for {least}; the balance is {balance}.",
          Bound.atLeast("balance", "least"));
  private static final Case TO_BE_PAID =
      INCREASE
          .violated(
              "to-be-paid",
              "The notice of {noticed} asks for {least} before {due}; the balance is {balance}, so"
                  + " {shortfall} is missing.",
              Bound.atLeast("balance", "least"))
          .steps(PAY_INCREASE);
  private static final Case OVERDUE =
      INCREASE
          .violated(
              "overdue",
              "The notice of {noticed} asked for {least} before {due}; the balance is {balance}, so"
                  + " {shortfall} is missing, and the goods can be hidden in some countries.",
              Bound.atLeast("balance", "least"))
          .steps(PAY_INCREASE);
  private static final Case OTHER_CURRENCY =
      INCREASE
          .unknown(
              "other-currency",
              "The notice of {noticed} asks for {least}; the balance is {balance}, in another"
                  + " currency, and nothing is converted.")
          .steps(STATE_BALANCE_IN_CURRENCY);

  private static @Nullable Conclusion increase(AccountCase account, Moment m) {
    Money least = m.of(LEAST, account);
    Fact noticed = m.known(account.noticed());
    if (least == null || noticed == null) {
      return null;
    }
    Money balance = m.the(AccountCase.STANDING, account).balance();
    if (!balance.isSameCurrency(least)) {
      return say(OTHER_CURRENCY, noticed.at(), least, balance)
          .advise(STATE_BALANCE_IN_CURRENCY, least.getCurrencyUnit());
    }
    return m.the(PAID, account)
        ? say(REACHED, noticed.at(), least, balance)
        : unpaid(account, noticed, least, balance, m);
  }

  private static @Nullable Conclusion unpaid(
      AccountCase account, Fact noticed, Money least, Money balance, Moment m) {
    Deadline due = m.of(DUE, account);
    if (due == null) {
      return null;
    }
    Money shortfall = least.minus(balance);
    return m.isBefore(due.at())
        ? say(TO_BE_PAID, noticed.at(), least, due.at(), balance, shortfall)
            .remedyWithin(null, due.at(), PAY_INCREASE, shortfall, least)
        : say(OVERDUE, noticed.at(), least, due.at(), balance, shortfall)
            .remedy(PAY_INCREASE, shortfall, least);
  }

  static final Rule AWAITED =
      Rule.of(
          "merchant.standing.deposit-increase-awaited",
          "24 and 36 points for intellectual property or prohibited sales, and a second severe"
              + " infringement, raise the store's deposit; points for transactions do not. The days"
              + " to pay in run from the notice.",
          "O2:86, O2:91, O2:92, O2:27");
  private static final Action WATCH_FOR_NOTICE =
      Action.of(
              "merchant.step.watch-for-notice",
              MERCHANT,
              "Look for the platform's notice to pay in, and add its instant as"
                  + " depositIncreaseNoticedAt.",
              "O2:27")
          .brief("Look for the notice to pay in, and add when it came.");
  private static final Case NOT_NOTICED =
      AWAITED
          .noted(
              "not-noticed",
              "What was counted on {at} ({system}: {total}) raises the deposit to at least {least};"
                  + " no notice of that is known.")
          .steps(WATCH_FOR_NOTICE);

  private static @Nullable Conclusion awaited(AccountCase account, Penalty penalty, Moment m) {
    if (!isAwaited(account, penalty, m)) {
      return null;
    }
    Optional<Money> least = m.figure(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, penalty.by().fact());
    return least.isEmpty()
        ? null
        : say(NOT_NOTICED, penalty.at(), penalty.system(), penalty.total(), least.get())
            .advise(WATCH_FOR_NOTICE);
  }

  /** Whether points raise the deposit, and no notice since then is known. */
  static boolean isAwaited(AccountCase account, Penalty penalty, Moment m) {
    if (!penalty.raisesDeposit() || !m.isBefore(penalty.lapses().at())) {
      return false;
    }
    Fact noticed = m.known(account.noticed());
    return noticed == null || noticed.at().isBefore(penalty.at());
  }

  private static final MilestoneKind INCREASE_BY =
      MilestoneKind.of(
              "deposit-increase-by",
              MERCHANT,
              INCREASE,
              "From then on the goods of a store whose deposit was not raised can be hidden in some"
                  + " countries.")
          .titled("the raised deposit is due");

  static final Chapter<AccountCase, NoResult> CHAPTER =
      Chapter.<AccountCase, NoResult>on(Penalties.QUESTION)
          .rule(INCREASE, IncreaseRules::increase)
          .forEach(AWAITED, Penalties.ALL, IncreaseRules::awaited)
          .milestone(INCREASE_BY, DUE);

  private IncreaseRules() {}
}
