package io.github.aliexpressrules.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is right is given back; refusals are in the tests of the values. */
class RequireTest {
  @Test
  void whatIsRightIsGivenBack() {
    Instant at = Instant.parse("2025-03-11T07:15:30Z");
    Money amount = Money.parse("USD 4.20");
    assertThat(Require.fact("at", at)).isEqualTo(at);
    assertThat(Require.amount("amount", amount)).isEqualTo(amount);
    assertThat(Require.text("text", "it does not switch on")).isEqualTo("it does not switch on");
  }
}
