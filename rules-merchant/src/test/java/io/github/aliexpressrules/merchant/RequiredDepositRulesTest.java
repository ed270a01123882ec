package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static io.github.aliexpressrules.merchant.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredDepositRulesTest {
  private static Decision<RequiredDeposit> ask(MerchantPolicy policy, Category category) {
    return MerchantRules.under(policy).requiredDeposit(category).at(MON_2025_02_10);
  }

  /** S2:6 names clothing alone. */
  @ParameterizedTest
  @CsvSource({"CLOTHING, YES", "ELECTRONICS, UNDETERMINED", "TOYS, UNDETERMINED"})
  void onlyClothingIsKnown(String category, Verdict verdict) {
    Decision<RequiredDeposit> decision = ask(MerchantPolicy.standard(), new Category(category));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().required().isPresent())
        .isEqualTo(verdict == Verdict.YES);
  }

  @Test
  void clothingRequiresEightThousandYuan() {
    assertThat(ask(MerchantPolicy.standard(), Category.CLOTHING).result())
        .contains(new RequiredDeposit(Optional.of(money("CNY 8000"))));
  }

  @Test
  void aFigureGivenToThePolicyAnswersAndLeavesClothingAlone() {
    MerchantPolicy policy =
        MerchantPolicy.standard().withRequiredDeposit(new Category("TOYS"), money("USD 900"));

    assertThat(ask(policy, new Category("TOYS")).result())
        .contains(new RequiredDeposit(Optional.of(money("USD 900"))));
    assertThat(ask(policy, Category.CLOTHING).result())
        .contains(new RequiredDeposit(Optional.of(money("CNY 8000"))));
    assertThat(ask(policy, Category.ELECTRONICS).verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void theAnswerHoldsAtEveryInstant() {
    Decision<RequiredDeposit> decision =
        MerchantRules.standard().requiredDeposit(Category.CLOTHING).at(Instant.MIN);

    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
    assertThat(decision.notYetKnown()).isEmpty();
  }
}
