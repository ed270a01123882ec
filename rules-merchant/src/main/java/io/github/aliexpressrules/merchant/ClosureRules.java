package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is the account closed, and what becomes of its money? */
final class ClosureRules {
  /** When the money is released; null while no closure is known, or if nothing tells. */
  static final Definition<AccountCase, Deadline> RELEASE =
      Definition.of("release of the money", ClosureRules::release);

  private static @Nullable Deadline release(AccountCase account, Moment m) {
    Fact closed = m.known(account.closed());
    Optional<Term> days =
        closed == null ? Optional.empty() : m.figure(MerchantPolicy.ACCOUNT_CLOSURE_FREEZE, closed);
    if (closed == null || days.isEmpty()) {
      return null;
    }
    return m.figure(MerchantPolicy.ACCOUNT_CLOSURE_FREEZE_SIX_MONTHS, closed)
        ? sixMonths(closed)
        : Deadline.after(closed, days.get(), m.calendar());
  }

  /** The same hour six months later on the clocks of Shanghai, which know no daylight saving. */
  private static Deadline sixMonths(Fact closed) {
    Instant at = closed.at().atZone(MerchantPolicy.SHANGHAI).plusMonths(6).toInstant();
    int days = (int) ChronoUnit.DAYS.between(closed.at(), at);
    return new Deadline(at, closed, Term.calendarDays(days));
  }

  static final Rule CLOSED =
      Rule.of(
          "merchant.standing.closed",
          "{points-closure} points for intellectual property or prohibited sales, or for"
              + " transactions, or severe infringement number {severe-closure}, close the account,"
              + " a particularly severe one at once; a closed account is frozen, and its store"
              + " cannot be reached. A closure on record counts, whatever brought it:"
              + " {record-is-penalty}.",
          "O2:31, O2:70, O2:72, O2:73, O2:75, O2:87, O2:93, O2:97");
  private static final Action STATE_CLOSURE =
      Action.of(
              "merchant.step.state-closure",
              MERCHANT,
              "Look whether the platform has closed the account, and add the instant as closedAt.",
              "O2:31")
          .brief("Look whether the account was closed, and add when.");
  private static final Action SETTLE_ORDERS =
      Action.of(
              "merchant.step.prove-open-orders",
              MERCHANT,
              "Have proof of shipping and of purchase ready for every open order, and hand it in when"
                  + " the platform asks: without it the buyer gets the money back.",
              "O2:46, O2:47, O2:53, O2:60")
          .brief("Have proof of shipping and purchase ready for every open order.");
  private static final Case IS_CLOSED =
      CLOSED
          .violated("closed", "The platform closed the account on {closed}.")
          .steps(SETTLE_ORDERS);
  private static final Case BY_POINTS =
      CLOSED
          .violated(
              "by-points",
              "What was counted on {at} ({system}: {total}) closes the account; when the platform"
                  + " did so is not known.")
          .steps(STATE_CLOSURE, SETTLE_ORDERS);

  private static @Nullable Conclusion closed(AccountCase account, Moment m) {
    Fact closed = m.known(account.closed());
    return closed != null && m.figure(MerchantPolicy.RECORD_IS_PENALTY, closed).orElse(false)
        ? say(IS_CLOSED, closed.at()).advise(SETTLE_ORDERS)
        : null;
  }

  private static @Nullable Conclusion byPoints(AccountCase account, Penalty penalty, Moment m) {
    return isClosing(account, penalty, m)
        ? say(BY_POINTS, penalty.at(), penalty.system(), penalty.total())
            .advise(STATE_CLOSURE)
            .advise(SETTLE_ORDERS)
        : null;
  }

  /** Whether points close the account, and no closure is on record. */
  static boolean isClosing(AccountCase account, Penalty penalty, Moment m) {
    return penalty.threshold() == Threshold.CLOSURE && m.known(account.closed()) == null;
  }

