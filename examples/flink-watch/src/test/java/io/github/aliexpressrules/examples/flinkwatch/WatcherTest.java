package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every case of the casebook, taken apart into its facts and followed through time. */
final class WatcherTest {
  private static final Duration LEAD = Duration.ofHours(24);
  private static final Path CASEBOOK = Path.of("..", "casebook");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CASEBOOK)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .filter(file -> !file.toString().contains(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The requests that stand for themselves: no line, reading or policy, which no fact brings. */
  private static List<ObjectNode> requests(Path file) throws IOException {
    List<ObjectNode> requests = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      ObjectNode request = (ObjectNode) FactLines.JSON.readTree(line);
      if (Stream.of("line", "reading", "policy", "calendar").noneMatch(request::has)
          && isRead(line)) {
        requests.add(request);
      }
    }
    return requests;
  }

  private static boolean isRead(String line) {
    try {
      JsonRules.standard().read(line);
      return true;
    } catch (RequestException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatTheTimelineSays(Path file) throws IOException {
    for (ObjectNode request : requests(file)) {
      List<FactLine> facts = CaseFacts.of("k", request.toString());
      assertThat(Expected.inTheEnd(follow(request, facts)))
          .as("%s%n%s", request, facts)
          .isEqualTo(expected(request, facts));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void correctsWhatCameLate(Path file) throws IOException {
    for (ObjectNode request : requests(file)) {
      List<FactLine> facts = new ArrayList<>(CaseFacts.of("k", request.toString()));
      List<FactLine> inOrder = List.copyOf(facts);
      Collections.shuffle(facts, new Random(20251130));
      assertThat(Expected.inTheEnd(followLate(request, facts)))
          .as("%s%n%s", request, facts)
          .isEqualTo(expected(request, inOrder));
    }
  }

  private static Set<String> expected(ObjectNode request, List<FactLine> facts) {
    return Expected.of("k", request.toString(), facts.get(0).at(), LEAD);
  }

  private static Watcher watcher(ObjectNode request) {
    return new Watcher(List.of(request.get("ask").stringValue()), Optional.empty(), LEAD, "");
  }

  private static List<String> follow(ObjectNode request, List<FactLine> facts) {
    Watched watched = new Watched();
    facts.forEach(
        fact ->
            assertThat(watched.add(new Watched.Known(fact.at(), fact.facts(), false))).isTrue());
    return lines(watcher(request).follow("k", watched, Instant.MAX));
  }

  /** The job's worst case: the watermark is at the end of time before the second fact comes. */
  private static List<String> followLate(ObjectNode request, List<FactLine> facts) {
    Watcher watcher = watcher(request);
    Watched watched = new Watched();
    List<String> lines = new ArrayList<>();
    for (FactLine fact : facts) {
      watched.add(new Watched.Known(fact.at(), fact.facts(), false));
      lines.addAll(lines(watcher.correct("k", watched, Instant.MAX)));
    }
    return lines;
  }

  private static List<String> lines(Watcher.News news) {
    return news.lines.stream().map(Watcher.Line::json).toList();
  }

  @Test
  void takesNoFactTwice() {
    Watched watched = new Watched();
    Watched.Known fact = new Watched.Known(Instant.EPOCH, "{}", false);

    assertThat(watched.add(fact)).isTrue();
    assertThat(watched.add(fact)).isFalse();
  }

  @Test
  void putsAsideWhatTheRulesRefuseAndGoesOn() {
    Watcher watcher =
        new Watcher(List.of("buyer.dispute-window"), Optional.empty(), Duration.ZERO, "");
    Watched watched = new Watched();
    Instant placed = Instant.parse("2025-03-01T10:00:00Z");
    watched.add(
        new Watched.Known(
            placed,
            "{\"order\":{\"id\":\"81\",\"price\":{\"amount\":30,\"currency\":\"USD\"},"
                + "\"placedAt\":\"2025-03-01T10:00:00Z\"}}",
            false));
    watched.add(
        new Watched.Known(
            placed.plusSeconds(60), "{\"order\":{\"shippedAt\":\"2025-02-01T10:00:00Z\"}}", false));
    watched.add(
        new Watched.Known(
            placed.plusSeconds(90), "{\"order\":{\"shippedAt\":\"2025-03-01T10:01:30Z\"}}", false));

    Watcher.News news = watcher.follow("81", watched, Instant.MAX);

    assertThat(news.refusals)
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.reason())
                    .isEqualTo(
                        "order.shippedAt: shippedAt must not be before placedAt"
                            + " 2025-03-01T10:00:00Z, but was 2025-02-01T10:00:00Z. Check which of"
                            + " the two instants was recorded wrongly."));
    assertThat(lines(news)).last().asString().contains("\"at\":\"2025-03-11T10:01:30Z\"");
  }
}
