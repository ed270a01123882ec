package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window for opening a dispute is, by the order's dates: when it opens and closes. */
final class WindowDates {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.dispute-window", "May a dispute be opened?").titled("Open a dispute");

  static final Duration DAY = Duration.ofHours(24);

  /** From when on a dispute can be opened, if the goods are on their way or there. */
  static final Definition<OrderCase, Deadline> START =
      Definition.of("start of the window", WindowDates::start);

  private static @Nullable Deadline start(OrderCase order, Moment m) {
    Fact shipped = order.shipped(m);
    Fact arrived = m.of(OrderRules.ARRIVAL, order);
    Deadline byShipping = shipped == null ? null : byShipping(order, shipped, arrived, m);
    if (arrived == null) {
      return byShipping;
    }
    return byShipping == null ? Deadline.at(arrived) : byShipping.earlier(Deadline.at(arrived));
  }

  /** Null where it hangs on an end of the delivery time that is not known. */
  private static @Nullable Deadline byShipping(
      OrderCase order, Fact shipped, @Nullable Fact arrived, Moment m) {
    Optional<Term> term = m.figure(BuyerPolicy.DISPUTE_OPENS, shipped);
    if (isPromisedSoon(order, shipped, m)) {
      return Deadline.at(shipped);
    }
    Fact delivering = order.promised() == null ? order.protectionEnds() : order.promised();
    if (term.isEmpty()) {
      Fact protection = order.protectionEnds() == null ? order.promised() : order.protectionEnds();
      return protection == null ? null : Deadline.at(protection);
    }
    Deadline after = Deadline.after(shipped, term.get(), m.calendar());
    if (arrived != null
        || (delivering != null && !delivering.at().isAfter(after.at()))
        || m.known(order.order().trackingStoppedAt()).isPresent()
        || order.returned(m) != null
        || !m.figure(BuyerPolicy.DISPUTE_WAITS_IN_TRANSIT, shipped)) {
      return after;
    }
    return delivering == null ? null : Deadline.at(delivering);
  }

  /** Whether delivery was promised so soon after shipping that nobody has to wait. */
  private static boolean isPromisedSoon(OrderCase order, Fact shipped, Moment m) {
    Optional<Term> limit = m.figure(BuyerPolicy.DISPUTE_OPENS_AT_ONCE_IF_PROMISE, shipped);
    if (limit.isEmpty() || order.promised() == null) {
      return false;
    }
    Instant promised = order.promised().at();
    Instant latest = limit.get().after(shipped.at(), m.calendar());
    return promised.isBefore(latest)
        || (promised.equals(latest)
            && m.figure(BuyerPolicy.DISPUTE_OPENS_AT_ONCE_INCLUSIVE, shipped));
  }

  /** Until when a dispute can be opened, if anything is known that it can be counted from. */
  static final Definition<OrderCase, Deadline> END =
      Definition.of("end of the window", WindowDates::end);

