package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.telling.Glance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is drawn of a case: a band for each question whose answer ever changes, the stretches in
 * which sources differ, and the instants at which any of it changes.
 */
final class Bands {
  private static final int MOST = 4;

  private final Language language;
  private final List<Band> bands = new ArrayList<>();
  private final List<Band> constant = new ArrayList<>();
  private final List<Readings.Agreement> agreement;
  private final List<Instant> cuts;

  /** The answers to one question over time. */
  record Band(String title, Timeline<?> timeline) {}

  Bands(ReportedCase one, Language language) {
    this.language = language;
    List<Question<?>> questions = new ArrayList<>(List.of(one.question()));
    one.others().stream()
        .filter(other -> !other.id().equals(one.question().id()))
        .forEach(questions::add);
    for (Question<?> question : questions) {
      Band band = new Band(question.kind().title(language), question.timeline());
      boolean isAsked = bands.isEmpty() && constant.isEmpty();
      if (isAsked || (!changes(band).isEmpty() && bands.size() < MOST)) {
        bands.add(band);
      } else if (changes(band).isEmpty()) {
        constant.add(band);
      }
    }
    this.agreement = one.readings().map(Readings::agreement).orElse(List.of());
    TreeSet<Instant> instants = new TreeSet<>();
    bands.forEach(band -> instants.addAll(changes(band)));
    bands.get(0).timeline().changes().stream()
        .filter(change -> !Glance.came(change, language).isEmpty())
        .map(Change::at)
        .forEach(instants::add);
    agreement.forEach(stretch -> stretch.window().from().ifPresent(instants::add));
    this.cuts = List.copyOf(instants);
  }

  /** When a band is called otherwise than before. */
  private List<Instant> changes(Band band) {
    return band.timeline().changes().stream()
        .filter(change -> !word(change.before()).equals(word(change.after())))
        .<Instant>map(Change::at)
        .toList();
  }

  String word(Decision<?> decision) {
    return Glance.word(decision, language);
  }

  /** The name of the pattern that shows an answer. */
  static String pattern(Decision<?> decision) {
    boolean isPresumed =
        Glance.tone(decision) == Tone.GOOD
            && decision.findings().stream()
                .anyMatch(
                    finding ->
                        finding.how().headline().isPresent()
                            && finding.how().key().contains("presumed"));
    return isPresumed ? "presumed" : pattern(Glance.tone(decision));
  }

  static String pattern(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  List<Band> drawn() {
    return bands;
  }

  /** Those that never change. */
  List<Band> constant() {
    return constant;
  }

  List<Instant> cuts() {
    return cuts;
  }

  boolean differ() {
    return agreement.stream().anyMatch(stretch -> !stretch.isAgreed());
  }

  Optional<Readings.Agreement> agreement(Instant instant) {
    return agreement.stream().filter(stretch -> stretch.window().contains(instant)).findFirst();
  }

  boolean differ(Instant instant) {
    return agreement(instant).filter(stretch -> !stretch.isAgreed()).isPresent();
  }

  /** What comes at an instant: a fact, a date, or words about sources. */
  String came(Instant cut) {
    for (Band band : bands) {
      for (Change<?> change : band.timeline().changes()) {
        String what = change.at().equals(cut) ? Glance.came(change, language) : "";
        if (!what.isEmpty()) {
          return what;
        }
      }
    }
    return agreement(cut)
        .filter(stretch -> stretch.window().from().filter(cut::equals).isPresent())
        .map(
            stretch ->
                stretch.isAgreed()
                    ? language.say(Phrase.SOURCES_AGREE_AGAIN, ZoneOffset.UTC)
                    : Glance.said(stretch, language))
        .orElse("");
  }

  /** The bands that are called otherwise from an instant on. */
  List<Band> changing(Instant cut) {
    return bands.stream().filter(band -> changes(band).contains(cut)).toList();
  }
}
