package io.github.aliexpressrules.testkit.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which events the table of a dispute's life allows next, timers ignored. Kept apart from the
 * oracle's own reading.
 */
final class History {
  private enum Stage {
    SELLERS_TURN,
    BUYERS_TURN_REFUSED,
    BUYERS_TURN_COUNTERED,
    REVIEW,
    RETURNING,
    OVER
  }

  /** With what section 11 of the design adds to the table. */
  private final boolean real;

  private Stage stage = Stage.SELLERS_TURN;
  private boolean claimReturns;
  private boolean counterReturns;

  /** In a review: the seller's last word is a counter, and the buyer has not edited since. */
  private boolean countered;

  private boolean proposed;
  private boolean proposalReturns;
  private boolean sent;

  /** Who has not accepted the pending proposal. */
  private final List<String> undecided = new ArrayList<>();

  History(boolean claimReturns, boolean real) {
    this.claimReturns = claimReturns;
    this.real = real;
  }

  /** While nothing is decided, the first three go on with it. */
  List<String> moves() {
    return switch (stage) {
      case SELLERS_TURN ->
          real
              ? sellersTurn()
              : List.of(
                  "SELLER_COUNTERED",
                  "SELLER_REFUSED",
                  "BUYER_AMENDED",
                  "SELLER_ACCEPTED",
                  "ESCALATED",
                  "PLATFORM_DECIDED",
                  "BUYER_CANCELLED");
      case BUYERS_TURN_REFUSED, BUYERS_TURN_COUNTERED -> buyersTurn();
      case REVIEW ->
          real ? inReview() : List.of("PLATFORM_DECIDED", "SELLER_ACCEPTED", "BUYER_CANCELLED");
      case RETURNING -> real ? returning() : List.of("GOODS_RETURNED", "PLATFORM_DECIDED");
      case OVER -> List.of();
    };
  }

  /** A claim that returns goods is often accepted, so that the goods go their way. */
  private List<String> sellersTurn() {
    return List.of(
        "SELLER_COUNTERED",
        claimReturns ? "SELLER_ACCEPTED" : "SELLER_REFUSED",
        "ESCALATED",
        claimReturns ? "SELLER_REFUSED" : "SELLER_ACCEPTED",
        "BUYER_AMENDED",
        "PLATFORM_DECIDED",
        "BUYER_CANCELLED");
  }

  private List<String> buyersTurn() {
    boolean countered = stage == Stage.BUYERS_TURN_COUNTERED;
    List<String> moves = new ArrayList<>();
    if (real && countered && counterReturns) {
      moves.add("BUYER_ACCEPTED");
    }
    moves.addAll(List.of("BUYER_AMENDED", "SELLER_COUNTERED"));
    moves.addAll(
        real ? List.of("ESCALATED", "SELLER_REFUSED") : List.of("SELLER_REFUSED", "ESCALATED"));
    if (countered) {
      moves.add("BUYER_ACCEPTED");
    }
    moves.addAll(List.of("SELLER_ACCEPTED", "PLATFORM_DECIDED", "BUYER_CANCELLED"));
    return moves;
  }

  private List<String> inReview() {
    List<String> moves = new ArrayList<>();
    if (proposed) {
      moves.addAll(List.of("PROPOSAL_ACCEPTED", "PROPOSAL_DECLINED", "PROPOSAL_ACCEPTED"));
    }
    moves.addAll(
        List.of(
            "PLATFORM_PROPOSED",
            "SELLER_COUNTERED",
            "BUYER_AMENDED",
            "SELLER_REFUSED",
            "PLATFORM_DECIDED",
            "SELLER_ACCEPTED",
            "BUYER_CANCELLED"));
    if (countered) {
      moves.add("BUYER_ACCEPTED");
    }
    return moves;
  }

  private List<String> returning() {
    return sent
        ? List.of("RETURN_REFUSED", "RETURN_SENT", "GOODS_RETURNED", "PLATFORM_DECIDED")
        : List.of("RETURN_SENT", "RETURN_SENT", "GOODS_RETURNED", "PLATFORM_DECIDED");
  }

  /** The parties that may still say yes or no to the pending proposal. */
  List<String> undecided() {
    return undecided;
  }

  /** A party says yes or no to the pending proposal. */
  void answer(String type, String by) {
    if (type.equals("PROPOSAL_DECLINED")) {
      proposed = false;
      return;
    }
    undecided.remove(by);
    if (undecided.isEmpty()) {
      decide(proposalReturns);
    }
  }

  /**
   * {@code asksGoods} and {@code pays} describe the claim or solution that the event carries, if
   * any.
   */
  void record(String type, boolean asksGoods, boolean pays) {
    boolean review = stage == Stage.REVIEW;
    switch (type) {
      case "SELLER_REFUSED" -> {
        stage = review ? stage : Stage.BUYERS_TURN_REFUSED;
        countered = false;
        // Whether a proposal outlives it is left open; nobody answers it here.
        proposed = false;
      }
      case "SELLER_COUNTERED" -> {
        stage = review ? stage : Stage.BUYERS_TURN_COUNTERED;
        counterReturns = asksGoods;
        countered = review;
      }
      case "BUYER_AMENDED" -> {
        stage = review ? stage : Stage.SELLERS_TURN;
        claimReturns = asksGoods;
        countered = false;
      }
      case "ESCALATED", "RETURN_REFUSED" -> {
        stage = Stage.REVIEW;
        countered = false;
      }
      case "PLATFORM_PROPOSED" -> {
        proposed = true;
        proposalReturns = asksGoods;
        undecided.clear();
        undecided.addAll(List.of("BUYER", "SELLER"));
      }
      case "RETURN_SENT" -> sent = true;
      case "SELLER_ACCEPTED" -> decide(claimReturns);
      case "BUYER_ACCEPTED" -> decide(counterReturns);
      case "PLATFORM_DECIDED" -> decide(asksGoods && pays);
      default -> decide(false);
    }
  }

  private void decide(boolean returns) {
    stage = returns ? Stage.RETURNING : Stage.OVER;
    proposed = false;
    sent = false;
  }
}
