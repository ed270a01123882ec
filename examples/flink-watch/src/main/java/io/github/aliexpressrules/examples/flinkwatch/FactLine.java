package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Instant;
import java.util.Objects;

/**
 * What became known of one case at one instant: part of a request, as the JSON contract has it.
 *
 * <p>Example: {@code
 * {"key":"81","at":"2025-03-01T07:15:30Z","facts":{"order":{"shippedAt":"2025-03-01T07:15:30Z"}}}}.
 *
 * @param key what the case is known by, an order's number for example
 * @param at when it became known; as a rule when it happened
 * @param facts the members of the request that are new, one JSON object
 */
public record FactLine(String key, Instant at, String facts) {
  /** Makes a fact. */
  public FactLine {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(facts, "facts");
  }
}
