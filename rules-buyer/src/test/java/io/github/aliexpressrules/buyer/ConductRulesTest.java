package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.FRI_2025_03_28;
import static io.github.aliexpressrules.buyer.Cases.FRI_2025_04_04;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_05_05;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_29;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.TUE_2025_03_25;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_03_26;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.buyerAccepted;
import static io.github.aliexpressrules.buyer.Cases.countered;
import static io.github.aliexpressrules.buyer.Cases.counteredForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.dispute;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.onItsWay;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.openedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.proposalAccepted;
import static io.github.aliexpressrules.buyer.Cases.proposalDeclined;
import static io.github.aliexpressrules.buyer.Cases.refundForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.withdrawn;
import static io.github.aliexpressrules.buyer.Hazard.ACCOUNT_BLOCKED;
import static io.github.aliexpressrules.buyer.Hazard.DISPUTE_CLOSED_FOR_GOOD;
import static io.github.aliexpressrules.buyer.Hazard.MONEY_LOST;
import static io.github.aliexpressrules.buyer.Hazard.WINDOW_LAPSES;
import static io.github.aliexpressrules.buyer.PlannedAct.ACCEPT_PLATFORM_PROPOSAL;
import static io.github.aliexpressrules.buyer.PlannedAct.ACCEPT_SELLER_SOLUTION;
import static io.github.aliexpressrules.buyer.PlannedAct.ASK_OFF_PLATFORM_PAYMENT;
import static io.github.aliexpressrules.buyer.PlannedAct.CANCEL_AND_WAIT_FOR_PARCEL;
import static io.github.aliexpressrules.buyer.PlannedAct.CHARGEBACK_DURING_DISPUTE;
import static io.github.aliexpressrules.buyer.PlannedAct.DECLARE_RETURN_NOT_MADE;
import static io.github.aliexpressrules.buyer.PlannedAct.PUBLIC_COMPLAINT;
import static io.github.aliexpressrules.buyer.PlannedAct.THREATEN_BAD_REVIEW;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.UNDETERMINED;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Is this planned act safe? */
class ConductRulesTest extends TopicTables {
  ConductRulesTest() {
    super(ConductRules.CHAPTER, "buyer.conduct");
  }

  private static Question<ConductAssessment> safe(PlannedAct act) {
    return BuyerRules.standard().conduct(act, Optional.empty(), Optional.empty());
  }

  private static Question<ConductAssessment> safe(PlannedAct act, Order order) {
    return BuyerRules.standard().conduct(act, Optional.of(order), Optional.empty());
  }

  private static Question<ConductAssessment> safe(PlannedAct act, Dispute dispute) {
    return BuyerRules.standard().conduct(act, Optional.empty(), Optional.of(dispute));
  }

  private static Question<ConductAssessment> proposal(Dispute dispute) {
    return safe(ACCEPT_PLATFORM_PROPOSAL, dispute);
  }

  /** Under review since Tuesday; what the platform proposed on Wednesday. */
  private static Dispute proposed(String refund) {
    return opened(escalated(TUE_2025_03_25), Cases.proposed(WED_2025_03_26, refund));
  }

  private record Row(
      String source,
      String what,
      Question<ConductAssessment> question,
      Instant at,
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
      Question<ConductAssessment> question,
      Instant at,
      Verdict verdict,
      Hazard... hazards) {
    return new Row(source, what, question, at, verdict, List.of(hazards));
  }

