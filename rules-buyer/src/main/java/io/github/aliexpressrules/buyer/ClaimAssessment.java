package io.github.aliexpressrules.buyer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.Evidence;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a claim can bring, what it lacks, and what it endangers.
 *
 * @param maxRefund the most that can be claimed for this reason and these goods
 * @param missingEvidence the kinds of evidence any one of which would do; empty if none is missing
 * @param hazards what can be lost by it, in the order of the enum; left out of JSON where nothing
 *     is
 */
public record ClaimAssessment(
    Money maxRefund,
    Set<Evidence> missingEvidence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Hazard> hazards) {
  /** Checks the parts. */
  public ClaimAssessment {
    Objects.requireNonNull(maxRefund, "maxRefund");
    missingEvidence = Require.enumSet("missingEvidence", Evidence.class, missingEvidence);
    hazards = Require.enumSet("hazards", Hazard.class, hazards);
  }
}
