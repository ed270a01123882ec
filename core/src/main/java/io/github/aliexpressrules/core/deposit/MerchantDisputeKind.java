package io.github.aliexpressrules.core.deposit;

/** What a merchant is involved in. */
public enum MerchantDisputeKind {
  /** A buyer's dispute. */
  DISPUTE,
  /** A complaint. */
  COMPLAINT,
  /** A dispute before the law. */
  LEGAL
}
