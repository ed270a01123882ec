package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every instant can be shown on the clocks of every zone. */
class WallClockTest {
  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-11T07:15:00Z                     | America/Los_Angeles | 11 March 2025, 00:15",
        "2025-03-11T07:15:30Z                     | America/Los_Angeles | 11 March 2025, 00:15:30",
        "2025-03-11T07:15:30.000000001Z           | UTC                 | 11 March 2025,"
            + " 07:15:30.000000001",
        "0000-02-29T00:00:00Z                     | UTC                 | 29 February 0000, 00:00",
        "-0044-03-15T12:00:00Z                    | UTC                 | 15 March -0044, 12:00",
        "+12025-03-11T07:15:00Z                   | UTC                 | 11 March +12025, 07:15",
        "0999-12-31T23:59:59Z                     | UTC                 | 31 December 0999, 23:59:59",
        "1000-01-01T00:00:00Z                     | UTC                 | 1 January 1000, 00:00",
        "9999-12-31T23:59:59Z                     | UTC                 | 31 December 9999, 23:59:59",
        "+10000-01-01T00:00:00Z                   | UTC                 | 1 January +10000, 00:00",
        // the last local date, and just after it
        "+999999999-12-31T23:59:59.999999999Z     | UTC                 | 31 December +999999999,"
            + " 23:59:59.999999999",
        "+1000000000-01-01T00:00:00Z              | UTC                 | 1 January +1000000000,"
            + " 00:00",
        "+1000000000-01-01T07:59:59Z              | America/Los_Angeles | 31 December +999999999,"
            + " 23:59:59",
        "+1000000000-01-01T08:00:00Z              | America/Los_Angeles | 1 January +1000000000,"
            + " 00:00",
        "+999999999-12-31T16:00:00Z               | Asia/Shanghai       | 1 January +1000000000,"
            + " 00:00",
        "+1000000000-02-29T12:00:00Z              | UTC                 | 29 February +1000000000,"
            + " 12:00",
        "+1000000000-12-31T23:59:59.999999999Z    | UTC                 | 31 December +1000000000,"
            + " 23:59:59.999999999",
        "+1000000000-12-31T23:59:59.999999999Z    | +18:00              | 1 January +1000000001,"
            + " 17:59:59.999999999",
        // the first local date, and just before it
        "-999999999-01-01T00:00:00Z               | UTC                 | 1 January -999999999,"
            + " 00:00",
        "-1000000000-12-31T23:59:59.999999999Z    | UTC                 | 31 December -1000000000,"
            + " 23:59:59.999999999",
        "-999999999-01-01T07:00:00Z               | -08:00              | 31 December -1000000000,"
            + " 23:00",
        "-1000000000-01-01T00:00:00Z              | UTC                 | 1 January -1000000000,"
            + " 00:00",
        "-1000000000-01-01T00:00:00Z              | -18:00              | 31 December -1000000001,"
            + " 06:00"
      })
  void anInstantIsShownInItsZone(Instant instant, String zone, String text) {
    assertThat(Language.ENGLISH.local(instant, ZoneId.of(zone))).isEqualTo(text);
  }

  /** The premise: what a local date can hold is shown as Java shows it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-02T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "1883-11-18T19:59:59Z",
        "1970-01-01T00:00:00Z",
        "2025-03-11T07:15:30Z",
        "+999999999-12-30T00:00:00Z"
      })
  void nothingElseIsShownOtherwise(Instant instant) {
    DateTimeFormatter java = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);
    for (String zone : ZoneId.getAvailableZoneIds()) {
      ZonedDateTime local = instant.atZone(ZoneId.of(zone));
      assertThat(Language.ENGLISH.local(local.toInstant(), local.getZone()))
          .isEqualTo(java.format(local).replaceFirst("(:\\d\\d):00$", "$1"));
    }
  }

  @Test
  void theEndsOfTimeAreShownInEveryZone() {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      assertThat(Language.ENGLISH.local(Instant.MIN, ZoneId.of(zone))).contains(" -100000000");
      assertThat(Language.ENGLISH.local(Instant.MAX, ZoneId.of(zone))).contains(" +100000000");
    }
  }
}
