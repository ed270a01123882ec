package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Asserts what is said over all time. */
public final class TimelineAssert extends AbstractAssert<TimelineAssert, Timeline<?>> {
  TimelineAssert(@Nullable Timeline<?> timeline) {
    super(timeline, TimelineAssert.class);
  }

  /** Verifies when the verdict changes: at these instants, in order, and at no others. */
  public TimelineAssert changesAt(Instant... instants) {
    List<Instant> expected = List.of(Objects.requireNonNull(instants, "instants"));
    isNotNull();
    List<Instant> changes = stretches(actual).stream().skip(1).map(Stretch::from).toList();
    if (!changes.equals(expected)) {
      failWithMessage("expected changes at%n  %s%nbut was%n%s", expected, told(actual));
    }
    return this;
  }

  /** Verifies the verdicts in the order of time, equal neighbours once. */
  public TimelineAssert says(Verdict... verdicts) {
    List<Verdict> expected = List.of(Objects.requireNonNull(verdicts, "verdicts"));
    isNotNull();
    if (!stretches(actual).stream().map(Stretch::verdict).toList().equals(expected)) {
      failWithMessage("expected the verdicts%n  %s%nbut was%n%s", expected, told(actual));
    }
    return this;
  }

  /**
   * Verifies that a tracker says the same verdicts: asked just before, at and just after each
   * change, hours and days beside it, and in between.
   *
   * @throws AssertionError if it does not; the message tells from when until when it says
   *     otherwise, and why that is wrong
   */
  public TimelineAssert isSaidBy(Tracker tracker) {
    Objects.requireNonNull(tracker, "tracker");
    isNotNull();
    new Comparison(actual, tracker)
        .told()
        .ifPresent(
            story -> {
              throw failure("%s", story);
            });
    return this;
  }

  /**
   * A verdict, from when on.
   *
   * @param from the beginning of time for the first one
   */
  record Stretch(Instant from, Verdict verdict) {}

  /** Neighbours of one verdict are one stretch. */
  static List<Stretch> stretches(Timeline<?> timeline) {
    List<Stretch> stretches = new ArrayList<>();
    for (Decision<?> segment : timeline.segments()) {
      if (stretches.isEmpty()
          || stretches.get(stretches.size() - 1).verdict() != segment.verdict()) {
        stretches.add(new Stretch(segment.window().from().orElse(Instant.MIN), segment.verdict()));
      }
    }
    return stretches;
  }

  private static String told(Timeline<?> timeline) {
    StringBuilder text = new StringBuilder();
    for (Stretch stretch : stretches(timeline)) {
      text.append("  ")
          .append(stretch.from().equals(Instant.MIN) ? "from the beginning" : stretch.from())
          .append(": ")
          .append(stretch.verdict())
          .append('\n');
    }
    return text.toString();
  }
}
