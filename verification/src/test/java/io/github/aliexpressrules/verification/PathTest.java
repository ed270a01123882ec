package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.PathToYes.Obstacle;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** A path to yes, followed step by step, ends in yes; where there is none, no step makes one. */
class PathTest {
  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  /** Which of several cures is taken, round after round. */
  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 5).list().ofSize(12);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheCasebookEndsInYesOnceItsPathIsFollowed() {
    return Casebook.requests()
        .map(
            request ->
                DynamicTest.dynamicTest(
                    request.get("ask").stringValue() + " " + request.get("id").stringValue(),
                    () ->
                        new Walk(List.of(0))
                            .follow(request, Facts.requiredInstant(request, "at"))));
  }

  @Property
  void aPathFollowedEndsInYes(
      @ForAll("requests") ObjectNode request, @ForAll("choices") List<Integer> choices) {
    for (Instant at : some(Requests.probes(request))) {
      new Walk(choices).follow(request, at);
    }
  }

  @Property
  void aPathIsOneOfThreeForms(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      PathToYes<?> path = question.pathToYes(at);
      assertThat(path.open().isPresent()).isEqualTo(!path.obstacles().isEmpty());
      assertThat(
              Stream.of(path.reached().isPresent(), path.open().isPresent(), closed(path))
                  .filter(holds -> holds))
          .as(path.toString())
          .hasSize(1);
    }
  }

  @Property
  void obstaclesAreWhatStandsInTheWayWhereTheFirstOpenStretchBegins(
      @ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      PathToYes<?> path = question.pathToYes(at);
      Timeline<?> course = question.ifNobodyActs(at);
      if (path.open().isPresent()) {
        Window open = path.open().get();
        Decision<?> first = course.at(open.from().orElseThrow());
        assertThat(first.window().from()).isEqualTo(open.from());
        assertThat(path.obstacles()).extracting(Obstacle::finding).isEqualTo(inTheWay(first));
        for (Obstacle obstacle : path.obstacles()) {
          assertThat(obstacle.cures())
              .isNotEmpty()
              .isSubsetOf(first.steps())
              .allMatch(Step::isRemedy);
        }
        assertThat(course.segments())
            .filteredOn(segment -> begin(segment).isBefore(begin(first)))
            .noneMatch(PathTest::isCurable);
        assertThat(course.segments())
            .filteredOn(segment -> open.contains(begin(segment)))
            .allMatch(PathTest::isCurable);
        assertThat(course.segments())
            .filteredOn(segment -> segment.window().from().equals(open.until()))
            .noneMatch(PathTest::isCurable);
      } else if (closed(path)) {
        assertThat(course.segments()).noneMatch(PathTest::isCurable);
        assertThat(inTheWay(course.segments().get(course.segments().size() - 1)))
            .containsAll(path.closedBy());
      }
    }
  }

  private static Instant begin(Decision<?> segment) {
    return segment.window().from().orElseThrow();
  }

  private static boolean closed(PathToYes<?> path) {
    return !path.closedBy().isEmpty();
  }

  private static List<Finding> inTheWay(Decision<?> segment) {
    return segment.findings().stream().filter(finding -> !isYes(finding)).toList();
  }

  private static boolean isYes(Finding finding) {
    return finding.outcome() == Outcome.SATISFIED || finding.outcome() == Outcome.NOTED;
  }

  private static boolean isCurable(Decision<?> segment) {
    return inTheWay(segment).stream()
        .allMatch(
            finding ->
                finding.steps().stream()
                    .anyMatch(step -> step.isRemedy() && step.window().overlaps(segment.window())));
  }

  /** One instant in seventeen. */
  private static List<Instant> some(List<Instant> probes) {
    return probes.stream().filter(at -> Math.floorMod(at.hashCode(), 17) == 0).toList();
  }
}
