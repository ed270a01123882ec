package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.FRI_2025_09_12;
import static io.github.aliexpressrules.merchant.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the way is all reported, and each cure clears what it is for. */
class RefundBlockersTest {
  private static Decision<DepositRefund> ask(Collection<Blocker> blockers) {
    return Blocker.caseWith(blockers).refund().at(FRI_2025_09_12);
  }

  @Test
  void nothingInTheWayAndAPassedReviewGiveTheWholeDepositBack() {
    Decision<DepositRefund> decision = ask(List.of());

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.result())
        .contains(
            new DepositRefund(
                Optional.of(money("CNY 8000")), true, Set.of(), DepositRefundStage.APPROVED));
    assertThat(Blocker.reported(decision)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aBlockerAloneGivesItsFindingAndItsVerdict(Blocker blocker) {
    Decision<DepositRefund> decision = ask(List.of(blocker));

    assertThat(Blocker.reported(decision)).containsExactly(blocker.finding);
    assertThat(decision.verdict()).isEqualTo(blocker.outcome.verdict());
    assertThat(decision.result().orElseThrow().payable()).isEmpty();
  }

  static Stream<Set<Blocker>> pairs() {
    return Arrays.stream(Blocker.values())
        .flatMap(
            one ->
                EnumSet.range(one, Blocker.LEGAL_DISPUTE).stream()
                    .map(other -> EnumSet.of(one, other)))
        .filter(pair -> pair.size() == 2 && Blocker.together(pair).size() == 2)
        .map(pair -> pair);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aPairGivesBothFindingsAndTheWeightierVerdict(Set<Blocker> pair) {
    Decision<DepositRefund> decision = ask(pair);

    assertThat(Blocker.reported(decision)).isEqualTo(Blocker.findings(pair));
    assertThat(decision.verdict()).isEqualTo(Blocker.verdict(pair));
  }

  @ParameterizedTest
  @EnumSource
  void aBlockerNamesTheStepsOfItsCure(Blocker blocker) {
    Decision<DepositRefund> decision = ask(List.of(blocker));
    Finding finding =
        decision.findings().stream()
            .filter(one -> one.outcome().verdict() != Verdict.YES)
            .findFirst()
            .orElseThrow();

    assertThat(decision.steps())
        .filteredOn(step -> step.changes().equals(finding.rule()))
        .extracting(step -> step.action().id().substring("merchant.step.".length()))
        .isEqualTo(blocker.steps);
  }

  @Property(tries = 500)
  void theBlockersReportedAreTheBlockersPresent(@ForAll Set<Blocker> any) {
    Set<Blocker> present = Blocker.together(any);
    Decision<DepositRefund> decision = ask(present);

    assertThat(Blocker.reported(decision)).isEqualTo(Blocker.findings(present));
    assertThat(decision.verdict()).isEqualTo(Blocker.verdict(present));
  }

  @Property(tries = 500)
  void carryingOutTheStepsOfABlockerClearsExactlyItsFinding(
      @ForAll Set<Blocker> any, @ForAll Blocker cured) {
    List<Blocker> wanted = new ArrayList<>(List.of(cured));
    wanted.addAll(any);
    Set<Blocker> present = Blocker.together(wanted);
    Facts facts = Blocker.caseWith(present);
    cured.cure.accept(facts);
    Set<Blocker> left = EnumSet.copyOf(present);
    left.remove(cured);
    if (cured.steps.isEmpty()) {
      left.add(cured); // money that was paid back stays paid back
    }

    assertThat(Blocker.reported(facts.refund().at(FRI_2025_09_12)))
        .isEqualTo(Blocker.findings(left));
  }

  @Property(tries = 500)
  void anotherBlockerNeverTurnsANoIntoAYes(@ForAll Set<Blocker> any, @ForAll Blocker another) {
    Set<Blocker> fewer = Blocker.together(any);
    List<Blocker> wanted = new ArrayList<>(fewer);
    wanted.add(another);
    Set<Blocker> more = Blocker.together(wanted);

    if (ask(fewer).verdict() != Verdict.YES) {
      assertThat(ask(more).verdict()).isNotEqualTo(Verdict.YES);
    }
    if (ask(fewer).verdict() == Verdict.NO) {
      assertThat(ask(more).verdict()).isEqualTo(Verdict.NO);
    }
  }

  @Property(tries = 300)
  void everyStepChangesARuleThatIsFound(@ForAll Set<Blocker> any) {
    Decision<DepositRefund> decision = ask(Blocker.together(any));

    assertThat(decision.findings())
        .extracting(Finding::rule)
        .containsAll(decision.steps().stream().map(step -> step.changes()).toList());
  }
}
