package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.ForwardingLanguage;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.ZoneId;

/**
 * A language in which the texts of a case are shown plain, so that a line break in one of them
 * forges no line. Whatever the language says its own way, it says so here too.
 *
 * @param words the language
 */
record PlainLanguage(Language words) implements ForwardingLanguage {
  @Override
  public String say(Phrase phrase, ZoneId zone, Object... values) {
    return Plain.text(words.say(phrase, zone, values));
  }

  @Override
  public String say(String key, String english, ZoneId zone, Object... values) {
    return Plain.text(words.say(key, english, zone, values));
  }

  @Override
  public String value(Object value, ZoneId zone) {
    return Plain.text(words.value(value, zone));
  }
}
