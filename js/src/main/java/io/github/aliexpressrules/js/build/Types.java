package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.json.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of TypeScript that the JSON Schema describes: a namespace for each schema. */
final class Types {
  private static final String DEFINITIONS = "#/$defs/";

  private Types() {}

  /** All of them. */
  static String all() {
    return Schemas.names().stream().map(Types::namespace).collect(Collectors.joining("\n"));
  }

  private static String namespace(String name) {
    JsonNode schema = JsonMapper.shared().readTree(Schemas.of(name));
    String main = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    StringBuilder text = new StringBuilder();
    text.append(comment(schema.path("title")))
        .append("export type ")
        .append(main)
        .append(" = ")
        .append(name)
        .append(".Whole;\n\nexport namespace ")
        .append(name)
        .append(" {\n");
    define(text, "Whole", schema);
    for (Map.Entry<String, JsonNode> one : schema.path("$defs").properties()) {
      define(text, one.getKey(), one.getValue());
    }
    return text.append("}\n").toString();
  }

  private static void define(StringBuilder text, String name, JsonNode schema) {
    text.append(comment(schema.path("description")).indent(2).stripTrailing());
    if (text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    text.append("  type ").append(name).append(" = ").append(type(schema)).append(";\n");
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.get("$ref").asString().substring(DEFINITIONS.length());
    }
    if (schema.has("const")) {
      return schema.get("const").toString();
    }
    if (schema.has("enum")) {
      return schema.get("enum").valueStream().map(JsonNode::toString).collect(union());
    }
    if (schema.has("anyOf")) {
      return schema.get("anyOf").valueStream().map(Types::type).distinct().collect(union());
    }
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      return "unknown"; // any value
    }
    return type.isArray()
        ? type.valueStream().map(one -> simple(one.asString(), schema)).collect(union())
        : simple(type.asString(), schema);
  }

  private static Collector<CharSequence, ?, String> union() {
    return Collectors.joining(" | ");
  }

  private static String simple(String type, JsonNode schema) {
    return switch (type) {
      case "integer", "number" -> "number";
      case "string", "boolean", "null" -> type;
      case "array" -> "Array<" + type(schema.get("items")) + ">";
      case "object" -> object(schema);
      default -> throw new IllegalStateException("no type of TypeScript for " + schema);
    };
  }

  /** An object; one that has other members for each question is a union of as many. */
  private static String object(JsonNode schema) {
    if (!schema.has("properties")) {
      JsonNode values = schema.path("additionalProperties");
      return "Record<string, " + (values.isObject() ? type(values) : "unknown") + ">";
    }
    if (!schema.has("allOf")) {
      return members(schema, schema.get("properties"), required(schema), null);
    }
    List<String> kinds = new ArrayList<>();
    for (JsonNode one : schema.get("allOf")) {
      JsonNode condition = one.path("if").path("properties");
      JsonNode then = one.path("then");
      if (condition.size() != 1 || !condition.has("ask")) {
        continue;
      }
      Set<String> required = required(schema);
      required.addAll(required(then));
      kinds.add(
          "{ask: "
              + type(condition.get("ask"))
              + "} & "
              + members(schema, then.path("properties"), required, "ask"));
    }
    Set<String> told = new TreeSet<>();
    schema.get("allOf").forEach(one -> told.addAll(names(one.path("then").path("properties"))));
    told.add("ask");
    return except(schema, told) + " & (\n    | " + String.join("\n    | ", kinds) + ")";
  }

  private static Set<String> names(JsonNode members) {
    return members.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static String except(JsonNode schema, Set<String> told) {
    String inner =
        schema.get("properties").properties().stream()
            .filter(member -> !told.contains(member.getKey()))
            .map(member -> member(member.getKey(), member.getValue(), required(schema)))
            .collect(Collectors.joining(" "));
    String others =
        told.stream()
            .filter(name -> !name.equals("ask") && !required(schema).contains(name))
            .map(name -> member(name, schema.get("properties").get(name), Set.of()))
            .collect(Collectors.joining(" "));
    return "{" + (inner + " " + others).strip() + "}";
  }

  private static String members(
      JsonNode schema, JsonNode members, Set<String> required, @Nullable String without) {
    return members.properties().stream()
        .filter(member -> !member.getKey().equals(without))
        .map(member -> member(schema, member, required))
        .collect(Collectors.joining(" ", "{", "}"));
  }

  /** A member; where only null is forbidden, its own type without that. */
  private static String member(
      JsonNode schema, Map.Entry<String, JsonNode> member, Set<String> required) {
    if (!member.getValue().has("not")) {
      return member(member.getKey(), member.getValue(), required);
    }
    String own = type(schema.get("properties").get(member.getKey()));
    return quoted(member.getKey()) + ": " + own.replace(" | null", "") + ";";
  }

  private static String member(String name, JsonNode schema, Set<String> required) {
    return comment(schema.path("description")).strip()
        + (schema.has("description") ? " " : "")
        + quoted(name)
        + (required.contains(name) ? ": " : "?: ")
        + type(schema)
        + ";";
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z]+") ? name : "\"" + name + "\"";
  }

  private static Set<String> required(JsonNode schema) {
    return schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String comment(JsonNode description) {
    return description.isString()
        ? "/** " + description.asString().replace("*/", "* /") + " */\n"
        : "";
  }
}
