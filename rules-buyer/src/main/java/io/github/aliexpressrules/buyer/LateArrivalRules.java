package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The goods came after the refund: what are the options? */
final class LateArrivalRules {
  static final QuestionKind QUESTION =
      QuestionKind.of(
          "buyer.late-arrival", "The goods came after the refund: what are the options?");

  static final Rule AFTER_REFUND =
      Rule.of(
          "buyer.late-arrival.after-refund",
          "Where the money was refunded and the goods come all the same, a return may be set going: the"
              + " buyer decides whether to send them back or to pay for them.",
          "S5:334");
  private static final Saying NOT_HERE =
      AFTER_REFUND.when(
          NOT_YET,
          "not-here",
          "Nothing shows that the goods have come; there is nothing to decide.");
  private static final Saying CAME_BEFORE =
      AFTER_REFUND.when(
          VIOLATED,
          "came-before",
          "The goods came {arrived}, before the refund was approved {approved}; this is no late"
              + " arrival, and the options for one do not apply.");
  private static final Saying CAME_AFTER =
      AFTER_REFUND.when(
          SATISFIED,
          "came-after",
          "The goods came {arrived}, and the refund had been approved {approved}; the buyer decides"
              + " whether to pay for the goods or to send them back.");

  static final Rule KEEPING_BOTH =
      Rule.of(
          "buyer.late-arrival.keeping-both",
          "Nobody is made to choose; keeping both the money and the goods is named as possible, and as"
              + " the dishonest way.",
          "S5:334",
          "S5:340");
  private static final Saying NOT_HONEST =
      KEEPING_BOTH.when(
          NOTED,
          "not-honest",
          "Keeping {refunded} and the goods is left to the buyer's conscience and no consequence is"
              + " stated; it is dishonest towards the seller and not recommended.");

  static final Rule FAKE_SHIPMENT =
      Rule.of(
          "buyer.late-arrival.fake-shipment",
          "Some sellers ask for a new order of similar goods, give it an invented tracking number and"
              + " have it confirmed, so that the money reaches them.",
          "S5:337");
  private static final Saying NOT_RECOMMENDED =
      FAKE_SHIPMENT.when(
          NOTED,
          "not-recommended",
          "If the seller asks for a new order with an invented tracking number: that is a fictitious"
              + " shipment, dishonest towards the platform, and not recommended. Ask for a listing made"
              + " for the payment instead.");

  static final Action TELL_SELLER =
      Action.of(
          "buyer.step.tell-seller-of-arrival",
          Party.BUYER,
          "Tell the seller that the goods have come, and ask what he prefers.",
          "S5:334");
  static final Action KEEP_AS_GIFT =
      Action.of(
          "buyer.step.keep-as-gift",
          Party.BUYER,
          "Keep the goods without paying if the seller, in return for the honesty, offers them as a"
              + " gift.",
          "S5:336");
  static final Action PAY_BY_LISTING =
      Action.of(
          "buyer.step.pay-by-listing",
          Party.BUYER,
          "Keep the goods and pay for them through a listing that the seller creates for such payments.",
          "S5:338",
          "S5:334");
  static final Action SEND_BACK =
      Action.of(
          "buyer.step.send-late-goods-back",
          Party.BUYER,
          "Send the parcel back to the seller.",
          "S5:334");

  private LateArrivalRules() {}

  static Question<LateArrival> question(Order order, Refund refund, BuyerPolicy policy) {
    List<Fact> facts = new FactList().addAll(order.facts()).addAll(refund.facts()).list();
    return Question.of(QUESTION, policy, facts, sheet -> answer(sheet, order, refund));
  }

  private static Optional<LateArrival> answer(Sheet sheet, Order order, Refund refund) {
    if (!sheet.begun(order.placedAt(), OrderRules.NOT_PLACED)
        || !sheet.begun(refund.approvedAt(), RefundRules.NOT_APPROVED)) {
      return Optional.empty();
    }
    Derived<Optional<Instant>> came = sheet.derive(m -> OrderRules.arrival(order, m).map(Fact::at));
    sheet.apply(AFTER_REFUND, m -> afterRefund(refund, m.of(came)));
    sheet.applyIf(KEEPING_BOTH, m -> ifLate(refund, m, came, NOT_HONEST, refund.amount()));
    sheet.applyIf(FAKE_SHIPMENT, m -> ifLate(refund, m, came, NOT_RECOMMENDED));
    return Optional.of(new LateArrival(sheet.steps()));
  }

  private static Conclusion afterRefund(Refund refund, Optional<Instant> came) {
    if (came.isEmpty()) {
      return NOT_HERE.with();
    }
    if (came.get().isBefore(refund.approvedAt())) {
      return CAME_BEFORE.with(came.get(), refund.approvedAt());
    }
    return CAME_AFTER
        .with(came.get(), refund.approvedAt())
        .then(TELL_SELLER)
        .then(KEEP_AS_GIFT)
        .then(PAY_BY_LISTING)
        .then(SEND_BACK);
  }

  private static Optional<Conclusion> ifLate(
      Refund refund, Moment m, Derived<Optional<Instant>> came, Saying remark, Object... values) {
    return m.of(came)
        .filter(at -> !at.isBefore(refund.approvedAt()))
        .map(at -> remark.with(values));
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(AFTER_REFUND, KEEPING_BOTH, FAKE_SHIPMENT)
          .actions(TELL_SELLER, KEEP_AS_GIFT, PAY_BY_LISTING, SEND_BACK);
}
