package io.github.aliexpressrules.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static HolidayCalendar of(String name) {
    return HolidayCalendar.of(name, ZONE);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // Independence Day 2025 is a Friday, Juneteenth a Thursday; there was none in 2010.
    "US, 2025-07-03, true",
    "US, 2025-07-04, false",
    "US, 2025-07-05, false",
    "US, 2025-06-19, false",
    "US, 2010-06-18, true",
    // The first of May, and since 2025 the second.
    "CN, 2024-05-01, false",
    "CN, 2024-05-02, true",
    "CN, 2025-05-02, false",
    // The eve of the Spring Festival: until 2013, and from 2025 on.
    "CN, 2012-01-23, false",
    "CN, 2012-01-25, true",
    "CN, 2014-01-30, true",
    "CN, 2014-01-31, false",
    "CN, 2025-01-28, false",
    // Either of the two.
    "US+CN, 2025-07-04, false",
    "US+CN, 2025-05-02, false",
    "US+CN, 2025-07-07, true",
    // Other weeks.
    "SA, 2025-07-04, false",
    "SA, 2025-07-06, true",
    "SA+DE, 2025-07-04, false",
    "SA+DE, 2025-07-06, false",
    "GB, 2010-01-01, false",
    "GB, 2030-12-25, false",
    "GB, 2030-12-31, true",
  })
  void aDayIsABusinessDayIfItIsOneInAll(String name, LocalDate date, boolean business) {
    assertThat(of(name).isBusinessDay(date)).isEqualTo(business);
  }

  @ParameterizedTest(name = "{0}: {1} after {2}")
  @CsvSource({
    "US, 1, 2025-07-03T19:00:00Z, 2025-07-07",
    "US, 1, 2025-07-04T06:59:59Z, 2025-07-07",
    "US, 1, 2025-07-04T07:00:00Z, 2025-07-07",
    "US, 5, 2025-07-03T19:00:00Z, 2025-07-11",
    "US+CN, 3, 2025-09-30T19:00:00Z, 2025-10-09",
    "US, 1, 2009-12-31T20:00:00Z, 2010-01-04",
    "US, 1, 2030-12-30T20:00:00Z, 2030-12-31",
  })
  void businessDaysAreCountedInTheZone(String name, int days, Instant event, LocalDate day) {
    assertThat(of(name).businessDay(event, days)).isEqualTo(day);
  }

  @Test
  void theTableCountsLikeCountingDayByDay() {
    for (String name : List.of("US", "CN", "US+CN", "SA+DE+IR", "RU")) {
      HolidayCalendar calendar = of(name);
      LocalDate date = calendar.coversFrom();
      while (date.isBefore(calendar.coversUntilInclusive().minusDays(60))) {
        Instant noon = date.atTime(12, 0).atZone(ZONE).toInstant();
        LocalDate day = date;
        for (int days = 1; days <= 15; days += 7) {
          int left = days;
          day = date;
          while (left > 0) {
            day = day.plusDays(1);
            left -= calendar.isBusinessDay(day) ? 1 : 0;
          }
          assertThat(calendar.businessDay(noon, days)).isEqualTo(day);
        }
        date = date.plusDays(17);
      }
    }
  }

  @Test
  void termsCountOnIt() {
    Instant approved = Instant.parse("2025-12-23T20:00:00Z");
    // Wednesday 24, not 25, Friday 26: the third is Monday 29.
    assertThat(Term.businessDays(3).after(approved, of("US")))
        .isEqualTo(Instant.parse("2025-12-30T08:00:00Z"));
    assertThat(Term.businessDays(3).after(approved, BusinessCalendar.weekends(ZONE)))
        .isEqualTo(Instant.parse("2025-12-27T08:00:00Z"));
  }

  @ParameterizedTest(name = "{0} covers {1} to {2}")
  @CsvSource({
    "US, 2010-01-01, 2030-12-31",
    "AE, 2022-01-01, 2030-12-31",
    "SA, 2014-01-01, 2030-12-31",
    "US+AE, 2022-01-01, 2030-12-31",
  })
  void outsideTheCoveredYearsItSaysSo(String name, LocalDate from, LocalDate until) {
    HolidayCalendar calendar = of(name);
    assertThat(calendar).hasToString(name + ", " + from + " to " + until);
    assertThat(BusinessCalendar.checked(calendar)).isSameAs(calendar);
    for (LocalDate outside : List.of(from.minusDays(1), until.plusDays(1))) {
      assertThatThrownBy(() -> calendar.isBusinessDay(outside))
          .isInstanceOf(OutsideCalendarException.class)
          .hasMessageContaining(from + " to " + until + ", but was " + outside);
    }
    Instant early = from.minusDays(2).atStartOfDay(ZONE).toInstant();
    Instant late = until.atStartOfDay(ZONE).toInstant();
    assertThatThrownBy(() -> calendar.businessDay(early, 1))
        .isInstanceOf(OutsideCalendarException.class);
    assertThatThrownBy(() -> calendar.businessDay(late, 1))
        .isInstanceOf(OutsideCalendarException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "XX | calendar must name countries that have one, but was \"XX\". Write two capital letters a"
            + " country, joined by +, for example US+CN; \"calendars\" lists all.",
        "us | calendar must name countries that have one, but was \"us\". Write two capital letters a"
            + " country, joined by +, for example US+CN; \"calendars\" lists all.",
        "UK | calendar must name countries that have one, but was \"UK\". Write two capital letters a"
            + " country, joined by +, for example US+CN, and GB for UK.",
        "US+US | calendar must name each country once, but was \"US+US\". Write two capital letters"
            + " a country, joined by +, for example US+CN; \"calendars\" lists all.",
        "US+ | calendar must name countries that have one, but was \"US+\". Write two capital letters"
            + " a country, joined by +, for example US+CN; \"calendars\" lists all.",
      })
  void otherNamesAreRefused(String name, String message) {
    assertThatThrownBy(() -> of(name))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @Test
  void theSameCountriesAreTheSameCalendar() {
    assertThat(of("US+CN")).isEqualTo(of("CN+US")).hasSameHashCodeAs(of("CN+US"));
    assertThat(of("US+CN")).isSameAs(of("US+CN"));
    assertThat(of("US")).isNotEqualTo(of("CN"));
    assertThat(of("US")).isNotEqualTo(HolidayCalendar.of("US", ZoneId.of("Asia/Shanghai")));
    assertThat(of("CN+US").name()).isEqualTo("CN+US");
  }

  @Test
  void countriesAreListed() {
    assertThat(HolidayCalendar.countries())
        .contains("US", "CN", "GB", "RU", "BR")
        .doesNotContain("UK", "XK", "EU")
        .isSorted()
        .hasSizeGreaterThan(200);
    assertThat(HolidayCalendar.weekend("US")).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(HolidayCalendar.weekend("SA")).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    assertThatThrownBy(() -> HolidayCalendar.weekend("XX"))
        .isInstanceOf(InvalidValueException.class);
    for (String country : HolidayCalendar.countries()) {
      assertThat(BusinessCalendar.checked(of(country)).coversUntilInclusive())
          .isEqualTo(LocalDate.of(2030, 12, 31));
    }
  }
}
