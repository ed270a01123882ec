package io.github.aliexpressrules.examples.quickstart;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;

class ReminderExample {
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
    var now = Instant.parse("2025-03-20T00:00:00Z");

    // One timer for the program: ask again then, or as soon as a fact arrives
    window.next(now).ifPresent(change -> System.out.println("ask again at " + change.at()));

    // One reminder for the person: what he has to do, three days before it is too late
    window
        .at(now)
        .milestone("dispute-closes")
        .map(end -> end.minus(Duration.ofDays(3)))
        .ifPresent(day -> System.out.println("remind of the dispute on " + day));
  }
}
