package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.Plain;

/** How messages show what was given: short, on one line, and as it was written. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** A text in quotes. */
  static String quoted(String text) {
    return "\"" + cut(text) + "\"";
  }

  /** A plain text of bounded length. */
  static String cut(String text) {
    return text.length() > LONGEST
        ? Plain.text(text.substring(0, LONGEST)) + "..."
        : Plain.text(text);
  }
}
