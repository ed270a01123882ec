package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How one question is answered, and what the design leaves open about it. */
record Question(Evaluator evaluator, Set<Doubt> doubts) {
  /** All worlds of one question under one reading of the design. */
  @FunctionalInterface
  interface Evaluator {
    Joint joint(JsonNode request, Instant now, Set<Doubt> doubts);
  }

  /** The oracle's own reading, and what one or two other readings at a time allow besides. */
  InForceExpected answer(JsonNode request, Instant now) {
    Joint own = evaluator.joint(request, now, Set.of());
    List<Joint> others = new ArrayList<>();
    for (Set<Doubt> other : others()) {
      others.add(evaluator.joint(request, now, other));
    }
    return InForceExpected.of(own, others);
  }

  /**
   * Everything in which a response differs from this under every reading; empty if nothing. Where
   * the oracle's own reading agrees, the others, which only allow more, are not asked.
   */
  List<String> differences(JsonNode request, Instant now, JsonNode response) {
    Joint own = evaluator.joint(request, now, Set.of());
    boolean agrees = InForceExpected.of(own, List.of()).differences(response).isEmpty();
    return agrees ? List.of() : answer(request, now).differences(response);
  }

  private List<Set<Doubt>> others() {
    List<Set<Doubt>> others = new ArrayList<>();
    for (Doubt one : doubts) {
      others.add(EnumSet.of(one));
      for (Doubt two : doubts) {
        if (one.compareTo(two) < 0) {
          others.add(EnumSet.of(one, two));
        }
      }
    }
    return others;
  }
}
