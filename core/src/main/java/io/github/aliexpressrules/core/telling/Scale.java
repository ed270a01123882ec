package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All time on one line of text: stretches between instants, each with room for its number, and what
 * is left of the line shared out by the square root of their lengths, so that short ones are seen
 * beside long ones. Open ends have a width of their own.
 */
final class Scale {
  private static final int OPEN_END = 4;
  private static final double MIDDLE = 0.5;

  private final List<Window> windows = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();

  /**
   * Shares out a line.
   *
   * @param cuts the instants at which something changes
   * @param width how many columns there are
   */
  Scale(Collection<Instant> cuts, int width) {
    List<Instant> sorted = List.copyOf(new TreeSet<>(cuts));
    for (int i = 0; i <= sorted.size(); i++) {
      windows.add(
          Window.of(i == 0 ? null : sorted.get(i - 1), i == sorted.size() ? null : sorted.get(i)));
    }
    double[] share = windows.stream().mapToDouble(Scale::share).toArray();
    double all = 0;
    int least = 0;
    for (int i = 0; i < share.length; i++) {
      all += share[i];
      least += least(i);
    }
    int spare = Math.max(0, width - least);
    int column = 0;
    double before = 0;
    for (int i = 0; i < share.length; i++) {
      columns.add(column + (all == 0 ? 0 : (int) (before / all * spare)));
      column += least(i);
      before += share[i];
    }
    columns.add(column + (all == 0 ? 0 : spare));
  }

  private int least(int index) {
    int number = String.valueOf(index).length() + 1;
    return isOpen(windows.get(index)) ? Math.max(OPEN_END, number) : number;
  }

  private static boolean isOpen(Window window) {
    return window.from().isEmpty() || window.until().isEmpty();
  }

  private static double share(Window window) {
    return isOpen(window)
        ? 0
        : Math.sqrt(
            (double)
                ChronoUnit.SECONDS.between(
                    window.from().orElseThrow(), window.until().orElseThrow()));
  }

  /** The stretches, over all time. */
  List<Window> windows() {
    return windows;
  }

  /** An instant inside a stretch. */
  static Instant inside(Window window) {
    return window.from().orElse(Instant.MIN);
  }

  /** Where a stretch begins. */
  int column(int index) {
    return columns.get(index);
  }

  /** Where an instant lies. */
  int column(Instant at) {
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      if (window.contains(at)) {
        int width = columns.get(i + 1) - columns.get(i);
        double part =
            isOpen(window)
                ? MIDDLE
                : (double) ChronoUnit.SECONDS.between(window.from().orElseThrow(), at)
                    / Math.max(
                        1,
                        ChronoUnit.SECONDS.between(
                            window.from().orElseThrow(), window.until().orElseThrow()));
        return columns.get(i) + Math.min(width - 1, (int) (part * width));
      }
    }
    return 0;
  }

  /** A bar: the sign of each stretch, and a stroke where it changes. */
  List<Screen.Span> bar(Function<Instant, Tone> tones) {
    List<Screen.Span> spans = new ArrayList<>();
    Tone before = null;
    for (int i = 0; i < windows.size(); i++) {
      Tone tone = tones.apply(inside(windows.get(i)));
      int width = columns.get(i + 1) - columns.get(i);
      boolean joint = i == 0 || tone != before;
      spans.add(Screen.Span.text(joint ? "|" : ""));
      spans.add(
          new Screen.Span(Screen.part(tone), Screen.sign(tone).repeat(joint ? width - 1 : width)));
      before = tone;
    }
    spans.add(Screen.Span.text("|"));
    return spans;
  }

  /** The numbers of the changes, below where they are. */
  String numbers() {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i < windows.size(); i++) {
      line.append(" ".repeat(Math.max(0, columns.get(i) - line.length()))).append(i);
    }
    return line.toString();
  }
}
