package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes about a case, with the steps that would change it. Made by the rule; when
 * the rule has ended, the kernel adds the figures that it rests on and hands it out as a {@link
 * Finding}, which changes no more.
 *
 * <p>Example: {@code say(SHIPPED, shipped.at()).advise(WAIT_FOR_DELIVERY)}.
 */
public final class Conclusion implements Finding {
  private static final Object[] NO_VALUES = {};
  private static final Step[] NO_STEPS = {};

  private final Case how;
  private final Object[] values;
  private Step[] steps = NO_STEPS;
  private int stepCount;
  private long lowFigures;
  private long highFigures;
  private @Nullable Policy<?> policy;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;
  private @Nullable Ground ground;

  private Conclusion(Case how, Object[] values) {
    this.how = how;
    this.values = values;
  }

  /**
   * States one of a rule's cases about the case at hand.
   *
   * @param how which one
   * @param values the facts and figures that were compared, in the order of the words' places; they
   *     must not change afterwards
   * @throws IllegalArgumentException if there are more or fewer values than places
   */
  public static Conclusion say(Case how, Object... values) {
    assert how.fits(values);
    return new Conclusion(how, values);
  }

  /** Says what several texts make of what a rule says, with given steps; for the kernel alone. */
  public static Conclusion unsettled(Case how, List<Step> steps, Object... values) {
    Conclusion unsettled = say(how, values);
    unsettled.steps = steps.toArray(Step[]::new);
    unsettled.stepCount = steps.size();
    return unsettled;
  }

  /** Adds advice: a step that helps, but after which the finding stays; possible at any time. */
  public Conclusion advise(Action action) {
    return add(null, null, false, action, NO_VALUES);
  }

  /** Adds advice whose words have places to fill. */
  public Conclusion advise(Action action, Object value, Object... more) {
    return add(null, null, false, action, all(value, more));
  }

  /** Adds advice that must be taken before an instant; null if at any time. */
  public Conclusion adviseBy(@Nullable Instant until, Action action) {
    return add(null, until, false, action, NO_VALUES);
  }

  /**
   * Adds advice with limits of its own.
   *
   * @param from from when on it is possible; null if at any time
   * @param until before when it must be taken; null if at any time. Where that lies before it is
   *     possible, the step is left out: nobody can take it
   * @param action what is to be done
   * @param values what the action's words need
   */
  public Conclusion adviseWithin(
      @Nullable Instant from, @Nullable Instant until, Action action, Object... values) {
    return add(from, until, false, action, values);
  }

  /**
   * Adds a remedy: a step after which the finding no longer stands in the way of a yes, or is
   * nearer to that; possible at any time.
   */
  public Conclusion remedy(Action action) {
    return add(null, null, true, action, NO_VALUES);
  }

  /** Adds a remedy whose words have places to fill. */
  public Conclusion remedy(Action action, Object value, Object... more) {
    return add(null, null, true, action, all(value, more));
  }

  /** Adds a remedy with limits of its own; {@link #adviseWithin} says what they mean. */
  public Conclusion remedyWithin(
      @Nullable Instant from, @Nullable Instant until, Action action, Object... values) {
    return add(from, until, true, action, values);
  }

