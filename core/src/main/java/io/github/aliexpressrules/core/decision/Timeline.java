package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers to a question over a stretch of time: segments without gap or overlap, whose
 * neighbours differ. A segment is a decision; its window is the segment.
 *
 * @param segments in the order of time, at least one
 * @param <T> the result's type
 */
public record Timeline<T>(List<Decision<T>> segments) {
  /**
   * Checks that there is a segment and that each begins where the one before it ends.
   *
   * @throws IllegalArgumentException if not
   */
  public Timeline {
    segments = Require.list("segments", segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException(
          "segments must not be empty, but were []. Give at least one decision.");
    }
    for (int i = 1; i < segments.size(); i++) {
      if (!segments.get(i - 1).touches(segments.get(i))) {
        throw new IllegalArgumentException(
            "segments["
                + i
                + "] must begin where "
                + segments.get(i - 1).window()
                + " ends, but was "
                + segments.get(i).window()
                + ". Leave no gap and no overlap.");
      }
    }
  }

  /**
   * Returns the segment that holds an instant.
   *
   * @throws NoSuchElementException if the timeline does not reach there
   */
  public Decision<T> at(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    int low = 0;
    int high = segments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (segments.get(middle).from().isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    if (!segments.get(low).window().contains(instant)) {
      throw new NoSuchElementException(
          "instant must lie in " + window() + ", but was " + instant + ".");
    }
    return segments.get(low);
  }

  /**
   * Returns the timeline as the JSON contract has it: {@code segments}, each with what made it
   * begin, as {@link Decision#toMap} has decisions.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    List<Object> all = new ArrayList<>();
    all.add(AnswerMap.of(segments.get(0), Optional.empty()));
    changes().forEach(by -> all.add(AnswerMap.of(by.after(), Optional.of(by))));
    return Map.of("segments", all);
  }

  /** Returns the stretch of time that the segments cover. */
  public Window window() {
    return segments.get(0).window().span(segments.get(segments.size() - 1).window());
  }

  /** Returns the changes between neighbouring segments. */
  public List<Change<T>> changes() {
    List<Change<T>> changes = new ArrayList<>();
    for (int i = 1; i < segments.size(); i++) {
      changes.add(new Change<>(segments.get(i - 1), segments.get(i)));
    }
    return changes;
  }

  /** Returns the first change after an instant. */
  public Optional<Change<T>> next(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return changes().stream().filter(change -> change.at().isAfter(instant)).findFirst();
  }

  /**
   * Returns the part inside a window; the outer segments are cut at its ends.
   *
   * @throws IllegalArgumentException if no segment reaches into it
   */
  public Timeline<T> within(Window part) {
    Objects.requireNonNull(part, "part");
    if (!window().overlaps(part)) {
      throw new IllegalArgumentException(
          "part must reach into " + window() + ", but was " + part + ". Ask for a later part.");
    }
    return new Timeline<>(
        segments.stream()
            .filter(segment -> segment.window().overlaps(part))
            .map(segment -> segment.within(part))
            .toList());
  }
}
