package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.time.Instant;
import java.util.Objects;

/**
 * What a timer will do if nobody acts before.
 *
 * @param at when
 * @param from the phase that ends
 * @param to the phase that begins
 * @param silentParty whose silence brings it about
 * @param rule the rule behind it
 */
public record DisputeForecast(
    Instant at, DisputePhase from, DisputePhase to, Party silentParty, Rule rule) {
  /** Checks the parts. */
  public DisputeForecast {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(silentParty, "silentParty");
    Objects.requireNonNull(rule, "rule");
  }
}
