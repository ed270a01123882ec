package io.github.aliexpressrules.core.decision;

/** The result of a question whose verdict says it all. */
public record NoResult() {}
