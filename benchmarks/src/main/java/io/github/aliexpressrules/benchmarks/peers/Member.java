package io.github.aliexpressrules.benchmarks.peers;

/** The buyer's rank. */
public enum Member {
  SILVER,
  GOLD,
  PLATINUM,
  DIAMOND
}
