package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named instant that matters, met or missed or moot. Immutable; equal if it is the same instant,
 * computed from the same event, term and figures.
 */
public final class Milestone {
  private final MilestoneKind kind;
  private final Deadline deadline;
  private final long lowFigures;
  private final long highFigures;
  private final Policy<?> policy;
  private final @Nullable Party silent;
  private final @Nullable Ground ground;

  /**
   * Makes a milestone.
   *
   * @param kind its name, whom it concerns, what happens then, and the rule
   * @param deadline the instant, and the event and term it was computed from
   * @param lowFigures the policy's figures that it rests on, as in {@link FigureSet#low()}
   * @param highFigures those after the first 64
   * @param policy the policy
   * @param silent who lets the time pass if nothing is done until then; null at a beginning, where
   *     no time runs out
   */
  public Milestone(
      MilestoneKind kind,
      Deadline deadline,
      long lowFigures,
      long highFigures,
      Policy<?> policy,
      @Nullable Party silent) {
    this(kind, deadline, lowFigures, highFigures, policy, silent, null);
  }

  private Milestone(
      MilestoneKind kind,
      Deadline deadline,
      long lowFigures,
      long highFigures,
      Policy<?> policy,
      @Nullable Party silent,
      @Nullable Ground ground) {
    this.ground = ground;
    this.kind = Objects.requireNonNull(kind, "kind");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
    this.lowFigures = lowFigures;
    this.highFigures = highFigures;
    this.policy = Objects.requireNonNull(policy, "policy");
    this.silent = silent;
  }

  /** Returns this milestone with what it rests on among the rules in force. */
  public Milestone on(Ground among) {
    return new Milestone(
        kind,
        deadline,
        lowFigures,
        highFigures,
        policy,
        silent,
        Objects.requireNonNull(among, "among"));
  }

  /** Returns this milestone, resting on more figures of the policy. */
  public Milestone and(FigureSet more) {
    FigureSet all = figureSet().or(Objects.requireNonNull(more, "more"));
    return all.equals(figureSet())
        ? this
        : new Milestone(kind, deadline, all.low(), all.high(), policy, silent, ground);
  }

  /** Returns what it rests on among the rules in force; empty under the guides. */
  public Optional<Ground> ground() {
    return Optional.ofNullable(ground);
  }

  /** Returns the lines that state it: the rule's, or those of the texts in force. */
  public List<Citation> citations() {
    return Ground.citations(ground, rule());
  }

  /** Returns its name, whom it concerns, what happens then, and the rule. */
  public MilestoneKind kind() {
    return kind;
  }

  /** Returns the name, for example {@code dispute-opens}. */
  public String name() {
    return kind.name();
  }

  /** Returns the instant from which on it has passed. */
  public Instant at() {
    return deadline.at();
  }

  /** Returns the zone in which it is shown. */
  public ZoneId zone() {
    return policy.zone();
  }

  /** Returns the instant on the clocks of {@link #zone()}. */
  public ZonedDateTime local() {
    return at().atZone(zone());
  }

  /** Returns whom it concerns. */
  public Party actor() {
    return kind.actor();
  }

  /** Returns who lets the time pass if nothing is done until then; empty at a beginning. */
  public Optional<Party> silent() {
    return Optional.ofNullable(silent);
  }

  /** Returns what happens then, in English. */
  public String onPassing() {
    return kind.onPassing(Language.ENGLISH);
  }

  /** Returns the milestone as the JSON contract has it: maps, lists, texts and numbers. */
  @JsonValue
  public Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", name());
    members.put("at", at().toString());
    members.put("zone", zone().getId());
    members.put("actor", actor().name());
    members.put("onPassing", onPassing());
    members.put("rule", rule().id());
    Ground.put(ground(), members);
    return members;
  }

  /** Returns the event that it was computed from. */
  public Fact event() {
    return deadline.event();
  }

  /** Returns the term that was added to the event. */
  public Term term() {
    return deadline.term();
  }

  /** Returns the policy's figures that it rests on, in the order of the rulebook. */
  public List<Figure<?>> figures() {
    return policy.figures(figureSet());
  }

  /** Returns the policy's figures that it rests on, as a set. */
  public FigureSet figureSet() {
    return new FigureSet(lowFigures, highFigures);
  }

  /** Returns the rule that sets it. */
  public Rule rule() {
    return kind.rule();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Milestone that
            && kind == that.kind
            && deadline.equals(that.deadline)
            && zone().equals(that.zone())
            && silent == that.silent
            && Objects.equals(ground, that.ground));
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + deadline.hashCode();
  }

  /** Returns for example {@code dispute-opens 2025-03-11T07:15:30Z}. */
  @Override
  public String toString() {
    return name() + " " + at();
  }
}
