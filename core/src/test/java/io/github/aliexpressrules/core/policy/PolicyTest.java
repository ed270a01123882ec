package io.github.aliexpressrules.core.policy;

import static io.github.aliexpressrules.core.policy.SmallPolicy.CLOSES;
import static io.github.aliexpressrules.core.policy.SmallPolicy.OPENS;
import static io.github.aliexpressrules.core.policy.SmallPolicy.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, and the policies that are made of them. */
class PolicyTest {
  private static final SmallPolicy STANDARD = SmallPolicy.standard();
  private static final BusinessCalendar BERLIN =
      BusinessCalendar.weekends(ZoneId.of("Europe/Berlin"));

  /** A policy of whatever figures it is given. */
  private static final class AnyPolicy extends Policy<AnyPolicy> {
    AnyPolicy(List<Figure<?>> figures, Map<Figure<?>, Object> changed) {
      super(figures, BERLIN, new Changes(changed, Map.of()));
    }

    @Override
    protected AnyPolicy copy(BusinessCalendar calendar, Changes changes) {
      return new AnyPolicy(figures(), changes.values());
    }
  }

  @Test
  void theStandardTakesTheStandardValues() {
    assertThat(STANDARD.get(OPENS)).isEqualTo(Term.calendarDays(10));
    assertThat(STANDARD.get(STRICT)).isFalse();
    assertThat(STANDARD.figures()).containsExactly(OPENS, CLOSES, STRICT);
    assertThat(STANDARD).hasToString("[]");
  }

  @Test
  void withChangesOneFigureAndLeavesTheOriginalAlone() {
    SmallPolicy changed = STANDARD.with(OPENS, Term.calendarDays(7)).with(STRICT, true);
    assertThat(changed.get(OPENS)).isEqualTo(Term.calendarDays(7));
    assertThat(changed.get(CLOSES)).isEqualTo(Term.calendarDays(15));
    assertThat(changed.get(STRICT)).isTrue();
    assertThat(changed).hasToString("[opens = 7 calendar days, strict = true]");
    assertThat(STANDARD.get(OPENS)).isEqualTo(Term.calendarDays(10));
  }

