package io.github.aliexpressrules.buyer;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a cancellation brings.
 *
 * @param refundAmount what was paid for goods and shipping: while the order can be cancelled, and
 *     once it is; empty where it can no longer be
 */
public record Cancellation(Optional<Money> refundAmount) {
  /** Checks the parts. */
  public Cancellation {
    Objects.requireNonNull(refundAmount, "refundAmount");
  }
}
