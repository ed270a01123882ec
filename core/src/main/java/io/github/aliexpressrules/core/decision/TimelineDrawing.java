package io.github.aliexpressrules.core.decision;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A timeline drawn in text within 100 columns: a bar that shows how long each answer holds, and a
 * line for each with the verdict, from when on, by which rule, and what came then: a fact or a
 * milestone.
 */
public final class TimelineDrawing {

  private TimelineDrawing() {}

  /** Draws a timeline, with dates in a zone. */
  public static String of(Timeline<?> timeline, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    lines.add(bar(timeline.segments()));
    lines.add(line(1, timeline.segments().get(0), "from the beginning", "", ""));
    int number = 2;
    for (Change<?> change : timeline.changes()) {
      lines.add(
          line(
              number++,
              change.after(),
              Clocks.local(change.at(), zone),
              change.rule().map(Rule::id).orElse(""),
              what(change)));
    }
    lines.add("   (" + Language.place(zone) + ")");
    return String.join("\n", lines) + "\n";
  }

  private static String line(
      int number, Decision<?> segment, String from, String rule, String what) {
    String verdict = segment.verdict().name().replace('_', ' ');
    String head = String.format(Locale.ROOT, "%2d %-12s %-26s ", number, verdict, from);
    String line = (head + String.format(Locale.ROOT, "%-30s ", rule) + what).stripTrailing();
    return line.length() <= Prose.WIDTH
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
    Bars bars = new Bars(segments.stream().map(Decision::window).toList(), 2);
    StringBuilder bar = new StringBuilder("  |");
    for (int i = 0; i < segments.size(); i++) {
      bar.append(bars.numbered(i, Bars.fill(segments.get(i).verdict()))).append('|');
    }
    return Bars.cut(bar.toString());
  }
}
