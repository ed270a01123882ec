package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import java.util.Set;

/**
 * What a planned act can cost.
 *
 * @param hazards what can be lost, in the order of the enum
 */
public record ConductAssessment(Set<Hazard> hazards) {
  /** Copies the set. */
  public ConductAssessment {
    hazards = Require.enumSet("hazards", Hazard.class, hazards);
  }
}
