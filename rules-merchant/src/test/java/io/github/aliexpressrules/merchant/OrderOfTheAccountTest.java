package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_09_12;
import static io.github.aliexpressrules.merchant.Facts.THU_2025_09_04;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.fact.Fact;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The order in which entries, freezes, violations, disputes and points are listed means nothing.
 */
class OrderOfTheAccountTest {
  @Provide
  Arbitrary<Facts> cases() {
    return RandomCases.crowdedCases();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return RandomCases.crowdedInstants();
  }

  private static void shuffle(Facts facts, Random random) {
    for (List<?> items :
        List.of(facts.entries, facts.freezes, facts.violations, facts.disputes, facts.points)) {
      Collections.shuffle(items, random);
    }
  }

  private static List<Question<?>> questions(Facts facts) {
    return RandomCases.questions(facts).toList();
  }

  @Property(tries = 300)
  void equalSetsGiveEqualAccountsAndAnswers(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at, @ForAll Random random) {
    DepositAccount listed = facts.account();
    List<Question<?>> asked = questions(facts);
    shuffle(facts, random);
    List<Question<?>> again = questions(facts);

    assertThat(facts.account()).isEqualTo(listed).hasSameHashCodeAs(listed);
    for (int i = 0; i < asked.size(); i++) {
      assertSame(asked.get(i).at(at), again.get(i).at(at));
      assertSame(asked.get(i).exactlyAt(at), again.get(i).exactlyAt(at));
    }
  }

  private static void assertSame(Decision<?> one, Decision<?> other) {
    assertThat(other.answer()).isEqualTo(one.answer());
    assertThat(other.window()).isEqualTo(one.window());
    assertThat(other.findingWindows()).isEqualTo(one.findingWindows());
    assertThat(other.notYetKnown())
        .extracting(Fact::at)
        .containsExactlyElementsOf(one.notYetKnown().stream().map(Fact::at).toList());
  }

  @Property(tries = 100)
  void equalSetsGiveEqualTimelines(@ForAll("cases") Facts facts, @ForAll Random random) {
    List<Question<?>> asked = questions(facts);
    shuffle(facts, random);
    List<Question<?>> again = questions(facts);

    for (int i = 0; i < asked.size(); i++) {
      List<? extends Decision<?>> one = asked.get(i).timeline().segments();
      List<? extends Decision<?>> other = again.get(i).timeline().segments();

      assertThat(other).hasSameSizeAs(one);
      for (int k = 0; k < one.size(); k++) {
        assertSame(one.get(k), other.get(k));
      }
    }
  }

  /** However it is written: of what is alike, that which came to an end is told first. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofWhatIsAlikeThatWhichGoesOnIsToldLast(boolean reversed) {
    Facts facts =
        Facts.inOrder()
            .with(Facts.freeze(WED_2025_09_03))
            .with(Facts.freeze(WED_2025_09_03, THU_2025_09_04))
            .with(Facts.lifted(WED_2025_09_03, THU_2025_09_04, FRI_2025_09_12))
            .with(Facts.violation(TUE_2025_04_01))
            .with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11))
            .with(Facts.open(MerchantDisputeKind.DISPUTE, TUE_2025_04_01))
            .with(Facts.closed(MerchantDisputeKind.DISPUTE, TUE_2025_04_01, FRI_2025_04_11));
    if (reversed) {
      List.of(facts.freezes, facts.violations, facts.disputes).forEach(Collections::reverse);
    }

    assertThat(facts.refund().at(FRI_2025_09_12.minusNanos(1)).findings())
        .extracting(finding -> finding.how().key())
        .containsSubsequence(
            "merchant.refund.violations.corrected",
            "merchant.refund.violations.uncorrected",
            "merchant.freeze.not-frozen.with-platform",
            "merchant.freeze.not-frozen.with-platform",
            "merchant.freeze.not-frozen.documents-outstanding",
            "merchant.refund.disputes.open");
    assertThat(facts.refund().at(FRI_2025_09_12).findings())
        .extracting(finding -> finding.how().key())
        .filteredOn(key -> key.startsWith("merchant.freeze."))
        .containsExactly(
            "merchant.freeze.not-frozen.with-platform",
            "merchant.freeze.not-frozen.documents-outstanding");
  }

  /** Of what began at one instant, what happens to it later does not say which is told first. */
  @Property(tries = 300)
  void whatLiesAheadDoesNotDecideWhatIsToldFirst(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    List<Question<?>> asked = questions(facts);
    forgetWhatLiesAhead(facts, at);
    List<Question<?>> again = questions(facts);

    for (int i = 0; i < asked.size(); i++) {
      assertThat(again.get(i).at(at).answer()).isEqualTo(asked.get(i).at(at).answer());
    }
  }

  private static void forgetWhatLiesAhead(Facts facts, Instant at) {
    facts.freezes.removeIf(freeze -> freeze.from().isAfter(at));
    facts.freezes.replaceAll(
        freeze ->
            new Freeze(
                freeze.from(),
                freeze.reason(),
                known(freeze.documentsSubmittedAt(), at),
                known(freeze.liftedAt(), at)));
    facts.violations.removeIf(violation -> violation.at().isAfter(at));
    facts.violations.replaceAll(
        violation ->
            new Violation(violation.at(), violation.what(), known(violation.correctedAt(), at)));
    facts.points.removeIf(deducted -> deducted.at().isAfter(at));
    facts.increaseNoticed = known(facts.increaseNoticed, at);
    facts.closed = known(facts.closed, at);
    facts.disputes.removeIf(dispute -> dispute.openedAt().isAfter(at));
    facts.disputes.replaceAll(
        dispute ->
            new MerchantDispute(dispute.kind(), dispute.openedAt(), known(dispute.closedAt(), at)));
  }

  private static Optional<Instant> known(Optional<Instant> fact, Instant at) {
    return fact.filter(instant -> !instant.isAfter(at));
  }
}
