package io.github.aliexpressrules.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.time.Term;
import org.junit.jupiter.api.Test;

class FigureDoubtTest {
  private static final Term SEVEN_DAYS = Term.calendarDays(7);
  private static final Term FIVE_DAYS = Term.calendarDays(5);
  private static final Figure<Term> PLAIN =
      Figure.of("cancel-within", SEVEN_DAYS, "S4:41").rival(FIVE_DAYS, "S4:39");

  private static final Words SMUDGED = new Words("figure.cancel-within.S4:41", "smudged");
  private static final Words TORN = new Words("figure.cancel-within.S4:39", "torn");

  @Test
  void aFigureIsPlainUntilSomebodyDoubtsALine() {
    assertThat(PLAIN.doubt(SEVEN_DAYS)).isEmpty();
    assertThat(PLAIN.doubt(FIVE_DAYS)).isEmpty();
  }

  @Test
  void aDoubtIsAboutTheValueThatTheLineStates() {
    assertThat(PLAIN.uncertain("S4:41", "smudged").doubt(SEVEN_DAYS)).contains(SMUDGED);
    assertThat(PLAIN.uncertain("S4:41", "smudged").doubt(FIVE_DAYS)).isEmpty();
    assertThat(PLAIN.uncertain("S4:39", "torn").doubt(FIVE_DAYS)).contains(TORN);
    assertThat(PLAIN.uncertain("S4:39", "torn").doubt(SEVEN_DAYS)).isEmpty();
  }

  @Test
  void allDoubtsAreListedWithTheirKeys() {
    assertThat(PLAIN.doubts()).isEmpty();
    assertThat(PLAIN.uncertain("S4:39", "torn").uncertain("S4:41", "smudged").doubts())
        .containsExactly(SMUDGED, TORN);
    assertThat(SMUDGED).hasToString("smudged");
  }

  @Test
  void aDoubtSurvivesOneMoreRival() {
    Figure<Term> figure = PLAIN.uncertain("S4:41", "smudged").rival(Term.hours(1), "S4:19");
    assertThat(figure.doubt(SEVEN_DAYS)).contains(SMUDGED);
    assertThat(figure.doubt(Term.hours(1))).isEmpty();
  }

  @Test
  void aValueThatNoSourceStatesIsNotInDoubt() {
    assertThat(PLAIN.uncertain("S4:41", "smudged").doubt(Term.calendarDays(9))).isEmpty();
  }

  @Test
  void onlyACitedLineCanBeDoubted() {
    assertThatThrownBy(() -> PLAIN.uncertain("S4:40", "smudged"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cancel-within must cite the uncertain line S4:40.");
  }
}
