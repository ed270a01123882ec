package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The buyer's questions under one policy. Immutable and thread-safe.
 *
 * <p>Example: {@code BuyerRules.standard().order(order).cancellation().at(now).verdict()}.
 */
public final class BuyerRules {
  private static final BuyerRules STANDARD = new BuyerRules(BuyerPolicy.standard());
  private static final Rulebook RULEBOOK =
      Rulebook.of("The buyer's rules")
          .question(CancellationRules.QUESTION, CancellationRules.CATALOGUE)
          .question(DisputeWindowRules.QUESTION, DisputeWindowRules.CATALOGUE)
          .question(
              ClaimRules.QUESTION,
              with(
                  ClaimRules.CATALOGUE,
                  OrderRules.PLACED,
                  DisputeWindowRules.OPENS,
                  DisputeWindowRules.CLOSES,
                  DisputeWindowRules.CONFIRMED,
                  DisputeWindowRules.PROMISE_LIMIT,
                  DisputeWindowRules.ORDER_CANCELLED))
          .question(DisputeRules.QUESTION, DisputeRules.CATALOGUE)
          .question(OfferRules.QUESTION, with(OfferRules.CATALOGUE, DisputeRules.OPENED))
          .question(
              ConductRules.QUESTION,
              with(
                  ConductRules.CATALOGUE,
                  OrderRules.PLACED,
                  DisputeRules.OPENED,
                  OfferRules.PAYS_CLAIM,
                  OfferRules.THROUGH_PLATFORM,
                  OfferRules.NO_RETURN))
          .question(ReturnRules.QUESTION, with(ReturnRules.CATALOGUE, OrderRules.PLACED))
          .question(ExpressRules.QUESTION, with(ExpressRules.CATALOGUE, OrderRules.PLACED))
          .question(RefundRules.QUESTION, RefundRules.CATALOGUE)
          .question(RecourseRules.QUESTION, RecourseRules.CATALOGUE)
          .question(
              LateArrivalRules.QUESTION,
              with(LateArrivalRules.CATALOGUE, OrderRules.PLACED, RefundRules.APPROVED))
          .question(CashbackRules.QUESTION, CashbackRules.CATALOGUE);
  private static final Catalogue CATALOGUE = RULEBOOK.catalogue();

  private final BuyerPolicy policy;

  private BuyerRules(BuyerPolicy policy) {
    this.policy = policy;
  }

  /** The catalogue of a topic, with the rules that its question borrows from other topics. */
  private static Catalogue with(Catalogue own, Rule... borrowed) {
    return Catalogue.join(List.of(own, Catalogue.of(borrowed)));
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

  /** Returns the rules by question, and as a page to read. */
  public static Rulebook rulebook() {
    return RULEBOOK;
  }

  /** Returns the figures in force. */
  public BuyerPolicy policy() {
    return policy;
  }

  /**
   * Asks a question as each source tells the rules, upon the figures in force.
   *
   * <p>Example: {@code BuyerRules.standard().readings(rules ->
   * rules.order(order).disputeWindow())}.
   *
   * @param ask the question; about the same case every time
   */
  public <T> Readings<T> readings(Function<BuyerRules, Question<T>> ask) {
    return Readings.of(policy, told -> ask.apply(under(told)));
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
