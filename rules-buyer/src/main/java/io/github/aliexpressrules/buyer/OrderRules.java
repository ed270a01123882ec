package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
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

  /**
   * When the goods arrived by anybody's word, which the order's clocks count from: the carrier's
   * report, the delivery or the confirmation of receipt, whichever was first.
   */
  static final Definition<OrderCase, Fact> ARRIVAL = Definition.of("arrival", OrderRules::arrival);

  private static @Nullable Fact arrival(OrderCase order, Moment m) {
    Fact delivered = order.delivered(m);
    Fact reported = order.reported(m);
    if (delivered != null && reported == null && order.parcels() == null) {
      return delivered; // receipt is confirmed after that
    }
    return Facts.earlier(Facts.earlier(delivered, reported), m.known(order.confirmed()));
  }

  /** When the goods came into the buyer's hands; a confirmation of receipt says so as well. */
  static final Definition<OrderCase, Fact> RECEIPT = Definition.of("receipt", OrderRules::receipt);

  private static @Nullable Fact receipt(OrderCase order, Moment m) {
    Fact delivered = order.delivered(m);
    return delivered != null ? delivered : m.known(order.confirmed());
  }

  /** When what is in the buyer's hands came; nothing is while the goods are on their way back. */
  static final Definition<OrderCase, Fact> IN_HAND = Definition.of("in hand", OrderRules::inHand);

  private static @Nullable Fact inHand(OrderCase order, Moment m) {
    Fact received = m.of(RECEIPT, order);
    return received == null || order.delivered(m) != null || order.returned(m) == null
        ? received
        : null;
  }

  /** Since when anything of the order has been on its way, or must have been. */
  static final Definition<OrderCase, Fact> ON_ITS_WAY =
      Definition.of("on its way", OrderRules::onItsWay);

  private static @Nullable Fact onItsWay(OrderCase order, Moment m) {
    Fact shipped = order.firstShipped(m);
    if (shipped != null) {
      return shipped;
    }
    Fact arrived = m.of(ARRIVAL, order);
    return arrived == null ? order.returned(m) : arrived;
  }

  /**
   * When protection ends, as far as is known: by its timer, or earlier by the confirmation of
   * receipt.
   */
  static final Definition<OrderCase, Fact> PROTECTION_END =
      Definition.of("end of protection", OrderRules::protectionEnd);

  private static @Nullable Fact protectionEnd(OrderCase order, Moment m) {
    Fact confirmed = m.known(order.confirmed());
    Fact timer = order.protectionEnds();
    return timer != null && (confirmed == null || !confirmed.at().isBefore(timer.at()))
        ? timer
        : confirmed;
  }

  private static final Set<OrderTrait> RETURN_FOR_ANY_REASON =
      EnumSet.of(OrderTrait.UNCONDITIONAL_RETURN, OrderTrait.LOCAL_DELIVERY);

  private static final Set<OrderTrait> NO_TRAITS =
      Require.enumSet("traits", OrderTrait.class, List.of());

  /** The traits by which goods can be returned for any reason; empty if none does. */
  static Set<OrderTrait> returnForAnyReason(OrderCase order) {
    Set<OrderTrait> traits = order.order().traits();
    if (Collections.disjoint(RETURN_FOR_ANY_REASON, traits)) {
      return NO_TRAITS;
    }
    EnumSet<OrderTrait> any = EnumSet.copyOf(RETURN_FOR_ANY_REASON);
    any.retainAll(traits);
    return Require.enumSet("traits", OrderTrait.class, any);
  }

  /** Whether the buyer pays for sending goods back; else no source says who does. */
  static boolean buyerPaysPostage(OrderCase order) {
    return returnForAnyReason(order).isEmpty();
  }

  /** Whether the order is known, and not cancelled. */
  static boolean isRunning(OrderCase order, Moment m) {
    return m.knows(order.placed().at()) && order.cancelled(m) == null;
  }

  private OrderRules() {}
}
