package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_08_29;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_10;
import static io.github.aliexpressrules.merchant.Facts.deducted;
import static io.github.aliexpressrules.merchant.Facts.freeze;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static io.github.aliexpressrules.merchant.Facts.money;
import static io.github.aliexpressrules.merchant.Facts.paid;
import static io.github.aliexpressrules.merchant.Facts.withoutEntries;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceRulesTest {
  private static final Set<TopUpMethod> ALL_WAYS = EnumSet.allOf(TopUpMethod.class);

  private static Balance normal(String balance, Instant lastPaid) {
    return new Balance(
        money(balance),
        false,
        Optional.of(money("CNY 8000")),
        Optional.of(money("CNY 0")),
        Optional.of(lastPaid),
        ALL_WAYS);
  }

  /** S2:6 requires 8,000 yuan for clothing, S2:7 asks for what is missing. */
  @ParameterizedTest
  @CsvSource({
    "CNY 7999.99, NO,  CNY 0.01",
    "CNY 8000.00, YES, CNY 0.00",
    "CNY 8000.01, YES, CNY 0.00",
    "CNY 0.00,    NO,  CNY 8000.00"
  })
  void clothingNeedsEightThousandYuan(String paid, Verdict verdict, String shortfall) {
    Decision<Balance> decision =
        withoutEntries().with(paid(paid, MON_2025_02_10)).balance().at(TUE_2025_04_01);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().shortfall()).contains(money(shortfall));
  }

  /** S2:7: balance and time of payment, replayed: just before, at and after each entry. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-10T16:59:59.999999999Z, NO,  CNY 0,    CNY 8000, ",
    "2025-02-10T17:00:00Z,           YES, CNY 8000, CNY 0,    2025-02-10T17:00:00Z",
    "2025-04-01T16:59:59.999999999Z, YES, CNY 8000, CNY 0,    2025-02-10T17:00:00Z",
    "2025-04-01T17:00:00Z,           NO,  CNY 6800, CNY 1200, 2025-02-10T17:00:00Z",
    "2025-04-11T16:59:59.999999999Z, NO,  CNY 6800, CNY 1200, 2025-02-10T17:00:00Z",
    "2025-04-11T17:00:00Z,           YES, CNY 8000, CNY 0,    2025-04-11T17:00:00Z",
    "2025-08-29T17:00:00Z,           NO,  CNY 0,    CNY 8000, 2025-04-11T17:00:00Z"
  })
  void theLedgerIsReplayedAtAnyInstant(
      Instant at, Verdict verdict, String balance, String shortfall, Instant lastPaid) {
    Decision<Balance> decision =
        withoutEntries()
            .with(Facts.refunded("CNY 8000", FRI_2025_08_29))
            .with(paid("CNY 1200", FRI_2025_04_11))
            .with(paid("CNY 8000", MON_2025_02_10))
            .with(deducted("CNY 1200", TUE_2025_04_01))
            .balance()
            .at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result())
        .contains(
            new Balance(
                money(balance),
                false,
                Optional.of(money("CNY 8000")),
                Optional.of(money(shortfall)),
                Optional.ofNullable(lastPaid),
                ALL_WAYS));
  }

  @Test
  void entriesOfOneInstantCountTogether() {
    Decision<Balance> decision =
        withoutEntries()
            .with(deducted("CNY 500", MON_2025_02_10))
            .with(paid("CNY 8500", MON_2025_02_10))
            .balance()
            .at(MON_2025_02_10);

    assertThat(decision.result()).contains(normal("CNY 8000", MON_2025_02_10));
  }

  @Test
  void whatIsBookedLaterIsNotKnownYetAndListedSo() {
    Decision<Balance> decision =
        inOrder().with(deducted("CNY 1200", TUE_2025_04_01)).balance().at(MON_2025_02_10);

    assertThat(decision.result()).contains(normal("CNY 8000", MON_2025_02_10));
    assertThat(decision.notYetKnown())
        .containsExactly(new Fact("deposit.entries[1]", TUE_2025_04_01));
  }

  /** Points, the notice of an increase and the closure are facts of the account like any other. */
  @Test
  void whatThePlatformDoesLaterIsNotKnownYetAndListedSo() {
    Facts facts =
        inOrder()
            .with(new PenaltyPoints(MON_2025_02_10, PointSystem.TRANSACTION, 2))
            .with(new PenaltyPoints(TUE_2025_04_01, PointSystem.PRODUCT_INFORMATION, 2))
            .increaseNoticed(FRI_2025_04_11)
            .closed(FRI_2025_08_29);
    List<Fact> ahead =
        List.of(
            new Fact("deposit.points[1]", TUE_2025_04_01),
            new Fact("deposit.depositIncreaseNoticedAt", FRI_2025_04_11),
            new Fact("deposit.closedAt", FRI_2025_08_29));

    for (int known = 0; known < ahead.size(); known++) {
      Instant justBefore = ahead.get(known).at().minusNanos(1);
      assertThat(facts.balance().at(justBefore).notYetKnown())
          .containsExactlyElementsOf(ahead.subList(known, ahead.size()));
    }
    assertThat(facts.balance().at(FRI_2025_08_29).notYetKnown()).isEmpty();
    assertThat(facts.balance().at(MON_2025_02_10).result())
        .isEqualTo(inOrder().balance().at(MON_2025_02_10).result());
  }

  /** Every date that an account can tell. */
  @Test
  void allThatComesLaterIsListedByWhereItStands() {
    Facts facts =
        withoutEntries()
            .with(paid("CNY 8000", TUE_2025_04_01))
            .with(Facts.lifted(TUE_2025_04_01, FRI_2025_04_11, FRI_2025_08_29))
            .with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11))
            .with(Facts.closed(MerchantDisputeKind.LEGAL, TUE_2025_04_01, FRI_2025_04_11))
            .with(new PenaltyPoints(FRI_2025_08_29, PointSystem.TRANSACTION, 2));

    assertThat(facts.balance().at(MON_2025_02_10).notYetKnown())
        .extracting(fact -> fact.path() + " " + fact.at())
        .containsExactlyInAnyOrder(
            "deposit.entries[0] " + TUE_2025_04_01,
            "deposit.freezes[0] " + TUE_2025_04_01,
            "deposit.freezes[0].documentsSubmittedAt " + FRI_2025_04_11,
            "deposit.freezes[0].liftedAt " + FRI_2025_08_29,
            "deposit.violations[0] " + TUE_2025_04_01,
            "deposit.violations[0].correctedAt " + FRI_2025_04_11,
            "deposit.disputes[0] " + TUE_2025_04_01,
            "deposit.disputes[0].closedAt " + FRI_2025_04_11,
            "deposit.points[0] " + FRI_2025_08_29);
  }

  @Test
  void withoutEntriesTheBalanceIsZeroInThePolicysCurrency() {
    Decision<Balance> decision = withoutEntries().balance().at(MON_2025_02_10);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.result())
        .contains(
            new Balance(
                money("CNY 0"),
                false,
                Optional.of(money("CNY 8000")),
                Optional.of(money("CNY 8000")),
                Optional.empty(),
                ALL_WAYS));
  }

  @Test
  void theCurrencyOfLaterEntriesDoesNotShowBeforeThem() {
    Facts facts = withoutEntries().with(paid("USD 1200", MON_2025_02_10));

    Balance before = facts.balance().at(MON_2025_02_10.minusNanos(1)).result().orElseThrow();

    assertThat(before.balance()).isEqualTo(money("CNY 0"));
    assertThat(before.shortfall()).contains(money("CNY 8000"));
  }

  /** S2:6 has no figure but clothing's. */
  @ParameterizedTest
  @CsvSource({"ELECTRONICS", "TOYS"})
  void anUnknownRequirementLeavesRequirementAndShortfallOpen(String category) {
    Decision<Balance> decision = inOrder().of(new Category(category)).balance().at(TUE_2025_04_01);
    Balance balance = decision.result().orElseThrow();

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(balance.required()).isEmpty();
    assertThat(balance.shortfall()).isEmpty();
    assertThat(balance.balance()).isEqualTo(money("CNY 8000"));
    assertThat(decision.finding("merchant.balance.enough")).isEmpty();
  }

  /** S2:6: what is known of each category is said of each, whichever stands first. */
  @Test
  void eachFurtherCategoryIsSpokenOf() {
    Decision<Balance> decision =
        inOrder()
            .andOf(new Category("TOYS"))
            .andOf(Category.ELECTRONICS)
            .balance()
            .at(TUE_2025_04_01);

    assertThat(decision.findings())
        .filteredOn(finding -> finding.rule().id().startsWith("merchant.deposit."))
        .extracting(finding -> finding.how().key() + " " + finding.values())
        .containsExactly(
            "merchant.deposit.required.known [CLOTHING, CNY 8000.00]",
            "merchant.deposit.required.not-stated [ELECTRONICS]",
            "merchant.deposit.required.not-stated [TOYS]",
            "merchant.deposit.electronics.may-be-higher []");
  }

  /** S2:6, S2:7: what is known of the requirement is required at least of whoever has less. */
  @ParameterizedTest
  @CsvSource({
    "CNY 7999.99, NO,           CNY 8000, CNY 0.01",
    "CNY 8000.00, UNDETERMINED, ,         ",
    "CNY 8000.01, UNDETERMINED, ,         "
  })
  void whatIsKnownOfTheRequirementIsRequiredAtLeast(
      String paid, Verdict verdict, String required, String shortfall) {
    Decision<Balance> decision =
        withoutEntries()
            .with(paid(paid, MON_2025_02_10))
            .andOf(new Category("TOYS"))
            .balance()
            .at(TUE_2025_04_01);
    Balance balance = decision.result().orElseThrow();

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(balance.required()).isEqualTo(Optional.ofNullable(required).map(Facts::money));
    assertThat(balance.shortfall()).isEqualTo(Optional.ofNullable(shortfall).map(Facts::money));
  }

  /** O2:27 raises the deposit in yuan: who keeps it in dollars may owe more than is known. */
  @ParameterizedTest
  @CsvSource({
    "USD 999.99,  false, NO,           USD 1000",
    "USD 1000.00, false, YES,          USD 1000",
    "USD 999.99,  true,  NO,           USD 1000",
    "USD 1000.00, true,  UNDETERMINED, ",
    "USD 1000.01, true,  UNDETERMINED, "
  })
  void anIncreaseInAnotherCurrencyLeavesTheRequirementOpen(
      String paid, boolean noticed, Verdict verdict, String required) {
    MerchantPolicy policy =
        MerchantPolicy.standard().withRequiredDeposit(Category.CLOTHING, money("USD 1000"));
    Facts facts = withoutEntries().with(paid(paid, MON_2025_02_10));
    Decision<Balance> decision =
        MerchantRules.inForce(policy)
            .deposit((noticed ? facts.increaseNoticed(FRI_2025_08_29) : facts).account())
            .balance()
            .at(WED_2025_09_10);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().required())
        .isEqualTo(Optional.ofNullable(required).map(Facts::money));
  }

  @Test
  void aPolicyThatKnowsTheRequirementClosesTheQuestion() {
    MerchantPolicy policy =
        MerchantPolicy.standard().withRequiredDeposit(Category.ELECTRONICS, money("CNY 20000"));
    Decision<Balance> decision =
        MerchantRules.under(policy)
            .deposit(inOrder().of(Category.ELECTRONICS).account())
            .balance()
            .at(TUE_2025_04_01);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.result().orElseThrow().shortfall()).contains(money("CNY 12000"));
    assertThat(decision.finding("merchant.deposit.electronics")).isEmpty();
  }

  @Test
  void aDepositInAnotherCurrencyIsNotCompared() {
    Decision<Balance> decision =
        withoutEntries().with(paid("USD 1200", MON_2025_02_10)).balance().at(TUE_2025_04_01);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.result())
        .contains(
            new Balance(
                money("USD 1200"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(MON_2025_02_10),
                ALL_WAYS));
  }

  /** Carried out, the step clears the finding. */
  @Test
  void toppingUpTheShortfallMakesTheStatusNormal() {
    Facts facts = inOrder().with(deducted("CNY 1200.01", TUE_2025_04_01));
    Decision<Balance> before = facts.balance().at(FRI_2025_04_11);
    Money shortfall = before.result().orElseThrow().shortfall().orElseThrow();
    Decision<Balance> after =
        facts.with(paid(shortfall.toString(), FRI_2025_04_11)).balance().at(FRI_2025_04_11);

    assertThat(before.steps())
        .extracting(step -> step.action().id())
        .containsExactly(
            "merchant.step.top-up",
            "merchant.step.watch-use-of-deposit",
            "merchant.step.check-balance",
            "merchant.step.check-balance-in-app");
    assertThat(before.verdict()).isEqualTo(Verdict.NO);
    assertThat(after.verdict()).isEqualTo(Verdict.YES);
  }

  /** S1:14. */
  @Test
  void aFreezeShowsAndDecidesNothing() {
    Decision<Balance> decision =
        inOrder().with(freeze(WED_2025_09_03)).balance().at(WED_2025_09_10);

    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.result().orElseThrow().frozen()).isTrue();
    assertThat(decision.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "merchant.deposit.required SATISFIED",
            "merchant.balance.enough SATISFIED",
            "merchant.balance.frozen NOTED",
            "merchant.balance.shown NOTED");
  }
}
