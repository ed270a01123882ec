package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A timeline drawn in text within 100 columns: one line a segment with its verdict, since when, how
 * long, and by which rule; and a bar that shows the lengths.
 */
public final class TimelineDrawing {
  private static final int BAR = 60;

  private TimelineDrawing() {}

  /** Draws a timeline, with dates in a zone. */
  public static String of(Timeline<?> timeline, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    List<? extends Decision<?>> segments = timeline.segments();
    text.append(bar(segments)).append('\n');
    for (int i = 0; i < segments.size(); i++) {
      Decision<?> segment = segments.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "%2d %-12s %-46s %s%n",
              i + 1,
              segment.verdict().name().replace('_', ' '),
              segment
                  .window()
                  .from()
                  .map(from -> "from " + Language.instant(from, zone))
                  .orElse("from the beginning"),
              i == 0 ? "" : cause(segments.get(i - 1), segment)));
    }
    return text.toString().replace("\r\n", "\n").replaceAll(" +\n", "\n");
  }

  private static String cause(Decision<?> before, Decision<?> after) {
    return rule(before, after).map(Rule::id).orElse("");
  }

  @SuppressWarnings("unchecked") // both are segments of one timeline
  private static <T> Optional<Rule> rule(Decision<?> before, Decision<?> after) {
    return Change.cause((Decision<T>) before, (Decision<T>) after);
  }

  /** The segments side by side, the bounded ones as wide as they are long, each with its number. */
  private static String bar(List<? extends Decision<?>> segments) {
    Duration total = Duration.ZERO;
    for (Decision<?> segment : segments) {
      total = total.plus(length(segment.window()).orElse(Duration.ZERO));
    }
    StringBuilder bar = new StringBuilder("  |");
    for (int i = 0; i < segments.size(); i++) {
      String label = String.valueOf(i + 1);
      Optional<Duration> length = length(segments.get(i).window());
      int width =
          length.isEmpty() || total.isZero()
              ? 3
              : (int)
                  Math.round(
                      (double) BAR * length.get().toSeconds() / Math.max(1, total.toSeconds()));
      char fill = fill(segments.get(i).verdict());
      int rest = Math.max(0, width - label.length());
      bar.append(String.valueOf(fill).repeat(rest / 2))
          .append(label)
          .append(String.valueOf(fill).repeat(rest - rest / 2))
          .append('|');
    }
    return bar.length() > 98 ? bar.substring(0, 95) + "..." : bar.toString();
  }

  private static char fill(Verdict verdict) {
    return switch (verdict) {
      case YES -> '=';
      case NOT_YET -> '.';
      case NO_LONGER -> ' ';
      case NO -> 'x';
      case UNDETERMINED -> '?';
    };
  }

  private static Optional<Duration> length(Window window) {
    Optional<Instant> from = window.from();
    return window.until().flatMap(until -> from.map(start -> Duration.between(start, until)));
  }
}
