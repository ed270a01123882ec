package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.UntoldException;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dispute's events folded once, so that the state after any number of them can be looked up; and
 * the timers on top of it, which act by themselves.
 *
 * <p>Recorded events beat timers: the events are folded as if there were no timers, and a timer
 * that is due at the moment asked about makes its phase presumed.
 */
final class DisputeHistory {
  private final Dispute dispute;
  private final Fact opened;

  /** Null by the rules in force: which figures hold can change from one moment to another. */
  private final Fold @Nullable [] folds;

  private final Facts acts;
  private final Facts facts;
  private final @Nullable Fact decisionReceived;

  DisputeHistory(Dispute dispute, InUse rules) {
    List<DisputeEvent> events = dispute.events();
    Fact[] all = new Fact[events.size() + 1];
    this.dispute = dispute;
    this.opened = new Fact("dispute.openedAt", dispute.openedAt());
    all[0] = opened;
    for (int i = 1; i < all.length; i++) {
      DisputeEvent event = events.get(i - 1);
      all[i] = Fact.ofKind("dispute.events", i - 1, event.type().kind(), event.at());
    }
    this.acts = Facts.inTime(all);
    this.folds = rules.inForce() ? null : folded(new Folding(rules.policy()));
    this.decisionReceived = Fact.orNull("dispute.decisionReceivedAt", dispute.decisionReceivedAt());
    this.facts = decisionReceived == null ? acts : Facts.merged(acts, List.of(decisionReceived));
  }

  private Fold[] folded(Folding folding) {
    Fold[] all = new Fold[acts.size()];
    all[0] = first();
    for (int i = 1; i < all.length; i++) {
      all[i] = next(all[i - 1], i, folding);
    }
    return all;
  }

  private Fold first() {
    DisputeState state = DisputeState.opened(dispute.claim());
    return new Fold(state, null, null, false, false, false, false, null, null, opened);
  }

  private Fold next(Fold fold, int number, Figures figures) {
    return next(fold, dispute.events().get(number - 1), acts.get(number), figures);
  }

  /** Where a dispute stands, once it has been opened. */
  static final Definition<DisputeHistory, Position> POSITION =
      Definition.of("position", DisputeHistory::at);

  /** What the events that are known come to, by the figures in force. */
  private static final Definition<DisputeHistory, Fold> FOLDED =
      Definition.of("events", DisputeHistory::folded);

  private static Fold folded(DisputeHistory history, Moment m) {
    Fold fold = history.first();
    int known = history.countKnown(m);
    for (int i = 1; i <= known; i++) {
      fold = history.next(fold, i, new ByMoment(m));
    }
    return fold;
  }

  private int countKnown(Moment m) {
    return m.countKnown(acts.subList(1, acts.size()), Fact::at);
  }

  /**
   * A timer that acts unless somebody does something first.
   *
   * @param due when it acts
   * @param before the state that it ends
   * @param sellerSilent whether it is the seller's time that runs out, else the platform's
   * @param paid whether the claim is paid then, else the platform decides
   */
  record Timer(Deadline due, DisputeState before, boolean sellerSilent, boolean paid) {
    /** The state that it brings; made when asked for, since most timers are stopped in time. */
    DisputeState after() {
      return paid ? before.claimPaid(DisputePhase.WON) : before.inReview();
    }
  }

  /** A recorded event that a timer, had it acted, would have made impossible. */
  record Overruled(
      DisputeEvent event, Deadline timer, DisputePhase presumed, boolean sellerSilent) {
    /** What is concluded from it rests on what set the timer and what it would have brought. */
    void rest(Moment m) {
      m.restOn(sellerSilent ? BuyerPolicy.SELLER_ANSWERS : BuyerPolicy.PLATFORM_STEPS_IN);
      m.restOn(
          sellerSilent ? BuyerPolicy.SELLER_SILENCE_WINS : BuyerPolicy.PLATFORM_TIMER_RESTARTS);
    }
  }

