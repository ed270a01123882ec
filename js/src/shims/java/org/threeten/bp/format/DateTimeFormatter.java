package org.threeten.bp.format;

import org.threeten.bp.Instant;
import org.threeten.bp.LocalDate;
import org.threeten.bp.LocalDateTime;
import org.threeten.bp.OffsetDateTime;
import org.threeten.bp.ZoneOffset;
import org.threeten.bp.temporal.TemporalAccessor;
import org.threeten.bp.temporal.TemporalQuery;

/**
 * The three forms of ISO 8601 that the library reads; as strict as Java's, which are built of
 * parts.
 */
public final class DateTimeFormatter {
  public static final DateTimeFormatter ISO_LOCAL_DATE = new DateTimeFormatter();
  public static final DateTimeFormatter ISO_OFFSET_DATE_TIME = new DateTimeFormatter();
  public static final DateTimeFormatter ISO_INSTANT = new DateTimeFormatter();

  private static final long SECONDS_OF_10000_YEARS = 146097L * 25 * 86400;

  private DateTimeFormatter() {}

  public TemporalAccessor parse(CharSequence text) {
    Reading reading = new Reading(text.toString());
    TemporalAccessor read =
        this == ISO_LOCAL_DATE
            ? reading.date()
            : this == ISO_INSTANT ? reading.instant() : reading.offsetDateTime();
    reading.end();
    return read;
  }

  public <T> T parse(CharSequence text, TemporalQuery<T> type) {
    return type.queryFrom(parse(text));
  }

  private static final class Reading {
    private final String text;
    private int at;

    private Reading(String text) {
      this.text = text;
    }

    private DateTimeParseException wrong() {
      return new DateTimeParseException("Text could not be parsed", text, at);
    }

    private void end() {
      if (at < text.length()) {
        throw wrong();
      }
    }

    private boolean sees(char sign) {
      return at < text.length() && text.charAt(at) == sign;
    }

    private boolean seesDigit() {
      return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void literal(char sign) {
      if (!sees(sign)) {
        throw wrong();
      }
      at++;
    }

    private int two() {
      int value = 0;
      for (int i = 0; i < 2; i++) {
        if (!seesDigit()) {
          throw wrong();
        }
        value = 10 * value + text.charAt(at++) - '0';
      }
      return value;
    }

    /** Four digits; five to ten with a sign. */
    private long year() {
      boolean isNegative = sees('-');
      boolean isSigned = isNegative || sees('+');
      at += isSigned ? 1 : 0;
      int from = at;
      long value = 0;
      while (seesDigit() && at - from < 10) {
        value = 10 * value + text.charAt(at++) - '0';
      }
      int digits = at - from;
      boolean fits = isNegative ? digits >= 4 && value > 0 : isSigned ? digits > 4 : digits == 4;
      if (!fits) {
        throw wrong();
      }
      return isNegative ? -value : value;
    }

    private LocalDate date() {
      long year = year();
      literal('-');
      int month = two();
      literal('-');
      int day = two();
      return LocalDate.of(
          (int) Math.max(-1_000_000_000, Math.min(year, 1_000_000_000)), month, day);
    }

    private void timeBegins() {
      if (!sees('t')) {
        literal('T');
      } else {
        at++;
      }
    }

    private int nano() {
      if (!sees('.')) {
        return 0;
      }
      at++;
      int value = 0;
      for (int i = 0; i < 9; i++) {
        value = 10 * value + (seesDigit() ? text.charAt(at++) - '0' : 0);
      }
      return value;
    }

    /** Hours, minutes and seconds, of which minutes can be left out where that is said. */
    private ZoneOffset offset(boolean hoursDo) {
      if (sees('Z') || sees('z')) {
        at++;
        return ZoneOffset.UTC;
      }
      boolean isNegative = sees('-');
      if (!isNegative && !sees('+')) {
        throw wrong();
      }
      at++;
      int hours = two();
      int minutes = 0;
      int seconds = 0;
      if (!hoursDo || at < text.length()) {
        literal(':');
        minutes = two();
      }
      if (sees(':')) {
        at++;
        seconds = two();
      }
      if (hours > 23 || minutes > 59 || seconds > 59) {
        throw wrong();
      }
      int total = hours * 3600 + minutes * 60 + seconds;
      return ZoneOffset.ofTotalSeconds(isNegative ? -total : total);
    }

    private OffsetDateTime offsetDateTime() {
      LocalDate date = date();
      timeBegins();
      int hour = two();
      literal(':');
      int minute = two();
      int second = 0;
      int nano = 0;
      if (sees(':')) {
        at++;
        second = two();
        nano = nano();
      }
      return OffsetDateTime.of(date.atTime(hour, minute, second, nano), offset(true));
    }

    /**
     * A year may be of more than nine digits here, and a day may end at 24:00 or by a leap second.
     */
    private Instant instant() {
      long year = year();
      literal('-');
      int month = two();
      literal('-');
      int day = two();
      timeBegins();
      int hour = two();
      literal(':');
      int minute = two();
      literal(':');
      int second = two();
      int nano = nano();
      ZoneOffset offset = offset(false);
      boolean isEnd = hour == 24 && minute == 0 && second == 0 && nano == 0;
      boolean isLeap = hour == 23 && minute == 59 && second == 60;
      LocalDateTime time =
          LocalDateTime.of(
              (int) (year % 10_000), month, day, isEnd ? 0 : hour, minute, isLeap ? 59 : second);
      long seconds =
          time.plusDays(isEnd ? 1 : 0).toEpochSecond(offset)
              + year / 10_000 * SECONDS_OF_10000_YEARS;
      return Instant.ofEpochSecond(seconds, nano);
    }
  }
}
