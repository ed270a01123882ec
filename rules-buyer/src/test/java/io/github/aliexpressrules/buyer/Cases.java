package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;

/** The words in which the buyer's tests tell their cases. */
final class Cases {
  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private Cases() {}

  /** An instant on the clocks of Los Angeles, for example {@code la("2025-03-01T10:00")}. */
  static Instant la(String local) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local), LOS_ANGELES).toInstant();
  }

  static Instant utc(String instant) {
    return Instant.parse(instant);
  }

  static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  /** An order of 100 dollars placed on 1 March 2025. */
  static Order order() {
    return Order.builder()
        .id("81")
        .price(usd("100.00"))
        .placedAt(utc("2025-03-01T10:00:00Z"))
        .build();
  }

  static Claim claim(DisputeReason reason, String amount) {
    return Claim.builder().reason(reason).amount(usd(amount)).returnGoods(false).build();
  }

  static Dispute dispute(Instant opened, DisputeEvent... events) {
    return new Dispute(opened, claim(DisputeReason.DEFECTIVE, "40.00"), List.of(events));
  }
}
