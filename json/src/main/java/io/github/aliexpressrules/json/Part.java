package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.CashbackEvent;
import io.github.aliexpressrules.buyer.OfferCondition;
import io.github.aliexpressrules.buyer.PlannedAct;
import io.github.aliexpressrules.buyer.Situation;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.util.Set;
import org.joda.money.Money;

/**
 * A part of the case that a request is about: a member of its JSON, and a value type of Java.
 *
 * <p>Example: {@code request.part(Part.ORDER)}.
 *
 * @param <T> what it is in Java
 */
public final class Part<T> {
  /** The order, as bought. */
  public static final Part<Order> ORDER = new Part<>(QuestionTable.ORDER);

  /** The dispute about it, with all that has happened in it. */
  public static final Part<Dispute> DISPUTE = new Part<>(QuestionTable.DISPUTE);

  /** A claim as it would be, or is, made in a dispute. */
  public static final Part<Claim> CLAIM = new Part<>(QuestionTable.CLAIM);

  /** What the other side offers. */
  public static final Part<Solution> OFFER = new Part<>(QuestionTable.OFFER);

  /** What the offer is made to depend on. */
  public static final Part<Set<OfferCondition>> CONDITIONS = new Part<>(QuestionTable.CONDITIONS);

  /** What the buyer plans to do. */
  public static final Part<PlannedAct> ACT = new Part<>(QuestionTable.ACT);

  /** In what state the goods are that go back. */
  public static final Part<GoodsCondition> GOODS = new Part<>(QuestionTable.GOODS);

  /** How much is asked for. */
  public static final Part<Money> AMOUNT = new Part<>(QuestionTable.AMOUNT);

  /** A refund that was approved. */
  public static final Part<Refund> REFUND = new Part<>(QuestionTable.REFUND);

  /** Where the buyer stands when he asks what is left to do. */
  public static final Part<Situation> SITUATION = new Part<>(QuestionTable.SITUATION);

  /** What happens to an order with cashback. */
  public static final Part<CashbackEvent> EVENT = new Part<>(QuestionTable.EVENT);

  /** What a merchant sells. */
  public static final Part<Category> CATEGORY = new Part<>(QuestionTable.CATEGORY);

  /** The merchant's deposit and what is on record about it. */
  public static final Part<DepositAccount> DEPOSIT = new Part<>(QuestionTable.DEPOSIT);

  /** The merchant's application to have it back. */
  public static final Part<DepositRefundApplication> APPLICATION =
      new Part<>(QuestionTable.APPLICATION);

  private final Member<T> member;

  private Part(Member<T> member) {
    this.member = member;
  }

  Member<T> member() {
    return member;
  }

  /** Returns the member's name, for example {@code order}. */
  public String name() {
    return member.name();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name();
  }
}
