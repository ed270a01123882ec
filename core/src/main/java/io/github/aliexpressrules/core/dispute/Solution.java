package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How a party or the platform would settle a dispute. What counts is the refund that stands in it,
 * whatever its comment says.
 *
 * @param refund what the buyer gets; zero for nothing
 * @param returnGoods whether the goods are to be sent back
 * @param channel which way the money would take
 * @param comment the words that go with it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Solution(
    Money refund,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean returnGoods,
    SolutionChannel channel,
    Optional<String> comment) {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the refund is
   *     negative or 1e12 or more, or the comment is blank
   */
  public Solution {
    Require.amount("refund", refund);
    Objects.requireNonNull(channel, "channel");
    Require.text("comment", comment);
  }

  /** Returns a refund through the platform for which nothing is sent back. */
  public static Solution refund(Money refund) {
    return new Solution(refund, false, SolutionChannel.PLATFORM, Optional.empty());
  }
}
