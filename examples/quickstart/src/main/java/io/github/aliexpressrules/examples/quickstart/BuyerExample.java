package io.github.aliexpressrules.examples.quickstart;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import org.joda.money.Money;

class BuyerExample {
  public static void main(String[] args) {
    var order =
        Order.builder()
            .id("81")
            .price(Money.parse("USD 30.00"))
            .placedAt(Instant.parse("2025-03-11T10:00:00Z"))
            .shippedAt(Instant.parse("2025-03-12T07:15:30Z"))
            .protectionEndsAt(Instant.parse("2025-06-10T07:15:30Z"))
            .build();
    var window = BuyerRules.standard().order(order).disputeWindow();
    var decision = window.at(Instant.parse("2025-03-20T00:00:00Z"));
    System.out.println(decision.verdict() + " " + decision.window());
    decision.findings().forEach(found -> System.out.println(found.explanation(window.zone())));
  }
}
