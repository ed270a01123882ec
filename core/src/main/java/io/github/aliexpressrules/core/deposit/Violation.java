package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * A breach of the platform's rules by a merchant.
 *
 * @param at when it happened
 * @param what what was done
 * @param correctedAt when it was put right
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Violation(Instant at, String what, Optional<Instant> correctedAt) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the text is blank,
   *     an instant lies outside [2000-01-01, 2200-01-01), or the correction comes before the
   *     violation
   */
  public Violation {
    Require.fact("at", at);
    Require.text("what", what);
    Require.fact("correctedAt", correctedAt);
    Require.inOrder("at", Optional.of(at), "correctedAt", correctedAt);
  }
}
