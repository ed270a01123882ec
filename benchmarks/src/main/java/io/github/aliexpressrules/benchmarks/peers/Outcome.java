package io.github.aliexpressrules.benchmarks.peers;

/** What is decided. */
public enum Outcome {
  CANCEL,
  REJECT,
  EXPRESS_REFUND,
  ESCALATE,
  SELLER_OVERDUE,
  OPEN_DISPUTE;

  private static final int BLOCKING = blocking();

  private static int blocking() {
    int blocking = 0;
    for (RefundRule rule : RefundRule.values()) {
      blocking |= rule.effect() == Effect.BLOCKS ? rule.bit() : 0;
    }
    return blocking;
  }

  /** Returns what a set of fired rules leads to: the first of these that applies. */
  static Outcome of(int fired) {
    if ((fired & RefundRule.CANCEL_WINDOW.bit()) != 0) {
      return CANCEL;
    }
    if ((fired & BLOCKING) != 0) {
      return REJECT;
    }
    if ((fired & RefundRule.EXPRESS.bit()) != 0) {
      return EXPRESS_REFUND;
    }
    if ((fired & RefundRule.ESCALATION.bit()) != 0) {
      return ESCALATE;
    }
    return (fired & RefundRule.SELLER_OVERDUE.bit()) != 0 ? SELLER_OVERDUE : OPEN_DISPUTE;
  }
}