  private static Object[] all(Object value, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = value;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  private Conclusion add(
      @Nullable Instant from,
      @Nullable Instant until,
      boolean remedy,
      Action action,
      Object... given) {
    if (policy != null) {
      throw new IllegalStateException(how + " was given a step after its rule had ended");
    }
    assert how.allows(action) : how + " must name " + action + " among its steps()";
    if (Step.isPossible(from, until)) {
      if (stepCount == steps.length) {
        steps = Arrays.copyOf(steps, stepCount == 0 ? 2 : 2 * stepCount);
      }
      steps[stepCount++] = Step.of(action, given, from, until, how.rule(), remedy);
    }
    return this;
  }

  /**
   * Adds what the rule rested on, and where it holds; for the kernel alone. A conclusion that
   * several findings share is sealed once.
   *
   * @param start from when on it holds; {@link Instant#MIN} for an open side
   * @param end until when it holds; {@link Instant#MAX} for an open side
   * @throws IllegalStateException if it was sealed in another policy or with other figures: it was
   *     kept, instead of being made anew
   */
  public Conclusion seal(long low, long high, Policy<?> in, Instant start, Instant end) {
    if (policy == null) {
      lowFigures = low;
      highFigures = high;
      policy = in;
      from = start;
      until = end;
      return this;
    }
    if (!policy.equals(in) || lowFigures != low || highFigures != high) {
      throw new IllegalStateException(how + " was kept; a rule makes its conclusion anew");
    }
    return in(start, end);
  }

  /** Returns this conclusion, said to hold elsewhere; for the kernel alone. */
  public Conclusion in(Instant start, Instant end) {
    return from.equals(start) && until.equals(end) ? this : copy(policy(), start, end, ground);
  }

  /**
   * Returns this conclusion, said to hold wherever it or an equal one does, and to rest on what
   * either rests on; for the kernel alone.
   */
  public Conclusion span(Conclusion equal) {
    Objects.requireNonNull(equal, "equal");
    Instant start = from.isBefore(equal.from) ? from : equal.from;
    Instant end = until.isAfter(equal.until) ? until : equal.until;
    if (lowFigures == equal.lowFigures && highFigures == equal.highFigures) {
      return in(start, end);
    }
    long low = lowFigures | equal.lowFigures;
    long high = highFigures | equal.highFigures;
    return copy(low, high, policy(), start, end, ground);
  }

  /**
   * Returns this conclusion with what it rests on among the rules in force, said to hold elsewhere;
   * for the kernel alone.
   */
  public Conclusion on(Ground among, Instant start, Instant end) {
    return copy(policy(), start, end, Objects.requireNonNull(among, "among"));
  }

  /** Returns this conclusion with other steps; for the kernel alone. */
  public Conclusion with(List<Step> others) {
    Conclusion other = copy(policy(), from, until, ground);
    other.steps = others.toArray(Step[]::new);
    other.stepCount = others.size();
    return other;
  }

  private Conclusion copy(Policy<?> in, Instant start, Instant end, @Nullable Ground among) {
    return copy(lowFigures, highFigures, in, start, end, among);
  }

  private Conclusion copy(
      long low, long high, Policy<?> in, Instant start, Instant end, @Nullable Ground among) {
    Conclusion other = new Conclusion(how, values);
    other.steps = steps;
    other.stepCount = stepCount;
    other.ground = among;
    return other.seal(low, high, in, start, end);
  }

  /** From when on it holds; {@link Instant#MIN} for an open side. No part of what is said. */
  public Instant from() {
    return from;
  }

  /** Until when it holds; {@link Instant#MAX} for an open side. No part of what is said. */
  public Instant until() {
    return until;
  }

  @Override
  public Case how() {
    return how;
  }

  @Override
  public List<Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public List<Figure<?>> figures() {
    return policy().figures(new FigureSet(lowFigures, highFigures));
  }

  @Override
  public FigureSet figureSet() {
    return new FigureSet(lowFigures, highFigures);
  }

  @Override
  public Optional<Ground> ground() {
    return Optional.ofNullable(ground);
  }

  @Override
  public List<Citation> citations() {
    return Ground.citations(ground, how.rule());
  }

  @Override
  public List<Citation> contested() {
    if (ground != null) {
      return ground.contested();
    }
    return policy().contested(new FigureSet(lowFigures, highFigures), how.rule().citations());
  }

  private Policy<?> policy() {
    if (policy == null) {
      throw new IllegalStateException(how + " was read before its rule had ended");
    }
    return policy;
  }

  @Override
  public List<Step> steps() {
    if (stepCount == 0) {
      return Collections.emptyList();
    }
    return stepCount == steps.length
        ? Collections.unmodifiableList(Arrays.asList(steps))
        : Collections.unmodifiableList(Arrays.asList(steps).subList(0, stepCount));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Conclusion that
            && how == that.how
            && stepCount == that.stepCount
            && Arrays.equals(values, that.values)
            && Arrays.equals(steps, 0, stepCount, that.steps, 0, stepCount)
            && Objects.equals(ground, that.ground)
            && (restsOnTheSame(that) || contested().equals(that.contested())));
  }

  private boolean restsOnTheSame(Conclusion other) {
    return lowFigures == other.lowFigures
        && highFigures == other.highFigures
        && Objects.equals(policy, other.policy);
  }

  @Override
  public int hashCode() {
    return 31 * how.hashCode() + Arrays.hashCode(values);
  }

  /** Returns rule and outcome, for example {@code buyer.dispute.opens NOT_YET}. */
  @Override
  public String toString() {
    return rule() + " " + outcome();
  }
}
