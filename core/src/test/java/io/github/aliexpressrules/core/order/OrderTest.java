package io.github.aliexpressrules.core.order;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {
  private static Order withId(String id) {
    return Order.builder().id(id).price(money("USD 30.00")).placedAt(day(0)).build();
  }

  private static Order priced(Money price) {
    return Order.builder().id("1").price(price).placedAt(day(0)).build();
  }

  private static Order shipping(Money price, Money shippingCost) {
    return Order.builder().id("1").price(price).placedAt(day(0)).shippingCost(shippingCost).build();
  }

  private static OrderBuilderStages.BuildFinal placed() {
    return placed(day(0));
  }

  private static OrderBuilderStages.BuildFinal placed(Instant at) {
    return Order.builder().id("1").price(money("USD 30.00")).placedAt(at);
  }

  static Stream<Refusal> refusals() {
    Stream<Refusal> texts =
        Stream.of(
            Refusal.of(() -> withId(""), "id", "id must not be blank, but was \"\". Give a text."),
            Refusal.of(
                () -> withId(" \t"),
                "id",
                "id must not be blank, but was \" \\u0009\". Give a text."),
            Refusal.of(
                () -> shipping(money("USD 30.00"), money("EUR 2.00")),
                "shippingCost",
                "shippingCost must be in USD like price, but was EUR 2.00. Give all amounts of one"
                    + " case in one currency; nothing is converted."));
    Stream<Refusal> ranges =
        Stream.of(
                Refusal.amounts("price", OrderTest::priced),
                Refusal.amounts(
                    "shippingCost", cost -> shipping(Money.zero(cost.getCurrencyUnit()), cost)),
                Refusal.outside("placedAt", at -> placed(at).build()),
                Refusal.outside("shippedAt", at -> placed().shippedAt(at).build()),
                Refusal.outside("promisedBy", at -> placed().promisedBy(at).build()),
                Refusal.outside("deliveredAt", at -> placed().deliveredAt(at).build()),
                Refusal.outside(
                    "receiptConfirmedAt", at -> placed().receiptConfirmedAt(at).build()),
                Refusal.outside("protectionEndsAt", at -> placed().protectionEndsAt(at).build()),
                Refusal.outside("cancelledAt", at -> placed().cancelledAt(at).build()))
            .flatMap(rows -> rows);
    Stream<Refusal> order =
        Stream.of(
            Refusal.before("shippedAt", "placedAt", day(0), at -> placed().shippedAt(at).build()),
            Refusal.before(
                "deliveredAt", "placedAt", day(0), at -> placed().deliveredAt(at).build()),
            Refusal.before(
                "deliveredAt",
                "shippedAt",
                day(2),
                at -> placed().shippedAt(day(2)).deliveredAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "placedAt",
                day(0),
                at -> placed().receiptConfirmedAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "shippedAt",
                day(2),
                at -> placed().shippedAt(day(2)).receiptConfirmedAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "deliveredAt",
                day(3),
                at -> placed().deliveredAt(day(3)).receiptConfirmedAt(at).build()),
            Refusal.before(
                "cancelledAt", "placedAt", day(0), at -> placed().cancelledAt(at).build()));
    return Stream.of(texts, ranges, order).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void factsMayFallOnOneInstantAndOnBothEndsOfTheirRange() {
    for (Instant at : new Instant[] {FIRST, LAST}) {
      Order order =
          placed(at)
              .shippedAt(at)
              .deliveredAt(at)
              .receiptConfirmedAt(at)
              .cancelledAt(at)
              .promisedBy(at)
              .protectionEndsAt(at)
              .build();
      assertThat(order.placedAt()).isEqualTo(at);
      assertThat(
              List.of(
                  order.shippedAt(),
                  order.deliveredAt(),
                  order.receiptConfirmedAt(),
                  order.cancelledAt(),
                  order.promisedBy(),
                  order.protectionEndsAt()))
          .containsOnly(Optional.of(at));
    }
    assertThat(placed(FIRST).shippedAt(LAST).build().shippedAt()).contains(LAST);
  }

  @Test
  void schedulesMayLieAnywhere() {
    Order order = placed().promisedBy(FIRST).protectionEndsAt(FIRST).build();
    assertThat(order.promisedBy()).contains(FIRST);
    assertThat(order.protectionEndsAt()).contains(FIRST);
  }

  @Test
  void cancellationMayFollowAnyOtherFact() {
    assertThat(placed().shippedAt(day(5)).cancelledAt(day(1)).build().cancelledAt())
        .contains(day(1));
  }

  static Stream<Money> amounts() {
    return Samples.amounts();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amountsAtTheEndsOfTheirRangeAreTaken(Money amount) {
    Order order = shipping(amount, amount);
    assertThat(order.price()).isEqualTo(amount);
    assertThat(order.shippingCost()).contains(amount);
  }

  @Test
  void theBuilderAsksForTheRequiredPartsAndLeavesTheRestOut() {
    assertThat(Samples.bareOrder())
        .isEqualTo(
            new Order(
                "81",
                money("USD 30.00"),
                Optional.empty(),
                day(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()));
  }
}
