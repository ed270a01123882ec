package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
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
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is read from JSON is what the builders build. */
class FluentTest {
  private static final Instant FEB_27 = Instant.parse("2025-02-27T10:00:00Z");
  private static final Money TEN = Money.parse("USD 10.00");

  private static Object read(String json, Class<?> type) {
    return Form.of(type).read(JsonText.parse(json), Path.REQUEST);
  }

  private static Instant day(int after) {
    return FEB_27.plusSeconds(86_400L * after);
  }

  @Test
  void anOrderWithAllItsMembers() {
    String json =
        """
        {"id":"81","price":{"amount":"10.00","currency":"USD"},
         "shippingCost":{"amount":1e1,"currency":"USD"},"placedAt":"2025-02-27T10:00:00Z",
         "paidWith":"VISA","shippedAt":"2025-02-28T11:00:00+01:00","promisedBy":"2025-03-09T10:00Z",
         "deliveredAt":"2025-03-01T10:00:00.000Z","receiptConfirmedAt":"2025-03-02T02:00:00-08:00",
         "protectionEndsAt":"2025-03-10T10:00:00Z","cancelledAt":"2025-03-03T10:00:00Z",
         "traits":["LOCAL_DELIVERY","ACCESSORY"],"buyerLevel":"A4"}""";
    Order order =
        Order.builder()
            .id("81")
            .price(TEN)
            .placedAt(FEB_27)
            .shippingCost(TEN)
            .paidWith(PaymentMethod.VISA)
            .shippedAt(day(1))
            .promisedBy(day(10))
            .deliveredAt(day(2))
            .receiptConfirmedAt(day(3))
            .protectionEndsAt(day(11))
            .cancelledAt(day(4))
            .addTraits(OrderTrait.ACCESSORY, OrderTrait.LOCAL_DELIVERY)
            .buyerLevel(BuyerLevel.A4)
            .build();
    assertThat(read(json, Order.class)).isEqualTo(order);
  }

  @Test
  void aDisputeWithEventsOfAllForms() {
    String claim =
        """
        {"reason":"DEFECTIVE","amount":{"amount":10,"currency":"USD"},"returnGoods":true,
         "evidence":["VIDEO","PHOTO"],"explanation":"broken"}""";
    String solution =
        """
        {"refund":{"amount":10,"currency":"USD"},"returnGoods":false,"channel":"OFF_PLATFORM",
         "comment":"by wallet"}""";
    String json =
        """
        {"openedAt":"2025-02-27T10:00:00Z","claim":CLAIM,"events":[
         {"type":"SELLER_REFUSED","at":"2025-02-28T10:00:00Z"},
         {"at":"2025-03-01T10:00:00Z","claim":CLAIM,"type":"BUYER_AMENDED"},
         {"type":"SELLER_COUNTERED","at":"2025-03-02T10:00:00Z","solution":SOLUTION},
         {"type":"ESCALATED","at":"2025-03-03T10:00:00Z"}]}"""
            .replace("CLAIM", claim)
            .replace("SOLUTION", solution);
    Claim claimed =
        Claim.builder()
            .reason(DisputeReason.DEFECTIVE)
            .amount(TEN)
            .returnGoods(true)
            .addEvidence(Evidence.PHOTO, Evidence.VIDEO)
            .explanation("broken")
            .build();
    Solution offered =
        new Solution(TEN, false, SolutionChannel.OFF_PLATFORM, Optional.of("by wallet"));
    assertThat(read(json, Dispute.class))
        .isEqualTo(
            new Dispute(
                FEB_27,
                claimed,
                List.of(
                    new DisputeEvent.SellerRefused(day(1)),
                    new DisputeEvent.BuyerAmended(day(2), claimed),
                    new DisputeEvent.SellerCountered(day(3), offered),
                    new DisputeEvent.Escalated(day(4)))));
  }

  @Test
  void aDepositWithEntriesOfAllForms() {
    String json =
        """
        {"merchantId":"m","category":"TOYS","entries":[
         {"type":"PAID","id":"e1","at":"2025-02-27T10:00:00Z",
          "amount":{"amount":30,"currency":"USD"},"method":"ALIPAY"},
         {"type":"DEDUCTED","at":"2025-02-28T10:00:00Z","amount":{"amount":10,"currency":"USD"},
          "reason":"late"},
         {"type":"REFUNDED","at":"2025-03-01T10:00:00Z","amount":{"amount":10,"currency":"USD"}}],
         "freezes":[{"from":"2025-02-27T10:00:00Z","reason":"check"}],
         "violations":[{"at":"2025-02-27T10:00:00Z","what":"copy",
          "correctedAt":"2025-02-28T10:00:00Z"}],
         "disputes":[{"kind":"LEGAL","openedAt":"2025-02-27T10:00:00Z"}],
         "transactionVolumeMet":false}""";
    DepositAccount account =
        DepositAccount.builder()
            .merchantId("m")
            .category(new Category("TOYS"))
            .addEntries(
                new DepositEntry.Paid(
                    Optional.of("e1"), FEB_27, Money.parse("USD 30.00"), TopUpMethod.ALIPAY),
                new DepositEntry.Deducted(Optional.empty(), day(1), TEN, "late"),
                new DepositEntry.Refunded(Optional.empty(), day(2), TEN))
            .addFreezes(new Freeze(FEB_27, "check", Optional.empty(), Optional.empty()))
            .addViolations(new Violation(FEB_27, "copy", Optional.of(day(1))))
            .addDisputes(new MerchantDispute(MerchantDisputeKind.LEGAL, FEB_27, Optional.empty()))
            .transactionVolumeMet(false)
            .build();
    assertThat(read(json, DepositAccount.class)).isEqualTo(account);
  }

  @Test
  void theSameQuestionIsAskedEitherWay() {
    Order order =
        Order.builder()
            .id("81")
            .price(Money.parse("USD 30.00"))
            .placedAt(FEB_27)
            .shippedAt(Instant.parse("2025-03-01T07:15:30Z"))
            .build();
    Question<?> fluent = BuyerRules.standard().order(order).disputeWindow();
    Question<?> read = JsonRules.standard().read(Example.REQUEST).question();
    assertThat(read.id()).isEqualTo(fluent.id());
    assertThat(read.timeline()).isEqualTo(fluent.timeline());
  }
}
