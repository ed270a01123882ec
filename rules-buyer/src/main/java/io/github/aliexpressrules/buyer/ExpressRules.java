package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.policy.Figure;
import java.util.Optional;
import org.joda.money.Money;

/** Is a refund of this amount made at once, by the buyer's level? */
final class ExpressRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.express-refund", "Is there an express refund?");

  static final Rule LEVEL =
      Rule.of(
          "buyer.express.level",
          "A high level brings refunds at once, lest it be abused up to a limit only: a Platinum member"
              + " below {express-platinum}, a Diamond member up to {express-diamond}; a buyer rated A3"
              + " up to {express-a3}, A4 up to {express-a4}. Silver: {express-silver}, Gold:"
              + " {express-gold}, A0: {express-a0}, A1: {express-a1}, A2: {express-a2}.",
          "S4:27",
          "S5:229",
          "S5:231",
          "S5:232",
          "S5:233");
  private static final Saying NO_LEVEL =
      LEVEL.when(
          UNKNOWN,
          "no-level",
          "Whether {amount} is refunded at once depends on the buyer's level, which is not given. Add"
              + " the buyerLevel to the order.");
  private static final Saying NOT_ENTITLED =
      LEVEL.when(
          VIOLATED,
          "not-entitled",
          "The level {level} brings no express refund, whatever the amount; {amount} takes the time of"
              + " the way it was paid.");
  private static final Saying OTHER_CURRENCY =
      LEVEL.when(
          UNKNOWN,
          "other-currency",
          "The limit of the level {level} is {limit}, the amount is {amount}, and nothing is converted:"
              + " the amount in {currency} is needed.");
  private static final Saying WITHIN =
      LEVEL.when(
          SATISFIED,
          "within",
          "{amount} is within what the level {level} has at once: up to {limit}.",
          Bound.atMost("amount", "limit"));
  private static final Saying BELOW =
      LEVEL.when(
          SATISFIED,
          "below",
          "{amount} is within what the level {level} has at once: below {limit}.",
          Bound.below("amount", "limit"));
  private static final Saying ABOVE =
      LEVEL.when(
          VIOLATED,
          "above",
          "{amount} is more than the level {level} has at once, up to {limit}; it takes the time of the"
              + " way it was paid.",
          Bound.atMost("amount", "limit"));
  private static final Saying NOT_BELOW =
      LEVEL.when(
          VIOLATED,
          "not-below",
          "{amount} is not below {limit}, as it must be to be refunded at once at the level {level}; it"
              + " takes the time of the way it was paid.",
          Bound.below("amount", "limit"));

  static final Rule SELLER_APPROVES =
      Rule.of(
          "buyer.express.seller-approves",
          "The refund is paid at once as soon as the seller has approved it, which he must do first.",
          "S4:29");
  private static final Saying WAITS_FOR_SELLER =
      SELLER_APPROVES.when(
          NOTED,
          "waits-for-seller",
          "The express refund waits for the seller's approval; one source calls it guaranteed (S4:27),"
              + " the next lines make it follow the approval.");

  static final Action APPROVE =
      Action.of(
          "buyer.step.approve-express-refund",
          Party.SELLER,
          "Approve the refund; the money is then paid at once.",
          "S4:29");

  static final Action LOOK_UP_LEVEL =
      Action.of(
          "buyer.step.look-up-level",
          Party.BUYER,
          "Look up your level on the platform, and add it to the order as buyerLevel.",
          "S4:27",
          "S5:229");
  static final Action STATE_LIMIT =
      Action.of(
          "buyer.step.state-express-limit",
          Party.BUYER,
          "Look up up to what amount in {currency} this level is refunded at once, and give it to the"
              + " policy as {figure}.",
          "S4:27",
          "S5:229");

  private ExpressRules() {}

  static Question<ExpressRefund> question(Order order, Money amount, BuyerPolicy policy) {
    return Question.of(QUESTION, policy, order.facts(), sheet -> answer(sheet, order, amount));
  }

  private static Optional<ExpressRefund> answer(Sheet sheet, Order order, Money amount) {
    if (!sheet.begun(order.placedAt(), OrderRules.NOT_PLACED)) {
      return Optional.empty();
    }
    Derived<Conclusion> level = sheet.derive(m -> level(order.buyerLevel(), amount, m));
    sheet.apply(LEVEL, m -> m.of(level));
    sheet.applyIf(SELLER_APPROVES, m -> sellerApproves(m, level));
    return Optional.of(
        new ExpressRefund(sheet.value(m -> order.buyerLevel().flatMap(l -> m.figure(limit(l))))));
  }

  private static Conclusion level(Optional<BuyerLevel> given, Money amount, Moment m) {
    if (given.isEmpty()) {
      return NO_LEVEL.with(amount).cure(LOOK_UP_LEVEL);
    }
    BuyerLevel level = given.get();
    Optional<Money> limit = m.figure(limit(level));
    return limit
        .map(money -> compared(level, amount, money))
        .orElseGet(() -> NOT_ENTITLED.with(level, amount));
  }

  private static Conclusion compared(BuyerLevel level, Money amount, Money limit) {
    if (!amount.isSameCurrency(limit)) {
      return OTHER_CURRENCY
          .with(level, limit, amount, limit.getCurrencyUnit())
          .cure(STATE_LIMIT, amount.getCurrencyUnit(), limit(level).name());
    }
    if (level == BuyerLevel.PLATINUM) {
      return amount.isLessThan(limit)
          ? BELOW.with(amount, level, limit)
          : NOT_BELOW.with(amount, limit, level);
    }
    return (amount.isGreaterThan(limit) ? ABOVE : WITHIN).with(amount, level, limit);
  }

  private static Optional<Conclusion> sellerApproves(Moment m, Derived<Conclusion> level) {
    return m.of(level).outcome() == SATISFIED
        ? Optional.of(WAITS_FOR_SELLER.with().then(APPROVE))
        : Optional.empty();
  }

  private static Figure<Optional<Money>> limit(BuyerLevel level) {
    return switch (level) {
      case A0 -> BuyerPolicy.EXPRESS_A0;
      case A1 -> BuyerPolicy.EXPRESS_A1;
      case A2 -> BuyerPolicy.EXPRESS_A2;
      case A3 -> BuyerPolicy.EXPRESS_A3;
      case A4 -> BuyerPolicy.EXPRESS_A4;
      case SILVER -> BuyerPolicy.EXPRESS_SILVER;
      case GOLD -> BuyerPolicy.EXPRESS_GOLD;
      case PLATINUM -> BuyerPolicy.EXPRESS_PLATINUM;
      case DIAMOND -> BuyerPolicy.EXPRESS_DIAMOND;
    };
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(LEVEL, SELLER_APPROVES).actions(APPROVE, LOOK_UP_LEVEL, STATE_LIMIT);
}
