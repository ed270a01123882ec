package io.github.aliexpressrules.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The local days of a zone, as numbers. Remembers the stretches of time between two changes of the
 * clocks that it was asked about, each at the place of its season: to find one costs more than all
 * that is done with it.
 */
final class LocalDays {
  private static final long DAY = 86_400;

  /**
   * About 24 days in seconds, as a shift. A season in which the clocks change is looked up anew
   * whenever the other side of the change is asked about, for 150 ns: one in seven is such.
   */
  private static final int SEASON = 21;

  /** For 17 years. */
  private static final int PLACES = 256;

  private final ZoneRules rules;
  private final @Nullable Stretch[] known = new Stretch[PLACES];

  LocalDays(ZoneRules rules) {
    this.rules = rules;
  }

  /** A stretch of time with one offset; immutable, so that threads can share it. */
  private record Stretch(long from, long until, int offset) {
    boolean contains(long second) {
      return second >= from && second < until;
    }

    /** Whether a whole day before and after an instant lie inside. */
    boolean surrounds(long second) {
      return second - DAY >= from && second + DAY < until;
    }
  }

  /** The number of the local day of an instant, 0 for 1970-01-01. */
  long epochDay(Instant instant) {
    long second = instant.getEpochSecond();
    return Math.floorDiv(second + stretch(second).offset(), DAY);
  }

  /** The first instant of a local day; near a change of the clocks the zone's rules say which. */
  Instant startOf(long epochDay) {
    long local = epochDay * DAY;
    Stretch near = stretch(local);
    long second = local - near.offset();
    return near.surrounds(second)
        ? Instant.ofEpochSecond(second)
        : byRules(LocalDate.ofEpochDay(epochDay).atStartOfDay());
  }

  private Instant byRules(LocalDateTime midnight) {
    ZoneOffsetTransition gap = rules.getTransition(midnight);
    LocalDateTime start = gap != null && gap.isGap() ? gap.getDateTimeAfter() : midnight;
    return start.toInstant(
        gap != null && gap.isGap() ? gap.getOffsetAfter() : rules.getOffset(midnight));
  }

  private Stretch stretch(long second) {
    int place = (int) (second >> SEASON) & (PLACES - 1);
    Stretch there = known[place];
    if (there == null || !there.contains(second)) {
      there = find(Instant.ofEpochSecond(second));
      known[place] = there;
    }
    return there;
  }

  private Stretch find(Instant instant) {
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
    return new Stretch(
        previous == null ? Long.MIN_VALUE : previous.toEpochSecond(),
        next == null ? Long.MAX_VALUE : next.toEpochSecond(),
        rules.getOffset(instant).getTotalSeconds());
  }
}
