package io.github.aliexpressrules.buyer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEvent.BuyerCancelled;
import io.github.aliexpressrules.core.dispute.DisputeEvent.Escalated;
import io.github.aliexpressrules.core.dispute.DisputeEvent.PlatformDecided;
import io.github.aliexpressrules.core.dispute.DisputeEvent.PlatformProposed;
import io.github.aliexpressrules.core.dispute.DisputeEvent.ReturnRefused;
import io.github.aliexpressrules.core.dispute.DisputeEvent.ReturnSent;
import io.github.aliexpressrules.core.dispute.DisputeEvent.SellerAccepted;
import io.github.aliexpressrules.core.dispute.DisputeEvent.SellerCountered;
import io.github.aliexpressrules.core.dispute.DisputeEvent.SellerRefused;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderBuilderStages;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rulebook says which question applies which rule, and {@code RULES.md} is that rulebook. */
class RulebookTest {
  private static final Path PAGE = Path.of("RULES.md");
  private static final String HEAD =
      """
      Generated from the catalogue in BuyerRules; do not edit. To write it anew:
      `mvn -pl rules-buyer -am test -Drulebook=write`

      Citations name a source and its line.\
      """;

  private static final BuyerRules RULES = BuyerRules.standard();
  private static final Instant SAT_2025_03_01 = Instant.parse("2025-03-01T10:00:00Z");
  private static final Instant MON_2025_03_03 = Instant.parse("2025-03-03T10:00:00Z");
  private static final Instant THU_2025_03_20 = Instant.parse("2025-03-20T10:00:00Z");
  private static final Instant MON_2025_03_24 = Instant.parse("2025-03-24T10:00:00Z");
  private static final Instant WED_2025_03_26 = Instant.parse("2025-03-26T10:00:00Z");
  private static final Instant WED_2025_04_30 = Instant.parse("2025-04-30T10:00:00Z");
  private static final Instant TUE_2025_07_01 = Instant.parse("2025-07-01T10:00:00Z");
  private static final Solution ONE_DOLLAR_FOR_THE_GOODS =
      new Solution(usd("1.00"), true, SolutionChannel.PLATFORM, Optional.empty());
  private static final Solution NOTHING = Solution.refund(usd("0.00"));
  private static final List<PaymentMethod> STATED =
      List.of(PaymentMethod.VISA, PaymentMethod.QIWI, PaymentMethod.MOBILE);

  private static final List<Question<?>> QUESTIONS = questions().toList();

