package io.github.aliexpressrules.core.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said about a case at a moment. Two answers are equal if they say the same; neither the
 * instant asked at nor the window is part of it.
 *
 * @param verdict the answer in a word
 * @param result what was asked for; empty as long as the case has not begun
 * @param findings what each rule that applies says, in the order of the rulebook, with what can be
 *     done about it
 * @param milestones the instants that matter, those whose event is known
 * @param <T> the result's type
 */
public record Answer<T>(
    Verdict verdict, Optional<T> result, List<Finding> findings, List<Milestone> milestones) {
  /** Checks the parts. */
  public Answer {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(result, "result");
    findings = List.copyOf(findings);
    milestones = List.copyOf(milestones);
  }

  /** Returns what can be done, in the order of the findings. */
  public List<Step> steps() {
    return findings.stream().flatMap(finding -> finding.steps().stream()).toList();
  }
}
