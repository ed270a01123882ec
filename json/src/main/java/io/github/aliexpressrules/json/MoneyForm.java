package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount of money: {@code {"amount":30.00,"currency":"USD"}}. One value, also for paths. */
record MoneyForm() implements Form {
  /** Those that were met: of few, each in most lines. */
  private static final Map<String, CurrencyUnit> KNOWN = new ConcurrentHashMap<>();

  /** Far more than an amount may have, and far from what does not fit. */
  private static final int MOST_DIGITS = 13;

  @Override
  public Object read(Json json, Path path) {
    @Nullable Json code = null;
    @Nullable Json number = null;
    if (json instanceof Json.Obj object && object.size() == 2) {
      code = object.find("currency");
      number = object.find("amount");
    }
    if (code == null || number == null) {
      throw path.refuse("must be an amount and a currency", shown(json), remedy());
    }
    CurrencyUnit currency = currency(code, path);
    Money common = common(currency, number);
    if (common != null) {
      return checked(common, path);
    }
    BigDecimal amount = amount(number, path);
    BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (shortest.scale() > currency.getDecimalPlaces()) {
      throw path.refuse(
          "must have at most " + currency.getDecimalPlaces() + " decimals in " + currency,
          amount.toPlainString(),
          "Give the amount as it was paid.");
    }
    return checked(Money.of(currency, shortest, RoundingMode.UNNECESSARY), path);
  }

  private static Money checked(Money money, Path path) {
    try {
      return Require.amount(path.name(), money);
    } catch (InvalidValueException invalid) {
      throw path.refuseWhole(invalid);
    }
  }

  /**
   * Reads the common form, digit by digit: a number without sign or exponent that has the
   * currency's decimals or none; null if it is another one.
   */
  private static @Nullable Money common(CurrencyUnit currency, Json json) {
    String text = json instanceof Json.Num number ? number.written() : "";
    int decimals = currency.getDecimalPlaces();
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int written = point < 0 ? 0 : text.length() - point - 1;
    if (whole == 0 || whole > MOST_DIGITS || (written != decimals && point >= 0)) {
      return null;
    }
    if (text.charAt(0) == '0' && whole > 1) {
      return null;
    }
    long minor = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        minor = 10 * minor + c - '0';
      } else if (i != point) {
        return null;
      }
    }
    for (int i = written; i < decimals; i++) {
      minor *= 10;
    }
    return Money.ofMinor(currency, minor);
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
      CurrencyUnit known = KNOWN.get(code.text());
      if (known != null) {
        return known;
      }
      try {
        CurrencyUnit currency = CurrencyUnit.of(code.text());
        if (!currency.isPseudoCurrency()) {
          KNOWN.put(code.text(), currency);
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
