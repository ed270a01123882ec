package io.github.aliexpressrules.buyer;

import java.util.Objects;

/**
 * What becomes of an order's cashback.
 *
 * @param effect whether it is lost or depends on the portal
 */
public record Cashback(CashbackEffect effect) {
  /** Checks the parts. */
  public Cashback {
    Objects.requireNonNull(effect, "effect");
  }
}
