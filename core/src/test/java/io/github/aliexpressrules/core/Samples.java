package io.github.aliexpressrules.core;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A full and a bare value of each type, and the instants that tables begin with. */
public final class Samples {
  /** The first instant a fact may have. */
  public static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  /** The last instant a fact may have. */
  public static final Instant LAST = Instant.parse("2199-12-31T23:59:59.999999999Z");

  /** One nanosecond too early. */
  public static final Instant TOO_EARLY = Instant.parse("1999-12-31T23:59:59.999999999Z");

  /** The first instant that is too late. */
  public static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

  /** A Monday in winter. */
  public static final Instant MON_2025_03_03 = Instant.parse("2025-03-03T12:00:00Z");

  private Samples() {}

  /** The n-th day after {@link #MON_2025_03_03}. */
  public static Instant day(int days) {
    return MON_2025_03_03.plusSeconds(86_400L * days);
  }

  /** Amounts at both ends of their range, in currencies of zero, two and three decimals. */
  public static Stream<Money> amounts() {
    return Stream.of(
            "USD 0.00",
            "USD 999999999999.99",
            "JPY 0",
            "JPY 1",
            "JPY 999999999999",
            "KWD 0.000",
            "KWD 0.001",
            "KWD 999999999999.999")
        .map(Money::parse);
  }

  /** For example {@code USD 30.00}. */
  public static Money money(String text) {
    return Money.parse(text);
  }

  /** An order with every part that one has which is not told apart and travels in one parcel. */
  public static Order simpleOrder() {
    return Order.builder()
        .id("81")
        .price(money("USD 30.00"))
        .placedAt(day(0))
        .shippingCost(money("USD 2.50"))
        .paidWith(PaymentMethod.VISA)
        .shippedAt(day(1))
        .promisedBy(day(40))
        .deliveredAt(day(20))
        .receiptConfirmedAt(day(21))
        .protectionEndsAt(day(60))
        .cancelledAt(day(22))
        .addTraits(OrderTrait.LOCAL_DELIVERY, OrderTrait.ACCESSORY)
        .buyerLevel(BuyerLevel.A3)
        .build();
  }

  /** An order with every part but parcels, beside which some of them are left out. */
  public static Order fullOrder() {
    return simpleOrder()
        .withLines(fullLine(), bareLine("B", "USD 18.00"))
        .withPaidAt(day(0))
        .withShipBy(day(3))
        .withCancellationRequestedAt(day(0))
        .withCancellationRefusedAt(day(1))
        .withTrackingStoppedAt(day(5))
        .withReportedDeliveredAt(day(19))
        .withReturnedToSenderAt(day(10))
        .withFreeDeliveryUsedAt(day(23))
        .withBuyerCountry("PL")
        .withSellerCountry("CN");
  }

  /** An order of two lines in two parcels. */
  public static Order orderInParcels() {
    return bareOrder()
        .withLines(fullLine(), bareLine("B", "USD 18.00"))
        .withParcels(fullParcel(), bareParcel("P2"));
  }

  /** A line with every part. */
  public static OrderLine fullLine() {
    return OrderLine.builder()
        .id("A")
        .price(money("USD 12.00"))
        .quantity(3)
        .addTraits(OrderTrait.PHONE, OrderTrait.FREE_RETURNS)
        .cancelledAt(day(1))
        .build();
  }

  /** A line with its required parts. */
  public static OrderLine bareLine(String id, String price) {
    return OrderLine.builder().id(id).price(money(price)).build();
  }

  /** A parcel with every part. */
  public static Parcel fullParcel() {
    return Parcel.builder()
        .id("P1")
        .shippedAt(day(2))
        .addLines("A")
        .reportedDeliveredAt(day(9))
        .returnedToSenderAt(day(10))
        .deliveredAt(day(20))
        .build();
  }

  /** A parcel with its required parts. */
  public static Parcel bareParcel(String id) {
    return Parcel.builder().id(id).shippedAt(day(3)).build();
  }

  /** An order with its required parts. */
  public static Order bareOrder() {
    return Order.builder().id("81").price(money("USD 30.00")).placedAt(day(0)).build();
  }

  /** A claim with every part. */
  public static Claim fullClaim() {
    return Claim.builder()
        .reason(DisputeReason.DEFECTIVE)
        .amount(money("USD 10.00"))
        .returnGoods(true)
        .addEvidence(Evidence.VIDEO, Evidence.PHOTO)
        .explanation("It does not switch on.")
        .quantity(2)
        .build();
  }

  /** A claim with its required parts. */
  public static Claim bareClaim() {
    return claim("USD 10.00", false);
  }

  /** A claim of an amount. */
  public static Claim claim(String amount, boolean returnGoods) {
    return Claim.builder()
        .reason(DisputeReason.DEFECTIVE)
        .amount(money(amount))
        .returnGoods(returnGoods)
        .build();
  }

  /** A solution with every part. */
  public static Solution fullSolution() {
    return new Solution(
        money("USD 4.00"),
        true,
        SolutionChannel.OFF_PLATFORM,
        Optional.of("by transfer"),
        Optional.of(day(50)));
  }

