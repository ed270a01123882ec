package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.earlier;
import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.later;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.number;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cancelling, the window, the claim, the goods sent back. */
final class OracleOrder {
  private static final Set<String> ABOUT_THE_GOODS =
      Set.of(
          "DEFECTIVE",
          "POOR_QUALITY",
          "NOT_AS_DESCRIBED",
          "PARTIAL_MISMATCH",
          "PARTS_MISSING",
          "DAMAGED_IN_TRANSIT",
          "WRONG_ITEM",
          "WRONG_SIZE_OR_COLOUR",
          "COUNTERFEIT");
  private static final Set<String> NON_RECEIPT =
      Set.of("NOT_RECEIVED", "RETURNED_TO_SENDER", "HELD_BY_CUSTOMS", "WRONG_ADDRESS");
  private static final Set<String> PARTIAL = Set.of("PARTIAL_MISMATCH", "PARTS_MISSING");
  private static final Set<String> RETURNABLE_TRAITS =
      Set.of("UNCONDITIONAL_RETURN", "LOCAL_DELIVERY");
  private static final List<String> PICTURES = List.of("PHOTO", "VIDEO", "UNBOXING_VIDEO");

  private OracleOrder() {}

  /** Before its placing an order is no fact yet. */
  static boolean placed(JsonNode order, Instant now) {
    return known(requiredInstant(order, "placedAt"), now);
  }

  /** When the goods came into the buyer's hands; a confirmation of receipt counts as delivery. */
  static @Nullable Instant delivery(JsonNode order, Instant now) {
    Instant delivered = knownInstant(order, "deliveredAt", now);
    return delivered != null ? delivered : knownInstant(order, "receiptConfirmedAt", now);
  }

  /** What clocks count from: the carrier's report, the delivery, the confirmation, the first. */
  private static @Nullable Instant arrival(JsonNode order, Instant now) {
    Instant told =
        earlier(
            knownInstant(order, "reportedDeliveredAt", now),
            knownInstant(order, "receiptConfirmedAt", now));
    return earlier(told, knownInstant(order, "deliveredAt", now));
  }

  /** Goods that go back to the sender are not in hand, until a second attempt succeeds. */
  private static boolean inHand(JsonNode order, Instant now) {
    boolean goingBack =
        Choices.RETURNED_OUTWEIGHS_CONFIRMED
            && knownInstant(order, "returnedToSenderAt", now) != null;
    return knownInstant(order, "deliveredAt", now) != null
        || (knownInstant(order, "receiptConfirmedAt", now) != null && !goingBack);
  }

  /** Anything of it has left the seller, as far as is known. */
  private static boolean onItsWay(JsonNode order, Instant now) {
    return knownInstant(order, Projection.FIRST_SHIPPED, now) != null
        || arrival(order, now) != null
        || knownInstant(order, "returnedToSenderAt", now) != null;
  }

  /**
   * Protection ends as scheduled or when receipt is confirmed, whichever is first; null if neither
   * is known.
   */
  static @Nullable Instant protectionEnd(JsonNode order, Instant now) {
    return earlier(
        instant(order, "protectionEndsAt"), knownInstant(order, "receiptConfirmedAt", now));
  }

