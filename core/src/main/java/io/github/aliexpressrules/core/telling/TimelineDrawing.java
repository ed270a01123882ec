package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A timeline drawn in text within 100 columns: a bar that shows how long each answer holds, and a
 * line for each with the verdict, from when on, by which rule, and what came then: a fact or a
 * milestone.
 */
public final class TimelineDrawing {
  private final Phrases phrases;

  private TimelineDrawing(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Draws a timeline in English, with dates in a zone. */
  public static String of(Timeline<?> timeline, ZoneId zone) {
    return of(timeline, Language.ENGLISH, zone);
  }

  /** Draws a timeline in a language, with dates in a zone. */
  public static String of(Timeline<?> timeline, Language language, ZoneId zone) {
    Objects.requireNonNull(timeline, "timeline");
    return new TimelineDrawing(new Phrases(language, zone)).drawn(timeline);
  }

  private String drawn(Timeline<?> timeline) {
    List<String> lines = new ArrayList<>();
    lines.add(bar(timeline.segments()));
    lines.add(line(1, timeline.segments().get(0), phrases.say(Phrase.FROM_THE_BEGINNING), "", ""));
    int number = 2;
    for (Change<?> change : timeline.changes()) {
      lines.add(
          line(
              number++,
              change.after(),
              phrases.local(change.at()),
              change.rule().map(Rule::id).orElse(""),
              what(change)));
    }
    lines.add("   (" + phrases.place() + ")");
    return String.join("\n", lines) + "\n";
  }

  private String line(int number, Decision<?> segment, String from, String rule, String what) {
    String verdict = phrases.verdict(segment.verdict());
    String head = String.format(Locale.ROOT, "%2d %-12s %-26s ", number, verdict, from);
    String line = (head + String.format(Locale.ROOT, "%-30s ", rule) + what).stripTrailing();
    return line.length() <= TextLayout.WIDTH
        ? line
        : head + rule + "\n" + " ".repeat(head.length()) + what;
  }

  /** The facts that became known then, else the milestone that came. */
  private static String what(Change<?> change) {
    return change.facts().stream()
        .map(Fact::path)
        .findFirst()
        .or(() -> change.milestone().map(Milestone::name))
        .orElse("");
  }

  /** The segments side by side, each with its number. */
  private static String bar(List<? extends Decision<?>> segments) {
    TimeBar bars = new TimeBar(segments.stream().map(Decision::window).toList(), 2);
    StringBuilder bar = new StringBuilder("  |");
    for (int i = 0; i < segments.size(); i++) {
      bar.append(bars.numbered(i, TimeBar.fill(segments.get(i).verdict()))).append('|');
    }
    return TimeBar.cut(bar.toString());
  }
}
