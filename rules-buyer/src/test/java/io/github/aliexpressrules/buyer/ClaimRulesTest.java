package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_13;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_05_01;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_05_15;
import static io.github.aliexpressrules.buyer.Cases.TUE_2025_05_20;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_30;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.claim;
import static io.github.aliexpressrules.buyer.Cases.claiming;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.fortyDollars;
import static io.github.aliexpressrules.buyer.Cases.fortyDollarsForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.lined;
import static io.github.aliexpressrules.buyer.Cases.onItsWay;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.reported;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.core.dispute.DisputeReason.CHANGE_OF_MIND;
import static io.github.aliexpressrules.core.dispute.DisputeReason.DEFECTIVE;
import static io.github.aliexpressrules.core.dispute.DisputeReason.LATE_DELIVERY;
import static io.github.aliexpressrules.core.dispute.DisputeReason.NOT_AS_DESCRIBED;
import static io.github.aliexpressrules.core.dispute.DisputeReason.NOT_RECEIVED;
import static io.github.aliexpressrules.core.dispute.DisputeReason.PARTIAL_MISMATCH;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Is this claim sound as it stands, the window for opening a dispute included? */
class ClaimRulesTest extends TopicTables {
  ClaimRulesTest() {
    super(ClaimRules.CHAPTER, "buyer.claim");
  }

  private static final BuyerPolicy PARTIAL_IN_FULL =
      BuyerPolicy.standard().with(BuyerPolicy.PARTIAL_MISMATCH_IN_PART, false);
  private static final BuyerPolicy MINDS_MAY_CHANGE =
      BuyerPolicy.standard().with(BuyerPolicy.CHANGE_OF_MIND_COUNTS, true);
  private static final Set<Evidence> PICTURES =
      EnumSet.of(Evidence.PHOTO, Evidence.VIDEO, Evidence.UNBOXING_VIDEO);

  /** On its way back to the sender since 20 March. */
  private static final Order GOES_BACK = onItsWay().returnedToSenderAt(THU_2025_03_20).build();

  /** The reasons that say that nothing came. */
  private static final Set<DisputeReason> NON_RECEIPT =
      EnumSet.of(
          NOT_RECEIVED,
          DisputeReason.RETURNED_TO_SENDER,
          DisputeReason.HELD_BY_CUSTOMS,
          DisputeReason.WRONG_ADDRESS);

  private static Question<ClaimAssessment> sound(Order order, Claim claim) {
    return BuyerRules.standard().order(order).claim(claim);
  }

  private static Question<ClaimAssessment> sound(BuyerPolicy policy, Order order, Claim claim) {
    return BuyerRules.under(policy).order(order).claim(claim);
  }

  /** On 20 March the parcel is there and the window open. */
  private static Decision<ClaimAssessment> onArrival(Claim claim) {
    return sound(arrived().build(), claim).at(THU_2025_03_20);
  }

  /** With a photo, and the goods offered back. */
  private static Claim forTheGoods(DisputeReason reason, String amount) {
    return Claim.builder()
        .reason(reason)
        .amount(usd(amount))
        .returnGoods(true)
        .addEvidence(Evidence.PHOTO)
        .build();
  }

  /** Nothing came, and it is offered back. */
  private static Claim nothingForNothing(String amount) {
    return forTheGoods(NOT_RECEIVED, amount);
  }

  private static Claim shown(DisputeReason reason, String amount) {
    return claiming(reason, amount).addEvidence(Evidence.PHOTO).build();
  }

  static List<Boundary> boundaries() {
    Order onItsWay = onItsWay().build();
    Order arrived = arrived().build();
    Claim nothingCame = claim(NOT_RECEIVED, "100.00");
    return List.of(
        new Boundary(
            "S5:111",
            "non-receipt, from the tenth day after shipping",
            sound(onItsWay, nothingCame),
            THU_2025_03_13,
            NOT_YET,
            YES),
        new Boundary(
            "S4:21",
            "non-receipt, until 15 days after the promised delivery",
            sound(onItsWay, nothingCame),
            THU_2025_05_15,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:145",
            "non-receipt, once the parcel has come",
            sound(arrived, nothingCame),
            THU_2025_03_20,
            YES,
            NO),
        new Boundary(
            "S5:87",
            "a defect, once the parcel has come",
            sound(arrived, fortyDollars()),
            THU_2025_03_20,
            NOT_YET,
            YES),
        new Boundary(
            "S5:97",
            "a defect, until 15 days after the end of protection",
            sound(arrived, fortyDollars()),
            TUE_2025_05_20,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "the order was cancelled and never shipped",
            sound(placed().cancelledAt(THU_2025_03_06).build(), nothingCame),
            THU_2025_03_06,
            NOT_YET,
            NO_LONGER));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  /** What is scheduled is told all the same: by when a dispute must be opened. */
  @Test
  void beforeTheOrderIsPlacedNothingElseIsSaid() {
    Decision<ClaimAssessment> decision =
        sound(arrived().build(), claim(DEFECTIVE, "500.00")).at(justBefore(SAT_2025_03_01));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(decision)).containsExactly("buyer.order.placed.not-placed");
    assertThat(decision.result()).isEmpty();
    assertThat(decision.milestones()).extracting(Milestone::name).containsExactly("dispute-closes");
    assertThat(decision.steps()).isEmpty();
  }

  /** S5:237: from above zero to the price of the goods, shipping aside. */
  @ParameterizedTest(name = "S5:237 {0} of 100.00: {1}")
  @CsvSource({
    "0.00, NO",
    "0.01, YES",
    "99.99, YES",
    "100.00, YES",
    "100.01, NO",
    "104.99, NO",
    "999999999999.99, NO"
  })
  void theAmountIsAboveZeroAndAtMostThePrice(String amount, Verdict verdict) {
    Order order = arrived().shippingCost(usd("4.99")).build();

    assertThat(sound(order, shown(DEFECTIVE, amount)).at(THU_2025_03_20).verdict())
        .isEqualTo(verdict);
  }

