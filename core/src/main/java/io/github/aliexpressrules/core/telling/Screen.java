package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.rulebook.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a screen of a width, parts of which are set off. Words are parted as {@link
 * Columns} tells; a no-break space holds together and is shown as a space.
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
      String text = Columns.cut(span.text(), left);
      left -= Columns.width(text);
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
    int used = Columns.width(first.text());
    boolean fresh = true;
    Run run = new Run(line);
    for (Span span : spans) {
      for (String word : Columns.pieces(span.text())) {
        String bare = word.strip();
        int needed = Columns.width(word);
        boolean spaced = word.startsWith(" ");
        if (!fresh && used + needed > width) {
          run.end();
          lines.add(line.toString());
          line = new StringBuilder(indent);
          run = new Run(line);
          used = Columns.width(indent);
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

  int size() {
    return lines.size();
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
