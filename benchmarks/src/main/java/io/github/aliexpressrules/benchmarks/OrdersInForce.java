package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Delivered orders, whose day decides how many of the platform's texts may bind them. */
final class OrdersInForce {
  /** How many lines an order of many has. */
  static final int LINES = 100;

  private static final Money PRICE = Money.parse("USD 30.00");

  private OrdersInForce() {}

  static Order placedIn(String day) {
    return of(day, List.of());
  }

  /** An order of {@link #LINES} lines. */
  static Order ofLines(String day) {
    return of(day, IntStream.range(0, LINES).mapToObj(OrdersInForce::line).toList());
  }

  /** When the goods have come, and a dispute can be opened. */
  static Instant asked(Order order) {
    return order.placedAt().plus(Duration.ofDays(23));
  }

  private static Order of(String day, List<OrderLine> lines) {
    Instant placed = Instant.parse(day + "T10:00:00Z");
    return Order.builder()
        .id("81")
        .price(PRICE.multipliedBy(Math.max(1, lines.size())))
        .placedAt(placed)
        .shippedAt(placed.plus(Duration.ofDays(2)))
        .deliveredAt(placed.plus(Duration.ofDays(20)))
        .protectionEndsAt(placed.plus(Duration.ofDays(90)))
        .addAllLines(lines)
        .build();
  }

  private static OrderLine line(int number) {
    return OrderLine.builder().id("L" + number).price(PRICE).build();
  }
}
