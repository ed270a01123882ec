package io.github.aliexpressrules.benchmarks.peers;

import java.util.List;

/**
 * A decision and the rules that led to it.
 *
 * @param outcome what is decided
 * @param fired the rules that fired, in their order
 */
public record Ruling(Outcome outcome, List<Fired> fired) {
  /**
   * A rule that fired.
   *
   * @param rule which
   * @param effect what it does
   */
  public record Fired(RefundRule rule, Effect effect) {}
}
