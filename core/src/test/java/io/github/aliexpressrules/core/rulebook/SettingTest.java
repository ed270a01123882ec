package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.time.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures and their values in words. */
class SettingTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Optional<Term> FIVE = Optional.of(Term.calendarDays(5));
  private static final Optional<Term> TEN = Optional.of(Term.calendarDays(10));
  private static final Figure<Optional<Term>> OPENS =
      Figure.optional("opens", Term.class, TEN, "S5:111")
          .called("the wait before a dispute")
          .meaning("none", Optional.empty(), "a dispute waits for the end of protection")
          .rival(FIVE, "S4:39");
  private static final Figure<Boolean> WAITS =
      Figure.of("waits", false)
          .meaning("yes", true, "a dispute must wait")
          .meaning("no", false, "a dispute need not wait");
  private static final Figure<Optional<Boolean>> HOLDS =
      Figure.optional("holds", Boolean.class, Optional.empty())
          .meaning("yes", Optional.of(true), "terms hold");

  private static String told(Object value) {
    return Language.ENGLISH.value(value, ZONE);
  }

  private static Setting any(Figure<?> figure, Object... values) {
    return new Setting(figure, List.of(values), Optional.empty());
  }

  @Test
  void aValueIsToldAsWhatTheTitleIs() {
    assertThat(told(Setting.of(OPENS, TEN)))
        .isEqualTo("the wait before a dispute is 10 calendar days");
    assertThat(told(any(OPENS, FIVE, TEN)))
        .isEqualTo("the wait before a dispute is 5 calendar days or 10 calendar days");
  }

  @Test
  void aValueWithAMeaningIsToldByIt() {
    assertThat(told(Setting.of(OPENS, Optional.empty())))
        .isEqualTo("a dispute waits for the end of protection");
    assertThat(told(any(OPENS, Optional.empty(), TEN)))
        .isEqualTo(
            "a dispute waits for the end of protection or the wait before a dispute is 10 calendar"
                + " days");
    assertThat(told(Setting.of(WAITS, true))).isEqualTo("a dispute must wait");
    assertThat(told(Setting.of(WAITS, false))).isEqualTo("a dispute need not wait");
  }

  @Test
  void theDayOnWhichItWasSeenIsToldWithoutItsWeekday() {
    assertThat(told(Setting.seen(OPENS, TEN, LocalDate.of(2022, 3, 31))))
        .isEqualTo("the wait before a dispute is 10 calendar days (31 March 2022)");
  }

  @Test
  void aFigureIsToldByItsTitleAndASwitchByWhatItDecides() {
    assertThat(told(OPENS)).isEqualTo("the wait before a dispute");
    assertThat(told(WAITS)).isEqualTo("whether a dispute must wait");
    assertThat(told(HOLDS)).isEqualTo("whether terms hold");
    assertThat(told(Figure.of("opens-late", true))).isEqualTo("opens late");
    assertThat(told(Setting.of(Figure.of("opens-late", true), true)))
        .isEqualTo("opens late is yes");
  }

  @Test
  void wordsKeepTheirKeysWhateverIsAddedLater() {
    assertThat(OPENS.words())
        .containsExactly(
            new Words("figure.opens.title", "the wait before a dispute"),
            new Words("figure.opens.none", "a dispute waits for the end of protection"));
    assertThat(OPENS.emptyIs("end-of-protection").words()).isEqualTo(OPENS.words());
    assertThat(WAITS.words())
        .extracting(Words::key)
        .containsExactly("figure.waits.yes", "figure.waits.no");
    assertThat(OPENS.title()).hasToString("the wait before a dispute");
  }

  @Test
  void asSeveralItIsToldByAnd() {
    Alternatives both =
        new Alternatives(
            List.of(
                new Alternatives.Alternative(
                    List.of(Setting.of(OPENS, TEN), Setting.of(WAITS, true)), Optional.empty())));
    assertThat(told(both))
        .isEqualTo(
            "If the wait before a dispute is 10 calendar days and a dispute must wait: nothing to"
                + " say.");
  }

  @Test
  void aSettingHasAValue() {
    assertThatThrownBy(() -> any(OPENS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must not be empty, but were [] for opens. Give at least one.");
  }
}
