package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermUnit;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** May a dispute be opened, and from when until when? */
final class DisputeWindowRules {

  /**
   * What is asked about.
   *
   * @param order the order
   * @param earlier an earlier dispute about it, if there was one
   * @param nothingCame whether the dispute would be about goods that did not come: then it is
   *     better opened once they are owed, and their delivery opens nothing
   */
  record Window(OrderCase order, @Nullable DisputeHistory earlier, boolean nothingCame) {
    static Window of(OrderCase order) {
      return new Window(order, null, false);
    }

    List<Fact> facts() {
      return earlier == null ? order.facts() : Facts.merged(order.facts(), earlier.facts());
    }
  }

  static final Rule OPENS =
      Rule.of(
          "buyer.dispute.opens",
          "A dispute can be opened from {dispute-opens} after shipping on, or from delivery on,"
              + " whichever is first; confirming receipt counts as delivery.",
          "S5:111");
  private static final Case NOT_SHIPPED =
      OPENS
          .notYet(
              "not-shipped",
              "The order has been neither shipped nor delivered; a dispute can be opened {term}"
                  + " after shipping, or at delivery.")
          .steps(OrderSteps.SHIP, OrderSteps.DELIVER);
  private static final Case NOT_SHIPPED_AT_ONCE =
      OPENS
          .notYet(
              "not-shipped-at-once",
              "The order has been neither shipped nor delivered; a dispute can be opened as soon as it"
                  + " is shipped.")
          .steps(OrderSteps.SHIP, OrderSteps.DELIVER);
  private static final Case NOT_SHIPPED_PROTECTED =
      OPENS
          .notYet(
              "not-shipped-protected",
              "The order has been neither shipped nor delivered; a dispute can be opened when buyer"
                  + " protection ends, or at delivery.")
          .steps(OrderSteps.SHIP, OrderSteps.DELIVER);
  private static final Case NOT_SHIPPED_AT_ALL =
      OPENS
          .notYet(
              "not-shipped-at-all",
              "The order has been neither shipped nor delivered; a dispute can be opened at"
                  + " delivery, or some time after shipping, which no text of its time tells.")
          .steps(OrderSteps.SHIP, OrderSteps.DELIVER);
  private static final Case TOO_EARLY =
      OPENS
          .notYet(
              "too-early",
              "The order was shipped {shipped}; a dispute can be opened from {opens} on, {term}"
                  + " later, or at delivery if that comes first.")
          .steps(OrderSteps.DELIVER);
  private static final Case WAITS_IN_TRANSIT =
      OPENS
          .notYet(
              "waits-in-transit",
              "The order was shipped {shipped} and is on its way; a dispute can be opened from {opens}"
                  + " on, when the time for its delivery or protection ends, or at delivery if that"
                  + " comes first.")
          .steps(OrderSteps.DELIVER);
  private static final Case NO_OPENING_KNOWN =
      OPENS
          .unknown(
              "no-opening-known",
              "From when on a dispute can be opened cannot be told: it hangs on the end of the time"
                  + " for delivery or of buyer protection, which is not given.")
          .steps(OrderSteps.LOOK_UP_PROTECTION, OrderSteps.DELIVER);
  private static final Case NOT_BEFORE =
      OPENS
          .notYet(
              "not-before",
              "The order was shipped {shipped} and is on its way; a dispute can be opened from"
                  + " {earliest} on at the earliest, {term} later, and not before the time for its"
                  + " delivery or protection ends, which is not given; or at delivery if that comes"
                  + " first.")
          .steps(OrderSteps.LOOK_UP_PROTECTION);
  private static final Case SINCE =
      OPENS.satisfied("since", "A dispute can be opened since {opens}.");

  private static Conclusion opens(Window w, Moment m) {
    Deadline start = m.of(WindowDates.START, w.order());
    if (start == null) {
      Fact shipped = w.order().shipped(m);
      return shipped == null ? notShipped(w, m) : noOpeningKnown(shipped, m);
    }
    return m.isBefore(start.at()) ? tooEarly(start, w, m) : say(SINCE, start.at());
  }

