package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the platform's dated texts leave open of an answer by the rules in force. */
final class LeftOpen {
  private LeftOpen() {}

  /** Whether an answer is by the rules in force. */
  static boolean isInForce(Decision<?> decision) {
    return decision.answer().inForce().isPresent();
  }

  /**
   * Whether an answer is open since more than one text may have held and they do not give one
   * answer, or since no text says what held.
   */
  static boolean is(Decision<?> decision) {
    return decision.verdict() == Verdict.UNDETERMINED
        && decision.findings().stream()
            .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
            .flatMap(finding -> finding.ground().stream())
            .anyMatch(LeftOpen::isOpen);
  }

  private static boolean isOpen(Ground ground) {
    return ground.basis() == Basis.NONE
        || ground.candidates().stream().map(Candidate::verdict).distinct().count() > 1;
  }

  /** The values that may hold, of all that decides, each once. */
  static List<Candidate> candidates(Decision<?> decision) {
    List<Candidate> all = new ArrayList<>();
    for (Finding finding : decision.findings()) {
      if (finding.outcome() == Outcome.UNKNOWN) {
        candidates(finding.ground()).stream()
            .filter(one -> all.stream().noneMatch(one::isSameValue))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The values that may hold, by what something rests on. */
  static List<Candidate> candidates(Optional<Ground> ground) {
    return ground.map(Ground::candidates).orElse(List.of());
  }

  /** Whether the answer depends on which of these values of a figure holds. */
  static boolean decides(Figure<?> figure, List<Candidate> candidates) {
    return candidates.stream()
            .filter(one -> one.figure() == figure)
            .map(Candidate::verdict)
            .distinct()
            .count()
        > 1;
  }
}
