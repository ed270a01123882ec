package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.testkit.generation.Days;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What may have been, against trying every first instant and every binding instant. */
class GuessesTest {
  private static final Instant FROM = Instant.parse("2013-01-01T00:00:00Z");

  /** Every span is bound by the placing, the clock's start, or anything until its end. */
  @Property
  void aValueIsPossibleIfItsTextWasInForceAtSomeInstantOfItsSpan(
      @ForAll @IntRange(min = 0, max = 4_200) int placedDay,
      @ForAll @IntRange(min = 0, max = 60) int days,
      @ForAll @IntRange(min = 0, max = 120) int protection) {
    Instant placed = FROM.plus(Duration.ofDays(placedDay)).plus(Duration.ofHours(17));
    Instant shipped = placed.plus(Duration.ofDays(days));
    Instant protectedUntil = placed.plus(Duration.ofDays(protection));
    Asked figure =
        Asked.of(
            "dispute-opens",
            new Clock(placed, shipped, row -> end(row, shipped, protectedUntil), protectedUntil));
    Set<String> possible =
        Guesses.of(List.of(figure), Set.of()).stream()
            .map(way -> way.get("dispute-opens"))
            .map(row -> row.edition() + row.value())
            .collect(Collectors.toSet());
    assertThat(possible).isEqualTo(tried(figure, placed));
  }

  private static Instant end(Row row, Instant shipped, Instant protectedUntil) {
    return row.value().equals("end-of-protection")
        ? protectedUntil
        : Days.calendar(shipped, row.number());
  }

  private static Set<String> tried(Asked figure, Instant placed) {
    Set<String> found = new TreeSet<>();
    for (Map<String, Instant> starts : starts()) {
      for (Row row : figure.rows()) {
        Instant end = figure.clock().upper(row);
        for (Instant at = placed;
            at.equals(placed) || at.isBefore(end);
            at = at.plus(Duration.ofHours(1))) {
          String edition = inForce(starts, at);
          if (edition.equals(row.edition())) {
            found.add(row.edition() + row.value());
          }
        }
      }
      if (inForce(starts, placed).isEmpty()) {
        found.add("?");
      }
    }
    return found;
  }

  private static String inForce(Map<String, Instant> starts, Instant at) {
    String edition = "";
    for (String next : List.of("E1", "E2", "E3")) {
      edition = at.isBefore(starts.get(next)) ? edition : next;
    }
    return edition;
  }

  /** The first and the last start of each text, which between them allow all that others allow. */
  private static List<Map<String, Instant>> starts() {
    List<Row> rows = Figures.of("dispute-opens");
    Span one = rows.get(0).starts();
    Span two = rows.get(1).starts();
    Span three = rows.get(2).starts();
    return List.of(one.first(), one.last()).stream()
        .flatMap(
            first ->
                List.of(two.first(), two.last()).stream()
                    .flatMap(
                        second ->
                            List.of(three.first(), three.last()).stream()
                                .map(third -> Map.of("E1", first, "E2", second, "E3", third))))
        .toList();
  }
}
