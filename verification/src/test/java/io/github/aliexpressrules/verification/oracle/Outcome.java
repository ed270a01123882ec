package io.github.aliexpressrules.verification.oracle;

import java.util.Collection;

/** What one rule says. */
public enum Outcome {
  SATISFIED,
  NOT_YET,
  EXPIRED,
  VIOLATED,
  UNKNOWN;

  /**
   * A certain no outweighs lost time, lost time outweighs waiting, waiting outweighs not knowing.
   */
  public static String verdict(Collection<Outcome> outcomes) {
    if (outcomes.contains(VIOLATED)) {
      return "NO";
    }
    if (outcomes.contains(EXPIRED)) {
      return "NO_LONGER";
    }
    if (outcomes.contains(NOT_YET)) {
      return "NOT_YET";
    }
    if (outcomes.contains(UNKNOWN)) {
      return "UNDETERMINED";
    }
    return "YES";
  }
}
