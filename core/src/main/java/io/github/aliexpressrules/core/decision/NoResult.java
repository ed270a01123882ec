package io.github.aliexpressrules.core.decision;

/** The result of a question whose verdict says it all. */
public record NoResult() {
  /** The only one there is. */
  public static final NoResult INSTANCE = new NoResult();
}
