package io.github.aliexpressrules.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Monday to Friday. Counted by arithmetic on the week, since no holiday interrupts it. */
final class Weekends implements BusinessCalendar {
  private static final LocalDate FROM = LocalDate.of(1990, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2999, 12, 31);
  private static final long FIRST = FROM.toEpochDay();
  private static final long LAST = UNTIL.toEpochDay();

  /** The first of January 1970 was a Thursday. */
  private static final int MONDAY_BEFORE_EPOCH = 3;

  private final ZoneId zone;
  private final LocalDays days;

  Weekends(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
    this.days = new LocalDays(zone.getRules());
  }

  @Override
  public ZoneId zone() {
    return zone;
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
  public LocalDate businessDay(Instant event, int count) {
    return LocalDate.ofEpochDay(epochDay(event, count));
  }

  @Override
  public Instant startOfBusinessDay(Instant event, int count) {
    return days.startOf(epochDay(event, count));
  }

  @Override
  public Instant endOfBusinessDay(Instant event, int count) {
    return days.startOf(epochDay(event, count) + 1);
  }

  private long epochDay(Instant event, int count) {
    long date = days.epochDay(Objects.requireNonNull(event, "event"));
    long weekday = Math.floorMod(date + MONDAY_BEFORE_EPOCH, 7);
    long sinceMonday = Math.min(weekday, 4) + count;
    long day = date - weekday + sinceMonday / 5 * 7 + sinceMonday % 5;
    if (date + 1 < FIRST || day > LAST) {
      long uncovered = date + 1 < FIRST ? date + 1 : Math.max(LAST, date) + 1;
      throw new OutsideCalendarException(this, LocalDate.ofEpochDay(uncovered));
    }
    return day;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Weekends that && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode();
  }

  @Override
  public String toString() {
    return "weekends of " + zone;
  }
}
