package io.github.aliexpressrules.verification.oracle;

import io.github.aliexpressrules.testkit.generation.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the rules of one question say, then adds it up. */
final class Sheet {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, Instant> milestones = new LinkedHashMap<>();
  private final Map<String, Object> result = new LinkedHashMap<>();

  /** Before the fact that starts a case: not yet, and an empty result. */
  static Expected notStarted(String... resultMembers) {
    Sheet sheet = new Sheet().rule(Outcome.NOT_YET);
    for (String member : resultMembers) {
      sheet.absent(member);
    }
    return sheet.add();
  }

  Sheet rule(Outcome outcome) {
    outcomes.add(outcome);
    return this;
  }

  /** A rule that holds, or fails in the given way. */
  Sheet rule(boolean holds, Outcome otherwise) {
    return rule(holds ? Outcome.SATISFIED : otherwise);
  }

  /** A milestone whose event is not known (null) is not reported. */
  Sheet milestone(String name, @Nullable Instant at) {
    if (at != null) {
      milestones.put(name, at);
    }
    return this;
  }

  Sheet result(String name, Object value) {
    result.put(name, value instanceof Amount ? value.toString() : value);
    return this;
  }

  Sheet resultOrAbsent(String name, @Nullable Object value) {
    return value == null ? absent(name) : result(name, value);
  }

  Sheet absent(String name) {
    return result(name, Expected.ABSENT);
  }

  Expected add() {
    return answer(Outcome.verdict(outcomes));
  }

  Expected answer(String verdict) {
    return new Expected(verdict, milestones, result);
  }
}
