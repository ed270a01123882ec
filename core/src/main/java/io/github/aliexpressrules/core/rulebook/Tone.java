package io.github.aliexpressrules.core.rulebook;

import java.util.Objects;

/** How an answer or a reason is meant, for who shows it by a sign, a pattern or a colour. */
public enum Tone {
  /** In order, or one's own turn. */
  GOOD,
  /** Not yet, or another's turn. */
  WAITING,
  /** Not so, late, or lost. */
  BAD,
  /** Not known. */
  OPEN,
  /** No longer, or done. */
  OVER;

  /** Returns how a verdict is meant where nothing else is said. */
  public static Tone of(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return switch (verdict) {
      case YES -> GOOD;
      case NOT_YET -> WAITING;
      case NO -> BAD;
      case UNDETERMINED -> OPEN;
      case NO_LONGER -> OVER;
    };
  }
}
