package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** An amount of money: {@code {"amount":30.00,"currency":"USD"}}. One value, also for paths. */
record MoneyForm() implements Form {
  @Override
  public Object read(Json json, Path path) {
    Json.Obj object = json instanceof Json.Obj given ? given : new Json.Obj(Map.of(), List.of());
    Map<String, Json> members = object.members();
    Json code = Members.find(members, "currency");
    Json number = Members.find(members, "amount");
    if (code == null || number == null || members.size() > 2 || !object.repeated().isEmpty()) {
      throw path.refuse("must be an amount and a currency", shown(json), remedy());
    }
    CurrencyUnit currency = currency(code, path);
    BigDecimal amount = amount(number, path);
    BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (shortest.scale() > currency.getDecimalPlaces()) {
      throw path.refuse(
          "must have at most " + currency.getDecimalPlaces() + " decimals in " + currency,
          amount.toPlainString(),
          "Give the amount as it was paid.");
    }
    try {
      return Require.amount(path.name(), Money.of(currency, shortest, RoundingMode.UNNECESSARY));
    } catch (InvalidValueException invalid) {
      throw path.refuseWhole(invalid);
    }
  }

  private static String shown(Json json) {
    if (!(json instanceof Json.Obj object)) {
      return json.shown();
    }
    return object.repeated().isEmpty()
        ? "an object with " + WordList.listed(object.members().keySet())
        : "given " + object.repeated().get(0) + " twice";
  }

  private static CurrencyUnit currency(Json json, Path path) {
    if (json instanceof Json.Str code) {
      try {
        CurrencyUnit currency = CurrencyUnit.of(code.text());
        if (!currency.isPseudoCurrency()) {
          return currency;
        }
      } catch (IllegalCurrencyException unknown) {
        throw unknownCurrency(json, path);
      }
    }
    throw unknownCurrency(json, path);
  }

  private static RequestException unknownCurrency(Json json, Path path) {
    return path.refuse(
        "must be in a known currency", json.shown(), "Write its ISO code, for example \"USD\".");
  }

  private static BigDecimal amount(Json json, Path path) {
    String written =
        json instanceof Json.Num number
            ? number.written()
            : json instanceof Json.Str text ? text.text() : "";
    if (!Decimals.isDecimal(written)) {
      throw path.refuse(
          "must have a decimal number as amount",
          json.shown(),
          "Write for example 30.00, or \"30.00\" in quotes.");
    }
    return Decimals.bounded(written)
        .orElseThrow(
            () ->
                path.refuse(
                    "must have an amount of at most 40 characters and digits",
                    json.shown(),
                    "Give the amount in the currency's main unit."));
  }

  @Override
  public String remedy() {
    return "Write for example {\"amount\":30.00,\"currency\":\"USD\"}.";
  }
}
