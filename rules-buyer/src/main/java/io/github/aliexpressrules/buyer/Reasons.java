package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import java.util.List;
import java.util.Set;

/** What reasons of claims have in common, for all topics that ask. */
final class Reasons {
  /** The reasons that say that the goods did not come, each in its way. */
  static final Set<DisputeReason> NON_RECEIPT =
      Require.enumSet(
          "reasons",
          DisputeReason.class,
          List.of(
              DisputeReason.NOT_RECEIVED,
              DisputeReason.RETURNED_TO_SENDER,
              DisputeReason.HELD_BY_CUSTOMS,
              DisputeReason.WRONG_ADDRESS));

  private Reasons() {}
}
