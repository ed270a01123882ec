package org.threeten.bp.format;

import org.threeten.bp.LocalDateTime;
import org.threeten.bp.ZoneOffset;

/** What an instant writes itself by. */
public final class DateTimeFormatterBuilder {
  private static final long SECONDS_OF_10000_YEARS = 146097L * 25 * 86400;
  private static final long SECONDS_UNTIL_1970 = (146097L * 5 - (30L * 365 + 7)) * 86400;

  private DateTimeFormatterBuilder() {}

  public static final class InstantPrinterParser {
    public InstantPrinterParser(int digits) {}

    /** {@code 2025-02-27T10:00:00Z}; with as many groups of three digits as there are. */
    public boolean print(DateTimePrintContext of, StringBuilder text) {
      long since0 = of.instant.getEpochSecond() + SECONDS_UNTIL_1970;
      long far = since0 / SECONDS_OF_10000_YEARS;
      long near = since0 % SECONDS_OF_10000_YEARS;
      LocalDateTime time =
          LocalDateTime.ofEpochSecond(near - SECONDS_UNTIL_1970, 0, ZoneOffset.UTC);
      if (far > 0) {
        text.append('+').append(far);
      }
      int from = text.length();
      text.append(time);
      if (time.getSecond() == 0) {
        text.append(":00");
      }
      if (far < 0) {
        if (time.getYear() == -10_000) {
          text.replace(from, from + 2, Long.toString(far - 1));
        } else if (near == 0) {
          text.insert(from, far);
        } else {
          text.insert(from + 1, -far);
        }
      }
      fraction(of.instant.getNano(), text);
      text.append('Z');
      return true;
    }

    private static void fraction(int nano, StringBuilder text) {
      if (nano == 0) {
        return;
      }
      String digits = Integer.toString(1_000_000_000 + nano).substring(1);
      int shown = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
      text.append('.').append(digits, 0, shown);
    }
  }
}
