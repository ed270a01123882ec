package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a question is answered on: each rule gets its own {@link Moment}, and what it concludes is
 * collected, all of it, never only the first reason.
 */
public final class Sheet {
  private final Moment moment;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>(2);
  private Window values = Window.ALWAYS;
  private boolean applying;
  private boolean outsideCalendar;

  Sheet(Moment moment) {
    this.moment = moment;
  }

  /** Derives something from the case that several rules and milestones need. */
  public <V> Derived<V> derive(Function<Moment, V> derivation) {
    Moment own = begin();
    try {
      return new Derived<>(derivation.apply(own), null, own);
    } catch (OutsideCalendarException outside) {
      return new Derived<>(null, outside, own);
    } finally {
      end(own);
    }
  }

  /**
   * Applies a rule. A business calendar that does not cover the dates makes the finding UNKNOWN and
   * names the range.
   */
  public void apply(Rule rule, Function<Moment, Conclusion> says) {
    applyIf(rule, m -> Optional.of(says.apply(m)));
  }

  /** Applies a rule that may not concern this case; it says nothing then. */
  public void applyIf(Rule rule, Function<Moment, Optional<Conclusion>> says) {
    Moment own = begin();
    try {
      says.apply(own).ifPresent(conclusion -> add(rule, own, conclusion));
    } catch (OutsideCalendarException outside) {
      outsideCalendar = true;
      add(rule, own, rule.outsideCalendar(outside));
    } finally {
      end(own);
    }
  }

  /**
   * Returns whether the case has begun at the moment. Before its first fact is known, that is all
   * there is to say.
   *
   * @param firstFact when the order was placed, the dispute opened, the refund approved
   * @param notBegun what is said before, of outcome NOT_YET
   */
  public boolean begun(Instant firstFact, Saying notBegun) {
    boolean begun = value(m -> m.knows(firstFact));
    if (!begun) {
      apply(notBegun.rule(), m -> notBegun.with());
    }
    return begun;
  }

  private void add(Rule rule, Moment own, Conclusion conclusion) {
    if (conclusion.saying().rule() != rule) {
      throw new IllegalStateException(rule + " concluded as " + conclusion.saying());
    }
    findings.add(
        new Finding(
            conclusion.saying(),
            conclusion.values(),
            own.figures(),
            own.policy().contested(own.figures(), rule.citations()),
            conclusion.steps()));
    windows.add(own.window().meet(values));
  }

  /**
   * Reports an instant that matters, if it could be derived; whom it concerns lets the time pass,
   * unless it is a beginning. Where the business calendar does not cover it, the rule that takes
   * the same value says so in its finding.
   */
  public void milestone(MilestoneKind kind, Derived<Optional<Deadline>> derived) {
    milestone(kind, derived, kind.isBeginning() ? Optional.empty() : Optional.of(kind.actor()));
  }

  /** Reports an instant that matters, and who lets the time pass until then, if anybody does. */
  public void milestone(
      MilestoneKind kind, Derived<Optional<Deadline>> derived, Optional<Party> silent) {
    moment
        .ifCovered(derived)
        .flatMap(deadline -> deadline)
        .map(
            deadline ->
                new Milestone(kind, deadline, moment.calendar().zone(), derived.figures(), silent))
        .ifPresent(milestones::add);
  }

  /**
   * Returns a value for the result; the whole answer depends on it, and so does every rule that is
   * applied afterwards. Where the business calendar does not cover what it needs and a rule applied
   * before has said so, the answer has no result; {@link Moment#ifCovered} leaves out a part only.
   */
  public <V> V value(Function<Moment, V> derivation) {
    Moment own = begin();
    try {
      return derivation.apply(own);
    } finally {
      values = values.meet(own.window());
      end(own);
    }
  }

  /** Returns the steps collected so far, in the order of the rules, for a result made of them. */
  public List<Step> steps() {
    values = values.meet(moment.window());
    return findings.stream().flatMap(finding -> finding.steps().stream()).toList();
  }

  /** One at a time: what a rule inside a rule says would depend on a moment that is not its own. */
  private Moment begin() {
    if (applying) {
      throw new IllegalStateException("a rule used the sheet that it is applied to");
    }
    Moment own = moment.fork();
    applying = true;
    return own;
  }

  private void end(Moment own) {
    own.close();
    applying = false;
  }

  /** Returns whether a rule has said that the business calendar does not reach far enough. */
  boolean isOutsideCalendar() {
    return outsideCalendar;
  }

  /**
   * Returns the verdict on what has been found so far, for results that depend on it. Sound, since
   * the whole answer depends on every finding.
   */
  public Verdict verdict() {
    values = values.meet(moment.window());
    Outcome weightiest = Outcome.NOTED;
    for (Finding finding : findings) {
      if (finding.outcome().compareTo(weightiest) < 0) {
        weightiest = finding.outcome();
      }
    }
    return weightiest.verdict();
  }

  <T> Decision<T> decide(Optional<T> result, List<Fact> notYetKnown) {
    return new Decision<>(
        new Answer<>(verdict(), result, findings, milestones),
        moment.window(),
        windows,
        notYetKnown);
  }
}
