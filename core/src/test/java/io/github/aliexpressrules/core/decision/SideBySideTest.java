package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Doors;
import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Definition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timelines side by side: overlay, readings, comparison; and how decisions are told. */
class SideBySideTest {
  private static final Instant MAR_1 = Instant.parse("2025-03-01T12:00:00Z");
  private static final Instant MAR_6 = Instant.parse("2025-03-06T12:00:00Z");
  private static final Instant MAR_11 = Instant.parse("2025-03-11T12:00:00Z");

  private static final Instant MAR_15 = Instant.parse("2025-03-15T07:00:00Z");

  private static Readings<Doors.Door> readings() {
    Map<Reading, Question<Doors.Door>> told = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      told.put(reading, Doors.ask("buyer.sample", SmallPolicy.standard().readBy(reading)));
    }
    return Readings.of(Doors.ask("buyer.sample", SmallPolicy.standard()), told);
  }

  @Test
  void anOverlayShowsTheVerdictsOfSeveralQuestions() {
    SmallPolicy early = SmallPolicy.standard().with(SmallPolicy.OPENS, Term.calendarDays(5));
    Overlay overlay =
        Overlay.of(
            List.of(
                Doors.ask("buyer.late", SmallPolicy.standard()), Doors.ask("buyer.early", early)));

    assertThat(overlay.segments())
        .containsExactly(
            new Overlay.Segment(
                Window.of(null, MAR_6),
                Map.of("buyer.late", Verdict.NOT_YET, "buyer.early", Verdict.NOT_YET)),
            new Overlay.Segment(
                Window.of(MAR_6, MAR_11),
                Map.of("buyer.late", Verdict.NOT_YET, "buyer.early", Verdict.YES)),
            new Overlay.Segment(
                Window.of(MAR_11, null),
                Map.of("buyer.late", Verdict.YES, "buyer.early", Verdict.YES)));
    assertThat(overlay.at(MAR_6)).containsEntry("buyer.early", Verdict.YES);
    assertThatThrownBy(
            () ->
                Overlay.of(List.of(Doors.ask("buyer.late", early), Doors.ask("buyer.late", early))))
        .hasMessage("questions must differ, but was twice buyer.late. Ask each one once.");
  }

  @Test
  void aSourceThatStatesNothingHasNoVoice() {
    assertThat(readings().voices().keySet())
        .containsExactlyInAnyOrder(Reading.S3, Reading.S4, Reading.S5B);
    assertThat(readings().silent())
        .containsExactlyInAnyOrder(
            Reading.S1, Reading.S2, Reading.S5A, Reading.S5C, Reading.S5D, Reading.S5E);
    assertThat(readings().at(MAR_6).keySet()).isEqualTo(readings().voices().keySet());
    assertThat(readings().standard().id()).isEqualTo("buyer.sample");
  }

  /** The strictest gives a yes for the shortest time. */
  @Test
  void theStrictestAndTheMostLenientAreNamed() {
    Definition<Object, Deadline> end = after(new Fact("order.placedAt", MAR_1));
    Chapter<Object, NoResult> chapter =
        MadeUp.chapter()
            .rule(MadeUp.FIRST, (of, m) -> MadeUp.holdsBetween(m, MAR_1, m.the(end, of).at()));
    Readings<NoResult> readings =
        Readings.of(
            SmallPolicy.standard(),
            policy -> Question.of(chapter, new Object(), List.of(), policy));
    assertThat(readings.strictest()).containsExactly(Reading.S4);
    assertThat(readings.mostLenient()).containsExactly(Reading.S3);
    assertThat(readings().strictest()).isEqualTo(readings().mostLenient()); // it stays open
  }

  /**
   * Where no figure is used, the sources of the rules speak; of a remark that decides nothing none.
   */
  @Test
  void withoutFiguresTheSourcesOfTheRulesSpeak() {
    Chapter<Object, NoResult> chapter =
        MadeUp.chapter()
            .rule(MadeUp.FIRST, (of, m) -> say(MadeUp.FIRST_HOLDS))
            .rule(Doors.OPENS, (of, m) -> null);
    Readings<NoResult> readings =
        Readings.of(
            SmallPolicy.standard(),
            policy -> Question.of(chapter, new Object(), List.of(), policy));
    assertThat(readings.voices().keySet()).containsExactly(Reading.S4);
  }

  @Test
  void whereNoSourceIsAskedNoneSpeaks() {
    Readings<?> none = Readings.of(Doors.ask("buyer.sample", SmallPolicy.standard()), Map.of());
    assertThat(none.voices()).isEmpty();
    assertThat(none.silent()).isEmpty();
    assertThat(none.at(MAR_1)).isEmpty();
  }

  @Test
  void theSafeBeginningIsTheLatestOne() {
    Readings.Band band = readings().bands(MAR_1).get(0);
    assertThat(band.milestone()).isSameAs(Doors.OPENS_AT);
    readings()
        .at(MAR_1)
        .values()
        .forEach(
            said ->
                assertThat(band.safe()).isAfterOrEqualTo(said.milestone("opens-at").orElseThrow()));
    assertThat(band.last()).isEqualTo(MAR_6);
    assertThat(band.lastBy()).containsExactly(Reading.S4);
    assertThat(band.safeBy()).isNotEmpty();
  }

  private static Definition<Object, Deadline> after(Fact event) {
    return Definition.of(
        "end", (of, m) -> Deadline.after(event, m.figure(SmallPolicy.OPENS), m.calendar()));
  }

  /**
   * The buyer is safe if he meets the earliest end of his own time, and if he waits for the latest
   * end of anybody else's.
   */
  @ParameterizedTest(name = "{0}, a beginning: {1}")
  @CsvSource({
    "BUYER,    false, true",
    "MERCHANT, false, true",
    "SELLER,   false, false",
    "PLATFORM, false, false",
    "BANK,     false, false",
    "BUYER,    true,  false",
    "MERCHANT, true,  false",
    "SELLER,   true,  false",
  })
  void aTimeOfOnesOwnIsSafeAtItsEarliestEndAndAnothersAtItsLatest(
      Party whose, boolean beginning, boolean earliest) {
    MilestoneKind end = MilestoneKind.of("end", whose, MadeUp.FIRST, "It ends.");
    MilestoneKind kind = beginning ? end.beginning() : end;
    Chapter<Object, NoResult> chapter =
        MadeUp.chapter().milestone(kind, after(new Fact("order.placedAt", MAR_1)));
    Readings<NoResult> readings =
        Readings.of(
            SmallPolicy.standard(),
            policy -> Question.of(chapter, new Object(), List.of(), policy));
    Readings.Band band = readings.bands(MAR_1).get(0);

    assertThat(kind.isToBeMet()).isEqualTo(earliest);
    assertThat(List.of(band.safe(), band.last()))
        .isEqualTo(earliest ? List.of(MAR_6, MAR_15) : List.of(MAR_15, MAR_6));
    assertThat(earliest ? band.safeBy() : band.lastBy()).containsExactly(Reading.S4);
    assertThat(earliest ? band.lastBy() : band.safeBy()).containsExactly(Reading.S3);
    assertThat(AtAGlance.in(Language.ENGLISH, ZoneOffset.UTC).readings(readings, MAR_1))
        .contains(
            earliest
                ? "end: Thu 6 Mar 2025, 12:00 (S4) is safe; the last possible is"
                : "end: Sat 15 Mar 2025, 07:00 (S3) is safe; the earliest is");
  }

  @Test
  void theSourcesAgreeBeforeTheEarliestAndAfterTheLatestDate() {
    List<Readings.Agreement> agreement = readings().agreement();
    assertThat(agreement.get(0).isAgreed()).isTrue();
    assertThat(agreement.get(1).isAgreed()).isFalse();
    assertThat(agreement.get(1).window().from()).contains(MAR_6);
    assertThat(agreement.get(agreement.size() - 1).isAgreed()).isTrue();
    assertThat(readings().strictest()).isNotEmpty();
    assertThat(readings().mostLenient()).contains(Reading.S4);
  }

  @Test
  void aComparisonNamesTheRuleThatMakesTheDifference() {
    Comparison<Doors.Door> comparison =
        Comparison.of(
            Doors.ask("buyer.sample", SmallPolicy.standard()),
            Doors.ask(
                "buyer.sample",
                SmallPolicy.standard().with(SmallPolicy.OPENS, Term.calendarDays(5))));

    assertThat(comparison.differences())
        .extracting(difference -> difference.window() + " " + difference.aspects())
        .containsExactly(
            "[.., 2025-03-06T12:00:00Z) [DATES]",
            "[2025-03-06T12:00:00Z, 2025-03-11T12:00:00Z) [VERDICT, DATES, REMARKS]",
            "[2025-03-11T12:00:00Z, ..) [DATES]");
    assertThat(comparison.rules()).containsExactly(Doors.OPENS);
    assertThat(comparison.in(EnumSet.of(Aspect.VERDICT, Aspect.RESULT)).differences())
        .extracting(difference -> difference.window() + " " + difference.aspect())
        .containsExactly("[2025-03-06T12:00:00Z, 2025-03-11T12:00:00Z) VERDICT");
    assertThat(comparison.in(EnumSet.of(Aspect.DATES)).differences())
        .extracting(Comparison.Difference::window)
        .containsExactly(Window.ALWAYS);
    assertThat(comparison.movedDates())
        .extracting(Object::toString)
        .containsExactly("opens-at 2025-03-11T12:00:00Z -> 2025-03-06T12:00:00Z");
  }
}
