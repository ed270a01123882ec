package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/**
 * What accepting an offer would bring and cost.
 *
 * @param payoutIfAccepted what the platform would pay; zero if the money would come past it
 * @param hazards what can be lost, in the order of the enum
 */
public record OfferAssessment(Money payoutIfAccepted, Set<Hazard> hazards) {
  /** Checks the parts. */
  public OfferAssessment {
    Objects.requireNonNull(payoutIfAccepted, "payoutIfAccepted");
    hazards = Require.enumSet("hazards", Hazard.class, hazards);
  }
}
