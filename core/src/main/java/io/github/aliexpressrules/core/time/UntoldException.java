package io.github.aliexpressrules.core.time;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rule needs cannot be told. A question turns it into a finding of outcome UNKNOWN
 * that names what is missing.
 */
public abstract class UntoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one that says what is missing. */
  protected UntoldException(String message) {
    this(message, true);
  }

  /** Makes one that says what is missing; without a stack trace where it is an answer. */
  protected UntoldException(@Nullable String message, boolean trace) {
    super(message, null, false, trace);
  }
}
