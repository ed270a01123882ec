package io.github.aliexpressrules.core.decision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the date and the clock on the wall are written. Made once: they cost more than their use. */
final class Clocks {
  private static final DateTimeFormatter MINUTES = of("HH:mm");
  private static final DateTimeFormatter SECONDS = of("HH:mm:ss");
  private static final DateTimeFormatter NANOSECONDS = of("HH:mm:ss.SSSSSSSSS");

  /** The seconds of 400 years, after which the calendar repeats itself. */
  private static final long CYCLE = 146_097L * 24 * 60 * 60;

  private static final int YEARS = 400;
  private static final long FIRST = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
  private static final long LAST = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

  private Clocks() {}

  private static DateTimeFormatter of(String clock) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, " + clock, Locale.ENGLISH);
  }

  /**
   * For example {@code 11 March 2025, 00:15}; as exact as the instant is. There is one for every
   * instant: the first and the last year of instants lie beyond those of local dates, and are shown
   * by the year 400 years away, which has the same days.
   */
  static String local(Instant instant, ZoneId zone) {
    long seconds = instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    int cycles = seconds < FIRST ? 1 : seconds > LAST ? -1 : 0;
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(seconds + cycles * CYCLE, instant.getNano(), ZoneOffset.UTC);
    String shown = exact(local).format(local);
    return cycles == 0
        ? shown
        : shown.replace(signed(local.getYear()), signed(local.getYear() - cycles * YEARS));
  }

  private static DateTimeFormatter exact(LocalDateTime local) {
    return local.getNano() != 0 ? NANOSECONDS : local.getSecond() != 0 ? SECONDS : MINUTES;
  }

  private static String signed(int year) {
    return String.format(Locale.ROOT, "%+d", year);
  }
}
