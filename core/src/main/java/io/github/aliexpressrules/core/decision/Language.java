package io.github.aliexpressrules.core.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How explanations are worded. English stands beside each rule; another language gives its own
 * template for a key and may write values its own way.
 *
 * <p>Example: {@code (key, english) -> bundle.getOrDefault(key, english)}.
 */
@FunctionalInterface
public interface Language {
  /** The language in which the rules are written. */
  Language ENGLISH = (key, english) -> english;

  /**
   * Returns the template for a key.
   *
   * @param key for example {@code buyer.cancellation.in-time.too-late}
   * @param english the English template; its {@code {names}} are the places that may be used
   */
  String template(String key, String english);

  /** Returns a value as it reads in a sentence; instants in the given zone. */
  default String value(Object value, ZoneId zone) {
    if (value instanceof Instant instant) {
      return instant(instant, zone);
    }
    if (value instanceof Money money) {
      return money.toString();
    }
    if (value instanceof Fact fact) {
      return event(fact.path()) + " on " + instant(fact.at(), zone);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> value(inner, zone)).orElse("none");
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty()
          ? "none"
          : many.stream().map(one -> value(one, zone)).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> value(entry.getKey(), zone) + ": " + value(entry.getValue(), zone))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Duration time) {
      return duration(time);
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Enum<?> constant && constant.toString().equals(constant.name())
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : value.toString();
  }

  /** Returns an event in words, for example "the end of buyer protection". */
  default String event(String path) {
    return switch (path) {
      case "order.placedAt" -> "the order";
      case "order.shippedAt" -> "shipping";
      case "order.promisedBy" -> "the promised delivery";
      case "order.deliveredAt" -> "delivery";
      case "order.receiptConfirmedAt" -> "the confirmation of receipt";
      case "order.protectionEndsAt" -> "the end of buyer protection";
      case "order.cancelledAt" -> "the cancellation";
      case "dispute.openedAt" -> "the opening of the dispute";
      case "refund.approvedAt" -> "the approval of the refund";
      default -> path;
    };
  }

  /**
   * Returns a stretch of real time in words, in its two largest units and rounded down, for example
   * {@code 6 days 23 hours}. To be read, not to be compared.
   */
  static String duration(Duration time) {
    long days = time.toDays();
    int hours = time.toHoursPart();
    int minutes = time.toMinutesPart();
    if (days > 0) {
      return count(days, "day") + (hours > 0 ? " " + count(hours, "hour") : "");
    }
    if (hours > 0) {
      return count(hours, "hour") + (minutes > 0 ? " " + count(minutes, "minute") : "");
    }
    return minutes > 0 ? count(minutes, "minute") : "less than a minute";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** Returns an instant in words, for example {@code 11 March 2025, 00:15:30 Los Angeles time}. */
  static String instant(Instant instant, ZoneId zone) {
    return Clocks.local(instant, zone) + " " + place(zone);
  }

  /** Returns whose time a zone has, for example {@code Los Angeles time}. */
  static String place(ZoneId zone) {
    String id = zone.getId();
    int slash = id.lastIndexOf('/');
    if (slash < 0) {
      return id.equals("Z") ? "UTC" : id;
    }
    return id.substring(slash + 1).replace('_', ' ') + " time";
  }
}
