package io.github.aliexpressrules.json;

/** That a text is no JSON, and how many characters before that are; it is told as a refusal. */
final class BrokenJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  BrokenJsonException(long offset) {
    super(null, null, false, false);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}
