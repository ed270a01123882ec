package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are used: those of the guides by a policy, or those in force, where the platform's
 * dated texts give what the policy does not change.
 *
 * @param policy the policy
 * @param inForce whether they are those in force
 */
record InUse(BuyerPolicy policy, boolean inForce) {
  /**
   * Asks a question about a case; of the order, if there is one, it depends which texts bind it.
   */
  <C, T> Question<T> ask(Chapter<C, T> chapter, C of, List<Fact> facts, @Nullable OrderCase order) {
    return Question.of(chapter, of, facts, policy, binding(order));
  }

  private @Nullable Binding binding(@Nullable OrderCase order) {
    if (!inForce) {
      return null;
    }
    return order == null
        ? new Binding(null, null, null, ForceRules.REMARKS)
        : new Binding(
            order.placed().at(),
            order.order(),
            order
                .order()
                .buyerCountry()
                .filter("RU"::equals)
                .map(c -> ForceRules.RUSSIA)
                .orElse(null),
            ForceRules.REMARKS);
  }
}
