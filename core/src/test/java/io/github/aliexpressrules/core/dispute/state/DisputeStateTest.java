package io.github.aliexpressrules.core.dispute.state;

import static io.github.aliexpressrules.core.Samples.claim;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.BUYER_ACCEPTED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.BUYER_AMENDED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.BUYER_CANCELLED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.ESCALATED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.GOODS_RETURNED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.PLATFORM_DECIDED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.PLATFORM_PROPOSED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.PROPOSAL_ACCEPTED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.PROPOSAL_DECLINED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.RETURN_REFUSED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.RETURN_SENT;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_ACCEPTED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_COUNTERED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_REFUSED;
import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.rulebook.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of a dispute's life: every phase with every type of event. */
class DisputeStateTest {
  private static final Claim CLAIM = claim("USD 10.00", false);
  private static final Claim AMENDED = claim("USD 7.00", false);
  private static final Solution COUNTER = Solution.refund(money("USD 4.00"));
  private static final Solution AWARD = Solution.refund(money("USD 6.00"));
  private static final Solution PROPOSAL = Solution.refund(money("USD 5.00"));
  private static final Solution OTHER_PROPOSAL = Solution.refund(money("USD 5.50"));

  /**
   * A way into each phase: AWAITING_SELLER and AWAITING_BUYER with and without a counter-offer, a
   * review also with a proposal, a return also once it was sent and once it was refused.
   */
  private enum Start {
    AWAITING_SELLER(DisputePhase.AWAITING_SELLER),
    AMENDED(DisputePhase.AWAITING_SELLER, countered(), amended()),
    REFUSED(DisputePhase.AWAITING_BUYER, new DisputeEvent.SellerRefused(day(1))),
    COUNTERED(DisputePhase.AWAITING_BUYER, countered()),
    REVIEW(DisputePhase.PLATFORM_REVIEW, escalated()),
    REVIEW_WITH_OFFER(DisputePhase.PLATFORM_REVIEW, countered(), escalated()),
    PROPOSED(DisputePhase.PLATFORM_REVIEW, escalated(), proposed()),
    PROPOSED_WITH_OFFER(DisputePhase.PLATFORM_REVIEW, countered(), escalated(), proposed()),
    ACCEPTED_BY_BUYER(DisputePhase.PLATFORM_REVIEW, escalated(), proposed(), accepted(BUYER)),
    ACCEPTED_BY_SELLER(DisputePhase.PLATFORM_REVIEW, escalated(), proposed(), accepted(SELLER)),
    AWAITING_RETURN(DisputePhase.AWAITING_RETURN, decided(returning(AWARD))),
    RETURN_SENT(DisputePhase.AWAITING_RETURN, decided(returning(AWARD)), sent()),
    RETURN_REFUSED(
        DisputePhase.PLATFORM_REVIEW,
        decided(returning(AWARD)),
        sent(),
        new DisputeEvent.ReturnRefused(day(1))),
    AGREED(DisputePhase.AGREED, new DisputeEvent.SellerAccepted(day(1))),
    WON(DisputePhase.WON, decided(AWARD)),
    LOST(DisputePhase.LOST, decided(Solution.refund(money("USD 0.00")))),
    CANCELLED(DisputePhase.CANCELLED, new DisputeEvent.BuyerCancelled(day(1)));

    private final DisputePhase phase;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change, of records
    private final List<DisputeEvent> events;

    Start(DisputePhase phase, DisputeEvent... events) {
      this.phase = phase;
      this.events = List.of(events);
    }

    private static DisputeEvent countered() {
      return new DisputeEvent.SellerCountered(day(1), COUNTER);
    }

    private static DisputeEvent amended() {
      return new DisputeEvent.BuyerAmended(day(1), CLAIM);
    }

    private static DisputeEvent escalated() {
      return new DisputeEvent.Escalated(day(1));
    }

    private static DisputeEvent proposed() {
      return new DisputeEvent.PlatformProposed(day(1), PROPOSAL);
    }

