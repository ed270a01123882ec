package io.github.aliexpressrules.json;

import java.util.Locale;

/** How messages show what was given: short, on one line, and as it was written. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** A text in quotes. */
  static String quoted(String text) {
    return "\"" + cut(text) + "\"";
  }

  /** A text of bounded length without control characters. */
  static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      boolean plain = !Character.isISOControl(c) && !Character.isSurrogate(c);
      shown.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return text.length() > LONGEST ? shown + "..." : shown.toString();
  }
}
