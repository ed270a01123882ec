package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.validation.InvalidValueException;
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
      if (event.at().isBefore(previous)) {
        throw tooEarly(i, event, previous);
      }
      checkCurrency(i, event, claim.amount());
      if (!state.allows(event.type())) {
        throw impossible(i, event, state);
      }
      state = state.after(event);
      previous = event.at();
    }
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

  private static void checkCurrency(int index, DisputeEvent event, Money claimed) {
    if (event instanceof DisputeEvent.SellerCountered countered) {
      checkCurrency(index, ".solution.refund", countered.solution().refund(), claimed);
    } else if (event instanceof DisputeEvent.PlatformDecided decided) {
      checkCurrency(index, ".solution.refund", decided.solution().refund(), claimed);
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
