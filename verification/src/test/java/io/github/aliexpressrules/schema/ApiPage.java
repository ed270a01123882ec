package io.github.aliexpressrules.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A schema as a page to read. */
final class ApiPage {
  private final Map<String, String> constants;
  private final StringBuilder page = new StringBuilder();

  /**
   * Makes a page.
   *
   * @param constants what constants mean, by {@code Type.CONSTANT}
   */
  ApiPage(Map<String, String> constants) {
    this.constants = constants;
  }

  String of(String name, JsonNode schema) {
    page.append("# ").append(schema.get("title").stringValue()).append("\n\n");
    page.append("Made of what `aliexpress-rules schema ").append(name);
    page.append("` prints. A member in **bold** must be there.\n\n");
    if (schema.has("properties")) {
      members(schema);
    } else {
      page.append("It is ").append(type(schema)).append(".\n\n");
    }
    schema.get("$defs").properties().forEach(defined -> type(defined.getKey(), defined.getValue()));
    return page.toString().stripTrailing() + "\n";
  }

  private void type(String name, JsonNode type) {
    page.append("## ").append(name).append("\n\n");
    page.append(type.get("description").stringValue()).append("\n\n");
    if (type.has("enum")) {
      page.append("| one of | |\n|---|---|\n");
      type.get("enum")
          .forEach(
              one ->
                  row(
                      code(one.stringValue()),
                      constants.getOrDefault(name + "." + one.stringValue(), "")));
      page.append('\n');
    } else if (type.has("properties")) {
      members(type);
    } else if (isKinds(type)) {
      type.get("anyOf").forEach(this::kind);
    }
  }

  private static boolean isKinds(JsonNode type) {
    return type.path("anyOf").path(0).has("properties");
  }

  /** One of several kinds of a type, told by a member that says which. */
  private void kind(JsonNode kind) {
    String discriminator = kind.get("properties").propertyNames().iterator().next();
    page.append("### ").append(kind.at("/properties/" + discriminator + "/const").stringValue());
    page.append("\n\n").append(kind.get("description").stringValue()).append("\n\n");
    members(kind);
  }

  private void members(JsonNode object) {
    if (object.get("properties").isEmpty()) {
      return;
    }
    page.append("| member | value | |\n|---|---|---|\n");
    members("", object);
    page.append('\n');
  }

  private void members(String path, JsonNode object) {
    Set<String> required = new TreeSet<>();
    object.path("required").forEach(name -> required.add(name.stringValue()));
    for (Map.Entry<String, JsonNode> member : object.get("properties").properties()) {
      String name = code(path + member.getKey());
      JsonNode value = member.getValue();
      row(
          required.contains(member.getKey()) ? "**" + name + "**" : name,
          type(value),
          value.path("description").stringValue(""));
      inner(value).forEach(part -> members(path + member.getKey() + ".", part));
    }
  }

  /** The objects without a name of their own that a value is, or is made of. */
  private static List<JsonNode> inner(JsonNode value) {
    List<JsonNode> all = new ArrayList<>();
    if (value.has("properties")) {
      all.add(value);
    } else if (value.has("items")) {
      all.addAll(inner(value.get("items")));
    } else if (!isFigure(value)) {
      value.path("anyOf").forEach(one -> all.addAll(inner(one)));
    }
    return all;
  }

  /** A value alone, or with the lines that state it. */
  private static boolean isFigure(JsonNode value) {
    return value.at("/anyOf/1/properties").has("cites");
  }

  private static String type(JsonNode value) {
    if (value.has("$ref")) {
      String name = value.get("$ref").stringValue().replaceFirst(".*/", "");
      return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }
    if (value.has("enum")) {
      return value
          .get("enum")
          .valueStream()
          .map(one -> code(one.stringValue()))
          .collect(Collectors.joining(", "));
    }
    if (value.has("const")) {
      return code(value.get("const").asString());
    }
    if (value.has("anyOf")) {
      return value
          .get("anyOf")
          .valueStream()
          .map(one -> one.path("properties").has("cites") ? "that with `cites`" : type(one))
          .distinct()
          .collect(Collectors.joining(" or "));
    }
    if (value.has("items")) {
      return "list of " + type(value.get("items"));
    }
    if (value.path("additionalProperties").isObject()) {
      return "object, each member " + type(value.get("additionalProperties"));
    }
    if (value.path("type").isArray()) {
      return value
          .get("type")
          .valueStream()
          .map(one -> word(one.stringValue()))
          .collect(Collectors.joining(" or "));
    }
    return word(value.path("type").stringValue("anything"));
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    page.append("|\n");
  }
}
