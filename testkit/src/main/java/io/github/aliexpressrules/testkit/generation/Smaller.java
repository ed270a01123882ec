package io.github.aliexpressrules.testkit.generation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The requests that are a step smaller than one: without one of its members or items, or with a
 * rounder instant. Whether they can be read is not looked at.
 */
public final class Smaller {
  private static final Set<String> NEEDED = Set.of("id", "ask", "at");
  private static final int OF_LENGTH = 10;

  private final ObjectNode request;
  private final List<Supplier<ObjectNode>> steps = new ArrayList<>();

  private Smaller(ObjectNode request) {
    this.request = request;
  }

  /** The bold steps first. */
  public static Stream<ObjectNode> than(ObjectNode request) {
    Smaller smaller = new Smaller(request);
    for (String name : request.propertyNames()) {
      if (!NEEDED.contains(name)) {
        smaller.without("/" + name);
      }
    }
    request.properties().forEach(part -> smaller.parts(part.getValue(), "/" + part.getKey()));
    smaller.rounder(request, "");
    return smaller.steps.stream().map(Supplier::get);
  }

  /** How large a request is: that of a step is smaller. */
  public static long weight(ObjectNode request) {
    String text = request.toString();
    return (long) OF_LENGTH * text.length()
        + text.chars().filter(c -> c >= '1' && c <= '9').count();
  }

  private void parts(JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        without(path + "/" + name);
        parts(object.get(name), path + "/" + name);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        without(path + "/" + i);
        parts(array.get(i), path + "/" + i);
      }
    }
  }

  private void without(String path) {
    steps.add(
        changed(
            path,
            parent -> {
              String name = path.substring(path.lastIndexOf('/') + 1);
              if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(name));
              } else {
                ((ObjectNode) parent).remove(name);
              }
            }));
  }

  private Supplier<ObjectNode> changed(String path, Consumer<JsonNode> change) {
    return () -> {
      ObjectNode copy = request.deepCopy();
      change.accept(copy.at(path.substring(0, path.lastIndexOf('/'))));
      return copy;
    };
  }

  private void rounder(JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(one -> rounder(one.getValue(), path + "/" + one.getKey()));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        rounder(array.get(i), path + "/" + i);
      }
    } else if (node.isString()) {
      rounder(node.stringValue()).forEach(instant -> put(path, instant));
    }
  }

  /** Noon in Los Angeles, a whole hour, a whole minute. */
  private static Stream<Instant> rounder(String text) {
    try {
      Instant instant = Facts.parse(text);
      Instant noon = instant.atZone(ZoneOffset.UTC).with(LocalTime.of(20, 0)).toInstant();
      return Stream.of(
          noon, instant.truncatedTo(ChronoUnit.HOURS), instant.truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeException otherText) {
      return Stream.empty();
    }
  }

  private void put(String path, Instant instant) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    StringNode text = StringNode.valueOf(instant.toString());
    steps.add(
        changed(
            path,
            parent -> {
              if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), text);
              } else {
                ((ObjectNode) parent).set(name, text);
              }
            }));
  }
}
