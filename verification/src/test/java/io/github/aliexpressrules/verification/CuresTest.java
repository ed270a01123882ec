package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.Cures.Cure;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The table of what cures change: a cure without a row fails any walk, and no row is idle. */
class CuresTest {
  private static final int ALTERNATIVES = 3;

  @Test
  void everyRowOfTheTableIsTakenSomewhereInTheCasebook() {
    Set<String> taken = new TreeSet<>();
    Casebook.requests()
        .forEach(
            request -> {
              for (int choice = 0; choice < ALTERNATIVES; choice++) {
                Walk walk = new Walk(List.of(choice));
                beginnings(request).forEach(at -> walk.follow(request, at));
                walk.taken().stream().map(Cure::toString).forEach(taken::add);
              }
            });
    assertThat(taken)
        .isEqualTo(
            Cures.all().keySet().stream()
                .map(Cure::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Where answers begin, where milestones lie, and the instant that is asked about. */
  private static Set<Instant> beginnings(ObjectNode request) {
    Set<Instant> all = new TreeSet<>(Set.of(Facts.requiredInstant(request, "at")));
    for (Decision<?> segment : Cases.read(request).question().timeline().segments()) {
      segment.window().from().ifPresent(all::add);
      segment.milestones().forEach(milestone -> all.add(milestone.at()));
    }
    return all;
  }
}
