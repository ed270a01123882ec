package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.decision.MadeUp.CALL;
import static io.github.aliexpressrules.core.decision.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_VIOLATED;
import static io.github.aliexpressrules.core.decision.MadeUp.WRITE;
import static io.github.aliexpressrules.core.decision.MadeUp.applied;
import static io.github.aliexpressrules.core.decision.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.decision.MadeUp.question;
import static io.github.aliexpressrules.core.decision.MadeUp.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.time.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a decision is told to a person. */
class ExplanationTest {
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Optional<Instant> NO_LIMIT = Optional.empty();

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
        rules(applied(FIRST, m -> holdsBetween(m, day(2), day(8))), applied(SECOND, second)));
  }

  @Test
  void acts_are_told_with_their_alternatives_and_their_time() {
    String text =
        told(obstructed(m -> SECOND_VIOLATED.with().cure(CALL).cure(WRITE, "all").then(CALL)), 1);
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
  void a_closed_path_names_the_rule_that_closes_it() {
    assertThat(told(obstructed(m -> SECOND_VIOLATED.with().then(CALL)), 3))
        .contains("\n\nNobody can make it yes any more, because of buyer.made-up.second.\n");
    assertThat(told(question(applied(FIRST, m -> MadeUp.FIRST_UNKNOWN.with())), 3))
        .contains("\n\nWhat is missing for an answer: see buyer.made-up.first.\n");
    assertThat(told(question(applied(SECOND, m -> MadeUp.SECOND_NOT_YET.with())), 3))
        .contains("\n\nIt waits for what has not happened yet: see buyer.made-up.second.\n");
  }

  @Test
  void a_yes_needs_no_path() {
    assertThat(told(obstructed(m -> MadeUp.SECOND_HOLDS.with().cure(CALL)), 3))
        .startsWith("Is it so? YES\n(buyer.made-up)\n")
        .doesNotContain("How it becomes yes")
        .contains("\nWhat to do\n  1. Call.\n");
  }

  @Test
  void steps_tell_whose_they_are_and_whether_their_time_is_over() {
    Action pay = Action.of("buyer.step.pay", Party.BANK, "Pay.", "S4:1");
    String text =
        told(
            question(
                applied(
                    FIRST,
                    m ->
                        MadeUp.FIRST_NOTED
                            .with()
                            .then(pay)
                            .thenBy(day(3), CALL)
                            .thenBy(day(4), CALL)
                            .then(Optional.of(day(4)), NO_LIMIT, CALL)
                            .then(Optional.of(day(3)), NO_LIMIT, CALL))),
            3);
    assertThat(section(text, "What to do"))
        .isEqualTo(
            """
            What to do
              1. (bank) Pay.
              2. Call. (Its time is over.)
              3. Call. Before 7 March 2025, 12:00 UTC.
              4. Call. From 7 March 2025, 12:00 UTC on.
              5. Call.
            """);
  }

  @Test
  void whoever_lets_a_time_pass_is_named_and_a_long_course_is_cut() {
    List<Function<Sheet, Void>> all = new ArrayList<>();
    all.add(
        sheet -> {
          Deadline closing =
              new Deadline(day(4), MadeUp.facts(day(0)).get(0), Term.calendarDays(4));
          sheet.milestone(CLOSING, sheet.derive(m -> Optional.of(closing)));
          return null;
        });
    for (int i = 4; i < 11; i++) {
      int last = i;
      all.add(applied(FIRST, m -> holdsBetween(m, day(1), day(last))));
    }
    String text =
        told(
            question(
                sheet -> {
                  all.forEach(rule -> rule.apply(sheet));
                  return null;
                }),
            3);
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
    assertThat(section(told(obstructed(m -> MadeUp.SECOND_HOLDS.with()), 3), "Why"))
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
  void the_money_that_is_left_is_told(String amount, Bound.Side side, String words) {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    Saying saying = rule.when(Outcome.NOTED, "compared", "{a} and {b}.", new Bound(side, "a", "b"));
    Question<NoResult> question =
        question(
            applied(
                rule, m -> saying.with(Money.parse("USD " + amount), Money.parse("USD 30.00"))));
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
  void a_stretch_of_time_is_told_in_its_two_largest_units_rounded_down(
      Duration time, String words) {
    assertThat(Language.ENGLISH.value(time, UTC)).isEqualTo(words);
  }

  @Test
  void another_language_has_words_for_what_frames_the_rules() {
    Language german =
        (key, english) ->
            switch (key) {
              case "buyer.made-up.asks" -> "Ist es so?";
              case "explanation.why" -> "Warum";
              case "explanation.asked" -> "Gefragt am {at}.";
              default -> english;
            };
    assertThat(Explanation.in(german, UTC).of(obstructed(m -> SECOND_VIOLATED.with()), day(3)))
        .startsWith(
            "Ist es so? NO\n(buyer.made-up)\n\nGefragt am 6 March 2025, 12:00 UTC.\n\nWarum\n");
  }

  @Test
  void a_long_line_of_a_timeline_is_broken() {
    Rule rule = Rule.of("buyer.made-up-with-a-long-name.first", "It is so.", "S4:21");
    Saying yes = rule.when(Outcome.SATISFIED, "yes", "Yes.");
    Saying no = rule.when(Outcome.NOT_YET, "no", "No.");
    Fact fact = new Fact("deposit.freezes[12].documentsSubmittedAt", day(2));
    Question<NoResult> question =
        Question.of(
            MadeUp.KIND,
            MadeUp.POLICY,
            List.of(fact),
            sheet -> {
              sheet.apply(rule, m -> m.knows(fact.at()) ? yes.with() : no.with());
              return Optional.of(new NoResult());
            });
    assertThat(TimelineDrawing.of(question.timeline(), UTC))
        .isEqualTo(
            """
              |.1.|=2=|
             1 NOT YET      from the beginning
             2 YES          5 March 2025, 12:00        buyer.made-up-with-a-long-name.first
                                                       deposit.freezes[12].documentsSubmittedAt
               (UTC)
            """);
  }
}
