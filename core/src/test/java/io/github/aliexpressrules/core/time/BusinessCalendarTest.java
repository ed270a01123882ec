package io.github.aliexpressrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aliexpressrules.core.Refusal;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which dates count, how they are counted, and where a calendar ends. */
class BusinessCalendarTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  /** Every day is a business day, from the first to the last day of March 2025. */
  private record March(ZoneId zone, boolean open) implements BusinessCalendar {
    @Override
    public LocalDate coversFrom() {
      return LocalDate.of(2025, 3, 1);
    }

    @Override
    public LocalDate coversUntilInclusive() {
      return LocalDate.of(2025, 3, 31);
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      return open;
    }
  }

  private static Instant at(String date) {
    return Instant.parse(date + "T12:00:00Z");
  }

  @Test
  void aWeekHasFiveBusinessDays() {
    BusinessCalendar weekends = BusinessCalendar.weekends(UTC);
    LocalDate monday = LocalDate.of(2025, 3, 3);
    assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    for (int i = 0; i < 7; i++) {
      assertThat(weekends.isBusinessDay(monday.plusDays(i))).isEqualTo(i < 5);
    }
  }

  /** The days of weekends, asked one by one. */
  private record DayByDay(BusinessCalendar days) implements BusinessCalendar {
    @Override
    public ZoneId zone() {
      return days.zone();
    }

    @Override
    public LocalDate coversFrom() {
      return days.coversFrom();
    }

    @Override
    public LocalDate coversUntilInclusive() {
      return days.coversUntilInclusive();
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      return days.isBusinessDay(date);
    }
  }

  private static String counted(BusinessCalendar calendar, Instant event, int count) {
    try {
      return calendar.businessDay(event, count)
          + " from "
          + calendar.startOfBusinessDay(event, count)
          + " until "
          + calendar.endOfBusinessDay(event, count);
    } catch (OutsideCalendarException outside) {
      return outside.getMessage();
    }
  }

  /** Weekends are reckoned at once: the same days as one by one, and refused for the same day. */
  @ParameterizedTest
  @ValueSource(strings = {"1989-12-25", "2025-03-01", "2999-12-15"})
  void weekendsAreReckonedAsIfDayByDay(String from) {
    BusinessCalendar weekends = BusinessCalendar.weekends(UTC);
    BusinessCalendar plain = new DayByDay(weekends);
    for (int day = 0; day < 30; day++) {
      Instant event = at(from).plus(Duration.ofDays(day));
      for (int count = 1; count < 12; count++) {
        assertThat(counted(weekends, event, count))
            .as("%s business days after %s", count, event)
            .isEqualTo(counted(plain, event, count));
      }
    }
  }

  @Test
  void weekendsCoverWhateverFactsCanLeadTo() {
    BusinessCalendar weekends = BusinessCalendar.weekends(ZoneId.of("Pacific/Kiritimati"));
    Instant last = Instant.parse("2199-12-31T23:59:59.999999999Z");
    Term longest = Term.businessDays(36_600);
    assertThat(longest.after(last, weekends)).isAfter(last);
    assertThat(longest.after(longest.after(last, weekends), weekends)).isAfter(last);
    assertThat(longest.after(Instant.parse("2000-01-01T00:00:00Z"), weekends))
        .isAfter(Instant.parse("2140-01-01T00:00:00Z"));
    assertThat(weekends).hasToString("weekends of Pacific/Kiritimati");
    assertThat(weekends)
        .isEqualTo(BusinessCalendar.weekends(ZoneId.of("Pacific/Kiritimati")))
        .hasSameHashCodeAs(BusinessCalendar.weekends(ZoneId.of("Pacific/Kiritimati")))
        .doesNotHaveSameHashCodeAs(BusinessCalendar.weekends(UTC));
  }

  @Test
  void outsideItsRangeACalendarSaysSo() {
    BusinessCalendar weekends = BusinessCalendar.weekends(UTC);
    assertThat(weekends.isBusinessDay(LocalDate.of(1990, 1, 1))).isTrue();
    assertThat(weekends.isBusinessDay(LocalDate.of(2999, 12, 31))).isTrue();
    assertThatThrownBy(() -> weekends.isBusinessDay(LocalDate.of(1989, 12, 31)))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 1990-01-01 to 2999-12-31, but was 1989-12-31."
                + " Give the policy a calendar that covers it.");
    OutsideCalendarException outside =
        catchThrowableOfType(
            OutsideCalendarException.class, () -> weekends.isBusinessDay(LocalDate.of(3000, 1, 1)));
    assertThat(outside)
        .hasMessage(
            "date must lie in the calendar's range 1990-01-01 to 2999-12-31, but was 3000-01-01."
                + " Give the policy a calendar that covers it.");
    assertThat(outside.date()).isEqualTo(LocalDate.of(3000, 1, 1));
    assertThat(outside.coversFrom()).isEqualTo(LocalDate.of(1990, 1, 1));
    assertThat(outside.coversUntilInclusive()).isEqualTo(LocalDate.of(2999, 12, 31));
    assertThat(outside.zone()).isEqualTo(UTC);
  }

  @Test
  void theLastCoveredDayCounts() {
    BusinessCalendar march = new March(UTC, true);
    assertThat(Term.businessDays(1).after(at("2025-03-30"), march))
        .isEqualTo(Instant.parse("2025-04-01T00:00:00Z"));
    assertThat(Term.businessDays(31).after(at("2025-02-28"), march))
        .isEqualTo(Instant.parse("2025-04-01T00:00:00Z"));
    assertThatThrownBy(() -> Term.businessDays(1).after(at("2025-03-31"), march))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-04-01."
                + " Give the policy a calendar that covers it.");
    assertThatThrownBy(() -> Term.businessDays(32).lastDayFrom(at("2025-02-28"), march))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-04-01."
                + " Give the policy a calendar that covers it.");
    assertThatThrownBy(() -> Term.businessDays(1).after(at("2025-02-27"), march))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-02-28."
                + " Give the policy a calendar that covers it.");
  }

  /** A calendar that never opens and does not check its range must not be counted on for ever. */
  @Test
  void countingEndsWithTheRangeEvenIfTheCalendarDoesNotSaySo() {
    assertThatThrownBy(() -> Term.businessDays(1).after(at("2025-03-03"), new March(UTC, false)))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-04-01."
                + " Give the policy a calendar that covers it.");
  }

  /** Closed on some dates; what it says of its range is given. */
  private record Closed(
      LocalDate coversFrom,
      LocalDate coversUntilInclusive,
      LocalDate from,
      int days,
      List<LocalDate> unknown)
      implements BusinessCalendar {
    @Override
    public ZoneId zone() {
      return UTC;
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      if (unknown.contains(date)) {
        throw new OutsideCalendarException(this, date);
      }
      return date.isBefore(from) || !date.isBefore(from.plusDays(days));
    }
  }

  private static final LocalDate TUE_2025_03_04 = LocalDate.of(2025, 3, 4);

  private static Closed closed(int days) {
    return new Closed(LocalDate.MIN, LocalDate.MAX, TUE_2025_03_04, days, List.of());
  }

  /** The bound of the search: a business day on the 366th date is found, one on the 367th not. */
  @ParameterizedTest
  @CsvSource({
    "364, 2026-03-03",
    "365, 2026-03-04",
    "366,",
    "367,",
    "2147483647,",
  })
  void theNextBusinessDayIsSoughtForAYear(int days, LocalDate next) {
    Term one = Term.businessDays(1);
    Instant before = at("2025-03-03");
    if (next != null) {
      assertThat(closed(days).businessDay(before, 1)).isEqualTo(next);
      assertThat(one.lastDayFrom(before, closed(days))).isEqualTo(next + "T00:00:00Z");
      assertThat(closed(days).businessDay(before, 3)).isEqualTo(next.plusDays(2));
      return;
    }
    String message =
        "calendar must have a business day among 366 dates in a row, or in its range if that is"
            + " shorter, but was closed from 2025-03-04 to 2026-03-04. Correct isBusinessDay.";
    Refusal.of(() -> closed(days).businessDay(before, 1), "calendar", message).check();
    Refusal.of(() -> one.after(before, closed(days)), "calendar", message).check();
    Refusal.of(() -> one.lastDayFrom(before, closed(days)), "calendar", message).check();
    Refusal.of(
            () -> Term.businessDays(9).after(at("2025-02-27"), closed(days)), "calendar", message)
        .check();
  }

  /** As above, for the first business day of the range, when a policy takes the calendar. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-04, 2026-12-31, 365, ",
    "2025-03-04, 2026-12-31, 366, 2026-03-04",
    "2025-03-04, 2026-12-31, 367, 2026-03-04",
    "2025-03-04, 2025-03-08, 4,",
    "2025-03-04, 2025-03-08, 5, 2025-03-08",
    "2025-03-04, 2025-03-08, 6, 2025-03-08",
    "2025-03-04, 2025-03-04, 0,",
    "2025-03-04, 2025-03-04, 1, 2025-03-04",
    "-999999999-01-01, +999999999-12-31, 2147483647,",
  })
  void aCalendarWithoutBusinessDaysIsRefused(
      LocalDate from, LocalDate until, int days, LocalDate closedUntil) {
    BusinessCalendar calendar = new Closed(from, until, TUE_2025_03_04, days, List.of());
    if (closedUntil == null) {
      assertThat(BusinessCalendar.checked(calendar)).isSameAs(calendar);
    } else {
      Refusal.of(
              () -> BusinessCalendar.checked(calendar),
              "calendar",
              "calendar must have a business day among 366 dates in a row, or in its range if that is"
                  + " shorter, but was closed from 2025-03-04 to "
                  + closedUntil
                  + ". Correct isBusinessDay.")
          .check();
    }
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    Refusal.of(
            () ->
                BusinessCalendar.checked(
                    new Closed(
                        TUE_2025_03_04, TUE_2025_03_04.minusDays(1), TUE_2025_03_04, 0, List.of())),
            "calendar.coversUntilInclusive",
            "calendar.coversUntilInclusive must not be before coversFrom 2025-03-04, but was"
                + " 2025-03-03. Give the last date that the calendar knows.")
        .check();
  }

  /**
   * At its ends a false range is seen when a policy takes the calendar, in between when counted.
   */
  @Test
  void aDateOfTheRangeThatIsNotKnownIsRefused() {
    LocalDate first = TUE_2025_03_04;
    LocalDate last = TUE_2025_03_04.plusDays(9);
    for (LocalDate end : List.of(first, last)) {
      Refusal.of(
              () ->
                  BusinessCalendar.checked(
                      new Closed(first, last, TUE_2025_03_04, 0, List.of(end))),
              "calendar",
              "calendar must know every date of its range 2025-03-04 to 2025-03-13, but was without "
                  + end
                  + ". Give as the range what it knows.")
          .check();
    }
    BusinessCalendar calendar =
        BusinessCalendar.checked(
            new Closed(first, last, first, 0, List.of(LocalDate.of(2025, 3, 10))));
    assertThat(calendar.businessDay(at("2025-03-06"), 3)).isEqualTo("2025-03-09");
    Refusal.of(
            () -> calendar.businessDay(at("2025-03-06"), 4),
            "calendar",
            "calendar must know every date of its range 2025-03-04 to 2025-03-13, but was without"
                + " 2025-03-10. Give as the range what it knows.")
        .check();
  }

  /** Any part that a calendar says of itself, replaced by nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"zone", "coversFrom", "coversUntilInclusive"})
  void aCalendarSaysItsZoneAndItsRange(String part) {
    BusinessCalendar weekends = BusinessCalendar.weekends(UTC);
    BusinessCalendar without =
        (BusinessCalendar)
            Proxy.newProxyInstance(
                BusinessCalendar.class.getClassLoader(),
                new Class<?>[] {BusinessCalendar.class},
                (proxy, method, values) ->
                    method.getName().equals(part) ? null : method.invoke(weekends, values));
    assertThatThrownBy(() -> BusinessCalendar.checked(without))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("calendar." + part);
  }

  /** A day that begins before the event, at it, and after it. */
  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true"})
  void businessDaysLieAfterTheEvent(int nanos, boolean counts) {
    Instant event = at("2025-03-03");
    Instant day = event.plusNanos(nanos);
    record Shifted(ZoneId zone, Instant day) implements BusinessCalendar {
      @Override
      public LocalDate coversFrom() {
        return LocalDate.MIN;
      }

      @Override
      public LocalDate coversUntilInclusive() {
        return LocalDate.MAX;
      }

      @Override
      public boolean isBusinessDay(LocalDate date) {
        return true;
      }

      @Override
      public Instant startOf(LocalDate date) {
        return day;
      }
    }

    BusinessCalendar calendar = new Shifted(UTC, day);
    for (BiFunction<Instant, BusinessCalendar, Instant> count :
        List.<BiFunction<Instant, BusinessCalendar, Instant>>of(
            Term.businessDays(2)::after, Term.businessDays(2)::lastDayFrom)) {
      if (counts) {
        assertThat(count.apply(event, calendar)).isEqualTo(day);
      } else {
        Refusal.of(
                () -> count.apply(event, calendar),
                "calendar",
                "calendar must count 2 business days to an instant after 2025-03-03T12:00:00Z, but was "
                    + day
                    + ". Correct the calendar's startOf, startOfBusinessDay or endOfBusinessDay.")
            .check();
      }
    }
  }

  @Test
  void calendarAndHourTermsDoNotAskTheCalendar() {
    BusinessCalendar march = new March(UTC, true);
    assertThat(Term.calendarDays(1).after(at("2030-01-01"), march)).isEqualTo(at("2030-01-02"));
    assertThat(Term.hours(24).after(at("2030-01-01"), march)).isEqualTo(at("2030-01-02"));
    assertThat(Term.businessDays(0).after(at("2030-01-01"), march)).isEqualTo(at("2030-01-01"));
  }

  /**
   * Every day of four years with a leap day, at the first, a middle and the last instant of the
   * local date: the n-th business day is looked up in a plain list of all of them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "Asia/Shanghai", "Europe/Berlin"})
  void theCountAgreesWithAListOfAllBusinessDays(String id) {
    ZoneId zone = ZoneId.of(id);
    BusinessCalendar calendar = BusinessCalendar.weekends(zone);
    List<LocalDate> businessDays = new ArrayList<>();
    LocalDate end = LocalDate.of(2028, 3, 1);
    for (LocalDate date = LocalDate.of(2023, 1, 2); date.isBefore(end); date = date.plusWeeks(1)) {
      for (int weekday = 0; weekday < 5; weekday++) {
        businessDays.add(date.plusDays(weekday));
      }
    }
    int[] terms = {1, 2, 3, 5, 7, 10, 15, 30};
    int first = 0;
    for (LocalDate date = LocalDate.of(2023, 1, 2);
        date.isBefore(LocalDate.of(2027, 1, 1));
        date = date.plusDays(1)) {
      while (!businessDays.get(first).isAfter(date)) {
        first++;
      }
      Instant start = date.atStartOfDay(zone).toInstant();
      Instant last = date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
      for (int n : terms) {
        LocalDate nth = businessDays.get(first + n - 1);
        Instant opens = nth.atStartOfDay(zone).toInstant();
        Instant closes = nth.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant event : new Instant[] {start, start.plusSeconds(43_200), last}) {
          Term term = Term.businessDays(n);
          if (!term.lastDayFrom(event, calendar).equals(opens)
              || !term.after(event, calendar).equals(closes)) {
            assertThat(term.lastDayFrom(event, calendar)).as("%s + %s", event, n).isEqualTo(opens);
            assertThat(term.after(event, calendar)).as("%s + %s", event, n).isEqualTo(closes);
          }
        }
      }
    }
    assertThat(first).isGreaterThan(1000);
  }
}
