package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The passing from one answer to the next one.
 *
 * @param before what holds until then
 * @param after what holds from then on
 * @param <T> the result's type
 */
public record Change<T>(Decision<T> before, Decision<T> after) {
  /** Checks the parts. */
  public Change {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    if (!before.touches(after)) {
      throw new IllegalArgumentException(
          "after must begin where before "
              + before.window()
              + " ends, but was "
              + after.window()
              + ". Take neighbouring segments of one timeline.");
    }
  }

  /** Returns the instant from which on the new answer holds. */
  public Instant at() {
    return after.from();
  }

  /**
   * Returns the rule that makes the change: among those that say something new, one that decides
   * the new verdict, else one that decided the old one, else the first; where no finding changed,
   * the rule of the first milestone that did.
   */
  public Optional<Rule> rule() {
    return cause(before, after);
  }

  /**
   * Returns the lines that state what makes the change: those that the finding, or else the
   * milestone, of the {@linkplain #rule() rule} rests on. In force they are the lines of the texts
   * that bind the case, where there are any.
   */
  public List<Citation> citations() {
    return saying(before, after)
        .map(Finding::citations)
        .or(() -> moved(before, after).map(Milestone::citations))
        .or(() -> first(after).map(Finding::citations))
        .orElse(List.of());
  }

  /**
   * Returns the milestone that has come, if the change is due to one; where several come at once,
   * one of the rule that makes the change, if there is any.
   */
  public Optional<Milestone> milestone() {
    List<Milestone> come =
        Stream.concat(after.milestones().stream(), before.milestones().stream())
            .filter(milestone -> milestone.at().equals(at()))
            .toList();
    Optional<Rule> rule = rule();
    return come.stream()
        .filter(milestone -> rule.filter(cause -> milestone.rule() == cause).isPresent())
        .findFirst()
        .or(() -> come.stream().findFirst());
  }

  /** Returns the facts that have become known, if the change is due to any. */
  public List<Fact> facts() {
    return before.notYetKnown().stream().filter(fact -> fact.at().equals(at())).toList();
  }

  /** Returns the rule that makes the difference between two decisions. */
  static <T> Optional<Rule> cause(Decision<T> before, Decision<T> after) {
    return saying(before, after)
        .map(Finding::rule)
        .or(() -> moved(before, after).map(Milestone::rule))
        .or(() -> first(after).map(Finding::rule));
  }

  /** The finding that makes the difference; empty if all findings are the same. */
  private static Optional<Finding> saying(Decision<?> before, Decision<?> after) {
    List<Finding> appeared = notIn(before.findings(), after.findings());
    List<Finding> gone = notIn(after.findings(), before.findings());
    return decisive(otherOutcome(before, appeared), after.verdict())
        .or(() -> decisive(otherOutcome(after, gone), before.verdict()))
        .or(() -> decisive(appeared, after.verdict()))
        .or(() -> decisive(gone, before.verdict()))
        .or(() -> appeared.stream().findFirst())
        .or(() -> gone.stream().findFirst());
  }

  /** The first milestone that appears, else the first one that goes. */
  private static Optional<Milestone> moved(Decision<?> before, Decision<?> after) {
    List<Milestone> old = before.milestones();
    List<Milestone> now = after.milestones();
    return Stream.concat(notIn(old, now).stream(), notIn(now, old).stream()).findFirst();
  }

  private static Optional<Finding> first(Decision<?> decision) {
    return decision.findings().stream().findFirst();
  }

  /** The findings whose rule has not the same outcome in a decision. */
  static List<Finding> otherOutcome(Decision<?> known, List<Finding> candidates) {
    List<Finding> others = new ArrayList<>(candidates.size());
    for (Finding candidate : candidates) {
      if (!hasOutcome(known.findings(), candidate)) {
        others.add(candidate);
      }
    }
    return others;
  }

  private static boolean hasOutcome(List<Finding> known, Finding candidate) {
    for (Finding finding : known) {
      if (finding.rule() == candidate.rule() && finding.outcome() == candidate.outcome()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Finding> decisive(List<Finding> findings, Verdict verdict) {
    for (Finding finding : findings) {
      if (finding.outcome() != Outcome.NOTED && finding.outcome().verdict() == verdict) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  static <X> List<X> notIn(List<X> known, List<X> candidates) {
    List<X> others = new ArrayList<>(candidates.size());
    for (X candidate : candidates) {
      if (!known.contains(candidate)) {
        others.add(candidate);
      }
    }
    return others;
  }

  /** Returns for example {@code 2025-03-11T07:15:30Z NOT_YET -> YES by buyer.dispute.opens}. */
  @Override
  public String toString() {
    return at()
        + " "
        + before.verdict()
        + " -> "
        + after.verdict()
        + rule().map(rule -> " by " + rule).orElse("");
  }
}
