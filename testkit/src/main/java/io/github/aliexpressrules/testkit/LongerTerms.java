package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.testkit.generation.Probes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks the same under longer and longer terms. */
final class LongerTerms {
  /** The terms that end what each question asks for. */
  private static final Map<String, String> ENDS =
      Map.of(
          "buyer.cancellation", "cancel-within",
          "buyer.dispute-window", "dispute-closes",
          "buyer.claim", "dispute-closes");

  /** None of them a standard value: in force a policy that gives one says nothing. */
  private static final List<Integer> DAYS = List.of(3, 8, 9, 16, 17, 40);

  private LongerTerms() {}

  /** What is said under one term, and not under a longer one. */
  record Earlier(AskedCase asked, Instant at, Said said, String but) {}

  static Optional<Earlier> tried(Evaluator evaluator, AskedCase asked) {
    String figure = ENDS.get(asked.ask());
    if (figure == null) {
      return Optional.empty();
    }
    List<AskedCase> longer = new ArrayList<>();
    for (int days : DAYS) {
      try {
        longer.add(asked.under(figure, days + " calendar days"));
      } catch (RequestException contradictsItsOwnPolicy) {
        // the others are tried
      }
    }
    Set<Instant> instants = instants(asked);
    for (int i = 1; i < longer.size(); i++) {
      AskedCase one = longer.get(i - 1);
      AskedCase other = longer.get(i);
      for (Instant at : instants) {
        Said said = evaluator.at(one, at);
        if (said.verdict() == Verdict.YES) {
          Said then = evaluator.at(other, at);
          if (then.verdict() != Verdict.YES) {
            return Optional.of(
                new Earlier(one, at, said, "with the longer term: " + then + "\n    of " + other));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Each fact, and each of the terms after it, with what is just before and after. */
  private static Set<Instant> instants(AskedCase asked) {
    Set<Instant> instants = new TreeSet<>();
    for (Instant fact : Probes.instants(asked.node())) {
      for (int days : DAYS) {
        Instant end = fact.plus(Duration.ofDays(days));
        instants.addAll(List.of(fact, end.minusNanos(1), end, end.plusNanos(1)));
      }
    }
    return instants;
  }
}
