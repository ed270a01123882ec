package io.github.aliexpressrules.core.refund;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.order.PaymentMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundTest {
  private static Refund of(Money amount) {
    return new Refund(
        amount,
        Samples.fullChannel(),
        day(0),
        RefundOrigin.CANCELLATION,
        Optional.empty(),
        Optional.empty());
  }

  private static RefundBuilderStages.BuildFinal approved(Instant at) {
    return Refund.builder()
        .amount(money("USD 10.00"))
        .channel(Samples.fullChannel())
        .approvedAt(at)
        .origin(RefundOrigin.SELLER_SILENT);
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
            Refusal.amounts("amount", RefundTest::of),
            Refusal.outside("approvedAt", at -> approved(at).build()),
            Refusal.outside("completedAt", at -> approved(day(0)).completedAt(at).build()),
            Refusal.outside("arrivedAt", at -> approved(day(0)).arrivedAt(at).build()),
            Stream.of(
                Refusal.before(
                    "completedAt",
                    "approvedAt",
                    day(0),
                    at -> approved(day(0)).completedAt(at).build()),
                Refusal.before(
                    "arrivedAt",
                    "approvedAt",
                    day(0),
                    at -> approved(day(0)).arrivedAt(at).build()),
                Refusal.before(
                    "arrivedAt",
                    "completedAt",
                    day(2),
                    at -> approved(day(0)).completedAt(day(2)).arrivedAt(at).build())))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void factsMayFallOnOneInstantAndOnBothEndsOfTheirRange() {
    for (Instant at : new Instant[] {FIRST, LAST}) {
      Refund refund = approved(at).completedAt(at).arrivedAt(at).build();
      assertThat(refund.approvedAt()).isEqualTo(at);
      assertThat(refund.completedAt()).contains(at);
      assertThat(refund.arrivedAt()).contains(at);
    }
  }

  static Stream<Money> amounts() {
    return Samples.amounts();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amountsAtTheEndsOfTheirRangeAreTaken(Money amount) {
    assertThat(of(amount).amount()).isEqualTo(amount);
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    assertThat(Samples.bareRefund())
        .isEqualTo(
            new Refund(
                money("USD 10.00"),
                RefundChannel.to(PaymentMethod.QIWI),
                day(30),
                RefundOrigin.EXPRESS,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void thePlainChannelIsActiveWithTheSwitchOff() {
    assertThat(RefundChannel.to(PaymentMethod.QIWI))
        .isEqualTo(
            new RefundChannel(PaymentMethod.QIWI, ChannelState.ACTIVE, false, Optional.empty()));
  }
}
