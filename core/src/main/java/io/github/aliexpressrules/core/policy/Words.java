package io.github.aliexpressrules.core.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Words for something, with their key: what a figure is called, what a value means, or what is
 * uncertain about it.
 *
 * @param key the key under which another language has them, for example {@code
 *     figure.cancel-within.title}
 * @param english the English words
 */
public record Words(String key, String english) {
  /** Checks the parts. */
  public Words {
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
