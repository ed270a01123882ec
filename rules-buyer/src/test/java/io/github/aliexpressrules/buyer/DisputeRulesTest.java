package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.FRI_2025_03_28;
import static io.github.aliexpressrules.buyer.Cases.FRI_2025_04_04;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_31;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_29;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_27;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_04_10;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_03_26;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_02;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.buyerAccepted;
import static io.github.aliexpressrules.buyer.Cases.countered;
import static io.github.aliexpressrules.buyer.Cases.counteredForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.decidedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.fortyDollars;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.la;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.openedForNothing;
import static io.github.aliexpressrules.buyer.Cases.openedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.proposalAccepted;
import static io.github.aliexpressrules.buyer.Cases.proposalDeclined;
import static io.github.aliexpressrules.buyer.Cases.proposed;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.returnRefused;
import static io.github.aliexpressrules.buyer.Cases.returned;
import static io.github.aliexpressrules.buyer.Cases.sent;
import static io.github.aliexpressrules.buyer.Cases.status;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.buyer.Cases.withdrawn;
import static io.github.aliexpressrules.core.dispute.DisputePhase.AGREED;
import static io.github.aliexpressrules.core.dispute.DisputePhase.AWAITING_BUYER;
import static io.github.aliexpressrules.core.dispute.DisputePhase.AWAITING_RETURN;
import static io.github.aliexpressrules.core.dispute.DisputePhase.AWAITING_SELLER;
import static io.github.aliexpressrules.core.dispute.DisputePhase.CANCELLED;
import static io.github.aliexpressrules.core.dispute.DisputePhase.LOST;
import static io.github.aliexpressrules.core.dispute.DisputePhase.PLATFORM_REVIEW;
import static io.github.aliexpressrules.core.dispute.DisputePhase.WON;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.UNDETERMINED;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Is the dispute still undecided, and what now? */
class DisputeRulesTest extends TopicTables {
  DisputeRulesTest() {
    super(DisputeRules.CHAPTER, "buyer.dispute");
  }

