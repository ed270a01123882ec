package io.github.aliexpressrules.examples.quickstart;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.buyer.CashbackEvent;
import io.github.aliexpressrules.buyer.OfferCondition;
import io.github.aliexpressrules.buyer.PlannedAct;
import io.github.aliexpressrules.buyer.Situation;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The examples of docs/questions.md: every question asked once. */
final class Questions {
  // begin facts
  static final BuyerRules BUYER = BuyerRules.standard();
  static final MerchantRules MERCHANT = MerchantRules.standard();

  static final Money PRICE = Money.parse("USD 30.00");
  static final Order PLACED =
      Order.builder().id("81").price(PRICE).placedAt(day("2025-06-02")).build();
  static final Order ON_ITS_WAY =
      PLACED.withShippedAt(day("2025-06-04")).withProtectionEndsAt(day("2025-08-03"));
  static final Order ARRIVED = ON_ITS_WAY.withDeliveredAt(day("2025-06-25"));

  static final Claim CLAIM =
      Claim.builder()
          .reason(DisputeReason.DEFECTIVE)
          .amount(PRICE)
          .returnGoods(false)
          .addEvidence(Evidence.VIDEO)
          .build();
  static final Dispute DISPUTE = Dispute.opened(day("2025-06-26"), CLAIM);

  static final Refund REFUND =
      Refund.builder()
          .amount(PRICE)
          .channel(RefundChannel.to(PaymentMethod.VISA))
          .approvedAt(day("2025-07-01"))
          .origin(RefundOrigin.DISPUTE)
          .build();

  static final DepositAccount DEPOSIT =
      DepositAccount.builder()
          .merchantId("m-1")
          .category(Category.CLOTHING)
          .addEntries(
              new DepositEntry.Paid(
                  Optional.empty(),
                  day("2024-01-10"),
                  Money.parse("CNY 8000.00"),
                  TopUpMethod.ALIPAY))
          .build();

  /** Noon in the platform's summer. */
  static Instant day(String date) {
    return Instant.parse(date + "T19:00:00Z");
  }

  // end facts

  /** A question and the instant at which it is asked. */
  record Asked(Question<?> question, Instant at) {}

  // begin told
  static String told(Asked asked) {
    var question = asked.question();
    var decision = question.at(asked.at());
    var lines = new ArrayList<String>();
    lines.add(decision.verdict() + " " + decision.window());
    decision.result().ifPresent(result -> lines.add(result.toString()));
    decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOTED) // remarks, which decide nothing
        .map(finding -> finding.outcome() + ": " + finding.explanation(question.zone()))
        .forEach(lines::add);
    decision.milestones().forEach(m -> lines.add(m.name() + " " + m.at()));
    decision.steps().stream().limit(1).forEach(s -> lines.add("-> " + s.text(question.zone())));
    return String.join("\n", lines);
  }

  // end told

  private Questions() {}

  // begin buyer.cancellation
  static Asked cancellation() {
    return new Asked(BUYER.order(PLACED).cancellation(), day("2025-06-03"));
  }

  // begin buyer.dispute-window
  static Asked disputeWindow() {
    return new Asked(BUYER.order(ON_ITS_WAY).disputeWindow(), day("2025-06-20"));
  }

  // begin buyer.claim
  static Asked claim() {
    return new Asked(BUYER.order(ARRIVED).claim(CLAIM), day("2025-06-26"));
  }

  // begin buyer.dispute
  static Asked dispute() {
    Dispute refused = DISPUTE.with(new DisputeEvent.SellerRefused(day("2025-06-28")));
    return new Asked(BUYER.order(ARRIVED).dispute(refused).status(), day("2025-06-29"));
  }

  // begin buyer.offer
  static Asked offer() {
    Solution half = Solution.refund(Money.parse("USD 15.00"));
    Set<OfferCondition> conditions = Set.of(OfferCondition.CLOSE_DISPUTE_FIRST);
    return new Asked(
        BUYER.order(ARRIVED).dispute(DISPUTE).offer(half, conditions), day("2025-06-29"));
  }

  // begin buyer.conduct
  static Asked conduct() {
    return new Asked(
        BUYER.order(ARRIVED).conduct(PlannedAct.THREATEN_BAD_REVIEW, Optional.of(DISPUTE)),
        day("2025-06-29"));
  }

  // begin buyer.return
  static Asked goodsSentBack() {
    GoodsCondition goods = new GoodsCondition(false, false, true);
    return new Asked(BUYER.order(ARRIVED).returnOf(goods), day("2025-06-29"));
  }

  // begin buyer.free-return
  static Asked freeReturn() {
    Order free = ARRIVED.withTraits(OrderTrait.FREE_RETURNS).withSellerCountry("CN");
    return new Asked(
        BuyerRules.inForce().order(free).freeReturn(Optional.empty()), day("2025-06-29"));
  }

  // begin buyer.express-refund
  static Asked expressRefund() {
    Order level = ARRIVED.withBuyerLevel(BuyerLevel.A3);
    return new Asked(BUYER.order(level).expressRefund(Money.parse("USD 20.00")), day("2025-06-29"));
  }

  // begin buyer.refund-arrival
  static Asked refundArrival() {
    return new Asked(BUYER.refund(REFUND).arrival(), day("2025-07-10"));
  }

  // begin buyer.recourse
  static Asked recourse() {
    return new Asked(
        BUYER.recourse(Situation.DENIED, Optional.of(ARRIVED), Optional.empty()),
        day("2025-07-10"));
  }

  // begin buyer.late-arrival
  static Asked lateArrival() {
    Order late = ON_ITS_WAY.withDeliveredAt(day("2025-07-20"));
    return new Asked(BUYER.order(late).lateArrival(REFUND), day("2025-07-21"));
  }

  // begin buyer.cashback
  static Asked cashback() {
    return new Asked(BUYER.cashback(CashbackEvent.CANCELLED), day("2025-06-29"));
  }

  // begin merchant.required-deposit
  static Asked requiredDeposit() {
    return new Asked(MERCHANT.requiredDeposit(Category.CLOTHING), day("2025-06-29"));
  }

  // begin merchant.balance
  static Asked balance() {
    DepositEntry fine =
        new DepositEntry.Deducted(
            Optional.empty(), day("2025-03-01"), Money.parse("CNY 500.00"), "late shipping");
    DepositAccount fined = DEPOSIT.withEntries(DEPOSIT.entries().get(0), fine);
    return new Asked(MERCHANT.deposit(fined).balance(), day("2025-06-29"));
  }

  // begin merchant.refund
  static Asked depositRefund() {
    DepositRefundApplication none = DepositRefundApplication.builder().build();
    return new Asked(MERCHANT.deposit(DEPOSIT).refund(none), day("2025-06-29"));
  }

  // begin merchant.freeze
  static Asked freeze() {
    Freeze freeze =
        new Freeze(day("2025-06-01"), "documents asked", Optional.empty(), Optional.empty());
    DepositAccount frozen = DEPOSIT.withFreezes(freeze);
    return new Asked(MERCHANT.deposit(frozen).freeze(), day("2025-06-29"));
  }

  // begin merchant.legal-dispute
  static Asked legalDispute() {
    return new Asked(MERCHANT.deposit(DEPOSIT).legalDispute(), day("2025-06-29"));
  }

  // begin merchant.standing
  static Asked standing() {
    PenaltyPoints points = new PenaltyPoints(day("2026-05-01"), PointSystem.TRANSACTION, 24);
    DepositAccount punished = DEPOSIT.withPoints(points);
    return new Asked(MerchantRules.inForce().deposit(punished).standing(), day("2026-05-03"));
  }

  // end
}
