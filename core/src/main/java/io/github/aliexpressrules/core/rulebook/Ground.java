package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.source.Citation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a finding or a milestone by the rules in force rests on.
 *
 * @param basis how sure it is
 * @param citations the lines of the platform's texts whose values were used; none if no figure was
 * @param contested the lines of the guides that give another value
 * @param candidates the values that may have held, where there are several
 */
public record Ground(
    Basis basis, List<Citation> citations, List<Citation> contested, List<Candidate> candidates) {
  /** Checks the parts. */
  public Ground {
    Objects.requireNonNull(basis, "basis");
    citations = Require.list("citations", citations);
    contested = Require.list("contested", contested);
    candidates = Require.list("candidates", candidates);
  }

  /** Adds the members that findings and milestones have by the rules in force. */
  static void put(Optional<Ground> ground, Map<String, @Nullable Object> members) {
    members.put("basis", ground.map(known -> known.basis().name()).orElse(null));
    members.put(
        "candidates",
        ground.map(Ground::candidates).orElse(List.of()).stream().map(Candidate::toMap).toList());
  }

  /** Lines of sources, as texts. */
  static List<String> lines(List<Citation> citations) {
    return citations.stream().map(Citation::toString).toList();
  }
}
