package io.github.aliexpressrules.core.rulebook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What a zone's calendars and clocks show at an instant, in figures. Written digit by digit, since
 * formats cost more than a sentence; but for years and clocks that hardly anybody sees.
 *
 * <p>There is one for every instant: the first and the last year of instants lie beyond those of
 * local dates, and are shown by the year 400 years away, which has the same days.
 *
 * @param local date and time, maybe 400 years away
 * @param cycles how many times 400 years away
 */
record WallClock(LocalDateTime local, int cycles) {
  /** After so many years the calendar repeats itself. */
  private static final int YEARS = 400;

  /** In nanoseconds. */
  private static final int A_SECOND = 1_000_000_000;

  private static final long SECONDS = 146_097L * 24 * 60 * 60;
  private static final long FIRST = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
  private static final long LAST = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

  /** Reads calendar and clock. */
  static WallClock of(Instant instant, ZoneId zone) {
    long seconds = instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    int cycles = seconds < FIRST ? 1 : seconds > LAST ? -1 : 0;
    return new WallClock(
        LocalDateTime.ofEpochSecond(seconds + cycles * SECONDS, instant.getNano(), ZoneOffset.UTC),
        cycles);
  }

  /** For example {@code 2025}; four digits at least, and a sign where there are more. */
  String year() {
    int year = local.getYear() - cycles * YEARS;
    if (year >= 1000 && year <= 9999) {
      return String.valueOf(year);
    }
    return String.format(Locale.ROOT, year > 9999 ? "%+d" : year < 0 ? "%05d" : "%04d", year);
  }

  /** For example {@code 00:15}; as exact as the instant is. */
  String clock() {
    String minutes = twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    if (local.getSecond() == 0 && local.getNano() == 0) {
      return minutes;
    }
    String seconds = minutes + ":" + twoDigits(local.getSecond());
    return local.getNano() == 0
        ? seconds
        : seconds + "." + String.valueOf(A_SECOND + local.getNano()).substring(1);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
