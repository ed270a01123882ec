package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.testkit.TimelineAssert.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where a tracker says something else than a timeline, and tells it. */
final class Comparison {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** How far beside each change is looked. */
  private static final List<Duration> BESIDE =
      List.of(
          Duration.ZERO,
          Duration.ofNanos(1),
          Duration.ofMillis(1),
          Duration.ofMinutes(30),
          Duration.ofHours(1).plusMinutes(1),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(5));

  private static final Duration OUTSIDE = Duration.ofDays(366);

  private final Timeline<?> timeline;
  private final Tracker tracker;

  Comparison(Timeline<?> timeline, Tracker tracker) {
    this.timeline = timeline;
    this.tracker = tracker;
  }

  /** The first stretch in which they differ, as a story; empty if they say the same. */
  Optional<String> told() {
    List<Instant> probes = List.copyOf(probes());
    for (int i = 0; i < probes.size(); i++) {
      if (differs(probes.get(i))) {
        return Optional.of(told(probes, i));
      }
    }
    return Optional.empty();
  }

  /** Beside every change, and in the middle between two. */
  private Set<Instant> probes() {
    Set<Instant> probes = new TreeSet<>();
    List<Instant> changes = changes().stream().map(Stretch::from).toList();
    List<Instant> points = new ArrayList<>(changes);
    for (int i = 1; i < changes.size(); i++) {
      Duration length = Duration.between(changes.get(i - 1), changes.get(i));
      points.add(changes.get(i - 1).plus(length.dividedBy(2)));
    }
    for (Instant point : points) {
      BESIDE.forEach(step -> probes.addAll(List.of(point.minus(step), point.plus(step))));
    }
    if (changes.isEmpty()) {
      probes.add(Instant.EPOCH);
    } else {
      probes.add(changes.get(0).minus(OUTSIDE));
      probes.add(changes.get(changes.size() - 1).plus(OUTSIDE));
    }
    return probes;
  }

  private boolean differs(Instant at) {
    return tracker.at(at) != timeline.at(at).verdict();
  }

  private String told(List<Instant> probes, int found) {
    Instant first =
        found == 0 ? probes.get(0) : edge(probes.get(found - 1), probes.get(found), true);
    int after = found;
    while (after < probes.size() && differs(probes.get(after))) {
      after++;
    }
    boolean ends = after < probes.size();
    Instant end =
        ends ? edge(probes.get(after - 1), probes.get(after), false) : probes.get(after - 1);
    Decision<?> right = timeline.at(first);
    Verdict wrong = tracker.at(first);
    List<Stretch> changes = changes();
    String when =
        changes.isEmpty()
            ? "At any time"
            : "From "
                + shown(first)
                + (ends ? " until " + shown(end) + " (" + length(first, end) + ")" : " on");
    return when
        + "\n  the tracker says "
        + wrong
        + ", the rules say "
        + right.verdict()
        + ":\n"
        + DecisionAssert.why(right, ZONE)
        + whereRight(wrong, first)
        + "\n  The rules "
        + (changes.isEmpty()
            ? "never change"
            : "change at "
                + changes.stream()
                    .map(stretch -> shown(stretch.from()) + " to " + stretch.verdict())
                    .toList())
        + ".";
  }

  /** From when on the rules say what the tracker says, and why: there the mistake is made. */
  private String whereRight(Verdict said, Instant at) {
    return changes().stream()
        .filter(stretch -> stretch.verdict() == said)
        .min(Comparator.comparing(stretch -> Duration.between(at, stretch.from()).abs()))
        .map(
            stretch ->
                "\n  They say "
                    + said
                    + " from "
                    + shown(stretch.from())
                    + " on:\n"
                    + DecisionAssert.why(timeline.at(stretch.from()), ZONE))
        .orElse("");
  }

  private List<Stretch> changes() {
    return TimelineAssert.stretches(timeline).stream().skip(1).toList();
  }

  /** The first instant after one at which it is the other way, to the nanosecond. */
  private Instant edge(Instant before, Instant after, boolean differing) {
    Instant low = before;
    Instant high = after;
    while (Duration.between(low, high).compareTo(Duration.ofNanos(1)) > 0) {
      Instant middle = low.plus(Duration.between(low, high).dividedBy(2));
      if (differs(middle) == differing) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static String shown(Instant at) {
    return at + " (" + CLOCK.format(at.atZone(ZONE)) + " in Los Angeles)";
  }

  private static String length(Instant first, Instant end) {
    return Duration.between(first, end)
        .toString()
        .substring(1)
        .replace("T", "")
        .toLowerCase(Locale.ROOT);
  }
}
