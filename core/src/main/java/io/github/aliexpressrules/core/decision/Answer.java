package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Conclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a case at a moment. Two answers are equal if they say the same; neither the
 * instant asked at nor the window is part of it. Immutable.
 *
 * @param <T> the result's type
 */
public final class Answer<T> {
  private static final Comparator<Step> WHEN =
      Comparator.<Step, Boolean>comparing(step -> !step.action().isFirst())
          .thenComparing(step -> step.from().orElse(Instant.MIN))
          .thenComparing(step -> step.action().isLast());

  private final Verdict verdict;
  private final @Nullable T result;
  private final Conclusion[] findings;
  private final Milestone[] milestones;
  private final long lowFigures;
  private final long highFigures;
  private final @Nullable InForce<T> inForce;

  /**
   * What an answer by the rules in force has besides.
   *
   * @param basis how sure the findings that decide are
   * @param likely the verdict if the last known texts still hold, where that is left open
   * @param results what each of the ways in which the texts may have followed gives, where they
   *     differ
   * @param <T> the result's type
   */
  public record InForce<T>(Basis basis, Optional<Verdict> likely, List<T> results) {
    /** Checks the parts. */
    public InForce {
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(likely, "likely");
      results = Require.list("results", results);
    }
  }

  /**
   * The arrays are the kernel's own: neither copied nor handed out.
   *
   * @param lowFigures the figures that made the result, as of {@link FigureSet}
   * @param highFigures those after the first 64
   * @param inForce what it has by the rules in force; null under the guides
   */
  Answer(
      Verdict verdict,
      @Nullable T result,
      Conclusion[] findings,
      Milestone[] milestones,
      long lowFigures,
      long highFigures,
      @Nullable InForce<T> inForce) {
    this.inForce = inForce;
    this.lowFigures = lowFigures;
    this.highFigures = highFigures;
    this.verdict = verdict;
    this.result = result;
    this.findings = findings;
    this.milestones = milestones;
  }

  /** Returns the answer in a word. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns what was asked for; empty as long as the case has not begun. */
  public Optional<T> result() {
    return Optional.ofNullable(result);
  }

  /**
   * Refuses to be written, since it does not know when it holds.
   *
   * @throws UnsupportedOperationException always
   */
  @JsonValue
  @SuppressWarnings("DoNotCallSuggester") // nobody does but a mapper
  Object unwritable() {
    throw new UnsupportedOperationException(
        "an answer must be written with its window, but was written alone. Write the decision.");
  }

  /** Returns what it has by the rules in force; empty under the guides. */
  public Optional<InForce<T>> inForce() {
    return Optional.ofNullable(inForce);
  }

  /** Returns what each rule that applies says, in the order of the rulebook. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(Arrays.<Finding>asList(findings));
  }

  /** What each rule says, as the kernel has it; its own array, not to be changed. */
  Conclusion[] conclusions() {
    return findings;
  }

  /** Returns the instants that matter, those whose event is known. */
  public List<Milestone> milestones() {
    return Collections.unmodifiableList(Arrays.asList(milestones));
  }

  /** The instants that matter; the kernel's own array, not to be changed. */
  Milestone[] dates() {
    return milestones;
  }

  /** Where each finding holds. */
  List<Window> windows() {
    List<Window> all = new ArrayList<>(findings.length);
    for (Conclusion finding : findings) {
      all.add(Decision.window(finding.from(), finding.until()));
    }
    return Collections.unmodifiableList(all);
  }

  /**
   * This answer, whose findings hold wherever they or those of an equal one do, and rest on what
   * either rest on; so do its dates and its result.
   */
  Answer<T> span(Answer<T> equal) {
    Conclusion[] said = new Conclusion[findings.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = findings[i].span(equal.findings[i]);
    }
    Milestone[] dates = new Milestone[milestones.length];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = milestones[i].and(equal.milestones[i].figureSet());
    }
    return new Answer<>(
        verdict,
        result,
        said,
        dates,
        lowFigures | equal.lowFigures,
        highFigures | equal.highFigures,
        inForce);
  }

  /** The figures that made the result, whatever the findings rest on. */
  FigureSet resultFigures() {
    return new FigureSet(lowFigures, highFigures);
  }

  /**
   * Returns what can be done, in the order in which to do it: what comes before anything else, what
   * is possible at any time, then what is possible from an instant on; else as the findings stand.
   */
  public List<Step> steps() {
    return steps(findings);
  }

  static List<Step> steps(Conclusion[] findings) {
    List<Step> steps = new ArrayList<>();
    for (Finding finding : findings) {
      steps.addAll(finding.steps());
    }
    steps.sort(WHEN);
    return Collections.unmodifiableList(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Answer<?> that
            && verdict == that.verdict
            && Arrays.equals(findings, that.findings)
            && Arrays.equals(milestones, that.milestones)
            && Objects.equals(result, that.result)
            && Objects.equals(inForce, that.inForce));
  }

  @Override
  public int hashCode() {
    return 31 * verdict.hashCode() + Arrays.hashCode(findings);
  }

  /** Returns the verdict and the findings. */
  @Override
  public String toString() {
    return verdict + " " + findings();
  }
}
