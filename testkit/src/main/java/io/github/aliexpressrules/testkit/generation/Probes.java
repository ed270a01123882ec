package io.github.aliexpressrules.testkit.generation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The instants at which an answer can change, found by brute force: every fact shifted by every
 * term.
 */
public final class Probes {
  private static final int[] CALENDAR_TERMS = {1, 2, 5, 7, 10, 14, 15, 30, 60};
  private static final int[] BUSINESS_TERMS = {1, 3, 5, 7, 10, 15, 30};

  private Probes() {}

  public static List<Instant> of(JsonNode request) {
    TreeSet<Instant> probes = new TreeSet<>();
    probes.add(Instant.MIN);
    probes.add(Instant.MAX);
    for (Instant instant : instants(request)) {
      around(instant, probes);
      for (int days : CALENDAR_TERMS) {
        around(Days.calendar(instant, days), probes);
      }
      for (int days : BUSINESS_TERMS) {
        around(Days.businessStart(instant, days), probes);
        around(Days.businessEnd(instant, days), probes);
      }
      // The day before an instant: when to act on what ends at it.
      around(Days.calendar(instant, -1), probes);
    }
    return List.copyOf(probes);
  }

  private static void around(Instant instant, Set<Instant> probes) {
    probes.add(instant.minusNanos(1));
    probes.add(instant);
    probes.add(instant.plusNanos(1));
  }

  /** Every instant that occurs anywhere in the request. */
  public static Set<Instant> instants(JsonNode node) {
    TreeSet<Instant> instants = new TreeSet<>();
    List<JsonNode> pending = new ArrayList<>(List.of(node));
    while (!pending.isEmpty()) {
      JsonNode next = pending.remove(pending.size() - 1);
      next.forEach(pending::add);
      if (next.isString()) {
        try {
          instants.add(Facts.parse(next.stringValue()));
        } catch (DateTimeException notAnInstant) {
          // Any other text.
        }
      }
    }
    return instants;
  }
}
