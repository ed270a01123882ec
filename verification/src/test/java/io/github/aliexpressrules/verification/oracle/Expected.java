package io.github.aliexpressrules.verification.oracle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the oracle expects at one instant.
 *
 * <p>{@code milestones} is complete. {@code result} holds only the members the design settles:
 * money as {@code 8000.00 CNY}, instants as {@code Instant}, enums as strings, flags as {@code
 * Boolean}, lists as {@code List} in the design's order, objects as {@code Map} of the members that
 * are settled, {@link #ABSENT} for a member that must not be there. A member that is not in the map
 * is not judged.
 */
public record Expected(
    String verdict, Map<String, Instant> milestones, Map<String, Object> result) {
  /** Stands for a member that must be absent. */
  public static final String ABSENT = "(absent)";

  /** Stands for a member that the design writes in one of several ways. */
  private record Either(List<Object> ways) {}

  /** Any of these will do, since the design leaves open which. */
  public static Object either(Object... ways) {
    return new Either(List.of(ways));
  }

  /** Copies both maps, keeping their order. */
  public Expected {
    milestones = Collections.unmodifiableMap(new LinkedHashMap<>(milestones));
    result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
  }

  /**
   * An expectation as the casebook writes it. What it does not name is not judged: there, whatever
   * the response says is expected.
   */
  public static Expected written(JsonNode expectation, JsonNode response) {
    JsonNode stated = expectation.has("verdict") ? expectation : response;
    Map<String, Instant> milestones = new LinkedHashMap<>();
    if (expectation.has("milestones")) {
      milestones.putAll(instants(expectation.get("milestones")));
    } else {
      for (JsonNode milestone : response.get("milestones")) {
        milestones.put(Facts.text(milestone, "name"), Facts.requiredInstant(milestone, "at"));
      }
    }
    return new Expected(Facts.text(stated, "verdict"), milestones, members(expectation));
  }

  private static Map<String, Instant> instants(JsonNode milestones) {
    Map<String, Instant> instants = new LinkedHashMap<>();
    for (String name : milestones.propertyNames()) {
      instants.put(name, Facts.requiredInstant(milestones, name));
    }
    return instants;
  }

  /** The members that a case of the casebook names, there or absent. */
  private static Map<String, Object> members(JsonNode expectation) {
    Map<String, Object> members = new LinkedHashMap<>();
    expectation
        .path("result")
        .properties()
        .forEach(e -> members.put(e.getKey(), normalised(e.getValue())));
    for (JsonNode absent : expectation.path("absent")) {
      members.put(absent.stringValue(), ABSENT);
    }
    return members;
  }

  /**
   * Everything in which a response (section 8 of the design) differs from this; empty if nothing.
   */
  public List<String> differences(JsonNode response) {
    List<String> differences = new ArrayList<>();
    if (!verdict.equals(Facts.optionalText(response, "verdict"))) {
      differences.add("verdict: expected " + verdict + ", was " + response.get("verdict"));
    }
    Map<String, Instant> actual = new LinkedHashMap<>();
    for (JsonNode milestone : Facts.items(response, "milestones")) {
      String name = Facts.text(milestone, "name");
      if (actual.put(name, Facts.requiredInstant(milestone, "at")) != null
          && !name.equals("points-lapse")) {
        differences.add("milestone " + name + " occurs twice");
      }
    }
    Set<String> names = new LinkedHashSet<>(milestones.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      if (!Objects.equals(milestones.get(name), actual.get(name))) {
        differences.add(
            name + ": expected " + at(milestones.get(name)) + ", was " + at(actual.get(name)));
      }
    }
    differences.addAll(resultDifferences(response));
    return differences;
  }

  private static String at(@Nullable Instant instant) {
    return instant == null ? ABSENT : instant.toString();
  }

  /** The members of the result in which a response differs from this. */
  public List<String> resultDifferences(JsonNode response) {
    List<String> differences = new ArrayList<>();
    JsonNode members = response.path("result");
    result.forEach(
        (name, expected) -> {
          Object value = normalised(members.get(name));
          if (!agrees(expected, value)) {
            differences.add("result." + name + ": expected " + expected + ", was " + value);
          }
        });
    return differences;
  }

  /**
   * Where a case of the casebook contradicts this; what either is silent about is no contradiction.
   */
  public List<String> contradictions(JsonNode expectation) {
    List<String> contradictions = new ArrayList<>();
    if (!verdict.equals(Facts.text(expectation, "verdict"))) {
      contradictions.add("verdict: " + verdict + ", not " + expectation.get("verdict"));
    }
    if (expectation.has("milestones")) {
      Map<String, Instant> wanted = instants(expectation.get("milestones"));
      if (!milestones.equals(wanted)) {
        contradictions.add("milestones: " + milestones + ", not " + wanted);
      }
    }
    members(expectation)
        .forEach(
            (name, wanted) -> {
              Object own = result.getOrDefault(name, wanted);
              if (!agrees(own, wanted) && !agrees(wanted, own)) {
                contradictions.add("result." + name + ": " + own + ", not " + wanted);
              }
            });
    return contradictions;
  }

  /** An expected object may be silent about members; everything else is equal. */
  private static boolean agrees(Object expected, Object actual) {
    if (expected instanceof Either either) {
      return either.ways.stream().anyMatch(way -> agrees(way, actual));
    }
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
      return wanted.entrySet().stream()
          .allMatch(
              e ->
                  agrees(
                      e.getValue(),
                      found.containsKey(e.getKey()) ? found.get(e.getKey()) : ABSENT));
    }
    if (expected instanceof List<?> wanted && actual instanceof List<?> found) {
      if (wanted.size() != found.size()) {
        return false;
      }
      for (int i = 0; i < wanted.size(); i++) {
        if (!agrees(wanted.get(i), found.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.equals(actual);
  }

  /** A JSON value in the form that {@code result} uses. */
  static Object normalised(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return ABSENT;
    }
    if (value.isObject()) {
      if (value.has("amount") && value.has("currency") && value.size() == 2) {
        return Amount.read(value).toString();
      }
      Map<String, Object> members = new LinkedHashMap<>();
      value.properties().forEach(e -> members.put(e.getKey(), normalised(e.getValue())));
      return members;
    }
    if (value.isArray()) {
      List<Object> items = new ArrayList<>();
      value.forEach(item -> items.add(normalised(item)));
      return items;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isString()) {
      try {
        return Facts.parse(value.stringValue());
      } catch (DateTimeException notAnInstant) {
        return value.stringValue();
      }
    }
    return value.decimalValue();
  }
}
