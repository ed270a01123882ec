package io.github.aliexpressrules.examples.mcp;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.json.Schemas;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** What an assistant may ask. */
final class Tools {
  private static final JsonRules RULES = JsonRules.standard();

  private static final String RULES_INPUT =
      """
      {"type":"object","properties":{"id":{"type":"string","description":"A rule's id or its\
       beginning, such as buyer.dispute; or a line that is cited, such as S5:97. All rules if left\
       out."}},"additionalProperties":false}\
      """;

  private static final String RULES_OUTPUT =
      """
      {"type":"object","anyOf":[{"required":["rules"],"properties":{"rules":{"type":"array","items":\
      {"type":"object","required":["id","sentence","cites","figures"],"additionalProperties":false,\
      "properties":{"id":{"type":"string"},"sentence":{"type":"string"},"cites":{"type":"array",\
      "items":{"type":"string"}},"figures":{"type":"array","items":{"type":"string"}}}}}}},\
      {"required":["error"],"properties":{"error":{"type":"object","required":["path","message"],\
      "properties":{"path":{"type":"string"},"message":{"type":"string"}}}}}]}\
      """;

  private Tools() {}

  /** All tools. They read what they are given, and change nothing. */
  static List<SyncToolSpecification> all() {
    return List.of(
        tool(
            "ask",
            "Answer one question about an order or deposit",
            "What holds at the instant \"at\": verdict (YES, NOT_YET, NO_LONGER, NO, UNDETERMINED),"
                + " until when, why (findings with the lines that they rest on), milestones with"
                + " their dates, and what can be done. Instants have Z or an offset. By the guides,"
                + " or with \"rules\":\"in-force\" by the platform's dated texts; for a real order"
                + " ask both.",
            Schemas.of("request"),
            Schemas.of("response"),
            request -> RULES.reply(1, request)),
        tool(
            "timeline",
            "How an answer changes over all time",
            "Takes the same request as \"ask\": every segment of time with its verdict and what"
                + " begins it, what happens if nobody does anything, and the way to a yes.",
            Schemas.of("request"),
            Schemas.of("timeline"),
            request -> RULES.reply(1, request, JsonRules::timeline)),
        tool(
            "readings",
            "What each source says",
            "Takes the same request as \"ask\", without \"reading\" and by the guides: the verdict"
                + " of each source, whether they agree, and for each date the safe one and the last"
                + " possible one.",
            Schemas.of("request"),
            Schemas.of("readings"),
            request -> RULES.reply(1, request, JsonRules::readings)),
        tool(
            "rules",
            "The rules and the lines that state them",
            "Lists rules with a sentence each, their citations and figures.",
            RULES_INPUT,
            RULES_OUTPUT,
            Tools::rules));
  }

  private static Reply rules(String arguments) {
    try {
      JsonNode asked = Main.JSON.readTree(arguments);
      for (String name : asked.propertyNames()) {
        if (!name.equals("id")) {
          return JsonRules.refusal(
              1, name, name + " is no argument of rules. Use id, or leave it out.");
        }
      }
      JsonNode id = asked.path("id");
      if (!asked.isObject() || !(id.isMissingNode() || id.isString())) {
        return JsonRules.refusal(
            1,
            asked.isObject() ? "id" : "",
            "id must be text, but was "
                + (asked.isObject() ? id : asked)
                + ". Write for example {\"id\":\"buyer.dispute\"}.");
      }
      return new Reply(JsonRules.rules(id.asString("")), false);
    } catch (RequestException refused) {
      return JsonRules.refusal(1, refused);
    }
  }

  private static SyncToolSpecification tool(
      String name,
      String title,
      String description,
      String input,
      String output,
      Function<String, Reply> teller) {
    Tool tool =
        Tool.builder(name, map(input))
            .title(title)
            .description(description)
            .outputSchema(ofObjects(map(output)))
            .annotations(
                ToolAnnotations.builder()
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((exchange, call) -> result(written(call), teller))
        .build();
  }

  private static String written(CallToolRequest call) {
    return (String) Objects.requireNonNull(call.arguments().get(LineTransport.WRITTEN));
  }

  /** The answer as the library writes it, as text and as structured content. */
  private static CallToolResult result(String arguments, Function<String, Reply> teller) {
    Reply reply = reply(arguments, teller);
    return CallToolResult.builder(List.of(TextContent.builder(reply.json()).build()))
        .structuredContent(new RawValue(reply.json()))
        .isError(reply.isError())
        .build();
  }

  /** Whatever goes wrong with a call stays with it. */
  private static Reply reply(String arguments, Function<String, Reply> teller) {
    try {
      return teller.apply(arguments);
    } catch (RuntimeException | Error problem) {
      return JsonRules.failure(new LineReader.Line(1, arguments, Optional.empty()), problem);
    }
  }

  private static Map<String, Object> map(String schema) {
    return Main.JSON.readValue(schema, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** The protocol wants to read first that it is an object, whichever it is. */
  private static Map<String, Object> ofObjects(Map<String, Object> schema) {
    Map<String, Object> ofObjects = new LinkedHashMap<>(Map.of("type", "object"));
    ofObjects.putAll(schema);
    return ofObjects;
  }
}
