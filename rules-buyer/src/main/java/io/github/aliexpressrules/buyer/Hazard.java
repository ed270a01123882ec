package io.github.aliexpressrules.buyer;

/** What an offer or an act can cost the buyer, in the order in which it is told. */
public enum Hazard {
  /** Money that the buyer claims is given away or never comes. */
  MONEY_LOST,
  /** The dispute is closed and cannot be opened again. */
  DISPUTE_CLOSED_FOR_GOOD,
  /** The time for opening a dispute passes unused. */
  WINDOW_LAPSES,
  /** The platform blocks the buyer's account, and with it every dispute on it. */
  ACCOUNT_BLOCKED
}
