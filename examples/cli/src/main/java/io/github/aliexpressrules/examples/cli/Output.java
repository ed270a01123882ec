package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.RequestException;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print to. */
final class Output {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Output() {}

  static PrintWriter of(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "spec").commandLine().getOut();
  }

  static PrintWriter errorsOf(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "spec").commandLine().getErr();
  }

  /** What stands in the place of a line that was refused. */
  static String refusal(LineReader.Line line, RequestException refused, boolean json) {
    Reply reply = JsonRules.refusal(line.number(), refused);
    return json ? reply.json() + "\n" : error(reply);
  }

  /** An error line, told to a person. */
  private static String error(Reply reply) {
    JsonNode line = MAPPER.readTree(reply.json());
    JsonNode error = line.get("error");
    String path = error.get("path").asString();
    return "Line "
        + line.get("line").asLong()
        + (line.get("id").isNull() ? "" : " (" + line.get("id").asString() + ")")
        + " cannot be answered"
        + (path.isEmpty() ? "" : ", because of " + path)
        + ":\n  "
        + error.get("message").asString()
        + "\n";
  }
}
