package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.PointSystem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a merchant's account stands.
 *
 * @param points the points that still count, for each of the four systems: those of the last 365
 *     days, unless the rules or the policy name another time
 * @param measures what runs, the earliest first; nothing by the guides, which tell of none
 */
public record Standing(Map<PointSystem, Integer> points, List<Measure> measures) {
  /** Checks the parts. */
  public Standing {
    Objects.requireNonNull(points, "points");
    measures = Require.list("measures", measures);
    EnumMap<PointSystem, Integer> all = new EnumMap<>(PointSystem.class);
    all.putAll(points);
    points = Collections.unmodifiableMap(all);
  }
}
