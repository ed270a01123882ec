package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.writing.Said;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** May the buyer cancel for a full refund? */
final class CancellationRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.cancellation", "May the buyer cancel for a full refund?");

  /**
   * By when the order was on its way: goods that were delivered or received must have been shipped,
   * also where nobody wrote down when.
   */
  private static final Definition<OrderCase, Fact> ON_ITS_WAY =
      Definition.plain("on its way", CancellationRules::onItsWay);

  private static @Nullable Fact onItsWay(OrderCase order, Moment m) {
    Fact shipped = m.known(order.shipped());
    return shipped == null ? m.of(OrderRules.ARRIVAL, order) : shipped;
  }

  /** Whether there is anything left to cancel. */
  private static final Definition<OrderCase, Boolean> OPEN =
      Definition.plain(
          "open",
          (order, m) -> m.of(ON_ITS_WAY, order) == null && m.known(order.cancelled()) == null);

  static final Rule NOT_SHIPPED =
      Rule.of(
          "buyer.cancellation.not-shipped",
          "An order can be cancelled only while it has not been shipped; after that its money comes"
              + " back by a refund request.",
          "S4:19, S4:35, S4:39");
  private static final Action REQUEST_REFUND =
      Action.of(
              "buyer.step.request-refund",
              BUYER,
              "Ask for the money by a refund request instead: settle it with the seller in"
                  + " messages, or open a dispute as soon as that is possible.",
              "S4:35, S4:45")
          .at("My orders > the order > Open dispute");
  private static final Case UNSHIPPED =
      NOT_SHIPPED.satisfied("unshipped", "Nothing shows that the order has been shipped.");
  private static final Case SHIPPED =
      NOT_SHIPPED
          .expired(
              "shipped",
              "The order was on its way by {shipped}; from then on it cannot be cancelled, and"
                  + " money comes back through a dispute.")
          .steps(REQUEST_REFUND);

  private static Conclusion notShipped(OrderCase order, Moment m) {
    Fact shipped = m.of(ON_ITS_WAY, order);
    if (shipped == null) {
      return say(UNSHIPPED);
    }
    Conclusion onItsWay = say(SHIPPED, shipped.at());
    return m.known(order.cancelled()) == null ? onItsWay.advise(REQUEST_REFUND) : onItsWay;
  }

  static final Rule IN_TIME =
      Rule.of(
          "buyer.cancellation.in-time",
          "An order can be cancelled for a full refund within this time of placing it:"
              + " {cancel-within}.",
          "S4:41");
  private static final Action REQUEST =
      Action.of(
              "buyer.step.request-cancellation",
              BUYER,
              "Request the cancellation and give a reason, at once: as soon as the seller adds a"
                  + " tracking number, the order counts as shipped.",
              "S4:41, S4:39")
          .at("My orders > the order > Request order cancellation");
  private static final Action ASK_ALL_THE_SAME =
      Action.of(
              "buyer.step.request-late-cancellation",
              BUYER,
              "Ask for the cancellation all the same: the order has not been shipped, and one"
                  + " source names no limit of time for that.",
              "S4:19, S4:41")
          .at("My orders > the order > Request order cancellation");
  private static final Case IN_GOOD_TIME =
      IN_TIME
          .satisfied(
              "open",
              "The order was placed {placed}; it can be cancelled for a full refund before"
                  + " {cancel-by}, {term} later.")
          .steps(REQUEST);
  private static final Case WITHOUT_LIMIT =
      IN_TIME
          .satisfied("without-limit", "No limit of time is set for a cancellation.")
          .steps(REQUEST);
  private static final Case TOO_LATE =
      IN_TIME
          .expired(
              "too-late",
              "The order was placed {placed}; the {term} in which it could be cancelled for a full"
                  + " refund ended {cancel-by}.")
          .steps(ASK_ALL_THE_SAME);

  /** Until when the order can be cancelled; null if there is no limit. */
  private static final Definition<OrderCase, Deadline> LIMIT =
      Definition.of("limit of cancelling", CancellationRules::limit);

  private static @Nullable Deadline limit(OrderCase order, Moment m) {
    Optional<Term> within = m.figure(BuyerPolicy.CANCEL_WITHIN);
    return within.isEmpty() ? null : Deadline.after(order.placed(), within.get(), m.calendar());
  }

  private static Conclusion inTime(OrderCase order, Moment m) {
    Deadline limit = m.of(LIMIT, order);
    if (limit == null) {
      Conclusion unlimited = say(WITHOUT_LIMIT);
      return m.peekThe(OPEN, order) ? unlimited.advise(REQUEST) : unlimited;
    }
    if (m.isBefore(limit.at())) {
      Conclusion inTime = say(IN_GOOD_TIME, order.placed().at(), limit.at(), limit.term());
      return m.peekThe(OPEN, order) ? inTime.adviseBy(limit.at(), REQUEST) : inTime;
    }
    Conclusion late = say(TOO_LATE, order.placed().at(), limit.term(), limit.at());
    return m.peekThe(OPEN, order) ? late.advise(ASK_ALL_THE_SAME) : late;
  }

  static final Rule NOT_CANCELLED =
      Rule.of(
          "buyer.cancellation.not-cancelled",
          "A cancelled order is refunded once the cancellation has been approved; it cannot be"
              + " cancelled again.",
          "S4:41");
  private static final Action WAIT_FOR_APPROVAL =
      Action.of(
          "buyer.step.await-cancellation-approval",
          BUYER,
          "Wait for the cancellation to be approved; the money then takes {period}.",
          "S4:41");
  private static final Case CANCELLED =
      NOT_CANCELLED
          .expired("cancelled", "The order was already cancelled on {cancelled}.")
          .steps(WAIT_FOR_APPROVAL);

  private static @Nullable Conclusion notCancelled(OrderCase order, Moment m) {
    Fact cancelled = m.known(order.cancelled());
    return cancelled == null
        ? null
        : say(CANCELLED, cancelled.at())
            .advise(WAIT_FOR_APPROVAL, m.figure(BuyerPolicy.CANCELLATION_REFUND));
  }

  static final Rule APPROVAL =
      Rule.of(
          "buyer.cancellation.approval",
          "A cancellation must be approved; the money then comes back in {cancellation-refund}.",
          "S4:41");
  private static final Case MUST_BE_APPROVED =
      APPROVAL.noted(
          "must-be-approved",
          "The cancellation must be approved first; after that the money takes {period}.");

  private static Conclusion approval(OrderCase order, Moment m) {
    return say(MUST_BE_APPROVED, m.figure(BuyerPolicy.CANCELLATION_REFUND));
  }

  private static final MilestoneKind CANCEL_BY =
      MilestoneKind.of(
          "cancel-by", BUYER, IN_TIME, "The order can no longer be cancelled for a full refund.");

  /** What was paid, unless cancelling is over without the order having been cancelled. */
  private static Cancellation refund(OrderCase order, Moment m, Said said) {
    if (said.verdict() == Verdict.NO_LONGER && m.known(order.cancelled()) == null) {
      return new Cancellation(Optional.empty());
    }
    Order bought = order.order();
    return new Cancellation(
        Optional.of(bought.shippingCost().map(bought.price()::plus).orElse(bought.price())));
  }

  static final Chapter<OrderCase, Cancellation> CHAPTER =
      Chapter.<OrderCase, Cancellation>on(QUESTION)
          .from(order -> order.placed().at(), OrderRules.NOT_PLACED)
          .rule(NOT_SHIPPED, CancellationRules::notShipped)
          .rule(IN_TIME, CancellationRules::inTime)
          .rule(NOT_CANCELLED, CancellationRules::notCancelled)
          .rule(APPROVAL, (order, m) -> m.the(OPEN, order), CancellationRules::approval)
          .milestone(CANCEL_BY, LIMIT)
          .result(CancellationRules::refund);

  private CancellationRules() {}
}
