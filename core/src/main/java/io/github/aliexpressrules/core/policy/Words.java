package io.github.aliexpressrules.core.policy;

import java.util.Objects;

/**
 * Words for something, with their key.
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
  public String toString() {
    return english;
  }
}
