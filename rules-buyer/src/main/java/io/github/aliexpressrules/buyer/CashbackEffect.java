package io.github.aliexpressrules.buyer;

/** What becomes of an order's cashback. */
public enum CashbackEffect {
  /** The portal's entry is set to zero. */
  LOST,
  /** The portal's terms decide; nobody promises anything. */
  DEPENDS_ON_PORTAL
}
