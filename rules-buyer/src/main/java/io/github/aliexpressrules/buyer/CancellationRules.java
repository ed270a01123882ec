package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
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
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.writing.Said;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** May the buyer cancel for a full refund? */
final class CancellationRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.cancellation", "May the buyer cancel for a full refund?")
          .titled("Cancel the order");

  /**
   * Whether the time in which the seller has to ship is over and not all of the order was shipped
   * in it: a part that was does not help him.
   */
  private static final Definition<OrderCase, Boolean> OVERDUE =
      Definition.plain("not shipped in time", CancellationRules::overdue);

  private static boolean overdue(OrderCase order, Moment m) {
    if (order.shipBy() == null || m.isBefore(order.shipBy().at())) {
      return false;
    }
    boolean onlyInPart = order.firstShipped(m) != null && order.shipped(m) == null;
    return onlyInPart
        ? m.known(order.confirmed()) == null
        : m.of(OrderRules.ON_ITS_WAY, order) == null;
  }

  /** Whether there is anything left to cancel. */
  private static final Definition<OrderCase, Boolean> OPEN =
      Definition.plain("open", CancellationRules::open);

  private static boolean open(OrderCase order, Moment m) {
    return (m.of(OrderRules.ON_ITS_WAY, order) == null || m.the(OVERDUE, order))
        && order.cancelled(m) == null
        && !m.peekThe(PRESUMED, order);
  }

  /** When the request goes through by itself; null if none was made in time, or none ever does. */
  private static final Definition<OrderCase, Deadline> BY_ITSELF =
      Definition.of("cancelling by itself", CancellationRules::byItself);

  private static @Nullable Deadline byItself(OrderCase order, Moment m) {
    Fact requested = order.requested();
    Optional<Term> term =
        requested == null ? Optional.empty() : m.figure(BuyerPolicy.CANCELS_BY_ITSELF, requested);
    if (requested == null || term.isEmpty() || !m.knows(requested.at())) {
      return null;
    }
    Fact shipped = order.firstShipped(m);
    return shipped != null && !requested.at().isBefore(shipped.at())
        ? null
        : Deadline.after(requested, term.get(), m.calendar());
  }

  /** Whether it went through by itself, and nothing on record says otherwise. */
  private static final Definition<OrderCase, Boolean> PRESUMED =
      Definition.of("cancelled by itself", CancellationRules::presumed);

  private static boolean presumed(OrderCase order, Moment m) {
    Deadline due = m.ifCovered(BY_ITSELF, order);
    return due != null
        && m.isAtOrAfter(due.at())
        && m.known(order.refused()) == null
        && m.of(OrderRules.ON_ITS_WAY, order) == null
        && order.cancelled(m) == null;
  }

  static final Rule NOT_SHIPPED =
      Rule.of(
          "buyer.cancellation.not-shipped",
          "An order can be cancelled only while nothing of it has been shipped; after that its money"
              + " comes back by a refund request.",
          "S4:19, S4:35, S4:39");
  private static final Action REQUEST_REFUND =
      Action.of(
              "buyer.step.request-refund",
              BUYER,
              "Ask for the money by a refund request instead: settle it with the seller in"
                  + " messages, or open a dispute as soon as that is possible; from when to when, the"
                  + " answer on the dispute window tells.",
              "S4:35, S4:45")
          .brief(
              "Ask for the money instead: agree with the seller, or open a dispute once you can.")
          .at("My orders > the order > Open dispute");
  private static final Action CANCEL_THE_REST =
      Action.of(
              "buyer.step.cancel-unshipped-lines",
              BUYER,
              "Request the cancellation line by line: what is in no parcel yet can still be cancelled.",
              "S4:39")
          .brief("Cancel line by line what is in no parcel yet.");
  private static final Case UNSHIPPED =
      NOT_SHIPPED.satisfied("unshipped", "Nothing shows that the order has been shipped.");
  private static final Case SHIPPED_IN_PART_ONLY =
      NOT_SHIPPED.satisfied(
          "shipped-in-part-only",
          "A part of the order was on its way by {shipped}, but not all of it in the time that the"
              + " seller had.");
  private static final Case SHIPPED =
      NOT_SHIPPED
          .expired(
              "shipped",
              "The order was on its way by {shipped}; from then on it cannot be cancelled, and"
                  + " money comes back through a dispute.")
          .steps(CANCEL_THE_REST, REQUEST_REFUND);

  private static Conclusion notShipped(OrderCase order, Moment m) {
    Fact shipped = m.of(OrderRules.ON_ITS_WAY, order);
    if (shipped == null) {
      return say(UNSHIPPED);
    }
    if (m.the(OVERDUE, order)) {
      return say(SHIPPED_IN_PART_ONLY, shipped.at());
    }
    Conclusion onItsWay = say(SHIPPED, shipped.at());
    if (order.cancelled(m) != null) {
      return onItsWay;
    }
    boolean inPart = order.firstShipped(m) != null && order.shipped(m) == null;
    return (inPart ? onItsWay.advise(CANCEL_THE_REST) : onItsWay).advise(REQUEST_REFUND);
  }

  static final Rule IN_TIME =
      Rule.of(
          "buyer.cancellation.in-time",
          "An order can be cancelled for a full refund within this time of placing it:"
              + " {cancel-within}. A request that is not answered, and an order that is not shipped"
              + " in time, are not bound by it.",
          "S4:41");
  private static final Action REQUEST =
      Action.of(
              "buyer.step.request-cancellation",
              BUYER,
              "Request the cancellation and give a reason, at once: as soon as the seller adds a"
                  + " tracking number, the order counts as shipped.",
              "S4:41, S4:39")
          .brief("Request the cancellation now, and give a reason.")
          .at("My orders > the order > Request order cancellation");
  private static final Action ASK_ALL_THE_SAME =
      Action.of(
              "buyer.step.request-late-cancellation",
              BUYER,
              "Ask for the cancellation all the same: the order has not been shipped, and one"
                  + " source names no limit of time for that.",
              "S4:19, S4:41")
          .brief("Ask for the cancellation all the same.")
          .at("My orders > the order > Request order cancellation");
  private static final Action AWAIT_ANSWER =
      Action.of(
              "buyer.step.await-cancellation-answer",
              BUYER,
              "Wait for the seller's answer to the request, and remind him of it in messages.",
              "S4:41")
          .brief("Wait for the seller's answer, and remind the seller of it.");
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
  private static final Case REQUESTED =
      IN_TIME
          .satisfied(
              "requested",
              "The cancellation was requested {requested}, and no answer is known yet.")
          .steps(AWAIT_ANSWER);
  private static final Case ANSWERED =
      IN_TIME.satisfied("answered", "The cancellation was requested {requested}.");
  private static final Case NOT_BOUND =
      IN_TIME
          .satisfied(
              "not-bound",
              "The seller had to ship before {shipby}; as long as that is not done, no limit of time"
                  + " is left for cancelling.")
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
    Optional<Term> within = m.figure(BuyerPolicy.CANCEL_WITHIN, order.placed());
    return within.isEmpty() ? null : Deadline.after(order.placed(), within.get(), m.calendar());
  }

  private static Conclusion inTime(OrderCase order, Moment m) {
    Fact requested = m.known(order.requested());
    if (requested != null) {
      return m.peekThe(OPEN, order) && m.known(order.refused()) == null
          ? say(REQUESTED, requested.at()).advise(AWAIT_ANSWER)
          : say(ANSWERED, requested.at());
    }
    if (order.shipBy() != null && m.the(OVERDUE, order)) {
      Conclusion free = say(NOT_BOUND, order.shipBy().at());
      return m.peekThe(OPEN, order) ? free.advise(REQUEST) : free;
    }
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

  static final Rule REQUEST_ANSWERED =
      Rule.of(
          "buyer.cancellation.request",
          "The buyer asks for a cancellation and the seller approves it; a seller who refuses ships"
              + " the order, and a request after shipping is without effect.",
          "S4:41, S4:39");
  private static final Case REFUSED_BY_SELLER =
      REQUEST_ANSWERED
          .violated(
              "refused",
              "The seller refused the cancellation {refused}; what is left is a refund request once"
                  + " the order is on its way, or an agreement with the seller.")
          .steps(REQUEST_REFUND);
  private static final Case WITHOUT_EFFECT =
      REQUEST_ANSWERED.noted(
          "without-effect",
          "The cancellation was requested {requested}, after the order was on its way by {shipped};"
              + " it is without effect.");
  private static final Case LATE_REQUEST =
      REQUEST_ANSWERED.noted(
          "late-request",
          "The cancellation was requested {requested}, after the time for a full refund ended"
              + " {cancel-by}; the seller may refuse it for that.");

  private static @Nullable Conclusion request(OrderCase order, Moment m) {
    Fact requested = m.known(order.requested());
    if (requested == null || order.cancelled(m) != null) {
      return null;
    }
    Fact shipped = order.firstShipped(m);
    if (shipped != null && !requested.at().isBefore(shipped.at())) {
      return say(WITHOUT_EFFECT, requested.at(), shipped.at());
    }
    Fact refused = m.known(order.refused());
    if (refused != null) {
      return say(REFUSED_BY_SELLER, refused.at()).advise(REQUEST_REFUND);
    }
    Deadline limit = m.of(LIMIT, order);
    return limit == null || requested.at().isBefore(limit.at())
        ? null
        : say(LATE_REQUEST, requested.at(), limit.at());
  }

  static final Rule SHIPPED_IN_TIME =
      Rule.of(
          "buyer.cancellation.ship-by",
          "The seller has to ship in the time given for that; an order of which a part was not"
              + " shipped in it is closed by the platform, and its money comes back.",
          "S4:39, S4:41, O3:9");
  private static final Action AWAIT_CLOSING =
      Action.of(
              "buyer.step.await-closing",
              BUYER,
              "Look at the order page: the platform closes such an order by itself and pays back; if it"
                  + " has not, request the cancellation or ask the platform.",
              "S4:41")
          .brief("Look at the order page: AliExpress should close the order and pay back.");
  private static final Case IS_OVERDUE =
      SHIPPED_IN_TIME
          .noted(
              "overdue",
              "The seller had to ship before {shipby} and has not shipped all of it; the platform"
                  + " closes such an order by itself and pays back.")
          .steps(AWAIT_CLOSING);

  private static @Nullable Conclusion shippedInTime(OrderCase order, Moment m) {
    return order.shipBy() != null && m.the(OVERDUE, order) && order.cancelled(m) == null
        ? say(IS_OVERDUE, order.shipBy().at()).advise(AWAIT_CLOSING)
        : null;
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
              "Wait for the cancellation to be approved; its refund is due {period} from then on.",
              "S4:41")
          .brief(
              "Wait until the cancellation is approved; its refund is due {period} from then on.");
  private static final Case CANCELLED =
      NOT_CANCELLED
          .expired("cancelled", "The order was already cancelled on {cancelled}.")
          .steps(WAIT_FOR_APPROVAL)
          .settled();

  private static @Nullable Conclusion notCancelled(OrderCase order, Moment m) {
    Fact cancelled = order.cancelled(m);
    return cancelled == null ? null : waitForApproval(say(CANCELLED, cancelled.at()), m);
  }

  /** How long the money takes decides nothing. */
  private static Conclusion waitForApproval(Conclusion cancelled, Moment m) {
    TermRange told = m.figureIfTold(BuyerPolicy.CANCELLATION_REFUND, null);
    return told == null ? cancelled : cancelled.advise(WAIT_FOR_APPROVAL, told);
  }

  static final Rule APPROVAL =
      Rule.of(
          "buyer.cancellation.approval",
          "A cancellation must be approved; its refund is due {cancellation-refund} from then on.",
          "S4:41");
  private static final Case MUST_BE_APPROVED =
      APPROVAL.noted(
          "must-be-approved",
          "The cancellation must be approved first; its refund is due {period} from then on.");

  private static boolean isOpen(OrderCase order, Moment m) {
    return m.the(OPEN, order);
  }

  private static Conclusion approval(OrderCase order, Moment m) {
    return say(MUST_BE_APPROVED, m.figure(BuyerPolicy.CANCELLATION_REFUND));
  }

  private static final Action LOOK_AT_ORDER =
      Action.of(
              "buyer.step.look-at-order",
              BUYER,
              "Look at the order page: it should show the order as closed and the money as being"
                  + " paid back. If it is still open, write to the platform's support and name the"
                  + " day of the request.",
              "O3:16, O3:17")
          .brief(
              "Look at the order page: it should be closed, and paid back. If not, write to support.")
          .at("My orders > the order")
          .first();

  static final Rule GOES_THROUGH =
      Rule.of(
          "buyer.cancellation.by-itself",
          "A request that the seller does not answer in time goes through by itself: the order is"
              + " closed and the money paid back. That time, from the request:"
              + " {cancellation-auto-approval}.",
          "O3:15, O3:16, O3:26");
  private static final Case WAITING =
      GOES_THROUGH.noted(
          "waiting",
          "The seller has {term} from the request on to answer it; without an answer until {due},"
              + " the order is closed and the money paid back.");
  private static final Case CLOSED_BY_ITSELF =
      GOES_THROUGH
          .expired(
              "closed-by-itself",
              "The seller did not answer the request before {due}, {term} after it: the order"
                  + " counts as cancelled until something else is recorded.")
          .steps(LOOK_AT_ORDER)
          .settled();
  private static final Case RECORD_STANDS =
      GOES_THROUGH
          .noted(
              "record-stands",
              "The order should have been closed by itself {due}, {term} after the request, but the"
                  + " record shows something else of {recorded}; the record stands.")
          .steps(LOOK_AT_ORDER);

  private static @Nullable Conclusion goesThrough(OrderCase order, Moment m) {
    Deadline due = m.of(BY_ITSELF, order);
    if (due == null || order.cancelled(m) != null) {
      return null;
    }
    Fact shipped = m.of(OrderRules.ON_ITS_WAY, order);
    Fact recorded = Facts.earlier(m.known(order.refused()), shipped);
    if (recorded != null) {
      return recorded.at().isBefore(due.at())
          ? null
          : say(RECORD_STANDS, due.at(), due.term(), recorded.at()).advise(LOOK_AT_ORDER);
    }
    return m.isBefore(due.at())
        ? say(WAITING, due.term(), due.at())
        : say(CLOSED_BY_ITSELF, due.at(), due.term()).advise(LOOK_AT_ORDER);
  }

  static final Rule SELLER_DECIDES =
      Rule.of(
          "buyer.cancellation.seller-decides",
          "As long as an order is not shipped its cancellation can be asked for at any time; the"
              + " seller may refuse it, and has a limited time for that.",
          "O3:15, O3:26");
  private static final Case MAY_REFUSE =
      SELLER_DECIDES.noted(
          "may-refuse",
          "The seller may refuse a request within {term}; without an answer it goes through.");

  private static @Nullable Conclusion sellerDecides(OrderCase order, Moment m) {
    if (m.known(order.requested()) != null) {
      return null;
    }
    return m.figure(BuyerPolicy.CANCELS_BY_ITSELF).map(term -> say(MAY_REFUSE, term)).orElse(null);
  }

  static final Rule BY_LAW =
      Rule.of(
          "buyer.cancellation.by-law",
          "By the contract with consumers in the EU, the EEA and the United Kingdom an order is"
              + " cancelled only where the law or the platform's rules allow it; whether the request to"
              + " the seller is such a case is not said. By law only: {cancellation-by-law-only}.",
          "O4:73, O4:74, O4:75, O3:15, O4:43");
  private static final Case ONLY_WHERE_ALLOWED =
      BY_LAW.noted(
          "only-where-allowed",
          "The contract allows cancelling only where the law or the platform's rules do; ask all"
              + " the same, since the platform's own form lets you. Beside that the contract names"
              + " 14 days for withdrawing by law, and not from when they run.");

  private static @Nullable Conclusion byLaw(OrderCase order, Moment m) {
    return m.figure(BuyerPolicy.CANCELLATION_BY_LAW_ONLY, order.placed())
        ? say(ONLY_WHERE_ALLOWED)
        : null;
  }

  private static final Action ASK_ANYWAY =
      Action.of(
              "buyer.step.ask-and-look",
              BUYER,
              "Ask for the cancellation if you have not, and look at the order page: where it shows"
                  + " the order as closed, it is; else remind the seller.",
              "O3:15, O3:17")
          .brief("Ask for the cancellation if you have not, and look at the order page.")
          .at("My orders > the order")
          .first();
  private static final Action LOOK_AGAIN =
      Action.of(
              "buyer.step.look-at-order-again",
              BUYER,
              "Look at the order page again from this day on.",
              "O3:17")
          .brief("Look at the order page again.")
          .at("My orders > the order");
  private static final MilestoneKind CANCELS_BY_ITSELF =
      MilestoneKind.of(
              "cancels-by-itself",
              SELLER,
              GOES_THROUGH,
              "A request that the seller has not answered by then goes through: the order is closed and"
                  + " the money paid back.")
          .titled("the cancellation goes through by itself");
  private static final MilestoneKind CANCEL_BY =
      MilestoneKind.of(
              "cancel-by",
              BUYER,
              IN_TIME,
              "From then on an order that has not been shipped can no longer be cancelled for a full"
                  + " refund.")
          .titled("the time to cancel ends");

  private static final MilestoneKind SHIP_BY =
      MilestoneKind.of(
              "ship-by",
              SELLER,
              SHIPPED_IN_TIME,
              "An order that the seller has not shipped by then can be cancelled, and is closed.")
          .titled("the seller's time to ship ends");

  /** When the seller has to ship; a schedule. */
  private static final Definition<OrderCase, Deadline> SHIPPING =
      Definition.of(
          "end of shipping",
          (order, m) -> order.shipBy() == null ? null : Deadline.at(order.shipBy()));

  /** What was paid, while the order can be cancelled and once it is. */
  private static Cancellation refund(OrderCase order, Moment m, Said said) {
    boolean presumed = m.the(PRESUMED, order);
    if (order.cancelled(m) == null && !presumed && said.verdict() != Verdict.YES) {
      return new Cancellation(Optional.empty(), false);
    }
    Order bought = order.order();
    return new Cancellation(
        Optional.of(bought.shippingCost().map(bought.price()::plus).orElse(bought.price())),
        presumed);
  }

  static final Chapter<OrderCase, Cancellation> CHAPTER =
      Chapter.<OrderCase, Cancellation>on(QUESTION)
          .from(order -> order.placed().at(), OrderRules.NOT_PLACED)
          .rule(NOT_SHIPPED, CancellationRules::notShipped)
          .rule(IN_TIME, CancellationRules::inTime)
          .rule(REQUEST_ANSWERED, CancellationRules::request)
          .rule(GOES_THROUGH, CancellationRules::goesThrough)
          .rule(SELLER_DECIDES, CancellationRules::isOpen, CancellationRules::sellerDecides)
          .rule(BY_LAW, CancellationRules::isOpen, CancellationRules::byLaw)
          .rule(SHIPPED_IN_TIME, CancellationRules::shippedInTime)
          .rule(NOT_CANCELLED, CancellationRules::notCancelled)
          .rule(APPROVAL, CancellationRules::isOpen, CancellationRules::approval)
          .chapter(LineRules.UNSHIPPED, order -> order)
          .milestone(CANCEL_BY, LIMIT)
          .milestone(CANCELS_BY_ITSELF, BY_ITSELF)
          .schedule(SHIP_BY, SHIPPING, order -> order)
          .inDoubt(ASK_ANYWAY, LOOK_AGAIN)
          .result(CancellationRules::refund);

  private CancellationRules() {}
}
