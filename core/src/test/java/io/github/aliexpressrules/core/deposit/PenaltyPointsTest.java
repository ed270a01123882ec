package io.github.aliexpressrules.core.deposit;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PenaltyPointsTest {
  static Stream<Refusal> refusals() {
    return Stream.concat(
        Refusal.outside("at", at -> new PenaltyPoints(at, PointSystem.TRANSACTION, 1)),
        Stream.of(0, -1, Integer.MIN_VALUE)
            .map(
                points ->
                    Refusal.of(
                        () -> new PenaltyPoints(day(0), PointSystem.TRANSACTION, points),
                        "points",
                        "points must be one or more, but was "
                            + points
                            + ". Leave a warning without points out.")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @EnumSource
  void onePointOfAnySystemIsTaken(PointSystem system) {
    assertThat(new PenaltyPoints(FIRST, system, 1).points()).isEqualTo(1);
    assertThat(new PenaltyPoints(LAST, system, 1).system()).isEqualTo(system);
  }

  @Test
  void theSystemsStandInTheirOrder() {
    assertThat(PointSystem.values())
        .extracting(PointSystem::name)
        .containsExactly(
            "INTELLECTUAL_PROPERTY",
            "SEVERE_INTELLECTUAL_PROPERTY",
            "TRANSACTION",
            "PRODUCT_INFORMATION");
  }
}
