package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An order with what is known of its life. An absent event has not happened; an absent schedule
 * ({@code promisedBy}, {@code protectionEndsAt}) is unknown.
 *
 * <p>Facts may be dated after the instant that is asked about: they are not yet known there. A
 * schedule is known from the start; one that was extended later is stored as it stands now, so that
 * a replay of earlier days uses the extended one.
 *
 * <p>Example: {@code Order.builder().id("81").price(Money.parse("USD
 * 30.00")).placedAt(placed).build()}.
 *
 * @param id the order's number
 * @param price what was paid for the goods, without shipping
 * @param shippingCost what was paid for shipping
 * @param placedAt when it was placed and paid
 * @param paidWith how it was paid
 * @param shippedAt when the seller handed it to the carrier
 * @param promisedBy by when the seller promised delivery
 * @param deliveredAt when the carrier delivered it
 * @param receiptConfirmedAt when the buyer confirmed that he had received it
 * @param protectionEndsAt when the buyer protection's timer ends
 * @param cancelledAt when it was cancelled
 * @param traits what is special about it
 * @param buyerLevel the buyer's rank
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Order(
    String id,
    Money price,
    Optional<Money> shippingCost,
    Instant placedAt,
    Optional<PaymentMethod> paidWith,
    Optional<Instant> shippedAt,
    Optional<Instant> promisedBy,
    Optional<Instant> deliveredAt,
    Optional<Instant> receiptConfirmedAt,
    Optional<Instant> protectionEndsAt,
    Optional<Instant> cancelledAt,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<OrderTrait> traits,
    Optional<BuyerLevel> buyerLevel) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the id is blank; if
   *     an amount is negative, 1e12 or more, or in another currency; if an instant lies outside
   *     [2000-01-01, 2200-01-01); unless placedAt &lt;= shippedAt &lt;= deliveredAt &lt;=
   *     receiptConfirmedAt and placedAt &lt;= cancelledAt
   */
  public Order {
    Require.text("id", id);
    Require.amount("price", price);
    if (Objects.requireNonNull(shippingCost, "shippingCost").isPresent()) {
      Require.sameCurrency("shippingCost", shippingCost.get(), "price", price);
      Require.amount("shippingCost", shippingCost.get());
    }
    Require.fact("placedAt", placedAt);
    Objects.requireNonNull(paidWith, "paidWith");
    Require.fact("shippedAt", shippedAt);
    Require.fact("promisedBy", promisedBy);
    Require.fact("deliveredAt", deliveredAt);
    Require.fact("receiptConfirmedAt", receiptConfirmedAt);
    Require.fact("protectionEndsAt", protectionEndsAt);
    Require.fact("cancelledAt", cancelledAt);
    Optional<Instant> placed = Optional.of(placedAt);
    Require.inOrder("placedAt", placed, "shippedAt", shippedAt);
    Require.inOrder("placedAt", placed, "deliveredAt", deliveredAt);
    Require.inOrder("shippedAt", shippedAt, "deliveredAt", deliveredAt);
    Require.inOrder("placedAt", placed, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("shippedAt", shippedAt, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("deliveredAt", deliveredAt, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("placedAt", placed, "cancelledAt", cancelledAt);
    traits = Require.enumSet("traits", OrderTrait.class, traits);
    Objects.requireNonNull(buyerLevel, "buyerLevel");
  }

  /** Returns a builder that asks for the required parts first. */
  public static OrderBuilderStages.BuildStart builder() {
    return OrderBuilderStages.start();
  }
}
