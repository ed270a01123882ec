package io.github.aliexpressrules.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, one operation a line. */
final class Table {
  private static final String HEAD =
      """
      | operation      |     ns/op | spread |      B/op | x floor |           goal |  x goal |
      |----------------|----------:|-------:|----------:|--------:|---------------:|--------:|
      """;

  /** The goals are for a machine on which the floor takes so long: a claim's 500 ns are 2.5 x. */
  private static final double NANOS_OF_FLOOR = 200;

  private record Line(Operation operation, Cost cost) {}

  private final List<Line> lines = new ArrayList<>();

  void add(Operation operation, Cost cost) {
    lines.add(new Line(operation, cost));
  }

  /** Returns the mean of what was measured of the floor. */
  private double floor() {
    return lines.stream()
        .filter(line -> line.operation() == Operation.FLOOR)
        .mapToDouble(line -> line.cost().nanos())
        .average()
        .orElse(Double.NaN);
  }

  private static String line(Line line, double floor) {
    Cost cost = line.cost();
    double goal = line.operation().goalNanos() / NANOS_OF_FLOOR;
    double times = cost.nanos() / floor;
    return String.format(
        Locale.ROOT,
        "| %-14s | %9.1f | %4.0f %% | %9.1f | %7.2f | %14s | %7s |\n",
        line.operation(),
        cost.nanos(),
        100 * cost.spread(),
        cost.bytes(),
        times,
        goal(line.operation()),
        goal == 0 ? "" : String.format(Locale.ROOT, "%.2f", times / goal));
  }

  private static String goal(Operation operation) {
    return (operation.goalNanos() == 0 ? "" : operation.goalNanos() + " ns")
        + (operation.goalBytes() == 0 ? "" : ", " + operation.goalBytes() + " B");
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder(HEAD);
    double floor = floor();
    lines.forEach(line -> table.append(line(line, floor)));
    return table.toString();
  }
}
