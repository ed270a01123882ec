package io.github.aliexpressrules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How costs are put together and shown. */
class TableTest {
  @Test
  void theMedianOfTheRoundsCounts() {
    assertThat(Cost.median(new double[] {5, 1, 3}, new double[] {8, 9, 7}))
        .isEqualTo(new Cost(3, 1, 5, 8));
  }

  @Test
  void aCostIsReadAsItIsWritten() {
    Cost cost = new Cost(182.5, 180, 190.25, 811.52);

    assertThat(Cost.parse(cost.toString())).isEqualTo(cost);
  }

  @Test
  void aHistoryCostsByItsParts() {
    assertThat(new Cost(2000, 1000, 3000, 500).dividedBy(1000)).isEqualTo(new Cost(2, 1, 3, 0.5));
  }

  /** The floor is the mean of the two; the goal of 500 ns is 2.5 times the floor. */
  @Test
  void costsAreComparedWithTheFloorAndTheGoal() {
    Table table = new Table();
    table.add(Operation.FLOOR, new Cost(90, 90, 90, 800));
    table.add(Operation.CLAIM, new Cost(500, 490, 515, 2000));
    table.add(Operation.FLOOR, new Cost(110, 99, 110, 800));

    assertThat(table)
        .hasToString(
            """
            | operation      |     ns/op | spread |      B/op | x floor |           goal |  x goal |
            |----------------|----------:|-------:|----------:|--------:|---------------:|--------:|
            | floor          |      90.0 |    0 % |     800.0 |    0.90 |                |         |
            | claim          |     500.0 |    5 % |    2000.0 |    5.00 | 500 ns, 2000 B |    2.00 |
            | floor          |     110.0 |   10 % |     800.0 |    1.10 |                |         |
            """);
  }
}
