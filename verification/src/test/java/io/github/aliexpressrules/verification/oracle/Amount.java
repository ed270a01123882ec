package io.github.aliexpressrules.verification.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tools.jackson.databind.JsonNode;

/**
 * Money, as plainly as possible; written like {@code 8000.00 CNY}, with the currency's decimals.
 */
record Amount(BigDecimal value, String currency) {
  Amount {
    value = value.setScale(decimals(currency), RoundingMode.UNNECESSARY);
  }

  static Amount of(String value, String currency) {
    return new Amount(new BigDecimal(value), currency);
  }

  static Amount zero(String currency) {
    return new Amount(BigDecimal.ZERO, currency);
  }

  static Amount ofMinor(long minor, String currency) {
    return new Amount(BigDecimal.valueOf(minor, decimals(currency)), currency);
  }

  /** An amount is a number or a string. */
  static Amount read(JsonNode money) {
    JsonNode amount = money.get("amount");
    BigDecimal value =
        amount.isString() ? new BigDecimal(amount.stringValue()) : amount.decimalValue();
    return new Amount(value, money.get("currency").stringValue());
  }

  static int decimals(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  Amount plus(Amount other) {
    return new Amount(value.add(same(other).value), currency);
  }

  Amount minus(Amount other) {
    return new Amount(value.subtract(same(other).value), currency);
  }

  /** So many of all units' price, rounded down to the minor unit. */
  Amount share(int units, int all) {
    BigDecimal minors = value.movePointRight(decimals(currency));
    BigDecimal share =
        minors.multiply(BigDecimal.valueOf(units)).divideToIntegralValue(BigDecimal.valueOf(all));
    return new Amount(share.movePointLeft(decimals(currency)), currency);
  }

  boolean isLessThan(Amount other) {
    return value.compareTo(same(other).value) < 0;
  }

  boolean isMoreThan(Amount other) {
    return value.compareTo(same(other).value) > 0;
  }

  boolean isAboveZero() {
    return value.signum() > 0;
  }

  private Amount same(Amount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("not comparable: " + this + ", " + other);
    }
    return other;
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + currency;
  }
}
