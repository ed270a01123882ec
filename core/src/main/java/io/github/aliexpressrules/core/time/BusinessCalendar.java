package io.github.aliexpressrules.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which local dates of which zone are business days, within a covered range.
 *
 * <p>Implementations are immutable. Outside the covered range a calendar says so by {@link
 * OutsideCalendarException} instead of guessing; a question turns that into a finding of outcome
 * UNKNOWN that names the range.
 */
public interface BusinessCalendar {
  /** Returns the zone whose local dates are counted. */
  ZoneId zone();

  /** Returns the first covered date. */
  LocalDate coversFrom();

  /** Returns the last covered date. */
  LocalDate coversUntilInclusive();

  /**
   * Returns whether business is done on the date.
   *
   * @throws OutsideCalendarException if the date is not covered
   */
  boolean isBusinessDay(LocalDate date);

  /** Returns the first instant of the local date. */
  default Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  /**
   * Returns the n-th business day after the local date of an instant.
   *
   * @param event the instant; its own local date does not count
   * @param days how many, at least one
   * @throws OutsideCalendarException if a date in between is not covered
   */
  default LocalDate businessDay(Instant event, int days) {
    LocalDate day = event.atZone(zone()).toLocalDate();
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      OutsideCalendarException.check(this, day);
      if (isBusinessDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /** Returns the first instant of the n-th business day; {@link #businessDay} says which. */
  default Instant startOfBusinessDay(Instant event, int days) {
    return startOf(businessDay(event, days));
  }

  /** Returns the first instant after the n-th business day; {@link #businessDay} says which. */
  default Instant endOfBusinessDay(Instant event, int days) {
    return startOf(businessDay(event, days).plusDays(1));
  }

  /**
   * Returns the calendar that knows weekends (Saturday, Sunday) and no holidays: an explicit
   * choice, since most published periods do not say whose holidays they mean. It covers every date
   * that the facts of a case can lead to.
   */
  static BusinessCalendar weekends(ZoneId zone) {
    return new Weekends(zone);
  }
}
