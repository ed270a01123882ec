package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A merchant's application for the refund of the deposit, as far as it has got.
 *
 * @param exitRequestedAt when the merchant asked to leave the platform
 * @param submittedAt when the application was submitted
 * @param materials what is enclosed
 * @param decidedAt when the platform's review ended
 * @param approved whether the review was passed
 * @param paidAt when the deposit was paid back
 */
@Value.Builder
@OpenBuilderStyle
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DepositRefundApplication(
    Optional<Instant> exitRequestedAt,
    Optional<Instant> submittedAt,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Material> materials,
    Optional<Instant> decidedAt,
    Optional<Boolean> approved,
    Optional<Instant> paidAt) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if an instant lies
   *     outside [2000-01-01, 2200-01-01), or unless submittedAt &lt;= decidedAt &lt;= paidAt
   */
  public DepositRefundApplication {
    Require.fact("exitRequestedAt", exitRequestedAt);
    Require.fact("submittedAt", submittedAt);
    materials = Require.enumSet("materials", Material.class, materials);
    Require.fact("decidedAt", decidedAt);
    Objects.requireNonNull(approved, "approved");
    Require.fact("paidAt", paidAt);
    Require.inOrder("submittedAt", submittedAt, "decidedAt", decidedAt);
    Require.inOrder("submittedAt", submittedAt, "paidAt", paidAt);
    Require.inOrder("decidedAt", decidedAt, "paidAt", paidAt);
  }

  /**
   * Returns a builder that can be built at once: no part is required. Every other part is optional:
   * what is not given is absent, a list or set empty.
   */
  public static DepositRefundApplicationBuilder builder() {
    return new DepositRefundApplicationBuilder();
  }
}
