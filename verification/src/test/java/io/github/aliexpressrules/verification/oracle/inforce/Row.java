package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One dated value of one figure. */
record Row(
    String figure,
    String edition,
    String value,
    @Nullable LocalDate seenFrom,
    @Nullable LocalDate seenUntil,
    Span starts,
    String bindsOn,
    String scope,
    String after,
    String grade,
    String cites) {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Stands for what held before the first known text. */
  static Row unknown(String figure) {
    return placeholder(figure, "?");
  }

  /** Stands for what may hold after the last known text. */
  static Row other(String figure) {
    return placeholder(figure, "(another)");
  }

  private static Row placeholder(String figure, String value) {
    Span always = new Span(Span.BEGINNING, Span.BEGINNING);
    return new Row(figure, "", value, null, null, always, "UNKNOWN", "-", "A", "", "");
  }

  /** Whether it stands for what held before the first known text. */
  boolean isBeforeAll() {
    return value.equals("?");
  }

  boolean isKnown() {
    return !edition.isEmpty();
  }

  /** A secondary guide or a page without a date never makes a certain answer. */
  boolean isWeak() {
    return grade.equals("S") || grade.equals("undated");
  }

  boolean startsExactly() {
    return starts.first().equals(starts.last());
  }

  /** The number that a term begins with. */
  int number() {
    Matcher digits = DIGITS.matcher(value);
    if (!digits.find()) {
      throw new IllegalStateException("no number in " + value);
    }
    return Integer.parseInt(digits.group());
  }

  /** In how many of the two zones the instant lies in what was seen: 0, 1 or 2. */
  int seenAt(Instant instant) {
    if (seenFrom == null || seenUntil == null) {
      return 0;
    }
    return seenIn(instant, Days.PLATFORM) + seenIn(instant, Span.SHANGHAI);
  }

  private int seenIn(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    boolean begun = startsExactly() ? !instant.isBefore(starts.first()) : !day.isBefore(seenFrom);
    return begun && !day.isAfter(seenUntil) ? 1 : 0;
  }

  /** Whether, in Shanghai at least, the last sighting is over. */
  boolean isOver(Instant instant) {
    return seenUntil == null || !instant.isBefore(Span.firstInstant(seenUntil.plusDays(1)));
  }
}
