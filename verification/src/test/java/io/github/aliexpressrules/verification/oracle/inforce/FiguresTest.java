package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The oracle's own table of dated figures. */
class FiguresTest {

  /** One text starts once, whichever of its figures is asked for. */
  @Test
  void theFiguresOfOneTextStartTogether() {
    Map<String, Span> starts = new HashMap<>();
    for (Row row : Figures.all()) {
      Span before = starts.putIfAbsent(row.edition(), row.starts());
      assertThat(row.starts()).as(row.toString()).isEqualTo(before == null ? row.starts() : before);
    }
  }

  @Test
  void everyRowIsWhole() {
    for (Row row : Figures.all()) {
      assertThat(row.bindsOn()).as(row.toString()).isIn("UNKNOWN", "EVENT", "ORDER_PLACED");
      assertThat(row.after()).as(row.toString()).isIn("A", "U", "L");
      assertThat(row.grade()).as(row.toString()).isIn("O", "M", "D", "S", "undated");
      assertThat(row.cites()).as(row.toString()).matches("[OS]\\d:\\d+(,[OS]\\d:\\d+)*");
      assertThat(row.starts().last()).as(row.toString()).isAfterOrEqualTo(row.starts().first());
    }
  }

  /** A start on a day lies between its beginning in Shanghai and in Los Angeles. */
  @Test
  void anEdgeDayIsTestedInBothZones() {
    Row row = Figures.of("dispute-opens").get(1);
    assertThat(row.starts().first()).hasToString("2015-08-31T16:00:00Z");
    assertThat(row.starts().last()).hasToString("2018-08-01T07:00:00Z");
    assertThat(row.seenAt(Instant.parse("2018-08-01T06:59:59Z"))).isEqualTo(1);
    assertThat(row.seenAt(Instant.parse("2018-08-01T07:00:00Z"))).isEqualTo(2);
  }

  @Test
  void theTextOf2020StartsAtItsHour() {
    assertThat(
            Figures.of("cancellation-auto-approval").stream()
                .filter(Row::startsExactly)
                .map(Row::bindsOn))
        .containsAll(Set.of("EVENT"));
  }
}
