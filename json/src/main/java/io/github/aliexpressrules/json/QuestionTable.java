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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
          AskableQuestion.of("buyer.cancellation").needs(ORDER),
          AskableQuestion.of("buyer.dispute-window").needs(ORDER).may(DISPUTE),
          AskableQuestion.of("buyer.claim").needs(ORDER, CLAIM),
          AskableQuestion.of("buyer.dispute").needs(ORDER, DISPUTE),
          AskableQuestion.of("buyer.offer").needs(ORDER, DISPUTE, OFFER, CONDITIONS),
          AskableQuestion.of("buyer.conduct").needs(ACT).may(ORDER, DISPUTE),
          AskableQuestion.of("buyer.return").needs(ORDER, GOODS),
          AskableQuestion.of("buyer.express-refund").needs(ORDER, AMOUNT),
          AskableQuestion.of("buyer.refund-arrival").needs(REFUND),
          AskableQuestion.of("buyer.recourse").needs(SITUATION).may(ORDER, DISPUTE, REFUND),
          AskableQuestion.of("buyer.late-arrival").needs(ORDER, REFUND),
          AskableQuestion.of("buyer.free-return").needs(ORDER).may(GOODS),
          AskableQuestion.of("buyer.cashback").needs(EVENT),
          AskableQuestion.of("merchant.required-deposit").needs(CATEGORY),
          AskableQuestion.of("merchant.balance").needs(DEPOSIT),
          AskableQuestion.of("merchant.refund").needs(DEPOSIT, APPLICATION),
          AskableQuestion.of("merchant.freeze").needs(DEPOSIT),
          AskableQuestion.of("merchant.legal-dispute").needs(DEPOSIT),
          AskableQuestion.of("merchant.standing").needs(DEPOSIT));

  /** How a question is put, once the case has been read. */
  static Question<?> put(String id, CaseParts c) {
    return switch (id) {
      case "buyer.cancellation" -> c.order().cancellation();
      case "buyer.dispute-window" -> disputeWindow(c);
      case "buyer.claim" -> c.order().claim(c.of(CLAIM));
      case "buyer.dispute" -> c.order().dispute(c.of(DISPUTE)).status();
      case "buyer.offer" -> c.order().dispute(c.of(DISPUTE)).offer(c.of(OFFER), c.of(CONDITIONS));
      case "buyer.conduct" -> conduct(c);
      case "buyer.return" -> c.order().returnOf(c.of(GOODS));
      case "buyer.express-refund" -> c.order().expressRefund(c.of(AMOUNT));
      case "buyer.refund-arrival" -> c.buyer().refund(c.of(REFUND)).arrival();
      case "buyer.recourse" -> recourse(c);
      case "buyer.late-arrival" -> c.order().lateArrival(c.of(REFUND));
      case "buyer.free-return" -> c.order().freeReturn(c.find(GOODS));
      case "buyer.cashback" -> c.buyer().cashback(c.of(EVENT));
      case "merchant.required-deposit" -> c.merchant().requiredDeposit(c.of(CATEGORY));
      case "merchant.balance" -> c.merchant().deposit(c.of(DEPOSIT)).balance();
      case "merchant.refund" -> c.merchant().deposit(c.of(DEPOSIT)).refund(c.of(APPLICATION));
      case "merchant.freeze" -> c.merchant().deposit(c.of(DEPOSIT)).freeze();
      case "merchant.legal-dispute" -> c.merchant().deposit(c.of(DEPOSIT)).legalDispute();
      case "merchant.standing" -> c.merchant().deposit(c.of(DEPOSIT)).standing();
      default -> throw new IllegalArgumentException(unknown(id));
    };
  }

  private static final Map<String, AskableQuestion> BY_ID = new HashMap<>();

  static {
    for (AskableQuestion one : ALL) {
      BY_ID.put(one.id(), one);
    }
  }

  private QuestionTable() {}

  /** The question with the id; null if there is none. */
  static @Nullable AskableQuestion findOrNull(String id) {
    return BY_ID.get(id);
  }

  /** The question with the id. */
  static AskableQuestion find(String id) {
    AskableQuestion question = BY_ID.get(id);
    if (question == null) {
      throw new IllegalArgumentException(unknown(id));
    }
    return question;
  }

  private static String unknown(String id) {
    return "question must be one of "
        + ALL.stream().map(AskableQuestion::id).toList()
        + ", but was \""
        + id
        + "\". Choose one of these.";
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
