package io.github.aliexpressrules.core.time;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Counts on a calendar that anybody may have written: never for ever, and not on false promises.
 */
final class BusinessDays {
  /** On so many dates in a row there is a business day: a year's, which no closure lasts. */
  private static final int ENOUGH = 366;

  private BusinessDays() {}

  /** The n-th business day after a date. */
  static LocalDate count(BusinessCalendar calendar, LocalDate after, int days) {
    LocalDate last = after;
    for (int counted = 0; counted < days; counted++) {
      last = next(calendar, last);
    }
    return last;
  }

  private static LocalDate next(BusinessCalendar calendar, LocalDate after) {
    for (int i = 1; i <= ENOUGH; i++) {
      LocalDate date = after.plusDays(i);
      OutsideCalendarException.check(calendar, date);
      if (isBusinessDay(calendar, date)) {
        return date;
      }
    }
    throw closed(after.plusDays(1), after.plusDays(ENOUGH));
  }

  /** The calendar, if nothing can be seen at once to be false. */
  static BusinessCalendar checked(BusinessCalendar calendar) {
    Objects.requireNonNull(calendar.zone(), "calendar.zone");
    LocalDate from = Objects.requireNonNull(calendar.coversFrom(), "calendar.coversFrom");
    LocalDate until =
        Objects.requireNonNull(calendar.coversUntilInclusive(), "calendar.coversUntilInclusive");
    if (until.isBefore(from)) {
      throw new InvalidValueException(
          "calendar.coversUntilInclusive",
          "must not be before coversFrom " + from,
          until,
          "Give the last date that the calendar knows.");
    }
    LocalDate date = from;
    for (int i = 1; !isBusinessDay(calendar, date); i++) {
      if (i == ENOUGH || date.equals(until)) {
        throw closed(from, date);
      }
      date = date.plusDays(1);
    }
    isBusinessDay(calendar, until); // either answer will do, but not that it is not known
    return calendar;
  }

  private static boolean isBusinessDay(BusinessCalendar calendar, LocalDate covered) {
    try {
      return calendar.isBusinessDay(covered);
    } catch (OutsideCalendarException unknown) {
      throw new InvalidValueException(
          "calendar",
          "must know every date of its range "
              + calendar.coversFrom()
              + " to "
              + calendar.coversUntilInclusive(),
          "without " + covered,
          "Give as the range what it knows.");
    }
  }

  private static InvalidValueException closed(LocalDate from, LocalDate until) {
    return new InvalidValueException(
        "calendar",
        "must have a business day among "
            + ENOUGH
            + " dates in a row, or in its range if that is shorter",
        "closed from " + from + " to " + until,
        "Correct isBusinessDay.");
  }
}