  private static final BuyerPolicy STANDARD = BuyerPolicy.standard();
  private static final BuyerPolicy FIVE_BUSINESS_DAYS =
      STANDARD.with(BuyerPolicy.SELLER_ANSWERS, Optional.of(Term.businessDays(5)));
  private static final BuyerPolicy SILENCE_CALLS_THE_PLATFORM =
      STANDARD.with(BuyerPolicy.SELLER_SILENCE_WINS, false);
  private static final BuyerPolicy FIVE_DAYS_RESTARTED =
      STANDARD
          .with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(Term.calendarDays(5)))
          .with(BuyerPolicy.PLATFORM_TIMER_RESTARTS, true);
  private static final BuyerPolicy REFUSAL_RESETS =
      STANDARD.with(BuyerPolicy.REFUSAL_RESETS_AMOUNT, true);

  private static Question<DisputeStatus> question(Dispute dispute) {
    return question(STANDARD, dispute);
  }

  private static Question<DisputeStatus> question(BuyerPolicy policy, Dispute dispute) {
    return BuyerRules.under(policy).order(arrived().build()).dispute(dispute).status();
  }

  private static DisputeStatus result(Dispute dispute, Instant at) {
    return status(dispute, at).result().orElseThrow();
  }

  static List<Boundary> boundaries() {
    return List.of(
        new Boundary(
            "S5:183", "silent seller, 5 days", question(opened()), SAT_2025_03_29, YES, NO_LONGER),
        new Boundary(
            "S5:127",
            "silent seller, 5 business days: from Tuesday to Monday",
            question(FIVE_BUSINESS_DAYS, opened()),
            la("2025-04-01T00:00"),
            YES,
            NO_LONGER),
        new Boundary(
            "S5:17",
            "silent seller, and the platform steps in",
            question(SILENCE_CALLS_THE_PLATFORM, opened()),
            SAT_2025_03_29,
            YES,
            YES),
        new Boundary(
            "S5:187",
            "7 days after the first seller event",
            question(opened(refused(WED_2025_03_26))),
            WED_2025_04_02,
            YES,
            YES),
        new Boundary(
            "S5:187",
            "7 days after the first seller event, not restarted",
            question(opened(countered(WED_2025_03_26, "1.00"), countered(MON_2025_03_31, "2.00"))),
            WED_2025_04_02,
            YES,
            YES),
        new Boundary(
            "S5:69",
            "5 days after the last seller event, restarted",
            question(
                FIVE_DAYS_RESTARTED,
                opened(countered(WED_2025_03_26, "1.00"), countered(MON_2025_03_31, "2.00"))),
            day("2025-04-05"),
            YES,
            YES),
        new Boundary(
            "S4:81",
            "the seller accepts",
            question(opened(accepted(WED_2025_03_26))),
            WED_2025_03_26,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:25",
            "the buyer accepts",
            question(opened(countered(WED_2025_03_26, "1.00"), buyerAccepted(FRI_2025_03_28))),
            FRI_2025_03_28,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:79",
            "the buyer withdraws",
            question(opened(withdrawn(WED_2025_03_26))),
            WED_2025_03_26,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:79",
            "the platform decides",
            question(opened(escalated(WED_2025_03_26), decided(FRI_2025_03_28, "0.00"))),
            FRI_2025_03_28,
            YES,
            NO_LONGER));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  @Test
  void beforeTheOpeningNothingElseIsSaid() {
    Decision<DisputeStatus> decision =
        status(opened(accepted(WED_2025_03_26)), justBefore(MON_2025_03_24));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(decision)).containsExactly("buyer.dispute.opened.not-opened");
    assertThat(decision.result()).isEmpty();
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.steps()).isEmpty();
    assertThat(status(opened(), MON_2025_03_24).verdict()).isEqualTo(YES);
    assertThat(status(opened(), justAfter(MON_2025_03_24)).verdict()).isEqualTo(YES);
  }

  /** The table of phases, events and next phases; at the last event's own instant. */
  static List<Life> life() {
    DisputeEvent counter = countered(TUE, "15.00");
    DisputeEvent counterForTheGoods = counteredForTheGoods(TUE, "15.00");
    return List.of(
        new Life("accepted at once", AGREED, "40.00", opened(accepted(TUE))),
        new Life("accepted after a refusal", AGREED, "40.00", opened(refused(TUE), accepted(WED))),
        new Life("accepted after a counter", AGREED, "40.00", opened(counter, accepted(WED))),
        new Life("accepted during review", AGREED, "40.00", opened(escalated(TUE), accepted(WED))),
        new Life(
            "accepted as amended", AGREED, "30.00", opened(amended(TUE, "30.00"), accepted(WED))),
        new Life("refused", AWAITING_BUYER, "", opened(refused(TUE))),
        new Life("refused twice", AWAITING_BUYER, "", opened(refused(TUE), refused(WED))),
        new Life("countered", AWAITING_BUYER, "", opened(counter)),
        new Life("countered twice", AWAITING_BUYER, "", opened(counter, countered(WED, "20.00"))),
        new Life(
            "the last counter is accepted",
            AGREED,
            "20.00",
            opened(counter, countered(WED, "20.00"), buyerAccepted(THU))),
        new Life("a counter is accepted", AGREED, "15.00", opened(counter, buyerAccepted(WED))),
        new Life(
            "a counter of nothing is accepted",
            AGREED,
            "0.00",
            opened(countered(TUE, "0.00"), buyerAccepted(WED))),
        new Life("amended", AWAITING_SELLER, "", opened(amended(TUE, "30.00"))),
        new Life(
            "amended after a counter", AWAITING_SELLER, "", opened(counter, amended(WED, "30.00"))),
        new Life("withdrawn at once", CANCELLED, "", opened(withdrawn(TUE))),
        new Life("withdrawn after a counter", CANCELLED, "", opened(counter, withdrawn(WED))),
        new Life("withdrawn during review", CANCELLED, "", opened(escalated(TUE), withdrawn(WED))),
        new Life("escalated at once", PLATFORM_REVIEW, "", opened(escalated(TUE))),
        new Life("escalated after a counter", PLATFORM_REVIEW, "", opened(counter, escalated(WED))),
        new Life("decided at once", WON, "10.00", opened(decided(TUE, "10.00"))),
        new Life("decided after a counter", WON, "10.00", opened(counter, decided(WED, "10.00"))),
        new Life("a cent is awarded", WON, "0.01", opened(decided(TUE, "0.01"))),
        new Life("nothing is awarded", LOST, "0.00", opened(decided(TUE, "0.00"))),
        new Life(
            "nothing is awarded, and the goods are asked for",
            LOST,
            "0.00",
            opened(decidedForTheGoods(TUE, "0.00"))),
        new Life(
            "accepted, the goods first",
            AWAITING_RETURN,
            "40.00",
            openedForTheGoods(accepted(TUE))),
        new Life(
            "a counter for the goods is accepted",
            AWAITING_RETURN,
            "15.00",
            opened(counterForTheGoods, buyerAccepted(WED))),
        new Life(
            "a counter that leaves the goods is accepted",
            AGREED,
            "15.00",
            openedForTheGoods(counter, buyerAccepted(WED))),
        new Life(
            "awarded for the goods",
            AWAITING_RETURN,
            "10.00",
            opened(decidedForTheGoods(TUE, "10.00"))),
        new Life(
            "agreed, and sent back",
            AGREED,
            "40.00",
            openedForTheGoods(accepted(TUE), returned(WED))),
        new Life(
            "awarded, and sent back",
            WON,
            "10.00",
            opened(decidedForTheGoods(TUE, "10.00"), returned(WED))),
        new Life(
            "decided anew while the goods are awaited",
            WON,
            "5.00",
            openedForTheGoods(accepted(TUE), decided(WED, "5.00"))),
        new Life(
            "lost while the goods are awaited",
            LOST,
            "0.00",
            openedForTheGoods(accepted(TUE), decided(WED, "0.00"))),
        new Life(
            "decided anew for the goods",
            AWAITING_RETURN,
            "5.00",
            openedForTheGoods(accepted(TUE), decidedForTheGoods(WED, "5.00"))),
        new Life(
            "a counter is accepted in a review",
            AGREED,
            "15.00",
            opened(counter, escalated(WED), buyerAccepted(THU))),
        new Life(
            "amended and accepted in a review",
            AGREED,
            "30.00",
            opened(escalated(TUE), amended(WED, "30.00"), accepted(THU))),
        new Life(
            "a proposal is accepted by both",
            AGREED,
            "20.00",
            opened(
                escalated(TUE),
                proposed(WED, "20.00"),
                proposalAccepted(WED, Party.SELLER),
                proposalAccepted(THU, Party.BUYER))),
        new Life(
            "a proposal for the goods is accepted by both",
            AWAITING_RETURN,
            "20.00",
            opened(
                escalated(TUE),
                new DisputeEvent.PlatformProposed(WED, Cases.refundForTheGoods("20.00")),
                proposalAccepted(WED, Party.BUYER),
                proposalAccepted(THU, Party.SELLER))),
        new Life(
            "declined by the seller, then decided",
            WON,
            "10.00",
            opened(
                escalated(TUE),
                proposed(WED, "20.00"),
                proposalDeclined(WED, Party.SELLER),
                decided(THU, "10.00"))),
        new Life(
            "sent, and received",
            WON,
            "10.00",
            opened(decidedForTheGoods(TUE, "10.00"), sent(WED), returned(THU))),
        new Life(
            "refused on return, and decided anew",
            LOST,
            "0.00",
            opened(
                decidedForTheGoods(TUE, "10.00"),
                sent(WED),
                returnRefused(WED),
                decided(THU, "0.00"))));
  }

  private static final Instant TUE = Cases.TUE_2025_03_25;
  private static final Instant WED = WED_2025_03_26;
  private static final Instant THU = THU_2025_03_27;

  private record Life(String what, DisputePhase phase, String payout, Dispute dispute) {
    Instant end() {
      return dispute.events().get(dispute.events().size() - 1).at();
    }

    @Override
    public String toString() {
      return what + ": " + phase + (payout.isEmpty() ? "" : ", " + payout);
    }
  }

  @ParameterizedTest
  @MethodSource("life")
  void theLifeOfADispute(Life row) {
    Decision<DisputeStatus> decision = status(row.dispute(), row.end());
    DisputeStatus status = decision.result().orElseThrow();

    assertThat(status.phase()).isEqualTo(row.phase());
    assertThat(status.presumed()).isFalse();
    assertThat(status.payout())
        .isEqualTo(
            row.payout().isEmpty() ? Optional.<Money>empty() : Optional.of(usd(row.payout())));
    assertThat(decision.verdict()).isEqualTo(row.phase().isUndecided() ? YES : NO_LONGER);
  }

  /** Whose turn it is; nobody's once closed. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "AWAITING_SELLER, SELLER",
    "AWAITING_BUYER, BUYER",
    "PLATFORM_REVIEW, PLATFORM",
    "AWAITING_RETURN, BUYER",
    "AGREED, ",
    "WON, ",
    "LOST, ",
    "CANCELLED, "
  })
  void onePartyOrNobodyIsWaitedOn(DisputePhase phase, Party party) {
    assertThat(life().stream().filter(row -> row.phase() == phase).toList())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(result(row.dispute(), row.end()).waitingOn())
                    .isEqualTo(Optional.ofNullable(party)));
  }

  /** What the table allows, all parties, in the order of the enum. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "AWAITING_SELLER, SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_AMENDED"
        + " BUYER_CANCELLED ESCALATED PLATFORM_DECIDED",
    "AWAITING_RETURN, PLATFORM_DECIDED GOODS_RETURNED RETURN_SENT",
    "AGREED, ''",
    "WON, ''",
    "LOST, ''",
    "CANCELLED, ''"
  })
  void movesByTheTable(DisputePhase phase, String moves) {
    assertThat(life().stream().filter(row -> row.phase() == phase).toList())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(moves(row.dispute(), row.end())).isEqualTo(moves));
  }

  /** In a review the parties go on answering, and a proposal waits for them. */
  @ParameterizedTest(name = "{0}: {1}, waiting on {2}")
  @CsvSource({
    "escalated,          '',                                                     PLATFORM",
    "countered before,   BUYER_ACCEPTED,                                         PLATFORM",
    "countered in it,    BUYER_ACCEPTED,                                         PLATFORM",
    "refused in it,      '',                                                     PLATFORM",
    "amended in it,      '',                                                     PLATFORM",
    "proposed,           PROPOSAL_ACCEPTED PROPOSAL_DECLINED,                    BUYER",
    "proposed beside,    BUYER_ACCEPTED PROPOSAL_ACCEPTED PROPOSAL_DECLINED,     BUYER",
    "accepted by buyer,  PROPOSAL_ACCEPTED PROPOSAL_DECLINED,                    SELLER",
    "accepted by seller, PROPOSAL_ACCEPTED PROPOSAL_DECLINED,                    BUYER",
    "declined,           '',                                                     PLATFORM",
    "return refused,     '',                                                     PLATFORM"
  })
  void movesInAReview(String what, String more, Party party) {
    DisputeEvent counter = countered(WED, "15.00");
    Dispute dispute =
        switch (what) {
          case "escalated" -> opened(escalated(TUE));
          case "countered before" -> opened(countered(TUE, "15.00"), escalated(WED));
          case "countered in it" -> opened(escalated(TUE), counter);
          case "refused in it" -> opened(countered(TUE, "15.00"), escalated(TUE), refused(WED));
          case "amended in it" -> opened(escalated(TUE), amended(WED, "30.00"));
          case "proposed" -> opened(escalated(TUE), proposed(WED, "15.00"));
          case "proposed beside" -> opened(escalated(TUE), counter, proposed(WED, "20.00"));
          case "accepted by buyer" ->
              opened(escalated(TUE), proposed(WED, "15.00"), proposalAccepted(WED, Party.BUYER));
          case "accepted by seller" ->
              opened(escalated(TUE), proposed(WED, "15.00"), proposalAccepted(WED, Party.SELLER));
          case "declined" ->
              opened(
                  escalated(TUE),
                  proposed(WED, "15.00"),
                  proposalAccepted(WED, Party.SELLER),
                  proposalDeclined(WED, Party.BUYER));
          default -> opened(decidedForTheGoods(TUE, "10.00"), sent(TUE), returnRefused(WED));
        };
    Decision<DisputeStatus> decision = status(dispute, WED);
    DisputeStatus status = decision.result().orElseThrow();

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(status.phase()).isEqualTo(PLATFORM_REVIEW);
    assertThat(status.waitingOn()).contains(party);
    assertThat(status.payout()).isEmpty();
    assertThat(status.claimed()).isEqualTo(usd(what.equals("amended in it") ? "30.00" : "40.00"));
    assertThat(status.moves())
        .extracting(DisputeEventType::name)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    "SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_AMENDED BUYER_CANCELLED"
                        + " PLATFORM_DECIDED PLATFORM_PROPOSED",
                    more)
                .flatMap(words -> Stream.of(words.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList());
  }

  /** What waits for the parties, and who has accepted it. */
  @ParameterizedTest(name = "on {0}: {1}, accepted by {2}")
  @CsvSource({
    "2025-03-25T10:00:00Z,           '',    ''",
    "2025-03-26T09:59:59.999999999Z, '',    ''",
    "2025-03-26T10:00:00Z,           15.00, ''",
    "2025-03-27T10:00:00Z,           15.00, BUYER",
    "2025-03-28T10:00:00Z,           20.00, ''",
    "2025-03-29T10:00:00Z,           20.00, SELLER",
    "2025-04-10T10:00:00Z,           '',    ''"
  })
  void aProposalWaitsUntilItIsReplacedOrAnswered(Instant at, String refund, String by) {
    Dispute dispute =
        opened(
            escalated(TUE),
            proposed(WED, "15.00"),
            proposalAccepted(THU_2025_03_27, Party.BUYER),
            proposed(FRI_2025_03_28, "20.00"),
            proposalAccepted(SAT_2025_03_29, Party.SELLER),
            proposalAccepted(THU_2025_04_10, Party.BUYER));
    DisputeStatus status = result(dispute, at);

    assertThat(status.proposal())
        .isEqualTo(refund.isEmpty() ? Optional.empty() : Optional.of(Cases.refund(refund)));
    assertThat(status.acceptedBy()).isEqualTo(by.isEmpty() ? Set.of() : Set.of(Party.valueOf(by)));
    boolean agreed = !at.isBefore(THU_2025_04_10);
    assertThat(status.phase()).isEqualTo(agreed ? AGREED : PLATFORM_REVIEW);
    assertThat(status.payout()).isEqualTo(agreed ? Optional.of(usd("20.00")) : Optional.empty());
  }

  /** The return's day: told as it comes, feared once it is over, remarked upon if it was missed. */
  @ParameterizedTest(name = "sent {0}, on {1}: {2}, {3}, first {4}")
  @CsvSource({
    "never,   2025-03-26T10:00:00Z,           goods-first, to-be-sent-before, send-goods-back",
    "never,   2025-03-28T09:59:59.999999999Z, goods-first, to-be-sent-before, send-goods-back",
    "never,   2025-03-28T10:00:00Z,           goods-first, not-sent-in-time,  send-back-at-once",
    "never,   2030-01-01T10:00:00Z,           goods-first, not-sent-in-time,  send-back-at-once",
    "in time, 2025-03-27T10:00:00Z,           goods-sent,  '',                keep-proof-of-return",
    "in time, 2025-03-28T10:00:00Z,           goods-sent,  '',                keep-proof-of-return",
    "late,    2025-03-28T10:00:00Z,           goods-sent,  sent-late,         keep-proof-of-return"
  })
  void theGoodsAreSentByTheDayOfTheSolution(
      String sent, Instant at, String how, String day, String first) {
    Dispute decided = opened(decidedForTheGoods(WED, "10.00", FRI_2025_03_28));
    Dispute dispute =
        switch (sent) {
          case "in time" -> decided.with(sent(THU_2025_03_27));
          case "late" -> decided.with(sent(FRI_2025_03_28));
          default -> decided;
        };
    Decision<DisputeStatus> decision = status(dispute, at);

    assertThat(decision.verdict()).as("never a presumed loss").isEqualTo(NO_LONGER);
    assertThat(decision.milestone("return-by")).contains(FRI_2025_03_28);
    assertThat(Rows.said(decision)).contains("buyer.dispute.undecided." + how);
    assertThat(Rows.said(decision).stream().filter(key -> key.contains(".return-in-time.")))
        .containsExactlyElementsOf(
            day.isEmpty() ? List.of() : List.of("buyer.dispute.return-in-time." + day));
    assertThat(Rows.advice(decision)).startsWith("buyer.step." + first);
    assertThat(decision.result().orElseThrow().hazards())
        .isEqualTo(day.equals("not-sent-in-time") ? Set.of(Hazard.MONEY_LOST) : Set.of());
    assertThat(decision.result().orElseThrow().waitingOn())
        .contains(how.equals("goods-sent") ? Party.PLATFORM : Party.BUYER);
    assertThat(decision.finding("buyer.dispute.no-period"))
        .as("the solution names the day")
        .isEmpty();
  }

  /** Of several shipments the last one counts. */
  @Test
  void theLastShipmentCounts() {
    Dispute dispute =
        opened(
            decidedForTheGoods(WED, "10.00", FRI_2025_03_28),
            sent(THU_2025_03_27),
            sent(MON_2025_03_31));

    assertThat(Rows.said(status(dispute, FRI_2025_03_28)))
        .doesNotContain("buyer.dispute.return-in-time.sent-late");
    assertThat(Rows.said(status(dispute, MON_2025_03_31)))
        .contains("buyer.dispute.return-in-time.sent-late");
  }

  /** Without a day in the solution there is no milestone, and that is said. */
  @Test
  void withoutADayThereIsNoMilestone() {
    Decision<DisputeStatus> decision = status(opened(decidedForTheGoods(WED, "10.00")), WED);

    assertThat(decision.milestone("return-by")).isEmpty();
    assertThat(Rows.said(decision)).contains("buyer.dispute.no-period.return-without-period");
  }

  /** A return of what never came is spoken of for good, whatever comes of it. */
  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2025-03-28T09:59:59.999999999Z, false",
    "2025-03-28T10:00:00Z,           true",
    "2025-03-31T10:00:00Z,           true"
  })
  void aReturnOfNothingIsDangerous(Instant at, boolean dangerous) {
    Decision<DisputeStatus> decision =
        status(
            openedForNothing(accepted(WED), sent(FRI_2025_03_28), returnRefused(MON_2025_03_31)),
            at);

    assertThat(Rows.said(decision).contains("buyer.dispute.return-declared.of-nothing"))
        .isEqualTo(dangerous);
    assertThat(decision.result().orElseThrow().hazards())
        .isEqualTo(dangerous ? Set.of(Hazard.ACCOUNT_BLOCKED) : Set.of());
    assertThat(Rows.advice(decision)).contains("buyer.step.have-return-taken-out");
  }

  /** What was settled is void: undecided again, about the claim as it was last made. */
  @Test
  void aRefusedReturnLeavesTheDisputeUndecided() {
    Dispute dispute =
        openedForTheGoods(
            countered(TUE, "15.00"),
            amended(TUE, "30.00"),
            decidedForTheGoods(WED, "10.00", FRI_2025_03_28),
            sent(THU_2025_03_27),
            returnRefused(FRI_2025_03_28),
            decided(MON_2025_03_31, "5.00"));
    Decision<DisputeStatus> refused = status(dispute, FRI_2025_03_28);

    assertThat(refused.verdict()).isEqualTo(YES);
    assertThat(refused.result().orElseThrow().phase()).isEqualTo(PLATFORM_REVIEW);
    assertThat(refused.result().orElseThrow().payout()).isEmpty();
    assertThat(refused.result().orElseThrow().claimed()).isEqualTo(usd("30.00"));
    assertThat(refused.milestone("return-by")).contains(FRI_2025_03_28);
    assertThat(Rows.said(refused)).contains("buyer.dispute.return-accepted.refused");
    assertThat(Rows.said(status(dispute, MON_2025_03_31)))
        .contains("buyer.dispute.undecided.won")
        .doesNotContain("buyer.dispute.return-accepted.refused");
  }

  /** The buyer can accept only what the seller last proposed. */
  @Test
  void acceptingNeedsACounterThatIsTheLastAnswer() {
    String withoutOffer =
        "SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_AMENDED BUYER_CANCELLED ESCALATED"
            + " PLATFORM_DECIDED";
    String withOffer = withoutOffer.replace("COUNTERED", "COUNTERED BUYER_ACCEPTED");

    assertThat(moves(opened(countered(TUE, "1.00")), TUE)).isEqualTo(withOffer);
    assertThat(moves(opened(refused(TUE)), TUE)).isEqualTo(withoutOffer);
    assertThat(moves(opened(countered(TUE, "1.00"), refused(WED)), WED)).isEqualTo(withoutOffer);
    assertThat(moves(opened(countered(TUE, "1.00"), amended(WED, "2.00")), WED))
        .isEqualTo(withoutOffer);
  }

  private static String moves(Dispute dispute, Instant at) {
    return result(dispute, at).moves().stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  /** What an event in the wrong place is answered with: the phase, and what is possible. */
  @Test
  void anImpossibleEventIsRefusedWithThePossibleOnes() {
    assertThatThrownBy(() -> opened(buyerAccepted(TUE)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "events[0] must be possible in phase AWAITING_SELLER, but was BUYER_ACCEPTED. Possible"
                + " are [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED,"
                + " BUYER_CANCELLED, ESCALATED, PLATFORM_DECIDED].");
    assertThatThrownBy(() -> opened(withdrawn(TUE), refused(WED)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "events[1] must be possible in phase CANCELLED, but was SELLER_REFUSED. Nothing can"
                + " happen in that phase any more.");
  }

  @Test
  void aDisputeOfAnotherOrderIsRefused() {
    Claim euros =
        Claim.builder()
            .reason(DisputeReason.DEFECTIVE)
            .amount(Money.parse("EUR 10.00"))
            .returnGoods(false)
            .build();

    assertThatThrownBy(() -> BuyerRules.standard().order(placed(TUE).build()).dispute(opened()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "dispute.openedAt must not be before order.placedAt 2025-03-25T10:00:00Z, but was"
                + " 2025-03-24T10:00:00Z. Check which of the two instants was recorded wrongly.");
    assertThatThrownBy(
            () -> BuyerRules.standard().order(order()).dispute(Dispute.opened(TUE, euros)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "dispute.claim.amount must be in USD like order.price, but was EUR 10.00. Give all"
                + " amounts of one case in one currency; nothing is converted.");
  }

  /** What each timer brings about, the last nanosecond before it and at it. */
  static List<Clock> timers() {
    Dispute refused = opened(refused(WED_2025_03_26));
    return List.of(
        new Clock("S5:183", "silent: won as claimed", STANDARD, opened(), SAT_2025_03_29, WON),
        new Clock(
            "S5:183",
            "silent to an amended claim: the clock runs on",
            STANDARD,
            opened(amended(FRI_2025_03_28, "30.00")),
            SAT_2025_03_29,
            WON),
        new Clock(
            "S5:183",
            "silent, the goods were offered back",
            STANDARD,
            openedForTheGoods(),
            SAT_2025_03_29,
            AWAITING_RETURN),
        new Clock(
            "S5:127",
            "silent for 5 business days",
            FIVE_BUSINESS_DAYS,
            opened(),
            la("2025-04-01T00:00"),
            WON),
        new Clock(
            "S5:17",
            "silent: the platform steps in",
            SILENCE_CALLS_THE_PLATFORM,
            opened(),
            SAT_2025_03_29,
            PLATFORM_REVIEW),
        new Clock("S5:187", "refused", STANDARD, refused, WED_2025_04_02, PLATFORM_REVIEW),
        new Clock(
            "S5:187",
            "refused, then amended: the seller's turn again",
            STANDARD,
            opened(refused(WED_2025_03_26), amended(FRI_2025_03_28, "30.00")),
            WED_2025_04_02,
            PLATFORM_REVIEW),
        new Clock(
            "S5:69",
            "the last hour: each answer starts five days anew",
            FIVE_DAYS_RESTARTED,
            opened(
                countered(WED_2025_03_26, "1.00"),
                countered(MON_2025_03_31.minusSeconds(3600), "2.00")),
            day("2025-04-05").minusSeconds(3600),
            PLATFORM_REVIEW));
  }

  private record Clock(
      String source,
      String what,
      BuyerPolicy policy,
      Dispute dispute,
      Instant at,
      DisputePhase then) {
    @Override
    public String toString() {
      return source + " " + what + ": " + then;
    }
  }

  @ParameterizedTest
  @MethodSource("timers")
  void aTimerActsAtItsInstant(Clock row) {
    Question<DisputeStatus> question = question(row.policy(), row.dispute());
    DisputeStatus before = question.at(justBefore(row.at())).result().orElseThrow();
    DisputeStatus at = question.at(row.at()).result().orElseThrow();

    assertThat(before.presumed()).isFalse();
    assertThat(before.phase().isUndecided()).isTrue();
    assertThat(before.forecast())
        .singleElement()
        .satisfies(
            forecast -> {
              assertThat(forecast.at()).isEqualTo(row.at());
              assertThat(forecast.from()).isEqualTo(before.phase());
              assertThat(forecast.to()).isEqualTo(row.then());
              assertThat(forecast.silentParty()).isEqualTo(before.waitingOn().orElseThrow());
            });
    assertThat(at.phase()).isEqualTo(row.then());
    assertThat(at.presumed()).isTrue();
    assertThat(at.forecast()).isEmpty();
    assertThat(question.at(justAfter(row.at())).result()).contains(at);
    assertThat(at.payout().isPresent()).isEqualTo(!row.then().isUndecided());
  }

  @Test
  void aSilentSellerPaysTheClaimInForce() {
    Dispute amended = opened(amended(FRI_2025_03_28, "30.00"));

    assertThat(result(opened(), SAT_2025_03_29).payout()).contains(usd("40.00"));
    assertThat(result(amended, SAT_2025_03_29).payout()).contains(usd("30.00"));
  }

  @Test
  void theForecastNamesTheRule() {
    assertThat(result(opened(), MON_2025_03_24).forecast())
        .containsExactly(
            new DisputeForecast(
                SAT_2025_03_29, AWAITING_SELLER, WON, Party.SELLER, DisputeRules.SELLER_ANSWERS));
    assertThat(result(opened(refused(WED_2025_03_26)), WED_2025_03_26).forecast())
        .containsExactly(
            new DisputeForecast(
                WED_2025_04_02,
                AWAITING_BUYER,
                PLATFORM_REVIEW,
                Party.BUYER,
                DisputeRules.PLATFORM_STEPS_IN));
  }

  /** Where the chain of timers ends undecided, the answer says that no source gives a period. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "seller to answer, ''",
    "seller to answer for the goods, return-without-period",
    "buyer to answer, review-without-period",
    "in review, review-without-period",
    "goods to be sent back, return-without-period",
    "timer contradicted, no-timer-left",
    "decided, ''"
  })
  void theEndOfTheChainIsNamed(String what, String name) {
    Dispute dispute =
        switch (what) {
          case "seller to answer" -> opened();
          case "seller to answer for the goods" -> openedForTheGoods();
          case "buyer to answer" -> opened(refused(FRI_2025_03_28));
          case "in review" -> opened(escalated(FRI_2025_03_28));
          case "goods to be sent back" -> openedForTheGoods(accepted(FRI_2025_03_28));
          case "timer contradicted" ->
              opened(countered(FRI_2025_03_28, "1.00"), amended(THU_2025_04_10, "2.00"));
          default -> opened(decided(FRI_2025_03_28, "1.00"));
        };
    Instant at = what.startsWith("timer") ? THU_2025_04_10 : FRI_2025_03_28;

    assertThat(
            status(dispute, at)
                .finding("buyer.dispute.no-period")
                .map(finding -> finding.how().key())
                .orElse(""))
        .isEqualTo(name.isEmpty() ? "" : "buyer.dispute.no-period." + name);
  }

  /** Recorded events beat timers, also at the timer's own instant, where the timer came first. */
  @ParameterizedTest(name = "answered {0}: overruled {1}")
  @CsvSource({
    "2025-03-29T09:59:59.999999999Z, false",
    "2025-03-29T10:00:00Z, true",
    "2025-03-29T10:00:00.000000001Z, true"
  })
  void anAnswerAfterTheTimerStandsAndIsNoted(Instant answered, boolean overruled) {
    Decision<DisputeStatus> decision = status(opened(refused(answered)), answered);
    DisputeStatus status = decision.result().orElseThrow();

    assertThat(status.phase()).isEqualTo(AWAITING_BUYER);
    assertThat(status.presumed()).isFalse();
    assertThat(status.forecast()).hasSize(1);
    assertThat(decision.finding("buyer.dispute.record-stands").isPresent()).isEqualTo(overruled);
    assertThat(Rows.advice(decision).contains("buyer.step.look-at-dispute")).isEqualTo(overruled);
  }

  /** Until the contradicting event is known, the timer's phase is presumed. */
  @Test
  void theTimerIsPresumedUntilItIsContradicted() {
    Dispute late = opened(refused(MON_2025_03_31));

    assertThat(result(late, SAT_2025_03_29).phase()).isEqualTo(WON);
    assertThat(result(late, justBefore(MON_2025_03_31)).presumed()).isTrue();
    assertThat(result(late, MON_2025_03_31).phase()).isEqualTo(AWAITING_BUYER);
    assertThat(result(late, MON_2025_03_31).presumed()).isFalse();
  }

  /** A timer that was contradicted acts no more: nothing is presumed and nothing foretold. */
  @Test
  void aContradictedTimerIsVoid() {
    Dispute late = opened(countered(FRI_2025_03_28, "1.00"), countered(THU_2025_04_10, "2.00"));

    DisputeStatus status = result(late, day("2026-01-01"));

    assertThat(status.phase()).isEqualTo(AWAITING_BUYER);
    assertThat(status.presumed()).isFalse();
    assertThat(status.forecast()).isEmpty();
  }

  /** What the timer's phase allows too does not contradict it. */
  @ParameterizedTest(name = "{0} after the platform has stepped in: overruled {1}")
  @CsvSource({
    "accepted, false",
    "withdrawn, false",
    "decided, false",
    "escalated, true",
    "amended, true",
    "refused, true",
    "countered, true"
  })
  void whatReviewAllowsDoesNotContradictIt(String event, boolean overruled) {
    Instant at = THU_2025_04_10;
    Dispute dispute =
        opened(
            refused(WED_2025_03_26),
            switch (event) {
              case "accepted" -> accepted(at);
              case "withdrawn" -> withdrawn(at);
              case "decided" -> decided(at, "1.00");
              case "escalated" -> escalated(at);
              case "amended" -> amended(at, "1.00");
              case "refused" -> refused(at);
              default -> countered(at, "1.00");
            });

    assertThat(status(dispute, at).finding("buyer.dispute.record-stands").isPresent())
        .isEqualTo(overruled);
  }

  /** The milestones stay for good: met, missed or moot. */
  @Test
  void theMilestonesStay() {
    Dispute dispute = opened(countered(WED_2025_03_26, "1.00"), buyerAccepted(FRI_2025_03_28));

    assertThat(status(dispute, MON_2025_03_24).milestone("platform-steps-in")).isEmpty();
    for (Instant at : List.of(WED_2025_03_26, FRI_2025_03_28, day("2030-01-01"))) {
      assertThat(status(dispute, at).milestone("seller-answers-by")).contains(SAT_2025_03_29);
      assertThat(status(dispute, at).milestone("platform-steps-in")).contains(WED_2025_04_02);
    }
  }

  /** Five days and seven days are real time; five business days are not. */
  @ParameterizedTest(name = "{0}: opened {1}, answer by {2} or {3}")
  @CsvSource({
    "no change,             2025-03-24T12:00, 2025-03-29T12:00, 2025-04-01T00:00",
    "clocks go forward,     2025-03-06T12:00, 2025-03-11T13:00, 2025-03-14T00:00",
    "clocks go back,        2025-10-31T12:00, 2025-11-05T11:00, 2025-11-08T00:00",
    "leap day,              2024-02-27T12:00, 2024-03-03T12:00, 2024-03-06T00:00",
    "opened on a Saturday,  2025-03-22T00:00, 2025-03-27T00:00, 2025-03-29T00:00",
    "opened on a Sunday,    2025-03-23T23:59, 2025-03-28T23:59, 2025-03-29T00:00",
    "opened on a Friday,    2025-03-21T23:59, 2025-03-26T23:59, 2025-03-29T00:00"
  })
  void theSellersTime(String what, String opened, String days, String businessDays) {
    Dispute dispute = Dispute.opened(la(opened), fortyDollars());
    var order = placed(la("2024-01-01T00:00")).build();

    assertThat(
            BuyerRules.standard()
                .order(order)
                .dispute(dispute)
                .status()
                .at(la(opened))
                .milestone("seller-answers-by"))
        .as(what)
        .contains(la(days));
    assertThat(
            BuyerRules.under(FIVE_BUSINESS_DAYS)
                .order(order)
                .dispute(dispute)
                .status()
                .at(la(opened))
                .milestone("seller-answers-by"))
        .as(what)
        .contains(la(businessDays));
  }

  /** S5:308: exactly what stands there is paid, also zero. */
  @ParameterizedTest(name = "{0}: standard {1}, where a refusal resets {2}")
  @CsvSource({
    "refused, 40.00, 0.00",
    "refused and amended, 30.00, 30.00",
    "refused and countered, 40.00, 0.00",
    "refused and escalated, 40.00, 0.00"
  })
  void whetherARefusalResetsTheAmount(String what, String standard, String reset) {
    DisputeEvent refusal = refused(WED_2025_03_26);
    Dispute dispute =
        switch (what) {
          case "refused" -> opened(refusal);
          case "refused and amended" -> opened(refusal, amended(THU_2025_03_27, "30.00"));
          case "refused and countered" -> opened(refusal, countered(THU_2025_03_27, "1.00"));
          default -> opened(refusal, escalated(THU_2025_03_27));
        };

    Decision<DisputeStatus> told = status(dispute, THU_2025_03_27);
    assertThat(told.result().orElseThrow().claimed()).isEqualTo(usd(standard));
    assertThat(status(REFUSAL_RESETS, dispute, THU_2025_03_27).result().orElseThrow().claimed())
        .isEqualTo(usd(reset));
    assertThat(
            told.findings().get(0).contested().stream()
                .map(Object::toString)
                .toList()
                .contains("S5:308"))
        .isEqualTo(!standard.equals(reset));
  }

  /** The payout rests on the amount after a refusal: who tells the amount otherwise is shown. */
  @Test
  void anAcceptedClaimAfterARefusalIsContested() {
    Dispute dispute = opened(refused(WED_2025_03_26), accepted(THU_2025_03_27));

    assertThat(result(dispute, THU_2025_03_27).payout()).contains(usd("40.00"));
    assertThat(status(REFUSAL_RESETS, dispute, THU_2025_03_27).result().orElseThrow().payout())
        .contains(usd("0.00"));
    assertThat(status(dispute, THU_2025_03_27).findings().get(0).contested())
        .extracting(Object::toString)
        .containsExactly("S5:308");
  }

  /** An amount that a counter or the platform sets does not rest on what was claimed. */
  @Test
  void whatDoesNotRestOnTheClaimIsNotContested() {
    Dispute byCounter =
        opened(refused(TUE), countered(WED_2025_03_26, "1.00"), buyerAccepted(THU_2025_03_27));
    Dispute byPlatform = opened(refused(WED_2025_03_26), decided(THU_2025_03_27, "1.00"));
    Dispute byBuyer = opened(refused(WED_2025_03_26), withdrawn(THU_2025_03_27));

    for (Dispute dispute : List.of(byCounter, byPlatform, byBuyer)) {
      assertThat(status(dispute, THU_2025_03_27).findings().get(0).contested()).isEmpty();
    }
  }

  /** S5:308: as long as the claim can be edited, which it can be in a review as well. */
  @Test
  void theAmountIsEnteredAgainWhileTheClaimCanBeEdited() {
    Dispute refusal = opened(refused(WED_2025_03_26));
    Dispute review = opened(refused(WED_2025_03_26), escalated(THU_2025_03_27));

    assertThat(Rows.advice(status(refusal, WED_2025_03_26))).contains("buyer.step.reenter-amount");
    assertThat(Rows.advice(status(review, THU_2025_03_27))).contains("buyer.step.reenter-amount");
    assertThat(Rows.said(status(review, THU_2025_03_27))).contains("buyer.dispute.refusal.refused");
  }

  /** A refusal decides nothing; once something else is said, it is no longer spoken of. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "refused, true",
    "escalated, true",
    "amended, false",
    "countered, false",
    "accepted, false",
    "withdrawn, false",
    "decided, false"
  })
  void theRefusalIsSpokenOfWhileItIsTheLastAnswer(String then, boolean spoken) {
    DisputeEvent refusal = refused(WED_2025_03_26);
    Dispute dispute =
        switch (then) {
          case "refused" -> opened(refusal);
          case "escalated" -> opened(refusal, escalated(THU));
          case "amended" -> opened(refusal, amended(THU, "1.00"));
          case "countered" -> opened(refusal, countered(THU, "1.00"));
          case "accepted" -> opened(refusal, accepted(THU));
          case "withdrawn" -> opened(refusal, withdrawn(THU));
          default -> opened(refusal, decided(THU, "1.00"));
        };

    assertThat(status(dispute, THU).finding("buyer.dispute.refusal").isPresent()).isEqualTo(spoken);
  }

  /** A calendar that is too short is named, and the result is left out. */
  @Test
  void aCalendarThatIsTooShortIsNamed() {
    BuyerPolicy policy =
        FIVE_BUSINESS_DAYS.with(
            new ShortCalendar(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 28)));

    Decision<DisputeStatus> decision = status(policy, opened(), MON_2025_03_24);

    assertThat(decision.verdict()).isEqualTo(UNDETERMINED);
    assertThat(decision.result()).isEmpty();
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.findings())
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.explanation(Cases.LOS_ANGELES))
                    .isEqualTo(
                        "The business calendar in use covers 2025-03-01 to 2025-03-28 only, and"
                            + " 2025-03-29 is needed. Give the policy a calendar that covers"
                            + " it."));
  }

  /** A story from beginning to end: who is waited on, and from when. */
  @Test
  void theCourseOfADispute() {
    Dispute dispute =
        opened(
            countered(WED_2025_03_26, "1.00"),
            amended(FRI_2025_03_28, "30.00"),
            refused(MON_2025_03_31),
            decidedForTheGoods(FRI_2025_04_04, "25.00"),
            returned(THU_2025_04_10));

    Timeline<DisputeStatus> timeline = question(dispute).timeline();

    assertThat(
            timeline.segments().stream()
                .map(
                    segment ->
                        segment.window().from().map(Instant::toString).orElse("..")
                            + " "
                            + segment
                                .result()
                                .map(now -> now.phase() + (now.presumed() ? " presumed" : ""))
                                .orElse("-")))
        .containsExactly(
            ".. -",
            "2025-03-24T10:00:00Z AWAITING_SELLER",
            "2025-03-26T10:00:00Z AWAITING_BUYER",
            "2025-03-28T10:00:00Z AWAITING_SELLER",
            "2025-03-31T10:00:00Z AWAITING_BUYER",
            "2025-04-02T10:00:00Z PLATFORM_REVIEW presumed",
            "2025-04-04T10:00:00Z AWAITING_RETURN",
            "2025-04-10T10:00:00Z WON");
  }

  @Override
  List<Told> cases() {
    Question<DisputeStatus> of2014 =
        DatedCases.status(DatedCases.DELIVERED_2014, DatedCases.OPENED_2014);
    Decision<DisputeStatus> start = status(opened(), MON_2025_03_24);
    Decision<DisputeStatus> answered = status(opened(refused(WED_2025_03_26)), WED_2025_03_26);
    Decision<DisputeStatus> steppedIn = status(opened(refused(WED_2025_03_26)), WED_2025_04_02);
    Decision<DisputeStatus> goods =
        status(openedForTheGoods(accepted(WED_2025_03_26)), WED_2025_03_26);
    Decision<DisputeStatus> agreed = status(opened(accepted(WED_2025_03_26)), WED_2025_03_26);
    Decision<DisputeStatus> silent = status(opened(), SAT_2025_03_29);
    Decision<DisputeStatus> proposal =
        status(
            opened(escalated(WED_2025_03_26), proposed(THU_2025_03_27, "15.00")), THU_2025_03_27);
    Dispute toSend = opened(decidedForTheGoods(WED_2025_03_26, "10.00", FRI_2025_03_28));
    Decision<DisputeStatus> sentLate = status(toSend.with(sent(MON_2025_03_31)), MON_2025_03_31);
    Decision<DisputeStatus> late =
        status(
            opened(countered(FRI_2025_03_28, "1.00"), amended(THU_2025_04_10, "2.00")),
            THU_2025_04_10);
    return List.of(
        new Told("buyer.dispute.opened.not-opened", status(opened(), Instant.MIN)),
        new Told(
            "buyer.dispute.undecided.sellers-turn",
            start,
            "claimed=USD 40.00",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.undecided.buyers-turn",
            answered,
            "claimed=USD 40.00",
            "S5:17 S5:69 S5:308"),
        new Told(
            "buyer.dispute.undecided.in-review",
            status(opened(escalated(WED_2025_03_26)), WED_2025_03_26),
            "claimed=USD 40.00"),
        new Told(
            "buyer.dispute.undecided.presumed-review",
            steppedIn,
            "claimed=USD 40.00",
            "S5:17 S5:69 S5:308"),
        new Told(
            "buyer.dispute.undecided.proposed-to-buyer",
            proposal,
            "refund=USD 15.00 claimed=USD 40.00"),
        new Told(
            "buyer.dispute.undecided.proposed-to-seller",
            status(
                opened(
                    escalated(WED_2025_03_26),
                    proposed(THU_2025_03_27, "15.00"),
                    proposalAccepted(THU_2025_03_27, Party.BUYER)),
                THU_2025_03_27),
            "refund=USD 15.00"),
        new Told("buyer.dispute.undecided.agreed", agreed, "payout=USD 40.00"),
        new Told(
            "buyer.dispute.undecided.won",
            status(opened(decided(WED_2025_03_26, "10.00")), WED_2025_03_26),
            "payout=USD 10.00"),
        new Told(
            "buyer.dispute.undecided.presumed-won",
            silent,
            "payout=USD 40.00",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.undecided.lost",
            status(opened(decided(WED_2025_03_26, "0.00")), WED_2025_03_26)),
        new Told(
            "buyer.dispute.undecided.withdrawn",
            status(opened(withdrawn(WED_2025_03_26)), WED_2025_03_26)),
        new Told("buyer.dispute.undecided.goods-first", goods, "payout=USD 40.00"),
        new Told(
            "buyer.dispute.undecided.presumed-goods-first",
            status(openedForTheGoods(), SAT_2025_03_29),
            "payout=USD 40.00",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.undecided.nothing-to-send",
            status(openedForNothing(accepted(WED_2025_03_26)), WED_2025_03_26),
            "payout=USD 40.00"),
        new Told(
            "buyer.dispute.undecided.goods-sent",
            sentLate,
            "payout=USD 10.00 sent=2025-03-31T10:00:00Z"),
        new Told(
            "buyer.dispute.seller-answers.seller-has-until",
            start,
            "due=2025-03-29T10:00:00Z term=5 calendar days event=dispute.openedAt"
                + " 2025-03-24T10:00:00Z phase=WON",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.seller-answers.seller-was-silent",
            status(opened(), SAT_2025_03_29),
            "due=2025-03-29T10:00:00Z term=5 calendar days event=dispute.openedAt"
                + " 2025-03-24T10:00:00Z phase=WON",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.platform-steps-in.steps-in-at",
            answered,
            "due=2025-04-02T10:00:00Z term=7 calendar days",
            "S5:17 S5:69"),
        new Told(
            "buyer.dispute.platform-steps-in.stepped-in",
            steppedIn,
            "due=2025-04-02T10:00:00Z term=7 calendar days",
            "S5:17 S5:69"),
        new Told(
            "buyer.dispute.platform-steps-in.steps-in-from-opening",
            of2014.at(day("2014-03-10")),
            "due=2014-03-25T10:00:00Z term=15 calendar days",
            "S5:183 S5:127 S5:187 S5:17 S5:69"),
        new Told(
            "buyer.dispute.platform-steps-in.stepped-in-from-opening",
            of2014.at(day("2014-03-25")),
            "due=2014-03-25T10:00:00Z term=15 calendar days",
            "S5:183 S5:127 S5:187 S5:17 S5:69"),
        new Told("buyer.dispute.refusal.refused", answered, "claimed=USD 40.00", "S5:308"),
        new Told("buyer.dispute.no-period.review-without-period", steppedIn, "", "S5:17 S5:69"),
        new Told("buyer.dispute.no-period.return-without-period", goods),
        new Told("buyer.dispute.no-period.no-timer-left", late, "", "S5:17 S5:69"),
        new Told(
            "buyer.dispute.no-period.no-timer-at-all",
            DatedCases.status(DatedCases.DELIVERED_IN_EU, DatedCases.REFUSED_IN_EU)
                .at(day("2026-05-25")),
            "",
            "S5:187 S5:17 S5:69"),
        new Told("buyer.dispute.buyer-answers.answer-without-period", answered, "", "S5:17 S5:69"),
        new Told(
            "buyer.dispute.escalation.escalate-from",
            of2014.at(day("2014-03-10")),
            "from=2014-03-13T10:00:00Z until=2014-03-25T10:00:00Z"),
        new Told("buyer.dispute.paid-as-settled.will-be-paid", agreed, "payout=USD 40.00"),
        new Told("buyer.dispute.paid-as-settled.paid-after-return", goods, "payout=USD 40.00"),
        new Told(
            "buyer.dispute.paid-as-settled.paid-if-closed-so",
            silent,
            "payout=USD 40.00",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.return-in-time.to-be-sent-before",
            status(toSend, WED_2025_03_26),
            "by=2025-03-28T10:00:00Z"),
        new Told(
            "buyer.dispute.return-in-time.to-be-sent-within",
            SendingBackRulesTest.toBeSent(SendingBackRulesTest.SETTLED),
            "by=2026-06-12T00:00:00Z term=10 calendar days"
                + " event=dispute.events[0] 2026-06-02T00:00:00Z"),
        new Told(
            "buyer.dispute.return-in-time.not-sent-within",
            SendingBackRulesTest.toBeSent(SendingBackRulesTest.SEND_BY),
            "by=2026-06-12T00:00:00Z term=10 calendar days"
                + " event=dispute.events[0] 2026-06-02T00:00:00Z"),
        new Told(
            "buyer.dispute.return-in-time.not-sent-in-time",
            status(toSend, FRI_2025_03_28),
            "by=2025-03-28T10:00:00Z"),
        new Told(
            "buyer.dispute.return-in-time.sent-late",
            sentLate,
            "by=2025-03-28T10:00:00Z sent=2025-03-31T10:00:00Z"),
        new Told(
            "buyer.dispute.return-declared.of-nothing",
            status(
                openedForNothing(accepted(WED_2025_03_26), sent(FRI_2025_03_28)), FRI_2025_03_28)),
        new Told(
            "buyer.dispute.return-missing.from",
            SendingBackRulesTest.underWay(SendingBackRulesTest.SENT),
            "sent=2026-06-05T00:00:00Z from=2026-06-13T00:00:00Z term=8 calendar days"),
        new Told(
            "buyer.dispute.return-missing.since",
            SendingBackRulesTest.underWay(SendingBackRulesTest.MISSING),
            "sent=2026-06-05T00:00:00Z from=2026-06-13T00:00:00Z term=8 calendar days"),
        new Told(
            "buyer.dispute.return-accepted.refused",
            status(
                toSend.with(sent(THU_2025_03_27)).with(returnRefused(FRI_2025_03_28)),
                FRI_2025_03_28),
            "refused=2025-03-28T10:00:00Z"),
        new Told(
            "buyer.dispute.record-stands.timer-contradicted",
            status(opened(refused(MON_2025_03_31)), MON_2025_03_31),
            "event=SELLER_REFUSED at=2025-03-31T10:00:00Z presumed=WON due=2025-03-29T10:00:00Z",
            "S5:127 S5:17 S4:97"),
        new Told("buyer.dispute.money-held.held-by-platform", start, "", "S5:127 S5:17 S4:97"));
  }

  /** The timer that was contradicted; S5:69, which tells it otherwise, is the rule's own line. */
  @Test
  void thePlatformsTimerIsNamedToo() {
    Dispute late = opened(refused(WED_2025_03_26), refused(THU_2025_04_10));

    new Told(
            "buyer.dispute.record-stands.timer-contradicted",
            status(late, THU_2025_04_10),
            "event=SELLER_REFUSED at=2025-04-10T10:00:00Z presumed=PLATFORM_REVIEW"
                + " due=2025-04-02T10:00:00Z",
            "S5:17")
        .holds();
  }

  /**
   * S5:69 counts anew from each answer, whether or not there has been a second one to count from.
   */
  @Test
  void whetherTheTimerRestartsIsContestedFromTheFirstAnswerOn() {
    BuyerPolicy fiveDays =
        STANDARD.with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(Term.calendarDays(5)));

    for (Dispute answered :
        List.of(
            opened(refused(WED_2025_03_26)),
            opened(refused(WED_2025_03_26), refused(THU_2025_03_27)))) {
      new Told(
              "buyer.dispute.platform-steps-in.steps-in-at",
              status(fiveDays, answered, FRI_2025_03_28),
              "due=2025-03-31T10:00:00Z term=5 calendar days",
              "S5:187 S5:69")
          .holds();
    }
  }

  /** A finding is contested by those alone who would have it otherwise. */
  @Test
  void thatThePlatformHoldsTheMoneyRestsOnNoAnswerOfTheSellers() {
    Dispute answered = opened(refused(WED_2025_03_26));

    for (Instant at : List.of(WED_2025_03_26, WED_2025_04_02)) {
      new Told("buyer.dispute.money-held.held-by-platform", status(answered, at)).holds();
    }
    new Told(
            "buyer.dispute.money-held.held-by-platform",
            status(opened(), justBefore(SAT_2025_03_29)),
            "",
            "S5:127 S5:17 S4:97")
        .holds();
  }

  /** What a timer brings about is told as presumed, and the first step is to look. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "silent,              2025-03-29T09:59:59.999999999Z, sellers-turn,         false",
    "silent,              2025-03-29T10:00:00Z,           presumed-won,         true",
    "silent,              2025-03-29T10:00:00.000000001Z, presumed-won,         true",
    "silent to a return,  2025-03-29T09:59:59.999999999Z, sellers-turn,         false",
    "silent to a return,  2025-03-29T10:00:00Z,           presumed-goods-first, true",
    "silent to a return,  2025-03-29T10:00:00.000000001Z, presumed-goods-first, true",
    "silent to nothing,   2025-03-29T10:00:00Z,           presumed-goods-first, true",
    "refused,             2025-04-02T09:59:59.999999999Z, buyers-turn,          false",
    "refused,             2025-04-02T10:00:00Z,           presumed-review,      true",
    "refused,             2025-04-02T10:00:00.000000001Z, presumed-review,      true",
    "escalated,           2025-04-02T10:00:00Z,           in-review,            false",
    "decided,             2025-04-02T10:00:00Z,           won,                  false",
    "accepted,            2025-04-02T10:00:00Z,           agreed,               false",
    "accepted for return, 2025-04-02T10:00:00Z,           goods-first,          false"
  })
  void whatIsPresumedIsToldAsPresumed(String what, Instant at, String how, boolean presumed) {
    Dispute dispute =
        switch (what) {
          case "silent" -> opened();
          case "silent to a return" -> openedForTheGoods();
          case "silent to nothing" -> openedForNothing();
          case "refused" -> opened(refused(WED));
          case "escalated" -> opened(escalated(WED));
          case "decided" -> opened(decided(WED, "10.00"));
          case "accepted" -> opened(accepted(WED));
          default -> openedForTheGoods(accepted(WED));
        };
    Decision<DisputeStatus> decision = status(dispute, at);

    assertThat(Rows.said(decision)).startsWith("buyer.dispute.undecided." + how);
    assertThat(decision.result().orElseThrow().presumed()).isEqualTo(presumed);
    assertThat(Rows.advice(decision).contains("buyer.step.look-at-dispute")).isEqualTo(presumed);
    if (presumed) {
      assertThat(Rows.advice(decision))
          .startsWith("buyer.step.look-at-dispute")
          .doesNotContain("buyer.step.await-payout", "buyer.step.send-goods-back");
    }
  }

  /** Nobody is told to wait for money that he has to send the goods back for first. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-26T09:59:59.999999999Z, sellers-turn, seller-answers, ''",
    "2025-03-26T10:00:00Z, goods-first, send-goods-back, paid-after-return",
    "2025-04-10T09:59:59.999999999Z, goods-first, send-goods-back, paid-after-return",
    "2025-04-10T10:00:00Z, agreed, await-payout, will-be-paid"
  })
  void theGoodsAreSentBackBeforeTheMoneyIsAwaited(
      Instant at, String how, String first, String paid) {
    Decision<DisputeStatus> decision =
        status(openedForTheGoods(accepted(WED_2025_03_26), returned(THU_2025_04_10)), at);

    assertThat(Rows.said(decision)).contains("buyer.dispute.undecided." + how);
    assertThat(Rows.advice(decision)).startsWith("buyer.step." + first);
    assertThat(Rows.advice(decision).contains("buyer.step.await-payout"))
        .isEqualTo(first.equals("await-payout"));
    assertThat(Rows.said(decision).stream().filter(key -> key.contains("paid-as-settled")))
        .containsExactlyElementsOf(
            paid.isEmpty() ? List.of() : List.of("buyer.dispute.paid-as-settled." + paid));
  }

  /** Goods that never came cannot go back, so nobody is told to send them. */
  @Test
  void whatNeverCameIsNotSentBack() {
    Decision<DisputeStatus> decision =
        status(openedForNothing(accepted(WED_2025_03_26)), WED_2025_03_26);

    assertThat(Rows.advice(decision)).containsExactly("buyer.step.have-return-taken-out");
    assertThat(decision.result().orElseThrow().phase()).isEqualTo(AWAITING_RETURN);
    assertThat(
            Rows.advice(
                status(
                    openedForNothing(accepted(WED_2025_03_26), returned(FRI_2025_03_28)),
                    FRI_2025_03_28)))
        .startsWith("buyer.step.await-payout");
  }

  /**
   * S5:247, S5:311: the money is held until it is settled, and the buyer's time runs in his turn.
   */
  @ParameterizedTest
  @MethodSource("life")
  void whatIsSaidEndsWithItsPhase(Life row) {
    List<String> said = Rows.said(status(row.dispute(), row.end()));

    assertThat(said.contains("buyer.dispute.money-held.held-by-platform"))
        .isEqualTo(row.phase().isUndecided());
    assertThat(said.contains("buyer.dispute.buyer-answers.answer-without-period"))
        .isEqualTo(row.phase() == AWAITING_BUYER);
  }

  /**
   * O6:13: where a text limits when the platform can be called in, or else until its timer acts.
   */
  @ParameterizedTest(name = "{0}: until {1}")
  @CsvSource({
    "seller to answer,        2025-04-08T10:00:00Z",
    "refused,                 2025-04-02T10:00:00Z",
    "refused without a timer, 2025-04-08T10:00:00Z"
  })
  void thePlatformIsCalledInWithinItsTime(String what, Instant until) {
    BuyerPolicy limited =
        STANDARD
            .with(BuyerPolicy.ESCALATION_FROM, Optional.of(Term.calendarDays(3)))
            .with(BuyerPolicy.ESCALATION_UNTIL, Optional.of(Term.calendarDays(15)));
    BuyerPolicy policy =
        what.endsWith("timer")
            ? limited.with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.empty())
            : limited;
    Dispute dispute = what.startsWith("refused") ? opened(refused(WED_2025_03_26)) : opened();

    new Advised(
            "buyer.step.escalate",
            status(policy, dispute, WED_2025_03_26),
            "BUYER at My orders > Returns and disputes > View data",
            "2025-03-27T10:00:00Z to " + until,
            "buyer.dispute.undecided")
        .holds();
  }

  /** Whose silence a timer ends: his who is to answer, also where it is the platform's. */
  @ParameterizedTest(name = "{0}: {1} on {2}")
  @CsvSource({
    "silent,              SELLER, 2025-03-29T10:00:00Z",
    "refused,             BUYER,  2025-04-02T10:00:00Z",
    "refused and amended, SELLER, 2025-04-02T10:00:00Z"
  })
  void whoeverIsToAnswerLetsTheTimePass(String what, Party silent, Instant at) {
    Dispute dispute =
        switch (what) {
          case "silent" -> opened();
          case "refused" -> opened(refused(WED_2025_03_26));
          default -> opened(refused(WED_2025_03_26), amended(WED_2025_03_26, "30.00"));
        };

    assertThat(question(dispute).inaction(WED_2025_03_26).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.at()).isEqualTo(at);
              assertThat(event.silentParty()).contains(silent);
            });
  }

  /** Over well is not lost: the buyer has missed nothing. */
  @ParameterizedTest
  @MethodSource("life")
  void whatIsOverWellIsToldAsSettled(Life row) {
    String told = Explanation.in(Cases.LOS_ANGELES).of(question(row.dispute()), row.end());
    boolean over = !row.phase().isUndecided();

    assertThat(told.contains("As far as is known this is settled: see buyer.dispute.undecided."))
        .isEqualTo(over && row.phase() != LOST);
    assertThat(told.contains("Nobody can make it yes any more")).isEqualTo(row.phase() == LOST);
  }

  /** S5:69: a refusal or a counter starts the five days anew; an acceptance ends the dispute. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "accepted at once,             2025-03-31T10:00:00Z",
    "countered and accepted,       2025-03-31T10:00:00Z",
    "refused and accepted,         2025-03-31T10:00:00Z",
    "refused and countered,        2025-04-02T10:00:00Z",
    "countered and refused,        2025-04-02T10:00:00Z",
    "refused twice and accepted,   2025-04-02T10:00:00Z"
  })
  void theRestartedTimerCountsFromARefusalOrCounter(String what, Instant due) {
    DisputeEvent refusal = refused(WED);
    DisputeEvent counter = countered(WED, "1.00");
    Dispute dispute =
        switch (what) {
          case "accepted at once" -> opened(accepted(WED));
          case "countered and accepted" -> opened(counter, accepted(FRI_2025_03_28));
          case "refused and accepted" -> opened(refusal, accepted(FRI_2025_03_28));
          case "refused and countered" -> opened(refusal, countered(FRI_2025_03_28, "1.00"));
          case "countered and refused" -> opened(counter, refused(FRI_2025_03_28));
          default -> opened(refusal, refused(FRI_2025_03_28), accepted(SAT_2025_03_29));
        };

    assertThat(status(FIVE_DAYS_RESTARTED, dispute, SAT_2025_03_29).milestone("platform-steps-in"))
        .contains(due);
    assertThat(status(STANDARD, dispute, SAT_2025_03_29).milestone("platform-steps-in"))
        .as("not restarted")
        .contains(WED_2025_04_02);
  }

  @Override
  List<Advised> steps() {
    Decision<DisputeStatus> start = status(opened(), MON_2025_03_24);
    Decision<DisputeStatus> answered = status(opened(refused(WED_2025_03_26)), WED_2025_03_26);
    Decision<DisputeStatus> agreed = status(opened(accepted(WED_2025_03_26)), WED_2025_03_26);
    Decision<DisputeStatus> proposal =
        status(
            opened(escalated(WED_2025_03_26), proposed(THU_2025_03_27, "15.00")), THU_2025_03_27);
    Dispute toSend = opened(decidedForTheGoods(WED_2025_03_26, "10.00", FRI_2025_03_28));
    return List.of(
        new Advised(
            "buyer.step.seller-answers",
            start,
            "SELLER",
            ".. to 2025-03-29T10:00:00Z",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.await-seller", start, "BUYER", ".. to ..", "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.add-evidence",
            start,
            "BUYER at My orders > Returns and disputes > View data > Edit",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.read-solution-field",
            answered,
            "BUYER",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.reject-offer",
            answered,
            "BUYER at My orders > Returns and disputes > View data > Edit",
            ".. to 2025-04-02T10:00:00Z",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.reenter-amount",
            answered,
            "BUYER at My orders > Returns and disputes > View data > Edit",
            ".. to ..",
            "buyer.dispute.refusal"),
        new Advised(
            "buyer.step.escalate",
            answered,
            "BUYER at My orders > Returns and disputes > View data",
            ".. to 2025-04-02T10:00:00Z",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.platform-decides",
            status(opened(escalated(WED_2025_03_26)), WED_2025_03_26),
            "PLATFORM",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.ask-support-to-review",
            answered,
            "BUYER at Help > Customer Service > Online Chat",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.look-at-dispute",
            status(opened(refused(MON_2025_03_31)), MON_2025_03_31),
            "BUYER at My orders > Returns and disputes > View data",
            ".. to ..",
            "buyer.dispute.record-stands"),
        new Advised(
            "buyer.step.send-goods-back",
            status(openedForTheGoods(accepted(WED_2025_03_26)), WED_2025_03_26),
            "BUYER",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.have-return-taken-out",
            status(openedForNothing(accepted(WED_2025_03_26)), WED_2025_03_26),
            "BUYER",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.accept-proposal",
            proposal,
            "BUYER at My orders > Returns and disputes > View data",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.decline-proposal",
            proposal,
            "BUYER at My orders > Returns and disputes > View data",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.send-back-at-once",
            status(toSend, FRI_2025_03_28),
            "BUYER",
            ".. to ..",
            "buyer.dispute.return-in-time"),
        new Advised(
            "buyer.step.have-return-decided",
            SendingBackRulesTest.underWay(SendingBackRulesTest.MISSING),
            "BUYER at Help > Customer Service > Online Chat",
            ".. to ..",
            "buyer.dispute.return-missing"),
        new Advised(
            "buyer.step.keep-proof-of-return",
            status(toSend.with(sent(THU_2025_03_27)), THU_2025_03_27),
            "BUYER",
            ".. to ..",
            "buyer.dispute.undecided"),
        new Advised(
            "buyer.step.await-payout",
            agreed,
            "BUYER",
            ".. to ..",
            "buyer.dispute.paid-as-settled"),
        new Advised(
            "buyer.step.complain",
            agreed,
            "BUYER at Help > Disputes and Complaints",
            ".. to ..",
            "buyer.dispute.paid-as-settled"),
        new Advised(
            "buyer.step.act-in-time",
            DatedCases.status(DatedCases.DELIVERED_2016, DatedCases.OPENED_2016)
                .at(day("2016-03-10")),
            "BUYER at My orders > Returns and disputes > View data",
            ".. to 2016-03-20T10:00:00Z",
            "buyer.dispute.undecided"));
  }

  /** S4:83: a seller may accept and not pay, which the platform's staff then deal with. */
  @Test
  void aPayoutIsAwaitedAndComplainedAboutIfItDoesNotCome() {
    assertThat(Rows.advice(status(opened(accepted(WED_2025_03_26)), WED_2025_03_26)))
        .containsExactly("buyer.step.await-payout", "buyer.step.complain");
  }

  @Override
  List<Dated> milestones() {
    Decision<DisputeStatus> of2014 =
        DatedCases.status(DatedCases.DELIVERED_2014, DatedCases.OPENED_2014).at(day("2014-03-10"));
    Decision<DisputeStatus> answered = status(opened(refused(WED_2025_03_26)), WED_2025_03_26);
    return List.of(
        new Dated(
            "seller-answers-by",
            answered,
            "2025-03-29T10:00:00Z, SELLER, 5 calendar days after dispute.openedAt,"
                + " buyer.dispute.seller-answers"),
        new Dated(
            "platform-steps-in",
            answered,
            "2025-04-02T10:00:00Z, PLATFORM, 7 calendar days after dispute.events[0],"
                + " buyer.dispute.platform-steps-in"),
        new Dated(
            "escalation-from",
            of2014,
            "2014-03-13T10:00:00Z, BUYER, 3 calendar days after dispute.openedAt,"
                + " buyer.dispute.escalation"),
        new Dated(
            "escalation-until",
            of2014,
            "2014-03-25T10:00:00Z, BUYER, 15 calendar days after dispute.openedAt,"
                + " buyer.dispute.escalation"),
        new Dated(
            "return-by",
            status(
                opened(decidedForTheGoods(WED_2025_03_26, "10.00", FRI_2025_03_28)),
                WED_2025_03_26),
            "2025-03-28T10:00:00Z, BUYER, 0 calendar days after dispute.returnBy,"
                + " buyer.dispute.return-in-time"),
        new Dated(
            "return-missing-from",
            SendingBackRulesTest.underWay(SendingBackRulesTest.SENT),
            "2026-06-13T00:00:00Z, BUYER, 8 calendar days after dispute.events[1],"
                + " buyer.dispute.return-missing"));
  }
}
