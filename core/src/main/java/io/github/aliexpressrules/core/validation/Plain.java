package io.github.aliexpressrules.core.validation;

import java.util.Locale;
import java.util.Objects;

/**
 * Text that somebody else wrote, as it may be shown on a terminal, in a log or in a message of one
 * line.
 *
 * <p>Letters, marks, digits, punctuation and symbols of all scripts stay as they are. What is no
 * writing but acts on it is escaped as JSON does it: control characters (so also line breaks,
 * escape sequences, DEL and C1), separators of lines and paragraphs, format characters (overrides
 * of direction, what has no width, tags) and halves of surrogate pairs. The two joiners U+200C and
 * U+200D stay: Persian, Hindi and many emoji are written with them.
 *
 * <p>Example: the character with code 27, which begins a terminal's commands, is shown as <code>
 * &#92;u001b</code>.
 */
public final class Plain {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Plain() {}

  /** Returns the text with everything that is no writing escaped; itself if there is no such. */
  public static String text(String text) {
    Objects.requireNonNull(text, "text");
    int from = plainUntil(text, 0);
    if (from == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int done = 0;
    while (from < text.length()) {
      shown.append(text, done, from);
      done = from + Character.charCount(text.codePointAt(from));
      text.substring(from, done).chars().forEach(c -> shown.append(escaped(c)));
      from = plainUntil(text, done);
    }
    return shown.append(text, done, from).toString();
  }

  /**
   * Where the first character from an index on is that must be escaped; the end if there is none.
   */
  private static int plainUntil(String text, int from) {
    int index = from;
    while (index < text.length()) {
      int c = text.charAt(index);
      if (c < ' ' || c > '~') {
        c = text.codePointAt(index);
        if (!isWriting(c)) {
          return index;
        }
      }
      index += Character.charCount(c);
    }
    return index;
  }

  /** Returns whether a character is writing, and so stays as it is. */
  public static boolean isWriting(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }

  private static String escaped(int unit) {
    return String.format(Locale.ROOT, "\\u%04x", unit);
  }
}
