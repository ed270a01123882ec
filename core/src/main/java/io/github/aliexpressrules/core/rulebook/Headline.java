package io.github.aliexpressrules.core.rulebook;

import java.util.Objects;

/** What an answer is called in a word or a few, for example "Seller's turn". */
public final class Headline {
  private final Tone tone;
  private final Template words;

  Headline(Tone tone, Template words) {
    this.tone = tone;
    this.words = words;
  }

  /** Returns how it is meant. */
  public Tone tone() {
    return tone;
  }

  /** Returns the words. */
  public String words(Language language) {
    return words.fill(Objects.requireNonNull(language, "language"));
  }

  Template words() {
    return words;
  }

  /** Returns the English words. */
  @Override
  public String toString() {
    return words.english();
  }
}
