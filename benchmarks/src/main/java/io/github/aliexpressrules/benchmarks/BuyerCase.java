package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.benchmarks.peers.Cases;
import io.github.aliexpressrules.benchmarks.peers.Category;
import io.github.aliexpressrules.benchmarks.peers.Complaint;
import io.github.aliexpressrules.benchmarks.peers.Member;
import io.github.aliexpressrules.benchmarks.peers.Purchase;
import io.github.aliexpressrules.benchmarks.peers.Reason;
import io.github.aliexpressrules.benchmarks.peers.RefundCase;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A case of the peers in the library's own types.
 *
 * @param order what was bought
 * @param claim what the buyer wants
 * @param dispute the dispute, if one was opened
 * @param now when it is asked about
 */
public record BuyerCase(Order order, Claim claim, Optional<Dispute> dispute, Instant now) {
  /** How many cases every operation goes through. */
  static final int POOL = 1_000;

  /** Which cases. */
  static final long SEED = 42;

  private static final List<Evidence> EVIDENCE =
      List.of(Evidence.PHOTO, Evidence.VIDEO, Evidence.CORRESPONDENCE);

  /** Returns the peers' cases. */
  public static BuyerCase[] pool() {
    RefundCase[] drawn = Cases.draw(POOL, SEED);
    return IntStream.range(0, POOL).mapToObj(i -> of(i, drawn[i])).toArray(BuyerCase[]::new);
  }

  private static BuyerCase of(int number, RefundCase refund) {
    Order order = order(number, refund.purchase());
    Claim claim = claim(refund.complaint());
    return new BuyerCase(
        order,
        claim,
        Optional.ofNullable(refund.complaint().openedAt())
            .map(opened -> Dispute.opened(later(opened, order.placedAt()), claim)),
        refund.now());
  }

  private static Order order(int number, Purchase purchase) {
    return Order.builder()
        .id(Integer.toString(100_000_000 + number))
        .price(dollars(purchase.price()))
        .placedAt(purchase.placedAt())
        .shippedAt(Optional.ofNullable(purchase.shippedAt()))
        .deliveredAt(Optional.ofNullable(purchase.deliveredAt()))
        .promisedBy(purchase.promisedAt())
        .protectionEndsAt(purchase.protectionEndsAt())
        .addAllTraits(
            purchase.category() == Category.ACCESSORIES ? Set.of(OrderTrait.ACCESSORY) : Set.of())
        .buyerLevel(level(purchase.member()))
        .build();
  }

  private static Claim claim(Complaint complaint) {
    return Claim.builder()
        .reason(reason(complaint.reason()))
        .amount(dollars(complaint.amount()))
        .returnGoods(false)
        .addAllEvidence(EVIDENCE.subList(0, complaint.evidence()))
        .build();
  }

  private static DisputeReason reason(Reason reason) {
    return switch (reason) {
      case NEVER_ARRIVED -> DisputeReason.NOT_RECEIVED;
      case DEFECTIVE -> DisputeReason.DEFECTIVE;
      case NOT_AS_DESCRIBED -> DisputeReason.NOT_AS_DESCRIBED;
      case WRONG_ITEM -> DisputeReason.WRONG_ITEM;
      case MISSING_PARTS -> DisputeReason.PARTIAL_MISMATCH;
      case COUNTERFEIT -> DisputeReason.COUNTERFEIT;
      case LATE -> DisputeReason.LATE_DELIVERY;
      case CHANGED_MIND -> DisputeReason.CHANGE_OF_MIND;
    };
  }

  private static BuyerLevel level(Member member) {
    return switch (member) {
      case SILVER -> BuyerLevel.SILVER;
      case GOLD -> BuyerLevel.GOLD;
      case PLATINUM -> BuyerLevel.PLATINUM;
      case DIAMOND -> BuyerLevel.DIAMOND;
    };
  }

  private static Money dollars(BigDecimal amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  /** The peers let a dispute begin before its order; the library does not. */
  private static Instant later(Instant opened, Instant placed) {
    return opened.isBefore(placed) ? placed : opened;
  }
}
