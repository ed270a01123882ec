package io.github.aliexpressrules.core.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of the platform, as something that began to hold at an instant, mostly known only as a
 * span. All figures that one text states begin together. Two editions are the same only if they are
 * the same object.
 *
 * <p>A text names days, not zones: a day begins in Shanghai first and in Los Angeles last, so a
 * start on a day lies between the two.
 *
 * <p>Example: {@code Edition.startsBetween("O6:18", "2015-09-01", "2018-08-01")}.
 */
public final class Edition {
  private static final ZoneId FIRST = ZoneId.of("Asia/Shanghai");
  private static final ZoneId LAST = ZoneId.of("America/Los_Angeles");

  private final String name;
  private final Instant earliest;
  private final Instant latest;

  private Edition(String name, Instant earliest, Instant latest) {
    this.name = Objects.requireNonNull(name, "name");
    this.earliest = earliest;
    this.latest = latest;
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "latest must not be before " + earliest + ", but was " + latest + ". Swap the days.");
    }
  }

  /**
   * Returns a text whose first day lies between two days, both included.
   *
   * @param name the text, for messages
   * @param first the earliest possible first day, ISO; null if no bound is known
   * @param last the latest possible first day; null if it may not have begun at all
   */
  public static Edition startsBetween(String name, @Nullable String first, @Nullable String last) {
    Objects.requireNonNull(name, "name");
    return new Edition(
        name,
        first == null ? Instant.MIN : earliestStart(LocalDate.parse(first)),
        last == null ? Instant.MAX : latestStart(LocalDate.parse(last)));
  }

  /** Returns a text whose first day is known, in whatever zone. */
  public static Edition startsOn(String name, String day) {
    Objects.requireNonNull(name, "name");
    return startsBetween(name, Objects.requireNonNull(day, "day"), day);
  }

  /** Returns a text whose first instant is known. */
  public static Edition startsAt(String name, Instant instant) {
    return new Edition(name, Objects.requireNonNull(instant, "instant"), instant);
  }

  /** Returns a text that may have held at any time: no copy of it has a date. */
  public static Edition undated(String name) {
    return new Edition(name, Instant.MIN, Instant.MIN);
  }

  /** Returns the earliest possible first instant; {@link Instant#MIN} if no bound is known. */
  public Instant earliest() {
    return earliest;
  }

  /**
   * Returns the latest possible first instant, inclusive; {@link Instant#MAX} if it may not have
   * begun at all.
   */
  public Instant latest() {
    return latest;
  }

  /** Returns whether its first instant is known. */
  boolean isExact() {
    return earliest.equals(latest) && !earliest.equals(Instant.MIN);
  }

  /** Returns when a day begins where it begins first. */
  static Instant earliestStart(LocalDate day) {
    return day.atStartOfDay(FIRST).toInstant();
  }

  /** Returns when a day begins where it begins last. */
  static Instant latestStart(LocalDate day) {
    return day.atStartOfDay(LAST).toInstant();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
