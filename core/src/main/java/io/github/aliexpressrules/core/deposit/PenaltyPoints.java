package io.github.aliexpressrules.core.deposit;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Objects;

/**
 * Points that the platform deducted from a merchant for a breach of its rules.
 *
 * <p>Example: {@code new PenaltyPoints(at, PointSystem.TRANSACTION, 12)}.
 *
 * @param at when
 * @param system in which system
 * @param points how many, one or more
 */
public record PenaltyPoints(Instant at, PointSystem system, int points) {
  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the instant lies outside [2000-01-01, 2200-01-01), or the
   *     points are below one
   */
  public PenaltyPoints {
    Require.fact("at", at);
    Objects.requireNonNull(system, "system");
    if (points < 1) {
      throw new InvalidValueException(
          "points", "must be one or more", points, "Leave a warning without points out.");
    }
  }
}
