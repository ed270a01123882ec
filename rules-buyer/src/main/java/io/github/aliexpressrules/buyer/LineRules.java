package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an order's lines and parcels mean for the order as a whole. None of it decides. */
final class LineRules {
  static final Rule PARCELS =
      Rule.of(
          "buyer.order.parcels",
          "An order in several parcels is on its way from the first of them on, and its clocks start"
              + " with the last; it has arrived when all of them have.",
          "S4:39, S5:111");
  private static final Case LINES_MISSING =
      PARCELS.noted(
          "lines-missing",
          "In no parcel yet: {lines}. The order counts as shipped once all its lines are on their"
              + " way.");
  private static final Case SEVERAL_PARCELS =
      PARCELS.noted(
          "several-parcels",
          "The clocks start with the last of {count} parcels, shipped {shipped}; in the buyer's hands:"
              + " {delivered}. One more parcel would start them anew.");

  private static @Nullable Conclusion parcels(OrderCase order, Moment m) {
    Parcels parcels = order.parcels();
    if (parcels == null || parcels.count(m) == 0) {
      return null;
    }
    List<String> missing = parcels.missing(m);
    if (!missing.isEmpty()) {
      return say(LINES_MISSING, missing);
    }
    Fact shipped = order.shipped(m);
    return shipped == null || parcels.count(m) == 1
        ? null
        : say(SEVERAL_PARCELS, parcels.count(m), shipped.at(), parcels.countDelivered(m));
  }

  private static final Action ASK_PER_LINE =
      Action.of(
              "buyer.step.ask-per-line",
              BUYER,
              "Each line has dates of its own: ask about each by itself, and keep to the earliest last day"
                  + " that is told; for one that has none yet, look on the order's page when protection"
                  + " ends.",
              "S5:97, S5:111")
          .brief("Ask about each line by itself, and keep to the earliest last day.");

  static final Rule LINES_DIFFER =
      Rule.of(
          "buyer.order.lines-differ",
          "Each line of an order has dates of its own: a dispute about it can be opened from"
              + " {dispute-opens} after its own last parcel was shipped on and, where that is counted"
              + " from delivery, until {dispute-closes-after-delivery} after its own; the answer for"
              + " the whole order need not hold for each of them.",
          "S5:97, S5:111, S4:39");
  private static final Case OTHER_DATES =
      LINES_DIFFER
          .noted(
              "other-dates",
              "The lines of this order have different dates; the first line to close is {line}, on"
                  + " {closes}.")
          .steps(ASK_PER_LINE);
  private static final Case NO_DATES =
      LINES_DIFFER
          .noted(
              "no-dates",
              "The lines of this order stand differently, and for none of them a last day is known.")
          .steps(ASK_PER_LINE);
  private static final Case SOME_CAN_BE_CANCELLED =
      LINES_DIFFER
          .noted(
              "some-can-be-cancelled",
              "Some lines of this order can still be cancelled by themselves: {lines}.")
          .steps(ASK_PER_LINE);

  /** Their windows for a dispute. */
  private static @Nullable Conclusion windows(OrderCase order, Moment m) {
    return dates(order, WindowDates.END, (one, other) -> sameWindow(one, other, m), m);
  }

  /** Until when each can be sent back without a reason. */
  private static @Nullable Conclusion returns(OrderCase order, Moment m) {
    return dates(order, FreeReturnDates.END, (one, other) -> sameReturn(one, other, m), m);
  }

  private static boolean sameReturn(OrderCase one, OrderCase other, Moment m) {
    return one.order().traits().equals(other.order().traits())
        && same(m.ifCovered(FreeReturnDates.END, one), m.ifCovered(FreeReturnDates.END, other));
  }

  private static @Nullable Conclusion dates(
      OrderCase order,
      Definition<OrderCase, Deadline> last,
      BiPredicate<OrderCase, OrderCase> same,
      Moment m) {
    List<OrderCase> lines = order.lines();
    if (lines.size() < 2 || lines.stream().allMatch(line -> same.test(line, lines.get(0)))) {
      return null;
    }
    OrderCase first = null;
    Deadline closes = null;
    for (OrderCase line : lines) {
      Deadline end = m.ifCovered(last, line);
      if (end != null && (closes == null || end.at().isBefore(closes.at()))) {
        first = line;
        closes = end;
      }
    }
    return (first == null || closes == null
            ? say(NO_DATES)
            : say(OTHER_DATES, Objects.requireNonNull(first.line()), closes.at()))
        .advise(ASK_PER_LINE);
  }

  private static boolean sameWindow(OrderCase one, OrderCase other, Moment m) {
    return same(m.ifCovered(WindowDates.START, one), m.ifCovered(WindowDates.START, other))
        && same(m.ifCovered(WindowDates.END, one), m.ifCovered(WindowDates.END, other))
        && (one.cancelled(m) == null) == (other.cancelled(m) == null);
  }

  private static boolean same(@Nullable Deadline one, @Nullable Deadline other) {
    return Objects.equals(one == null ? null : one.at(), other == null ? null : other.at());
  }

  /** Which of them can still be cancelled. */
  private static @Nullable Conclusion unshipped(OrderCase order, Moment m) {
    if (order.lines().isEmpty()) {
      return null;
    }
    Predicate<OrderCase> open =
        line -> m.of(OrderRules.ON_ITS_WAY, line) == null && line.cancelled(m) == null;
    List<String> left =
        order.lines().stream()
            .filter(open)
            .map(line -> Objects.requireNonNull(line.line()))
            .toList();
    return left.isEmpty() || left.size() == order.lines().size()
        ? null
        : say(SOME_CAN_BE_CANCELLED, left).advise(ASK_PER_LINE);
  }

  /** For what is counted from the parcels. */
  static final Chapter<OrderCase, NoResult> WINDOWS =
      Chapter.<OrderCase, NoResult>on(WindowDates.QUESTION)
          .rule(PARCELS, LineRules::parcels)
          .rule(LINES_DIFFER, LineRules::windows);

  /** For sending back without a reason. */
  static final Chapter<OrderCase, NoResult> RETURNS =
      Chapter.<OrderCase, NoResult>on(WindowDates.QUESTION).rule(LINES_DIFFER, LineRules::returns);

  /** For what ends with the first parcel. */
  static final Chapter<OrderCase, NoResult> UNSHIPPED =
      Chapter.<OrderCase, NoResult>on(WindowDates.QUESTION)
          .rule(LINES_DIFFER, LineRules::unshipped);

  private LineRules() {}
}
