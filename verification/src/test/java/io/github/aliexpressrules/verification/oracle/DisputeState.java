package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
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

  /** The platform's proposal that waits for both parties, and who has accepted it. */
  @Nullable JsonNode proposal;

  final List<String> acceptedBy = new ArrayList<>();

  final Instant sellerAnswersBy;
  @Nullable Instant platformStepsIn;

  /** The last instant to send the goods, of the solution that last asked for them. */
  @Nullable Instant returnBy;

  /** When the goods were last sent back under what was agreed or decided. */
  @Nullable Instant returnSent;

  /** Goods that never came were declared as sent back. */
  boolean sentWhatNeverCame;

  final List<Map<String, Object>> forecast = new ArrayList<>();

  private String recorded = phase;
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
    state.recorded = state.phase;
    state.time(now);
    return state;
  }

  boolean undecided() {
    return negotiating() || reviewed();
  }

  private boolean negotiating() {
    return phase.equals("AWAITING_SELLER") || phase.equals("AWAITING_BUYER");
  }

  private boolean reviewed() {
    return phase.equals("PLATFORM_REVIEW");
  }

  private boolean returning() {
    return phase.equals("AWAITING_RETURN");
  }

  Amount claimed() {
    return money(claim, "amount");
  }

  /**
   * The counter whose acceptance can be recorded: the seller's last word was one, and the buyer is
   * asked, or the platform reviews. A review that is only presumed does not matter.
   */
  @Nullable JsonNode offerInForce() {
    return acceptableIn(recorded);
  }

  private @Nullable JsonNode acceptableIn(String inPhase) {
    return inPhase.equals("AWAITING_BUYER") || inPhase.equals("PLATFORM_REVIEW") ? counter : null;
  }

  @Nullable String waitingOn() {
    return switch (phase) {
      case "AWAITING_SELLER" -> "SELLER";
      case "AWAITING_BUYER" -> "BUYER";
      case "AWAITING_RETURN" -> returnSent == null ? "BUYER" : "PLATFORM";
      case "PLATFORM_REVIEW" -> {
        if (proposal == null) {
          yield "PLATFORM";
        }
        yield acceptedBy.contains("BUYER") ? "SELLER" : "BUYER";
      }
      default -> null;
    };
  }

  /** The goods should have been sent by now, and were not. */
  boolean returnMissed(Instant now) {
    Instant by = returnBy;
    if (!returning() || by == null || returnSent != null) {
      return false;
    }
    return now.isAfter(by) || (now.equals(by) && Choices.RETURN_BY_IS_EXCLUSIVE);
  }

  /** The events that the tables allow, in their order. */
  List<String> moves() {
    List<String> moves = new ArrayList<>();
    add(moves, undecided(), "SELLER_ACCEPTED");
    add(moves, undecided(), "SELLER_REFUSED", "SELLER_COUNTERED");
    add(moves, acceptableIn(phase) != null, "BUYER_ACCEPTED");
    add(moves, undecided(), "BUYER_AMENDED");
    add(moves, undecided(), "BUYER_CANCELLED");
    add(moves, negotiating(), "ESCALATED");
    add(moves, undecided() || returning(), "PLATFORM_DECIDED");
    add(moves, returning(), "GOODS_RETURNED");
    add(moves, reviewed(), "PLATFORM_PROPOSED");
    add(moves, proposal != null, "PROPOSAL_ACCEPTED", "PROPOSAL_DECLINED");
    add(moves, returning(), "RETURN_SENT");
    add(moves, returnSent != null, "RETURN_REFUSED");
    return moves;
  }

  private static void add(List<String> moves, boolean allowed, String... types) {
    if (allowed) {
      moves.addAll(List.of(types));
    }
  }

  /** One row of the tables. What is recorded stands, whatever a timer would have done before. */
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
        answered("AWAITING_BUYER");
        counter = null;
        proposal = Choices.REFUSAL_LEAVES_PROPOSAL ? proposal : null;
      }
      case "SELLER_COUNTERED" -> {
        answered("AWAITING_BUYER");
        counter = event.get("solution");
      }
      case "BUYER_ACCEPTED" -> {
        agree(counter);
        // Once agreed it cannot be accepted again, should the return fail.
        counter = null;
      }
      case "BUYER_AMENDED" -> {
        answered("AWAITING_SELLER");
        claim = event.get("claim");
      }
      case "BUYER_CANCELLED" -> decide("CANCELLED", null, false);
      case "ESCALATED" -> {
        phase = "PLATFORM_REVIEW";
        counter = Choices.EARLIER_COUNTER_HOLDS_IN_REVIEW ? counter : null;
      }
      case "PLATFORM_PROPOSED" -> {
        proposal = event.get("solution");
        acceptedBy.clear();
      }
      case "PROPOSAL_ACCEPTED" -> {
        acceptedBy.add(text(event, "by"));
        if (acceptedBy.contains("BUYER") && acceptedBy.contains("SELLER")) {
          agree(proposal);
        }
      }
      case "PROPOSAL_DECLINED" -> proposal = null;
      case "PLATFORM_DECIDED" -> award(event.get("solution"));
      case "RETURN_SENT" -> {
        returnSent = lastEvent;
        sentWhatNeverCame |= OracleOrder.sendsBackWhatNeverCame(claim);
      }
      case "RETURN_REFUSED" -> {
        phase = "PLATFORM_REVIEW";
        payout = null;
        returnSent = null;
      }
      case "GOODS_RETURNED" -> decide(afterReturn, payout, false);
      default -> throw new IllegalArgumentException("no such event: " + type);
    }
  }

  /** Under review the answers of the parties do not move it. */
  private void answered(String next) {
    if (!reviewed()) {
      phase = next;
    }
  }

  private void agree(@Nullable JsonNode solution) {
    if (solution == null) {
      throw new IllegalArgumentException("nothing to accept");
    }
    decide("AGREED", money(solution, "refund"), flag(solution, "returnGoods"));
    dueBack(solution);
  }

  private void award(JsonNode solution) {
    Amount awarded = money(solution, "refund");
    if (awarded.isAboveZero()) {
      decide("WON", awarded, flag(solution, "returnGoods"));
      dueBack(solution);
    } else {
      // Nothing awarded is lost; there is no refund that the goods could be returned for.
      decide("LOST", awarded, false);
    }
  }

  /** Wherever the goods are asked for, their return comes first. */
  private void decide(String outcome, @Nullable Amount paid, boolean returnsGoods) {
    payout = paid;
    afterReturn = outcome;
    phase = returnsGoods ? "AWAITING_RETURN" : outcome;
    proposal = null;
    returnSent = null;
    if (returnsGoods) {
      returnBy = null;
    }
  }

  private void dueBack(JsonNode solution) {
    if (returning()) {
      returnBy = instant(solution, "returnBy");
    }
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
