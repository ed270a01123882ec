package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts all time wherever one of several timelines changes. */
final class Cuts {
  private Cuts() {}

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

  /** Returns an instant inside a window. */
  static Instant inside(Window window) {
    return window.from().orElse(Instant.MIN);
  }
}
