package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A dispute that grows event by event; what the dispute's table does not allow is left out. */
final class History {
  private final List<Proposal> proposals;
  private final Proposal claimed;
  private final boolean isBack;
  private boolean isComplete = true;
  private Dispute dispute;
  private DisputeState state;

  History(Dispute opened, Proposal claimed, List<Proposal> proposals, boolean isBack) {
    this.dispute = opened;
    this.state = DisputeState.opened(opened.claim());
    this.claimed = claimed;
    this.proposals = proposals;
    this.isBack = isBack;
  }

  Dispute dispute() {
    return dispute;
  }

  /** Tells an entry of the process list. */
  void tell(Occurrence one) {
    Place place = one.actionPlace();
    Instant at = one.at();
    switch (one.action()) {
      case "initiate" -> place.use();
      case "cancel" -> cancelled(one);
      case "buyer_accept" ->
          add(place, pending() ? accepted(at, Party.BUYER) : new DisputeEvent.BuyerAccepted(at));
      case "seller_accept" ->
          add(place, pending() ? accepted(at, Party.SELLER) : new DisputeEvent.SellerAccepted(at));
      case "buyer_refuse" -> refused(place, at);
      case "buyer_create_solution", "buyer_modify_solution" -> amended(one);
      case "seller_create_solution", "seller_modify_solution" ->
          own(one, Proposal.SELLER).ifPresent(offer -> add(place, answer(at, offer)));
      case "buyer_initiate_arbitration" -> add(place, new DisputeEvent.Escalated(at));
      case "platform_give_solution" ->
          own(one, Proposal.PLATFORM).ifPresent(offer -> proposed(place, at, offer));
      case "platform_force_reach" -> decided(place, at);
      case "perform_solution" -> performed(place, at);
      case "buyer_delete_solution", "seller_delete_solution" ->
          place.say(Kind.NOT_HELD, "A solution was taken back; the others stand without it.");
      case "fpl_authenticate" ->
          place.say(Kind.NOT_HELD, "The goods were examined; what was found is not told.");
      default -> {
        isComplete = false;
        place.unknown("action in a dispute");
      }
    }
  }

  private boolean pending() {
    return state.proposal() != null;
  }

  private static DisputeEvent accepted(Instant at, Party by) {
    return new DisputeEvent.ProposalAccepted(at, by);
  }

  private void cancelled(Occurrence one) {
    if (one.by().isEmpty() || one.by().equals(Proposal.BUYER)) {
      add(one.actionPlace(), new DisputeEvent.BuyerCancelled(one.at()));
    } else {
      one.actionPlace()
          .say(
              Kind.NOT_HELD,
              "The dispute was closed by " + one.by() + "; only a buyer withdraws one here.");
    }
  }

  private void refused(Place place, Instant at) {
    if (pending()) {
      add(place, new DisputeEvent.ProposalDeclined(at, Party.BUYER));
    } else {
      place.say(
          Kind.NOT_HELD,
          "The buyer refused the seller's offer, which is no event of its own: the dispute goes on.");
    }
  }

  private void amended(Occurrence one) {
    Place place = one.actionPlace();
    own(one, Proposal.BUYER)
        .ifPresent(
            claim -> {
              if (claim.equals(claimed) && Proposal.isNear(one.at(), dispute.openedAt())) {
                place.use();
                return;
              }
              if (claim.equals(claimed)) {
                place.remark(
                    Kind.MISSING,
                    "What was claimed before this change is not told; its last amount is taken from"
                        + " the opening on.");
              }
              add(place, new DisputeEvent.BuyerAmended(one.at(), claim(claim)));
            });
  }

  private Claim claim(Proposal other) {
    return dispute.claim().withAmount(other.refund()).withReturnGoods(other.returnGoods());
  }

  /** A seller's proposal of nothing is a refusal. */
  private static DisputeEvent answer(Instant at, Proposal offer) {
    return offer.refund().isZero()
        ? new DisputeEvent.SellerRefused(at)
        : new DisputeEvent.SellerCountered(at, offer.solution());
  }

  private void proposed(Place place, Instant at, Proposal offer) {
    if (state.allows(DisputeEventType.ESCALATED)) {
      add(place, new DisputeEvent.Escalated(at));
      place.remark(
          Kind.CONCLUDED,
          "The platform proposes in a review that nobody is on record to have asked for; it is"
              + " taken to have begun then.");
    }
    add(place, new DisputeEvent.PlatformProposed(at, offer.solution()));
  }

