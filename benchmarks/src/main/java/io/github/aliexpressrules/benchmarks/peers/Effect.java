package io.github.aliexpressrules.benchmarks.peers;

/** What a rule that fires does to a refund. */
public enum Effect {
  GRANTS,
  BLOCKS,
  NOTES
}
