package io.github.aliexpressrules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.policy.Basis;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much is said about the cases: figures of time mean little without it. */
class OursTest {
  private static final BuyerCase[] POOL = BuyerCase.pool();
  private static final Offset<Double> ABOUT = within(0.25);

  private static double mean(ToIntFunction<BuyerCase> counted) {
    return Arrays.stream(POOL).mapToInt(counted).average().orElseThrow();
  }

  @Test
  void aClaimHasFiveToSixFindings() {
    assertThat(mean(asked -> Ours.claim(asked).findings().size())).isCloseTo(5.4, ABOUT);
  }

  @Test
  void aCancellationAndAWindowHaveTwo() {
    assertThat(mean(asked -> Ours.cancellation(asked).findings().size())).isCloseTo(2.1, ABOUT);
    assertThat(mean(asked -> Ours.disputeWindow(asked).findings().size())).isCloseTo(2.3, ABOUT);
  }

  @Test
  void aTimelineOfAClaimHasFiveSegments() {
    assertThat(mean(asked -> Ours.timeline(asked).segments().size())).isCloseTo(5.3, ABOUT);
  }

  @Test
  void aDisputeWasOpenedInHalfOfTheCases() {
    assertThat(Arrays.stream(POOL).map(BuyerCase::dispute).filter(Optional::isPresent).count())
        .isBetween(450L, 550L);
  }

  /** One known text, or several that may have held. */
  @Test
  void theDayOfAnOrderDecidesHowSureAnAnswerIsInForce() {
    assertThat(basisOf(OrdersInForce.placedIn("2019-11-10"))).isLessThan(Basis.CANDIDATES);
    assertThat(basisOf(OrdersInForce.placedIn("2017-05-10"))).isEqualTo(Basis.CANDIDATES);
  }

  private static Basis basisOf(Order order) {
    return Ours.disputeWindowInForce(order, OrdersInForce.asked(order))
        .answer()
        .inForce()
        .orElseThrow()
        .basis();
  }
}
