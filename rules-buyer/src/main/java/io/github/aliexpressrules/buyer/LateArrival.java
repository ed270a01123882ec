package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Step;
import java.util.List;

/**
 * What can be done with goods that came after their refund.
 *
 * @param options the honest ways, the first one first; empty as long as there is nothing to choose
 */
public record LateArrival(List<Step> options) {
  /** Copies the list. */
  public LateArrival {
    options = Require.list("options", options);
  }
}
