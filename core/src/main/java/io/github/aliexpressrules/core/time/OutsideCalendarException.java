package io.github.aliexpressrules.core.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** A business calendar was asked about a date that it does not cover. */
public final class OutsideCalendarException extends UntoldException {
  private static final long serialVersionUID = 1L;

  /** The date that was asked about. */
  private final LocalDate date;

  /** The first covered date. */
  private final LocalDate from;

  /** The last covered date. */
  private final LocalDate untilInclusive;

  /** The calendar's zone. */
  private final ZoneId zone;

  /** Refuses a date that the calendar does not cover. */
  public OutsideCalendarException(BusinessCalendar calendar, LocalDate date) {
    super(
        "date must lie in the calendar's range "
            + Objects.requireNonNull(calendar, "calendar").coversFrom()
            + " to "
            + calendar.coversUntilInclusive()
            + ", but was "
            + Objects.requireNonNull(date, "date")
            + ". Give the policy a calendar that covers it.");
    this.date = date;
    this.from = calendar.coversFrom();
    this.untilInclusive = calendar.coversUntilInclusive();
    this.zone = calendar.zone();
  }

  /**
   * Checks that a calendar covers a date.
   *
   * @throws OutsideCalendarException if it does not
   */
  public static void check(BusinessCalendar calendar, LocalDate date) {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(date, "date");
    if (date.isBefore(calendar.coversFrom()) || date.isAfter(calendar.coversUntilInclusive())) {
      throw new OutsideCalendarException(calendar, date);
    }
  }

  /** Returns the date that was asked about. */
  public LocalDate date() {
    return date;
  }

  /** Returns the first covered date. */
  public LocalDate coversFrom() {
    return from;
  }

  /** Returns the last covered date. */
  public LocalDate coversUntilInclusive() {
    return untilInclusive;
  }

  /** Returns the calendar's zone. */
  public ZoneId zone() {
    return zone;
  }
}
