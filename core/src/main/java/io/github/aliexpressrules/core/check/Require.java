package io.github.aliexpressrules.core.check;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The checks that several value types share. Each names the refused member, the value and the
 * remedy.
 */
public final class Require {
  /** The first instant that a fact may have, inclusive. */
  public static final Instant FACTS_FROM = newYear(2000);

  /** The first instant that a fact may no longer have. */
  public static final Instant FACTS_UNTIL = newYear(2200);

  private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("1e12");

  private Require() {}

  // Not read from a text, as in Citation: every program needs it when it begins.
  private static Instant newYear(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Refuses an instant that no fact can have.
   *
   * @throws InvalidValueException if it lies outside [2000-01-01, 2200-01-01) UTC
   */
  public static Instant fact(String component, Instant at) {
    Objects.requireNonNull(at, component);
    if (at.isBefore(FACTS_FROM) || !at.isBefore(FACTS_UNTIL)) {
      throw new InvalidValueException(
          component,
          "must lie in [" + FACTS_FROM + ", " + FACTS_UNTIL + ")",
          at,
          "Give the instant of the event, in ISO-8601 with Z or an offset.");
    }
    return at;
  }

  /** As {@link #fact(String, Instant)}, for an event that may not have happened. */
  public static void fact(String component, Optional<Instant> at) {
    if (Objects.requireNonNull(at, component).isPresent()) { // no lambda: an order has twelve
      fact(component, at.get());
    }
  }

  /**
   * Refuses two facts in an impossible order.
   *
   * @param earlier the name of the fact that comes first
   * @param later the name of the fact that may not come before it; the one that is refused
   * @throws InvalidValueException if both are there and the later one lies before the earlier one
   */
  public static void inOrder(
      String earlier, Optional<Instant> first, String later, Optional<Instant> second) {
    if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
      throw new InvalidValueException(
          later,
          "must not be before " + earlier + " " + first.get(),
          second.get(),
          "Check which of the two instants was recorded wrongly.");
    }
  }

  /**
   * Refuses two facts in an impossible order, as {@link #inOrder} does, but names the earlier one.
   *
   * @throws InvalidValueException if both are there and the first one lies after the second one
   */
  public static void notAfter(
      String component, Optional<Instant> first, String later, Optional<Instant> second) {
    if (first.isPresent() && second.isPresent() && first.get().isAfter(second.get())) {
      throw new InvalidValueException(
          component,
          "must not be after " + later + " " + second.get(),
          first.get(),
          "Check which of the two instants was recorded wrongly.");
    }
  }

  /**
   * Refuses an amount below zero or of 1e12 and more.
   *
   * @throws InvalidValueException if it is negative, or 1,000,000,000,000 or more
   */
  public static Money amount(String component, Money amount) {
    if (Objects.requireNonNull(amount, component).isNegative()) {
      throw new InvalidValueException(
          component, "must not be negative", amount, "Give an amount of zero or more.");
    }
    if (amount.getAmount().compareTo(AMOUNT_LIMIT) >= 0) {
      throw new InvalidValueException(
          component,
          "must be below 1000000000000",
          amount,
          "Give the amount in the currency's main unit.");
    }
    return amount;
  }

  /**
   * Refuses a second currency within one case.
   *
   * @throws InvalidValueException if the currencies differ; both are named
   */
  public static void sameCurrency(
      String component, Money amount, String otherComponent, Money other) {
    if (!amount.getCurrencyUnit().equals(other.getCurrencyUnit())) {
      throw new InvalidValueException(
          component,
          "must be in " + other.getCurrencyUnit() + " like " + otherComponent,
          amount,
          "Give all amounts of one case in one currency; nothing is converted.");
    }
  }

  /**
   * Refuses a text without content.
   *
   * @throws InvalidValueException if it is empty or only white space
   */
  public static String text(String component, String text) {
    return text(component, text, "Give a text.");
  }

  /**
   * As {@link #text(String, String)}, for a text that may be left out.
   *
   * @throws InvalidValueException if it is there and empty or only white space
   */
  public static void text(String component, Optional<String> text) {
    if (Objects.requireNonNull(text, component).isPresent()) {
      text(component, text.get(), "Leave it out or give a text.");
    }
  }

  private static String text(String component, String text, String remedy) {
    if (Objects.requireNonNull(text, component).isBlank()) {
      throw new InvalidValueException(component, "must not be blank", "\"" + text + "\"", remedy);
    }
    return text;
  }

  /** Returns an unmodifiable copy. A null in it is refused under its place: {@code events[2]}. */
  public static <T> List<T> list(String component, List<T> items) {
    Objects.requireNonNull(items, component);
    try {
      return List.copyOf(items);
    } catch (NullPointerException hasOne) {
      int place = items.indexOf(null);
      throw place < 0 ? hasOne : new NullPointerException(component + "[" + place + "]");
    }
  }

  /**
   * Refuses an item that stands in a list twice.
   *
   * @throws InvalidValueException naming the second one
   */
  public static <T> void uniqueItems(String list, List<T> items) {
    Set<T> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i))) {
        throw new InvalidValueException(
            list + "[" + i + "]",
            "must occur once in " + list,
            items.get(i),
            "Leave the repeated one out.");
      }
    }
  }

  /**
   * Refuses a country that is not written by its two letters.
   *
   * @throws InvalidValueException if it is no assigned code of ISO 3166 alpha-2
   */
  public static void country(String component, Optional<String> code) {
    if (Objects.requireNonNull(code, component).isPresent()) {
      Countries.check(component, code.get());
    }
  }

  /**
   * Refuses two items with the same key in a list.
   *
   * @param list the list's name
   * @param key the key's name
   * @throws InvalidValueException naming the second item
   */
  public static <T, K> void unique(
      String list, List<T> items, String key, Function<T, Optional<K>> keyOf) {
    Set<K> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<K> value = keyOf.apply(items.get(i));
      if (value.isPresent() && !seen.add(value.get())) {
        throw new InvalidValueException(
            list + "[" + i + "]." + key,
            "must occur once in " + list,
            value.get(),
            "Give each item its own " + key + ", or leave the repeated item out.");
      }
    }
  }

  /** Returns an unmodifiable copy in the order of the enum's constants, the same in every run. */
  public static <E extends Enum<E>> Set<E> enumSet(
      String component, Class<E> type, Collection<E> values) {
    Objects.requireNonNull(values, component);
    if (values instanceof FixedEnumSet<?>) {
      @SuppressWarnings("unchecked") // the constants of one enum only, as this collection's are
      Set<E> same = (Set<E>) values;
      return same;
    }
    EnumSet<E> copy = EnumSet.noneOf(type);
    for (E value : values) {
      copy.add(Objects.requireNonNull(value, type.getSimpleName()));
    }
    return new FixedEnumSet<>(copy);
  }
}
