package io.github.aliexpressrules.core.dispute;

/** What the buyer can show. */
public enum Evidence {
  /** A photo of the goods. */
  PHOTO,
  /** A video of the goods. */
  VIDEO,
  /** A video of the parcel's opening, its label first. */
  UNBOXING_VIDEO,
  /** Messages exchanged with the seller. */
  CORRESPONDENCE,
  /** The carrier's tracking, as number or screenshot. */
  TRACKING,
  /** Proof of the payment. */
  PAYMENT_PROOF,
  /** The confirmation of the order. */
  ORDER_CONFIRMATION,
  /** The item's description as it was offered. */
  ITEM_DESCRIPTION,
  /** A receipt. */
  RECEIPT
}
