package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dispute: when it was opened, with which claim, and what has happened since. The events are
 * checked against the table of {@link DisputeState}; timers are not, since what they bring about
 * depends on the policy.
 *
 * @param openedAt when it was opened
 * @param claim what was claimed at the opening
 * @param events what has happened since, in the order of time; events at one instant in the order
 *     of the list
 * @param decisionReceivedAt when the buyer got the platform's decision, if not when it was made
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Dispute(
    Instant openedAt,
    Claim claim,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<DisputeEvent> events,
    Optional<Instant> decisionReceivedAt)
    implements WithDispute {
  /**
   * Checks the parts and the order of events.
   *
   * @throws InvalidValueException if an instant lies outside [2000-01-01, 2200-01-01), if an event
   *     comes before the one listed earlier, if an amount is in another currency than the claim's,
   *     if an event is impossible in the phase that the dispute is in, where the message names the
   *     phase and the possible moves; if one party accepts a proposal twice, or a solution asks for
   *     the goods before it was made
   */
  public Dispute {
    Require.fact("openedAt", openedAt);
    Objects.requireNonNull(claim, "claim");
    events = Require.list("events", events);
    Instant previous = openedAt;
    DisputeState state = DisputeState.opened(claim);
    for (int i = 0; i < events.size(); i++) {
      DisputeEvent event = events.get(i);
      if (event.at().isBefore(previous)) {
        throw tooEarly(i, event, previous);
      }
      checkCurrency(i, event, claim.amount());
      if (!state.allows(event.type())) {
        throw impossible(i, event, state);
      }
      if (event instanceof DisputeEvent.ProposalAccepted accepted
          && accepted.by() == state.acceptedBy()) {
        throw acceptedTwice(i, accepted);
      }
      checkReturn(i, solution(event), event.at());
      state = state.after(event);
      previous = event.at();
    }
    Require.fact("decisionReceivedAt", decisionReceivedAt);
    Require.inOrder("openedAt", Optional.of(openedAt), "decisionReceivedAt", decisionReceivedAt);
  }

  /** Makes a dispute of which it is not told when its decision was received. */
  public Dispute(Instant openedAt, Claim claim, List<DisputeEvent> events) {
    this(openedAt, claim, events, Optional.empty());
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code openedAt},
   * {@code claim}. Every other part is optional: what is not given is absent, a list or set empty.
   */
  public static DisputeBuilderStages.BuildStart builder() {
    return DisputeBuilderStages.start();
  }

  /**
   * Returns this dispute with one more event, the latest.
   *
   * <p>Example: {@code dispute.with(new DisputeEvent.SellerRefused(now))}.
   *
   * @throws InvalidValueException as the constructor does
   */
  public Dispute with(DisputeEvent event) {
    List<DisputeEvent> all = new ArrayList<>(events);
    all.add(Objects.requireNonNull(event, "event"));
    return withEvents(all);
  }

  /** Returns a dispute in which nothing has happened yet. */
  public static Dispute opened(Instant openedAt, Claim claim) {
    return new Dispute(openedAt, claim, List.of());
  }

  private static InvalidValueException tooEarly(int index, DisputeEvent event, Instant previous) {
    return new InvalidValueException(
        "events[" + index + "].at",
        "must not be before " + previous + ", the opening or event before it",
        event.at(),
        "List the events in the order of time.");
  }

  private static InvalidValueException impossible(
      int index, DisputeEvent event, DisputeState state) {
    return new InvalidValueException(
        "events[" + index + "]",
        "must be possible in phase " + state.phase(),
        event.type(),
        state.moves().isEmpty()
            ? "Nothing can happen in that phase any more."
            : "Possible are " + state.moves() + ".");
  }

  private static InvalidValueException acceptedTwice(
      int index, DisputeEvent.ProposalAccepted accepted) {
    return new InvalidValueException(
        "events[" + index + "].by",
        "must not be the party that has accepted the proposal already",
        accepted.by(),
        "Once the other party accepts it too, it is agreed.");
  }

  private static void checkReturn(int index, @Nullable Solution made, Instant at) {
    if (made != null && made.returnBy().isPresent() && made.returnBy().get().isBefore(at)) {
      throw new InvalidValueException(
          "events[" + index + "].solution.returnBy",
          "must not be before " + at + ", when the solution was made",
          made.returnBy().get(),
          "Give the last day for sending the goods back.");
    }
  }

  /** What an event proposes or decides; null if it does neither. */
  private static @Nullable Solution solution(DisputeEvent event) {
    if (event instanceof DisputeEvent.SellerCountered countered) {
      return countered.solution();
    }
    if (event instanceof DisputeEvent.PlatformProposed proposed) {
      return proposed.solution();
    }
    return event instanceof DisputeEvent.PlatformDecided decided ? decided.solution() : null;
  }

  private static void checkCurrency(int index, DisputeEvent event, Money claimed) {
    Solution made = solution(event);
    if (made != null) {
      checkCurrency(index, ".solution.refund", made.refund(), claimed);
    } else if (event instanceof DisputeEvent.BuyerAmended amended) {
      checkCurrency(index, ".claim.amount", amended.claim().amount(), claimed);
    }
  }

  private static void checkCurrency(int index, String member, Money amount, Money claimed) {
    if (!amount.isSameCurrency(claimed)) {
      Require.sameCurrency("events[" + index + "]" + member, amount, "claim.amount", claimed);
    }
  }
}
