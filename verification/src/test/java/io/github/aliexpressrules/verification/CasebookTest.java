package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every case of the casebook: its verdict, findings, milestones and result as written. The build
 * begins with it, so that whoever changes a figure reads first which cases end differently.
 */
class CasebookTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void everyCaseEndsAsWritten() throws IOException {
    StringBuilder story = new StringBuilder();
    int cases = 0;
    int differing = 0;
    for (String question : JsonRules.questions()) {
      List<String> requests = Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"));
      List<String> expected = Files.readAllLines(CASEBOOK.resolve(question + ".expected.ndjson"));
      assertThat(expected).as("one expectation a request").hasSameSizeAs(requests).isNotEmpty();
      for (int i = 0; i < requests.size(); i++) {
        cases++;
        JsonNode expectation = MAPPER.readTree(expected.get(i));
        List<String> differences = differences(question, requests.get(i), expectation);
        if (!differences.isEmpty()) {
          differing++;
          story.append(told(question, expectation, differences));
        }
      }
    }
    if (differing > 0) {
      System.out.println(story);
      fail("%d of %d cases now end differently; they are told above.", differing, cases);
    }
  }

  private static String told(String question, JsonNode expected, List<String> differences) {
    return "Case %s, %s%n  %s%n    %s%n"
        .formatted(
            expected.get("id").stringValue(),
            question,
            expected.path("story").asString(),
            String.join("%n    ".formatted(), differences));
  }

  private static List<String> differences(String question, String request, JsonNode expected) {
    JsonNode asked = MAPPER.readTree(request);
    assertThat(asked.get("id")).isEqualTo(expected.get("id"));
    assertThat(asked.get("ask").stringValue()).isEqualTo(question);
    JsonNode response = MAPPER.readTree(JsonRules.standard().answer(request));
    if (response.has("error")) {
      return List.of(response.get("error").toString());
    }
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

  @Test
  void everyQuestionHasCasesOnce() throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.list(CASEBOOK)) {
      files = all.map(file -> file.getFileName().toString()).toList();
    }
    List<String> wanted = new ArrayList<>(List.of("README.md"));
    for (String question : JsonRules.questions()) {
      wanted.add(question + ".ndjson");
      wanted.add(question + ".expected.ndjson");
    }
    assertThat(files).containsExactlyInAnyOrderElementsOf(wanted);
  }
}
