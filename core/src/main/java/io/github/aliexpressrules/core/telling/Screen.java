package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.rulebook.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a screen of a width, parts of which are set off. Words are parted at spaces,
 * and between the letters of scripts that have none; a no-break space holds together and is shown
 * as a space.
 */
final class Screen {
  private static final char NO_BREAK = '\u00a0';

  private final int width;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  Screen(int width, Style style) {
    this.width = width;
    this.style = style;
  }

  /** Words that are set off together. */
  record Span(Style.Part part, String text) {
    static Span text(String text) {
      return new Span(Style.Part.TEXT, text);
    }

    static Span quiet(String text) {
      return new Span(Style.Part.QUIET, text);
    }

    static Span date(String text) {
      return new Span(Style.Part.DATE, text);
    }

    static Span of(Tone tone, String text) {
      return new Span(Screen.part(tone), text);
    }
  }

  static Style.Part part(Tone tone) {
    return switch (tone) {
      case GOOD -> Style.Part.GOOD;
      case WAITING -> Style.Part.WAITING;
      case BAD -> Style.Part.BAD;
      case OPEN -> Style.Part.OPEN;
      case OVER -> Style.Part.OVER;
    };
  }

  /** The sign that stands for a tone; blank where it is over. */
  static String sign(Tone tone) {
    return switch (tone) {
      case GOOD -> "=";
      case WAITING -> ".";
      case BAD -> "x";
      case OPEN -> "?";
      case OVER -> " ";
    };
  }

  int width() {
    return width;
  }

  Screen blank() {
    lines.add("");
    return this;
  }

  Screen heading(String text) {
    return wrapped("", "  ", new Span(Style.Part.HEADING, text));
  }

  /** One line as it is, cut at the width. */
  Screen line(Span... spans) {
    StringBuilder line = new StringBuilder();
    int left = width;
    for (Span span : spans) {
      String text = cut(span.text(), left);
      left -= width(text);
      line.append(shown(span.part(), text));
    }
    lines.add(line.toString().stripTrailing());
    return this;
  }

  /**
   * Words in as many lines as they need.
   *
   * @param first what stands before them on the first line, as it is
   * @param indent what stands before them on the others
   */
  Screen wrapped(String first, String indent, Span... spans) {
    return wrapped(Span.text(first), indent, spans);
  }

  /** Words in as many lines as they need, after a part that is set off. */
  Screen wrapped(Span first, String indent, Span... spans) {
    StringBuilder line = new StringBuilder(shown(first.part(), first.text()));
    int used = width(first.text());
    boolean fresh = true;
    Run run = new Run(line);
    for (Span span : spans) {
      for (String word : words(span.text())) {
        String bare = word.strip();
        int needed = width(word);
        boolean spaced = word.startsWith(" ");
        if (!fresh && used + needed > width) {
          run.end();
          lines.add(line.toString());
          line = new StringBuilder(indent);
          run = new Run(line);
          used = width(indent);
          fresh = true;
        }
        String put = fresh ? bare : word;
        run.add(span.part(), put);
        used += fresh && spaced ? needed - 1 : needed;
        fresh = false;
      }
    }
    run.end();
    lines.add(line.toString().stripTrailing());
    return this;
  }

  /** Neighbouring words of one part, shown together. */
  private final class Run {
    private final StringBuilder line;
    private final StringBuilder words = new StringBuilder();
    private Style.Part part = Style.Part.TEXT;

    Run(StringBuilder line) {
      this.line = line;
    }

    void add(Style.Part of, String word) {
      if (of != part) {
        end();
        part = of;
      }
      words.append(word);
    }

    void end() {
      if (!words.isEmpty()) {
        String all = words.toString();
        String bare = all.stripLeading();
        line.append(" ".repeat(all.length() - bare.length())).append(shown(part, bare));
        words.setLength(0);
      }
    }
  }

  private String shown(Style.Part part, String text) {
    String plain = text.replace(NO_BREAK, ' ');
    return part == Style.Part.TEXT || plain.isBlank() ? plain : style.show(part, plain);
  }

  /** The words of a text, each with the space before it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      boolean parts = c == ' ' || (isWide(before) && isWide(c) && !isClosing(c));
      if (parts && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.appendCodePoint(c);
      before = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** How many columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x20000 && c <= 0x3fffd));
  }

  /** What never begins a line. */
  private static boolean isClosing(int c) {
    return "\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09\u300b\u300d".indexOf(c) >= 0;
  }

  /** A text in a number of columns, cut where it is longer. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += isWide(c) ? 2 : 1;
      if (used >= columns) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('~').toString();
  }

  /** A text filled up with spaces to a number of columns. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  int size() {
    return lines.size();
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
