package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.writing.Chapter;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The questions about one order, or one line of it. Reached by {@link BuyerRules#order}. */
public final class OrderQuestions {
  private final InUse rules;
  private final Order order;
  private final OrderCase known;
  private final @Nullable OrderLine line;

  OrderQuestions(InUse rules, Order order) {
    this(rules, order, OrderCase.of(order), null);
  }

  private OrderQuestions(InUse rules, Order order, OrderCase known, @Nullable OrderLine line) {
    this.rules = rules;
    this.order = order;
    this.known = known;
    this.line = line;
  }

  /**
   * Returns the questions about one line of the order: its price, its traits and its parcels.
   * Disputes, claims and refunds that are asked about are that line's.
   *
   * <p>Example: {@code rules.order(order).line("A").disputeWindow().at(now)}.
   *
   * @throws InvalidValueException at {@code line} if there is no such line; the message lists them
   */
  public OrderQuestions line(String line) {
    OrderLine one = order.find(line);
    return new OrderQuestions(rules, order, OrderCase.of(order).line(line), one);
  }

  /**
   * May the buyer cancel the order for a full refund?
   *
   * <p>Milestones: {@code cancel-by}, {@code cancels-by-itself}, {@code ship-by}. Rules: {@code
   * buyer.order.placed}, {@code buyer.cancellation.not-shipped}, {@code
   * buyer.cancellation.in-time}, {@code buyer.cancellation.request}, {@code
   * buyer.cancellation.by-itself}, {@code buyer.cancellation.seller-decides}, {@code
   * buyer.cancellation.by-law}, {@code buyer.cancellation.ship-by}, {@code
   * buyer.cancellation.not-cancelled}, {@code buyer.cancellation.approval}, {@code
   * buyer.order.lines-differ}.
   */
  public Question<Cancellation> cancellation() {
    return ask(CancellationRules.CHAPTER, known);
  }

  /**
   * May a dispute be opened?
   *
   * <p>Milestones: {@code dispute-opens}, {@code dispute-closes}. Rules: {@code
   * buyer.dispute.opens}, {@code buyer.dispute.closes}, {@code buyer.dispute.confirmed}, {@code
   * buyer.dispute.promise-limit}, {@code buyer.dispute.order-cancelled}, {@code
   * buyer.order.parcels}, {@code buyer.order.lines-differ}, {@code buyer.dispute.not-reopened}.
   */
  public Question<NoResult> disputeWindow() {
    return ask(DisputeWindowRules.CHAPTER, DisputeWindowRules.Window.of(known));
  }

  /**
   * May another dispute be opened, after an earlier one about the same order?
   *
   * @throws InvalidValueException if the dispute was opened before the order was placed, or its
   *     claim is in another currency
   */
  public Question<NoResult> disputeWindow(Dispute earlier) {
    Objects.requireNonNull(earlier, "earlier");
    DisputeWindowRules.Window window =
        new DisputeWindowRules.Window(known, new DisputeHistory(checked(earlier), rules), false);
    return rules.ask(DisputeWindowRules.CHAPTER, window, window.facts(), known);
  }

  /**
   * Is this claim sound as it stands, the window for opening a dispute included?
   *
   * <p>Milestones: {@code dispute-opens}, {@code dispute-closes}. Rules: {@code
   * buyer.order.placed}, {@code buyer.dispute.opens}, {@code buyer.dispute.closes}, {@code
   * buyer.dispute.confirmed}, {@code buyer.dispute.promise-limit}, {@code
   * buyer.dispute.order-cancelled}, {@code buyer.order.parcels}, {@code buyer.order.lines-differ},
   * {@code buyer.claim.amount}, {@code buyer.claim.accessory}, {@code
   * buyer.claim.partial-mismatch}, {@code buyer.claim.goods-arrived}, {@code
   * buyer.claim.not-received}, {@code buyer.claim.said-to-have-come}, {@code
   * buyer.claim.whose-fault}, {@code buyer.claim.return-of-nothing}, {@code
   * buyer.claim.owed-in-full}, {@code buyer.claim.late-delivery}, {@code buyer.claim.evidence},
   * {@code buyer.claim.change-of-mind}, {@code buyer.claim.in-transit}, {@code
   * buyer.claim.how-much}, {@code buyer.claim.postage}.
   *
   * @throws InvalidValueException if the claim is in another currency than the order; if it counts
   *     units of a whole order, or more than the line has
   */
  public Question<ClaimAssessment> claim(Claim claim) {
    Objects.requireNonNull(claim, "claim");
    Require.sameCurrency("claim.amount", claim.amount(), "order.price", order.price());
    Units.check("claim", claim, line);
    Money price = Units.paid(known.order().price(), claim, line);
    return ask(ClaimRules.CHAPTER, ClaimRules.Made.of(known, claim, price));
  }

  /**
   * Are the goods fit to be sent back, and who pays?
   *
   * <p>Milestones: none. Rules: {@code buyer.order.placed}, {@code buyer.return.unwashed}, {@code
   * buyer.return.undamaged}, {@code buyer.return.packaging}, {@code buyer.return.postage}.
   */
  public Question<ReturnAssessment> returnOf(GoodsCondition goods) {
    return ask(
        ReturnRules.CHAPTER,
        new ReturnRules.Returned(known, Objects.requireNonNull(goods, "goods")));
  }

  /**
   * May the goods be sent back without a reason, and who pays for it?
   *
   * <p>Example: {@code BuyerRules.inForce().order(order).freeReturn(Optional.empty()).at(now)}. No
   * guide says for how long; by the rules in force it hangs on where buyer and seller are.
   *
   * <p>Milestones: {@code free-return-until}. Rules: {@code buyer.order.placed}, {@code
   * buyer.free-return.guaranteed}, {@code buyer.free-return.received}, {@code
   * buyer.free-return.in-time}, {@code buyer.free-return.intact}, {@code buyer.free-return.packed},
   * {@code buyer.free-return.not-excluded}, {@code buyer.free-return.label}, {@code
   * buyer.free-return.order-page}, {@code buyer.free-return.site}, {@code
   * buyer.free-return.by-report}, {@code buyer.free-return.rights-by-law}, {@code
   * buyer.order.lines-differ}.
   *
   * @param goods in what state the goods are; where that is not told, the time alone decides
   */
  public Question<ReturnAssessment> freeReturn(Optional<GoodsCondition> goods) {
    return ask(
        FreeReturnRules.CHAPTER,
        new FreeReturnRules.Wanted(known, Objects.requireNonNull(goods, "goods").orElse(null)));
  }

  /**
   * Returns the questions about a dispute over the order.
   *
   * @throws InvalidValueException if the dispute was opened before the order was placed, or its
   *     claim is in another currency
   */
  public DisputeQuestions dispute(Dispute dispute) {
    return new DisputeQuestions(rules, known, checked(dispute));
  }

  /** A question about the order's own facts. */
  private <C, T> Question<T> ask(Chapter<C, T> chapter, C of) {
    return rules.ask(chapter, of, known.facts(), known);
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
    Units.check(dispute, line);
    return dispute;
  }

  /**
   * Is this planned act safe?
   *
   * @param act what the buyer thinks of doing
   * @param dispute the dispute about the order, if there is one
   * @throws InvalidValueException if the dispute was opened before the order was placed, or its
   *     claim is in another currency
   */
  public Question<ConductAssessment> conduct(PlannedAct act, Optional<Dispute> dispute) {
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(dispute, "dispute");
    return ConductRules.ask(rules, act, known, dispute.map(this::checked).orElse(null));
  }

  /**
   * What is left to do?
   *
   * @param situation what the buyer is confronted with
   * @param dispute the dispute about the order, if there is one
   * @param refund the refund that does not arrive, if one was approved
   * @throws InvalidValueException if the dispute was opened before the order was placed, or dispute
   *     or refund are in another currency than the order
   */
  public Question<Recourse> recourse(
      Situation situation, Optional<Dispute> dispute, Optional<Refund> refund) {
    Objects.requireNonNull(situation, "situation");
    Objects.requireNonNull(dispute, "dispute");
    Objects.requireNonNull(refund, "refund");
    return RecourseRules.ask(
        rules,
        situation,
        known,
        dispute.map(this::checked).orElse(null),
        refund.map(money -> checked(order, money)).orElse(null));
  }

  /**
   * Is there an express refund of this amount?
   *
   * <p>Milestones: none. Rules: {@code buyer.order.placed}, {@code buyer.express.level}, {@code
   * buyer.express.seller-approves}.
   *
   * @throws InvalidValueException if the amount is negative, 1e12 or more, or in another currency
   *     than the order
   */
  public Question<ExpressRefund> expressRefund(Money amount) {
    Require.amount("amount", Objects.requireNonNull(amount, "amount"));
    Require.sameCurrency("amount", amount, "order.price", order.price());
    return ask(ExpressRules.CHAPTER, new ExpressRules.Asked(known, amount));
  }

  /**
   * The goods came after the refund: what can be done?
   *
   * <p>Milestones: none. Rules: {@code buyer.order.placed}, {@code buyer.refund.approved}, {@code
   * buyer.late-arrival.after-refund}, {@code buyer.late-arrival.keeping-both}, {@code
   * buyer.late-arrival.fake-shipment}.
   *
   * @throws InvalidValueException if the refund is in another currency than the order
   */
  public Question<LateArrival> lateArrival(Refund refund) {
    LateArrivalRules.Arrived arrived =
        new LateArrivalRules.Arrived(known, RefundCase.of(checked(order, refund)));
    return rules.ask(LateArrivalRules.CHAPTER, arrived, arrived.facts(), known);
  }

  private static Refund checked(Order order, Refund refund) {
    Objects.requireNonNull(refund, "refund");
    Require.sameCurrency("refund.amount", refund.amount(), "order.price", order.price());
    return refund;
  }
}