    private static DisputeEvent accepted(Party by) {
      return new DisputeEvent.ProposalAccepted(day(1), by);
    }

    private static DisputeEvent decided(Solution solution) {
      return new DisputeEvent.PlatformDecided(day(1), solution);
    }

    private static DisputeEvent sent() {
      return new DisputeEvent.ReturnSent(day(1), true);
    }

    DisputeState state() {
      DisputeState state = DisputeState.opened(CLAIM);
      for (DisputeEvent event : events) {
        state = state.after(event);
      }
      assertThat(state.phase()).isEqualTo(phase);
      return state;
    }
  }

  private static Solution returning(Solution solution) {
    return solution.withReturnGoods(true);
  }

  private static DisputeEvent event(DisputeEventType type) {
    return switch (type) {
      case SELLER_ACCEPTED -> new DisputeEvent.SellerAccepted(day(2));
      case SELLER_REFUSED -> new DisputeEvent.SellerRefused(day(2));
      case SELLER_COUNTERED -> new DisputeEvent.SellerCountered(day(2), COUNTER);
      case BUYER_ACCEPTED -> new DisputeEvent.BuyerAccepted(day(2));
      case BUYER_AMENDED -> new DisputeEvent.BuyerAmended(day(2), AMENDED);
      case BUYER_CANCELLED -> new DisputeEvent.BuyerCancelled(day(2));
      case ESCALATED -> new DisputeEvent.Escalated(day(2));
      case PLATFORM_DECIDED -> new DisputeEvent.PlatformDecided(day(2), AWARD);
      case GOODS_RETURNED -> new DisputeEvent.GoodsReturned(day(2));
      case PLATFORM_PROPOSED -> new DisputeEvent.PlatformProposed(day(2), OTHER_PROPOSAL);
      case PROPOSAL_ACCEPTED -> new DisputeEvent.ProposalAccepted(day(2), BUYER);
      case PROPOSAL_DECLINED -> new DisputeEvent.ProposalDeclined(day(2), BUYER);
      case RETURN_SENT -> new DisputeEvent.ReturnSent(day(2), false);
      case RETURN_REFUSED -> new DisputeEvent.ReturnRefused(day(2));
    };
  }

