package io.github.aliexpressrules.core.time;

import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms and ranges of terms: how they are written, refused and counted. */
class TermTest {
  private static final BusinessCalendar PACIFIC =
      BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 hours",
        "1 hour",
        "2 hours",
        "878400 hours",
        "0 calendar days",
        "1 calendar day",
        "15 calendar days",
        "36600 calendar days",
        "0 business days",
        "1 business day",
        "7 business days",
        "36600 business days"
      })
  void aTermReadsWhatItWrites(String text) {
    assertThat(Term.parse(text)).hasToString(text);
    assertThat(TermRange.parse("within " + text)).hasToString("within " + text);
    assertThat(TermRange.parse("0 to " + text)).hasToString("0 to " + text);
  }

  @Test
  void theFactoriesAreNamedAfterTheUnit() {
    assertThat(Term.parse("15 calendar days")).isEqualTo(Term.calendarDays(15));
    assertThat(Term.parse("7 business days")).isEqualTo(Term.businessDays(7));
    assertThat(Term.parse("48 hours")).isEqualTo(Term.hours(48));
    assertThat(TermRange.parse("3 to 15 business days")).isEqualTo(TermRange.businessDays(3, 15));
    assertThat(TermRange.parse("5 to 7 calendar days")).isEqualTo(TermRange.calendarDays(5, 7));
    assertThat(TermRange.parse("1 to 1 business day")).isEqualTo(TermRange.businessDays(1, 1));
    assertThat(TermRange.parse("within 14 calendar days"))
        .isEqualTo(TermRange.within(Term.calendarDays(14)));
    assertThat(Term.parse("1 calendar days")).isEqualTo(Term.calendarDays(1));
  }

  static Stream<Refusal> refusals() {
    Stream<Refusal> terms =
        Stream.of(
                "",
                "15",
                "calendar days",
                "15 days",
                "15  calendar days",
                " 15 calendar days",
                "15 calendar days ",
                "-1 calendar days",
                "+1 calendar days",
                "1.5 hours",
                "1e3 hours",
                "12345678 hours",
                "\u0663 hours",
                "15 Calendar Days",
                "15 calendar days\n",
                "2 weeks")
            .map(
                text ->
                    Refusal.of(
                        () -> Term.parse(text),
                        "term",
                        "term must be a number and a unit, but was \""
                            + text.replace("\n", "\\u000a")
                            + "\". Write for example \"15 calendar days\", \"7 business days\" or"
                            + " \"48 hours\"."));
    Stream<Refusal> ranges =
        Stream.of(
                "",
                "3 to 15",
                "3-15 business days",
                "3 to 15 Business Days",
                "3 to -15 business days",
                "15 business days",
                "3 to 15 to 20 business days",
                "Within 3 hours")
            .map(
                text ->
                    Refusal.of(
                        () -> TermRange.parse(text),
                        "range",
                        "range must be two numbers and a unit, or \"within\" and a term, but was \""
                            + text
                            + "\". Write for example \"3 to 15 business days\" or \"within 14"
                            + " calendar days\"."));
    Stream<Refusal> values =
        Stream.of(
            Refusal.of(
                () -> Term.calendarDays(-1),
                "amount",
                "amount must lie between 0 and 36600, but was -1. Give a number of calendar days."),
            Refusal.of(
                () -> Term.calendarDays(36_601),
                "amount",
                "amount must lie between 0 and 36600, but was 36601. Give a number of calendar"
                    + " days."),
            Refusal.of(
                () -> Term.businessDays(36_601),
                "amount",
                "amount must lie between 0 and 36600, but was 36601. Give a number of business"
                    + " days."),
            Refusal.of(
                () -> Term.hours(878_401),
                "amount",
                "amount must lie between 0 and 878400, but was 878401. Give a number of hours."),
            Refusal.of(
                () -> Term.hours(Integer.MIN_VALUE),
                "amount",
                "amount must lie between 0 and 878400, but was -2147483648. Give a number of"
                    + " hours."),
            Refusal.of(
                () -> Term.parse("9999999 business days"),
                "amount",
                "amount must lie between 0 and 36600, but was 9999999. Give a number of business"
                    + " days."),
            Refusal.of(
                () -> TermRange.parse("within 2 weeks"),
                "term",
                "term must be a number and a unit, but was \"2 weeks\". Write for example \"15"
                    + " calendar days\", \"7 business days\" or \"48 hours\"."),
            Refusal.of(
                () -> TermRange.parse("3 to 5 weeks"),
                "term",
                "term must be a number and a unit, but was \"3 weeks\". Write for example \"15"
                    + " calendar days\", \"7 business days\" or \"48 hours\"."),
            Refusal.of(
                () -> TermRange.businessDays(15, 3),
                "longest",
                "longest must be of the same unit as 15 business days and not shorter, but was 3"
                    + " business days. Give the shorter term first."),
            Refusal.of(
                () -> new TermRange(Optional.of(Term.hours(3)), Term.calendarDays(15)),
                "longest",
                "longest must be of the same unit as 3 hours and not shorter, but was 15 calendar"
                    + " days. Give the shorter term first."));
    return Stream.of(terms, ranges, values).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> Term.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThatThrownBy(() -> TermRange.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThatThrownBy(() -> new Term(1, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("unit");
    assertThatThrownBy(() -> new TermRange(null, Term.hours(1)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("shortest");
    assertThatThrownBy(() -> TermRange.within(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("longest");
    assertThatThrownBy(() -> BusinessCalendar.weekends(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("zone");
  }

  /** Clocks went forward on 2025-03-09 and back on 2025-11-02, both at 2 o'clock in the morning. */
  @ParameterizedTest
  @CsvSource({
    // event, term, first instant at which it is over
    "2025-03-01T07:15:30Z, 10 calendar days, 2025-03-11T07:15:30Z",
    "2025-03-08T20:00:00Z, 1 calendar day, 2025-03-09T20:00:00Z",
    "2025-03-09T09:59:59Z, 24 hours, 2025-03-10T09:59:59Z",
    "2025-11-01T19:00:00Z, 1 calendar day, 2025-11-02T19:00:00Z",
    "2025-11-02T08:30:00Z, 1 hour, 2025-11-02T09:30:00Z",
    "2024-02-28T12:00:00Z, 1 calendar day, 2024-02-29T12:00:00Z",
    "2024-02-28T12:00:00Z, 2 calendar days, 2024-03-01T12:00:00Z",
    "2025-02-28T12:00:00Z, 1 calendar day, 2025-03-01T12:00:00Z",
    "2025-01-15T12:00:00.000000001Z, 90 calendar days, 2025-04-15T12:00:00.000000001Z",
    "2199-12-31T23:59:59.999999999Z, 36600 calendar days, 2300-03-17T23:59:59.999999999Z",
  })
  void aCalendarDayIs24HoursWhateverTheClocksDo(Instant event, String term, Instant over) {
    assertThat(Term.parse(term).after(event, PACIFIC)).isEqualTo(over);
    assertThat(Term.parse(term).lastDayFrom(event, PACIFIC)).isEqualTo(over);
  }

  @Test
  void aTermOverAClockChangeEndsAtAnotherTimeOfTheWallClock() {
    ZoneId zone = PACIFIC.zone();
    Instant before = Instant.parse("2025-03-01T20:00:00Z");
    assertThat(before.atZone(zone).getHour()).isEqualTo(12);
    assertThat(Term.calendarDays(90).after(before, PACIFIC).atZone(zone).getHour()).isEqualTo(13);
  }

  /** Day 1 is the first business day after the event's local date. */
  @ParameterizedTest
  @CsvSource({
    // Monday noon
    "2025-03-03T20:00:00Z, 1, 2025-03-04T08:00:00Z, 2025-03-05T08:00:00Z",
    // Friday noon: over the weekend and the change of clocks
    "2025-03-07T20:00:00Z, 1, 2025-03-10T07:00:00Z, 2025-03-11T07:00:00Z",
    // Friday, the last nanosecond there, already Saturday in UTC
    "2025-03-08T07:59:59.999999999Z, 1, 2025-03-10T07:00:00Z, 2025-03-11T07:00:00Z",
    // Saturday and Sunday count from Monday, too
    "2025-03-08T20:00:00Z, 1, 2025-03-10T07:00:00Z, 2025-03-11T07:00:00Z",
    "2025-03-09T20:00:00Z, 1, 2025-03-10T07:00:00Z, 2025-03-11T07:00:00Z",
    "2025-03-08T20:00:00Z, 3, 2025-03-12T07:00:00Z, 2025-03-13T07:00:00Z",
    // Thursday evening at home, Friday in UTC
    "2025-03-07T04:00:00Z, 1, 2025-03-07T08:00:00Z, 2025-03-08T08:00:00Z",
    // Sunday's first instant
    "2025-03-09T08:00:00Z, 5, 2025-03-14T07:00:00Z, 2025-03-15T07:00:00Z",
    // over the change back
    "2025-10-31T19:00:00Z, 1, 2025-11-03T08:00:00Z, 2025-11-04T08:00:00Z",
    // leap day, a Thursday
    "2024-02-28T20:00:00Z, 1, 2024-02-29T08:00:00Z, 2024-03-01T08:00:00Z",
    "2024-02-28T20:00:00Z, 5, 2024-03-06T08:00:00Z, 2024-03-07T08:00:00Z",
  })
  void businessDaysAreCountedFromTheNextLocalDate(
      Instant event, int days, Instant startOfLast, Instant endOfLast) {
    Term term = Term.businessDays(days);
    assertThat(term.lastDayFrom(event, PACIFIC)).isEqualTo(startOfLast);
    assertThat(term.after(event, PACIFIC)).isEqualTo(endOfLast);

    TermRange range = TermRange.businessDays(days, days);
    assertThat(range.earliest(event, PACIFIC)).isEqualTo(startOfLast);
    assertThat(range.latest(event, PACIFIC)).isEqualTo(endOfLast);
  }

  @Test
  void aTermOfZeroIsOverAtOnce() {
    for (TermUnit unit : TermUnit.values()) {
      Term zero = new Term(0, unit);
      assertThat(zero.after(day(5), PACIFIC)).isEqualTo(day(5));
      assertThat(zero.lastDayFrom(day(5), PACIFIC)).isEqualTo(day(5));
    }
    TermRange range = TermRange.businessDays(0, 1);
    assertThat(range.earliest(day(5), PACIFIC)).isEqualTo(day(5));
  }

  @Test
  void aSingleTermCanBeOverAtOnce() {
    TermRange range = TermRange.within(Term.calendarDays(14));
    assertThat(range.earliest(day(0), PACIFIC)).isEqualTo(day(0));
    assertThat(range.latest(day(0), PACIFIC)).isEqualTo(day(14));
  }

  @Test
  void aRangeOfCalendarDaysRunsFromTheOneToTheOther() {
    TermRange range = TermRange.calendarDays(5, 7);
    assertThat(range.earliest(day(0), PACIFIC)).isEqualTo(day(5));
    assertThat(range.latest(day(0), PACIFIC)).isEqualTo(day(7));
  }
}