  /** S5:119 says all the money for what never came, S5:237 the price of the goods. */
  @ParameterizedTest(name = "{0} of 100.00 and 4.99 for {1}: {2}, by S5:119 {3}")
  @CsvSource({
    "100.00, NOT_RECEIVED,  YES, YES",
    "100.01, NOT_RECEIVED,  NO,  YES",
    "104.99, NOT_RECEIVED,  NO,  YES",
    "105.00, NOT_RECEIVED,  NO,  NO",
    "100.01, LATE_DELIVERY, NO,  NO"
  })
  void whetherNonReceiptBringsBackTheShipping(
      String amount, DisputeReason reason, Verdict standard, Verdict rival) {
    BuyerPolicy allMoney = BuyerPolicy.standard().readBy(Reading.S5B);
    Order order = onItsWay().shippingCost(usd("4.99")).build();
    Order accessory = onItsWay().addTraits(OrderTrait.ACCESSORY).shippingCost(usd("4.99")).build();
    boolean missing = reason == NOT_RECEIVED;

    Decision<ClaimAssessment> told = sound(order, claim(reason, amount)).at(THU_2025_05_01);
    assertThat(told.verdict()).isEqualTo(standard);
    assertThat(told.result().orElseThrow().maxRefund()).isEqualTo(usd("100.00"));
    assertThat(told.finding("buyer.claim.amount").orElseThrow().contested())
        .extracting(Object::toString)
        .isEqualTo(missing ? List.of("S5:119") : List.of());
    for (Order any : missing ? List.of(order, accessory) : List.of(order)) {
      Decision<ClaimAssessment> read =
          sound(allMoney, any, claim(reason, amount)).at(THU_2025_05_01);
      assertThat(read.verdict()).isEqualTo(rival);
      assertThat(read.result().orElseThrow().maxRefund())
          .isEqualTo(usd(missing ? "104.99" : "100.00"));
    }
  }

  /** Where no shipping was paid, nobody says anything else about the amount. */
  @Test
  void withoutShippingTheAmountOfNonReceiptIsNotContested() {
    new Told(
            "buyer.claim.amount.within-price",
            sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00")).at(THU_2025_03_13),
            "amount=USD 100.00 price=USD 100.00")
        .holds();
  }

  /** S4:47, S5:91: accessories, and what differs in part, bring a cent less at most. */
  @ParameterizedTest(name = "{0}: {1} of 100.00 for {2}: {3}, at most {4}")
  @CsvSource({
    "S4:47, 99.99,  DEFECTIVE,        YES, 99.99",
    "S4:47, 100.00, DEFECTIVE,        NO,  99.99",
    "S4:47, 100.01, DEFECTIVE,        NO,  99.99",
    "S4:47, 99.99,  LATE_DELIVERY,    UNDETERMINED, 99.99",
    "S4:47, 100.00, LATE_DELIVERY,    NO,  99.99",
    "S4:47, 100.00, PARTIAL_MISMATCH, NO,  99.99"
  })
  void accessoriesBringLessThanTheirPrice(
      String source, String amount, DisputeReason reason, Verdict verdict, String max) {
    Order accessory = arrived().addTraits(OrderTrait.ACCESSORY).build();

    Decision<ClaimAssessment> decision = sound(accessory, shown(reason, amount)).at(THU_2025_03_20);

    assertThat(decision.verdict()).as(source).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(usd(max));
  }

  /** What never came is owed in full, accessory or not. */
  @Test
  void accessoriesThatNeverCameAreOwedInFull() {
    Order accessory = onItsWay().addTraits(OrderTrait.ACCESSORY).build();

    Decision<ClaimAssessment> decision =
        sound(accessory, claim(NOT_RECEIVED, "100.00")).at(THU_2025_03_13);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(usd("100.00"));
    assertThat(decision.finding("buyer.claim.accessory")).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2}, at most {3}")
  @CsvSource({
    "less only (S5:91),          99.99,  YES, 99.99",
    "less only (S5:91),          100.00, NO,  99.99",
    "full or partial (S5:95),    100.00, YES, 100.00",
    "full or partial (S5:95),    100.01, NO,  100.00"
  })
  void aPartialMismatch(String reading, String amount, Verdict verdict, String max) {
    BuyerPolicy policy = reading.startsWith("less") ? BuyerPolicy.standard() : PARTIAL_IN_FULL;

    Decision<ClaimAssessment> decision =
        sound(policy, arrived().build(), shown(PARTIAL_MISMATCH, amount)).at(THU_2025_03_20);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(usd(max));
  }

  /** S5b says less only first and full or partial last. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"100.00, YES", "100.01, NO"})
  void theReadingOfItsSourceTakesAPartialMismatchInFull(String amount, Verdict verdict) {
    assertThat(
            sound(
                    BuyerPolicy.standard().readBy(Reading.S5B),
                    arrived().build(),
                    shown(PARTIAL_MISMATCH, amount))
                .at(THU_2025_03_20)
                .verdict())
        .isEqualTo(verdict);
  }

  /** S5:87, S5:119: what never came cannot go back; a return of it can cost the account. */
  @ParameterizedTest
  @EnumSource(DisputeReason.class)
  void onlyWhatCameCanBeOfferedBack(DisputeReason reason) {
    for (Instant at : List.of(THU_2025_03_13, THU_2025_03_20)) {
      Decision<ClaimAssessment> decision =
          sound(arrived().build(), forTheGoods(reason, "40.00")).at(at);

      assertThat(decision.finding("buyer.claim.return-of-nothing").isPresent())
          .isEqualTo(NON_RECEIPT.contains(reason));
      assertThat(decision.result().orElseThrow().hazards())
          .isEqualTo(NON_RECEIPT.contains(reason) ? Set.of(Hazard.ACCOUNT_BLOCKED) : Set.of());
      assertThat(decision.finding("buyer.claim.postage").isPresent())
          .as("postage of nothing is not spoken of")
          .isEqualTo(!NON_RECEIPT.contains(reason));
    }
    assertThat(
            sound(arrived().build(), claim(reason, "40.00"))
                .at(THU_2025_03_13)
                .result()
                .orElseThrow()
                .hazards())
        .isEmpty();
  }

  /** Doing what the step says makes the claim sound. */
  @Test
  void aClaimThatKeepsNothingBackIsSound() {
    Question<ClaimAssessment> returned = sound(onItsWay().build(), nothingForNothing("100.00"));
    Question<ClaimAssessment> kept = sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00"));

    assertThat(returned.at(THU_2025_03_13).verdict()).isEqualTo(NO);
    assertThat(kept.at(THU_2025_03_13).verdict()).isEqualTo(YES);
    assertThat(returned.pathToYes(THU_2025_03_13).obstacles())
        .flatExtracting(obstacle -> obstacle.cures())
        .extracting(cure -> cure.action().id())
        .containsExactly("buyer.step.claim-without-return");
  }

  /**
   * An honest buyer to whom only the carrier's word speaks of delivery is not told to say something
   * else: he takes the day out, or has something wrong in his hands.
   */
  @Test
  void whoGotNothingKeepsHisReason() {
    Claim nothingCame = claim(NOT_RECEIVED, "100.00");
    Question<ClaimAssessment> delivered =
        sound(onItsWay().deliveredAt(THU_2025_03_20).build(), nothingCame);

    assertThat(delivered.at(THU_2025_03_20).verdict()).isEqualTo(NO);
    assertThat(delivered.pathToYes(THU_2025_03_20).obstacles())
        .flatExtracting(obstacle -> obstacle.cures())
        .extracting(cure -> cure.action().id())
        .containsExactly("buyer.step.take-delivery-out", "buyer.step.choose-fitting-reason");
    assertThat(sound(onItsWay().build(), nothingCame).at(THU_2025_03_20).verdict()).isEqualTo(YES);
  }

