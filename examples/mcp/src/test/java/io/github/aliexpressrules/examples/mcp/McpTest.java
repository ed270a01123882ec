package io.github.aliexpressrules.examples.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant asks, and is told what the library says, to the digit. */
@Timeout(300)
class McpTest {
  private static final JsonRules RULES = JsonRules.standard();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String REQUEST =
      "{\"id\":\"c1\",\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-04T12:00:00Z\",\"order\":{"
          + "\"id\":\"81\",\"price\":{\"amount\":30.10,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-03-01T10:00:00Z\"}}";

  /** The casebook's lines that are JSON, however wrong as requests. */
  private static List<String> casebook() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Assistant.ROOT.resolve("examples/casebook"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".ndjson") && !file.toString().contains(".expected.")) {
          Files.readAllLines(file).stream().filter(McpTest::isJson).forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static boolean isJson(String line) {
    try {
      return !line.isBlank() && !JSON.readTree(line).isMissingNode();
    } catch (JacksonException broken) {
      return false;
    }
  }

  /** Text and structured content are the library's own line, and whether it is an error is said. */
  private static void assertTells(String response, Object id, String line) {
    JsonNode read = JSON.readTree(response);
    assertThat(read.get("id")).isEqualTo(JSON.readTree(id.toString()));
    JsonNode result = read.get("result");
    assertThat(result.get("content").size()).isOne();
    assertThat(result.get("content").get(0).get("text").asString()).isEqualTo(line);
    assertThat(response).endsWith(",\"structuredContent\":" + line + "}}");
    assertThat(result.path("isError").asBoolean(false)).isEqualTo(JSON.readTree(line).has("error"));
  }

  /** The input ends while nearly all of it is still to be answered. */
  @Test
  void theWholeCasebookIsAnsweredAlthoughTheInputEndsAtOnce() throws Exception {
    List<String> asked = casebook();
    assertThat(asked).hasSizeGreaterThan(800);
    List<String> lines = new ArrayList<>(Assistant.HANDSHAKE);
    for (int i = 0; i < asked.size(); i++) {
      lines.add(Assistant.call(i + 1, "ask", asked.get(i)));
    }
    List<String> answers = Assistant.answers(lines.stream());
    assertThat(answers).hasSize(asked.size() + 1);
    for (int i = 0; i < asked.size(); i++) {
      assertTells(answers.get(i + 1), i + 1, RULES.answer(asked.get(i)));
    }
  }

  @Test
  void everyToolTellsWhatTheLibraryTells() throws IOException {
    try (Assistant assistant = Assistant.ready()) {
      assistant.say(Assistant.call("\"a\"", "ask", REQUEST));
      assertTells(assistant.hear(), "\"a\"", RULES.answer(REQUEST));
      assistant.say(Assistant.call(2, "timeline", REQUEST));
      assertTells(assistant.hear(), 2, RULES.timeline(REQUEST));
      assistant.say(Assistant.call(3, "readings", REQUEST));
      assertTells(assistant.hear(), 3, RULES.readings(REQUEST));
      assistant.say(Assistant.call(4, "rules", "{\"id\":\"S4:29\"}"));
      assertTells(assistant.hear(), 4, JsonRules.rules("S4:29"));
      for (String all : List.of("{}", "null")) {
        assistant.say(Assistant.call(5, "rules", all));
        assertTells(assistant.hear(), 5, JsonRules.rules(""));
      }
    }
  }

  /** What is asked comes to the library as it was written, and errors are the library's. */
  @Test
  void noDigitIsLostAndNoErrorReplaced() throws IOException {
    try (Assistant assistant = Assistant.ready()) {
      for (String wrong :
          List.of(
              REQUEST.replace("30.10", "30.1000000000000000000000000001"),
              REQUEST.replace("30.10", "999999999999.99"),
              REQUEST.replace("30.10", "3.010e1"),
              REQUEST.replace("30.10", "1e400"),
              REQUEST.replace("\"id\":\"81\"", "\"id\":\"81\",\"id\":\"82\""),
              REQUEST.replace("buyer.cancellation", "buyer.nonsense"),
              REQUEST.replace("\"placedAt\"", "\"placed\""),
              REQUEST.replace("2025-03-01T10:00:00Z", "2025-03-01"),
              REQUEST.replace("\"81\"", "\"\\ud800\""),
              "{ \"ask\" : 3 }",
              "[ 1, {} ]",
              "\"text\"",
              "{}")) {
        for (String tool : List.of("ask", "timeline")) {
          assistant.say(Assistant.call(1, tool, wrong));
          assertTells(
              assistant.hear(),
              1,
              tool.equals("ask") ? RULES.answer(wrong) : RULES.timeline(wrong));
        }
      }
      assistant.say(Assistant.call(1, "rules", "{\"id\":3}"));
      assertTells(
          assistant.hear(),
          1,
          "{\"id\":null,\"line\":1,\"error\":{\"path\":\"id\",\"message\":\"id must be text, but"
              + " was 3. Write for example {\\\"id\\\":\\\"buyer.dispute\\\"}.\"}}");
      assistant.say(Assistant.call(1, "rules", "{\"which\":\"x\"}"));
      assertTells(
          assistant.hear(),
          1,
          "{\"id\":null,\"line\":1,\"error\":{\"path\":\"which\",\"message\":\"which is no argument"
              + " of rules. Use id, or leave it out.\"}}");
    }
  }

  @Test
  void whatIsNoMessageStaysAloneWithIt() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("nonsense");
    lines.add("{\"jsonrpc\":\"2.0\"}");
    lines.addAll(Assistant.HANDSHAKE);
    lines.add("");
    lines.add("x".repeat((1 << 20) + 1));
    lines.add("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\"}");
    lines.add(Assistant.call(8, "ask", REQUEST));
    List<String> answers = Assistant.answers(lines.stream());
    assertThat(answers).hasSize(6);
    assertThat(answers.subList(0, 2))
        .containsExactly(
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"message must"
                + " be valid JSON, but was broken. Write one message of JSON-RPC 2.0 a line.\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"message must"
                + " be a request, a notification or a response, but was none. Write one message of"
                + " JSON-RPC 2.0 a line.\"}}");
    assertThat(answers.subList(3, 5))
        .containsExactly(
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"request must"
                + " have at most 1048576 bytes, but was 1048577 bytes long. Write one request a"
                + " line, each with its own end.\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":-32602,\"message\":\"params must be"
                + " an object with the name of a tool, but was none. Choose one of those that"
                + " tools/list lists.\"}}");
    assertTells(answers.get(5), 8, RULES.answer(REQUEST));
  }

  @Test
  void toolsComeWithTheContractsSchemasAndKeepToThem() throws IOException {
    JsonNode tools;
    try (Assistant assistant = Assistant.ready()) {
      assistant.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
      tools = JSON.readTree(assistant.hear()).get("result").get("tools");
    }
    assertThat(tools.values().stream().map(tool -> tool.get("name").asString()))
        .containsExactly("ask", "timeline", "readings", "rules");
    JsonNode request = JSON.readTree(Schemas.of("request"));
    for (int i = 0; i < 3; i++) {
      assertThat(tools.get(i).get("inputSchema")).isEqualTo(request);
    }
    assertKeeps(tools.get(0), RULES.answer(REQUEST));
    assertKeeps(tools.get(0), RULES.answer("{}"));
    assertKeeps(tools.get(1), RULES.timeline(REQUEST));
    assertKeeps(tools.get(2), RULES.readings(REQUEST));
    assertKeeps(tools.get(3), JsonRules.rules(""));
    assertThat(schema(tools.get(3)).validate(JSON.readTree("{\"rules\":[{}]}"))).isNotEmpty();
  }

  private static void assertKeeps(JsonNode tool, String structured) {
    assertThat(tool.get("outputSchema").get("type").asString()).isEqualTo("object");
    assertThat(schema(tool).validate(JSON.readTree(structured))).isEmpty();
  }

  private static Schema schema(JsonNode tool) {
    return SchemaRegistry.withDialect(Dialects.getDraft202012())
        .getSchema(tool.get("outputSchema"));
  }

  @Test
  void fewerToolsAreOfferedIfSomeAreNamed() throws Exception {
    Process none = Assistant.start("ask", "nothing");
    assertThat(none.errorReader().lines())
        .containsExactly(
            "tool must be one of ask, timeline, readings, rules, but was \"nothing\". Leave it out"
                + " for all.");
    assertThat(none.waitFor()).isEqualTo(2);

    Process process = Assistant.start("ask", "rules");
    try (var in = process.outputWriter()) {
      in.write(String.join("\n", Assistant.HANDSHAKE) + "\n");
      in.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n");
    }
    List<String> heard = process.inputReader().lines().toList();
    assertThat(JSON.readTree(heard.get(1)).get("result").get("tools").values().stream())
        .extracting(tool -> tool.get("name").asString())
        .containsExactly("ask", "rules");
    assertThat(process.waitFor()).isZero();
  }
}
