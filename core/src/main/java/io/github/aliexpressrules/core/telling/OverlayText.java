package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.telling.Screen.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The answers to several questions about a case drawn over each other: a bar for each, all on one
 * scale of time, and the dates at which one of them changes.
 */
final class OverlayText {
  private static final int INDENT = 2;

  private final Screen screen;
  private final Language language;
  private final ZoneId zone;

  OverlayText(Screen screen, Language language, ZoneId zone) {
    this.screen = screen;
    this.language = language;
    this.zone = zone;
  }

  String told(List<? extends Question<?>> questions, Instant at) {
    Map<String, Timeline<?>> timelines = new LinkedHashMap<>();
    for (Question<?> question : questions) {
      timelines.put(question.kind().title(language), question.timeline());
    }
    TreeSet<Instant> cuts = new TreeSet<>();
    timelines.values().forEach(timeline -> cuts.addAll(changes(timeline)));
    int name = timelines.keySet().stream().mapToInt(Columns::width).max().orElse(0) + 2;
    Scale scale = new Scale(cuts, screen.width() - INDENT - name - 2);
    TimelineText.asked(screen, " ".repeat(name), scale, at, language.say(Phrase.ASKED_HERE, zone));
    timelines.forEach(
        (title, timeline) -> {
          List<Span> line = new ArrayList<>();
          line.add(Span.text("  " + Columns.padded(title, name)));
          line.addAll(scale.bar(instant -> Glance.tone(timeline.at(instant))));
          screen.line(line.toArray(Span[]::new));
        });
    screen.line(Span.quiet(" ".repeat(INDENT + name) + scale.numbers()));
    screen.wrapped("  ", "  ", Span.quiet(language.say(Phrase.LEGEND, zone))).blank();
    dates(timelines, List.copyOf(cuts));
    return TimelineText.footer(screen, language, zone, at);
  }

  /** When what a timeline is called changes. */
  private List<Instant> changes(Timeline<?> timeline) {
    return timeline.changes().stream()
        .filter(
            change ->
                !Glance.word(change.before(), language)
                    .equals(Glance.word(change.after(), language)))
        .map(change -> change.at())
        .toList();
  }

  private void dates(Map<String, Timeline<?>> timelines, List<Instant> cuts) {
    ReadersDates words = new ReadersDates(language, zone);
    int dates = cuts.stream().mapToInt(cut -> Columns.width(words.moment(cut))).max().orElse(0);
    for (int i = 0; i < cuts.size(); i++) {
      Instant cut = cuts.get(i);
      List<String> becomes = new ArrayList<>();
      timelines.forEach(
          (title, timeline) -> {
            if (changes(timeline).contains(cut)) {
              becomes.add(
                  language.say(
                      Phrase.BECOMES,
                      zone,
                      title,
                      Glance.lowered(Glance.word(timeline.at(cut), language))));
            }
          });
      String head =
          Columns.padded("  " + (i + 1), 5) + Columns.padded(words.moment(cut), dates) + "  ";
      screen.wrapped(head, " ".repeat(Columns.width(head)), Span.text(String.join("; ", becomes)));
    }
  }
}
