package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerchantPolicyTest {
  private static final MerchantPolicy STANDARD = MerchantPolicy.standard();
  private static final Category TOYS = new Category("TOYS");

  @Test
  void theStandardTakesTheseFigures() {
    assertThat(STANDARD.figures())
        .extracting(Figure::toString)
        .containsExactly(
            "required-deposits = {CLOTHING=CNY 8000.00}",
            "deposit-currency = CNY",
            "refund-needs-exit = true",
            "refund-needs-volume = true",
            "corrected-violation-counts = true",
            "closed-legal-dispute-counts = true",
            "deposit-increase-minimum = Optional.empty",
            "deposit-increase-within = Optional.empty",
            "points-rolling = Optional.empty",
            "points-restriction-6 = Optional.empty",
            "points-freeze-12 = Optional.empty",
            "points-freeze-24 = Optional.empty",
            "points-freeze-36 = Optional.empty",
            "points-info-freeze = Optional.empty",
            "points-closure = Optional.empty",
            "severe-closure = Optional.empty",
            "points-added-up = false",
            "account-closure-freeze = Optional.empty",
            "account-closure-freeze-six-months = false",
            "record-is-penalty = Optional.empty",
            "confiscation = Optional.empty");
  }

  @Test
  void aFigureMoreLeavesTheOthers() {
    MerchantPolicy policy = STANDARD.withRequiredDeposit(TOYS, money("CNY 5000"));

    assertThat(policy.get(MerchantPolicy.REQUIRED_DEPOSITS))
        .containsExactly(
            Map.entry(Category.CLOTHING, money("CNY 8000")), Map.entry(TOYS, money("CNY 5000")));
    assertThat(STANDARD.get(MerchantPolicy.REQUIRED_DEPOSITS)).hasSize(1);
    assertThat(policy)
        .hasToString("[required-deposits = {CLOTHING=CNY 8000.00, TOYS=CNY 5000.00}]");
  }

  @Test
  void theFigureOfACategoryCanBeReplacedAndPutBack() {
    MerchantPolicy changed = STANDARD.withRequiredDeposit(Category.CLOTHING, money("CNY 9000"));

    assertThat(changed.get(MerchantPolicy.REQUIRED_DEPOSITS))
        .containsExactly(Map.entry(Category.CLOTHING, money("CNY 9000")));
    assertThat(changed).isNotEqualTo(STANDARD);
    assertThat(changed.withRequiredDeposit(Category.CLOTHING, money("CNY 8000")))
        .isEqualTo(STANDARD)
        .hasSameHashCodeAs(STANDARD);
  }

  @Test
  void theTableIsThePolicysOwnAndSorted() {
    Map<Category, Money> table = new HashMap<>();
    table.put(TOYS, money("CNY 5000"));
    table.put(new Category("BOOKS"), money("CNY 3000"));
    MerchantPolicy policy = STANDARD.with(MerchantPolicy.REQUIRED_DEPOSITS, table);
    table.clear();
    Map<Category, Money> kept = policy.get(MerchantPolicy.REQUIRED_DEPOSITS);

    assertThat(kept.keySet()).containsExactly(new Category("BOOKS"), TOYS);
    assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CNY -0.01 | required-deposits.TOYS must not be negative, but was CNY -0.01."
            + " Give an amount of zero or more.",
        "CNY 1000000000000 | required-deposits.TOYS must be below 1000000000000,"
            + " but was CNY 1000000000000.00. Give the amount in the currency's main unit."
      })
  void anImpossibleDepositIsRefused(String deposit, String message) {
    assertThatThrownBy(() -> STANDARD.withRequiredDeposit(TOYS, money(deposit)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CNY -0.01 | deposit-increase-minimum must not be negative, but was CNY -0.01."
            + " Give an amount of zero or more.",
        "CNY 1000000000000 | deposit-increase-minimum must be below 1000000000000,"
            + " but was CNY 1000000000000.00. Give the amount in the currency's main unit."
      })
  void anImpossibleIncreaseIsRefused(String least, String message) {
    Optional<Money> amount = Optional.of(money(least));

    assertThatThrownBy(() -> STANDARD.with(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, amount))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @Test
  void aDepositOfZeroRequiresNothing() {
    MerchantPolicy policy = STANDARD.withRequiredDeposit(TOYS, money("CNY 0"));

    assertThat(
            MerchantRules.under(policy)
                .deposit(Facts.withoutEntries().of(TOYS).account())
                .balance()
                .at(Facts.MON_2025_02_10)
                .verdict())
        .hasToString("YES");
  }

  @Test
  void anEmptyDepositIsInThePolicysCurrency() {
    MerchantPolicy policy = STANDARD.with(MerchantPolicy.DEPOSIT_CURRENCY, CurrencyUnit.of("USD"));

    assertThat(
            MerchantRules.under(policy)
                .deposit(Facts.withoutEntries().account())
                .balance()
                .at(Facts.MON_2025_02_10)
                .result()
                .orElseThrow()
                .balance())
        .isEqualTo(money("USD 0"));
  }

  @Test
  void aNullIsRefusedByName() {
    MerchantRules rules = MerchantRules.standard();
    DepositQuestions deposit = rules.deposit(Facts.inOrder().account());

    assertThatNullPointerException()
        .isThrownBy(() -> STANDARD.withRequiredDeposit(null, money("CNY 1")))
        .withMessage("category");
    assertThatNullPointerException()
        .isThrownBy(() -> STANDARD.withRequiredDeposit(TOYS, null))
        .withMessage("deposit");
    assertThatNullPointerException()
        .isThrownBy(() -> MerchantRules.under(null))
        .withMessage("policy");
    assertThatNullPointerException().isThrownBy(() -> rules.deposit(null)).withMessage("account");
    assertThatNullPointerException()
        .isThrownBy(() -> rules.requiredDeposit(null))
        .withMessage("category");
    assertThatNullPointerException()
        .isThrownBy(() -> deposit.refund(null))
        .withMessage("application");
  }

  @Test
  void theEntryClassKeepsItsPolicy() {
    MerchantPolicy policy = STANDARD.withRequiredDeposit(TOYS, money("CNY 5000"));

    assertThat(MerchantRules.under(policy).policy()).isSameAs(policy);
    assertThat(MerchantRules.standard().policy()).isEqualTo(STANDARD);
  }
}
