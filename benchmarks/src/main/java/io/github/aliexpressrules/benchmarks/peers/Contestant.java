package io.github.aliexpressrules.benchmarks.peers;

/** One way of deciding a refund by the ten rules. */
public interface Contestant {
  /** Returns its name. */
  String name();

  /** Decides a case: what is measured. */
  Object decide(RefundCase refund);

  /** Decides a case, and tells what all contestants can tell: what is verified. */
  default Ruling ruling(RefundCase refund) {
    return (Ruling) decide(refund);
  }
}
