package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.verification.oracle.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

  private static Stream<JsonNode> lines() {
    try (InputStream file = Examples.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JsonMapper.shared()::readTree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
