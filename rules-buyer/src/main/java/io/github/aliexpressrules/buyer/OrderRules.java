package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every question about an order needs: its beginning, and what words mean. */
final class OrderRules {
  static final Rule PLACED =
      Rule.of(
          "buyer.order.placed", "An order exists from the moment it is placed and paid.", "S4:83");
  static final Case NOT_PLACED = PLACED.notYet("not-placed", "The order has not been placed yet.");

  /** When the goods arrived, as far as is known; the confirmation of receipt counts as delivery. */
  static final Definition<OrderCase, Fact> ARRIVAL =
      Definition.plain("arrival", OrderRules::arrival);

  private static @Nullable Fact arrival(OrderCase order, Moment m) {
    Fact delivered = m.known(order.delivered());
    return delivered != null ? delivered : m.known(order.confirmed());
  }

  /**
   * When protection ends, as far as is known: by its timer, or earlier by the confirmation of
   * receipt.
   */
  static final Definition<OrderCase, Fact> PROTECTION_END =
      Definition.plain("end of protection", OrderRules::protectionEnd);

  private static @Nullable Fact protectionEnd(OrderCase order, Moment m) {
    Fact confirmed = m.known(order.confirmed());
    Fact timer = order.protectionEnds();
    return timer != null && (confirmed == null || !confirmed.at().isBefore(timer.at()))
        ? timer
        : confirmed;
  }

  private static final Set<OrderTrait> RETURN_FOR_ANY_REASON =
      EnumSet.of(OrderTrait.UNCONDITIONAL_RETURN, OrderTrait.LOCAL_DELIVERY);

  private static final Set<OrderTrait> NO_TRAITS = Require.enumSet(OrderTrait.class, List.of());

  /** The traits by which goods can be returned for any reason; empty if none does. */
  static Set<OrderTrait> returnForAnyReason(OrderCase order) {
    Set<OrderTrait> traits = order.order().traits();
    if (Collections.disjoint(RETURN_FOR_ANY_REASON, traits)) {
      return NO_TRAITS;
    }
    EnumSet<OrderTrait> any = EnumSet.copyOf(RETURN_FOR_ANY_REASON);
    any.retainAll(traits);
    return Require.enumSet(OrderTrait.class, any);
  }

  /** Whether the order is known, and not cancelled. */
  static boolean isRunning(OrderCase order, Moment m) {
    return m.knows(order.placed().at()) && m.known(order.cancelled()) == null;
  }

  private OrderRules() {}
}
