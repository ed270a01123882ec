package io.github.aliexpressrules.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The exact line of a source that states a rule or a figure, written {@code S4:21}.
 *
 * @param source the source's id: {@code S1} to {@code S5} for the guides, {@code O1} to {@code O6}
 *     for the platform's own texts
 * @param line the line's number, from 1
 */
public record Citation(String source, int line) {
  private static final Pattern FORM = Pattern.compile("(S[1-5]|O[1-6]):([1-9]\\d{0,3})");
  private static final Pattern SEPARATOR = Pattern.compile(", ");

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if there is no such source or the line is below 1
   */
  public Citation {
    Objects.requireNonNull(source, "source");
    if (!FORM.matcher(source + ":" + line).matches()) {
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
    Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
    if (!matcher.matches()) {
      throw refused("\"" + text + "\"");
    }
    return new Citation(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /** Reads several citations; one text can hold several, for example {@code S4:41, S4:39}. */
  public static List<Citation> listOf(String... citations) {
    Objects.requireNonNull(citations, "citations");
    return Stream.of(citations).flatMap(SEPARATOR::splitAsStream).map(Citation::parse).toList();
  }

  /** Returns whether it is one of the guides that states it, and not a text of the platform. */
  public boolean isOfGuide() {
    return source.startsWith("S");
  }

  private static InvalidValueException refused(String value) {
    return new InvalidValueException(
        "citation", "must name a source and a line", value, "Write for example S4:21.");
  }

  /** Returns for example {@code S4:21}. */
  @Override
  @JsonValue
  public String toString() {
    return source + ":" + line;
  }
}
