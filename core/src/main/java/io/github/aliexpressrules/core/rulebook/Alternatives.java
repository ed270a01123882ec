package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says by each of the texts that may have held.
 *
 * @param each one for each different thing that it says
 */
public record Alternatives(List<Alternative> each) {
  /** Copies the list. */
  public Alternatives {
    each = Require.list("each", each);
  }

  /**
   * What it says if certain values held.
   *
   * @param figures the values by which that differs from the others
   * @param finding what it says; empty if nothing
   */
  public record Alternative(List<Setting> figures, Optional<Finding> finding) {
    /** Copies the list. */
    public Alternative {
      figures = Require.list("figures", figures);
      Objects.requireNonNull(finding, "finding");
    }
  }
}
