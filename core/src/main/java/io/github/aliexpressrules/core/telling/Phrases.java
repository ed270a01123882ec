package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Words of our own around those of the rules.
 *
 * @param language in which they are
 * @param zone in which dates are shown
 */
record Phrases(Language language, ZoneId zone) {
  Phrases {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
  }

  /** A phrase with the values filled in. */
  String say(Phrase phrase, Object... values) {
    return language.say(phrase, zone, values);
  }

  /** A value as it reads in a sentence. */
  String value(Object value) {
    return language.value(value, zone);
  }

  String verdict(Verdict verdict) {
    return say(Phrase.of(verdict));
  }

  String outcome(Outcome outcome) {
    return say(Phrase.of(outcome));
  }

  /** A rule and what it finds, without the reason. */
  String remark(Finding finding) {
    return finding.rule() + " " + outcome(finding.outcome());
  }

  /** A decision's result; none as long as there is none. */
  String result(Decision<?> decision) {
    return decision.result().map(results()::of).orElseGet(() -> say(Phrase.NO_RESULT));
  }

  /** How results are told. */
  ResultWords results() {
    return new ResultWords(language, zone);
  }
}
