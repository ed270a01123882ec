package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when is paid what was decided, and until when can a decision be put to arbitration? */
class AfterDecisionRulesTest extends TopicTables {
  AfterDecisionRulesTest() {
    super(DisputeRules.CHAPTER, "buyer.refund", "buyer.recourse");
  }

  private static final Question<DisputeStatus> DECIDED =
      DatedCases.status(DatedCases.DELIVERED_2022, DatedCases.DECIDED_2022);
  private static final Question<DisputeStatus> LOST =
      DatedCases.status(DatedCases.DELIVERED_IN_EU, DatedCases.LOST_IN_EU);
  private static final Instant TUE_2026_05_26 = day("2026-05-26");
  private static final Instant FRI_2026_05_29 = day("2026-05-29");

  /** O6:29, O5:11: fifteen days after the decision; overdue from that instant on. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022-03-10T09:59:59.999999999Z, ''",
    "2022-03-10T10:00:00Z,           due-before",
    "2022-03-25T09:59:59.999999999Z, due-before",
    "2022-03-25T10:00:00Z,           overdue",
    "2022-03-25T10:00:00.000000001Z, overdue"
  })
  void whatWasDecidedIsDueInFifteenDays(Instant at, String how) {
    Decision<DisputeStatus> decision = DECIDED.at(at);

    assertThat(Rows.said(decision).stream().filter(key -> key.startsWith("buyer.refund.due-by")))
        .containsExactlyElementsOf(
            how.isEmpty() ? List.of() : List.of("buyer.refund.due-by." + how));
    assertThat(decision.milestone("refund-due-by"))
        .isEqualTo(how.isEmpty() ? Optional.empty() : Optional.of(day("2022-03-25")));
    assertThat(Rows.advice(decision).contains("buyer.step.write-about-overdue-refund"))
        .isEqualTo(how.equals("overdue"));
  }

  /** The same for an approved refund, counted from the approval, and not once it has come. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022-03-10T10:00:00Z,           due-before",
    "2022-03-25T09:59:59.999999999Z, due-before",
    "2022-03-25T10:00:00Z,           overdue",
    "2022-03-25T10:00:00.000000001Z, overdue"
  })
  void whatWasApprovedIsDueInFifteenDays(Instant at, String how) {
    Decision<RefundArrival> decision =
        DatedCases.IN_FORCE.refund(DatedCases.approved("2022-03-10")).arrival().at(at);

    assertThat(Rows.said(decision)).contains("buyer.refund.due-by." + how);
    assertThat(decision.milestone("refund-due-by")).contains(day("2022-03-25"));
    assertThat(Rows.advice(decision).contains("buyer.step.write-about-overdue-refund"))
        .isEqualTo(how.equals("overdue"));
  }

  /** Nothing is due of what was lost, withdrawn or is open. */
  @Test
  void nothingIsDueWhereNothingIsPaid() {
    for (Dispute dispute :
        List.of(
            DatedCases.opened("2022-02-24", Cases.decided(day("2022-03-10"), "0.00")),
            DatedCases.opened("2022-02-24", Cases.withdrawn(day("2022-03-10"))),
            DatedCases.opened(
                "2022-02-24",
                Cases.refused(day("2022-02-25")),
                Cases.escalated(day("2022-02-26"))))) {
      assertThat(
              DatedCases.status(DatedCases.DELIVERED_2022, dispute)
                  .at(day("2022-04-10"))
                  .milestone("refund-due-by"))
          .isEmpty();
    }
  }

  /** O4:112, O4:114: twenty days after the decision, where it is not known when it was received. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-05-26T09:59:59.999999999Z, ''",
    "2026-05-26T10:00:00Z,           apply-before",
    "2026-06-15T09:59:59.999999999Z, apply-before",
    "2026-06-15T10:00:00Z,           too-late",
    "2026-06-15T10:00:00.000000001Z, too-late"
  })
  void aDecisionCanBePutToArbitrationForTwentyDays(Instant at, String how) {
    Decision<DisputeStatus> decision = LOST.at(at);

    assertThat(
            Rows.said(decision).stream()
                .filter(key -> key.startsWith("buyer.recourse.arbitration")))
        .containsExactlyElementsOf(
            how.isEmpty() ? List.of() : List.of("buyer.recourse.arbitration." + how));
    assertThat(decision.milestone("arbitration-by"))
        .isEqualTo(how.isEmpty() ? Optional.empty() : Optional.of(day("2026-06-15")));
    assertThat(Rows.advice(decision).contains("buyer.step.apply-for-arbitration"))
        .isEqualTo(how.equals("apply-before"));
  }

  /** O4:114: counted from the day on which the decision was received, where that is given. */
  @Test
  void theTwentyDaysRunFromReceivingTheDecision() {
    Question<DisputeStatus> received =
        DatedCases.status(
            DatedCases.DELIVERED_IN_EU,
            DatedCases.LOST_IN_EU.withDecisionReceivedAt(FRI_2026_05_29));

    assertThat(received.at(justBefore(FRI_2026_05_29)).milestone("arbitration-by"))
        .contains(day("2026-06-15"));
    assertThat(received.at(FRI_2026_05_29).milestone("arbitration-by")).contains(day("2026-06-18"));
    assertThat(received.at(justAfter(FRI_2026_05_29)).milestone("arbitration-by"))
        .contains(day("2026-06-18"));
    assertThat(received.at(TUE_2026_05_26).verdict()).isEqualTo(NO_LONGER);
  }

