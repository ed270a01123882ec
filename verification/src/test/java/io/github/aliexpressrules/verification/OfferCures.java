package io.github.aliexpressrules.verification;

import static java.util.Map.entry;

import io.github.aliexpressrules.verification.Cures.Change;
import io.github.aliexpressrules.verification.Cures.Cure;
import io.github.aliexpressrules.verification.Cures.Taken;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the cures of offers change: the offer itself, or what the seller proposes next. */
final class OfferCures {
  static final Map<Cure, Change> ALL =
      Map.ofEntries(
          cure("reject-offer", "offer.pays-claim", OfferCures::payTheClaim),
          cure(
              "reject-offer",
              "offer.no-return-added",
              t -> propose(t, offer -> offer.put("returnGoods", false).remove("returnBy"))),
          cure("decline-proposal", "offer.pays-claim", OfferCures::decline),
          cure("decline-proposal", "offer.no-return-added", OfferCures::decline),
          cure("platform-proposes", "conduct.accept-proposal", OfferCures::proposeAsClaimed),
          cure("take-through-dispute", "offer.through-platform", OfferCures::payByPlatform),
          cure("refuse-to-close", "offer.close-first", t -> drop(t, "CLOSE_DISPUTE_FIRST")),
          cure("money-first-then-reorder", "offer.reship", t -> drop(t, "RESHIP_AFTER_CLOSING")),
          cure("add-dispute", "conduct.accept", OfferCures::addDispute),
          cure("add-dispute", "conduct.accept-proposal", OfferCures::addReviewedDispute),
          cure("await-seller", "conduct.accept", OfferCures::awaitSeller));

  private OfferCures() {}

  private static Map.Entry<Cure, Change> cure(String step, String rule, Change change) {
    return entry(new Cure("buyer.step." + step, "buyer." + rule), change);
  }

  private static void payTheClaim(Taken taken) {
    propose(taken, offer -> offer.set("refund", Cures.json((Money) taken.fact("claimed"))));
  }

  private static void payByPlatform(Taken taken) {
    propose(taken, offer -> offer.put("channel", "PLATFORM"));
    drop(taken, "OFF_PLATFORM_PAYMENT");
  }

  /** The seller answers a rejection with a better offer: in the question itself, or recorded. */
  private static void propose(Taken taken, Consumer<ObjectNode> better) {
    boolean asked = taken.request().get("ask").stringValue().equals("buyer.offer");
    ObjectNode solution =
        asked ? taken.part("offer") : (ObjectNode) last(taken, "solution").deepCopy();
    solution.remove("returnBy"); // the day of the earlier one
    better.accept(solution);
    if (!asked) {
      counter(taken, solution);
    }
  }

  private static void drop(Taken taken, String condition) {
    if (taken.request().has("conditions")) {
      taken
          .request()
          .withArrayProperty("conditions")
          .removeIf(told -> told.stringValue().equals(condition));
    }
  }

  /** A dispute that has just been opened, and its seller agrees at once. */
  private static void addDispute(Taken taken) {
    boolean hasOrder = taken.request().has("order");
    ObjectNode claim = JsonNodeFactory.instance.objectNode().put("reason", "NOT_RECEIVED");
    claim.set(
        "amount",
        hasOrder
            ? taken.part("order").get("price").deepCopy()
            : Cures.json(Money.parse("USD 20.00")));
    claim.put("returnGoods", false);
    ObjectNode dispute =
        taken.request().putObject("dispute").put("openedAt", taken.at().toString());
    dispute.set("claim", claim);
    counter(taken, asClaimed(claim));
  }

  /** The dispute is with the platform, which proposes what is claimed. */
  private static void addReviewedDispute(Taken taken) {
    addDispute(taken);
    record(taken, "ESCALATED");
    proposeAsClaimed(taken);
  }

  private static void proposeAsClaimed(Taken taken) {
    record(taken, "PLATFORM_PROPOSED").set("solution", asClaimed(claim(taken)));
  }

  private static void decline(Taken taken) {
    if (isLast(taken, "PROPOSAL_DECLINED")) {
      return; // one answer is for all that does not suit
    }
    record(taken, "PROPOSAL_DECLINED").put("by", "BUYER");
  }

  private static boolean isLast(Taken taken, String type) {
    ArrayNode events = taken.list("dispute", "events");
    return !events.isEmpty()
        && events.get(events.size() - 1).get("type").stringValue().equals(type);
  }

  /** The seller proposes what is claimed; a review that is only presumed does not keep him. */
  private static void awaitSeller(Taken taken) {
    counter(taken, asClaimed(claim(taken)));
  }

  private static ObjectNode asClaimed(JsonNode claim) {
    ObjectNode solution = JsonNodeFactory.instance.objectNode();
    solution.set("refund", claim.get("amount").deepCopy());
    solution.put("returnGoods", claim.path("returnGoods").asBoolean(false));
    return solution.put("channel", "PLATFORM");
  }

  private static void counter(Taken taken, ObjectNode solution) {
    record(taken, "SELLER_COUNTERED").set("solution", solution);
  }

  private static ObjectNode record(Taken taken, String type) {
    return taken
        .list("dispute", "events")
        .addObject()
        .put("type", type)
        .put("at", taken.at().toString());
  }

  /** The claim in force. */
  private static JsonNode claim(Taken taken) {
    JsonNode amended = last(taken, "claim");
    return amended.isMissingNode() ? taken.part("dispute").get("claim") : amended;
  }

  /** What the latest event that carries such a thing carries. */
  private static JsonNode last(Taken taken, String member) {
    JsonNode last = JsonNodeFactory.instance.missingNode();
    for (JsonNode event : taken.list("dispute", "events")) {
      last = event.has(member) ? event.get(member) : last;
    }
    return last;
  }
}
