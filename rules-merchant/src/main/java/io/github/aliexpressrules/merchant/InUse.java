package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import java.util.List;

/**
 * The rules that are used: those of the guides by a policy, or those in force, where the platform's
 * dated texts give what the policy does not change.
 *
 * @param policy the policy
 * @param inForce whether they are those in force
 */
record InUse(MerchantPolicy policy, boolean inForce) {
  /** Asks a question about a case. */
  <C, T> Question<T> ask(Chapter<C, T> chapter, C of, List<Fact> facts) {
    Binding binding = inForce ? new Binding(null, null, null, ForceRules.REMARKS) : null;
    return Question.of(chapter, of, facts, policy, binding);
  }
}
