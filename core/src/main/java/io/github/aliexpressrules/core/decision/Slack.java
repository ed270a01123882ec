package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a finding stays as it is if nobody does anything, and what it turns into.
 *
 * <p>Example: {@code question.slack(now).get(0).left()} is the time that is left.
 *
 * @param finding what the rule says at the instant asked about
 * @param flipsAt the first instant at which the rule finds something else; empty if it never does
 *     by itself
 * @param left from the instant asked about until then
 * @param then what it finds then; empty if it says nothing any more
 */
public record Slack(
    Finding finding, Optional<Instant> flipsAt, Optional<Duration> left, Optional<Outcome> then) {
  /** Checks the parts. */
  public Slack {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(flipsAt, "flipsAt");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(then, "then");
  }

  /**
   * Reads the slack of every finding off a course, as {@link Question#ifNobodyActs} tells it from
   * an instant on.
   */
  public static List<Slack> of(Timeline<?> course, Instant at) {
    List<Slack> all = new ArrayList<>();
    for (Finding finding : course.segments().get(0).findings()) {
      all.add(of(finding, course, at));
    }
    return all;
  }

  private static Slack of(Finding finding, Timeline<?> course, Instant at) {
    Optional<? extends Decision<?>> flip =
        course.segments().stream().filter(segment -> !saysTheSame(segment, finding)).findFirst();
    Optional<Instant> flipsAt = flip.flatMap(segment -> segment.window().from());
    return new Slack(
        finding,
        flipsAt,
        flipsAt.map(until -> Duration.between(at, until)),
        flip.flatMap(segment -> segment.finding(finding.rule().id())).map(Finding::outcome));
  }

  private static boolean saysTheSame(Decision<?> segment, Finding finding) {
    return segment.findings().stream()
        .anyMatch(f -> f.rule() == finding.rule() && f.outcome() == finding.outcome());
  }
}
