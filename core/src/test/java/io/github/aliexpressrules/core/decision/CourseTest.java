package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.decision.MadeUp.CALL;
import static io.github.aliexpressrules.core.decision.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.decision.MadeUp.OPENING;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_EXPIRED;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.decision.MadeUp.WRITE;
import static io.github.aliexpressrules.core.decision.MadeUp.applied;
import static io.github.aliexpressrules.core.decision.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.decision.MadeUp.question;
import static io.github.aliexpressrules.core.decision.MadeUp.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What happens by itself, how long things stay, and how an answer becomes yes. */
class CourseTest {
  private static final Optional<Instant> NO_LIMIT = Optional.empty();

  private static Function<Sheet, Void> milestone(MilestoneKind kind, Instant at) {
    return sheet -> {
      Deadline deadline = new Deadline(at, new Fact("fact-0", day(0)), Term.calendarDays(1));
      sheet.milestone(kind, sheet.derive(m -> Optional.of(deadline)));
      return null;
    };
  }

  /** FIRST holds on days 2 to 8; SECOND fails until it is cured in some way. */
  private static Question<NoResult> obstructed(Function<Moment, Conclusion> second) {
    return question(
        rules(applied(FIRST, m -> holdsBetween(m, day(2), day(8))), applied(SECOND, second)));
  }

  @Test
  void where_waiting_is_enough_the_path_is_the_first_yes() {
    Question<NoResult> question = obstructed(m -> SECOND_HOLDS.with());
    PathToYes<NoResult> path = question.pathToYes(day(1));
    assertThat(path.reached().orElseThrow().window()).isEqualTo(Window.of(day(2), day(8)));
    assertThat(path.open()).isEmpty();
    assertThat(path.obstacles()).isEmpty();
    assertThat(path.closedBy()).isEmpty();
  }

  @Test
  void the_path_does_not_use_what_is_not_yet_known() {
    Question<NoResult> question =
        question(
            applied(
                FIRST, m -> m.knows(day(4)) ? FIRST_HOLDS.with() : FIRST_UNKNOWN.with().cure(CALL)),
            day(4));
    assertThat(question.pathToYes(day(3)).reached()).isEmpty();
    assertThat(question.pathToYes(day(3)).obstacles())
        .extracting(obstacle -> obstacle.cures().get(0).action())
        .containsExactly(CALL);
    assertThat(question.pathToYes(day(4)).reached()).isPresent();
  }

  @Test
  void where_acts_are_needed_the_path_names_them_once_nothing_else_is_in_the_way() {
    PathToYes<NoResult> path =
        obstructed(m -> SECOND_VIOLATED.with().then(WRITE, "all").cure(CALL)).pathToYes(day(1));
    assertThat(path.reached()).isEmpty();
    assertThat(path.open()).contains(Window.of(day(2), day(8)));
    assertThat(path.obstacles()).hasSize(1);
    assertThat(path.obstacles().get(0).finding().rule()).isEqualTo(SECOND);
    assertThat(path.obstacles().get(0).cures()).extracting(Step::action).containsExactly(CALL);
    assertThat(path.closedBy()).isEmpty();
  }

  @Test
  void advice_is_no_path() {
    PathToYes<NoResult> path =
        obstructed(m -> SECOND_VIOLATED.with().then(WRITE, "all")).pathToYes(day(3));
    assertThat(path.open()).isEmpty();
    assertThat(path.obstacles()).isEmpty();
    assertThat(path.closedBy()).extracting(Finding::rule).containsExactly(FIRST, SECOND);
  }

  @Test
  void an_answer_that_is_over_for_good_is_closed_by_the_rule_that_ended_it() {
    PathToYes<NoResult> path = obstructed(m -> SECOND_VIOLATED.with().cure(CALL)).pathToYes(day(8));
    assertThat(path.closedBy()).extracting(Finding::rule).containsExactly(FIRST);
  }

