package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The buyer's questions under one policy. Immutable and thread-safe.
 *
 * <p>Example: {@code BuyerRules.standard().order(order).cancellation().at(now).verdict()}.
 */
public final class BuyerRules {
  private static final BuyerRules STANDARD =
      new BuyerRules(new InUse(BuyerPolicy.standard(), false));
  private static final BuyerRules IN_FORCE =
      new BuyerRules(new InUse(BuyerPolicy.standard(), true));

  private final InUse rules;

  private BuyerRules(InUse rules) {
    this.rules = rules;
  }

  /** The rulebook, put together when it is first read: a question needs its own rules only. */
  private static final class Book {
    static final Rulebook RULEBOOK =
        Stream.of(
                CancellationRules.CHAPTER,
                DisputeWindowRules.CHAPTER,
                ClaimRules.CHAPTER,
                DisputeRules.CHAPTER,
                OfferRules.CHAPTER,
                ConductRules.CHAPTER,
                ReturnRules.CHAPTER,
                ExpressRules.CHAPTER,
                RefundRules.CHAPTER,
                RecourseRules.CHAPTER,
                LateArrivalRules.CHAPTER,
                FreeReturnRules.CHAPTER,
                CashbackRules.CHAPTER)
            .reduce(
                Rulebook.of("The buyer's rules"),
                (book, chapter) -> book.question(chapter.question(), chapter.catalogue()),
                (one, other) -> other)
            .remarks(ForceRules.CATALOGUE)
            .words(
                Cancellation.class,
                ClaimAssessment.class,
                DisputeStatus.class,
                OfferAssessment.class,
                ConductAssessment.class,
                ReturnAssessment.class,
                ExpressRefund.class,
                RefundArrival.class,
                Recourse.class,
                LateArrival.class,
                Cashback.class)
            .words(
                BuyerLevel.class,
                ChannelState.class,
                DisputeReason.class,
                OrderTrait.class,
                PaymentMethod.class);
    static final Catalogue CATALOGUE = RULEBOOK.catalogue();

    private Book() {}
  }

  /** Returns the questions under the standard policy. */
  public static BuyerRules standard() {
    return STANDARD;
  }

  /** Returns the questions under a policy. */
  public static BuyerRules under(BuyerPolicy policy) {
    return new BuyerRules(new InUse(Objects.requireNonNull(policy, "policy"), false));
  }

  /**
   * Returns the questions by the platform's own dated texts: which of them bound this order, as far
   * as they prove it. Where they leave it open, the answer is what they agree on, else UNDETERMINED
   * with all that may have held.
   *
   * <p>Example: {@code BuyerRules.inForce().order(order).disputeWindow().at(now)}.
   */
  public static BuyerRules inForce() {
    return IN_FORCE;
  }

  /**
   * Returns the questions by the platform's dated texts, except for the figures that a policy
   * changes: those hold whatever the texts say.
   */
  public static BuyerRules inForce(BuyerPolicy policy) {
    return new BuyerRules(new InUse(Objects.requireNonNull(policy, "policy"), true));
  }

  /** Returns all rules, milestones and actions, in the order of the rulebook. */
  public static Catalogue catalogue() {
    return Book.CATALOGUE;
  }

  /** Returns the rules by question, and as a page to read. */
  public static Rulebook rulebook() {
    return Book.RULEBOOK;
  }

  /** Returns the figures in force. */
  public BuyerPolicy policy() {
    return rules.policy();
  }

  /** Returns whether the platform's dated texts give what the policy does not change. */
  public boolean isInForce() {
    return rules.inForce();
  }

  /**
   * Asks a question as each source tells the rules, upon the figures in force.
   *
   * <p>Example: {@code BuyerRules.standard().readings(rules ->
   * rules.order(order).disputeWindow())}.
   *
   * @param ask the question; about the same case every time
   * @throws IllegalStateException if these are the rules in force: they are no source's
   */
  public <T> Readings<T> readings(Function<BuyerRules, Question<T>> ask) {
    Objects.requireNonNull(ask, "ask");
    if (rules.inForce()) {
      throw new IllegalStateException(
          "readings must be asked of the guides' rules, but were of those in force. Ask"
              + " BuyerRules.standard() or under a policy.");
    }
    return Readings.of(rules.policy(), told -> ask.apply(under(told)));
  }

