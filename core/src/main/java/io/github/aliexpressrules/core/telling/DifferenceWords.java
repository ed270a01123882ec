package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.MovedDate;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells how two answers differ. */
record DifferenceWords(Phrases phrases) {
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
          .map(end -> phrases.say(Phrase.UNTIL, end))
          .orElseGet(() -> phrases.say(Phrase.EVER));
    }
    return until.isEmpty()
        ? phrases.say(Phrase.FROM, from.get())
        : phrases.say(Phrase.BETWEEN, from.get(), until.get());
  }

  private String what(Comparison.Difference<?> difference) {
    Decision<?> first = difference.first();
    Decision<?> second = difference.second();
    return switch (difference.aspect()) {
      case VERDICT -> instead(phrases.verdict(first.verdict()), phrases.verdict(second.verdict()));
      case RESULT -> instead(unlike(first, second), unlike(second, first));
      case DATES ->
          phrases.language().list(difference.movedDates().stream().map(this::moved).toList());
      case REMARKS -> instead(remarks(first, second), remarks(second, first));
    };
  }

  private String instead(String first, String second) {
    return phrases.say(Phrase.INSTEAD, first, second);
  }

  private String unlike(Decision<?> decision, Decision<?> other) {
    return decision.result().isEmpty() || other.result().isEmpty()
        ? phrases.result(decision)
        : phrases.results().unlike(decision.result().get(), other.result().get());
  }

  private String date(Optional<Instant> instant) {
    return instant.map(phrases::value).orElseGet(() -> phrases.say(Phrase.NO_RESULT));
  }

  /** The findings that the other decision does not have, by rule and outcome. */
  private String remarks(Decision<?> decision, Decision<?> other) {
    List<String> remarks =
        decision.findingsOfOtherOutcome(other).stream().map(phrases::remark).distinct().toList();
    return remarks.isEmpty() ? phrases.say(Phrase.NOTHING) : phrases.language().list(remarks);
  }
}
