package io.github.aliexpressrules.core.deposit;

/** How a deposit can be paid in. */
public enum TopUpMethod {
  /** By credit card. */
  CREDIT_CARD,
  /** By Alipay. */
  ALIPAY,
  /** By another channel that the platform offers. */
  OTHER
}
