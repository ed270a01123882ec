package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A named instant that matters, met or missed or moot.
 *
 * @param kind its name, whom it concerns, what happens then, and the rule
 * @param deadline the instant, and the event and term it was computed from
 * @param zone the zone in which it is counted and shown
 * @param figures the policy's figures that it rests on
 * @param silent who lets the time pass if nothing is done until then; empty at a beginning, where
 *     no time runs out
 */
public record Milestone(
    MilestoneKind kind,
    Deadline deadline,
    ZoneId zone,
    List<Figure<?>> figures,
    Optional<Party> silent) {
  /** Checks the parts. */
  public Milestone {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(zone, "zone");
    figures = List.copyOf(figures);
    Objects.requireNonNull(silent, "silent");
  }

  /** Returns the name, for example {@code dispute-opens}. */
  public String name() {
    return kind.name();
  }

  /** Returns the instant from which on it has passed. */
  public Instant at() {
    return deadline.at();
  }

  /** Returns the instant on the clocks of {@link #zone()}. */
  public ZonedDateTime local() {
    return at().atZone(zone);
  }

  /** Returns whom it concerns. */
  public Party actor() {
    return kind.actor();
  }

  /** Returns what happens then, in English. */
  public String onPassing() {
    return kind.onPassing(Language.ENGLISH);
  }

  /** Returns the event that it was computed from. */
  public Fact event() {
    return deadline.event();
  }

  /** Returns the term that was added to the event. */
  public Term term() {
    return deadline.term();
  }

  /** Returns the rule that sets it. */
  public Rule rule() {
    return kind.rule();
  }
}
