package io.github.aliexpressrules.core.dispute;

import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims and solutions. */
class ClaimTest {
  private static Claim claim(Money amount) {
    return new Claim(
        DisputeReason.DEFECTIVE, amount, false, Set.of(), Optional.empty(), Optional.empty());
  }

  private static Claim explained(String words) {
    return new Claim(
        DisputeReason.DEFECTIVE,
        money("USD 1.00"),
        false,
        Set.of(),
        Optional.of(words),
        Optional.empty());
  }

  private static Solution commented(String words) {
    return new Solution(money("USD 1.00"), false, SolutionChannel.PLATFORM, Optional.of(words));
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
            Refusal.amounts("amount", ClaimTest::claim),
            Refusal.amounts("refund", Solution::refund),
            Stream.of(0, -1, Integer.MIN_VALUE)
                .map(
                    quantity ->
                        Refusal.of(
                            () -> Samples.bareClaim().withQuantity(quantity),
                            "quantity",
                            "quantity must be one or more, but was "
                                + quantity
                                + ". Leave it out for all units.")),
            Stream.of(
                Refusal.of(
                    () -> explained("\n"),
                    "explanation",
                    "explanation must not be blank, but was \"\\u000a\". Leave it out or give a text."),
                Refusal.of(
                    () -> commented(""),
                    "comment",
                    "comment must not be blank, but was \"\". Leave it out or give a text.")))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  static Stream<Money> amounts() {
    return Samples.amounts();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amountsAtTheEndsOfTheirRangeAreTaken(Money amount) {
    assertThat(claim(amount).amount()).isEqualTo(amount);
    assertThat(Solution.refund(amount))
        .isEqualTo(new Solution(amount, false, SolutionChannel.PLATFORM, Optional.empty()));
  }

  @Test
  void oneUnitIsNotAllOfThem() {
    Claim one = Samples.bareClaim().withQuantity(1);
    assertThat(one.quantity()).contains(1);
    assertThat(one).isNotEqualTo(Samples.bareClaim());
    assertThat(one.withQuantity(Optional.empty())).isEqualTo(Samples.bareClaim());
  }

  /** What came later stands behind what was there, so that sets and lists keep their order. */
  @Test
  void theReasonsStandInTheirOrder() {
    assertThat(DisputeReason.values())
        .extracting(DisputeReason::name)
        .containsExactly(
            "NOT_RECEIVED",
            "LATE_DELIVERY",
            "NOT_AS_DESCRIBED",
            "PARTIAL_MISMATCH",
            "DEFECTIVE",
            "POOR_QUALITY",
            "COUNTERFEIT",
            "WRONG_ITEM",
            "DAMAGED_IN_TRANSIT",
            "WRONG_SIZE_OR_COLOUR",
            "CHANGE_OF_MIND",
            "PARTS_MISSING",
            "RETURNED_TO_SENDER",
            "HELD_BY_CUSTOMS",
            "WRONG_ADDRESS");
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    assertThat(Samples.bareClaim()).isEqualTo(claim(money("USD 10.00")));
  }
}