  /**
   * Cancelling for a full refund: while nothing is shipped; for 7 calendar days from placing, while
   * a request is unanswered, or once the seller has not shipped in time.
   */
  static Expected cancellation(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    Instant shipBy = instant(order, "shipBy");
    if (!placed(order, now)) {
      return new Sheet()
          .rule(Outcome.NOT_YET)
          .milestone("ship-by", Choices.SHIP_BY_BEFORE_PLACING ? shipBy : null)
          .absent("refundAmount")
          .absent("presumed")
          .add();
    }
    boolean overdue = shipBy != null && !now.isBefore(shipBy) && !stopsClosing(order, now);
    boolean gone = onItsWay(order, now) && !overdue;
    boolean cancelled = knownInstant(order, "cancelledAt", now) != null;
    Instant requested = knownInstant(order, "cancellationRequestedAt", now);
    Instant cancelBy = Days.calendar(requiredInstant(order, "placedAt"), 7);
    Sheet sheet =
        new Sheet()
            .rule(!gone, Outcome.EXPIRED)
            .rule(!cancelled, Outcome.EXPIRED)
            .rule(now.isBefore(cancelBy) || requested != null || overdue, Outcome.EXPIRED)
            .milestone("cancel-by", cancelBy)
            .milestone("ship-by", shipBy);
    if (refused(order, requested, now)
        && !(overdue && !Choices.REFUSAL_OUTWEIGHS_OVERDUE)
        && !(cancelled && !Choices.REFUSAL_OUTWEIGHS_CANCELLED)) {
      sheet.rule(Outcome.VIOLATED);
    }
    // No guide tells after how long an unanswered request cancels by itself.
    sheet.result("presumed", Expected.either(Expected.ABSENT, false));
    // Told while it can be cancelled and once it is.
    boolean told = cancelled || sheet.add().verdict().equals("YES");
    return sheet.resultOrAbsent("refundAmount", told ? paid(order) : null).add();
  }

  /** Whether the platform no longer closes the order for not being shipped in time. */
  private static boolean stopsClosing(JsonNode order, Instant now) {
    boolean onlyPartly =
        knownInstant(order, Projection.FIRST_SHIPPED, now) != null
            && knownInstant(order, "shippedAt", now) == null;
    if (onlyPartly && Choices.OVERDUE_OUTWEIGHS_PARTIAL_SHIPMENT) {
      return knownInstant(order, "receiptConfirmedAt", now) != null;
    }
    return onItsWay(order, now);
  }

  /** A request after shipping is without effect, and so is its refusal. */
  private static boolean refused(JsonNode order, @Nullable Instant requested, Instant now) {
    Instant shipped = knownInstant(order, Projection.FIRST_SHIPPED, now);
    boolean inTime = requested != null && (shipped == null || requested.isBefore(shipped));
    return inTime && knownInstant(order, "cancellationRefusedAt", now) != null;
  }

  private static Amount paid(JsonNode order) {
    Amount price = money(order, "price");
    return has(order, "shippingCost") ? price.plus(money(order, "shippingCost")) : price;
  }

  /** Opening a dispute: in the window, and not if an earlier one stands in the way. */
  static Expected disputeWindow(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    Sheet sheet = new Sheet();
    window(sheet, order, now, Choices.WINDOW_BEFORE_PLACING);
    if (placed(order, now) && has(request, "dispute")) {
      sheet.rule(afterEarlierDispute(order, request.get("dispute"), now));
    }
    return sheet.add();
  }

  /**
   * A closed dispute stays closed, unless the buyer withdrew it himself and protection still runs.
   */
  private static Outcome afterEarlierDispute(JsonNode order, JsonNode dispute, Instant now) {
    if (!known(requiredInstant(dispute, "openedAt"), now)) {
      return Outcome.SATISFIED;
    }
    DisputeState state = DisputeState.at(dispute, now);
    if (state.undecided()) {
      return Choices.RUNNING_DISPUTE;
    }
    if (!state.phase.equals("CANCELLED")) {
      return Outcome.EXPIRED;
    }
    Instant end = protectionEnd(order, now);
    if (end == null) {
      return Outcome.UNKNOWN;
    }
    return now.isBefore(end) ? Outcome.SATISFIED : Outcome.EXPIRED;
  }

  /** The window's two rules and milestones; a third for an order that was cancelled. */
  private static void window(Sheet sheet, JsonNode order, Instant now, boolean toldBefore) {
    boolean placed = placed(order, now);
    Instant opens = placed ? opens(order, now) : null;
    Closing closing = placed || toldBefore ? closing(order, now) : new Closing(null, null);
    sheet.milestone("dispute-opens", opens).milestone("dispute-closes", closing.sure);
    if (!placed) {
      sheet.rule(Outcome.NOT_YET);
      return;
    }
    sheet.rule(opens != null && !now.isBefore(opens), Outcome.NOT_YET);
    sheet.rule(closing.at(now));
    if (Choices.CANCELLED_ORDER_ENDS_DISPUTES && !onItsWay(order, now)) {
      sheet.rule(knownInstant(order, "cancelledAt", now) == null, Outcome.EXPIRED);
    }
  }

