package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.buyer.OrderQuestions;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a case as a request gives them, and the rules that it is asked under.
 *
 * <p>Parts stand at their members' places; null where there is none.
 */
final class CaseParts {
  private final @Nullable Object[] parts;
  private final Optional<String> line;
  private final RuleSets rules;

  CaseParts(@Nullable Object[] parts, Optional<String> line, RuleSets rules) {
    this.parts = parts;
    this.line = line;
    this.rules = rules;
  }

  /** The buyer's rules. */
  BuyerRules buyer() {
    return rules.buyer();
  }

  /** The questions about the order, or the line of it that is asked about. */
  OrderQuestions order() {
    return order(of(QuestionTable.ORDER));
  }

  /** The questions about the order where there is one. */
  Optional<OrderQuestions> orderIfGiven() {
    return find(QuestionTable.ORDER).map(this::order);
  }

  private OrderQuestions order(Order order) {
    OrderQuestions whole = buyer().order(order);
    return line.map(whole::line).orElse(whole);
  }

  /** The merchant's rules. */
  MerchantRules merchant() {
    return rules.merchant();
  }

  /** A part that the question needs. */
  <T> T of(Member<T> member) {
    return find(member).orElseThrow();
  }

  /** A part that may be left out. */
  <T> Optional<T> find(Member<T> member) {
    Object part = parts[member.place()];
    return part == null ? Optional.empty() : Optional.of(member.cast(part));
  }
}
