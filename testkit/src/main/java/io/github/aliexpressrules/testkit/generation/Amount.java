package io.github.aliexpressrules.testkit.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tools.jackson.databind.JsonNode;

/**
 * Money, as plainly as possible; written like {@code 8000.00 CNY}, with the currency's decimals.
 */
public record Amount(BigDecimal value, String currency) {
  public Amount {
    value = value.setScale(decimals(currency), RoundingMode.UNNECESSARY);
  }

  public static Amount of(String value, String currency) {
    return new Amount(new BigDecimal(value), currency);
  }

  public static Amount zero(String currency) {
    return new Amount(BigDecimal.ZERO, currency);
  }

  public static Amount ofMinor(long minor, String currency) {
    return new Amount(BigDecimal.valueOf(minor, decimals(currency)), currency);
  }

  /** An amount is a number or a string. */
  public static Amount read(JsonNode money) {
    JsonNode amount = money.get("amount");
    BigDecimal value =
        amount.isString() ? new BigDecimal(amount.stringValue()) : amount.decimalValue();
    return new Amount(value, money.get("currency").stringValue());
  }

  public static int decimals(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  public Amount plus(Amount other) {
    return new Amount(value.add(same(other).value), currency);
  }

  public Amount minus(Amount other) {
    return new Amount(value.subtract(same(other).value), currency);
  }

  /** So many of all units' price, rounded down to the minor unit. */
  public Amount share(int units, int all) {
    BigDecimal minors = value.movePointRight(decimals(currency));
    BigDecimal share =
        minors.multiply(BigDecimal.valueOf(units)).divideToIntegralValue(BigDecimal.valueOf(all));
    return new Amount(share.movePointLeft(decimals(currency)), currency);
  }

  public boolean isLessThan(Amount other) {
    return value.compareTo(same(other).value) < 0;
  }

  public boolean isMoreThan(Amount other) {
    return value.compareTo(same(other).value) > 0;
  }

  public boolean isAboveZero() {
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
