package io.github.aliexpressrules.core.refund;

/** Whether the card or account that was paid from can still take money. */
public enum ChannelState {
  /** It can. */
  ACTIVE,
  /** The card is blocked. */
  BLOCKED,
  /** The card has expired. */
  EXPIRED,
  /** The account is closed. */
  ACCOUNT_CLOSED
}
