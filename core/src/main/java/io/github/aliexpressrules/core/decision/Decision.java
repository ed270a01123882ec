package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.writing.Chapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and from when until when it holds. Immutable.
 *
 * @param <T> the result's type
 */
public final class Decision<T> {
  private final Chapter<?, T> chapter;
  private final Policy<?> policy;
  private final Answer<T> answer;
  private final Instant from;
  private final Instant until;
  private final List<Fact> facts;
  private final int known;

  /**
   * The kernel's own parts, neither copied nor handed out. {@link Instant#MIN} and {@link
   * Instant#MAX} stand for open ends here, and nowhere else.
   *
   * @param chapter what the question could tell
   * @param policy the figures
   * @param facts all dated facts of the case, in the order of time
   * @param known how many of them were known
   */
  Decision(
      Chapter<?, T> chapter,
      Policy<?> policy,
      Answer<T> answer,
      Instant from,
      Instant until,
      List<Fact> facts,
      int known) {
    this.chapter = chapter;
    this.policy = policy;
    this.answer = answer;
    this.from = from;
    this.until = until;
    this.facts = facts;
    this.known = known;
  }

  /** Returns the question that is answered: its name and words. */
  public QuestionKind question() {
    return chapter.question();
  }

  /** Returns the figures by which it is answered. */
  public Policy<?> policy() {
    return policy;
  }

  /**
   * Returns the decision as the JSON contract has it, but for the instant that was asked about and
   * what follows from it: maps, lists, texts, numbers and flags, null where the contract has null.
   * Whatever writes JSON writes this, and an object mapper of Jackson writes it for the decision.
   * Words are English, in the zone of the question; {@code JsonRules.write} has other languages.
   *
   * <p>Example: {@code decision.toMap().get("verdict")}.
   */
  @JsonValue
  public Map<String, @Nullable Object> toMap() {
    return AnswerMap.of(this);
  }

  /** Returns what is said. */
  public Answer<T> answer() {
    return answer;
  }

  /** Returns where the answer holds: anywhere inside, it is equal. */
  public Window window() {
    return window(from, until);
  }

  /** Returns where each finding holds, in the order of the findings. */
  public List<Window> findingWindows() {
    return answer.windows();
  }

  /**
   * Returns the facts of the case that were left out, because they are dated after the moment:
   * after the instant asked at, or after the beginning of a timeline's segment. In the order of
   * time.
   */
  public List<Fact> notYetKnown() {
    return facts.subList(known, facts.size());
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

  /**
   * Returns the first finding of the rule with the id; empty if the rule does not apply.
   *
   * @throws InvalidValueException if the question has no such rule; the message lists them
   */
  public Optional<Finding> finding(String ruleId) {
    Objects.requireNonNull(ruleId, "ruleId");
    return find(ruleId)
        .or(() -> untold("ruleId", "rules", ruleId, chapter.rules().stream().map(Rule::id)));
  }

  /** The first finding of a rule, whether or not the question has it. */
  Optional<Finding> find(String ruleId) {
    return findings().stream().filter(finding -> finding.rule().id().equals(ruleId)).findFirst();
  }

  /** Nothing, if the question has the name and tells nothing of it here. */
  private <X> Optional<X> untold(
      String component, String kind, String name, Stream<String> ofQuestion) {
    List<String> names = ofQuestion.toList();
    if (!names.contains(name)) {
      throw new InvalidValueException(
          component,
          "must be one of the " + kind + " of " + chapter.question().id(),
          "\"" + name + "\"",
          names.isEmpty() ? "It has none." : "Choose one of " + String.join(", ", names) + ".");
    }
    return Optional.empty();
  }

  /** Returns the findings that another decision does not have, or not so. */
  public List<Finding> findingsUnlike(Decision<?> other) {
    Objects.requireNonNull(other, "other");
    return Change.notIn(other.findings(), findings());
  }

  /** Returns the findings whose rule has not the same outcome in another decision. */
  public List<Finding> findingsOfOtherOutcome(Decision<?> other) {
    Objects.requireNonNull(other, "other");
    return Change.otherOutcome(other, findings());
  }

  /** Returns the instants that matter. */
  public List<Milestone> milestones() {
    return answer.milestones();
  }

  /**
   * Returns the milestone's instant, if its event is known.
   *
   * @throws InvalidValueException if the question has no such milestone; the message lists them
   */
  public Optional<Instant> milestone(String name) {
    Objects.requireNonNull(name, "name");
    return date(name)
        .or(
            () ->
                untold(
                    "name",
                    "milestones",
                    name,
                    chapter.milestones().stream().map(MilestoneKind::name)));
  }

  /** The instant of a milestone, whether or not the question has it. */
  Optional<Instant> date(String name) {
    return milestones().stream()
        .filter(milestone -> milestone.name().equals(name))
        .map(Milestone::at)
        .findFirst();
  }

  /** Returns what can be done. */
  public List<Step> steps() {
    return answer.steps();
  }

  /** The first instant of the window; {@link Instant#MIN} for an open side. */
  Instant from() {
    return from;
  }

  /** The end of the window; {@link Instant#MAX} for an open side. */
  Instant until() {
    return until;
  }

  /** Whether another decision begins to hold where this one ends. */
  boolean touches(Decision<?> next) {
    return !until.equals(Instant.MAX) && until.equals(next.from);
  }

  /** This decision over its own and the neighbour's window; the answers must be equal. */
  Decision<T> span(Decision<T> neighbour) {
    return new Decision<>(
        chapter,
        policy,
        answer.span(neighbour.answer),
        earlier(from, neighbour.from),
        later(until, neighbour.until),
        facts,
        known);
  }

  /** What this and other worlds say together of the same facts. */
  Decision<T> joined(Answer<T> together, Instant start, Instant end) {
    return new Decision<>(chapter, policy, together, start, end, facts, known);
  }

  /** This decision, said to hold in a part of its window only. */
  Decision<T> within(Window part) {
    return new Decision<>(
        chapter,
        policy,
        answer,
        later(from, part.from().orElse(Instant.MIN)),
        earlier(until, part.until().orElse(Instant.MAX)),
        facts,
        known);
  }

  // Mostly both are the same open end: to see that first saves 20 ns a claim.
  @SuppressWarnings("ReferenceEquality")
  static Instant earlier(Instant a, Instant b) {
    return a == b || a.compareTo(b) <= 0 ? a : b;
  }

  @SuppressWarnings("ReferenceEquality")
  static Instant later(Instant a, Instant b) {
    return a == b || a.compareTo(b) >= 0 ? a : b;
  }

  static Window window(Instant from, Instant until) {
    return Window.of(
        from.equals(Instant.MIN) ? null : from, until.equals(Instant.MAX) ? null : until);
  }

  /** Equal if answer, windows and what was left out are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Decision<?> that
            && answer.equals(that.answer)
            && from.equals(that.from)
            && until.equals(that.until)
            && findingWindows().equals(that.findingWindows())
            && notYetKnown().equals(that.notYetKnown()));
  }

  @Override
  public int hashCode() {
    return 31 * answer.hashCode() + from.hashCode();
  }

  /** Returns the answer and its window. */
  @Override
  public String toString() {
    return answer + " " + window();
  }
}
