package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer, and from when until when it holds.
 *
 * @param answer what is said
 * @param window where the answer holds: anywhere inside, it is equal
 * @param findingWindows where each finding holds, in the order of the findings
 * @param notYetKnown facts of the case that were left out, because they are dated after the moment:
 *     after the instant asked at, or after the beginning of a timeline's segment
 * @param <T> the result's type
 */
public record Decision<T>(
    Answer<T> answer, Window window, List<Window> findingWindows, List<Fact> notYetKnown) {
  /** Checks the parts. */
  public Decision {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(window, "window");
    findingWindows = List.copyOf(findingWindows);
    notYetKnown = List.copyOf(notYetKnown);
    if (findingWindows.size() != answer.findings().size()) {
      throw new IllegalArgumentException(
          "findingWindows must be one for each of the "
              + answer.findings().size()
              + " findings, but were "
              + findingWindows.size()
              + ". Give Window.ALWAYS where a finding does not depend on time.");
    }
  }

  /** Returns the answer in a word. */
  public Verdict verdict() {
    return answer.verdict();
  }

  /** Returns what was asked for; empty as long as the case has not begun. */
  public Optional<T> result() {
    return answer.result();
  }

  /** Returns what each rule that applies says. */
  public List<Finding> findings() {
    return answer.findings();
  }

  /** Returns the first finding of the rule with the id. */
  public Optional<Finding> finding(String ruleId) {
    return findings().stream().filter(finding -> finding.rule().id().equals(ruleId)).findFirst();
  }

  /** Returns the instants that matter. */
  public List<Milestone> milestones() {
    return answer.milestones();
  }

  /** Returns the milestone's instant, if its event is known. */
  public Optional<Instant> milestone(String name) {
    return milestones().stream()
        .filter(milestone -> milestone.name().equals(name))
        .map(Milestone::at)
        .findFirst();
  }

  /** Returns what can be done. */
  public List<Step> steps() {
    return answer.steps();
  }

  /** Returns this decision over its own and the neighbour's window; the answers must be equal. */
  Decision<T> span(Decision<T> neighbour) {
    List<Window> windows = new ArrayList<>(findingWindows.size());
    for (int i = 0; i < findingWindows.size(); i++) {
      windows.add(findingWindows.get(i).span(neighbour.findingWindows.get(i)));
    }
    return new Decision<>(answer, window.span(neighbour.window), windows, notYetKnown);
  }

  /** Returns this decision, said to hold in a part of its window only. */
  Decision<T> within(Window part) {
    return new Decision<>(answer, window.meet(part), findingWindows, notYetKnown);
  }
}
