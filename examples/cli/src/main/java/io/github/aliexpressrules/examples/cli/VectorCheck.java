package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.json.BoundaryVector;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.json.ResponseDifference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares answers with vectors, and tells where they differ. */
final class VectorCheck {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What is told of one vector to people; JSON has all. */
  private static final int MOST_TOLD = 12;

  private final Output out;
  private final Language words;
  private final boolean json;
  private long vectors;
  private long differing;
  private long errors;

  VectorCheck(Output out, Language words, boolean json) {
    this.out = out;
    this.words = words;
    this.json = json;
  }

  /** Where answers come from: asked once for each line of the vectors, in order. */
  interface Answers {
    /** The answer to the vector of a line; empty at the end of all answers. */
    Optional<String> to(long number, String request) throws IOException;

    /** What is wrong with all of them, after the last vector; nothing mostly. */
    default Optional<String> complaint() throws IOException {
      return Optional.empty();
    }
  }

  /** Checks all vectors; returns the exit status. */
  int of(LineReader lines, Answers answers) throws IOException {
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (JsonRules.isBlank(line.get())) {
        answers.to(line.get().number(), "");
        continue;
      }
      try {
        check(line.get(), answers);
      } catch (RequestException refused) {
        errors++;
        out.complain(Told.refusal(JsonRules.refusal(line.get().number(), refused), "").strip());
        answers.to(line.get().number(), "");
      }
    }
    if (vectors == 0 && errors == 0) {
      errors++;
      out.complain("there are no vectors. Write one a line, as \"vectors\" does.");
    }
    Optional<String> complaint = answers.complaint();
    if (complaint.isPresent()) {
      errors++;
      out.complain(complaint.get());
    }
    if (!json) {
      out.text(Wording.differing(words, differing, vectors) + "\n");
    }
    return differing + errors == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
  }

  private void check(LineReader.Line line, Answers answers) throws IOException {
    BoundaryVector vector = BoundaryVector.read(line);
    vectors++;
    List<ResponseDifference> differences =
        vector.differences(answers.to(line.number(), vector.request()).orElse(""));
    if (differences.isEmpty()) {
      return;
    }
    differing++;
    if (json) {
      out.line(json(line.number(), vector, differences));
    } else {
      out.text(told(line.number(), vector, differences));
    }
  }

  private static String json(
      long number, BoundaryVector vector, List<ResponseDifference> differences) {
    ObjectNode told = MAPPER.createObjectNode();
    told.put("line", number);
    told.set("request", MAPPER.readTree(vector.request()));
    ArrayNode all = told.putArray("differences");
    for (ResponseDifference difference : differences) {
      all.addObject()
          .put("path", difference.path())
          .put("expected", difference.expected())
          .put("actual", difference.actual());
    }
    return told.toString();
  }

  private String told(long number, BoundaryVector vector, List<ResponseDifference> differences) {
    JsonNode request = MAPPER.readTree(vector.request());
    String ask = request.path("ask").asString("");
    String at = request.path("at").asString("");
    StringBuilder text =
        new StringBuilder(
                Wording.VECTOR.in(words, number, request.path("id").asString(""), ask, at))
            .append('\n');
    differences.stream()
        .limit(MOST_TOLD)
        .forEach(
            one ->
                text.append("  ")
                    .append(
                        Wording.VECTOR_DIFFERS.in(words, one.path(), one.expected(), one.actual()))
                    .append('\n'));
    if (differences.size() > MOST_TOLD) {
      text.append("  ").append(Wording.MORE.in(words, differences.size() - MOST_TOLD)).append('\n');
    }
    return text.append("  ").append(vector.request()).append("\n\n").toString();
  }
}
