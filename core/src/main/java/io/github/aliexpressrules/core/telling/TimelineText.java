package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.telling.Screen.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A timeline drawn in text: a bar of what holds when, with the instant asked for, and a line for
 * each change: from when on, what holds then, and what came: a fact or a date.
 */
final class TimelineText {
  private static final int INDENT = 2;

  private final Screen screen;
  private final Language language;
  private final ZoneId zone;

  TimelineText(Screen screen, Language language, ZoneId zone) {
    this.screen = screen;
    this.language = language;
    this.zone = zone;
  }

  String told(Question<?> question, @Nullable Readings<?> readings, Instant at) {
    ReadersDates words = new ReadersDates(language, zone);
    Timeline<?> timeline = question.timeline();
    Glance glance = Glance.of(question, at, language, zone);
    screen
        .wrapped(
            "",
            "  ",
            Span.text(question.kind().asks(language) + " "),
            Span.of(glance.tone(), glance.answer()))
        .blank();
    Set<Instant> cuts = new TreeSet<>();
    timeline.changes().forEach(change -> cuts.add(change.at()));
    List<Readings.Agreement> agreement = readings == null ? List.of() : readings.agreement();
    agreement.forEach(stretch -> stretch.window().from().ifPresent(cuts::add));
    Scale scale = new Scale(cuts, screen.width() - INDENT - 2);
    boolean differ = agreement.stream().anyMatch(stretch -> !stretch.isAgreed());
    asked(scale, at);
    bar("", scale.bar(instant -> Glance.tone(timeline.at(instant))));
    if (differ) {
      screen.line(
          Span.text(" ".repeat(INDENT)), new Span(Style.Part.DIFFERENCE, marks(scale, agreement)));
    }
    screen.line(Span.quiet(" ".repeat(INDENT) + scale.numbers()));
    legend(differ);
    screen.blank();
    changes(timeline, differ ? agreement : List.of(), List.copyOf(cuts), words);
    return footer(at);
  }

  /** Where the instant asked for lies. */
  private void asked(Scale scale, Instant at) {
    asked(screen, "", scale, at, language.say(Phrase.ASKED_HERE, zone));
  }

  static void asked(Screen screen, String indent, Scale scale, Instant at, String word) {
    int column = indent.length() + INDENT + scale.column(at);
    int start = Math.max(0, column - Columns.width(word) / 2);
    screen.line(Span.date(" ".repeat(start) + word));
    screen.line(Span.date(" ".repeat(column) + "v"));
  }

  private void bar(String name, List<Span> bar) {
    List<Span> line = new ArrayList<>(List.of(Span.text(" ".repeat(INDENT) + name)));
    line.addAll(bar);
    screen.line(line.toArray(Span[]::new));
  }

  private static String marks(Scale scale, List<Readings.Agreement> agreement) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < scale.windows().size(); i++) {
      Instant inside = Scale.inside(scale.windows().get(i));
      String sign = at(agreement, inside).filter(said -> !said.isAgreed()).isPresent() ? "~" : " ";
      line.append(sign.repeat(scale.column(i + 1) - scale.column(i)));
    }
    return line.toString();
  }

  private static Optional<Readings.Agreement> at(
      List<Readings.Agreement> agreement, Instant instant) {
    return agreement.stream().filter(stretch -> stretch.window().contains(instant)).findFirst();
  }

  private void legend(boolean differ) {
    screen.wrapped(
        "  ", "  ", Span.quiet(language.say(differ ? Phrase.LEGEND_DIFFER : Phrase.LEGEND, zone)));
  }

  private String footer(Instant at) {
    return footer(screen, language, zone, at);
  }

  static String footer(Screen screen, Language language, ZoneId zone, Instant at) {
    String asked =
        language.say(Phrase.GLANCE_ASKED, zone, language.day(at, zone), language.place(zone));
    return screen
        .wrapped("", "  ", Span.quiet(language.say(Phrase.NOT_TO_SCALE, zone, asked)))
        .toString();
  }

  private void changes(
      Timeline<?> timeline,
      List<Readings.Agreement> agreement,
      List<Instant> cuts,
      ReadersDates words) {
    int dates = cuts.stream().mapToInt(cut -> Columns.width(words.moment(cut))).max().orElse(0);
    int answers =
        timeline.segments().stream()
            .mapToInt(segment -> Columns.width(Glance.word(segment, language)))
            .max()
            .orElse(0);
    for (int i = 0; i < cuts.size(); i++) {
      Instant cut = cuts.get(i);
      Decision<?> now = timeline.at(cut);
      Tone tone = Glance.tone(now);
      String number = Columns.padded("  " + (i + 1), 5);
      String head = number + Columns.padded(words.moment(cut), dates) + "  ";
      String indent = " ".repeat(head.length() + 2);
      screen.wrapped(
          Span.text(head),
          indent,
          Span.of(tone, Glance.word(now, language)),
          Span.text(" ".repeat(answers - Columns.width(Glance.word(now, language)) + 1)),
          Span.text(what(timeline, cut).map(what -> " " + what).orElse("")));
      differing(agreement, cut, " ".repeat(Columns.width(head)));
    }
  }

  /** What came, and the lines that say so; nothing where only sources part. */
  private Optional<String> what(Timeline<?> timeline, Instant cut) {
    return timeline.changes().stream()
        .filter(change -> change.at().equals(cut))
        .findFirst()
        .map(change -> (Glance.came(change, language) + cited(change)).strip());
  }

  private static String cited(Change<?> change) {
    List<Citation> lines = change.citations();
    return lines.isEmpty() || !change.facts().isEmpty()
        ? ""
        : lines.stream().limit(2).map(Glance::cited).collect(Collectors.joining(", ", " [", "]"));
  }

  private void differing(List<Readings.Agreement> agreement, Instant cut, String indent) {
    at(agreement, cut)
        .filter(said -> said.window().from().filter(cut::equals).isPresent())
        .ifPresent(
            said ->
                screen.wrapped(
                    indent,
                    indent + "  ",
                    new Span(
                        Style.Part.DIFFERENCE,
                        said.isAgreed()
                            ? "~ " + language.say(Phrase.SOURCES_AGREE_AGAIN, zone)
                            : "~ " + Glance.said(said, language))));
  }
}
