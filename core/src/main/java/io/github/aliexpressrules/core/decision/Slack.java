package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
    Objects.requireNonNull(course, "course");
    Objects.requireNonNull(at, "at");
    List<Finding> findings = course.segments().get(0).findings();
    Slack[] all = new Slack[findings.size()];
    int open = all.length;
    for (Decision<?> segment : course.segments()) {
      Set<List<Object>> said = said(segment);
      for (int i = 0; i < all.length && open > 0; i++) {
        Finding finding = findings.get(i);
        if (all[i] == null && !said.contains(List.of(finding.rule(), finding.outcome()))) {
          all[i] = flipped(finding, segment, at);
          open--;
        }
      }
      if (open == 0) {
        break;
      }
    }
    for (int i = 0; i < all.length; i++) {
      if (all[i] == null) {
        all[i] = new Slack(findings.get(i), Optional.empty(), Optional.empty(), Optional.empty());
      }
    }
    return List.of(all);
  }

  /** Which rules find what. */
  private static Set<List<Object>> said(Decision<?> segment) {
    Set<List<Object>> said = new HashSet<>();
    segment.findings().forEach(finding -> said.add(List.of(finding.rule(), finding.outcome())));
    return said;
  }

  private static Slack flipped(Finding finding, Decision<?> segment, Instant at) {
    Optional<Instant> flipsAt = segment.window().from();
    return new Slack(
        finding,
        flipsAt,
        flipsAt.map(until -> Duration.between(at, until)),
        segment.find(finding.rule().id()).map(Finding::outcome));
  }
}
