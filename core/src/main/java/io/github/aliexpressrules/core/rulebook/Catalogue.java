package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a module knows: its rules, milestones and actions, in the order in which its rulebook is
 * read.
 *
 * @param rules all rules
 * @param milestones all kinds of milestones
 * @param actions all actions that steps are made of
 */
public record Catalogue(List<Rule> rules, List<MilestoneKind> milestones, List<Action> actions) {
  /**
   * Checks that nothing is listed twice.
   *
   * @throws IllegalArgumentException if an id or a milestone's name occurs twice
   */
  public Catalogue {
    rules = Require.list("rules", rules);
    milestones = Require.list("milestones", milestones);
    actions = Require.list("actions", actions);
    Set<String> seen = new LinkedHashSet<>();
    Stream.of(
            rules.stream().map(Rule::id),
            milestones.stream().map(MilestoneKind::name),
            actions.stream().map(Action::id))
        .flatMap(ids -> ids)
        .filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException(
                  "id must be listed once, but was twice " + id + ". Rename one of the two.");
            });
  }

  /** Returns a catalogue of rules alone. */
  public static Catalogue of(Rule... rules) {
    Objects.requireNonNull(rules, "rules");
    return new Catalogue(List.of(rules), List.of(), List.of());
  }

  /** Returns this catalogue with kinds of milestones. */
  public Catalogue milestones(MilestoneKind... more) {
    Objects.requireNonNull(more, "more");
    return new Catalogue(rules, List.of(more), actions);
  }

  /** Returns this catalogue with actions. */
  public Catalogue actions(Action... more) {
    Objects.requireNonNull(more, "more");
    return new Catalogue(rules, milestones, List.of(more));
  }

  /** Returns one catalogue of several; what is shared is listed where it comes first. */
  public static Catalogue join(List<Catalogue> parts) {
    Objects.requireNonNull(parts, "parts");
    Set<Rule> rules = new LinkedHashSet<>();
    Set<MilestoneKind> milestones = new LinkedHashSet<>();
    Set<Action> actions = new LinkedHashSet<>();
    for (Catalogue part : parts) {
      rules.addAll(part.rules());
      milestones.addAll(part.milestones());
      actions.addAll(part.actions());
    }
    return new Catalogue(
        new ArrayList<>(rules), new ArrayList<>(milestones), new ArrayList<>(actions));
  }

  /** Returns the rule with the id. */
  public Optional<Rule> rule(String id) {
    Objects.requireNonNull(id, "id");
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
