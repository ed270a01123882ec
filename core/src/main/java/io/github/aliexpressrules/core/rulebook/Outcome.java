package io.github.aliexpressrules.core.rulebook;

/**
 * What one rule finds. The constants stand in the order in which they decide: the first one among
 * the findings makes the verdict.
 */
public enum Outcome {
  /** The rule fails for a reason other than time; if it can be cured, a step says how. */
  VIOLATED(Verdict.NO),
  /** It held earlier and cannot hold again without new facts, also when an event ended it. */
  EXPIRED(Verdict.NO_LONGER),
  /** It does not hold, but can come to hold as time passes or by an event that is due. */
  NOT_YET(Verdict.NOT_YET),
  /** A fact or figure that the rule needs is missing. */
  UNKNOWN(Verdict.UNDETERMINED),
  /** The rule holds. */
  SATISFIED(Verdict.YES),
  /** A warning or remark that does not decide. */
  NOTED(Verdict.YES);

  private final Verdict verdict;

  Outcome(Verdict verdict) {
    this.verdict = verdict;
  }

  /** Returns the verdict where this is the weightiest outcome. */
  public Verdict verdict() {
    return verdict;
  }
}
