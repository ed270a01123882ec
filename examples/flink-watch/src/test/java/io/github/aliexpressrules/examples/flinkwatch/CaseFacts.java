package io.github.aliexpressrules.examples.flinkwatch;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a whole request apart into what became known, each at its instant. */
final class CaseFacts {
  private static final JsonRules RULES = JsonRules.standard();

  private final List<FactLine> lines = new ArrayList<>();
  private final ObjectNode request;
  private final String key;

  private CaseFacts(String key, ObjectNode request) {
    this.key = key;
    this.request = request;
  }

  /** Returns the facts of a request in the order of time; the first has all that is undated. */
  static List<FactLine> of(String key, String request) {
    CaseFacts facts = new CaseFacts(key, (ObjectNode) FactLines.JSON.readTree(request));
    facts.split();
    return facts.lines;
  }

  private void split() {
    Request whole = RULES.read(request.toString());
    List<Fact> dated =
        new ArrayList<>(whole.question().at(Instant.parse("1900-01-01T00:00:00Z")).notYetKnown());
    dated.sort(Comparator.comparing(Fact::at).reversed());
    Instant first = dated.isEmpty() ? whole.at() : dated.get(dated.size() - 1).at();
    for (Fact fact : dated) {
      if (fact.at().isAfter(first)) {
        take(fact);
      }
    }
    List.of("id", "ask", "at", "line").forEach(request::remove);
    lines.add(new FactLine(key, first, withoutGaps(request).toString()));
    lines.sort(Comparator.comparing(FactLine::at).thenComparing(FactLine::facts));
  }

  /** Takes a fact out, or what cannot stand without it. */
  private void take(Fact fact) {
    List<Object> path = path(fact.path());
    ObjectNode before = request.deepCopy();
    for (int length = path.size(); length > 1; length--) {
      ObjectNode taken = remove(path.subList(0, length));
      if (taken != null && stands()) {
        lines.add(new FactLine(key, fact.at(), withoutGaps(taken).toString()));
        return;
      }
      request.removeAll();
      request.setAll(before.deepCopy());
    }
    // What cannot be taken apart is known from the beginning, which the rules do not mind
  }

  private boolean stands() {
    try {
      RULES.read(withoutGaps(request).toString());
      return true;
    } catch (RequestException incomplete) {
      return false;
    }
  }

  /** Removes a member or an item, and returns it in what stands around it; null if it must stay. */
  private ObjectNode remove(List<Object> path) {
    JsonNode parent = request;
    ObjectNode taken = JsonNodeFactory.instance.objectNode();
    JsonNode around = taken;
    for (int i = 0; i < path.size() - 1; i++) {
      boolean list = path.get(i + 1) instanceof Integer;
      JsonNode child =
          path.get(i) instanceof Integer index
              ? parent.get(index)
              : parent.get((String) path.get(i));
      if (child == null || child.isNull()) {
        return null;
      }
      JsonNode shell =
          list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
      if (path.get(i) instanceof Integer) {
        Optional<ObjectNode> identity = Case.identity((ObjectNode) child);
        if (identity.isEmpty()) {
          return null;
        }
        ((ObjectNode) shell).setAll(identity.get());
        ((ArrayNode) around).add(shell);
      } else {
        ((ObjectNode) around).set((String) path.get(i), shell);
      }
      parent = child;
      around = shell;
    }
    Object last = path.get(path.size() - 1);
    if (last instanceof Integer index) {
      ((ArrayNode) around).add(parent.get(index));
      ((ArrayNode) parent).set(index, JsonNodeFactory.instance.nullNode());
    } else {
      JsonNode value = ((ObjectNode) parent).remove((String) last);
      if (value == null) {
        return null;
      }
      ((ObjectNode) around).set((String) last, value);
    }
    return taken;
  }

  /** Items that were taken out leave a gap, so that the others keep their places. */
  private static JsonNode withoutGaps(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      object.propertyStream().forEach(one -> whole.set(one.getKey(), withoutGaps(one.getValue())));
      return whole;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode whole = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : array) {
        if (!item.isNull()) {
          whole.add(withoutGaps(item));
        }
      }
      return whole;
    }
    return node;
  }

  private static List<Object> path(String path) {
    List<Object> parts = new ArrayList<>();
    for (String part : path.replace("[", ".[").split("\\.", -1)) {
      parts.add(
          part.startsWith("[")
              ? (Object) Integer.valueOf(part.substring(1, part.length() - 1))
              : part);
    }
    return parts;
  }
}
