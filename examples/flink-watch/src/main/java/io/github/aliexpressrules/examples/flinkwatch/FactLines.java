package io.github.aliexpressrules.examples.flinkwatch;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.RequestException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of the job's input. */
final class FactLines {
  private static final Set<String> MEMBERS = Set.of("key", "at", "facts");

  /** Amounts stay the digits that were written; a member that stands twice is an error. */
  static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private FactLines() {}

  /**
   * Reads a line.
   *
   * @param last the last instant at which a fact may have become known
   * @throws BadLineException if it is none of a fact, or one from the future
   */
  static FactLine read(String line, Instant last) throws BadLineException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException problem) {
      throw new BadLineException(
          "A line must be one JSON object, but was " + quoted(line) + ". " + example());
    }
    if (!(node instanceof ObjectNode fact)) {
      throw new BadLineException(
          "A line must be one JSON object, but was " + quoted(line) + ". " + example());
    }
    for (String name : fact.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw new BadLineException(
            "A member must be one of "
                + new TreeSet<>(MEMBERS)
                + ", but was "
                + quoted(name)
                + ". "
                + example());
      }
    }
    String key = text(fact, "key");
    String at = text(fact, "at");
    if (!(fact.get("facts") instanceof ObjectNode facts)) {
      throw new BadLineException(
          "facts must be a JSON object, but was " + fact.get("facts") + ". " + example());
    }
    return new FactLine(key, instant(at, last), facts.toString());
  }

  private static Instant instant(String at, Instant last) throws BadLineException {
    Instant instant;
    try {
      instant = JsonRules.instant("at", at);
    } catch (RequestException problem) {
      throw new BadLineException(problem.message());
    }
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(last)) {
      throw new BadLineException(
          "at must be from "
              + Instant.EPOCH
              + " to "
              + last
              + ", but was "
              + instant
              + ". Tell what became known when it became known, or raise --ahead.");
    }
    return instant;
  }

  private static String text(ObjectNode fact, String name) throws BadLineException {
    @Nullable JsonNode value = fact.get(name);
    if (value == null || !value.isString() || value.stringValue().isEmpty()) {
      throw new BadLineException(name + " must be text, but was " + value + ". " + example());
    }
    return value.stringValue();
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + "\"";
  }

  private static String example() {
    return "Write {\"key\":\"81\",\"at\":\"2025-03-01T07:15:30Z\",\"facts\":{\"order\":{...}}}.";
  }
}
