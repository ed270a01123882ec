package io.github.aliexpressrules.core.rulebook;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An amount beside the limit that it was compared with, and so how much money is left.
 *
 * <p>Example: a claim of USD 20.00 that must be at most USD 30.00 leaves USD 10.00; one of USD
 * 35.00 leaves USD -5.00.
 *
 * @param side on which side of the limit the amount must lie
 * @param amount the amount
 * @param limit the limit, in the same currency
 */
public record Margin(Bound.Side side, Money amount, Money limit) {
  /** Checks the parts. */
  public Margin {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(limit, "limit");
  }

  /**
   * Returns by how much the amount could still move toward the limit: negative by as much as it
   * lies beyond. Zero is inside where the limit may be reached, and outside where it must not.
   */
  public Money left() {
    return side == Bound.Side.AT_LEAST ? amount.minus(limit) : limit.minus(amount);
  }

  /** Returns whether the amount lies on the right side. */
  public boolean holds() {
    return side == Bound.Side.BELOW ? left().isPositive() : left().isPositiveOrZero();
  }
}
