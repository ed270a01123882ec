package io.github.aliexpressrules.testkit.generation;

/** How random cases are made. */
public enum Mood {
  /** Plausible gaps and amounts; boundaries, weekends and changes of the clocks hit on purpose. */
  REALISTIC,

  /** Whatever is allowed: equal instants, the first and last years, amounts without sense. */
  HOSTILE
}
