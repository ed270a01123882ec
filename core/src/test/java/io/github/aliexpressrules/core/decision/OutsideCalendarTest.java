package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.decision.MadeUp.OPENING;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_HOLDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Where a business calendar ends, the answer is UNKNOWN and names the range. */
class OutsideCalendarTest {
  private static final SmallPolicy MARCH =
      SmallPolicy.on(new MadeUp.March()).with(SmallPolicy.OPENS, Term.businessDays(10));

  private static Deadline deadline(Moment m, int shippedOnDay) {
    Fact shipped = new Fact("order.shippedAt", day(shippedOnDay));
    return Deadline.after(shipped, m.figure(SmallPolicy.OPENS), m.calendar());
  }

  /** Ten business days after shipping it opens; the result is what the function makes of that. */
  private static <T> Question<T> opens(
      int shippedOnDay, BiFunction<Moment, Derived<Optional<Deadline>>, Optional<T>> result) {
    return Question.of(
        MadeUp.KIND,
        MARCH,
        List.of(new Fact("order.shippedAt", day(shippedOnDay))),
        sheet -> {
          Derived<Optional<Deadline>> opens =
              sheet.derive(
                  m ->
                      m.knows(day(shippedOnDay))
                          ? Optional.of(deadline(m, shippedOnDay))
                          : Optional.empty());
          sheet.apply(
              FIRST,
              m ->
                  m.of(opens)
                      .filter(deadline -> m.isBefore(deadline.at()))
                      .map(deadline -> FIRST_NOT_YET.with(deadline.at()))
                      .orElseGet(FIRST_HOLDS::with));
          sheet.apply(SECOND, m -> SECOND_HOLDS.with());
          sheet.milestone(OPENING, opens);
          return sheet.value(m -> result.apply(m, opens));
        });
  }

  /** The premise: inside its range the calendar counts. */
  @Test
  void insideItsRangeItCounts() {
    Decision<Instant> decision = opens(0, (m, d) -> m.of(d).map(Deadline::at)).at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(decision.result()).contains(Instant.parse("2025-03-18T00:00:00Z"));
  }

  @Test
  void outsideItTheFindingIsUnknownAndNamesTheRange() {
    Question<Instant> question = opens(20, (m, d) -> m.of(d).map(Deadline::at));
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
    assertThat(unknown.saying().key()).isEqualTo("calendar.outside");
    assertThat(unknown.contested())
        .as("the figure that was read stays on record")
        .isEqualTo(Citation.listOf("S5:111", "S4:39", "S4:40"));
    assertThat(decision.findingWindows()).containsExactly(Window.of(day(20), null), Window.ALWAYS);
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.result()).as("it cannot be told").isEmpty();
  }

  @Test
  void theTimelineGoesThrough() {
    Question<Instant> question = opens(20, (m, d) -> m.of(d).map(Deadline::at));
    assertThat(question.timeline().segments())
        .extracting(Decision::verdict)
        .containsExactly(Verdict.YES, Verdict.UNDETERMINED);
    assertThat(question.exactlyAt(day(30)).window()).isEqualTo(Window.of(day(20), null));
    assertThat(question.ifNobodyActs(day(20)).segments()).hasSize(1);
    assertThat(question.pathToYes(day(20)).closedBy()).hasSize(1);
  }

  @Test
  void aPartOfTheResultCanBeLeftOut() {
    BiFunction<Moment, Derived<Optional<Deadline>>, Optional<Optional<Instant>>> part =
        (m, d) -> Optional.of(m.ifCovered(d).flatMap(at -> at).map(Deadline::at));
    assertThat(opens(0, part).at(day(1)).result())
        .contains(Optional.of(Instant.parse("2025-03-18T00:00:00Z")));
    Decision<Optional<Instant>> outside = opens(20, part).at(day(21));
    assertThat(outside.result()).contains(Optional.empty());
    assertThat(outside.window()).isEqualTo(Window.of(day(20), null));
    // before the fact is known, nothing is counted
    assertThat(opens(20, part).at(day(19)).verdict()).isEqualTo(Verdict.YES);
  }

  /** An answer without a finding that says why would be a YES that nobody can trust. */
  @Test
  void aResultThatNoRuleSpeaksOfFails() {
    Question<Deadline> question =
        Question.of(
            MadeUp.KIND, MARCH, List.of(), sheet -> Optional.of(sheet.value(m -> deadline(m, 20))));
    assertThatThrownBy(() -> question.at(day(0)))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage(
            "date must lie in the calendar's range 2025-03-01 to 2025-03-31, but was 2025-04-01."
                + " Give the policy a calendar that covers it.");
  }
}
