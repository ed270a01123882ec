package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The dispute itself, offers in it, and what the buyer had better not do. */
final class OracleDispute {
  /** In the order in which they are listed. */
  private enum Hazard {
    MONEY_LOST,
    DISPUTE_CLOSED_FOR_GOOD,
    WINDOW_LAPSES,
    ACCOUNT_BLOCKED
  }

  private OracleDispute() {}

  private static boolean opened(JsonNode dispute, Instant now) {
    return known(requiredInstant(dispute, "openedAt"), now);
  }

  /** Yes while undecided, no longer once decided; the dispute is taken as it is. */
  static Expected dispute(JsonNode request, Instant now) {
    JsonNode dispute = request.get("dispute");
    if (!opened(dispute, now)) {
      return Sheet.notStarted(
          "phase",
          "waitingOn",
          "moves",
          "claimed",
          "payout",
          "presumed",
          "forecast",
          "proposal",
          "acceptedBy",
          "hazards");
    }
    DisputeState state = DisputeState.at(dispute, now);
    return new Sheet()
        .rule(state.undecided(), Outcome.EXPIRED)
        .milestone("seller-answers-by", state.sellerAnswersBy)
        .milestone("platform-steps-in", state.platformStepsIn)
        .milestone("return-by", state.returnBy)
        .result("phase", state.phase)
        .resultOrAbsent("waitingOn", state.waitingOn())
        .result("moves", state.moves())
        .result("claimed", state.claimed())
        .resultOrAbsent("payout", state.payout)
        .result("presumed", state.presumed)
        .result("forecast", List.copyOf(state.forecast))
        .result("proposal", Expected.normalised(state.proposal))
        .result("acceptedBy", acceptedBy(state))
        .resultOrAbsent("hazards", returnHazards(state, now))
        .add();
  }

  /** One party or a list of them: the design leaves open which. */
  private static Object acceptedBy(DisputeState state) {
    Object none = Expected.either(Expected.ABSENT, List.of());
    if (state.proposal == null) {
      return none;
    }
    return state.acceptedBy.isEmpty()
        ? none
        : Expected.either(state.acceptedBy, state.acceptedBy.get(0));
  }

