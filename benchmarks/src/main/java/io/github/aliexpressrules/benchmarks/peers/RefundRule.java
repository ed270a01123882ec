package io.github.aliexpressrules.benchmarks.peers;

/** The ten rules; {@link Spec} says when each one fires. */
public enum RefundRule {
  CANCEL_WINDOW(1, Effect.GRANTS),
  TOO_EARLY(2, Effect.BLOCKS),
  TOO_LATE(3, Effect.BLOCKS),
  NOT_YET_PROMISED(4, Effect.BLOCKS),
  AMOUNT_RANGE(5, Effect.BLOCKS),
  ACCESSORY_IN_FULL(6, Effect.BLOCKS),
  EVIDENCE_MISSING(7, Effect.BLOCKS),
  SELLER_OVERDUE(8, Effect.NOTES),
  ESCALATION(9, Effect.NOTES),
  EXPRESS(10, Effect.GRANTS);

  private final int number;
  private final Effect effect;

  RefundRule(int number, Effect effect) {
    this.number = number;
    this.effect = effect;
  }

  /** Returns its number, from 1. */
  public int number() {
    return number;
  }

  /** Returns what it does when it fires. */
  public Effect effect() {
    return effect;
  }

  /** Returns its bit in a set of rules. */
  public int bit() {
    return 1 << number;
  }
}
