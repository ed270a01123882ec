package io.github.aliexpressrules.benchmarks.peers;

/** Why the buyer complains. */
public enum Reason {
  NEVER_ARRIVED,
  DEFECTIVE,
  NOT_AS_DESCRIBED,
  WRONG_ITEM,
  MISSING_PARTS,
  COUNTERFEIT,
  LATE,
  CHANGED_MIND;

  /** Returns whether evidence is needed once the parcel has been delivered. */
  public boolean isAboutTheGoods() {
    return this == DEFECTIVE || this == NOT_AS_DESCRIBED || this == WRONG_ITEM;
  }
}
