package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.FRI_2025_03_28;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_29;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_03_26;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_02;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.decidedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.offer;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.openedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.pastThePlatform;
import static io.github.aliexpressrules.buyer.Cases.refund;
import static io.github.aliexpressrules.buyer.Cases.refundForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.buyer.Cases.withdrawn;
import static io.github.aliexpressrules.buyer.Hazard.ACCOUNT_BLOCKED;
import static io.github.aliexpressrules.buyer.Hazard.DISPUTE_CLOSED_FOR_GOOD;
import static io.github.aliexpressrules.buyer.Hazard.MONEY_LOST;
import static io.github.aliexpressrules.buyer.Hazard.WINDOW_LAPSES;
import static io.github.aliexpressrules.buyer.OfferCondition.CHANGE_REASON_TO_CHANGE_OF_MIND;
import static io.github.aliexpressrules.buyer.OfferCondition.CLOSE_DISPUTE_FIRST;
import static io.github.aliexpressrules.buyer.OfferCondition.GOOD_REVIEW_FOR_REFUND;
import static io.github.aliexpressrules.buyer.OfferCondition.OFF_PLATFORM_PAYMENT;
import static io.github.aliexpressrules.buyer.OfferCondition.RESHIP_AFTER_CLOSING;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Can this offer be accepted without loss? */
class OfferRulesTest extends TopicTables {
  OfferRulesTest() {
    super(OfferRules.CHAPTER, "buyer.offer");
  }

  /** What is offered against a claim of 40 dollars that keeps the goods. */
  private record Row(
      String source,
      String what,
      Solution offer,
      List<OfferCondition> conditions,
      Verdict verdict,
      List<Hazard> hazards) {
    @Override
    public String toString() {
      return source + " " + what + ": " + verdict + " " + hazards;
    }
  }

  private static Row row(
      String source,
      String what,
      Solution offer,
      List<OfferCondition> conditions,
      Verdict verdict,
      Hazard... hazards) {
    return new Row(source, what, offer, conditions, verdict, List.of(hazards));
  }

  /**
   * The table of hazards, in the order in which it stands, and each condition with a good offer.
   */
  static List<Row> hazards() {
    Solution enough = refund("40.00");
    return List.of(
        row("S5:195", "what is claimed", enough, List.of(), YES),
        row("S5:195", "a cent more", refund("40.01"), List.of(), YES),
        row("S5:195", "a cent less", refund("39.99"), List.of(), NO, MONEY_LOST),
        row("S5:52", "nothing", refund("0.00"), List.of(), NO, MONEY_LOST),
        row(
            "S4:107",
            "the goods are asked for",
            refundForTheGoods("40.00"),
            List.of(),
            NO,
            MONEY_LOST),
        row(
            "S5:38",
            "the dispute is to be closed first",
            enough,
            List.of(CLOSE_DISPUTE_FIRST),
            NO,
            DISPUTE_CLOSED_FOR_GOOD),
        row(
            "S5:34",
            "past the platform",
            pastThePlatform("40.00"),
            List.of(),
            NO,
            MONEY_LOST,
            DISPUTE_CLOSED_FOR_GOOD,
            ACCOUNT_BLOCKED),
        row(
            "S5:290",
            "past the platform, even for more",
            pastThePlatform("400.00"),
            List.of(),
            NO,
            MONEY_LOST,
            DISPUTE_CLOSED_FOR_GOOD,
            ACCOUNT_BLOCKED),
        row(
            "S5:65",
            "past the platform, by condition",
            enough,
            List.of(OFF_PLATFORM_PAYMENT),
            NO,
            MONEY_LOST,
            DISPUTE_CLOSED_FOR_GOOD,
            ACCOUNT_BLOCKED),
        row(
            "S5:203",
            "sent again after closing",
            enough,
            List.of(RESHIP_AFTER_CLOSING),
            NO,
            MONEY_LOST,
            DISPUTE_CLOSED_FOR_GOOD,
            WINDOW_LAPSES),
        row("S5:286", "another reason", enough, List.of(CHANGE_REASON_TO_CHANGE_OF_MIND), YES),
        row("S5:63", "a good review", enough, List.of(GOOD_REVIEW_FOR_REFUND), YES),
        row(
            "S5:63",
            "a dollar for a good review",
            refund("1.00"),
            List.of(GOOD_REVIEW_FOR_REFUND),
            NO,
            MONEY_LOST),
        row(
            "S5:65",
            "everything at once, in the order of the hazards",
            refund("0.00"),
            Arrays.asList(OfferCondition.values()),
            NO,
            MONEY_LOST,
            DISPUTE_CLOSED_FOR_GOOD,
            WINDOW_LAPSES,
            ACCOUNT_BLOCKED));
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void whatAnOfferCosts(Row row) {
    Decision<OfferAssessment> decision =
        offer(
            opened(), MON_2025_03_24, row.offer(), row.conditions().toArray(OfferCondition[]::new));

    assertThat(decision.verdict()).isEqualTo(row.verdict());
    assertThat(decision.result().orElseThrow().hazards()).containsExactlyElementsOf(row.hazards());
  }

  /** What the platform pays: the solution's refund, and nothing of what goes past it. */
  @Test
  void thePayoutIsWhatThePlatformPays() {
    assertThat(payout(refund("15.00"))).isEqualTo(usd("15.00"));
    assertThat(payout(refundForTheGoods("15.00"))).isEqualTo(usd("15.00"));
    assertThat(payout(pastThePlatform("15.00"))).isEqualTo(usd("0.00"));
    assertThat(
            payout(
                new Solution(
                    usd("1.00"),
                    false,
                    SolutionChannel.PLATFORM,
                    Optional.of("I agree and send all 40 dollars back"))))
        .isEqualTo(usd("1.00"));
  }

  private static Money payout(Solution offer) {
    return offer(opened(), MON_2025_03_24, offer).result().orElseThrow().payoutIfAccepted();
  }

  /** A return that the claim offered from the start costs nothing more. */
  @Test
  void aReturnThatWasClaimedIsNoLoss() {
    Decision<OfferAssessment> decision =
        offer(openedForTheGoods(), MON_2025_03_24, refundForTheGoods("40.00"));

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.result().orElseThrow().hazards()).isEmpty();
    assertThat(decision.finding("buyer.offer.no-return-added")).isEmpty();
  }

