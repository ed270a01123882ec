package io.github.aliexpressrules.core.dispute;

/** Which way the money of a solution would take. */
public enum SolutionChannel {
  /** Through the platform, which carries it out. */
  PLATFORM,
  /** Past the platform, for example by PayPal. */
  OFF_PLATFORM
}
