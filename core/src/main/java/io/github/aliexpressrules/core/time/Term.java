package io.github.aliexpressrules.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as a rule states it: {@code 15 calendar days}, {@code 7 business days}, {@code
 * 48 hours}.
 *
 * <p>A calendar day is 24 hours of real time, so a term over a daylight-saving change ends at
 * another time of the wall clock. A business day is counted on a {@link BusinessCalendar}.
 *
 * <p>Example: {@code Term.calendarDays(10).after(shipped, calendar)} is the first instant at which
 * the ten days are over.
 *
 * @param amount how many, zero or more
 * @param unit of what
 */
public record Term(int amount, TermUnit unit) {
  /** Set up when a term is first read: a program that begins has many, and reads none. */
  private static final class Form {
    static final Pattern TERM =
        Pattern.compile("(\\d{1,7}) (hours?|calendar days?|business days?)");

    private Form() {}
  }

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the amount is negative or more than a hundred years
   */
  public Term {
    Objects.requireNonNull(unit, "unit");
    if (amount < 0 || amount > unit.limit()) {
      throw new InvalidValueException(
          "amount",
          "must lie between 0 and " + unit.limit(),
          amount,
          "Give a number of " + unit + ".");
    }
  }

  /** Returns n times 24 hours. */
  public static Term calendarDays(int days) {
    return new Term(days, TermUnit.CALENDAR_DAYS);
  }

  /** Returns n days of a business calendar. */
  public static Term businessDays(int days) {
    return new Term(days, TermUnit.BUSINESS_DAYS);
  }

  /** Returns n hours. */
  public static Term hours(int hours) {
    return new Term(hours, TermUnit.HOURS);
  }

  /**
   * Reads what {@link #toString()} writes, for example {@code 15 calendar days}.
   *
   * @throws InvalidValueException if the text has another form
   */
  @JsonCreator
  public static Term parse(String text) {
    Matcher matcher = Form.TERM.matcher(Objects.requireNonNull(text, "text"));
    if (!matcher.matches()) {
      throw new InvalidValueException(
          "term",
          "must be a number and a unit",
          "\"" + text + "\"",
          "Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\".");
    }
    String unit = matcher.group(2).endsWith("s") ? matcher.group(2) : matcher.group(2) + "s";
    return new Term(
        Integer.parseInt(matcher.group(1)),
        TermUnit.valueOf(unit.toUpperCase(Locale.ROOT).replace(' ', '_')));
  }

  /**
   * Returns the first instant at which the term is over. "Within this term" holds before it.
   *
   * @throws OutsideCalendarException if business days are counted beyond the calendar's range
   * @throws InvalidValueException if the calendar has none or counts backwards
   */
  public Instant after(Instant event, BusinessCalendar calendar) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(calendar, "calendar");
    if (amount == 0) {
      return event;
    }
    return switch (unit) {
      case HOURS -> event.plusSeconds(3_600L * amount);
      case CALENDAR_DAYS -> event.plusSeconds(86_400L * amount);
      case BUSINESS_DAYS -> counted(calendar.endOfBusinessDay(event, amount), event);
    };
  }

  /**
   * Returns the first instant that lies in the term's last day: the start of the n-th business day,
   * or n times 24 hours after the event. "From the n-th day on" holds from it.
   *
   * @throws OutsideCalendarException if business days are counted beyond the calendar's range
   * @throws InvalidValueException if the calendar has none or counts backwards
   */
  public Instant lastDayFrom(Instant event, BusinessCalendar calendar) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(calendar, "calendar");
    return unit == TermUnit.BUSINESS_DAYS && amount > 0
        ? counted(calendar.startOfBusinessDay(event, amount), event)
        : after(event, calendar);
  }

  /** What a calendar says of business days after an event lies after it. */
  private Instant counted(Instant day, Instant event) {
    if (!day.isAfter(event)) {
      throw new InvalidValueException(
          "calendar",
          "must count " + this + " to an instant after " + event,
          day,
          "Correct the calendar's startOf, startOfBusinessDay or endOfBusinessDay.");
    }
    return day;
  }

  // By hand, as in Citation: every program needs it when it begins.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Term that && amount == that.amount && unit == that.unit);
  }

  @Override
  public int hashCode() {
    return 31 * amount + unit.hashCode();
  }

  /** Returns the sentence part: {@code 15 calendar days}, {@code 1 business day}. */
  @Override
  @JsonValue
  public String toString() {
    String units = unit.toString();
    return amount + " " + (amount == 1 ? units.substring(0, units.length() - 1) : units);
  }
}
