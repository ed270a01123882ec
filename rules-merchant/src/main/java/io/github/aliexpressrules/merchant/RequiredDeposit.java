package io.github.aliexpressrules.merchant;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What deposit a category requires.
 *
 * @param required how much; empty if neither a source nor the policy states it
 */
public record RequiredDeposit(Optional<Money> required) {
  /** Checks the parts. */
  public RequiredDeposit {
    Objects.requireNonNull(required, "required");
  }
}
