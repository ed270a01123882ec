package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as its facts tell it, one laid over the other: objects member by member, a list's items by
 * what tells them apart or else one after the other (an item that is there already is no second
 * one), and anything else anew.
 */
final class Case {
  /** Parcels and lines have ids; freezes begin, disputes are opened, violations happen. */
  private static final List<List<String>> IDENTITIES =
      List.of(List.of("id"), List.of("from"), List.of("kind", "openedAt"), List.of("at", "what"));

  private final ObjectNode members = JsonNodeFactory.instance.objectNode();

  /** Lays facts over those before. */
  void add(String facts) {
    merge(members, (ObjectNode) FactLines.JSON.readTree(facts));
  }

  /** Whether it has all of these members. */
  boolean has(List<String> names) {
    return names.stream().allMatch(members::has);
  }

  /** Returns the request that asks about it; it has members. */
  String request(String ask, Instant at) {
    return "{\"ask\":\"" + ask + "\",\"at\":\"" + at + "\"," + members.toString().substring(1);
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    from.propertyStream()
        .forEach(
            member -> {
              @Nullable JsonNode there = into.get(member.getKey());
              if (there instanceof ObjectNode old && member.getValue() instanceof ObjectNode anew) {
                merge(old, anew);
              } else if (there instanceof ArrayNode old
                  && member.getValue() instanceof ArrayNode anew) {
                anew.forEach(item -> merge(old, item));
              } else {
                into.set(member.getKey(), member.getValue());
              }
            });
  }

  private static void merge(ArrayNode into, JsonNode item) {
    for (JsonNode there : into) {
      if (there.equals(item)) {
        return;
      }
      if (there instanceof ObjectNode old
          && item instanceof ObjectNode anew
          && identity(old).isPresent()
          && identity(old).equals(identity(anew))) {
        merge(old, anew);
        return;
      }
    }
    into.add(item);
  }

  /** What tells an item of a list from the others, if more can become known of it later. */
  static Optional<ObjectNode> identity(ObjectNode item) {
    return IDENTITIES.stream()
        .filter(names -> names.stream().allMatch(item::has))
        .findFirst()
        .map(
            names -> {
              ObjectNode identity = JsonNodeFactory.instance.objectNode();
              names.forEach(name -> identity.set(name, item.get(name)));
              return identity;
            });
  }
}
