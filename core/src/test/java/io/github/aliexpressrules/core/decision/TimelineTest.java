package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.MadeUp.FIRST_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The answers over time: segments, changes, forecasts, the way to yes. */
class TimelineTest {
  private static final Question<NoResult> DAYS_2_TO_8 =
      question(chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8))), day(0), day(5));

  private static <T> List<Window> windows(Timeline<T> timeline) {
    return timeline.segments().stream().map(Decision::window).toList();
  }

  private static <T> List<Verdict> verdicts(Timeline<T> timeline) {
    return timeline.segments().stream().map(Decision::verdict).toList();
  }

  @Test
  void segmentsMergeWhereNothingChanges() {
    // premise: the decision's own window ends at the facts, which change nothing
    assertThat(DAYS_2_TO_8.at(day(3)).window()).isEqualTo(Window.of(day(2), day(5)));

    Timeline<NoResult> timeline = DAYS_2_TO_8.timeline();
    assertThat(windows(timeline))
        .containsExactly(
            Window.of(null, day(2)), Window.of(day(2), day(8)), Window.of(day(8), null));
    assertThat(verdicts(timeline)).containsExactly(Verdict.NOT_YET, Verdict.YES, Verdict.NO_LONGER);
    assertThat(timeline.window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void theWindowsOfFindingsMergeToo() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) ->
                        m.isBefore(day(3)) || m.isBefore(day(6))
                            ? say(FIRST_HOLDS)
                            : say(FIRST_NOTED))
                .rule(
                    SECOND,
                    (of, m) -> {
                      m.isBefore(day(4));
                      return say(SECOND_HOLDS);
                    }));
    // premise: it stands in pieces
    assertThat(question.at(day(3)).findingWindows())
        .containsExactly(Window.of(day(3), day(6)), Window.of(null, day(4)));

    Decision<NoResult> exact = question.exactlyAt(day(3).minusNanos(1));
    assertThat(exact.window().from()).isEmpty();
    assertThat(exact.findingWindows()).containsExactly(Window.of(null, day(6)), Window.ALWAYS);
  }

  @Test
  void exactlyAtIsTheSegmentWithWhatIsNotYetKnownAtThatInstant() {
    for (int halfDay = -4; halfDay < 24; halfDay++) {
      Instant instant = day(0).plusSeconds(43_200L * halfDay);
      Decision<NoResult> exact = DAYS_2_TO_8.exactlyAt(instant);
      Decision<NoResult> segment = DAYS_2_TO_8.timeline().at(instant);
      assertThat(exact.answer()).isEqualTo(segment.answer());
      assertThat(exact.window()).isEqualTo(segment.window());
      assertThat(exact.findingWindows()).isEqualTo(segment.findingWindows());
      assertThat(exact.notYetKnown()).isEqualTo(DAYS_2_TO_8.at(instant).notYetKnown());
    }
  }

  @Test
  void anInstantIsFoundInItsSegment() {
    Timeline<NoResult> timeline = DAYS_2_TO_8.timeline();
    assertThat(timeline.at(Instant.MIN).verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(timeline.at(day(2).minusNanos(1)).verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(timeline.at(day(2)).verdict()).isEqualTo(Verdict.YES);
    assertThat(timeline.at(day(8)).verdict()).isEqualTo(Verdict.NO_LONGER);
    assertThat(timeline.at(Instant.MAX).verdict()).isEqualTo(Verdict.NO_LONGER);
  }

  @Test
  void changesLieBetweenSegments() {
    Timeline<NoResult> timeline = DAYS_2_TO_8.timeline();
    assertThat(timeline.changes()).extracting(Change::at).containsExactly(day(2), day(8));
    assertThat(timeline.next(Instant.MIN)).map(Change::at).contains(day(2));
    assertThat(timeline.next(day(2).minusNanos(1))).map(Change::at).contains(day(2));
    assertThat(timeline.next(day(2))).map(Change::at).contains(day(8));
    assertThat(timeline.next(day(8))).isEmpty();
  }

  @Test
  void aPartIsCutAtItsEnds() {
    Timeline<NoResult> timeline = DAYS_2_TO_8.timeline();
    assertThat(windows(timeline.within(Window.of(day(1), day(3)))))
        .containsExactly(Window.of(day(1), day(2)), Window.of(day(2), day(3)));
    assertThat(windows(timeline.within(Window.of(day(2), day(8)))))
        .containsExactly(Window.of(day(2), day(8)));
    assertThat(windows(timeline.within(Window.of(day(3), null))))
        .containsExactly(Window.of(day(3), day(8)), Window.of(day(8), null));
    assertThat(timeline.within(Window.ALWAYS)).isEqualTo(timeline);
    assertThat(timeline.within(Window.of(day(1), day(3))).window())
        .isEqualTo(Window.of(day(1), day(3)));
  }

  @Test
  void outsideItThereIsNothing() {
    Timeline<NoResult> part = DAYS_2_TO_8.timeline().within(Window.of(day(1), day(3)));
    for (Instant outside : List.of(day(1).minusNanos(1), day(3))) {
      assertThatThrownBy(() -> part.at(outside))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage(
              "instant must lie in [2025-03-04T12:00:00Z, 2025-03-06T12:00:00Z), but was "
                  + outside
                  + ".");
    }
    assertThatThrownBy(() -> part.within(Window.of(day(3), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "part must reach into [2025-03-04T12:00:00Z, 2025-03-06T12:00:00Z), but was"
                + " [2025-03-06T12:00:00Z, ..). Ask for a later part.");
  }

  @Test
  void aTimelineHasSegmentsThatTouch() {
    List<Decision<NoResult>> segments = DAYS_2_TO_8.timeline().segments();
    assertThatThrownBy(() -> new Timeline<NoResult>(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segments must not be empty, but were []. Give at least one decision.");
    assertThatThrownBy(() -> new Timeline<>(List.of(segments.get(0), segments.get(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "segments[1] must begin where [.., 2025-03-05T12:00:00Z) ends, but was"
                + " [2025-03-11T12:00:00Z, ..). Leave no gap and no overlap.");
    assertThatThrownBy(() -> new Timeline<>(List.of(segments.get(2), segments.get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "segments[1] must begin where [2025-03-11T12:00:00Z, ..) ends, but was"
                + " [.., 2025-03-05T12:00:00Z). Leave no gap and no overlap.");
  }

  @Test
  void aChangeLiesBetweenNeighbours() {
    List<Decision<NoResult>> segments = DAYS_2_TO_8.timeline().segments();
    assertThatThrownBy(() -> new Change<>(segments.get(0), segments.get(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "after must begin where before [.., 2025-03-05T12:00:00Z) ends, but was"
                + " [2025-03-11T12:00:00Z, ..). Take neighbouring segments of one timeline.");
    assertThatThrownBy(() -> new Change<>(segments.get(2), segments.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "after must begin where before [2025-03-11T12:00:00Z, ..) ends, but was"
                + " [.., 2025-03-05T12:00:00Z). Take neighbouring segments of one timeline.");
  }

  @Test
  void aChangeTellsWhenWhatAndByWhichRule() {
    assertThat(DAYS_2_TO_8.timeline().changes().get(0))
        .hasToString("2025-03-05T12:00:00Z NOT_YET -> YES by buyer.made-up.first");
    Chapter<Object, Boolean> alone = chapter((of, m, said) -> m.isBefore(day(3)));
    assertThat(question(alone).timeline().changes().get(0))
        .hasToString("2025-03-06T12:00:00Z YES -> YES");
    assertThat(question(alone).timeline().changes().get(0).citations()).isEmpty();
    assertThat(
            question(alone.rule(THIRD, (of, m) -> say(THIRD_HOLDS)))
                .timeline()
                .changes()
                .get(0)
                .citations())
        .isEqualTo(THIRD.citations())
        .isNotEmpty();
  }

  /** The rule of the only change of a question. */
  private static Optional<Rule> ruleOf(Chapter<Object, NoResult> chapter) {
    List<Change<NoResult>> changes = question(chapter).timeline().changes();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).at()).isEqualTo(day(3));
    return changes.get(0).rule();
  }

  /** Code that says one thing before day 3 and another one afterwards; null is nothing. */
  private static Chapter.Code<Object> onDay3(@Nullable Case before, @Nullable Case after) {
    return (of, m) -> {
      Case how = m.isBefore(day(3)) ? before : after;
      return how == null ? null : say(how);
    };
  }

  @Test
  void aChangeIsMadeByTheRuleThatDecidesTheNewVerdict() {
    assertThat(
            ruleOf(
                chapter()
                    .rule(FIRST, onDay3(FIRST_NOTED, FIRST_HOLDS))
                    .rule(SECOND, onDay3(SECOND_HOLDS, SECOND_VIOLATED))))
        .contains(SECOND);
  }

  @Test
  void elseByTheRuleThatDecidedTheOldOne() {
    assertThat(
            ruleOf(
                chapter()
                    .rule(FIRST, onDay3(FIRST_NOTED, FIRST_UNKNOWN))
                    .rule(SECOND, onDay3(SECOND_VIOLATED, null))
                    .rule(THIRD, (of, m) -> say(THIRD_HOLDS))
                    .rule(SECOND, (of, m) -> say(SECOND_NOT_YET))))
        .contains(SECOND);
  }

  @Test
  void elseByTheFirstThatSaysSomethingNew() {
    assertThat(
            ruleOf(
                chapter()
                    .rule(FIRST, (of, m) -> say(FIRST_VIOLATED))
                    .rule(SECOND, onDay3(SECOND_HOLDS, SECOND_NOTED))))
        .contains(SECOND);
  }

  @Test
  void elseByTheFirstThatNoLongerSaysIt() {
    assertThat(
            ruleOf(
                chapter()
                    .rule(FIRST, (of, m) -> say(FIRST_VIOLATED))
                    .rule(SECOND, onDay3(SECOND_NOTED, null))))
        .contains(SECOND);
  }

  @Test
  void whereNoFindingChangesByTheMilestoneThatComesOrGoes() {
    Rule other = Rule.of("buyer.made-up.other", "It is otherwise.", "S4:41");
    Case stays = other.satisfied("stays", "So it is.");
    for (boolean comes : new boolean[] {true, false}) {
      Definition<Object, @Nullable Deadline> opening =
          Definition.of(
              "opening",
              (of, m) -> m.isBefore(day(3)) == comes ? null : Deadline.at(new Fact("f", day(3))));
      assertThat(
              ruleOf(
                  chapter().rule(THIRD, (of, m) -> say(THIRD_HOLDS)).milestone(OPENING, opening)))
          .as("comes: %s", comes)
          .contains(FIRST);
      assertThat(
              question(chapter().rule(other, (of, m) -> say(stays)).milestone(OPENING, opening))
                  .timeline()
                  .changes()
                  .get(0)
                  .citations())
          .isEqualTo(FIRST.citations())
          .isNotEqualTo(other.citations());
    }
  }

  @Test
  void orByTheStepThatComesOrGoes() {
    for (boolean comes : new boolean[] {true, false}) {
      assertThat(
              ruleOf(
                  chapter()
                      .rule(THIRD, (of, m) -> say(THIRD_HOLDS))
                      .rule(
                          FIRST,
                          (of, m) ->
                              m.isBefore(day(3)) == comes
                                  ? say(FIRST_HOLDS)
                                  : say(FIRST_HOLDS).advise(CALL))))
          .as("comes: %s", comes)
          .contains(FIRST);
    }
  }

  @Test
  void whereOnlyTheResultChangesByTheFirstRuleIfThereIsOne() {
    Chapter<Object, Boolean> early = chapter((of, m, said) -> m.isBefore(day(3)));
    assertThat(question(early.rule(THIRD, (of, m) -> say(THIRD_HOLDS))).timeline().changes())
        .extracting(Change::rule)
        .containsExactly(Optional.of(THIRD));
    assertThat(question(early).timeline().changes())
        .extracting(Change::rule)
        .containsExactly(Optional.empty());
  }

  /** FIRST holds for two days from a fact on, which is dated day 4, and again from day 9. */
  private static final Question<NoResult> FACT_ON_DAY_4 =
      question(
          chapter()
              .rule(
                  FIRST,
                  (of, m) -> {
                    if (m.knows(day(4)) && m.isBefore(day(6))) {
                      return say(FIRST_HOLDS);
                    }
                    return m.isBefore(day(9))
                        ? say(FIRST_UNKNOWN).advise(CALL)
                        : say(FIRST_VIOLATED);
                  }),
          day(4));

  @Test
  void ifNobodyActsOnlyWhatIsKnownNowIsKnownLater() {
    // premise: with the fact there is a yes
    assertThat(verdicts(FACT_ON_DAY_4.timeline()))
        .containsExactly(Verdict.UNDETERMINED, Verdict.YES, Verdict.UNDETERMINED, Verdict.NO);

    Timeline<NoResult> unaware = FACT_ON_DAY_4.ifNobodyActs(day(4).minusNanos(1));
    assertThat(verdicts(unaware)).containsExactly(Verdict.UNDETERMINED, Verdict.NO);
    assertThat(windows(unaware))
        .containsExactly(Window.of(day(4).minusNanos(1), day(9)), Window.of(day(9), null));
    assertThat(unaware.at(day(20)).notYetKnown()).containsExactly(new Fact("fact-0", day(4)));

    Timeline<NoResult> aware = FACT_ON_DAY_4.ifNobodyActs(day(4));
    assertThat(verdicts(aware)).containsExactly(Verdict.YES, Verdict.UNDETERMINED, Verdict.NO);
    assertThat(windows(aware))
        .containsExactly(
            Window.of(day(4), day(6)), Window.of(day(6), day(9)), Window.of(day(9), null));
    assertThat(aware.at(day(20)).notYetKnown()).isEmpty();
  }

  @Test
  void theForecastFromTheFirstInstantOnIsOfACaseInWhichNothingHappens() {
    Timeline<NoResult> forecast = FACT_ON_DAY_4.ifNobodyActs(Instant.MIN);
    assertThat(verdicts(forecast)).containsExactly(Verdict.UNDETERMINED, Verdict.NO);
    assertThat(forecast.at(Instant.MIN).verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  /** An item's rule for each of so many days, on which it becomes silent. */
  private static Question<NoResult> days(int count) {
    List<Integer> days = IntStream.range(0, count).boxed().toList();
    Items<Object, Integer, Integer> items =
        Items.of("days", of -> days, (i, m) -> m.isBefore(day(i)) ? i : null);
    return question(chapter().forEach(SECOND, items, (of, i, m) -> say(SECOND_NOTED)));
  }

  @Test
  void anInstantIsFoundByHalving() {
    for (int count : new int[] {0, 1, 2, 3, 7, 8, 9}) {
      Timeline<NoResult> timeline = days(count).timeline();
      assertThat(timeline.segments()).hasSize(count + 1);
      for (int i = -1; i <= count; i++) {
        int segment = Math.min(i + 1, count);
        for (Instant instant : List.of(day(i), day(i + 1).minusNanos(1))) {
          assertThat(timeline.at(instant)).isSameAs(timeline.segments().get(segment));
        }
      }
      assertThat(timeline.at(Instant.MIN)).isSameAs(timeline.segments().get(0));
      assertThat(timeline.at(Instant.MAX)).isSameAs(timeline.segments().get(count));
    }
  }

  @Test
  void exactTellsTheAnswerAndWhatEndsIt() {
    for (int halfDay = -4; halfDay < 24; halfDay++) {
      Instant instant = day(0).plusSeconds(43_200L * halfDay);
      Question.Exact<NoResult> exact = DAYS_2_TO_8.exact(instant);
      assertThat(exact.decision()).isEqualTo(DAYS_2_TO_8.exactlyAt(instant));
      assertThat(exact.change()).isEqualTo(DAYS_2_TO_8.next(instant));
      assertThat(exact.change().map(Change::at))
          .isEqualTo(DAYS_2_TO_8.timeline().next(instant).map(Change::at));
      exact.change().ifPresent(change -> assertThat(change.before()).isEqualTo(exact.decision()));
    }
    Decision<NoResult> decision = DAYS_2_TO_8.at(day(0));
    assertThatThrownBy(() -> new Question.Exact<>(null, Optional.empty()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("decision");
    assertThatThrownBy(() -> new Question.Exact<>(decision, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("change");
  }
}
