package io.github.aliexpressrules.core.dispute;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionTest {
  private static final Solution FOR_GOODS =
      Solution.builder()
          .refund(money("USD 4.00"))
          .returnGoods(true)
          .channel(SolutionChannel.PLATFORM)
          .build();

  static Stream<Refusal> refusals() {
    return Stream.of(
            Refusal.amounts("refund", FOR_GOODS::withRefund),
            Refusal.outside("returnBy", FOR_GOODS::withReturnBy),
            Stream.of(
                Refusal.of(
                    () -> FOR_GOODS.withComment("\n"),
                    "comment",
                    "comment must not be blank, but was \"\\u000a\". Leave it out or give a"
                        + " text."),
                Refusal.of(
                    () -> Solution.refund(money("USD 4.00")).withReturnBy(day(9)),
                    "returnBy",
                    "returnBy must be left out where nothing is to be sent back, but was "
                        + day(9)
                        + ". Set returnGoods, or leave it out."),
                Refusal.of(
                    () -> FOR_GOODS.withReturnBy(day(9)).withReturnGoods(false),
                    "returnBy",
                    "returnBy must be left out where nothing is to be sent back, but was "
                        + day(9)
                        + ". Set returnGoods, or leave it out.")))
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
    assertThat(FOR_GOODS.withRefund(amount).refund()).isEqualTo(amount);
  }

  @Test
  void theDayToSendLiesAnywhereInTheRangeOfFacts() {
    assertThat(FOR_GOODS.withReturnBy(FIRST).returnBy()).contains(FIRST);
    assertThat(FOR_GOODS.withReturnBy(LAST).returnBy()).contains(LAST);
  }

  @Test
  void whatIsShortSaysNothingOfTheRest() {
    assertThat(FOR_GOODS)
        .isEqualTo(
            new Solution(
                money("USD 4.00"),
                true,
                SolutionChannel.PLATFORM,
                Optional.empty(),
                Optional.empty()))
        .isEqualTo(
            new Solution(money("USD 4.00"), true, SolutionChannel.PLATFORM, Optional.empty()));
    assertThat(FOR_GOODS.withReturnGoods(false)).isEqualTo(Solution.refund(money("USD 4.00")));
  }
}
