package io.github.aliexpressrules.verification.oracle;

/**
 * The readings chosen where the design can be read in two ways and a switch costs nothing. Whoever
 * decides otherwise flips it here.
 */
final class Choices {
  /**
   * A recorded event at or after a timer's end voids that timer; otherwise the timer fires again at
   * once.
   */
  static final boolean CONTRADICTED_TIMER_IS_VOID = true;

  /** A seller's acceptance is a first seller event too, so platform-steps-in is reported (moot). */
  static final boolean ACCEPTANCE_STARTS_PLATFORM_CLOCK = true;

  /** A dispute won by the seller's silence waits for the goods if the claim offered them back. */
  static final boolean SILENT_WIN_WAITS_FOR_RETURN = true;

  /**
   * An offer in a decided dispute is NO_LONGER, even if it would also lose money (which alone gives
   * NO).
   */
  static final boolean DECIDED_OFFER_IS_ALWAYS_NO_LONGER = true;

  /** The window's dates that come from schedules are shown even before the order was placed. */
  static final boolean WINDOW_BEFORE_PLACING = true;

  /** The same for a claim, which begins with the order. */
  static final boolean CLAIM_BEFORE_PLACING = true;

  /** An order cancelled before anything was shipped admits no dispute. */
  static final boolean CANCELLED_ORDER_ENDS_DISPUTES = true;

  /** What an earlier dispute that is still undecided does to opening another one. */
  static final Outcome RUNNING_DISPUTE = Outcome.EXPIRED;

  /** What missing evidence does to a claim. */
  static final Outcome MISSING_EVIDENCE = Outcome.VIOLATED;

  /** An optional order or dispute that lies in the future is treated as if it had been left out. */
  static final boolean UNKNOWN_OPTIONAL_IS_ABSENT = false;

  // --- section 11 ---------------------------------------------------------------------------

  /**
   * The whole order is delivered, reported or returned only once every line is in a parcel, not as
   * soon as all known parcels are.
   */
  static final boolean ARRIVES_ONLY_IF_COMPLETE = false;

  /** After a mere report the sure end is the earlier one, also where the report itself is later. */
  static final boolean BAND_BEGINS_WITH_THE_EARLIER_END = true;

  /** Goods that are going back are not in hand, although receipt was confirmed. */
  static final boolean RETURNED_OUTWEIGHS_CONFIRMED = true;

  /** Goods that come at the promised instant itself are not late: DESIGN says "after". */
  static final boolean LATE_AT_THE_PROMISED_INSTANT = false;

  /** ship-by is a schedule and is told even before the order was placed. */
  static final boolean SHIP_BY_BEFORE_PLACING = true;

  /** From ship-by on, a part that was shipped no longer ends the cancelling of the whole order. */
  static final boolean OVERDUE_OUTWEIGHS_PARTIAL_SHIPMENT = true;

  /** A refusal keeps its no although the order was not shipped in time afterwards. */
  static final boolean REFUSAL_OUTWEIGHS_OVERDUE = true;

  /** A refusal says no for good, also once the order was cancelled all the same. */
  static final boolean REFUSAL_OUTWEIGHS_CANCELLED = false;

  /** A counter made before the review can be accepted in it too. */
  static final boolean EARLIER_COUNTER_HOLDS_IN_REVIEW = true;

  /** A seller's refusal leaves the platform's proposal pending, as edits and counters do. */
  static final boolean REFUSAL_LEAVES_PROPOSAL = true;

  /** A proposal that the buyer has accepted cannot be accepted any more. */
  static final Outcome ACCEPTED_PROPOSAL = Outcome.EXPIRED;

  /** The return is late at its last instant itself: ends are exclusive. */
  static final boolean RETURN_BY_IS_EXCLUSIVE = true;

  private Choices() {}
}
