package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The merchant's deposit. */
final class OracleMerchant {
  private static final String CURRENCY = "CNY";
  private static final List<String> TOP_UP_METHODS = List.of("CREDIT_CARD", "ALIPAY", "OTHER");
  private static final List<String> MATERIALS =
      List.of("BUSINESS_LICENCE", "BANK_ACCOUNT", "APPLICATION_FORM");

  private OracleMerchant() {}

  /** Clothing needs 8,000 CNY; of other categories nothing is known. */
  private static @Nullable Amount required(String category) {
    return category.equals("CLOTHING") ? Amount.of("8000", CURRENCY) : null;
  }

  static Expected requiredDeposit(JsonNode request, Instant now) {
    Amount required = required(text(request, "category"));
    return new Sheet()
        .rule(required != null, Outcome.UNKNOWN)
        .resultOrAbsent("required", required)
        .add();
  }

  /** The entries known at the moment: paid in, less deducted and refunded. */
  private static Amount balanceAt(JsonNode deposit, Instant now) {
    @Nullable Amount sum = null;
    for (JsonNode entry : items(deposit, "entries")) {
      if (known(requiredInstant(entry, "at"), now)) {
        Amount amount = money(entry, "amount");
        Amount before = sum == null ? Amount.zero(amount.currency()) : sum;
        sum = text(entry, "type").equals("PAID") ? before.plus(amount) : before.minus(amount);
      }
    }
    return sum == null ? Amount.zero(CURRENCY) : sum;
  }

  /**
   * Normal: the balance is what the category requires. A figure in another currency is not
   * compared.
   */
  static Expected balance(JsonNode request, Instant now) {
    JsonNode deposit = request.get("deposit");
    Amount balance = balanceAt(deposit, now);
    Amount required = required(text(deposit, "category"));
    @Nullable Instant lastPaidAt = null;
    for (JsonNode entry : items(deposit, "entries")) {
      Instant at = requiredInstant(entry, "at");
      if (text(entry, "type").equals("PAID")
          && known(at, now)
          && (lastPaidAt == null || at.isAfter(lastPaidAt))) {
        lastPaidAt = at;
      }
    }
    Sheet sheet =
        new Sheet()
            .result("balance", balance)
            .result("frozen", !activeFreezes(deposit, now).isEmpty())
            .resultOrAbsent("lastPaidAt", lastPaidAt)
            .result("topUpMethods", TOP_UP_METHODS);
    if (required == null) {
      return sheet.rule(Outcome.UNKNOWN).absent("required").absent("shortfall").add();
    }
    if (!required.currency().equals(balance.currency())) {
      return sheet.rule(Outcome.UNKNOWN).absent("shortfall").add();
    }
    boolean enough = !balance.isLessThan(required);
    if (enough && texts(deposit, "categories").stream().anyMatch(more -> required(more) == null)) {
      return sheet.rule(Outcome.UNKNOWN).absent("required").absent("shortfall").add();
    }
    return sheet
        .rule(enough, Outcome.VIOLATED)
        .result("required", required)
        .result("shortfall", enough ? Amount.zero(CURRENCY) : required.minus(balance))
        .add();
  }

  private static List<JsonNode> activeFreezes(JsonNode deposit, Instant now) {
    List<JsonNode> active = new ArrayList<>();
    for (JsonNode freeze : items(deposit, "freezes")) {
      if (known(requiredInstant(freeze, "from"), now) && !known(instant(freeze, "liftedAt"), now)) {
        active.add(freeze);
      }
    }
    active.sort(IN_ORDER);
    return active;
  }

  /** The order of the answer, whatever that of the account: what comes first, what never last. */
  private static final Comparator<JsonNode> IN_ORDER =
      Comparator.<JsonNode, Instant>comparing(freeze -> requiredInstant(freeze, "from"))
          .thenComparing(freeze -> text(freeze, "reason"))
          .thenComparing(freeze -> orNever(instant(freeze, "documentsSubmittedAt")))
          .thenComparing(freeze -> orNever(instant(freeze, "liftedAt")));

  private static Instant orNever(@Nullable Instant at) {
    return at == null ? Instant.MAX : at;
  }

  private static List<JsonNode> openDisputes(JsonNode deposit, Instant now) {
    List<JsonNode> open = new ArrayList<>();
    for (JsonNode dispute : items(deposit, "disputes")) {
      if (known(requiredInstant(dispute, "openedAt"), now)
          && !known(instant(dispute, "closedAt"), now)) {
        open.add(dispute);
      }
    }
    open.sort(DISPUTES_IN_ORDER);
    return open;
  }

  private static final Comparator<JsonNode> DISPUTES_IN_ORDER =
      Comparator.<JsonNode, Instant>comparing(dispute -> requiredInstant(dispute, "openedAt"))
          .thenComparing(
              dispute -> List.of("DISPUTE", "COMPLAINT", "LEGAL").indexOf(text(dispute, "kind")))
          .thenComparing(dispute -> orNever(instant(dispute, "closedAt")));

