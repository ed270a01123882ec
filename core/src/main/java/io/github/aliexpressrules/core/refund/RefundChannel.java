package io.github.aliexpressrules.core.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.order.PaymentMethod;
import java.util.Objects;
import java.util.Optional;

/**
 * The way a refund takes: back to where the order was paid from, unless something diverts it.
 *
 * @param method how the order was paid
 * @param state whether the card or account can still take money
 * @param returnToAlipay the wallet switch: whether refunds are to be kept in the Alipay wallet
 * @param walletRegistered for a payment by mobile phone: whether the number's wallet was registered
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RefundChannel(
    PaymentMethod method,
    ChannelState state,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean returnToAlipay,
    Optional<Boolean> walletRegistered) {
  /** Checks the parts. */
  public RefundChannel {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(walletRegistered, "walletRegistered");
  }

  /** Returns the plain way back: an active card or account, the wallet switch off. */
  public static RefundChannel to(PaymentMethod method) {
    return new RefundChannel(method, ChannelState.ACTIVE, false, Optional.empty());
  }
}
