package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window for opening a dispute is, by the order's dates: when it opens and closes. */
final class WindowDates {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.dispute-window", "May a dispute be opened?");

  static final Duration DAY = Duration.ofHours(24);

  /** From when on a dispute can be opened, if the goods are on their way or there. */
  static final Definition<OrderCase, Deadline> START =
      Definition.of("start of the window", WindowDates::start);

  private static @Nullable Deadline start(OrderCase order, Moment m) {
    Term term = m.figure(BuyerPolicy.DISPUTE_OPENS);
    Fact shipped = order.shipped(m);
    Fact arrived = m.of(OrderRules.ARRIVAL, order);
    if (shipped == null) {
      return arrived == null ? null : Deadline.at(arrived);
    }
    Deadline byShipping = Deadline.after(shipped, term, m.calendar());
    return arrived == null ? byShipping : byShipping.earlier(Deadline.at(arrived));
  }

  /** Until when a dispute can be opened, if anything is known that it can be counted from. */
  static final Definition<OrderCase, Deadline> END =
      Definition.of("end of the window", WindowDates::end);

  private static @Nullable Deadline end(OrderCase order, Moment m) {
    if (m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION)) {
      Fact protection = m.of(OrderRules.PROTECTION_END, order);
      if (protection != null) {
        return Deadline.after(protection, m.figure(BuyerPolicy.DISPUTE_CLOSES), m.calendar());
      }
    }
    Fact event = arrivalOrPromise(order, m);
    return event == null
        ? null
        : Deadline.after(event, m.figure(BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY), m.calendar());
  }

  /** What the window is certain from: what the carrier alone reports may not be so. */
  private static @Nullable Fact arrivalOrPromise(OrderCase order, Moment m) {
    Fact arrived = m.of(OrderRules.ARRIVAL, order);
    if (arrived == null) {
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
      Definition.of("last end of the window", WindowDates::lastEnd);

  private static @Nullable Deadline lastEnd(OrderCase order, Moment m) {
    Optional<Term> latest = m.figure(BuyerPolicy.DISPUTE_CLOSES_AT_LATEST);
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
    return isOnlyReported(order, m)
        && !(m.figure(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION)
            && m.of(OrderRules.PROTECTION_END, order) != null);
  }

  private WindowDates() {}
}
