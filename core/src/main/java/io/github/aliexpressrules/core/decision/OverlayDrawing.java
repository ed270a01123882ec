package io.github.aliexpressrules.core.decision;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An overlay drawn in text: a bar for each question, all on one scale of time, and the dates at
 * which a verdict changes.
 *
 * <p>{@code =} is yes, {@code .} not yet, {@code x} no, {@code ?} undetermined, and an empty
 * stretch no longer.
 */
public final class OverlayDrawing {
  private static final int NAME = 26;

  private OverlayDrawing() {}

  /** Draws an overlay, with dates in a zone. */
  public static String of(Overlay overlay, ZoneId zone) {
    List<Overlay.Segment> segments = overlay.segments();
    Bars bars = new Bars(segments.stream().map(Overlay.Segment::window).toList(), NAME + 2);
    List<String> lines = new ArrayList<>();
    lines.add(numbers(segments, bars));
    for (String question : segments.get(0).verdicts().keySet()) {
      lines.add(row(question, segments, bars));
    }
    lines.add("  = yes   . not yet   x no   ? undetermined   blank: no longer");
    for (int i = 1; i < segments.size(); i++) {
      lines.add(changes(i, segments.get(i - 1), segments.get(i), zone));
    }
    lines.add("   (" + Language.place(zone) + ")");
    return String.join("\n", lines) + "\n";
  }

  private static String numbers(List<Overlay.Segment> segments, Bars bars) {
    StringBuilder line = new StringBuilder(name(""));
    for (int i = 0; i < segments.size(); i++) {
      line.append(' ').append(bars.numbered(i, " "));
    }
    return Bars.cut(line.toString().stripTrailing());
  }

  private static String row(String question, List<Overlay.Segment> segments, Bars bars) {
    StringBuilder line = new StringBuilder(name(question)).append('|');
    for (int i = 0; i < segments.size(); i++) {
      String fill = Bars.fill(segments.get(i).verdicts().getOrDefault(question, Verdict.NOT_YET));
      line.append(bars.plain(i, fill)).append('|');
    }
    return Bars.cut(line.toString());
  }

  /** The questions whose verdict changes, and what they turn into. */
  private static String changes(
      int index, Overlay.Segment before, Overlay.Segment after, ZoneId zone) {
    Prose text = new Prose();
    List<String> changed = new ArrayList<>();
    after
        .verdicts()
        .forEach(
            (question, verdict) -> {
              if (before.verdicts().get(question) != verdict) {
                changed.add(question + " " + verdict.name().replace('_', ' '));
              }
            });
    String date = Clocks.local(after.window().from().orElseThrow(), zone);
    text.wrapped(
        " ".repeat(30),
        String.format(Locale.ROOT, "%2s %-26s ", Bars.number(index), date)
            + String.join(", ", changed));
    return text.toString().stripTrailing();
  }

  private static String name(String question) {
    return String.format(Locale.ROOT, "  %-" + NAME + "s", question);
  }
}
