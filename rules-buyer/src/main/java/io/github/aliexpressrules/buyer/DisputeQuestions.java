package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.check.Require;
import java.util.Set;

/** The questions about one dispute. Reached by {@link OrderQuestions#dispute}. */
public final class DisputeQuestions {
  private final BuyerPolicy policy;
  private final Order order;
  private final Dispute dispute;

  DisputeQuestions(BuyerPolicy policy, Order order, Dispute dispute) {
    this.policy = policy;
    this.order = order;
    this.dispute = dispute;
  }

  /** Is the dispute still undecided, and what now? */
  public Question<DisputeStatus> status() {
    return DisputeRules.question(order, dispute, policy);
  }

  /**
   * Can this offer be accepted without loss?
   *
   * @param offer what the seller proposes
   * @param conditions what the seller asks for beside it
   * @throws InvalidValueException if the offer is in another currency than the claim
   */
  public Question<OfferAssessment> offer(Solution offer, Set<OfferCondition> conditions) {
    Require.sameCurrency(
        "offer.refund", offer.refund(), "dispute.claim.amount", dispute.claim().amount());
    return OfferRules.question(
        order, dispute, offer, Require.enumSet(OfferCondition.class, conditions), policy);
  }
}
