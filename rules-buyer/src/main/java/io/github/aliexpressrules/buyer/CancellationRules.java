package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.decision.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.decision.Outcome.NOTED;
import static io.github.aliexpressrules.core.decision.Outcome.SATISFIED;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Conclusion;
import io.github.aliexpressrules.core.decision.Deadline;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.MilestoneKind;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.QuestionKind;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** May the buyer cancel for a full refund? */
final class CancellationRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.cancellation", "May the buyer cancel for a full refund?");

  static final Rule NOT_SHIPPED =
      Rule.of(
          "buyer.cancellation.not-shipped",
          "An order can be cancelled only while it has not been shipped; after that its money comes back"
              + " by a refund request.",
          "S4:19",
          "S4:35",
          "S4:39");
  private static final Saying UNSHIPPED =
      NOT_SHIPPED.when(SATISFIED, "unshipped", "Nothing shows that the order has been shipped.");
  private static final Saying SHIPPED =
      NOT_SHIPPED.when(
          EXPIRED,
          "shipped",
          "The order was on its way by {shipped}; from then on it cannot be cancelled, and money"
              + " comes back through a dispute.");

  static final Rule IN_TIME =
      Rule.of(
          "buyer.cancellation.in-time",
          "An order can be cancelled for a full refund within this time of placing it:"
              + " {cancel-within}.",
          "S4:41");
  private static final Saying OPEN =
      IN_TIME.when(
          SATISFIED,
          "open",
          "The order was placed {placed}; it can be cancelled for a full refund before {cancel-by},"
              + " {term} later.");
  private static final Saying WITHOUT_LIMIT =
      IN_TIME.when(SATISFIED, "without-limit", "No limit of time is set for a cancellation.");
  private static final Saying TOO_LATE =
      IN_TIME.when(
          EXPIRED,
          "too-late",
          "The order was placed {placed}; the {term} in which it could be cancelled for a full"
              + " refund ended {cancel-by}.");

  static final Rule NOT_CANCELLED =
      Rule.of(
          "buyer.cancellation.not-cancelled",
          "A cancelled order is refunded once the cancellation has been approved; it cannot be"
              + " cancelled again.",
          "S4:41");
  private static final Saying CANCELLED =
      NOT_CANCELLED.when(EXPIRED, "cancelled", "The order was already cancelled on {cancelled}.");

  static final Rule APPROVAL =
      Rule.of(
          "buyer.cancellation.approval",
          "A cancellation must be approved; the money then comes back in {cancellation-refund}.",
          "S4:41");
  private static final Saying MUST_BE_APPROVED =
      APPROVAL.when(
          NOTED,
          "must-be-approved",
          "The cancellation must be approved first; after that the money takes {period}.");

  static final Action REQUEST =
      Action.of(
              "buyer.step.request-cancellation",
              Party.BUYER,
              "Request the cancellation and give a reason, at once: as soon as the seller adds a"
                  + " tracking number, the order counts as shipped.",
              "S4:41",
              "S4:39")
          .at("My orders > the order > Request order cancellation");
  static final Action ASK_ALL_THE_SAME =
      Action.of(
              "buyer.step.request-late-cancellation",
              Party.BUYER,
              "Ask for the cancellation all the same: the order has not been shipped, and one source"
                  + " names no limit of time for that.",
              "S4:19",
              "S4:41")
          .at("My orders > the order > Request order cancellation");
  static final Action WAIT_FOR_APPROVAL =
      Action.of(
          "buyer.step.await-cancellation-approval",
          Party.BUYER,
          "Wait for the cancellation to be approved; the money then takes {period}.",
          "S4:41");

  static final Action REQUEST_REFUND =
      Action.of(
              "buyer.step.request-refund",
              Party.BUYER,
              "Ask for the money by a refund request instead: settle it with the seller in messages, or"
                  + " open a dispute as soon as that is possible.",
              "S4:35",
              "S4:45")
          .at("My orders > the order > Open dispute");

  private static final MilestoneKind CANCEL_BY =
      MilestoneKind.of(
          "cancel-by",
          Party.BUYER,
          IN_TIME,
          "The order can no longer be cancelled for a full refund.");

  private CancellationRules() {}

  static Question<Cancellation> question(Order order, BuyerPolicy policy) {
    return Question.of(QUESTION, policy, order.facts(), sheet -> answer(sheet, order));
  }

  private static Optional<Cancellation> answer(Sheet sheet, Order order) {
    if (!sheet.begun(order.placedAt(), OrderRules.NOT_PLACED)) {
      return Optional.empty();
    }
    Derived<Optional<Instant>> shipped = sheet.derive(m -> onItsWay(order, m));
    Derived<Boolean> open =
        sheet.derive(m -> m.of(shipped).isEmpty() && m.known(order.cancelledAt()).isEmpty());
    Derived<Optional<Deadline>> cancelBy = sheet.derive(m -> cancelBy(order, m));
    sheet.apply(NOT_SHIPPED, m -> notShipped(order, m, shipped));
    sheet.apply(IN_TIME, m -> inTime(order, m, cancelBy, open));
    sheet.applyIf(NOT_CANCELLED, m -> notCancelled(order, m));
    sheet.applyIf(APPROVAL, m -> approval(m, open));
    sheet.milestone(CANCEL_BY, cancelBy);
    return Optional.of(new Cancellation(paid(order)));
  }

  /**
   * Goods that were delivered or received must have been shipped, also where nobody wrote down
   * when.
   */
  private static Optional<Instant> onItsWay(Order order, Moment m) {
    return m.known(order.shippedAt()).or(() -> OrderRules.arrival(order, m).map(Fact::at));
  }

  private static Conclusion notShipped(Order order, Moment m, Derived<Optional<Instant>> shipped) {
    if (m.of(shipped).isEmpty()) {
      return UNSHIPPED.with();
    }
    Conclusion onItsWay = SHIPPED.with(m.of(shipped).get());
    return m.known(order.cancelledAt()).isEmpty() ? onItsWay.then(REQUEST_REFUND) : onItsWay;
  }

  private static Optional<Deadline> cancelBy(Order order, Moment m) {
    return m.figure(BuyerPolicy.CANCEL_WITHIN)
        .map(
            term ->
                Deadline.after(new Fact("order.placedAt", order.placedAt()), term, m.calendar()));
  }

  private static Conclusion inTime(
      Order order, Moment m, Derived<Optional<Deadline>> cancelBy, Derived<Boolean> open) {
    Optional<Deadline> by = m.of(cancelBy);
    if (by.isEmpty()) {
      Conclusion unlimited = WITHOUT_LIMIT.with();
      return m.forStep(open) ? unlimited.then(REQUEST) : unlimited;
    }
    Deadline deadline = by.get();
    if (m.isBefore(deadline.at())) {
      Conclusion inTime = OPEN.with(order.placedAt(), deadline.at(), deadline.term());
      return m.forStep(open) ? inTime.thenBy(deadline.at(), REQUEST) : inTime;
    }
    Conclusion late = TOO_LATE.with(order.placedAt(), deadline.term(), deadline.at());
    return m.forStep(open) ? late.then(ASK_ALL_THE_SAME) : late;
  }

  private static Optional<Conclusion> notCancelled(Order order, Moment m) {
    return m.known(order.cancelledAt())
        .map(
            at ->
                CANCELLED
                    .with(at)
                    .then(WAIT_FOR_APPROVAL, m.figure(BuyerPolicy.CANCELLATION_REFUND)));
  }

  private static Optional<Conclusion> approval(Moment m, Derived<Boolean> open) {
    return m.of(open)
        ? Optional.of(MUST_BE_APPROVED.with(m.figure(BuyerPolicy.CANCELLATION_REFUND)))
        : Optional.empty();
  }

  private static Money paid(Order order) {
    return order.shippingCost().map(order.price()::plus).orElse(order.price());
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(OrderRules.PLACED, NOT_SHIPPED, IN_TIME, NOT_CANCELLED, APPROVAL)
          .milestones(CANCEL_BY)
          .actions(REQUEST, ASK_ALL_THE_SAME, WAIT_FOR_APPROVAL, REQUEST_REFUND);
}
