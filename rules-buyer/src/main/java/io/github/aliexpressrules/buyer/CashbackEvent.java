package io.github.aliexpressrules.buyer;

/** What happened to an order that a cashback portal has on its books. */
public enum CashbackEvent {
  /** The order was cancelled. */
  CANCELLED,
  /** A dispute about the order was opened. */
  DISPUTED
}
