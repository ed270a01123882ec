package io.github.aliexpressrules.testkit.generation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Calendar days are 24 hours each; business days are counted one by one, Monday to Friday, in Los
 * Angeles.
 */
public final class Days {
  public static final ZoneId PLATFORM = ZoneId.of("America/Los_Angeles");

  private Days() {}

  public static Instant calendar(Instant event, int days) {
    return event.plus(Duration.ofHours(24L * days));
  }

  /** A period's latest instant: the start of the day after its n-th business day. */
  public static Instant businessEnd(Instant event, int days) {
    return startOf(businessDay(event, days).plusDays(1));
  }

  /** A range's earliest instant: the start of its n-th business day. */
  public static Instant businessStart(Instant event, int days) {
    return startOf(businessDay(event, days));
  }

  /** Day 1 is the first business day after the event's local date. */
  private static LocalDate businessDay(Instant event, int days) {
    LocalDate day = event.atZone(PLATFORM).toLocalDate();
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        counted++;
      }
    }
    return day;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PLATFORM).toInstant();
  }
}
