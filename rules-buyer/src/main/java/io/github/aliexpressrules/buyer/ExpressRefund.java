package io.github.aliexpressrules.buyer;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The express refund of a buyer's level.
 *
 * @param limit up to what amount refunds are made at once, inclusive; for a Platinum member below
 *     it. Empty if the level is unknown or has none
 */
public record ExpressRefund(Optional<Money> limit) {
  /** Checks the parts. */
  public ExpressRefund {
    Objects.requireNonNull(limit, "limit");
  }
}
