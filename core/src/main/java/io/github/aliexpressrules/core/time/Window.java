package io.github.aliexpressrules.core.time;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time {@code [from, until)}: the start belongs to it, the end does not. Either side
 * may be unbounded; no far-away instant stands in for that.
 *
 * <p>Example: {@code Window.of(shipped, opens).contains(opens)} is false.
 */
public final class Window {
  /** All time. */
  public static final Window ALWAYS = new Window(null, null);

  private final @Nullable Instant from;
  private final @Nullable Instant until;

  private Window(@Nullable Instant from, @Nullable Instant until) {
    this.from = from;
    this.until = until;
  }

  /**
   * Returns the window between two instants.
   *
   * @param fromInclusive the first instant inside, or null for unbounded
   * @param untilExclusive the first instant after it, or null for unbounded
   * @throws InvalidValueException if the end does not come after the start: nothing would be inside
   */
  public static Window of(@Nullable Instant fromInclusive, @Nullable Instant untilExclusive) {
    if (fromInclusive != null
        && untilExclusive != null
        && !fromInclusive.isBefore(untilExclusive)) {
      throw new InvalidValueException(
          "until",
          "must be after from " + fromInclusive,
          untilExclusive,
          "Give an end after the start, or leave one side open.");
    }
    return fromInclusive == null && untilExclusive == null
        ? ALWAYS
        : new Window(fromInclusive, untilExclusive);
  }

  /**
   * Returns a day of a zone: all that a date without a time may mean. Over a change of daylight
   * saving it is an hour shorter or longer than others.
   *
   * <p>Example: {@code Window.ofDay(LocalDate.parse("2025-03-03"), question.zone())} is {@code
   * [2025-03-03T08:00:00Z, 2025-03-04T08:00:00Z)} by the clocks of Los Angeles.
   *
   * @param date the day
   * @param zone the zone in which it is that day
   */
  public static Window ofDay(LocalDate date, ZoneId zone) {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(zone, "zone");
    return of(date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Returns the first instant inside, or empty if there is none. */
  public Optional<Instant> from() {
    return Optional.ofNullable(from);
  }

  /** Returns the first instant after the window, or empty if it never ends. */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }

  /** Returns the two ends as JSON has them, {@code from} and {@code until}; null is open. */
  @JsonValue
  public Map<String, @Nullable String> toMap() {
    Map<String, @Nullable String> ends = new LinkedHashMap<>();
    ends.put("from", from().map(Instant::toString).orElse(null));
    ends.put("until", until().map(Instant::toString).orElse(null));
    return ends;
  }

  /** Returns whether the instant lies inside. */
  public boolean contains(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
  }

  /** Returns whether some instant lies inside both windows. */
  public boolean overlaps(Window other) {
    Objects.requireNonNull(other, "other");
    Instant start = latest(from, other.from);
    Instant end = earliest(until, other.until);
    return start == null || end == null || start.isBefore(end);
  }

  /**
   * Returns the part that both windows share.
   *
   * @throws InvalidValueException if they share nothing; see {@link #overlaps}
   */
  public Window meet(Window other) {
    Objects.requireNonNull(other, "other");
    return of(latest(from, other.from), earliest(until, other.until));
  }

  /** Returns the smallest window that holds both. */
  public Window span(Window other) {
    Objects.requireNonNull(other, "other");
    return of(
        from == null || other.from == null ? null : earliest(from, other.from),
        until == null || other.until == null ? null : latest(until, other.until));
  }

  /** Returns the later of two instants; null is none. */
  static @Nullable Instant latest(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  /** Returns the earlier of two instants; null is none. */
  static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Window that
        && Objects.equals(from, that.from)
        && Objects.equals(until, that.until);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(from) + Objects.hashCode(until);
  }

  /** Returns for example {@code [2025-03-01T07:15:30Z, ..)}, two dots for an open side. */
  @Override
  public String toString() {
    return "[" + (from == null ? ".." : from) + ", " + (until == null ? ".." : until) + ")";
  }
}
