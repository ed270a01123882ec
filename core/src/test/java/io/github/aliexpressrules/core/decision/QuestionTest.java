package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_EXPIRED;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.MadeUp.FIRST_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.KIND;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_EXPIRED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.SECOND_UNKNOWN;
import static io.github.aliexpressrules.core.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.facts;
import static io.github.aliexpressrules.core.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and their windows, with made-up rules. */
class QuestionTest {
  /** The premise of all that follows: one comparison, one window. */
  @Test
  void aComparisonMakesTheWindow() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> m.isBefore(day(3)) ? say(FIRST_NOT_YET, day(3)) : say(FIRST_HOLDS)));

    Decision<NoResult> before = question.at(day(3).minusNanos(1));
    assertThat(before.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(before.window()).isEqualTo(Window.of(null, day(3)));
    assertThat(before.findingWindows()).containsExactly(Window.of(null, day(3)));

    for (Instant instant : List.of(day(3), day(3).plusNanos(1), day(9))) {
      Decision<NoResult> then = question.at(instant);
      assertThat(then.verdict()).isEqualTo(Verdict.YES);
      assertThat(then.window()).isEqualTo(Window.of(day(3), null));
    }
  }

  @Test
  void whatDoesNotCompareHoldsAlways() {
    Decision<NoResult> decision =
        question(chapter().rule(FIRST, (of, m) -> say(FIRST_HOLDS))).at(day(1));
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
    assertThat(decision.findingWindows()).containsExactly(Window.ALWAYS);
  }

  @Test
  void eachFindingHasItsOwnWindowAndTheAnswerTheirIntersection() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .rule(
                    SECOND,
                    (of, m) -> m.isAtOrAfter(day(5)) ? say(SECOND_NOTED) : say(SECOND_HOLDS))
                .rule(THIRD, (of, m) -> say(THIRD_HOLDS)));
    Decision<NoResult> decision = question.at(day(3));
    assertThat(decision.findingWindows())
        .containsExactly(Window.of(day(2), day(8)), Window.of(null, day(5)), Window.ALWAYS);
    assertThat(decision.window()).isEqualTo(Window.of(day(2), day(5)));
  }

  @Test
  void onlyTheNearestComparisonsCount() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      for (int i : new int[] {9, 1, 4, 2, 7, 6}) {
                        m.isBefore(day(i));
                      }
                      return say(FIRST_HOLDS);
                    }));
    assertThat(question.at(day(5)).window()).isEqualTo(Window.of(day(4), day(6)));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.of(null, day(1)));
    assertThat(question.at(day(9)).window()).isEqualTo(Window.of(day(9), null));
  }

  @Test
  void aRuleThatSaysNothingStillNarrowsTheAnswer() {
    Question<NoResult> question =
        question(chapter().rule(FIRST, (of, m) -> m.isBefore(day(3)) ? null : say(FIRST_NOTED)));
    Decision<NoResult> silent = question.at(day(1));
    assertThat(silent.findings()).isEmpty();
    assertThat(silent.verdict()).isEqualTo(Verdict.YES);
    assertThat(silent.window()).isEqualTo(Window.of(null, day(3)));
    assertThat(question.at(day(3)).findings()).hasSize(1);
  }

  @Test
  void aRuleAppliesOnItsConditionWhichNarrowsTheFinding() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> m.isAtOrAfter(day(3)), (of, m) -> say(FIRST_NOTED))
                .rule(
                    SECOND,
                    (of, m) -> m.isBefore(day(5)) && m.figure(SmallPolicy.OPENS).amount() > 0,
                    (of, m) -> m.isBefore(day(4)) ? say(SECOND_HOLDS) : null));
    assertThat(question.at(day(1)).findings())
        .extracting(Finding::how)
        .containsExactly(SECOND_HOLDS);
    assertThat(question.at(day(1)).window()).isEqualTo(Window.of(null, day(3)));

    Decision<NoResult> both = question.at(day(3));
    assertThat(both.findings()).extracting(Finding::how).containsExactly(FIRST_NOTED, SECOND_HOLDS);
    assertThat(both.findingWindows())
        .containsExactly(Window.of(day(3), null), Window.of(null, day(4)));
    assertThat(both.findings().get(1).figures()).containsExactly(SmallPolicy.OPENS);

    assertThat(question.at(day(4)).findings())
        .extracting(Finding::how)
        .containsExactly(FIRST_NOTED);
    assertThat(question.at(day(4)).window()).isEqualTo(Window.of(day(4), day(5)));
    assertThat(question.at(day(5)).window()).isEqualTo(Window.of(day(5), null));
  }

  @Test
  void beforeTheCaseBeginsThatIsAllThereIsToSay() {
    Question<Integer> question =
        question(
            chapter((of, m, said) -> 7)
                .from(of -> day(3), SECOND_NOT_YET)
                .rule(FIRST, (of, m) -> say(FIRST_HOLDS))
                .milestone(OPENING, Definition.of("opening", (of, m) -> OPENED)),
            day(3));
    Decision<Integer> before = question.at(day(3).minusNanos(1));
    assertThat(before.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(before.result()).isEmpty();
    assertThat(before.findings()).extracting(Finding::how).containsExactly(SECOND_NOT_YET);
    assertThat(before.findings().get(0).figures()).isEmpty();
    assertThat(before.findingWindows()).containsExactly(Window.of(null, day(3)));
    assertThat(before.milestones()).isEmpty();
    assertThat(before.notYetKnown()).isEqualTo(facts(day(3)));

    Decision<Integer> begun = question.at(day(3));
    assertThat(begun.result()).contains(7);
    assertThat(begun.findings()).extracting(Finding::how).containsExactly(FIRST_HOLDS);
    assertThat(begun.findingWindows()).containsExactly(Window.of(day(3), null));
    assertThat(begun.milestones()).hasSize(1);
    assertThat(begun.window()).isEqualTo(Window.of(day(3), null));
    assertThat(begun.notYetKnown()).isEmpty();
  }

  /** What is known before the beginning is the same for all cases, and of that beginning alone. */
  @Test
  void aBeginningCanHaveAResultForTheTimeBefore() {
    Question<Integer> question =
        question(
            chapter((of, m, said) -> 7)
                .from(of -> day(3), SECOND_NOT_YET, 5)
                .from(of -> day(5), SECOND_VIOLATED)
                .rule(FIRST, (of, m) -> say(FIRST_HOLDS)),
            day(3),
            day(5));
    assertThat(question.at(day(3).minusNanos(1)).result()).contains(5);
    assertThat(question.at(day(3)).result()).isEmpty();
    assertThat(question.at(day(5)).result()).contains(7);
    assertThat(question.timeline().segments())
        .extracting(segment -> segment.result().orElse(0))
        .containsExactly(5, 0, 7);
  }

  private static final Deadline OPENED = Deadline.at(new Fact("opened", day(1)));

  @Test
  void beginningsAreAskedInOrderAndOneMayNeedNone() {
    Question<Integer> question =
        question(
            chapter((of, m, said) -> 7)
                .from(of -> day(3), SECOND_NOT_YET)
                .from(of -> null, FIRST_UNKNOWN)
                .from(of -> day(1), SECOND_UNKNOWN)
                .from(of -> day(5), SECOND_VIOLATED)
                .rule(FIRST, (of, m) -> say(FIRST_HOLDS)));
    assertThat(question.at(day(0)).findings())
        .extracting(Finding::how)
        .containsExactly(SECOND_NOT_YET);
    Decision<Integer> second = question.at(day(3));
    assertThat(second.findings()).extracting(Finding::how).containsExactly(SECOND_VIOLATED);
    assertThat(second.verdict()).isEqualTo(Verdict.NO);
    assertThat(second.window()).isEqualTo(Window.of(day(3), day(5)));
    assertThat(question.at(day(5)).findingWindows()).containsExactly(Window.of(day(5), null));
    assertThat(question.ifNobodyActs(day(4)).segments()).hasSize(1);
  }

  @Test
  void theResultNarrowsTheAnswerAndNoFinding() {
    Question<Boolean> question =
        question(
            chapter((of, m, said) -> m.isBefore(day(3))).rule(FIRST, (of, m) -> say(FIRST_HOLDS)));
    Decision<Boolean> decision = question.at(day(1));
    assertThat(decision.result()).contains(true);
    assertThat(decision.window()).isEqualTo(Window.of(null, day(3)));
    assertThat(decision.findingWindows()).containsExactly(Window.ALWAYS);
  }

  @Test
  void aResultMadeOfWhatWasSaidHoldsAsLongAsThat() {
    Question<String> question =
        question(
            chapter((of, m, said) -> said.verdict() + " " + said.steps())
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .rule(
                    SECOND,
                    (of, m) ->
                        m.isBefore(day(5)) ? say(SECOND_HOLDS).advise(CALL) : say(SECOND_HOLDS)));
    assertThat(question.at(day(3)).result()).contains("YES [buyer.step.call [.., ..)]");
    assertThat(question.at(day(3)).window()).isEqualTo(Window.of(day(2), day(5)));
    assertThat(question.at(day(5)).result()).contains("YES []");
    assertThat(question.at(day(1)).result()).contains("NOT_YET [buyer.step.call [.., ..)]");
    assertThat(question.timeline().segments())
        .extracting(segment -> segment.result().orElseThrow())
        .containsExactly(
            "NOT_YET [buyer.step.call [.., ..)]",
            "YES [buyer.step.call [.., ..)]",
            "YES []",
            "NO_LONGER []");
  }

  private enum Risk {
    MONEY,
    TIME,
    PEACE
  }

  @Test
  void whatIsAtRiskIsToldOnceInTheOrderOfItsKind() {
    Rule rule = Rule.of("buyer.made-up.risks", "It is risky.", "S4:1");
    Case risky = rule.noted("risky", "Mind.").endangers(Risk.PEACE, Verdict.NO, Risk.MONEY);
    Case other = rule.noted("other", "Mind as well.").endangers(Risk.TIME);
    Question<List<Risk>> question =
        question(
            chapter((of, m, said) -> List.copyOf(said.dangers(Risk.class)))
                .rule(rule, (of, m) -> say(risky))
                .rule(rule, (of, m) -> m.isBefore(day(2)) ? say(other) : say(risky)));
    assertThat(question.at(day(1)).result()).contains(List.of(Risk.MONEY, Risk.TIME, Risk.PEACE));
    assertThat(question.at(day(2)).result()).contains(List.of(Risk.MONEY, Risk.PEACE));
    assertThat(risky.dangers(Verdict.class)).containsExactly(Verdict.NO);
  }

  @Test
  void aWordNarrowsTheFindingsThatTakeItAndNoOthers() {
    Definition<Object, Boolean> early = Definition.of("early", (of, m) -> m.isBefore(day(3)));
    Definition<Object, Boolean> late =
        Definition.of("late", (of, m) -> m.of(early, of) && m.isBefore(day(2)));
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> m.of(early, of) ? say(SECOND_NOTED) : say(SECOND_HOLDS))
                .rule(
                    THIRD,
                    (of, m) ->
                        m.of(late, of) || m.isBefore(day(9))
                            ? say(THIRD_HOLDS)
                            : say(THIRD_NOTED)));
    assertThat(question.at(day(1)).findingWindows())
        .containsExactly(Window.ALWAYS, Window.of(null, day(3)), Window.of(null, day(2)));
    Decision<NoResult> afterwards = question.at(day(4));
    assertThat(afterwards.findingWindows())
        .containsExactly(Window.ALWAYS, Window.of(day(3), null), Window.of(day(3), day(9)));
    assertThat(afterwards.window()).isEqualTo(Window.of(day(3), day(9)));
  }

  @Test
  void aWordIsDerivedOncePerCaseHoweverItIsTaken() {
    List<Object> derivedOf = new ArrayList<>();
    Definition<Object, @Nullable Object> word =
        Definition.of(
            "word",
            (of, m) -> {
              derivedOf.add(of);
              return m.isBefore(day(3)) ? of : null;
            });
    Object other = "another case";
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      assertThat(m.of(word, of)).isSameAs(m.peek(word, of));
                      assertThat(m.ifCovered(word, of)).isSameAs(m.peekIfCovered(word, of));
                      assertThat(m.of(word, other)).isSameAs(m.of(word, other)).isIn(other, null);
                      return say(FIRST_HOLDS);
                    })
                .rule(SECOND, (of, m) -> m.peek(word, of) == null ? null : say(SECOND_HOLDS)));
    question.at(day(1));
    assertThat(derivedOf).hasSize(2).contains(other);
    derivedOf.clear();
    question.timeline();
    assertThat(derivedOf).as("before day 3 and after it").hasSize(4);
    derivedOf.clear();
    question.exact(day(3));
    assertThat(derivedOf).as("at day 3 and just before").hasSize(4);
  }

  @Test
  void figuresLeaveTheLinesThatTellThemDifferently() {
    Rule cites = Rule.of("buyer.made-up.cites", "It cites {opens}.", "S4:39, S4:21");
    Case says = cites.satisfied("says", "Within {term}.");
    Definition<Object, Term> opens = Definition.of("opens", (of, m) -> m.figure(SmallPolicy.OPENS));
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      m.figure(SmallPolicy.CLOSES);
                      m.restOn(SmallPolicy.STRICT);
                      m.of(opens, of);
                      m.figure(SmallPolicy.OPENS);
                      return say(FIRST_HOLDS);
                    })
                .rule(cites, (of, m) -> say(says, m.of(opens, of)))
                .rule(SECOND, (of, m) -> say(SECOND_HOLDS)));
    List<Finding> findings = question.at(day(1)).findings();
    assertThat(findings.get(0).figures())
        .as("in the policy's order")
        .containsExactly(SmallPolicy.OPENS, SmallPolicy.CLOSES, SmallPolicy.STRICT);
    // each line once, in the policy's order
    assertThat(findings.get(0).contested()).isEqualTo(Citation.listOf("S4:39", "S4:40", "S3:11"));
    // what the rule cites itself does not contest it
    assertThat(findings.get(1).contested()).isEqualTo(Citation.listOf("S4:40", "S3:11"));
    assertThat(findings.get(2).contested()).isEmpty();
    assertThat(findings.get(1).named()).containsExactly(Map.entry("term", Term.calendarDays(10)));
    assertThat(findings.get(1).values()).containsExactly(Term.calendarDays(10));
  }

  @Test
  void whatIsOnlyPeekedAtLeavesItsWindowAndNotItsFigures() {
    Definition<Object, Boolean> word =
        Definition.of(
            "word", (of, m) -> m.figure(SmallPolicy.OPENS).amount() > 0 && m.isBefore(day(3)));
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> m.peek(word, of) ? say(FIRST_HOLDS) : say(FIRST_NOTED))
                .rule(
                    SECOND,
                    (of, m) -> {
                      m.figure(SmallPolicy.STRICT);
                      m.peekIfCovered(word, of);
                      return say(SECOND_HOLDS);
                    })
                .rule(
                    THIRD,
                    (of, m) ->
                        m.peek(word, of) && m.ifCovered(word, of) ? null : say(THIRD_HOLDS)));
    Decision<NoResult> decision = question.at(day(3));
    assertThat(decision.findings())
        .extracting(Finding::figures)
        .containsExactly(List.of(), List.of(SmallPolicy.STRICT), List.of());
    assertThat(decision.findingWindows()).containsOnly(Window.of(day(3), null));
  }

  /** Who certainly says no outweighs who does not know; the order of rules does not matter. */
  @ParameterizedTest
  @CsvSource({
    "SATISFIED, SATISFIED, YES",
    "SATISFIED, NOTED, YES",
    "NOTED, NOTED, YES",
    "UNKNOWN, SATISFIED, UNDETERMINED",
    "UNKNOWN, NOTED, UNDETERMINED",
    "UNKNOWN, UNKNOWN, UNDETERMINED",
    "NOT_YET, SATISFIED, NOT_YET",
    "NOT_YET, NOTED, NOT_YET",
    "NOT_YET, UNKNOWN, NOT_YET",
    "NOT_YET, NOT_YET, NOT_YET",
    "EXPIRED, SATISFIED, NO_LONGER",
    "EXPIRED, NOTED, NO_LONGER",
    "EXPIRED, UNKNOWN, NO_LONGER",
    "EXPIRED, NOT_YET, NO_LONGER",
    "EXPIRED, EXPIRED, NO_LONGER",
    "VIOLATED, SATISFIED, NO",
    "VIOLATED, NOTED, NO",
    "VIOLATED, UNKNOWN, NO",
    "VIOLATED, NOT_YET, NO",
    "VIOLATED, EXPIRED, NO",
    "VIOLATED, VIOLATED, NO"
  })
  void theWeightiestOutcomeMakesTheVerdict(Outcome one, Outcome other, Verdict verdict) {
    for (Outcome[] outcomes : new Outcome[][] {{one, other}, {other, one}}) {
      Decision<NoResult> decision =
          question(
                  chapter()
                      .rule(FIRST, (of, m) -> first(outcomes[0]))
                      .rule(SECOND, (of, m) -> second(outcomes[1])))
              .at(day(0));
      assertThat(decision.verdict()).isEqualTo(verdict);
      assertThat(decision.findings()).extracting(Finding::outcome).containsExactly(outcomes);
    }
  }

  private static Conclusion first(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> say(FIRST_HOLDS);
      case NOTED -> say(FIRST_NOTED);
      case UNKNOWN -> say(FIRST_UNKNOWN);
      case NOT_YET -> say(FIRST_NOT_YET, day(1));
      case EXPIRED -> say(FIRST_EXPIRED, day(1));
      case VIOLATED -> say(FIRST_VIOLATED);
    };
  }

  private static Conclusion second(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> say(SECOND_HOLDS);
      case NOTED -> say(SECOND_NOTED);
      case UNKNOWN -> say(SECOND_UNKNOWN);
      case NOT_YET -> say(SECOND_NOT_YET);
      case EXPIRED -> say(SECOND_EXPIRED);
      case VIOLATED -> say(SECOND_VIOLATED);
    };
  }

  @Test
  void withoutAnyRuleTheAnswerIsYesForAllTime() {
    Timeline<NoResult> timeline = question(chapter()).timeline();
    assertThat(timeline.segments()).hasSize(1);
    assertThat(timeline.window()).isEqualTo(Window.ALWAYS);
    assertThat(timeline.changes()).isEmpty();
    assertThat(timeline.segments().get(0).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void anyInstantCanBeAskedAt() {
    Question<NoResult> question =
        question(chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8))), day(1));
    Decision<NoResult> first = question.at(Instant.MIN);
    assertThat(first.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(first.window()).isEqualTo(Window.of(null, day(1)));
    assertThat(question.exactlyAt(Instant.MIN).window()).isEqualTo(Window.of(null, day(2)));
    Decision<NoResult> last = question.at(Instant.MAX);
    assertThat(last.verdict()).isEqualTo(Verdict.NO_LONGER);
    assertThat(last.window()).isEqualTo(Window.of(day(8), null));
    assertThat(question.exactlyAt(Instant.MAX)).isEqualTo(last);
    assertThat(question.ifNobodyActs(Instant.MAX).segments()).hasSize(1);
    assertThat(question.pathToYes(Instant.MAX).reached()).isEmpty();
  }

  /** Rules do not do this, but no sentinel may leave the kernel. */
  @Test
  void comparingWithTheFirstInstantBoundsNothing() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> m.isBefore(Instant.MIN) ? say(FIRST_UNKNOWN) : say(FIRST_HOLDS)));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.ALWAYS);
    assertThat(question.exactlyAt(Instant.MIN).window()).isEqualTo(Window.ALWAYS);
    assertThat(question.timeline().window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void comparingWithTheLastInstantBoundsNothing() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      m.isBefore(Instant.MAX.plusNanos(0));
                      return say(FIRST_HOLDS);
                    }));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.ALWAYS);
    assertThat(question.timeline().window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void factsOfLaterDatesAreListed() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> m.knows(day(2)) ? say(FIRST_HOLDS) : say(FIRST_UNKNOWN)),
            day(5),
            day(2),
            day(2));
    assertThat(question.at(day(1)).notYetKnown())
        .containsExactly(
            new Fact("fact-1", day(2)), new Fact("fact-2", day(2)), new Fact("fact-0", day(5)));
    assertThat(question.at(day(2)).notYetKnown()).containsExactly(new Fact("fact-0", day(5)));
    assertThat(question.at(day(5)).notYetKnown()).isEmpty();
    // the list changes, so the window ends there, though the answer goes on
    assertThat(question.at(day(2)).window()).isEqualTo(Window.of(day(2), day(5)));
    assertThat(question.exactlyAt(day(2)).window()).isEqualTo(Window.of(day(2), null));
    assertThat(question.exactlyAt(day(2)).notYetKnown())
        .containsExactly(new Fact("fact-0", day(5)));
    assertThat(question.exactlyAt(day(7)).notYetKnown()).isEmpty();
  }

  @Test
  void onlyTheNeighbouringFactsNarrowTheAnswer() {
    Instant[] facts = IntStream.range(0, 100).mapToObj(Samples::day).toArray(Instant[]::new);
    Question<NoResult> question = question(chapter(), facts);
    for (int i : new int[] {0, 1, 50, 98}) {
      assertThat(question.at(day(i).plusSeconds(1)).window())
          .isEqualTo(Window.of(day(i), day(i + 1)));
    }
    assertThat(question.at(day(99)).window()).isEqualTo(Window.of(day(99), null));
    assertThat(question.at(day(-1)).window()).isEqualTo(Window.of(null, day(0)));
  }

  @Test
  void aKnownFactIsGivenAnUnknownOneIsNot() {
    Fact fact = new Fact("fact-0", day(2));
    Question<List<Object>> question =
        question(
            chapter(
                (of, m, said) ->
                    Arrays.asList(m.known(fact), m.known(Optional.of(day(2))), m.knows(day(2)))),
            day(2));
    assertThat(question.at(day(2).minusNanos(1)).result())
        .contains(Arrays.asList(null, Optional.empty(), false));
    assertThat(question.at(day(2)).result())
        .contains(Arrays.asList(fact, Optional.of(day(2)), true));
    Question<List<Object>> absent =
        question(
            chapter(
                (of, m, said) -> Arrays.asList(m.known((Fact) null), m.known(Optional.empty()))));
    assertThat(absent.at(day(2)).window()).isEqualTo(Window.ALWAYS);
    assertThat(absent.at(day(2)).result()).contains(Arrays.asList(null, Optional.empty()));
  }

  @Test
  void knownItemsAreCountedByHalving() {
    List<Instant> days = IntStream.of(1, 2, 2, 2, 5, 9).mapToObj(Samples::day).toList();
    Question<Integer> question = question(chapter((of, m, said) -> m.countKnown(days, day -> day)));
    int[] counts = {0, 1, 4, 4, 4, 5, 5, 5, 5, 6, 6};
    for (int i = 0; i < counts.length; i++) {
      assertThat(question.at(day(i)).result()).contains(counts[i]);
    }
    assertThat(question.at(day(3)).window()).isEqualTo(Window.of(day(2), day(5)));
    assertThat(
            question(chapter((of, m, said) -> m.countKnown(List.<Instant>of(), d -> d))).at(day(0)))
        .returns(Optional.of(0), Decision::result)
        .returns(Window.ALWAYS, Decision::window);
  }

  @Test
  void aDoubtAboutAFigureIsTold() {
    Question<Optional<Words>> question =
        question(chapter((of, m, said) -> m.doubt(SmallPolicy.CLOSES)));
    assertThat(question.at(day(0)).result()).contains(Optional.empty());
    assertThat(
            Question.of(
                    chapter((of, m, said) -> m.doubt(SmallPolicy.CLOSES)),
                    "case",
                    List.of(),
                    POLICY.with(SmallPolicy.CLOSES, Term.calendarDays(30)))
                .at(day(0))
                .result()
                .flatMap(doubt -> doubt.map(Words::toString)))
        .contains("smudged");
  }

  @Test
  void milestonesAndStepsAreReportedWithTheirParts() {
    Fact event = new Fact("order.shippedAt", day(1));
    Definition<Object, @Nullable Deadline> opening =
        Definition.of(
            "opening", (of, m) -> Deadline.after(event, m.figure(SmallPolicy.OPENS), m.calendar()));
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) ->
                        say(FIRST_HOLDS)
                            .advise(CALL)
                            .adviseWithin(null, day(4), WRITE, "the seller")
                            .adviseWithin(day(4), day(4), CALL)
                            .remedyWithin(day(3), day(4), CALL))
                .milestone(OPENING, opening)
                .milestone(CLOSING, Definition.of("closing", (of, m) -> null)));
    Decision<NoResult> decision = question.at(day(0));
    assertThat(decision.steps())
        .containsExactly(
            Step.of(CALL, new Object[] {}, null, null, FIRST, false),
            Step.of(WRITE, new Object[] {"the seller"}, null, day(4), FIRST, false),
            Step.of(CALL, new Object[] {}, day(3), day(4), FIRST, true));
    Step write = decision.steps().get(1);
    assertThat(write.actor()).isEqualTo(Party.BUYER);
    assertThat(write.where()).contains("Menu > Write");
    assertThat(write.text(POLICY.calendar().zone())).isEqualTo("Write to the seller.");
    assertThat(decision.steps().get(0).where()).isEmpty();

    assertThat(decision.milestones()).hasSize(1);
    Milestone milestone = decision.milestones().get(0);
    assertThat(milestone.name()).isEqualTo("opening");
    assertThat(milestone.at()).isEqualTo(day(11));
    assertThat(milestone.local().toInstant()).isEqualTo(day(11));
    assertThat(milestone.zone()).isEqualTo(POLICY.calendar().zone());
    assertThat(milestone.local().getZone()).isEqualTo(POLICY.calendar().zone());
    assertThat(milestone.actor()).isEqualTo(Party.BUYER);
    assertThat(milestone.silent()).contains(Party.BUYER);
    assertThat(milestone.onPassing()).isEqualTo("It opens.");
    assertThat(milestone.event()).isEqualTo(event);
    assertThat(milestone.term()).isEqualTo(Term.calendarDays(10));
    assertThat(milestone.figures()).containsExactly(SmallPolicy.OPENS);
    assertThat(milestone.rule()).isEqualTo(FIRST);
    assertThat(decision.milestone("opening")).contains(day(11));
    assertThat(decision.milestone("closing")).isEmpty();
    assertThat(decision.finding("buyer.made-up.first")).contains(decision.findings().get(0));
    assertThat(decision.findings().get(0)).hasToString("buyer.made-up.first SATISFIED");
  }

  @Test
  void aMilestoneTellsWhoLetsItsTimePass() {
    Definition<Object, @Nullable Deadline> opening = Definition.of("opening", (of, m) -> OPENED);
    Definition<Object, @Nullable Party> silent =
        Definition.of(
            "silent",
            (of, m) -> {
              m.figure(SmallPolicy.STRICT);
              return m.isBefore(day(3)) ? Party.BANK : null;
            });
    Question<NoResult> question =
        question(
            chapter()
                .milestone(OPENING, opening, silent)
                .milestone(OPENING.beginning(), opening)
                .milestone(CLOSING, opening));
    assertThat(question.at(day(2)).milestones())
        .extracting(Milestone::silent)
        .containsExactly(Optional.of(Party.BANK), Optional.empty(), Optional.of(Party.SELLER));
    assertThat(question.at(day(2)).milestones().get(0).figures()).isEmpty();
    assertThat(question.at(day(2)).window()).isEqualTo(Window.of(null, day(3)));
    assertThat(question.at(day(3)).milestones().get(0).silent()).isEmpty();
  }

  @Test
  void aQuestionKnowsItsNameItsPolicyAndItsZone() {
    Question<NoResult> question = question(chapter());
    assertThat(question.id()).isEqualTo("buyer.made-up");
    assertThat(question.kind()).isSameAs(KIND);
    assertThat(question.policy()).isSameAs(POLICY);
    assertThat(question.zone()).isEqualTo(POLICY.calendar().zone());
  }

  @Test
  void nullsAreRefusedByName() {
    Question<NoResult> question = question(chapter());
    assertThatThrownBy(() -> question.at(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> question.exactlyAt(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> question.exact(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> question.ifNobodyActs(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("from");
    assertThatThrownBy(() -> question.pathToYes(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("from");
  }

  @Test
  void severalThreadsMayAskAtOnce() throws Exception {
    Definition<Object, Integer> word =
        Definition.of(
            "word",
            (of, m) -> {
              int passed = 0;
              for (int i = 0; i < 200; i += 3) {
                passed += m.isBefore(day(i)) ? 0 : 1;
              }
              return passed;
            });
    List<Integer> list = IntStream.range(0, 100).boxed().toList();
    Items<Object, Integer, Integer> items =
        Items.of("items", of -> list, (i, m) -> m.isBefore(day(2 * i)) ? null : i);
    Question<Integer> question =
        question(
            chapter((of, m, said) -> m.of(word, of))
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .forEach(
                    SECOND, items, (of, i, m) -> say(i % 2 == 0 ? SECOND_HOLDS : SECOND_NOTED)),
            day(3),
            day(6));
    List<Decision<Integer>> alone =
        IntStream.range(0, 200).mapToObj(i -> question.at(day(i))).toList();
    Timeline<Integer> timeline = question.timeline();
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> jobs =
          IntStream.range(0, threads)
              .<Callable<Boolean>>mapToObj(
                  thread ->
                      () -> {
                        start.await();
                        boolean same = true;
                        for (int i = 0; i < 200; i++) {
                          int day = (i + 25 * thread) % 200;
                          same &= question.at(day(day)).equals(alone.get(day));
                        }
                        return same && question.timeline().equals(timeline);
                      })
              .toList();
      for (Future<Boolean> job : pool.invokeAll(jobs)) {
        assertThat(job.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
  }
}
