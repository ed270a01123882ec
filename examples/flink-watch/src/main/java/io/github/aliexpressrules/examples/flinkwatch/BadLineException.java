package io.github.aliexpressrules.examples.flinkwatch;

/** A line that is no fact. The message says what is wrong, the value, and what would be right. */
public final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
