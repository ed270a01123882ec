package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.telling.Screen.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

  /** A question by its name, and its answers; two cases' questions have the same name. */
  private record Row(String title, Timeline<?> timeline) {}

  String told(List<? extends Question<?>> questions, Instant at) {
    List<Row> rows =
        questions.stream()
            .<Row>map(question -> new Row(question.kind().title(language), question.timeline()))
            .toList();
    TreeSet<Instant> cuts = new TreeSet<>();
    rows.forEach(row -> cuts.addAll(changes(row.timeline())));
    int name = rows.stream().mapToInt(row -> Columns.width(row.title())).max().orElse(0) + 2;
    Scale scale = new Scale(cuts, screen.width() - INDENT - name - 2);
    TimelineText.asked(screen, " ".repeat(name), scale, at, language.say(Phrase.ASKED_HERE, zone));
    for (Row row : rows) {
      List<Span> line = new ArrayList<>();
      line.add(Span.text("  " + Columns.padded(row.title(), name)));
      line.addAll(scale.bar(instant -> Glance.tone(row.timeline().at(instant))));
      screen.line(line.toArray(Span[]::new));
    }
    screen.line(Span.quiet(" ".repeat(INDENT + name) + scale.numbers()));
    screen.wrapped("  ", "  ", Span.quiet(language.say(Phrase.LEGEND, zone))).blank();
    dates(rows, List.copyOf(cuts));
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

  private void dates(List<Row> rows, List<Instant> cuts) {
    ReadersDates words = new ReadersDates(language, zone);
    int dates = cuts.stream().mapToInt(cut -> Columns.width(words.moment(cut))).max().orElse(0);
    for (int i = 0; i < cuts.size(); i++) {
      Instant cut = cuts.get(i);
      List<String> becomes = new ArrayList<>();
      for (Row row : rows) {
        if (changes(row.timeline()).contains(cut)) {
          becomes.add(
              language.say(
                  Phrase.BECOMES,
                  zone,
                  row.title(),
                  Glance.lowered(Glance.word(row.timeline().at(cut), language))));
        }
      }
      String head =
          Columns.padded("  " + (i + 1), 5) + Columns.padded(words.moment(cut), dates) + "  ";
      screen.wrapped(head, " ".repeat(Columns.width(head)), Span.text(String.join("; ", becomes)));
    }
  }
}
