package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.joda.money.Money;

/** Histories of disputes that nobody thought of, under every reading, against {@link Story}. */
class RandomHistoriesTest {
  private static final Order ORDER = arrived().build();
  private static final Duration ONE_NANOSECOND = Duration.ofNanos(1);

  /** How an event comes about, for the parts that are drawn. */
  private interface Telling {
    DisputeEvent event(Story told, Instant at, Solution solution);
  }

  /** What may happen next, if the table allows it, after a while that likes the timers' ends. */
  private record Move(DisputeEventType type, Telling telling) implements Action.Dependent<Story> {
    Move(DisputeEventType type, BiFunction<Instant, Solution, DisputeEvent> event) {
      this(type, (told, at, solution) -> event.apply(at, dated(at, solution)));
    }

    @Override
    public boolean precondition(Story story) {
      return story.recorded(BuyerPolicy.standard()).moves().contains(type);
    }

    @Override
    public Arbitrary<Transformer<Story>> transformer(Story story) {
      return Combinators.combine(whiles(), solutions())
          .as(
              (later, solution) ->
                  Transformer.transform(
                      type + " " + later,
                      told -> told.and(telling.event(told, told.end().plus(later), solution))));
    }
  }

  private record TheEnd() implements Action.Independent<Story> {
    @Override
    public boolean precondition(Story story) {
      return story.recorded(BuyerPolicy.standard()).moves().isEmpty();
    }

    @Override
    public Arbitrary<Transformer<Story>> transformer() {
      return Arbitraries.just(Transformer.endOfChain());
    }
  }

  private static Arbitrary<Duration> whiles() {
    Duration day = Duration.ofDays(1);
    Arbitrary<Duration> near =
        Combinators.combine(
                Arbitraries.of(0, 1, 2, 5, 7, 8).map(day::multipliedBy),
                Arbitraries.of(ONE_NANOSECOND.negated(), Duration.ZERO, ONE_NANOSECOND))
            .as(Duration::plus)
            .map(time -> time.isNegative() ? Duration.ZERO : time);
    Arbitrary<Duration> any = Arbitraries.longs().between(0, 20 * 86400).map(Duration::ofSeconds);
    return Arbitraries.frequencyOf(Tuple.of(2, near), Tuple.of(1, any));
  }

  private static Arbitrary<Solution> solutions() {
    return Combinators.combine(
            Arbitraries.of("0.00", "0.01", "39.99", "40.00", "40.01").map(Cases::usd),
            Arbitraries.of(true, false),
            Arbitraries.of(SolutionChannel.class))
        .as(
            (refund, returnGoods, channel) ->
                new Solution(refund, returnGoods, channel, Optional.empty()));
  }

  /** Some of what asks for the goods says by when. */
  private static Solution dated(Instant at, Solution solution) {
    return solution.returnGoods() && solution.channel() == SolutionChannel.OFF_PLATFORM
        ? solution.withReturnBy(at.plus(Duration.ofDays(3)))
        : solution;
  }

  /** The party that has not yet accepted the proposal, or either. */
  private static DisputeEvent accepted(Story told, Instant at, Solution solution) {
    Story.Proposal made = told.recorded(BuyerPolicy.standard()).proposal().orElseThrow();
    boolean buyer =
        made.acceptedBy().isEmpty() ? solution.returnGoods() : made.accepted(Party.SELLER);
    return new DisputeEvent.ProposalAccepted(at, buyer ? Party.BUYER : Party.SELLER);
  }

  private static Claim claim(Solution like) {
    return Claim.builder()
        .reason(DisputeReason.DEFECTIVE)
        .amount(like.refund())
        .returnGoods(like.returnGoods())
        .build();
  }

