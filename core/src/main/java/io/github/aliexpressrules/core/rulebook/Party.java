package io.github.aliexpressrules.core.rulebook;

/** Who acts. */
public enum Party {
  /** Who bought the goods. */
  BUYER,
  /** Who sold them. */
  SELLER,
  /** AliExpress. */
  PLATFORM,
  /** Who keeps a deposit with the platform. */
  MERCHANT,
  /** The bank, wallet or payment company that moves the money. */
  BANK
}
