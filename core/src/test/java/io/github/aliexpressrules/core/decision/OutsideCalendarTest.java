package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.KIND;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.MadeUp.March;
import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a business calendar ends, the answer is UNKNOWN and names the range. */
class OutsideCalendarTest {
  private static final SmallPolicy MARCH =
      SmallPolicy.on(new March()).with(SmallPolicy.OPENS, Term.businessDays(10));

  /** What an order is to these rules: the day on which it was shipped. */
  private record Shipped(Fact at) {
    Deadline opens(Moment m) {
      return Deadline.after(at, m.figure(SmallPolicy.OPENS), m.calendar());
    }
  }

  private static final Definition<Shipped, @Nullable Deadline> OPENS =
      Definition.of("opens", (order, m) -> m.knows(order.at().at()) ? order.opens(m) : null);

  private static @Nullable Conclusion opens(Shipped order, Moment m) {
    Deadline opens = m.of(OPENS, order);
    return opens != null && m.isBefore(opens.at())
        ? say(FIRST_NOT_YET, opens.at())
        : say(FIRST_HOLDS);
  }

  private static <T> Question<T> question(int shippedOnDay, Chapter<Shipped, T> chapter) {
    Fact shipped = new Fact("order.shippedAt", day(shippedOnDay));
    return Question.of(chapter, new Shipped(shipped), List.of(shipped), MARCH);
  }

  /** Ten business days after shipping it opens. */
  private static <T> Question<T> opens(int shippedOnDay, Chapter.Result<Shipped, T> result) {
    return question(
        shippedOnDay,
        Chapter.<Shipped, T>on(KIND)
            .rule(FIRST, OutsideCalendarTest::opens)
            .rule(SECOND, (of, m) -> say(SECOND_HOLDS))
            .milestone(OPENING, OPENS)
            .result(result));
  }

  private static @Nullable Instant at(@Nullable Deadline deadline) {
    return deadline == null ? null : deadline.at();
  }

  /** The premise: inside its range the calendar counts. */
  @Test
  void insideItsRangeItCounts() {
    Decision<Instant> decision = opens(0, (of, m, said) -> at(m.of(OPENS, of))).at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(decision.result()).contains(Instant.parse("2025-03-18T00:00:00Z"));
    assertThat(decision.milestone("opening")).contains(Instant.parse("2025-03-18T00:00:00Z"));
  }

