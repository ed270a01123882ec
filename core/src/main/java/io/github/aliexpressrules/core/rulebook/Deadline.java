package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.Objects;

/**
 * An instant, and the event and term that it was computed from.
 *
 * <p>Example: {@code Deadline.after(new Fact("order.shippedAt", shipped), Term.calendarDays(10),
 * calendar)}.
 *
 * @param at the first instant at which the term is over
 * @param event what it is counted from
 * @param term how long; zero days if it is the event itself
 */
public record Deadline(Instant at, Fact event, Term term) {
  private static final Term AT_ONCE = Term.calendarDays(0);

  /** Checks the parts. */
  public Deadline {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(term, "term");
  }

  /** Returns the end of a term that starts with an event. */
  public static Deadline after(Fact event, Term term, BusinessCalendar calendar) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(calendar, "calendar");
    return new Deadline(term.after(event.at(), calendar), event, term);
  }

  /** Returns the instant of the event itself. */
  public static Deadline at(Fact event) {
    Objects.requireNonNull(event, "event");
    return new Deadline(event.at(), event, AT_ONCE);
  }

  /** Returns the earlier one; this one if both are at the same instant. */
  public Deadline earlier(Deadline other) {
    Objects.requireNonNull(other, "other");
    return other.at.isBefore(at) ? other : this;
  }
}