  /** The rows of the design's tables that allow something: start, event, next phase, payout. */
  @ParameterizedTest
  @CsvSource({
    "AWAITING_SELLER, SELLER_ACCEPTED, AGREED, USD 10.00",
    "AMENDED, SELLER_ACCEPTED, AGREED, USD 10.00",
    "REFUSED, SELLER_ACCEPTED, AGREED, USD 10.00",
    "COUNTERED, SELLER_ACCEPTED, AGREED, USD 10.00",
    "REVIEW, SELLER_ACCEPTED, AGREED, USD 10.00",
    "REVIEW_WITH_OFFER, SELLER_ACCEPTED, AGREED, USD 10.00",
    "PROPOSED, SELLER_ACCEPTED, AGREED, USD 10.00",
    "PROPOSED_WITH_OFFER, SELLER_ACCEPTED, AGREED, USD 10.00",
    "ACCEPTED_BY_BUYER, SELLER_ACCEPTED, AGREED, USD 10.00",
    "ACCEPTED_BY_SELLER, SELLER_ACCEPTED, AGREED, USD 10.00",
    "RETURN_REFUSED, SELLER_ACCEPTED, AGREED, USD 10.00",
    "AWAITING_SELLER, SELLER_REFUSED, AWAITING_BUYER,",
    "AMENDED, SELLER_REFUSED, AWAITING_BUYER,",
    "REFUSED, SELLER_REFUSED, AWAITING_BUYER,",
    "COUNTERED, SELLER_REFUSED, AWAITING_BUYER,",
    "REVIEW, SELLER_REFUSED, PLATFORM_REVIEW,",
    "REVIEW_WITH_OFFER, SELLER_REFUSED, PLATFORM_REVIEW,",
    "PROPOSED, SELLER_REFUSED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, SELLER_REFUSED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_BUYER, SELLER_REFUSED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, SELLER_REFUSED, PLATFORM_REVIEW,",
    "RETURN_REFUSED, SELLER_REFUSED, PLATFORM_REVIEW,",
    "AWAITING_SELLER, SELLER_COUNTERED, AWAITING_BUYER,",
    "AMENDED, SELLER_COUNTERED, AWAITING_BUYER,",
    "REFUSED, SELLER_COUNTERED, AWAITING_BUYER,",
    "COUNTERED, SELLER_COUNTERED, AWAITING_BUYER,",
    "REVIEW, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "REVIEW_WITH_OFFER, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "PROPOSED, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_BUYER, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "RETURN_REFUSED, SELLER_COUNTERED, PLATFORM_REVIEW,",
    "COUNTERED, BUYER_ACCEPTED, AGREED, USD 4.00",
    "REVIEW_WITH_OFFER, BUYER_ACCEPTED, AGREED, USD 4.00",
    "PROPOSED_WITH_OFFER, BUYER_ACCEPTED, AGREED, USD 4.00",
    "AWAITING_SELLER, BUYER_AMENDED, AWAITING_SELLER,",
    "AMENDED, BUYER_AMENDED, AWAITING_SELLER,",
    "REFUSED, BUYER_AMENDED, AWAITING_SELLER,",
    "COUNTERED, BUYER_AMENDED, AWAITING_SELLER,",
    "REVIEW, BUYER_AMENDED, PLATFORM_REVIEW,",
    "REVIEW_WITH_OFFER, BUYER_AMENDED, PLATFORM_REVIEW,",
    "PROPOSED, BUYER_AMENDED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, BUYER_AMENDED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_BUYER, BUYER_AMENDED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, BUYER_AMENDED, PLATFORM_REVIEW,",
    "RETURN_REFUSED, BUYER_AMENDED, PLATFORM_REVIEW,",
    "AWAITING_SELLER, BUYER_CANCELLED, CANCELLED,",
    "AMENDED, BUYER_CANCELLED, CANCELLED,",
    "REFUSED, BUYER_CANCELLED, CANCELLED,",
    "COUNTERED, BUYER_CANCELLED, CANCELLED,",
    "REVIEW, BUYER_CANCELLED, CANCELLED,",
    "REVIEW_WITH_OFFER, BUYER_CANCELLED, CANCELLED,",
    "PROPOSED, BUYER_CANCELLED, CANCELLED,",
    "PROPOSED_WITH_OFFER, BUYER_CANCELLED, CANCELLED,",
    "ACCEPTED_BY_BUYER, BUYER_CANCELLED, CANCELLED,",
    "ACCEPTED_BY_SELLER, BUYER_CANCELLED, CANCELLED,",
    "RETURN_REFUSED, BUYER_CANCELLED, CANCELLED,",
    "AWAITING_SELLER, ESCALATED, PLATFORM_REVIEW,",
    "AMENDED, ESCALATED, PLATFORM_REVIEW,",
    "REFUSED, ESCALATED, PLATFORM_REVIEW,",
    "COUNTERED, ESCALATED, PLATFORM_REVIEW,",
    "AWAITING_SELLER, PLATFORM_DECIDED, WON, USD 6.00",
    "AMENDED, PLATFORM_DECIDED, WON, USD 6.00",
    "REFUSED, PLATFORM_DECIDED, WON, USD 6.00",
    "COUNTERED, PLATFORM_DECIDED, WON, USD 6.00",
    "REVIEW, PLATFORM_DECIDED, WON, USD 6.00",
    "REVIEW_WITH_OFFER, PLATFORM_DECIDED, WON, USD 6.00",
    "PROPOSED, PLATFORM_DECIDED, WON, USD 6.00",
    "PROPOSED_WITH_OFFER, PLATFORM_DECIDED, WON, USD 6.00",
    "ACCEPTED_BY_BUYER, PLATFORM_DECIDED, WON, USD 6.00",
    "ACCEPTED_BY_SELLER, PLATFORM_DECIDED, WON, USD 6.00",
    "AWAITING_RETURN, PLATFORM_DECIDED, WON, USD 6.00",
    "RETURN_SENT, PLATFORM_DECIDED, WON, USD 6.00",
    "RETURN_REFUSED, PLATFORM_DECIDED, WON, USD 6.00",
    "AWAITING_RETURN, GOODS_RETURNED, WON, USD 6.00",
    "RETURN_SENT, GOODS_RETURNED, WON, USD 6.00",
    "REVIEW, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "REVIEW_WITH_OFFER, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "PROPOSED, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_BUYER, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "RETURN_REFUSED, PLATFORM_PROPOSED, PLATFORM_REVIEW,",
    "PROPOSED, PROPOSAL_ACCEPTED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, PROPOSAL_ACCEPTED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, PROPOSAL_ACCEPTED, AGREED, USD 5.00",
    "PROPOSED, PROPOSAL_DECLINED, PLATFORM_REVIEW,",
    "PROPOSED_WITH_OFFER, PROPOSAL_DECLINED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_BUYER, PROPOSAL_DECLINED, PLATFORM_REVIEW,",
    "ACCEPTED_BY_SELLER, PROPOSAL_DECLINED, PLATFORM_REVIEW,",
    "AWAITING_RETURN, RETURN_SENT, AWAITING_RETURN, USD 6.00",
    "RETURN_SENT, RETURN_SENT, AWAITING_RETURN, USD 6.00",
    "RETURN_SENT, RETURN_REFUSED, PLATFORM_REVIEW,",
  })
  void isAllowed(Start start, DisputeEventType type, DisputePhase next, Money payout) {
    DisputeState before = start.state();
    DisputeState after = before.after(event(type));
    assertThat(after.phase()).isEqualTo(next);
    assertThat(after.payout()).isEqualTo(payout);
    assertThat(after.claim()).isEqualTo(type == BUYER_AMENDED ? AMENDED : CLAIM);
    assertThat(after.offer()).isEqualTo(offerAfter(before, type));
    assertThat(after.proposal()).isEqualTo(proposalAfter(before, after, type));
    assertThat(after.acceptedBy()).isEqualTo(acceptedAfter(before, after, type));
    assertThat(after.returnSent()).isEqualTo(type == RETURN_SENT ? day(2) : null);
    assertThat(after.waitingOn()).isEqualTo(waitingOn(after));
  }

