package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.writing.Facts;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The questions about one dispute. Reached by {@link OrderQuestions#dispute}. */
public final class DisputeQuestions {
  private final InUse rules;
  private final OrderCase order;
  private final Dispute dispute;
  private final DisputeHistory history;
  private final List<Fact> facts;

  DisputeQuestions(InUse rules, OrderCase order, Dispute dispute) {
    this.rules = rules;
    this.order = order;
    this.dispute = dispute;
    this.history = new DisputeHistory(dispute, rules);
    this.facts = Facts.merged(order.facts(), history.facts());
  }

  /**
   * Is the dispute still undecided, and what now?
   *
   * <p>Milestones: {@code seller-answers-by}, {@code platform-steps-in}, {@code escalation-from},
   * {@code escalation-until}, {@code return-by}, {@code return-missing-from}, {@code
   * refund-due-by}, {@code arbitration-by}. Rules: {@code buyer.dispute.opened}, {@code
   * buyer.dispute.undecided}, {@code buyer.dispute.seller-answers}, {@code
   * buyer.dispute.platform-steps-in}, {@code buyer.dispute.refusal}, {@code
   * buyer.dispute.no-period}, {@code buyer.dispute.buyer-answers}, {@code
   * buyer.dispute.escalation}, {@code buyer.dispute.paid-as-settled}, {@code buyer.refund.due-by},
   * {@code buyer.recourse.arbitration}, {@code buyer.dispute.return-in-time}, {@code
   * buyer.dispute.return-declared}, {@code buyer.dispute.return-missing}, {@code
   * buyer.dispute.return-accepted}, {@code buyer.dispute.record-stands}, {@code
   * buyer.dispute.money-held}.
   */
  public Question<DisputeStatus> status() {
    return rules.ask(DisputeRules.CHAPTER, history, facts, order);
  }

  /**
   * Can this offer be accepted without loss?
   *
   * <p>Milestones: none. Rules: {@code buyer.dispute.opened}, {@code buyer.offer.undecided}, {@code
   * buyer.offer.pays-claim}, {@code buyer.offer.through-platform}, {@code
   * buyer.offer.no-return-added}, {@code buyer.offer.close-first}, {@code buyer.offer.reship},
   * {@code buyer.offer.reason-change}, {@code buyer.offer.review}.
   *
   * @param offer what the seller proposes
   * @param conditions what the seller asks for beside it
   * @throws InvalidValueException if the offer is in another currency than the claim
   */
  public Question<OfferAssessment> offer(Solution offer, Set<OfferCondition> conditions) {
    Objects.requireNonNull(offer, "offer");
    Require.sameCurrency(
        "offer.refund", offer.refund(), "dispute.claim.amount", dispute.claim().amount());
    OfferRules.Offered offered =
        OfferRules.Offered.bySeller(
            history, offer, Require.enumSet("conditions", OfferCondition.class, conditions));
    return rules.ask(OfferRules.CHAPTER, offered, facts, order);
  }
}
