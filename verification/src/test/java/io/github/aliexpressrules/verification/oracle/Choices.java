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

  /** A cancelled order admits no dispute. */
  static final boolean CANCELLED_ORDER_ENDS_DISPUTES = true;

  /** What an earlier dispute that is still undecided does to opening another one. */
  static final Outcome RUNNING_DISPUTE = Outcome.EXPIRED;

  /** What missing evidence does to a claim. */
  static final Outcome MISSING_EVIDENCE = Outcome.VIOLATED;

  /** An optional order or dispute that lies in the future is treated as if it had been left out. */
  static final boolean UNKNOWN_OPTIONAL_IS_ABSENT = false;

  /** contact-platform-from is reported even where the refund's period is unknown. */
  static final boolean CONTACT_WITHOUT_PERIOD = false;

  private Choices() {}
}