  private static @Nullable Deadline end(OrderCase order, Moment m) {
    Fact clock = closingEvent(order, m);
    if (m.figure(BuyerPolicy.COMPLETES_BY_CARRIER, clock)) {
      return afterCompletion(order, clock, m);
    }
    if (m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION, clock)) {
      Fact protection = m.of(OrderRules.PROTECTION_END, order);
      if (protection != null) {
        return Deadline.after(
            protection, m.figure(BuyerPolicy.DISPUTE_CLOSES, clock), m.calendar());
      }
    }
    Fact event = arrivalOrPromise(order, clock, m);
    return event == null
        ? null
        : Deadline.after(
            event, m.figure(BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY, clock), m.calendar());
  }

  /** The event whose date decides by which text the window closes. */
  static @Nullable Fact closingEvent(OrderCase order, Moment m) {
    Fact protection = m.of(OrderRules.PROTECTION_END, order);
    if (protection != null) {
      return protection;
    }
    Fact promised = order.promised();
    return promised == null ? m.of(OrderRules.ARRIVAL, order) : promised;
  }

  /** When the order is completed: a little after the confirmation, or by the carrier's time. */
  private static @Nullable Deadline afterCompletion(
      OrderCase order, @Nullable Fact clock, Moment m) {
    Fact confirmed = m.known(order.confirmed());
    if (confirmed != null) {
      return Deadline.after(confirmed, longer(order, clock, m), m.calendar());
    }
    Fact completed = completion(order, m);
    return completed == null
        ? null
        : Deadline.after(completed, m.figure(BuyerPolicy.DISPUTE_CLOSES, clock), m.calendar());
  }

  private static Term longer(OrderCase order, @Nullable Fact clock, Moment m) {
    Term plain = m.figure(BuyerPolicy.DISPUTE_CLOSES, clock);
    return order.order().traits().contains(OrderTrait.LONGER_PROTECTION)
        ? m.figure(BuyerPolicy.LONGER_PROTECTION, clock).orElse(plain)
        : plain;
  }

  private static @Nullable Fact completion(OrderCase order, Moment m) {
    Fact shipped = order.shipped(m);
    Fact promised = order.promised();
    if (promised != null
        && (shipped == null || m.figure(BuyerPolicy.COMPLETES_AS_PROMISED, shipped))) {
      return promised;
    }
    if (shipped == null) {
      return null;
    }
    return m.figure(BuyerPolicy.CARRIER_WINDOW, shipped)
        .map(term -> new Fact("order.completesAt", term.after(shipped.at(), m.calendar())))
        .orElse(null);
  }

  /** What the window is certain from: what the carrier alone reports may not be so. */
  private static @Nullable Fact arrivalOrPromise(OrderCase order, @Nullable Fact clock, Moment m) {
    Fact arrived = m.of(OrderRules.ARRIVAL, order);
    if (arrived == null || !m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_DELIVERY, clock)) {
      return order.promised();
    }
    return isOnlyReported(order, m) ? Facts.earlier(arrived, order.promised()) : arrived;
  }

  /** Whether nobody but the carrier says that the goods arrived. */
  private static boolean isOnlyReported(OrderCase order, Moment m) {
    return order.reported(m) != null && m.of(OrderRules.RECEIPT, order) == null;
  }

  /**
   * From when on it is certainly over: the same end, where neither a source nor the carrier leaves
   * that open. Null if it never is, or no end is known at all.
   */
  static final Definition<OrderCase, Deadline> LAST_END =
      Definition.plain("last end of the window", WindowDates::lastEnd);

  private static @Nullable Deadline lastEnd(OrderCase order, Moment m) {
    Optional<Term> latest = m.figure(BuyerPolicy.DISPUTE_CLOSES_AT_LATEST, closingEvent(order, m));
    Deadline end = m.of(END, order);
    if (end == null) {
      return null;
    }
    Fact last = end.event();
    if (isReportedOnlyWindow(order, m)) {
      Fact promised = order.promised();
      if (promised == null) {
        return null;
      }
      Fact reported = m.of(OrderRules.ARRIVAL, order);
      last = reported != null && reported.at().isAfter(promised.at()) ? reported : promised;
    }
    if (latest.isEmpty() && last.equals(end.event())) {
      return end;
    }
    Deadline lastEnd = Deadline.after(last, latest.orElse(end.term()), m.calendar());
    return lastEnd.at().isAfter(end.at()) ? lastEnd : end;
  }

  /** Whether the window hangs on whether what the carrier reports is so. */
  static boolean isReportedOnlyWindow(OrderCase order, Moment m) {
    Fact clock = closingEvent(order, m);
    return isOnlyReported(order, m)
        && m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_DELIVERY, clock)
        && !(m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION, clock)
            && m.of(OrderRules.PROTECTION_END, order) != null);
  }

  private WindowDates() {}
}
