package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about questions, decisions and timelines, for AssertJ. To be imported beside its own.
 * What is asserted about may be null, as in AssertJ; then every assertion but {@code isNull} fails.
 *
 * <p>Example: {@code assertThat(question).at(opens).isYes().until(closes)}.
 */
public final class RulesAssertions {
  private RulesAssertions() {}

  /** Begins an assertion about what a question is answered. */
  public static QuestionAssert assertThat(@Nullable Question<?> question) {
    return new QuestionAssert(question);
  }

  /** Begins an assertion about one answer. */
  public static DecisionAssert assertThat(@Nullable Decision<?> decision) {
    return new DecisionAssert(decision);
  }

  /** Begins an assertion about the answers over all time. */
  public static TimelineAssert assertThat(@Nullable Timeline<?> timeline) {
    return new TimelineAssert(timeline);
  }
}
