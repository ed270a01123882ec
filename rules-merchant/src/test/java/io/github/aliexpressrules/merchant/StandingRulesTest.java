package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.deposit.PointSystem.INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.PRODUCT_INFORMATION;
import static io.github.aliexpressrules.core.deposit.PointSystem.SEVERE_INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.TRANSACTION;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What points, a notice of a higher deposit and a closure bring, to the instant. */
class StandingRulesTest {
  private static final Instant FIRST = Instant.parse("2025-11-05T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-01T02:00:00Z");
  private static final Instant NOTICED = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-01-31T02:00:00Z");

  /** Example E12: 24 points and a higher deposit. */
  private static Facts e12() {
    return inOrder()
        .points(FIRST, INTELLECTUAL_PROPERTY, 12)
        .points(SECOND, INTELLECTUAL_PROPERTY, 12)
        .increaseNoticed(NOTICED);
  }

  private static Decision<Standing> at(Facts facts, Instant at) {
    return facts.standing().at(at);
  }

  private static List<Measure> measures(Facts facts, Instant at) {
    return at(facts, at).result().orElseThrow().measures();
  }

  private static List<MeasureKind> kinds(Facts facts, Instant at) {
    return measures(facts, at).stream().map(Measure::measure).toList();
  }

  private static List<Instant> dates(Facts facts, Instant at, String name) {
    return at(facts, at).milestones().stream()
        .filter(milestone -> milestone.name().equals(name))
        .map(Milestone::at)
        .toList();
  }

  private static List<Finding> findings(Decision<?> decision, String rule) {
    return decision.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .toList();
  }

  private static List<Outcome> outcomes(Decision<?> decision, String rule) {
    return findings(decision, rule).stream().map(Finding::outcome).toList();
  }

