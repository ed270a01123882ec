package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.ZoneId;

/**
 * Words of our own around those of the rules, in a language, with dates in a zone.
 *
 * @param language gives its own template for a key that begins with {@code explanation}
 */
record Words(Language language, ZoneId zone) {
  /** A template with the values filled in. */
  String say(String key, String english, Object... values) {
    return language.render("explanation." + key, english, zone, values);
  }

  /** A decision's result; none as long as there is none. */
  String result(Decision<?> decision) {
    return decision.result().map(results()::of).orElse(say("none", "none"));
  }

  /** How results are told. */
  ResultWords results() {
    return new ResultWords(language, zone);
  }

  /** A value as it reads in a sentence. */
  String value(Object value) {
    return language.value(value, zone);
  }

  static String name(Verdict verdict) {
    return verdict.name().replace('_', ' ');
  }
}
