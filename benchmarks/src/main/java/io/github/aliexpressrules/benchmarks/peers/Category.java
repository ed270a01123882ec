package io.github.aliexpressrules.benchmarks.peers;

/** What was bought. */
public enum Category {
  ELECTRONICS,
  CLOTHING,
  ACCESSORIES,
  HOME,
  TOYS,
  BEAUTY
}