  /**
   * Where the dispute stands at a moment.
   *
   * @param recorded the state after the recorded events
   * @param state the state with the timer that has run out, if one has
   * @param timer the timer of the recorded state, if one runs
   * @param presumed whether that timer has run out
   * @param known what the events tell besides
   */
  record Position(
      DisputeState recorded,
      DisputeState state,
      @Nullable Timer timer,
      boolean presumed,
      Fold known) {
    /** The amount claimed, which rests on what a refusal does to it. */
    Money claimed(Moment m) {
      if (known.mayBeReset()) {
        m.restOn(BuyerPolicy.REFUSAL_RESETS_AMOUNT);
      }
      return state.claim().amount();
    }

    /** What is paid, which can rest on that as well; null as long as nothing is settled. */
    @Nullable Money payout(Moment m) {
      if (known.amountAtStake()) {
        m.restOn(BuyerPolicy.REFUSAL_RESETS_AMOUNT);
      }
      return state.payout();
    }

    /** Whether the seller's latest answer is a refusal. */
    boolean refused() {
      return known.refused();
    }

    /** The latest recorded event that contradicts a timer; null if none does. */
    @Nullable Overruled overruled() {
      return known.overruled();
    }

    /** Whether it is decided rests on what a seller's silence does, where he has not answered. */
    void restOnDecision(Moment m) {
      if (timer != null && timer.sellerSilent()) {
        m.restOn(BuyerPolicy.SELLER_ANSWERS);
        m.restOn(BuyerPolicy.SELLER_SILENCE_WINS);
      }
    }

    DisputePhase phase() {
      return state.phase();
    }

    /** When the phase began: by the timer that ran out, else by the latest event. */
    Fact since() {
      return presumed && timer != null
          ? new Fact(known.last().path(), timer.due().at())
          : known.last();
    }
  }

  /**
   * What is folded: the state after some events, and what is to be known of them besides. A refusal
   * may have set the amount to zero until the claim is amended; what is concluded depends on that
   * until something else than the claim settles what is paid.
   *
   * @param state the state
   * @param firstAnswer the seller's first answer
   * @param lastAnswer his last one, where it leaves the dispute undecided
   * @param refused whether that was a refusal
   * @param mayBeReset whether the amount claimed is what a refusal left, by one source or another
   * @param amountAtStake whether what is concluded depends on that
   * @param declaredReturn whether goods that never came by the claim were declared as sent back
   * @param returnRefused when goods that came back were refused, as long as nothing else is settled
   * @param overruled the latest recorded event that contradicts a timer
   * @param last the latest event, or the opening
   */
  record Fold(
      DisputeState state,
      @Nullable Fact firstAnswer,
      @Nullable Fact lastAnswer,
      boolean refused,
      boolean mayBeReset,
      boolean amountAtStake,
      boolean declaredReturn,
      @Nullable Fact returnRefused,
      @Nullable Overruled overruled,
      Fact last) {}

  /** Where figures come from: a policy, or a moment, which remembers that they were read. */
  private interface Figures {
    <T> T get(Figure<T> figure, Fact clock);

    /** Remembers that what is concluded rests on a figure whose value does not matter. */
    void rest(Figure<?> figure);

    BusinessCalendar calendar();

    /** As {@link #get}; null where no dated text says anything. */
    <T> @Nullable T getIfTold(Figure<T> figure, Fact clock);

    default @Nullable Deadline after(Fact event, @Nullable Term term) {
      return term == null ? null : Deadline.after(event, term, calendar());
    }

    /** The term of a figure, if it has any; null where no dated text says anything. */
    default @Nullable Term termIfTold(Figure<Optional<Term>> figure, Fact clock) {
      Optional<Term> term = getIfTold(figure, clock);
      return term == null ? null : term.orElse(null);
    }
  }

  private record ByMoment(Moment m) implements Figures {
    @Override
    public <T> T get(Figure<T> figure, Fact clock) {
      return m.figure(figure, clock);
    }

