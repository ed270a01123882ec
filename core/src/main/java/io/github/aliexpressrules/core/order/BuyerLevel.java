package io.github.aliexpressrules.core.order;

/** The buyer's rank with the platform, in either of the two systems that the sources name. */
public enum BuyerLevel {
  /** Rating A0. */
  A0,
  /** Rating A1. */
  A1,
  /** Rating A2. */
  A2,
  /** Rating A3. */
  A3,
  /** Rating A4, the highest rating. */
  A4,
  /** Silver member. */
  SILVER,
  /** Gold member. */
  GOLD,
  /** Platinum member. */
  PLATINUM,
  /** Diamond member, the highest rank. */
  DIAMOND
}
