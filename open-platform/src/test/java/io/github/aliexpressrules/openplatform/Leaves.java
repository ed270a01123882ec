package io.github.aliexpressrules.openplatform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The places of a payload, each with the node that holds it, found without the reader's help. */
final class Leaves {
  /**
   * A place.
   *
   * @param holder the object or array that it is in
   * @param name its name in an object
   * @param index its index in an array
   * @param path its path
   */
  record Spot(JsonNode holder, String name, int index, String path) {
    JsonNode value() {
      return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
    }

    void set(JsonNode value) {
      if (holder instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) holder).set(index, value);
      }
    }

    void remove() {
      if (holder instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) holder).remove(index);
      }
    }
  }

  private Leaves() {}

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  /** All places, inner ones after those that hold them. */
  static List<Spot> all(JsonNode payload) {
    List<Spot> all = new ArrayList<>();
    collect(payload, "", all);
    return all;
  }

  /** The places that hold no others and say something. */
  static List<Spot> leaves(JsonNode payload) {
    return all(payload).stream()
        .filter(spot -> !spot.value().isContainer() && !spot.value().isNull())
        .filter(spot -> !(spot.value().isString() && spot.value().asString().isBlank()))
        .toList();
  }

  private static void collect(JsonNode node, String path, List<Spot> all) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        all.add(new Spot(object, member.getKey(), -1, inner));
        collect(member.getValue(), inner, all);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String inner = path + "[" + i + "]";
        all.add(new Spot(array, "", i, inner));
        collect(array.get(i), inner, all);
      }
    }
  }
}
