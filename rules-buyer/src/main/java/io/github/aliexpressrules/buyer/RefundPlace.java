package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.RefundChannel;
import java.util.Set;

/**
 * Where the money of a refund arrives; none of this changes with time.
 *
 * @param destination what kind of place that is
 * @param method the method whose period holds there
 */
record RefundPlace(Destination destination, PaymentMethod method) {
  private static final Set<PaymentMethod> CARDS =
      Set.of(
          PaymentMethod.VISA, PaymentMethod.MASTERCARD, PaymentMethod.MAESTRO, PaymentMethod.MIR);
  private static final Set<PaymentMethod> WALLETS =
      Set.of(
          PaymentMethod.WEBMONEY,
          PaymentMethod.QIWI,
          PaymentMethod.YANDEX_MONEY,
          PaymentMethod.MOBILE,
          PaymentMethod.ALIPAY,
          PaymentMethod.PAYPAL,
          PaymentMethod.KLARNA,
          PaymentMethod.GOOGLE_PAY,
          PaymentMethod.APPLE_PAY,
          PaymentMethod.GIFT_CARD,
          PaymentMethod.BONUS_ACCOUNT);

  static RefundPlace of(RefundChannel channel) {
    Destination destination = destination(channel);
    return new RefundPlace(
        destination,
        switch (destination) {
          case ALIPAY_WALLET -> PaymentMethod.ALIPAY;
          case QIWI_WALLET -> PaymentMethod.QIWI;
          case ORIGINAL_METHOD, BANK_HOLDING_ACCOUNT -> channel.method();
        });
  }

  private static Destination destination(RefundChannel channel) {
    if (channel.returnToAlipay()) {
      return Destination.ALIPAY_WALLET;
    }
    if (channel.method() == PaymentMethod.MOBILE) {
      return Destination.QIWI_WALLET;
    }
    return canTakeMoney(channel) || isWallet(channel.method())
        ? Destination.ORIGINAL_METHOD
        : Destination.BANK_HOLDING_ACCOUNT;
  }

  /** Whether the card or account that was paid from can take money back. */
  static boolean canTakeMoney(RefundChannel channel) {
    return channel.state() == ChannelState.ACTIVE;
  }

  /** Whether the method is kept by a payment company rather than at a bank. */
  static boolean isWallet(PaymentMethod method) {
    return WALLETS.contains(method);
  }

  boolean is(Destination other) {
    return destination == other;
  }

  /** Whether it is kept by a payment company rather than at a bank. */
  boolean isWallet() {
    return isWallet(method);
  }

  boolean isCard() {
    return CARDS.contains(method);
  }
}
