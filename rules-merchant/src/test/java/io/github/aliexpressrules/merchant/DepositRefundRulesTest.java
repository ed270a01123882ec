package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_08_29;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_09_12;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_01;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_08;
import static io.github.aliexpressrules.merchant.Facts.THU_2025_09_04;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_10;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static io.github.aliexpressrules.merchant.Facts.money;
import static io.github.aliexpressrules.merchant.Facts.notApplied;
import static io.github.aliexpressrules.merchant.Facts.withoutEntries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.telling.Explanation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DepositRefundRulesTest {
  private static List<String> steps(Decision<?> decision) {
    return decision.steps().stream()
        .map(step -> step.actor() + " " + step.action().id().substring("merchant.step.".length()))
        .toList();
  }

  private static DepositRefund result(Decision<DepositRefund> decision) {
    return decision.result().orElseThrow();
  }

  /** S2:9, S1:9, S1:11: leaving, submission, review and payment, each just before and at. */
  @ParameterizedTest
  @CsvSource({
    "2025-08-29T16:59:59.999999999Z, NOT_YET,   INCOMPLETE",
    "2025-08-29T17:00:00Z,           NOT_YET,   INCOMPLETE",
    "2025-09-01T16:59:59.999999999Z, NOT_YET,   INCOMPLETE",
    "2025-09-01T17:00:00Z,           NOT_YET,   SUBMITTED",
    "2025-09-08T16:59:59.999999999Z, NOT_YET,   SUBMITTED",
    "2025-09-08T17:00:00Z,           YES,       APPROVED",
    "2025-09-12T16:59:59.999999999Z, YES,       APPROVED",
    "2025-09-12T17:00:00Z,           NO_LONGER, PAID"
  })
  void anApplicationFromTheBeginningToTheMoney(
      Instant at, Verdict verdict, DepositRefundStage stage) {
    Decision<DepositRefund> decision = inOrder().paidBack(FRI_2025_09_12).refund().at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(result(decision).stage()).isEqualTo(stage);
    assertThat(result(decision).payable().isPresent()).isEqualTo(verdict == Verdict.YES);
    assertThat(result(decision).inFull()).isTrue();
  }

  @Test
  void theTimelineNamesTheRuleOfEachChange() {
    List<Change<DepositRefund>> changes =
        inOrder().paidBack(FRI_2025_09_12).refund().timeline().changes();

    assertThat(changes)
        .extracting(change -> change.at() + " " + change.rule().orElseThrow())
        .containsExactly(
            MON_2025_02_10 + " merchant.refund.paid-in",
            FRI_2025_08_29 + " merchant.refund.exit",
            MON_2025_09_01 + " merchant.refund.submitted",
            MON_2025_09_08 + " merchant.refund.review",
            FRI_2025_09_12 + " merchant.refund.not-paid");
  }

  static Stream<Arguments> stages() {
    Facts exitOnly = notApplied();
    exitOnly.exitRequested = Optional.of(FRI_2025_08_29);
    Facts licenceOnly = notApplied();
    licenceOnly.materials = EnumSet.of(Material.BUSINESS_LICENCE);
    return Stream.of(
        arguments(
            notApplied(),
            DepositRefundStage.NOT_STARTED,
            List.of(
                "MERCHANT request-exit",
                "MERCHANT read-refund-rules",
                "MERCHANT submit-application",
                "MERCHANT enclose-material",
                "MERCHANT enclose-material",
                "MERCHANT enclose-material",
                "PLATFORM review-application",
                "MERCHANT check-store")),
        arguments(
            exitOnly,
            DepositRefundStage.INCOMPLETE,
            List.of(
                "MERCHANT read-refund-rules",
                "MERCHANT submit-application",
                "MERCHANT enclose-material",
                "MERCHANT enclose-material",
                "MERCHANT enclose-material",
                "PLATFORM review-application",
                "MERCHANT check-store")),
        arguments(
            licenceOnly,
            DepositRefundStage.INCOMPLETE,
            List.of(
                "MERCHANT request-exit",
                "MERCHANT read-refund-rules",
                "MERCHANT submit-application",
                "MERCHANT enclose-material",
                "MERCHANT enclose-material",
                "PLATFORM review-application",
                "MERCHANT check-store")),
        arguments(
            inOrder().decided(Optional.empty(), Optional.empty()),
            DepositRefundStage.SUBMITTED,
            List.of("PLATFORM review-application", "MERCHANT check-store")),
        arguments(inOrder(), DepositRefundStage.APPROVED, List.of("PLATFORM pay-out")),
        arguments(
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.of(false)),
            DepositRefundStage.REJECTED,
            List.of(
                "MERCHANT check-account",
                "MERCHANT apply-again",
                "MERCHANT keep-evidence",
                "MERCHANT consult-lawyer",
                "MERCHANT check-store")),
        arguments(inOrder().paidBack(WED_2025_09_10), DepositRefundStage.PAID, List.of()));
  }

  /** What is next, by stage. */
  @ParameterizedTest
  @MethodSource("stages")
  void eachStageHasItsNextSteps(Facts facts, DepositRefundStage stage, List<String> next) {
    Decision<DepositRefund> decision = facts.refund().at(FRI_2025_09_12);

    assertThat(result(decision).stage()).isEqualTo(stage);
    assertThat(steps(decision)).isEqualTo(next);
  }

  @Test
  void aDecisionWithoutItsResultIsUnknownAndStillSubmitted() {
    Decision<DepositRefund> decision =
        inOrder()
            .decided(Optional.of(MON_2025_09_08), Optional.empty())
            .refund()
            .at(FRI_2025_09_12);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result(decision).stage()).isEqualTo(DepositRefundStage.SUBMITTED);
  }

  @Test
  void anApprovalWithoutItsDateIsSaidButDoesNotCount() {
    Decision<DepositRefund> decision =
        inOrder().decided(Optional.empty(), Optional.of(true)).refund().at(FRI_2025_09_12);

    assertThat(decision.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(result(decision).stage()).isEqualTo(DepositRefundStage.SUBMITTED);
    assertThat(decision.findings())
        .extracting(finding -> finding.how().key())
        .contains("merchant.refund.review.under-review", "merchant.refund.review.undated");
  }

  @Test
  void anApprovalOfTomorrowIsNotCalledUndated() {
    Decision<DepositRefund> decision = inOrder().refund().at(MON_2025_09_08.minusNanos(1));

    assertThat(decision.findings())
        .extracting(finding -> finding.how().key())
        .doesNotContain("merchant.refund.review.undated");
    assertThat(decision.notYetKnown())
        .containsExactly(new Fact("application.decidedAt", MON_2025_09_08));
  }

  /** A refund is asked about an account and an application: what lies ahead in either is listed. */
  @Test
  void whatLiesAheadInAccountAndApplicationIsListedInTheOrderOfTime() {
    Facts facts =
        inOrder().with(Facts.freeze(WED_2025_09_03)).with(Facts.violation(WED_2025_09_10));

    assertThat(facts.refund().at(FRI_2025_08_29).notYetKnown())
        .containsExactly(
            new Fact("application.submittedAt", MON_2025_09_01),
            new Fact("deposit.freezes[0]", WED_2025_09_03),
            new Fact("application.decidedAt", MON_2025_09_08),
            new Fact("deposit.violations[0]", WED_2025_09_10));
  }

  /** S1:14: what a freeze does to a refund, by stage. */
  @ParameterizedTest
  @MethodSource("underWay")
  void aFreezeHoldsUpWhatIsUnderWay(Facts facts, boolean heldUp) {
    Decision<DepositRefund> decision =
        facts.with(Facts.freeze(WED_2025_09_03)).refund().at(FRI_2025_09_12);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.finding("merchant.refund.frozen-meanwhile").isPresent()).isEqualTo(heldUp);
  }

  static Stream<Arguments> underWay() {
    return Stream.of(
        arguments(notApplied(), false),
        arguments(inOrder().submitted(Optional.empty()).decided(Optional.empty(), no()), false),
        arguments(inOrder().decided(Optional.empty(), no()), true),
        arguments(inOrder(), true),
        arguments(inOrder().decided(Optional.of(MON_2025_09_08), Optional.of(false)), false),
        arguments(inOrder().paidBack(WED_2025_09_10), false));
  }

  private static Optional<Boolean> no() {
    return Optional.empty();
  }

  @Test
  void onceUnfrozenTheRefundGoesOnInFull() {
    Decision<DepositRefund> decision =
        inOrder()
            .with(Facts.lifted(WED_2025_09_03, THU_2025_09_04, MON_2025_09_08))
            .refund()
            .at(FRI_2025_09_12);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(result(decision).payable()).contains(money("CNY 8000"));
  }

  static Stream<Arguments> records() {
    return Stream.of(
        arguments(inOrder(), Verdict.YES, true),
        arguments(inOrder().with(Facts.violation(TUE_2025_04_01)), Verdict.NO, false),
        arguments(
            inOrder().with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11)), Verdict.YES, false),
        arguments(dispute(MerchantDisputeKind.DISPUTE, false), Verdict.NO, false),
        arguments(dispute(MerchantDisputeKind.DISPUTE, true), Verdict.YES, false),
        arguments(dispute(MerchantDisputeKind.COMPLAINT, false), Verdict.NO, false),
        arguments(dispute(MerchantDisputeKind.COMPLAINT, true), Verdict.YES, false),
        arguments(dispute(MerchantDisputeKind.LEGAL, false), Verdict.NO, false),
        arguments(dispute(MerchantDisputeKind.LEGAL, true), Verdict.YES, false),
        arguments(inOrder().with(Facts.deducted("CNY 1200", TUE_2025_04_01)), Verdict.YES, false));
  }

  private static Facts dispute(MerchantDisputeKind kind, boolean closed) {
    return inOrder()
        .with(
            closed
                ? Facts.closed(kind, TUE_2025_04_01, FRI_2025_04_11)
                : Facts.open(kind, TUE_2025_04_01));
  }

  /** S2:9: whatever was ever on record keeps the deposit from coming back in full. */
  @ParameterizedTest
  @MethodSource("records")
  void inFullOnlyWithACleanRecord(Facts facts, Verdict verdict, boolean inFull) {
    Decision<DepositRefund> decision = facts.refund().at(FRI_2025_09_12);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(result(decision).inFull()).isEqualTo(inFull);
    assertThat(result(decision).payable().isPresent()).isEqualTo(inFull && verdict == Verdict.YES);
  }

  /** S1:13, S2:9: where a rule finds something, it does not say as well that there is nothing. */
  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("found")
  void whatIsFoundIsSaidInsteadOfNothing(Facts facts, String rule, List<String> cases) {
    assertThat(facts.refund().at(FRI_2025_09_12).findings())
        .filteredOn(finding -> finding.rule().id().equals("merchant." + rule))
        .extracting(finding -> finding.how().key().substring(("merchant." + rule + ".").length()))
        .isEqualTo(cases);
  }

  static Stream<Arguments> found() {
    Facts formOnly = inOrder();
    formOnly.materials = EnumSet.of(Material.APPLICATION_FORM);
    Facts violations =
        inOrder()
            .with(Facts.violation(FRI_2025_04_11))
            .with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11));
    Facts complaint = dispute(MerchantDisputeKind.COMPLAINT, false);
    Facts legal = dispute(MerchantDisputeKind.LEGAL, false);
    Facts frozen = inOrder().with(Facts.freeze(WED_2025_09_03));
    return Stream.of(
        arguments(inOrder(), "refund.materials", List.of("complete")),
        arguments(formOnly, "refund.materials", List.of("missing", "missing")),
        arguments(inOrder(), "refund.violations", List.of("none")),
        arguments(violations, "refund.violations", List.of("corrected", "uncorrected")),
        arguments(inOrder(), "refund.disputes", List.of("none-open")),
        arguments(complaint, "refund.disputes", List.of("open")),
        arguments(legal, "refund.disputes", List.of("none-open")),
        arguments(complaint, "legal-dispute.none-open", List.of("free")),
        arguments(legal, "legal-dispute.none-open", List.of("open")),
        arguments(inOrder(), "freeze.not-frozen", List.of("free")),
        arguments(frozen, "freeze.not-frozen", List.of("documents-outstanding")),
        arguments(inOrder(), "refund.in-full", List.of("clean")),
        arguments(
            violations, "refund.in-full", List.of("violation-on-record", "violation-on-record")),
        arguments(complaint, "refund.in-full", List.of("dispute-on-record")));
  }

  @Test
  void theRecordOfTomorrowDoesNotCountToday() {
    Decision<DepositRefund> decision =
        inOrder().with(Facts.violation(FRI_2025_09_12)).refund().at(WED_2025_09_10);

    assertThat(result(decision).payable()).contains(money("CNY 8000"));
  }

  @Test
  void whatIsPayableIsTheBalanceOfTheDay() {
    Facts facts = inOrder().with(Facts.paid("CNY 200", WED_2025_09_10));

    assertThat(result(facts.refund().at(WED_2025_09_10.minusNanos(1))).payable())
        .contains(money("CNY 8000"));
    assertThat(result(facts.refund().at(WED_2025_09_10)).payable()).contains(money("CNY 8200"));
  }

  /** S1:11: where nothing was paid in, that is said instead of an amount, until something is. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-10T16:59:59.999999999Z, merchant.refund.paid-in, CNY 0.00",
    "2025-09-10T17:00:00Z,           merchant.refund.paid-to, CNY 300.00",
    "2025-09-10T17:00:00.000000001Z, merchant.refund.paid-to, CNY 300.00"
  })
  void whereNothingWasPaidInThatIsSaid(Instant at, String rule, String payable) {
    Decision<DepositRefund> decision =
        withoutEntries().with(Facts.paid("CNY 300", WED_2025_09_10)).refund().at(at);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(result(decision).payable()).contains(money(payable));
    assertThat(decision.findings())
        .extracting(finding -> finding.rule().id())
        .filteredOn(id -> id.startsWith("merchant.refund.paid-"))
        .containsExactly(rule);
  }

  /** Whatever stands in the way, whoever paid nothing in is told so. */
  @Test
  void nothingPaidInIsSaidAtEveryStageAndAnEmptiedDepositIsNoSuchThing() {
    assertThat(withoutEntries().refund().timeline().segments())
        .allMatch(segment -> segment.finding("merchant.refund.paid-in").isPresent());
    assertThat(
            inOrder()
                .with(Facts.refunded("CNY 8000", WED_2025_09_10))
                .refund()
                .at(FRI_2025_09_12)
                .findings())
        .extracting(finding -> finding.how().key())
        .contains("merchant.refund.paid-to.nothing-left")
        .doesNotContain("merchant.refund.paid-in.nothing-paid");
  }

  /** A deposit that was paid back is over, not lost. */
  @Test
  void aDepositThatWasPaidBackIsToldAsSettled() {
    Question<DepositRefund> refund = inOrder().paidBack(FRI_2025_09_12).refund();

    assertThat(Explanation.in(ZoneOffset.UTC).of(refund, FRI_2025_09_12))
        .contains("\nAs far as is known this is settled: see merchant.refund.not-paid.\n");
  }

  /** A deduction is on record from the instant it is booked, and what is payable is not stated. */
  @Test
  void whatWasDeductedKeepsTheDepositFromComingBackInFull() {
    Facts facts = inOrder().with(Facts.deducted("CNY 1200", WED_2025_09_10));

    assertThat(result(facts.refund().at(WED_2025_09_10.minusNanos(1))).payable())
        .contains(money("CNY 8000"));
    assertThat(result(facts.refund().at(WED_2025_09_10)).payable()).isEmpty();
    assertThat(result(facts.refund().at(WED_2025_09_10)).inFull()).isFalse();
    assertThat(facts.refund().at(WED_2025_09_10).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void missingMaterialsAreListedInTheOrderOfTheEnum() {
    assertThat(result(notApplied().refund().at(FRI_2025_09_12)).missingMaterials())
        .containsExactly(
            Material.BUSINESS_LICENCE, Material.BANK_ACCOUNT, Material.APPLICATION_FORM);
  }

  static Stream<Arguments> rivals() {
    return Stream.of(
        arguments(
            MerchantPolicy.REFUND_NEEDS_EXIT,
            Blocker.caseWith(List.of(Blocker.EXIT_NOT_REQUESTED)),
            Verdict.NOT_YET,
            Verdict.YES),
        arguments(
            MerchantPolicy.REFUND_NEEDS_VOLUME,
            Blocker.caseWith(List.of(Blocker.VOLUME_NOT_MET)),
            Verdict.NO,
            Verdict.YES),
        arguments(
            MerchantPolicy.REFUND_NEEDS_VOLUME,
            Blocker.caseWith(List.of(Blocker.VOLUME_UNKNOWN)),
            Verdict.UNDETERMINED,
            Verdict.YES));
  }

  /** C-54 (S1:17 against S2:9) and C-53 (S2:9 against S1:13). */
  @ParameterizedTest
  @MethodSource("rivals")
  void theRivalReadingLiftsTheCondition(
      Figure<Boolean> figure, Facts facts, Verdict standard, Verdict rival) {
    assertThat(facts.refund().at(FRI_2025_09_12).verdict()).isEqualTo(standard);
    assertThat(
            facts
                .refund(MerchantPolicy.standard().with(figure, false))
                .at(FRI_2025_09_12)
                .verdict())
        .isEqualTo(rival);
  }

  static Stream<Arguments> forgiven() {
    return Stream.of(
        arguments(
            MerchantPolicy.CORRECTED_VIOLATION_COUNTS,
            inOrder().with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11)),
            "S1:13"),
        arguments(
            MerchantPolicy.CLOSED_LEGAL_DISPUTE_COUNTS,
            dispute(MerchantDisputeKind.LEGAL, true),
            "S1:15"));
  }

  /** C-52 (S1:13 against S2:9) and C-55 (S1:15 against S2:9). */
  @ParameterizedTest
  @MethodSource("forgiven")
  void theRivalReadingForgivesWhatIsOver(Figure<Boolean> figure, Facts facts, String rivalLine) {
    Decision<DepositRefund> standard = facts.refund().at(FRI_2025_09_12);
    Decision<DepositRefund> rival =
        facts.refund(MerchantPolicy.standard().with(figure, false)).at(FRI_2025_09_12);

    assertThat(standard.finding("merchant.refund.in-full").orElseThrow().contested())
        .containsExactly(Citation.parse(rivalLine));
    assertThat(result(rival).inFull()).isTrue();
    assertThat(result(rival).payable()).contains(money("CNY 8000"));
  }

  static Stream<Arguments> notForgiven() {
    return Stream.of(
        arguments(
            MerchantPolicy.CORRECTED_VIOLATION_COUNTS,
            inOrder().with(Facts.violation(TUE_2025_04_01))),
        arguments(
            MerchantPolicy.CLOSED_LEGAL_DISPUTE_COUNTS, dispute(MerchantDisputeKind.LEGAL, false)),
        arguments(
            MerchantPolicy.CLOSED_LEGAL_DISPUTE_COUNTS,
            dispute(MerchantDisputeKind.COMPLAINT, true)));
  }

  @ParameterizedTest
  @MethodSource("notForgiven")
  void theRivalReadingForgivesNothingThatIsNotOver(Figure<Boolean> figure, Facts facts) {
    Decision<DepositRefund> rival =
        facts.refund(MerchantPolicy.standard().with(figure, false)).at(FRI_2025_09_12);

    assertThat(result(rival).inFull()).isFalse();
  }

  @Test
  void theVolumeIsShownAsContested() {
    Finding volume =
        inOrder().refund().at(FRI_2025_09_12).finding("merchant.refund.volume").orElseThrow();

    assertThat(volume.contested()).containsExactly(Citation.parse("S2:9"));
  }

  @Test
  void allRulesThatApplyAreReportedInTheOrderOfTheRulebook() {
    assertThat(inOrder().refund().at(FRI_2025_09_12).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "merchant.refund.exit SATISFIED",
            "merchant.refund.submitted SATISFIED",
            "merchant.refund.materials SATISFIED",
            "merchant.refund.review SATISFIED",
            "merchant.refund.violations SATISFIED",
            "merchant.refund.volume SATISFIED",
            "merchant.freeze.not-frozen SATISFIED",
            "merchant.refund.disputes SATISFIED",
            "merchant.legal-dispute.none-open SATISFIED",
            "merchant.refund.in-full SATISFIED",
            "merchant.refund.paid-to NOTED");
  }
}
