package io.github.aliexpressrules.testkit.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * A tape of small random numbers that a plain generator reads its choices from. Zero always means
 * the simplest choice, so jqwik's shrinking of the tape makes simpler requests. A tape that is read
 * to its end goes on with zeroes.
 */
public final class Tape {
  private static final int SIZE = 320;
  private static final int[] CALENDAR_TERMS = {10, 7, 15, 5, 14, 1, 60, 30};
  private static final int[] BUSINESS_TERMS = {1, 3, 5, 7, 10, 15, 30};

  /**
   * Instants to start from: plain, beside daylight-saving changes, leap day, weekends, the edges of
   * what is allowed.
   */
  private static final List<Instant> ORIGINS =
      List.of(
          Instant.parse("2025-02-20T12:00:00Z"),
          Instant.parse("2025-02-27T10:00:00Z"),
          Instant.parse("2025-03-01T07:59:59.999999999Z"),
          Instant.parse("2025-03-01T08:00:00Z"),
          Instant.parse("2025-03-07T23:30:00Z"),
          Instant.parse("2025-03-08T08:00:00Z"),
          Instant.parse("2025-03-09T09:59:59Z"),
          Instant.parse("2025-03-09T10:00:00Z"),
          Instant.parse("2025-10-18T06:59:59Z"),
          Instant.parse("2025-10-31T07:00:00Z"),
          Instant.parse("2025-11-01T06:30:00Z"),
          Instant.parse("2025-11-02T08:59:59.999999999Z"),
          Instant.parse("2025-11-02T09:00:00Z"),
          Instant.parse("2024-02-28T07:59:59Z"),
          Instant.parse("2024-02-29T08:00:00Z"),
          Instant.parse("2024-02-29T20:15:30.123456789Z"),
          Instant.parse("2024-12-31T23:59:59Z"),
          Instant.parse("2000-01-01T00:00:00Z"),
          Instant.parse("2196-02-28T00:00:00Z"));

  /** The days on which something is placed where it is not made to be trouble. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

  private static final int YEARS_OF_DAYS = 10 * 365;

  /** All but the edges of what is allowed. */
  private static final int PLAUSIBLE_ORIGINS = ORIGINS.size() - 2;

  private final List<Integer> numbers;
  private final Mood mood;
  private int read;

  private Tape(List<Integer> numbers, Mood mood) {
    this.numbers = numbers;
    this.mood = mood;
  }

  /** Numbers out of a source of randomness. */
  public static Tape of(Random random, Mood mood) {
    return new Tape(random.ints(SIZE, 0, 10_000).boxed().toList(), mood);
  }

  static Arbitrary<Tape> tapes() {
    return Arbitraries.integers()
        .between(0, 9_999)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofSize(SIZE)
        .withoutEdgeCases()
        .map(numbers -> new Tape(numbers, Mood.HOSTILE));
  }

  /** 0 to bound - 1. */
  int below(int bound) {
    return read < numbers.size() ? numbers.get(read++) * bound / 10_000 : 0;
  }

  boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[below(choices.length)];
  }

  /** Some of these, each once, in their order. */
  List<String> some(List<String> choices, int percent) {
    List<String> some = new ArrayList<>();
    for (String choice : choices) {
      if (chance(percent)) {
        some.add(choice);
      }
    }
    return some;
  }

  boolean isHostile() {
    return mood == Mood.HOSTILE;
  }

  Instant origin() {
    if (isHostile()) {
      return pick(ORIGINS);
    }
    return chance(40)
        ? pick(ORIGINS.subList(0, PLAUSIBLE_ORIGINS))
        : FIRST_DAY
            .plusDays(below(YEARS_OF_DAYS))
            .atTime(LocalTime.of(20, 0))
            .plusMinutes(below(1_440))
            .toInstant(ZoneOffset.UTC);
  }

  /**
   * An instant not before {@code event}: the same, a nanosecond later, exactly at or beside the end
   * of a term that counts from it, or anywhere in the two months after it.
   */
  Instant after(Instant event) {
    return isHostile() ? wildlyAfter(event) : plausiblyAfter(event);
  }

  /** Hours or days later, or exactly at or beside the end of a term. */
  private Instant plausiblyAfter(Instant event) {
    return switch (below(10)) {
      case 0, 1, 2, 3 -> event.plusSeconds(86_400L * below(40) + 60L * (1 + below(1_440)));
      case 4, 5, 6 -> event.plusSeconds(60L * (1 + below(4_320)));
      case 7, 8 -> beside(Days.calendar(event, CALENDAR_TERMS[below(CALENDAR_TERMS.length)]));
      default -> beside(Days.businessEnd(event, BUSINESS_TERMS[below(BUSINESS_TERMS.length)]));
    };
  }

  private Instant wildlyAfter(Instant event) {
    return switch (below(10)) {
      case 0 -> event.plusSeconds(86_400L * below(40));
      case 1 -> event;
      case 2 -> event.plusNanos(1);
      case 3, 4, 5 -> beside(Days.calendar(event, CALENDAR_TERMS[below(CALENDAR_TERMS.length)]));
      case 6 -> beside(Days.businessEnd(event, BUSINESS_TERMS[below(BUSINESS_TERMS.length)]));
      case 7 -> beside(Days.businessStart(event, BUSINESS_TERMS[below(BUSINESS_TERMS.length)]));
      case 8 -> event.plusSeconds(below(10_000) * 30L);
      default -> event.plusSeconds(below(10_000) * 480L);
    };
  }

  /** Like {@link #after}, counted from any of the known events, but not before {@code floor}. */
  Instant after(Instant floor, List<Instant> events) {
    Instant instant = after(pick(events));
    return instant.isBefore(floor) ? floor : instant;
  }

  private Instant beside(Instant end) {
    return end.plusNanos(pick(0, -1, 1));
  }
}
