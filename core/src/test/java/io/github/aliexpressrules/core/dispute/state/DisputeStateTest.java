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
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_ACCEPTED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_COUNTERED;
import static io.github.aliexpressrules.core.dispute.DisputeEventType.SELLER_REFUSED;
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

  /** A way into each phase; AWAITING_BUYER with and without a counter-offer. */
  private enum Start {
    AWAITING_SELLER(DisputePhase.AWAITING_SELLER),
    REFUSED(DisputePhase.AWAITING_BUYER),
    COUNTERED(DisputePhase.AWAITING_BUYER),
    PLATFORM_REVIEW(DisputePhase.PLATFORM_REVIEW),
    AWAITING_RETURN(DisputePhase.AWAITING_RETURN),
    AGREED(DisputePhase.AGREED),
    WON(DisputePhase.WON),
    LOST(DisputePhase.LOST),
    CANCELLED(DisputePhase.CANCELLED);

    private final DisputePhase phase;

    Start(DisputePhase phase) {
      this.phase = phase;
    }

    List<DisputeEvent> events() {
      return switch (this) {
        case AWAITING_SELLER -> List.of();
        case REFUSED -> List.of(new DisputeEvent.SellerRefused(day(1)));
        case COUNTERED -> List.of(new DisputeEvent.SellerCountered(day(1), COUNTER));
        case PLATFORM_REVIEW -> List.of(new DisputeEvent.Escalated(day(1)));
        case AWAITING_RETURN -> List.of(new DisputeEvent.PlatformDecided(day(1), returning(AWARD)));
        case AGREED -> List.of(new DisputeEvent.SellerAccepted(day(1)));
        case WON -> List.of(new DisputeEvent.PlatformDecided(day(1), AWARD));
        case LOST ->
            List.of(new DisputeEvent.PlatformDecided(day(1), Solution.refund(money("USD 0.00"))));
        case CANCELLED -> List.of(new DisputeEvent.BuyerCancelled(day(1)));
      };
    }

    DisputeState state() {
      DisputeState state = DisputeState.opened(CLAIM);
      for (DisputeEvent event : events()) {
        state = state.after(event);
      }
      assertThat(state.phase()).isEqualTo(phase);
      return state;
    }
  }

  private static Solution returning(Solution solution) {
    return new Solution(solution.refund(), true, solution.channel(), solution.comment());
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
    };
  }

  /** The rows of the design's table that allow something: start, event, next phase, payout. */
  @ParameterizedTest
  @CsvSource({
    "AWAITING_SELLER, SELLER_ACCEPTED,  AGREED,          USD 10.00",
    "REFUSED,         SELLER_ACCEPTED,  AGREED,          USD 10.00",
    "COUNTERED,       SELLER_ACCEPTED,  AGREED,          USD 10.00",
    "PLATFORM_REVIEW, SELLER_ACCEPTED,  AGREED,          USD 10.00",
    "AWAITING_SELLER, SELLER_REFUSED,   AWAITING_BUYER,",
    "REFUSED,         SELLER_REFUSED,   AWAITING_BUYER,",
    "COUNTERED,       SELLER_REFUSED,   AWAITING_BUYER,",
    "AWAITING_SELLER, SELLER_COUNTERED, AWAITING_BUYER,",
    "REFUSED,         SELLER_COUNTERED, AWAITING_BUYER,",
    "COUNTERED,       SELLER_COUNTERED, AWAITING_BUYER,",
    "COUNTERED,       BUYER_ACCEPTED,   AGREED,          USD 4.00",
    "AWAITING_SELLER, BUYER_AMENDED,    AWAITING_SELLER,",
    "REFUSED,         BUYER_AMENDED,    AWAITING_SELLER,",
    "COUNTERED,       BUYER_AMENDED,    AWAITING_SELLER,",
    "AWAITING_SELLER, BUYER_CANCELLED,  CANCELLED,",
    "REFUSED,         BUYER_CANCELLED,  CANCELLED,",
    "COUNTERED,       BUYER_CANCELLED,  CANCELLED,",
    "PLATFORM_REVIEW, BUYER_CANCELLED,  CANCELLED,",
    "AWAITING_SELLER, ESCALATED,        PLATFORM_REVIEW,",
    "REFUSED,         ESCALATED,        PLATFORM_REVIEW,",
    "COUNTERED,       ESCALATED,        PLATFORM_REVIEW,",
    "AWAITING_SELLER, PLATFORM_DECIDED, WON,             USD 6.00",
    "REFUSED,         PLATFORM_DECIDED, WON,             USD 6.00",
    "COUNTERED,       PLATFORM_DECIDED, WON,             USD 6.00",
    "PLATFORM_REVIEW, PLATFORM_DECIDED, WON,             USD 6.00",
    "AWAITING_RETURN, PLATFORM_DECIDED, WON,             USD 6.00",
    "AWAITING_RETURN, GOODS_RETURNED,   WON,             USD 6.00",
  })
  void isAllowed(Start start, DisputeEventType type, DisputePhase next, Money payout) {
    DisputeState after = start.state().after(event(type));
    assertThat(after.phase()).isEqualTo(next);
    assertThat(after.payout()).isEqualTo(payout);
    assertThat(after.claim()).isEqualTo(type == BUYER_AMENDED ? AMENDED : CLAIM);
  }

  private static Set<DisputeEventType> allowed(Start start) {
    return switch (start) {
      case AWAITING_SELLER, REFUSED ->
          EnumSet.of(
              SELLER_ACCEPTED,
              SELLER_REFUSED,
              SELLER_COUNTERED,
              BUYER_AMENDED,
              BUYER_CANCELLED,
              ESCALATED,
              PLATFORM_DECIDED);
      case COUNTERED ->
          EnumSet.of(
              SELLER_ACCEPTED,
              SELLER_REFUSED,
              SELLER_COUNTERED,
              BUYER_ACCEPTED,
              BUYER_AMENDED,
              BUYER_CANCELLED,
              ESCALATED,
              PLATFORM_DECIDED);
      case PLATFORM_REVIEW -> EnumSet.of(SELLER_ACCEPTED, BUYER_CANCELLED, PLATFORM_DECIDED);
      case AWAITING_RETURN -> EnumSet.of(PLATFORM_DECIDED, GOODS_RETURNED);
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

    List<DisputeEvent> history = new ArrayList<>(start.events());
    history.add(event(type));
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
    String component = "events[" + start.events().size() + "]";
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
      DisputeState state = new DisputeState(phase, CLAIM, offer, null, null);
      for (DisputeEventType type : DisputeEventType.values()) {
        assertThat(state.allows(type)).isEqualTo(state.moves().contains(type));
      }
      assertThat(state.allows(BUYER_ACCEPTED))
          .isEqualTo(phase == DisputePhase.AWAITING_BUYER && offer != null);
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
        .isEqualTo(new DisputeState(DisputePhase.WON, CLAIM, null, money("USD 10.00"), null));
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
