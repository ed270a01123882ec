package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.Requests;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of the casebook: its verdict, findings, milestones and result as written. */
class CasebookTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Whether requests may ask for another reading than the standard one. */
  private static final boolean ANSWERS_READINGS =
      !JsonRules.standard()
          .answer(
              """
              {"ask":"buyer.cancellation","at":"2025-03-01T00:00:00Z","reading":"S4",
              "order":{"id":"1","price":{"amount":1,"currency":"USD"},"placedAt":"2025-03-01T00:00:00Z"}}
              """)
          .contains("\"error\"");

  @TestFactory
  Stream<DynamicNode> everyCaseReadsAsWritten() {
    return JsonRules.questions().stream()
        .filter(question -> Files.exists(requests(question)))
        .map(question -> dynamicContainer(question, cases(question)));
  }

  @Test
  void everyQuestionHasCasesOnceAllCanBeAsked() throws IOException {
    assumeTrue(JsonRules.questions().equals(Requests.QUESTIONS), "not all questions exist yet");
    List<String> files;
    try (Stream<Path> all = Files.list(CASEBOOK)) {
      files = all.map(file -> file.getFileName().toString()).toList();
    }
    List<String> wanted = new ArrayList<>(List.of("README.md"));
    for (String question : Requests.QUESTIONS) {
      wanted.add(question + ".ndjson");
      wanted.add(question + ".expected.ndjson");
    }
    assertThat(files).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** The casebook's requests for a question that can be answered. */
  static List<Request> answered(String question) {
    return Files.exists(requests(question))
        ? lines(requests(question)).stream()
            .filter(line -> ANSWERS_READINGS || !line.contains("\"reading\":"))
            .map(JsonRules.standard()::read)
            .toList()
        : List.of();
  }

  private static Path requests(String question) {
    return CASEBOOK.resolve(question + ".ndjson");
  }

  private static Stream<DynamicTest> cases(String question) {
    List<String> requests = lines(requests(question));
    List<String> expected = lines(CASEBOOK.resolve(question + ".expected.ndjson"));
    assertThat(expected).as("one expectation a request").hasSameSizeAs(requests).isNotEmpty();
    return IntStream.range(0, requests.size())
        .mapToObj(i -> aCase(question, requests.get(i), MAPPER.readTree(expected.get(i))));
  }

  private static DynamicTest aCase(String question, String request, JsonNode expected) {
    return dynamicTest(
        expected.get("id").stringValue(),
        () -> {
          JsonNode asked = MAPPER.readTree(request);
          assertThat(asked.get("id")).isEqualTo(expected.get("id"));
          assertThat(asked.get("ask").stringValue()).isEqualTo(question);
          assumeTrue(!asked.has("reading") || ANSWERS_READINGS, "readings are not answered yet");
          JsonNode response = MAPPER.readTree(JsonRules.standard().answer(request));
          assertThat(response.has("error")).as(response.toString()).isFalse();
          assertThat(differences(expected, response))
              .as(expected.path("story").asString())
              .isEmpty();
        });
  }

  private static List<String> differences(JsonNode expected, JsonNode response) {
    List<String> differences =
        new ArrayList<>(Expected.written(expected, response).differences(response));
    for (String rule : expected.path("findings").propertyNames()) {
      String outcome = expected.get("findings").get(rule).stringValue();
      List<String> found = new ArrayList<>();
      for (JsonNode finding : response.get("findings")) {
        if (finding.get("rule").stringValue().equals(rule)) {
          found.add(finding.get("outcome").stringValue());
        }
      }
      if (!found.contains(outcome)) {
        differences.add(rule + ": expected " + outcome + ", was " + found);
      }
    }
    return differences;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
