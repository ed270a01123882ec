package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.source.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Readings told in text within 100 columns: who says what at an instant, which dates are safe
 * whoever is right, and who says what over time.
 */
public final class ReadingsDrawing {
  private final Prose text = new Prose();
  private final ZoneId zone;

  private ReadingsDrawing(ZoneId zone) {
    this.zone = zone;
  }

  /** Tells readings as of an instant, with dates in a zone. */
  public static String of(Readings<?> readings, Instant at, ZoneId zone) {
    return new ReadingsDrawing(zone).told(readings, at);
  }

  private String told(Readings<?> readings, Instant at) {
    Readings.Agreement now = readings.agreement(at);
    text.line(readings.standard().kind().asks(Language.ENGLISH));
    text.wrapped("", "Asked for " + local(at) + " (" + Language.place(zone) + ").");
    text.heading(now.isAgreed() ? "The sources agree" : "The sources do not agree");
    by(now.verdicts()).forEach((verdict, who) -> text.item(verdict + ": " + names(who)));
    if (!readings.silent().isEmpty()) {
      text.item("say nothing about it: " + names(readings.silent()));
    }
    List<Readings.Band> bands = readings.bands(at);
    if (!bands.isEmpty()) {
      text.heading("Dates");
      bands.forEach(band -> text.item(band(band)));
    }
    text.heading("Over time");
    readings.agreement().forEach(stretch -> text.item(stretch(stretch)));
    text.line("").wrapped("", length(readings.strictest(), readings.mostLenient()));
    return text.toString();
  }

  private static String length(Set<Reading> strictest, Set<Reading> mostLenient) {
    return strictest.equals(mostLenient)
        ? "Under each of them it is yes for the same time."
        : "Yes for the shortest time: "
            + names(strictest)
            + "; for the longest: "
            + names(mostLenient)
            + ".";
  }

  private String band(Readings.Band band) {
    String safe = band.milestone().name() + ": " + local(band.safe()) + by(band.safeBy());
    if (band.safe().equals(band.last())) {
      return safe;
    }
    return band.milestone().isBeginning()
        ? safe + " is safe; the earliest is " + local(band.last()) + by(band.lastBy())
        : safe + " is safe; the last possible is " + local(band.last()) + by(band.lastBy());
  }

  private String stretch(Readings.Agreement stretch) {
    String from = stretch.window().from().map(this::local).orElse("at first");
    String said =
        stretch.isAgreed() && !stretch.verdicts().isEmpty()
            ? "all " + stretch.verdicts().values().iterator().next()
            : by(stretch.verdicts()).entrySet().stream()
                .map(entry -> entry.getKey() + " " + names(entry.getValue()))
                .collect(Collectors.joining("; "));
    return String.format(Locale.ROOT, "%-28s %s", from, said.replace('_', ' '));
  }

  private static Map<String, Set<Reading>> by(Map<Reading, Verdict> verdicts) {
    Map<String, Set<Reading>> by = new LinkedHashMap<>();
    verdicts.forEach(
        (reading, verdict) ->
            by.computeIfAbsent(verdict.name().replace('_', ' '), none -> new TreeSet<>())
                .add(reading));
    return by;
  }

  private static String by(Collection<Reading> readings) {
    return " (" + names(readings) + ")";
  }

  private String local(Instant instant) {
    return Clocks.local(instant, zone);
  }

  private static String names(Collection<Reading> readings) {
    return readings.isEmpty()
        ? "none"
        : readings.stream().map(Reading::toString).collect(Collectors.joining(", "));
  }
}