  /** For consumers in the EU, the EEA and the United Kingdom, and orders under that contract. */
  @ParameterizedTest(name = "buyer in {0}, placed {1}: {2}")
  @CsvSource({
    "DE, 2026-05-01, true",
    "NO, 2026-05-01, true",
    "GB, 2026-05-01, true",
    "CH, 2026-05-01, false",
    "US, 2026-05-01, false",
    "DE, 2026-04-05, true"
  })
  void arbitrationIsForConsumersInEurope(String country, String placed, boolean open) {
    Order order = DatedCases.DELIVERED_IN_EU.withBuyerCountry(country).withPlacedAt(day(placed));

    assertThat(
            DatedCases.status(order, DatedCases.LOST_IN_EU)
                .at(TUE_2026_05_26)
                .milestone("arbitration-by")
                .isPresent())
        .isEqualTo(open);
  }

  /** By the guides' rules nobody gives either time. */
  @Test
  void theGuidesGiveNeitherTime() {
    Decision<DisputeStatus> decided =
        BuyerRules.standard()
            .order(DatedCases.DELIVERED_2022)
            .dispute(DatedCases.DECIDED_2022)
            .status()
            .at(day("2022-03-25"));
    Decision<DisputeStatus> lost =
        BuyerRules.standard()
            .order(DatedCases.DELIVERED_IN_EU)
            .dispute(DatedCases.LOST_IN_EU)
            .status()
            .at(TUE_2026_05_26);

    assertThat(Rows.said(decided)).noneMatch(key -> key.startsWith("buyer.refund.due-by"));
    assertThat(decided.milestone("refund-due-by")).isEmpty();
    assertThat(Rows.said(lost)).noneMatch(key -> key.startsWith("buyer.recourse.arbitration"));
    assertThat(lost.milestone("arbitration-by")).isEmpty();
  }

  @Override
  List<Told> cases() {
    return List.of(
        new Told(
            "buyer.refund.due-by.due-before",
            DECIDED.at(day("2022-03-10")),
            "due=2022-03-25T10:00:00Z term=15 calendar days event=dispute.events[2]"
                + " 2022-03-10T10:00:00Z"),
        new Told(
            "buyer.refund.due-by.overdue",
            DECIDED.at(day("2022-03-25")),
            "due=2022-03-25T10:00:00Z term=15 calendar days event=dispute.events[2]"
                + " 2022-03-10T10:00:00Z"),
        new Told(
            "buyer.recourse.arbitration.apply-before",
            LOST.at(TUE_2026_05_26),
            "by=2026-06-15T10:00:00Z term=20 calendar days event=dispute.events[0]"
                + " 2026-05-26T10:00:00Z"),
        new Told(
            "buyer.recourse.arbitration.too-late",
            LOST.at(day("2026-06-15")),
            "by=2026-06-15T10:00:00Z term=20 calendar days event=dispute.events[0]"
                + " 2026-05-26T10:00:00Z"));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.write-about-overdue-refund",
            DECIDED.at(day("2022-03-25")),
            "BUYER at Help > Customer Service > Online Chat",
            ".. to ..",
            "buyer.refund.due-by"),
        new Advised(
            "buyer.step.apply-for-arbitration",
            LOST.at(TUE_2026_05_26),
            "BUYER",
            ".. to 2026-06-15T10:00:00Z",
            "buyer.recourse.arbitration"));
  }

  @Override
  List<Dated> milestones() {
    return List.of(
        new Dated(
            "refund-due-by",
            DECIDED.at(day("2022-03-10")),
            "2022-03-25T10:00:00Z, PLATFORM, 15 calendar days after dispute.events[2],"
                + " buyer.refund.due-by"),
        new Dated(
            "arbitration-by",
            LOST.at(TUE_2026_05_26),
            "2026-06-15T10:00:00Z, BUYER, 20 calendar days after dispute.events[0],"
                + " buyer.recourse.arbitration"));
  }
}
