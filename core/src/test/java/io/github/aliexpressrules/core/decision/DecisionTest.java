package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.facts;
import static io.github.aliexpressrules.core.MadeUp.found;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers and decisions: what makes them equal, and that nobody can change them. */
@SuppressWarnings("SelfAssertion") // that a value equals itself is asked as well
class DecisionTest {
  private static final Chapter<Object, Integer> CHAPTER = chapter((of, m, said) -> 7);

  private static final Conclusion[] NO_FINDINGS = {};
  private static final Milestone[] NO_MILESTONES = {};
  private static final Conclusion HOLDS = found(FIRST_HOLDS);
  private static final Conclusion NOTED = found(SECOND_NOTED);
  private static final Milestone OPENS = milestone(OPENING);
  private static final List<Fact> FACTS = facts(day(1), day(5), day(9));

  private static Milestone milestone(MilestoneKind kind) {
    return new Milestone(kind, Deadline.at(new Fact("f", day(1))), 0, 0, POLICY, Party.BUYER);
  }

  private static Answer<Integer> answer(
      Verdict verdict, @Nullable Integer result, Conclusion[] findings, Milestone[] milestones) {
    return new Answer<>(verdict, result, findings, milestones, 0, 0, null);
  }

  private static Answer<Integer> answer(Conclusion... findings) {
    return answer(Verdict.YES, 7, findings, NO_MILESTONES);
  }

  @Test
  void answersAreEqualIfTheySayTheSame() {
    Supplier<Answer<Integer>> one =
        () ->
            answer(
                Verdict.YES,
                7,
                new Conclusion[] {found(FIRST_HOLDS), found(SECOND_NOTED)},
                new Milestone[] {milestone(OPENING)});
    Answer<Integer> answer = one.get();
    Conclusion[] both = {HOLDS, NOTED};
    Milestone[] opens = {OPENS};
    assertThat(answer)
        .isEqualTo(answer)
        .isEqualTo(one.get())
        .hasSameHashCodeAs(one.get())
        .isNotEqualTo(answer(Verdict.NO, 7, both, opens))
        .isNotEqualTo(answer(Verdict.YES, 8, both, opens))
        .isNotEqualTo(answer(Verdict.YES, null, both, opens))
        .isNotEqualTo(answer(Verdict.YES, 7, new Conclusion[] {HOLDS}, opens))
        .isNotEqualTo(answer(Verdict.YES, 7, new Conclusion[] {NOTED, HOLDS}, opens))
        .isNotEqualTo(answer(Verdict.YES, 7, both, NO_MILESTONES))
        .isNotEqualTo(answer(Verdict.YES, 7, both, new Milestone[] {milestone(CLOSING)}))
        .isNotEqualTo("YES");
    assertThat(answer(Verdict.NO, null, NO_FINDINGS, NO_MILESTONES))
        .isEqualTo(answer(Verdict.NO, null, NO_FINDINGS, NO_MILESTONES));
    assertThat(answer)
        .hasToString("YES [buyer.made-up.first SATISFIED, buyer.made-up.second NOTED]");
  }

