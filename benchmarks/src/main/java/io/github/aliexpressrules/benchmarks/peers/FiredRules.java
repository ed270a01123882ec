package io.github.aliexpressrules.benchmarks.peers;

import java.util.List;

/** Where an engine reports the rules that fire, in any order; one for each decision. */
public final class FiredRules {
  private static final RefundRule[] RULES = RefundRule.values();

  private int fired;

  /** Notes that a rule fires. */
  public void fire(RefundRule rule) {
    fired |= rule.bit();
  }

  /** Returns what follows. */
  Ruling ruling() {
    Ruling.Fired[] list = new Ruling.Fired[Integer.bitCount(fired)];
    int size = 0;
    for (RefundRule rule : RULES) {
      if ((fired & rule.bit()) != 0) {
        list[size++] = new Ruling.Fired(rule, rule.effect());
      }
    }
    return new Ruling(Outcome.of(fired), List.of(list));
  }
}