  @Provide
  ActionChainArbitrary<Story> histories() {
    return ActionChain.startWith(
            () ->
                Story.of(
                    Claim.builder()
                        .reason(DisputeReason.DEFECTIVE)
                        .amount(usd("40.00"))
                        .returnGoods(false)
                        .build()))
        .withAction(
            new Move(
                DisputeEventType.SELLER_ACCEPTED,
                (at, solution) -> new DisputeEvent.SellerAccepted(at)))
        .withAction(
            3,
            new Move(
                DisputeEventType.SELLER_REFUSED,
                (at, solution) -> new DisputeEvent.SellerRefused(at)))
        .withAction(
            3, new Move(DisputeEventType.SELLER_COUNTERED, DisputeEvent.SellerCountered::new))
        .withAction(
            new Move(
                DisputeEventType.BUYER_ACCEPTED,
                (at, solution) -> new DisputeEvent.BuyerAccepted(at)))
        .withAction(
            3,
            new Move(
                DisputeEventType.BUYER_AMENDED,
                (at, solution) -> new DisputeEvent.BuyerAmended(at, claim(solution))))
        .withAction(
            new Move(
                DisputeEventType.BUYER_CANCELLED,
                (at, solution) -> new DisputeEvent.BuyerCancelled(at)))
        .withAction(
            new Move(DisputeEventType.ESCALATED, (at, solution) -> new DisputeEvent.Escalated(at)))
        .withAction(new Move(DisputeEventType.PLATFORM_DECIDED, DisputeEvent.PlatformDecided::new))
        .withAction(
            new Move(
                DisputeEventType.GOODS_RETURNED,
                (at, solution) -> new DisputeEvent.GoodsReturned(at)))
        .withAction(
            3, new Move(DisputeEventType.PLATFORM_PROPOSED, DisputeEvent.PlatformProposed::new))
        .withAction(3, new Move(DisputeEventType.PROPOSAL_ACCEPTED, RandomHistoriesTest::accepted))
        .withAction(
            new Move(
                DisputeEventType.PROPOSAL_DECLINED,
                (at, solution) ->
                    new DisputeEvent.ProposalDeclined(
                        at, solution.returnGoods() ? Party.BUYER : Party.SELLER)))
        .withAction(
            3,
            new Move(
                DisputeEventType.RETURN_SENT,
                (at, solution) -> new DisputeEvent.ReturnSent(at, solution.returnGoods())))
        .withAction(
            new Move(
                DisputeEventType.RETURN_REFUSED,
                (at, solution) -> new DisputeEvent.ReturnRefused(at)))
        .withAction(new TheEnd())
        .withMaxTransformations(10);
  }

  @Provide
  Arbitrary<BuyerPolicy> policies() {
    return Combinators.combine(
            perhaps(Term.calendarDays(5), Term.businessDays(5), Term.hours(5)),
            Arbitraries.of(true, false),
            perhaps(Term.calendarDays(7), Term.calendarDays(5), Term.businessDays(7)),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            perhaps(Term.calendarDays(14)))
        .as(
            (answers, wins, stepsIn, fromOpening, restarts, resets, reopen) ->
                BuyerPolicy.standard()
                    .with(BuyerPolicy.SELLER_ANSWERS, answers)
                    .with(BuyerPolicy.SELLER_SILENCE_WINS, wins)
                    .with(BuyerPolicy.PLATFORM_STEPS_IN, stepsIn)
                    .with(BuyerPolicy.PLATFORM_STEPS_IN_FROM_OPENING, fromOpening)
                    .with(BuyerPolicy.PLATFORM_TIMER_RESTARTS, restarts)
                    .with(BuyerPolicy.REFUSAL_RESETS_AMOUNT, resets)
                    .with(BuyerPolicy.REOPEN_WITHIN, reopen));
  }

  private static Arbitrary<Optional<Term>> perhaps(Term... terms) {
    return Arbitraries.of(terms).optional();
  }

  private static Question<DisputeStatus> question(BuyerPolicy policy, Story story) {
    return BuyerRules.under(policy).order(ORDER).dispute(story.dispute()).status();
  }

