package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How a party or the platform would settle a dispute. What counts is the refund that stands in it,
 * whatever its comment says.
 *
 * @param refund what the buyer gets; zero for nothing
 * @param returnGoods whether the goods are to be sent back
 * @param channel which way the money would take
 * @param comment the words that go with it
 * @param returnBy before when the goods must be sent back; only where they are to be
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Solution(
    Money refund,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean returnGoods,
    SolutionChannel channel,
    Optional<String> comment,
    Optional<Instant> returnBy)
    implements WithSolution {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the refund is
   *     negative or 1e12 or more, the comment is blank, or returnBy lies outside [2000-01-01,
   *     2200-01-01) or is given although nothing is to be sent back
   */
  public Solution {
    Require.amount("refund", refund);
    Objects.requireNonNull(channel, "channel");
    Require.text("comment", comment);
    Require.fact("returnBy", returnBy);
    if (returnBy.isPresent() && !returnGoods) {
      throw new InvalidValueException(
          "returnBy",
          "must be left out where nothing is to be sent back",
          returnBy.get(),
          "Set returnGoods, or leave it out.");
    }
  }

  /** Makes a solution that says nothing of when the goods are to be sent back. */
  public Solution(
      Money refund, boolean returnGoods, SolutionChannel channel, Optional<String> comment) {
    this(refund, returnGoods, channel, comment, Optional.empty());
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code refund}, {@code
   * returnGoods}, {@code channel}. Every other part is optional: what is not given is absent.
   */
  public static SolutionBuilderStages.BuildStart builder() {
    return SolutionBuilderStages.start();
  }

  /** Returns a refund through the platform for which nothing is sent back. */
  public static Solution refund(Money refund) {
    return new Solution(refund, false, SolutionChannel.PLATFORM, Optional.empty());
  }
}