    @Override
    public <T> @Nullable T getIfTold(Figure<T> figure, Fact clock) {
      return m.figureIfTold(figure, clock);
    }

    @Override
    public void rest(Figure<?> figure) {
      m.restOn(figure);
    }

    @Override
    public BusinessCalendar calendar() {
      return m.calendar();
    }
  }

  /**
   * The policy while events are folded. One deadline mostly lasts for many events: to keep it saves
   * 10 ns and 48 bytes an event.
   */
  private static final class Folding implements Figures {
    private final BuyerPolicy policy;
    private @Nullable Deadline last;
    private @Nullable Term lastTerm;

    Folding(BuyerPolicy policy) {
      this.policy = policy;
    }

    @Override
    public <T> T get(Figure<T> figure, Fact clock) {
      return policy.get(figure);
    }

    @Override
    public <T> T getIfTold(Figure<T> figure, Fact clock) {
      return policy.get(figure);
    }

    @Override
    public void rest(Figure<?> figure) {
      // nothing is concluded yet
    }

    @Override
    public BusinessCalendar calendar() {
      return policy.calendar();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // one event is one object, as is one term
    public @Nullable Deadline after(Fact event, @Nullable Term term) {
      Deadline known = last;
      if (known == null || known.event() != event || lastTerm != term) {
        known = Figures.super.after(event, term);
        last = known;
        lastTerm = term;
      }
      return known;
    }
  }

  /** Returns where the dispute stands; null before it was opened. */
  @Nullable Position at(Moment m) {
    if (!m.knows(opened.at())) {
      return null;
    }
    Fold fold = known(m);
    Timer timer = running(fold, new ByMoment(m));
    boolean presumed = timer != null && m.isAtOrAfter(timer.due().at());
    return new Position(
        fold.state(),
        presumed && timer != null ? timer.after() : fold.state(),
        timer,
        presumed,
        fold);
  }

  /** Returns when the seller's time for an answer ends, answered or not; null if it never does. */
  @Nullable Deadline sellerAnswersBy(Moment m) {
    return answersBy(new ByMoment(m));
  }

  /** Returns when the platform steps in, or would have; null as long as it cannot be told. */
  @Nullable Deadline platformStepsIn(Moment m) {
    return stepsIn(known(m), new ByMoment(m));
  }

  /** Returns when the dispute was opened. */
  Fact opened() {
    return opened;
  }

  /** Returns when the platform decided, as far as is known; null if it has not. */
  @Nullable Fact decision(Moment m) {
    for (int i = countKnown(m); i > 0; i--) {
      if (dispute.events().get(i - 1).type() == DisputeEventType.PLATFORM_DECIDED) {
        return acts.get(i);
      }
    }
    return null;
  }

  /** Returns when it was settled that goods go back, by the latest record of it; null if not. */
  @Nullable Fact returnSettled(Moment m) {
    int last = countKnown(m);
    boolean sent = known(m).state().phase() == DisputePhase.AWAITING_RETURN;
    for (int i = last; i > 0; i--) {
      DisputeEventType type = dispute.events().get(i - 1).type();
      boolean onTheWay =
          type == DisputeEventType.RETURN_SENT || type == DisputeEventType.GOODS_RETURNED;
      if (!onTheWay) {
        return sent ? acts.get(i) : null;
      }
      sent = true;
    }
    return null;
  }

  /** Returns when the buyer last sent goods back by a shipment of his own; null if he has not. */
  @Nullable Fact ownReturn(Moment m) {
    for (int i = countKnown(m); i > 0; i--) {
      if (dispute.events().get(i - 1) instanceof DisputeEvent.ReturnSent sent) {
        return sent.own() ? acts.get(i) : null;
      }
    }
    return null;
  }

  /** Returns when the buyer received the decision; null if that is not given. */
  @Nullable Fact decisionReceived() {
    return decisionReceived;
  }

  /**
   * Where the dispute stands for another one.
   *
   * @param phase its phase
   * @param since when that began
   * @param presumed whether a timer brought it
   */
  record Standing(DisputePhase phase, Fact since, boolean presumed) {}

