package io.github.aliexpressrules.core.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A refund on its way.
 *
 * @param amount how much
 * @param channel which way it takes
 * @param approvedAt when it was approved; its periods are counted from there
 * @param origin what it follows from
 * @param completedAt when the platform showed it as completed
 * @param arrivedAt when the money was there
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Refund(
    Money amount,
    RefundChannel channel,
    Instant approvedAt,
    RefundOrigin origin,
    Optional<Instant> completedAt,
    Optional<Instant> arrivedAt) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the amount is
   *     negative or 1e12 or more, if an instant lies outside [2000-01-01, 2200-01-01), or unless
   *     approvedAt &lt;= completedAt &lt;= arrivedAt
   */
  public Refund {
    Require.amount("amount", amount);
    Objects.requireNonNull(channel, "channel");
    Require.fact("approvedAt", approvedAt);
    Objects.requireNonNull(origin, "origin");
    Require.fact("completedAt", completedAt);
    Require.fact("arrivedAt", arrivedAt);
    Require.inOrder("approvedAt", Optional.of(approvedAt), "completedAt", completedAt);
    Require.inOrder("approvedAt", Optional.of(approvedAt), "arrivedAt", arrivedAt);
    Require.inOrder("completedAt", completedAt, "arrivedAt", arrivedAt);
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code amount}, {@code
   * channel}, {@code approvedAt}, {@code origin}. Every other part is optional: what is not given
   * is absent.
   */
  public static RefundBuilderStages.BuildStart builder() {
    return RefundBuilderStages.start();
  }
}