  /** The last word of the seller, until it is taken. */
  private static Solution offerAfter(DisputeState before, DisputeEventType type) {
    return switch (type) {
      case SELLER_COUNTERED -> COUNTER;
      case SELLER_REFUSED, BUYER_ACCEPTED -> null;
      default -> before.offer();
    };
  }

  /** A proposal waits through edits and counters, and not beyond a review. */
  private static Solution proposalAfter(
      DisputeState before, DisputeState after, DisputeEventType type) {
    if (after.phase() != DisputePhase.PLATFORM_REVIEW) {
      return null;
    }
    return switch (type) {
      case PLATFORM_PROPOSED -> OTHER_PROPOSAL;
      case PROPOSAL_DECLINED -> null;
      default -> before.proposal();
    };
  }

  private static Party acceptedAfter(
      DisputeState before, DisputeState after, DisputeEventType type) {
    if (after.phase() != DisputePhase.PLATFORM_REVIEW) {
      return null;
    }
    return switch (type) {
      case PLATFORM_PROPOSED, PROPOSAL_DECLINED -> null;
      case PROPOSAL_ACCEPTED -> BUYER;
      default -> before.acceptedBy();
    };
  }

  private static Party waitingOn(DisputeState state) {
    return switch (state.phase()) {
      case AWAITING_SELLER -> SELLER;
      case AWAITING_BUYER -> BUYER;
      case PLATFORM_REVIEW ->
          state.proposal() == null ? PLATFORM : state.acceptedBy() == BUYER ? SELLER : BUYER;
      case AWAITING_RETURN -> state.returnSent() == null ? BUYER : PLATFORM;
      case AGREED, WON, LOST, CANCELLED -> null;
    };
  }

