package io.github.aliexpressrules.core.refund;

/** What the refund follows from. */
public enum RefundOrigin {
  /** The order was cancelled before it was shipped. */
  CANCELLATION,
  /** A dispute was agreed or decided. */
  DISPUTE,
  /** The seller let the time for an answer pass. */
  SELLER_SILENT,
  /** An express refund by the buyer's level. */
  EXPRESS
}
