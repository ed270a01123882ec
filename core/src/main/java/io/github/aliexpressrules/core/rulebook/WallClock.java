package io.github.aliexpressrules.core.rulebook;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the date and the clock on the wall are written. Made once: they cost more than their use. */
final class WallClock {
  private static final DateTimeFormatter MINUTES = of("HH:mm");
  private static final DateTimeFormatter SECONDS = of("HH:mm:ss");
  private static final DateTimeFormatter NANOSECONDS = of("HH:mm:ss.SSSSSSSSS");

  private WallClock() {}

  private static DateTimeFormatter of(String clock) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, " + clock, Locale.ENGLISH);
  }

  /** For example {@code 11 March 2025, 00:15}; as exact as the instant is. */
  static String local(ZonedDateTime local) {
    DateTimeFormatter exact =
        local.getNano() != 0 ? NANOSECONDS : local.getSecond() != 0 ? SECONDS : MINUTES;
    return exact.format(local);
  }
}
