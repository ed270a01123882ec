package io.github.aliexpressrules.core.telling;

import java.util.Objects;

/**
 * How parts of a text are set off, for example by colour on a terminal. Takes nothing away: words
 * and signs say the same without it.
 */
@FunctionalInterface
public interface Style {
  /** Sets nothing off. */
  Style PLAIN =
      (part, text) -> {
        Objects.requireNonNull(part, "part");
        return Objects.requireNonNull(text, "text");
      };

  /** What is set off. */
  enum Part {
    /** What is in order, or one's own turn. */
    GOOD,
    /** What is not yet, or another's turn. */
    WAITING,
    /** What is not so, late or lost. */
    BAD,
    /** What is not known. */
    OPEN,
    /** What is over. */
    OVER,
    /** A date that matters. */
    DATE,
    /** What sources say differently. */
    DIFFERENCE,
    /** A heading. */
    HEADING,
    /** What is there to be looked up, such as citations. */
    QUIET,
    /** All else. */
    TEXT
  }

  /**
   * Returns a text as it is shown.
   *
   * @param part what it is
   * @param text words on one line
   */
  String show(Part part, String text);
}
