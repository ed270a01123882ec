package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.refund.Refund;

/** The questions about one refund. Reached by {@link BuyerRules#refund}. */
public final class RefundQuestions {
  private final BuyerPolicy policy;
  private final RefundCase refund;

  RefundQuestions(BuyerPolicy policy, Refund refund) {
    this.policy = policy;
    this.refund = RefundCase.of(refund);
  }

  /**
   * Is the refund on time, and where does it arrive?
   *
   * <p>Example: {@code BuyerRules.standard().refund(refund).arrival().at(now).milestone(
   * "refund-latest")}.
   */
  public Question<RefundArrival> arrival() {
    return Question.of(RefundRules.CHAPTER, refund, refund.facts(), policy);
  }
}