  /** When the goods are due is not known, but that the term after shipping is not over. */
  private static Conclusion noOpeningKnown(Fact shipped, Moment m) {
    Optional<Term> term = m.figure(BuyerPolicy.DISPUTE_OPENS, shipped);
    Instant earliest = term.map(one -> one.after(shipped.at(), m.calendar())).orElse(shipped.at());
    return m.isBefore(earliest)
        ? say(NOT_BEFORE, shipped.at(), earliest, term.orElseThrow())
            .advise(OrderSteps.LOOK_UP_PROTECTION)
        : say(NO_OPENING_KNOWN).remedy(OrderSteps.LOOK_UP_PROTECTION).remedy(OrderSteps.DELIVER);
  }

  /** A window that would be over before it opens is opened in time by delivery alone. */
  private static Conclusion tooEarly(Deadline start, Window w, Moment m) {
    Instant shipped = Objects.requireNonNull(w.order().shipped(m)).at();
    boolean byShipping = start.event().at().equals(shipped);
    Conclusion early =
        byShipping
            ? say(TOO_EARLY, shipped, start.at(), start.term())
            : say(WAITS_IN_TRANSIT, shipped, start.at());
    Instant end = m.peekIfCovered(CLOSING, w);
    return end != null && !end.isAfter(start.at()) && !w.nothingCame()
        ? early.remedyWithin(null, end, OrderSteps.DELIVER)
        : early;
  }

  private static Conclusion notShipped(Window w, Moment m) {
    Optional<Term> told = m.figureIfTold(BuyerPolicy.DISPUTE_OPENS, null);
    Optional<Term> term = told == null ? Optional.empty() : told;
    Conclusion notShipped = told == null ? say(NOT_SHIPPED_AT_ALL) : notShipped(term);
    if (!OrderRules.isRunning(w.order(), m)) {
      return notShipped;
    }
    notShipped.remedyWithin(null, shipBy(term, m.peekIfCovered(CLOSING, w), m), OrderSteps.SHIP);
    return w.nothingCame() ? notShipped : notShipped.remedy(OrderSteps.DELIVER);
  }

  private static Conclusion notShipped(Optional<Term> term) {
    if (term.isEmpty()) {
      return say(NOT_SHIPPED_PROTECTED);
    }
    return term.get().amount() == 0 ? say(NOT_SHIPPED_AT_ONCE) : say(NOT_SHIPPED, term);
  }

  /**
   * Before when shipping still opens the window ahead of its end. Where the term is counted in
   * business days, no limit is told.
   */
  private static @Nullable Instant shipBy(Optional<Term> term, @Nullable Instant end, Moment m) {
    return end == null || term.isEmpty() || term.get().unit() == TermUnit.BUSINESS_DAYS
        ? null
        : end.minus(Duration.between(end, term.get().after(end, m.calendar())));
  }