  @Test
  void anAnswerCannotBeChanged() {
    Answer<Integer> answer =
        question(
                chapter((of, m, said) -> 7)
                    .rule(FIRST, (of, m) -> say(FIRST_HOLDS).advise(CALL))
                    .milestone(
                        OPENING, Definition.of("date", (of, m) -> Deadline.at(FACTS.get(0)))),
                day(3))
            .at(day(0))
            .answer();
    for (List<?> list : List.of(answer.findings(), answer.milestones(), answer.steps())) {
      assertThat(list).hasSize(1);
      assertThatThrownBy(() -> list.set(0, null)).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
    Decision<NoResult> decision =
        question(chapter().rule(FIRST, (of, m) -> say(FIRST_HOLDS)), day(3)).at(day(0));
    for (List<?> list : List.of(decision.findingWindows(), decision.notYetKnown())) {
      assertThat(list).hasSize(1);
      assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  /**
   * What comes before anything else, what can be done at any time, what is left then, and what
   * comes with time.
   */
  @Test
  void stepsStandInTheOrderInWhichToTakeThem() {
    Action look = Action.of("buyer.step.look", Party.BUYER, "Look first.", "S4:1").first();
    Action ask = Action.of("buyer.step.ask", Party.BUYER, "Ask at last.", "S4:1").last();
    Rule early = Rule.of("buyer.made-up.early", "It is early.", "S4:1");
    Case said = early.noted("said", "So it is.").steps(ask, CALL, WRITE, look);
    Rule late = Rule.of("buyer.made-up.late", "It is late.", "S4:1");
    Case also = late.noted("also", "So it is too.").steps(CALL, look);
    assertThat(look.isFirst()).isTrue();
    assertThat(look.at("Menu").is(Verdict.YES).isFirst()).isTrue();
    assertThat(CALL.isFirst()).isFalse();
    assertThat(ask.isLast()).isTrue();
    assertThat(ask.at("Menu").is(Verdict.YES).brief("Ask.").isLast()).isTrue();
    assertThat(ask.isFirst() || look.isLast() || CALL.isLast()).isFalse();
    assertThat(
            question(
                    chapter((of, m, result) -> 7)
                        .rule(
                            early,
                            (of, m) ->
                                say(said)
                                    .advise(ask)
                                    .adviseWithin(day(5), day(9), CALL)
                                    .adviseWithin(day(4), null, WRITE, "us")
                                    .adviseBy(day(2), CALL)
                                    .adviseWithin(day(6), null, look))
                        .rule(
                            late,
                            (of, m) ->
                                say(also)
                                    .advise(CALL)
                                    .advise(look)
                                    .remedyWithin(null, day(3), CALL)))
                .at(day(0))
                .steps())
        .extracting(step -> step.action().id() + " " + step.window() + " " + step.changes().id())
        .containsExactly(
            "buyer.step.look [.., ..) buyer.made-up.late",
            "buyer.step.look [2025-03-09T12:00:00Z, ..) buyer.made-up.early",
            "buyer.step.call [.., 2025-03-05T12:00:00Z) buyer.made-up.early",
            "buyer.step.call [.., ..) buyer.made-up.late",
            "buyer.step.call [.., 2025-03-06T12:00:00Z) buyer.made-up.late",
            "buyer.step.ask [.., ..) buyer.made-up.early",
            "buyer.step.write [2025-03-07T12:00:00Z, ..) buyer.made-up.early",
            "buyer.step.call [2025-03-08T12:00:00Z, 2025-03-12T12:00:00Z) buyer.made-up.early");
  }

  /** A result with steps of its own. */
  public record Options(List<Step> options) {}

  @Test
  void stepsOfAResultAreWrittenAsStepsAre() {
    Rule rule = Rule.of("buyer.made-up.early", "It is early.", "S4:1");
    Case said = rule.satisfied("said", "So it is.").steps(CALL);
    Step call = Step.of(CALL, new Object[] {}, null, day(5), rule, false);
    Decision<Options> decision =
        question(
                chapter((of, m, result) -> new Options(List.of(call)))
                    .rule(rule, (of, m) -> say(said).adviseBy(day(5), CALL)))
            .at(day(0));
    assertThat(decision.toMap().get("result"))
        .isEqualTo(Map.of("options", List.of(call.toMap(decision.policy().zone()))));
    assertThat(decision.toMap().get("steps"))
        .isEqualTo(List.of(call.toMap(decision.policy().zone())));
    assertThat(decision.findings().get(0).toMap())
        .isEqualTo(decision.findings().get(0).toMap(ZoneOffset.UTC))
        .containsEntry("rule", "buyer.made-up.early");
  }

  private static Decision<Integer> decision(
      Conclusion finding, Instant from, Instant until, Window window, int known) {
    return new Decision<>(CHAPTER, POLICY, answer(in(window, finding)), from, until, FACTS, known);
  }

  /** What the question has and does not tell is empty; what it does not have is refused. */
  @Test
  void aNameThatTheQuestionDoesNotHaveIsRefused() {
    Chapter<Object, NoResult> chapter =
        chapter()
            .from(of -> day(0), THIRD_NOTED)
            .rule(FIRST, (of, m) -> say(FIRST_HOLDS))
            .rule(SECOND, (of, m) -> null)
            .rule(FIRST, (of, m) -> null)
            .milestone(OPENING, Definition.of("opening", (of, m) -> null))
            .milestone(CLOSING, Definition.of("closing", (of, m) -> null));
    Decision<NoResult> decision = question(chapter).at(day(1));
    assertThat(decision.finding("buyer.made-up.first")).contains(decision.findings().get(0));
    assertThat(decision.finding("buyer.made-up.second")).isEmpty();
    assertThat(decision.finding("buyer.made-up.third")).isEmpty();
    assertThat(decision.milestone("opening")).isEmpty();
    Refusal.of(
            () -> decision.finding("buyer.made-up.\u001bfourth"),
            "ruleId",
            "ruleId must be one of the rules of buyer.made-up, but was"
                + " \"buyer.made-up.\\u001bfourth\". Choose one of buyer.made-up.third,"
                + " buyer.made-up.first, buyer.made-up.second.")
        .check();
    Refusal.of(
            () -> decision.milestone("Opening"),
            "name",
            "name must be one of the milestones of buyer.made-up, but was \"Opening\". Choose one"
                + " of opening, closing.")
        .check();
    Refusal.of(
            () -> question(chapter()).at(day(1)).milestone("opening"),
            "name",
            "name must be one of the milestones of buyer.made-up, but was \"opening\". It has"
                + " none.")
        .check();
  }

  /** Two questions that are compared need not have the same milestones. */
  @Test
  void aDateThatOnlyOneOfTwoQuestionsHasIsMoved() {
    Question<NoResult> dated =
        question(
            chapter()
                .milestone(
                    OPENING,
                    Definition.of("opening", (of, m) -> Deadline.at(new Fact("f", day(1))))));
    assertThat(MovedDate.between(dated.at(day(0)), question(chapter()).at(day(0))))
        .hasToString("[opening 2025-03-04T12:00:00Z -> none]");
  }

  private static Decision<Integer> decision(Conclusion... findings) {
    return new Decision<>(CHAPTER, POLICY, answer(findings), day(1), day(2), FACTS, 0);
  }

  private static Conclusion in(Window window, Conclusion finding) {
    return finding.in(window.from().orElse(Instant.MIN), window.until().orElse(Instant.MAX));
  }

  @Test
  void decisionsAreEqualIfAnswerWindowsAndWhatWasLeftOutAre() {
    Supplier<Decision<Integer>> one =
        () -> decision(HOLDS, day(1), day(2), Window.of(day(0), day(3)), 1);
    Decision<Integer> decision = one.get();
    assertThat(decision)
        .isEqualTo(decision)
        .isEqualTo(one.get())
        .hasSameHashCodeAs(one.get())
        .isNotEqualTo(decision(NOTED, day(1), day(2), Window.of(day(0), day(3)), 1))
        .isNotEqualTo(decision(HOLDS, day(0), day(2), Window.of(day(0), day(3)), 1))
        .isNotEqualTo(decision(HOLDS, day(1), day(3), Window.of(day(0), day(3)), 1))
        .isNotEqualTo(decision(HOLDS, day(1), day(2), Window.of(day(1), day(3)), 1))
        .isNotEqualTo(decision(HOLDS, day(1), day(2), Window.of(day(0), day(2)), 1))
        .isNotEqualTo(decision(HOLDS, day(1), day(2), Window.of(day(0), day(3)), 2))
        .isNotEqualTo("YES");
    Decision<Integer> otherFacts =
        new Decision<>(
            CHAPTER,
            POLICY,
            answer(in(Window.of(day(0), day(3)), HOLDS)),
            day(1),
            day(2),
            FACTS.subList(1, 3),
            0);
    assertThat(decision).as("the same is left out").isEqualTo(otherFacts);
    assertThat(decision)
        .hasToString(
            "YES [buyer.made-up.first SATISFIED] [2025-03-04T12:00:00Z, 2025-03-05T12:00:00Z)");
  }

  @Test
  void openEndsAreOpen() {
    Decision<Integer> decision =
        decision(HOLDS, Instant.MIN, Instant.MAX, Window.of(null, day(1)), 3);
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
    assertThat(decision.findingWindows()).containsExactly(Window.of(null, day(1)));
    assertThat(decision.notYetKnown()).isEmpty();
    assertThat(decision.touches(decision)).isFalse();
  }

  @Test
  void aDecisionSpansItsNeighboursWindowAndThoseOfItsFindings() {
    Decision<Integer> first = decision(HOLDS, day(1), day(2), Window.of(day(0), day(2)), 1);
    Decision<Integer> second = decision(HOLDS, day(2), Instant.MAX, Window.of(day(2), null), 2);
    assertThat(first.touches(second)).isTrue();
    assertThat(second.touches(first)).isFalse();
    Decision<Integer> both = first.span(second);
    assertThat(both.window()).isEqualTo(Window.of(day(1), null));
    assertThat(both.findingWindows()).containsExactly(Window.of(day(0), null));
    assertThat(both.notYetKnown()).isEqualTo(first.notYetKnown());
    assertThat(second.span(first).window()).isEqualTo(both.window());
    assertThat(second.span(first).notYetKnown()).isEqualTo(second.notYetKnown());
    assertThat(first.window()).as("as it was").isEqualTo(Window.of(day(1), day(2)));
  }

  @Test
  void aDecisionCanBeSaidToHoldInAPartOfItsWindow() {
    Decision<Integer> decision = decision(HOLDS, day(1), Instant.MAX, Window.of(day(0), day(9)), 1);
    assertThat(decision.within(Window.of(day(2), day(3))).window())
        .isEqualTo(Window.of(day(2), day(3)));
    assertThat(decision.within(Window.of(null, day(3))).window())
        .isEqualTo(Window.of(day(1), day(3)));
    assertThat(decision.within(Window.of(day(0), null))).isEqualTo(decision);
    assertThat(decision.within(Window.of(day(2), null)).findingWindows())
        .isEqualTo(decision.findingWindows());
  }

  @Test
  void findingsAreComparedByWhatTheySayAndByTheirOutcome() {
    Decision<Integer> one = decision(HOLDS, NOTED);
    Conclusion noted = found(FIRST_NOTED);
    Conclusion early = found(FIRST_NOT_YET, day(1));
    Conclusion later = found(FIRST_NOT_YET, day(2));
    Decision<Integer> other = decision(early, NOTED, noted);
    assertThat(one.findingsUnlike(other)).containsExactly(HOLDS);
    assertThat(other.findingsUnlike(one)).containsExactly(early, noted);
    Decision<Integer> moved = decision(later);
    assertThat(moved.findingsUnlike(other)).containsExactly(later);
    assertThat(moved.findingsOfOtherOutcome(other)).isEmpty();
    assertThat(moved.findingsOfOtherOutcome(one)).containsExactly(later);
  }
}
