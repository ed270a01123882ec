package io.github.aliexpressrules.languages;

import io.github.aliexpressrules.core.validation.Plain;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language's templates, as they stand in a file of properties: a line {@code key=template} for
 * each. Whether the keys are those of texts, and the places theirs, {@link
 * io.github.aliexpressrules.core.rulebook.Language#problems} tells.
 *
 * @param byKey the templates in the order of the file, without spaces around them
 * @param problems why it is no such file, a sentence each
 */
public record Templates(Map<String, String> byKey, List<String> problems) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Checks that nothing is null. */
  public Templates {
    byKey =
        Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(byKey, "byKey")));
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }

  /** Reads the text of a file; a byte order mark at its beginning is passed over. */
  public static Templates read(String text) {
    Objects.requireNonNull(text, "text");
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
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    lines.twice.forEach(
        key ->
            problems.add(
                "key must stand there once, but was twice "
                    + Plain.text(key)
                    + ". Take out one of the two."));
    return new Templates(lines.templates, problems);
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
