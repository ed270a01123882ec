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

  private static final int LENGTH_OF_DAY = 10;

  private final String name;

  /** The first day that it can have begun on; null if none is known, or its instant is. */
  private final @Nullable LocalDate first;

  /** The last one. */
  private final @Nullable LocalDate last;

  // Told when first asked for, then kept: under the guides nothing asks.
  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  private Edition(
      String name,
      @Nullable LocalDate first,
      @Nullable Instant earliest,
      @Nullable LocalDate last,
      @Nullable Instant latest) {
    this.name = Objects.requireNonNull(name, "name");
    this.first = first;
    this.earliest = earliest;
    this.last = last;
    this.latest = latest;
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException(
          "latest must not be before " + earliest() + ", but was " + latest() + ". Swap the days.");
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
        first == null ? null : day(first),
        first == null ? Instant.MIN : null,
        last == null ? null : day(last),
        last == null ? Instant.MAX : null);
  }

  /** Returns a text whose first day is known, in whatever zone. */
  public static Edition startsOn(String name, String day) {
    Objects.requireNonNull(name, "name");
    return startsBetween(name, Objects.requireNonNull(day, "day"), day);
  }

  /** Returns a text whose first instant is known. */
  public static Edition startsAt(String name, Instant instant) {
    return new Edition(name, null, Objects.requireNonNull(instant, "instant"), null, instant);
  }

  /** Returns a text that may have held at any time: no copy of it has a date. */
  public static Edition undated(String name) {
    return new Edition(name, null, Instant.MIN, null, Instant.MIN);
  }

  /** Reads a day. By hand, as in Citation: what reads any date is put together at first use. */
  static LocalDate day(String iso) {
    boolean common = iso.length() == LENGTH_OF_DAY && iso.charAt(4) == '-' && iso.charAt(7) == '-';
    return common
        ? LocalDate.of(
            Integer.parseInt(iso, 0, 4, 10),
            Integer.parseInt(iso, 5, 7, 10),
            Integer.parseInt(iso, 8, LENGTH_OF_DAY, 10))
        : LocalDate.parse(iso);
  }

  /** Returns the earliest possible first instant; {@link Instant#MIN} if no bound is known. */
  public Instant earliest() {
    Instant known = earliest;
    if (known == null) {
      known = earliestStart(Objects.requireNonNull(first));
      earliest = known;
    }
    return known;
  }

  /**
   * Returns the latest possible first instant, inclusive; {@link Instant#MAX} if it may not have
   * begun at all.
   */
  public Instant latest() {
    Instant known = latest;
    if (known == null) {
      known = latestStart(Objects.requireNonNull(last));
      latest = known;
    }
    return known;
  }

  /** Returns whether its first instant is known. */
  boolean isExact() {
    return earliest().equals(latest()) && !earliest().equals(Instant.MIN);
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
