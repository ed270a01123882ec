package io.github.aliexpressrules.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exact line of a source that states a rule or a figure, written {@code S4:21}.
 *
 * @param source the text that is cited: {@code S1} to {@code S5} are the guides, {@code O1} to
 *     {@code O6} the platform's own texts
 * @param line the line's number, from 1
 */
public record Citation(Source source, int line) {
  private static final String SEPARATOR = ", ";
  private static final int MOST_DIGITS = 4;

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the line is below 1 or above 9999
   */
  public Citation {
    Objects.requireNonNull(source, "source");
    if (line < 1 || line > 9999) {
      throw refused(source + ":" + line);
    }
  }

  /**
   * Reads a citation such as {@code S4:21}.
   *
   * @throws InvalidValueException if the text has another form
   */
  @JsonCreator
  public static Citation parse(String text) {
    int colon = Objects.requireNonNull(text, "text").indexOf(':');
    if (colon < 0 || !isLine(text.substring(colon + 1))) {
      throw refused("\"" + text + "\"");
    }
    Source source =
        Source.find(text.substring(0, colon)).orElseThrow(() -> refused("\"" + text + "\""));
    return new Citation(source, Integer.parseInt(text, colon + 1, text.length(), 10));
  }

  private static boolean isLine(String digits) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS || digits.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Reads several citations; one text can hold several, for example {@code S4:41, S4:39}. */
  public static List<Citation> listOf(String... citations) {
    Objects.requireNonNull(citations, "citations");
    List<Citation> all = new ArrayList<>();
    for (String several : citations) {
      int from = 0;
      for (int end = several.indexOf(SEPARATOR); end >= 0; end = several.indexOf(SEPARATOR, from)) {
        all.add(parse(several.substring(from, end)));
        from = end + SEPARATOR.length();
      }
      all.add(parse(several.substring(from)));
    }
    return List.copyOf(all);
  }

  /** Returns whether it is one of the guides that states it, and not a text of the platform. */
  public boolean isOfGuide() {
    return source.kind() == Source.Kind.GUIDE;
  }

  private static InvalidValueException refused(String value) {
    return new InvalidValueException(
        "citation", "must name a source and a line", value, "Write for example S4:21.");
  }

  // By hand: what records have by themselves is put together when a program first needs it, which
  // takes as long as all the rest of a policy.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Citation that && line == that.line && source == that.source);
  }

  @Override
  public int hashCode() {
    return 31 * source.name().hashCode() + line;
  }

  /** Returns for example {@code S4:21}. */
  @Override
  @JsonValue
  public String toString() {
    return source + ":" + line;
  }
}
