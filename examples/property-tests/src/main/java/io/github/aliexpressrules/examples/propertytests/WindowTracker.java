package io.github.aliexpressrules.examples.propertytests;

import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A tracker of one's own, as many shops and portals have one: may a dispute be opened? It knows
 * three dates of an order and two terms, and nothing of this library but the words of its answer.
 *
 * @param placed when the order was placed
 * @param shipped when it was shipped, if it was
 * @param protectedUntil when buyer protection ends, if that is known
 */
public record WindowTracker(
    Instant placed, Optional<Instant> shipped, Optional<Instant> protectedUntil) {
  private static final Duration OPENS = Duration.ofDays(10);
  private static final Duration CLOSES = Duration.ofDays(15);

  /** Returns whether a dispute may be opened at an instant, from what is known then. */
  public Verdict at(Instant instant) {
    if (instant.isBefore(placed)) {
      return Verdict.NOT_YET;
    }
    Optional<Instant> closes = protectedUntil.map(end -> end.plus(CLOSES));
    if (closes.filter(end -> !instant.isBefore(end)).isPresent()) {
      return Verdict.NO_LONGER;
    }
    Optional<Instant> opens = shipped.map(start -> start.plus(OPENS));
    if (opens.filter(start -> !instant.isBefore(start)).isEmpty()) {
      return Verdict.NOT_YET;
    }
    return closes.isPresent() ? Verdict.YES : Verdict.UNDETERMINED;
  }
}
