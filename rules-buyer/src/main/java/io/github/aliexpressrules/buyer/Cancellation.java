package io.github.aliexpressrules.buyer;

import java.util.Objects;
import org.joda.money.Money;

/**
 * What a cancellation would bring.
 *
 * @param refundAmount what was paid for goods and shipping
 */
public record Cancellation(Money refundAmount) {
  /** Checks the parts. */
  public Cancellation {
    Objects.requireNonNull(refundAmount, "refundAmount");
  }
}
