package io.github.aliexpressrules.core.dispute.state;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
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
 * @param proposal the platform's proposal that waits for the parties; null if none does
 * @param acceptedBy who has accepted that; null if nobody has
 * @param payout what the buyer gets, once agreed or decided; else null
 * @param afterReturn the phase that follows when the goods have been sent back; null where they are
 *     not to be
 * @param returnBy before when the goods were to be sent back, by the last solution that asked for
 *     them; null if it did not say
 * @param returnSent when the buyer last sent them, where they are to be; else null
 */
public record DisputeState(
    DisputePhase phase,
    Claim claim,
    @Nullable Solution offer,
    @Nullable Solution proposal,
    @Nullable Party acceptedBy,
    @Nullable Money payout,
    @Nullable DisputePhase afterReturn,
    @Nullable Instant returnBy,
    @Nullable Instant returnSent) {
  private static final DisputeEventType[] EVENTS = DisputeEventType.values();

  /** Returns the state at the opening. */
  public static DisputeState opened(Claim claim) {
    return new DisputeState(
        DisputePhase.AWAITING_SELLER, claim, null, null, null, null, null, null, null);
  }

  /** Returns whether a kind of event is possible now. */
  public boolean allows(DisputeEventType event) {
    return switch (event) {
      case SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED, BUYER_CANCELLED ->
          phase.isUndecided();
      case ESCALATED -> isNegotiated();
      case PLATFORM_DECIDED -> phase.isUndecided() || isReturning();
      case BUYER_ACCEPTED ->
          offer != null && phase.isUndecided() && phase != DisputePhase.AWAITING_SELLER;
      case GOODS_RETURNED, RETURN_SENT -> isReturning();
      case RETURN_REFUSED -> isReturning() && returnSent != null;
      case PLATFORM_PROPOSED -> phase == DisputePhase.PLATFORM_REVIEW;
      case PROPOSAL_ACCEPTED, PROPOSAL_DECLINED -> proposal != null;
    };
  }

  private boolean isNegotiated() {
    return phase == DisputePhase.AWAITING_SELLER || phase == DisputePhase.AWAITING_BUYER;
  }

  private boolean isReturning() {
    return phase == DisputePhase.AWAITING_RETURN;
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

  /** Returns whose turn it is; null once closed. */
  public @Nullable Party waitingOn() {
    return switch (phase) {
      case AWAITING_SELLER -> Party.SELLER;
      case AWAITING_BUYER -> Party.BUYER;
      case PLATFORM_REVIEW -> proposal == null ? Party.PLATFORM : toAnswer();
      case AWAITING_RETURN -> returnSent == null ? Party.BUYER : Party.PLATFORM;
      case AGREED, WON, LOST, CANCELLED -> null;
    };
  }

  /** Who is to answer the platform's proposal: the buyer first. */
  private Party toAnswer() {
    return acceptedBy == Party.BUYER ? Party.SELLER : Party.BUYER;
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
      case SELLER_REFUSED -> negotiated(DisputePhase.AWAITING_BUYER, claim, null);
      case SELLER_COUNTERED ->
          negotiated(
              DisputePhase.AWAITING_BUYER,
              claim,
              ((DisputeEvent.SellerCountered) event).solution());
      case BUYER_ACCEPTED -> offer == null ? this : settled(DisputePhase.AGREED, offer, null);
      case BUYER_AMENDED ->
          negotiated(
              DisputePhase.AWAITING_SELLER, ((DisputeEvent.BuyerAmended) event).claim(), offer);
      case BUYER_CANCELLED -> over(DisputePhase.CANCELLED);
      case ESCALATED, RETURN_REFUSED -> inReview();
      case PLATFORM_DECIDED -> decided(((DisputeEvent.PlatformDecided) event).solution());
      case GOODS_RETURNED -> over(afterReturn == null ? phase : afterReturn);
      case PLATFORM_PROPOSED -> proposed(((DisputeEvent.PlatformProposed) event).solution());
      case PROPOSAL_ACCEPTED -> accepted(((DisputeEvent.ProposalAccepted) event).by());
      case PROPOSAL_DECLINED -> proposed(null);
      case RETURN_SENT -> returned(event.at());
    };
  }

  /** In a review the parties go on answering each other, and the platform goes on reviewing. */
  private DisputeState negotiated(DisputePhase next, Claim about, @Nullable Solution offered) {
    return new DisputeState(
        phase == DisputePhase.PLATFORM_REVIEW ? phase : next,
        about,
        offered,
        proposal,
        acceptedBy,
        null,
        null,
        returnBy,
        null);
  }

  private DisputeState proposed(@Nullable Solution solution) {
    return new DisputeState(phase, claim, offer, solution, null, null, null, returnBy, null);
  }

  /** Once both have accepted it, the proposal is agreed. */
  private DisputeState accepted(Party by) {
    return proposal != null && acceptedBy != null && acceptedBy != by
        ? settled(DisputePhase.AGREED, proposal, offer)
        : new DisputeState(phase, claim, offer, proposal, by, null, null, returnBy, null);
  }

  private DisputeState decided(Solution solution) {
    return solution.refund().isZero()
        ? settled(DisputePhase.LOST, solution.refund(), false, null, offer)
        : settled(DisputePhase.WON, solution, offer);
  }

  /**
   * Returns the state in which the claim is paid as it stands: accepted, or the seller's time is
   * up.
   */
  public DisputeState claimPaid(DisputePhase decided) {
    return settled(decided, claim.amount(), claim.returnGoods(), null, offer);
  }

  /** Returns this state with another claim in force. */
  public DisputeState claiming(Claim other) {
    return new DisputeState(
        phase, other, offer, proposal, acceptedBy, payout, afterReturn, returnBy, returnSent);
  }

  /** Returns the state in which the platform is to decide; what was settled is void. */
  public DisputeState inReview() {
    return new DisputeState(
        DisputePhase.PLATFORM_REVIEW, claim, offer, null, null, null, null, returnBy, null);
  }

  private DisputeState returned(Instant sent) {
    return new DisputeState(phase, claim, offer, null, null, payout, afterReturn, returnBy, sent);
  }

  private DisputeState over(DisputePhase end) {
    return new DisputeState(end, claim, offer, null, null, payout, null, returnBy, null);
  }

  /** What the buyer accepted cannot be accepted again, should the return fail. */
  private DisputeState settled(DisputePhase decided, Solution solution, @Nullable Solution left) {
    return settled(
        decided, solution.refund(), solution.returnGoods(), solution.returnBy().orElse(null), left);
  }

  private DisputeState settled(
      DisputePhase decided,
      Money paid,
      boolean goodsFirst,
      @Nullable Instant sendBy,
      @Nullable Solution left) {
    return new DisputeState(
        goodsFirst ? DisputePhase.AWAITING_RETURN : decided,
        claim,
        left,
        null,
        null,
        paid,
        goodsFirst ? decided : null,
        goodsFirst ? sendBy : returnBy,
        null);
  }
}