  static final Rule FUNDS =
      Rule.of(
          "merchant.standing.funds",
          "Closing an account freezes the merchant's money: for {account-closure-freeze}, or by"
              + " another place of the same text for six months, counted so:"
              + " {account-closure-freeze-six-months}. What is left after refunds, compensation and"
              + " chargebacks comes back then.",
          "O2:31, O2:101, O2:104, O2:105, O2:106, O2:107, O2:108");
  private static final Action ASK_FOR_MONEY =
      Action.of(
              "merchant.step.ask-for-money",
              MERCHANT,
              "Ask the platform for what is left once both times are over, and say which text promises"
                  + " it.",
              "O2:106, O2:108")
          .brief("Ask the platform for what is left, and name the text.");
  private static final Case MONEY_FROZEN =
      FUNDS
          .violated("frozen", "The money is frozen from {closed} until {until}.")
          .steps(ASK_FOR_MONEY);
  private static final Case MONEY_RELEASED =
      FUNDS
          .satisfied(
              "released",
              "The money was frozen from {closed} until {until}; what is left of it is to come"
                  + " back.")
          .steps(ASK_FOR_MONEY);

  private static @Nullable Conclusion funds(AccountCase account, Moment m) {
    Deadline release = m.of(RELEASE, account);
    if (release == null) {
      return null;
    }
    Instant closed = release.event().at();
    return m.isBefore(release.at())
        ? say(MONEY_FROZEN, closed, release.at()).adviseWithin(release.at(), null, ASK_FOR_MONEY)
        : say(MONEY_RELEASED, closed, release.at()).advise(ASK_FOR_MONEY);
  }

  static final Rule LONGER =
      Rule.of(
          "merchant.standing.funds-longer",
          "After particularly grave violations the money can stay frozen for one or two years, or"
              + " until others are compensated.",
          "O2:102, O2:103");
  private static final Case CAN_TAKE_LONGER =
      LONGER.noted(
          "can-take-longer",
          "The platform can keep the money frozen for one or two years, or until others are"
              + " compensated, if it finds the violation particularly grave.");

  private static @Nullable Conclusion longer(AccountCase account, Moment m) {
    return m.peekIfCovered(RELEASE, account) == null ? null : say(CAN_TAKE_LONGER);
  }

  /** Since when the platform may keep the deposit; null if it may not, or nothing tells. */
  static final Definition<AccountCase, Fact> CONFISCABLE =
      Definition.of("confiscable", ClosureRules::confiscable);

  private static @Nullable Fact confiscable(AccountCase account, Moment m) {
    Fact closed = m.known(account.closed());
    Fact ground = closed == null ? byPoints(account, m) : closed;
    return ground != null && m.figure(MerchantPolicy.CONFISCATION, ground).orElse(false)
        ? ground
        : null;
  }

  private static @Nullable Fact byPoints(AccountCase account, Moment m) {
    for (Penalty penalty : m.all(Penalties.ALL, account)) {
      if (penalty.threshold() == Threshold.CLOSURE) {
        return penalty.by().fact();
      }
    }
    return enoughPoints(account, m);
  }

  /** The latest deduction, if the points that count suffice: of one system, or added up. */
  private static @Nullable Fact enoughPoints(AccountCase account, Moment m) {
    int most = 0;
    int total = 0;
    Fact last = null;
    for (Penalties.Counting counting : m.all(Penalties.COUNTING, account)) {
      if (counting.system() != PointSystem.PRODUCT_INFORMATION) {
        Fact latest = counting.last().fact();
        last = last == null || last.at().isBefore(latest.at()) ? latest : last;
        most = Math.max(most, counting.points());
        total = Deduction.sum(total, counting.points());
      }
    }
    return last != null && suffices(most, total, last, m) ? last : null;
  }

  private static boolean suffices(int most, int total, Fact last, Moment m) {
    int needed = m.figure(MerchantPolicy.POINTS_CLOSURE, last).orElse(Integer.MAX_VALUE);
    return most >= needed || (total >= needed && m.figure(MerchantPolicy.POINTS_ADDED_UP, last));
  }

