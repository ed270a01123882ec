package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Readings told in text within 100 columns: who says what at an instant, which dates are safe
 * whoever is right, and who says what over time.
 */
public final class ReadingsDrawing {
  private final TextLayout text = new TextLayout();
  private final Phrases phrases;

  private ReadingsDrawing(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Tells readings as of an instant in English, with dates in a zone. */
  public static String of(Readings<?> readings, Instant at, ZoneId zone) {
    return of(readings, at, Language.ENGLISH, zone);
  }

  /** Tells readings as of an instant in a language, with dates in a zone. */
  public static String of(Readings<?> readings, Instant at, Language language, ZoneId zone) {
    Objects.requireNonNull(readings, "readings");
    Objects.requireNonNull(at, "at");
    return new ReadingsDrawing(new Phrases(language, zone)).told(readings, at);
  }

  private String told(Readings<?> readings, Instant at) {
    text.line(readings.standard().kind().asks(phrases.language()));
    text.wrapped("", phrases.say(Phrase.READINGS_ASKED, phrases.local(at), phrases.place()));
    now(readings, readings.agreement(at));
    List<Readings.Band> bands = readings.bands(at);
    if (!bands.isEmpty()) {
      text.heading(phrases.say(Phrase.READINGS_DATES));
      bands.forEach(band -> text.item(band(band)));
    }
    text.heading(phrases.say(Phrase.OVER_TIME));
    readings.agreement().forEach(stretch -> text.item(stretch(stretch)));
    text.line("").wrapped("", length(readings.strictest(), readings.mostLenient()));
    return text.toString();
  }

  private void now(Readings<?> readings, Readings.Agreement now) {
    text.heading(phrases.say(now.isAgreed() ? Phrase.AGREED : Phrase.NOT_AGREED));
    by(now.verdicts())
        .forEach(
            (verdict, who) ->
                text.item(phrases.say(Phrase.SAY, phrases.verdict(verdict), names(who))));
    if (!readings.silent().isEmpty()) {
      text.item(phrases.say(Phrase.SAY_NOTHING, names(readings.silent())));
    }
  }

  private String length(Set<Reading> strictest, Set<Reading> mostLenient) {
    return strictest.equals(mostLenient)
        ? phrases.say(Phrase.SAME_LENGTH)
        : phrases.say(Phrase.LENGTH, names(strictest), names(mostLenient));
  }

  private String band(Readings.Band band) {
    String name = band.milestone().name();
    String safe = phrases.local(band.safe());
    String safeBy = names(band.safeBy());
    if (band.safe().equals(band.last())) {
      return phrases.say(Phrase.BAND_SAME, name, safe, safeBy);
    }
    return phrases.say(
        band.milestone().isToBeMet() ? Phrase.BAND_END : Phrase.BAND_BEGINNING,
        name,
        safe,
        safeBy,
        phrases.local(band.last()),
        names(band.lastBy()));
  }

  private String stretch(Readings.Agreement stretch) {
    String from =
        stretch.window().from().map(phrases::local).orElseGet(() -> phrases.say(Phrase.AT_FIRST));
    return String.format(Locale.ROOT, "%-28s %s", from, said(stretch));
  }

  private String said(Readings.Agreement stretch) {
    Map<Verdict, Set<Reading>> by = by(stretch.verdicts());
    return by.size() == 1
        ? phrases.say(Phrase.ALL, phrases.verdict(by.keySet().iterator().next()))
        : by.entrySet().stream()
            .map(entry -> phrases.verdict(entry.getKey()) + " " + names(entry.getValue()))
            .collect(Collectors.joining("; "));
  }

  /** Who says what, what is said first first. */
  private static Map<Verdict, Set<Reading>> by(Map<Reading, Verdict> verdicts) {
    Map<Verdict, Set<Reading>> by = new LinkedHashMap<>();
    verdicts.forEach(
        (reading, verdict) -> by.computeIfAbsent(verdict, none -> new TreeSet<>()).add(reading));
    return by;
  }

  private String names(Collection<Reading> readings) {
    return phrases.value(readings.stream().map(Reading::toString).toList());
  }
}
