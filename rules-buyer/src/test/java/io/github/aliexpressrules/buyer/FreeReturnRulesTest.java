package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.buyer.Cases.utc;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.UNDETERMINED;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** May the goods be sent back without a reason? */
class FreeReturnRulesTest extends TopicTables {
  FreeReturnRulesTest() {
    super(FreeReturnRules.CHAPTER, "buyer.free-return");
  }

  private static final GoodsCondition AS_THEY_CAME = new GoodsCondition(false, false, true);

  /** Example E10: a seller from China, in 2026. */
  static final Order FROM_CHINA =
      order("US", "CN", "2026-05-01T09:00:00Z").withReceiptConfirmedAt(utc("2026-05-20T09:00:00Z"));

  /** Its 90 days are over. */
  private static final Instant CHINA_UNTIL = utc("2026-07-30T09:00:00Z");

  /** Example E11: a seller from the EU, in 2026. */
  private static final Order FROM_SPAIN =
      order("IE", "ES", "2026-05-20T18:00:00Z")
          .withDeliveredAt(utc("2026-06-05T18:00:00Z"))
          .withReceiptConfirmedAt(utc("2026-06-10T18:00:00Z"));

  /** Example E06: a lamp, in the programme of 2019. */
  private static final Order LAMP =
      bought("2019-09-15T12:00:00Z")
          .withBuyerCountry("DE")
          .withDeliveredAt(utc("2019-10-05T12:00:00Z"))
          .withReceiptConfirmedAt(utc("2019-10-05T12:00:00Z"));

  static final Instant IN_JUNE = utc("2026-06-01T00:00:00Z");

  private static final Claim CHANGED_MIND =
      Claim.builder()
          .reason(DisputeReason.CHANGE_OF_MIND)
          .amount(usd("40.00"))
          .returnGoods(true)
          .build();

  /** A claim for a changed mind, while the goods can be sent back without a reason. */
  static Decision<ClaimAssessment> changedMind() {
    return BuyerRules.inForce().order(FROM_CHINA).claim(CHANGED_MIND).at(IN_JUNE);
  }

  private static Order bought(String placed) {
    return Order.builder()
        .id("81")
        .price(usd("40.00"))
        .placedAt(utc(placed))
        .addTraits(OrderTrait.FREE_RETURNS)
        .build();
  }

  private static Order order(String buyer, String seller, String placedAndPaid) {
    return bought(placedAndPaid)
        .withPaidAt(utc(placedAndPaid))
        .withBuyerCountry(buyer)
        .withSellerCountry(seller);
  }

  private static Question<ReturnAssessment> inForce(Order order) {
    return BuyerRules.inForce().order(order).freeReturn(Optional.empty());
  }

  private static Decision<ReturnAssessment> inForce(Order order, Instant at) {
    return inForce(order).at(at);
  }

  private static Decision<ReturnAssessment> inForce(Order order, GoodsCondition goods) {
    return BuyerRules.inForce().order(order).freeReturn(Optional.of(goods)).at(IN_JUNE);
  }

  private static Decision<ReturnAssessment> byGuides(Order order) {
    return BuyerRules.standard().order(order).freeReturn(Optional.empty()).at(IN_JUNE);
  }

  private static void over(Order order, String until) {
    Question<ReturnAssessment> question = inForce(order);
    Instant end = utc(until);
    assertThat(question.at(justBefore(end)).verdict()).isEqualTo(YES);
    assertThat(question.at(end).verdict()).isEqualTo(NO_LONGER);
    assertThat(question.at(justAfter(end)).verdict()).isEqualTo(NO_LONGER);
    for (Instant at : List.of(justBefore(end), end)) {
      assertThat(question.at(at).milestones()).extracting(Milestone::at).containsExactly(end);
    }
  }

  private static Basis basis(Decision<?> decision, String rule) {
    return decision.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(finding -> finding.ground().orElseThrow().basis())
        .findFirst()
        .orElseThrow();
  }

