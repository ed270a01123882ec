package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.found;
import static io.github.aliexpressrules.buyer.Refunds.order;
import static io.github.aliexpressrules.buyer.Refunds.refund;
import static io.github.aliexpressrules.buyer.Refunds.said;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateArrivalTest {
  private static final Instant FRI_2025_03_28 = Refunds.pacific("2025-03-28T12:00");
  private static final Instant LONG_AFTER = Refunds.pacific("2026-03-28T12:00");

  private static Question<LateArrival> lateArrival(Optional<Instant> delivered) {
    return BuyerRules.standard()
        .order(order(delivered, Optional.empty()))
        .lateArrival(refund(PaymentMethod.VISA));
  }

  /** An order of 30 dollars, of which some were paid back. */
  private static Question<LateArrival> lateArrival(String refunded, Instant delivered) {
    Refund refund =
        Refund.builder()
            .amount(Refunds.usd(refunded))
            .channel(refund(PaymentMethod.VISA).channel())
            .approvedAt(MON_2025_03_03)
            .origin(refund(PaymentMethod.VISA).origin())
            .build();
    return BuyerRules.standard()
        .order(order(Optional.of(delivered), Optional.empty()))
        .lateArrival(refund);
  }

  @Test
  void theHonestWaysStandInTheirOrder() {
    Decision<LateArrival> decision = lateArrival(Optional.of(FRI_2025_03_28)).at(LONG_AFTER);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(actions(decision.result().orElseThrow().options()))
        .containsExactly(
            "tell-seller-of-arrival", // S5:334
            "keep-as-gift", // S5:336
            "pay-by-listing", // S5:338
            "send-late-goods-back"); // S5:334
    assertThat(decision.steps()).isEqualTo(decision.result().orElseThrow().options());
  }

  @Test
  void theDishonestWaysAreNamedAndNotRecommended() {
    Decision<LateArrival> decision = lateArrival(Optional.of(FRI_2025_03_28)).at(LONG_AFTER);

    assertThat(found(decision, "buyer.late-arrival.fake-shipment")) // S5:337
        .isEqualTo("buyer.late-arrival.fake-shipment.not-recommended");
    assertThat(found(decision, "buyer.late-arrival.keeping-both")) // S5:334, S5:340
        .isEqualTo("buyer.late-arrival.keeping-both.not-honest refunded=USD 30.00");
  }

  @Test
  void beforeTheGoodsThereIsNothingToDecide() {
    Decision<LateArrival> before =
        lateArrival(Optional.of(FRI_2025_03_28)).at(FRI_2025_03_28.minusNanos(1));

    assertThat(before.verdict()).isEqualTo(NOT_YET);
    assertThat(before.result()).contains(new LateArrival(List.of()));
    assertThat(said(before)).containsExactly("buyer.late-arrival.after-refund.not-here");
    assertThat(lateArrival(Optional.empty()).at(LONG_AFTER).verdict()).isEqualTo(NOT_YET);
  }

  @Test
  void goodsAreLateFromTheInstantOfTheApprovalOn() {
    assertThat(lateArrival(Optional.of(MON_2025_03_03)).at(MON_2025_03_03).verdict())
        .isEqualTo(YES);
    Decision<LateArrival> before =
        lateArrival(Optional.of(MON_2025_03_03.minusNanos(1))).at(MON_2025_03_03);
    assertThat(before.verdict()).isEqualTo(NO);
    assertThat(before.steps()).isEmpty();
    assertThat(said(before)).containsExactly("buyer.late-arrival.after-refund.came-before");
  }

  /** What was paid for a part of the price is no refund of the goods. */
  @ParameterizedTest(name = "{0} of 30.00: {1}")
  @CsvSource({
    "29.99, compensated-in-part, keep-after-compensation",
    "30.00, came-after, tell-seller-of-arrival",
    "30.01, came-after, tell-seller-of-arrival"
  })
  void aCompensationInPartIsNoRefundOfTheGoods(String refunded, String how, String first) {
    Decision<LateArrival> decision = lateArrival(refunded, FRI_2025_03_28).at(FRI_2025_03_28);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(said(decision)).startsWith("buyer.late-arrival.after-refund." + how);
    assertThat(actions(decision.result().orElseThrow().options())).startsWith(first);
    assertThat(decision.finding("buyer.late-arrival.keeping-both").isPresent())
        .isEqualTo(how.equals("came-after"));
    assertThat(decision.finding("buyer.late-arrival.fake-shipment").isPresent())
        .isEqualTo(how.equals("came-after"));
  }

  /** A part that was paid after the goods had come is no late arrival either. */
  @Test
  void aCompensationAfterTheGoodsIsNoLateArrival() {
    Decision<LateArrival> decision =
        lateArrival("29.99", MON_2025_03_03.minusNanos(1)).at(MON_2025_03_03);

    assertThat(decision.verdict()).isEqualTo(NO);
    assertThat(said(decision)).containsExactly("buyer.late-arrival.after-refund.came-before");
  }

  @Test
  void aConfirmationCountsAsArrival() {
    Order confirmed =
        Order.builder()
            .id("81")
            .price(Refunds.usd("30.00"))
            .placedAt(Refunds.pacific("2025-02-01T12:00"))
            .receiptConfirmedAt(FRI_2025_03_28)
            .build();

    assertThat(
            BuyerRules.standard()
                .order(confirmed)
                .lateArrival(refund(PaymentMethod.VISA))
                .at(FRI_2025_03_28)
                .verdict())
        .isEqualTo(YES);
  }

  @Test
  void beforeOrderAndApprovalThereIsNoResult() {
    Question<LateArrival> question = lateArrival(Optional.of(FRI_2025_03_28));

    Decision<LateArrival> unplaced = question.at(Refunds.pacific("2025-01-01T12:00"));
    assertThat(said(unplaced)).containsExactly("buyer.order.placed.not-placed");
    assertThat(unplaced.result()).isEmpty();
    Decision<LateArrival> unapproved = question.at(MON_2025_03_03.minusNanos(1));
    assertThat(said(unapproved)).containsExactly("buyer.refund.approved.not-approved");
    assertThat(unapproved.result()).isEmpty();
  }

  @Test
  void oneCaseHasOneCurrency() {
    Refund euros =
        Refund.builder()
            .amount(Money.parse("EUR 30.00"))
            .channel(refund(PaymentMethod.VISA).channel())
            .approvedAt(MON_2025_03_03)
            .origin(refund(PaymentMethod.VISA).origin())
            .build();

    assertThatThrownBy(
            () ->
                BuyerRules.standard()
                    .order(order(Optional.empty(), Optional.empty()))
                    .lateArrival(euros))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.component()).isEqualTo("refund.amount"))
        .hasMessage(
            "refund.amount must be in USD like order.price, but was EUR 30.00."
                + " Give all amounts of one case in one currency; nothing is converted.");
  }
}