  /** Taking the deposit back: exit, submission, review, and nothing that stands in the way. */
  static Expected refund(JsonNode request, Instant now) {
    JsonNode deposit = request.get("deposit");
    JsonNode application = request.get("application");
    Sheet sheet = new Sheet();
    sheet.rule(knownInstant(application, "exitRequestedAt", now) != null, Outcome.NOT_YET);
    sheet.rule(knownInstant(application, "submittedAt", now) != null, Outcome.NOT_YET);
    if (knownInstant(application, "decidedAt", now) == null) {
      sheet.rule(Outcome.NOT_YET);
    } else if (!has(application, "approved")) {
      sheet.rule(Outcome.UNKNOWN);
    } else {
      sheet.rule(application.get("approved").booleanValue(), Outcome.VIOLATED);
    }
    sheet.rule(knownInstant(application, "paidAt", now) == null, Outcome.EXPIRED);

    List<String> missing = new ArrayList<>(MATERIALS);
    missing.removeAll(texts(application, "materials"));
    sheet.rule(missing.isEmpty(), Outcome.VIOLATED);
    sheet.rule(activeFreezes(deposit, now).isEmpty(), Outcome.VIOLATED);
    sheet.rule(openDisputes(deposit, now).isEmpty(), Outcome.VIOLATED);
    for (JsonNode violation : items(deposit, "violations")) {
      if (known(requiredInstant(violation, "at"), now)) {
        sheet.rule(known(instant(violation, "correctedAt"), now), Outcome.VIOLATED);
      }
    }
    if (has(deposit, "transactionVolumeMet")) {
      sheet.rule(deposit.get("transactionVolumeMet").booleanValue(), Outcome.VIOLATED);
    } else {
      sheet.rule(Outcome.UNKNOWN);
    }

    sheet.result("missingMaterials", missing);
    String verdict = sheet.add().verdict();
    boolean clean = onRecord(deposit, now).isEmpty();
    boolean onlyLegal = !clean && onRecord(deposit, now).stream().allMatch("LEGAL"::equals);
    if (!onlyLegal) {
      sheet.result("inFull", clean);
    }
    if (clean && verdict.equals("YES")) {
      sheet.result("payable", balanceAt(deposit, now));
    } else if (!onlyLegal || !verdict.equals("YES")) {
      sheet.absent("payable");
    }
    return sheet.add();
  }

  /** Whatever was ever on record, cured or closed or not, or deducted. */
  private static List<String> onRecord(JsonNode deposit, Instant now) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode violation : items(deposit, "violations")) {
      if (known(requiredInstant(violation, "at"), now)) {
        kinds.add("VIOLATION");
      }
    }
    for (JsonNode dispute : items(deposit, "disputes")) {
      if (known(requiredInstant(dispute, "openedAt"), now)) {
        kinds.add(text(dispute, "kind"));
      }
    }
    for (JsonNode entry : items(deposit, "entries")) {
      if (text(entry, "type").equals("DEDUCTED") && known(requiredInstant(entry, "at"), now)) {
        kinds.add("DEDUCTION");
      }
    }
    return kinds;
  }

  /** Yes when free of freezes. Documents are outstanding where an active freeze has seen none. */
  static Expected freeze(JsonNode request, Instant now) {
    List<JsonNode> active = activeFreezes(request.get("deposit"), now);
    List<Object> freezes = new ArrayList<>();
    boolean outstanding = false;
    for (JsonNode freeze : active) {
      Instant documents = knownInstant(freeze, "documentsSubmittedAt", now);
      outstanding |= documents == null;
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("from", requiredInstant(freeze, "from"));
      shown.put("reason", text(freeze, "reason"));
      shown.put("documentsSubmittedAt", documents == null ? Expected.ABSENT : documents);
      shown.put("liftedAt", Expected.ABSENT);
      freezes.add(shown);
    }
    return new Sheet()
        .rule(active.isEmpty(), Outcome.VIOLATED)
        .result("freezes", freezes)
        .result("documentsOutstanding", outstanding)
        .add();
  }

  /**
   * No guide knows points, a demanded increase or a closure; where there are any, nobody can tell.
   */
  static Expected standing(JsonNode request, Instant now) {
    JsonNode deposit = request.get("deposit");
    boolean penalised =
        knownInstant(deposit, "depositIncreaseNoticedAt", now) != null
            || knownInstant(deposit, "closedAt", now) != null
            || items(deposit, "points").stream()
                .anyMatch(points -> known(requiredInstant(points, "at"), now));
    return new Sheet().rule(!penalised, Outcome.UNKNOWN).add();
  }

  /** Yes when free of open legal disputes; other disputes and complaints do not matter here. */
  static Expected legalDispute(JsonNode request, Instant now) {
    List<Object> open = new ArrayList<>();
    for (JsonNode dispute : openDisputes(request.get("deposit"), now)) {
      if (text(dispute, "kind").equals("LEGAL")) {
        open.add(
            Map.of(
                "kind",
                "LEGAL",
                "openedAt",
                requiredInstant(dispute, "openedAt"),
                "closedAt",
                Expected.ABSENT));
      }
    }
    return new Sheet().rule(open.isEmpty(), Outcome.VIOLATED).result("open", open).add();
  }
}
