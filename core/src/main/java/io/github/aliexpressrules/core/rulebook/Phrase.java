package io.github.aliexpressrules.core.rulebook;

/**
 * The words that stand around the rules' own sentences, each with the key under which another
 * language gives its template. Together with the rulebooks' texts this is all that is ever said.
 */
public enum Phrase {
  /** A finding that needs a date which the business calendar does not cover. */
  OUTSIDE_CALENDAR(
      "calendar.outside",
      "The business calendar in use covers {from} to {until} only, and {date} is needed. Give the"
          + " policy a calendar that covers it."),
  /** A finding that stands for further items of which the same is to be said. */
  AND_MORE("items.more", "The same is to be said of {count} more.");

  private final String key;
  private final String english;

  Phrase(String key, String english) {
    this.key = key;
    this.english = english;
  }

  /** Returns the key. */
  public String key() {
    return key;
  }

  /** Returns the English words, with their places in braces. */
  public String english() {
    return english;
  }
}
