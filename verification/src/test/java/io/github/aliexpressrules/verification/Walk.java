package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.PathToYes.Obstacle;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.testkit.generation.KnownFacts;
import io.github.aliexpressrules.verification.Cures.Cure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Follows a path to yes, taking one cure of every obstacle, until it is reached by waiting. */
final class Walk {
  private static final int ROUNDS = 8;

  /** No event is recorded before. */
  private static final Instant FIRST_FACT = Instant.parse("2000-01-01T00:00:00Z");

  private final List<Integer> choices;
  private final Set<Cure> taken = new LinkedHashSet<>();
  private int chosen;

  /**
   * @param choices which of an obstacle's cures to take, in turn; not empty
   */
  Walk(List<Integer> choices) {
    this.choices = choices;
  }

  /** The cures that were taken. */
  Set<Cure> taken() {
    return taken;
  }

  /** Follows the path from an instant on, with the facts known then. */
  void follow(ObjectNode request, Instant from) {
    ObjectNode known = KnownFacts.knownAt(request, from);
    Question<?> question = Cases.read(known).question();
    if (from.isBefore(FIRST_FACT) || !question.at(from).notYetKnown().isEmpty()) {
      return; // nothing can be done yet, or what the question begins with is not there
    }
    PathToYes<?> path = question.pathToYes(from);
    if (path.reached().isEmpty() && path.obstacles().isEmpty()) {
      noStepOpens(known, question, path, from);
      return;
    }
    List<String> story = new ArrayList<>();
    Instant now = from;
    for (int round = 0; path.reached().isEmpty(); round++) {
      assertThat(round).as("rounds of %s from %s: %s", request, from, story).isLessThan(ROUNDS);
      List<Step> cures = choose(path);
      Instant when = earliest(path, cures, now);
      story.add(when + " " + cures);
      known = known.deepCopy();
      for (int i = 0; i < cures.size(); i++) {
        assertThat(cures.get(i).window().contains(when))
            .as("%s can be taken at %s, %s from %s: %s", cures.get(i), when, request, from, story)
            .isTrue();
        Cures.take(known, path.obstacles().get(i), cures.get(i), when);
        taken.add(Cure.of(cures.get(i)));
      }
      question = Cases.read(known).question();
      List<Finding> now2 = question.at(when).findings();
      for (Obstacle obstacle : path.obstacles()) {
        assertThat(now2)
            .as("gone after %s, in %s from %s", story, request, from)
            .doesNotContain(obstacle.finding());
      }
      path = question.pathToYes(when);
      assertThat(path.closedBy())
          .as("no dead end after %s, in %s from %s", story, request, from)
          .isEmpty();
      now = when;
    }
  }

  private List<Step> choose(PathToYes<?> path) {
    return path.obstacles().stream().map(obstacle -> choose(obstacle.cures())).toList();
  }

  private Step choose(List<Step> cures) {
    int choice = choices.get(chosen++ % choices.size());
    return cures.get(choice % cures.size());
  }

  /** As soon as every step can be taken. */
  private static Instant earliest(PathToYes<?> path, List<Step> cures, Instant now) {
    Iterator<Instant> froms =
        Stream.concat(
                path.open().orElseThrow().from().stream(),
                cures.stream().flatMap(step -> step.from().stream()))
            .iterator();
    Instant earliest = now;
    while (froms.hasNext()) {
      Instant from = froms.next();
      earliest = from.isAfter(earliest) ? from : earliest;
    }
    return earliest;
  }

  /** No single step of an answer whose path is closed makes it yes by waiting. */
  private static void noStepOpens(
      ObjectNode known, Question<?> question, PathToYes<?> path, Instant at) {
    Decision<?> answer = question.at(at);
    for (Finding finding : answer.findings()) {
      for (Step step : finding.steps()) {
        if (Cures.all().containsKey(Cure.of(step))
            && step.window().contains(at)
            && finding.outcome() != Outcome.SATISFIED) {
          ObjectNode changed = known.deepCopy();
          Cures.take(changed, finding, step, at);
          assertThat(reached(changed, at))
              .as("%s closed by %s, after %s", known, path.closedBy(), step)
              .isFalse();
        }
      }
    }
  }

  /** Never, where the facts refuse the step: what was paid out is not reviewed any more. */
  private static boolean reached(ObjectNode request, Instant at) {
    try {
      return Cases.read(request).question().pathToYes(at).reached().isPresent();
    } catch (RequestException refused) {
      return false;
    }
  }
}
