package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.verification.oracle.Facts.flag;
import static io.github.aliexpressrules.verification.oracle.Facts.items;
import static io.github.aliexpressrules.verification.oracle.Facts.known;
import static io.github.aliexpressrules.verification.oracle.Facts.money;
import static io.github.aliexpressrules.verification.oracle.Facts.requiredInstant;
import static io.github.aliexpressrules.verification.oracle.Facts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a dispute stands at an instant: the recorded events one by one, then the timer that runs,
 * if any.
 */
final class DisputeState {
  String phase = "AWAITING_SELLER";
  boolean presumed;
  JsonNode claim;
  @Nullable Amount payout;

  /** The solution of the last seller event, if that was a counter. */
  @Nullable JsonNode counter;

  final Instant sellerAnswersBy;
  @Nullable Instant platformStepsIn;
  final List<Map<String, Object>> forecast = new ArrayList<>();

  private String afterReturn = "AGREED";
  private Instant lastEvent;

  private DisputeState(JsonNode dispute) {
    Instant openedAt = requiredInstant(dispute, "openedAt");
    claim = dispute.get("claim");
    sellerAnswersBy = Days.calendar(openedAt, 5);
    lastEvent = openedAt;
  }

  /** The dispute must be open at {@code now}. */
  static DisputeState at(JsonNode dispute, Instant now) {
    DisputeState state = new DisputeState(dispute);
    for (JsonNode event : items(dispute, "events")) {
      if (!known(requiredInstant(event, "at"), now)) {
        break;
      }
      state.record(event);
    }
    state.time(now);
    return state;
  }

  boolean undecided() {
    return negotiating() || phase.equals("PLATFORM_REVIEW");
  }

  private boolean negotiating() {
    return phase.equals("AWAITING_SELLER") || phase.equals("AWAITING_BUYER");
  }

  Amount claimed() {
    return money(claim, "amount");
  }

  /**
   * The counter that the buyer can accept by the table: he is asked, and the seller's last word was
   * one.
   */
  @Nullable JsonNode offerInForce() {
    return phase.equals("AWAITING_BUYER") ? counter : null;
  }

  @Nullable String waitingOn() {
    return switch (phase) {
      case "AWAITING_SELLER" -> "SELLER";
      case "AWAITING_BUYER", "AWAITING_RETURN" -> "BUYER";
      case "PLATFORM_REVIEW" -> "PLATFORM";
      default -> null;
    };
  }

  /** The events that the table allows, in the table's order. */
  List<String> moves() {
    List<String> moves = new ArrayList<>();
    if (undecided()) {
      moves.add("SELLER_ACCEPTED");
    }
    if (negotiating()) {
      moves.add("SELLER_REFUSED");
      moves.add("SELLER_COUNTERED");
    }
    if (offerInForce() != null) {
      moves.add("BUYER_ACCEPTED");
    }
    if (negotiating()) {
      moves.add("BUYER_AMENDED");
    }
    if (undecided()) {
      moves.add("BUYER_CANCELLED");
    }
    if (negotiating()) {
      moves.add("ESCALATED");
    }
    if (undecided() || phase.equals("AWAITING_RETURN")) {
      moves.add("PLATFORM_DECIDED");
    }
    if (phase.equals("AWAITING_RETURN")) {
      moves.add("GOODS_RETURNED");
    }
    return moves;
  }

  /** One row of the table. What is recorded stands, whatever a timer would have done before. */
  private void record(JsonNode event) {
    String type = text(event, "type");
    lastEvent = requiredInstant(event, "at");
    boolean startsClock =
        type.equals("SELLER_REFUSED")
            || type.equals("SELLER_COUNTERED")
            || (type.equals("SELLER_ACCEPTED") && Choices.ACCEPTANCE_STARTS_PLATFORM_CLOCK);
    if (startsClock && platformStepsIn == null) {
      // 7 calendar days after the first seller event, never restarted.
      platformStepsIn = Days.calendar(lastEvent, 7);
    }
    switch (type) {
      case "SELLER_ACCEPTED" -> decide("AGREED", claimed(), flag(claim, "returnGoods"));
      case "SELLER_REFUSED" -> {
        phase = "AWAITING_BUYER";
        counter = null;
      }
      case "SELLER_COUNTERED" -> {
        phase = "AWAITING_BUYER";
        counter = event.get("solution");
      }
      case "BUYER_ACCEPTED" -> {
        JsonNode accepted = counter;
        if (accepted == null) {
          throw new IllegalArgumentException("nothing to accept: " + event);
        }
        decide("AGREED", money(accepted, "refund"), flag(accepted, "returnGoods"));
      }
      case "BUYER_AMENDED" -> {
        phase = "AWAITING_SELLER";
        claim = event.get("claim");
      }
      case "BUYER_CANCELLED" -> phase = "CANCELLED";
      case "ESCALATED" -> phase = "PLATFORM_REVIEW";
      case "PLATFORM_DECIDED" -> {
        Amount awarded = money(event.get("solution"), "refund");
        if (awarded.isAboveZero()) {
          decide("WON", awarded, flag(event.get("solution"), "returnGoods"));
        } else {
          // Nothing awarded is lost; there is no refund that the goods could be returned for.
          decide("LOST", awarded, false);
        }
      }
      case "GOODS_RETURNED" -> phase = afterReturn;
      default -> throw new IllegalArgumentException("no such event: " + type);
    }
  }

  /** Wherever the goods are asked for, their return comes first. */
  private void decide(String outcome, Amount paid, boolean returnsGoods) {
    payout = paid;
    afterReturn = outcome;
    phase = returnsGoods ? "AWAITING_RETURN" : outcome;
  }

  /** The one timer that runs while the parties negotiate. At its end's instant the time is over. */
  private void time(Instant now) {
    if (!negotiating()) {
      return;
    }
    Instant stepsIn = platformStepsIn;
    Instant due = stepsIn == null ? sellerAnswersBy : stepsIn;
    if (now.isBefore(due)) {
      forecast.add(
          Map.of("at", due, "from", phase, "to", fires(), "silentParty", requiredWaitingOn()));
      return;
    }
    if (Choices.CONTRADICTED_TIMER_IS_VOID && !lastEvent.isBefore(due)) {
      return;
    }
    if (stepsIn == null) {
      // The seller was silent: won as claimed.
      decide("WON", claimed(), waitsForReturn());
    } else {
      phase = "PLATFORM_REVIEW";
    }
    presumed = true;
  }

  private String fires() {
    if (platformStepsIn != null) {
      return "PLATFORM_REVIEW";
    }
    return waitsForReturn() ? "AWAITING_RETURN" : "WON";
  }

  private boolean waitsForReturn() {
    return Choices.SILENT_WIN_WAITS_FOR_RETURN && flag(claim, "returnGoods");
  }

  private String requiredWaitingOn() {
    String party = waitingOn();
    if (party == null) {
      throw new IllegalStateException("nobody is waited for: " + phase);
    }
    return party;
  }
}
