package io.github.aliexpressrules.buyer;

/** Where the money of a refund arrives. */
public enum Destination {
  /** Where the order was paid from. */
  ORIGINAL_METHOD,
  /** The Qiwi wallet of the phone number that was paid from. */
  QIWI_WALLET,
  /** The Alipay wallet, since the buyer's account keeps refunds there. */
  ALIPAY_WALLET,
  /** A special account, until the owner asks the bank to pay the money out. */
  BANK_HOLDING_ACCOUNT
}
