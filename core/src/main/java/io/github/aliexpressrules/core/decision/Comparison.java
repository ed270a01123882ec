package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same question asked of two cases, or under two policies: when the answers differ, in what,
 * and which rule makes the difference.
 *
 * <p>A milestone is reported for good, so two answers that date it differently differ from its
 * event on, for ever; {@link #movedDates} tells it once.
 *
 * <p>Example: {@code Comparison.of(first, second).in(EnumSet.of(Aspect.VERDICT))} tells when one
 * says yes and the other does not.
 *
 * @param differences the stretches of time in which the answers differ, in order; neighbours say
 *     something else on one side at least
 * @param <T> the result's type
 */
public record Comparison<T>(List<Difference<T>> differences) {
  /** Copies the list. */
  public Comparison {
    differences = Require.list("differences", differences);
  }

  /**
   * A stretch of time in which the answers differ.
   *
   * @param window from when until when
   * @param aspects in what they differ, the weightiest first; at least one
   * @param first what the first question says, as from the window's beginning
   * @param second what the second one says
   * @param <T> the result's type
   */
  public record Difference<T>(
      Window window, Set<Aspect> aspects, Decision<T> first, Decision<T> second) {
    /** Checks the parts. */
    public Difference {
      Objects.requireNonNull(window, "window");
      Objects.requireNonNull(aspects, "aspects");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      if (aspects.isEmpty()) {
        throw new IllegalArgumentException(
            "aspects must not be empty, but were []. Say in what the answers differ.");
      }
      aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    }

    /** Returns the weightiest aspect in which the answers differ. */
    public Aspect aspect() {
      return aspects.iterator().next();
    }

    /** Returns the rule that makes the difference in the weightiest aspect. */
    public Optional<Rule> rule() {
      return switch (aspect()) {
        case VERDICT, RESULT -> Change.cause(first, second);
        case DATES -> movedDates().stream().map(MovedDate::rule).findFirst();
        case REMARKS ->
            Stream.of(
                    Change.otherOutcome(first, second.findings()),
                    Change.otherOutcome(second, first.findings()))
                .flatMap(List::stream)
                .map(Finding::rule)
                .findFirst();
      };
    }

    /** Returns the milestones that the answers date differently. */
    public List<MovedDate> movedDates() {
      return MovedDate.between(first, second);
    }

    private boolean continues(Difference<T> before, Set<Aspect> seen) {
      return before.window.until().equals(window.from())
          && seen.stream()
              .noneMatch(
                  aspect ->
                      aspect.differs(before.first, first) || aspect.differs(before.second, second));
    }
  }

  /** Compares two questions over all time, in every aspect. */
  public static <T> Comparison<T> of(Question<T> first, Question<T> second) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Timeline<T> one = first.timeline();
    Timeline<T> two = second.timeline();
    List<Difference<T>> differences = new ArrayList<>();
    for (Window window : ChangePoints.of(List.of(one, two))) {
      Decision<T> a = one.at(ChangePoints.inside(window));
      Decision<T> b = two.at(ChangePoints.inside(window));
      Set<Aspect> aspects = EnumSet.allOf(Aspect.class);
      aspects.removeIf(aspect -> !aspect.differs(a, b));
      if (!aspects.isEmpty()) {
        differences.add(new Difference<>(window, aspects, a, b));
      }
    }
    return new Comparison<>(differences).in(EnumSet.allOf(Aspect.class));
  }

  /**
   * Returns this comparison in some aspects only: the stretches that differ in one of them, those
   * joined between which nothing changes in them.
   */
  public Comparison<T> in(Set<Aspect> seen) {
    Objects.requireNonNull(seen, "seen");
    List<Difference<T>> joined = new ArrayList<>();
    for (Difference<T> difference : differences) {
      Set<Aspect> aspects = EnumSet.copyOf(difference.aspects());
      aspects.retainAll(seen);
      if (!aspects.isEmpty()) {
        join(joined, difference, aspects, seen);
      }
    }
    return new Comparison<>(joined);
  }

  private static <T> void join(
      List<Difference<T>> joined, Difference<T> next, Set<Aspect> aspects, Set<Aspect> seen) {
    int last = joined.size() - 1;
    if (last >= 0 && next.continues(joined.get(last), seen)) {
      Difference<T> before = joined.get(last);
      Window both = before.window().span(next.window());
      joined.set(last, new Difference<>(both, aspects, before.first(), before.second()));
    } else {
      joined.add(new Difference<>(next.window(), aspects, next.first(), next.second()));
    }
  }

  /** Returns the milestones that are moved, each pair of dates once, in the order of time. */
  public List<MovedDate> movedDates() {
    return differences.stream()
        .flatMap(difference -> difference.movedDates().stream())
        .distinct()
        .toList();
  }

  /** Returns the rules that make a difference, each once, in the order of time. */
  public List<Rule> rules() {
    return differences.stream()
        .flatMap(difference -> difference.rule().stream())
        .distinct()
        .toList();
  }
}