  /** Absent when there are none. */
  private static @Nullable List<String> returnHazards(DisputeState state, Instant now) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    if (state.returnMissed(now)) {
      hazards.add(Hazard.MONEY_LOST);
    }
    if (state.sentWhatNeverCame) {
      hazards.add(Hazard.ACCOUNT_BLOCKED);
    }
    return hazards.isEmpty() ? null : names(hazards);
  }

  /** Accepting without loss: undecided, and nothing about the offer is hazardous. */
  static Expected offer(JsonNode request, Instant now) {
    JsonNode dispute = request.get("dispute");
    if (!opened(dispute, now)) {
      return Sheet.notStarted("payoutIfAccepted", "hazards");
    }
    DisputeState state = DisputeState.at(dispute, now);
    JsonNode offer = request.get("offer");
    List<String> conditions = texts(request, "conditions");
    Set<Hazard> hazards = hazards(offer, conditions, state);
    Sheet sheet =
        new Sheet()
            .rule(state.undecided(), Outcome.EXPIRED)
            .rule(hazards.isEmpty(), Outcome.VIOLATED)
            .result("hazards", names(hazards));
    boolean offPlatform = text(offer, "channel").equals("OFF_PLATFORM");
    if (offPlatform) {
      sheet.result("payoutIfAccepted", Amount.zero(money(offer, "refund").currency()));
    } else if (!conditions.contains("OFF_PLATFORM_PAYMENT")) {
      sheet.result("payoutIfAccepted", money(offer, "refund"));
    }
    if (!state.undecided() && Choices.DECIDED_OFFER_IS_ALWAYS_NO_LONGER) {
      return sheet.answer("NO_LONGER");
    }
    return sheet.add();
  }

  private static Set<Hazard> hazards(
      JsonNode offer, Collection<String> conditions, DisputeState state) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    // Less than claimed is lost, and so are goods that nobody offered to return.
    if (money(offer, "refund").isLessThan(state.claimed())
        || (flag(offer, "returnGoods") && !flag(state.claim, "returnGoods"))) {
      hazards.add(Hazard.MONEY_LOST);
    }
    if (conditions.contains("CLOSE_DISPUTE_FIRST")) {
      hazards.add(Hazard.DISPUTE_CLOSED_FOR_GOOD);
    }
    if (conditions.contains("OFF_PLATFORM_PAYMENT")
        || text(offer, "channel").equals("OFF_PLATFORM")) {
      hazards.add(Hazard.MONEY_LOST);
      hazards.add(Hazard.DISPUTE_CLOSED_FOR_GOOD);
      hazards.add(Hazard.ACCOUNT_BLOCKED);
    }
    if (conditions.contains("RESHIP_AFTER_CLOSING")) {
      hazards.add(Hazard.MONEY_LOST);
      hazards.add(Hazard.DISPUTE_CLOSED_FOR_GOOD);
      hazards.add(Hazard.WINDOW_LAPSES);
    }
    return hazards;
  }

  private static List<String> names(Collection<Hazard> hazards) {
    List<String> names = new ArrayList<>();
    for (Hazard hazard : hazards) {
      names.add(hazard.name());
    }
    return names;
  }

  /** Safe conduct: no hazard comes with the planned act. */
  static Expected conduct(JsonNode request, Instant now) {
    return switch (text(request, "act")) {
      // A threat, and asking for money outside the platform, are punished.
      case "THREATEN_BAD_REVIEW", "ASK_OFF_PLATFORM_PAYMENT" -> no(Hazard.ACCOUNT_BLOCKED);
      case "DECLARE_RETURN_NOT_MADE" -> no(Hazard.MONEY_LOST, Hazard.ACCOUNT_BLOCKED);
      case "CANCEL_AND_WAIT_FOR_PARCEL" -> cancelAndWait(order(request, now), now);
      case "ACCEPT_SELLER_SOLUTION", "ACCEPT_PLATFORM_PROPOSAL" ->
          accept(text(request, "act"), dispute(request), now);
      // A public complaint is no threat; a chargeback is remarked on only.
      default -> safe();
    };
  }

  /**
   * Withdrawing is harmless while protection runs, final afterwards; without an order nobody knows
   * the window.
   */
  private static Expected cancelAndWait(@Nullable JsonNode order, Instant now) {
    if (order != null && !OracleOrder.placed(order, now)) {
      if (!Choices.UNKNOWN_OPTIONAL_IS_ABSENT) {
        return Sheet.notStarted("hazards");
      }
      order = null;
    }
    if (order == null) {
      return no(Hazard.WINDOW_LAPSES);
    }
    Instant end = OracleOrder.protectionEnd(order, now);
    if (end == null) {
      return new Sheet().rule(Outcome.UNKNOWN).add();
    }
    return now.isBefore(end) ? safe() : no(Hazard.DISPUTE_CLOSED_FOR_GOOD);
  }

  /** Accepting is as hazardous as what is accepted, seen as an offer without conditions. */
  private static Expected accept(String act, @Nullable JsonNode dispute, Instant now) {
    if (dispute != null && !opened(dispute, now)) {
      if (!Choices.UNKNOWN_OPTIONAL_IS_ABSENT) {
        return Sheet.notStarted("hazards");
      }
      dispute = null;
    }
    if (dispute == null) {
      return new Sheet().rule(Outcome.UNKNOWN).add();
    }
    DisputeState state = DisputeState.at(dispute, now);
    if (!state.undecided()) {
      return new Sheet().rule(Outcome.EXPIRED).add();
    }
    boolean platforms = act.equals("ACCEPT_PLATFORM_PROPOSAL");
    if (platforms && state.proposal != null && state.acceptedBy.contains("BUYER")) {
      return new Sheet().rule(Choices.ACCEPTED_PROPOSAL).add();
    }
    JsonNode offer = platforms ? state.proposal : state.offerInForce();
    if (offer == null) {
      return new Sheet().rule(Outcome.NOT_YET).add();
    }
    Set<Hazard> hazards = hazards(offer, List.of(), state);
    return new Sheet()
        .rule(hazards.isEmpty(), Outcome.VIOLATED)
        .result("hazards", names(hazards))
        .add();
  }

  private static @Nullable JsonNode order(JsonNode request, Instant now) {
    return has(request, "order") ? Projection.order(request, now) : null;
  }

  private static @Nullable JsonNode dispute(JsonNode request) {
    return has(request, "dispute") ? request.get("dispute") : null;
  }

  private static Expected safe() {
    return new Sheet().rule(Outcome.SATISFIED).result("hazards", List.of()).add();
  }

  private static Expected no(Hazard... hazards) {
    return new Sheet().rule(Outcome.VIOLATED).result("hazards", names(List.of(hazards))).add();
  }
}