  @Test
  void outsideItTheFindingIsUnknownAndNamesTheRange() {
    Question<Instant> question = opens(20, (of, m, said) -> at(m.of(OPENS, of)));
    Decision<Instant> decision = question.at(day(21));
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNKNOWN, Outcome.SATISFIED);
    Finding unknown = decision.findings().get(0);
    assertThat(unknown.rule()).isSameAs(FIRST);
    assertThat(unknown.explanation(ZoneOffset.UTC))
        .isEqualTo(
            "The business calendar in use covers 2025-03-01 to 2025-03-31 only, and 2025-04-01 is"
                + " needed. Give the policy a calendar that covers it.");
    assertThat(unknown.how()).isSameAs(FIRST.outsideCalendar());
    assertThat(unknown.how().key()).isEqualTo("calendar.outside");
    assertThat(unknown.contested())
        .as("the figure that was read stays on record")
        .isEqualTo(Citation.listOf("S5:111", "S4:39", "S4:40"));
    assertThat(decision.findingWindows()).containsExactly(Window.of(day(20), null), Window.ALWAYS);
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.result()).as("it cannot be told").isEmpty();
  }

  @Test
  void theTimelineGoesThrough() {
    Question<Instant> question = opens(20, (of, m, said) -> at(m.of(OPENS, of)));
    assertThat(question.timeline().segments())
        .extracting(Decision::verdict)
        .containsExactly(Verdict.YES, Verdict.UNDETERMINED);
    assertThat(question.exactlyAt(day(30)).window()).isEqualTo(Window.of(day(20), null));
    assertThat(question.ifNobodyActs(day(20)).segments()).hasSize(1);
    assertThat(question.pathToYes(day(20)).closedBy()).hasSize(1);
  }

  @Test
  void aPartOfTheResultCanBeLeftOut() {
    List<Chapter.Result<Shipped, Optional<Instant>>> parts =
        List.of(
            (of, m, said) -> Optional.ofNullable(at(m.ifCovered(OPENS, of))),
            (of, m, said) -> Optional.ofNullable(at(m.peekIfCovered(OPENS, of))));
    for (Chapter.Result<Shipped, Optional<Instant>> part : parts) {
      assertThat(opens(0, part).at(day(1)).result())
          .contains(Optional.of(Instant.parse("2025-03-18T00:00:00Z")));
      Decision<Optional<Instant>> outside = opens(20, part).at(day(21));
      assertThat(outside.result()).contains(Optional.empty());
      assertThat(outside.window()).isEqualTo(Window.of(day(20), null));
      // before the fact is known, nothing is counted
      assertThat(opens(20, part).at(day(19)).verdict()).isEqualTo(Verdict.YES);
    }
  }

  /** Weekends, but without one day in the middle of the range. */
  private record Forgetful(BusinessCalendar weekends, LocalDate forgotten)
      implements BusinessCalendar {
    @Override
    public ZoneId zone() {
      return weekends.zone();
    }

    @Override
    public LocalDate coversFrom() {
      return weekends.coversFrom();
    }

    @Override
    public LocalDate coversUntilInclusive() {
      return weekends.coversUntilInclusive();
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      if (date.equals(forgotten)) {
        throw new OutsideCalendarException(this, date);
      }
      return weekends.isBusinessDay(date);
    }
  }

  /** UNKNOWN would name the range, and a date inside it as missing. */
  @Test
  void aDateInsideTheRangeThatIsNotKnownEndsTheAnswer() {
    BusinessCalendar calendar =
        new Forgetful(BusinessCalendar.weekends(ZoneOffset.UTC), LocalDate.of(2025, 3, 11));
    Fact shipped = new Fact("order.shippedAt", day(0));
    Chapter<Shipped, NoResult> chapter =
        Chapter.<Shipped, NoResult>on(KIND)
            .rule(FIRST, OutsideCalendarTest::opens)
            .result((of, m, said) -> NoResult.INSTANCE);
    Question<NoResult> question =
        Question.of(chapter, new Shipped(shipped), List.of(shipped), MARCH.with(calendar));
    Refusal.of(
            () -> question.at(day(1)),
            "calendar",
            "calendar must know every date of its range 1990-01-01 to 2999-12-31, but was without"
                + " 2025-03-11. Give as the range what it knows.")
        .check();
  }

  /** An answer without a finding that says why would be a YES that nobody can trust. */
  @Test
  void aResultThatNoRuleSpeaksOfFails() {
    Question<Deadline> question =
        question(20, Chapter.<Shipped, Deadline>on(KIND).result((of, m, said) -> of.opens(m)));
    assertThatThrownBy(() -> question.at(day(0)))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-04-01."
                + " Give the policy a calendar that covers it.");
  }

  /** The rule says why before day 3 only; what it said then must not stand in later. */
  @Test
  void aResultThatNoRuleSpeaksOfAnyMoreFailsOnATimelineToo() {
    Question<Deadline> question =
        question(
            20,
            Chapter.<Shipped, Deadline>on(KIND)
                .rule(
                    FIRST,
                    (of, m) ->
                        m.isBefore(day(3)) ? say(FIRST_NOT_YET, of.opens(m)) : say(FIRST_HOLDS))
                .result((of, m, said) -> of.opens(m)));
    assertThat(question.at(day(2)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThatThrownBy(() -> question.at(day(3))).isInstanceOf(OutsideCalendarException.class);
    assertThatThrownBy(question::timeline).isInstanceOf(OutsideCalendarException.class);
  }

  @Test
  void aWordThatRestsOnAnUncoveredOneIsUncoveredUnlessItPassesIt() {
    Definition<Shipped, Integer> nested =
        Definition.of("nested", (of, m) -> m.of(OPENS, of) == null ? 0 : 1);
    Definition<Shipped, Integer> careful =
        Definition.of("careful", (of, m) -> m.ifCovered(nested, of) == null ? 2 : 3);
    Question<Integer> question =
        question(
            20,
            Chapter.<Shipped, Integer>on(KIND)
                .rule(FIRST, (of, m) -> m.of(nested, of) == 0 ? null : say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> m.peek(nested, of) == 0 ? null : say(SECOND_HOLDS))
                .result((of, m, said) -> m.of(careful, of)));
    assertThat(question.at(day(19)).result()).contains(3);
    assertThat(question.at(day(19)).findings()).isEmpty();
    Decision<Integer> outside = question.at(day(21));
    assertThat(outside.result()).contains(2);
    assertThat(outside.findings())
        .extracting(Finding::how)
        .containsExactly(FIRST.outsideCalendar(), SECOND.outsideCalendar());
    assertThat(outside.findings())
        .extracting(Finding::figures)
        .containsExactly(List.of(SmallPolicy.OPENS), List.of());
    assertThat(outside.findingWindows()).containsOnly(Window.of(day(20), null));
    assertThat(question.timeline().segments()).hasSize(2);
  }

  /** Whoever is silent until an uncovered date: the date is told, and nobody as silent. */
  @Test
  void whoIsSilentMayBeLeftOut() {
    Deadline closed = Deadline.at(new Fact("closed", day(25)));
    Definition<Shipped, @Nullable Deadline> closes = Definition.of("closes", (of, m) -> closed);
    Definition<Shipped, @Nullable Party> silent =
        Definition.of("silent", (of, m) -> m.of(OPENS, of) == null ? Party.BANK : Party.BUYER);
    Question<NoResult> question =
        question(
            20,
            Chapter.<Shipped, NoResult>on(KIND)
                .milestone(CLOSING, closes, silent)
                .result((of, m, said) -> NoResult.INSTANCE));
    assertThat(question.at(day(19)).milestones().get(0).silent()).contains(Party.BANK);
    assertThat(question.at(day(21)).milestones().get(0).at()).isEqualTo(day(25));
    assertThat(question.at(day(21)).milestones().get(0).silent()).isEmpty();
    assertThat(question.timeline().segments()).hasSize(2);
  }

  /** An item that the calendar does not cover is told by every rule that looks at it. */
  @Test
  void anItemThatIsNotCoveredIsUnknownToEachRuleThatTakesIt() {
    Items<Shipped, Integer, Deadline> items =
        Items.of(
            "parcels",
            of -> List.of(0, 20, 1),
            (i, m) -> {
              Fact shipped = new Fact("parcel", day(i));
              return m.knows(shipped.at()) ? new Shipped(shipped).opens(m) : null;
            });
    Question<Integer> question =
        question(
            20,
            Chapter.<Shipped, Integer>on(KIND)
                .rule(FIRST, (of, m) -> m.all(items, of).isEmpty() ? null : say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> m.none(items, of) ? say(SECOND_NOTED) : say(SECOND_HOLDS))
                .forEach(THIRD, items, (of, at, m) -> say(THIRD_HOLDS))
                .result((of, m, said) -> m.all(items, of).size()));
    assertThat(question.at(day(19)).findings())
        .extracting(Finding::how)
        .containsExactly(FIRST_HOLDS, SECOND_HOLDS, THIRD_HOLDS, THIRD_HOLDS);
    assertThat(question.at(day(19)).result()).contains(2);

    Decision<Integer> outside = question.at(day(20));
    assertThat(outside.findings())
        .extracting(Finding::how)
        .containsExactly(
            FIRST.outsideCalendar(),
            SECOND.outsideCalendar(),
            THIRD_HOLDS,
            THIRD.outsideCalendar(),
            THIRD_HOLDS);
    assertThat(outside.findingWindows())
        .containsExactly(
            Window.of(day(20), null),
            Window.of(day(20), null),
            Window.of(day(0), null),
            Window.of(day(20), null),
            Window.of(day(1), null));
    assertThat(outside.findings())
        .allSatisfy(finding -> assertThat(finding.figures()).containsExactly(SmallPolicy.OPENS));
    assertThat(outside.result()).isEmpty();
    assertThat(question.timeline().segments()).hasSize(4);
    assertThat(question.timeline().at(day(22)).answer()).isEqualTo(outside.answer());
  }
}
