package io.github.aliexpressrules.testkit;

import java.time.Instant;
import java.util.Objects;

/**
 * How an evaluator breaks a law: the case, the instants, and the answers that do not go together.
 *
 * @param law the law
 * @param asked the case
 * @param at the instant that was asked about
 * @param said what was said then
 * @param other what it does not go together with, and where that was said
 */
public record BrokenLaw(Law law, AskedCase asked, Instant at, Said said, String other) {
  /** Checks the parts. */
  public BrokenLaw {
    Objects.requireNonNull(law, "law");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(other, "other");
  }

  /** Returns the story, on several lines; the last one can be pasted into {@code ask}. */
  public String told() {
    return law.sentence()
        + "\n  At "
        + at
        + ": "
        + said
        + "\n  But "
        + other
        + "\n  Case: "
        + asked.at(at);
  }

  /** Returns the story. */
  @Override
  public String toString() {
    return told();
  }
}
