package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.channel;
import static io.github.aliexpressrules.buyer.Refunds.found;
import static io.github.aliexpressrules.buyer.Refunds.order;
import static io.github.aliexpressrules.buyer.Refunds.pacific;
import static io.github.aliexpressrules.buyer.Refunds.refund;
import static io.github.aliexpressrules.buyer.Refunds.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecourseTest {
  private static final Instant MON_2025_06_02 = pacific("2025-06-02T12:00");
  private static final Instant TUE_2025_03_25 = pacific("2025-03-25T00:00");
  private static final List<String> OUTSIDE_THE_PLATFORM =
      List.of("mediate", "know-the-law", "ask-lawyer", "go-to-court");

  private static Decision<Recourse> ask(Situation situation) {
    return ask(situation, Optional.empty(), Optional.empty(), MON_2025_06_02);
  }

  private static Decision<Recourse> ask(
      Situation situation, Optional<Order> order, Optional<Refund> refund, Instant at) {
    return BuyerRules.standard().recourse(situation, order, refund).at(at);
  }

  private static Order undelivered() {
    return order(Optional.empty(), Optional.empty());
  }

  private static List<String> ladder(Decision<Recourse> decision) {
    return actions(decision.result().orElseThrow().ladder());
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void somethingIsAlwaysLeftAndTheLadderIsTheSteps(Situation situation) {
    Decision<Recourse> decision = ask(situation);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.result().orElseThrow().ladder())
        .isNotEmpty()
        .isEqualTo(decision.steps())
        .doesNotHaveDuplicates();
  }

  @Test
  void afterADenial() {
    assertThat(ladder(ask(Situation.DENIED)))
        .containsExactly(
            "gather-papers", // S3:18
            "ask-customer-service", // S3:24
            "complain", // S5:143
            "complain-in-public", // S3:26
            "mediate", // S3:28
            "know-the-law", // S3:31
            "ask-lawyer", // S3:51
            "go-to-court"); // S3:55
  }

  @Test
  void aLostDisputeHasAVoucherFirst() {
    List<String> ladder = ladder(ask(Situation.LOST));

    assertThat(ladder.get(0)).isEqualTo("ask-voucher"); // S4:73
    assertThat(ladder.subList(1, ladder.size())).isEqualTo(ladder(ask(Situation.DENIED)));
    assertThat(found(ask(Situation.LOST), "buyer.recourse.nothing-from-the-platform")) // S5:316
        .isEqualTo("buyer.recourse.nothing-from-the-platform.sources-differ");
  }

  /** O5:10: by the text that was seen when the dispute was decided, not by today's. */
  @ParameterizedTest(name = "lost {0}: {1}")
  @CsvSource({
    "2024-04-10T10:00:00Z, UNDETERMINED",
    "2024-04-18T10:00:00Z, NO",
    "2025-01-01T10:00:00Z, UNDETERMINED"
  })
  void theTextAtTheDecisionTellsWhatIsLeft(Instant decided, Verdict verdict) {
    Dispute lost =
        new Dispute(decided, Cases.fortyDollars(), List.of(Cases.decided(decided, "0.00")));

    assertThat(
            BuyerRules.inForce()
                .recourse(lost, Situation.LOST, Optional.empty(), Optional.empty())
                .at(Cases.day("2025-01-01"))
                .verdict())
        .isEqualTo(verdict);
  }

  /** O4:112: a consumer in the EU can go on to arbitration, and is told until when. */
  @Test
  void whoLostInTheEuCanApplyForArbitration() {
    Instant lost = Cases.day("2026-05-26");
    Decision<Recourse> decision =
        BuyerRules.inForce()
            .order(DatedCases.DELIVERED_IN_EU)
            .recourse(Situation.LOST, Optional.of(DatedCases.LOST_IN_EU), Optional.empty())
            .at(lost);

    assertThat(said(decision)).contains("buyer.recourse.arbitration.apply-before");
    assertThat(decision.milestone("arbitration-by"))
        .isEqualTo(
            DatedCases.status(DatedCases.DELIVERED_IN_EU, DatedCases.LOST_IN_EU)
                .at(lost)
                .milestone("arbitration-by"))
        .contains(Cases.day("2026-06-15"));
  }

  /** S3:37: after a refused refund or a lost dispute there is a next time. */
  @ParameterizedTest
  @EnumSource(Situation.class)
  void whoeverWasRefusedIsToldHowToOrderTheNextTime(Situation situation) {
    assertThat(said(ask(situation)).contains("buyer.recourse.next-time.for-the-next-order"))
        .isEqualTo(situation == Situation.DENIED || situation == Situation.LOST);
  }

  @Test
  void aLapsedWindowLeavesTheSellerFirst() {
    assertThat(ladder(ask(Situation.WINDOW_CLOSED)))
        .startsWith("agree-with-seller", "gather-papers", "complain") // S5:103
        .endsWith(OUTSIDE_THE_PLATFORM.toArray(String[]::new))
        .doesNotContain("open-dispute");
  }

  @Test
  void aWindowThatIsStillOpenComesFirst() {
    Instant delivered = pacific("2025-02-20T12:00");
    Instant closes = pacific("2025-03-07T12:00"); // S4:21: 15 days after delivery
    Optional<Order> order = Optional.of(order(Optional.of(delivered), Optional.empty()));

    Decision<Recourse> open =
        ask(Situation.WINDOW_CLOSED, order, Optional.empty(), closes.minusNanos(1));
    assertThat(ladder(open)).startsWith("open-dispute", "agree-with-seller");
    assertThat(open.steps().get(0).by()).contains(closes);
    assertThat(found(open, "buyer.recourse.window-closed"))
        .isEqualTo(
            "buyer.recourse.window-closed.still-open closes=2025-03-07T20:00:00Z term=15 calendar"
                + " days event=order.deliveredAt 2025-02-20T20:00:00Z");
    Decision<Recourse> closed = ask(Situation.WINDOW_CLOSED, order, Optional.empty(), closes);
    assertThat(said(closed)).contains("buyer.recourse.window-closed.no-dispute");
    assertThat(ladder(closed)).doesNotContain("open-dispute");
  }

  @Test
  void aDisputeThatTheSellerEndedGoesToCustomerServiceWithTheProof() {
    assertThat(ladder(ask(Situation.CLOSED_BY_SELLER)))
        .startsWith(
            "look-up-decision", // S5:135
            "gather-papers", // S3:18
            "send-proof-to-service", // S4:91
            "complain", // S5:143
            "complain-in-public") // S3:26
        .endsWith(OUTSIDE_THE_PLATFORM.toArray(String[]::new));
  }

  @Test
  void whatTheSellerEndedDependsOnGoodsAndRefund() {
    Optional<Order> undelivered = Optional.of(undelivered());
    Optional<Order> delivered =
        Optional.of(order(Optional.of(pacific("2025-02-20T12:00")), Optional.empty()));
    Optional<Refund> refund = Optional.of(refund(PaymentMethod.VISA));
    Situation ended = Situation.CLOSED_BY_SELLER;

    assertThat(said(ask(ended, undelivered, Optional.empty(), MON_2025_06_02)))
        .contains("buyer.recourse.closed-by-seller.not-delivered"); // S4:101
    assertThat(said(ask(ended, delivered, Optional.empty(), MON_2025_06_02)))
        .contains("buyer.recourse.closed-by-seller.ended"); // S4:91
    assertThat(said(ask(ended, undelivered, refund, MON_2025_06_02)))
        .contains("buyer.recourse.closed-by-seller.accepted"); // S4:97
    assertThat(said(ask(ended, undelivered, refund, MON_2025_03_03.minusNanos(1))))
        .contains("buyer.recourse.closed-by-seller.not-delivered");
    assertThat(said(ask(ended, undelivered, Optional.empty(), pacific("2025-01-01T00:00"))))
        .contains("buyer.recourse.closed-by-seller.ended");
  }

  @Test
  void anOverdueRefundOfWhichNothingIsKnownIsLookedForEverywhere() {
    Decision<Recourse> decision = ask(Situation.OVERDUE);

    assertThat(ladder(decision))
        .containsExactly(
            "look-up-refund-stage",
            "read-statement",
            "check-alipay",
            "look-up-decision",
            "trace-by-reference",
            "ask-bank",
            "ask-payment-company",
            "ask-chat-after",
            "write-to-support",
            "complain");
    assertThat(decision.steps())
        .filteredOn(step -> step.action() == RefundSteps.ASK_CHAT_AFTER)
        .singleElement()
        .satisfies(step -> assertThat(step.values()).hasToString("[15 business days]"));
  }

  @Test
  void anOverdueRefundIsJudgedByItsOwnDates() {
    Optional<Refund> card = Optional.of(refund(PaymentMethod.VISA));

    Decision<Recourse> early =
        ask(Situation.OVERDUE, Optional.empty(), card, TUE_2025_03_25.minusNanos(1));
    assertThat(ladder(early)).containsExactly("await-refund", "look-up-refund-stage");
    assertThat(found(early, "buyer.recourse.overdue"))
        .isEqualTo(
            "buyer.recourse.overdue.not-late approved=2025-03-03T20:00:00Z"
                + " latest=2025-03-25T07:00:00Z");
    Decision<Recourse> late = ask(Situation.OVERDUE, Optional.empty(), card, TUE_2025_03_25);
    assertThat(found(late, "buyer.recourse.overdue"))
        .isEqualTo(
            "buyer.recourse.overdue.late approved=2025-03-03T20:00:00Z"
                + " latest=2025-03-25T07:00:00Z");
    assertThat(ladder(late))
        .containsExactly(
            "look-up-refund-stage",
            "read-statement",
            "check-alipay",
            "look-up-decision",
            "ask-bank",
            "ask-chat",
            "write-to-support",
            "complain");
    assertThat(late.steps().get(5).from()).contains(TUE_2025_03_25);
  }

  @Test
  void theOwnerOfHeldOrDivertedMoneyStartsThere() {
    Refund held =
        refund(channel(PaymentMethod.VISA, ChannelState.BLOCKED, false), RefundOrigin.DISPUTE);
    Refund diverted =
        refund(channel(PaymentMethod.VISA, ChannelState.ACTIVE, true), RefundOrigin.DISPUTE);

    assertThat(overdue(held)).startsWith("release-held-money"); // S5:161
    assertThat(overdue(diverted)).startsWith("check-alipay", "switch-alipay-off"); // S5:165
    assertThat(overdue(refund(PaymentMethod.MOBILE))).startsWith("open-number-wallet"); // S5:274
  }

  private static List<String> overdue(Refund refund) {
    return ladder(ask(Situation.OVERDUE, Optional.empty(), Optional.of(refund), MON_2025_06_02));
  }

  /** S5:269: the platform is asked from its day on, whether or not a period is known. */
  @Test
  void withoutAPeriodOnlyThePlatformsStepsHaveADate() {
    Decision<Recourse> decision =
        ask(
            Situation.OVERDUE,
            Optional.empty(),
            Optional.of(refund(PaymentMethod.OTHER)),
            MON_2025_03_03);

    assertThat(said(decision)).contains("buyer.recourse.overdue.not-come");
    assertThat(ladder(decision)).contains("ask-chat").doesNotContain("ask-chat-after");
    assertThat(decision.steps())
        .filteredOn(step -> step.from().isPresent())
        .allMatch(step -> step.from().get().equals(TUE_2025_03_25))
        .extracting(step -> step.action().id())
        .containsExactly(
            "buyer.step.ask-chat", "buyer.step.write-to-support", "buyer.step.complain");
  }

  @Test
  void withACalendarThatEndsTooEarlyNeither() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(new ShortCalendar(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 14)));
    Decision<Recourse> decision =
        BuyerRules.under(policy)
            .recourse(Situation.OVERDUE, Optional.empty(), Optional.of(refund(PaymentMethod.VISA)))
            .at(MON_2025_06_02);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(ladder(decision)).contains("ask-chat-after");
  }

  @Test
  void moneyThatIsThereIsOnlyLookedFor() {
    Refund arrived =
        refund(
            RefundChannel.to(PaymentMethod.VISA),
            RefundOrigin.DISPUTE,
            Optional.empty(),
            Optional.of(TUE_2025_03_25));

    assertThat(overdue(arrived)).containsExactly("read-statement", "check-alipay");
  }

  @Test
  void aRefundThatIsNotApprovedYetIsNotKnown() {
    assertThat(
            said(
                ask(
                    Situation.OVERDUE,
                    Optional.empty(),
                    Optional.of(refund(PaymentMethod.VISA)),
                    MON_2025_03_03.minusNanos(1))))
        .containsExactly("buyer.recourse.overdue.not-come");
  }

  @Test
  void aPublicComplaintIsNoThreat() {
    // S3:26 advises it, S5:75 punishes the threat.
    assertThat(found(ask(Situation.DENIED), "buyer.recourse.no-threat"))
        .isEqualTo("buyer.recourse.no-threat.complain-do-not-threaten");
    assertThat(said(ask(Situation.OVERDUE))).hasSize(1);
  }

  @Test
  void oneCaseHasOneCurrency() {
    Order euros =
        Order.builder()
            .id("81")
            .price(Money.parse("EUR 30.00"))
            .placedAt(pacific("2025-02-01T12:00"))
            .build();

    assertThatThrownBy(
            () ->
                BuyerRules.standard()
                    .recourse(
                        Situation.LOST,
                        Optional.of(euros),
                        Optional.of(refund(PaymentMethod.VISA))))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.component()).isEqualTo("refund.amount"))
        .hasMessage(
            "refund.amount must be in EUR like order.price, but was USD 30.00."
                + " Give all amounts of one case in one currency; nothing is converted.");
  }
}
