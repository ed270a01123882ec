package io.github.aliexpressrules.json;

import java.util.Objects;

/**
 * What stands in the place of a request's line.
 *
 * @param json the response, the error, or nothing for a blank line
 * @param isError whether the line could not be answered
 */
public record Reply(String json, boolean isError) {
  /** Checks the parts. */
  public Reply {
    Objects.requireNonNull(json, "json");
  }
}
