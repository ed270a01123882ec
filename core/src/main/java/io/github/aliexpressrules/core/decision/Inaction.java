package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens by itself from an instant on, if nobody does anything: when, whose silence brings it
 * about, and by which rule; and how it ends.
 *
 * <p>Where the sources give no period (for the platform's review, say), nothing happens by itself,
 * and the chain ends.
 *
 * <p>Example: {@code question.inaction(now).events()}.
 *
 * @param events every change of the answer, in the order of time
 * @param end the answer that stays
 * @param <T> the result's type
 */
public record Inaction<T>(List<Event<T>> events, Decision<T> end) {
  /** Checks the parts. */
  public Inaction {
    events = Require.list("events", events);
    Objects.requireNonNull(end, "end");
  }

  /**
   * A change that time brings about.
   *
   * @param change the answer before and after it
   */
  public record Event<T>(Change<T> change) {
    /** Checks the part. */
    public Event {
      Objects.requireNonNull(change, "change");
    }

    /** Returns when it happens. */
    public Instant at() {
      return change.at();
    }

    /**
     * Returns who lets the time pass. Empty where no time runs out: at a beginning, or where no
     * milestone is told.
     */
    public Optional<Party> silentParty() {
      return change.milestone().flatMap(Milestone::silent);
    }

    /** Returns the rule that sets the milestone, else the one that makes the change. */
    public Optional<Rule> rule() {
      return change.milestone().map(Milestone::rule).or(change::rule);
    }
  }

  /** Reads it off a course, as {@link Question#ifNobodyActs} tells it. */
  public static <T> Inaction<T> of(Timeline<T> course) {
    Objects.requireNonNull(course, "course");
    return new Inaction<>(
        course.changes().stream().map(change -> new Event<>(change)).toList(),
        course.segments().get(course.segments().size() - 1));
  }
}
