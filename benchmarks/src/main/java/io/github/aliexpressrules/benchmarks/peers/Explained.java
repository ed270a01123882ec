package io.github.aliexpressrules.benchmarks.peers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hand-written code tells that explains itself.
 *
 * @param outcome what is decided
 * @param checks what each rule says
 * @param deadlines the dates that matter
 * @param from from when all of this holds, inclusive
 * @param until until when, exclusive
 */
record Explained(
    Outcome outcome, List<Check> checks, List<Deadline> deadlines, Instant from, Instant until) {
  /** What a rule can say. */
  enum Said {
    FIRED,
    PASSED,
    NOT_APPLICABLE
  }

  /** What one rule says, what it compared with, and from when until when that holds. */
  record Check(RefundRule rule, Said said, @Nullable Object bound, Instant from, Instant until) {}

  /** A date that matters. */
  record Deadline(String name, Instant at, RefundRule rule) {}

  /** Returns what contestants without explanations can tell as well. */
  Ruling ruling() {
    return new Ruling(
        outcome,
        checks.stream()
            .filter(check -> check.said() == Said.FIRED)
            .map(check -> new Ruling.Fired(check.rule(), check.rule().effect()))
            .toList());
  }
}
