package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an answer becomes yes, seen from an instant with the facts known then. One of three: by
 * waiting ({@link #reached} is there), by somebody's acts ({@link #obstacles} are there), or by
 * nobody's ({@link #closedBy} is there).
 *
 * <p>Taking one cure of every obstacle changes the case; its new path may ask for more.
 *
 * <p>Example: {@code question.pathToYes(now).reached().flatMap(yes -> yes.window().from())}.
 *
 * @param reached the earliest yes if nobody does anything, with its window
 * @param open where waiting is not enough: from when until when every obstacle can be cured; a cure
 *     may have narrower limits of its own
 * @param obstacles where waiting is not enough: the findings that stand in the way then, with what
 *     cures them
 * @param closedBy where nothing that anybody can do helps: the findings that stand in the way in
 *     the end. One that is VIOLATED or EXPIRED closes every path; one that is UNKNOWN keeps the
 *     answer from being told; one that is NOT_YET waits for an event of its own, such as the
 *     beginning of the case
 * @param <T> the result's type
 */
public record PathToYes<T>(
    Optional<Decision<T>> reached,
    Optional<Window> open,
    List<Obstacle> obstacles,
    List<Finding> closedBy) {
  /** Checks the parts. */
  public PathToYes {
    Objects.requireNonNull(reached, "reached");
    Objects.requireNonNull(open, "open");
    obstacles = Require.list("obstacles", obstacles);
    closedBy = Require.list("closedBy", closedBy);
  }

  /**
   * A finding that stands in the way, and what cures it.
   *
   * @param finding what stands in the way
   * @param cures what can be done about it; any one is enough. None if nothing can
   */
  public record Obstacle(Finding finding, List<Step> cures) {
    /** Checks the parts. */
    public Obstacle {
      Objects.requireNonNull(finding, "finding");
      cures = Require.list("cures", cures);
    }
  }

  /** Reads it off a course, as {@link Question#ifNobodyActs} tells it. */
  public static <T> PathToYes<T> of(Timeline<T> course) {
    Objects.requireNonNull(course, "course");
    List<Decision<T>> segments = course.segments();
    Optional<Decision<T>> yes =
        segments.stream().filter(segment -> segment.verdict() == Verdict.YES).findFirst();
    return yes.isPresent()
        ? new PathToYes<>(yes, Optional.empty(), List.of(), List.of())
        : acting(segments);
  }

  /** The first stretch in which every obstacle can be cured, if there is one. */
  private static <T> PathToYes<T> acting(List<Decision<T>> segments) {
    Optional<Window> open = Optional.empty();
    List<Obstacle> first = List.of();
    for (Decision<T> segment : segments) {
      List<Obstacle> obstacles = obstacles(segment);
      boolean curable = obstacles.stream().noneMatch(obstacle -> obstacle.cures().isEmpty());
      if (open.isPresent() && !curable) {
        break;
      }
      if (curable) {
        first = open.isPresent() ? first : obstacles;
        open = Optional.of(open.map(segment.window()::span).orElse(segment.window()));
      }
    }
    return new PathToYes<>(
        Optional.empty(), open, first, open.isPresent() ? List.of() : closedBy(segments));
  }

  /**
   * What stands in the way in the end and cannot be cured. Where some of it stands there all the
   * time, that is the reason, and not what only joins it later.
   */
  private static List<Finding> closedBy(List<? extends Decision<?>> segments) {
    List<Finding> last = incurable(segments.get(segments.size() - 1));
    Set<Rule> always = rules(last);
    for (Decision<?> segment : segments) {
      always.retainAll(rules(incurable(segment)));
    }
    return always.isEmpty()
        ? last
        : last.stream().filter(finding -> always.contains(finding.rule())).toList();
  }

  private static List<Finding> incurable(Decision<?> segment) {
    return obstacles(segment).stream()
        .filter(obstacle -> obstacle.cures().isEmpty())
        .map(Obstacle::finding)
        .toList();
  }

  private static Set<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Obstacle> obstacles(Decision<?> segment) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Finding finding : segment.findings()) {
      if (finding.outcome().verdict() != Verdict.YES) {
        obstacles.add(new Obstacle(finding, cures(finding, segment.window())));
      }
    }
    return obstacles;
  }

  private static List<Step> cures(Finding finding, Window when) {
    return finding.steps().stream()
        .filter(step -> step.isRemedy() && step.window().overlaps(when))
        .toList();
  }
}
