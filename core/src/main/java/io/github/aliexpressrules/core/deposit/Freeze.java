package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * A freeze of the whole account.
 *
 * @param from when it began
 * @param reason why
 * @param documentsSubmittedAt when the merchant handed in the documents asked for
 * @param liftedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Freeze(
    Instant from,
    String reason,
    Optional<Instant> documentsSubmittedAt,
    Optional<Instant> liftedAt) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the reason is blank,
   *     an instant lies outside [2000-01-01, 2200-01-01), or documents or lifting come before the
   *     freeze
   */
  public Freeze {
    Require.fact("from", from);
    Require.text("reason", reason);
    Require.fact("documentsSubmittedAt", documentsSubmittedAt);
    Require.fact("liftedAt", liftedAt);
    Require.inOrder("from", Optional.of(from), "documentsSubmittedAt", documentsSubmittedAt);
    Require.inOrder("from", Optional.of(from), "liftedAt", liftedAt);
  }
}
