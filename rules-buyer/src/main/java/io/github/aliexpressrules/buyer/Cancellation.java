package io.github.aliexpressrules.buyer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a cancellation brings.
 *
 * @param refundAmount what was paid for goods and shipping: while the order can be cancelled, and
 *     once it is; empty where it can no longer be
 * @param presumed whether it counts as cancelled since the seller let his time for an answer pass,
 *     and nothing is on record yet; told only if so
 */
public record Cancellation(
    Optional<Money> refundAmount, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean presumed) {
  /** Checks the parts. */
  public Cancellation {
    Objects.requireNonNull(refundAmount, "refundAmount");
  }
}
