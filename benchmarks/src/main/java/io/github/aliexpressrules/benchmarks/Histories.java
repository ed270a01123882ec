package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Long histories: a dispute of many events, a deposit of many entries. */
final class Histories {
  /** How many events or entries. */
  static final int LENGTH = 1_000;

  private static final Instant PLACED = Instant.parse("2025-02-27T10:00:00Z");

  /** When the dispute is opened. */
  static final Instant OPENED = PLACED.plus(Duration.ofDays(25));

  /** When everything has happened. */
  static final Instant LAST = at(LENGTH);

  /** What is claimed, at the opening and ever again. */
  static final Claim CLAIM =
      Claim.builder()
          .reason(DisputeReason.DEFECTIVE)
          .amount(Money.parse("USD 30.00"))
          .returnGoods(false)
          .addEvidence(Evidence.PHOTO)
          .build();

  private Histories() {}

  /** The order that is disputed. */
  static Order order() {
    return Order.builder()
        .id("81")
        .price(Money.parse("USD 30.00"))
        .placedAt(PLACED)
        .shippedAt(PLACED.plus(Duration.ofDays(2)))
        .deliveredAt(PLACED.plus(Duration.ofDays(20)))
        .protectionEndsAt(PLACED.plus(Duration.ofDays(90)))
        .build();
  }

  /** Counter-offers and amended claims in turn, a minute apart: each changes the phase. */
  static List<DisputeEvent> bargaining() {
    Solution offer = Solution.refund(Money.parse("USD 1.00"));
    List<DisputeEvent> events = new ArrayList<>();
    for (int i = 1; i <= LENGTH; i++) {
      events.add(
          i % 2 == 1
              ? new DisputeEvent.SellerCountered(at(i), offer)
              : new DisputeEvent.BuyerAmended(at(i), CLAIM));
    }
    return List.copyOf(events);
  }

  /** Payments and smaller deductions in turn, a minute apart. */
  static List<DepositEntry> entries() {
    Money paid = Money.parse("CNY 200.00");
    Money deducted = Money.parse("CNY 150.00");
    List<DepositEntry> entries = new ArrayList<>();
    for (int i = 1; i <= LENGTH; i++) {
      Optional<String> id = Optional.of("E" + i);
      entries.add(
          i % 2 == 1
              ? new DepositEntry.Paid(id, at(i), paid, TopUpMethod.ALIPAY)
              : new DepositEntry.Deducted(id, at(i), deducted, "late shipment"));
    }
    return List.copyOf(entries);
  }

  private static Instant at(int minute) {
    return OPENED.plus(Duration.ofMinutes(minute));
  }
}
