package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Verdict;
import org.junit.jupiter.api.Test;

/** The rules of the guides and those in force. */
class MerchantRulesTest {
  @Test
  void theRulesSayWhichTheyAre() {
    assertThat(MerchantRules.standard().isInForce()).isFalse();
    assertThat(MerchantRules.under(MerchantPolicy.standard()).isInForce()).isFalse();
    assertThat(MerchantRules.inForce().isInForce()).isTrue();
    assertThat(MerchantRules.inForce(MerchantPolicy.standard()).isInForce()).isTrue();
  }

  /** Whatever a source says, eight thousand yuan are what a clothing merchant owes. */
  @Test
  void readingsAreAskedOfTheGuides() {
    Readings<Balance> readings =
        MerchantRules.standard().readings(rules -> rules.deposit(inOrder().account()).balance());

    assertThat(readings.at(MON_2025_02_10)).isNotEmpty();
    assertThat(readings.at(MON_2025_02_10).values())
        .allSatisfy(decision -> assertThat(decision.verdict()).isEqualTo(Verdict.YES));
  }

  /** They are no source's, so no source tells them otherwise. */
  @Test
  void readingsAreNotAskedOfTheRulesInForce() {
    assertThatThrownBy(
            () ->
                MerchantRules.inForce()
                    .readings(rules -> rules.deposit(inOrder().account()).balance()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "readings must be asked of the guides' rules, but were of those in force. Ask"
                + " MerchantRules.standard() or under a policy.");
  }
}
