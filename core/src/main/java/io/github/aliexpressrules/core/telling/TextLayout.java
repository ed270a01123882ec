package io.github.aliexpressrules.core.telling;

import java.util.ArrayList;
import java.util.List;

/** Lines of text, none longer than 100 columns where words can be parted. */
final class TextLayout {
  /** How wide a line may be. */
  static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  TextLayout line(String text) {
    lines.add(text);
    return this;
  }

  /** A heading, with an empty line before it unless it comes first. */
  TextLayout heading(String text) {
    return (lines.isEmpty() ? this : line("")).line(text);
  }

  /** A text in as many lines as it needs; all but the first are indented. */
  TextLayout wrapped(String indent, String text) {
    List<String> wrapped = Columns.lines(text, WIDTH, WIDTH - indent.length());
    line(wrapped.get(0));
    wrapped.stream().skip(1).forEach(more -> line(indent + more));
    return this;
  }

  /** A text that is set in under a heading. */
  TextLayout item(String text) {
    return wrapped("    ", "  " + text);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