  static List<Row> hazards() {
    PlannedAct wait = CANCEL_AND_WAIT_FOR_PARCEL;
    PlannedAct accept = ACCEPT_SELLER_SOLUTION;
    PlannedAct proposal = ACCEPT_PLATFORM_PROPOSAL;
    Instant wed = WED_2025_03_26;
    Order confirmed = arrived().receiptConfirmedAt(THU_2025_03_20).build();
    return List.of(
        row("S5:75", "threat", safe(THREATEN_BAD_REVIEW), wed, NO, ACCOUNT_BLOCKED),
        row("S5:34", "PayPal", safe(ASK_OFF_PLATFORM_PAYMENT), wed, NO, ACCOUNT_BLOCKED),
        row("S3:26", "public complaint", safe(PUBLIC_COMPLAINT), wed, YES),
        row("S5:193", "wait, protected", safe(wait, arrived().build()), wed, YES),
        row(
            "S5:313",
            "wait, protection over",
            safe(wait, arrived().build()),
            MON_2025_05_05,
            NO,
            DISPUTE_CLOSED_FOR_GOOD),
        row(
            "S5:313",
            "wait, though receipt was confirmed",
            safe(wait, confirmed),
            wed,
            NO,
            DISPUTE_CLOSED_FOR_GOOD),
        row(
            "S5:193",
            "wait, end of protection unknown",
            safe(wait, onItsWay().build()),
            wed,
            UNDETERMINED,
            DISPUTE_CLOSED_FOR_GOOD),
        row("S5:193", "wait, without an order", safe(wait), wed, NO, WINDOW_LAPSES),
        row(
            "S5:195",
            "accept what was claimed",
            safe(accept, opened(countered(wed, "40.00"))),
            wed,
            YES),
        row(
            "S5:195",
            "accept less",
            safe(accept, opened(countered(wed, "39.99"))),
            wed,
            NO,
            MONEY_LOST),
        row(
            "S4:107",
            "accept and send the goods back",
            safe(accept, opened(counteredForTheGoods(wed, "40.00"))),
            wed,
            NO,
            MONEY_LOST),
        row("S5:25", "accept, without a dispute", safe(accept), wed, UNDETERMINED),
        row("S5:25", "accept, nothing proposed", safe(accept, opened()), wed, NOT_YET),
        row("S5:306", "accept after a refusal", safe(accept, opened(refused(wed))), wed, NOT_YET),
        row(
            "S5:25",
            "accept, a counter withdrawn by a refusal",
            safe(accept, opened(countered(TUE_2025_03_25, "40.00"), refused(wed))),
            wed,
            NOT_YET),
        row(
            "S5:25",
            "accept after amending",
            safe(accept, opened(countered(TUE_2025_03_25, "40.00"), amended(wed, "50.00"))),
            wed,
            NOT_YET),
        row(
            "S5:25",
            "accept during review",
            safe(accept, opened(countered(TUE_2025_03_25, "40.00"), escalated(wed))),
            wed,
            YES),
        row("S5:25", "proposal, without a dispute", safe(proposal), wed, UNDETERMINED),
        row("S5:25", "proposal, none made", safe(proposal, opened()), wed, NOT_YET),
        row("S5:25", "proposal of the claim", safe(proposal, proposed("40.00")), wed, YES),
        row("S5:25", "proposal of less", safe(proposal, proposed("39.99")), wed, NO, MONEY_LOST),
        row(
            "S5:25",
            "proposal that asks for the goods",
            safe(
                proposal,
                opened(
                    escalated(TUE_2025_03_25),
                    new DisputeEvent.PlatformProposed(wed, refundForTheGoods("40.00")))),
            wed,
            NO,
            MONEY_LOST),
        row(
            "S5:25",
            "proposal that the buyer has accepted",
            safe(proposal, proposed("40.00").with(proposalAccepted(wed, Party.BUYER))),
            wed,
            NO_LONGER),
        row(
            "S5:25",
            "proposal that the seller has accepted",
            safe(proposal, proposed("40.00").with(proposalAccepted(wed, Party.SELLER))),
            wed,
            YES),
        row(
            "S5:25",
            "proposal that the seller declined",
            safe(proposal, proposed("40.00").with(proposalDeclined(wed, Party.SELLER))),
            wed,
            NOT_YET),
        row(
            "S5:25",
            "proposal, decided by silence",
            safe(proposal, opened()),
            SAT_2025_03_29,
            NO_LONGER),
        row(
            "S5:25",
            "the seller's counter is no proposal",
            safe(accept, proposed("40.00")),
            wed,
            NOT_YET),
        row(
            "O1:81",
            "declare a return that was not made",
            safe(DECLARE_RETURN_NOT_MADE),
            wed,
            NO,
            MONEY_LOST,
            ACCOUNT_BLOCKED),
        row("O6:37", "chargeback", safe(CHARGEBACK_DURING_DISPUTE, opened()), wed, YES),
        row(
            "S5:25",
            "accept, decided by silence",
            safe(accept, opened()),
            SAT_2025_03_29,
            NO_LONGER),
        row(
            "S5:25",
            "accept again",
            safe(accept, opened(countered(wed, "40.00"), buyerAccepted(FRI_2025_03_28))),
            FRI_2025_03_28,
            NO_LONGER));
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void whatAnActCosts(Row row) {
    Decision<ConductAssessment> decision = row.question().at(row.at());

    assertThat(decision.verdict()).isEqualTo(row.verdict());
    assertThat(decision.result().orElseThrow().hazards()).containsExactlyElementsOf(row.hazards());
  }

  /** What the act is about is not there yet: nothing can be said about its cost. */
  @Test
  void whatIsStillToComeIsNotYet() {
    Decision<ConductAssessment> unplaced =
        safe(CANCEL_AND_WAIT_FOR_PARCEL, placed(FRI_2025_04_04).build()).at(WED_2025_03_26);
    Decision<ConductAssessment> unopened =
        safe(ACCEPT_SELLER_SOLUTION, opened()).at(justBefore(MON_2025_03_24));

    assertThat(Rows.said(unplaced)).containsExactly("buyer.order.placed.not-placed");
    assertThat(Rows.said(unopened)).containsExactly("buyer.dispute.opened.not-opened");
    assertThat(List.of(unplaced, unopened))
        .allSatisfy(
            decision -> {
              assertThat(decision.verdict()).isEqualTo(NOT_YET);
              assertThat(decision.result()).isEmpty();
              assertThat(decision.steps()).isEmpty();
            });
  }

  static List<Boundary> boundaries() {
    return List.of(
        new Boundary(
            "S5:193",
            "cancelling is safe up to the end of protection",
            safe(CANCEL_AND_WAIT_FOR_PARCEL, arrived().build()),
            MON_2025_05_05,
            YES,
            NO),
        new Boundary(
            "S5:193",
            "an order is known from placing on",
            safe(CANCEL_AND_WAIT_FOR_PARCEL, arrived().build()),
            SAT_2025_03_01,
            NOT_YET,
            YES),
        new Boundary(
            "S5:25",
            "a dispute is known from its opening on",
            safe(ACCEPT_SELLER_SOLUTION, opened(countered(MON_2025_03_24, "40.00"))),
            MON_2025_03_24,
            NOT_YET,
            YES),
        new Boundary(
            "S5:306",
            "a counter can be accepted until the seller takes it back",
            safe(
                ACCEPT_SELLER_SOLUTION,
                opened(
                    countered(WED_2025_03_26, "40.00"),
                    escalated(WED_2025_03_26),
                    refused(FRI_2025_03_28))),
            FRI_2025_03_28,
            YES,
            NOT_YET));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  /** An acceptance can be recorded as long as nothing says that the platform has stepped in. */
  @ParameterizedTest(name = "a counter of {0} at {1}")
  @CsvSource({
    "40.00, 2025-04-02T09:59:59.999999999Z, YES",
    "40.00, 2025-04-02T10:00:00Z,           YES",
    "40.00, 2025-04-02T10:00:00.000000001Z, YES",
    "39.99, 2025-04-02T09:59:59.999999999Z, NO",
    "39.99, 2025-04-02T10:00:00Z,           NO",
    "39.99, 2025-04-02T10:00:00.000000001Z, NO"
  })
  void aCounterCanBeAcceptedWhileTheReviewIsOnlyPresumed(
      String refund, Instant at, Verdict verdict) {
    Decision<ConductAssessment> decision =
        safe(ACCEPT_SELLER_SOLUTION, opened(countered(WED_2025_03_26, refund))).at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(Rows.said(decision)).contains("buyer.conduct.accept.solution-in-force");
    assertThat(decision.result().orElseThrow().hazards())
        .isEqualTo(verdict == YES ? Set.of() : Set.of(MONEY_LOST));
  }

  /** Where the platform's timer changes nothing, the answer does not end with it. */
  @Test
  void theStretchesOfAnAnswerAreExact() {
    assertThat(
            safe(ACCEPT_SELLER_SOLUTION, opened(countered(WED_2025_03_26, "40.00")))
                .timeline()
                .segments())
        .extracting(segment -> segment.window().toString())
        .containsExactly(
            "[.., 2025-03-24T10:00:00Z)",
            "[2025-03-24T10:00:00Z, 2025-03-26T10:00:00Z)",
            "[2025-03-26T10:00:00Z, ..)");
    assertThat(safe(ACCEPT_SELLER_SOLUTION, opened(refused(WED_2025_03_26))).timeline().segments())
        .extracting(segment -> segment.window().toString())
        .as("what a silent seller brings about is contested, until he answers")
        .containsExactly(
            "[.., 2025-03-24T10:00:00Z)",
            "[2025-03-24T10:00:00Z, 2025-03-26T10:00:00Z)",
            "[2025-03-26T10:00:00Z, ..)");
  }

  /** A dispute that counts as decided may yet be open, so the first step is to look. */
  @Test
  void whatCountsAsDecidedIsLookedAt() {
    Question<ConductAssessment> silent = safe(ACCEPT_SELLER_SOLUTION, opened());

    assertThat(Rows.advice(silent.at(justBefore(SAT_2025_03_29))))
        .containsExactly("buyer.step.await-seller");
    assertThat(Rows.advice(silent.at(SAT_2025_03_29)))
        .containsExactly("buyer.step.look-at-dispute");
    assertThat(
            Rows.advice(
                safe(ACCEPT_SELLER_SOLUTION, opened(accepted(WED_2025_03_26))).at(SAT_2025_03_29)))
        .isEmpty();
  }

  /** Nobody is told to cancel what is known to be over; what is only presumed so may be open. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "no dispute, true",
    "not opened yet, false",
    "open, true",
    "refused, true",
    "escalated, true",
    "silent, true",
    "agreed, false",
    "lost, false",
    "withdrawn, false",
    "goods awaited, false"
  })
  void onlyWhatIsNotDecidedCanBeCancelled(String what, boolean advised) {
    Optional<Dispute> dispute =
        switch (what) {
          case "no dispute" -> Optional.empty();
          case "not opened yet" -> Optional.of(dispute(FRI_2025_04_04));
          case "open", "silent" -> Optional.of(opened());
          case "refused" -> Optional.of(opened(refused(WED_2025_03_26)));
          case "escalated" -> Optional.of(opened(escalated(WED_2025_03_26)));
          case "agreed" -> Optional.of(opened(accepted(WED_2025_03_26)));
          case "lost" -> Optional.of(opened(decided(WED_2025_03_26, "0.00")));
          case "withdrawn" -> Optional.of(opened(withdrawn(WED_2025_03_26)));
          default -> Optional.of(openedForTheGoods(accepted(WED_2025_03_26)));
        };
    Decision<ConductAssessment> decision =
        BuyerRules.standard()
            .conduct(CANCEL_AND_WAIT_FOR_PARCEL, Optional.of(arrived().build()), dispute)
            .at(what.equals("silent") ? SAT_2025_03_29 : FRI_2025_03_28);

    assertThat(Rows.advice(decision))
        .isEqualTo(
            advised
                ? List.of("buyer.step.ask-to-extend-protection", "buyer.step.cancel-dispute")
                : List.of("buyer.step.ask-to-extend-protection"));
  }

  /**
   * Who waits for a proposal calls the platform in first; in its review it is for it to make one.
   */
  @Test
  void aProposalIsMadeInAReview() {
    assertThat(Rows.advice(proposal(opened()).at(TUE_2025_03_25)))
        .containsExactly("buyer.step.escalate");
    assertThat(Rows.advice(proposal(opened(escalated(TUE_2025_03_25))).at(TUE_2025_03_25)))
        .containsExactly("buyer.step.platform-proposes");
    assertThat(Rows.advice(proposal(proposed("39.99")).at(WED_2025_03_26)))
        .contains("buyer.step.decline-proposal")
        .doesNotContain("buyer.step.reject-offer");
  }

  /** What is neither an order's nor a dispute's business is true at any instant. */
  @Test
  void threatsAreNeverSafe() {
    assertThat(safe(THREATEN_BAD_REVIEW).timeline().segments()).hasSize(1);
    assertThat(safe(ASK_OFF_PLATFORM_PAYMENT, order()).timeline().segments()).hasSize(1);
    assertThat(safe(PUBLIC_COMPLAINT, opened()).timeline().segments()).hasSize(1);
  }

  /** Accepting is judged by the rules for offers. */
  @Test
  void acceptingReportsWhatTheOfferCosts() {
    assertThat(
            Rows.said(
                safe(ACCEPT_SELLER_SOLUTION, opened(counteredForTheGoods(WED_2025_03_26, "1.00")))
                    .at(WED_2025_03_26)))
        .containsExactly(
            "buyer.conduct.accept.solution-in-force",
            "buyer.offer.pays-claim.pays-less",
            "buyer.offer.through-platform.paid-by-platform",
            "buyer.offer.no-return-added.return-added");
  }

  @Test
  void aDisputeOfAnotherOrderIsRefused() {
    Optional<Order> order = Optional.of(placed(WED_2025_03_26).build());
    Optional<Dispute> dispute = Optional.of(opened());

    assertThatThrownBy(() -> BuyerRules.standard().conduct(THREATEN_BAD_REVIEW, order, dispute))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "dispute.openedAt must not be before order.placedAt 2025-03-26T10:00:00Z, but was"
                + " 2025-03-24T10:00:00Z. Check which of the two instants was recorded wrongly.");
  }

  @Override
  List<Told> cases() {
    Question<ConductAssessment> wait = safe(CANCEL_AND_WAIT_FOR_PARCEL, arrived().build());
    return List.of(
        new Told("buyer.conduct.threat.threatens", safe(THREATEN_BAD_REVIEW).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.past-platform.asks-past-platform",
            safe(ASK_OFF_PLATFORM_PAYMENT).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.cancel-and-wait.protected-until",
            wait.at(MON_2025_03_24),
            "protection-end=2025-05-05T10:00:00Z"),
        new Told(
            "buyer.conduct.cancel-and-wait.not-protected",
            wait.at(MON_2025_05_05),
            "protection-end=2025-05-05T10:00:00Z"),
        new Told(
            "buyer.conduct.cancel-and-wait.protection-unknown",
            safe(CANCEL_AND_WAIT_FOR_PARCEL, order()).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.cancel-and-wait.no-order",
            safe(CANCEL_AND_WAIT_FOR_PARCEL).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.accept.solution-in-force",
            safe(ACCEPT_SELLER_SOLUTION, opened(countered(WED_2025_03_26, "40.00")))
                .at(WED_2025_03_26),
            "refund=USD 40.00"),
        new Told(
            "buyer.conduct.accept.no-solution",
            safe(ACCEPT_SELLER_SOLUTION, opened()).at(MON_2025_03_24),
            "",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.conduct.accept.decided",
            safe(ACCEPT_SELLER_SOLUTION, opened(accepted(WED_2025_03_26))).at(WED_2025_03_26),
            "phase=AGREED"),
        new Told(
            "buyer.conduct.accept.counts-as-decided",
            safe(ACCEPT_SELLER_SOLUTION, opened()).at(SAT_2025_03_29),
            "phase=WON",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.conduct.accept.no-dispute", safe(ACCEPT_SELLER_SOLUTION).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.accept-proposal.proposal-in-force",
            proposal(proposed("40.00")).at(WED_2025_03_26),
            "refund=USD 40.00"),
        new Told(
            "buyer.conduct.accept-proposal.no-proposal",
            proposal(opened(escalated(TUE_2025_03_25))).at(WED_2025_03_26)),
        new Told(
            "buyer.conduct.accept-proposal.accepted-already",
            proposal(proposed("40.00").with(proposalAccepted(WED_2025_03_26, Party.BUYER)))
                .at(WED_2025_03_26)),
        new Told(
            "buyer.conduct.accept-proposal.decided",
            proposal(opened(accepted(WED_2025_03_26))).at(WED_2025_03_26),
            "phase=AGREED"),
        new Told(
            "buyer.conduct.accept-proposal.counts-as-decided",
            proposal(opened()).at(SAT_2025_03_29),
            "phase=WON",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.conduct.accept-proposal.no-dispute",
            safe(ACCEPT_PLATFORM_PROPOSAL).at(MON_2025_03_24)),
        new Told("buyer.conduct.complaint.is-no-threat", safe(PUBLIC_COMPLAINT).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.return-not-made.declares-nothing",
            safe(DECLARE_RETURN_NOT_MADE).at(MON_2025_03_24)),
        new Told(
            "buyer.conduct.chargeback.freezes-order",
            safe(CHARGEBACK_DURING_DISPUTE).at(MON_2025_03_24)));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.send-before-declaring",
            safe(DECLARE_RETURN_NOT_MADE).at(MON_2025_03_24),
            "BUYER",
            ".. to ..",
            "buyer.conduct.return-not-made"),
        new Advised(
            "buyer.step.complain-in-public",
            safe(THREATEN_BAD_REVIEW).at(MON_2025_03_24),
            "BUYER",
            ".. to ..",
            "buyer.conduct.threat"),
        new Advised(
            "buyer.step.ask-to-extend-protection",
            safe(CANCEL_AND_WAIT_FOR_PARCEL, arrived().build()).at(MON_2025_03_24),
            "BUYER",
            ".. to 2025-05-05T10:00:00Z",
            "buyer.conduct.cancel-and-wait"),
        new Advised(
            "buyer.step.cancel-dispute",
            safe(CANCEL_AND_WAIT_FOR_PARCEL, arrived().build()).at(MON_2025_03_24),
            "BUYER at My orders > Returns and disputes > View data > Cancellation of dispute",
            ".. to 2025-05-05T10:00:00Z",
            "buyer.conduct.cancel-and-wait"),
        new Advised(
            "buyer.step.platform-proposes",
            proposal(opened(escalated(TUE_2025_03_25))).at(WED_2025_03_26),
            "PLATFORM",
            ".. to ..",
            "buyer.conduct.accept-proposal"),
        new Advised(
            "buyer.step.add-dispute",
            BuyerRules.standard()
                .conduct(ACCEPT_SELLER_SOLUTION, Optional.empty(), Optional.empty())
                .at(MON_2025_03_24),
            "BUYER at My orders > Returns and disputes > View data",
            ".. to ..",
            "buyer.conduct.accept"));
  }
}