  /** An offer is measured against the claim in force, not the first one. */
  @ParameterizedTest(name = "offered {0} at {1}: {2}")
  @CsvSource({
    "30.00, 2025-03-26T09:59:59.999999999Z, NO",
    "30.00, 2025-03-26T10:00:00Z, YES",
    "30.00, 2025-03-26T10:00:00.000000001Z, YES",
    "29.99, 2025-03-26T10:00:00Z, NO"
  })
  void theClaimInForceCounts(String offered, Instant at, Verdict verdict) {
    Dispute amended = opened(amended(WED_2025_03_26, "30.00"));

    assertThat(offer(amended, at, refund(offered)).verdict()).isEqualTo(verdict);
  }

  /** Once decided, one finding says so, whatever the offer; the hazards stay in the result. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "opened, YES",
    "refused, YES",
    "escalated, YES",
    "silent, NO_LONGER",
    "agreed, NO_LONGER",
    "won, NO_LONGER",
    "lost, NO_LONGER",
    "withdrawn, NO_LONGER",
    "awaiting the goods, NO_LONGER"
  })
  void anOfferNeedsAnUndecidedDispute(String what, Verdict verdict) {
    Dispute dispute =
        switch (what) {
          case "opened", "silent" -> opened();
          case "refused" -> opened(refused(WED_2025_03_26));
          case "escalated" -> opened(escalated(WED_2025_03_26));
          case "agreed" -> opened(accepted(WED_2025_03_26));
          case "won" -> opened(decided(WED_2025_03_26, "1.00"));
          case "lost" -> opened(decided(WED_2025_03_26, "0.00"));
          case "withdrawn" -> opened(withdrawn(WED_2025_03_26));
          default -> opened(decidedForTheGoods(WED_2025_03_26, "1.00"));
        };
    Instant at = what.equals("silent") ? SAT_2025_03_29 : FRI_2025_03_28;

    assertThat(offer(dispute, at, refund("40.00")).verdict()).isEqualTo(verdict);
    Decision<OfferAssessment> bad = offer(dispute, at, refund("1.00"), CLOSE_DISPUTE_FIRST);
    assertThat(bad.verdict()).isEqualTo(verdict == YES ? NO : NO_LONGER);
    assertThat(bad.result())
        .contains(new OfferAssessment(usd("1.00"), Set.of(MONEY_LOST, DISPUTE_CLOSED_FOR_GOOD)));
    if (verdict == NO_LONGER) {
      boolean presumed = what.equals("silent");
      assertThat(Rows.said(bad))
          .containsExactly(
              "buyer.offer.undecided." + (presumed ? "counts-as-decided" : "already-decided"));
      assertThat(Rows.advice(bad))
          .isEqualTo(presumed ? List.of("buyer.step.look-at-dispute") : List.of());
    }
  }

  /** What is claimed after a refusal rests on what the refusal does to it, and on nothing else. */
  @Test
  void whatAnOfferLosesIsContestedByWhoTellsTheClaimOtherwise() {
    Decision<OfferAssessment> refused =
        offer(opened(refused(WED_2025_03_26)), FRI_2025_03_28, refundForTheGoods("1.00"));

    new Told("buyer.offer.undecided.still-undecided", refused).holds();
    new Told(
            "buyer.offer.pays-claim.pays-less",
            refused,
            "refund=USD 1.00 claimed=USD 40.00 lost=USD 39.00",
            "S5:308")
        .holds();
    new Told("buyer.offer.no-return-added.return-added", refused).holds();
  }

  /** A running dispute is past the time in which postage could be put into the claim. */
  @Test
  void postageIsSettledWithTheSellerOnceTheDisputeRuns() {
    Decision<OfferAssessment> decision =
        offer(opened(), MON_2025_03_24, refundForTheGoods("40.00"));

    assertThat(Rows.advice(decision))
        .contains("buyer.step.agree-on-postage")
        .doesNotContain("buyer.step.settle-postage");
  }