  /**
   * Returns where the dispute stands for another one; null before it was opened. By the rules in
   * force the events alone tell it: what they have closed no timer changes, and whether a timer has
   * closed the rest hangs on texts that need not be known for it.
   */
  @Nullable Standing standing(Moment m) {
    if (!m.knows(opened.at())) {
      return null;
    }
    if (folds == null) {
      return recorded(countKnown(m));
    }
    Position position = m.peekThe(POSITION, this);
    position.restOnDecision(m);
    return new Standing(position.phase(), position.since(), position.presumed());
  }

  private Standing recorded(int known) {
    return new Standing(states(known).get(0).phase(), acts.get(known), false);
  }

  /**
   * Returns what the known events may come to where no text tells what timers do: as they stand,
   * and, if that differs, with each refusal having set the amount to zero.
   */
  List<DisputeState> states(Moment m) {
    return states(countKnown(m));
  }

  private List<DisputeState> states(int known) {
    DisputeState state = DisputeState.opened(dispute.claim());
    DisputeState reset = state;
    for (DisputeEvent event : dispute.events().subList(0, known)) {
      state = state.after(event);
      reset = reset.after(event);
      if (event.type() == DisputeEventType.SELLER_REFUSED) {
        reset = reset.claiming(nothing(reset.claim()));
      }
    }
    return state.equals(reset) ? List.of(state) : List.of(state, reset);
  }

  /** Whether timers are left aside, since the rules in force are asked. */
  boolean isByRecord() {
    return folds == null;
  }

  /** Returns the opening and the events, in the order of time. */
  List<Fact> facts() {
    return facts;
  }

  /** The state after the events that are known, which are counted by halving. */
  private Fold known(Moment m) {
    return folds == null ? m.peekThe(FOLDED, this) : folds[countKnown(m)];
  }

  private @Nullable Deadline answersBy(Figures figures) {
    return figures.after(opened, figures.get(BuyerPolicy.SELLER_ANSWERS, opened).orElse(null));
  }

  /** Never decides: where no text says when, it is left out. */
  private @Nullable Deadline stepsIn(Fold fold, Figures figures) {
    Boolean fromOpening = figures.getIfTold(BuyerPolicy.PLATFORM_STEPS_IN_FROM_OPENING, opened);
    if (fromOpening == null || fromOpening) {
      return figures.after(opened, figures.termIfTold(BuyerPolicy.PLATFORM_STEPS_IN, opened));
    }
    Fact answer = fold.firstAnswer();
    if (answer == null) {
      return null;
    }
    if (answer.equals(fold.lastAnswer())) {
      figures.rest(BuyerPolicy.PLATFORM_TIMER_RESTARTS);
    } else if (figures.get(BuyerPolicy.PLATFORM_TIMER_RESTARTS, answer)) {
      answer = fold.lastAnswer();
    }
    return answer == null
        ? null
        : figures.after(answer, figures.termIfTold(BuyerPolicy.PLATFORM_STEPS_IN, answer));
  }

  /** The timer of a state; null if none runs. */
  private @Nullable Timer running(Fold fold, Figures figures) {
    DisputeState state = fold.state();
    if (state.phase() != DisputePhase.AWAITING_SELLER
        && state.phase() != DisputePhase.AWAITING_BUYER) {
      return null;
    }
    Deadline answersBy = fold.firstAnswer() == null ? answersBy(figures) : null;
    if (answersBy == null) {
      Deadline stepsIn = stepsIn(fold, figures);
      return stepsIn == null || isVoid(stepsIn, fold)
          ? null
          : new Timer(stepsIn, state, false, false);
    }
    boolean wins = figures.get(BuyerPolicy.SELLER_SILENCE_WINS, opened);
    return isVoid(answersBy, fold) ? null : new Timer(answersBy, state, true, wins);
  }