  static final Rule CONFISCATION =
      Rule.of(
          "merchant.standing.confiscation",
          "The platform may keep the whole deposit of an account that it closes, or that has"
              + " {points-closure} points; it may: {confiscation}. Points of several systems are"
              + " added up for that: {points-added-up}. What the deposit does not cover is owed.",
          "O2:117, O2:68, O2:118, O2:119, O2:120, O2:121");
  private static final Case MAY_BE_KEPT =
      CONFISCATION.noted(
          "may-be-kept",
          "By what is on record since {ground} the platform may keep the whole deposit of"
              + " {balance}, and ask for what that does not cover; it need not.");

  private static @Nullable Conclusion confiscation(AccountCase account, Moment m) {
    Fact ground = m.of(CONFISCABLE, account);
    return ground == null
        ? null
        : say(MAY_BE_KEPT, ground.at(), m.the(AccountCase.STANDING, account).balance());
  }

  static final Rule DEPOSIT_KEPT =
      Rule.of(
          "merchant.refund.confiscation",
          "Whether the deposit of a closed account comes back is open: the platform may keep it, as"
              + " it may that of an account with the points for a closure.",
          "O2:117");
  private static final Action ASK_ABOUT_DEPOSIT =
      Action.of(
              "merchant.step.ask-about-deposit",
              MERCHANT,
              "Ask the platform whether it keeps the deposit, and by which rule.",
              "O2:117")
          .brief("Ask whether the platform keeps the deposit, and by which rule.");
  private static final Case OPEN =
      DEPOSIT_KEPT
          .unknown(
              "open",
              "The account was closed on {closed}, so the platform may keep the whole deposit;"
                  + " whether it does is not known.")
          .steps(ASK_ABOUT_DEPOSIT);
  private static final Case BY_ENOUGH_POINTS =
      DEPOSIT_KEPT
          .noted(
              "by-points",
              "With the points of {ground} there are enough for a closure; the platform may keep"
                  + " the whole deposit.")
          .steps(ASK_ABOUT_DEPOSIT);
  private static final Case CLOSED_BY_GUIDES =
      DEPOSIT_KEPT.noted(
          "closed",
          "The account was closed on {closed}; the platform's own rules may let it keep the"
              + " deposit. Ask with rules: in-force.");

  private static @Nullable Conclusion depositKept(AccountCase account, Moment m) {
    Fact ground = m.of(CONFISCABLE, account);
    Fact closed = m.known(account.closed());
    if (closed == null) {
      return ground == null ? null : say(BY_ENOUGH_POINTS, ground.at()).advise(ASK_ABOUT_DEPOSIT);
    }
    if (ground != null) {
      return say(OPEN, closed.at()).advise(ASK_ABOUT_DEPOSIT);
    }
    return m.figure(MerchantPolicy.CONFISCATION, closed).isEmpty()
        ? say(CLOSED_BY_GUIDES, closed.at())
        : null;
  }

  private static final MilestoneKind FUNDS_RELEASED =
      MilestoneKind.of(
              "funds-released",
              PLATFORM,
              FUNDS,
              "From then on what is left of the frozen money is to come back.")
          .titled("the frozen money should come back")
          .beginning();

  /** What the standing of an account has of it. */
  static final Chapter<AccountCase, NoResult> CHAPTER =
      Chapter.<AccountCase, NoResult>on(Penalties.QUESTION)
          .rule(CLOSED, ClosureRules::closed)
          .forEach(CLOSED, Penalties.ALL, ClosureRules::byPoints)
          .rule(FUNDS, ClosureRules::funds)
          .rule(LONGER, ClosureRules::longer)
          .rule(CONFISCATION, ClosureRules::confiscation)
          .milestone(FUNDS_RELEASED, RELEASE);

  /** What the refund of the deposit has of it. */
  static final Chapter<AccountCase, NoResult> OF_REFUND =
      Chapter.<AccountCase, NoResult>on(RefundCase.QUESTION)
          .rule(DEPOSIT_KEPT, ClosureRules::depositKept);

  private ClosureRules() {}
}
