package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import java.util.List;
import java.util.Set;

/** What reasons of claims have in common, for all topics that ask. */
final class Reasons {
  /** The reasons that say that the goods did not come, each in its way. */
  private static final Set<DisputeReason> NON_RECEIPT =
      Require.enumSet(
          "reasons",
          DisputeReason.class,
          List.of(
              DisputeReason.NOT_RECEIVED,
              DisputeReason.RETURNED_TO_SENDER,
              DisputeReason.HELD_BY_CUSTOMS,
              DisputeReason.WRONG_ADDRESS));

  /** Whether a claim says that the goods did not come. */
  static boolean isNonReceipt(Claim claim) {
    return NON_RECEIPT.contains(claim.reason());
  }

  private Reasons() {}
}
