package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.decision.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.decision.Outcome.NOTED;
import static io.github.aliexpressrules.core.decision.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.decision.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.decision.Outcome.UNKNOWN;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Conclusion;
import io.github.aliexpressrules.core.decision.Deadline;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.decision.MilestoneKind;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.QuestionKind;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** May a dispute be opened, and from when until when? */
final class DisputeWindowRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.dispute-window", "May a dispute be opened?");

  static final Rule OPENS =
      Rule.of(
          "buyer.dispute.opens",
          "A dispute can be opened from {dispute-opens} after shipping on, or from delivery on,"
              + " whichever is first; confirming receipt counts as delivery.",
          "S5:111");
  private static final Saying NOT_SHIPPED =
      OPENS.when(
          NOT_YET,
          "not-shipped",
          "The order has been neither shipped nor delivered; a dispute can be opened {term} after"
              + " shipping, or at delivery.");
  private static final Saying TOO_EARLY =
      OPENS.when(
          NOT_YET,
          "too-early",
          "The order was shipped {shipped}; a dispute can be opened from {opens} on, {term} later,"
              + " or at delivery if that comes first.");
  private static final Saying SINCE =
      OPENS.when(SATISFIED, "since", "A dispute can be opened since {opens}.");

  static final Rule CLOSES =
      Rule.of(
          "buyer.dispute.closes",
          "A dispute can be opened until {dispute-closes} after buyer protection ended, by its timer"
              + " or by the confirmation of receipt; where neither is known, until"
              + " {dispute-closes-after-delivery} after delivery, else after the promised delivery."
              + " Counted from the end of protection: {dispute-closes-by-protection}.",
          "S5:97",
          "S4:21");
  private static final Saying NO_END_KNOWN =
      CLOSES.when(
          UNKNOWN,
          "no-end-known",
          "Until when a dispute can be opened cannot be told: neither the end of buyer protection,"
              + " nor delivery, nor the promised delivery is known.");
  private static final Saying UNTIL =
      CLOSES.when(
          SATISFIED, "until", "A dispute can be opened before {closes}, {term} after {event}.");
  private static final Saying CLOSED =
      CLOSES.when(EXPIRED, "closed", "The window closed {closes}, {term} after {event}.");

  static final Rule NOT_REOPENED =
      Rule.of(
          "buyer.dispute.not-reopened",
          "A dispute is opened once for an order; a closed one is opened again only after the buyer"
              + " cancelled it himself while buyer protection still runs. Otherwise again within:"
              + " {reopen-within}. After cancelling it himself: {reopen-after-cancelling}.",
          "S4:71",
          "S4:101",
          "S5:193",
          "S5:313");
  private static final Saying STILL_OPEN =
      NOT_REOPENED.when(
          EXPIRED,
          "still-open",
          "A dispute was opened {opened} and is not closed; it goes on, and there is no second one"
              + " beside it.");
  private static final Saying CLOSED_FOR_GOOD =
      NOT_REOPENED.when(
          EXPIRED,
          "closed-for-good",
          "A dispute was opened {opened} and closed {closed} ({phase}); a closed dispute is not"
              + " opened again.");
  private static final Saying PROTECTION_OVER =
      NOT_REOPENED.when(
          EXPIRED,
          "protection-over",
          "The buyer cancelled the dispute {closed}; it could be opened again only while buyer"
              + " protection ran, until {protection-end}.");
  private static final Saying CAN_REOPEN =
      NOT_REOPENED.when(
          SATISFIED,
          "can-reopen",
          "The buyer cancelled the dispute {closed}; it can be opened again before"
              + " {protection-end}, while buyer protection runs.");
  private static final Saying PROTECTION_UNKNOWN =
      NOT_REOPENED.when(
          UNKNOWN,
          "protection-unknown",
          "The buyer cancelled the dispute {closed}; whether it can be opened again depends on the"
              + " end of buyer protection, which is not given.");
  private static final Saying WITHIN_TERM =
      NOT_REOPENED.when(
          SATISFIED,
          "within-term",
          "The dispute was closed {closed}; by this policy another one can be opened before"
              + " {until}, {term} later.");

  static final Rule PROMISE_LIMIT =
      Rule.of(
          "buyer.dispute.promise-limit",
          "Delivery can be promised for at most {promise-limit} after placing.",
          "S4:21");
  private static final Saying LONGER_PROMISE =
      PROMISE_LIMIT.when(
          NOTED,
          "longer-promise",
          "Delivery is promised by {promised}, more than {term} after the order was placed {placed};"
              + " it is taken as it stands.");

  static final Rule CONFIRMED =
      Rule.of(
          "buyer.dispute.confirmed",
          "Disputes are mostly opened before receipt is confirmed and while buyer protection runs; by"
              + " newer rules, flaws that show in testing or use justify one after the confirmation as"
              + " well.",
          "S5:249");
  private static final Saying CONFIRMED_EARLY =
      CONFIRMED.when(
          NOTED,
          "confirmed-early",
          "Receipt was confirmed {confirmed}, so the window is counted from there; for flaws that show"
              + " in testing or use a dispute can be opened all the same, before {closes}.");

  static final Rule ORDER_CANCELLED =
      Rule.of(
          "buyer.dispute.order-cancelled",
          "A cancelled order is refunded by its cancellation, not by a dispute.",
          "S4:39");
  private static final Saying WAS_CANCELLED =
      ORDER_CANCELLED.when(
          NOTED,
          "was-cancelled",
          "The order was cancelled {cancelled} although it was on its way; its refund follows from"
              + " that. No source says whether a dispute can still be opened.");
  private static final Saying CANCELLED_UNSHIPPED =
      ORDER_CANCELLED.when(
          EXPIRED,
          "cancelled-unshipped",
          "The order was cancelled {cancelled} and not shipped; its refund follows from that, and there"
              + " is nothing to dispute.");

  static final Action OPEN =
      Action.of(
              "buyer.step.open-dispute",
              Party.BUYER,
              "Open the dispute: choose the reason, enter the amount, add messages, photos and"
                  + " videos, and submit; keep a screenshot of it. Where the page says that the"
                  + " transaction is closed, the choice stands at its bottom, under the status.",
              "S5:97",
              "S5:99",
              "S5:103",
              "S4:47",
              "S5:237",
              "S5:3")
          .at("My orders > the order > Open dispute");
  static final Action LOOK_UP_PROTECTION =
      Action.of(
          "buyer.step.look-up-protection",
          Party.BUYER,
          "Look up on the order's page when buyer protection ends and delivery is promised, and add it"
              + " to the order.",
          "S5:97",
          "S4:21");
  static final Action ASK_SELLER =
      Action.of(
          "buyer.step.agree-with-seller",
          Party.BUYER,
          "Ask the seller for an agreement in messages: after the window the page shows a notice instead"
              + " of the form, nothing else can be claimed, and most likely less is offered.",
          "S5:103",
          "S5:101");
  static final Action CARRY_ON =
      Action.of(
              "buyer.step.carry-on-dispute",
              Party.BUYER,
              "Carry on the dispute that is open: add evidence, edit the claim, or escalate.",
              "S5:107",
              "S5:189")
          .at("My orders > Returns and disputes > View data");

  private static final MilestoneKind DISPUTE_OPENS =
      MilestoneKind.of(
              "dispute-opens", Party.BUYER, OPENS, "From then on the buyer can open a dispute.")
          .beginning();
  private static final MilestoneKind DISPUTE_CLOSES =
      MilestoneKind.of(
          "dispute-closes", Party.BUYER, CLOSES, "The buyer can no longer open a dispute.");

  /** From when until when, as far as is known. */
  record Bounds(Derived<Optional<Deadline>> opens, Derived<Optional<Deadline>> closes) {}

  private DisputeWindowRules() {}

  static Question<NoResult> question(Order order, Optional<Dispute> earlier, BuyerPolicy policy) {
    FactList facts = new FactList().addAll(order.facts());
    earlier.ifPresent(dispute -> facts.addAll(dispute.facts()));
    Optional<DisputeHistory> history = earlier.map(dispute -> new DisputeHistory(dispute, policy));
    return Question.of(
        QUESTION,
        policy,
        facts.list(),
        sheet -> {
          apply(sheet, order, sheet.derive(m -> isFree(order, history, m)));
          history.ifPresent(past -> sheet.applyIf(NOT_REOPENED, m -> notReopened(order, past, m)));
          return Optional.of(new NoResult());
        });
  }

  /** Applies the rules of the window, where no earlier dispute is in the way. */
  static Bounds apply(Sheet sheet, Order order) {
    return apply(sheet, order, sheet.derive(m -> true));
  }

  private static Bounds apply(Sheet sheet, Order order, Derived<Boolean> free) {
    Derived<Optional<Deadline>> opens = sheet.derive(m -> opens(order, m));
    Derived<Optional<Deadline>> closes = sheet.derive(m -> closes(order, m));
    sheet.apply(OPENS, m -> opens(order, m, opens, closes));
    sheet.applyIf(CLOSES, m -> closes(order, m, opens, closes, free));
    sheet.applyIf(CONFIRMED, m -> confirmed(m, closes));
    sheet.applyIf(PROMISE_LIMIT, m -> promiseLimit(order, m));
    sheet.applyIf(ORDER_CANCELLED, m -> orderCancelled(order, m));
    sheet.milestone(DISPUTE_OPENS, opens);
    sheet.milestone(DISPUTE_CLOSES, closes);
    return new Bounds(opens, closes);
  }

  private static Optional<Deadline> opens(Order order, Moment m) {
    Term term = m.figure(BuyerPolicy.DISPUTE_OPENS);
    Optional<Deadline> byShipping =
        m.known(order.shippedAt())
            .map(at -> Deadline.after(new Fact("order.shippedAt", at), term, m.calendar()));
    Optional<Deadline> byArrival = OrderRules.arrival(order, m).map(Deadline::at);
    return byShipping
        .map(shipping -> byArrival.map(shipping::earlier).orElse(shipping))
        .or(() -> byArrival);
  }

  private static Conclusion opens(
      Order order,
      Moment m,
      Derived<Optional<Deadline>> opens,
      Derived<Optional<Deadline>> closes) {
    Optional<Deadline> from = m.of(opens);
    if (from.isEmpty()) {
      Term term = m.figure(BuyerPolicy.DISPUTE_OPENS);
      Conclusion notShipped = NOT_SHIPPED.with(term);
      return OrderRules.isRunning(order, m)
          ? notShipped
              .cure(
                  Optional.empty(),
                  shipBy(m, term, m.forStepIfCovered(closes).flatMap(known -> known)),
                  OrderRules.SHIP)
              .cure(OrderRules.DELIVER)
          : notShipped;
    }
    Instant at = from.get().at();
    return m.isBefore(at)
        ? TOO_EARLY.with(order.shippedAt().orElseThrow(), at, from.get().term())
        : SINCE.with(at);
  }

  /**
   * Before when shipping still opens the window ahead of its end. Where the term is counted in
   * business days, no limit is told.
   */
  private static Optional<Instant> shipBy(Moment m, Term term, Optional<Deadline> closes) {
    return closes
        .map(Deadline::at)
        .filter(end -> term.unit() != TermUnit.BUSINESS_DAYS)
        .map(end -> end.minus(Duration.between(end, term.after(end, m.calendar()))));
  }

  static Optional<Deadline> closes(Order order, Moment m) {
    if (m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION)) {
      Optional<Fact> protection = OrderRules.protectionEnd(order, m);
      if (protection.isPresent()) {
        Term afterProtection = m.figure(BuyerPolicy.DISPUTE_CLOSES);
        return protection.map(end -> Deadline.after(end, afterProtection, m.calendar()));
      }
    }
    Term afterDelivery = m.figure(BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY);
    return OrderRules.arrival(order, m)
        .or(() -> order.promisedBy().map(at -> new Fact("order.promisedBy", at)))
        .map(event -> Deadline.after(event, afterDelivery, m.calendar()));
  }

  /** Before the order is placed, a window that is over by its schedules says nothing yet. */
  private static Optional<Conclusion> closes(
      Order order,
      Moment m,
      Derived<Optional<Deadline>> opens,
      Derived<Optional<Deadline>> closes,
      Derived<Boolean> free) {
    m.figure(BuyerPolicy.DISPUTE_CLOSES); // told by sources that know no other end
    Optional<Deadline> known = m.of(closes);
    if (known.isEmpty()) {
      return Optional.of(NO_END_KNOWN.with().cure(LOOK_UP_PROTECTION));
    }
    Deadline deadline = known.get();
    if (m.isBefore(deadline.at())) {
      Conclusion open = UNTIL.with(deadline.at(), deadline.term(), deadline.event());
      Optional<Instant> from = m.forStep(opens).map(Deadline::at);
      return Optional.of(
          from.isPresent() && m.forStep(free)
              ? open.then(from, Optional.of(deadline.at()), OPEN)
              : open);
    }
    return m.knows(order.placedAt())
        ? Optional.of(closed(order, m, deadline).then(ASK_SELLER))
        : Optional.empty();
  }

  /** Where delivery stood in for the end of protection, that may still be to come. */
  private static Conclusion closed(Order order, Moment m, Deadline deadline) {
    Conclusion closed = CLOSED.with(deadline.at(), deadline.term(), deadline.event());
    boolean protectionCounts = m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION);
    return protectionCounts && OrderRules.protectionEnd(order, m).isEmpty()
        ? closed.cure(LOOK_UP_PROTECTION)
        : closed;
  }

  /** Only where the confirmation is what the window is counted from. */
  private static Optional<Conclusion> confirmed(Moment m, Derived<Optional<Deadline>> closes) {
    return m.ifCovered(closes)
        .flatMap(known -> known)
        .filter(deadline -> deadline.event().path().equals("order.receiptConfirmedAt"))
        .map(deadline -> CONFIRMED_EARLY.with(deadline.event().at(), deadline.at()));
  }

  /** Whether no earlier dispute stands in the way. */
  private static boolean isFree(Order order, Optional<DisputeHistory> history, Moment m) {
    return history
        .flatMap(past -> notReopened(order, past, m))
        .map(conclusion -> conclusion.outcome() == SATISFIED)
        .orElse(true);
  }

  private static Optional<Conclusion> notReopened(Order order, DisputeHistory history, Moment m) {
    Optional<DisputeHistory.Standing> standing = history.at(m);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    DisputePhase phase = standing.get().phase();
    if (!phase.isClosed()) {
      return Optional.of(STILL_OPEN.with(history.openedAt()).then(CARRY_ON));
    }
    Instant closed = standing.get().since().at();
    Optional<Term> again = m.figure(BuyerPolicy.REOPEN_WITHIN);
    if (again.isPresent()) {
      Instant until = again.get().after(closed, m.calendar());
      if (m.isBefore(until)) {
        return Optional.of(WITHIN_TERM.with(closed, until, again.get()));
      }
    }
    return Optional.of(
        phase == DisputePhase.CANCELLED && m.figure(BuyerPolicy.REOPEN_AFTER_CANCELLING)
            ? afterCancelling(order, closed, m)
            : closedForGood(history, phase, closed));
  }

  private static Conclusion closedForGood(
      DisputeHistory history, DisputePhase phase, Instant closed) {
    Conclusion forGood = CLOSED_FOR_GOOD.with(history.openedAt(), closed, phase);
    return phase == DisputePhase.WON ? forGood : forGood.then(RecourseSteps.SEND_PROOF);
  }

  private static Conclusion afterCancelling(Order order, Instant closed, Moment m) {
    Optional<Instant> end = OrderRules.protectionEnd(order, m).map(Fact::at);
    if (end.isEmpty()) {
      return PROTECTION_UNKNOWN.with(closed).cure(LOOK_UP_PROTECTION);
    }
    return m.isBefore(end.get())
        ? CAN_REOPEN.with(closed, end.get())
        : PROTECTION_OVER.with(closed, end.get());
  }

  private static Optional<Conclusion> promiseLimit(Order order, Moment m) {
    if (order.promisedBy().isEmpty() || !m.knows(order.placedAt())) {
      return Optional.empty();
    }
    Term term = m.figure(BuyerPolicy.PROMISE_LIMIT);
    Instant promised = order.promisedBy().get();
    return promised.isAfter(term.after(order.placedAt(), m.calendar()))
        ? Optional.of(LONGER_PROMISE.with(promised, term, order.placedAt()))
        : Optional.empty();
  }

  private static Optional<Conclusion> orderCancelled(Order order, Moment m) {
    return m.known(order.cancelledAt())
        .map(
            at ->
                m.known(order.shippedAt()).isEmpty() && OrderRules.arrival(order, m).isEmpty()
                    ? CANCELLED_UNSHIPPED.with(at)
                    : WAS_CANCELLED.with(at));
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(OPENS, CLOSES, CONFIRMED, PROMISE_LIMIT, ORDER_CANCELLED, NOT_REOPENED)
          .milestones(DISPUTE_OPENS, DISPUTE_CLOSES)
          .actions(
              OrderRules.SHIP, OrderRules.DELIVER, OPEN, LOOK_UP_PROTECTION, ASK_SELLER, CARRY_ON);
}
