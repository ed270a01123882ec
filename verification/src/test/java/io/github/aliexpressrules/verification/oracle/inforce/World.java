package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way in which it may have been, answered: the verdict and the dates. A world is known if no
 * value in it stands for one that nobody has seen.
 */
record World(boolean known, String verdict, Map<String, Instant> milestones) {
  World {
    milestones = Map.copyOf(milestones);
  }

  static Sheet sheet(boolean known) {
    return new Sheet(known);
  }

  /** Whether a way rests on seen values alone. */
  static boolean isKnown(Map<String, Row> way) {
    return way.values().stream().allMatch(Row::isKnown);
  }

  /** Collects what the rules say in one world. */
  static final class Sheet {
    private final boolean known;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Instant> milestones = new LinkedHashMap<>();

    private Sheet(boolean known) {
      this.known = known;
    }

    Sheet rule(Outcome outcome) {
      outcomes.add(outcome);
      return this;
    }

    Sheet rule(boolean holds, Outcome otherwise) {
      return rule(holds ? Outcome.SATISFIED : otherwise);
    }

    Sheet milestone(String name, @Nullable Instant at) {
      if (at != null) {
        milestones.put(name, at);
      }
      return this;
    }

    World add() {
      return answer(Outcome.verdict(outcomes));
    }

    World answer(String verdict) {
      return new World(known, verdict, milestones);
    }
  }
}
