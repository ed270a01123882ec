package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;

import io.github.aliexpressrules.testkit.generation.Amount;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a dispute stands by what was recorded, no timer considered. */
final class DisputeRecord {
  private String phase = "AWAITING_SELLER";
  private JsonNode claim;
  private Instant lastAt;
  private final Instant openedAt;
  private @Nullable JsonNode counter;
  private @Nullable JsonNode proposal;
  private final Set<String> acceptedBy = new LinkedHashSet<>();
  private boolean sellerSpoke;
  private boolean refusedSinceClaim;
  private @Nullable Instant decidedAt;
  private @Nullable Instant platformDecidedAt;
  private @Nullable Instant returnBy;
  private @Nullable Instant returnSentAt;
  private boolean returnSentByBuyer;
  private @Nullable Amount payout;

  private DisputeRecord(JsonNode dispute) {
    openedAt = requiredInstant(dispute, "openedAt");
    lastAt = openedAt;
    claim = dispute.get("claim");
  }

  /** The dispute must be open at {@code now}. */
  static DisputeRecord of(JsonNode dispute, Instant now) {
    DisputeRecord state = new DisputeRecord(dispute);
    for (JsonNode event : items(dispute, "events")) {
      if (!known(requiredInstant(event, "at"), now)) {
        break;
      }
      state.record(event);
    }
    return state;
  }

  private void record(JsonNode event) {
    lastAt = requiredInstant(event, "at");
    String type = text(event, "type");
    sellerSpoke |= type.startsWith("SELLER");
    switch (type) {
      case "SELLER_ACCEPTED" ->
          decide("AGREED", money(claim, "amount"), flag(claim, "returnGoods"));
      case "SELLER_REFUSED" -> {
        answered("AWAITING_BUYER");
        counter = null;
        refusedSinceClaim = true;
      }
      case "SELLER_COUNTERED" -> {
        answered("AWAITING_BUYER");
        counter = event.get("solution");
      }
      case "BUYER_ACCEPTED" -> {
        agree(counter);
        counter = null;
      }
      case "BUYER_AMENDED" -> {
        answered("AWAITING_SELLER");
        claim = event.get("claim");
        refusedSinceClaim = false;
      }
      case "BUYER_CANCELLED" -> decide("CANCELLED", null, false);
      case "ESCALATED" -> phase = "PLATFORM_REVIEW";
      case "PLATFORM_PROPOSED" -> {
        proposal = event.get("solution");
        acceptedBy.clear();
      }
      case "PROPOSAL_ACCEPTED" -> {
        acceptedBy.add(text(event, "by"));
        if (acceptedBy.size() == 2) {
          agree(proposal);
        }
      }
      case "PROPOSAL_DECLINED" -> proposal = null;
      case "PLATFORM_DECIDED" -> award(event.get("solution"));
      case "RETURN_SENT" -> {
        returnSentAt = lastAt;
        returnSentByBuyer = flag(event, "own");
      }
      case "RETURN_REFUSED" -> {
        phase = "PLATFORM_REVIEW";
        decidedAt = null;
        payout = null;
        returnSentAt = null;
      }
      case "GOODS_RETURNED" -> phase = "CLOSED";
      default -> throw new IllegalArgumentException("no such event: " + type);
    }
  }

  private void answered(String next) {
    if (!phase.equals("PLATFORM_REVIEW")) {
      phase = next;
    }
  }

  private void agree(JsonNode solution) {
    decide("AGREED", money(solution, "refund"), flag(solution, "returnGoods"));
    returnBy = instant(solution, "returnBy");
  }

  private void award(JsonNode solution) {
    Amount refund = money(solution, "refund");
    boolean won = refund.isAboveZero();
    decide(won ? "WON" : "LOST", refund, won && flag(solution, "returnGoods"));
    platformDecidedAt = lastAt;
    returnBy = instant(solution, "returnBy");
  }

  private void decide(String outcome, @Nullable Amount paid, boolean returnsGoods) {
    phase = returnsGoods ? "AWAITING_RETURN" : outcome;
    payout = paid;
    decidedAt = lastAt;
    proposal = null;
    returnBy = null;
    returnSentAt = null;
  }

  String phase() {
    return phase;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant lastAt() {
    return lastAt;
  }

  JsonNode claim() {
    return claim;
  }

  @Nullable JsonNode counter() {
    return counter;
  }

  @Nullable JsonNode proposal() {
    return proposal;
  }

  Set<String> acceptedBy() {
    return acceptedBy;
  }

  boolean isNegotiating() {
    return phase.equals("AWAITING_SELLER") || phase.equals("AWAITING_BUYER");
  }

  boolean isUndecided() {
    return isNegotiating() || phase.equals("PLATFORM_REVIEW");
  }

  /** The seller has never answered, so only time can speak for him. */
  boolean isSilent() {
    return isNegotiating() && !sellerSpoke;
  }

  boolean isRefusedSinceClaim() {
    return refusedSinceClaim;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  @Nullable Instant platformDecidedAt() {
    return platformDecidedAt;
  }

  @Nullable Instant returnBy() {
    return returnBy;
  }

  @Nullable Instant returnSentAt() {
    return returnSentAt;
  }

  boolean isReturnSentByBuyer() {
    return returnSentByBuyer;
  }

  @Nullable Amount payout() {
    return payout;
  }
}
