package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples as requests, each with the answers at some instants. */
final class Examples {
  private static final String FILE = "/in-force-examples.ndjson";

  private Examples() {}

  /** What is expected of a request at an instant. */
  record Answer(String name, ObjectNode request, Instant at, JsonNode answer) {}

  static Stream<Answer> answers() {
    return lines().flatMap(Examples::answers);
  }

  private static Stream<Answer> answers(JsonNode line) {
    return line.get("answers").valueStream().map(answer -> answer(line, answer));
  }

  private static Answer answer(JsonNode line, JsonNode answer) {
    ObjectNode request = (ObjectNode) line.get("request").deepCopy();
    Instant at = Facts.requiredInstant(answer, "at");
    request.put("at", at.toString());
    return new Answer(Facts.text(line, "example") + " at " + at, request, at, answer);
  }

  /** Where a response differs from the example. */
  static List<String> differences(Answer one, JsonNode response) {
    JsonNode wanted = one.answer();
    ObjectNode stated = JsonNodeFactory.instance.objectNode();
    stated.set("verdict", wanted.get("verdict"));
    if (wanted.has("result")) {
      stated.set("result", wanted.get("result"));
    }
    List<String> differences =
        new ArrayList<>(Expected.written(stated, response).differences(response));
    for (Map.Entry<String, JsonNode> milestone : wanted.path("milestones").properties()) {
      boolean isTold =
          Facts.items(response, "milestones").stream()
              .anyMatch(
                  told ->
                      Facts.text(told, "name").equals(milestone.getKey())
                          && told.get("at").equals(milestone.getValue()));
      if (!isTold) {
        differences.add("milestone: expected " + milestone);
      }
    }
    List<String> basis = Facts.texts(wanted, "basis");
    if (!basis.isEmpty() && !basis.contains(Facts.optionalText(response, "basis"))) {
      differences.add("basis: expected " + basis + ", was " + response.get("basis"));
    }
    if (wanted.has("likely") && !wanted.get("likely").equals(response.get("likely"))) {
      differences.add("likely: expected " + wanted.get("likely"));
    }
    return differences;
  }

  private static Stream<JsonNode> lines() {
    try (InputStream file = Examples.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JsonMapper.shared()::readTree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
