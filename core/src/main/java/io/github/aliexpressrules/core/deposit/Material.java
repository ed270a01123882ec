package io.github.aliexpressrules.core.deposit;

/** What an application for the refund of a deposit must enclose. */
public enum Material {
  /** The business licence. */
  BUSINESS_LICENCE,
  /** The bank account that the deposit is to be paid to. */
  BANK_ACCOUNT,
  /** The application form, filled in. */
  APPLICATION_FORM
}
