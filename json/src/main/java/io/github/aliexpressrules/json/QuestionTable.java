package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.CashbackEvent;
import io.github.aliexpressrules.buyer.OfferCondition;
import io.github.aliexpressrules.buyer.OrderQuestions;
import io.github.aliexpressrules.buyer.PlannedAct;
import io.github.aliexpressrules.buyer.Situation;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The table of all questions, and of the members that their cases are made of. */
final class QuestionTable {
  static final Member<Order> ORDER = Member.of("order", 0, Order.class);
  static final Member<Dispute> DISPUTE = Member.of("dispute", 1, Dispute.class);
  static final Member<Claim> CLAIM = Member.of("claim", 2, Claim.class);
  static final Member<Solution> OFFER = Member.of("offer", 3, Solution.class);
  static final Member<Set<OfferCondition>> CONDITIONS =
      Member.setOf("conditions", 4, OfferCondition.class);
  static final Member<PlannedAct> ACT = Member.of("act", 5, PlannedAct.class);
  static final Member<GoodsCondition> GOODS = Member.of("goods", 6, GoodsCondition.class);
  static final Member<Money> AMOUNT = Member.of("amount", 7, Money.class);
  static final Member<Refund> REFUND = Member.of("refund", 8, Refund.class);
  static final Member<Situation> SITUATION = Member.of("situation", 9, Situation.class);
  static final Member<CashbackEvent> EVENT = Member.of("event", 10, CashbackEvent.class);
  static final Member<Category> CATEGORY = Member.of("category", 11, Category.class);
  static final Member<DepositAccount> DEPOSIT = Member.of("deposit", 12, DepositAccount.class);
  static final Member<DepositRefundApplication> APPLICATION =
      Member.of("application", 13, DepositRefundApplication.class);

  /** Every member that a case can be made of, in the order in which they are read. */
  static final List<Member<?>> MEMBERS =
      List.of(
          ORDER,
          DISPUTE,
          CLAIM,
          OFFER,
          CONDITIONS,
          ACT,
          GOODS,
          AMOUNT,
          REFUND,
          SITUATION,
          EVENT,
          CATEGORY,
          DEPOSIT,
          APPLICATION);

  /** Every question, in the order of the contract. */
  static final List<AskableQuestion> ALL =
      List.of(
          AskableQuestion.of("buyer.cancellation", c -> c.order().cancellation()).needs(ORDER),
          AskableQuestion.of("buyer.dispute-window", QuestionTable::disputeWindow)
              .needs(ORDER)
              .may(DISPUTE),
          AskableQuestion.of("buyer.claim", c -> c.order().claim(c.of(CLAIM))).needs(ORDER, CLAIM),
          AskableQuestion.of("buyer.dispute", c -> c.order().dispute(c.of(DISPUTE)).status())
              .needs(ORDER, DISPUTE),
          AskableQuestion.of("buyer.offer", QuestionTable::offer)
              .needs(ORDER, DISPUTE, OFFER, CONDITIONS),
          AskableQuestion.of("buyer.conduct", QuestionTable::conduct)
              .needs(ACT)
              .may(ORDER, DISPUTE),
          AskableQuestion.of("buyer.return", c -> c.order().returnOf(c.of(GOODS)))
              .needs(ORDER, GOODS),
          AskableQuestion.of("buyer.express-refund", c -> c.order().expressRefund(c.of(AMOUNT)))
              .needs(ORDER, AMOUNT),
          AskableQuestion.of("buyer.refund-arrival", c -> c.buyer().refund(c.of(REFUND)).arrival())
              .needs(REFUND),
          AskableQuestion.of("buyer.recourse", QuestionTable::recourse)
              .needs(SITUATION)
              .may(ORDER, DISPUTE, REFUND),
          AskableQuestion.of("buyer.late-arrival", c -> c.order().lateArrival(c.of(REFUND)))
              .needs(ORDER, REFUND),
          AskableQuestion.of("buyer.free-return", c -> c.order().freeReturn(c.find(GOODS)))
              .needs(ORDER)
              .may(GOODS),
          AskableQuestion.of("buyer.cashback", c -> c.buyer().cashback(c.of(EVENT))).needs(EVENT),
          AskableQuestion.of(
                  "merchant.required-deposit", c -> c.merchant().requiredDeposit(c.of(CATEGORY)))
              .needs(CATEGORY),
          AskableQuestion.of("merchant.balance", c -> c.merchant().deposit(c.of(DEPOSIT)).balance())
              .needs(DEPOSIT),
          AskableQuestion.of(
                  "merchant.refund",
                  c -> c.merchant().deposit(c.of(DEPOSIT)).refund(c.of(APPLICATION)))
              .needs(DEPOSIT, APPLICATION),
          AskableQuestion.of("merchant.freeze", c -> c.merchant().deposit(c.of(DEPOSIT)).freeze())
              .needs(DEPOSIT),
          AskableQuestion.of(
                  "merchant.legal-dispute", c -> c.merchant().deposit(c.of(DEPOSIT)).legalDispute())
              .needs(DEPOSIT),
          AskableQuestion.of(
                  "merchant.standing", c -> c.merchant().deposit(c.of(DEPOSIT)).standing())
              .needs(DEPOSIT));

  private static final Map<String, AskableQuestion> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(AskableQuestion::id, one -> one));

  private QuestionTable() {}

  /** The question with the id; null if there is none. */
  static @Nullable AskableQuestion findOrNull(String id) {
    return BY_ID.get(id);
  }

  /** The question with the id. */
  static AskableQuestion find(String id) {
    AskableQuestion question = BY_ID.get(id);
    if (question == null) {
      throw new IllegalArgumentException(
          "question must be one of "
              + ALL.stream().map(AskableQuestion::id).toList()
              + ", but was \""
              + id
              + "\". Choose one of these.");
    }
    return question;
  }

  private static Question<?> offer(CaseParts c) {
    return c.order().dispute(c.of(DISPUTE)).offer(c.of(OFFER), c.of(CONDITIONS));
  }

  private static Question<?> conduct(CaseParts c) {
    return c.orderIfGiven()
        .map(order -> order.conduct(c.of(ACT), c.find(DISPUTE)))
        .orElseGet(() -> c.buyer().conduct(c.of(ACT), Optional.empty(), c.find(DISPUTE)));
  }

  private static Question<?> recourse(CaseParts c) {
    Optional<OrderQuestions> order = c.orderIfGiven();
    if (order.isPresent()) {
      return order.get().recourse(c.of(SITUATION), c.find(DISPUTE), c.find(REFUND));
    }
    return c.find(DISPUTE)
        .map(
            dispute ->
                c.buyer().recourse(dispute, c.of(SITUATION), Optional.empty(), c.find(REFUND)))
        .orElseGet(() -> c.buyer().recourse(c.of(SITUATION), Optional.empty(), c.find(REFUND)));
  }

  private static Question<?> disputeWindow(CaseParts c) {
    OrderQuestions order = c.order();
    return c.find(DISPUTE).map(order::disputeWindow).orElseGet(order::disputeWindow);
  }
}
