package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sources contradict each other, and the library can answer as each of them tells it. The table
 * holds what each source says in a case where they differ, worked out from the texts; a null means
 * that the milestone or member is absent.
 */
class ConflictsTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern CITED = Pattern.compile("S[1-5]:[0-9]+");
  private static final Pattern LEFT_OUT = Pattern.compile("(C-[0-9]{2}),(true|false),\"([^\"]+)\"");

  private static final List<JsonNode> TABLE =
      lines("conflicts.ndjson").stream().map(MAPPER::readTree).toList();

  private final JsonRules standard = JsonRules.standard();

  @TestFactory
  Stream<DynamicNode> everySourceIsAnsweredAsItSpeaks() {
    return TABLE.stream()
        .map(
            line ->
                dynamicContainer(
                    name(line),
                    Stream.concat(
                        Stream.of(
                            dynamicTest(
                                "the standard is answered",
                                () -> assertSays(line.get("standard"), request(line)))),
                        line.get("says").properties().stream()
                            .map(said -> saying(line, said.getKey(), said.getValue())))));
  }

  @TestFactory
  Stream<DynamicNode> askedForAReadingItAnswersAsUnderThatReadingsPolicies() {
    Map<Reading, JsonRules> rules = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      rules.put(reading, JsonRules.under(Policies.standard().readBy(reading)));
    }
    return TABLE.stream()
        .map(
            line ->
                dynamicContainer(
                    name(line),
                    rules.entrySet().stream()
                        .map(told -> sameUnder(line, told.getKey(), told.getValue()))));
  }

  private static Stream<DynamicTest> inEveryLine(Consumer<JsonNode> holds) {
    return TABLE.stream().map(line -> dynamicTest(name(line), () -> holds.accept(line)));
  }

  @TestFactory
  Stream<DynamicTest> inEveryLineTwoSourcesDiffer() {
    return inEveryLine(
        line -> {
          List<JsonNode> said = List.copyOf(line.get("says").values());
          assertThat(said.stream().anyMatch(a -> said.stream().anyMatch(differ(a))))
              .as("two of %s contradict each other", line.get("says"))
              .isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> everySourceIsCitedByItsOwnLines() {
    return inEveryLine(
        line -> {
          for (Map.Entry<String, JsonNode> said : line.get("says").properties()) {
            String because = said.getValue().get("because").stringValue();
            assertThat(readings(because)).as(because).containsOnly(Reading.parse(said.getKey()));
          }
        });
  }

  @Test
  void requestsAskForNoReadingThemselves() {
    assertThat(TABLE)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.get("request").has("reading")).isFalse());
  }

  @Test
  void noTwoLinesHaveTheSameName() {
    assertThat(TABLE.stream().map(ConflictsTest::name)).doesNotHaveDuplicates();
  }

  @Test
  void everyConflictIsInTheTableOrLeftOutWithAReason() {
    List<String> leftOut = leftOut();
    Set<String> inTheTable = new TreeSet<>();
    TABLE.forEach(line -> inTheTable.add(line.get("conflict").stringValue()));
    assertThat(leftOut).doesNotHaveDuplicates().doesNotContainAnyElementsOf(inTheTable);
    List<String> together = new ArrayList<>(inTheTable);
    together.addAll(leftOut);
    assertThat(together)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 56).mapToObj("C-%02d"::formatted).toList());
  }

  private DynamicTest saying(JsonNode line, String reading, JsonNode said) {
    return dynamicTest(
        reading + " is answered, " + said.get("because").stringValue(),
        () -> assertSays(said, request(line).put("reading", reading)));
  }

  private DynamicTest sameUnder(JsonNode line, Reading reading, JsonRules rules) {
    return dynamicTest(
        "the answer of " + reading,
        () -> {
          String asked = request(line).put("reading", reading.toString()).toString();
          String plain = request(line).toString();
          JsonNode response = MAPPER.readTree(standard.answer(asked));
          assertThat(response.has("error")).as(response.toString()).isFalse();
          assertThat(response).isEqualTo((Object) MAPPER.readTree(rules.answer(plain)));
        });
  }

  private void assertSays(JsonNode said, ObjectNode request) {
    JsonNode response = MAPPER.readTree(standard.answer(request.toString()));
    assertThat(response.has("error")).as(response.toString()).isFalse();
    assertThat(differences(said, response)).isEmpty();
  }

  private static List<String> differences(JsonNode said, JsonNode response) {
    List<String> differences = new ArrayList<>();
    compare("verdict", said.get("verdict"), response.get("verdict"), differences);
    for (Map.Entry<String, JsonNode> milestone : said.path("milestones").properties()) {
      compare(
          milestone.getKey(),
          milestone.getValue(),
          milestone(response, milestone.getKey()).orElse(NullNode.getInstance()),
          differences);
    }
    for (Map.Entry<String, JsonNode> member : said.path("result").properties()) {
      compare(
          "result." + member.getKey(),
          member.getValue(),
          response.get("result").optional(member.getKey()).orElse(NullNode.getInstance()),
          differences);
    }
    return differences;
  }

  private static void compare(String what, JsonNode said, JsonNode was, List<String> differences) {
    if (!said.equals(was)) {
      differences.add(what + ": expected " + said + ", was " + was);
    }
  }

  private static Optional<JsonNode> milestone(JsonNode response, String name) {
    return response
        .get("milestones")
        .valueStream()
        .filter(milestone -> milestone.get("name").stringValue().equals(name))
        .map(milestone -> milestone.get("at"))
        .findFirst();
  }

  /** Whether another saying has another verdict, milestone or result than this one. */
  private static Predicate<JsonNode> differ(JsonNode one) {
    return other ->
        !one.get("verdict").equals(other.get("verdict"))
            || contradict(one.path("milestones"), other.path("milestones"))
            || contradict(one.path("result"), other.path("result"));
  }

  private static boolean contradict(JsonNode one, JsonNode other) {
    return one.properties().stream()
        .anyMatch(
            member ->
                other.has(member.getKey())
                    && !other.get(member.getKey()).equals(member.getValue()));
  }

  private static List<Reading> readings(String because) {
    return CITED
        .matcher(because)
        .results()
        .map(MatchResult::group)
        .map(cited -> Reading.of(Citation.parse(cited)))
        .toList();
  }

  private static List<String> leftOut() {
    List<String> rows = lines("conflicts-left-out.csv");
    assertThat(rows.get(0)).isEqualTo("conflict,hard,why");
    assertThat(rows.subList(1, rows.size())).allMatch(LEFT_OUT.asMatchPredicate());
    return rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList();
  }

  private static ObjectNode request(JsonNode line) {
    return (ObjectNode) line.get("request").deepCopy();
  }

  private static String name(JsonNode line) {
    return line.get("conflict").stringValue() + ", " + line.get("about").stringValue();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(RESOURCES.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
