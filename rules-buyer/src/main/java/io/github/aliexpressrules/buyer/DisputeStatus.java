package io.github.aliexpressrules.buyer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.rulebook.Party;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Where a dispute stands, and what comes of it if nobody does anything.
 *
 * @param phase the phase
 * @param waitingOn whose turn it is; empty once closed
 * @param moves the kinds of event that can happen now, of all parties, in the order of the enum
 * @param claimed the amount of the claim in force
 * @param payout what the buyer gets, once agreed or decided; zero if the platform awarded nothing,
 *     empty if the buyer withdrew
 * @param proposal the platform's proposal that waits for the parties; empty if none does
 * @param acceptedBy who has accepted that; left out of JSON where nobody has
 * @param presumed whether the phase was brought about by a timer and not by a recorded event
 * @param forecast what the timers will do if nobody acts; empty if no timer runs
 * @param hazards what can be lost as things stand, in the order of the enum; left out of JSON where
 *     nothing is
 */
public record DisputeStatus(
    DisputePhase phase,
    Optional<Party> waitingOn,
    Set<DisputeEventType> moves,
    Money claimed,
    Optional<Money> payout,
    Optional<Solution> proposal,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Party> acceptedBy,
    boolean presumed,
    List<DisputeForecast> forecast,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Hazard> hazards) {
  /** Checks the parts. */
  public DisputeStatus {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(waitingOn, "waitingOn");
    moves = Require.enumSet("moves", DisputeEventType.class, moves);
    Objects.requireNonNull(claimed, "claimed");
    Objects.requireNonNull(payout, "payout");
    Objects.requireNonNull(proposal, "proposal");
    acceptedBy = Require.enumSet("acceptedBy", Party.class, acceptedBy);
    forecast = Require.list("forecast", forecast);
    hazards = Require.enumSet("hazards", Hazard.class, hazards);
  }
}
