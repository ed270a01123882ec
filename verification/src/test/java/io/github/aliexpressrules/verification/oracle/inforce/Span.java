package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The earliest and the latest instant at which a text may have come into force. */
record Span(Instant first, Instant last) {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Before every fact. */
  static final Instant BEGINNING = Instant.EPOCH;

  /** The rules of 2024 were seen on one day, the eighteenth of April. */
  static final Instant RULES_OF_2024_SEEN_UNTIL = firstInstant(LocalDate.parse("2024-04-19"));

  /** A day begins in Shanghai and, at the latest, in Los Angeles. */
  static Span days(LocalDate from, LocalDate until) {
    return new Span(firstInstant(from), lastStart(until));
  }

  static Instant firstInstant(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }

  static Instant lastStart(LocalDate day) {
    return day.atStartOfDay(Days.PLATFORM).toInstant();
  }
}
