package io.github.aliexpressrules.json;

import java.util.List;
import java.util.Objects;

/**
 * The JSON contract as JSON Schema (2020-12), made of the types that requests are read into and
 * answers are written from.
 *
 * <p>What a schema refuses, the library refuses. A schema cannot tell everything: that dates are in
 * an order, prices add up, a member is not given twice, an instant is in the calendar; what it
 * takes may still be refused, with a message that says why. What the library writes, the schema
 * takes, and nothing else: no member may be added.
 *
 * <p>Example: {@code Schemas.of("request")}.
 */
public final class Schemas {
  private Schemas() {}

  /**
   * Returns what there are schemas of: {@code request} and {@code response}, which may be an error,
   * and what is told of a request over time, {@code timeline}, {@code overlay}, {@code readings}.
   */
  public static List<String> names() {
    return List.of("request", "response", "timeline", "overlay", "readings");
  }

  /**
   * Returns a schema, on several lines.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists them
   */
  public static String of(String name) {
    Objects.requireNonNull(name, "name");
    return switch (name) {
      case "request" -> RequestSchema.schema();
      case "response" -> ResponseSchema.response();
      case "timeline" -> ResponseSchema.timeline();
      case "overlay" -> ResponseSchema.overlay();
      case "readings" -> ResponseSchema.readings();
      default ->
          throw new IllegalArgumentException(
              "name must be one of "
                  + String.join(", ", names())
                  + ", but was \""
                  + name
                  + "\". Choose one of these.");
    };
  }
}
