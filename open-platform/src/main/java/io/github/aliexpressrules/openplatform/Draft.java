package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.util.function.UnaryOperator;

/** An order that grows fact by fact; a fact that contradicts those before is left out and said. */
final class Draft {
  private Order order;

  Draft(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }

  /** Adds a fact, unless it contradicts what is there; returns whether it did not. */
  boolean add(Place place, UnaryOperator<Order> fact) {
    try {
      order = fact.apply(order);
      return true;
    } catch (InvalidValueException impossible) {
      String why = "Left out: " + impossible.getMessage();
      if (place.node().isContainer()) {
        place.remark(Kind.CONTRADICTION, why);
      } else {
        place.say(Kind.CONTRADICTION, why);
      }
      return false;
    }
  }
}
