package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.Plain;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of texts in another language: properties in UTF-8, of which those that it lacks stay
 * English.
 *
 * @param templates the texts by key
 * @param problems what is wrong with the file, a sentence each; it is used only if nothing is
 */
record WordsFile(Map<String, String> templates, List<String> problems) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static WordsFile read(String name) throws IOException {
    String text = Input.text(name);
    List<String> problems = new ArrayList<>();
    Lines lines = new Lines();
    try {
      lines.load(
          new StringReader(
              text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text));
    } catch (IllegalArgumentException malformed) {
      problems.add(
          "\\u must be followed by four hexadecimal digits, but was not. Write the character"
              + " itself.");
    }
    problems.addAll(Language.problems(lines.templates, Wording.texts()));
    lines.twice.forEach(
        key ->
            problems.add(
                "key must stand there once, but was twice "
                    + Plain.text(key)
                    + ". Take out one of the two."));
    return new WordsFile(lines.templates, problems);
  }

  Language language() {
    return templates::getOrDefault;
  }

  /** A text as a line of such a file. */
  static String line(String key, String template) {
    return key.replace(":", "\\:") + "=" + Plain.text(template.replace("\\", "\\\\"));
  }

  /** Properties in their order, and those that stand there more than once. */
  @SuppressWarnings("serial") // read, and let go
  private static final class Lines extends Properties {
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      String other = templates.put(key.toString(), value.toString().strip());
      if (other != null) {
        twice.add(key.toString());
      }
      return other;
    }
  }
}
