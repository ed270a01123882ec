package io.github.aliexpressrules.core.dispute;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Where a dispute stands after some of its events: the table of phases, events and next phases. It
 * knows no timers; those are a matter of policy.
 *
 * @param phase the phase
 * @param claim the claim in force
 * @param offer the seller's solution that the buyer can accept: that of the last seller event, if
 *     it was a counter-offer
 * @param payout what the buyer gets, once agreed or decided
 * @param afterReturn the phase that follows when the goods have been sent back
 */
public record DisputeState(
    DisputePhase phase,
    Claim claim,
    Optional<Solution> offer,
    Optional<Money> payout,
    Optional<DisputePhase> afterReturn) {
  /** Checks the parts. */
  public DisputeState {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(offer, "offer");
    Objects.requireNonNull(payout, "payout");
    Objects.requireNonNull(afterReturn, "afterReturn");
  }

  /** Returns the state at the opening. */
  public static DisputeState opened(Claim claim) {
    return new DisputeState(
        DisputePhase.AWAITING_SELLER, claim, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the kinds of event that are possible now, of all parties, in the order of the enum. */
  public Set<DisputeEventType> moves() {
    Set<DisputeEventType> moves = EnumSet.noneOf(DisputeEventType.class);
    if (phase.isUndecided()) {
      moves.add(DisputeEventType.SELLER_ACCEPTED);
      moves.add(DisputeEventType.BUYER_CANCELLED);
      moves.add(DisputeEventType.PLATFORM_DECIDED);
    }
    if (phase == DisputePhase.AWAITING_SELLER || phase == DisputePhase.AWAITING_BUYER) {
      moves.add(DisputeEventType.SELLER_REFUSED);
      moves.add(DisputeEventType.SELLER_COUNTERED);
      moves.add(DisputeEventType.BUYER_AMENDED);
      moves.add(DisputeEventType.ESCALATED);
    }
    if (phase == DisputePhase.AWAITING_BUYER && offer.isPresent()) {
      moves.add(DisputeEventType.BUYER_ACCEPTED);
    }
    if (phase == DisputePhase.AWAITING_RETURN) {
      moves.add(DisputeEventType.PLATFORM_DECIDED);
      moves.add(DisputeEventType.GOODS_RETURNED);
    }
    return Collections.unmodifiableSet(moves);
  }

  /**
   * Returns the state after an event.
   *
   * @throws IllegalArgumentException if the event is not one of {@link #moves()}
   */
  public DisputeState after(DisputeEvent event) {
    if (!moves().contains(event.type())) {
      throw new IllegalArgumentException(
          "event must be one of "
              + moves()
              + " in phase "
              + phase
              + ", but was "
              + event.type()
              + ". Ask moves() first.");
    }
    if (event instanceof DisputeEvent.SellerCountered countered) {
      return undecided(DisputePhase.AWAITING_BUYER, claim, Optional.of(countered.solution()));
    }
    if (event instanceof DisputeEvent.BuyerAmended amended) {
      return undecided(DisputePhase.AWAITING_SELLER, amended.claim(), offer);
    }
    if (event instanceof DisputeEvent.PlatformDecided decided) {
      Solution solution = decided.solution();
      return solution.refund().isZero()
          ? settled(DisputePhase.LOST, solution.refund(), false)
          : settled(DisputePhase.WON, solution.refund(), solution.returnGoods());
    }
    return switch (event.type()) {
      case SELLER_ACCEPTED -> claimPaid(DisputePhase.AGREED);
      case BUYER_ACCEPTED ->
          settled(
              DisputePhase.AGREED, offer.orElseThrow().refund(), offer.orElseThrow().returnGoods());
      case SELLER_REFUSED -> undecided(DisputePhase.AWAITING_BUYER, claim, Optional.empty());
      case ESCALATED -> undecided(DisputePhase.PLATFORM_REVIEW, claim, offer);
      case GOODS_RETURNED ->
          new DisputeState(afterReturn.orElseThrow(), claim, offer, payout, Optional.empty());
      default -> undecided(DisputePhase.CANCELLED, claim, offer);
    };
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

  private DisputeState settled(DisputePhase decided, Money paid, boolean goodsFirst) {
    return new DisputeState(
        goodsFirst ? DisputePhase.AWAITING_RETURN : decided,
        claim,
        offer,
        Optional.of(paid),
        goodsFirst ? Optional.of(decided) : Optional.empty());
  }

  private static DisputeState undecided(DisputePhase next, Claim claim, Optional<Solution> offer) {
    return new DisputeState(next, claim, offer, Optional.empty(), Optional.empty());
  }
}
