package io.github.aliexpressrules.core.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * That something happened at an instant; before it, nobody knows.
 *
 * @param path where it stands in the case, for example {@code order.shippedAt}
 * @param at when it happened
 */
public record Fact(String path, Instant at) {
  /** Checks the parts. */
  public Fact {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns this fact as part of a larger case: {@code shippedAt} becomes {@code order.shippedAt}.
   */
  public Fact within(String member) {
    return new Fact(member + "." + path, at);
  }
}
