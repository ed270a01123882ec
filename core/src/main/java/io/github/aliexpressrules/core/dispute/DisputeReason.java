package io.github.aliexpressrules.core.dispute;

/** Why the buyer wants money back. */
public enum DisputeReason {
  /** Nothing arrived. */
  NOT_RECEIVED,
  /** The goods arrived later than promised. */
  LATE_DELIVERY,
  /** The goods do not match their description. */
  NOT_AS_DESCRIBED,
  /** The goods match their description only in part. */
  PARTIAL_MISMATCH,
  /** The goods have an external or internal defect. */
  DEFECTIVE,
  /** The goods are of poor quality. */
  POOR_QUALITY,
  /** The goods are a counterfeit. */
  COUNTERFEIT,
  /** Something else was sent. */
  WRONG_ITEM,
  /** The goods were damaged on the way. */
  DAMAGED_IN_TRANSIT,
  /** Size or colour differ from what was ordered. */
  WRONG_SIZE_OR_COLOUR,
  /** The buyer no longer wants the goods. */
  CHANGE_OF_MIND,
  /** Some of the goods or their parts are missing; judged as {@link #PARTIAL_MISMATCH}. */
  PARTS_MISSING,
  /** The parcel went back to the sender; judged as {@link #NOT_RECEIVED}. */
  RETURNED_TO_SENDER,
  /** The customs hold the parcel; judged as {@link #NOT_RECEIVED}. */
  HELD_BY_CUSTOMS,
  /** The parcel went to a wrong address; judged as {@link #NOT_RECEIVED}. */
  WRONG_ADDRESS
}
