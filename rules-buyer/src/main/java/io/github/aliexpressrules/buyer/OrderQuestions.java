package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.check.Require;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** The questions about one order. Reached by {@link BuyerRules#order}. */
public final class OrderQuestions {
  private final BuyerPolicy policy;
  private final Order order;

  OrderQuestions(BuyerPolicy policy, Order order) {
    this.policy = policy;
    this.order = order;
  }

  /** May the buyer cancel the order for a full refund? */
  public Question<Cancellation> cancellation() {
    return CancellationRules.question(order, policy);
  }

  /** May a dispute be opened? */
  public Question<NoResult> disputeWindow() {
    return DisputeWindowRules.question(order, Optional.empty(), policy);
  }

  /**
   * May another dispute be opened, after an earlier one about the same order?
   *
   * @throws InvalidValueException if the dispute was opened before the order was placed, or its
   *     claim is in another currency
   */
  public Question<NoResult> disputeWindow(Dispute earlier) {
    return DisputeWindowRules.question(order, Optional.of(checked(earlier)), policy);
  }

  /**
   * Is this claim sound as it stands, the window for opening a dispute included?
   *
   * @throws InvalidValueException if the claim is in another currency than the order
   */
  public Question<ClaimAssessment> claim(Claim claim) {
    Require.sameCurrency("claim.amount", claim.amount(), "order.price", order.price());
    return ClaimRules.question(order, claim, policy);
  }

  /** Are the goods fit to be sent back, and who pays? */
  public Question<ReturnAssessment> returnOf(GoodsCondition goods) {
    return ReturnRules.question(order, Objects.requireNonNull(goods, "goods"), policy);
  }

  /**
   * Returns the questions about a dispute over the order.
   *
   * @throws InvalidValueException if the dispute was opened before the order was placed, or its
   *     claim is in another currency
   */
  public DisputeQuestions dispute(Dispute dispute) {
    return new DisputeQuestions(policy, order, checked(dispute));
  }

  private Dispute checked(Dispute dispute) {
    Objects.requireNonNull(dispute, "dispute");
    Require.inOrder(
        "order.placedAt",
        Optional.of(order.placedAt()),
        "dispute.openedAt",
        Optional.of(dispute.openedAt()));
    Require.sameCurrency(
        "dispute.claim.amount", dispute.claim().amount(), "order.price", order.price());
    return dispute;
  }

  /**
   * Is there an express refund of this amount?
   *
   * @throws InvalidValueException if the amount is negative, 1e12 or more, or in another currency
   *     than the order
   */
  public Question<ExpressRefund> expressRefund(Money amount) {
    Require.amount("amount", Objects.requireNonNull(amount, "amount"));
    Require.sameCurrency("amount", amount, "order.price", order.price());
    return ExpressRules.question(order, amount, policy);
  }

  /**
   * The goods came after the refund: what can be done?
   *
   * @throws InvalidValueException if the refund is in another currency than the order
   */
  public Question<LateArrival> lateArrival(Refund refund) {
    return LateArrivalRules.question(order, checked(order, refund), policy);
  }

  static Refund checked(Order order, Refund refund) {
    Objects.requireNonNull(refund, "refund");
    Require.sameCurrency("refund.amount", refund.amount(), "order.price", order.price());
    return refund;
  }
}
