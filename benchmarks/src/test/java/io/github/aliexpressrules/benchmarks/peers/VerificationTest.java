package io.github.aliexpressrules.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All contestants decide alike, on cases that leave nothing out. */
class VerificationTest {
  private static final RefundCase[] CASES = Cases.draw(2_000, 7);

  private static Stream<Ruling> rulings() {
    return Arrays.stream(CASES).map(Spec::decide);
  }

  @Test
  void everyOutcomeOccurs() {
    assertThat(rulings().map(Ruling::outcome)).contains(Outcome.values());
  }

  @Test
  void everyRuleFires() {
    assertThat(rulings().flatMap(ruling -> ruling.fired().stream()).map(Ruling.Fired::rule))
        .contains(RefundRule.values());
  }

  @Test
  void theContestantsDecideByTheMeaningOfTheRules() {
    assertThatCode(() -> Verification.verify(CASES)).doesNotThrowAnyException();
  }

  @Test
  void theSameSeedGivesTheSameCases() {
    assertThat(Cases.draw(100, 42)).isEqualTo(Cases.draw(100, 42));
  }
}
