package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Several questions about one case laid over each other: what can be done, and when.
 *
 * <p>Example: {@code Overlay.of(List.of(order.cancellation(), order.disputeWindow()))}.
 *
 * @param segments over all time, without gap or overlap; neighbours differ in a verdict
 */
public record Overlay(List<Segment> segments) {
  /** Copies the list. */
  public Overlay {
    segments = Require.list("segments", segments);
  }

  /**
   * A stretch of time in which no verdict changes.
   *
   * @param window from when until when
   * @param verdicts the verdict of each question by its id, in the order asked
   */
  public record Segment(Window window, Map<String, Verdict> verdicts) {
    /** Copies the map, keeping its order. */
    public Segment {
      Objects.requireNonNull(window, "window");
      Objects.requireNonNull(verdicts, "verdicts");
      verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }
  }

  /**
   * Lays the timelines of questions over each other.
   *
   * @throws IllegalArgumentException if two questions have the same id
   */
  public static Overlay of(List<? extends Question<?>> questions) {
    Objects.requireNonNull(questions, "questions");
    Map<String, Timeline<?>> timelines = new LinkedHashMap<>();
    for (Question<?> question : questions) {
      if (timelines.put(question.id(), question.timeline()) != null) {
        throw new IllegalArgumentException(
            "questions must differ, but was twice " + question.id() + ". Ask each one once.");
      }
    }
    return new Overlay(ChangePoints.verdicts(timelines, Segment::new));
  }

  /** Returns the overlay as the JSON contract has it: {@code segments} with their verdicts. */
  @JsonValue
  public Map<String, Object> toMap() {
    return Map.of("segments", segments.stream().map(AnswerMap::of).toList());
  }

  /** Returns the verdicts at an instant. */
  public Map<String, Verdict> at(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return segments.stream()
        .filter(segment -> segment.window().contains(instant))
        .findFirst()
        .map(Segment::verdicts)
        .orElseThrow(() -> new NoSuchElementException("no segment holds " + instant));
  }
}
