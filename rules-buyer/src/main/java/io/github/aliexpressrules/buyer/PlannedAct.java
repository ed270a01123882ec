package io.github.aliexpressrules.buyer;

/** What a buyer may think of doing. */
public enum PlannedAct {
  /** Threaten the seller with a bad review. */
  THREATEN_BAD_REVIEW,
  /** Ask the seller for money past the platform. */
  ASK_OFF_PLATFORM_PAYMENT,
  /** Cancel the dispute and wait for the parcel. */
  CANCEL_AND_WAIT_FOR_PARCEL,
  /** Accept the seller's solution as it stands. */
  ACCEPT_SELLER_SOLUTION,
  /** Complain in public and name the platform, without threatening anybody. */
  PUBLIC_COMPLAINT,
  /** Declare goods as sent back that were not sent. */
  DECLARE_RETURN_NOT_MADE,
  /** Have the bank take the payment back while the dispute runs. */
  CHARGEBACK_DURING_DISPUTE,
  /** Accept the platform's proposal as it stands. */
  ACCEPT_PLATFORM_PROPOSAL
}
