package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("SelfAssertion") // that a value equals itself is asked as well
class MilestoneTest {
  private static final Fact EVENT = new Fact("shipped", day(1));
  private static final Deadline DEADLINE = new Deadline(day(3), EVENT, Term.calendarDays(2));

  private static Milestone opening(long low, long high, Policy<?> policy, @Nullable Party silent) {
    return new Milestone(OPENING, DEADLINE, low, high, policy, silent);
  }

  @Test
  void milestonesAreEqualIfAllPartsAre() {
    Milestone opening = opening(1, 0, POLICY, Party.BUYER);
    assertThat(opening)
        .isEqualTo(opening)
        .isEqualTo(opening(1, 0, POLICY, Party.BUYER))
        .hasSameHashCodeAs(opening(1, 0, POLICY, Party.BUYER))
        .isEqualTo(opening(1, 0, POLICY.with(SmallPolicy.STRICT, true), Party.BUYER))
        .as("what it rests on is not told")
        .isEqualTo(opening(2, 0, POLICY, Party.BUYER))
        .isEqualTo(opening(1, 1, POLICY, Party.BUYER))
        .isNotEqualTo(opening(1, 0, SmallPolicy.on(new MadeUp.March()), Party.BUYER))
        .isNotEqualTo(opening(1, 0, POLICY, Party.BANK))
        .isNotEqualTo(opening(1, 0, POLICY, null))
        .isNotEqualTo(new Milestone(CLOSING, DEADLINE, 1, 0, POLICY, Party.BUYER))
        .isNotEqualTo(new Milestone(OPENING, Deadline.at(EVENT), 1, 0, POLICY, Party.BUYER))
        .isNotEqualTo("opening");
    assertThat(opening).hasToString("opening 2025-03-06T12:00:00Z");
    assertThat(opening.kind()).isSameAs(OPENING);
    assertThat(opening.figureSet()).isEqualTo(new FigureSet(1, 0));
    assertThat(opening.and(new FigureSet(2, 1)).figureSet()).isEqualTo(new FigureSet(3, 1));
    assertThat(opening.and(new FigureSet(1, 0))).isSameAs(opening);
  }

  @Test
  void ofTwoDeadlinesTheEarlierIsTakenAndThisOneIfBothAreAtOnce() {
    Deadline shipped = Deadline.at(new Fact("shipped", day(1)));
    Deadline delivered = Deadline.at(new Fact("delivered", day(1)));
    Deadline later = Deadline.at(new Fact("confirmed", day(2)));
    assertThat(shipped.earlier(delivered)).isSameAs(shipped);
    assertThat(delivered.earlier(shipped)).isSameAs(delivered);
    assertThat(later.earlier(shipped)).isSameAs(shipped);
    assertThat(shipped.earlier(later)).isSameAs(shipped);
    assertThat(shipped.term()).isEqualTo(Term.calendarDays(0));
  }

  @Test
  void aDeadlineEndsATermThatStartsWithAnEvent() {
    Deadline deadline = Deadline.after(EVENT, Term.calendarDays(2), POLICY.calendar());
    assertThat(deadline).isEqualTo(DEADLINE);
    assertThat(Deadline.after(EVENT, Term.businessDays(1), new MadeUp.March()).at())
        .isEqualTo(Instant.parse("2025-03-06T00:00:00Z"));
  }
}