  private static final Set<DisputeEventType> NEGOTIATING =
      EnumSet.of(
          SELLER_ACCEPTED,
          SELLER_REFUSED,
          SELLER_COUNTERED,
          BUYER_AMENDED,
          BUYER_CANCELLED,
          ESCALATED,
          PLATFORM_DECIDED);
  private static final Set<DisputeEventType> REVIEWING =
      EnumSet.of(
          SELLER_ACCEPTED,
          SELLER_REFUSED,
          SELLER_COUNTERED,
          BUYER_AMENDED,
          BUYER_CANCELLED,
          PLATFORM_DECIDED,
          PLATFORM_PROPOSED);

  private static Set<DisputeEventType> and(Set<DisputeEventType> types, DisputeEventType... more) {
    Set<DisputeEventType> all = EnumSet.copyOf(types);
    all.addAll(List.of(more));
    return all;
  }

  private static Set<DisputeEventType> allowed(Start start) {
    return switch (start) {
      case AWAITING_SELLER, AMENDED, REFUSED -> NEGOTIATING;
      case COUNTERED -> and(NEGOTIATING, BUYER_ACCEPTED);
      case REVIEW, RETURN_REFUSED -> REVIEWING;
      case REVIEW_WITH_OFFER -> and(REVIEWING, BUYER_ACCEPTED);
      case PROPOSED, ACCEPTED_BY_BUYER, ACCEPTED_BY_SELLER ->
          and(REVIEWING, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED);
      case PROPOSED_WITH_OFFER ->
          and(REVIEWING, BUYER_ACCEPTED, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED);
      case AWAITING_RETURN -> EnumSet.of(PLATFORM_DECIDED, GOODS_RETURNED, RETURN_SENT);
      case RETURN_SENT -> EnumSet.of(PLATFORM_DECIDED, GOODS_RETURNED, RETURN_SENT, RETURN_REFUSED);
      case AGREED, WON, LOST, CANCELLED -> EnumSet.noneOf(DisputeEventType.class);
    };
  }

  static Stream<Arguments> everyPhaseWithEveryEvent() {
    return Arrays.stream(Start.values())
        .flatMap(
            start ->
                Arrays.stream(DisputeEventType.values()).map(type -> Arguments.of(start, type)));
  }

