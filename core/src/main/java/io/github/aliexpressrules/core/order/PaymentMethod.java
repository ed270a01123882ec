package io.github.aliexpressrules.core.order;

/** How the buyer paid, and so by which way a refund comes back. */
public enum PaymentMethod {
  /** A Visa card. */
  VISA,
  /** A Mastercard. */
  MASTERCARD,
  /** A Maestro card. */
  MAESTRO,
  /** A WebMoney wallet. */
  WEBMONEY,
  /** A Qiwi wallet. */
  QIWI,
  /** A Yandex.Money account. */
  YANDEX_MONEY,
  /** A mobile phone's account. */
  MOBILE,
  /** The Alipay wallet. */
  ALIPAY,
  /** Boleto. */
  BOLETO,
  /** Ebanx. */
  EBANX,
  /** A bank transfer. */
  BANK_TRANSFER,
  /** Western Union. */
  WESTERN_UNION,
  /** TEF. */
  TEF,
  /** Any other way; the sources give no period for it. */
  OTHER,
  /** PayPal. */
  PAYPAL,
  /** Klarna. */
  KLARNA,
  /** Google Pay. */
  GOOGLE_PAY,
  /** Apple Pay. */
  APPLE_PAY,
  /** iDEAL. */
  IDEAL,
  /** Pix. */
  PIX,
  /** BLIK. */
  BLIK,
  /** A Mir card. */
  MIR,
  /** The Faster Payments System of Russia. */
  SBP,
  /** A gift card of the platform. */
  GIFT_CARD,
  /** The bonus account at the platform. */
  BONUS_ACCOUNT
}
