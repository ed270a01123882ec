package io.github.aliexpressrules.merchant;

/** How far an application for the refund of a deposit has got. */
public enum DepositRefundStage {
  /** Nothing was done: no exit requested, no material gathered. */
  NOT_STARTED,
  /** Exit was requested or material gathered; the application is not submitted. */
  INCOMPLETE,
  /** The application was submitted; how the review ended is not known. */
  SUBMITTED,
  /** The review was passed; the money has not been paid back. */
  APPROVED,
  /** The review was not passed. */
  REJECTED,
  /** The money was paid back. */
  PAID
}
