package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.languages.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of texts in another language: properties in UTF-8, of which those that it lacks stay as
 * they are.
 *
 * @param templates the texts by key
 * @param problems what is wrong with the file, a sentence each; it is used only if nothing is
 */
record WordsFile(Map<String, String> templates, List<String> problems) {
  static WordsFile read(String name) throws IOException {
    Templates file = Templates.read(Input.text(name));
    List<String> problems = new ArrayList<>(file.problems());
    problems.addAll(Language.problems(file.byKey(), Wording.texts()));
    return new WordsFile(file.byKey(), problems);
  }

  /** The texts, laid over those of a language, whose forms beside a number they take. */
  Language over(Language other) {
    return new Language() {
      @Override
      public String template(String key, String english) {
        String own = templates.get(key);
        return own == null ? other.template(key, english) : own;
      }

      @Override
      public Plural plural(long number) {
        return other.plural(number);
      }
    };
  }

  /** A text as a line of such a file. */
  static String line(String key, String template) {
    return key.replace(":", "\\:") + "=" + Plain.text(template.replace("\\", "\\\\"));
  }
}
