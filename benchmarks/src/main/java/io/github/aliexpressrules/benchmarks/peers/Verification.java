package io.github.aliexpressrules.benchmarks.peers;

import java.util.List;

/** Holds the contestants to {@link Spec}: what decides wrongly is not worth measuring. */
public final class Verification {
  private Verification() {}

  /** Returns all contestants, each set up anew. */
  public static List<Contestant> contestants() {
    return List.of(new HandTracked(), new EasyRules(), new Drools());
  }

  /**
   * Compares every contestant with the meaning of the rules, over 20,000 cases.
   *
   * @throws IllegalStateException with the first case that one decides otherwise
   */
  public static void verify() {
    verify(Cases.draw(20_000, 7));
  }

  static void verify(RefundCase[] cases) {
    for (Contestant contestant : contestants()) {
      for (RefundCase refund : cases) {
        Ruling meant = Spec.decide(refund);
        Ruling told = contestant.ruling(refund);
        if (!told.equals(meant)) {
          throw new IllegalStateException(
              contestant.name() + " must tell " + meant + " of " + refund + ", but told " + told);
        }
      }
    }
  }
}