  /** Returns the questions about an order. */
  public OrderQuestions order(Order order) {
    return new OrderQuestions(rules, Objects.requireNonNull(order, "order"));
  }

  /**
   * Is this planned act safe?
   *
   * <p>Milestones: none. Rules: {@code buyer.order.placed}, {@code buyer.dispute.opened}, {@code
   * buyer.conduct.threat}, {@code buyer.conduct.past-platform}, {@code
   * buyer.conduct.cancel-and-wait}, {@code buyer.conduct.accept}, {@code
   * buyer.conduct.accept-proposal}, {@code buyer.offer.pays-claim}, {@code
   * buyer.offer.through-platform}, {@code buyer.offer.no-return-added}, {@code
   * buyer.conduct.complaint}, {@code buyer.conduct.return-not-made}, {@code
   * buyer.conduct.chargeback}.
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
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(dispute, "dispute");
    if (order.isPresent()) {
      return order(order.get()).conduct(act, dispute);
    }
    dispute.ifPresent(known -> Units.check(known, null));
    return ConductRules.ask(rules, act, null, dispute.orElse(null));
  }

  /** Returns the questions about a refund. */
  public RefundQuestions refund(Refund refund) {
    return new RefundQuestions(rules, Objects.requireNonNull(refund, "refund"));
  }

  /**
   * What is left to do?
   *
   * <p>Example: {@code BuyerRules.standard().recourse(Situation.LOST, Optional.empty(),
   * Optional.empty()).at(now).steps()}.
   *
   * <p>Milestones: {@code arbitration-by}. Rules: {@code buyer.recourse.denied}, {@code
   * buyer.recourse.lost}, {@code buyer.recourse.window-closed}, {@code
   * buyer.recourse.closed-by-seller}, {@code buyer.recourse.overdue}, {@code
   * buyer.recourse.stuck-in-review}, {@code buyer.recourse.return-impossible}, {@code
   * buyer.recourse.arbitration}, {@code buyer.recourse.nothing-from-the-platform}, {@code
   * buyer.recourse.no-threat}, {@code buyer.recourse.next-time}.
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
    return order.isPresent()
        ? order(order.get()).recourse(situation, Optional.empty(), refund)
        : RecourseRules.ask(rules, situation, null, null, refund.orElse(null));
  }

  /**
   * What is left to do in a dispute? As {@link #recourse(Situation, Optional, Optional)}, with the
   * dispute that it is about.
   *
   * @param dispute the dispute
   * @param situation what the buyer is confronted with
   * @param order the order, if there is more to know than the situation
   * @param refund the refund that does not arrive, if one was approved
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the dispute was
   *     opened before the order was placed, or two amounts are in different currencies
   */
  public Question<Recourse> recourse(
      Dispute dispute, Situation situation, Optional<Order> order, Optional<Refund> refund) {
    Objects.requireNonNull(dispute, "dispute");
    Objects.requireNonNull(situation, "situation");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(refund, "refund");
    if (order.isPresent()) {
      return order(order.get()).recourse(situation, Optional.of(dispute), refund);
    }
    Units.check(dispute, null);
    return RecourseRules.ask(rules, situation, null, dispute, refund.orElse(null));
  }

  /**
   * Does the order's cashback survive what happened?
   *
   * <p>Milestones: none. Rules: {@code buyer.cashback.cancelled}, {@code buyer.cashback.disputed}.
   */
  public Question<Cashback> cashback(CashbackEvent event) {
    return rules.ask(
        CashbackRules.CHAPTER, Objects.requireNonNull(event, "event"), List.of(), null);
  }
}
