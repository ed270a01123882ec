package io.github.aliexpressrules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Marks what is English in texts of another language, so that a page can say so of it. The marks
 * are characters that no text has.
 */
final class English {
  private static final char BEGINS = '\ufdd0';
  private static final char ENDS = '\ufdd1';

  /** What stands between the places of a template, and has letters. */
  private static final Pattern LITERAL = Pattern.compile("(?<=^|\\})[^{}]*\\p{L}[^{}]*(?=\\{|$)");

  private English() {}

  /** A part of a text. */
  record Part(String text, boolean isEnglish) {}

  /** Marks an English template, but not what fills its places. */
  static String marked(String template) {
    return LITERAL.matcher(template).replaceAll(BEGINS + "$0" + ENDS);
  }

  /** A text without its marks. */
  static String plain(String text) {
    return isMarked(text)
        ? text.replace(String.valueOf(BEGINS), "").replace(String.valueOf(ENDS), "")
        : text;
  }

  static boolean isMarked(String text) {
    return text.indexOf(BEGINS) >= 0 || text.indexOf(ENDS) >= 0;
  }

  /** A text whose first letter is a capital. */
  static String capitalized(String text) {
    int begin = isMarked(text.substring(0, 1)) ? 1 : 0;
    return text.substring(0, begin)
        + text.substring(begin, begin + 1).toUpperCase(Locale.ROOT)
        + text.substring(begin + 1);
  }

  /** Marks lines of a marked text, each by itself. */
  static List<String> lines(List<String> lines) {
    List<String> marked = new ArrayList<>();
    boolean english = false;
    for (String line : lines) {
      String whole = english ? BEGINS + line : line;
      english = whole.lastIndexOf(BEGINS) > whole.lastIndexOf(ENDS);
      marked.add(english ? whole + ENDS : whole);
    }
    return marked;
  }

  /** The parts of a text, in their order. */
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    boolean english = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length();
      if (ends || text.charAt(i) == BEGINS || text.charAt(i) == ENDS) {
        if (i > from) {
          parts.add(new Part(text.substring(from, i), english));
        }
        english = !ends && text.charAt(i) == BEGINS;
        from = i + 1;
      }
    }
    return parts;
  }
}
