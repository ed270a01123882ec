package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.MovedDate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells how two answers differ. */
record DifferenceWords(Words words) {
  /** From when until when they differ, in what, and by which rule. */
  String told(Comparison.Difference<?> difference) {
    return when(difference.window())
        + ": "
        + what(difference)
        + difference.rule().map(rule -> " [" + rule + "]").orElse("");
  }

  /** A date that lies elsewhere in the other answer. */
  String moved(MovedDate moved) {
    return moved.name() + " " + instead(date(moved.first()), date(moved.second()));
  }

  private String when(Window window) {
    Optional<Instant> from = window.from();
    Optional<Instant> until = window.until();
    if (from.isEmpty()) {
      return until
          .map(end -> words.say("until", "until {until}", end))
          .orElse(words.say("ever", "at any time"));
    }
    return until.isEmpty()
        ? words.say("from", "from {from} on", from.get())
        : words.say("between", "from {from} until {until}", from.get(), until.get());
  }

  private String what(Comparison.Difference<?> difference) {
    Decision<?> first = difference.first();
    Decision<?> second = difference.second();
    return switch (difference.aspect()) {
      case VERDICT -> instead(Words.name(first.verdict()), Words.name(second.verdict()));
      case RESULT -> instead(unlike(first, second), unlike(second, first));
      case DATES ->
          difference.movedDates().stream().map(this::moved).collect(Collectors.joining(", "));
      case REMARKS -> instead(remarks(first, second), remarks(second, first));
    };
  }

  private String instead(String first, String second) {
    return words.say("instead", "{first} instead of {second}", first, second);
  }

  private String unlike(Decision<?> decision, Decision<?> other) {
    return decision.result().isEmpty() || other.result().isEmpty()
        ? words.result(decision)
        : words.results().unlike(decision.result().get(), other.result().get());
  }

  private String date(Optional<Instant> instant) {
    return instant.map(at -> words.value(at)).orElse(words.say("none", "none"));
  }

  /** The findings that the other decision does not have, by rule and outcome. */
  private static String remarks(Decision<?> decision, Decision<?> other) {
    String remarks =
        decision.findingsOfOtherOutcome(other).stream()
            .map(Finding::toString)
            .distinct()
            .collect(Collectors.joining(", "));
    return remarks.isEmpty() ? "nothing" : remarks.replace('_', ' ');
  }
}
