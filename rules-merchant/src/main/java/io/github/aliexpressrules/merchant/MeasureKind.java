package io.github.aliexpressrules.merchant;

/** What the platform can impose on a merchant, the mildest first. */
public enum MeasureKind {
  /** A warning. */
  WARNING,
  /** No operations on goods. */
  OPERATIONS_RESTRICTED,
  /** All goods are taken down, and no new ones can be listed. */
  ACCOUNT_FROZEN,
  /** The store's deposit must be raised. */
  DEPOSIT_INCREASE,
  /** The account is closed. */
  ACCOUNT_CLOSED,
  /** The money in the merchant's accounts cannot be moved. */
  FUNDS_FROZEN,
  /** The platform keeps the deposit. */
  DEPOSIT_CONFISCATION
}
