package io.github.aliexpressrules.core.time;

import java.util.Locale;

/** What a {@link Term} counts. */
public enum TermUnit {
  /** 60 minutes of real time. */
  HOURS(100 * 366 * 24),
  /** 24 hours of real time, whatever the clocks on the wall do meanwhile. */
  CALENDAR_DAYS(100 * 366),
  /** Days of a {@link BusinessCalendar}, from the first one after the event's local date. */
  BUSINESS_DAYS(100 * 366);

  private final int limit;

  TermUnit(int limit) {
    this.limit = limit;
  }

  /** Returns the largest number of this unit that a term may have: a hundred years. */
  int limit() {
    return limit;
  }

  /** Returns "hours", "calendar days" or "business days". */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
