package io.github.aliexpressrules.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TrackerTest {
  @Test
  void theWindowClosesWhenTheRulesSay() {
    Instant end = Instant.parse("2025-06-10T07:15:30Z");
    Instant tracked = end.plus(Duration.ofDays(15)); // what your own code says
    var order = Order.builder().id("81").price(Money.parse("USD 30.00")).placedAt(end);
    var window = BuyerRules.standard().order(order.protectionEndsAt(end).build()).disputeWindow();
    assertEquals(Optional.of(tracked), window.at(end).milestone("dispute-closes"));
  }
}
