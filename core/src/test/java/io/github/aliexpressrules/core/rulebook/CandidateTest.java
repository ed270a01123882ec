package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A value that may have held, and what several texts say of it together. */
class CandidateTest {
  private static final Edition TEXT = Edition.undated("a text");
  private static final Figure<Integer> FIGURE = Figure.of("candidates-tested", 5, "S4:41");
  private static final Figure<Integer> OTHER = Figure.of("candidates-tested-too", 5, "S4:41");
  private static final Candidate EARLY =
      Candidate.of(FIGURE, 5, Dated.of(TEXT, "O6:4, O6:5", 5).seen("2013-08-01", "2015-08-31"));
  private static final Candidate LATE =
      Candidate.of(FIGURE, 5, Dated.of(TEXT, "O6:5, O6:6", 5).seen("2018-08-01", "2020-12-01"));
  private static final Candidate UNDATED = Candidate.of(FIGURE, 5, Dated.of(TEXT, "O6:7", 5));

  /** Seen from the first sighting to the last, whichever comes first; each line once. */
  @Test
  void severalTextsAreSeenFromTheFirstToTheLast() {
    for (Candidate both : new Candidate[] {EARLY.and(LATE), LATE.and(EARLY)}) {
      assertThat(both.from()).contains(LocalDate.parse("2013-08-01"));
      assertThat(both.until()).contains(LocalDate.parse("2020-12-01"));
      assertThat(both.citations())
          .extracting(Object::toString)
          .containsExactlyInAnyOrder("O6:4", "O6:5", "O6:6");
    }
    assertThat(UNDATED.and(EARLY).from()).contains(LocalDate.parse("2013-08-01"));
    assertThat(EARLY.and(UNDATED).until()).contains(LocalDate.parse("2015-08-31"));
    assertThat(UNDATED.and(UNDATED).from()).isEmpty();
  }

  @Test
  void aValueIsTheSameOnlyOfTheSameFigure() {
    assertThat(EARLY.isSameValue(LATE)).isTrue();
    assertThat(EARLY.isSameValue(Candidate.eitherWay(FIGURE, 6))).isFalse();
    assertThat(EARLY.isSameValue(Candidate.eitherWay(OTHER, 5))).isFalse();
    assertThat(EARLY.isSameValue(Candidate.unseen(FIGURE))).isFalse();
  }

  @Test
  void onlyAMilestonesCandidateHasAnInstant() {
    Instant at = Instant.parse("2020-12-01T16:00:00Z");
    assertThat(EARLY.giving(Verdict.YES).at(at).toMap())
        .containsEntry("verdict", "YES")
        .containsEntry("at", "2020-12-01T16:00:00Z");
    assertThat(EARLY.toMap()).containsEntry("verdict", null).doesNotContainKey("at");
  }
}
