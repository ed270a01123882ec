package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;

/**
 * A program of your own that has one case and says a verdict at any instant.
 *
 * <p>Example: {@code assertThat(question).isSaidBy(at -> mine.canOpen(order, at) ? YES : NO)}.
 */
@FunctionalInterface
public interface Tracker {
  /** Returns what is said at an instant. */
  Verdict at(Instant instant);
}