  @ParameterizedTest
  @MethodSource("everyPhaseWithEveryEvent")
  void nothingElseIsAllowed(Start start, DisputeEventType type) {
    DisputeState state = start.state();
    Set<DisputeEventType> allowed = allowed(start);
    assertThat(state.moves()).containsExactlyElementsOf(allowed);
    assertThat(state.allows(type)).isEqualTo(allowed.contains(type));

    List<DisputeEvent> history = new ArrayList<>(start.events);
    history.add(event(type));
    if (start == Start.ACCEPTED_BY_BUYER && type == PROPOSAL_ACCEPTED) {
      return; // by the other party only
    }
    if (allowed.contains(type)) {
      assertThat(new Dispute(day(0), CLAIM, history).events()).isEqualTo(history);
      return;
    }
    String moves =
        allowed.stream().map(DisputeEventType::name).collect(Collectors.joining(", ", "[", "]"));
    assertThatThrownBy(() -> state.after(event(type)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "event must be one of "
                + moves
                + " in phase "
                + start.phase
                + ", but was "
                + type
                + ". Ask moves() first.");
    String component = "events[" + start.events.size() + "]";
    Refusal.of(
            () -> new Dispute(day(0), CLAIM, history),
            component,
            component
                + " must be possible in phase "
                + start.phase
                + ", but was "
                + type
                + ". "
                + (allowed.isEmpty()
                    ? "Nothing can happen in that phase any more."
                    : "Possible are " + moves + "."))
        .check();
  }

  /** The moves are what is allowed, in any phase, with or without an offer. */
  @ParameterizedTest
  @EnumSource
  void theMovesAreWhatIsAllowed(DisputePhase phase) {
    for (Solution offer : new Solution[] {null, COUNTER}) {
      DisputeState state =
          new DisputeState(phase, CLAIM, offer, null, null, null, null, null, null);
      for (DisputeEventType type : DisputeEventType.values()) {
        assertThat(state.allows(type)).isEqualTo(state.moves().contains(type));
      }
      assertThat(state.allows(BUYER_ACCEPTED))
          .isEqualTo(
              offer != null
                  && (phase == DisputePhase.AWAITING_BUYER
                      || phase == DisputePhase.PLATFORM_REVIEW));
    }
  }

  /** Wherever what is agreed or decided asks for the goods, they go back first. */
  @ParameterizedTest
  @CsvSource({
    "SELLER_ACCEPTED, AGREED, USD 10.00",
    "BUYER_ACCEPTED, AGREED, USD 4.00",
    "PLATFORM_DECIDED, WON, USD 6.00"
  })
  void goodsGoBackFirst(DisputeEventType type, DisputePhase end, Money payout) {
    DisputeState countered =
        DisputeState.opened(claim("USD 10.00", true))
            .after(new DisputeEvent.SellerCountered(day(1), returning(COUNTER)));
    DisputeState waiting =
        countered.after(
            type == PLATFORM_DECIDED
                ? new DisputeEvent.PlatformDecided(day(2), returning(AWARD))
                : event(type));
    assertThat(waiting.phase()).isEqualTo(DisputePhase.AWAITING_RETURN);
    assertThat(waiting.payout()).isEqualTo(payout);
    assertThat(waiting.afterReturn()).isEqualTo(end);

    DisputeState returned = waiting.after(new DisputeEvent.GoodsReturned(day(3)));
    assertThat(returned.phase()).isEqualTo(end);
    assertThat(returned.payout()).isEqualTo(payout);
    assertThat(returned.afterReturn()).isNull();
  }

  @Test
  void thePlatformMayDecideAnewWhileGoodsAreAwaited() {
    DisputeState waiting = Start.AWAITING_RETURN.state();
    Solution other = returning(Solution.refund(money("USD 2.00")));
    DisputeState again = waiting.after(new DisputeEvent.PlatformDecided(day(2), other));
    assertThat(again.phase()).isEqualTo(DisputePhase.AWAITING_RETURN);
    assertThat(again.payout()).isEqualTo(money("USD 2.00"));

    Solution nothing = Solution.refund(money("USD 0.00"));
    DisputeState lost = waiting.after(new DisputeEvent.PlatformDecided(day(2), nothing));
    assertThat(lost.phase()).isEqualTo(DisputePhase.LOST);
    assertThat(lost.payout()).isEqualTo(money("USD 0.00"));
    assertThat(lost.afterReturn()).isNull();
  }

  @Test
  void whoeverIsAwardedNothingHasNothingToSendBackFor() {
    DisputeState lost =
        DisputeState.opened(CLAIM)
            .after(
                new DisputeEvent.PlatformDecided(
                    day(1), returning(Solution.refund(money("USD 0.00")))));
    assertThat(lost.phase()).isEqualTo(DisputePhase.LOST);
  }

  @Test
  void aProposalIsAgreedOnOnceBothHaveAcceptedIt() {
    for (Party first : List.of(BUYER, SELLER)) {
      Party second = first == BUYER ? SELLER : BUYER;
      DisputeState one =
          Start.PROPOSED.state().after(new DisputeEvent.ProposalAccepted(day(2), first));
      assertThat(one.phase()).isEqualTo(DisputePhase.PLATFORM_REVIEW);
      assertThat(one.acceptedBy()).isEqualTo(first);
      assertThat(one.waitingOn()).isEqualTo(first == BUYER ? SELLER : BUYER);
      assertThat(one.payout()).isNull();

      DisputeState both = one.after(new DisputeEvent.ProposalAccepted(day(3), second));
      assertThat(both.phase()).isEqualTo(DisputePhase.AGREED);
      assertThat(both.payout()).isEqualTo(money("USD 5.00"));
      assertThat(both.proposal()).isNull();
      assertThat(both.acceptedBy()).isNull();

      DisputeState declined = one.after(new DisputeEvent.ProposalDeclined(day(3), second));
      assertThat(declined).isEqualTo(Start.REVIEW.state());
    }
  }

  @Test
  void aProposalThatAsksForTheGoodsIsAgreedOnBeforeTheyGoBack() {
    Solution forGoods = returning(PROPOSAL).withReturnBy(day(9));
    DisputeState agreed =
        Start.REVIEW
            .state()
            .after(new DisputeEvent.PlatformProposed(day(2), forGoods))
            .after(new DisputeEvent.ProposalAccepted(day(3), SELLER))
            .after(new DisputeEvent.ProposalAccepted(day(3), BUYER));
    assertThat(agreed.phase()).isEqualTo(DisputePhase.AWAITING_RETURN);
    assertThat(agreed.afterReturn()).isEqualTo(DisputePhase.AGREED);
    assertThat(agreed.payout()).isEqualTo(money("USD 5.00"));
    assertThat(agreed.returnBy()).isEqualTo(day(9));
    assertThat(agreed.waitingOn()).isEqualTo(BUYER);
  }

  /** Whoever accepts the seller's counter does not accept the proposal that waits beside it. */
  @Test
  void theBuyerAcceptsTheSellersLastCounterAndNeverTheProposal() {
    DisputeState agreed = Start.PROPOSED_WITH_OFFER.state().after(event(BUYER_ACCEPTED));
    assertThat(agreed.payout()).isEqualTo(money("USD 4.00"));
    assertThat(Start.PROPOSED.state().allows(BUYER_ACCEPTED)).isFalse();
  }

  @Test
  void anAmendedClaimCountsInAReviewAndLeavesTheProposal() {
    DisputeState amended = Start.ACCEPTED_BY_BUYER.state().after(event(BUYER_AMENDED));
    assertThat(amended.proposal()).isEqualTo(PROPOSAL);
    assertThat(amended.acceptedBy()).isEqualTo(BUYER);
    assertThat(amended.after(event(SELLER_ACCEPTED)).payout()).isEqualTo(money("USD 7.00"));
  }

  @Test
  void theDayForSendingIsThatOfTheLastSolutionThatAskedForTheGoods() {
    Solution first = returning(AWARD).withReturnBy(day(9));
    Solution second = returning(AWARD).withReturnBy(day(12));
    DisputeState waiting =
        DisputeState.opened(CLAIM).after(new DisputeEvent.PlatformDecided(day(1), first));
    assertThat(waiting.returnBy()).isEqualTo(day(9));
    assertThat(waiting.after(new DisputeEvent.PlatformDecided(day(2), second)).returnBy())
        .isEqualTo(day(12));
    assertThat(waiting.after(new DisputeEvent.PlatformDecided(day(2), returning(AWARD))).returnBy())
        .isNull();
    assertThat(waiting.after(new DisputeEvent.PlatformDecided(day(2), AWARD)).returnBy())
        .isEqualTo(day(9));
  }

  @Test
  void whatIsSentIsWaitedForByThePlatform() {
    DisputeState waiting = Start.AWAITING_RETURN.state();
    assertThat(waiting.returnSent()).isNull();
    assertThat(waiting.waitingOn()).isEqualTo(BUYER);

    DisputeState sent = waiting.after(new DisputeEvent.ReturnSent(day(2), true));
    assertThat(sent.waitingOn()).isEqualTo(PLATFORM);
    assertThat(sent.after(new DisputeEvent.ReturnSent(day(3), false)).returnSent())
        .isEqualTo(day(3));

    DisputeState back = sent.after(new DisputeEvent.GoodsReturned(day(4)));
    assertThat(back.phase()).isEqualTo(DisputePhase.WON);
    assertThat(back.returnSent()).isNull();
  }

  /** What was settled is void; what the buyer had accepted cannot be accepted again. */
  @Test
  void aRefusedReturnOpensTheReviewAgain() {
    Solution forGoods = returning(COUNTER).withReturnBy(day(9));
    DisputeState refused =
        DisputeState.opened(CLAIM)
            .after(new DisputeEvent.SellerCountered(day(1), forGoods))
            .after(new DisputeEvent.BuyerAccepted(day(2)))
            .after(new DisputeEvent.ReturnSent(day(3), true))
            .after(new DisputeEvent.ReturnRefused(day(4)));
    assertThat(refused)
        .isEqualTo(
            new DisputeState(
                DisputePhase.PLATFORM_REVIEW, CLAIM, null, null, null, null, null, day(9), null));
    assertThat(refused.moves()).containsExactlyElementsOf(REVIEWING);
  }

  @Test
  void theLastSellerEventDecidesWhetherThereIsAnOffer() {
    DisputeState refusedAfterwards =
        Start.COUNTERED.state().after(new DisputeEvent.SellerRefused(day(2)));
    assertThat(refusedAfterwards.offer()).isNull();
    assertThat(refusedAfterwards.moves()).doesNotContain(BUYER_ACCEPTED);

    Solution second = Solution.refund(money("USD 5.00"));
    DisputeState counteredAgain =
        Start.COUNTERED.state().after(new DisputeEvent.SellerCountered(day(2), second));
    assertThat(counteredAgain.after(new DisputeEvent.BuyerAccepted(day(3))).payout())
        .isEqualTo(money("USD 5.00"));
  }

  @Test
  void anOfferCannotBeAcceptedOnceTheClaimWasAmended() {
    DisputeState amended = Start.COUNTERED.state().after(event(BUYER_AMENDED));
    assertThat(amended.moves()).doesNotContain(BUYER_ACCEPTED);
    assertThat(amended.after(event(SELLER_ACCEPTED)).payout()).isEqualTo(money("USD 7.00"));
  }

  @Test
  void anOfferPaysExactlyItsRefundWhateverItsCommentSays() {
    Solution promises =
        new Solution(
            money("USD 0.00"),
            false,
            SolutionChannel.OFF_PLATFORM,
            Optional.of("USD 10.00 by transfer"));
    DisputeState agreed =
        DisputeState.opened(CLAIM)
            .after(new DisputeEvent.SellerCountered(day(1), promises))
            .after(new DisputeEvent.BuyerAccepted(day(2)));
    assertThat(agreed.phase()).isEqualTo(DisputePhase.AGREED);
    assertThat(agreed.payout()).isEqualTo(money("USD 0.00"));
  }

  @Test
  void theTimersMovesAreThere() {
    DisputeState opened = DisputeState.opened(CLAIM);
    assertThat(opened.claimPaid(DisputePhase.WON))
        .isEqualTo(
            new DisputeState(
                DisputePhase.WON, CLAIM, null, null, null, money("USD 10.00"), null, null, null));
    assertThat(opened.inReview().phase()).isEqualTo(DisputePhase.PLATFORM_REVIEW);
    assertThat(Start.COUNTERED.state().inReview().offer()).isEqualTo(COUNTER);
    assertThat(opened.claiming(AMENDED)).isEqualTo(DisputeState.opened(AMENDED));
  }

  @ParameterizedTest
  @CsvSource({
    "AWAITING_SELLER, true, false",
    "AWAITING_BUYER, true, false",
    "PLATFORM_REVIEW, true, false",
    "AWAITING_RETURN, false, false",
    "AGREED, false, true",
    "WON, false, true",
    "LOST, false, true",
    "CANCELLED, false, true"
  })
  void phasesAreUndecidedOrClosed(DisputePhase phase, boolean undecided, boolean closed) {
    assertThat(phase.isUndecided()).isEqualTo(undecided);
    assertThat(phase.isClosed()).isEqualTo(closed);
  }
}
