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
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is drawn of a case: a band for each question whose answer ever changes, the stretches in
 * which sources differ or the platform's texts leave it open, and the instants at which any of it
 * changes.
 */
final class Bands {
  private static final int MOST = 4;

  private final Language language;
  private final List<Band> bands = new ArrayList<>();
  private final List<Band> constant = new ArrayList<>();
  private final List<Stretch> stretches;
  private final boolean isInForce;
  private final List<Instant> cuts;

  /** The answers to one question over time. */
  record Band(String title, Timeline<?> timeline) {}

  /**
   * A stretch of time in which sources agree or differ, or in which the platform's texts settle the
   * answer or leave it open.
   *
   * @param isSettled whether there is one answer
   * @param words what is to be told of it where it begins
   */
  private record Stretch(Window window, boolean isSettled, String words) {}

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
    this.isInForce = LeftOpen.isInForce(bands.get(0).timeline().segments().get(0));
    this.stretches =
        isInForce
            ? leftOpen(bands.get(0).timeline())
            : one.readings().map(this::stretches).orElse(List.of());
    TreeSet<Instant> instants = new TreeSet<>();
    bands.forEach(band -> instants.addAll(changes(band)));
    bands.get(0).timeline().changes().stream()
        .filter(change -> !Glance.came(change, language).isEmpty())
        .map(Change::at)
        .forEach(instants::add);
    stretches.forEach(stretch -> stretch.window().from().ifPresent(instants::add));
    this.cuts = List.copyOf(instants);
  }

  private List<Stretch> stretches(Readings<?> readings) {
    return readings.agreement().stream()
        .map(
            stretch ->
                new Stretch(
                    stretch.window(),
                    stretch.isAgreed(),
                    stretch.isAgreed()
                        ? language.say(Phrase.SOURCES_AGREE_AGAIN, ZoneOffset.UTC)
                        : Glance.said(stretch, language)))
        .toList();
  }

  /** Where the platform's texts leave the answer open; neighbours differ. */
  private List<Stretch> leftOpen(Timeline<?> timeline) {
    List<Stretch> all = new ArrayList<>();
    for (Decision<?> segment : timeline.segments()) {
      boolean isSettled = !LeftOpen.is(segment);
      int last = all.size() - 1;
      if (last >= 0 && all.get(last).isSettled() == isSettled) {
        all.set(
            last,
            new Stretch(
                all.get(last).window().span(segment.window()), isSettled, all.get(last).words()));
      } else {
        PageText words = isSettled ? PageText.SETTLED_AGAIN : PageText.LEFT_OPEN_AGAIN;
        all.add(new Stretch(segment.window(), isSettled, words.in(language)));
      }
    }
    return all;
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
    return stretches.stream().anyMatch(stretch -> !stretch.isSettled());
  }

  /** What the stretches are in which there is more than one answer. */
  String differing() {
    return (isInForce ? PageText.LEFT_OPEN : PageText.DIFFER).in(language);
  }

  private Optional<Stretch> stretch(Instant instant) {
    return stretches.stream().filter(stretch -> stretch.window().contains(instant)).findFirst();
  }

  boolean differ(Instant instant) {
    return stretch(instant).filter(stretch -> !stretch.isSettled()).isPresent();
  }

  /** What comes at an instant: a fact, a date, or words about sources or texts. */
  String came(Instant cut) {
    for (Band band : bands) {
      for (Change<?> change : band.timeline().changes()) {
        String what = change.at().equals(cut) ? Glance.came(change, language) : "";
        if (!what.isEmpty()) {
          return what;
        }
      }
    }
    return stretch(cut)
        .filter(stretch -> stretch.window().from().filter(cut::equals).isPresent())
        .map(Stretch::words)
        .orElse("");
  }

  /** The bands that are called otherwise from an instant on. */
  List<Band> changing(Instant cut) {
    return bands.stream().filter(band -> changes(band).contains(cut)).toList();
  }
}
