package io.github.aliexpressrules.core.dispute;

/** Where a dispute stands. */
public enum DisputePhase {
  /** Opened or amended: the seller is to answer. */
  AWAITING_SELLER,
  /** The seller has answered: the buyer is to accept, amend, escalate or wait. */
  AWAITING_BUYER,
  /** The platform is to decide. */
  PLATFORM_REVIEW,
  /** Agreed or decided; the buyer is to send the goods back. */
  AWAITING_RETURN,
  /** One party accepted the other's terms, whatever they are. */
  AGREED,
  /** The seller's time ran out, or the platform awarded something. */
  WON,
  /** The platform awarded nothing. */
  LOST,
  /** The buyer withdrew. */
  CANCELLED;

  /** Returns whether nobody has yet agreed, decided or withdrawn. */
  public boolean isUndecided() {
    return compareTo(PLATFORM_REVIEW) <= 0;
  }

  /** Returns whether nothing more is to be done in the dispute. */
  public boolean isClosed() {
    return compareTo(AWAITING_RETURN) > 0;
  }
}
