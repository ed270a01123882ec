package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.RequestException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of one line: an answer, or why there is none.
 *
 * @param text what is printed
 * @param isError whether there is no answer
 */
record Told(String text, boolean isError) {
  /**
   * Tells a line. Whatever goes wrong with it stays with it: also what needs more memory than there
   * is, and a fault of the program.
   *
   * @param refusal what is printed of a line without an answer
   */
  static Told of(
      LineReader.Line line,
      Function<LineReader.Line, String> answer,
      Function<Reply, String> refusal) {
    try {
      return new Told(answer.apply(line), false);
    } catch (RequestException refused) {
      return new Told(refusal.apply(JsonRules.refusal(line.number(), refused)), true);
    } catch (RuntimeException | Error problem) {
      return new Told(refusal.apply(JsonRules.failure(line, problem)), true);
    }
  }

  /**
   * Why a line was not answered, told to a person.
   *
   * @param file where the line stands; empty if that is plain
   */
  static String refusal(Reply reply, String file) {
    JsonNode line = JsonMapper.shared().readTree(reply.json());
    JsonNode error = line.get("error");
    String path = error.get("path").asString();
    return "Line "
        + line.get("line").asLong()
        + (file.isEmpty() ? "" : " of " + Plain.text(file))
        + (line.get("id").isNull() ? "" : " (" + Plain.text(line.get("id").asString()) + ")")
        + " cannot be answered"
        + (path.isEmpty() ? "" : ", because of " + path)
        + ":\n  "
        + error.get("message").asString()
        + "\n";
  }
}
