package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The casebook's requests by the guides, to be changed and asked anew. In force a step can be right
 * where nobody knows what holds, and then it changes no fact.
 */
final class Casebook {
  private static final Path FOLDER = Path.of("..", "examples", "casebook");

  private Casebook() {}

  static Stream<ObjectNode> requests() {
    return JsonRules.questions().stream()
        .flatMap(question -> lines(FOLDER.resolve(question + ".ndjson")))
        .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
        .filter(request -> !request.has("rules"));
  }

  /** The requests of one question by the guides. */
  static List<Request> byGuides(String question) {
    return lines(FOLDER.resolve(question + ".ndjson"))
        .map(JsonRules.standard()::read)
        .filter(request -> !request.question().isInForce())
        .toList();
  }

  /** All requests of one question, asked by the rules in force; readings are the guides' own. */
  static List<Request> inForce(String question) {
    return lines(FOLDER.resolve(question + ".ndjson"))
        .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
        .filter(request -> !request.has("reading"))
        .map(request -> JsonRules.standard().read(request.put("rules", "in-force").toString()))
        .toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
