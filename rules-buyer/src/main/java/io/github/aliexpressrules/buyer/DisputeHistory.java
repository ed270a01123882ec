package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Deadline;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeState;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A dispute's events folded once, so that the state after any number of them can be looked up; and
 * the timers on top of it, which act by themselves.
 *
 * <p>Recorded events beat timers: the events are folded as if there were no timers, and a timer
 * that is due at the moment asked about makes its phase presumed.
 */
final class DisputeHistory {
  private final Dispute dispute;
  private final List<Fold> folds;

  DisputeHistory(Dispute dispute, BuyerPolicy policy) {
    this.dispute = dispute;
    this.folds = fold(dispute, policy);
  }

  /** A timer that acts unless somebody does something first. */
  record Timer(Deadline due, DisputeState after, boolean sellerSilent) {}

  /** A recorded event that a timer, had it acted, would have made impossible. */
  record Overruled(
      DisputeEvent event, Deadline timer, DisputePhase presumed, boolean sellerSilent) {
    /** The figures that set the timer and what it would have brought about. */
    List<Figure<?>> restsOn() {
      return sellerSilent
          ? List.of(BuyerPolicy.SELLER_ANSWERS, BuyerPolicy.SELLER_SILENCE_WINS)
          : List.of(BuyerPolicy.PLATFORM_STEPS_IN, BuyerPolicy.PLATFORM_TIMER_RESTARTS);
    }
  }

  /**
   * Where the dispute stands at a moment.
   *
   * @param recorded the state after the recorded events
   * @param state the state with the timer that has run out, if one has
   * @param timer the timer of the recorded state
   * @param presumed whether that timer has run out
   * @param refused whether the seller's latest answer is a refusal
   * @param overruled the latest recorded event that contradicts a timer
   * @param last the latest known event, or the opening
   */
  record Standing(
      DisputeState recorded,
      DisputeState state,
      Optional<Timer> timer,
      boolean presumed,
      boolean refused,
      Optional<Overruled> overruled,
      Fact last) {
    DisputePhase phase() {
      return state.phase();
    }

    /** When the phase began: by the timer that ran out, else by the latest event. */
    Fact since() {
      return presumed ? new Fact(last.path(), timer.orElseThrow().due().at()) : last;
    }
  }

  /**
   * What is folded: the state after some events, and what the timers need to know of them. The
   * amount is at stake while a refusal may have set it to zero: until the claim is amended, or
   * something else than the claim settles what is paid.
   */
  private record Fold(
      DisputeState state,
      Optional<Fact> firstAnswer,
      Optional<Fact> lastAnswer,
      boolean refused,
      boolean amountAtStake,
      Optional<Overruled> overruled,
      Fact last) {}

  /** Where figures come from: a policy, or a moment, which remembers that they were read. */
  private interface Figures {
    <T> T get(Figure<T> figure);
  }

  /** Returns whose turn it is in a phase; empty once closed. */
  static Optional<Party> waitingOn(DisputePhase phase) {
    return switch (phase) {
      case AWAITING_SELLER -> Optional.of(Party.SELLER);
      case AWAITING_BUYER, AWAITING_RETURN -> Optional.of(Party.BUYER);
      case PLATFORM_REVIEW -> Optional.of(Party.PLATFORM);
      case AGREED, WON, LOST, CANCELLED -> Optional.empty();
    };
  }

  /** Returns where the dispute stands; empty before it was opened. */
  Optional<Standing> at(Moment m) {
    if (!m.knows(dispute.openedAt())) {
      return Optional.empty();
    }
    Fold fold = folds.get(m.countKnown(dispute.events(), DisputeEvent::at));
    if (fold.amountAtStake()) {
      m.figure(BuyerPolicy.REFUSAL_RESETS_AMOUNT);
    }
    Optional<Timer> timer =
        timer(fold, m::figure, m.calendar()).filter(running -> !isVoid(running, fold));
    boolean presumed = timer.isPresent() && m.isAtOrAfter(timer.get().due().at());
    return Optional.of(
        new Standing(
            fold.state(),
            presumed ? timer.get().after() : fold.state(),
            timer,
            presumed,
            fold.refused(),
            fold.overruled(),
            fold.last()));
  }

  /** Returns when the seller's time for an answer ends, answered or not. */
  Deadline sellerAnswersBy(Moment m) {
    return answersBy(m::figure, m.calendar());
  }

  /** Returns when the platform steps in, or would have, once the seller has answered. */
  Optional<Deadline> platformStepsIn(Moment m) {
    return stepsIn(
        folds.get(m.countKnown(dispute.events(), DisputeEvent::at)), m::figure, m.calendar());
  }

  /** Returns when the dispute was opened. */
  Instant openedAt() {
    return dispute.openedAt();
  }

