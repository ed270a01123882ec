package io.github.aliexpressrules.buyer;

/** Where a refund stands, as the order's page shows it. The page can lag behind the account. */
public enum RefundStage {
  /** It has not been approved yet: the answer is NOT_YET, and nothing else is told. */
  EXPECTED,
  /** It has been approved and is not shown as completed. */
  PROCESSING,
  /** The platform shows it as completed; the money may still be on its way. */
  COMPLETED
}
