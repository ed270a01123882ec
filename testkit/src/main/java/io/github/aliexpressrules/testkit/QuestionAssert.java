package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Question;
import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Asserts what a question is answered. */
public final class QuestionAssert extends AbstractAssert<QuestionAssert, Question<?>> {
  QuestionAssert(@Nullable Question<?> question) {
    super(question, QuestionAssert.class);
  }

  /** Goes on with the answer for an instant, and the longest window in which it holds. */
  public DecisionAssert at(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    isNotNull();
    return new DecisionAssert(actual.exactlyAt(instant)).as("%s at %s", actual.id(), instant);
  }

  /** Goes on with the answers over all time. */
  public TimelineAssert timeline() {
    isNotNull();
    return new TimelineAssert(actual.timeline()).as("%s", actual.id());
  }

  /**
   * Verifies that a tracker says the same verdicts at every instant that matters.
   *
   * @throws AssertionError if it does not; the message tells from when until when it says
   *     otherwise, and why that is wrong
   */
  public QuestionAssert isSaidBy(Tracker tracker) {
    Objects.requireNonNull(tracker, "tracker");
    timeline().isSaidBy(tracker);
    return this;
  }
}
