package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** The goods came after the refund: what are the options? */
final class LateArrivalRules {
  static final QuestionKind QUESTION =
      QuestionKind.of(
              "buyer.late-arrival", "The goods came after the refund: what are the options?")
          .titled("Goods after the refund");

  /** What is asked about: an order, and the refund of what was paid for it. */
  record Arrived(OrderCase order, RefundCase refund) {
    List<Fact> facts() {
      return Facts.merged(order.facts(), refund.facts());
    }

    Money price() {
      return order.order().price();
    }

    Money refunded() {
      return refund.refund().amount();
    }

    boolean isPaidInPart() {
      return refunded().isLessThan(price());
    }
  }

  private static final Action TELL_SELLER =
      Action.of(
              "buyer.step.tell-seller-of-arrival",
              BUYER,
              "Tell the seller that the goods have come, and ask what he prefers.",
              "S5:334")
          .brief("Tell the seller that the goods have come.");
  private static final Action KEEP_AS_GIFT =
      Action.of(
              "buyer.step.keep-as-gift",
              BUYER,
              "Keep the goods without paying if the seller, in return for the honesty, offers them as a"
                  + " gift.",
              "S5:336")
          .brief("Keep the goods if the seller offers them as a gift.");
  private static final Action PAY_BY_LISTING =
      Action.of(
              "buyer.step.pay-by-listing",
              BUYER,
              "If he offers no gift, keep the goods and pay for them through a listing that the"
                  + " seller creates for such payments.",
              "S5:338, S5:334")
          .brief("No gift? Keep and pay, through a listing that the seller creates.");
  private static final Action SEND_BACK =
      Action.of(
              "buyer.step.send-late-goods-back",
              BUYER,
              "Or, instead of keeping them, send the parcel back as you agree with the seller.",
              "S5:334")
          .brief("Or send the parcel back, as you agree with the seller.");

  private static final Action KEEP_AFTER_COMPENSATION =
      Action.of(
              "buyer.step.keep-after-compensation",
              BUYER,
              "Keep the goods; see in the dispute what the compensation was agreed for, and if it was for"
                  + " goods that had not come, tell the seller that they have.",
              "S5:334, S4:81")
          .brief("Keep the goods; was it paid for non-receipt, tell the seller that they came.");

  static final Rule AFTER_REFUND =
      Rule.of(
          "buyer.late-arrival.after-refund",
          "Where the money was refunded and the goods come all the same, a return may be set going:"
              + " the buyer decides whether to send them back or to pay for them.",
          "S5:334");
  private static final Case NOT_HERE =
      AFTER_REFUND.notYet(
          "not-here", "Nothing shows that the goods have come; there is nothing to decide.");
  private static final Case CAME_BEFORE =
      AFTER_REFUND.violated(
          "came-before",
          "The goods came {arrived}, before the refund was approved {approved}; this is no late"
              + " arrival, and the options for one do not apply.");
  private static final Case CAME_AFTER =
      AFTER_REFUND
          .satisfied(
              "came-after",
              "The goods came {arrived}, and the refund had been approved {approved}; the buyer"
                  + " decides whether to pay for the goods or to send them back.")
          .steps(TELL_SELLER, KEEP_AS_GIFT, PAY_BY_LISTING, SEND_BACK);
  private static final Case COMPENSATED_IN_PART =
      AFTER_REFUND
          .satisfied(
              "compensated-in-part",
              "The goods came {arrived}, after {refunded} of {price} had been approved {approved}:"
                  + " that was a compensation and not the refund of the goods, so they need not be"
                  + " paid for again.")
          .steps(KEEP_AFTER_COMPENSATION);

  private static Conclusion afterRefund(Arrived goods, Moment m) {
    Fact came = m.of(OrderRules.RECEIPT, goods.order());
    if (came == null) {
      return say(NOT_HERE);
    }
    Instant approved = goods.refund().approved().at();
    if (came.at().isBefore(approved)) {
      return say(CAME_BEFORE, came.at(), approved);
    }
    return goods.isPaidInPart()
        ? say(COMPENSATED_IN_PART, came.at(), goods.refunded(), goods.price(), approved)
            .advise(KEEP_AFTER_COMPENSATION)
        : say(CAME_AFTER, came.at(), approved)
            .advise(TELL_SELLER)
            .advise(KEEP_AS_GIFT)
            .advise(PAY_BY_LISTING)
            .advise(SEND_BACK);
  }

  /** Whether goods came for which all the money had been given back. */
  private static boolean isLate(Arrived goods, Moment m) {
    Fact came = m.of(OrderRules.RECEIPT, goods.order());
    return came != null
        && !came.at().isBefore(goods.refund().approved().at())
        && !goods.isPaidInPart();
  }

  static final Rule KEEPING_BOTH =
      Rule.of(
          "buyer.late-arrival.keeping-both",
          "Nobody is made to choose; keeping both the money and the goods is named as possible, and"
              + " as the dishonest way.",
          "S5:334, S5:340");
  private static final Case NOT_HONEST =
      KEEPING_BOTH.noted(
          "not-honest",
          "Keeping {refunded} and the goods is left to the buyer's conscience and no consequence is"
              + " stated; it is dishonest towards the seller and not recommended.");

  private static Conclusion keepingBoth(Arrived goods, Moment m) {
    return say(NOT_HONEST, goods.refunded());
  }

  static final Rule FAKE_SHIPMENT =
      Rule.of(
          "buyer.late-arrival.fake-shipment",
          "Some sellers ask for a new order of similar goods, give it an invented tracking number"
              + " and have it confirmed, so that the money reaches them.",
          "S5:337");
  private static final Case NOT_RECOMMENDED =
      FAKE_SHIPMENT.noted(
          "not-recommended",
          "If the seller asks for a new order with an invented tracking number: that is a"
              + " fictitious shipment, dishonest towards the platform, and not recommended. Ask for"
              + " a listing made for the payment instead.");

  static final Chapter<Arrived, LateArrival> CHAPTER =
      Chapter.<Arrived, LateArrival>on(QUESTION)
          .from(goods -> goods.order().placed().at(), OrderRules.NOT_PLACED)
          .from(goods -> goods.refund().approved().at(), RefundRules.NOT_APPROVED)
          .rule(AFTER_REFUND, LateArrivalRules::afterRefund)
          .rule(KEEPING_BOTH, LateArrivalRules::isLate, LateArrivalRules::keepingBoth)
          .rule(FAKE_SHIPMENT, LateArrivalRules::isLate, (goods, m) -> say(NOT_RECOMMENDED))
          .result((goods, m, said) -> new LateArrival(said.steps()));

  private LateArrivalRules() {}
}
