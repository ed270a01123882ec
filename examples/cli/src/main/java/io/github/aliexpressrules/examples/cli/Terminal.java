package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Style;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is printed to: how wide it is, and whether it shows colours.
 *
 * @param columns how wide lines may be
 * @param isTerminal whether people look at it as it is written, rather than a program or a file
 * @param isColoured whether it is a terminal that shows colours
 */
record Terminal(int columns, boolean isTerminal, boolean isColoured) {
  /** What is printed to if nothing is known of it. */
  static final Terminal PLAIN = new Terminal(80, false, false);

  private static final int LEAST = 40;
  private static final int MOST = 120;

  /**
   * Reads the environment: {@code COLUMNS} is the width; no colour with {@code NO_COLOR} or {@code
   * TERM=dumb}, or where it is no terminal.
   */
  static Terminal of(Map<String, String> environment, boolean isTerminal) {
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = Objects.equals(environment.getOrDefault("TERM", "dumb"), "dumb");
    return new Terminal(
        columns(environment.get("COLUMNS")), isTerminal, isTerminal && !dumb && noColour.isEmpty());
  }

  private static int columns(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 4) {
      return PLAIN.columns;
    }
    if (!text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      return PLAIN.columns;
    }
    return Math.min(MOST, Math.max(LEAST, Integer.parseInt(text)));
  }

  /** Tells answers so that they fit. */
  AtAGlance screen(Language language, ZoneId zone) {
    return AtAGlance.in(language, zone)
        .columns(columns)
        .styled(isColoured ? Terminal::coloured : Style.PLAIN);
  }

  private static String coloured(Style.Part part, String text) {
    String code =
        switch (part) {
          case GOOD -> "1;32";
          case WAITING -> "1;36";
          case BAD -> "1;31";
          case OPEN -> "1;33";
          case OVER, DATE, HEADING -> "1";
          case DIFFERENCE -> "35";
          case QUIET -> "2";
          case TEXT -> "";
        };
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
