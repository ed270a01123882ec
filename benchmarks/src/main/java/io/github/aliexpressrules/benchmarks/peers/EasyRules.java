package io.github.aliexpressrules.benchmarks.peers;

import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with conditions and actions in Java, its fastest form. */
public final class EasyRules implements Contestant {
  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /** Registers the rules. */
  public EasyRules() {
    register(RefundRule.CANCEL_WINDOW, Spec::cancelWindow);
    register(RefundRule.TOO_EARLY, Spec::tooEarly);
    register(RefundRule.TOO_LATE, Spec::tooLate);
    register(RefundRule.NOT_YET_PROMISED, Spec::notYetPromised);
    register(RefundRule.AMOUNT_RANGE, Spec::amountRange);
    register(RefundRule.ACCESSORY_IN_FULL, Spec::accessoryInFull);
    register(RefundRule.EVIDENCE_MISSING, Spec::evidenceMissing);
    register(RefundRule.SELLER_OVERDUE, Spec::sellerOverdue);
    register(RefundRule.ESCALATION, Spec::escalation);
    register(RefundRule.EXPRESS, Spec::express);
  }

  private void register(RefundRule rule, Predicate<RefundCase> fires) {
    rules.register(
        new RuleBuilder()
            .name(rule.name())
            .priority(rule.number())
            .when(facts -> fires.test(facts.get("case")))
            .then(facts -> facts.<FiredRules>get("fired").fire(rule))
            .build());
  }

  @Override
  public String name() {
    return "easy-rules";
  }

  @Override
  public Object decide(RefundCase refund) {
    FiredRules fired = new FiredRules();
    Facts facts = new Facts();
    facts.put("case", refund);
    facts.put("fired", fired);
    engine.fire(rules, facts);
    return fired.ruling();
  }
}