  /**
   * Opens 10 calendar days after shipping or at arrival, whichever is first; null if neither has
   * happened.
   */
  private static @Nullable Instant opens(JsonNode order, Instant now) {
    Instant shipped = knownInstant(order, "shippedAt", now);
    return earlier(shipped == null ? null : Days.calendar(shipped, 10), arrival(order, now));
  }

  /** Open surely until the one end, and not after the last; null where there is none. */
  private record Closing(@Nullable Instant sure, @Nullable Instant last) {
    static Closing after(@Nullable Instant event) {
      Instant end = event == null ? null : Days.calendar(event, 15);
      return new Closing(end, end);
    }

    Outcome at(Instant now) {
      if (sure != null && now.isBefore(sure)) {
        return Outcome.SATISFIED;
      }
      return last == null || now.isBefore(last) ? Outcome.UNKNOWN : Outcome.EXPIRED;
    }
  }

  /**
   * Closes 15 calendar days after the end of protection; that unknown, after arrival; else after
   * promisedBy. A mere report makes it a band.
   */
  private static Closing closing(JsonNode order, Instant now) {
    Instant protection = protectionEnd(order, now);
    if (protection != null) {
      return Closing.after(protection);
    }
    Closing promised = Closing.after(instant(order, "promisedBy"));
    Instant arrival = arrival(order, now);
    if (arrival == null) {
      return promised;
    }
    Closing arrived = Closing.after(arrival);
    if (knownInstant(order, "deliveredAt", now) != null) {
      return arrived;
    }
    Instant sure =
        Choices.BAND_BEGINS_WITH_THE_EARLIER_END
            ? earlier(arrived.sure, promised.sure)
            : arrived.sure;
    return new Closing(sure, promised.last == null ? null : later(arrived.last, promised.last));
  }

  /** A sound claim: in the window, of a reason that fits, of a possible amount, with evidence. */
  static Expected claim(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    JsonNode claim = request.get("claim");
    if (!placed(order, now)) {
      Sheet before = new Sheet();
      window(before, order, now, Choices.CLAIM_BEFORE_PLACING);
      return before.absent("maxRefund").absent("missingEvidence").absent("hazards").add();
    }
    Sheet sheet = new Sheet();
    window(sheet, order, now, Choices.CLAIM_BEFORE_PLACING);
    reason(sheet, order, claim, now);
    String reason = text(claim, "reason");
    Amount max = maxRefund(order, share(request, order, claim), reason);
    Amount amount = money(claim, "amount");
    // Above zero, at most what can be had.
    sheet.rule(amount.isAboveZero() && !amount.isMoreThan(max), Outcome.VIOLATED);
    sheet.result("maxRefund", max);
    boolean evidenced =
        !ABOUT_THE_GOODS.contains(reason)
            || texts(claim, "evidence").stream().anyMatch(PICTURES::contains);
    sheet.rule(evidenced, Choices.MISSING_EVIDENCE);
    boolean onlyReported =
        knownInstant(order, "reportedDeliveredAt", now) != null
            && knownInstant(order, "deliveredAt", now) == null;
    if (!NON_RECEIPT.contains(reason) || !onlyReported) {
      // Whether what would help against a report is listed here is left open.
      sheet.result("missingEvidence", evidenced ? List.of() : PICTURES);
    }
    return sheet.add();
  }

