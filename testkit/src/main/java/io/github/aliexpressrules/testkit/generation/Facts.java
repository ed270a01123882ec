package io.github.aliexpressrules.testkit.generation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads facts from a request. An absent member is null; a fact after {@code now} is not known. */
public final class Facts {
  private Facts() {}

  public static boolean known(@Nullable Instant fact, Instant now) {
    return fact != null && !fact.isAfter(now);
  }

  /** The fact if it is known at {@code now}, else null. */
  public static @Nullable Instant ifKnown(@Nullable Instant fact, Instant now) {
    return known(fact, now) ? fact : null;
  }

  public static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null) {
      return b;
    }
    return b == null || a.isBefore(b) ? a : b;
  }

  /** The later of two that are there. */
  public static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return null;
    }
    return a.isAfter(b) ? a : b;
  }

  public static boolean has(JsonNode parent, String name) {
    return parent.has(name) && !parent.get(name).isNull();
  }

  public static Instant parse(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  public static @Nullable Instant instant(JsonNode parent, String name) {
    return has(parent, name) ? parse(parent.get(name).stringValue()) : null;
  }

  public static Instant requiredInstant(JsonNode parent, String name) {
    return parse(parent.get(name).stringValue());
  }

  public static @Nullable Instant knownInstant(JsonNode parent, String name, Instant now) {
    return ifKnown(instant(parent, name), now);
  }

  public static String text(JsonNode parent, String name) {
    return parent.get(name).stringValue();
  }

  public static @Nullable String optionalText(JsonNode parent, String name) {
    return has(parent, name) ? text(parent, name) : null;
  }

  public static boolean flag(JsonNode parent, String name) {
    return has(parent, name) && parent.get(name).booleanValue();
  }

  public static int number(JsonNode parent, String name) {
    return parent.get(name).intValue();
  }

  public static Amount money(JsonNode parent, String name) {
    return Amount.read(parent.get(name));
  }

  public static List<String> texts(JsonNode parent, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(parent, name)) {
      texts.add(item.stringValue());
    }
    return texts;
  }

  public static List<JsonNode> items(JsonNode parent, String name) {
    List<JsonNode> items = new ArrayList<>();
    if (has(parent, name)) {
      parent.get(name).forEach(items::add);
    }
    return items;
  }
}
