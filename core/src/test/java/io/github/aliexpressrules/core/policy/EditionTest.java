package io.github.aliexpressrules.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a text begins, and when it was seen. */
class EditionTest {
  /** A day has begun at the earliest in Shanghai, at the latest in Los Angeles. */
  @Test
  void aDayIsASpan() {
    Edition edition = Edition.startsOn("O6:89", "2020-03-16");
    assertThat(edition.earliest()).isEqualTo("2020-03-15T16:00:00Z");
    assertThat(edition.latest()).isEqualTo("2020-03-16T07:00:00Z");
    assertThat(edition.isExact()).isFalse();
    assertThat(edition).hasToString("O6:89");
  }

  @Test
  void anInstantIsExact() {
    Instant start = Instant.parse("2020-12-01T16:00:00Z");
    Edition edition = Edition.startsAt("O3:4", start);
    assertThat(edition.earliest()).isEqualTo(start);
    assertThat(edition.latest()).isEqualTo(start);
    assertThat(edition.isExact()).isTrue();
    assertThat(Edition.undated("O1:12").isExact()).isFalse();
  }

  /**
   * What begins at an instant is seen from it on; what begins on a day, once that is everywhere.
   */
  @Test
  void aSightingBeginsWithItsDay() {
    Edition exact = Edition.startsAt("O3:4", Instant.parse("2020-12-01T16:00:00Z"));
    Edition day = Edition.startsOn("O3:4", "2020-12-02");
    Dated<Integer> ofExact = Dated.of(exact, "O3:4", 72).seen("2020-12-02", "2022-02-28");
    Dated<Integer> ofDay = Dated.of(day, "O3:4", 72).seen("2020-12-02", "2022-02-28");
    assertThat(ofExact.seenFrom()).isEqualTo("2020-12-01T16:00:00Z");
    assertThat(ofDay.seenFrom()).isEqualTo("2020-12-02T08:00:00Z");
    assertThat(ofDay.seenUntil()).isEqualTo("2022-02-28T16:00:00Z");
    assertThat(ofDay).hasToString("O3:4 [72]");
  }
}
