package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigInteger;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How many units of an order's line a claim is about, and what was paid for them. */
final class Units {
  private Units() {}

  /**
   * Refuses a number of units that is not there.
   *
   * @param path where the claim stands in the case
   * @param line the line that is asked about; null for a whole order, whose units nobody counts
   */
  static void check(String path, Claim claim, @Nullable OrderLine line) {
    if (claim.quantity().isEmpty()) {
      return;
    }
    int units = claim.quantity().get();
    if (line == null) {
      throw new InvalidValueException(
          path + ".quantity",
          "must come with the line that it counts",
          units,
          "Ask about a line of the order, or leave it out.");
    }
    if (units > line.units()) {
      throw new InvalidValueException(
          path + ".quantity",
          "must be at most " + line.units() + ", the units of line " + line.id(),
          units,
          "Give the number of units that the claim is about.");
    }
  }

  /** As {@link #check(String, Claim, OrderLine)}, for all claims of a dispute. */
  static void check(Dispute dispute, @Nullable OrderLine line) {
    check("dispute.claim", dispute.claim(), line);
    for (int i = 0; i < dispute.events().size(); i++) {
      if (dispute.events().get(i) instanceof DisputeEvent.BuyerAmended amended) {
        check("dispute.events[" + i + "].claim", amended.claim(), line);
      }
    }
  }

  /** What was paid for the units of a claim, rounded down to the minor unit. */
  static Money paid(Money price, Claim claim, @Nullable OrderLine line) {
    if (line == null || claim.quantity().isEmpty()) {
      return price;
    }
    BigInteger minor =
        BigInteger.valueOf(price.getAmountMinorLong())
            .multiply(BigInteger.valueOf(claim.quantity().get()))
            .divide(BigInteger.valueOf(line.units()));
    return Money.ofMinor(price.getCurrencyUnit(), minor.longValueExact());
  }
}
