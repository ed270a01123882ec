package io.github.aliexpressrules.examples.flinkwatch;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    lines.add(new FactLine(key, first, request.toString()));
    lines.sort(Comparator.comparing(FactLine::at).thenComparing(FactLine::facts));
  }

  /** Takes a fact out, or what cannot stand without it. */
  private void take(Fact fact) {
    List<Object> path = path(fact.path());
    ObjectNode before = request.deepCopy();
    for (int length = path.size(); length > 1; length--) {
      List<Object> part = path.subList(0, length);
      if (part.get(length - 1) instanceof String || length < path.size()) {
        ObjectNode taken = remove(part);
        if (taken != null && stands()) {
          lines.add(new FactLine(key, fact.at(), taken.toString()));
          return;
        }
        request.removeAll();
        request.setAll(before.deepCopy());
      }
    }
    // What cannot be taken apart is known from the beginning, which the rules do not mind
  }

  private boolean stands() {
    try {
      RULES.read(request.toString());
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
      if (child == null) {
        return null;
      }
      JsonNode shell =
          list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
      if (path.get(i) instanceof Integer) {
        if (!child.has("id")) {
          return null;
        }
        ((ObjectNode) shell).set("id", child.get("id"));
        ((ArrayNode) around).add(shell);
      } else {
        ((ObjectNode) around).set((String) path.get(i), shell);
      }
      parent = child;
      around = shell;
    }
    Object last = path.get(path.size() - 1);
    if (last instanceof Integer index) {
      ((ArrayNode) around).add(((ArrayNode) parent).remove(index));
    } else {
      JsonNode value = ((ObjectNode) parent).remove((String) last);
      if (value == null) {
        return null;
      }
      ((ObjectNode) around).set((String) last, value);
    }
    return taken;
  }

  private static List<Object> path(String path) {
    List<Object> parts = new ArrayList<>();
    for (String part : path.replace("[", ".[").split("\\.")) {
      parts.add(
          part.startsWith("[")
              ? (Object) Integer.valueOf(part.substring(1, part.length() - 1))
              : part);
    }
    return parts;
  }
}
