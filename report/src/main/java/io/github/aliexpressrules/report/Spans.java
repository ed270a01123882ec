package io.github.aliexpressrules.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Time shared out over a length: each span has a least size and a share of the rest by the square
 * root of its duration, so that short ones can be read beside long ones.
 */
final class Spans {
  private final List<Instant> cuts;
  private final List<Integer> starts = new ArrayList<>();

  /**
   * Shares out a length.
   *
   * @param cuts the instants between the spans, in order
   * @param length of all
   * @param first the size of the first span, which has no beginning
   * @param last the size of the last one, which has no end
   * @param least the least size of the others
   */
  Spans(List<Instant> cuts, int length, int first, int last, int least) {
    this.cuts = cuts;
    int between = Math.max(0, cuts.size() - 1);
    int spare = Math.max(0, length - first - last - between * least);
    double all = 0;
    for (int i = 0; i < between; i++) {
      all += share(i);
    }
    starts.add(0);
    double before = 0;
    for (int i = 0; i < cuts.size(); i++) {
      starts.add(
          first
              + i * least
              + (all == 0 ? i * spare / Math.max(1, between) : (int) (before / all * spare)));
      before += i < between ? share(i) : 0;
    }
    starts.add(cuts.isEmpty() ? length : starts.get(cuts.size()) + last);
  }

  private double share(int index) {
    return Math.sqrt((double) ChronoUnit.SECONDS.between(cuts.get(index), cuts.get(index + 1)));
  }

  /** How many spans there are: one more than cuts. */
  int count() {
    return cuts.size() + 1;
  }

  int start(int span) {
    return starts.get(span);
  }

  int size(int span) {
    return starts.get(span + 1) - starts.get(span);
  }

  int length() {
    return starts.get(starts.size() - 1);
  }

  /** An instant inside a span. */
  Instant inside(int span) {
    return span == 0 ? Instant.MIN : cuts.get(span - 1);
  }

  /** Where an instant lies. */
  int place(Instant at) {
    int span = 0;
    while (span < cuts.size() && !cuts.get(span).isAfter(at)) {
      span++;
    }
    if (span == 0 || span == cuts.size()) {
      return start(span) + size(span) / 2;
    }
    double part =
        (double) ChronoUnit.SECONDS.between(cuts.get(span - 1), at)
            / ChronoUnit.SECONDS.between(cuts.get(span - 1), cuts.get(span));
    return start(span) + (int) (part * size(span));
  }
}
