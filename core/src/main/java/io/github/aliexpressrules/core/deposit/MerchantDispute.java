package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A dispute, complaint or legal dispute that a merchant is involved in.
 *
 * @param kind which of them
 * @param openedAt when it began
 * @param closedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MerchantDispute(
    MerchantDisputeKind kind, Instant openedAt, Optional<Instant> closedAt) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if an instant lies
   *     outside [2000-01-01, 2200-01-01), or the end comes before the beginning
   */
  public MerchantDispute {
    Objects.requireNonNull(kind, "kind");
    Require.fact("openedAt", openedAt);
    Require.fact("closedAt", closedAt);
    Require.inOrder("openedAt", Optional.of(openedAt), "closedAt", closedAt);
  }
}
