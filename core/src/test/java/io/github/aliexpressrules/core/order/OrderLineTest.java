package io.github.aliexpressrules.core.order;

import static io.github.aliexpressrules.core.Samples.bareLine;
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

class OrderLineTest {
  private static final OrderLine LINE = bareLine("A", "USD 12.00");

  static Stream<Refusal> refusals() {
    return Stream.of(
            Refusal.amounts("price", LINE::withPrice),
            Refusal.outside("cancelledAt", LINE::withCancelledAt),
            Stream.of("", " \t")
                .map(
                    id ->
                        Refusal.of(
                            () -> LINE.withId(id),
                            "id",
                            "id must not be blank, but was \""
                                + id.replace("\t", "\\u0009")
                                + "\". Give a text.")),
            Stream.of(0, -1, Integer.MIN_VALUE)
                .map(
                    quantity ->
                        Refusal.of(
                            () -> LINE.withQuantity(quantity),
                            "quantity",
                            "quantity must be one or more, but was "
                                + quantity
                                + ". Leave it out for one unit.")))
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
    assertThat(LINE.withPrice(amount).price()).isEqualTo(amount);
  }

  @Test
  void unitsAreOneUnlessTheyAreCounted() {
    assertThat(LINE.units()).isEqualTo(1);
    assertThat(LINE.withQuantity(1).units()).isEqualTo(1);
    assertThat(LINE.withQuantity(Integer.MAX_VALUE).units()).isEqualTo(Integer.MAX_VALUE);
    assertThat(LINE.withQuantity(1)).isNotEqualTo(LINE);
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    assertThat(LINE)
        .isEqualTo(
            new OrderLine("A", money("USD 12.00"), Optional.empty(), Set.of(), Optional.empty()));
  }

  @Test
  void traitsStandInTheOrderOfTheEnum() {
    assertThat(LINE.withTraits(OrderTrait.PHONE, OrderTrait.ACCESSORY).traits())
        .containsExactly(OrderTrait.ACCESSORY, OrderTrait.PHONE);
  }
}
