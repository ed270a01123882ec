package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A timeline drawn in text within 100 columns: a bar that shows how long each answer holds, and a
 * line for each with the verdict, from when on, by which rule, and what came then: a fact or a
 * milestone.
 */
public final class TimelineDrawing {
  private static final int WIDTH = 100;
  private static final int BAR = 60;
  private static final int OPEN_END = 3;

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
              Clocks.local(change.at().atZone(zone)),
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
    return line.length() <= WIDTH ? line : head + rule + "\n" + " ".repeat(head.length()) + what;
  }

  /** The facts that became known then, else the milestone that came. */
  private static String what(Change<?> change) {
    return change.facts().stream()
        .map(Fact::path)
        .findFirst()
        .or(() -> change.milestone().map(Milestone::name))
        .orElse("");
  }

  /** The segments side by side, the bounded ones as wide as they are long, each with its number. */
  private static String bar(List<? extends Decision<?>> segments) {
    long total = 0;
    for (Decision<?> segment : segments) {
      total += seconds(segment.window()).orElse(0L);
    }
    StringBuilder bar = new StringBuilder("  |");
    for (int i = 0; i < segments.size(); i++) {
      Optional<Long> seconds = seconds(segments.get(i).window());
      int width = OPEN_END;
      if (seconds.isPresent() && total > 0) {
        width = (int) (seconds.get() * BAR / total);
      }
      bar.append(piece(String.valueOf(i + 1), fill(segments.get(i).verdict()), width)).append('|');
    }
    return bar.length() > 98 ? bar.substring(0, 95) + "..." : bar.toString();
  }

  private static String piece(String label, String fill, int width) {
    int rest = Math.max(0, width - label.length());
    return fill.repeat(rest / 2) + label + fill.repeat(rest - rest / 2);
  }

  private static String fill(Verdict verdict) {
    return switch (verdict) {
      case YES -> "=";
      case NOT_YET -> ".";
      case NO_LONGER -> " ";
      case NO -> "x";
      case UNDETERMINED -> "?";
    };
  }

  private static Optional<Long> seconds(Window window) {
    Optional<Instant> from = window.from();
    return window
        .until()
        .flatMap(until -> from.map(start -> Duration.between(start, until).toSeconds()));
  }
}