  /** The seller's five days end the offer, the platform's seven do not. */
  @Test
  void theTimersEndAnOffer() {
    assertThat(offer(opened(), justBefore(SAT_2025_03_29), refund("40.00")).verdict())
        .isEqualTo(YES);
    assertThat(offer(opened(), SAT_2025_03_29, refund("40.00")).verdict()).isEqualTo(NO_LONGER);
    assertThat(offer(opened(), justAfter(SAT_2025_03_29), refund("40.00")).verdict())
        .isEqualTo(NO_LONGER);
    assertThat(offer(opened(refused(WED_2025_03_26)), WED_2025_04_02, refund("40.00")).verdict())
        .isEqualTo(YES);
  }

  @Test
  void beforeTheOpeningNothingElseIsSaid() {
    Decision<OfferAssessment> decision =
        offer(opened(), justBefore(MON_2025_03_24), pastThePlatform("1.00"), CLOSE_DISPUTE_FIRST);

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(decision)).containsExactly("buyer.dispute.opened.not-opened");
    assertThat(decision.result()).isEmpty();
    assertThat(decision.steps()).isEmpty();
  }

  /** All that speaks against an offer is reported, in the order of the rulebook. */
  @Test
  void allThatAppliesIsReported() {
    Decision<OfferAssessment> decision =
        offer(
            opened(),
            MON_2025_03_24,
            new Solution(usd("1.00"), true, SolutionChannel.OFF_PLATFORM, Optional.empty()),
            OfferCondition.values());

    assertThat(Rows.said(decision))
        .containsExactly(
            "buyer.offer.undecided.still-undecided",
            "buyer.offer.pays-claim.pays-less",
            "buyer.offer.through-platform.paid-past-platform",
            "buyer.offer.no-return-added.return-added",
            "buyer.offer.close-first.closing-asked",
            "buyer.offer.reship.reshipping-promised",
            "buyer.offer.reason-change.reason-change-asked",
            "buyer.offer.review.review-asked");
  }

  @Test
  void anOfferInAnotherCurrencyIsRefused() {
    Solution euros = Solution.refund(Money.parse("EUR 40.00"));

    assertThatThrownBy(
            () ->
                BuyerRules.standard()
                    .order(arrived().build())
                    .dispute(opened())
                    .offer(euros, Set.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "offer.refund must be in USD like dispute.claim.amount, but was EUR 40.00. Give all"
                + " amounts of one case in one currency; nothing is converted.");
  }

  private static Decision<OfferAssessment> bad() {
    return offer(
        opened(),
        MON_2025_03_24,
        new Solution(usd("1.00"), true, SolutionChannel.OFF_PLATFORM, Optional.empty()),
        OfferCondition.values());
  }

  @Override
  List<Told> cases() {
    Decision<OfferAssessment> good = offer(opened(), MON_2025_03_24, refund("40.00"));
    return List.of(
        new Told("buyer.offer.undecided.still-undecided", good, "", "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.offer.undecided.already-decided",
            offer(opened(accepted(WED_2025_03_26)), WED_2025_03_26, refund("40.00")),
            "phase=AGREED"),
        new Told(
            "buyer.offer.undecided.counts-as-decided",
            offer(opened(), SAT_2025_03_29, refund("40.00")),
            "phase=WON",
            "S5:127 S5:17 S4:97"),
        new Told("buyer.offer.pays-claim.pays-enough", good, "refund=USD 40.00 claimed=USD 40.00"),
        new Told(
            "buyer.offer.pays-claim.pays-less",
            bad(),
            "refund=USD 1.00 claimed=USD 40.00 lost=USD 39.00"),
        new Told("buyer.offer.through-platform.paid-by-platform", good),
        new Told("buyer.offer.through-platform.paid-past-platform", bad()),
        new Told("buyer.offer.no-return-added.return-added", bad()),
        new Told("buyer.offer.close-first.closing-asked", bad()),
        new Told("buyer.offer.reship.reshipping-promised", bad()),
        new Told("buyer.offer.reason-change.reason-change-asked", bad()),
        new Told("buyer.offer.review.review-asked", bad()));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.accept-offer",
            offer(opened(), MON_2025_03_24, refund("40.00")),
            "BUYER",
            ".. to ..",
            "buyer.offer.pays-claim"),
        new Advised(
            "buyer.step.take-through-dispute",
            bad(),
            "BUYER",
            ".. to ..",
            "buyer.offer.through-platform"),
        new Advised(
            "buyer.step.refuse-to-close", bad(), "BUYER", ".. to ..", "buyer.offer.close-first"),
        new Advised(
            "buyer.step.money-first-then-reorder",
            bad(),
            "BUYER",
            ".. to ..",
            "buyer.offer.reship"),
        new Advised(
            "buyer.step.reorder-unpaid",
            bad(),
            "BUYER at My orders > the order > Add to cart again",
            ".. to ..",
            "buyer.offer.reship"));
  }
}
