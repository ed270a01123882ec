package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Step;
import java.util.List;

/**
 * What is left to do.
 *
 * @param ladder the steps in order; each is for when those before it have not helped
 */
public record Recourse(List<Step> ladder) {
  /** Copies the list. */
  public Recourse {
    ladder = Require.list("ladder", ladder);
  }
}
