package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.decision.Outcome.NOT_YET;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.validation.Require;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What every question about an order needs. */
final class OrderRules {
  static final Rule PLACED =
      Rule.of(
          "buyer.order.placed", "An order exists from the moment it is placed and paid.", "S4:83");
  static final Saying NOT_PLACED =
      PLACED.when(NOT_YET, "not-placed", "The order has not been placed yet.");

  static final Action SHIP =
      Action.of(
          "buyer.step.ship-goods",
          Party.SELLER,
          "Send the goods; the time until a dispute can be opened runs from there.",
          "S5:111");
  static final Action DELIVER =
      Action.of(
          "buyer.step.deliver-goods",
          Party.SELLER,
          "Have the goods delivered; what they are like can be judged from then on.",
          "S5:111",
          "S5:310");

  private static final Set<OrderTrait> RETURN_FOR_ANY_REASON =
      EnumSet.of(OrderTrait.UNCONDITIONAL_RETURN, OrderTrait.LOCAL_DELIVERY);

  private OrderRules() {}

  /** The traits by which goods can be returned for any reason; empty if none does. */
  static Set<OrderTrait> returnForAnyReason(Order order) {
    return Require.enumSet(
        OrderTrait.class, order.traits().stream().filter(RETURN_FOR_ANY_REASON::contains).toList());
  }

  /** Whether the order is known, and not cancelled. */
  static boolean isRunning(Order order, Moment m) {
    return m.knows(order.placedAt()) && m.known(order.cancelledAt()).isEmpty();
  }

  /** When the goods arrived, as far as is known; the confirmation of receipt counts as delivery. */
  static Optional<Fact> arrival(Order order, Moment m) {
    return m.known(order.deliveredAt())
        .map(at -> new Fact("order.deliveredAt", at))
        .or(() -> confirmation(order, m));
  }

  /** When the buyer confirmed receipt, as far as is known. */
  static Optional<Fact> confirmation(Order order, Moment m) {
    return m.known(order.receiptConfirmedAt()).map(at -> new Fact("order.receiptConfirmedAt", at));
  }

  /**
   * When protection ends, as far as is known: by its timer, or earlier by the confirmation of
   * receipt.
   */
  static Optional<Fact> protectionEnd(Order order, Moment m) {
    Optional<Fact> confirmed = confirmation(order, m);
    return order
        .protectionEndsAt()
        .filter(end -> confirmed.isEmpty() || !confirmed.get().at().isBefore(end))
        .map(end -> new Fact("order.protectionEndsAt", end))
        .or(() -> confirmed);
  }
}
