package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One question under every reading of the sources: who says what, where they agree, and which dates
 * are safe whoever is right.
 *
 * <p>A source that states nothing about the case has no voice: it does not count as agreeing. A
 * source has a voice if it states one of the figures that the result, or the findings that decide,
 * rest on; where they rest on none, if it states one of the rules. A date of a milestone is told by
 * those sources only that state one of the figures that it was computed with.
 *
 * <p>Example: {@code BuyerRules.standard().readings(rules ->
 * rules.order(order).disputeWindow()).bands(now)}.
 *
 * @param <T> the result's type
 */
public final class Readings<T> {
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final Question<T> standard;
  private final Map<Reading, Question<T>> told;
  private final Map<Reading, Timeline<T>> timelines;
  private final Set<Reading> silent;

  private Readings(
      Question<T> standard,
      Map<Reading, Question<T>> told,
      Map<Reading, Timeline<T>> timelines,
      Set<Reading> silent) {
    this.standard = standard;
    this.told = told;
    this.timelines = timelines;
    this.silent = silent;
  }

  /**
   * Asks a question under every reading of a policy.
   *
   * @param policy the usual figures
   * @param ask puts the question under a policy; the same question about the same case every time
   */
  public static <T, P extends Policy<P>> Readings<T> of(P policy, Function<P, Question<T>> ask) {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(ask, "ask");
    Question<T> standard = ask.apply(policy);
    Map<Reading, Question<T>> told = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      P read = policy.readBy(reading);
      told.put(reading, read.equals(policy) ? standard : ask.apply(read));
    }
    return of(standard, told);
  }

  /**
   * Puts the readings of a question together. A source that tells the same figures as the standard
   * is not asked again.
   *
   * @param standard the question under the standard policy
   * @param told the same question under each source's own figures
   */
  public static <T> Readings<T> of(Question<T> standard, Map<Reading, Question<T>> told) {
    Objects.requireNonNull(standard, "standard");
    Objects.requireNonNull(told, "told");
    Timeline<T> usual = standard.timeline();
    Set<Reading> usuallyStating = stating(usual, standard.policy());
    Map<Reading, Timeline<T>> timelines = new EnumMap<>(Reading.class);
    Set<Reading> silent = EnumSet.noneOf(Reading.class);
    Map<Reading, Question<T>> all = new EnumMap<>(Reading.class);
    all.putAll(told);
    all.forEach(
        (reading, question) -> {
          boolean same = question.policy().equals(standard.policy());
          Timeline<T> timeline = same ? usual : question.timeline();
          if (usuallyStating.contains(reading)
              || (!same && stating(timeline, question.policy()).contains(reading))) {
            timelines.put(reading, timeline);
          } else {
            silent.add(reading);
          }
        });
    return new Readings<>(standard, all, timelines, Collections.unmodifiableSet(silent));
  }

  /** The sources that state what the result, and the findings that decide, rest on. */
  private static Set<Reading> stating(Timeline<?> timeline, Policy<?> policy) {
    FigureSet figures = new FigureSet(0, 0);
    Set<Rule> rules = new LinkedHashSet<>();
    for (Decision<?> segment : timeline.segments()) {
      if (segment.result().isPresent()) {
        figures = figures.or(segment.answer().resultFigures());
        for (Finding finding : segment.findings()) {
          if (finding.outcome() != Outcome.NOTED) {
            figures = figures.or(finding.figureSet());
            rules.add(finding.rule());
          }
        }
      }
    }
    Set<Reading> stating = stating(figures, policy);
    if (stating.isEmpty()) {
      for (Rule rule : rules) {
        rule.citations().stream()
            .filter(Citation::isOfGuide)
            .forEach(line -> stating.add(Reading.of(line)));
      }
    }
    return stating;
  }

  /** The sources that state one of the figures, whatever value they give it. */
  private static Set<Reading> stating(FigureSet figures, Policy<?> policy) {
    Set<Reading> readings = EnumSet.noneOf(Reading.class);
    for (Figure<?> figure : policy.figures(figures)) {
      readings.addAll(figure.readings());
    }
    return readings;
  }

  /**
   * Refuses to be written, since what sources say is told for an instant.
   *
   * @throws UnsupportedOperationException always
   */
  @JsonValue
  @SuppressWarnings("DoNotCallSuggester") // nobody does but a mapper
  Object unwritable() {
    throw new UnsupportedOperationException(
        "readings must be written for an instant, but were written without. Write"
            + " JsonRules.readings(readings, instant).");
  }

  /** Returns the question under the standard policy. */
  public Question<T> standard() {
    return standard;
  }

  /** Returns the sources that state something about the case, with the question under each. */
  public Map<Reading, Question<T>> voices() {
    return Collections.unmodifiableMap(voicing());
  }

  private Map<Reading, Question<T>> voicing() {
    Map<Reading, Question<T>> voices = new EnumMap<>(told);
    voices.keySet().retainAll(timelines.keySet());
    return voices;
  }

  /** Returns the sources that state nothing about the case. */
  public Set<Reading> silent() {
    return silent;
  }

  /** Returns who says what at an instant. */
  public Map<Reading, Decision<T>> at(Instant instant) {
    return at(instant, voicing());
  }

  private static <T> Map<Reading, Decision<T>> at(
      Instant instant, Map<Reading, Question<T>> questions) {
    Objects.requireNonNull(instant, "instant");
    Map<Reading, Decision<T>> said = new EnumMap<>(Reading.class);
    questions.forEach((reading, question) -> said.put(reading, question.at(instant)));
    return said;
  }

  /**
   * What the sources say over a stretch of time.
   *
   * @param window from when until when
   * @param verdicts what each source says
   */
  public record Agreement(Window window, Map<Reading, Verdict> verdicts) {
    /** Copies the map. */
    public Agreement {
      Objects.requireNonNull(window, "window");
      Objects.requireNonNull(verdicts, "verdicts");
      verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    }

    /** Returns whether all say the same. */
    public boolean isAgreed() {
      return Set.copyOf(verdicts.values()).size() <= 1;
    }
  }

  /** Returns what the sources say at an instant, and whether they agree. */
  public Agreement agreement(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return agreement().stream()
        .filter(stretch -> stretch.window().contains(instant))
        .findFirst()
        .orElseThrow();
  }

  /** Returns who says what over all time; neighbours differ in a verdict. */
  public List<Agreement> agreement() {
    return ChangePoints.verdicts(timelines, Agreement::new);
  }

  /**
   * The dates that the sources give for one milestone.
   *
   * @param milestone its kind
   * @param safe the date that is safe for the one who asks, whoever is right: the earliest end of
   *     his own time, the latest of another's, and the latest beginning
   * @param safeBy who gives it
   * @param last the date at the other end
   * @param lastBy who gives that
   */
  public record Band(
      MilestoneKind milestone,
      Instant safe,
      Set<Reading> safeBy,
      Instant last,
      Set<Reading> lastBy) {
    /** Checks the parts. */
    public Band {
      Objects.requireNonNull(milestone, "milestone");
      Objects.requireNonNull(safe, "safe");
      Objects.requireNonNull(safeBy, "safeBy");
      Objects.requireNonNull(last, "last");
      Objects.requireNonNull(lastBy, "lastBy");
    }
  }

  /**
   * Returns for each milestone that is known at an instant the dates that the sources give for it:
   * those that state something about it, also where they say nothing about the verdict.
   */
  public List<Band> bands(Instant instant) {
    Map<Reading, Decision<T>> said = at(instant, told);
    Set<MilestoneKind> kinds = new LinkedHashSet<>();
    said.values()
        .forEach(
            decision -> decision.milestones().forEach(milestone -> kinds.add(milestone.kind())));
    List<Band> bands = new ArrayList<>();
    for (MilestoneKind kind : kinds) {
      SortedMap<Instant, Set<Reading>> dates = dates(kind, said);
      if (!dates.isEmpty()) {
        bands.add(band(kind, dates));
      }
    }
    return bands;
  }

  /** The dates of those sources that state what the milestone was computed with. */
  private static <T> SortedMap<Instant, Set<Reading>> dates(
      MilestoneKind kind, Map<Reading, Decision<T>> said) {
    TreeMap<Instant, Set<Reading>> dates = new TreeMap<>();
    said.forEach(
        (reading, decision) ->
            decision.milestones().stream()
                .filter(milestone -> milestone.kind() == kind)
                .filter(milestone -> isTold(milestone, reading))
                .forEach(
                    milestone ->
                        dates
                            .computeIfAbsent(milestone.at(), none -> EnumSet.noneOf(Reading.class))
                            .add(reading)));
    return dates;
  }

  private static boolean isTold(Milestone milestone, Reading reading) {
    return milestone.figures().stream().anyMatch(figure -> figure.readings().contains(reading));
  }

  private static Band band(MilestoneKind kind, SortedMap<Instant, Set<Reading>> dates) {
    Instant first = dates.firstKey();
    Instant last = dates.lastKey();
    Instant safe = kind.isToBeMet() ? first : last;
    Instant other = kind.isToBeMet() ? last : first;
    return new Band(
        kind,
        safe,
        Collections.unmodifiableSet(dates.getOrDefault(safe, Set.of())),
        other,
        Collections.unmodifiableSet(dates.getOrDefault(other, Set.of())));
  }

  /** Returns the sources under which the answer is yes for the shortest time. */
  public Set<Reading> strictest() {
    return byTimeOfYes(false);
  }

  /** Returns the sources under which the answer is yes for the longest time. */
  public Set<Reading> mostLenient() {
    return byTimeOfYes(true);
  }

  private Set<Reading> byTimeOfYes(boolean longest) {
    TreeMap<Duration, Set<Reading>> byTime = new TreeMap<>();
    timelines.forEach(
        (reading, timeline) ->
            byTime
                .computeIfAbsent(timeOfYes(timeline), none -> EnumSet.noneOf(Reading.class))
                .add(reading));
    return Optional.ofNullable(longest ? byTime.lastEntry() : byTime.firstEntry())
        .map(entry -> Collections.unmodifiableSet(entry.getValue()))
        .orElse(Set.of());
  }

  private static Duration timeOfYes(Timeline<?> timeline) {
    Duration total = Duration.ZERO;
    for (Decision<?> segment : timeline.segments()) {
      if (segment.verdict() == Verdict.YES) {
        Optional<Instant> from = segment.window().from();
        Optional<Instant> until = segment.window().until();
        if (from.isEmpty() || until.isEmpty()) {
          return FOREVER;
        }
        total = total.plus(Duration.between(from.get(), until.get()));
      }
    }
    return total;
  }
}
