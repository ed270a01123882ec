package io.github.aliexpressrules.core.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an answer becomes yes, seen from an instant: by waiting, by somebody's act, or not at all.
 *
 * @param reached the earliest yes if nobody does anything, with its window; empty if waiting is not
 *     enough
 * @param steps where waiting is not enough: what can be done about the findings that stand in the
 *     way
 * @param blockers the findings that stand in the way at the instant
 * @param <T> the result's type
 */
public record PathToYes<T>(
    Optional<Decision<T>> reached, List<Step> steps, List<Finding> blockers) {
  /** Checks the parts. */
  public PathToYes {
    Objects.requireNonNull(reached, "reached");
    steps = List.copyOf(steps);
    blockers = List.copyOf(blockers);
  }

  static <T> PathToYes<T> of(Timeline<T> course) {
    Decision<T> now = course.segments().get(0);
    List<Finding> blockers =
        now.findings().stream()
            .filter(finding -> finding.outcome().verdict() != Verdict.YES)
            .toList();
    Optional<Decision<T>> reached =
        course.segments().stream().filter(segment -> segment.verdict() == Verdict.YES).findFirst();
    List<Step> steps =
        reached.isPresent()
            ? List.of()
            : now.steps().stream()
                .filter(step -> blockers.stream().anyMatch(f -> f.rule() == step.changes()))
                .toList();
    return new PathToYes<>(reached, steps, blockers);
  }
}
