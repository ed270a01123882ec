package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.util.List;
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
   * A finding in words.
   *
   * @param saying the key of what is said
   * @param contested the lines that tell a figure it rests on differently, separated by blanks
   * @param text the whole explanation on the clocks of Los Angeles
   */
  record Told(String saying, Decision<?> decision, String contested, String text) {
    void holds() {
      List<Finding> told =
          decision.findings().stream()
              .filter(finding -> finding.how().key().equals(saying))
              .toList();
      assertThat(told).as("among %s", decision.findings()).hasSize(1);
      assertThat(told.get(0).explanation(Cases.LOS_ANGELES)).isEqualTo(text);
      assertThat(blanks(told.get(0).contested())).as("contested").isEqualTo(contested);
    }

    @Override
    public String toString() {
      return saying;
    }
  }

  /**
   * A step in words.
   *
   * @param action the action's id
   * @param who the actor, and the menu path if there is one
   * @param when from when and by when, two dots for an open side
   * @param changes the rule whose finding it changes
   * @param text the whole text on the clocks of Los Angeles
   */
  record Advised(
      String action, Decision<?> decision, String who, String when, String changes, String text) {
    void holds() {
      Step step =
          decision.steps().stream()
              .filter(one -> one.action().id().equals(action))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not among " + decision.steps()));
      assertThat(step.text(Cases.LOS_ANGELES)).isEqualTo(text);
      assertThat(step.actor() + step.where().map(at -> " at " + at).orElse("")).isEqualTo(who);
      assertThat(step.from().map(Instant::toString).orElse("..") + " to " + by(step))
          .isEqualTo(when);
      assertThat(step.changes().id()).isEqualTo(changes);
    }

    private static String by(Step step) {
      return step.by().map(Instant::toString).orElse("..");
    }

    @Override
    public String toString() {
      return action;
    }
  }

  /** A milestone in words: "name at instant: what happens then (actor), term after event, rule". */
  record Dated(String name, Decision<?> decision, String text) {
    void holds() {
      Milestone milestone =
          decision.milestones().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not among " + decision.milestones()));
      assertThat(
              milestone.local()
                  + ", "
                  + milestone.actor()
                  + ": "
                  + milestone.onPassing()
                  + " "
                  + milestone.term()
                  + " after "
                  + milestone.event().path()
                  + ", "
                  + milestone.rule())
          .isEqualTo(text);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The keys of all that the rules can say. */
  static List<String> sayings(List<Rule> rules) {
    return rules.stream().flatMap(rule -> rule.cases().stream()).map(Case::key).toList();
  }

  static List<String> actions(List<Action> actions) {
    return actions.stream().map(Action::id).toList();
  }

  static List<String> milestones(List<MilestoneKind> milestones) {
    return milestones.stream().map(MilestoneKind::name).toList();
  }

  /** What each finding says, in the order of the answer. */
  static List<String> said(Decision<?> decision) {
    return decision.findings().stream().map(finding -> finding.how().key()).toList();
  }

  /** Which steps are given, in the order of the answer. */
  static List<String> advice(Decision<?> decision) {
    return decision.steps().stream().map(step -> step.action().id()).toList();
  }

  private static String blanks(List<Citation> lines) {
    return lines.stream().map(Citation::toString).collect(Collectors.joining(" "));
  }
}
