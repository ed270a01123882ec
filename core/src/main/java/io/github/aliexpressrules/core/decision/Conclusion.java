package io.github.aliexpressrules.core.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule concludes about a case, with the steps that would change it. Written inside a rule;
 * becomes a {@link Finding} with its {@link Step}s.
 *
 * <p>Example: {@code SHIPPED.with(shippedAt).then(WAIT_FOR_DELIVERY)}.
 */
public final class Conclusion {
  private final Saying saying;
  private final List<Object> values;
  private final List<Step> steps = new ArrayList<>(1);

  Conclusion(Saying saying, List<Object> values) {
    this.saying = saying;
    this.values = values;
  }

  /** Adds advice: a step that can be taken at any time. */
  public Conclusion then(Action action, Object... values) {
    return then(Optional.empty(), Optional.empty(), action, values);
  }

  /** Adds advice: a step that must be taken before an instant. */
  public Conclusion thenBy(Instant until, Action action, Object... values) {
    return then(Optional.empty(), Optional.of(until), action, values);
  }

  /**
   * Adds a cure: a step after which the finding no longer stands in the way of a yes, or is nearer
   * to that.
   */
  public Conclusion cure(Action action, Object... values) {
    return cure(Optional.empty(), Optional.empty(), action, values);
  }

  /** Adds a cure with limits of its own; {@link #then} says what they mean. */
  public Conclusion cure(
      Optional<Instant> from, Optional<Instant> until, Action action, Object... values) {
    return add(from, until, true, action, values);
  }

  /**
   * Adds advice: a step that helps, but after which the finding stays.
   *
   * @param from from when on it is possible; empty if at any time
   * @param until before when it must be taken; empty if at any time. Where that lies before it is
   *     possible, the step is left out: nobody can take it
   * @param action what is to be done
   * @param values what the action's template needs
   */
  public Conclusion then(
      Optional<Instant> from, Optional<Instant> until, Action action, Object... values) {
    return add(from, until, false, action, values);
  }

  private Conclusion add(
      Optional<Instant> from,
      Optional<Instant> until,
      boolean cures,
      Action action,
      Object... values) {
    if (from.isEmpty() || until.isEmpty() || until.get().isAfter(from.get())) {
      steps.add(new Step(action, action.values(values), from, until, saying.rule(), cures));
    }
    return this;
  }

  /** Returns what is found. */
  public Outcome outcome() {
    return saying.outcome();
  }

  Saying saying() {
    return saying;
  }

  List<Object> values() {
    return values;
  }

  List<Step> steps() {
    return steps;
  }
}
