package io.github.aliexpressrules.verification;

import static java.util.Map.entry;

import io.github.aliexpressrules.verification.Cures.Change;
import io.github.aliexpressrules.verification.Cures.Cure;
import io.github.aliexpressrules.verification.Cures.Taken;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;

/** What the merchant's cures change. */
final class MerchantCures {
  static final Map<Cure, Change> ALL =
      Map.ofEntries(
          cure("follow-announcements", "deposit.required", t -> require(t, CurrencyUnit.of("CNY"))),
          cure(
              "state-requirement-in-currency",
              "balance.enough",
              t -> require(t, (CurrencyUnit) t.step().values().get(1))),
          cure("top-up", "balance.enough", MerchantCures::topUp),
          cure("request-exit", "refund.exit", t -> date(t, "exitRequestedAt")),
          cure("submit-application", "refund.submitted", MerchantCures::submit),
          cure(
              "enclose-material",
              "refund.materials",
              t -> t.list("application", "materials").add(t.step().values().get(0).toString())),
          cure("review-application", "refund.review", MerchantCures::approve),
          cure("state-decision", "refund.review", t -> t.part("application").put("approved", true)),
          cure("apply-again", "refund.review", MerchantCures::submit),
          cure(
              "correct-violation",
              "refund.violations",
              t ->
                  t.item("deposit", "violations", "at", "at", "correctedAt")
                      .put("correctedAt", t.at().toString())),
          cure(
              "reach-volume",
              "refund.volume",
              t -> t.part("deposit").put("transactionVolumeMet", true)),
          cure(
              "state-volume",
              "refund.volume",
              t -> t.part("deposit").put("transactionVolumeMet", true)),
          cure("settle-dispute", "refund.disputes", MerchantCures::close),
          cure("contact-departments", "legal-dispute.none-open", MerchantCures::close),
          cure(
              "hand-in-documents",
              "freeze.not-frozen",
              t ->
                  t.item(
                          "deposit",
                          "freezes",
                          "from",
                          "from",
                          "documentsSubmittedAt",
                          freeze -> !freeze.has("liftedAt"))
                      .put("documentsSubmittedAt", t.at().toString())),
          cure(
              "unfreeze",
              "freeze.not-frozen",
              t ->
                  t.item("deposit", "freezes", "from", "from", "liftedAt", isToldBy(t))
                      .put("liftedAt", t.at().toString())));

  private MerchantCures() {}

  private static Map.Entry<Cure, Change> cure(String step, String rule, Change change) {
    return entry(new Cure("merchant.step." + step, "merchant." + rule), change);
  }

  /** A figure for the category, so high that a deposit may have to be topped up after it. */
  private static void require(Taken taken, CurrencyUnit currency) {
    taken
        .request()
        .withObjectProperty("policy")
        .withObjectProperty("required-deposits")
        .set(taken.step().values().get(0).toString(), Cures.json(Money.ofMajor(currency, 9_000)));
  }

  private static void topUp(Taken taken) {
    taken
        .list("deposit", "entries")
        .addObject()
        .put("type", "PAID")
        .put("at", taken.at().toString())
        .put("method", "ALIPAY")
        .set("amount", Cures.json((Money) taken.step().values().get(0)));
  }

  /** Of two freezes that began at one instant: with documents or without, as the finding says. */
  private static Predicate<JsonNode> isToldBy(Taken taken) {
    boolean outstanding = taken.finding().how().key().endsWith(".documents-outstanding");
    return freeze -> freeze.has("documentsSubmittedAt") != outstanding;
  }

  private static void date(Taken taken, String fact) {
    taken.part("application").put(fact, taken.at().toString());
  }

  private static void approve(Taken taken) {
    date(taken, "decidedAt");
    taken.part("application").put("approved", true);
  }

  /** A decision before it was about an earlier application; this one is yet to be reviewed. */
  private static void submit(Taken taken) {
    date(taken, "submittedAt");
    taken.part("application").remove(List.of("decidedAt", "approved"));
  }

  /** Of several that were opened at one instant, one of the kind that the finding tells of. */
  private static void close(Taken taken) {
    String kind =
        taken.finding().rule().id().equals("merchant.legal-dispute.none-open")
            ? "LEGAL"
            : taken.fact("kind").toString();
    taken
        .item(
            "deposit",
            "disputes",
            "openedAt",
            "opened",
            "closedAt",
            item -> item.get("kind").stringValue().equals(kind))
        .put("closedAt", taken.at().toString());
  }
}
