package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What the buyer claims in a dispute.
 *
 * <p>Example: {@code Claim.builder().reason(DisputeReason.DEFECTIVE).amount(Money.parse("USD
 * 10.00")).returnGoods(false).addEvidence(Evidence.PHOTO).build()}.
 *
 * @param reason why
 * @param amount how much; whether it is a sound claim is for the rules to say
 * @param returnGoods whether the buyer offers to send the goods back
 * @param evidence what the buyer shows
 * @param explanation the buyer's words
 * @param quantity how many units of an order's line it is about; all of them if it is left out
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Claim(
    DisputeReason reason,
    Money amount,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean returnGoods,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Evidence> evidence,
    Optional<String> explanation,
    Optional<Integer> quantity)
    implements WithClaim {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the amount is
   *     negative or 1e12 or more, the explanation is blank, or the quantity is below one
   */
  public Claim {
    Objects.requireNonNull(reason, "reason");
    Require.amount("amount", amount);
    evidence = Require.enumSet("evidence", Evidence.class, evidence);
    Require.text("explanation", explanation);
    if (Objects.requireNonNull(quantity, "quantity").isPresent() && quantity.get() < 1) {
      throw new InvalidValueException(
          "quantity", "must be one or more", quantity.get(), "Leave it out for all units.");
    }
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code reason}, {@code
   * amount}, {@code returnGoods}. Every other part is optional: what is not given is absent, a list
   * or set empty. Without a quantity the claim is about all units.
   */
  public static ClaimBuilderStages.BuildStart builder() {
    return ClaimBuilderStages.start();
  }
}
