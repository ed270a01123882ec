package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.validation.Require;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A dispute: when it was opened, with which claim, and what has happened since. The events are
 * checked against the table of {@link DisputeState}; timers are not, since what they bring about
 * depends on the policy.
 *
 * @param openedAt when it was opened
 * @param claim what was claimed at the opening
 * @param events what has happened since, in the order of time; events at one instant in the order
 *     of the list
 */
public record Dispute(
    Instant openedAt, Claim claim, @JsonSetter(nulls = Nulls.AS_EMPTY) List<DisputeEvent> events) {
  /**
   * Checks the parts and the order of events.
   *
   * @throws InvalidValueException if an instant lies outside [2000-01-01, 2200-01-01), if an event
   *     comes before the one listed earlier, if an amount is in another currency than the claim's,
   *     or if an event is impossible in the phase that the dispute is in; the message names the
   *     phase and the possible moves
   */
  public Dispute {
    Require.fact("openedAt", openedAt);
    Objects.requireNonNull(claim, "claim");
    events = Require.list("events", events);
    Instant previous = openedAt;
    DisputeState state = DisputeState.opened(claim);
    for (int i = 0; i < events.size(); i++) {
      DisputeEvent event = events.get(i);
      checkTime("events[" + i + "].at", event.at(), previous);
      checkCurrency("events[" + i + "]", event, claim.amount());
      if (!state.moves().contains(event.type())) {
        throw new InvalidValueException(
            "events[" + i + "]",
            "must be possible in phase " + state.phase(),
            event.type(),
            state.moves().isEmpty()
                ? "Nothing can happen in that phase any more."
                : "Possible are " + state.moves() + ".");
      }
      state = state.after(event);
      previous = event.at();
    }
  }

  /** Returns a dispute in which nothing has happened yet. */
  public static Dispute opened(Instant at, Claim claim) {
    return new Dispute(at, claim, List.of());
  }

  /** Returns the dated facts, under {@code dispute}. */
  public List<Fact> facts() {
    FactList facts = new FactList().add("dispute.openedAt", openedAt);
    for (int i = 0; i < events.size(); i++) {
      facts.add("dispute.events[" + i + "]", events.get(i).at());
    }
    return facts.list();
  }

  private static void checkTime(String component, Instant at, Instant previous) {
    if (at.isBefore(previous)) {
      throw new InvalidValueException(
          component,
          "must not be before " + previous + ", the opening or event before it",
          at,
          "List the events in the order of time.");
    }
  }

  private static void checkCurrency(String component, DisputeEvent event, Money claimed) {
    if (event instanceof DisputeEvent.SellerCountered countered) {
      Require.sameCurrency(
          component + ".solution.refund", countered.solution().refund(), "claim.amount", claimed);
    } else if (event instanceof DisputeEvent.PlatformDecided decided) {
      Require.sameCurrency(
          component + ".solution.refund", decided.solution().refund(), "claim.amount", claimed);
    } else if (event instanceof DisputeEvent.BuyerAmended amended) {
      Require.sameCurrency(
          component + ".claim.amount", amended.claim().amount(), "claim.amount", claimed);
    }
  }
}
