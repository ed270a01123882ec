package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A milestone that lies at another instant in the second of two answers, or is there in one of them
 * only.
 *
 * <p>Example: {@code dispute-closes 2025-06-14T07:15:30Z -> 2025-06-13T07:15:30Z}.
 *
 * @param name the milestone's name, for example {@code dispute-closes}
 * @param first where the first answer has it; empty if it has none
 * @param second where the second answer has it; empty if it has none
 * @param rule the rule that sets it
 */
public record MovedDate(String name, Optional<Instant> first, Optional<Instant> second, Rule rule) {
  /** Checks the parts. */
  public MovedDate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(rule, "rule");
  }

  /** Returns the milestones that two decisions date differently, in their order. */
  static List<MovedDate> between(Decision<?> first, Decision<?> second) {
    List<MovedDate> moved = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Milestone milestone :
        Stream.concat(first.milestones().stream(), second.milestones().stream()).toList()) {
      String name = milestone.name();
      Optional<Instant> one = first.date(name);
      Optional<Instant> two = second.date(name);
      if (names.add(name) && !one.equals(two)) {
        moved.add(new MovedDate(name, one, two, milestone.rule()));
      }
    }
    return moved;
  }

  /** Returns for example {@code dispute-closes 2025-06-14T07:15:30Z -> none}. */
  @Override
  public String toString() {
    return name + " " + shown(first) + " -> " + shown(second);
  }

  private static String shown(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("none");
  }
}
