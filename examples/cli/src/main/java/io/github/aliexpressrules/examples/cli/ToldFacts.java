package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request says of its case, member by member, in words as far as there are any. */
final class ToldFacts {
  /** What is no fact of the case. */
  private static final Set<String> ASKED = Set.of("id", "ask", "at", "lang");

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Language language;
  private final ZoneId zone;

  private ToldFacts(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** Reads the facts of a request that was answered, and so is in order. */
  static Map<String, String> of(String request, Language language, ZoneId zone) {
    ToldFacts told = new ToldFacts(language, zone);
    for (Map.Entry<String, JsonNode> member : JsonMapper.shared().readTree(request).properties()) {
      if (!ASKED.contains(member.getKey())) {
        told.add(member.getKey(), member.getKey(), member.getValue());
      }
    }
    return told.facts;
  }

  private void add(String path, String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (value.isObject() && value.has("amount") && value.has("currency") && value.size() == 2) {
      put(name, value.get("currency").asString() + "\u00a0" + value.get("amount").asString());
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String inner = path + "." + member.getKey();
        add(inner, name + " " + words(member.getKey()), member.getValue());
      }
    } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
      put(name, language.list(value.valueStream().map(one -> shown(one.asString())).toList()));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(path + "[" + i + "]", name + " " + (i + 1), value.get(i));
      }
    } else {
      Optional<Instant> instant = instant(value);
      String event = language.event(path);
      put(
          instant.isPresent() && !event.equals(path) ? event : name,
          instant.map(at -> language.day(at, zone)).orElseGet(() -> shown(value.asString())));
    }
  }

  private void put(String name, String value) {
    String first =
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    facts.merge(first, value, (one, other) -> one + ", " + other);
  }

  private static Optional<Instant> instant(JsonNode value) {
    if (!value.isString() || value.asString().indexOf('T') != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.asString()).toInstant());
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  /** A constant in small letters; all else as it is. */
  private static String shown(String value) {
    return value.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}")
        ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
        : value;
  }

  /** The name of a member in words: "paid with" for {@code paidWith}. */
  private static String words(String member) {
    return member.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
