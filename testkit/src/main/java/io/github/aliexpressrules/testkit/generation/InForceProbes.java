package io.github.aliexpressrules.testkit.generation;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The instants worth asking at: every fact shifted by every term of the dated figures. */
public final class InForceProbes {
  private static final int[] TERMS = {
    0, 2, 3, 4, 5, 7, 8, 9, 10, 14, 15, 20, 23, 27, 30, 39, 54, 90, 180, 365
  };

  private InForceProbes() {}

  public static List<Instant> of(JsonNode request) {
    TreeSet<Instant> probes = new TreeSet<>();
    for (Instant instant : Probes.instants(request)) {
      for (int days : TERMS) {
        Instant end = Days.calendar(instant, days);
        probes.addAll(List.of(end.minusNanos(1), end, end.plusNanos(1)));
      }
    }
    return List.copyOf(probes);
  }
}