  private void decided(Place place, Instant at) {
    Optional<Proposal> one = proposals.stream().min(Proposal.IN_FORCE);
    one.ifPresent(
        solution -> {
          if (!solution.isReached()) {
            place.remark(
                Kind.CONCLUDED,
                "No solution is marked as reached; taken is the "
                    + solution.owner()
                    + "'s, "
                    + solution.refund()
                    + ", the first of those in force.");
          }
          add(place, new DisputeEvent.PlatformDecided(at, solution.solution()));
        });
  }

  private void performed(Place place, Instant at) {
    if (phase() == DisputePhase.AWAITING_RETURN && isBack) {
      add(place, new DisputeEvent.GoodsReturned(at));
      place.remark(
          Kind.CONCLUDED,
          "The return is marked as done, and what was agreed was carried out then: so the goods"
              + " were back by then.");
    } else {
      place.say(Kind.NOT_HELD, "What was agreed was carried out at " + at + ".");
    }
  }

  /** The solution of an owner that an entry is about: the one made or changed then. */
  private Optional<Proposal> own(Occurrence one, String owner) {
    Optional<Proposal> found =
        proposals.stream()
            .filter(solution -> solution.owner().equals(owner) && solution.isOf(one.at()))
            .min(Comparator.comparing(Proposal::created).reversed());
    if (found.isEmpty()) {
      isComplete = false;
      one.actionPlace()
          .say(
              Kind.MISSING,
              "What the "
                  + owner
                  + " proposed at "
                  + one.at()
                  + " is not told, so it is left out.");
    }
    return found;
  }

  /** Adds what solutions alone tell, where there is no list of what was done. */
  void tellBySolutions() {
    List<Proposal> later = new ArrayList<>(proposals);
    later.remove(claimed);
    later.sort(Comparator.comparing(Proposal::created));
    for (Proposal one : later) {
      Place place = one.place().member("gmt_create");
      switch (one.owner()) {
        case Proposal.SELLER -> add(place, answer(one.created(), one));
        case Proposal.BUYER -> add(place, new DisputeEvent.BuyerAmended(one.created(), claim(one)));
        default -> {
          if (!one.reachedType().equals("platform_arbitrate")) {
            proposed(place, one.created(), one);
          }
        }
      }
    }
  }

  /** Adds how the dispute was settled by its solutions, if no entry has told it. */
  void settle() {
    proposals.stream()
        .filter(Proposal::isReached)
        .min(Proposal.IN_FORCE)
        .filter(one -> one.settled().isPresent())
        .ifPresent(this::settle);
  }

  private void settle(Proposal one) {
    Place place = one.place().member("status");
    if (!phase().isUndecided()) {
      if (!one.refund().equals(state.payout())) {
        place.say(
            Kind.CONTRADICTION,
            "It is marked as agreed on "
                + one.refund()
                + ", but what happened led to "
                + phase()
                + "; that is taken.");
      }
      return;
    }
    Instant at = one.settled().orElseThrow();
    switch (one.reachedType()) {
      case "platform_arbitrate" -> add(place, new DisputeEvent.PlatformDecided(at, one.solution()));
      case "seller_reponse_timeout" -> {
        add(place, new DisputeEvent.PlatformDecided(at, one.solution()));
        place.remark(
            Kind.CONCLUDED,
            "The seller did not answer in time; told as the platform's decision for "
                + one.refund()
                + ".");
      }
      default -> {
        boolean buyers = one.owner().equals(Proposal.BUYER);
        add(
            place,
            buyers ? new DisputeEvent.SellerAccepted(at) : new DisputeEvent.BuyerAccepted(at));
      }
    }
  }

  /** Whether every entry went into the dispute, or tells nothing that belongs there. */
  boolean isComplete() {
    return isComplete;
  }

  DisputePhase phase() {
    return state.phase();
  }

  private void add(Place place, DisputeEvent event) {
    try {
      dispute = dispute.with(event);
      state = state.after(event);
      place.use();
    } catch (InvalidValueException impossible) {
      isComplete = false;
      place.say(Kind.CONTRADICTION, "Left out: " + impossible.getMessage());
    }
  }
}
