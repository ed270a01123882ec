package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param figures the values, by the names of their figures
   * @param finding what it says; empty if nothing
   */
  public record Alternative(Map<String, Object> figures, Optional<Finding> finding) {
    /** Copies the map, in its order. */
    public Alternative {
      Objects.requireNonNull(figures, "figures");
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
      Objects.requireNonNull(finding, "finding");
    }
  }
}
