package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Weekends from the start of 2025 until a date, inclusive. */
record ShortCalendar(ZoneId zone, LocalDate coversUntilInclusive) implements BusinessCalendar {
  @Override
  public LocalDate coversFrom() {
    return LocalDate.of(2025, 1, 1);
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    OutsideCalendarException.check(this, date);
    return BusinessCalendar.weekends(zone).isBusinessDay(date);
  }
}
