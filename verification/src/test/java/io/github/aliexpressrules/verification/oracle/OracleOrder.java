package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.verification.oracle.Facts.earlier;
import static io.github.aliexpressrules.verification.oracle.Facts.flag;
import static io.github.aliexpressrules.verification.oracle.Facts.has;
import static io.github.aliexpressrules.verification.oracle.Facts.instant;
import static io.github.aliexpressrules.verification.oracle.Facts.known;
import static io.github.aliexpressrules.verification.oracle.Facts.knownInstant;
import static io.github.aliexpressrules.verification.oracle.Facts.money;
import static io.github.aliexpressrules.verification.oracle.Facts.requiredInstant;
import static io.github.aliexpressrules.verification.oracle.Facts.text;
import static io.github.aliexpressrules.verification.oracle.Facts.texts;

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
          "DAMAGED_IN_TRANSIT",
          "WRONG_ITEM",
          "WRONG_SIZE_OR_COLOUR",
          "COUNTERFEIT");
  private static final List<String> PICTURES = List.of("PHOTO", "VIDEO", "UNBOXING_VIDEO");

  private OracleOrder() {}

  /** Before its placing an order is no fact yet. */
  static boolean placed(JsonNode order, Instant now) {
    return known(requiredInstant(order, "placedAt"), now);
  }

  /** A confirmation of receipt counts as delivery. */
  static @Nullable Instant delivery(JsonNode order, Instant now) {
    return earlier(
        knownInstant(order, "deliveredAt", now), knownInstant(order, "receiptConfirmedAt", now));
  }

  /**
   * Protection ends as scheduled or when receipt is confirmed, whichever is first; null if neither
   * is known.
   */
  static @Nullable Instant protectionEnd(JsonNode order, Instant now) {
    return earlier(
        instant(order, "protectionEndsAt"), knownInstant(order, "receiptConfirmedAt", now));
  }

  /** Cancelling for a full refund: while not shipped, for 7 calendar days from placing. */
  static Expected cancellation(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
    if (!placed(order, now)) {
      return Sheet.notStarted("refundAmount");
    }
    Amount all = money(order, "price");
    if (has(order, "shippingCost")) {
      all = all.plus(money(order, "shippingCost"));
    }
    boolean gone = knownInstant(order, "shippedAt", now) != null || delivery(order, now) != null;
    boolean cancelled = knownInstant(order, "cancelledAt", now) != null;
    Instant cancelBy = Days.calendar(requiredInstant(order, "placedAt"), 7);
    return new Sheet()
        .rule(!gone, Outcome.EXPIRED)
        .rule(!cancelled, Outcome.EXPIRED)
        .rule(now.isBefore(cancelBy), Outcome.EXPIRED)
        .milestone("cancel-by", cancelBy)
        .resultOrAbsent("refundAmount", cancelled || (!gone && now.isBefore(cancelBy)) ? all : null)
        .add();
  }

  /** Opening a dispute: in the window, and not if an earlier one stands in the way. */
  static Expected disputeWindow(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
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
    Instant closes = placed || toldBefore ? closes(order, now) : null;
    sheet.milestone("dispute-opens", opens).milestone("dispute-closes", closes);
    if (!placed) {
      sheet.rule(Outcome.NOT_YET);
      return;
    }
    sheet.rule(opens != null && !now.isBefore(opens), Outcome.NOT_YET);
    if (closes == null) {
      sheet.rule(Outcome.UNKNOWN);
    } else {
      sheet.rule(now.isBefore(closes), Outcome.EXPIRED);
    }
    if (Choices.CANCELLED_ORDER_ENDS_DISPUTES) {
      sheet.rule(knownInstant(order, "cancelledAt", now) == null, Outcome.EXPIRED);
    }
  }

  /**
   * Opens 10 calendar days after shipping or at delivery, whichever is first; null if neither has
   * happened.
   */
  private static @Nullable Instant opens(JsonNode order, Instant now) {
    Instant shipped = knownInstant(order, "shippedAt", now);
    return earlier(shipped == null ? null : Days.calendar(shipped, 10), delivery(order, now));
  }

  /**
   * Closes 15 calendar days after the end of protection; that unknown, after delivery; else after
   * promisedBy.
   */
  private static @Nullable Instant closes(JsonNode order, Instant now) {
    Instant from = protectionEnd(order, now);
    if (from == null) {
      from = delivery(order, now);
    }
    if (from == null) {
      from = instant(order, "promisedBy");
    }
    return from == null ? null : Days.calendar(from, 15);
  }

  /** A sound claim: in the window, of a reason that fits, of a possible amount, with evidence. */
  static Expected claim(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
    JsonNode claim = request.get("claim");
    if (!placed(order, now)) {
      Sheet before = new Sheet();
      window(before, order, now, Choices.CLAIM_BEFORE_PLACING);
      return before.absent("maxRefund").absent("missingEvidence").add();
    }
    Sheet sheet = new Sheet();
    window(sheet, order, now, Choices.CLAIM_BEFORE_PLACING);
    String reason = text(claim, "reason");
    boolean delivered = delivery(order, now) != null;
    if (ABOUT_THE_GOODS.contains(reason)) {
      // Nobody can judge goods that have not come.
      sheet.rule(delivered, Outcome.NOT_YET);
    }
    if (reason.equals("NOT_RECEIVED")) {
      // What was delivered was received.
      sheet.rule(!delivered, Outcome.VIOLATED);
    }
    if (reason.equals("CHANGE_OF_MIND")) {
      // Only goods with unconditional return or local delivery may go back for no reason.
      List<String> traits = texts(order, "traits");
      sheet.rule(
          traits.contains("UNCONDITIONAL_RETURN") || traits.contains("LOCAL_DELIVERY"),
          Outcome.VIOLATED);
    }
    Amount max = maxRefund(order, reason);
    Amount amount = money(claim, "amount");
    // Above zero, at most what can be had.
    sheet.rule(amount.isAboveZero() && !amount.isMoreThan(max), Outcome.VIOLATED);
    sheet.result("maxRefund", max);
    boolean evidenced =
        !ABOUT_THE_GOODS.contains(reason)
            || texts(claim, "evidence").stream().anyMatch(PICTURES::contains);
    sheet.rule(evidenced, Choices.MISSING_EVIDENCE);
    sheet.result("missingEvidence", evidenced ? List.of() : PICTURES);
    return sheet.add();
  }

  /**
   * At most the price; one minor unit less for accessories and partial mismatch, but not for
   * non-receipt.
   */
  private static Amount maxRefund(JsonNode order, String reason) {
    Amount price = money(order, "price");
    boolean less =
        reason.equals("PARTIAL_MISMATCH")
            || (texts(order, "traits").contains("ACCESSORY") && !reason.equals("NOT_RECEIVED"));
    return less && price.isAboveZero() ? price.minus(Amount.ofMinor(1, price.currency())) : price;
  }

  /**
   * Goods fit to go back: unwashed, undamaged, in the original packaging; the buyer pays the
   * postage.
   */
  static Expected goodsReturn(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
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
    if (!traits.contains("UNCONDITIONAL_RETURN") && !traits.contains("LOCAL_DELIVERY")) {
      sheet.result("postagePaidBy", "BUYER");
    }
    return sheet.add();
  }
}
