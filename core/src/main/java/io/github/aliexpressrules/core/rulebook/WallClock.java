package io.github.aliexpressrules.core.rulebook;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The parts of a date that are figures. Written digit by digit, since formats cost more than a
 * sentence; but for years and clocks that hardly anybody sees.
 */
final class WallClock {
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
  private static final DateTimeFormatter NANOSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT);

  private WallClock() {}

  /** For example {@code 2025}. */
  static String year(ZonedDateTime local) {
    int year = local.getYear();
    return year >= 1000 && year <= 9999 ? String.valueOf(year) : YEAR.format(local);
  }

  /** For example {@code 00:15}; as exact as the instant is. */
  static String clock(ZonedDateTime local) {
    if (local.getNano() != 0) {
      return NANOSECONDS.format(local);
    }
    String minutes = twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    return local.getSecond() == 0 ? minutes : minutes + ":" + twoDigits(local.getSecond());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
