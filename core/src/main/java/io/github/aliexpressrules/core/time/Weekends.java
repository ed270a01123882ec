package io.github.aliexpressrules.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** Monday to Friday. */
record Weekends(ZoneId zone) implements BusinessCalendar {
  private static final LocalDate FROM = LocalDate.of(1990, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2999, 12, 31);

  Weekends {
    Objects.requireNonNull(zone, "zone");
  }

  @Override
  public LocalDate coversFrom() {
    return FROM;
  }

  @Override
  public LocalDate coversUntilInclusive() {
    return UNTIL;
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    OutsideCalendarException.check(this, date);
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  @Override
  public String toString() {
    return "weekends of " + zone;
  }
}
