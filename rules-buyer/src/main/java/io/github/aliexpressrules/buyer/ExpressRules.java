package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is a refund of this amount made at once, by the buyer's level? */
final class ExpressRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.express-refund", "Is there an express refund?")
          .titled("Express refund");

  /** What is asked about: an amount, and the order that it is claimed for. */
  record Asked(OrderCase order, Money amount) {
    @Nullable BuyerLevel level() {
      return order.order().buyerLevel().orElse(null);
    }
  }

  private static final Action LOOK_UP_LEVEL =
      Action.of(
              "buyer.step.look-up-level",
              BUYER,
              "Look up your level on the platform, and add it to the order as buyerLevel.",
              "S4:27, S5:229")
          .brief("Look up your level, and add it to the order.");
  private static final Action STATE_LIMIT =
      Action.of(
              "buyer.step.state-express-limit",
              BUYER,
              "Look up up to what amount in {currency} this level is refunded at once, and give it to the"
                  + " policy as {figure}.",
              "S4:27, S5:229")
          .brief("Look up the limit of your level in {currency}, and give it as {figure}.");

  static final Rule LEVEL =
      Rule.of(
          "buyer.express.level",
          "A high level brings refunds at once, but only up to a limit, against abuse: a Platinum member"
              + " below {express-platinum}, a Diamond member up to {express-diamond}; a buyer rated A3"
              + " up to {express-a3}, A4 up to {express-a4}. Silver: {express-silver}, Gold:"
              + " {express-gold}, A0: {express-a0}, A1: {express-a1}, A2: {express-a2}.",
          "S4:27, S5:229, S5:231, S5:232, S5:233");
  private static final Case NO_LEVEL =
      LEVEL
          .unknown(
              "no-level",
              "Whether {amount} is refunded at once depends on the buyer's level, which is not given. Add"
                  + " the buyerLevel to the order.")
          .steps(LOOK_UP_LEVEL);
  private static final Case NOT_ENTITLED =
      LEVEL.violated(
          "not-entitled",
          "The level {level} brings no express refund, whatever the amount; {amount} takes the time of"
              + " the way it was paid.");
  private static final Case OTHER_CURRENCY =
      LEVEL
          .unknown(
              "other-currency",
              "The limit of the level {level} is {limit}, the amount is {amount}, and nothing is converted:"
                  + " the amount in {currency} is needed.")
          .steps(STATE_LIMIT);
  private static final Case WITHIN =
      LEVEL.satisfied(
          "within",
          "{amount} is within what the level {level} has at once: up to {limit}.",
          Bound.atMost("amount", "limit"));
  private static final Case BELOW =
      LEVEL.satisfied(
          "below",
          "{amount} is within what the level {level} has at once: below {limit}.",
          Bound.below("amount", "limit"));
  private static final Case ABOVE =
      LEVEL.violated(
          "above",
          "{amount} is more than the level {level} has at once, up to {limit}; it takes the time of the"
              + " way it was paid.",
          Bound.atMost("amount", "limit"));
  private static final Case NOT_BELOW =
      LEVEL.violated(
          "not-below",
          "{amount} is not below {limit}, as it must be to be refunded at once at the level {level}; it"
              + " takes the time of the way it was paid.",
          Bound.below("amount", "limit"));

  /** What the buyer's level brings. */
  private static final Definition<Asked, Conclusion> ENTITLEMENT =
      Definition.of("entitlement", ExpressRules::entitlement);

  private static Conclusion entitlement(Asked asked, Moment m) {
    BuyerLevel level = asked.level();
    if (level == null) {
      return say(NO_LEVEL, asked.amount()).remedy(LOOK_UP_LEVEL);
    }
    Optional<Money> limit = m.figure(limit(level));
    return limit.isPresent()
        ? compared(level, asked.amount(), limit.get())
        : say(NOT_ENTITLED, level, asked.amount());
  }

  private static Conclusion compared(BuyerLevel level, Money amount, Money limit) {
    if (!amount.isSameCurrency(limit)) {
      return say(OTHER_CURRENCY, level, limit, amount, limit.getCurrencyUnit())
          .remedy(STATE_LIMIT, amount.getCurrencyUnit(), limit(level).name());
    }
    if (level == BuyerLevel.PLATINUM) {
      return amount.isLessThan(limit)
          ? say(BELOW, amount, level, limit)
          : say(NOT_BELOW, amount, limit, level);
    }
    return say(amount.isGreaterThan(limit) ? ABOVE : WITHIN, amount, level, limit);
  }

  private static final Action APPROVE =
      Action.of(
              "buyer.step.approve-express-refund",
              SELLER,
              "Approve the refund; the money is then paid at once.",
              "S4:29")
          .brief("Approve the refund.");

  static final Rule SELLER_APPROVES =
      Rule.of(
          "buyer.express.seller-approves",
          "The refund is paid at once as soon as the seller has approved it, which he must do first.",
          "S4:29");
  private static final Case WAITS_FOR_SELLER =
      SELLER_APPROVES
          .noted(
              "waits-for-seller",
              "The express refund waits for the seller's approval; one source calls it guaranteed (S4:27),"
                  + " the next lines make it follow the approval.")
          .steps(APPROVE);

  private static boolean isEntitled(Asked asked, Moment m) {
    return m.the(ENTITLEMENT, asked).outcome() == Outcome.SATISFIED;
  }

  private static Conclusion sellerApproves(Asked asked, Moment m) {
    return say(WAITS_FOR_SELLER).advise(APPROVE);
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

  private static ExpressRefund result(Asked asked, Moment m) {
    BuyerLevel level = asked.level();
    return new ExpressRefund(level == null ? Optional.empty() : m.figure(limit(level)));
  }

  static final Chapter<Asked, ExpressRefund> CHAPTER =
      Chapter.<Asked, ExpressRefund>on(QUESTION)
          .from(asked -> asked.order().placed().at(), OrderRules.NOT_PLACED)
          .rule(LEVEL, (asked, m) -> m.the(ENTITLEMENT, asked))
          .rule(SELLER_APPROVES, ExpressRules::isEntitled, ExpressRules::sellerApproves)
          .result((asked, m, said) -> result(asked, m));

  private ExpressRules() {}
}
