package io.github.aliexpressrules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.Schemas;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever the library accepts its schema takes, so that what the schema refuses the library does;
 * and whatever the library writes.
 */
class SchemaTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonRules RULES = JsonRules.standard();
  private static final int MUTANTS = 3;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<String, Schema> SCHEMAS =
      Schemas.names().stream()
          .collect(
              Collectors.toMap(
                  name -> name, name -> REGISTRY.getSchema(MAPPER.readTree(Schemas.of(name)))));

  private static List<String> problems(String schema, JsonNode node) {
    return SCHEMAS.get(schema).validate(node).stream().map(Object::toString).toList();
  }

  private static void assertTakes(String schema, String line) {
    assertThat(problems(schema, MAPPER.readTree(line))).as("%s: %s", schema, line).isEmpty();
  }

  static Stream<String> names() {
    return Schemas.names().stream();
  }

  static Stream<String> questions() {
    return JsonRules.questions().stream();
  }

  private static List<String> casebook(String question) {
    try {
      return Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSchemaIsOne(String name) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(MAPPER.readTree(Schemas.of(name)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theCasebookIsTakenWithItsAnswers(String question) {
    List<String> lines = casebook(question);
    for (String line : lines) {
      assertTakes("request", line);
      assertTakes("response", RULES.answer(line));
    }
    for (int i = 0; i < lines.size(); i += 10) {
      assertTakes("timeline", RULES.timeline(lines.get(i)));
      assertTakes("overlay", RULES.overlay(lines.get(i)));
      assertTakes("readings", RULES.readings(lines.get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-of-two-lost", "too-early"})
  void anOverlayMayBeToldLineByLine(String name) throws IOException {
    String line = Files.readString(Path.of("..", "examples", "cases", name + ".json"));
    assertTakes("overlay", RULES.overlay(line.replace('\n', ' ')));
  }

  @Test
  void errorsAreResponsesToo() {
    for (String line :
        List.of("", "[]", "{", "{\"id\":1}", "{\"id\":\"a\",\"ask\":\"buyer.nothing\"}")) {
      String answer = RULES.answer(line.isEmpty() ? "{}" : line);
      for (String schema : List.of("response", "timeline", "overlay", "readings")) {
        assertTakes(schema, answer);
      }
    }
  }

  /** What is changed at random: taken if answered, and answered by a response in any case. */
  @ParameterizedTest
  @MethodSource("questions")
  void whatTheSchemaRefusesTheLibraryRefuses(String question) {
    Random random = new Random(question.hashCode());
    int refused = 0;
    int taken = 0;
    for (String line : casebook(question)) {
      for (int i = 0; i < MUTANTS; i++) {
        ObjectNode mutant = (ObjectNode) MAPPER.readTree(line);
        new Mutation(random).mutate(mutant);
        boolean isTaken = isTaken(mutant);
        taken += isTaken ? 1 : 0;
        refused += isTaken ? 0 : 1;
      }
    }
    assertThat(taken).as("taken").isPositive();
    assertThat(refused).as("refused").isPositive();
  }

  private static boolean isTaken(ObjectNode request) {
    String line = request.toString();
    Reply reply = RULES.reply(1, line);
    assertTakes("response", reply.json());
    List<String> problems = problems("request", request);
    if (!reply.isError()) {
      assertThat(problems).as(line).isEmpty();
    }
    return problems.isEmpty();
  }

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Requests.any();
  }

  @Property
  void randomRequestsAreTakenWithTheirAnswers(
      @ForAll("requests") ObjectNode request, @ForAll int seed) {
    assertThat(isTaken(request)).isTrue();
    Random random = new Random(seed);
    for (int i = 0; i < 2 * MUTANTS; i++) {
      ObjectNode mutant = request.deepCopy();
      new Mutation(random).mutate(mutant);
      isTaken(mutant);
    }
  }

  /**
   * No member may be added to a response, at whatever place, and none of the fixed ones left out.
   */
  @ParameterizedTest
  @MethodSource("questions")
  void aResponseIsWhatItIs(String question) {
    String answer = RULES.answer(casebook(question).get(0));
    for (int i = 0; i < places(MAPPER.readTree(answer)).size(); i++) {
      JsonNode more = MAPPER.readTree(answer);
      places(more).get(i).put("more", 1);
      assertThat(problems("response", more)).as(more.toString()).isNotEmpty();
    }
    for (String fixed :
        List.of(
            "id",
            "ask",
            "at",
            "verdict",
            "validFrom",
            "validUntil",
            "next",
            "result",
            "findings",
            "milestones",
            "steps",
            "notYetKnown",
            "basis")) {
      ObjectNode less = (ObjectNode) MAPPER.readTree(answer);
      less.remove(fixed);
      assertThat(problems("response", less)).as(fixed).isNotEmpty();
    }
  }

  private static List<ObjectNode> places(JsonNode node) {
    List<ObjectNode> all = new ArrayList<>();
    collect(node, all::add);
    return all;
  }

  private static void collect(JsonNode node, Consumer<ObjectNode> found) {
    if (node instanceof ObjectNode object) {
      found.accept(object);
    }
    node.forEach(part -> collect(part, found));
  }

  /** A change at a place: a member or item taken out, put in, or made something else. */
  private record Mutation(Random random) {
    private static final List<String> VALUES =
        List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "1.0",
            "1e3",
            "1e13",
            "\"\"",
            "\"1\"",
            "\"USD\"",
            "\"VISA\"",
            "\"2025-03-03\"",
            "\"2025-03-03T00:00Z\"",
            "\"2025-03-03t00:00:00.5z\"",
            "\"2025-03-03T00:00:00+01\"",
            "\"2025-02-30T00:00:00Z\"",
            "\"S5\"",
            "\"S5e\"",
            "\"in-force\"",
            "\"A\"",
            "[]",
            "[null]",
            "{}",
            "{\"amount\":\"1\",\"currency\":\"USD\"}",
            "{\"dispute-closes\":\"9 calendar days\"}",
            "{\"cancel-within\":null}");

    void mutate(ObjectNode request) {
      List<ObjectNode> objects = places(request);
      ObjectNode object = objects.get(random.nextInt(objects.size()));
      List<String> names = new ArrayList<>(object.propertyNames());
      JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
      if (names.isEmpty() || random.nextInt(4) == 0) {
        List<String> known = JsonRules.members();
        boolean unknown = random.nextInt(4) == 0;
        object.set(unknown ? "more" : known.get(random.nextInt(known.size())), value);
        return;
      }
      String name = names.get(random.nextInt(names.size()));
      if (object.get(name) instanceof ArrayNode array && random.nextBoolean()) {
        array.add(value);
      } else if (random.nextInt(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    }
  }
}
