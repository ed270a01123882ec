package io.github.aliexpressrules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation runs, on the first case and on the last. */
class PreparationTest {
  @ParameterizedTest
  @EnumSource
  void everyOperationRuns(Operation operation) {
    IntFunction<Object> prepared = Preparation.of(operation);

    assertThat(prepared.apply(0)).isNotNull();
    assertThat(prepared.apply(BuyerCase.POOL - 1)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void anOperationIsFoundByItsName(Operation operation) {
    assertThat(Operation.named(operation.toString())).isEqualTo(operation);
  }
}