  // E12.

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "E12, 2025-11-05T01:59:59.999999999Z, YES, ''",
    "E12, 2025-11-05T02:00:00Z,           NO,  ACCOUNT_FROZEN",
    "E12, 2025-11-12T01:59:59.999999999Z, NO,  ACCOUNT_FROZEN",
    "E12, 2025-11-12T02:00:00Z,           YES, ''",
    "E12, 2026-03-01T01:59:59.999999999Z, YES, ''",
    "E12, 2026-03-01T02:00:00Z,           NO,  ACCOUNT_FROZEN DEPOSIT_INCREASE",
    "E12, 2026-03-02T02:00:00Z,           NO,  ACCOUNT_FROZEN DEPOSIT_INCREASE",
    "E12, 2026-03-15T01:59:59.999999999Z, NO,  ACCOUNT_FROZEN DEPOSIT_INCREASE",
    "E12, 2026-03-15T02:00:00Z,           NO,  DEPOSIT_INCREASE",
    "E12, 2026-03-16T01:59:59.999999999Z, NO,  DEPOSIT_INCREASE",
    "E12, 2026-03-16T02:00:00Z,           NO,  DEPOSIT_INCREASE",
  })
  void theMerchantOfE12(String example, Instant at, Verdict verdict, String running) {
    assertThat(at(e12(), at).verdict()).isEqualTo(verdict);
    assertThat(String.join(" ", kinds(e12(), at).stream().map(Enum::name).toList()))
        .isEqualTo(running);
  }

  @Test
  void e12IsDeterminedWithItsDatesAndAmounts() {
    Decision<Standing> decision = at(e12(), Instant.parse("2026-03-10T02:00:00Z"));

    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.DETERMINED);
    assertThat(decision.result().orElseThrow())
        .isEqualTo(
            new Standing(
                Map.of(
                    INTELLECTUAL_PROPERTY, 24,
                    SEVERE_INTELLECTUAL_PROPERTY, 0,
                    TRANSACTION, 0,
                    PRODUCT_INFORMATION, 0),
                List.of(
                    new Measure(
                        MeasureKind.ACCOUNT_FROZEN,
                        Optional.of(INTELLECTUAL_PROPERTY),
                        SECOND,
                        Optional.of(Instant.parse("2026-03-15T02:00:00Z")),
                        Optional.empty(),
                        Outcome.SATISFIED),
                    new Measure(
                        MeasureKind.DEPOSIT_INCREASE,
                        Optional.empty(),
                        NOTICED,
                        Optional.of(Instant.parse("2026-03-16T02:00:00Z")),
                        Optional.of(Money.parse("CNY 30000")),
                        Outcome.SATISFIED))));
    assertThat(decision.milestones())
        .extracting(milestone -> milestone + " " + milestone.zone())
        .containsExactly(
            "points-lapse 2026-11-05T02:00:00Z Asia/Shanghai",
            "points-lapse 2027-03-01T02:00:00Z Asia/Shanghai",
            "deposit-increase-by 2026-03-16T02:00:00Z Asia/Shanghai",
            "freeze-ends 2026-03-15T02:00:00Z Asia/Shanghai");
  }

  @Test
  void inE12TheStepSaysWhatIsMissingAndByWhen() {
    assertThat(at(e12(), Instant.parse("2026-03-10T02:00:00Z")).steps())
        .filteredOn(step -> step.action().id().equals("merchant.step.pay-increase"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.values())
                  .containsExactly(Money.parse("CNY 22000"), Money.parse("CNY 30000"));
              assertThat(step.by()).contains(Instant.parse("2026-03-16T02:00:00Z"));
            });
  }

  // Thresholds.

  @ParameterizedTest(name = "{0}: {1} and then {2} points for {3} bring {4}, until {5}")
  @CsvSource({
    "O2:88, 1,  0,  INTELLECTUAL_PROPERTY, '',                               ",
    "O2:88, 1,  1,  INTELLECTUAL_PROPERTY, WARNING,                          ",
    "O2:88, 2,  3,  INTELLECTUAL_PROPERTY, '',                               ",
    "O2:89, 2,  4,  INTELLECTUAL_PROPERTY, OPERATIONS_RESTRICTED,            2026-03-04T02:00:00Z",
    "O2:89, 0,  11, INTELLECTUAL_PROPERTY, OPERATIONS_RESTRICTED,            2026-03-04T02:00:00Z",
    "O2:90, 11, 1,  INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:90, 0,  23, INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:90, 12, 11, INTELLECTUAL_PROPERTY, '',                               ",
    "O2:91, 12, 12, INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN DEPOSIT_INCREASE,  2026-03-15T02:00:00Z",
    "O2:91, 0,  35, INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN DEPOSIT_INCREASE,  2026-03-15T02:00:00Z",
    "O2:92, 35, 1,  INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN DEPOSIT_INCREASE,  2026-03-31T02:00:00Z",
    "O2:92, 0,  47, INTELLECTUAL_PROPERTY, ACCOUNT_FROZEN DEPOSIT_INCREASE,  2026-03-31T02:00:00Z",
    "O2:93, 47, 1,  INTELLECTUAL_PROPERTY, ACCOUNT_CLOSED,                   ",
    "O2:93, 0,  99, INTELLECTUAL_PROPERTY, ACCOUNT_CLOSED,                   ",
    "O2:94, 6,  5,  TRANSACTION,           '',                               ",
    "O2:94, 11, 1,  TRANSACTION,           ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:95, 12, 12, TRANSACTION,           ACCOUNT_FROZEN,                   2026-03-15T02:00:00Z",
    "O2:96, 12, 24, TRANSACTION,           ACCOUNT_FROZEN,                   2026-03-31T02:00:00Z",
    "O2:97, 36, 12, TRANSACTION,           ACCOUNT_CLOSED,                   ",
    "O2:98, 11, 0,  PRODUCT_INFORMATION,   '',                               ",
    "O2:98, 11, 1,  PRODUCT_INFORMATION,   ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:98, 12, 11, PRODUCT_INFORMATION,   '',                               ",
    "O2:98, 12, 12, PRODUCT_INFORMATION,   ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:98, 95, 13, PRODUCT_INFORMATION,   ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
    "O2:77, 47, 1,  PRODUCT_INFORMATION,   ACCOUNT_FROZEN,                   2026-03-08T02:00:00Z",
  })
  void whatADeductionBrings(
      String line, int before, int points, PointSystem system, String brings, Instant until) {
    Facts facts = inOrder();
    if (before > 0) {
      facts.points(FIRST, system, before);
    }
    if (points > 0) {
      facts.points(SECOND, system, points);
    }
    List<Measure> byTheLast = new ArrayList<>(measures(facts, SECOND));
    byTheLast.removeIf(
        measure ->
            !measure.from().equals(SECOND)
                || measure.measure() == MeasureKind.DEPOSIT_CONFISCATION);
    if (points == 0 || brings.equals("WARNING")) {
      byTheLast.removeIf(measure -> measure.from().equals(FIRST));
    }

    assertThat(String.join(" ", byTheLast.stream().map(one -> one.measure().name()).toList()))
        .isEqualTo(brings);
    assertThat(byTheLast.stream().flatMap(one -> one.until().stream()).findFirst())
        .isEqualTo(Optional.ofNullable(until));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "O2:79, 2026-03-01T01:59:59.999999999Z, ACCOUNT_FROZEN DEPOSIT_INCREASE",
    "O2:79, 2026-03-01T02:00:00Z,           ACCOUNT_FROZEN",
    "O2:79, 2026-03-01T02:00:00.000000001Z, ACCOUNT_FROZEN",
  })
  void pointsAddUpFor365DaysToTheHour(String line, Instant second, String brings) {
    Facts facts =
        inOrder()
            .points(SECOND.minusSeconds(365 * 86_400L), INTELLECTUAL_PROPERTY, 12)
            .points(second, INTELLECTUAL_PROPERTY, 12);
    List<Measure> measures = new ArrayList<>(measures(facts, second));
    measures.removeIf(measure -> measure.from().isBefore(second));

    assertThat(String.join(" ", measures.stream().map(one -> one.measure().name()).toList()))
        .isEqualTo(brings);
  }

  /** O2:79, O2:80: of three deductions only those are added that are no 365 days old. */
  @Test
  void whatHasLapsedIsAddedNoMoreAndTheRestIs() {
    Facts facts =
        inOrder()
            .points(SECOND.minusSeconds(365 * 86_400L), INTELLECTUAL_PROPERTY, 12)
            .points(FIRST, INTELLECTUAL_PROPERTY, 11)
            .points(SECOND, INTELLECTUAL_PROPERTY, 1);

    assertThat(measures(facts, SECOND))
        .filteredOn(measure -> measure.from().equals(SECOND))
        .extracting(measure -> measure.measure() + " " + measure.until().orElseThrow())
        .containsExactly("ACCOUNT_FROZEN 2026-03-08T02:00:00Z");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "O2:80, 2025-11-05T01:59:59.999999999Z, 0",
    "O2:80, 2025-11-05T02:00:00Z,           12",
    "O2:80, 2026-03-01T01:59:59.999999999Z, 12",
    "O2:80, 2026-03-01T02:00:00Z,           24",
    "O2:80, 2026-11-05T01:59:59.999999999Z, 24",
    "O2:80, 2026-11-05T02:00:00Z,           12",
    "O2:80, 2027-03-01T01:59:59.999999999Z, 12",
    "O2:80, 2027-03-01T02:00:00Z,           0",
  })
  void pointsStandFor365Days(String line, Instant at, int points) {
    assertThat(at(e12(), at).result().orElseThrow().points())
        .containsEntry(INTELLECTUAL_PROPERTY, points)
        .containsEntry(TRANSACTION, 0);
  }

  @Test
  void severeInfringementsAreCountedByCaseWhateverTheirPoints() {
    Facts once = inOrder().points(FIRST, SEVERE_INTELLECTUAL_PROPERTY, 48);
    Facts twice = inOrder().points(FIRST, SEVERE_INTELLECTUAL_PROPERTY, 1);
    twice.points(SECOND, SEVERE_INTELLECTUAL_PROPERTY, 1);

    assertThat(at(once, FIRST).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(kinds(once, FIRST)).startsWith(MeasureKind.ACCOUNT_FROZEN);
    assertThat(at(twice, SECOND).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(kinds(twice, SECOND))
        .containsExactly(
            MeasureKind.ACCOUNT_FROZEN, MeasureKind.ACCOUNT_FROZEN, MeasureKind.DEPOSIT_INCREASE);
    twice.points(NOTICED, SEVERE_INTELLECTUAL_PROPERTY, 1);
    assertThat(at(twice, NOTICED).verdict()).isEqualTo(Verdict.NO);
    assertThat(kinds(twice, NOTICED))
        .contains(MeasureKind.ACCOUNT_CLOSED, MeasureKind.DEPOSIT_CONFISCATION);
  }

  /** What closes an account does so once, however much is deducted after it. */
  @ParameterizedTest(name = "{0}: {1} of {2} points for {3}")
  @CsvSource({
    "O2:93, 1, 48, INTELLECTUAL_PROPERTY",
    "O2:93, 1, 49, INTELLECTUAL_PROPERTY",
    "O2:97, 2, 24, TRANSACTION",
    "O2:87, 3, 1,  SEVERE_INTELLECTUAL_PROPERTY",
  })
  void pointsCloseAnAccountOnce(String line, int deductions, int points, PointSystem system) {
    Facts facts = inOrder();
    for (int i = 0; i < deductions; i++) {
      facts.points(FIRST, system, points);
    }
    facts.points(SECOND, system, 1);

    assertThat(measures(facts, SECOND))
        .filteredOn(measure -> measure.measure() == MeasureKind.ACCOUNT_CLOSED)
        .extracting(Measure::from)
        .containsExactly(FIRST);
    assertThat(outcomes(at(facts, SECOND), "merchant.standing.closed"))
        .containsExactly(Outcome.VIOLATED);
  }

  @ParameterizedTest(name = "{0}: {1} and then {2} points for {3}: {4}")
  @CsvSource({
    "O2:90, 12, 11, INTELLECTUAL_PROPERTY,        false",
    "O2:91, 12, 12, INTELLECTUAL_PROPERTY,        true",
    "O2:92, 24, 12, INTELLECTUAL_PROPERTY,        true",
    "O2:93, 36, 12, INTELLECTUAL_PROPERTY,        true",
    "O2:95, 12, 12, TRANSACTION,                  false",
    "O2:97, 36, 12, TRANSACTION,                  false",
    "O2:98, 36, 12, PRODUCT_INFORMATION,          false",
    "O2:85, 0,  48, SEVERE_INTELLECTUAL_PROPERTY, false",
    "O2:86, 1,  1,  SEVERE_INTELLECTUAL_PROPERTY, true",
  })
  void whatReachesTheOtherStoresOfTheOwner(
      String line, int before, int points, PointSystem system, boolean reaches) {
    Facts facts = inOrder();
    if (before > 0) {
      facts.points(FIRST, system, before);
    }
    facts.points(SECOND, system, points);

    assertThat(findings(at(facts, SECOND), "merchant.standing.other-stores"))
        .filteredOn(finding -> finding.values().contains(SECOND))
        .hasSize(reaches ? 1 : 0);
  }

  /** O2:87. */
  @Test
  void aThirdSevereInfringementReachesTheOtherStoresToo() {
    Facts facts =
        inOrder()
            .points(FIRST, SEVERE_INTELLECTUAL_PROPERTY, 6)
            .points(SECOND, SEVERE_INTELLECTUAL_PROPERTY, 6)
            .points(NOTICED, SEVERE_INTELLECTUAL_PROPERTY, 6);

    assertThat(findings(at(facts, NOTICED), "merchant.standing.other-stores"))
        .extracting(finding -> finding.values().get(0))
        .containsExactly(SECOND, NOTICED);
  }

  @Test
  void eachSystemCountsByItself() {
    Facts facts =
        inOrder()
            .points(FIRST, INTELLECTUAL_PROPERTY, 11)
            .points(SECOND, TRANSACTION, 11)
            .points(SECOND, PRODUCT_INFORMATION, 11);

    assertThat(at(facts, SECOND).verdict()).isEqualTo(Verdict.YES);
    assertThat(outcomes(at(facts, SECOND), "merchant.standing.points"))
        .containsExactly(Outcome.NOTED, Outcome.NOTED, Outcome.NOTED);
  }

  // Freezes.

  @Test
  void ofFreezesThatOverlapTheLatestEndCounts() {
    Instant later = SECOND.plusSeconds(86_400);
    Facts facts = inOrder().points(SECOND, TRANSACTION, 24).points(later, PRODUCT_INFORMATION, 12);
    Instant end = Instant.parse("2026-03-15T02:00:00Z");

    assertThat(dates(facts, later, "freeze-ends")).containsExactly(end);
    assertThat(at(facts, Instant.parse("2026-03-09T02:00:00Z")).verdict()).isEqualTo(Verdict.NO);
    assertThat(at(facts, end.minusNanos(1)).verdict()).isEqualTo(Verdict.NO);
    assertThat(at(facts, end).verdict()).isEqualTo(Verdict.YES);
    assertThat(at(facts, end).steps())
        .extracting(step -> step.action().id())
        .contains("merchant.step.look-at-measures");
  }

  @ParameterizedTest(name = "{0} a freeze from {1}: {2}")
  @CsvSource({
    "12.5, 2026-03-01T01:59:59.999999999Z, true",
    "12.5, 2026-03-01T02:00:00Z,           false",
    "12.5, 2026-03-07T02:00:00Z,           false",
    "12.5, 2026-03-08T01:59:59.999999999Z, false",
    "12.5, 2026-03-08T02:00:00Z,           true",
  })
  void aFreezeOnRecordThatBeginsWithinAPresumedOneTakesItsPlace(
      String section, Instant from, boolean presumed) {
    Instant end = Instant.parse("2026-03-08T02:00:00Z");
    Facts facts =
        inOrder()
            .points(SECOND, TRANSACTION, 12)
            .with(new Freeze(from, "points", Optional.empty(), Optional.of(from.plusSeconds(60))));

    assertThat(outcomes(at(facts, end.plusSeconds(60)), "merchant.freeze.by-points"))
        .isEqualTo(presumed ? List.of(Outcome.SATISFIED) : List.of());
    assertThat(dates(facts, end.plusSeconds(60), "freeze-ends")).containsExactly(end);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "O2:29, 2026-03-01T01:59:59.999999999Z, YES, YES",
    "O2:29, 2026-03-01T02:00:00Z,           NO,  YES",
    "O2:29, 2026-03-02T01:59:59.999999999Z, NO,  YES",
    "O2:29, 2026-03-02T02:00:00Z,           YES, YES",
  })
  void aFreezeOnRecordIsAPenaltyInForceAndNoGuideTells(
      String line, Instant at, Verdict inForce, Verdict byGuides) {
    Facts facts =
        inOrder().with(new Freeze(SECOND, "check", Optional.empty(), Optional.of(NOTICED)));

    assertThat(at(facts, at).verdict()).isEqualTo(inForce);
    assertThat(kinds(facts, at).contains(MeasureKind.ACCOUNT_FROZEN))
        .isEqualTo(inForce == Verdict.NO);
    assertThat(MerchantRules.standard().deposit(facts.account()).standing().at(at).verdict())
        .isEqualTo(byGuides);
  }

  /** O2:29: whether a freeze is a penalty is told by the text of the day on which it began. */
  @ParameterizedTest(name = "a freeze from {0}: {1}")
  @CsvSource({
    "2026-08-22T15:59:59.999999999Z, DETERMINED",
    "2026-08-22T16:00:00Z,           ASSUMED",
    "2026-09-01T00:00:00Z,           ASSUMED",
  })
  void aFreezeOnRecordGoesByTheTextOfItsFirstDay(Instant from, Basis basis) {
    Decision<Standing> decision =
        at(inOrder().with(Facts.freeze(from)), Instant.parse("2026-09-10T00:00:00Z"));

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(basis);
    assertThat(outcomes(decision, "merchant.in-force.last-seen"))
        .hasSize(basis == Basis.ASSUMED ? 1 : 0);
  }

  @Test
  void aPresumedFreezeStandsInTheWayOfTheRefundToo() {
    Facts facts = inOrder().points(SECOND, TRANSACTION, 12);
    Instant end = Instant.parse("2026-03-08T02:00:00Z");
    DepositQuestions deposit = facts.inForce();

    assertThat(deposit.freeze().at(end.minusNanos(1)).verdict()).isEqualTo(Verdict.NO);
    assertThat(deposit.freeze().at(end.minusNanos(1)).result())
        .contains(new Freezes(List.of(), false, true));
    assertThat(deposit.refund(facts.application()).at(end.minusNanos(1)).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(deposit.freeze().at(end).verdict()).isEqualTo(Verdict.YES);
    assertThat(deposit.freeze().at(end).result()).contains(new Freezes(List.of(), false, false));
  }

  @Test
  void underTheGuidesPointsFreezeNothing() {
    Facts facts = inOrder().points(SECOND, TRANSACTION, 12);
    Decision<Freezes> decision =
        MerchantRules.standard().deposit(facts.account()).freeze().at(SECOND);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.result()).contains(new Freezes(List.of(), false, false));
  }

  // A higher deposit.

  @ParameterizedTest(name = "{0}: with CNY {1} more {2}")
  @CsvSource({"O2:27, 21999.99, NO", "O2:27, 22000.00, YES", "O2:27, 22000.01, YES"})
  void aNoticedIncreaseIsPaidOnceTheWholeDepositReachesIt(
      String line, String more, Verdict verdict) {
    Facts facts = inOrder().increaseNoticed(NOTICED).with(Facts.paid("CNY " + more, NOTICED));

    assertThat(at(facts, NOTICED).verdict()).isEqualTo(verdict);
    assertThat(facts.inForce().balance().at(NOTICED).verdict())
        .isEqualTo(verdict == Verdict.NO ? Verdict.NO : Verdict.UNDETERMINED);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "O2:27, 2026-03-16T01:59:59.999999999Z, merchant.standing.deposit-increase.to-be-paid",
    "O2:27, 2026-03-16T02:00:00Z,           merchant.standing.deposit-increase.overdue",
    "O2:28, 2026-03-16T02:00:00.000000001Z, merchant.standing.deposit-increase.overdue",
  })
  void anIncreaseCanBePaidFor14Days(String line, Instant at, String how) {
    assertThat(at(e12(), at).findings())
        .extracting(finding -> finding.how().key())
        .contains(how)
        .doesNotContain("merchant.standing.deposit-increase-awaited.not-noticed");
  }

  /** O2:91, O2:27: what the notice will ask for is known before it comes, and until when is not. */
  @Test
  void anIncreaseThatIsAwaitedHasItsAmountAndNoEnd() {
    assertThat(measures(e12(), NOTICED.minusNanos(1)))
        .filteredOn(measure -> measure.measure() == MeasureKind.DEPOSIT_INCREASE)
        .containsExactly(
            new Measure(
                MeasureKind.DEPOSIT_INCREASE,
                Optional.of(INTELLECTUAL_PROPERTY),
                SECOND,
                Optional.empty(),
                Optional.of(Money.parse("CNY 30000")),
                Outcome.SATISFIED));
  }

  @Test
  void theHighestOfAllThatIsRequiredIsRequired() {
    MerchantPolicy policy =
        MerchantPolicy.standard()
            .withRequiredDeposit(Category.ELECTRONICS, Money.parse("CNY 10000"));
    Facts facts = inOrder().andOf(Category.ELECTRONICS).increaseNoticed(NOTICED);
    Decision<Balance> before =
        MerchantRules.inForce(policy).deposit(facts.account()).balance().at(NOTICED.minusNanos(1));
    Decision<Balance> after =
        MerchantRules.inForce(policy).deposit(facts.account()).balance().at(NOTICED);
    Decision<Balance> byGuides =
        MerchantRules.under(policy).deposit(facts.account()).balance().at(NOTICED);

    assertThat(before.result().orElseThrow().required()).contains(Money.parse("CNY 10000"));
    assertThat(before.result().orElseThrow().shortfall()).contains(Money.parse("CNY 2000"));
    assertThat(after.result().orElseThrow().required()).contains(Money.parse("CNY 30000"));
    assertThat(byGuides.result().orElseThrow().required()).contains(Money.parse("CNY 10000"));
  }

  // Closure.

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "O2:31,  2026-01-31T01:59:59.999999999Z, ",
    "O2:31,  2026-01-31T02:00:00Z,           VIOLATED",
    "O2:31,  2026-07-30T01:59:59.999999999Z, VIOLATED",
    "O2:31,  2026-07-30T02:00:00Z,           UNKNOWN",
    "O2:101, 2026-07-31T01:59:59.999999999Z, UNKNOWN",
    "O2:101, 2026-07-31T02:00:00Z,           SATISFIED",
    "O2:101, 2026-07-31T02:00:00.000000001Z, SATISFIED",
  })
  void theMoneyIsFrozenFor180DaysAndPerhapsForSixMonths(String line, Instant at, Outcome outcome) {
    Decision<Standing> decision = at(inOrder().closed(CLOSED), at);

    assertThat(decision.verdict()).isEqualTo(outcome == null ? Verdict.YES : Verdict.NO);
    assertThat(outcomes(decision, "merchant.standing.funds"))
        .isEqualTo(outcome == null ? List.of() : List.of(outcome));
  }

  /**
   * O2:29, O2:31: a closure is a measure of its own, and freezes the money until it is released.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-01-31T01:59:59.999999999Z, ''",
    "2026-01-31T02:00:00Z,           ACCOUNT_CLOSED FUNDS_FROZEN",
    "2026-07-30T01:59:59.999999999Z, ACCOUNT_CLOSED FUNDS_FROZEN",
    "2026-07-31T02:00:00Z,           ACCOUNT_CLOSED",
  })
  void aClosureIsAMeasureAndFreezesTheMoney(Instant at, String running) {
    List<Measure> measures = measures(inOrder().closed(CLOSED), at);

    assertThat(measures.stream().map(one -> one.measure().name()))
        .filteredOn(name -> !name.equals("DEPOSIT_CONFISCATION"))
        .isEqualTo(running.isEmpty() ? List.of() : List.of(running.split(" ")));
    assertThat(measures).extracting(Measure::from).allMatch(CLOSED::equals);
  }

  /** Whatever was told first, measures stand in the order of their beginnings. */
  @Test
  void measuresStandInTheOrderOfTheirBeginnings() {
    Facts facts = inOrder().points(SECOND, INTELLECTUAL_PROPERTY, 12).closed(CLOSED);

    assertThat(measures(facts, SECOND)).extracting(Measure::from).isSorted();
    assertThat(kinds(facts, SECOND))
        .contains(MeasureKind.ACCOUNT_CLOSED, MeasureKind.ACCOUNT_FROZEN);
    assertThat(kinds(facts, SECOND).get(0)).isNotEqualTo(MeasureKind.ACCOUNT_FROZEN);
  }

  /** O2:89: a restriction is over to the instant, and told no longer. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-04T01:59:59.999999999Z, OPERATIONS_RESTRICTED",
    "2026-03-04T02:00:00Z,           ''",
    "2026-03-04T02:00:00.000000001Z, ''",
  })
  void aRestrictionThatIsOverIsNoMeasure(Instant at, String running) {
    assertThat(kinds(inOrder().points(SECOND, INTELLECTUAL_PROPERTY, 6), at).stream())
        .map(Enum::name)
        .isEqualTo(running.isEmpty() ? List.of() : List.of(running));
  }

  /** The guides know no penalties: what is on record is a fact, and no measure. */
  @Test
  void underTheGuidesARecordIsNoPenalty() {
    Facts facts = inOrder().with(Facts.freeze(FIRST)).closed(CLOSED);
    Decision<Standing> decision =
        MerchantRules.standard().deposit(facts.account()).standing().at(SECOND);

    assertThat(decision.result().map(Standing::measures)).contains(List.of());
  }

  /** 180 days are shorter than six months from August on, and longer never: the later is safe. */
  @ParameterizedTest(name = "{0} closed {1}: {2}")
  @CsvSource({
    "O2:31,  2025-08-31T15:59:59Z, 2026-02-28T15:59:59Z",
    "O2:101, 2025-08-31T16:00:00Z, 2026-02-28T16:00:00Z",
    "O2:101, 2026-01-31T02:00:00Z, 2026-07-31T02:00:00Z",
    "O2:101, 2026-03-01T02:00:00Z, 2026-09-01T02:00:00Z",
  })
  void theLaterOfBothIsSafe(String line, Instant closed, Instant released) {
    assertThat(dates(inOrder().closed(closed), closed, "funds-released")).containsExactly(released);
  }

  @Test
  void whileTheAccountIsClosedTheRefundIsOpenAtBest() {
    Facts facts = inOrder().closed(CLOSED);
    DepositQuestions deposit = facts.inForce();

    assertThat(deposit.refund(facts.application()).at(CLOSED.minusNanos(1)).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(deposit.refund(facts.application()).at(CLOSED).verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(facts.refund().at(CLOSED).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void pointsOfSeveralSystemsMayBeAddedUpForAConfiscation() {
    Facts facts =
        inOrder().points(FIRST, TRANSACTION, 24).points(SECOND, INTELLECTUAL_PROPERTY, 24);
    Decision<Standing> decision = at(facts, SECOND);

    assertThat(outcomes(decision, "merchant.standing.confiscation")).containsExactly(Outcome.NOTED);
    assertThat(findings(decision, "merchant.standing.confiscation"))
        .flatExtracting(finding -> finding.ground().orElseThrow().candidates())
        .extracting(candidate -> candidate.figure().name() + " " + candidate.value().orElseThrow())
        .containsExactly("points-added-up false", "points-added-up true");
  }

  /** O2:68, O2:117: a policy that says which of the two holds is taken at its word. */
  @ParameterizedTest(name = "added up {0}, 24 and {1} points: {2}")
  @CsvSource({"true, 23, false", "true, 24, true", "false, 24, false", "false, 47, false"})
  void aPolicySaysWhetherPointsAreAddedUp(boolean addedUp, int points, boolean kept) {
    MerchantPolicy policy = MerchantPolicy.standard().with(MerchantPolicy.POINTS_ADDED_UP, addedUp);
    Facts facts =
        inOrder().points(FIRST, TRANSACTION, 24).points(SECOND, INTELLECTUAL_PROPERTY, points);
    Decision<Standing> decision =
        MerchantRules.inForce(policy).deposit(facts.account()).standing().at(SECOND);

    assertThat(outcomes(decision, "merchant.standing.confiscation"))
        .isEqualTo(kept ? List.of(Outcome.NOTED) : List.of());
  }

  /** O2:117: whichever system had the last of them, only with it there were enough. */
  @ParameterizedTest
  @CsvSource({
    "TRANSACTION,                  INTELLECTUAL_PROPERTY",
    "INTELLECTUAL_PROPERTY,        TRANSACTION",
    "SEVERE_INTELLECTUAL_PROPERTY, TRANSACTION",
  })
  void theLatestDeductionIsTheGroundOfAConfiscation(PointSystem first, PointSystem second) {
    MerchantPolicy policy = MerchantPolicy.standard().with(MerchantPolicy.POINTS_ADDED_UP, true);
    Facts facts = inOrder().points(FIRST, first, 24).points(SECOND, second, 24);
    Standing standing =
        MerchantRules.inForce(policy)
            .deposit(facts.account())
            .standing()
            .at(SECOND)
            .result()
            .orElseThrow();

    assertThat(standing.measures())
        .filteredOn(measure -> measure.measure() == MeasureKind.DEPOSIT_CONFISCATION)
        .containsExactly(
            new Measure(
                MeasureKind.DEPOSIT_CONFISCATION,
                Optional.empty(),
                SECOND,
                Optional.empty(),
                Optional.of(Money.parse("CNY 8000")),
                Outcome.UNKNOWN));
  }

  @ParameterizedTest(name = "{0}: {1} points for {2}: {3}")
  @CsvSource({
    "O2:117, 47, TRANSACTION,                  false",
    "O2:117, 48, TRANSACTION,                  true",
    "O2:117, 47, SEVERE_INTELLECTUAL_PROPERTY, false",
    "O2:117, 48, SEVERE_INTELLECTUAL_PROPERTY, true",
    "O2:117, 48, PRODUCT_INFORMATION,          false",
  })
  void thePointsOfOneSystemSufficeForAConfiscation(
      String line, int points, PointSystem system, boolean kept) {
    Facts facts = inOrder().points(SECOND, system, points);

    assertThat(kinds(facts, SECOND).contains(MeasureKind.DEPOSIT_CONFISCATION)).isEqualTo(kept);
    assertThat(outcomes(at(facts, SECOND), "merchant.standing.confiscation"))
        .isEqualTo(kept ? List.of(Outcome.NOTED) : List.of());
  }

  // What is not known.

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void beforeTheTextWasSeenAnotherValueMayHold(boolean ofPoints) {
    Instant at = Instant.parse("2025-08-16T00:00:00Z");
    Facts facts = ofPoints ? inOrder().points(at, TRANSACTION, 12) : inOrder().increaseNoticed(at);
    Decision<Standing> decision = at(facts, at);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
    assertThat(decision.steps().get(0).action().id())
        .isEqualTo("merchant.step.keep-to-the-stricter");
  }

  /** That it was closed is a fact; only what becomes of the money depends on the text. */
  @Test
  void anAccountIsClosedWhateverTheText() {
    Instant at = Instant.parse("2025-08-16T00:00:00Z");
    Decision<Standing> decision = at(inOrder().closed(at), at);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(outcomes(decision, "merchant.standing.closed")).containsExactly(Outcome.VIOLATED);
    assertThat(outcomes(decision, "merchant.standing.funds")).containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void afterTheTextWasLastSeenItIsTakenToHoldOn() {
    Instant at = Instant.parse("2026-09-01T00:00:00Z");
    Decision<Standing> decision = at(inOrder().points(at, TRANSACTION, 12), at);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.ASSUMED);
  }

  @Test
  void underTheGuidesNothingIsToldOfWhatIsOnRecord() {
    DepositQuestions deposit = MerchantRules.standard().deposit(e12().account());
    Decision<Standing> before = deposit.standing().at(FIRST.minusNanos(1));
    Decision<Standing> after = deposit.standing().at(FIRST);

    assertThat(before.verdict()).isEqualTo(Verdict.YES);
    assertThat(after.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(after.result().orElseThrow().points()).containsEntry(INTELLECTUAL_PROPERTY, 12);
    assertThat(after.result().orElseThrow().measures()).isEmpty();
    assertThat(after.milestones()).isEmpty();
  }

  /** No guide tells what follows from each of them; a policy that does leaves nothing to ask. */
  @ParameterizedTest
  @MethodSource("toldByPolicy")
  void whatNoGuideTellsIsSaidUntilThePolicyTellsAllOfIt(
      Facts facts, MerchantPolicy policy, boolean told) {
    Decision<Standing> decision =
        MerchantRules.under(policy).deposit(facts.account()).standing().at(NOTICED);

    assertThat(outcomes(decision, "merchant.standing.record"))
        .isEqualTo(told ? List.of() : List.of(Outcome.UNKNOWN));
  }

  static Stream<Arguments> toldByPolicy() {
    MerchantPolicy none = MerchantPolicy.standard();
    Optional<Term> days = Optional.of(Term.calendarDays(14));
    MerchantPolicy rolling = none.with(MerchantPolicy.POINTS_ROLLING, days);
    MerchantPolicy least =
        none.with(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, Optional.of(Money.parse("CNY 30000")));
    MerchantPolicy within = none.with(MerchantPolicy.DEPOSIT_INCREASE_WITHIN, days);
    MerchantPolicy both = least.with(MerchantPolicy.DEPOSIT_INCREASE_WITHIN, days);
    MerchantPolicy penalty = none.with(MerchantPolicy.RECORD_IS_PENALTY, Optional.of(true));
    Facts points = inOrder().points(SECOND, TRANSACTION, 1);
    Facts notice = inOrder().increaseNoticed(NOTICED);
    Facts closure = inOrder().closed(CLOSED);
    return Stream.of(
        arguments(points, none, false),
        arguments(points, both, false),
        arguments(points, penalty, false),
        arguments(points, rolling, true),
        arguments(notice, none, false),
        arguments(notice, rolling, false),
        arguments(notice, least, false),
        arguments(notice, within, false),
        arguments(notice, both, true),
        arguments(closure, none, false),
        arguments(closure, rolling, false),
        arguments(closure, both, false),
        arguments(closure, penalty, true));
  }

  @Test
  void everyFindingInForceCitesALine() {
    Facts facts = e12().closed(NOTICED).points(NOTICED, SEVERE_INTELLECTUAL_PROPERTY, 3);

    assertThat(at(facts, NOTICED).findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.citations()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aClosureNeedsAPointAtLeast(int points) {
    for (Figure<Optional<Integer>> figure :
        List.of(MerchantPolicy.POINTS_CLOSURE, MerchantPolicy.SEVERE_CLOSURE)) {
      assertThatThrownBy(() -> MerchantPolicy.standard().with(figure, Optional.of(points)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              figure.name()
                  + " must be one or more, but was "
                  + points
                  + ". Leave it none where nothing closes the account.");
    }
  }

  @ParameterizedTest
  @CsvSource({"points-closure, TRANSACTION", "severe-closure, SEVERE_INTELLECTUAL_PROPERTY"})
  void aPolicyCanCloseAnAccountAtOnce(String name, PointSystem system) {
    Optional<Integer> one = Optional.of(1);
    MerchantPolicy policy =
        name.equals("points-closure")
            ? MerchantPolicy.standard().with(MerchantPolicy.POINTS_CLOSURE, one)
            : MerchantPolicy.standard().with(MerchantPolicy.SEVERE_CLOSURE, one);
    Facts facts = inOrder().points(SECOND, system, 1);
    Decision<Standing> decision =
        MerchantRules.inForce(policy).deposit(facts.account()).standing().at(SECOND);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(outcomes(decision, "merchant.standing.closed")).containsExactly(Outcome.VIOLATED);
  }
}
