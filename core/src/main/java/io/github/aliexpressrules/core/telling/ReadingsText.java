package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.telling.Screen.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Readings told in text: who says what at an instant, which dates are safe whoever is right, and
 * who says what over time.
 */
final class ReadingsText {
  private final Screen screen;
  private final ReadersDates words;
  private final Language language;
  private final ZoneId zone;

  ReadingsText(Screen screen, Language language, ZoneId zone) {
    this.screen = screen;
    this.words = new ReadersDates(language, zone);
    this.language = language;
    this.zone = zone;
  }

  String told(Readings<?> readings, Instant at) {
    Readings.Agreement now = readings.agreement(at);
    screen.wrapped(
        "",
        "  ",
        Span.text(readings.standard().kind().asks(language) + " "),
        new Span(
            now.isAgreed() ? Style.Part.HEADING : Style.Part.DIFFERENCE,
            words.say(now.isAgreed() ? Phrase.AGREED : Phrase.NOT_AGREED) + "."));
    by(now.verdicts())
        .forEach(
            (verdict, who) ->
                item(
                    Tone.of(verdict),
                    words.say(
                        Phrase.SAY, words.say(Phrase.answer(verdict)), Glance.names(who, words))));
    if (!readings.silent().isEmpty()) {
      screen.wrapped(
          "    ",
          "      ",
          Span.text(words.say(Phrase.SAY_NOTHING, Glance.names(readings.silent(), words))));
    }
    List<Readings.Band> bands = readings.bands(at);
    if (!bands.isEmpty()) {
      screen.blank().heading(words.say(Phrase.READINGS_DATES));
      bands.forEach(band -> screen.wrapped("  ", "    ", Span.text(band(band))));
    }
    screen.blank().heading(words.say(Phrase.OVER_TIME));
    overTime(readings.agreement());
    screen.blank();
    screen.wrapped("", "  ", Span.text(length(readings.strictest(), readings.mostLenient())));
    return screen
        .wrapped(
            "",
            "  ",
            Span.quiet(
                words.say(Phrase.GLANCE_ASKED, language.day(at, zone), language.place(zone))))
        .toString();
  }

  private void item(Tone tone, String text) {
    screen.wrapped(Span.of(tone, "  " + Screen.sign(tone) + " "), "      ", Span.text(text));
  }

  private String length(Set<Reading> strictest, Set<Reading> mostLenient) {
    return strictest.equals(mostLenient)
        ? words.say(Phrase.SAME_LENGTH)
        : words.say(
            Phrase.LENGTH, Glance.names(strictest, words), Glance.names(mostLenient, words));
  }

  private String band(Readings.Band band) {
    String name = band.milestone().title(words);
    String safe = date(band, band.safe());
    String safeBy = Glance.names(band.safeBy(), words);
    if (band.safe().equals(band.last())) {
      return words.say(Phrase.BAND_SAME, name, safe, safeBy);
    }
    return words.say(
        band.milestone().isToBeMet() ? Phrase.BAND_END : Phrase.BAND_BEGINNING,
        name,
        safe,
        safeBy,
        date(band, band.last()),
        Glance.names(band.lastBy(), words));
  }

  private String date(Readings.Band band, Instant instant) {
    return band.milestone().isToBeMet() ? words.deadline(instant) : words.opening(instant);
  }

  private void overTime(List<Readings.Agreement> stretches) {
    List<String> dates =
        stretches.stream()
            .map(
                stretch ->
                    stretch
                        .window()
                        .from()
                        .map(words::moment)
                        .orElseGet(() -> words.say(Phrase.AT_FIRST)))
            .toList();
    int width = dates.stream().mapToInt(Columns::width).max().orElse(0);
    for (int i = 0; i < stretches.size(); i++) {
      String head = "  " + Columns.padded(dates.get(i), width) + "  ";
      screen.wrapped(head, " ".repeat(Columns.width(head)), Span.text(said(stretches.get(i))));
    }
  }

  private String said(Readings.Agreement stretch) {
    Map<Verdict, Set<Reading>> by = by(stretch.verdicts());
    return by.size() == 1
        ? words.say(
            Phrase.ALL, Glance.lowered(words.say(Phrase.answer(by.keySet().iterator().next()))))
        : Glance.said(stretch, words);
  }

  /** Who says what, what is said first first. */
  private static Map<Verdict, Set<Reading>> by(Map<Reading, Verdict> verdicts) {
    Map<Verdict, Set<Reading>> by = new LinkedHashMap<>();
    verdicts.forEach(
        (reading, verdict) -> by.computeIfAbsent(verdict, none -> new TreeSet<>()).add(reading));
    return by;
  }
}