  /** A timer that a recorded event has contradicted acts no more: the event stands. */
  private static boolean isVoid(Deadline timer, Fold fold) {
    Overruled overruled = fold.overruled();
    return overruled != null && !timer.at().isAfter(overruled.event().at());
  }

  private Fold next(Fold fold, DisputeEvent event, Fact fact, Figures folding) {
    DisputeEventType type = event.type();
    boolean answer =
        type == DisputeEventType.SELLER_ACCEPTED
            || type == DisputeEventType.SELLER_REFUSED
            || type == DisputeEventType.SELLER_COUNTERED;
    boolean refused =
        type == DisputeEventType.SELLER_REFUSED
            || (fold.refused() && !answer && type != DisputeEventType.BUYER_AMENDED);
    DisputeState state = fold.state().after(event);
    Overruled overruled = overruled(fold, event, folding);
    return new Fold(
        type == DisputeEventType.SELLER_REFUSED
                && folding.get(BuyerPolicy.REFUSAL_RESETS_AMOUNT, fact)
            ? state.claiming(nothing(state.claim()))
            : state,
        answer && fold.firstAnswer() == null ? fact : fold.firstAnswer(),
        answer && (fold.firstAnswer() == null || type != DisputeEventType.SELLER_ACCEPTED)
            ? fact
            : fold.lastAnswer(),
        refused,
        type == DisputeEventType.SELLER_REFUSED
            || (fold.mayBeReset() && type != DisputeEventType.BUYER_AMENDED),
        amountAtStake(fold, type),
        fold.declaredReturn()
            || (type == DisputeEventType.RETURN_SENT && isOfNothing(fold.state().claim())),
        returnRefused(fold, state, type, fact),
        overruled == null ? fold.overruled() : overruled,
        fact);
  }

  /** Whether a claim says that nothing came, and offers it back. */
  private static boolean isOfNothing(Claim claim) {
    return claim.returnGoods() && Reasons.isNonReceipt(claim);
  }

  private static @Nullable Fact returnRefused(
      Fold fold, DisputeState then, DisputeEventType type, Fact fact) {
    if (type == DisputeEventType.RETURN_REFUSED) {
      return fact;
    }
    return then.phase().isUndecided() ? fold.returnRefused() : null;
  }

  private static boolean amountAtStake(Fold fold, DisputeEventType event) {
    return switch (event) {
      case SELLER_REFUSED -> true;
      case BUYER_AMENDED, BUYER_ACCEPTED, BUYER_CANCELLED, PLATFORM_DECIDED -> false;
      case SELLER_ACCEPTED,
          SELLER_COUNTERED,
          ESCALATED,
          GOODS_RETURNED,
          PLATFORM_PROPOSED,
          PROPOSAL_ACCEPTED,
          PROPOSAL_DECLINED,
          RETURN_SENT,
          RETURN_REFUSED ->
          fold.amountAtStake();
    };
  }

  /** A timer at an event's very instant comes first. */
  private @Nullable Overruled overruled(Fold fold, DisputeEvent event, Figures folding) {
    try {
      Timer timer = running(fold, folding);
      return timer == null
              || event.at().isBefore(timer.due().at())
              || !contradicts(event, timer.after(), fold.state())
          ? null
          : new Overruled(event, timer.due(), timer.after().phase(), timer.sellerSilent());
    } catch (UntoldException untold) {
      return null; // asked at a moment, the same timer makes the finding UNKNOWN
    }
  }

  /**
   * Whether what a timer brings about leaves no room for an event, or the event goes on with a
   * negotiation that would be over.
   */
  private static boolean contradicts(
      DisputeEvent event, DisputeState presumed, DisputeState recorded) {
    DisputePhase next = recorded.after(event).phase();
    return !presumed.allows(event.type())
        || next == DisputePhase.AWAITING_SELLER
        || next == DisputePhase.AWAITING_BUYER;
  }

  private static Claim nothing(Claim claim) {
    return claim.withAmount(Money.zero(claim.amount().getCurrencyUnit()));
  }
}
