package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.found;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much money is left beside a limit. */
class MarginTest {
  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource({
    "AT_MOST,  USD 20.00, USD 30.00, USD 10.00, true",
    "AT_MOST,  USD 30.00, USD 30.00, USD 0.00,  true",
    "AT_MOST,  USD 30.01, USD 30.00, USD -0.01, false",
    "BELOW,    USD 29.99, USD 30.00, USD 0.01,  true",
    "BELOW,    USD 30.00, USD 30.00, USD 0.00,  false",
    "BELOW,    USD 30.01, USD 30.00, USD -0.01, false",
    "AT_LEAST, USD 35.00, USD 30.00, USD 5.00,  true",
    "AT_LEAST, USD 30.00, USD 30.00, USD 0.00,  true",
    "AT_LEAST, USD 29.99, USD 30.00, USD -0.01, false"
  })
  void aFindingAboutALimitTellsHowMuchMoneyIsLeft(
      Bound.Side side, String amount, String limit, String left, boolean holds) {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    Case how = rule.when(Outcome.NOTED, "compared", "{b} is compared with {a}.", bound(side));
    Finding finding = found(how, money(limit), money(amount));
    Margin margin = finding.margin().orElseThrow();
    assertThat(margin).isEqualTo(new Margin(side, money(amount), money(limit)));
    assertThat(margin.left()).isEqualTo(money(left));
    assertThat(margin.holds()).isEqualTo(holds);
  }

  private static Bound bound(Bound.Side side) {
    return switch (side) {
      case AT_MOST -> Bound.atMost("a", "b");
      case BELOW -> Bound.below("a", "b");
      case AT_LEAST -> Bound.atLeast("a", "b");
    };
  }

  @Test
  void otherFindingsHaveNone() {
    assertThat(found(FIRST_HOLDS).margin()).isEmpty();
  }
}
