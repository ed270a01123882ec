package io.github.aliexpressrules.core.time;

import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {
  @Test
  void theStartBelongsToItTheEndDoesNot() {
    Window window = Window.of(day(1), day(2));
    assertThat(window.contains(day(1).minusNanos(1))).isFalse();
    assertThat(window.contains(day(1))).isTrue();
    assertThat(window.contains(day(2).minusNanos(1))).isTrue();
    assertThat(window.contains(day(2))).isFalse();
    assertThat(window.from()).contains(day(1));
    assertThat(window.until()).contains(day(2));
    assertThat(window).hasToString("[2025-03-04T12:00:00Z, 2025-03-05T12:00:00Z)");
  }

  @Test
  void eitherSideMayBeOpen() {
    assertThat(Window.of(null, day(1)).contains(Instant.MIN)).isTrue();
    assertThat(Window.of(null, day(1)).contains(day(1))).isFalse();
    assertThat(Window.of(day(1), null).contains(Instant.MAX)).isTrue();
    assertThat(Window.of(day(1), null)).hasToString("[2025-03-04T12:00:00Z, ..)");
    assertThat(Window.of(null, day(1))).hasToString("[.., 2025-03-04T12:00:00Z)");
    assertThat(Window.of(null, null)).isSameAs(Window.ALWAYS).hasToString("[.., ..)");
    assertThat(Window.ALWAYS.contains(Instant.MIN)).isTrue();
    assertThat(Window.ALWAYS.contains(Instant.MAX)).isTrue();
    assertThat(Window.ALWAYS.from()).isEmpty();
    assertThat(Window.ALWAYS.until()).isEmpty();
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        Refusal.of(
            () -> Window.of(day(1), day(1)),
            "until",
            "until must be after from 2025-03-04T12:00:00Z, but was 2025-03-04T12:00:00Z. Give an"
                + " end after the start, or leave one side open."),
        Refusal.of(
            () -> Window.of(day(2), day(1)),
            "until",
            "until must be after from 2025-03-05T12:00:00Z, but was 2025-03-04T12:00:00Z. Give an"
                + " end after the start, or leave one side open."),
        Refusal.of(
            () -> Window.of(null, day(1)).meet(Window.of(day(1), null)),
            "until",
            "until must be after from 2025-03-04T12:00:00Z, but was 2025-03-04T12:00:00Z. Give an"
                + " end after the start, or leave one side open."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  /** All pairs of windows over five instants: an instant lies in the parts as logic says. */
  @Test
  void meetAndSpanAgreeWithTheInstantsInside() {
    List<Window> windows = new ArrayList<>();
    for (int from = -1; from < 4; from++) {
      for (int until = from + 1; until <= 4; until++) {
        windows.add(Window.of(from < 0 ? null : day(from), until > 3 ? null : day(until)));
      }
    }
    assertThat(windows).hasSize(15).doesNotHaveDuplicates();
    for (Window a : windows) {
      for (Window b : windows) {
        boolean shared = false;
        for (int halfDay = -1; halfDay < 8; halfDay++) {
          Instant instant = day(0).plusSeconds(43_200L * halfDay);
          boolean both = a.contains(instant) && b.contains(instant);
          shared |= both;
          if (a.overlaps(b)) {
            assertThat(a.meet(b).contains(instant)).isEqualTo(both);
          }
          if (a.contains(instant) || b.contains(instant)) {
            assertThat(a.span(b).contains(instant)).isTrue();
          }
        }
        assertThat(a.overlaps(b)).as("%s %s", a, b).isEqualTo(shared);
        assertThat(a.span(b)).isEqualTo(b.span(a));
      }
    }
  }

  @Test
  void equalSidesMakeEqualWindows() {
    assertThat(Window.of(day(1), day(2)))
        .isEqualTo(Window.of(day(1), day(2)))
        .hasSameHashCodeAs(Window.of(day(1), day(2)))
        .isNotEqualTo(Window.of(day(1), null))
        .isNotEqualTo(Window.of(null, day(2)))
        .isNotEqualTo("[2025-03-04T12:00:00Z, 2025-03-05T12:00:00Z)");
  }

  /** A day of Los Angeles in winter, in summer, and the two on which the clocks change. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-03, '[2025-03-03T08:00:00Z, 2025-03-04T08:00:00Z)'",
    "2025-03-09, '[2025-03-09T08:00:00Z, 2025-03-10T07:00:00Z)'",
    "2025-07-01, '[2025-07-01T07:00:00Z, 2025-07-02T07:00:00Z)'",
    "2025-11-02, '[2025-11-02T07:00:00Z, 2025-11-03T08:00:00Z)'"
  })
  void aDateWithoutATimeIsADayOfAZone(LocalDate date, String day) {
    assertThat(Window.ofDay(date, ZoneId.of("America/Los_Angeles"))).hasToString(day);
  }
}
