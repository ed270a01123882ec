package io.github.aliexpressrules.core.decision;

import java.util.List;

/**
 * In what two answers can differ, the weightiest first. Texts, citations and steps are no aspect:
 * answers that differ in them alone say the same.
 *
 * <p>Example: {@code comparison.in(EnumSet.of(Aspect.VERDICT, Aspect.RESULT)).differences()}.
 */
public enum Aspect {
  /** The answer in a word. */
  VERDICT,
  /** What was asked for. */
  RESULT,
  /** The milestones: their names and instants. */
  DATES,
  /** The findings: their rules and outcomes. */
  REMARKS;

  /** Returns whether two decisions say something else in this aspect. */
  boolean differs(Decision<?> first, Decision<?> second) {
    return !saidBy(first).equals(saidBy(second));
  }

  private Object saidBy(Decision<?> decision) {
    return switch (this) {
      case VERDICT -> decision.verdict();
      case RESULT -> decision.result();
      case DATES ->
          decision.milestones().stream().map(date -> List.of(date.name(), date.at())).toList();
      case REMARKS ->
          decision.findings().stream()
              .map(finding -> List.of(finding.rule(), finding.outcome()))
              .toList();
    };
  }
}