  @Test
  void withChangesTheCalendarAlone() {
    SmallPolicy changed = STANDARD.with(STRICT, true).with(BERLIN);
    assertThat(changed.calendar()).isEqualTo(BERLIN);
    assertThat(changed.get(STRICT)).isTrue();
    assertThat(STANDARD.calendar().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
  }

  @Test
  void contestedAreTheLinesThatGiveAnotherValue() {
    assertThat(STANDARD.contested(OPENS)).isEqualTo(Citation.listOf("S4:39", "S4:40", "S3:11"));
    assertThat(STANDARD.contested(CLOSES)).isEqualTo(Citation.listOf("S3:11"));
    assertThat(STANDARD.contested(STRICT)).isEmpty();

    SmallPolicy rival = STANDARD.with(OPENS, Term.calendarDays(5));
    assertThat(rival.contested(OPENS)).isEqualTo(Citation.listOf("S5:111", "S3:11"));

    SmallPolicy own = STANDARD.with(OPENS, Term.calendarDays(1));
    assertThat(own.contested(OPENS))
        .isEqualTo(Citation.listOf("S5:111", "S4:39", "S4:40", "S3:11"));
    assertThat(STANDARD.with(STRICT, true).contested(STRICT)).isEmpty();
  }

  @Test
  void equalityIsOfValuesNotOfTheWayThere() {
    SmallPolicy there = STANDARD.with(OPENS, Term.calendarDays(5)).with(STRICT, true);
    SmallPolicy another = STANDARD.with(STRICT, true).with(OPENS, Term.calendarDays(5));
    assertThat(there).isEqualTo(another).hasSameHashCodeAs(another).isNotEqualTo(STANDARD);
    assertThat(there.with(STRICT, false).with(OPENS, Term.calendarDays(10)))
        .isEqualTo(STANDARD)
        .hasSameHashCodeAs(STANDARD)
        .hasToString("[]");
    assertThat(STANDARD.with(BERLIN)).isNotEqualTo(STANDARD);
    assertThat(STANDARD).isNotEqualTo("[]");
    assertThat(new AnyPolicy(STANDARD.figures(), Map.of())).isNotEqualTo(SmallPolicy.on(BERLIN));
  }

  @Test
  void aStandardValueThatIsGivenIsNoDifference() {
    SmallPolicy given = SmallPolicy.of(STANDARD.calendar(), Map.of(OPENS, Term.calendarDays(10)));
    assertThat(given).isEqualTo(STANDARD).hasToString("[]");
  }

  /** Closed for ever, on every date that there is: nobody shall search on it. */
  private record Never(ZoneId zone, LocalDate coversFrom, LocalDate coversUntilInclusive)
      implements BusinessCalendar {
    @Override
    public boolean isBusinessDay(LocalDate date) {
      return false;
    }
  }

  @Test
  void aCalendarWithoutBusinessDaysIsNotTaken() {
    Refusal.of(
            () -> STANDARD.with(new Never(ZoneOffset.UTC, LocalDate.of(2000, 1, 1), LocalDate.MAX)),
            "calendar",
            "calendar must have a business day among 366 dates in a row, or in its range if that is"
                + " shorter, but was closed from 2000-01-01 to 2000-12-31. Correct isBusinessDay.")
        .check();
  }

  @Test
  void aPolicyThatContradictsItselfIsRefused() {
    Refusal.of(
            () -> STANDARD.with(CLOSES, Term.calendarDays(9)),
            "closes",
            "closes must not be less than opens 10 calendar days, but was 9 calendar days. Change"
                + " opens as well.")
        .check();
    assertThat(STANDARD.with(CLOSES, Term.calendarDays(10)).get(CLOSES).amount()).isEqualTo(10);
  }

  @Test
  void aReadingIsDerivedOnceAndKept() {
    for (Reading reading : Reading.values()) {
      assertThat(STANDARD.readBy(reading)).isSameAs(STANDARD.readBy(reading));
    }
    SmallPolicy read = STANDARD.readBy(Reading.S4);
    assertThat(read.get(OPENS)).isEqualTo(Term.calendarDays(5));
    assertThat(read.get(CLOSES)).isEqualTo(Term.calendarDays(15));
    assertThat(read.readBy(Reading.S4)).as("nothing differs").isSameAs(read);
    assertThat(STANDARD.readBy(Reading.S5B)).as("the standard's own source").isSameAs(STANDARD);
    assertThat(STANDARD.readBy(Reading.S1)).as("it states nothing").isSameAs(STANDARD);

    SmallPolicy own = STANDARD.with(OPENS, Term.calendarDays(1)).with(STRICT, true);
    assertThat(own.readBy(Reading.S1)).isSameAs(own);
    assertThat(own.readBy(Reading.S5B)).isEqualTo(STANDARD.with(STRICT, true));
    assertThat(own.readBy(Reading.S3))
        .isEqualTo(
            STANDARD
                .with(STRICT, true)
                .with(CLOSES, Term.calendarDays(30))
                .with(OPENS, Term.businessDays(10)));
  }

  @Test
  void aFigureTellsWhoStatesIt() {
    assertThat(OPENS.readings()).containsExactlyInAnyOrder(Reading.S5B, Reading.S4, Reading.S3);
    assertThat(STRICT.readings()).isEmpty();
    assertThatThrownBy(() -> OPENS.readings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPolicyNamesLinesOfItsOwn() {
    SmallPolicy own =
        STANDARD.with(Changes.none().with(OPENS, Term.calendarDays(8), Citation.listOf("S4:21")));
    assertThat(own.citations(OPENS)).isEqualTo(Citation.listOf("S4:21"));
    assertThat(own.changes().values()).containsEntry(OPENS, Term.calendarDays(8));
    assertThat(STANDARD.citations(OPENS)).isEqualTo(Citation.listOf("S5:111"));
    assertThat(STANDARD.with(OPENS, Term.calendarDays(5)).citations(OPENS))
        .isEqualTo(Citation.listOf("S4:39", "S4:40"));
  }

  @Test
  void aFigureIsFoundByItsName() {
    assertThat(STANDARD.figure("closes")).contains(CLOSES);
    assertThat(STANDARD.figure("Closes")).isEmpty();
  }

  @Test
  void figuresOfOthersAreRefused() {
    Figure<Boolean> twin = Figure.of("strict", false);
    String message =
        "figure must be one of this policy's, but was strict. Choose one of figures().";
    assertThatThrownBy(() -> STANDARD.get(twin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> STANDARD.contested(twin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> STANDARD.with(twin, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> SmallPolicy.of(BERLIN, Map.of(twin, true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void twoFiguresOfOneNameAreRefused() {
    List<Figure<?>> twins = List.of(Figure.of("strict", false), Figure.of("strict", true));
    assertThatThrownBy(() -> new AnyPolicy(twins, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "figures must have different names, but were twice strict. Rename one of them, or list"
                + " it once.");
  }

  @Test
  void whatAPolicyWasMadeOfCanBeChangedAfterwards() {
    Figure<Integer> many = Figure.of("many", 7);
    Figure<Boolean> strict = Figure.of("strict", false);
    List<Figure<?>> figures = new ArrayList<>(List.of(many, strict));
    Map<Figure<?>, Object> changed = new HashMap<>(Map.of(strict, true));
    AnyPolicy policy = new AnyPolicy(figures, changed);
    figures.clear();
    changed.clear();
    assertThat(policy.figures()).containsExactly(many, strict);
    assertThat(policy).hasToString("[strict = true]");
    assertThatThrownBy(() -> policy.figures().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> policy.contested(many).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> STANDARD.with(STRICT, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
    assertThatThrownBy(() -> STANDARD.with((BusinessCalendar) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("calendar");
    assertThatThrownBy(() -> Figure.of("strict", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("standard");
    assertThatThrownBy(() -> STRICT.rival(null, "S4:1"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
  }

  @Test
  void aFigureKeepsItsRivalsInTheirOrder() {
    assertThat(OPENS).hasToString("opens = 10 calendar days");
    assertThat(OPENS.citations()).isEqualTo(Citation.listOf("S5:111"));
    assertThat(OPENS.rivals())
        .containsExactly(
            new Figure.Rival<>(Term.calendarDays(5), Citation.listOf("S4:39", "S4:40")),
            new Figure.Rival<>(Term.businessDays(10), Citation.listOf("S3:11")));
    assertThatThrownBy(() -> OPENS.rivals().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(STRICT.rivals()).isEmpty();
    assertThat(STRICT.citations()).isEmpty();
  }

  @Test
  void aValueHasTheLinesOfAllThatSayIt() {
    Figure<Integer> figure =
        Figure.of("many", 7, "S4:41")
            .rival(5, "S3:11")
            .rival(7, "S4:41", "S5:97")
            .rival(5, "S5:40");
    assertThat(figure.linesFor(7)).isEqualTo(Citation.listOf("S4:41", "S5:97"));
    assertThat(figure.linesFor(5)).isEqualTo(Citation.listOf("S3:11", "S5:40"));
    assertThat(figure.linesFor(6)).isEmpty();
    assertThat(figure.byGuides()).containsExactly(7, 5);
  }

  @Test
  void aChangedValueIsPutIntoAnotherForm() {
    Changes changes = Changes.none().with(STRICT, true, Citation.listOf("S4:1"));
    assertThat(changes.mapping(STRICT, strict -> !strict).own(STRICT)).contains(false);
    assertThat(changes.mapping(OPENS, opens -> Term.hours(1))).isSameAs(changes);
    assertThat(STANDARD.with(changes).get(STRICT)).isTrue();
    assertThatThrownBy(
            () -> STANDARD.with(Changes.none().with(Figure.of("strict", false), true, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "figure must be one of this policy's, but was strict. Choose one of figures().");
  }

  @Test
  void aRivalDoesNotChangeTheFigureItIsAddedTo() {
    Figure<Boolean> contested = STRICT.rival(true, "S4:1");
    assertThat(contested.rivals()).hasSize(1);
    assertThat(STRICT.rivals()).isEmpty();
  }

  @Test
  void aRivalCitesItsLines() {
    assertThatThrownBy(() -> OPENS.rival(Term.hours(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "citations must not be empty, but were [] for the rival 3 hours. Cite the lines that"
                + " state it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Opens", "opens-", "-opens", "opens--by", "opens by", "opens.by"})
  void aNameIsWordsJoinedByHyphens(String name) {
    assertThatThrownBy(() -> Figure.of(name, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name must be lower-case words joined by hyphens, but was \""
                + name
                + "\". Write for example cancel-within.");
  }
}