  static final Rule CLOSES =
      Rule.of(
          "buyer.dispute.closes",
          "A dispute can be opened until {dispute-closes} after buyer protection ended, by its"
              + " timer or by the confirmation of receipt; where neither is known, until"
              + " {dispute-closes-after-delivery} after delivery, else after the promised delivery."
              + " Counted from the end of protection: {dispute-closes-by-protection}. Where a"
              + " source names a later end as well, perhaps until {dispute-closes-at-latest}.",
          "S5:97, S4:21");
  private static final Case NO_END_KNOWN =
      CLOSES
          .unknown(
              "no-end-known",
              "Until when a dispute can be opened cannot be told: neither the end of buyer"
                  + " protection, nor delivery, nor the promised delivery is known.")
          .steps(OrderSteps.LOOK_UP_PROTECTION);
  private static final Case UNTIL_COMPLETED =
      CLOSES
          .satisfied(
              "until-completed",
              "A dispute can be opened as long as the order is not completed: receipt is not"
                  + " confirmed, and nothing is known by which the order would complete by itself.")
          .steps(OrderSteps.OPEN_DISPUTE);
  private static final Case UNTIL =
      CLOSES
          .satisfied("until", "A dispute can be opened before {closes}, {term} after {event}.")
          .steps(OrderSteps.OPEN_DISPUTE);
  private static final Case PERHAPS_UNTIL =
      CLOSES
          .unknown(
              "perhaps-until",
              "A dispute could be opened for certain before {closes}, {term} after {event}; whether"
                  + " it still can be until {last}, {latest} after the same event, is left open.")
          .steps(OrderSteps.OPEN_DISPUTE);
  private static final Case IF_NOT_DELIVERED =
      CLOSES
          .unknown(
              "if-not-delivered",
              "A dispute could be opened for certain before {closes}; after that only if the parcel"
                  + " that the carrier reported as delivered {reported} did not come, and then"
                  + " before {last}.")
          .steps(OrderSteps.OPEN_DISPUTE, OrderSteps.LOOK_UP_PROTECTION);
  private static final Case IF_NOT_DELIVERED_AT_ALL =
      CLOSES
          .unknown(
              "if-not-delivered-at-all",
              "A dispute could be opened for certain before {closes}; after that only if the parcel"
                  + " that the carrier reported as delivered {reported} did not come, and until when"
                  + " then is not known.")
          .steps(OrderSteps.OPEN_DISPUTE, OrderSteps.LOOK_UP_PROTECTION);
  private static final Case CLOSED =
      CLOSES
          .expired("closed", "The window closed {closes}, {term} after {event}.")
          .steps(OrderSteps.LOOK_UP_PROTECTION, OrderSteps.AGREE_WITH_SELLER);

