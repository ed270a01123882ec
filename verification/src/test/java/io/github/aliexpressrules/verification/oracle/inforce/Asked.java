package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A figure that an evaluator needs, its values that fit the case, and its clock. */
record Asked(String name, List<Row> rows, Clock clock) {
  static Asked of(String figure, Clock clock) {
    return new Asked(figure, Figures.of(figure), clock);
  }

  /** The instants on whose side of a start it may matter to be. */
  Set<Instant> instants() {
    Set<Instant> instants = new TreeSet<>(List.of(clock.placed(), clock.start()));
    for (Row row : rows) {
      instants.add(clock.upper(row));
    }
    return instants;
  }

  boolean sharesText(Asked other) {
    return rows.stream()
        .anyMatch(row -> other.rows.stream().anyMatch(one -> one.edition().equals(row.edition())));
  }

  /** Every value that may count, if the texts came into force at the given instants. */
  List<Row> possible(Map<String, Instant> starts, Set<Doubt> doubts) {
    Set<Row> possible = new LinkedHashSet<>();
    List<List<Row>> texts = texts();
    if (isBefore(texts, starts)) {
      possible.add(Row.unknown(name));
    }
    for (int i = 0; i < texts.size(); i++) {
      if (isBefore(texts.subList(i + 1, texts.size()), starts)) {
        possible.addAll(bound(texts.get(i), starts, doubts));
      }
    }
    if (possible.stream().anyMatch(row -> isOpen(row, doubts))) {
      possible.add(Row.other(name));
    }
    return List.copyOf(possible);
  }

  /** The rows of one text, an end of a list each, stand together. */
  private List<List<Row>> texts() {
    List<List<Row>> texts = new ArrayList<>();
    String edition = "";
    for (Row row : rows) {
      if (!row.edition().equals(edition)) {
        texts.add(new ArrayList<>());
        edition = row.edition();
      }
      texts.get(texts.size() - 1).add(row);
    }
    return texts;
  }

  /** Whether the case reaches back before each of these texts. */
  private boolean isBefore(List<List<Row>> later, Map<String, Instant> starts) {
    return later.stream()
        .map(text -> text.get(0))
        .allMatch(first -> clock.lower(first.bindsOn()).isBefore(starts.get(first.edition())));
  }

  private List<Row> bound(List<Row> text, Map<String, Instant> starts, Set<Doubt> doubts) {
    List<Row> bound = text.stream().filter(row -> isReached(row, starts)).toList();
    return !bound.isEmpty() && doubts.contains(Doubt.LIST_BINDS_AS_ONE) ? text : bound;
  }

  private boolean isReached(Row row, Map<String, Instant> starts) {
    Instant start = starts.get(row.edition());
    return !clock.lower(row.bindsOn()).isBefore(start) || clock.upper(row).isAfter(start);
  }

  /** Whether another value than this one may have come after its last sighting. */
  private boolean isOpen(Row row, Set<Doubt> doubts) {
    if (!row.isKnown() || !row.after().equals("U")) {
      return false;
    }
    boolean placedAfter = !row.bindsOn().equals("EVENT") && row.isOver(clock.placed());
    boolean startedAfter = !row.bindsOn().equals("ORDER_PLACED") && row.isOver(clock.start());
    Instant end = clock.upper(row);
    boolean endsAfter = doubts.contains(Doubt.OPEN_AT_THE_END) && row.isOver(end.minusNanos(1));
    return placedAfter || startedAfter || endsAfter;
  }

  /** The bases that may be named for a figure with these possible values. */
  Set<Basis> basis(Set<Row> possible) {
    List<Row> known = possible.stream().filter(Row::isKnown).toList();
    if (known.isEmpty()) {
      return Set.of(Basis.NONE);
    }
    boolean several = known.stream().map(Row::value).distinct().count() > 1;
    if (several || known.size() < possible.size()) {
      return Set.of(Basis.CANDIDATES);
    }
    if (known.stream().anyMatch(Row::isWeak)) {
      return Set.of(Basis.ASSUMED);
    }
    int seen = Math.min(seenAt(known, clock.placed()), seenAt(known, clock.start()));
    if (known.stream().allMatch(row -> row.bindsOn().equals("EVENT"))) {
      seen = seenAt(known, clock.start());
    }
    return switch (seen) {
      case 2 -> Set.of(Basis.DETERMINED);
      case 1 -> Set.of(Basis.DETERMINED, Basis.ASSUMED, Basis.CANDIDATES);
      default -> Set.of(Basis.ASSUMED);
    };
  }

  private static int seenAt(List<Row> rows, Instant instant) {
    return rows.stream().mapToInt(row -> row.seenAt(instant)).max().orElse(0);
  }
}
