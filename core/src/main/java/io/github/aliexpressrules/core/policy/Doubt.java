package io.github.aliexpressrules.core.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What is uncertain about the value of a figure: the line that states it is damaged, say.
 *
 * @param key the key under which another language has its words, for example {@code
 *     figure.refund-visa.S5:325}
 * @param english the words, which can stand after a colon
 */
public record Doubt(String key, String english) {
  /** Checks the parts. */
  public Doubt {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(english, "english");
  }

  /** Returns the English words. */
  @Override
  @JsonValue
  public String toString() {
    return english;
  }
}
