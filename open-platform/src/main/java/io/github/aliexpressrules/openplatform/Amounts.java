package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Money as payloads give it: an amount and a currency, or cents. */
final class Amounts {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,12})?");
  private static final Pattern CENTS = Pattern.compile("\\d{1,14}");
  private static final String[] CURRENCY = {"currency_code", "currency"};

  private Amounts() {}

  /** The first of some members of an object that is an amount of money. */
  static Optional<Money> read(Place object, String... names) {
    for (String name : names) {
      Place place = object.member(name);
      if (place.isThere()) {
        Optional<Money> money = place.node().isObject() ? money(place) : bare(object, name, place);
        if (money.isPresent()) {
          return money;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code {amount, currency_code}}, or {@code {cent, cent_factor, currency}}, or both. */
  private static Optional<Money> money(Place place) {
    Optional<CurrencyUnit> currency = currency(place);
    Place amount = place.member("amount");
    Place cent = place.member("cent");
    if (currency.isEmpty() || !(amount.isThere() || cent.isThere())) {
      return Optional.empty();
    }
    Optional<Money> cents = cent.isThere() ? cents(place, cent, currency.get()) : Optional.empty();
    if (!amount.isThere()) {
      return cents;
    }
    Optional<Money> money = amount(amount, currency.get());
    if (money.isEmpty()) {
      return cents;
    }
    if (cents.isPresent() && !cents.equals(money)) {
      cent.say(
          Kind.CONTRADICTION,
          "The cents give "
              + cents.get()
              + ", the amount beside them "
              + money.get()
              + "; taken is"
              + " the amount.");
    }
    return money;
  }

  /** An amount beside which a member of its name says the currency. */
  private static Optional<Money> bare(Place object, String name, Place amount) {
    if (amount.node().isArray()) {
      return amount.items().size() == 1 ? money(amount.items().get(0)) : Optional.empty();
    }
    Place code = object.member(name + "_currency", name + "_currency_code");
    if (!code.isThere()) {
      amount.say(
          Kind.UNREADABLE, "must have a currency beside it; " + amount.shown() + " has none.");
      return Optional.empty();
    }
    return unit(code).flatMap(currency -> amount(amount, currency));
  }

  private static Optional<CurrencyUnit> currency(Place money) {
    Place code = money.member(CURRENCY[0], CURRENCY[1]);
    if (!code.isThere()) {
      money.say(Kind.UNREADABLE, "must be an amount with its currency.");
      return Optional.empty();
    }
    Optional<CurrencyUnit> unit = unit(code.node().isObject() ? code.member(CURRENCY[0]) : code);
    Place inner = money.member(CURRENCY[1]).member(CURRENCY[0]);
    if (unit.isPresent() && inner.isThere() && inner.peek().equals(Optional.of("" + unit.get()))) {
      inner.use();
    }
    return unit;
  }

  private static Optional<CurrencyUnit> unit(Place code) {
    try {
      CurrencyUnit unit = CurrencyUnit.of(code.peek().orElse(""));
      if (!unit.isPseudoCurrency()) {
        code.use();
        return Optional.of(unit);
      }
    } catch (IllegalCurrencyException unknown) {
      // said below
    }
    code.say(
        Kind.UNKNOWN_VALUE, code.shown() + " is no known currency, so the amount is not read.");
    return Optional.empty();
  }

  private static Optional<Money> amount(Place place, CurrencyUnit currency) {
    String text = place.peek().orElse("");
    return AMOUNT.matcher(text).matches()
        ? of(place, new BigDecimal(text), currency)
        : refused(place);
  }

  private static Optional<Money> cents(Place money, Place cent, CurrencyUnit currency) {
    String text = cent.peek().orElse("");
    if (!CENTS.matcher(text).matches()) {
      return refused(cent);
    }
    Place factor = money.member("cent_factor");
    int decimals = currency.getDecimalPlaces();
    if (factor.isThere()) {
      String power = factor.peek().orElse("");
      if (!power.matches("10{0,4}")) {
        return refused(factor);
      }
      factor.use();
      decimals = power.length() - 1;
    }
    return of(cent, new BigDecimal(text).movePointLeft(decimals), currency);
  }

  private static Optional<Money> of(Place place, BigDecimal amount, CurrencyUnit currency) {
    BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (shortest.scale() > currency.getDecimalPlaces()) {
      return refused(place);
    }
    place.use();
    return Optional.of(Money.of(currency, shortest, RoundingMode.UNNECESSARY));
  }

  private static Optional<Money> refused(Place place) {
    place.say(
        Kind.UNREADABLE,
        "must be an amount of its currency, not negative, but was " + place.shown() + ".");
    return Optional.empty();
  }
}
