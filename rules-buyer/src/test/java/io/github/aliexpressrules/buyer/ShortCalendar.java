package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Weekends in Los Angeles, within a range that cases run out of. */
record ShortCalendar(LocalDate coversFrom, LocalDate coversUntilInclusive)
    implements BusinessCalendar {
  @Override
  public ZoneId zone() {
    return Cases.LOS_ANGELES;
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    OutsideCalendarException.check(this, date);
    return BusinessCalendar.weekends(zone()).isBusinessDay(date);
  }
}
