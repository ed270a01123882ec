package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.ForwardingLanguage;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * A language in which dates are short and without their zone, which is told once for all of them,
 * and amounts hold together with their currency. It remembers which instants it has told, for one
 * telling on one thread.
 */
public final class ReadersDates implements ForwardingLanguage {
  private static final char NO_BREAK = '\u00a0';
  private static final Instant FIRST = Instant.parse("-100000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("+100000-01-01T00:00:00Z");
  private static final Duration LONG = Duration.ofDays(3);

  private final Language words;
  private final ZoneId zone;
  private final Set<Instant> told = new HashSet<>();
  private final Set<Integer> years = new HashSet<>();
  private boolean isHead = true;

  ReadersDates(Language words, ZoneId zone) {
    this.words = Objects.requireNonNull(words, "words");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Returns dates in a language and a zone, for one telling. */
  public static ReadersDates in(Language language, ZoneId zone) {
    return new ReadersDates(Objects.requireNonNull(language, "language"), zone);
  }

  ZoneId zone() {
    return zone;
  }

  String say(Phrase phrase, Object... values) {
    return say(phrase, zone, values);
  }

  /** Whether an instant has been told, in a sentence or as a date of its own. */
  boolean hasTold(Instant instant) {
    return told.contains(instant);
  }

  /**
   * Returns when something begins, to the minute and rounded up; midnight as the day that it
   * begins.
   */
  public String opening(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    Instant whole = instant.truncatedTo(ChronoUnit.MINUTES);
    Instant minute =
        whole.equals(instant) || !isNear(instant) ? whole : whole.plus(1, ChronoUnit.MINUTES);
    tell(instant);
    return isMidnight(minute)
        ? words.date(minute.atZone(zone).toLocalDate())
        : words.day(minute, zone);
  }

  private void tell(Instant instant) {
    told.add(instant);
    if (isHead) {
      years.add(year(instant, zone));
    }
  }

  private static int year(Instant instant, ZoneId shown) {
    return isNear(instant) ? instant.atZone(shown).getYear() : 0;
  }

  private boolean isMidnight(Instant instant) {
    return isNear(instant) && instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Whether there are local dates for an instant and its neighbours. */
  private static boolean isNear(Instant instant) {
    return instant.isAfter(FIRST) && instant.isBefore(LAST);
  }

  /**
   * Returns when something happens, to the minute and rounded down; midnight as the day that it
   * begins.
   */
  public String moment(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return opening(instant.truncatedTo(ChronoUnit.MINUTES));
  }

  /** The day that lies between two instants, if they are its beginning and its end. */
  Optional<String> day(Instant from, Instant until) {
    if (!isMidnight(from)) {
      return Optional.empty();
    }
    LocalDate day = from.atZone(zone).toLocalDate();
    return day.plusDays(1).atStartOfDay(zone).toInstant().equals(until)
        ? Optional.of(words.date(day))
        : Optional.empty();
  }

  /** From here on, years that have been told stand no more beside the dates of sentences. */
  void headIsTold() {
    isHead = false;
  }

  /**
   * Returns when something ends, to the minute and rounded down; midnight as the day that it ends.
   */
  public String deadline(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    tell(instant);
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return isMidnight(minute)
        ? say(Phrase.DAY_END, words.date(minute.atZone(zone).toLocalDate().minusDays(1)))
        : words.day(minute, zone);
  }

  /** How long it is from one instant to a later one: "in 12 days". */
  Optional<String> in(Instant from, Instant until) {
    if (!until.isAfter(from)) {
      return Optional.empty();
    }
    Duration time;
    try {
      time = Duration.between(from, until);
    } catch (ArithmeticException beyondAllTime) {
      return Optional.empty();
    }
    boolean isLong = time.compareTo(LONG) >= 0;
    return Optional.of(say(Phrase.IN_TIME, isLong ? Duration.ofDays(time.toDays()) : time));
  }

  @Override
  public Language words() {
    return words;
  }

  @Override
  public String value(Object value, ZoneId zone) {
    if (value instanceof Instant instant) {
      return instant(instant, zone);
    }
    if (value instanceof Money) {
      return words.value(value, zone).replace(' ', NO_BREAK);
    }
    return isMadeOfOthers(value)
        ? ForwardingLanguage.super.value(value, zone)
        : words.value(value, zone);
  }

  private static boolean isMadeOfOthers(Object value) {
    return value instanceof Collection<?>
        || value instanceof Map<?, ?>
        || value instanceof Optional<?>
        || value instanceof Fact
        || value instanceof Finding
        || value instanceof Setting
        || value instanceof Alternatives;
  }

  @Override
  public String instant(Instant instant, ZoneId zone) {
    told.add(Objects.requireNonNull(instant, "instant"));
    return !isHead && years.contains(year(instant, zone))
        ? words.briefInYear(instant, zone)
        : words.brief(instant, zone);
  }
}
