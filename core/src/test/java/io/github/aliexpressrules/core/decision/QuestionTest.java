package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.decision.MadeUp.CALL;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_EXPIRED;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_VIOLATED;
import static io.github.aliexpressrules.core.decision.MadeUp.OPENING;
import static io.github.aliexpressrules.core.decision.MadeUp.POLICY;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_EXPIRED;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_UNKNOWN;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.decision.MadeUp.THIRD;
import static io.github.aliexpressrules.core.decision.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.decision.MadeUp.applied;
import static io.github.aliexpressrules.core.decision.MadeUp.facts;
import static io.github.aliexpressrules.core.decision.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.decision.MadeUp.question;
import static io.github.aliexpressrules.core.decision.MadeUp.questionOf;
import static io.github.aliexpressrules.core.decision.MadeUp.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            applied(
                FIRST, m -> m.isBefore(day(3)) ? FIRST_NOT_YET.with(day(3)) : FIRST_HOLDS.with()));

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
    Decision<NoResult> decision = question(applied(FIRST, m -> FIRST_HOLDS.with())).at(day(1));
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
    assertThat(decision.findingWindows()).containsExactly(Window.ALWAYS);
  }

  @Test
  void eachFindingHasItsOwnWindowAndTheAnswerTheirIntersection() {
    Question<NoResult> question =
        question(
            rules(
                applied(FIRST, m -> holdsBetween(m, day(2), day(8))),
                applied(
                    SECOND, m -> m.isAtOrAfter(day(5)) ? SECOND_NOTED.with() : SECOND_HOLDS.with()),
                applied(THIRD, m -> THIRD_HOLDS.with())));
    Decision<NoResult> decision = question.at(day(3));
    assertThat(decision.findingWindows())
        .containsExactly(Window.of(day(2), day(8)), Window.of(null, day(5)), Window.ALWAYS);
    assertThat(decision.window()).isEqualTo(Window.of(day(2), day(5)));
  }

  @Test
  void onlyTheNearestComparisonsCount() {
    Question<NoResult> question =
        question(
            applied(
                FIRST,
                m -> {
                  for (int i : new int[] {9, 1, 4, 2, 7, 6}) {
                    m.isBefore(day(i));
                  }
                  return FIRST_HOLDS.with();
                }));
    assertThat(question.at(day(5)).window()).isEqualTo(Window.of(day(4), day(6)));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.of(null, day(1)));
    assertThat(question.at(day(9)).window()).isEqualTo(Window.of(day(9), null));
  }

  @Test
  void aRuleThatSaysNothingStillNarrowsTheAnswer() {
    Question<NoResult> question =
        question(
            sheet -> {
              sheet.applyIf(
                  FIRST,
                  m -> m.isBefore(day(3)) ? Optional.empty() : Optional.of(FIRST_NOTED.with()));
              return null;
            });
    Decision<NoResult> silent = question.at(day(1));
    assertThat(silent.findings()).isEmpty();
    assertThat(silent.verdict()).isEqualTo(Verdict.YES);
    assertThat(silent.window()).isEqualTo(Window.of(null, day(3)));
    assertThat(question.at(day(3)).findings()).hasSize(1);
  }

  @Test
  void beforeTheCaseBeginsThatIsAllThereIsToSay() {
    Question<Integer> question =
        questionOf(
            sheet -> {
              if (!sheet.begun(day(3), SECOND_NOT_YET)) {
                return Optional.empty();
              }
              sheet.apply(FIRST, m -> FIRST_HOLDS.with());
              return Optional.of(7);
            },
            day(3));
    Decision<Integer> before = question.at(day(3).minusNanos(1));
    assertThat(before.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(before.result()).isEmpty();
    assertThat(before.findings()).extracting(Finding::saying).containsExactly(SECOND_NOT_YET);
    assertThat(before.findingWindows()).containsExactly(Window.of(null, day(3)));
    assertThat(before.notYetKnown()).isEqualTo(facts(day(3)));

    Decision<Integer> begun = question.at(day(3));
    assertThat(begun.result()).contains(7);
    assertThat(begun.window()).isEqualTo(Window.of(day(3), null));
    assertThat(begun.notYetKnown()).isEmpty();
  }

  @Test
  void theResultNarrowsTheAnswerAndWhatFollowsIt() {
    Question<Boolean> question =
        questionOf(
            sheet -> {
              sheet.apply(FIRST, m -> FIRST_HOLDS.with());
              boolean early = sheet.value(m -> m.isBefore(day(3)));
              sheet.apply(SECOND, m -> early ? SECOND_NOTED.with() : SECOND_HOLDS.with());
              return Optional.of(early);
            });
    Decision<Boolean> decision = question.at(day(1));
    assertThat(decision.result()).contains(true);
    assertThat(decision.window()).isEqualTo(Window.of(null, day(3)));
    assertThat(decision.findingWindows()).containsExactly(Window.ALWAYS, Window.of(null, day(3)));
  }

  @Test
  void whatIsDerivedNarrowsTheFindingsThatTakeItAndTheAnswerInAnyCase() {
    Question<NoResult> question =
        question(
            sheet -> {
              Derived<Boolean> early = sheet.derive(m -> m.isBefore(day(3)));
              Derived<Boolean> late = sheet.derive(m -> m.of(early) && m.isBefore(day(2)));
              sheet.derive(m -> m.isBefore(day(6)));
              sheet.apply(FIRST, m -> FIRST_HOLDS.with());
              sheet.apply(SECOND, m -> m.of(early) ? SECOND_NOTED.with() : SECOND_HOLDS.with());
              sheet.apply(
                  THIRD,
                  m -> m.of(late) || m.isBefore(day(9)) ? THIRD_HOLDS.with() : THIRD_NOTED.with());
              return null;
            });
    assertThat(question.at(day(1)).findingWindows())
        .containsExactly(Window.ALWAYS, Window.of(null, day(3)), Window.of(null, day(2)));
    Decision<NoResult> afterwards = question.at(day(4));
    assertThat(afterwards.findingWindows())
        .containsExactly(Window.ALWAYS, Window.of(day(3), null), Window.of(day(3), day(9)));
    assertThat(afterwards.window()).isEqualTo(Window.of(day(3), day(6)));
  }

  @Test
  void figuresLeaveTheLinesThatTellThemDifferently() {
    Rule cites = Rule.of("buyer.made-up.cites", "It cites {opens}.", "S4:39", "S4:21");
    Saying says = cites.when(Outcome.SATISFIED, "says", "Within {term}.");
    Question<NoResult> question =
        question(
            sheet -> {
              Derived<Term> opens = sheet.derive(m -> m.figure(SmallPolicy.OPENS));
              sheet.apply(
                  FIRST,
                  m -> {
                    m.figure(SmallPolicy.CLOSES);
                    m.figure(SmallPolicy.STRICT);
                    m.of(opens);
                    m.figure(SmallPolicy.OPENS);
                    return FIRST_HOLDS.with();
                  });
              sheet.apply(cites, m -> says.with(m.of(opens)));
              sheet.apply(SECOND, m -> SECOND_HOLDS.with());
              return null;
            });
    Decision<NoResult> decision = question.at(day(1));
    // each line once, in the order of reading
    assertThat(decision.findings().get(0).contested())
        .isEqualTo(Citation.listOf("S3:11", "S4:39", "S4:40"));
    // what the rule cites itself does not contest it
    assertThat(decision.findings().get(1).contested()).isEqualTo(Citation.listOf("S4:40", "S3:11"));
    assertThat(decision.findings().get(2).contested()).isEmpty();
    assertThat(decision.findings().get(1).facts())
        .containsExactly(Map.entry("term", Term.calendarDays(10)));
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
                  rules(
                      applied(FIRST, m -> first(outcomes[0])),
                      applied(SECOND, m -> second(outcomes[1]))))
              .at(day(0));
      assertThat(decision.verdict()).isEqualTo(verdict);
      assertThat(decision.findings()).extracting(Finding::outcome).containsExactly(outcomes);
    }
  }

  private static Conclusion first(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> FIRST_HOLDS.with();
      case NOTED -> FIRST_NOTED.with();
      case UNKNOWN -> FIRST_UNKNOWN.with();
      case NOT_YET -> FIRST_NOT_YET.with(day(1));
      case EXPIRED -> FIRST_EXPIRED.with(day(1));
      case VIOLATED -> FIRST_VIOLATED.with();
    };
  }

  private static Conclusion second(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> SECOND_HOLDS.with();
      case NOTED -> SECOND_NOTED.with();
      case UNKNOWN -> SECOND_UNKNOWN.with();
      case NOT_YET -> SECOND_NOT_YET.with();
      case EXPIRED -> SECOND_EXPIRED.with();
      case VIOLATED -> SECOND_VIOLATED.with();
    };
  }

  @Test
  void withoutAnyRuleTheAnswerIsYesForAllTime() {
    Timeline<NoResult> timeline = question(rules()).timeline();
    assertThat(timeline.segments()).hasSize(1);
    assertThat(timeline.window()).isEqualTo(Window.ALWAYS);
    assertThat(timeline.changes()).isEmpty();
    assertThat(timeline.segments().get(0).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void anyInstantCanBeAskedAt() {
    Question<NoResult> question =
        question(applied(FIRST, m -> holdsBetween(m, day(2), day(8))), day(1));
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
            applied(
                FIRST, m -> m.isBefore(Instant.MIN) ? FIRST_UNKNOWN.with() : FIRST_HOLDS.with()));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.ALWAYS);
    assertThat(question.exactlyAt(Instant.MIN).window()).isEqualTo(Window.ALWAYS);
    assertThat(question.timeline().window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void factsOfLaterDatesAreListed() {
    Question<NoResult> question =
        question(
            applied(FIRST, m -> m.knows(day(2)) ? FIRST_HOLDS.with() : FIRST_UNKNOWN.with()),
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
  void aKnownFactIsGivenAnUnknownOneIsNot() {
    Question<Optional<Instant>> question =
        questionOf(sheet -> Optional.of(sheet.value(m -> m.known(Optional.of(day(2))))), day(2));
    assertThat(question.at(day(2).minusNanos(1)).result()).contains(Optional.empty());
    assertThat(question.at(day(2)).result()).contains(Optional.of(day(2)));
    Question<Optional<Instant>> absent =
        questionOf(sheet -> Optional.of(sheet.value(m -> m.known(Optional.empty()))));
    assertThat(absent.at(day(2)).window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void milestonesAndStepsAreReportedWithTheirParts() {
    Fact event = new Fact("order.shippedAt", day(1));
    Question<NoResult> question =
        question(
            sheet -> {
              Derived<Optional<Deadline>> opening =
                  sheet.derive(
                      m ->
                          Optional.of(
                              Deadline.after(event, m.figure(SmallPolicy.OPENS), m.calendar())));
              sheet.apply(
                  FIRST,
                  m ->
                      FIRST_HOLDS
                          .with()
                          .then(CALL)
                          .thenBy(day(4), MadeUp.WRITE, "the seller")
                          .then(Optional.of(day(4)), Optional.of(day(4)), CALL)
                          .then(Optional.of(day(3)), Optional.of(day(4)), CALL));
              sheet.milestone(OPENING, opening);
              sheet.milestone(MadeUp.CLOSING, sheet.derive(m -> Optional.empty()));
              return null;
            });
    Decision<NoResult> decision = question.at(day(0));
    assertThat(decision.steps())
        .containsExactly(
            new Step(CALL, List.of(), Optional.empty(), Optional.empty(), FIRST, false),
            new Step(
                MadeUp.WRITE,
                List.of("the seller"),
                Optional.empty(),
                Optional.of(day(4)),
                FIRST,
                false),
            new Step(CALL, List.of(), Optional.of(day(3)), Optional.of(day(4)), FIRST, false));
    Step write = decision.steps().get(1);
    assertThat(write.actor()).isEqualTo(Party.BUYER);
    assertThat(write.where()).contains("Menu > Write");
    assertThat(write.text(POLICY.calendar().zone())).isEqualTo("Write to the seller.");
    assertThat(decision.steps().get(0).where()).isEmpty();

    Milestone opening = decision.milestones().get(0);
    assertThat(decision.milestones()).hasSize(1);
    assertThat(opening.name()).isEqualTo("opening");
    assertThat(opening.at()).isEqualTo(day(11));
    assertThat(opening.local().toInstant()).isEqualTo(day(11));
    assertThat(opening.local().getZone()).isEqualTo(POLICY.calendar().zone());
    assertThat(opening.actor()).isEqualTo(Party.BUYER);
    assertThat(opening.onPassing()).isEqualTo("It opens.");
    assertThat(opening.event()).isEqualTo(event);
    assertThat(opening.term()).isEqualTo(Term.calendarDays(10));
    assertThat(opening.rule()).isEqualTo(FIRST);
    assertThat(decision.milestone("opening")).contains(day(11));
    assertThat(decision.milestone("closing")).isEmpty();
    assertThat(decision.finding("buyer.made-up.first")).contains(decision.findings().get(0));
    assertThat(decision.finding("buyer.made-up.second")).isEmpty();
    assertThat(decision.findings().get(0)).hasToString("buyer.made-up.first SATISFIED");
  }

  @Test
  void ofTwoDeadlinesTheEarlierIsTakenAndThisOneIfBothAreAtOnce() {
    Deadline shipped = Deadline.at(new Fact("shipped", day(1)));
    Deadline delivered = Deadline.at(new Fact("delivered", day(1)));
    Deadline later = Deadline.at(new Fact("confirmed", day(2)));
    assertThat(shipped.earlier(delivered)).isSameAs(shipped);
    assertThat(delivered.earlier(shipped)).isSameAs(delivered);
    assertThat(later.earlier(shipped)).isSameAs(shipped);
    assertThat(shipped.earlier(later)).isSameAs(shipped);
    assertThat(shipped.term()).isEqualTo(Term.calendarDays(0));
  }

  @Test
  void factsCanBePutIntoALargerCase() {
    assertThat(new Fact("shippedAt", day(1)).within("order"))
        .isEqualTo(new Fact("order.shippedAt", day(1)));
    assertThat(
            new FactList()
                .add("a", day(1))
                .add("b", Optional.empty())
                .add("c", Optional.of(day(2)))
                .addAll(facts(day(3)))
                .list())
        .containsExactly(new Fact("a", day(1)), new Fact("c", day(2)), new Fact("fact-0", day(3)));
  }

  @Test
  void aQuestionKnowsItsNameAndPolicy() {
    Question<NoResult> question = question(rules());
    assertThat(question.id()).isEqualTo("buyer.made-up");
    assertThat(question.policy()).isSameAs(POLICY);
  }

  @Test
  void nullsAreRefusedByName() {
    Question<NoResult> question = question(rules());
    assertThatThrownBy(() -> question.at(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> question.exactlyAt(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> question.ifNobodyActs(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("from");
    assertThatThrownBy(() -> question.pathToYes(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("from");
    assertThatThrownBy(() -> Question.of(null, POLICY, List.of(), sheet -> Optional.empty()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("kind");
    assertThatThrownBy(() -> Question.of(MadeUp.KIND, null, List.of(), sheet -> Optional.empty()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("policy");
    assertThatThrownBy(() -> Question.of(MadeUp.KIND, POLICY, null, sheet -> Optional.empty()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("facts");
    assertThatThrownBy(() -> Question.of(MadeUp.KIND, POLICY, List.of(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("asks");
  }

  @Test
  void severalThreadsMayAskAtOnce() throws Exception {
    Question<NoResult> question =
        question(
            rules(
                applied(FIRST, m -> holdsBetween(m, day(2), day(8))),
                applied(
                    SECOND,
                    m -> {
                      for (int i = 0; i < 200; i++) {
                        m.isBefore(day(i));
                      }
                      return SECOND_HOLDS.with();
                    })),
            day(3),
            day(6));
    List<Decision<NoResult>> alone =
        IntStream.range(0, 200).mapToObj(i -> question.at(day(i))).collect(Collectors.toList());
    Timeline<NoResult> timeline = question.timeline();
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
