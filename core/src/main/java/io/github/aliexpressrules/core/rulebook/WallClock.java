package io.github.aliexpressrules.core.rulebook;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The parts of a date that are figures. The formats are made once: they cost more than their use.
 */
final class WallClock {
  private static final DateTimeFormatter YEAR = of("uuuu");
  private static final DateTimeFormatter MINUTES = of("HH:mm");
  private static final DateTimeFormatter SECONDS = of("HH:mm:ss");
  private static final DateTimeFormatter NANOSECONDS = of("HH:mm:ss.SSSSSSSSS");

  private WallClock() {}

  private static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** For example {@code 2025}. */
  static String year(ZonedDateTime local) {
    return YEAR.format(local);
  }

  /** For example {@code 00:15}; as exact as the instant is. */
  static String clock(ZonedDateTime local) {
    DateTimeFormatter exact =
        local.getNano() != 0 ? NANOSECONDS : local.getSecond() != 0 ? SECONDS : MINUTES;
    return exact.format(local);
  }
}
