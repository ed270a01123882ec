package io.github.aliexpressrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(weekends).isEqualTo(BusinessCalendar.weekends(ZoneId.of("Pacific/Kiritimati")));
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
