package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.refund.Refund;

/** The questions about one refund. Reached by {@link BuyerRules#refund}. */
public final class RefundQuestions {
  private final InUse rules;
  private final RefundCase refund;

  RefundQuestions(InUse rules, Refund refund) {
    this.rules = rules;
    this.refund = RefundCase.of(refund);
  }

  /**
   * Is the refund on time, and where does it arrive?
   *
   * <p>Example: {@code BuyerRules.standard().refund(refund).arrival().at(now).milestone(
   * "refund-latest")}.
   *
   * <p>Milestones: {@code refund-earliest}, {@code refund-latest}, {@code contact-platform-from},
   * {@code refund-due-by}. Rules: {@code buyer.refund.approved}, {@code buyer.refund.card-period},
   * {@code buyer.refund.wallet-period}, {@code buyer.refund.alipay-period}, {@code
   * buyer.refund.other-period}, {@code buyer.refund.unstated-period}, {@code
   * buyer.refund.uncertain-period}, {@code buyer.refund.cancellation-period}, {@code
   * buyer.refund.silent-seller-period}, {@code buyer.refund.express-period}, {@code
   * buyer.refund.in-time}, {@code buyer.refund.contact-platform}, {@code buyer.refund.same-way},
   * {@code buyer.refund.wallet-switch}, {@code buyer.refund.number-wallet}, {@code
   * buyer.refund.held-by-bank}, {@code buyer.refund.wallet-trouble}, {@code buyer.refund.stages},
   * {@code buyer.refund.automatic}, {@code buyer.refund.due-by}.
   */
  public Question<RefundArrival> arrival() {
    return rules.ask(RefundRules.CHAPTER, refund, refund.facts(), null);
  }
}
