package io.github.aliexpressrules.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Which local dates of which zone are business days, within a covered range.
 *
 * <p>Implementations are immutable. Outside the covered range a calendar says so by {@link
 * OutsideCalendarException} instead of guessing; a question turns that into a finding of outcome
 * UNKNOWN that names the range. On 366 covered dates in a row there is at least one business day; a
 * policy takes no calendar of which {@link #checked} finds that this does not hold.
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
    Objects.requireNonNull(date, "date");
    return date.atStartOfDay(zone()).toInstant();
  }

  /**
   * Returns the n-th business day after the local date of an instant.
   *
   * @param event the instant; its own local date does not count
   * @param days how many, at least one
   * @throws OutsideCalendarException if a date in between is not covered
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if there is no business
   *     day on 366 dates in a row, or a covered date is not known after all
   */
  default LocalDate businessDay(Instant event, int days) {
    Objects.requireNonNull(event, "event");
    return BusinessDays.count(this, event.atZone(zone()).toLocalDate(), days);
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
   * Returns the calendar, if it keeps what it says of itself where that can be seen at once: at
   * both ends of its range, and by a first business day.
   *
   * @throws NullPointerException if it gives null for its zone or for an end of its range
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the range ends
   *     before it begins, its first or last date is not known after all, or none of the first 366
   *     covered dates is a business day
   */
  static BusinessCalendar checked(BusinessCalendar calendar) {
    return BusinessDays.checked(Objects.requireNonNull(calendar, "calendar"));
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
