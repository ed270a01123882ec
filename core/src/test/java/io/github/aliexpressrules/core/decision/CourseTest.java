package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_EXPIRED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens by itself, how long things stay, and how an answer becomes yes. */
class CourseTest {
  private static Definition<Object, @Nullable Deadline> dated(Instant at) {
    Deadline deadline = new Deadline(at, new Fact("fact-0", day(0)), Term.calendarDays(1));
    return Definition.of("date", (of, m) -> deadline);
  }

  /** FIRST, which holds on days 2 to 8. */
  private static Chapter<Object, NoResult> days2to8() {
    return chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)));
  }

  /** FIRST holds on days 2 to 8; SECOND fails until it is cured in some way. */
  private static Question<NoResult> obstructed(Function<Moment, Conclusion> second) {
    return question(days2to8().rule(SECOND, (of, m) -> second.apply(m)));
  }

  @Test
  void whereWaitingIsEnoughThePathIsTheFirstYes() {
    Question<NoResult> question = obstructed(m -> say(SECOND_HOLDS));
    PathToYes<NoResult> path = question.pathToYes(day(1));
    assertThat(path.reached().orElseThrow().window()).isEqualTo(Window.of(day(2), day(8)));
    assertThat(path.open()).isEmpty();
    assertThat(path.obstacles()).isEmpty();
    assertThat(path.closedBy()).isEmpty();
  }

  @Test
  void thePathDoesNotUseWhatIsNotYetKnown() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) ->
                        m.knows(day(4)) ? say(FIRST_HOLDS) : say(FIRST_UNKNOWN).remedy(CALL)),
            day(4));
    assertThat(question.pathToYes(day(3)).reached()).isEmpty();
    assertThat(question.pathToYes(day(3)).obstacles())
        .extracting(obstacle -> obstacle.cures().get(0).action())
        .containsExactly(CALL);
    assertThat(question.pathToYes(day(4)).reached()).isPresent();
  }

  @Test
  void whereActsAreNeededThePathNamesThemOnceNothingElseIsInTheWay() {
    PathToYes<NoResult> path =
        obstructed(m -> say(SECOND_VIOLATED).advise(WRITE, "all").remedy(CALL)).pathToYes(day(1));
    assertThat(path.reached()).isEmpty();
    assertThat(path.open()).contains(Window.of(day(2), day(8)));
    assertThat(path.obstacles()).hasSize(1);
    assertThat(path.obstacles().get(0).finding().rule()).isEqualTo(SECOND);
    assertThat(path.obstacles().get(0).cures()).extracting(Step::action).containsExactly(CALL);
    assertThat(path.closedBy()).isEmpty();
  }

  @Test
  void adviceIsNoPath() {
    PathToYes<NoResult> path =
        obstructed(m -> say(SECOND_VIOLATED).advise(WRITE, "all")).pathToYes(day(3));
    assertThat(path.open()).isEmpty();
    assertThat(path.obstacles()).isEmpty();
    assertThat(path.closedBy()).extracting(Finding::rule).containsExactly(SECOND);
  }

  /** What stands in the way now already is the reason, and not what only joins it in the end. */
  @Test
  void whatStandsInTheWayAllTheTimeClosesThePath() {
    assertThat(obstructed(m -> say(SECOND_VIOLATED)).pathToYes(day(3)).closedBy())
        .extracting(Finding::rule)
        .containsExactly(SECOND);
    assertThat(obstructed(m -> say(SECOND_EXPIRED)).pathToYes(day(8)).closedBy())
        .as("both from the beginning")
        .extracting(Finding::rule)
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void whereNothingStandsInTheWayAllTheTimeTheEndClosesThePath() {
    Function<Moment, Conclusion> until5 =
        m -> m.isBefore(day(5)) ? say(SECOND_VIOLATED) : say(SECOND_HOLDS);
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(4)))
                .rule(SECOND, (of, m) -> until5.apply(m))
                .rule(THIRD, (of, m) -> m.isBefore(day(6)) ? say(THIRD_HOLDS) : say(THIRD_NOTED)));
    assertThat(question.pathToYes(day(3)).closedBy())
        .extracting(Finding::rule)
        .containsExactly(FIRST);
  }

  @Test
  void anAnswerThatIsOverForGoodIsClosedByTheRuleThatEndedIt() {
    PathToYes<NoResult> path = obstructed(m -> say(SECOND_VIOLATED).remedy(CALL)).pathToYes(day(8));
    assertThat(path.closedBy()).extracting(Finding::rule).containsExactly(FIRST);
  }

  @Test
  void aCureWhoseTimeIsOverOpensNoPath() {
    Function<Moment, Conclusion> curedBefore5 =
        m -> say(SECOND_VIOLATED).remedyWithin(null, day(5), CALL);
    assertThat(obstructed(curedBefore5).pathToYes(day(4)).open())
        .contains(Window.of(day(4), day(8)));
    assertThat(obstructed(curedBefore5).pathToYes(day(5)).closedBy())
        .extracting(Finding::rule)
        .containsExactly(SECOND);
  }

  @Test
  void aCureThatIsNotPossibleYetOpensThePathWhenItIs() {
    Function<Moment, Conclusion> curedFrom4 =
        m ->
            m.isBefore(day(4))
                ? say(SECOND_EXPIRED).remedyWithin(day(4), null, CALL)
                : say(SECOND_EXPIRED).remedyWithin(day(4), null, WRITE, "all");
    PathToYes<NoResult> path = obstructed(curedFrom4).pathToYes(day(1));
    assertThat(path.open()).contains(Window.of(day(4), day(8)));
    assertThat(path.obstacles().get(0).cures()).extracting(Step::action).containsExactly(WRITE);
  }

  @Test
  void inactionTellsWhenByWhoseSilenceAndByWhichRule() {
    Question<NoResult> question =
        question(days2to8().milestone(OPENING, dated(day(5))).milestone(CLOSING, dated(day(8))));
    Inaction<NoResult> inaction = question.inaction(day(1));
    assertThat(inaction.events()).extracting(Inaction.Event::at).containsExactly(day(2), day(8));
    assertThat(inaction.events())
        .extracting(Inaction.Event::silentParty)
        .containsExactly(Optional.empty(), Optional.of(Party.SELLER));
    assertThat(inaction.events())
        .extracting(Inaction.Event::rule)
        .containsExactly(Optional.of(FIRST), Optional.of(SECOND));
    assertThat(inaction.end().verdict()).isEqualTo(Verdict.NO_LONGER);
    assertThat(question.inaction(day(8)).events()).isEmpty();
  }

  @Test
  void atABeginningNobodyIsSilent() {
    MilestoneKind begins =
        MilestoneKind.of("begins", Party.BUYER, SECOND, "It begins.").beginning();
    Question<NoResult> question = question(days2to8().milestone(begins, dated(day(2))));
    Inaction.Event<NoResult> event = question.inaction(day(1)).events().get(0);
    assertThat(event.silentParty()).isEmpty();
    assertThat(event.rule()).contains(SECOND);
  }

  @Test
  void whereSeveralMilestonesComeAtOnceTheOneOfTheChangingRuleCounts() {
    MilestoneKind over = MilestoneKind.of("over", Party.BANK, FIRST, "It is over.");
    Question<NoResult> question =
        question(days2to8().milestone(CLOSING, dated(day(8))).milestone(over, dated(day(8))));
    assertThat(question.next(day(3)).orElseThrow().milestone()).map(Milestone::kind).contains(over);
    assertThat(question.next(day(3)).orElseThrow().citations()).isEqualTo(FIRST.citations());
    assertThat(question.next(day(8))).isEmpty();
  }

  @Test
  void theSlackOfAFindingIsTheTimeUntilItsRuleFindsSomethingElse() {
    Question<NoResult> question =
        question(
            days2to8()
                .rule(SECOND, (of, m) -> say(SECOND_NOTED))
                .rule(THIRD, (of, m) -> m.isBefore(day(5)) ? say(THIRD_NOTED) : null));
    List<Slack> slack = question.slack(day(3));
    assertThat(slack)
        .extracting(Slack::flipsAt)
        .containsExactly(Optional.of(day(8)), Optional.empty(), Optional.of(day(5)));
    assertThat(slack)
        .extracting(Slack::left)
        .containsExactly(
            Optional.of(Duration.ofDays(5)), Optional.empty(), Optional.of(Duration.ofDays(2)));
    assertThat(slack)
        .extracting(Slack::then)
        .containsExactly(Optional.of(Outcome.EXPIRED), Optional.empty(), Optional.empty());
    assertThat(slack).extracting(s -> s.finding().rule()).containsExactly(FIRST, SECOND, THIRD);
  }
}
