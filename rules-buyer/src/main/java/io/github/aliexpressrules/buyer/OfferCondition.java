package io.github.aliexpressrules.buyer;

/** What a seller asks for beside a solution. */
public enum OfferCondition {
  /** The buyer is to close the dispute first. */
  CLOSE_DISPUTE_FIRST,
  /** The money is to come past the platform, for example by PayPal. */
  OFF_PLATFORM_PAYMENT,
  /** The goods are to be sent again once the dispute is closed. */
  RESHIP_AFTER_CLOSING,
  /** The buyer is to change the reason to "ordered by mistake". */
  CHANGE_REASON_TO_CHANGE_OF_MIND,
  /** The buyer is to write a good review. */
  GOOD_REVIEW_FOR_REFUND
}