  /** Writes the page first if the system property {@code rulebook} is {@code write}. */
  @Test
  void thePageIsWhatTheCatalogueSays() throws IOException {
    String page = BuyerRules.rulebook().markdown(BuyerPolicy.standard(), HEAD);
    if ("write".equals(System.getProperty("rulebook"))) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  @Test
  void theQuestionsAreThoseOfTheRulebook() {
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(BuyerRules.rulebook().questions());
  }

  /** That a question applies no other rules follows from its chapter. */
  @Test
  void everyRuleThatIsListedForAQuestionIsAppliedSomewhere() {
    for (String id : ids()) {
      List<Rule> listed =
          BuyerRules.catalogue().rules().stream()
              .filter(rule -> BuyerRules.rulebook().questions(rule).contains(id))
              .toList();
      Stream<Rule> applied =
          decisions(id).flatMap(decision -> decision.findings().stream()).map(Finding::rule);

      assertThat(applied.distinct()).as(id).containsAll(listed);
    }
  }

  @Test
  void everyStepAndMilestoneThatIsListedIsGivenSomewhere() {
    List<Decision<?>> all = ids().stream().<Decision<?>>flatMap(RulebookTest::decisions).toList();

    assertThat(all.stream().flatMap(is -> is.steps().stream()).map(Step::action).distinct())
        .containsAll(BuyerRules.catalogue().actions().stream().toList());
    assertThat(all.stream().flatMap(is -> is.milestones().stream()).map(Milestone::kind).distinct())
        .containsAll(BuyerRules.catalogue().milestones());
  }

  private static List<String> ids() {
    return QUESTIONS.stream().map(Question::id).distinct().toList();
  }

  static Stream<Decision<?>> decisions(String id) {
    return QUESTIONS.stream()
        .filter(question -> question.id().equals(id))
        .flatMap(question -> question.timeline().segments().stream());
  }

  /** Every question about cases that between them meet every rule. */
  private static Stream<Question<?>> questions() {
    return Stream.of(
            aboutOrders(),
            refunds().stream().flatMap(RulebookTest::aboutRefund),
            Stream.of(Situation.values())
                .map(is -> RULES.recourse(is, Optional.empty(), Optional.empty())),
            Stream.of(CashbackEvent.values()).map(RULES::cashback),
            DatedCases.cases().stream()
                .flatMap(
                    one ->
                        Stream.of(
                            one.inForce(BuyerPolicy.standard()),
                            one.under(BuyerPolicy.standard()))),
            Stream.of(expressInAnotherCurrency(), overdueBeyondTheCalendar()))
        .flatMap(questions -> questions);
  }

  /** Nobody can tell from when on the platform can be asked. */
  private static Question<?> overdueBeyondTheCalendar() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(new ShortCalendar(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 4)));
    return BuyerRules.under(policy)
        .recourse(
            Situation.OVERDUE,
            Optional.empty(),
            Optional.of(refund(RefundChannel.to(PaymentMethod.VISA), RefundOrigin.DISPUTE)));
  }

  private static Question<?> expressInAnotherCurrency() {
    Order order =
        Order.builder()
            .id("81")
            .price(usd("30.00"))
            .placedAt(SAT_2025_03_01)
            .buyerLevel(BuyerLevel.PLATINUM)
            .build();
    return RULES.order(order).expressRefund(usd("30.00"));
  }

  private static Stream<Question<?>> aboutOrders() {
    return orders().stream()
        .flatMap(
            order ->
                Stream.of(
                        Stream.of(
                            RULES.order(order).cancellation(),
                            RULES.order(order).disputeWindow(),
                            RULES.order(order).returnOf(new GoodsCondition(false, false, true)),
                            RULES.order(order).returnOf(new GoodsCondition(false, true, false)),
                            RULES.order(order).expressRefund(usd("40.00"))),
                        claims(RULES.order(order)),
                        disputes().stream().flatMap(dispute -> questions(order, dispute)),
                        Stream.of(PlannedAct.values())
                            .map(act -> RULES.conduct(act, Optional.of(order), Optional.empty())))
                    .flatMap(questions -> questions));
  }

  private static Stream<Question<?>> claims(OrderQuestions order) {
    return Stream.of(DisputeReason.values())
        .flatMap(
            reason ->
                Stream.of("0.00", "40.00", "100.00", "120.00")
                    .map(amount -> order.claim(claim(reason, amount, true))));
  }

  private static Stream<Question<?>> questions(Order order, Dispute dispute) {
    OrderQuestions asked = RULES.order(order);
    return Stream.of(
        asked.disputeWindow(dispute),
        asked.dispute(dispute).status(),
        asked.dispute(dispute).offer(ONE_DOLLAR_FOR_THE_GOODS, EnumSet.allOf(OfferCondition.class)),
        asked.dispute(dispute).offer(Solution.refund(dispute.claim().amount()), Set.of()),
        RULES.conduct(PlannedAct.ACCEPT_SELLER_SOLUTION, Optional.of(order), Optional.of(dispute)),
        RULES.conduct(
            PlannedAct.ACCEPT_PLATFORM_PROPOSAL, Optional.of(order), Optional.of(dispute)));
  }

  private static Stream<Question<?>> aboutRefund(Refund refund) {
    return Stream.of(
            Stream.of(
                RULES.refund(refund).arrival(),
                RULES.recourse(Situation.OVERDUE, Optional.empty(), Optional.of(refund))),
            orders().stream().map(order -> RULES.order(order).lateArrival(refund)))
        .flatMap(questions -> questions);
  }

  /** To every method, of every origin, and to places in every state. */
  private static List<Refund> refunds() {
    return Stream.of(
            Stream.of(PaymentMethod.values())
                .flatMap(to -> origins().map(of -> refund(RefundChannel.to(to), of))),
            Stream.of(ChannelState.values())
                .flatMap(state -> STATED.stream().map(to -> inState(to, state, false))),
            Stream.of(
                inState(PaymentMethod.VISA, ChannelState.ACTIVE, true),
                refund("100.00", RefundChannel.to(PaymentMethod.VISA), RefundOrigin.SELLER_SILENT)))
        .flatMap(refunds -> refunds)
        .toList();
  }

  private static Stream<RefundOrigin> origins() {
    return Stream.of(RefundOrigin.values());
  }

  private static Refund inState(PaymentMethod to, ChannelState state, boolean toAlipay) {
    boolean registered = state == ChannelState.ACTIVE;
    return refund(
        new RefundChannel(to, state, toAlipay, Optional.of(registered)), RefundOrigin.DISPUTE);
  }

  private static Refund refund(RefundChannel channel, RefundOrigin origin) {
    return refund("40.00", channel, origin);
  }

  private static Refund refund(String amount, RefundChannel channel, RefundOrigin origin) {
    return new Refund(
        usd(amount),
        channel,
        MON_2025_03_03,
        origin,
        Optional.of(WED_2025_04_30),
        Optional.empty());
  }

  private static List<Order> orders() {
    return List.of(
        placed().build(),
        placed().cancelledAt(MON_2025_03_03).promisedBy(TUE_2025_07_01).build(),
        placed().shippedAt(MON_2025_03_03).promisedBy(WED_2025_04_30).build(),
        placed()
            .shippedAt(MON_2025_03_03)
            .deliveredAt(THU_2025_03_20)
            .promisedBy(WED_2025_04_30)
            .protectionEndsAt(TUE_2025_07_01)
            .addTraits(OrderTrait.ACCESSORY)
            .buyerLevel(BuyerLevel.A4)
            .build(),
        placed()
            .shippedAt(MON_2025_03_03)
            .receiptConfirmedAt(THU_2025_03_20)
            .protectionEndsAt(TUE_2025_07_01)
            .build(),
        placed()
            .cancellationRequestedAt(MON_2025_03_03)
            .cancellationRefusedAt(THU_2025_03_20)
            .shipBy(MON_2025_03_24)
            .build(),
        placed()
            .addLines(line("A", "40.00"), line("B", "60.00"))
            .addParcels(
                Parcel.builder()
                    .id("P")
                    .shippedAt(MON_2025_03_03)
                    .addLines("A")
                    .reportedDeliveredAt(THU_2025_03_20)
                    .build())
            .build());
  }

  private static OrderLine line(String id, String price) {
    return OrderLine.builder().id(id).price(usd(price)).build();
  }

  private static OrderBuilderStages.BuildFinal placed() {
    return Order.builder().id("81").price(usd("100.00")).placedAt(SAT_2025_03_01);
  }

  private static List<Dispute> disputes() {
    return List.of(
        dispute(THU_2025_03_20),
        dispute(THU_2025_03_20, new SellerRefused(MON_2025_03_24)),
        dispute(THU_2025_03_20, new SellerRefused(WED_2025_03_26)),
        dispute(
            THU_2025_03_20,
            new SellerCountered(MON_2025_03_24, ONE_DOLLAR_FOR_THE_GOODS),
            new PlatformDecided(WED_2025_03_26, ONE_DOLLAR_FOR_THE_GOODS)),
        dispute(THU_2025_03_20, new PlatformDecided(MON_2025_03_24, NOTHING)),
        dispute(THU_2025_03_20, new SellerAccepted(MON_2025_03_24)),
        new Dispute(
            THU_2025_03_20,
            claim(DisputeReason.NOT_RECEIVED, "40.00", true),
            List.of(new SellerAccepted(MON_2025_03_24))),
        dispute(THU_2025_03_20, new BuyerCancelled(MON_2025_03_24)),
        dispute(
            THU_2025_03_20,
            new Escalated(MON_2025_03_24),
            new PlatformProposed(WED_2025_03_26, ONE_DOLLAR_FOR_THE_GOODS)),
        dispute(
            THU_2025_03_20,
            new PlatformDecided(
                MON_2025_03_24, ONE_DOLLAR_FOR_THE_GOODS.withReturnBy(WED_2025_03_26)),
            new ReturnSent(WED_2025_04_30, true),
            new ReturnRefused(TUE_2025_07_01)),
        new Dispute(
            THU_2025_03_20,
            claim(DisputeReason.NOT_RECEIVED, "40.00", true),
            List.of(new SellerAccepted(MON_2025_03_24), new ReturnSent(WED_2025_03_26, false))));
  }

  private static Dispute dispute(Instant opened, DisputeEvent... events) {
    return new Dispute(opened, claim(DisputeReason.DEFECTIVE, "40.00", false), List.of(events));
  }

  private static Claim claim(DisputeReason reason, String amount, boolean returnGoods) {
    return Claim.builder().reason(reason).amount(usd(amount)).returnGoods(returnGoods).build();
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
