package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.optionalText;
import static io.github.aliexpressrules.testkit.generation.Facts.text;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The money's way back, and what comes after. */
final class OracleMoney {
  private static final Set<String> CARDS = Set.of("VISA", "MASTERCARD", "MAESTRO");

  private OracleMoney() {}

  /** When the money is due. */
  private record Period(Instant earliest, Instant latest) {
    static Period businessDays(Instant from, int first, int last) {
      return new Period(Days.businessStart(from, first), Days.businessEnd(from, last));
    }

    /** A single term has the event itself as its earliest instant. */
    static Period within(Instant from, int calendarDays) {
      return new Period(from, Days.calendar(from, calendarDays));
    }
  }

  /**
   * By level: Platinum below 25 EUR, Diamond up to 100 EUR, A3 up to 25 USD, A4 up to 100 USD,
   * others none.
   */
  static Expected expressRefund(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
    if (!OracleOrder.placed(order, now)) {
      return Sheet.notStarted("limit");
    }
    String level = optionalText(order, "buyerLevel");
    if (level == null) {
      return new Sheet().rule(Outcome.UNKNOWN).absent("limit").add();
    }
    @Nullable Amount limit =
        switch (level) {
          case "PLATINUM" -> Amount.of("25", "EUR");
          case "DIAMOND" -> Amount.of("100", "EUR");
          case "A3" -> Amount.of("25", "USD");
          case "A4" -> Amount.of("100", "USD");
          default -> null;
        };
    if (limit == null) {
      return new Sheet().rule(Outcome.VIOLATED).absent("limit").add();
    }
    Amount amount = money(request, "amount");
    if (!amount.currency().equals(limit.currency())) {
      // Nothing converts.
      return new Sheet().rule(Outcome.UNKNOWN).add();
    }
    boolean below = amount.isLessThan(limit);
    boolean fits = level.equals("PLATINUM") ? below : !amount.isMoreThan(limit);
    return new Sheet().rule(fits, Outcome.VIOLATED).result("limit", limit).add();
  }

  /** On time: in time or arrived; no longer from the latest instant on. */
  static Expected refundArrival(JsonNode request, Instant now) {
    JsonNode refund = request.get("refund");
    Instant approved = knownInstant(refund, "approvedAt", now);
    if (approved == null) {
      return new Sheet()
          .rule(Outcome.NOT_YET)
          .result("stage", "EXPECTED")
          .absent("destination")
          .absent("arrived")
          .absent("earliest")
          .absent("latest")
          .add();
    }
    Period period = period(refund, approved);
    boolean arrived = knownInstant(refund, "arrivedAt", now) != null;
    Instant completed = knownInstant(refund, "completedAt", now);
    Sheet sheet = new Sheet().result("arrived", arrived);
    if (completed != null) {
      sheet.result("stage", "COMPLETED");
    } else if (!arrived) {
      sheet.result("stage", "PROCESSING");
    }
    String destination = destination(refund.get("channel"));
    if (destination != null) {
      sheet.result("destination", destination);
    }
    Instant fifteenth = Days.businessEnd(approved, 15);
    if (period == null) {
      sheet.absent("earliest").absent("latest").rule(arrived, Outcome.UNKNOWN);
      return sheet.milestone("contact-platform-from", fifteenth).add();
    }
    Instant latest = period.latest();
    return sheet
        .rule(arrived || now.isBefore(latest), Outcome.EXPIRED)
        .result("earliest", period.earliest())
        .result("latest", latest)
        .milestone("refund-earliest", period.earliest())
        .milestone("refund-latest", latest)
        .milestone("contact-platform-from", latest.isAfter(fifteenth) ? latest : fifteenth)
        .add();
  }

  /**
   * Some origins have a period of their own, express is at once at best; null if nothing is known.
   */
  private static @Nullable Period period(JsonNode refund, Instant approved) {
    Period ofPlace = periodOfPlace(refund.get("channel"), approved);
    return switch (text(refund, "origin")) {
      case "CANCELLATION" -> Period.businessDays(approved, 15, 30);
      case "SELLER_SILENT" -> Period.within(approved, 14);
      case "EXPRESS" -> ofPlace == null ? null : new Period(approved, ofPlace.latest());
      default -> ofPlace;
    };
  }

  /** The period of the place where the money arrives. */
  private static @Nullable Period periodOfPlace(JsonNode channel, Instant approved) {
    String place = flag(channel, "returnToAlipay") ? "ALIPAY" : text(channel, "method");
    return switch (place) {
      case "VISA", "MASTERCARD", "MAESTRO" -> Period.businessDays(approved, 3, 15);
      case "WEBMONEY", "QIWI", "MOBILE" -> Period.businessDays(approved, 1, 10);
      case "ALIPAY" -> Period.within(approved, 1);
      case "BOLETO", "EBANX", "BANK_TRANSFER", "WESTERN_UNION", "TEF" ->
          Period.businessDays(approved, 7, 10);
      default -> null;
    };
  }

  /**
   * The wallet switch outranks all; then a dead card; then the mobile's wallet; null where it is
   * left open.
   */
  private static @Nullable String destination(JsonNode channel) {
    String method = text(channel, "method");
    if (flag(channel, "returnToAlipay")) {
      return "ALIPAY_WALLET";
    }
    boolean active = text(channel, "state").equals("ACTIVE");
    if (!active) {
      return CARDS.contains(method) ? "BANK_HOLDING_ACCOUNT" : null;
    }
    return method.equals("MOBILE") ? "QIWI_WALLET" : "ORIGINAL_METHOD";
  }

  /** Something is left to do in every situation that can be asked about. */
  static Expected recourse(JsonNode request, Instant now) {
    return new Sheet().rule(Outcome.SATISFIED).add();
  }

  /** Options exist once the goods have come after the refund was approved. */
  static Expected lateArrival(JsonNode request, Instant now) {
    JsonNode order = Projection.order(request, now);
    JsonNode refund = request.get("refund");
    Instant approved = knownInstant(refund, "approvedAt", now);
    if (!OracleOrder.placed(order, now) || approved == null) {
      return Sheet.notStarted("options");
    }
    Instant delivered = OracleOrder.delivery(order, now);
    if (delivered == null) {
      return new Sheet().rule(Outcome.NOT_YET).add();
    }
    return new Sheet().rule(!delivered.isBefore(approved), Outcome.VIOLATED).add();
  }

  /** A cancellation zeroes the cashback; after a dispute it depends on the portal. */
  static Expected cashback(JsonNode request, Instant now) {
    boolean cancelled = text(request, "event").equals("CANCELLED");
    return new Sheet()
        .rule(cancelled ? Outcome.VIOLATED : Outcome.UNKNOWN)
        .result("effect", cancelled ? "LOST" : "DEPENDS_ON_PORTAL")
        .add();
  }
}