  /** Whether the reason fits what has happened. */
  private static void reason(Sheet sheet, JsonNode order, JsonNode claim, Instant now) {
    String reason = text(claim, "reason");
    boolean sendsBack = sendsBackWhatNeverCame(claim);
    if (ABOUT_THE_GOODS.contains(reason)) {
      // Nobody can judge goods that have not come.
      sheet.rule(inHand(order, now), Outcome.NOT_YET);
    }
    if (NON_RECEIPT.contains(reason)) {
      // What is in the buyer's hands was received.
      sheet.rule(knownInstant(order, "deliveredAt", now) == null, Outcome.VIOLATED);
      sheet.rule(!sendsBack, Outcome.VIOLATED);
    }
    if (reason.equals("LATE_DELIVERY")) {
      sheet.rule(late(order, now));
    }
    if (reason.equals("CHANGE_OF_MIND")) {
      // Only goods with unconditional return or local delivery may go back for no reason.
      sheet.rule(
          texts(order, "traits").stream().anyMatch(RETURNABLE_TRAITS::contains), Outcome.VIOLATED);
    }
    sheet.resultOrAbsent("hazards", sendsBack ? List.of("ACCOUNT_BLOCKED") : null);
  }

  /** Goods that never came cannot go back; whoever says so risks the account. */
  static boolean sendsBackWhatNeverCame(JsonNode claim) {
    return NON_RECEIPT.contains(text(claim, "reason")) && flag(claim, "returnGoods");
  }

  /** The goods came after the promised day, or it has passed without them. */
  private static Outcome late(JsonNode order, Instant now) {
    Instant promised = instant(order, "promisedBy");
    if (promised == null) {
      return Outcome.UNKNOWN;
    }
    Instant came = inHand(order, now) ? delivery(order, now) : null;
    if (came == null) {
      return now.isBefore(promised) ? Outcome.NOT_YET : Outcome.SATISFIED;
    }
    boolean late =
        came.isAfter(promised) || (came.equals(promised) && Choices.LATE_AT_THE_PROMISED_INSTANT);
    return late ? Outcome.SATISFIED : Outcome.VIOLATED;
  }

  /** The price, or of a line's price the part of the units that the claim is about. */
  private static Amount share(JsonNode request, JsonNode order, JsonNode claim) {
    Amount price = money(order, "price");
    if (!has(claim, "quantity")) {
      return price;
    }
    JsonNode line = Projection.line(request.get("order"), text(request, "line"));
    int all = has(line, "quantity") ? number(line, "quantity") : 1;
    return price.share(number(claim, "quantity"), all);
  }

  /**
   * At most the price; one minor unit less for accessories and partial mismatch, but not for
   * non-receipt.
   */
  private static Amount maxRefund(JsonNode order, Amount price, String reason) {
    boolean accessory = texts(order, "traits").contains("ACCESSORY");
    boolean less = PARTIAL.contains(reason) || (accessory && !NON_RECEIPT.contains(reason));
    return less && price.isAboveZero() ? price.minus(Amount.ofMinor(1, price.currency())) : price;
  }

  /**
   * Goods fit to go back: unwashed, undamaged, in the original packaging; the buyer pays the
   * postage.
   */
  static Expected goodsReturn(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    JsonNode goods = request.get("goods");
    if (!placed(order, now)) {
      return Sheet.notStarted("postagePaidBy");
    }
    Sheet sheet =
        new Sheet()
            .rule(!flag(goods, "washed"), Outcome.VIOLATED)
            .rule(!flag(goods, "damaged"), Outcome.VIOLATED)
            .rule(flag(goods, "originalPackaging"), Outcome.VIOLATED);
    List<String> traits = texts(order, "traits");
    if (traits.stream().noneMatch(RETURNABLE_TRAITS::contains)
        && !traits.contains("FREE_RETURNS")) {
      sheet.result("postagePaidBy", "BUYER");
    }
    return sheet.add();
  }

  /** No guide says for how long goods with a free return may go back; others may not. */
  static Expected freeReturn(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    if (!placed(order, now)) {
      return Sheet.notStarted("postagePaidBy");
    }
    List<String> traits = texts(order, "traits");
    boolean free = traits.contains("UNCONDITIONAL_RETURN") || traits.contains("FREE_RETURNS");
    return new Sheet().rule(free ? Outcome.UNKNOWN : Outcome.VIOLATED).add();
  }
}
