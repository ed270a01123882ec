package io.github.aliexpressrules.verification.oracle;

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

  private Stage stage = Stage.SELLERS_TURN;
  private boolean claimReturns;
  private boolean counterReturns;

  History(boolean claimReturns) {
    this.claimReturns = claimReturns;
  }

  /** While the parties negotiate, the first three go on with it. */
  List<String> moves() {
    return switch (stage) {
      case SELLERS_TURN ->
          List.of(
              "SELLER_COUNTERED",
              "SELLER_REFUSED",
              "BUYER_AMENDED",
              "SELLER_ACCEPTED",
              "ESCALATED",
              "PLATFORM_DECIDED",
              "BUYER_CANCELLED");
      case BUYERS_TURN_REFUSED ->
          List.of(
              "BUYER_AMENDED",
              "SELLER_COUNTERED",
              "SELLER_REFUSED",
              "SELLER_ACCEPTED",
              "ESCALATED",
              "PLATFORM_DECIDED",
              "BUYER_CANCELLED");
      case BUYERS_TURN_COUNTERED ->
          List.of(
              "BUYER_AMENDED",
              "SELLER_COUNTERED",
              "SELLER_REFUSED",
              "BUYER_ACCEPTED",
              "SELLER_ACCEPTED",
              "ESCALATED",
              "PLATFORM_DECIDED",
              "BUYER_CANCELLED");
      case REVIEW -> List.of("PLATFORM_DECIDED", "SELLER_ACCEPTED", "BUYER_CANCELLED");
      case RETURNING -> List.of("GOODS_RETURNED", "PLATFORM_DECIDED");
      case OVER -> List.of();
    };
  }

  /**
   * {@code asksGoods} and {@code pays} describe the claim or solution that the event carries, if
   * any.
   */
  void record(String type, boolean asksGoods, boolean pays) {
    switch (type) {
      case "SELLER_REFUSED" -> stage = Stage.BUYERS_TURN_REFUSED;
      case "SELLER_COUNTERED" -> {
        stage = Stage.BUYERS_TURN_COUNTERED;
        counterReturns = asksGoods;
      }
      case "BUYER_AMENDED" -> {
        stage = Stage.SELLERS_TURN;
        claimReturns = asksGoods;
      }
      case "ESCALATED" -> stage = Stage.REVIEW;
      case "SELLER_ACCEPTED" -> stage = claimReturns ? Stage.RETURNING : Stage.OVER;
      case "BUYER_ACCEPTED" -> stage = counterReturns ? Stage.RETURNING : Stage.OVER;
      case "PLATFORM_DECIDED" -> stage = asksGoods && pays ? Stage.RETURNING : Stage.OVER;
      default -> stage = Stage.OVER;
    }
  }
}
