package io.github.aliexpressrules.benchmarks.peers;

import io.github.aliexpressrules.benchmarks.peers.Explained.Check;
import io.github.aliexpressrules.benchmarks.peers.Explained.Deadline;
import io.github.aliexpressrules.benchmarks.peers.Explained.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instant decided at; each comparison with it narrows the window of the check it is for. */
final class Tracker {
  private final Instant now;
  private final Check[] checks = new Check[10];
  private final List<Deadline> deadlines = new ArrayList<>(6);
  private int fired;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;
  private Instant allFrom = Instant.MIN;
  private Instant allUntil = Instant.MAX;

  Tracker(Instant now) {
    this.now = now;
  }

  boolean isBefore(Instant instant) {
    if (now.compareTo(instant) < 0) {
      if (instant.compareTo(until) < 0) {
        until = instant;
      }
      return true;
    }
    if (instant.compareTo(from) > 0) {
      from = instant;
    }
    return false;
  }

  boolean knows(@Nullable Instant instant) {
    return instant != null && !isBefore(instant);
  }

  void skip(RefundRule rule) {
    seal(rule, Said.NOT_APPLICABLE, null);
  }

  void check(RefundRule rule, boolean fires, @Nullable Object bound) {
    seal(rule, fires ? Said.FIRED : Said.PASSED, bound);
  }

  /** The rule fires before an instant. */
  void before(RefundRule rule, String name, Instant instant) {
    deadlines.add(new Deadline(name, instant, rule));
    check(rule, isBefore(instant), instant);
  }

  /** The rule fires from an instant on. */
  void from(RefundRule rule, String name, Instant instant) {
    deadlines.add(new Deadline(name, instant, rule));
    check(rule, !isBefore(instant), instant);
  }

  private void seal(RefundRule rule, Said said, @Nullable Object bound) {
    checks[rule.number() - 1] = new Check(rule, said, bound, from, until);
    if (said == Said.FIRED) {
      fired |= rule.bit();
    }
    if (from.compareTo(allFrom) > 0) {
      allFrom = from;
    }
    if (until.compareTo(allUntil) < 0) {
      allUntil = until;
    }
    from = Instant.MIN;
    until = Instant.MAX;
  }

  Explained explained() {
    return new Explained(
        Outcome.of(fired), List.of(checks), List.copyOf(deadlines), allFrom, allUntil);
  }
}
