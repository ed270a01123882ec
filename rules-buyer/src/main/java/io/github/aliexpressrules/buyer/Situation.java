package io.github.aliexpressrules.buyer;

/** What the buyer is confronted with when he asks what is left to do. */
public enum Situation {
  /** The prescribed process was followed, and the refund is refused. */
  DENIED,
  /** A refund was approved, and the money does not come. */
  OVERDUE,
  /** The dispute was decided for the seller. */
  LOST,
  /** The time for opening a dispute is over. */
  WINDOW_CLOSED,
  /** The seller brought the dispute to an end. */
  CLOSED_BY_SELLER,
  /** The platform reviews the dispute, and no decision comes. */
  STUCK_IN_REVIEW,
  /** The goods are to be sent back, and that cannot be done: the label fails, the post refuses. */
  RETURN_IMPOSSIBLE
}