  /** A dispute that has gone through most events. */
  public static Dispute fullDispute() {
    return new Dispute(
        day(22),
        bareClaim(),
        List.of(
            new DisputeEvent.SellerRefused(day(23)),
            new DisputeEvent.BuyerAmended(day(23), fullClaim()),
            new DisputeEvent.SellerCountered(day(24), fullSolution()),
            new DisputeEvent.Escalated(day(25)),
            new DisputeEvent.PlatformProposed(day(25), fullSolution()),
            new DisputeEvent.ProposalAccepted(day(25), Party.BUYER),
            new DisputeEvent.ProposalDeclined(day(25), Party.SELLER),
            new DisputeEvent.PlatformDecided(day(26), fullSolution()),
            new DisputeEvent.ReturnSent(day(26), true),
            new DisputeEvent.GoodsReturned(day(27))),
        Optional.of(day(28)));
  }

  /** A refund with every part. */
  public static Refund fullRefund() {
    return Refund.builder()
        .amount(money("USD 10.00"))
        .channel(fullChannel())
        .approvedAt(day(30))
        .origin(RefundOrigin.DISPUTE)
        .completedAt(day(31))
        .arrivedAt(day(32))
        .build();
  }

  /** A refund with its required parts. */
  public static Refund bareRefund() {
    return Refund.builder()
        .amount(money("USD 10.00"))
        .channel(RefundChannel.to(PaymentMethod.QIWI))
        .approvedAt(day(30))
        .origin(RefundOrigin.EXPRESS)
        .build();
  }

  /** A channel with every part. */
  public static RefundChannel fullChannel() {
    return new RefundChannel(PaymentMethod.MOBILE, ChannelState.BLOCKED, true, Optional.of(false));
  }

  /** A payment into the deposit. */
  public static DepositEntry.Paid paid(int day, String amount) {
    return new DepositEntry.Paid(Optional.empty(), day(day), money(amount), TopUpMethod.ALIPAY);
  }

  /** A deduction from the deposit. */
  public static DepositEntry.Deducted deducted(int day, String amount) {
    return new DepositEntry.Deducted(Optional.empty(), day(day), money(amount), "late shipping");
  }

  /** A refund out of the deposit. */
  public static DepositEntry.Refunded refunded(int day, String amount) {
    return new DepositEntry.Refunded(Optional.empty(), day(day), money(amount));
  }

  /** An account of entries alone. */
  public static DepositAccount account(DepositEntry... entries) {
    return DepositAccount.builder()
        .merchantId("m7")
        .category(Category.CLOTHING)
        .addEntries(entries)
        .build();
  }

  /** An account with every part. */
  public static DepositAccount fullAccount() {
    return DepositAccount.builder()
        .merchantId("m7")
        .category(Category.ELECTRONICS)
        .addEntries(
            new DepositEntry.Paid(
                Optional.of("e1"), day(0), money("CNY 8000.00"), TopUpMethod.CREDIT_CARD),
            new DepositEntry.Deducted(
                Optional.of("e2"), day(1), money("CNY 100.00"), "late shipping"),
            new DepositEntry.Refunded(Optional.of("e3"), day(2), money("CNY 7900.00")))
        .addFreezes(new Freeze(day(3), "review", Optional.of(day(4)), Optional.of(day(5))))
        .addViolations(new Violation(day(6), "false description", Optional.of(day(7))))
        .addDisputes(new MerchantDispute(MerchantDisputeKind.LEGAL, day(8), Optional.of(day(9))))
        .transactionVolumeMet(true)
        .addCategories(Category.CLOTHING, new Category("TOYS"))
        .addPoints(new PenaltyPoints(day(6), PointSystem.TRANSACTION, 12))
        .depositIncreaseNoticedAt(day(7))
        .closedAt(day(60))
        .build();
  }

  /** An application with every part. */
  public static DepositRefundApplication fullApplication() {
    return DepositRefundApplication.builder()
        .exitRequestedAt(day(10))
        .submittedAt(day(11))
        .addMaterials(Material.APPLICATION_FORM, Material.BUSINESS_LICENCE)
        .decidedAt(day(12))
        .approved(true)
        .paidAt(day(13))
        .build();
  }

  /** Every record among the value types that a user builds, with every part given. */
  public static List<Record> all() {
    return List.of(
        fullOrder(),
        orderInParcels(),
        fullLine(),
        fullParcel(),
        new GoodsCondition(false, true, true),
        fullClaim(),
        fullSolution(),
        fullDispute(),
        new DisputeEvent.SellerAccepted(day(1)),
        new DisputeEvent.SellerRefused(day(1)),
        new DisputeEvent.SellerCountered(day(1), fullSolution()),
        new DisputeEvent.BuyerAccepted(day(1)),
        new DisputeEvent.BuyerAmended(day(1), fullClaim()),
        new DisputeEvent.BuyerCancelled(day(1)),
        new DisputeEvent.Escalated(day(1)),
        new DisputeEvent.PlatformDecided(day(1), fullSolution()),
        new DisputeEvent.GoodsReturned(day(1)),
        new DisputeEvent.PlatformProposed(day(1), fullSolution()),
        new DisputeEvent.ProposalAccepted(day(1), Party.BUYER),
        new DisputeEvent.ProposalDeclined(day(1), Party.SELLER),
        new DisputeEvent.ReturnSent(day(1), false),
        new DisputeEvent.ReturnRefused(day(1)),
        fullRefund(),
        fullChannel(),
        fullAccount(),
        (Record) fullAccount().entries().get(0),
        (Record) fullAccount().entries().get(1),
        (Record) fullAccount().entries().get(2),
        fullAccount().freezes().get(0),
        fullAccount().violations().get(0),
        fullAccount().disputes().get(0),
        fullAccount().points().get(0),
        fullApplication());
  }
}
