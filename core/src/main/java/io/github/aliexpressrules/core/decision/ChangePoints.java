package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** ChangePoints all time wherever one of several timelines changes. */
final class ChangePoints {
  private ChangePoints() {}

  /** Returns windows over all time, inside each of which no timeline changes. */
  static List<Window> of(Collection<? extends Timeline<?>> timelines) {
    TreeSet<Instant> instants = new TreeSet<>();
    for (Timeline<?> timeline : timelines) {
      timeline.segments().forEach(segment -> segment.window().from().ifPresent(instants::add));
    }
    List<Window> windows = new ArrayList<>();
    @Nullable Instant from = null;
    for (Instant cut : instants) {
      windows.add(Window.of(from, cut));
      from = cut;
    }
    windows.add(Window.of(from, null));
    return windows;
  }

  /**
   * Returns who says what over all time: the verdicts of several timelines, by who tells them;
   * neighbours differ.
   *
   * @param stretch makes a stretch of a window and its verdicts
   */
  static <K, S> List<S> verdicts(
      Map<K, ? extends Timeline<?>> timelines, BiFunction<Window, Map<K, Verdict>, S> stretch) {
    List<Window> windows = new ArrayList<>();
    List<Map<K, Verdict>> said = new ArrayList<>();
    for (Window window : of(timelines.values())) {
      Map<K, Verdict> verdicts = new LinkedHashMap<>();
      timelines.forEach((who, told) -> verdicts.put(who, told.at(inside(window)).verdict()));
      int last = said.size() - 1;
      if (last >= 0 && said.get(last).equals(verdicts)) {
        windows.set(last, windows.get(last).span(window));
      } else {
        windows.add(window);
        said.add(verdicts);
      }
    }
    List<S> stretches = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      stretches.add(stretch.apply(windows.get(i), said.get(i)));
    }
    return stretches;
  }

  /** Returns an instant inside a window. */
  static Instant inside(Window window) {
    return window.from().orElse(Instant.MIN);
  }
}
