package io.github.aliexpressrules.verification.oracle.inforce;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How well founded an answer is, the weakest last. */
enum Basis {
  DETERMINED,
  ASSUMED,
  CANDIDATES,
  NONE;

  /** The bases that the weakest of several may be, each of which is one of a set. */
  static Set<Basis> weakest(Collection<Set<Basis>> parts) {
    Set<Basis> weakest = EnumSet.of(DETERMINED);
    for (Set<Basis> part : parts) {
      Set<Basis> next = EnumSet.noneOf(Basis.class);
      for (Basis a : weakest) {
        for (Basis b : part) {
          next.add(a.compareTo(b) > 0 ? a : b);
        }
      }
      weakest = next;
    }
    return weakest;
  }
}
