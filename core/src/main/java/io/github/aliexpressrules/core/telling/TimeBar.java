package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stretches of time as numbered pieces of a line of text: each as wide as its number, and what is
 * left of the line shared out by length. Open ends are three wide.
 */
final class TimeBar {
  private static final int WIDEST = 60;
  private static final int OPEN_END = 3;

  private final List<Window> windows;
  private final long total;
  private final int spare;

  /**
   * Shares out a line.
   *
   * @param windows the stretches, in the order of time
   * @param indent what stands before them
   */
  TimeBar(List<Window> windows, int indent) {
    this.windows = windows;
    long sum = 0;
    int numbers = 0;
    for (int i = 0; i < windows.size(); i++) {
      Optional<Long> seconds = seconds(windows.get(i));
      sum += seconds.orElse(0L);
      numbers += 1 + (seconds.isPresent() ? number(i).length() : OPEN_END);
    }
    this.total = sum;
    this.spare = Math.max(0, Math.min(WIDEST, TextLayout.WIDTH - indent - numbers - 1));
  }

  /** The number of a stretch, from 1. */
  static String number(int index) {
    return String.valueOf(index + 1);
  }

  /** A stretch with its number in the middle. */
  String numbered(int index, String fill) {
    int rest = width(index) - number(index).length();
    return fill.repeat(rest / 2) + number(index) + fill.repeat(rest - rest / 2);
  }

  /** A stretch without its number. */
  String plain(int index, String fill) {
    return fill.repeat(width(index));
  }

  private int width(int index) {
    Optional<Long> seconds = seconds(windows.get(index));
    if (seconds.isEmpty()) {
      return Math.max(OPEN_END, number(index).length());
    }
    return number(index).length() + (total == 0 ? 0 : (int) (seconds.get() * spare / total));
  }

  /** A line that does not fit, cut at its end. */
  static String cut(String line) {
    return line.length() <= TextLayout.WIDTH
        ? line
        : line.substring(0, TextLayout.WIDTH - 3) + "...";
  }

  static String fill(Verdict verdict) {
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
