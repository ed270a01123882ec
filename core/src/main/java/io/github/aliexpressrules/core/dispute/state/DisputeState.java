package io.github.aliexpressrules.core.dispute.state;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where a dispute stands after some of its events: the table of phases, events and next phases. It
 * knows no timers; those are a matter of policy.
 *
 * @param phase the phase
 * @param claim the claim in force
 * @param offer the seller's solution that the buyer can accept: that of the last seller event, if
 *     it was a counter-offer; else null
 * @param payout what the buyer gets, once agreed or decided; else null
 * @param afterReturn the phase that follows when the goods have been sent back; null where they are
 *     not to be
 */
public record DisputeState(
    DisputePhase phase,
    Claim claim,
    @Nullable Solution offer,
    @Nullable Money payout,
    @Nullable DisputePhase afterReturn) {
  private static final DisputeEventType[] EVENTS = DisputeEventType.values();

  /** Returns the state at the opening. */
  public static DisputeState opened(Claim claim) {
    return undecided(DisputePhase.AWAITING_SELLER, claim, null);
  }

  /** Returns whether a kind of event is possible now. */
  public boolean allows(DisputeEventType event) {
    return switch (event) {
      case SELLER_ACCEPTED, BUYER_CANCELLED -> phase.isUndecided();
      case PLATFORM_DECIDED -> phase.isUndecided() || phase == DisputePhase.AWAITING_RETURN;
      case SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED, ESCALATED ->
          phase == DisputePhase.AWAITING_SELLER || phase == DisputePhase.AWAITING_BUYER;
      case BUYER_ACCEPTED -> phase == DisputePhase.AWAITING_BUYER && offer != null;
      case GOODS_RETURNED -> phase == DisputePhase.AWAITING_RETURN;
    };
  }

  /** Returns the kinds of event that are possible now, of all parties, in the order of the enum. */
  public Set<DisputeEventType> moves() {
    Set<DisputeEventType> moves = EnumSet.noneOf(DisputeEventType.class);
    for (DisputeEventType event : EVENTS) {
      if (allows(event)) {
        moves.add(event);
      }
    }
    return Collections.unmodifiableSet(moves);
  }

  /**
   * Returns the state after an event.
   *
   * @throws IllegalArgumentException if the event is not one of {@link #moves()}
   */
  public DisputeState after(DisputeEvent event) {
    if (!allows(event.type())) {
      throw new IllegalArgumentException(
          "event must be one of "
              + moves()
              + " in phase "
              + phase
              + ", but was "
              + event.type()
              + ". Ask moves() first.");
    }
    return switch (event.type()) {
      case SELLER_ACCEPTED -> claimPaid(DisputePhase.AGREED);
      case SELLER_REFUSED -> undecided(DisputePhase.AWAITING_BUYER, claim, null);
      case SELLER_COUNTERED ->
          undecided(
              DisputePhase.AWAITING_BUYER,
              claim,
              ((DisputeEvent.SellerCountered) event).solution());
      case BUYER_ACCEPTED -> offer == null ? this : settled(DisputePhase.AGREED, offer);
      case BUYER_AMENDED ->
          undecided(
              DisputePhase.AWAITING_SELLER, ((DisputeEvent.BuyerAmended) event).claim(), offer);
      case BUYER_CANCELLED -> undecided(DisputePhase.CANCELLED, claim, offer);
      case ESCALATED -> inReview();
      case PLATFORM_DECIDED -> decided(((DisputeEvent.PlatformDecided) event).solution());
      case GOODS_RETURNED ->
          new DisputeState(afterReturn == null ? phase : afterReturn, claim, offer, payout, null);
    };
  }

  private DisputeState decided(Solution solution) {
    return solution.refund().isZero()
        ? settled(DisputePhase.LOST, solution.refund(), false)
        : settled(DisputePhase.WON, solution);
  }

  /**
   * Returns the state in which the claim is paid as it stands: accepted, or the seller's time is
   * up.
   */
  public DisputeState claimPaid(DisputePhase decided) {
    return settled(decided, claim.amount(), claim.returnGoods());
  }

  /** Returns this state with another claim in force. */
  public DisputeState claiming(Claim other) {
    return new DisputeState(phase, other, offer, payout, afterReturn);
  }

  /** Returns the state in which the platform is to decide. */
  public DisputeState inReview() {
    return undecided(DisputePhase.PLATFORM_REVIEW, claim, offer);
  }

  private DisputeState settled(DisputePhase decided, Solution solution) {
    return settled(decided, solution.refund(), solution.returnGoods());
  }

  private DisputeState settled(DisputePhase decided, Money paid, boolean goodsFirst) {
    return new DisputeState(
        goodsFirst ? DisputePhase.AWAITING_RETURN : decided,
        claim,
        offer,
        paid,
        goodsFirst ? decided : null);
  }

  private static DisputeState undecided(DisputePhase next, Claim claim, @Nullable Solution offer) {
    return new DisputeState(next, claim, offer, null, null);
  }
}