  /** O6:46: fifteen days from receipt; that Germany is covered, was seen on the first day only. */
  @Test
  void e06() {
    over(LAMP, "2019-10-20T12:00:00Z");
    Decision<ReturnAssessment> decision = inForce(LAMP, utc("2019-10-18T00:00:00Z"));
    assertThat(basis(decision, "buyer.free-return.in-time")).isEqualTo(Basis.DETERMINED);
    assertThat(basis(decision, "buyer.free-return.guaranteed")).isEqualTo(Basis.ASSUMED);
  }

  /** O1:13: ninety days from placing and paying; the confirmation does not matter. */
  @Test
  void e10() {
    over(FROM_CHINA, "2026-07-30T09:00:00Z");
    Decision<ReturnAssessment> decision =
        BuyerRules.inForce()
            .order(FROM_CHINA)
            .freeReturn(Optional.of(AS_THEY_CAME))
            .at(utc("2026-07-29T00:00:00Z"));
    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.DETERMINED);
    assertThat(Rows.said(decision)).contains("buyer.free-return.order-page.may-differ");
    assertThat(decision.result().orElseThrow().postagePaidBy()).contains(Party.SELLER);
  }

  /** O1:14: fifteen days from the confirmation, not from delivery; O4:44 remains. */
  @Test
  void e11() {
    over(FROM_SPAIN, "2026-06-25T18:00:00Z");
    Decision<ReturnAssessment> decision = inForce(FROM_SPAIN, utc("2026-06-25T17:59:59Z"));
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.DETERMINED);
    assertThat(Rows.said(decision)).contains("buyer.free-return.rights-by-law.rights-remain");
  }

  /** O1:15: seven days from the confirmation. */
  @Test
  void fromBrazilItIsSevenDays() {
    over(FROM_SPAIN.withBuyerCountry("US").withSellerCountry("BR"), "2026-06-17T18:00:00Z");
  }

  /** Each site's terms are certain for what was placed from its capture on, everywhere. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "US, 2025-12-10T07:59:59Z, CANDIDATES",
    "US, 2025-12-10T08:00:00Z, DETERMINED",
    "US, 2026-08-22T15:59:59Z, DETERMINED",
    "US, 2026-08-22T16:00:00Z, ASSUMED",
    "IE, 2026-04-17T06:59:59Z, CANDIDATES",
    "IE, 2026-04-17T07:00:00Z, DETERMINED",
    "GB, 2026-04-18T06:59:59Z, CANDIDATES",
    "GB, 2026-04-18T07:00:00Z, DETERMINED",
    "AU, 2026-04-26T06:59:59Z, CANDIDATES",
    "AU, 2026-04-26T07:00:00Z, DETERMINED",
    "FR, 2026-05-01T00:00:00Z, CANDIDATES"
  })
  void whichTermsHold(String buyer, Instant placed, Basis basis) {
    Order order = order(buyer, "CN", placed.toString()).withReceiptConfirmedAt(placed);

    assertThat(basis(inForce(order, placed), "buyer.free-return.in-time")).isEqualTo(basis);
  }

  /** Before 2025-12-10 the terms of 2019 may still have held: both periods are told. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2023-06-04T08:59:59.999999999Z, YES",
    "2023-06-04T09:00:00Z,           UNDETERMINED",
    "2023-07-30T08:59:59.999999999Z, UNDETERMINED",
    "2023-07-30T09:00:00Z,           NO_LONGER"
  })
  void betweenTwoTextsBothCount(Instant at, Verdict verdict) {
    Order order =
        order("US", "CN", "2023-05-01T09:00:00Z")
            .withReceiptConfirmedAt(utc("2023-05-20T09:00:00Z"));
    Decision<ReturnAssessment> decision = inForce(order, at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.milestones())
        .as("the earlier day is the safe one")
        .extracting(Milestone::at)
        .containsExactly(utc("2023-06-04T09:00:00Z"));
    assertThat(decision.steps()).as("nobody is left without a step").isNotEmpty();
  }

  /** O1:13: the later of placing and paying; that is our reading, and so is an untold payment. */
  @Test
  void thePaymentStartsTheNinetyDays() {
    Order paidLater = FROM_CHINA.withPaidAt(utc("2026-05-02T09:00:00Z"));
    over(paidLater, "2026-07-31T09:00:00Z");
    assertThat(basis(inForce(paidLater, IN_JUNE), "buyer.free-return.in-time"))
        .isEqualTo(Basis.ASSUMED);

    Order untold = FROM_CHINA.withPaidAt(Optional.empty());
    over(untold, "2026-07-30T09:00:00Z");
    assertThat(basis(inForce(untold, IN_JUNE), "buyer.free-return.in-time"))
        .isEqualTo(Basis.ASSUMED);
  }

  @Test
  void whereNothingIsConfirmedTheTimeHasNotBegun() {
    Order delivered = FROM_SPAIN.withReceiptConfirmedAt(Optional.empty());
    Decision<ReturnAssessment> decision = inForce(delivered, utc("2026-08-01T00:00:00Z"));

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.milestones()).isEmpty();
    assertThat(Rows.said(decision)).contains("buyer.free-return.in-time.not-begun");
  }

  @Test
  void whatHasNotComeCannotBeSentBack() {
    Order onItsWay = FROM_CHINA.withReceiptConfirmedAt(Optional.empty());

    assertThat(inForce(onItsWay, IN_JUNE).verdict()).isEqualTo(NOT_YET);
    assertThat(inForce(onItsWay, CHINA_UNTIL).verdict()).isEqualTo(NO_LONGER);
    assertThat(inForce(onItsWay.withReportedDeliveredAt(IN_JUNE), IN_JUNE).verdict())
        .isEqualTo(YES);
    assertThat(
            inForce(
                    onItsWay
                        .withReportedDeliveredAt(utc("2026-05-20T09:00:00Z"))
                        .withReturnedToSenderAt(IN_JUNE),
                    IN_JUNE)
                .verdict())
        .as("it is on its way back")
        .isEqualTo(NOT_YET);
  }

  @Test
  void beforeThePlacingNothingIsSaid() {
    Decision<ReturnAssessment> decision = inForce(FROM_CHINA, justBefore(FROM_CHINA.placedAt()));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(decision.result()).isEmpty();
    assertThat(Rows.said(decision)).containsExactly("buyer.order.placed.not-placed");
  }

  /** Without the seller's country all periods are told, and nothing is decided. */
  @Test
  void theSellersCountryMatters() {
    Decision<ReturnAssessment> decision =
        inForce(FROM_CHINA.withSellerCountry(Optional.empty()), IN_JUNE);

    assertThat(decision.verdict()).isEqualTo(UNDETERMINED);
    assertThat(Rows.advice(decision)).contains("buyer.step.look-up-seller-country");
    new Told(
            "buyer.free-return.in-time.seller-unknown",
            decision,
            "china=Optional[90 calendar days] payment=2026-05-01T09:00:00Z"
                + " union=Optional[15 calendar days] brazil=Optional[7 calendar days]")
        .holds();
  }

  /** An untold buyer is taken as one from the United States, and it is said. */
  @Test
  void anUntoldBuyerIsTakenAsOneFromTheUnitedStates() {
    Decision<ReturnAssessment> decision =
        inForce(FROM_CHINA.withBuyerCountry(Optional.empty()), IN_JUNE);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.ASSUMED);
    assertThat(Rows.said(decision)).contains("buyer.free-return.site.taken-as-us");
  }

  /** O4:43: by the contract a consumer may withdraw; before it, and elsewhere, the icon decides. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "US, 2026-05-01T00:00:00Z, NO",
    "DE, 2026-04-03T15:59:59Z, NO",
    "DE, 2026-04-03T16:00:00Z, UNDETERMINED",
    "DE, 2026-04-04T07:00:00Z, UNDETERMINED",
    "NO, 2026-05-01T00:00:00Z, UNDETERMINED",
    "GB, 2026-05-01T00:00:00Z, UNDETERMINED",
    "CH, 2026-05-01T00:00:00Z, NO"
  })
  void withoutTheProgramme(String buyer, Instant placed, Verdict verdict) {
    Order order = order(buyer, "CN", placed.toString()).withTraits();
    Decision<ReturnAssessment> decision = inForce(order, utc("2026-05-10T00:00:00Z"));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.steps()).isNotEmpty();
  }

  /** An untold country is every country: the law may give a right, and there is a step. */
  @Test
  void withoutTheProgrammeAnUntoldBuyerMayHaveARightByLaw() {
    Decision<ReturnAssessment> decision =
        inForce(FROM_CHINA.withTraits().withBuyerCountry(Optional.empty()), IN_JUNE);

    assertThat(decision.verdict()).isEqualTo(UNDETERMINED);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
    assertThat(Rows.advice(decision)).contains("buyer.step.try-free-return");
  }

  @ParameterizedTest
  @EnumSource(OrderTrait.class)
  void noGuideSaysForHowLong(OrderTrait trait) {
    Decision<ReturnAssessment> decision = byGuides(FROM_CHINA.withTraits(trait));
    boolean offered = trait == OrderTrait.FREE_RETURNS || trait == OrderTrait.UNCONDITIONAL_RETURN;

    assertThat(decision.verdict()).isEqualTo(offered ? UNDETERMINED : NO);
    assertThat(decision.result().orElseThrow().postagePaidBy()).isEmpty();
    assertThat(decision.milestones()).isEmpty();
  }

  /** The conditions of 2019, and none of them later. */
  @ParameterizedTest
  @EnumSource(OrderTrait.class)
  void whatTheTermsOf2019Excluded(OrderTrait trait) {
    List<OrderTrait> excluded =
        List.of(
            OrderTrait.CUSTOM_MADE, OrderTrait.PERISHABLE, OrderTrait.HYGIENE, OrderTrait.PHONE);
    Order lamp = LAMP.withTraits(OrderTrait.FREE_RETURNS, trait);
    Order today = FROM_CHINA.withTraits(OrderTrait.FREE_RETURNS, trait);

    assertThat(inForce(lamp, utc("2019-10-18T00:00:00Z")).verdict())
        .isEqualTo(excluded.contains(trait) ? NO : YES);
    assertThat(inForce(today, IN_JUNE).verdict()).isEqualTo(YES);
  }

  @ParameterizedTest(name = "O6:47 {0}: {1}")
  @CsvSource({"USD 1000.00, YES", "USD 1000.01, NO", "EUR 10.00, UNDETERMINED"})
  void theLimitOf2019(String price, Verdict verdict) {
    Order lamp = LAMP.withPrice(Money.parse(price));

    assertThat(inForce(lamp, utc("2019-10-18T00:00:00Z")).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "washed {0}, damaged {1}, packaging {2}: {3}")
  @CsvSource({
    "false, false, true,  YES",
    "true,  false, true,  NO",
    "false, true,  true,  NO",
    "false, false, false, NO"
  })
  void theGoodsMustBeIntact(boolean washed, boolean damaged, boolean packaging, Verdict verdict) {
    assertThat(inForce(FROM_CHINA, new GoodsCondition(washed, damaged, packaging)).verdict())
        .isEqualTo(verdict);
  }

  /** O6:53, O6:102: no terms, but reports of them; used goods are not taken back by any. */
  @ParameterizedTest
  @CsvSource({"false, UNDETERMINED", "true, NO"})
  void whatReportsTellOfIsForUnusedGoods(boolean washed, Verdict verdict) {
    GoodsCondition goods = new GoodsCondition(washed, false, true);
    Order korea = FROM_CHINA.withTraits().withBuyerCountry("KR");
    Order choice =
        FROM_CHINA
            .withTraits(OrderTrait.CHOICE)
            .withBuyerCountry("DE")
            .withPlacedAt(utc("2025-02-01T00:00:00Z"));
    assertThat(inForce(korea, goods).verdict()).isEqualTo(verdict);
    assertThat(inForce(choice, goods).verdict()).isEqualTo(verdict);
  }

  /** The free label is for once; buyer.return and buyer.claim name the same payer. */
  @ParameterizedTest(name = "used {0}, at {1}: {2}")
  @CsvSource({
    "2026-05-25T00:00:00Z, 2026-05-24T23:59:59Z, SELLER",
    "2026-05-25T00:00:00Z, 2026-05-25T00:00:00Z, BUYER",
    "2026-08-01T00:00:00Z, 2026-07-30T08:59:59Z, SELLER",
    "2026-08-01T00:00:00Z, 2026-07-30T09:00:00Z, BUYER"
  })
  void whoPays(Instant used, Instant at, Party payer) {
    Order order = FROM_CHINA.withFreeDeliveryUsedAt(used);
    OrderQuestions questions = BuyerRules.inForce().order(order);

    assertThat(inForce(order, at).result().orElseThrow().postagePaidBy()).contains(payer);
    assertThat(questions.returnOf(AS_THEY_CAME).at(at).result().orElseThrow().postagePaidBy())
        .contains(payer);
    assertThat(
            Rows.said(questions.claim(CHANGED_MIND).at(at))
                .contains("buyer.claim.postage.seller-pays"))
        .isEqualTo(payer == Party.SELLER);
    assertThat(Rows.said(questions.returnOf(AS_THEY_CAME).at(at)))
        .contains("buyer.return.postage." + (payer == Party.SELLER ? "seller-pays" : "buyer-pays"));
  }

  /**
   * Goods that the terms of 2019 exclude go back at the buyer's cost, and not for a changed mind.
   */
  @ParameterizedTest(name = "{0} of 2019: {1}")
  @CsvSource({
    "FREE_RETURNS, USD 1000.00, SELLER",
    "CUSTOM_MADE, USD 40.00, BUYER",
    "FREE_RETURNS, USD 1000.01, BUYER",
    "FREE_RETURNS, EUR 40.00, SELLER"
  })
  void excludedGoodsGoBackAtTheBuyersCost(OrderTrait trait, String price, Party payer) {
    Order lamp =
        LAMP.withTraits(OrderTrait.FREE_RETURNS, trait)
            .withPrice(Money.parse(price))
            .withReceiptConfirmedAt(Optional.empty());
    Claim claim = CHANGED_MIND.withAmount(Money.parse(price));
    Instant october = utc("2019-10-18T00:00:00Z");

    assertThat(inForce(lamp, october).result().orElseThrow().postagePaidBy()).contains(payer);
    assertThat(
            Rows.said(BuyerRules.inForce().order(lamp).claim(claim).at(october))
                .contains("buyer.claim.change-of-mind.right-by-free-returns"))
        .isEqualTo(payer == Party.SELLER);
  }

  /** No text of today excludes any kind of goods. */
  @Test
  void todayNothingIsExcluded() {
    Order phone = FROM_CHINA.withTraits(OrderTrait.FREE_RETURNS, OrderTrait.PHONE);

    assertThat(inForce(phone, IN_JUNE).result().orElseThrow().postagePaidBy())
        .contains(Party.SELLER);
    assertThat(Rows.advice(inForce(phone, IN_JUNE))).contains("buyer.step.ask-for-free-return");
  }

  /** By a policy of one's own there may be more labels than one, or none that is counted. */
  @ParameterizedTest(name = "{0} a label: {1}")
  @CsvSource({"0, BUYER", "1, BUYER", "2, SELLER", ", SELLER"})
  void theLabelIsGoneIfThereIsOne(@Nullable Integer labels, Party payer) {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(BuyerPolicy.FREE_DELIVERY_PER_ORDER, Optional.ofNullable(labels));
    Decision<ReturnAssessment> decision =
        BuyerRules.inForce(policy)
            .order(FROM_CHINA.withFreeDeliveryUsedAt(utc("2026-05-25T00:00:00Z")))
            .freeReturn(Optional.empty())
            .at(IN_JUNE);

    assertThat(decision.result().orElseThrow().postagePaidBy()).contains(payer);
    assertThat(Rows.said(decision).contains("buyer.free-return.label.label-used"))
        .isEqualTo(payer == Party.BUYER);
  }

  /** Whoever has to pay is told how, unless the goods cannot go back anyway. */
  @ParameterizedTest(name = "washed {0}: {1}")
  @CsvSource({"false, true", "true, false"})
  void whatIsUnfitIsNotSentAtOwnCost(boolean washed, boolean advised) {
    Decision<ReturnAssessment> decision =
        inForce(
            FROM_CHINA.withFreeDeliveryUsedAt(utc("2026-05-25T00:00:00Z")),
            new GoodsCondition(washed, false, true));

    assertThat(Rows.said(decision)).contains("buyer.free-return.label.label-used");
    assertThat(Rows.advice(decision).contains("buyer.step.send-free-return-yourself"))
        .isEqualTo(advised);
    assertThat(Rows.advice(decision).contains("buyer.step.ask-for-free-return")).isEqualTo(advised);
  }

  /** The state of the goods is nobody's concern where no terms and no law let them go back. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"US, false", "CH, false", "DE, true"})
  void theStateMattersWhereGoodsMayGoBack(String buyer, boolean matters) {
    Order order = FROM_CHINA.withTraits().withBuyerCountry(buyer);

    for (String rule : List.of("intact.is-intact", "packed.in-packaging")) {
      assertThat(Rows.said(inForce(order, AS_THEY_CAME)).contains("buyer.free-return." + rule))
          .as(rule)
          .isEqualTo(matters);
    }
  }

  /** Nobody is taken for an American where there are no terms for the goods. */
  @Test
  void theSiteMattersWhereThereAreTerms() {
    Order untold = FROM_CHINA.withTraits().withBuyerCountry(Optional.empty());

    assertThat(Rows.said(inForce(untold, IN_JUNE)))
        .doesNotContain("buyer.free-return.site.taken-as-us");
  }

  /** As long as receipt is not confirmed, the time has not begun, and the right is there. */
  @ParameterizedTest(name = "from {0}: {1}")
  @CsvSource({"ES, true", "TR, false", ", false"})
  void aChangedMindIsAReasonBeforeTheTimeBegins(String seller, boolean right) {
    Order delivered =
        FROM_SPAIN
            .withReceiptConfirmedAt(Optional.empty())
            .withSellerCountry(Optional.ofNullable(seller));

    assertThat(
            Rows.said(
                    BuyerRules.inForce()
                        .order(delivered)
                        .claim(CHANGED_MIND)
                        .at(utc("2026-06-10T00:00:00Z")))
                .contains("buyer.claim.change-of-mind.right-by-free-returns"))
        .isEqualTo(right);
  }

  /** O1:12: who may send back without a reason may claim for a changed mind. */
  @Test
  void aChangedMindIsAReasonWhileTheTimeRuns() {
    Question<ClaimAssessment> question = BuyerRules.inForce().order(FROM_CHINA).claim(CHANGED_MIND);

    assertThat(Rows.said(question.at(IN_JUNE)))
        .contains("buyer.claim.change-of-mind.right-by-free-returns");
    assertThat(Rows.said(question.at(CHINA_UNTIL)))
        .doesNotContain("buyer.claim.change-of-mind.right-by-free-returns");
  }

  /** A policy's own period holds, counted as the text that binds the order says. */
  @Test
  void aPolicysOwnPeriodHolds() {
    BuyerPolicy tenDays =
        BuyerPolicy.standard()
            .with(BuyerPolicy.FREE_RETURN_CHINA, Optional.of(Term.calendarDays(40)));

    assertThat(
            BuyerRules.inForce(tenDays)
                .order(FROM_CHINA)
                .freeReturn(Optional.empty())
                .at(IN_JUNE)
                .milestones())
        .extracting(Milestone::at)
        .containsExactly(utc("2026-06-10T09:00:00Z"));
  }

  /** Lines of different sellers' terms are asked one by one. */
  @Test
  void linesThatDifferAreTold() {
    Order lined =
        FROM_CHINA.withLines(
            Cases.line("A", "10.00"), Cases.line("B", "30.00").withTraits(OrderTrait.ACCESSORY));

    assertThat(Rows.said(inForce(lined, IN_JUNE))).contains("buyer.order.lines-differ.other-dates");
    assertThat(
            BuyerRules.inForce()
                .order(lined)
                .line("B")
                .freeReturn(Optional.empty())
                .at(IN_JUNE)
                .verdict())
        .isEqualTo(NO);
  }

  @Test
  void everyFindingHasALine() {
    for (Order order : List.of(FROM_CHINA, FROM_SPAIN, LAMP, FROM_CHINA.withTraits())) {
      for (Finding finding : inForce(order, order.placedAt()).findings()) {
        assertThat(finding.citations())
            .as(finding.rule().id())
            .extracting(Citation::toString)
            .anyMatch(line -> line.startsWith("O") || line.startsWith("S"));
      }
    }
  }

  @Override
  List<Told> cases() {
    Order untold = FROM_CHINA.withReceiptConfirmedAt(Optional.empty());
    Decision<ReturnAssessment> china = inForce(FROM_CHINA, IN_JUNE);
    Instant october = utc("2019-10-18T00:00:00Z");
    Order korea = FROM_CHINA.withBuyerCountry("KR");
    Order choice =
        FROM_CHINA
            .withBuyerCountry("DE")
            .withTraits(OrderTrait.CHOICE)
            .withPlacedAt(utc("2025-02-01T00:00:00Z"));
    return List.of(
        new Told("buyer.free-return.guaranteed.with-free-returns", china),
        new Told(
            "buyer.free-return.guaranteed.no-period-told",
            byGuides(FROM_CHINA),
            "traits=[FREE_RETURNS]"),
        new Told(
            "buyer.free-return.guaranteed.by-law",
            inForce(FROM_SPAIN.withTraits(), IN_JUNE),
            "term=14 calendar days"),
        new Told(
            "buyer.free-return.guaranteed.only-reported",
            inForce(choice, IN_JUNE),
            "term=90 calendar days"),
        new Told(
            "buyer.free-return.guaranteed.not-offered", inForce(FROM_CHINA.withTraits(), IN_JUNE)),
        new Told("buyer.free-return.received.not-received", inForce(untold, IN_JUNE)),
        new Told(
            "buyer.free-return.received.cancelled",
            inForce(untold.withCancelledAt(utc("2026-05-03T00:00:00Z")), IN_JUNE),
            "cancelled=2026-05-03T00:00:00Z"),
        new Told("buyer.free-return.received.has-come", china, "received=2026-05-20T09:00:00Z"),
        new Told(
            "buyer.free-return.in-time.until",
            china,
            "until=2026-07-30T09:00:00Z term=90 calendar days"
                + " event=order.placedAt 2026-05-01T09:00:00Z"),
        new Told(
            "buyer.free-return.in-time.not-begun",
            inForce(FROM_SPAIN.withReceiptConfirmedAt(Optional.empty()), CHINA_UNTIL),
            "term=15 calendar days"),
        new Told(
            "buyer.free-return.in-time.over",
            inForce(FROM_CHINA, CHINA_UNTIL),
            "until=2026-07-30T09:00:00Z term=90 calendar days"
                + " event=order.placedAt 2026-05-01T09:00:00Z"),
        new Told(
            "buyer.free-return.in-time.only-order-page",
            inForce(FROM_CHINA.withSellerCountry("TR"), IN_JUNE),
            "country=Optional[TR]"),
        new Told(
            "buyer.free-return.in-time.seller-unknown",
            inForce(FROM_CHINA.withSellerCountry(Optional.empty()), IN_JUNE),
            "china=Optional[90 calendar days] payment=2026-05-01T09:00:00Z"
                + " union=Optional[15 calendar days] brazil=Optional[7 calendar days]"),
        new Told("buyer.free-return.intact.state-not-given", china),
        new Told("buyer.free-return.intact.is-intact", inForce(FROM_CHINA, AS_THEY_CAME)),
        new Told(
            "buyer.free-return.intact.was-used",
            inForce(FROM_CHINA, new GoodsCondition(true, false, true))),
        new Told(
            "buyer.free-return.intact.was-damaged",
            inForce(FROM_CHINA, new GoodsCondition(false, true, true))),
        new Told("buyer.free-return.packed.in-packaging", inForce(FROM_CHINA, AS_THEY_CAME)),
        new Told(
            "buyer.free-return.packed.without-packaging",
            inForce(FROM_CHINA, new GoodsCondition(false, false, false))),
        new Told(
            "buyer.free-return.not-excluded.included",
            inForce(LAMP, october),
            "price=USD 40.00 limit=USD 1000.00"),
        new Told(
            "buyer.free-return.not-excluded.kind",
            inForce(LAMP.withTraits(OrderTrait.FREE_RETURNS, OrderTrait.PHONE), october),
            "kinds=[PHONE]"),
        new Told(
            "buyer.free-return.not-excluded.above-limit",
            inForce(LAMP.withPrice(usd("1000.01")), october),
            "price=USD 1000.01 limit=USD 1000.00"),
        new Told(
            "buyer.free-return.not-excluded.other-currency",
            inForce(LAMP.withPrice(Money.parse("EUR 40.00")), october),
            "limit=USD 1000.00 price=EUR 40.00"),
        new Told("buyer.free-return.label.free-label", china),
        new Told(
            "buyer.free-return.label.label-used",
            inForce(FROM_CHINA.withFreeDeliveryUsedAt(utc("2026-05-25T00:00:00Z")), IN_JUNE),
            "used=2026-05-25T00:00:00Z"),
        new Told("buyer.free-return.order-page.may-differ", china),
        new Told(
            "buyer.free-return.site.taken-as-us",
            inForce(FROM_CHINA.withBuyerCountry(Optional.empty()), IN_JUNE)),
        new Told(
            "buyer.free-return.by-report.choice",
            inForce(choice, IN_JUNE),
            "term=90 calendar days"),
        new Told(
            "buyer.free-return.by-report.korea",
            inForce(korea, IN_JUNE),
            "term=90 calendar days until=2026-07-30T09:00:00Z"),
        new Told(
            "buyer.free-return.rights-by-law.rights-remain",
            inForce(FROM_SPAIN, IN_JUNE),
            "term=14 calendar days"));
  }

  @Override
  List<Advised> steps() {
    Decision<ReturnAssessment> unknown =
        inForce(FROM_CHINA.withSellerCountry(Optional.empty()), IN_JUNE);
    return List.of(
        new Advised(
            "buyer.step.ask-for-free-return",
            inForce(FROM_CHINA, IN_JUNE),
            "BUYER at My orders > the order > Return/refunds",
            ".. to 2026-07-30T09:00:00Z",
            "buyer.free-return.in-time"),
        new Advised(
            "buyer.step.look-up-free-return",
            byGuides(FROM_CHINA),
            "BUYER at My orders > the order > Return/refunds",
            ".. to ..",
            "buyer.free-return.guaranteed"),
        new Advised(
            "buyer.step.withdraw-by-law",
            inForce(FROM_SPAIN.withTraits(), IN_JUNE),
            "BUYER",
            ".. to ..",
            "buyer.free-return.guaranteed"),
        new Advised(
            "buyer.step.claim-after-local-delivery",
            byGuides(FROM_CHINA.withTraits(OrderTrait.LOCAL_DELIVERY)),
            "BUYER",
            ".. to ..",
            "buyer.free-return.guaranteed"),
        new Advised(
            "buyer.step.look-up-seller-country",
            unknown,
            "BUYER",
            ".. to ..",
            "buyer.free-return.in-time"),
        new Advised(
            "buyer.step.send-free-return-yourself",
            inForce(FROM_CHINA.withFreeDeliveryUsedAt(utc("2026-05-25T00:00:00Z")), IN_JUNE),
            "BUYER at My orders > the order > Return/refunds",
            ".. to ..",
            "buyer.free-return.label"),
        new Advised(
            "buyer.step.try-free-return",
            inForce(FROM_CHINA.withBuyerCountry("FR"), IN_JUNE),
            "BUYER at My orders > the order > Return/refunds",
            ".. to 2026-07-30T09:00:00Z",
            "buyer.free-return.guaranteed"));
  }

  @Override
  List<Dated> milestones() {
    return List.of(
        new Dated(
            "free-return-until",
            inForce(FROM_CHINA, IN_JUNE),
            "2026-07-30T09:00:00Z, BUYER, 90 calendar days after order.placedAt,"
                + " buyer.free-return.in-time"));
  }
}
