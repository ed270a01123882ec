package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.PointSystem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a merchant's account stands.
 *
 * @param points the points that still count, for each of the four systems; empty if there are any
 *     and nothing tells how long they count
 * @param measures what runs, the earliest first
 */
public record Standing(Optional<Map<PointSystem, Integer>> points, List<Measure> measures) {
  /** Checks the parts. */
  public Standing {
    points =
        Objects.requireNonNull(points, "points")
            .map(some -> Collections.unmodifiableMap(new EnumMap<>(some)));
    measures = Require.list("measures", measures);
  }
}
