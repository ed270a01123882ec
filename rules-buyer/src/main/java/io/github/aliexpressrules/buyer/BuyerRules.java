package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The buyer's questions under one policy. Immutable and thread-safe.
 *
 * <p>Example: {@code BuyerRules.standard().order(order).cancellation().at(now).verdict()}.
 */
public final class BuyerRules {
  private static final BuyerRules STANDARD = new BuyerRules(BuyerPolicy.standard());
  private static final Catalogue CATALOGUE =
      Catalogue.join(
          List.of(
              CancellationRules.CATALOGUE,
              DisputeWindowRules.CATALOGUE,
              ClaimRules.CATALOGUE,
              DisputeRules.CATALOGUE,
              OfferRules.CATALOGUE,
              ConductRules.CATALOGUE,
              ReturnRules.CATALOGUE,
              RefundRules.CATALOGUE,
              ExpressRules.CATALOGUE,
              RecourseRules.CATALOGUE,
              LateArrivalRules.CATALOGUE,
              CashbackRules.CATALOGUE));

  private final BuyerPolicy policy;

  private BuyerRules(BuyerPolicy policy) {
    this.policy = policy;
  }

  /** Returns the questions under the standard policy. */
  public static BuyerRules standard() {
    return STANDARD;
  }

  /** Returns the questions under a policy. */
  public static BuyerRules under(BuyerPolicy policy) {
    return new BuyerRules(Objects.requireNonNull(policy, "policy"));
  }

  /** Returns all rules, milestones and actions, in the order of the rulebook. */
  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  /** Returns the figures in force. */
  public BuyerPolicy policy() {
    return policy;
  }

  /** Returns the questions about an order. */
  public OrderQuestions order(Order order) {
    return new OrderQuestions(policy, Objects.requireNonNull(order, "order"));
  }

  /**
   * Is this planned act safe?
   *
   * @param act what the buyer thinks of doing
   * @param order the order it is about, if there is one
   * @param dispute the dispute about it, if there is one
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the dispute was
   *     opened before the order was placed, or its claim is in another currency
   */
  public Question<ConductAssessment> conduct(
      PlannedAct act, Optional<Order> order, Optional<Dispute> dispute) {
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(dispute, "dispute");
    order.ifPresent(known -> dispute.ifPresent(order(known)::dispute));
    return ConductRules.question(act, order, dispute, policy);
  }

  /** Returns the questions about a refund. */
  public RefundQuestions refund(Refund refund) {
    return new RefundQuestions(policy, Objects.requireNonNull(refund, "refund"));
  }

  /**
   * What is left to do?
   *
   * <p>Example: {@code BuyerRules.standard().recourse(Situation.LOST, Optional.empty(),
   * Optional.empty()).at(now).steps()}.
   *
   * @param situation what the buyer is confronted with
   * @param order the order, if there is more to know than the situation
   * @param refund the refund that does not arrive, if one was approved
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the refund is in
   *     another currency than the order
   */
  public Question<Recourse> recourse(
      Situation situation, Optional<Order> order, Optional<Refund> refund) {
    Objects.requireNonNull(situation, "situation");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(refund, "refund");
    order.ifPresent(known -> refund.ifPresent(money -> OrderQuestions.checked(known, money)));
    return RecourseRules.question(situation, order, refund, policy);
  }

  /** Does the order's cashback survive what happened? */
  public Question<Cashback> cashback(CashbackEvent event) {
    return CashbackRules.question(Objects.requireNonNull(event, "event"), policy);
  }
}
