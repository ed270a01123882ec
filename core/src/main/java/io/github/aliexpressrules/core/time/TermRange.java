package io.github.aliexpressrules.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pair of terms of one unit: {@code 3 to 15 business days}; or one term, {@code within 14
 * calendar days}, which can be over at once.
 *
 * <p>Example: a refund approved on Monday that takes {@code 3 to 15 business days} arrives from the
 * start of Thursday at the earliest.
 *
 * @param shortest the shorter term, or empty if it can happen at once
 * @param longest the longer term
 */
public record TermRange(Optional<Term> shortest, Term longest) {
  /** As in {@link Term}: set up when a range is first read. */
  private static final class Form {
    static final Pattern PAIR = Pattern.compile("(\\d{1,7}) to (\\d{1,7}) ([a-z ]+)");

    private Form() {}
  }

  private static final String WITHIN = "within ";

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the units differ or the first is longer than the second
   */
  public TermRange {
    Objects.requireNonNull(shortest, "shortest");
    Objects.requireNonNull(longest, "longest");
    if (shortest.isPresent()
        && (shortest.get().unit() != longest.unit()
            || shortest.get().amount() > longest.amount())) {
      throw new InvalidValueException(
          "longest",
          "must be of the same unit as " + shortest.get() + " and not shorter",
          longest,
          "Give the shorter term first.");
    }
  }

  /** Returns a range of business days, both ends included. */
  public static TermRange businessDays(int shortest, int longest) {
    return new TermRange(Optional.of(Term.businessDays(shortest)), Term.businessDays(longest));
  }

  /** Returns a range of calendar days, both ends included. */
  public static TermRange calendarDays(int shortest, int longest) {
    return new TermRange(Optional.of(Term.calendarDays(shortest)), Term.calendarDays(longest));
  }

  /** Returns the range that starts at the event itself. */
  public static TermRange within(Term longest) {
    return new TermRange(Optional.empty(), longest);
  }

  /**
   * Reads what {@link #toString()} writes, for example {@code 3 to 15 business days}.
   *
   * @throws InvalidValueException if the text has another form
   */
  @JsonCreator
  public static TermRange parse(String text) {
    if (Objects.requireNonNull(text, "text").startsWith(WITHIN)) {
      return within(Term.parse(text.substring(WITHIN.length())));
    }
    Matcher matcher = Form.PAIR.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(
          "range",
          "must be two numbers and a unit, or \"within\" and a term",
          "\"" + text + "\"",
          "Write for example \"3 to 15 business days\" or \"within 14 calendar days\".");
    }
    return new TermRange(
        Optional.of(Term.parse(matcher.group(1) + " " + matcher.group(3))),
        Term.parse(matcher.group(2) + " " + matcher.group(3)));
  }

  /** Returns the first instant at which it can happen; the event itself for a single term. */
  public Instant earliest(Instant event, BusinessCalendar calendar) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(calendar, "calendar");
    return shortest.map(term -> term.lastDayFrom(event, calendar)).orElse(event);
  }

  /** Returns the first instant at which it is late. */
  public Instant latest(Instant event, BusinessCalendar calendar) {
    return longest.after(event, calendar);
  }

  // By hand, as in Citation: every program needs it when it begins.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TermRange that
            && shortest.equals(that.shortest)
            && longest.equals(that.longest));
  }

  @Override
  public int hashCode() {
    return 31 * shortest.hashCode() + longest.hashCode();
  }

  /** Returns {@code 3 to 15 business days} or {@code within 14 calendar days}. */
  @Override
  @JsonValue
  public String toString() {
    return shortest.map(term -> term.amount() + " to ").orElse(WITHIN) + longest;
  }
}
