package io.github.aliexpressrules.examples.service;

import io.github.aliexpressrules.json.Schemas;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What can be asked, as OpenAPI 3.1, whose schemas are those of JSON Schema 2020-12: made of {@link
 * Schemas}, and of nothing besides that could differ from it.
 */
final class OpenApi {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  private OpenApi() {}

  /** Returns the document. */
  static String document() {
    ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "AliExpress rules")
        .put("version", "1")
        .put(
            "description",
            "Rules of buyer protection and of merchant deposits: verdict, until when, why. Not"
                + " affiliated with AliExpress; no legal advice.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    ObjectNode paths = document.putObject("paths");
    asked(paths, "answer", "Answers one request", "response");
    asked(paths, "timeline", "Tells how the answer to a request changes over all time", "timeline");
    asked(paths, "readings", "Tells what each source says to a request", "readings");
    batch(paths);
    ObjectNode rules = read(paths, "/rules", "rules", "Lists rules with their lines");
    parameter(rules, "query", "id", "A rule's id, its beginning, or a line such as S5:97");
    refusal(rules, 404);
    read(paths, "/schema", "requestSchema", "The JSON Schema of a request");
    ObjectNode schema =
        read(paths, "/schema/{name}", "schema", "A JSON Schema of the contract, by its name");
    ArrayNode names =
        parameter(schema, "path", "name", "What it is of")
            .put("required", true)
            .withArray("/schema/enum");
    Schemas.names().forEach(names::add);
    refusal(schema, 404);
    read(paths, "/openapi.json", "openapi", "This document");
    read(paths, "/health", "health", "Whether the service answers");
    components(document.putObject("components").putObject("schemas"));
    return document.toString();
  }

  private static void asked(ObjectNode paths, String name, String summary, String told) {
    ObjectNode operation = operation(paths, "/" + name, "post", name, summary);
    body(operation.putObject("requestBody").put("required", true), "application/json", "request");
    body(response(operation, 200, "As the contract has it"), "application/json", told);
    for (int status : new int[] {400, 408, 413, 503}) {
      refusal(operation, status);
    }
  }

  private static void batch(ObjectNode paths) {
    ObjectNode operation =
        operation(
            paths, "/batch", "post", "batch", "Answers many requests, one a line, as they come");
    body(
        operation.putObject("requestBody").put("required", true),
        "application/x-ndjson",
        "request");
    body(
        response(operation, 200, "One response or error a line, in the order of the requests"),
        "application/x-ndjson",
        "response");
    refusal(operation, 413);
    refusal(operation, 503);
  }

  private static ObjectNode read(ObjectNode paths, String path, String id, String summary) {
    ObjectNode operation = operation(paths, path, "get", id, summary);
    response(operation, 200, summary)
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("type", "object");
    return operation;
  }

  private static ObjectNode operation(
      ObjectNode paths, String path, String method, String id, String summary) {
    return paths.putObject(path).putObject(method).put("operationId", id).put("summary", summary);
  }

  private static ObjectNode parameter(
      ObjectNode operation, String in, String name, String description) {
    ObjectNode parameter =
        operation
            .withArray("/parameters")
            .addObject()
            .put("name", name)
            .put("in", in)
            .put("description", description);
    parameter.putObject("schema").put("type", "string");
    return parameter;
  }

  private static ObjectNode response(ObjectNode operation, int status, String description) {
    return operation
        .withObject("/responses")
        .putObject(Integer.toString(status))
        .put("description", description);
  }

  private static void refusal(ObjectNode operation, int status) {
    String description =
        switch (status) {
          case 400 -> "The request is refused: where, why, and what would be right";
          case 404 -> "There is none of that name";
          case 408 -> "The request has not come in time";
          case 413 -> "The request is too large";
          default -> "Too many are asked, or the answer takes too long: ask again later";
        };
    ObjectNode schema =
        response(operation, status, description)
            .putObject("content")
            .putObject("application/json")
            .putObject("schema");
    schema.put("$ref", COMPONENTS + "response.Error");
  }

  private static void body(ObjectNode holder, String type, String schema) {
    holder
        .putObject("content")
        .putObject(type)
        .putObject("schema")
        .put("$ref", COMPONENTS + title(schema));
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** All schemas; what one defines for itself gets its name before its own. */
  private static void components(ObjectNode components) {
    for (String name : Schemas.names()) {
      ObjectNode schema = (ObjectNode) JSON.readTree(Schemas.of(name));
      JsonNode definitions = schema.remove("$defs");
      schema.remove("$schema");
      components.set(title(name), moved(schema, name));
      for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
        components.set(name + "." + definition.getKey(), moved(definition.getValue(), name));
      }
    }
  }

  private static JsonNode moved(JsonNode schema, String name) {
    if (schema instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, moved(array.get(i), name));
      }
    } else if (schema instanceof ObjectNode object) {
      for (String member : object.propertyNames().toArray(String[]::new)) {
        JsonNode value = object.get(member);
        object.set(
            member,
            member.equals("$ref") && value.isString()
                ? StringNode.valueOf(value.asString().replace(DEFINITIONS, COMPONENTS + name + "."))
                : moved(value, name));
      }
    }
    return schema;
  }
}
