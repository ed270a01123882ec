package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;

/**
 * Assertions about questions, decisions and timelines, for AssertJ. To be imported beside its own.
 *
 * <p>Example: {@code assertThat(question).at(opens).isYes().until(closes)}.
 */
public final class RulesAssertions {
  private RulesAssertions() {}

  /** Begins an assertion about what a question is answered. */
  public static QuestionAssert assertThat(Question<?> question) {
    return new QuestionAssert(question);
  }

  /** Begins an assertion about one answer. */
  public static DecisionAssert assertThat(Decision<?> decision) {
    return new DecisionAssert(decision);
  }

  /** Begins an assertion about the answers over all time. */
  public static TimelineAssert assertThat(Timeline<?> timeline) {
    return new TimelineAssert(timeline);
  }
}
