package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Whatever answers questions about cases: this library, the library under other figures, or a
 * program of your own. {@link Law}s are checked of it.
 *
 * <p>Example: {@code Evaluator mine = Evaluator.ofVerdicts((asked, at) ->
 * tracker.verdict(asked.order().orElseThrow(), at))}.
 */
@FunctionalInterface
public interface Evaluator {
  /**
   * Answers for an instant, from the facts known then.
   *
   * @param asked the question about the case; not its own instant counts
   * @param at any instant, also one far in the past or future
   */
  Said at(AskedCase asked, Instant at);

  /** Returns this library, by the rules that the case asks for. */
  static Evaluator rules() {
    return checked((asked, at) -> Said.of(asked.question().at(at)));
  }

  /** Returns this library under other policies. */
  static Evaluator under(Policies policies) {
    JsonRules rules = JsonRules.under(Objects.requireNonNull(policies, "policies"));
    return checked((asked, at) -> Said.of(rules.read(asked.json()).question().at(at)));
  }

  /** Returns what says a verdict and nothing else. */
  static Evaluator ofVerdicts(BiFunction<AskedCase, Instant, Verdict> verdicts) {
    Objects.requireNonNull(verdicts, "verdicts");
    return checked((asked, at) -> Said.of(verdicts.apply(asked, at)));
  }

  /**
   * Returns a program that answers a request in JSON with a response, as the contract has it.
   *
   * <p>Example: {@code Evaluator.ofJson(JsonRules.standard()::answer)}.
   */
  static Evaluator ofJson(UnaryOperator<String> program) {
    Objects.requireNonNull(program, "program");
    return checked((asked, at) -> Said.ofResponse(program.apply(asked.at(at).json())));
  }

  private static Evaluator checked(Evaluator evaluator) {
    return (asked, at) ->
        evaluator.at(Objects.requireNonNull(asked, "asked"), Objects.requireNonNull(at, "at"));
  }
}