  /** Just before, at and just after whatever happens, and long after. */
  private static Set<Instant> probes(Timeline<?> timeline) {
    Set<Instant> probes = new TreeSet<>();
    timeline.changes().stream()
        .map(change -> change.at())
        .filter(at -> !at.isBefore(Story.OPENED))
        .forEach(at -> probes.addAll(List.of(at.minusNanos(1), at, at.plusNanos(1))));
    probes.add(Cases.day("2100-01-01"));
    probes.removeIf(at -> at.isBefore(Story.OPENED));
    return probes;
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void everyHistoryIsWhatTheModelSays(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    Story story = chain.run();
    Question<DisputeStatus> question = question(policy, story);
    Set<Instant> probes = probes(question.timeline());
    story.events().forEach(event -> probes.add(event.at()));

    for (Instant at : probes) {
      Story.Known known = story.known(policy, at);
      DisputeStatus status = question.at(at).result().orElseThrow();
      assertThat(status.phase()).as("phase at %s", at).isEqualTo(known.now().phase());
      assertThat(status.presumed()).as("presumed at %s", at).isEqualTo(known.presumed());
      assertThat(status.waitingOn()).isEqualTo(known.now().waitingOn());
      assertThat(status.moves()).isEqualTo(known.now().moves());
      assertThat(status.claimed()).isEqualTo(known.now().claim().amount());
      assertThat(status.payout()).isEqualTo(known.now().payout());
      assertThat(status.proposal()).isEqualTo(known.now().proposal().map(Story.Proposal::solution));
      assertThat(status.acceptedBy())
          .isEqualTo(known.now().proposal().map(Story.Proposal::acceptedBy).orElse(Set.of()));
      assertThat(question.at(at).milestone("return-by")).isEqualTo(known.recorded().returnBy());
      assertThat(status.forecast().stream().map(DisputeForecast::at).toList())
          .isEqualTo(
              known.timer().filter(timer -> !known.presumed()).stream()
                  .map(Story.Timer::at)
                  .toList());
      assertThat(status.forecast().stream().map(DisputeForecast::to).toList())
          .isEqualTo(
              known.timer().filter(timer -> !known.presumed()).stream()
                  .map(timer -> timer.then().phase())
                  .toList());
    }
  }

  /** One party or nobody is waited on: nobody exactly when the dispute is closed. */
  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void onePartyOrNobodyIsWaitedOn(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    for (Decision<DisputeStatus> segment : question(policy, chain.run()).timeline().segments()) {
      segment
          .result()
          .ifPresent(
              status ->
                  assertThat(status.waitingOn().isEmpty()).isEqualTo(status.phase().isClosed()));
    }
  }

  /** A dispute that is recorded as decided never moves again, and what is paid stays. */
  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void aDecidedDisputeNeverMovesAgain(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    Optional<DisputeStatus> decided = Optional.empty();
    for (Decision<DisputeStatus> segment : question(policy, chain.run()).timeline().segments()) {
      if (decided.isPresent()) {
        assertThat(segment.result()).isEqualTo(decided);
        assertThat(segment.verdict()).isEqualTo(Verdict.NO_LONGER);
      }
      decided = segment.result().filter(status -> status.phase().isClosed() && !status.presumed());
    }
  }

  /** What is paid is what was agreed or decided: the sum that the deciding party had before it. */
  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void whatIsPaidIsWhatWasAgreedOrDecided(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    Story story = chain.run();
    for (DisputeEvent event : story.events()) {
      Optional<Money> paid =
          question(policy, story.until(event.at())).at(event.at()).result().orElseThrow().payout();
      if (isLastOfItsInstant(story, event)) {
        switch (event.type()) {
          case SELLER_REFUSED,
              SELLER_COUNTERED,
              BUYER_AMENDED,
              BUYER_CANCELLED,
              ESCALATED,
              PLATFORM_PROPOSED,
              PROPOSAL_DECLINED,
              RETURN_REFUSED ->
              assertThat(story.known(policy, event.at()).presumed() || paid.isEmpty()).isTrue();
          case PLATFORM_DECIDED ->
              assertThat(paid).contains(((DisputeEvent.PlatformDecided) event).solution().refund());
          case SELLER_ACCEPTED, BUYER_ACCEPTED, GOODS_RETURNED, PROPOSAL_ACCEPTED, RETURN_SENT ->
              assertThat(paid).isEqualTo(story.known(policy, event.at()).recorded().payout());
        }
      }
    }
  }

  private static boolean isLastOfItsInstant(Story story, DisputeEvent event) {
    List<DisputeEvent> then =
        story.events().stream().filter(other -> other.at().equals(event.at())).toList();
    return then.get(then.size() - 1) == event;
  }

  /** Every forecast ends decided, or names the period that no source gives. */
  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void everyForecastEndsDecidedOrNamesWhatIsMissing(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    Story story = chain.run();
    Question<DisputeStatus> question = question(policy, story);
    for (Instant at : probes(question.timeline())) {
      List<Decision<DisputeStatus>> course = question.ifNobodyActs(at).segments();
      Decision<DisputeStatus> now = course.get(0);
      DisputeStatus status = now.result().orElseThrow();
      DisputePhase foretold =
          status.forecast().isEmpty()
              ? status.phase()
              : status.forecast().get(status.forecast().size() - 1).to();
      boolean named = now.finding("buyer.dispute.no-period").isPresent();
      boolean dated =
          foretold == DisputePhase.AWAITING_RETURN
              && story.known(policy, at).recorded().returnBy().isPresent();
      assertThat(named).as("%s at %s", foretold, at).isEqualTo(!foretold.isClosed() && !dated);

      Decision<DisputeStatus> end = course.get(course.size() - 1);
      assertThat(end.result().orElseThrow().phase()).isEqualTo(foretold);
      assertThat(end.finding("buyer.dispute.no-period").isPresent()).isEqualTo(named);
    }
  }

  /** Replayed at t, a history shows only what had happened by then. */
  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void aReplaySeesOnlyWhatHadHappened(
      @ForAll("histories") ActionChain<Story> chain, @ForAll("policies") BuyerPolicy policy) {
    Story story = chain.run();
    Question<DisputeStatus> full = question(policy, story);
    for (Instant at : probes(full.timeline())) {
      Question<DisputeStatus> then = question(policy, story.until(at));
      assertThat(full.at(at).answer()).isEqualTo(then.at(at).answer());
      assertThat(full.ifNobodyActs(at).segments().stream().map(Decision::answer).toList())
          .isEqualTo(then.ifNobodyActs(at).segments().stream().map(Decision::answer).toList());
    }
  }

  /** Any history that is possible by the table can be read under any policy, by any question. */
  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void anyHistoryCanBeReadUnderAnyPolicy(
      @ForAll("histories") ActionChain<Story> chain,
      @ForAll("policies") BuyerPolicy policy,
      @ForAll("offers") Solution offer) {
    Story story = chain.run();
    OrderQuestions order = BuyerRules.under(policy).order(ORDER);

    isAllOfTime(order.disputeWindow(story.dispute()).timeline());
    isAllOfTime(order.dispute(story.dispute()).status().timeline());
    isAllOfTime(
        order
            .dispute(story.dispute())
            .offer(offer, EnumSet.allOf(OfferCondition.class))
            .timeline());
    for (PlannedAct act : PlannedAct.values()) {
      isAllOfTime(
          BuyerRules.under(policy)
              .conduct(act, Optional.of(ORDER), Optional.of(story.dispute()))
              .timeline());
    }
  }

  @Provide
  Arbitrary<Solution> offers() {
    return solutions();
  }

  private static void isAllOfTime(Timeline<?> timeline) {
    assertThat(timeline.window().from()).isEmpty();
    assertThat(timeline.window().until()).isEmpty();
    timeline.changes().forEach(change -> assertThat(change.rule()).isPresent());
  }
}
