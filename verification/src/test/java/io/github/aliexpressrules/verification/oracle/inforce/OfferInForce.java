package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Oracle;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Accepting an offer, and what the buyer plans, while the dispute lives by the rules in force. */
final class OfferInForce {
  private static final Set<String> HAZARDOUS =
      Set.of("CLOSE_DISPUTE_FIRST", "OFF_PLATFORM_PAYMENT", "RESHIP_AFTER_CLOSING");

  /** The text that allows one dispute an order, surely in force and last seen. */
  private static final Instant ONE_DISPUTE_FROM = Span.lastStart(LocalDate.parse("2018-08-01"));

  private static final Instant ONE_DISPUTE_UNTIL = Span.firstInstant(LocalDate.parse("2022-01-01"));

  static final Set<Doubt> OFFER =
      EnumSet.of(Doubt.OPEN_AT_THE_END, Doubt.REFUSAL_RESETS, Doubt.SWITCHES_AS_IN_GUIDES);
  static final Set<Doubt> CONDUCT =
      EnumSet.of(
          Doubt.OPEN_AT_THE_END,
          Doubt.REFUSAL_RESETS,
          Doubt.SWITCHES_AS_IN_GUIDES,
          Doubt.PLACED_WHEN_OPENED,
          Doubt.GUIDES_ON_REOPENING);

  private OfferInForce() {}

  // --- offers -------------------------------------------------------------------------------

  static Joint offer(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode dispute = request.get("dispute");
    if (!DisputeInForce.isOpened(dispute, now)) {
      return Joint.of(WindowInForce.notPlaced());
    }
    DisputeRecord record = DisputeRecord.of(dispute, now);
    boolean conditions = texts(request, "conditions").stream().anyMatch(HAZARDOUS::contains);
    return accepting(
        request.get("order"), dispute, request.get("offer"), conditions, record, now, doubts);
  }

  private static Joint accepting(
      @Nullable JsonNode order,
      JsonNode dispute,
      JsonNode offer,
      boolean conditions,
      DisputeRecord record,
      Instant now,
      Set<Doubt> doubts) {
    Set<World> worlds = new LinkedHashSet<>();
    for (boolean resets : resets(record, doubts)) {
      boolean less = !resets && money(offer, "refund").isLessThan(money(record.claim(), "amount"));
      boolean goods = flag(offer, "returnGoods") && !flag(record.claim(), "returnGoods");
      boolean outside = text(offer, "channel").equals("OFF_PLATFORM");
      boolean hazard = conditions || less || goods || outside;
      for (DisputeInForce.Silence silence : DisputeInForce.silences(order, dispute, now, doubts)) {
        worlds.add(world(record, silence, hazard ? "NO" : "YES"));
      }
    }
    return Joint.of(worlds).withoutLikely();
  }

  /** Whether a refusal voids the amount has no dated source, so both ways. */
  private static List<Boolean> resets(DisputeRecord record, Set<Doubt> doubts) {
    if (!record.isRefusedSinceClaim() || doubts.contains(Doubt.SWITCHES_AS_IN_GUIDES)) {
      return List.of(false);
    }
    return doubts.contains(Doubt.REFUSAL_RESETS) ? List.of(true) : List.of(true, false);
  }

  private static World world(
      DisputeRecord record, DisputeInForce.Silence silence, String undecided) {
    World.Sheet sheet = World.sheet(silence != DisputeInForce.Silence.UNKNOWN);
    if (!record.isUndecided()) {
      return sheet.answer("NO_LONGER");
    }
    return switch (silence) {
      case WON -> sheet.answer("NO_LONGER");
      case UNKNOWN -> sheet.answer("UNDETERMINED");
      case STILL_OPEN, REVIEW -> sheet.answer(undecided);
    };
  }

  // --- planned acts -------------------------------------------------------------------------

  static Joint conduct(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode order = has(request, "order") ? request.get("order") : null;
    JsonNode dispute = has(request, "dispute") ? request.get("dispute") : null;
    return switch (text(request, "act")) {
      case "CANCEL_AND_WAIT_FOR_PARCEL" -> cancelAndWait(request, order, now, doubts);
      case "ACCEPT_SELLER_SOLUTION", "ACCEPT_PLATFORM_PROPOSAL" ->
          accept(text(request, "act"), order, dispute, now, doubts);
      default -> asUnderGuides(request, now);
    };
  }

  private static Joint asUnderGuides(JsonNode request, Instant now) {
    Expected guides = Oracle.answer(request, now);
    return Joint.of(World.sheet(true).answer(guides.verdict())).withoutLikely();
  }

  /** Withdrawing leaves a way back only if another dispute may be opened. */
  private static Joint cancelAndWait(
      JsonNode request, @Nullable JsonNode order, Instant now, Set<Doubt> doubts) {
    Joint guides = asUnderGuides(request, now);
    if (order == null || !Bought.of(request, now).isPlaced()) {
      return guides;
    }
    if (doubts.contains(Doubt.GUIDES_ON_REOPENING)) {
      return guides;
    }
    Instant placed = Bought.of(request, now).placedAt();
    boolean sure =
        !placed.isBefore(ONE_DISPUTE_FROM)
            && placed.isBefore(ONE_DISPUTE_UNTIL)
            && now.isBefore(ONE_DISPUTE_UNTIL);
    Set<World> worlds = new LinkedHashSet<>();
    worlds.add(World.sheet(true).answer("NO"));
    if (!sure) {
      worlds.addAll(guides.worlds());
    }
    return Joint.of(worlds).withoutLikely();
  }

  private static Joint accept(
      String act,
      @Nullable JsonNode order,
      @Nullable JsonNode dispute,
      Instant now,
      Set<Doubt> doubts) {
    if (dispute == null) {
      return Joint.of(World.sheet(true).rule(Outcome.UNKNOWN).add()).withoutLikely();
    }
    if (!DisputeInForce.isOpened(dispute, now)) {
      return Joint.of(WindowInForce.notPlaced());
    }
    DisputeRecord record = DisputeRecord.of(dispute, now);
    boolean platforms = act.equals("ACCEPT_PLATFORM_PROPOSAL");
    if (platforms && record.isUndecided() && accepted(record)) {
      return Joint.of(World.sheet(true).answer("NO_LONGER")).withoutLikely();
    }
    JsonNode offer = platforms ? record.proposal() : counter(record);
    if (offer != null) {
      return accepting(order, dispute, offer, false, record, now, doubts);
    }
    Set<World> worlds = new LinkedHashSet<>();
    for (DisputeInForce.Silence silence : DisputeInForce.silences(order, dispute, now, doubts)) {
      worlds.add(world(record, silence, "NOT_YET"));
    }
    return Joint.of(worlds).withoutLikely();
  }

  private static boolean accepted(DisputeRecord record) {
    return record.proposal() != null && record.acceptedBy().contains("BUYER");
  }

  /** Its acceptance can be recorded where the buyer is asked, or in review. */
  private static @Nullable JsonNode counter(DisputeRecord record) {
    boolean asked =
        record.phase().equals("AWAITING_BUYER") || record.phase().equals("PLATFORM_REVIEW");
    return asked ? record.counter() : null;
  }
}
