package io.github.aliexpressrules.benchmarks;

import java.util.Arrays;

/**
 * What one run of an operation costs.
 *
 * @param nanos CPU time of the thread, the median of the rounds
 * @param lowest the best round
 * @param highest the worst round
 * @param bytes what the thread allocates
 */
record Cost(double nanos, double lowest, double highest, double bytes) {
  /** Returns the cost of several rounds. */
  static Cost median(double[] nanos, double[] bytes) {
    Arrays.sort(nanos);
    Arrays.sort(bytes);
    int middle = nanos.length / 2;
    return new Cost(nanos[middle], nanos[0], nanos[nanos.length - 1], bytes[middle]);
  }

  /** Reads what {@link #toString()} writes. */
  static Cost parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Cost(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  /** Returns how far the rounds lie apart, as a share of the median. */
  double spread() {
    return (highest - lowest) / nanos;
  }

  /** Returns the cost of one of several equal parts. */
  Cost dividedBy(int parts) {
    return new Cost(nanos / parts, lowest / parts, highest / parts, bytes / parts);
  }

  @Override
  public String toString() {
    return nanos + " " + lowest + " " + highest + " " + bytes;
  }
}
