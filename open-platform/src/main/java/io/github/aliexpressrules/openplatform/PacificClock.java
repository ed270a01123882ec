package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The platform's clock: US Pacific time with daylight saving, unless a time says its own offset or
 * is given in milliseconds since 1970.
 */
final class PacificClock {
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** {@code 2024-02-27 23:15:30}, with a fraction or an offset where there is one. */
  private static final DateTimeFormatter NEW =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[' ']['T']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** {@code 20150714020749000-0700}. */
  private static final DateTimeFormatter OLD =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("MMddHHmmss")
          .appendValue(ChronoField.MILLI_OF_SECOND, 3)
          .appendOffset("+HHMM", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Members that repeat a time in milliseconds since 1970. */
  private static final List<String> EPOCHS =
      List.of("_timestamp", "_time_stamp", "_ms", "_millis", "_epoch", "_long");

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private PacificClock() {}

  /** The first of some members of an object that gives a time; one in milliseconds wins. */
  static Optional<Stamp> read(Place object, String... names) {
    for (String name : names) {
      Optional<Stamp> wall = read(object.member(name));
      Optional<Stamp> epoch = epoch(object, name);
      if (epoch.isPresent()) {
        wall.ifPresent(clock -> agree(clock, epoch.get()));
        return epoch;
      }
      if (wall.isPresent()) {
        return wall;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stamp> epoch(Place object, String name) {
    return EPOCHS.stream()
        .map(suffix -> object.member(name + suffix))
        .filter(Place::isThere)
        .findFirst()
        .flatMap(PacificClock::read);
  }

  private static void agree(Stamp wall, Stamp epoch) {
    if (wall.at().equals(epoch.at()) || wall.again().equals(Optional.of(epoch.at()))) {
      wall.place().use();
      return;
    }
    boolean fraction = wall.at().getEpochSecond() == epoch.at().getEpochSecond();
    if (fraction) {
      wall.place().use();
    } else {
      wall.place()
          .say(
              Kind.CLOCK,
              "This clock shows "
                  + wall.at()
                  + ", the milliseconds beside it "
                  + epoch.at()
                  + ". Taken are the milliseconds.");
    }
  }

  /** The time at a place; a remark if there is one that cannot be read. */
  static Optional<Stamp> read(Place place) {
    if (!place.isThere()) {
      return Optional.empty();
    }
    Place date = place.node().isObject() ? place.member("time") : place;
    String text = date.peek().orElse("");
    Optional<Stamp> read = text.matches("\\d{12,13}") ? millis(date, text) : written(date, text);
    if (read.isEmpty()) {
      date.say(
          Kind.UNREADABLE,
          "must be a time such as 2024-02-27 23:15:30, from 2000 on, but was "
              + date.shown()
              + ".");
    }
    return read;
  }

  private static Optional<Stamp> millis(Place place, String millis) {
    return possible(place, Instant.ofEpochMilli(Long.parseLong(millis)));
  }

  private static Optional<Stamp> possible(Place place, Instant at) {
    return at.isBefore(FIRST) || !at.isBefore(LAST)
        ? Optional.empty()
        : Optional.of(new Stamp(place, at, Optional.empty()));
  }

  private static Optional<Stamp> written(Place place, String text) {
    return parsed(NEW, text)
        .or(() -> parsed(OLD, text))
        .flatMap(
            time ->
                time.isSupported(ChronoField.OFFSET_SECONDS)
                    ? possible(place, OffsetDateTime.from(time).toInstant())
                    : local(place, LocalDateTime.from(time)));
  }

  private static Optional<TemporalAccessor> parsed(DateTimeFormatter form, String text) {
    try {
      return Optional.of(form.parse(text));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<Stamp> local(Place place, LocalDateTime wall) {
    List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(wall);
    if (offsets.isEmpty()) {
      Instant at = wall.toInstant(ZONE.getRules().getTransition(wall).getOffsetBefore());
      place.say(
          Kind.CLOCK,
          "The clocks never showed this time: they went from 2 to 3 that night. Taken is "
              + at
              + ", by the time that held before.");
      return possible(place, at);
    }
    return possible(place, wall.toInstant(offsets.get(0)))
        .map(
            first ->
                offsets.size() == 1
                    ? first
                    : new Stamp(place, first.at(), Optional.of(wall.toInstant(offsets.get(1)))));
  }
}