  @Test
  void a_cure_whose_time_is_over_opens_no_path() {
    Function<Moment, Conclusion> curedBefore5 =
        m -> SECOND_VIOLATED.with().cure(NO_LIMIT, Optional.of(day(5)), CALL);
    assertThat(obstructed(curedBefore5).pathToYes(day(4)).open())
        .contains(Window.of(day(4), day(8)));
    assertThat(obstructed(curedBefore5).pathToYes(day(5)).closedBy())
        .extracting(Finding::rule)
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void a_cure_that_is_not_possible_yet_opens_the_path_when_it_is() {
    Function<Moment, Conclusion> curedFrom4 =
        m ->
            m.isBefore(day(4))
                ? SECOND_EXPIRED.with().cure(Optional.of(day(4)), NO_LIMIT, CALL)
                : SECOND_EXPIRED.with().cure(Optional.of(day(4)), NO_LIMIT, WRITE, "all");
    PathToYes<NoResult> path = obstructed(curedFrom4).pathToYes(day(1));
    assertThat(path.open()).contains(Window.of(day(4), day(8)));
    assertThat(path.obstacles().get(0).cures()).extracting(Step::action).containsExactly(WRITE);
  }

  @Test
  void inaction_tells_when_by_whose_silence_and_by_which_rule() {
    Question<NoResult> question =
        question(
            rules(
                applied(FIRST, m -> holdsBetween(m, day(2), day(8))),
                milestone(OPENING, day(5)),
                milestone(CLOSING, day(8))));
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
  void at_a_beginning_nobody_is_silent() {
    MilestoneKind begins =
        MilestoneKind.of("begins", Party.BUYER, SECOND, "It begins.").beginning();
    Question<NoResult> question =
        question(
            rules(applied(FIRST, m -> holdsBetween(m, day(2), day(8))), milestone(begins, day(2))));
    Inaction.Event<NoResult> event = question.inaction(day(1)).events().get(0);
    assertThat(event.silentParty()).isEmpty();
    assertThat(event.rule()).contains(SECOND);
  }

  @Test
  void where_several_milestones_come_at_once_the_one_of_the_changing_rule_counts() {
    MilestoneKind over = MilestoneKind.of("over", Party.BANK, FIRST, "It is over.");
    Question<NoResult> question =
        question(
            rules(
                applied(FIRST, m -> holdsBetween(m, day(2), day(8))),
                milestone(CLOSING, day(8)),
                milestone(over, day(8))));
    assertThat(question.next(day(3)).orElseThrow().milestone()).map(Milestone::kind).contains(over);
    assertThat(question.next(day(3)).orElseThrow().citations()).isEqualTo(FIRST.citations());
    assertThat(question.next(day(8))).isEmpty();
  }

  @Test
  void the_slack_of_a_finding_is_the_time_until_its_rule_finds_something_else() {
    Question<NoResult> question =
        question(
            rules(
                applied(FIRST, m -> holdsBetween(m, day(2), day(8))),
                applied(SECOND, m -> SECOND_NOTED.with()),
                sheet -> {
                  sheet.applyIf(
                      MadeUp.THIRD,
                      m ->
                          m.isBefore(day(5))
                              ? Optional.of(MadeUp.THIRD_NOTED.with())
                              : Optional.empty());
                  return null;
                }));
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
    assertThat(slack)
        .extracting(s -> s.finding().rule())
        .containsExactly(FIRST, SECOND, MadeUp.THIRD);
  }

  @Test
  void a_finding_about_a_limit_tells_how_much_money_is_left() {
    assertThat(margin(Bound.atMost("a", "b"), "USD 20.00", "USD 30.00"))
        .isEqualTo("USD 10.00 true");
    assertThat(margin(Bound.atMost("a", "b"), "USD 30.00", "USD 30.00")).isEqualTo("USD 0.00 true");
    assertThat(margin(Bound.atMost("a", "b"), "USD 30.01", "USD 30.00"))
        .isEqualTo("USD -0.01 false");
    assertThat(margin(Bound.below("a", "b"), "USD 29.99", "USD 30.00")).isEqualTo("USD 0.01 true");
    assertThat(margin(Bound.below("a", "b"), "USD 30.00", "USD 30.00")).isEqualTo("USD 0.00 false");
    assertThat(margin(Bound.atLeast("a", "b"), "USD 35.00", "USD 30.00"))
        .isEqualTo("USD 5.00 true");
    assertThat(margin(Bound.atLeast("a", "b"), "USD 30.00", "USD 30.00"))
        .isEqualTo("USD 0.00 true");
    assertThat(margin(Bound.atLeast("a", "b"), "USD 29.99", "USD 30.00"))
        .isEqualTo("USD -0.01 false");
  }

  private static String margin(Bound bound, String amount, String limit) {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    Saying saying = rule.when(Outcome.NOTED, "compared", "{b} is compared with {a}.", bound);
    Question<NoResult> question =
        question(applied(rule, m -> saying.with(Money.parse(limit), Money.parse(amount))));
    Margin margin = question.at(day(0)).findings().get(0).margin().orElseThrow();
    assertThat(margin.amount()).isEqualTo(Money.parse(amount));
    assertThat(margin.limit()).isEqualTo(Money.parse(limit));
    return margin.left() + " " + margin.holds();
  }

  @Test
  void a_limit_must_be_one_of_the_places_of_the_words() {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    assertThatThrownBy(() -> rule.when(Outcome.NOTED, "x", "At most {b}.", Bound.atMost("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bound must compare places of buyer.made-up.limit.x, [b], but was a and b. Name two of"
                + " them.");
    assertThat(FIRST_HOLDS.bound()).isEmpty();
  }
}
