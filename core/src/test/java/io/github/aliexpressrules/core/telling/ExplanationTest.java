package io.github.aliexpressrules.core.telling;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_UNKNOWN;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_EXPIRED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a decision is told to a person. */
class ExplanationTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  private static String told(Question<?> question, int day) {
    return Explanation.in(UTC).of(question, day(day));
  }

  /** From a heading to the next empty line. */
  private static String section(String text, String heading) {
    int start = text.indexOf(heading + "\n");
    assertThat(start).as(text).isNotNegative();
    int end = text.indexOf("\n\n", start);
    return end < 0 ? text.substring(start) : text.substring(start, end + 1);
  }

  private static Question<NoResult> obstructed(Function<Moment, Conclusion> second) {
    return question(
        chapter()
            .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
            .rule(SECOND, (of, m) -> second.apply(m)));
  }

  @Test
  void actsAreToldWithTheirAlternativesAndTheirTime() {
    String text =
        told(
            obstructed(m -> say(SECOND_VIOLATED).remedy(CALL).remedy(WRITE, "all").advise(CALL)),
            1);
    assertThat(section(text, "How it becomes yes"))
        .isEqualTo(
            """
            How it becomes yes
              From 5 March 2025, 12:00 UTC on:
              1. Call. [buyer.made-up.second]
                 or: Write to all. Where: Menu > Write. [buyer.made-up.second]
              Before 11 March 2025, 12:00 UTC.
            """);
    assertThat(section(text, "What to do")).isEqualTo("What to do\n  1. Call.\n");
  }

  @Test
  void aClosedPathNamesTheRuleThatClosesIt() {
    assertThat(told(obstructed(m -> say(SECOND_VIOLATED)), 3))
        .contains("\n\nNobody can make it yes any more, because of buyer.made-up.second.\n");
    assertThat(told(question(chapter().rule(FIRST, (of, m) -> say(FIRST_UNKNOWN))), 3))
        .contains("\n\nWhat is missing for an answer: see buyer.made-up.first.\n");
    assertThat(told(question(chapter().rule(SECOND, (of, m) -> say(SECOND_NOT_YET))), 3))
        .contains("\n\nIt waits for what has not happened yet: see buyer.made-up.second.\n");
  }

  @Test
  void aClosedPathPointsAtWhatCanBeDoneInstead() {
    assertThat(told(obstructed(m -> say(SECOND_VIOLATED).advise(CALL)), 3))
        .contains(
            """


            It cannot become yes any more, because of buyer.made-up.second. What can be done instead stands
            below.

            What to do
              1. Call.
            """);
  }

  /** How long an answer holds: always, or from when, or until when, or both. */
  @Test
  void anAnswerTellsHowLongItHolds() {
    Question<NoResult> question =
        question(chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8))));
    assertThat(told(question, 0)).contains("; the answer holds until 5 March 2025, 12:00 UTC.\n");
    assertThat(told(question, 3))
        .contains(
            "; the answer holds from 5 March 2025, 12:00 UTC until 11 March\n2025, 12:00 UTC.\n");
    assertThat(told(question, 8))
        .contains("; the answer holds from 11 March 2025, 12:00 UTC on.\n");
    assertThat(told(question(chapter().rule(SECOND, (of, m) -> say(SECOND_HOLDS))), 3))
        .contains("; the answer holds at any time.\n");
  }

  /** What decides comes first, remarks last, whatever the order of the rules. */
  @Test
  void whatDecidesIsToldFirst() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(THIRD, (of, m) -> say(THIRD_NOTED))
                .rule(FIRST, (of, m) -> say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> say(SECOND_VIOLATED)));
    assertThat(section(told(question, 3), "Why"))
        .isEqualTo(
            """
            Why
              - It fails. [buyer.made-up.second; S4:21]
              + It holds. [buyer.made-up.first; S4:21]
              * Take note. [buyer.made-up.third; S4:21]
            """);
  }

  /**
   * Of several rules that say no the weightiest alone closes; each thing to be cured has a number.
   */
  @Test
  void whatClosesAndWhatIsToBeCuredIsNamed() {
    Rule rule = Rule.of("buyer.made-up.other", "Another one.", "S4:21");
    Case fails = rule.violated("fails", "It fails too.").steps(CALL);
    Function<Conclusion, Question<NoResult>> asked =
        second ->
            question(
                chapter()
                    .rule(rule, (of, m) -> say(fails).remedy(CALL))
                    .rule(SECOND, (of, m) -> second));
    assertThat(told(asked.apply(say(SECOND_EXPIRED)), 3))
        .contains("cannot become yes any more, because of buyer.made-up.second. What");
    assertThat(
            section(
                told(asked.apply(say(SECOND_VIOLATED).remedy(WRITE, "all")), 3),
                "How it becomes yes"))
        .isEqualTo(
            """
            How it becomes yes
              1. Call. [buyer.made-up.other]
              2. Write to all. Where: Menu > Write. [buyer.made-up.second]
            """);
  }

  @Test
  void whatIsDatedLaterIsNamed() {
    Question<NoResult> question =
        question(chapter().rule(SECOND, (of, m) -> say(SECOND_HOLDS)), day(1), day(4));
    assertThat(told(question, 2))
        .endsWith("\nLeft out, since dated later: fact-1 (7 March 2025, 12:00 UTC).\n");
  }

  /** What was settled is no loss, whether or not something is left to do. */
  @Test
  void whatIsSettledIsToldAsOver() {
    Rule rule = Rule.of("buyer.made-up.settled", "It is settled.", "S4:21");
    Case settled = rule.expired("settled", "It is settled.").steps(CALL).settled();
    Case lost = rule.expired("lost", "It is lost.");
    assertThat(settled.isSettled()).isTrue();
    assertThat(lost.isSettled()).isFalse();
    for (Conclusion over : List.of(say(settled), say(settled).advise(CALL))) {
      assertThat(told(question(chapter().rule(rule, (of, m) -> over)), 3))
          .contains("\n\nAs far as is known this is settled: see buyer.made-up.settled.\n")
          .doesNotContain("Nobody can", "cannot become");
    }
    assertThat(told(question(chapter().rule(rule, (of, m) -> say(lost))), 3))
        .contains("\n\nNobody can make it yes any more, because of buyer.made-up.settled.\n");
  }

  @Test
  void aYesNeedsNoPath() {
    assertThat(told(obstructed(m -> say(SECOND_HOLDS).remedy(CALL)), 3))
        .startsWith("Is it so? YES\n(buyer.made-up)\n")
        .doesNotContain("How it becomes yes")
        .contains("\nWhat to do\n  1. Call.\n");
  }

  /** A result with two lists, one of which is left out where it is empty. */
  public record Lists(
      List<String> always, @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> filled) {}

  @ParameterizedTest
  @CsvSource({"'', Result: always none", "a, Result: always none; filled a"})
  void aPartOfTheResultCanBeLeftOutWhereItIsEmpty(String filled, String words) {
    Set<String> parts = filled.isEmpty() ? Set.of() : Set.of(filled);
    assertThat(told(question(chapter((of, m, said) -> new Lists(List.of(), parts))), 3))
        .contains("\n" + words + "\n");
  }

  @Test
  void stepsTellWhoseTheyAreAndWhetherTheirTimeIsOver() {
    Action pay = Action.of("buyer.step.pay", Party.BANK, "Pay.", "S4:1");
    Rule rule = Rule.of("buyer.made-up.paid", "It is paid.", "S4:21");
    Case unpaid = rule.noted("unpaid", "It is not.").steps(pay, CALL);
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    rule,
                    (of, m) ->
                        say(unpaid)
                            .advise(pay)
                            .adviseBy(day(3), CALL)
                            .adviseBy(day(4), CALL)
                            .adviseWithin(day(4), null, CALL)
                            .adviseWithin(day(3), null, CALL)));
    String text = told(question, 3);
    assertThat(section(text, "What to do"))
        .isEqualTo(
            """
            What to do
              1. Call. (Its time is over.)
              2. Call. Before 7 March 2025, 12:00 UTC.
              3. Call.
              4. Call. From 7 March 2025, 12:00 UTC on.
              - (bank) Pay.
            """);
  }

  @Test
  void whoeverLetsATimePassIsNamedAndALongCourseIsCut() {
    Deadline closing = new Deadline(day(4), MadeUp.facts(day(0)).get(0), Term.calendarDays(4));
    Chapter<Object, NoResult> chapter =
        chapter().milestone(CLOSING, Definition.of("closing", (of, m) -> closing));
    for (int i = 4; i < 11; i++) {
      int last = i;
      chapter = chapter.rule(FIRST, (of, m) -> holdsBetween(m, day(1), day(last)));
    }
    String text = told(question(chapter), 3);
    assertThat(section(text, "If nobody does anything"))
        .startsWith(
            """
            If nobody does anything
              7 March 2025, 12:00 UTC: NO LONGER, as the seller lets the time pass [buyer.made-up.second]
              8 March 2025, 12:00 UTC: still NO LONGER [buyer.made-up.first]
            """)
        .endsWith("\n  and 2 more\n");
    assertThat(section(text, "Dates"))
        .isEqualTo("Dates\n  7 March 2025, 12:00 UTC: closing. It closes.\n");
    assertThat(section(told(obstructed(m -> say(SECOND_HOLDS)), 3), "Why"))
        .contains("(changes in 5 days)");
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @CsvSource({
    "20.00, AT_MOST,  (USD 10.00 to spare)",
    "30.00, AT_MOST,  (exactly at the limit)",
    "30.01, AT_MOST,  (USD 0.01 too much)",
    "29.99, BELOW,    (USD 0.01 to spare)",
    "30.00, BELOW,    (the limit itself is too much)",
    "30.01, BELOW,    (USD 0.01 too much)",
    "35.00, AT_LEAST, (USD 5.00 to spare)",
    "30.00, AT_LEAST, (exactly at the limit)",
    "29.99, AT_LEAST, (USD 0.01 too little)"
  })
  void theMoneyThatIsLeftIsTold(String amount, Bound.Side side, String words) {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    Case how = rule.when(Outcome.NOTED, "compared", "{a} and {b}.", new Bound(side, "a", "b"));
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    rule,
                    (of, m) -> say(how, Money.parse("USD " + amount), Money.parse("USD 30.00"))));
    assertThat(told(question, 3)).contains(". " + words + " [buyer.made-up.limit; S4:21]");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "PT0.999S,     less than a minute",
    "PT59.999S,    less than a minute",
    "PT1M,         1 minute",
    "PT59M59S,     59 minutes",
    "PT1H,         1 hour",
    "PT1H1M,       1 hour 1 minute",
    "PT23H59M59S,  23 hours 59 minutes",
    "PT24H,        1 day",
    "PT24H59M,     1 day",
    "PT49H,        2 days 1 hour",
    "PT2400H,      100 days"
  })
  void aStretchOfTimeIsToldInItsTwoLargestUnitsRoundedDown(Duration time, String words) {
    assertThat(Language.ENGLISH.value(time, UTC)).isEqualTo(words);
  }

  @Test
  void anotherLanguageHasWordsForWhatFramesTheRules() {
    Language german =
        (key, english) ->
            switch (key) {
              case "buyer.made-up.asks" -> "Ist es so?";
              case "explanation.why" -> "Warum";
              case "explanation.asked" -> "Gefragt am {at}.";
              default -> english;
            };
    assertThat(Explanation.in(german, UTC).of(obstructed(m -> say(SECOND_VIOLATED)), day(3)))
        .startsWith(
            "Ist es so? NO\n(buyer.made-up)\n\nGefragt am 6 March 2025, 12:00 UTC.\n\nWarum\n");
  }

  /** Only what is said otherwise is told, and what can be done now and could not before. */
  @Test
  void ofTwoDecisionsAStepThatComesIsToldAndAFindingThatStaysIsNot() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    SECOND,
                    (of, m) ->
                        m.isBefore(day(3))
                            ? say(SECOND_HOLDS)
                            : say(SECOND_HOLDS).adviseBy(day(9), CALL)));
    assertThat(Explanation.in(UTC).comparing(question.at(day(2)), question.at(day(3))))
        .isEqualTo(
            """
            Still YES.

            What to do
              1. Call. Before 12 March 2025, 12:00 UTC.
            """);
    assertThat(Explanation.in(UTC).comparing(question.at(day(3)), question.at(day(2))))
        .isEqualTo("Still YES.\n");
  }
}
