package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every way in which the figures of one case may have been: all starts of all texts, then all
 * values that each figure may have taken under them.
 */
final class Guesses {
  private Guesses() {}

  /** By the names of the figures; each way once. */
  static Set<Map<String, Row>> of(List<Asked> figures, Set<Doubt> doubts) {
    Set<Map<String, Row>> ways = new LinkedHashSet<>();
    ways.add(Map.of());
    for (List<Asked> together : together(figures)) {
      Set<Map<String, Row>> more = new LinkedHashSet<>();
      for (Map<String, Row> part : ofOneText(together, doubts)) {
        for (Map<String, Row> way : ways) {
          Map<String, Row> one = new LinkedHashMap<>(way);
          one.putAll(part);
          more.add(one);
        }
      }
      ways = more;
    }
    return ways;
  }

  /** Figures that share no text are independent of each other. */
  private static List<List<Asked>> together(List<Asked> figures) {
    List<List<Asked>> groups = new ArrayList<>();
    for (Asked figure : figures) {
      List<Asked> group = new ArrayList<>(List.of(figure));
      for (List<Asked> other : List.copyOf(groups)) {
        if (other.stream().anyMatch(figure::sharesText)) {
          groups.remove(other);
          group.addAll(other);
        }
      }
      groups.add(group);
    }
    return groups;
  }

  private static Set<Map<String, Row>> ofOneText(List<Asked> figures, Set<Doubt> doubts) {
    Set<Map<String, Row>> ways = new LinkedHashSet<>();
    for (Map<String, Instant> starts : starts(figures)) {
      List<Map<String, Row>> some = List.of(Map.of());
      for (Asked figure : figures) {
        some = times(some, figure.name(), figure.possible(starts, doubts));
      }
      ways.addAll(some);
    }
    return ways;
  }

  private static List<Map<String, Row>> times(
      List<Map<String, Row>> ways, String name, List<Row> rows) {
    List<Map<String, Row>> more = new ArrayList<>();
    for (Map<String, Row> way : ways) {
      for (Row row : rows) {
        Map<String, Row> one = new LinkedHashMap<>(way);
        one.put(name, row);
        more.add(one);
      }
    }
    return more;
  }

  /** The values of one figure over all ways. */
  static Set<Row> values(Set<Map<String, Row>> ways, String name) {
    return ways.stream().map(way -> way.get(name)).collect(Collectors.toSet());
  }

  /** All combinations of first instants: both ends, every instant that matters, and just after. */
  private static List<Map<String, Instant>> starts(List<Asked> figures) {
    Set<Instant> relevant = new TreeSet<>();
    Map<String, Span> editions = new LinkedHashMap<>();
    for (Asked figure : figures) {
      relevant.addAll(figure.instants());
      figure.rows().forEach(row -> editions.put(row.edition(), row.starts()));
    }
    List<Map<String, Instant>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
    for (Map.Entry<String, Span> edition : editions.entrySet()) {
      List<Map<String, Instant>> more = new ArrayList<>();
      for (Map<String, Instant> one : all) {
        for (Instant start : samples(edition.getValue(), relevant)) {
          Map<String, Instant> next = new LinkedHashMap<>(one);
          next.put(edition.getKey(), start);
          more.add(next);
        }
      }
      all = more;
    }
    return all;
  }

  private static Set<Instant> samples(Span span, Set<Instant> relevant) {
    Set<Instant> samples = new TreeSet<>(List.of(span.first(), span.last()));
    for (Instant instant : relevant) {
      for (Instant sample : List.of(instant, instant.plusNanos(1))) {
        if (sample.isAfter(span.first()) && sample.isBefore(span.last())) {
          samples.add(sample);
        }
      }
    }
    return samples;
  }
}
