package io.github.aliexpressrules.examples.quickstart;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import org.joda.money.Money;

/** The twelve lines of the README. */
public final class Quickstart {
  private Quickstart() {}

  /** Prints whether, and when, a dispute about an order can be opened. */
  public static void main(String[] args) {
    System.out.print(told());
  }

  static String told() {
    StringBuilder out = new StringBuilder();
    var order =
        Order.builder()
            .id("81")
            .price(Money.parse("USD 30.00"))
            .placedAt(Instant.parse("2025-02-27T10:00:00Z"))
            .shippedAt(Instant.parse("2025-03-01T07:15:30Z"))
            .protectionEndsAt(Instant.parse("2025-05-30T07:15:30Z"))
            .build();
    var window = BuyerRules.standard().order(order).disputeWindow();
    var decision = window.at(Instant.parse("2025-03-10T00:00:00Z"));
    out.append(decision.verdict()).append(" ").append(decision.window()).append("\n");
    decision.findings().forEach(f -> out.append(f.explanation(window.zone())).append("\n"));
    window.timeline().changes().forEach(c -> out.append(c).append("\n"));
    return out.toString();
  }
}
