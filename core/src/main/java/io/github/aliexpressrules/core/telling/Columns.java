package io.github.aliexpressrules.core.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How many columns of a terminal text takes, and where its lines may end: at spaces, and between
 * the letters of scripts that have none. What closes never begins a line, and what opens never ends
 * one. The letters of Chinese, Japanese and Korean take two columns; marks that stand on a letter
 * take none.
 *
 * <p>Example: {@code Columns.width("USD\u60a8")} is 5.
 */
public final class Columns {
  private static final String OPENS = "\u300a\u300c\u300e\u3010\u3014\u3008\uff08\u201c\u2018";
  private static final String CLOSES =
      "\u3001\u3002\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff09\u300b\u300d\u300f\u3011\u3015\u3009"
          + "\u201d\u2019\u2026\uff05\u30fc.,;:!?)]}%";

  private Columns() {}

  /** Returns how many columns a text takes. */
  public static int width(String text) {
    Objects.requireNonNull(text, "text");
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += width(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /** Returns how many columns a letter takes: two, one, or none. */
  static int width(int codePoint) {
    return isWide(codePoint) ? 2 : isNothing(codePoint) ? 0 : 1;
  }

  /** Those of the blocks whose letters are wide: those of East Asia, and of pictures. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f680 && c <= 0x1f6ff)
            || (c >= 0x1f900 && c <= 0x1f9ff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }

  private static boolean isNothing(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /**
   * Returns the pieces of a text after which lines may end, each with the space before it; joined
   * they are the text.
   */
  public static List<String> pieces(String text) {
    Objects.requireNonNull(text, "text");
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      if (i > start && mayPart(before, c)) {
        pieces.add(text.substring(start, i));
        start = i;
      }
      before = c;
    }
    if (start < text.length()) {
      pieces.add(text.substring(start));
    }
    return pieces;
  }

  private static boolean mayPart(int before, int c) {
    if (c == ' ') {
      return true;
    }
    if (before == ' ' || !(isWide(before) || isWide(c)) || opens(before) || closes(c)) {
      return false;
    }
    return closes(before) || opens(c) || (isLetter(before) && isLetter(c));
  }

  private static boolean opens(int c) {
    return OPENS.indexOf(c) >= 0;
  }

  private static boolean closes(int c) {
    return CLOSES.indexOf(c) >= 0;
  }

  /** Digits hold to what stands beside them. */
  private static boolean isLetter(int c) {
    return isWide(c) || Character.isLetter(c);
  }

  /**
   * Returns a text in lines of a number of columns; a piece that is longer has a line of its own.
   *
   * @param first how many columns the first line has
   * @param others how many columns the others have
   */
  public static List<String> lines(String text, int first, int others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int needed = width(piece);
      if (!line.isEmpty() && used + needed > (lines.isEmpty() ? first : others)) {
        lines.add(line.toString());
        line.setLength(0);
        String bare = piece.startsWith(" ") ? piece.substring(1) : piece;
        line.append(bare);
        used = width(bare);
      } else {
        line.append(piece);
        used += needed;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns a text in a number of columns, cut where it is longer. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += width(c);
      if (used >= columns) {
        break;
      }
      kept.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return kept.append('~').toString();
  }

  /** Returns a text filled up with spaces to a number of columns. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }
}