  /**
   * Before the order is placed, a window that is over by its schedules says nothing yet. Where it
   * may still be open, the dispute can be opened until it certainly is not.
   */
  private static @Nullable Conclusion closes(Window w, Moment m) {
    m.restOn(BuyerPolicy.DISPUTE_CLOSES); // told by sources that know no other end
    m.restOn(BuyerPolicy.DISPUTE_CLOSES_AT_LATEST); // told by one that leaves the end open
    Deadline end = m.of(WindowDates.END, w.order());
    if (end == null) {
      return m.figure(BuyerPolicy.COMPLETES_BY_CARRIER, WindowDates.closingEvent(w.order(), m))
          ? open(say(UNTIL_COMPLETED), null, w, m)
          : say(NO_END_KNOWN).remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    if (m.isBefore(end.at())) {
      return open(say(UNTIL, end.at(), end.term(), end.event()), end, w, m);
    }
    if (!m.knows(w.order().placed().at())) {
      return null;
    }
    Deadline last = m.of(WindowDates.LAST_END, w.order());
    return last == null || m.isBefore(last.at())
        ? perhapsOpen(end, last, w, m)
        : closed(last, w.order(), m);
  }

  private static Conclusion perhapsOpen(Deadline end, @Nullable Deadline last, Window w, Moment m) {
    if (!WindowDates.isReportedOnlyWindow(w.order(), m)) {
      Deadline until = Objects.requireNonNull(last);
      return open(
          say(PERHAPS_UNTIL, end.at(), end.term(), end.event(), until.at(), until.term()),
          until,
          w,
          m);
    }
    Instant reported = Objects.requireNonNull(w.order().reported(m)).at();
    Conclusion perhaps =
        last == null
            ? say(IF_NOT_DELIVERED_AT_ALL, end.at(), reported)
            : say(IF_NOT_DELIVERED, end.at(), reported, last.at());
    return open(perhaps, last, w, m).remedy(OrderSteps.LOOK_UP_PROTECTION);
  }

  private static Conclusion open(Conclusion open, @Nullable Deadline end, Window w, Moment m) {
    Deadline start = m.peek(WindowDates.START, w.order());
    if (start == null || !isFree(w, m)) {
      return open;
    }
    return end == null
        ? open.adviseWithin(start.at(), null, OrderSteps.OPEN_DISPUTE)
        : open.adviseWithin(opening(start.at(), end.at(), w, m), end.at(), OrderSteps.OPEN_DISPUTE);
  }

  /** From when on the dispute is better opened. */
  private static Instant opening(Instant start, Instant end, Window w, Moment m) {
    Fact promised = w.nothingCame() ? w.order().promised() : null;
    if (promised == null || m.peek(OrderRules.ARRIVAL, w.order()) != null) {
      return start;
    }
    Instant waits = promised.at().isBefore(end) ? promised.at() : end.minus(WindowDates.DAY);
    return waits.isAfter(start) ? waits : start;
  }

  /** Where delivery stood in for the end of protection, that may still be to come. */
  private static Conclusion closed(Deadline end, OrderCase order, Moment m) {
    Conclusion closed = say(CLOSED, end.at(), end.term(), end.event());
    if (m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION, WindowDates.closingEvent(order, m))
        && m.of(OrderRules.PROTECTION_END, order) == null) {
      closed.remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    return closed.advise(OrderSteps.AGREE_WITH_SELLER);
  }

  static final Rule CONFIRMED =
      Rule.of(
          "buyer.dispute.confirmed",
          "Disputes are mostly opened before receipt is confirmed and while buyer protection runs;"
              + " by newer rules, flaws that show in testing or use justify one after the"
              + " confirmation as well.",
          "S5:249");
  private static final Case CONFIRMED_EARLY =
      CONFIRMED.noted(
          "confirmed-early",
          "Receipt was confirmed {confirmed}, so the window is counted from there; for flaws that"
              + " show in testing or use a dispute can be opened all the same, before {closes}.");

  /** Only where the confirmation is what the window is counted from. */
  private static @Nullable Conclusion confirmed(Window w, Moment m) {
    Deadline end = m.ifCovered(WindowDates.END, w.order());
    return end != null
            && end.event().equals(w.order().confirmed())
            && end.at().isAfter(end.event().at())
        ? say(CONFIRMED_EARLY, end.event().at(), end.at())
        : null;
  }

  static final Rule PROMISE_LIMIT =
      Rule.of(
          "buyer.dispute.promise-limit",
          "Delivery can be promised for at most {promise-limit} after placing.",
          "S4:21");
  private static final Case LONGER_PROMISE =
      PROMISE_LIMIT.noted(
          "longer-promise",
          "Delivery is promised by {promised}, more than {term} after the order was placed"
              + " {placed}; it is taken as it stands.");

  private static @Nullable Conclusion promiseLimit(Window w, Moment m) {
    Fact placed = w.order().placed();
    Fact promised = w.order().promised();
    if (promised == null || !m.knows(placed.at())) {
      return null;
    }
    Optional<Term> term = m.figure(BuyerPolicy.PROMISE_LIMIT, placed);
    return term.isPresent() && promised.at().isAfter(term.get().after(placed.at(), m.calendar()))
        ? say(LONGER_PROMISE, promised.at(), term.get(), placed.at())
        : null;
  }

  static final Rule ORDER_CANCELLED =
      Rule.of(
          "buyer.dispute.order-cancelled",
          "A cancelled order is refunded by its cancellation, not by a dispute.",
          "S4:39");
  private static final Case WAS_CANCELLED =
      ORDER_CANCELLED.noted(
          "was-cancelled",
          "The order was cancelled {cancelled} although it was on its way; its refund follows from"
              + " that. No source says whether a dispute can still be opened.");
  private static final Case CANCELLED_UNSHIPPED =
      ORDER_CANCELLED
          .expired(
              "cancelled-unshipped",
              "The order was cancelled {cancelled} and not shipped; its refund follows from that,"
                  + " and there is nothing to dispute.")
          .settled();

  private static @Nullable Conclusion orderCancelled(Window w, Moment m) {
    Fact cancelled = w.order().cancelled(m);
    if (cancelled == null) {
      return null;
    }
    boolean onItsWay = m.of(OrderRules.ON_ITS_WAY, w.order()) != null;
    return say(onItsWay ? WAS_CANCELLED : CANCELLED_UNSHIPPED, cancelled.at());
  }

  static final Rule NOT_REOPENED =
      Rule.of(
          "buyer.dispute.not-reopened",
          "A dispute is opened once for an order; a closed one is opened again only after the buyer"
              + " cancelled it himself while buyer protection still runs. Otherwise again within:"
              + " {reopen-within}. After cancelling it himself: {reopen-after-cancelling}.",
          "S4:71, S4:101, S5:193, S5:313");
  private static final Case STILL_OPEN =
      NOT_REOPENED
          .expired(
              "still-open",
              "A dispute was opened {opened} and is not closed; it goes on, and there is no second"
                  + " one beside it.")
          .steps(DisputeSteps.CARRY_ON);
  private static final Case OPEN_OR_ENDED =
      NOT_REOPENED
          .expired(
              "open-or-ended",
              "A dispute was opened {opened}, and no record closes it; whether it goes on or a timer"
                  + " has ended it, there is no second one beside it.")
          .steps(DisputeSteps.LOOK_AT_DISPUTE);
  private static final Case CLOSED_FOR_GOOD =
      NOT_REOPENED
          .expired(
              "closed-for-good",
              "A dispute was opened {opened} and closed {closed} ({phase}); a closed dispute is not"
                  + " opened again.")
          .steps(RecourseSteps.SEND_PROOF);
  private static final Case PRESUMED_CLOSED =
      NOT_REOPENED
          .expired(
              "presumed-closed",
              "A dispute was opened {opened}; the seller did not answer in time, so it counts as"
                  + " closed {closed} ({phase}), and a closed dispute is not opened again. Nothing"
                  + " on record says that it was.")
          .steps(DisputeSteps.LOOK_AT_DISPUTE);
  private static final Case PROTECTION_OVER =
      NOT_REOPENED.expired(
          "protection-over",
          "The buyer cancelled the dispute {closed}; it could be opened again only while buyer"
              + " protection ran, until {protection-end}.");
  private static final Case CAN_REOPEN =
      NOT_REOPENED.satisfied(
          "can-reopen",
          "The buyer cancelled the dispute {closed}; it can be opened again before"
              + " {protection-end}, while buyer protection runs.");
  private static final Case PROTECTION_UNKNOWN =
      NOT_REOPENED
          .unknown(
              "protection-unknown",
              "The buyer cancelled the dispute {closed}; whether it can be opened again depends on"
                  + " the end of buyer protection, which is not given.")
          .steps(OrderSteps.LOOK_UP_PROTECTION);
  private static final Case WITHIN_TERM =
      NOT_REOPENED.satisfied(
          "within-term",
          "The dispute was closed {closed}; by this policy another one can be opened before"
              + " {until}, {term} later.");

  /** What an earlier dispute means for another one; null if there is none yet. */
  private static final Definition<Window, Conclusion> ANOTHER =
      Definition.of("another dispute", DisputeWindowRules::another);

  private static @Nullable Conclusion another(Window w, Moment m) {
    DisputeHistory earlier = w.earlier();
    DisputeHistory.Standing dispute = earlier == null ? null : earlier.standing(m);
    return earlier == null || dispute == null ? null : another(w.order(), earlier, dispute, m);
  }

  private static Conclusion another(
      OrderCase order, DisputeHistory earlier, DisputeHistory.Standing dispute, Moment m) {
    if (!dispute.phase().isClosed()) {
      return earlier.isByRecord()
          ? say(OPEN_OR_ENDED, earlier.opened().at()).advise(DisputeSteps.LOOK_AT_DISPUTE)
          : say(STILL_OPEN, earlier.opened().at()).advise(DisputeSteps.CARRY_ON);
    }
    Instant closed = dispute.since().at();
    Optional<Term> again = m.figure(BuyerPolicy.REOPEN_WITHIN, dispute.since());
    if (again.isPresent()) {
      Instant until = again.get().after(closed, m.calendar());
      if (m.isBefore(until)) {
        return say(WITHIN_TERM, closed, until, again.get());
      }
    }
    return dispute.phase() == DisputePhase.CANCELLED
            && m.figure(BuyerPolicy.REOPEN_AFTER_CANCELLING, dispute.since())
        ? afterCancelling(order, closed, m)
        : closedForGood(earlier, dispute, closed);
  }

  private static Conclusion closedForGood(
      DisputeHistory earlier, DisputeHistory.Standing dispute, Instant closed) {
    DisputePhase phase = dispute.phase();
    if (dispute.presumed()) {
      return say(PRESUMED_CLOSED, earlier.opened().at(), closed, phase)
          .advise(DisputeSteps.LOOK_AT_DISPUTE);
    }
    Conclusion forGood = say(CLOSED_FOR_GOOD, earlier.opened().at(), closed, phase);
    return phase == DisputePhase.WON ? forGood : forGood.advise(RecourseSteps.SEND_PROOF);
  }

  private static Conclusion afterCancelling(OrderCase order, Instant closed, Moment m) {
    Fact end = m.of(OrderRules.PROTECTION_END, order);
    if (end == null) {
      return say(PROTECTION_UNKNOWN, closed).remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    return say(m.isBefore(end.at()) ? CAN_REOPEN : PROTECTION_OVER, closed, end.at());
  }

  /**
   * Until when a dispute can be opened, an earlier one considered, which the buyer withdrew: after
   * that it may be opened again only within its own time.
   */
  private static final Definition<Window, Instant> CLOSING =
      Definition.of("end of the window, or of the reopening", DisputeWindowRules::closing);

  private static @Nullable Instant closing(Window w, Moment m) {
    Deadline end = m.of(WindowDates.END, w.order());
    Instant again = reopenedUntil(w, m);
    if (end == null || again == null) {
      return end == null ? again : end.at();
    }
    return again.isBefore(end.at()) ? again : end.at();
  }

  /** Null where no earlier dispute is over, or nobody knows until when. */
  private static @Nullable Instant reopenedUntil(Window w, Moment m) {
    DisputeHistory.Standing earlier = w.earlier() == null ? null : w.earlier().standing(m);
    if (earlier == null || !earlier.phase().isClosed()) {
      return null;
    }
    Optional<Term> again = m.figure(BuyerPolicy.REOPEN_WITHIN, earlier.since());
    Instant within = again.isEmpty() ? null : again.get().after(earlier.since().at(), m.calendar());
    boolean withdrawn =
        earlier.phase() == DisputePhase.CANCELLED
            && m.figure(BuyerPolicy.REOPEN_AFTER_CANCELLING, earlier.since());
    Fact end = withdrawn ? m.of(OrderRules.PROTECTION_END, w.order()) : null;
    if (end == null || (within != null && within.isAfter(end.at()))) {
      return within;
    }
    return end.at();
  }

  /** Whether no earlier dispute stands in the way. */
  private static boolean isFree(Window w, Moment m) {
    Conclusion another = m.peek(ANOTHER, w);
    return another == null || another.outcome() == Outcome.SATISFIED;
  }

  private static final MilestoneKind DISPUTE_OPENS =
      MilestoneKind.of("dispute-opens", BUYER, OPENS, "From then on the buyer can open a dispute.")
          .titled("a dispute can be opened")
          .beginning();
  private static final MilestoneKind DISPUTE_CLOSES =
      MilestoneKind.of("dispute-closes", BUYER, CLOSES, "The buyer can no longer open a dispute.")
          .titled("the time to open a dispute ends");

  /** The window of an order, where no earlier dispute is in the way. */
  static final Chapter<Window, NoResult> OF_ORDER =
      Chapter.<Window, NoResult>on(WindowDates.QUESTION)
          .rule(OPENS, DisputeWindowRules::opens)
          .rule(CLOSES, DisputeWindowRules::closes)
          .rule(CONFIRMED, DisputeWindowRules::confirmed)
          .rule(PROMISE_LIMIT, DisputeWindowRules::promiseLimit)
          .rule(ORDER_CANCELLED, DisputeWindowRules::orderCancelled)
          .chapter(LineRules.WINDOWS, Window::order)
          .milestone(DISPUTE_OPENS, WindowDates.START, Window::order)
          .schedule(DISPUTE_CLOSES, WindowDates.END, Window::order);

  static final Chapter<Window, NoResult> CHAPTER =
      OF_ORDER
          .rule(NOT_REOPENED, (w, m) -> m.of(ANOTHER, w))
          .inDoubt(OrderSteps.TRY_TO_OPEN, OrderSteps.TRY_AGAIN)
          .result((w, m, said) -> NoResult.INSTANCE);

  private DisputeWindowRules() {}
}
