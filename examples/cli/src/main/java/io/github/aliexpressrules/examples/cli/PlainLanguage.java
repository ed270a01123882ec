package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.ZoneId;

/**
 * A language in which the texts of a case are shown plain, so that a line break in one of them
 * forges no line.
 *
 * @param words the language
 */
record PlainLanguage(Language words) implements Language {
  static final Language ENGLISH = new PlainLanguage(Language.ENGLISH);

  @Override
  public String template(String key, String english) {
    return words.template(key, english);
  }

  @Override
  public String value(Object value, ZoneId zone) {
    return Plain.text(words.value(value, zone));
  }

  @Override
  public String event(String path) {
    return words.event(path);
  }
}