  /** An accessory of one cent brings nothing for any other reason. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "0.01, ACCESSORY,      false",
    "0.02, ACCESSORY,      true",
    "0.00, LOCAL_DELIVERY, false",
    "0.01, LOCAL_DELIVERY, true"
  })
  void anotherReasonIsACureWhereItBringsSomething(String price, OrderTrait trait, boolean cure) {
    Order order =
        Order.builder()
            .id("81")
            .price(usd(price))
            .placedAt(SAT_2025_03_01)
            .deliveredAt(THU_2025_03_20)
            .addTraits(trait)
            .build();

    assertThat(sound(order, claim(NOT_RECEIVED, price)).at(THU_2025_03_20).steps())
        .filteredOn(step -> step.action().id().equals("buyer.step.choose-fitting-reason"))
        .extracting(Step::isRemedy)
        .containsExactly(cure);
  }

  /** S5:113: as long as the goods are on their way the seller may refuse a change of mind. */
  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "CHANGE_OF_MIND, 2025-03-20T09:59:59.999999999Z, true",
    "CHANGE_OF_MIND, 2025-03-20T10:00:00Z,           false",
    "CHANGE_OF_MIND, 2025-03-20T10:00:00.000000001Z, false",
    "NOT_RECEIVED,   2025-03-20T09:59:59.999999999Z, false",
    "DEFECTIVE,      2025-03-20T09:59:59.999999999Z, false"
  })
  void aChangeOfMindInTransitMayBeRefused(DisputeReason reason, Instant at, boolean noted) {
    Order order = arrived().addTraits(OrderTrait.UNCONDITIONAL_RETURN).build();
    Decision<ClaimAssessment> decision = sound(order, shown(reason, "40.00")).at(at);

    assertThat(decision.finding("buyer.claim.in-transit").isPresent()).isEqualTo(noted);
    if (noted) {
      assertThat(decision.verdict()).as("it does not decide").isEqualTo(YES);
    }
  }

  /** Postage is put into a claim that has room for it, and settled in messages where it has not. */
  @ParameterizedTest(name = "{0} of 100.00 for {1}, {2}: {3}")
  @CsvSource({
    "40.00,  DEFECTIVE,        '',                   postage-at-risk, settle-postage",
    "99.99,  DEFECTIVE,        '',                   postage-at-risk, settle-postage",
    "100.00, DEFECTIVE,        '',                   no-room,         agree-on-postage",
    "100.01, DEFECTIVE,        '',                   no-room,         agree-on-postage",
    "99.98,  DEFECTIVE,        ACCESSORY,            postage-at-risk, settle-postage",
    "99.99,  DEFECTIVE,        ACCESSORY,            no-room,         agree-on-postage",
    "99.98,  PARTIAL_MISMATCH, '',                   postage-at-risk, settle-postage",
    "99.99,  PARTIAL_MISMATCH, '',                   no-room,         agree-on-postage",
    "40.00,  DEFECTIVE,        UNCONDITIONAL_RETURN, payer-not-said,  agree-on-postage",
    "40.00,  DEFECTIVE,        LOCAL_DELIVERY,       payer-not-said,  agree-on-postage",
    "100.00, DEFECTIVE,        LOCAL_DELIVERY,       payer-not-said,  agree-on-postage"
  })
  void postageGoesIntoAClaimThatHasRoomForIt(
      String amount, DisputeReason reason, String trait, String how, String step) {
    var order = arrived();
    if (!trait.isEmpty()) {
      order.addTraits(OrderTrait.valueOf(trait));
    }
    Decision<ClaimAssessment> decision =
        sound(order.build(), forTheGoods(reason, amount)).at(THU_2025_03_20);

    assertThat(Rows.said(decision)).contains("buyer.claim.postage." + how);
    assertThat(Rows.advice(decision).stream().filter(id -> id.endsWith("-postage")))
        .containsExactly("buyer.step." + step);
  }

  /** One minor unit less, in the currency's own unit, and never below zero. */
  @ParameterizedTest(name = "price {0}: at most {1}")
  @CsvSource({
    "USD 0.01, USD 0.00",
    "USD 0.00, USD 0.00",
    "JPY 1000, JPY 999",
    "KWD 1.000, KWD 0.999"
  })
  void lessThanFullIsOneMinorUnitLess(String price, String max) {
    Order order =
        Order.builder()
            .id("81")
            .price(Money.parse(price))
            .placedAt(SAT_2025_03_01)
            .deliveredAt(THU_2025_03_20)
            .build();
    Claim claim =
        Claim.builder()
            .reason(PARTIAL_MISMATCH)
            .amount(Money.parse(price))
            .returnGoods(false)
            .addEvidence(Evidence.PHOTO)
            .build();

    Decision<ClaimAssessment> decision = sound(order, claim).at(THU_2025_03_20);

    assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(Money.parse(max));
    assertThat(decision.verdict()).isEqualTo(NO);
  }

  /** Every reason: before and after delivery, without and with a picture. */
  @ParameterizedTest(name = "{0}: before delivery {1}, after {2}, shown {3}")
  @CsvSource({
    "NOT_RECEIVED,         YES,     NO,  NO",
    "LATE_DELIVERY,        UNDETERMINED, UNDETERMINED, UNDETERMINED",
    "NOT_AS_DESCRIBED,     NO,      NO,  YES",
    "PARTIAL_MISMATCH,     NO,      NO,  YES",
    "DEFECTIVE,            NO,      NO,  YES",
    "POOR_QUALITY,         NO,      NO,  YES",
    "COUNTERFEIT,          NO,      NO,  YES",
    "WRONG_ITEM,           NO,      NO,  YES",
    "DAMAGED_IN_TRANSIT,   NO,      NO,  YES",
    "WRONG_SIZE_OR_COLOUR, NO,      NO,  YES",
    "CHANGE_OF_MIND,       NO,      NO,  NO"
  })
  void everyReason(DisputeReason reason, Verdict before, Verdict after, Verdict shown) {
    Order order = arrived().build();
    Claim bare = claim(reason, "40.00");

    assertThat(sound(order, bare).at(justBefore(THU_2025_03_20)).verdict()).isEqualTo(before);
    assertThat(sound(order, bare).at(THU_2025_03_20).verdict()).isEqualTo(after);
    assertThat(sound(order, shown(reason, "40.00")).at(THU_2025_03_20).verdict()).isEqualTo(shown);
  }

  /** S5:91 says less only, S5:95 of the same guide full or partial: what it says last. */
  @Test
  void aSourceThatContradictsItselfIsReadByWhatItSaysLast() {
    BuyerPolicy standard = BuyerPolicy.standard();
    assertThat(standard.readBy(Reading.S5B).get(BuyerPolicy.PARTIAL_MISMATCH_IN_PART)).isFalse();
    assertThat(standard.readBy(Reading.S5D).get(BuyerPolicy.EXPRESS_A3))
        .isEqualTo(standard.get(BuyerPolicy.EXPRESS_A3));
    assertThat(standard.readBy(Reading.S4).get(BuyerPolicy.CANCEL_WITHIN))
        .isEqualTo(standard.get(BuyerPolicy.CANCEL_WITHIN));
  }

  /** S5:95, S5:310: a photo or a video; nothing else is a picture. */
  @ParameterizedTest
  @EnumSource(Evidence.class)
  void aPictureIsDemanded(Evidence evidence) {
    Decision<ClaimAssessment> decision =
        onArrival(claiming(NOT_AS_DESCRIBED, "40.00").addEvidence(evidence).build());

    boolean picture = PICTURES.contains(evidence);
    assertThat(decision.verdict()).isEqualTo(picture ? YES : NO);
    assertThat(decision.result().orElseThrow().missingEvidence())
        .isEqualTo(picture ? Set.of() : PICTURES);
  }

  /** Missing evidence is VIOLATED also before delivery, so the answer is NO and not NOT_YET. */
  @Test
  void missingEvidenceOutweighsTheParcelThatIsStillAway() {
    Question<ClaimAssessment> bare = sound(arrived().build(), claim(DEFECTIVE, "40.00"));

    assertThat(bare.at(MON_2025_03_03).verdict()).isEqualTo(NO);
    assertThat(sound(arrived().build(), fortyDollars()).at(MON_2025_03_03).verdict())
        .isEqualTo(NOT_YET);
  }

  /** S5:92, S5:93: any reason will do for these goods. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"UNCONDITIONAL_RETURN, YES", "LOCAL_DELIVERY, YES", "ACCESSORY, NO"})
  void aChangeOfMind(OrderTrait trait, Verdict verdict) {
    Order order = arrived().addTraits(trait).build();

    assertThat(sound(order, claim(CHANGE_OF_MIND, "40.00")).at(THU_2025_03_20).verdict())
        .isEqualTo(verdict);
    assertThat(
            sound(MINDS_MAY_CHANGE, order, claim(CHANGE_OF_MIND, "40.00"))
                .at(THU_2025_03_20)
                .verdict())
        .isEqualTo(YES);
  }

  /** Only the trait that gives the right is named. */
  @Test
  void beingAnAccessoryIsNoReasonToReturnIt() {
    Order order = arrived().addTraits(OrderTrait.ACCESSORY, OrderTrait.LOCAL_DELIVERY).build();

    assertThat(
            sound(order, claim(CHANGE_OF_MIND, "40.00"))
                .at(THU_2025_03_20)
                .finding("buyer.claim.change-of-mind")
                .orElseThrow()
                .named())
        .hasToString("{traits=[LOCAL_DELIVERY]}");
  }

  /** S5:119: owed in full once the promised time has passed. */
  @Test
  void nonReceiptIsOwedFromThePromiseOn() {
    Question<ClaimAssessment> question = sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00"));

    assertThat(Rows.said(question.at(justBefore(WED_2025_04_30))))
        .contains("buyer.claim.owed-in-full.may-be-refused");
    assertThat(Rows.said(question.at(WED_2025_04_30))).contains("buyer.claim.owed-in-full.is-owed");
    assertThat(Rows.said(question.at(justAfter(WED_2025_04_30))))
        .contains("buyer.claim.owed-in-full.is-owed");
  }

  /** S5:125: on the last day before the promise ends, not earlier than possible. */
  @ParameterizedTest(name = "{0}: from {3} to {4}")
  @CsvSource({
    "the day before the promise,          2025-04-30, ,           2025-04-29, 2025-04-30",
    "the window opens on that day,        2025-03-14, ,           2025-03-13, 2025-03-14",
    "promised before the window opens,    2025-03-12, ,           2025-03-13, 2025-03-27",
    "promised when the window opens,      2025-03-13, ,           2025-03-13, 2025-03-28",
    "the window closes before the promise, 2025-04-30, 2025-03-31, 2025-04-14, 2025-04-15"
  })
  void openOnTheDayBeforeThePromiseEnds(
      String what, String promised, String protection, String from, String by) {
    var order = placed().shippedAt(MON_2025_03_03).promisedBy(day(promised));
    if (protection != null) {
      order.protectionEndsAt(day(protection));
    }

    Decision<ClaimAssessment> decision =
        sound(order.build(), claim(NOT_RECEIVED, "100.00")).at(MON_2025_03_03);

    Step step = step(decision, "buyer.step.open-before-promise-ends");
    assertThat(step.from()).contains(day(from));
    assertThat(step.by()).contains(day(by));
  }

  /**
   * S5:111, S5:125: nobody who waits for a parcel is sent to open a dispute at once and told to
   * wait beside it: the opening is for when the promise has passed, or for the window's last day.
   */
  @ParameterizedTest(name = "{0}: from {3}")
  @CsvSource({
    "the promise ends within the window,   2025-04-30, ,           2025-04-30T10:00:00Z",
    "promised before the window opens,     2025-03-12, ,           2025-03-13T10:00:00Z",
    "promised when the window opens,       2025-03-13, ,           2025-03-13T10:00:00Z",
    "promised a day after that,            2025-03-14, ,           2025-03-14T10:00:00Z",
    "the window closes before the promise, 2025-04-30, 2025-03-31, 2025-04-14T10:00:00Z",
    "the window closes with the promise,   2025-04-30, 2025-04-15, 2025-04-29T10:00:00Z",
    "the window closes a day after,        2025-04-30, 2025-04-16, 2025-04-30T10:00:00Z",
    "the window is a day long,             2025-04-30, 2025-02-27, 2025-03-13T10:00:00Z"
  })
  void nonReceiptIsOpenedWhenThePromiseEnds(
      String what, String promised, String protection, Instant from) {
    var order = placed().shippedAt(MON_2025_03_03).promisedBy(day(promised));
    if (protection != null) {
      order.protectionEndsAt(day(protection));
    }
    Order built = order.build();

    assertThat(openingOf(NOT_RECEIVED, built)).contains(from);
    assertThat(openingOf(LATE_DELIVERY, built)).as("another reason").contains(THU_2025_03_13);
  }

  private static Optional<Instant> openingOf(DisputeReason reason, Order order) {
    return step(sound(order, claim(reason, "100.00")).at(MON_2025_03_03), "buyer.step.open-dispute")
        .from();
  }

  /** The steps stand in the order in which to take them, also once the promise has passed. */
  @Test
  void theStepsOfNonReceiptFollowEachOther() {
    Question<ClaimAssessment> question = sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00"));

    for (Instant at : List.of(THU_2025_03_13, justBefore(WED_2025_04_30))) {
      assertThat(question.at(at).steps())
          .extracting(step -> step.action().id() + step.from().map(from -> " " + from).orElse(""))
          .containsExactly(
              "buyer.step.negotiate-first",
              "buyer.step.open-before-promise-ends 2025-04-29T10:00:00Z",
              "buyer.step.open-dispute 2025-04-30T10:00:00Z");
    }
    for (Instant at : List.of(WED_2025_04_30, justAfter(WED_2025_04_30))) {
      assertThat(question.at(at).steps())
          .extracting(step -> step.action().id() + step.from().map(from -> " " + from).orElse(""))
          .containsExactly(
              "buyer.step.negotiate-first",
              "buyer.step.open-dispute 2025-04-30T10:00:00Z",
              "buyer.step.call-in-platform 2025-04-30T10:00:00Z");
    }
  }

  /** As long as it is not known from when on, or where it is too late, nobody is sent there. */
  @Test
  void openingIsNotAdvisedWhereItIsNotPossible() {
    Order unshipped = placed().promisedBy(WED_2025_04_30).build();
    Order tooShort = placed().shippedAt(day("2025-03-20")).promisedBy(day("2025-03-10")).build();

    assertThat(Rows.advice(sound(unshipped, claim(NOT_RECEIVED, "1.00")).at(SAT_2025_03_01)))
        .containsExactly("buyer.step.ship-goods", "buyer.step.negotiate-first");
    assertThat(Rows.advice(sound(unshipped, claim(DEFECTIVE, "1.00")).at(SAT_2025_03_01)))
        .containsExactly(
            "buyer.step.ship-goods",
            "buyer.step.deliver-goods",
            "buyer.step.deliver-goods",
            "buyer.step.film-opening",
            "buyer.step.gather-evidence");
    assertThat(Rows.advice(sound(tooShort, claim(DEFECTIVE, "1.00")).at(SAT_2025_03_01)))
        .doesNotContain("buyer.step.open-in-time-add-evidence");
  }

  /** S4:19: the goods came in time up to the promised instant itself. */
  @ParameterizedTest(name = "promised by {0}: {1}")
  @CsvSource({
    "2025-03-20T09:59:59.999999999Z, came-late",
    "2025-03-20T10:00:00Z, came-in-time",
    "2025-03-20T10:00:00.000000001Z, came-in-time"
  })
  void lateIsAfterThePromise(Instant promised, String name) {
    Order order = arrived().promisedBy(promised).build();

    assertThat(Rows.said(sound(order, claim(LATE_DELIVERY, "40.00")).at(THU_2025_03_20)))
        .contains("buyer.claim.late-delivery." + name);
  }

  /** S5:115: before the promised instant nothing is late; at it, what is missing is. */
  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2025-04-30T09:59:59.999999999Z, not-due, NOT_YET",
    "2025-04-30T10:00:00Z, still-missing, SATISFIED",
    "2025-04-30T10:00:00.000000001Z, still-missing, SATISFIED"
  })
  void whatIsMissingIsLateFromThePromisedInstantOn(Instant at, String name, Outcome outcome) {
    Decision<ClaimAssessment> decision =
        sound(onItsWay().build(), claim(LATE_DELIVERY, "40.00")).at(at);
    assertThat(Rows.said(decision)).contains("buyer.claim.late-delivery." + name);
    assertThat(decision.finding("buyer.claim.late-delivery").orElseThrow().outcome())
        .isEqualTo(outcome);
  }

  /** Whoever does not know by when delivery was promised can look it up. */
  @Test
  void anUnknownPromiseIsLookedUp() {
    assertThat(
            sound(placed().shippedAt(MON_2025_03_03).build(), claim(LATE_DELIVERY, "40.00"))
                .pathToYes(MON_2025_03_03)
                .obstacles())
        .flatExtracting(obstacle -> obstacle.cures())
        .extracting(cure -> cure.action().id() + " " + cure.changes().id())
        .containsExactly(
            "buyer.step.look-up-protection buyer.dispute.closes",
            "buyer.step.look-up-protection buyer.claim.late-delivery");
  }

  /**
   * The confirmation of receipt counts as delivery for what is said of the goods; that nothing came
   * it does not refute, since the system confirms as well.
   */
  @Test
  void confirmingIsArriving() {
    Order confirmed = placed().shippedAt(MON_2025_03_03).receiptConfirmedAt(THU_2025_03_20).build();

    assertThat(sound(confirmed, fortyDollars()).at(THU_2025_03_20).verdict()).isEqualTo(YES);
    assertThat(sound(confirmed, claim(NOT_RECEIVED, "1.00")).at(THU_2025_03_20).verdict())
        .isEqualTo(YES);
    assertThat(
            sound(confirmed.withDeliveredAt(THU_2025_03_20), claim(NOT_RECEIVED, "1.00"))
                .at(THU_2025_03_20)
                .verdict())
        .isEqualTo(NO);
  }

  /** S4:19: only the goods in the buyer's hands stand against a claim that nothing came. */
  @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
  @CsvSource({
    "reported,      2025-03-20T09:59:59.999999999Z, YES, nothing-arrived, ''",
    "reported,      2025-03-20T10:00:00Z,           YES, only-reported,   carrier-says-so",
    "reported,      2025-03-20T10:00:00.000000001Z, YES, only-reported,   carrier-says-so",
    "confirmed,     2025-03-20T09:59:59.999999999Z, YES, nothing-arrived, ''",
    "confirmed,     2025-03-20T10:00:00Z,           YES, nothing-arrived, receipt-declared",
    "both,          2025-03-24T10:00:00Z,           YES, only-reported,   receipt-declared",
    "went back,     2025-03-20T09:59:59.999999999Z, YES, nothing-arrived, ''",
    "went back,     2025-03-20T10:00:00Z,           YES, goes-back,       ''",
    "came after,    2025-03-24T09:59:59.999999999Z, YES, goes-back,       ''",
    "came after,    2025-03-24T10:00:00Z,           NO,  has-arrived,     ''",
    "really came,   2025-03-24T09:59:59.999999999Z, YES, only-reported,   carrier-says-so",
    "really came,   2025-03-24T10:00:00Z,           NO,  has-arrived,     ''"
  })
  void onlyTheGoodsThemselvesRefuteNonReceipt(
      String what, Instant at, Verdict verdict, String how, String remark) {
    Order order =
        switch (what) {
          case "reported" -> onItsWay().reportedDeliveredAt(THU_2025_03_20).build();
          case "confirmed" -> onItsWay().receiptConfirmedAt(THU_2025_03_20).build();
          case "both" ->
              onItsWay()
                  .reportedDeliveredAt(THU_2025_03_20)
                  .receiptConfirmedAt(MON_2025_03_24)
                  .build();
          case "went back" -> GOES_BACK;
          case "came after" -> GOES_BACK.withDeliveredAt(MON_2025_03_24);
          default ->
              onItsWay().reportedDeliveredAt(THU_2025_03_20).deliveredAt(MON_2025_03_24).build();
        };
    for (DisputeReason reason : NON_RECEIPT) {
      Decision<ClaimAssessment> decision = sound(order, claim(reason, "100.00")).at(at);

      assertThat(decision.verdict()).isEqualTo(verdict);
      assertThat(Rows.said(decision)).contains("buyer.claim.not-received." + how);
      assertThat(Rows.said(decision).stream().filter(key -> key.contains(".said-to-have-come.")))
          .containsExactlyElementsOf(
              remark.isEmpty() ? List.of() : List.of("buyer.claim.said-to-have-come." + remark));
      assertThat(Rows.advice(decision).contains("buyer.step.ask-carrier"))
          .isEqualTo(!remark.isEmpty());
    }
  }

  /** The report is not the goods: what they are like can be claimed once they are there. */
  @Test
  void whatTheGoodsAreLikeWaitsForTheGoods() {
    Order order = reported().promisedBy(WED_2025_04_30).build();

    assertThat(sound(order, fortyDollars()).at(MON_2025_03_24).verdict()).isEqualTo(NOT_YET);
    assertThat(
            sound(order.withDeliveredAt(MON_2025_03_24), fortyDollars())
                .at(MON_2025_03_24)
                .verdict())
        .isEqualTo(YES);
    assertThat(sound(GOES_BACK, fortyDollars()).at(MON_2025_03_24).verdict()).isEqualTo(NOT_YET);
  }

  /** Whatever was promised, the whole price is owed for what went back. */
  @Test
  void whatGoesBackIsOwedWhateverWasPromised() {
    Decision<ClaimAssessment> decision =
        sound(GOES_BACK, claim(NOT_RECEIVED, "100.00")).at(THU_2025_03_20);

    assertThat(Rows.said(decision))
        .contains("buyer.claim.owed-in-full.goes-back")
        .doesNotContain("buyer.claim.owed-in-full.may-be-refused");
    assertThat(Rows.advice(decision)).contains("buyer.step.call-in-platform");
  }

  /** O5: of two reasons the source leaves open who answers for it. */
  @ParameterizedTest
  @EnumSource(DisputeReason.class)
  void whoseFaultItIsIsLeftOpenForTwoReasons(DisputeReason reason) {
    boolean open = reason == DisputeReason.HELD_BY_CUSTOMS || reason == DisputeReason.WRONG_ADDRESS;

    assertThat(onArrival(claim(reason, "40.00")).finding("buyer.claim.whose-fault").isPresent())
        .isEqualTo(open);
  }

  /** Parts that are missing are judged as a mismatch in part. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"99.99, YES", "100.00, NO"})
  void missingPartsBringLessThanThePrice(String amount, Verdict verdict) {
    for (DisputeReason reason : List.of(PARTIAL_MISMATCH, DisputeReason.PARTS_MISSING)) {
      Decision<ClaimAssessment> decision = onArrival(shown(reason, amount));
      assertThat(decision.verdict()).isEqualTo(verdict);
      assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(usd("99.99"));
    }
    assertThat(
            onArrival(claim(DisputeReason.PARTS_MISSING, "40.00"))
                .result()
                .orElseThrow()
                .missingEvidence())
        .isEqualTo(PICTURES);
  }

  /** A share is rounded down to the minor unit; all units are the price itself. */
  @ParameterizedTest(name = "{0} of 3 units for {1}: {2}")
  @CsvSource({
    "1, USD 40.00, USD 13.33",
    "2, USD 40.00, USD 26.66",
    "3, USD 40.00, USD 40.00",
    ", USD 40.00, USD 40.00",
    "1, JPY 100, JPY 33",
    "2, JPY 100, JPY 66",
    "1, KWD 1.000, KWD 0.333",
    "1, USD 0.01, USD 0.00",
    "2, USD 999999999999.98, USD 666666666666.65"
  })
  void someUnitsBringTheirShare(Integer units, Money price, Money most) {
    Order order =
        Order.builder()
            .id("81")
            .price(price)
            .placedAt(SAT_2025_03_01)
            .deliveredAt(THU_2025_03_20)
            .protectionEndsAt(WED_2025_04_30)
            .addLines(
                OrderLine.builder().id("A").price(price).quantity(3).build(),
                OrderLine.builder().id("B").price(price.minus(price)).build())
            .build();
    Claim claim =
        Claim.builder()
            .reason(DEFECTIVE)
            .amount(most)
            .returnGoods(false)
            .addEvidence(Evidence.PHOTO)
            .quantity(Optional.ofNullable(units))
            .build();
    Decision<ClaimAssessment> decision =
        BuyerRules.standard().order(order).line("A").claim(claim).at(THU_2025_03_20);

    assertThat(decision.result().orElseThrow().maxRefund()).isEqualTo(most);
    assertThat(decision.verdict()).isEqualTo(most.isZero() ? NO : YES);
    Money more = most.plus(Money.ofMinor(most.getCurrencyUnit(), 1));
    assertThat(
            BuyerRules.standard()
                .order(order)
                .line("A")
                .claim(claim.withAmount(more))
                .at(THU_2025_03_20)
                .verdict())
        .isEqualTo(NO);
  }

  /** Units that nobody counts, and more than there are. */
  @Test
  void unitsAreRefusedWhereTheyAreNot() {
    OrderQuestions whole = BuyerRules.standard().order(lined());
    Claim four = fortyDollars().withQuantity(4);
    Claim one = fortyDollars().withQuantity(1);
    String counted =
        " must come with the line that it counts, but was 1. Ask about a line of the order, or"
            + " leave it out.";
    String tooMany =
        " must be at most 3, the units of line A, but was 4. Give the number of units that the"
            + " claim is about.";

    refused(() -> whole.claim(one), "claim.quantity", counted);
    refused(() -> whole.line("A").claim(four), "claim.quantity", tooMany);
    refused(
        () -> whole.line("B").claim(fortyDollars().withQuantity(2)),
        "claim.quantity",
        " must be at most 1, the units of line B, but was 2. Give the number of units that the"
            + " claim is about.");

    Dispute opened = Cases.opened();
    Dispute counting = opened.withClaim(one);
    Dispute amended = opened.with(new DisputeEvent.BuyerAmended(opened.openedAt(), one));
    String inEvent = "dispute.events[0].claim.quantity";
    refused(() -> whole.dispute(counting), "dispute.claim.quantity", counted);
    refused(() -> whole.dispute(amended), inEvent, counted);
    refused(() -> whole.disputeWindow(counting), "dispute.claim.quantity", counted);
    refused(
        () -> whole.conduct(PlannedAct.PUBLIC_COMPLAINT, Optional.of(amended)), inEvent, counted);
    refused(
        () ->
            BuyerRules.standard()
                .conduct(PlannedAct.PUBLIC_COMPLAINT, Optional.empty(), Optional.of(counting)),
        "dispute.claim.quantity",
        counted);
    refused(
        () -> whole.line("A").dispute(opened.withClaim(four)), "dispute.claim.quantity", tooMany);
    refused(
        () ->
            whole
                .line("A")
                .dispute(opened.with(new DisputeEvent.BuyerAmended(opened.openedAt(), four))),
        inEvent,
        tooMany);
    assertThat(whole.line("A").dispute(amended).status().at(opened.openedAt()).verdict())
        .isEqualTo(YES);
  }

  private static void refused(ThrowingCallable asking, String component, String message) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.component()).isEqualTo(component))
        .hasMessage(component + message);
  }

  /** The amount advised is one that the claim may have. */
  @ParameterizedTest(name = "{0} of 100.00: enter at most {1}")
  @CsvSource({"0.00, 99.99", "100.00, 99.99", "100.01, 99.99"})
  void theAmountAdvisedIsAllowed(String amount, String max) {
    Order accessory = arrived().addTraits(OrderTrait.ACCESSORY).build();

    assertThat(sound(accessory, shown(DEFECTIVE, amount)).at(THU_2025_03_20).steps())
        .filteredOn(step -> step.action().id().equals("buyer.step.enter-amount"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.values()).containsExactly(usd(max)));
  }

  /** A price of zero leaves nothing to enter. */
  @Test
  void nothingCanBeClaimedOfNothing() {
    Order free =
        Order.builder()
            .id("81")
            .price(usd("0.00"))
            .placedAt(SAT_2025_03_01)
            .deliveredAt(THU_2025_03_20)
            .build();

    Decision<ClaimAssessment> decision = sound(free, shown(DEFECTIVE, "0.00")).at(THU_2025_03_20);

    assertThat(decision.verdict()).isEqualTo(NO);
    assertThat(Rows.advice(decision)).doesNotContain("buyer.step.enter-amount");
  }

  @Test
  void aClaimInAnotherCurrencyIsRefused() {
    Claim euros =
        Claim.builder()
            .reason(DEFECTIVE)
            .amount(Money.parse("EUR 10.00"))
            .returnGoods(false)
            .build();

    assertThatThrownBy(() -> BuyerRules.standard().order(order()).claim(euros))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "claim.amount must be in USD like order.price, but was EUR 10.00. Give all amounts of"
                + " one case in one currency; nothing is converted.");
  }

  /** What the findings hand out cannot be used to change the rules. */
  @Test
  void theFactsOfAFindingCannotBeChanged() {
    Object missing =
        onArrival(claim(DEFECTIVE, "40.00"))
            .finding("buyer.claim.evidence")
            .orElseThrow()
            .named()
            .get("missing");

    assertThatThrownBy(() -> ((Set<?>) missing).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(missing).isEqualTo(PICTURES);
  }

  private static Step step(Decision<?> decision, String action) {
    return decision.steps().stream()
        .filter(step -> step.action().id().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Override
  List<Told> cases() {
    Order arrived = arrived().build();
    Order accessory = arrived().addTraits(OrderTrait.ACCESSORY).build();
    Order onItsWay = onItsWay().build();
    Claim nothingCame = claim(NOT_RECEIVED, "100.00");
    Claim late = claim(LATE_DELIVERY, "40.00");
    Claim mind = claim(CHANGE_OF_MIND, "40.00");
    Decision<ClaimAssessment> defect = onArrival(fortyDollars());
    Decision<ClaimAssessment> early = sound(onItsWay, nothingCame).at(THU_2025_03_13);
    return List.of(
        new Told("buyer.claim.amount.within-price", defect, "amount=USD 40.00 price=USD 100.00"),
        new Told(
            "buyer.claim.amount.nothing", onArrival(shown(DEFECTIVE, "0.00")), "amount=USD 0.00"),
        new Told(
            "buyer.claim.amount.above-price",
            onArrival(shown(DEFECTIVE, "100.01")),
            "amount=USD 100.01 price=USD 100.00"),
        new Told(
            "buyer.claim.accessory.accessory-in-full",
            sound(accessory, shown(DEFECTIVE, "100.00")).at(THU_2025_03_20),
            "amount=USD 100.00 price=USD 100.00 max=USD 99.99"),
        new Told(
            "buyer.claim.accessory.accessory-in-part",
            sound(accessory, fortyDollars()).at(THU_2025_03_20),
            "amount=USD 40.00 price=USD 100.00"),
        new Told(
            "buyer.claim.partial-mismatch.mismatch-in-full",
            onArrival(shown(PARTIAL_MISMATCH, "100.00")),
            "amount=USD 100.00 price=USD 100.00 max=USD 99.99",
            "S5:95"),
        new Told(
            "buyer.claim.partial-mismatch.mismatch-in-part",
            onArrival(shown(PARTIAL_MISMATCH, "40.00")),
            "amount=USD 40.00 price=USD 100.00",
            "S5:95"),
        new Told(
            "buyer.claim.goods-arrived.not-arrived",
            sound(arrived, fortyDollars()).at(MON_2025_03_03),
            "reason=DEFECTIVE"),
        new Told(
            "buyer.claim.goods-arrived.arrived",
            defect,
            "reason=DEFECTIVE arrived=2025-03-20T10:00:00Z"),
        new Told("buyer.claim.not-received.nothing-arrived", early),
        new Told(
            "buyer.claim.not-received.only-reported",
            sound(reported().build(), nothingCame).at(THU_2025_03_20),
            "reported=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.not-received.goes-back",
            sound(GOES_BACK, nothingCame).at(THU_2025_03_20),
            "returned=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.not-received.has-arrived",
            onArrival(nothingCame),
            "arrived=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.said-to-have-come.carrier-says-so",
            sound(reported().build(), nothingCame).at(THU_2025_03_20),
            "reported=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.said-to-have-come.receipt-declared",
            sound(onItsWay().receiptConfirmedAt(THU_2025_03_20).build(), nothingCame)
                .at(THU_2025_03_20),
            "confirmed=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.whose-fault.left-open",
            sound(onItsWay, claim(DisputeReason.HELD_BY_CUSTOMS, "100.00")).at(THU_2025_03_13),
            "reason=HELD_BY_CUSTOMS"),
        new Told(
            "buyer.claim.return-of-nothing.offers-nothing-back",
            sound(onItsWay, nothingForNothing("100.00")).at(THU_2025_03_13)),
        new Told("buyer.claim.owed-in-full.may-be-refused", early, "promised=2025-04-30T10:00:00Z"),
        new Told(
            "buyer.claim.owed-in-full.is-owed",
            sound(onItsWay, nothingCame).at(WED_2025_04_30),
            "promised=2025-04-30T10:00:00Z"),
        new Told(
            "buyer.claim.owed-in-full.promise-unknown",
            sound(order(), nothingCame).at(MON_2025_03_03)),
        new Told(
            "buyer.claim.owed-in-full.goes-back",
            sound(GOES_BACK, nothingCame).at(THU_2025_03_20),
            "returned=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.claim.late-delivery.came-late",
            sound(arrived().promisedBy(THU_2025_03_13).build(), late).at(THU_2025_03_20),
            "arrived=2025-03-20T10:00:00Z promised=2025-03-13T10:00:00Z"),
        new Told(
            "buyer.claim.late-delivery.still-missing",
            sound(onItsWay, late).at(WED_2025_04_30),
            "promised=2025-04-30T10:00:00Z"),
        new Told(
            "buyer.claim.late-delivery.not-due",
            sound(onItsWay, late).at(THU_2025_03_13),
            "promised=2025-04-30T10:00:00Z"),
        new Told(
            "buyer.claim.late-delivery.came-in-time",
            sound(arrived().promisedBy(WED_2025_04_30).build(), late).at(THU_2025_03_20),
            "arrived=2025-03-20T10:00:00Z promised=2025-04-30T10:00:00Z"),
        new Told("buyer.claim.late-delivery.lateness-unknown", onArrival(late)),
        new Told("buyer.claim.evidence.shown", defect, "evidence=[PHOTO]"),
        new Told(
            "buyer.claim.evidence.not-shown",
            onArrival(claim(DEFECTIVE, "40.00")),
            "reason=DEFECTIVE missing=[PHOTO, VIDEO, UNBOXING_VIDEO] evidence=[]"),
        new Told("buyer.claim.change-of-mind.no-right", onArrival(mind), "", "S4:35"),
        new Told(
            "buyer.claim.change-of-mind.right-by-trait",
            sound(arrived().addTraits(OrderTrait.UNCONDITIONAL_RETURN).build(), mind)
                .at(THU_2025_03_20),
            "traits=[UNCONDITIONAL_RETURN]"),
        new Told(
            "buyer.claim.change-of-mind.right-by-free-returns", FreeReturnRulesTest.changedMind()),
        new Told(
            "buyer.claim.change-of-mind.right-by-policy",
            sound(MINDS_MAY_CHANGE, arrived, mind).at(THU_2025_03_20),
            "",
            "S5:115"),
        new Told(
            "buyer.claim.in-transit.still-on-the-way",
            sound(onItsWay().addTraits(OrderTrait.UNCONDITIONAL_RETURN).build(), mind)
                .at(THU_2025_03_13)),
        new Told("buyer.claim.how-much.repair-cost", defect),
        new Told("buyer.claim.postage.seller-pays", FreeReturnRulesTest.changedMind()),
        new Told(
            "buyer.claim.postage.postage-at-risk",
            onArrival(fortyDollarsForTheGoods()),
            "room=USD 60.00"),
        new Told("buyer.claim.postage.no-room", onArrival(forTheGoods(DEFECTIVE, "100.00"))),
        new Told(
            "buyer.claim.postage.payer-not-said",
            sound(
                    arrived().addTraits(OrderTrait.UNCONDITIONAL_RETURN).build(),
                    fortyDollarsForTheGoods())
                .at(THU_2025_03_20),
            "traits=[UNCONDITIONAL_RETURN]"));
  }

  @Override
  List<Advised> steps() {
    Decision<ClaimAssessment> early =
        sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00")).at(MON_2025_03_03);
    Decision<ClaimAssessment> bare =
        sound(arrived().build(), claim(DEFECTIVE, "40.00")).at(MON_2025_03_03);
    return List.of(
        new Advised(
            "buyer.step.negotiate-first", early, "BUYER", ".. to ..", "buyer.claim.not-received"),
        new Advised(
            "buyer.step.gather-evidence", bare, "BUYER", ".. to ..", "buyer.claim.evidence"),
        new Advised(
            "buyer.step.film-opening", bare, "BUYER", ".. to ..", "buyer.claim.goods-arrived"),
        new Advised(
            "buyer.step.open-in-time-add-evidence",
            bare,
            "BUYER at My orders > the order > Open dispute",
            "2025-03-13T10:00:00Z to 2025-05-20T10:00:00Z",
            "buyer.claim.evidence"),
        new Advised(
            "buyer.step.open-before-promise-ends",
            early,
            "BUYER at My orders > the order > Open dispute",
            "2025-04-29T10:00:00Z to 2025-04-30T10:00:00Z",
            "buyer.claim.owed-in-full"),
        new Advised(
            "buyer.step.enter-amount",
            onArrival(shown(DEFECTIVE, "100.01")),
            "BUYER",
            ".. to ..",
            "buyer.claim.amount",
            "USD 100.00"),
        new Advised(
            "buyer.step.settle-postage",
            onArrival(fortyDollarsForTheGoods()),
            "BUYER",
            ".. to ..",
            "buyer.claim.postage"),
        new Advised(
            "buyer.step.ask-carrier",
            sound(reported().build(), claim(NOT_RECEIVED, "100.00")).at(THU_2025_03_20),
            "BUYER",
            ".. to ..",
            "buyer.claim.said-to-have-come",
            "[CORRESPONDENCE, TRACKING]"),
        new Advised(
            "buyer.step.claim-without-return",
            sound(onItsWay().build(), nothingForNothing("100.00")).at(THU_2025_03_13),
            "BUYER",
            ".. to ..",
            "buyer.claim.return-of-nothing"),
        new Advised(
            "buyer.step.call-in-platform",
            sound(onItsWay().build(), claim(NOT_RECEIVED, "100.00")).at(WED_2025_04_30),
            "BUYER",
            "2025-04-30T10:00:00Z to ..",
            "buyer.claim.owed-in-full"),
        new Advised(
            "buyer.step.take-delivery-out",
            onArrival(claim(NOT_RECEIVED, "100.00")),
            "BUYER",
            ".. to ..",
            "buyer.claim.not-received"),
        new Advised(
            "buyer.step.choose-fitting-reason",
            onArrival(claim(NOT_RECEIVED, "100.00")),
            "BUYER",
            ".. to ..",
            "buyer.claim.not-received"),
        new Advised(
            "buyer.step.claim-what-is-wrong",
            sound(arrived().promisedBy(WED_2025_04_30).build(), claim(LATE_DELIVERY, "40.00"))
                .at(THU_2025_03_20),
            "BUYER",
            ".. to ..",
            "buyer.claim.late-delivery"),
        new Advised(
            "buyer.step.ask-goodwill",
            onArrival(claim(CHANGE_OF_MIND, "40.00")),
            "BUYER",
            ".. to ..",
            "buyer.claim.change-of-mind"));
  }
}
