package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * How a deposit stands.
 *
 * @param balance the sum of the entries booked so far; zero in the policy's currency without any
 * @param frozen whether the account is frozen, which leaves the balance as it is
 * @param required what is required in all: the most that any category requires, or by a notice the
 *     increased deposit; empty if that of a category is not known, or in another currency than the
 *     balance, unless the balance is below what is known: then at least this is required
 * @param shortfall what is missing, zero if nothing is; empty where {@code required} is
 * @param lastPaidAt when the merchant last paid in; empty if never
 * @param topUpMethods how a deposit can be paid in: always all ways, in the order of the enum
 */
public record Balance(
    Money balance,
    boolean frozen,
    Optional<Money> required,
    Optional<Money> shortfall,
    Optional<Instant> lastPaidAt,
    Set<TopUpMethod> topUpMethods) {
  /** Checks the parts. */
  public Balance {
    Objects.requireNonNull(balance, "balance");
    Objects.requireNonNull(required, "required");
    Objects.requireNonNull(shortfall, "shortfall");
    Objects.requireNonNull(lastPaidAt, "lastPaidAt");
    topUpMethods = Require.enumSet("topUpMethods", TopUpMethod.class, topUpMethods);
  }
}
