package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One line of an order: goods of one kind, with a price of their own.
 *
 * <p>Example: {@code OrderLine.builder().id("A").price(Money.parse("USD 12.00")).quantity(3)
 * .build()}.
 *
 * @param id its name, which parcels and questions use; no other line of the order has it
 * @param price what was paid for all its units, without shipping
 * @param quantity how many units; one if it is left out
 * @param traits what is special about them; those of the order if there are none here
 * @param cancelledAt when this line alone was cancelled
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderLine(
    String id,
    Money price,
    Optional<Integer> quantity,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<OrderTrait> traits,
    Optional<Instant> cancelledAt)
    implements WithOrderLine {
  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the id is blank, the price negative or 1e12 or more, the
   *     quantity below one, or the instant outside [2000-01-01, 2200-01-01)
   */
  public OrderLine {
    Require.text("id", id);
    Require.amount("price", price);
    if (Objects.requireNonNull(quantity, "quantity").isPresent() && quantity.get() < 1) {
      throw new InvalidValueException(
          "quantity", "must be one or more", quantity.get(), "Leave it out for one unit.");
    }
    traits = Require.enumSet("traits", OrderTrait.class, traits);
    Require.fact("cancelledAt", cancelledAt);
  }

  /** Returns how many units it has, one or more. */
  public int units() {
    return quantity.orElse(1);
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code id}, {@code
   * price}. Every other part is optional: what is not given is absent, a list or set empty. Without
   * a quantity it is one unit; without traits those of the order hold.
   */
  public static OrderLineBuilderStages.BuildStart builder() {
    return OrderLineBuilderStages.start();
  }
}
