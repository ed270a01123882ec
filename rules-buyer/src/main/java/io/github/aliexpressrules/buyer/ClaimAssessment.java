package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.Evidence;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a claim can bring, and what it lacks.
 *
 * @param maxRefund the most that can be claimed for this reason and these goods
 * @param missingEvidence the kinds of evidence any one of which would do; empty if none is missing
 */
public record ClaimAssessment(Money maxRefund, Set<Evidence> missingEvidence) {
  /** Checks the parts. */
  public ClaimAssessment {
    Objects.requireNonNull(maxRefund, "maxRefund");
    missingEvidence = Require.enumSet("missingEvidence", Evidence.class, missingEvidence);
  }
}
