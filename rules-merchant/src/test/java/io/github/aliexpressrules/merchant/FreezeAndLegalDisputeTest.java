package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_01;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_08;
import static io.github.aliexpressrules.merchant.Facts.THU_2025_09_04;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_10;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FreezeAndLegalDisputeTest {
  private static DepositQuestions deposit(Facts facts) {
    return MerchantRules.standard().deposit(facts.account());
  }

  static Stream<Arguments> lifeOfAFreeze() {
    Freeze bare = Facts.freeze(WED_2025_09_03);
    Freeze withDocuments = Facts.freeze(WED_2025_09_03, THU_2025_09_04);
    return Stream.of(
        Arguments.of(WED_2025_09_03.minusNanos(1), Verdict.YES, List.of(), false),
        Arguments.of(WED_2025_09_03, Verdict.NO, List.of(bare), true),
        Arguments.of(THU_2025_09_04.minusNanos(1), Verdict.NO, List.of(bare), true),
        Arguments.of(THU_2025_09_04, Verdict.NO, List.of(withDocuments), false),
        Arguments.of(MON_2025_09_08.minusNanos(1), Verdict.NO, List.of(withDocuments), false),
        Arguments.of(MON_2025_09_08, Verdict.YES, List.of(), false));
  }

  /** S1:14: frozen, documents handed in, unfrozen; nothing of it shows before it happens. */
  @ParameterizedTest
  @MethodSource("lifeOfAFreeze")
  void aFreezeFromItsFirstToItsLastInstant(
      Instant at, Verdict verdict, List<Freeze> freezes, boolean outstanding) {
    Facts facts = inOrder().with(Facts.lifted(WED_2025_09_03, THU_2025_09_04, MON_2025_09_08));
    Decision<Freezes> decision = deposit(facts).freeze().at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result()).contains(new Freezes(freezes, outstanding, false));
  }

  @Test
  void eachActiveFreezeHasItsFindingAndItsSteps() {
    Facts facts =
        inOrder()
            .with(Facts.freeze(WED_2025_09_03))
            .with(Facts.freeze(MON_2025_09_01, THU_2025_09_04));
    Decision<Freezes> decision = deposit(facts).freeze().at(WED_2025_09_10);

    assertThat(decision.findings())
        .extracting(finding -> finding.how().key())
        .containsExactly(
            "merchant.freeze.not-frozen.with-platform",
            "merchant.freeze.not-frozen.documents-outstanding");
    assertThat(decision.steps())
        .extracting(step -> step.action().id())
        .containsExactly(
            "merchant.step.unfreeze",
            "merchant.step.contact-customer-service",
            "merchant.step.hand-in-documents",
            "merchant.step.unfreeze");
    assertThat(decision.result().orElseThrow().documentsOutstanding()).isTrue();
  }

  @Test
  void waitingAloneDoesNotUnfreezeEvenIfItWillBeLifted() {
    Facts facts = inOrder().with(Facts.lifted(WED_2025_09_03, THU_2025_09_04, MON_2025_09_08));
    PathToYes<Freezes> path = deposit(facts).freeze().pathToYes(WED_2025_09_03);

    assertThat(path.reached()).isEmpty();
    assertThat(path.obstacles())
        .extracting(obstacle -> obstacle.finding().toString())
        .containsExactly("merchant.freeze.not-frozen VIOLATED");
    assertThat(path.obstacles().get(0).cures())
        .extracting(step -> step.actor() + " " + step.action().id())
        .containsExactly(
            "MERCHANT merchant.step.hand-in-documents", "PLATFORM merchant.step.unfreeze");
  }

  /** S1:15. */
  @ParameterizedTest
  @CsvSource({
    "2025-04-01T16:59:59.999999999Z, YES",
    "2025-04-01T17:00:00Z,           NO",
    "2025-04-11T16:59:59.999999999Z, NO",
    "2025-04-11T17:00:00Z,           YES"
  })
  void aLegalDisputeCountsFromItsOpeningUntilItsClosing(Instant at, Verdict verdict) {
    Facts facts =
        inOrder().with(Facts.closed(MerchantDisputeKind.LEGAL, TUE_2025_04_01, FRI_2025_04_11));
    Decision<LegalDisputes> decision = deposit(facts).legalDispute().at(at);
    boolean open = verdict == Verdict.NO;

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result())
        .contains(
            new LegalDisputes(
                open ? List.of(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)) : List.of()));
  }

  @Test
  void otherDisputesAreNoLegalDisputes() {
    Facts facts =
        inOrder()
            .with(Facts.open(MerchantDisputeKind.DISPUTE, TUE_2025_04_01))
            .with(Facts.open(MerchantDisputeKind.COMPLAINT, TUE_2025_04_01));
    Decision<LegalDisputes> decision = deposit(facts).legalDispute().at(WED_2025_09_10);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.result()).contains(new LegalDisputes(List.of()));
  }

  @Test
  void twoLegalDisputesAreListedTheEarliestFirst() {
    Facts facts =
        inOrder()
            .with(Facts.open(MerchantDisputeKind.LEGAL, FRI_2025_04_11))
            .with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01));
    Decision<LegalDisputes> decision = deposit(facts).legalDispute().at(WED_2025_09_10);

    assertThat(decision.result().orElseThrow().open())
        .containsExactly(
            Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01),
            Facts.open(MerchantDisputeKind.LEGAL, FRI_2025_04_11));
    assertThat(decision.findings()).hasSize(2);
  }
}
