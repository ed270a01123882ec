package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the tables that the buyer's tests are written as, each with its check. */
final class Rows {
  private Rows() {}

  /**
   * An instant at which the answer changes.
   *
   * @param source the line that sets it; must be one that a rule whose finding changes, or a figure
   *     in that rule, cites
   * @param what the case
   * @param question what is asked
   * @param at the first instant of the new answer
   * @param before the verdict up to the last nanosecond before
   * @param from the verdict at the instant and just after it
   */
  record Boundary(
      String source, String what, Question<?> question, Instant at, Verdict before, Verdict from) {
    void holds() {
      assertThat(question.at(Cases.justBefore(at)).verdict()).as("just before").isEqualTo(before);
      assertThat(question.at(at).verdict()).as("at").isEqualTo(from);
      assertThat(question.at(Cases.justAfter(at)).verdict()).as("just after").isEqualTo(from);
      Change<?> change =
          question.timeline().changes().stream()
              .filter(passing -> passing.at().equals(at))
              .findFirst()
              .orElseThrow(() -> new AssertionError("the timeline does not change at " + at));
      assertThat(lines(change)).as("lines of the rules that change").contains(source);
    }

    private List<String> lines(Change<?> change) {
      List<Finding> before = change.before().findings();
      List<Finding> after = change.after().findings();
      return Stream.concat(
              before.stream().filter(finding -> !after.contains(finding)),
              after.stream().filter(finding -> !before.contains(finding)))
          .flatMap(finding -> lines(finding.rule()))
          .map(Citation::toString)
          .toList();
    }

    /** The lines of a rule and of the figures in its sentence, rivals included. */
    private Stream<Citation> lines(Rule rule) {
      return Stream.concat(
          rule.citations().stream(),
          rule.figures(question.policy()).stream()
              .flatMap(
                  figure ->
                      Stream.concat(
                          figure.citations().stream(),
                          figure.rivals().stream().flatMap(rival -> rival.citations().stream()))));
    }

    @Override
    public String toString() {
      return source + " " + what + ": " + before + " -> " + from + " at " + at;
    }
  }

  /**
   * A finding: which case was found, and with which values. Its words are in {@code RULES.md}, and
   * filled in on the page of {@link TopicsTest}.
   *
   * @param key the case's key
   * @param values the values by the places of the words, for example {@code "payout=USD 40.00"}
   * @param contested the lines that tell a figure it rests on differently, separated by blanks
   */
  record Told(String key, Decision<?> decision, String values, String contested) {
    Told(String key, Decision<?> decision, String values) {
      this(key, decision, values, "");
    }

    Told(String key, Decision<?> decision) {
      this(key, decision, "");
    }

    void holds() {
      assertThat(byPlace(finding())).isEqualTo(values);
      assertThat(joined(finding().contested())).as("contested").isEqualTo(contested);
    }

    Finding finding() {
      List<Finding> found =
          decision.findings().stream().filter(one -> one.how().key().equals(key)).toList();
      assertThat(found).as("among %s", decision.findings()).hasSize(1);
      return found.get(0);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  /**
   * A step: which action, by whom, when, and with which values.
   *
   * @param action the action's id
   * @param who the actor, and the menu path if there is one
   * @param when from when and by when, two dots for an open side
   * @param changes the rule whose finding it changes
   * @param values what the words are filled with, in the order of their places
   */
  record Advised(
      String action, Decision<?> decision, String who, String when, String changes, String values) {
    Advised(String action, Decision<?> decision, String who, String when, String changes) {
      this(action, decision, who, when, changes, "");
    }

    void holds() {
      Step step = step();
      assertThat(step.actor() + step.where().map(at -> " at " + at).orElse("")).isEqualTo(who);
      assertThat(orDots(step.from()) + " to " + orDots(step.by())).isEqualTo(when);
      assertThat(step.changes().id()).isEqualTo(changes);
      assertThat(joined(step.values())).isEqualTo(values);
    }

    Step step() {
      return decision.steps().stream()
          .filter(one -> one.action().id().equals(action))
          .findFirst()
          .orElseThrow(() -> new AssertionError("not among " + decision.steps()));
    }

    private static String orDots(Optional<Instant> instant) {
      return instant.map(Instant::toString).orElse("..");
    }

    @Override
    public String toString() {
      return action;
    }
  }

  /**
   * A milestone.
   *
   * @param text "instant, actor, term after event, rule"
   */
  record Dated(String name, Decision<?> decision, String text) {
    void holds() {
      Milestone milestone =
          decision.milestones().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not among " + decision.milestones()));
      assertThat(
              "%s, %s, %s after %s, %s"
                  .formatted(
                      milestone.at(),
                      milestone.actor(),
                      milestone.term(),
                      milestone.event().path(),
                      milestone.rule()))
          .isEqualTo(text);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What each finding says, in the order of the answer. */
  static List<String> said(Decision<?> decision) {
    return decision.findings().stream().map(finding -> finding.how().key()).toList();
  }

  /** Which steps are given, in the order of the answer. */
  static List<String> advice(Decision<?> decision) {
    return decision.steps().stream().map(step -> step.action().id()).toList();
  }

  /** The values of a finding by the places of its words. */
  static String byPlace(Finding finding) {
    return joined(
        finding.named().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .toList());
  }

  /** What can be done by the rulebook: "case step", for each step of each case. */
  static Stream<String> listedSteps(List<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.cases().stream())
        .flatMap(how -> how.steps().stream().map(action -> how + " " + action));
  }

  /** What an answer gives: "case step", for each step of each finding. */
  static Stream<String> givenSteps(Decision<?> decision) {
    return decision.findings().stream()
        .flatMap(
            finding -> finding.steps().stream().map(step -> finding.how() + " " + step.action()));
  }

  private static String joined(List<?> several) {
    return several.stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