  private Deadline answersBy(Figures figures, BusinessCalendar calendar) {
    return Deadline.after(opening(), figures.get(BuyerPolicy.SELLER_ANSWERS), calendar);
  }

  private static Optional<Deadline> stepsIn(Fold fold, Figures figures, BusinessCalendar calendar) {
    if (fold.firstAnswer().isEmpty()) {
      return Optional.empty();
    }
    boolean restarts = figures.get(BuyerPolicy.PLATFORM_TIMER_RESTARTS);
    return (restarts ? fold.lastAnswer() : fold.firstAnswer())
        .map(
            answer -> Deadline.after(answer, figures.get(BuyerPolicy.PLATFORM_STEPS_IN), calendar));
  }

  private Optional<Timer> timer(Fold fold, Figures figures, BusinessCalendar calendar) {
    DisputeState state = fold.state();
    if (state.phase() != DisputePhase.AWAITING_SELLER
        && state.phase() != DisputePhase.AWAITING_BUYER) {
      return Optional.empty();
    }
    Optional<Deadline> stepsIn = stepsIn(fold, figures, calendar);
    if (stepsIn.isPresent()) {
      return Optional.of(new Timer(stepsIn.get(), state.inReview(), false));
    }
    return Optional.of(
        new Timer(
            answersBy(figures, calendar),
            figures.get(BuyerPolicy.SELLER_SILENCE_WINS)
                ? state.claimPaid(DisputePhase.WON)
                : state.inReview(),
            true));
  }

  /** A timer that a recorded event has contradicted acts no more: the event stands. */
  private static boolean isVoid(Timer timer, Fold fold) {
    return fold.overruled()
        .filter(overruled -> !timer.due().at().isAfter(overruled.event().at()))
        .isPresent();
  }

  private Fact opening() {
    return new Fact("dispute.openedAt", dispute.openedAt());
  }

  private List<Fold> fold(Dispute folded, BuyerPolicy policy) {
    List<Fold> all = new ArrayList<>(folded.events().size() + 1);
    Optional<Fact> none = Optional.empty();
    Fold fold =
        new Fold(
            DisputeState.opened(folded.claim()),
            none,
            none,
            false,
            false,
            Optional.empty(),
            opening());
    all.add(fold);
    for (int i = 0; i < folded.events().size(); i++) {
      DisputeEvent event = folded.events().get(i);
      fold = next(fold, event, new Fact("dispute.events[" + i + "]", event.at()), policy);
      all.add(fold);
    }
    return all;
  }

  private Fold next(Fold fold, DisputeEvent event, Fact fact, BuyerPolicy policy) {
    boolean answer =
        switch (event.type()) {
          case SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED -> true;
          default -> false;
        };
    boolean refused =
        event.type() == DisputeEventType.SELLER_REFUSED
            || (fold.refused() && !answer && event.type() != DisputeEventType.BUYER_AMENDED);
    DisputeState state = fold.state().after(event);
    return new Fold(
        event.type() == DisputeEventType.SELLER_REFUSED
                && policy.get(BuyerPolicy.REFUSAL_RESETS_AMOUNT)
            ? state.claiming(nothing(state.claim()))
            : state,
        answer ? fold.firstAnswer().or(() -> Optional.of(fact)) : fold.firstAnswer(),
        answer ? Optional.of(fact) : fold.lastAnswer(),
        refused,
        amountAtStake(fold, event),
        overruled(fold, event, policy).or(fold::overruled),
        fact);
  }

  private static boolean amountAtStake(Fold fold, DisputeEvent event) {
    return switch (event.type()) {
      case SELLER_REFUSED -> true;
      case BUYER_AMENDED, BUYER_ACCEPTED, BUYER_CANCELLED, PLATFORM_DECIDED -> false;
      case SELLER_ACCEPTED, SELLER_COUNTERED, ESCALATED, GOODS_RETURNED -> fold.amountAtStake();
    };
  }

  /** A timer at an event's very instant comes first. */
  private Optional<Overruled> overruled(Fold fold, DisputeEvent event, BuyerPolicy policy) {
    try {
      return timer(fold, policy::get, policy.calendar())
          .filter(timer -> !isVoid(timer, fold))
          .filter(timer -> !event.at().isBefore(timer.due().at()))
          .filter(timer -> !timer.after().moves().contains(event.type()))
          .map(
              timer ->
                  new Overruled(event, timer.due(), timer.after().phase(), timer.sellerSilent()));
    } catch (OutsideCalendarException outside) {
      return Optional.empty(); // asked at a moment, the same timer makes the finding UNKNOWN
    }
  }

  private static Claim nothing(Claim claim) {
    return new Claim(
        claim.reason(),
        Money.zero(claim.amount().getCurrencyUnit()),
        claim.returnGoods(),
        claim.evidence(),
        claim.explanation());
  }
}
