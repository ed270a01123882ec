package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The words in which the tests about money tell their cases. */
final class Refunds {
  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  /** Monday noon in Los Angeles. */
  static final Instant MON_2025_03_03 = pacific("2025-03-03T12:00");

  private Refunds() {}

  /** An instant on the clocks of Los Angeles. */
  static Instant pacific(String local) {
    return LocalDateTime.parse(local).atZone(LOS_ANGELES).toInstant();
  }

  static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  static Refund refund(PaymentMethod method) {
    return refund(method, RefundOrigin.DISPUTE);
  }

  static Refund refund(PaymentMethod method, RefundOrigin origin) {
    return refund(RefundChannel.to(method), origin);
  }

  /** A refund of 30 dollars approved on {@link #MON_2025_03_03}. */
  static Refund refund(RefundChannel channel, RefundOrigin origin) {
    return refund(channel, origin, Optional.empty(), Optional.empty());
  }

  static Refund refund(
      RefundChannel channel,
      RefundOrigin origin,
      Optional<Instant> completed,
      Optional<Instant> arrived) {
    return new Refund(usd("30.00"), channel, MON_2025_03_03, origin, completed, arrived);
  }

  static RefundChannel channel(PaymentMethod method, ChannelState state, boolean switchedOn) {
    return new RefundChannel(method, state, switchedOn, Optional.empty());
  }

  /** An order of 30 dollars placed on 1 February 2025 and shipped two days later. */
  static Order order(Optional<Instant> delivered, Optional<BuyerLevel> level) {
    return Order.builder()
        .id("81")
        .price(usd("30.00"))
        .placedAt(pacific("2025-02-01T12:00"))
        .shippedAt(pacific("2025-02-03T12:00"))
        .deliveredAt(delivered)
        .buyerLevel(level)
        .build();
  }

  /** The keys of what is said, for example {@code buyer.refund.in-time.late}. */
  static List<String> said(Decision<?> decision) {
    return decision.findings().stream().map(Finding::how).map(Object::toString).toList();
  }

  static List<String> actions(Decision<?> decision) {
    return actions(decision.steps());
  }

  /** The names of the steps, without {@code buyer.step.}. */
  static List<String> actions(List<Step> steps) {
    return steps.stream()
        .map(step -> step.action().id().substring("buyer.step.".length()))
        .toList();
  }

  /** Which case of the rule was found, and the values by the places of its words. */
  static String found(Decision<?> decision, String ruleId) {
    Finding finding = decision.finding(ruleId).orElseThrow();
    return (finding.how() + " " + Rows.byPlace(finding)).strip();
  }
}
