package io.github.aliexpressrules.verification;

import static java.util.Map.entry;

import io.github.aliexpressrules.verification.Cures.Change;
import io.github.aliexpressrules.verification.Cures.Cure;
import io.github.aliexpressrules.verification.Cures.Taken;
import java.time.Duration;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the buyer's cures change. */
final class BuyerCures {
  private static final String LONG_AGO = "2000-01-01T00:00:00Z";

  private static final Duration MONTH = Duration.ofDays(30);

  static final Map<Cure, Change> ALL =
      Map.ofEntries(
          cure("ship-goods", "dispute.opens", Parcels::ship),
          cure("deliver-goods", "dispute.opens", Parcels::deliver),
          cure("deliver-goods", "claim.goods-arrived", Parcels::deliver),
          cure("look-up-protection", "dispute.opens", BuyerCures::lookUpProtection),
          cure("look-up-protection", "dispute.closes", BuyerCures::lookUpProtection),
          cure("look-up-protection", "dispute.not-reopened", BuyerCures::lookUpProtection),
          cure("look-up-protection", "conduct.cancel-and-wait", BuyerCures::lookUpProtection),
          cure("look-up-protection", "claim.late-delivery", BuyerCures::lookUpPromise),
          cure("enter-amount", "claim.amount", BuyerCures::enterAmount),
          cure("enter-amount", "claim.accessory", BuyerCures::enterAmount),
          cure("enter-amount", "claim.partial-mismatch", BuyerCures::enterAmount),
          cure(
              "choose-fitting-reason",
              "claim.not-received",
              t -> t.part("claim").put("reason", "NOT_AS_DESCRIBED")),
          cure(
              "claim-what-is-wrong",
              "claim.late-delivery",
              t -> t.part("claim").put("reason", "NOT_AS_DESCRIBED")),
          cure("take-delivery-out", "claim.not-received", Parcels::reportOnly),
          cure(
              "claim-without-return",
              "claim.return-of-nothing",
              t -> t.part("claim").put("returnGoods", false)),
          cure("gather-evidence", "claim.evidence", t -> t.list("claim", "evidence").add("VIDEO")),
          cure(
              "open-in-time-add-evidence",
              "claim.evidence",
              t -> t.list("claim", "evidence").add("PHOTO")),
          cure(
              "put-into-packaging",
              "return.packaging",
              t -> t.part("goods").put("originalPackaging", true)),
          cure("look-up-level", "express.level", BuyerCures::lookUpLevel),
          cure("state-express-limit", "express.level", BuyerCures::stateLimit),
          cure("read-statement", "refund.in-time", t -> date(t, "refund", "arrivedAt")),
          cure(
              "state-refund-period",
              "refund.unstated-period",
              t -> t.state(figure(t), StringNode.valueOf("7 to 10 business days"))));

  private BuyerCures() {}

  private static Map.Entry<Cure, Change> cure(String step, String rule, Change change) {
    return entry(new Cure("buyer.step." + step, "buyer." + rule), change);
  }

  private static void date(Taken taken, String part, String fact) {
    taken.part(part).put(fact, taken.at().toString());
  }

  private static String figure(Taken taken) {
    return taken.step().values().get(taken.step().values().size() - 1).toString();
  }

  /** The page shows when protection ends, which is a while yet, and when delivery is promised. */
  private static void lookUpProtection(Taken taken) {
    ObjectNode order = taken.request().withObjectProperty("order");
    if (order.isEmpty()) {
      order.put("id", "81").put("placedAt", LONG_AGO);
      order.set("price", Cures.json(Money.ofMajor(currency(taken), 30)));
    }
    order.put("protectionEndsAt", taken.at().plus(MONTH).toString());
    if (!order.has("promisedBy")) {
      order.put("promisedBy", taken.at().plus(MONTH).toString());
    }
  }

  /** The currency of the claim, if a dispute is told. */
  private static CurrencyUnit currency(Taken taken) {
    return CurrencyUnit.of(taken.request().at("/dispute/claim/amount/currency").asString("USD"));
  }

  /** Whoever feels that the goods are late finds that they are: the promised time is over. */
  private static void lookUpPromise(Taken taken) {
    taken.part("order").put("promisedBy", taken.at().toString());
  }

  private static void enterAmount(Taken taken) {
    taken.part("claim").set("amount", Cures.json((Money) taken.step().values().get(0)));
  }

  private static Money amount(Taken taken) {
    JsonNode amount = taken.request().get("amount");
    return Money.of(
        CurrencyUnit.of(amount.get("currency").stringValue()), amount.get("amount").asDecimal());
  }

  /** A level that can have the amount: one whose limit in its currency is not below it. */
  private static void lookUpLevel(Taken taken) {
    boolean dollars = amount(taken).getCurrencyUnit().equals(CurrencyUnit.USD);
    boolean much = amount(taken).isGreaterThan(Money.ofMajor(amount(taken).getCurrencyUnit(), 100));
    taken.part("order").put("buyerLevel", dollars == much ? "DIAMOND" : "A4");
  }

  private static void stateLimit(Taken taken) {
    Money amount = amount(taken);
    taken.state(figure(taken), Cures.json(amount.plus(Money.ofMajor(amount.getCurrencyUnit(), 1))));
  }
}
