package io.github.aliexpressrules.core.dispute;

/** The kinds of event in the life of a dispute. */
public enum DisputeEventType {
  /** The seller accepted the claim. */
  SELLER_ACCEPTED,
  /** The seller refused the claim. */
  SELLER_REFUSED,
  /** The seller proposed a solution of his own. */
  SELLER_COUNTERED,
  /** The buyer accepted the seller's solution. */
  BUYER_ACCEPTED,
  /** The buyer changed the claim. */
  BUYER_AMENDED,
  /** The buyer withdrew the dispute. */
  BUYER_CANCELLED,
  /** A party called in the platform. */
  ESCALATED,
  /** The platform decided. */
  PLATFORM_DECIDED,
  /** The goods were sent back as agreed or decided. */
  GOODS_RETURNED
}
