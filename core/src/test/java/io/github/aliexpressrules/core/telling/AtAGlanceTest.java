package io.github.aliexpressrules.core.telling;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
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
import static io.github.aliexpressrules.core.MadeUp.THIRD_NOTED;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.holdsBetween;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Doors;
import io.github.aliexpressrules.core.MadeUpTexts;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer looks at a glance. */
class AtAGlanceTest {
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final AtAGlance SCREEN = AtAGlance.in(Language.ENGLISH, UTC);
  private static final Instant MAR_6 = Instant.parse("2025-03-06T12:00:00Z");

  private static Question<NoResult> asked(Function<Moment, Conclusion> second) {
    return question(
        chapter()
            .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
            .rule(SECOND, (of, m) -> second.apply(m)));
  }

  private static Question<NoResult> only(Case said, Object... values) {
    return question(chapter().rule(said.rule(), (of, m) -> say(said, values)));
  }

  private static String answer(Question<?> question, int at) {
    return Glance.of(question, day(at), Language.ENGLISH, UTC).answer();
  }

  @Test
  void answerDecidingReasonAndNextStepComeFirst() {
    assertThat(SCREEN.of(Doors.ask("buyer.sample", SmallPolicy.standard()), MAR_6))
        .isEqualTo(
            """
            Not yet, but from Tue 11 Mar 2025, 12:00 (in 5 days).
            It opens 11 Mar, 12:00, 10 calendar days after the order on 1 Mar, 12:00.
            [S5b:111; otherwise: S4:39, S4:40, S3:11]
            Next: nothing for you to do.

            Why
              - Mind the step. [S4:21]
            What else to do
              seller, from Tue 11 Mar 2025, 12:00: Knock. (House > Door)
            If nobody does anything: from Tue 11 Mar 2025, 12:00, yes.
            Asked for Thu 6 Mar 2025, 12:00. UTC.
            """);
  }

  @Test
  void anAnswerIsToldWithTheDatesAtWhichItBeginsAndEnds() {
    Question<NoResult> sound = asked(m -> say(SECOND_HOLDS));
    assertThat(answer(sound, 0))
        .isEqualTo(
            "Not yet, but from Wed 5 Mar 2025, 12:00 (in 2 days), until Tue 11 Mar 2025, 12:00"
                + " (in 8 days).");
    assertThat(answer(sound, 7)).isEqualTo("Yes, until Tue 11 Mar 2025, 12:00 (in 1 day).");
    assertThat(answer(sound, 9)).isEqualTo("No longer, since Tue 11 Mar 2025, 12:00.");
    assertThat(answer(only(SECOND_HOLDS), 0)).isEqualTo("Yes.");
    assertThat(answer(only(SECOND_VIOLATED), 0)).isEqualTo("No.");
  }

  @Test
  void whatCanBePutRightIsToldWithItsTime() {
    assertThat(answer(asked(m -> say(SECOND_VIOLATED).remedy(CALL)), 0))
        .isEqualTo(
            "No. It can become yes from Wed 5 Mar 2025, 12:00 (in 2 days), until Tue 11 Mar 2025,"
                + " 12:00 (in 8 days).");
    assertThat(answer(asked(m -> say(SECOND_VIOLATED).remedy(CALL)), 4))
        .isEqualTo("No. It can still become yes, until Tue 11 Mar 2025, 12:00 (in 4 days).");
  }

  @ParameterizedTest
  @CsvSource({
    // an end is told as the day that it ends, and rounded down
    "2025-03-11T00:00:00Z, 'Yes, until the end of Mon 10 Mar 2025 (in 7 days).'",
    "2025-03-11T00:00:59Z, 'Yes, until the end of Mon 10 Mar 2025 (in 7 days).'",
    "2025-03-11T00:01:00Z, 'Yes, until Tue 11 Mar 2025, 00:01 (in 7 days).'",
    "2025-03-10T23:59:59Z, 'Yes, until Mon 10 Mar 2025, 23:59 (in 7 days).'",
    "2025-03-03T13:30:00Z, 'Yes, until Mon 3 Mar 2025, 13:30 (in 1 hour 30 minutes).'",
    "2025-03-06T11:59:00Z, 'Yes, until Thu 6 Mar 2025, 11:59 (in 2 days 23 hours).'",
    "2025-03-06T12:00:00Z, 'Yes, until Thu 6 Mar 2025, 12:00 (in 3 days).'",
  })
  void anEndIsOnTheSafeSide(Instant end, String words) {
    Question<NoResult> question =
        question(chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(-9), end)));
    assertThat(answer(question, 0)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-11T00:00:00Z, 'Not yet, but from Tue 11 Mar 2025'",
    "2025-03-10T23:59:01Z, 'Not yet, but from Tue 11 Mar 2025'",
    "2025-03-10T23:58:00.000000001Z, 'Not yet, but from Mon 10 Mar 2025, 23:59'",
  })
  void aBeginningIsOnTheSafeSide(Instant begin, String words) {
    Question<NoResult> question =
        question(chapter().rule(FIRST, (of, m) -> holdsBetween(m, begin, day(30))));
    assertThat(answer(question, 0)).startsWith(words + " (in 7 days), until");
  }

  @Test
  void aCaseMayNameTheAnswer() {
    Rule rule = Rule.of("buyer.made-up.turn", "Whose turn it is.", "S4:21");
    Case turn = rule.satisfied("turn", "The seller is to answer.");
    Case over = rule.expired("over", "It is over.").settled();
    turn.headline(Tone.WAITING, "Seller's turn");
    over.headline(Tone.GOOD, "Won");
    Question<NoResult> question =
        question(
            chapter()
                .rule(SECOND, (of, m) -> say(SECOND_HOLDS))
                .rule(rule, (of, m) -> m.isBefore(day(5)) ? say(turn) : say(over)));
    Glance before = Glance.of(question, day(3), Language.ENGLISH, UTC);
    assertThat(before.answer())
        .isEqualTo("Seller's turn, until Sat 8 Mar 2025, 12:00 (in 2 days).");
    assertThat(before.tone()).isEqualTo(Tone.WAITING);
    assertThat(before.decides().orElseThrow().text()).isEqualTo("The seller is to answer.");
    assertThat(before.idle())
        .isEqualTo("If nobody does anything: from Sat 8 Mar 2025, 12:00, won.");
    Glance after = Glance.of(question, day(6), Language.ENGLISH, UTC);
    assertThat(after.answer()).isEqualTo("Won, since Sat 8 Mar 2025, 12:00.");
    assertThat(after.tone()).isEqualTo(Tone.GOOD);
    assertThat(turn.headline().orElseThrow()).hasToString("Seller's turn");
  }

  /** One order of time, each step with the time that is left for it. */
  @Test
  void stepsAreToldInTheOrderOfTime() {
    Action late = Action.of("buyer.step.late", Party.BUYER, "Much too late, and long.", "S4:1");
    Action open =
        Action.of("buyer.step.open", Party.BUYER, "Open it, with {whom} and all.", "S4:1")
            .brief("Open with {whom}.");
    Rule rule = Rule.of("buyer.made-up.steps", "Steps.", "S4:21");
    Case said = rule.satisfied("said", "It is so.").steps(CALL, WRITE, late, open);
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    rule,
                    (of, m) ->
                        say(said)
                            .adviseBy(day(1), late)
                            .adviseWithin(
                                Instant.parse("2025-03-10T00:00:00Z"),
                                Instant.parse("2025-03-11T00:00:00Z"),
                                open,
                                "him")
                            .adviseWithin(null, day(9), WRITE, "her")
                            .advise(CALL)));
    Glance glance = Glance.of(question, day(3), Language.ENGLISH, UTC);
    assertThat(glance.next().orElseThrow().text()).isEqualTo("Write to her.");
    assertThat(glance.next().orElseThrow().when()).isEqualTo("by Wed 12 Mar 2025, 12:00");
    assertThat(glance.next().orElseThrow().where()).contains("Menu > Write");
    assertThat(glance.doings())
        .extracting(doing -> doing.when() + ": " + doing.text())
        .containsExactly("now: Call.", "on Mon 10 Mar 2025: Open with him.");
  }

  private static Glance glance(Question<?> question, int at) {
    return Glance.of(question, day(at), Language.ENGLISH, UTC);
  }

  private static List<String> told(List<Glance.Reason> reasons) {
    return reasons.stream().map(reason -> reason.text()).toList();
  }

  private static List<String> doings(Glance glance) {
    return glance.doings().stream().map(doing -> doing.when() + ": " + doing.text()).toList();
  }

  /** A doubt is a line, then what to do, then each text on a line of its own. */
  @Test
  void whatIsInDoubtIsToldTextByText() {
    assertThat(SCREEN.of(MadeUpTexts.ask(MadeUpTexts.window(), MadeUpTexts.POLICY, null), day(6)))
        .isEqualTo(
            """
            Not known.
            It is not known which of the platform's texts held. [O6:4, O6:18, S5b:111]
            Next, by Sun 23 Mar 2025, 12:00: Try.

            Why
              ? If opens is 5 calendar days: It is open since 8 Mar 2025, 12:00.
              ? If opens is 10 calendar days: It opens 13 Mar 2025, 12:00.
              = It is not known which of the platform's texts held. If closes is 20 calendar
                days: It closes 23 Mar 2025, 12:00. If closes is 30 calendar days: It closes
                2 Apr 2025, 12:00. [O6:6; otherwise: S5b:97]
            What else to do
              from Thu 13 Mar 2025, 12:00: Again.
            If nobody does anything: from Thu 13 Mar 2025, 12:00, yes; on Sun 23 Mar 2025,
              12:00, closes-at; from Wed 2 Apr 2025, 12:00, no longer.
            Asked for Sun 9 Mar 2025, 12:00. UTC.
            """);
  }

  /** The reason that an answer rests on: no remark, of a yes the one that ends first. */
  @Test
  void aYesRestsOnWhatEndsFirst() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(THIRD, (of, m) -> say(THIRD_NOTED))
                .rule(SECOND, (of, m) -> say(SECOND_HOLDS))
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8))));
    Glance glance = glance(question, 3);
    Glance.Reason decides = glance.decides().orElseThrow();
    assertThat(decides.finding().how()).isEqualTo(FIRST_HOLDS);
    assertThat(glance.isOfDecider(decides)).isTrue();
    assertThat(glance.reasons())
        .extracting(reason -> reason.finding().how())
        .containsExactly(SECOND_HOLDS, THIRD_NOTED);
    assertThat(glance.reasons()).noneMatch(glance::isOfDecider);
    assertThat(glance.reasons()).extracting(Glance.Reason::isRemark).containsExactly(false, true);
    assertThat(glance).hasToString(glance.answer());
  }

  /** First what decides, then what stands in the way too, then what holds. */
  @Test
  void reasonsAreToldByTheirWeight() {
    Rule rule = Rule.of("buyer.made-up.more", "More.", "S4:21");
    Case holds = rule.satisfied("holds", "This holds.");
    Question<NoResult> question =
        question(
            chapter()
                .rule(THIRD, (of, m) -> say(THIRD_NOTED))
                .rule(rule, (of, m) -> say(holds))
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .rule(SECOND, (of, m) -> say(SECOND_VIOLATED)));
    assertThat(told(glance(question, 0).reasons()))
        .containsExactly("Not before 5 Mar 2025, 12:00.", "This holds.", "Take note.");
    assertThat(glance(question, 0).decides().orElseThrow().tone()).contains(Tone.BAD);
    assertThat(glance(question, 0).reasons())
        .extracting(Glance.Reason::tone)
        .containsExactly(Optional.of(Tone.WAITING), Optional.of(Tone.GOOD), Optional.empty());
  }

  /** What cannot be done any more is not told; of a no, nor is what others do once it is none. */
  @Test
  void whatIsTooLateOrTooEarlyForOthersIsLeftOut() {
    Action knock = Action.of("buyer.step.knock", Party.SELLER, "Knock.", "S4:1");
    Action again = Action.of("buyer.step.again", Party.BUYER, "Call.", "S4:1");
    Action first = Action.of("buyer.step.first", Party.BUYER, "First of all.", "S4:1").first();
    Rule rule = Rule.of("buyer.made-up.steps", "Steps.", "S4:21");
    Case fails = rule.violated("fails", "It fails.").steps(knock, CALL, again, WRITE, first);
    Function<Case, Question<NoResult>> asked =
        how ->
            question(
                chapter()
                    .rule(
                        rule,
                        (of, m) ->
                            say(how)
                                .advise(knock)
                                .advise(CALL)
                                .adviseBy(day(9), again)
                                .adviseWithin(null, day(1), WRITE, "him")
                                .advise(first)));
    Glance glance = glance(asked.apply(fails), 0);
    assertThat(glance.next().orElseThrow().text()).isEqualTo("First of all.");
    assertThat(doings(glance))
        .containsExactly(
            "by Wed 12 Mar 2025, 12:00: Call.", "by Tue 4 Mar 2025, 12:00: Write to him.");
    assertThat(doings(glance(asked.apply(fails), 1)))
        .containsExactly("by Wed 12 Mar 2025, 12:00: Call.");
    Case waits = rule.notYet("waits", "Not yet.").steps(knock, CALL, again, WRITE, first);
    assertThat(doings(glance(asked.apply(waits), 1)))
        .containsExactly("by Wed 12 Mar 2025, 12:00: Call.", "now: Knock.");
  }

  private static Definition<Object, Deadline> on(Instant date) {
    return Definition.of("on " + date, (of, m) -> Deadline.at(new Fact("on " + date, date)));
  }

  /** Dates that change the answer and that nothing else has told. */
  @Test
  void datesThatNothingElseTellsAreListed() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .rule(SECOND, (of, m) -> m.isBefore(day(5)) ? say(SECOND_HOLDS) : say(SECOND_NOTED))
                .milestone(OPENING, on(day(2)))
                .milestone(CLOSING, on(day(5))));
    assertThat(glance(question, 0).dates())
        .extracting(date -> date.date() + ": " + date.title())
        .containsExactly("Sat 8 Mar 2025, 12:00: closing");
    assertThat(glance(question, 5).dates()).isEmpty();
  }

  @Test
  void laterFactsAreLeftOutAndSaidToBe() {
    Question<NoResult> question =
        question(chapter().rule(SECOND, (of, m) -> say(SECOND_HOLDS)), day(1), day(4));
    assertThat(glance(question, 2).leftOut())
        .contains("Dated later, and so left out: fact-1 on 7 Mar 2025, 12:00.");
    assertThat(glance(question, 4).leftOut()).isEmpty();
  }

  @Test
  void whatTimeBringsIsToldUpToThreeTimes() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    SECOND,
                    (of, m) -> {
                      boolean one = m.isBefore(day(1));
                      boolean two = m.isBefore(day(2));
                      boolean three = m.isBefore(day(3));
                      boolean four = m.isBefore(day(4));
                      return one
                          ? say(SECOND_NOT_YET)
                          : two
                              ? say(SECOND_HOLDS)
                              : three
                                  ? say(SECOND_VIOLATED)
                                  : four ? say(SECOND_HOLDS) : say(SECOND_EXPIRED);
                    }));
    assertThat(glance(question, 0).changes())
        .containsExactly(
            "from Tue 4 Mar 2025, 12:00, yes",
            "from Wed 5 Mar 2025, 12:00, no",
            "from Thu 6 Mar 2025, 12:00, yes");
    assertThat(glance(question, 4).changes()).isEmpty();
    assertThat(glance(question, 4).idle())
        .isEqualTo("If nobody does anything, it stays so; no date is known.");
  }

  /** What is too much for a screen is counted: what stands in nobody's way is left out first. */
  @Test
  void aPageIsNoLongerThanAScreen() {
    Chapter<Object, NoResult> chapter =
        chapter().rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)));
    for (int i = 0; i < 40; i++) {
      String name = "r" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      Rule rule = Rule.of("buyer.made-up." + name, "A remark.", "S4:21");
      Case noted = rule.noted("noted", "Remark number " + i + ".");
      chapter = chapter.rule(rule, (of, m) -> say(noted));
    }
    Question<NoResult> question = question(chapter);
    String page = SCREEN.of(glance(question, 3), day(3));
    assertThat(page).isEqualTo(SCREEN.of(question, day(3)));
    assertThat(page.lines()).hasSize(24);
    assertThat(page)
        .contains("  - Remark number 15. [S4:21]\n    24 more reasons with --verbose\n")
        .doesNotContain("Remark number 16.");
  }

  /** Who does several things is named once; a date that nothing else tells stands below. */
  @Test
  void whatOneSideDoesIsToldTogether() {
    Action knock = Action.of("buyer.step.knock", Party.SELLER, "Knock.", "S4:1");
    Action wait = Action.of("buyer.step.wait", Party.SELLER, "Wait.", "S4:1");
    Action look = Action.of("buyer.step.look", Party.PLATFORM, "Look.", "S4:1");
    Rule rule = Rule.of("buyer.made-up.steps", "Steps.", "S4:21");
    Case said = rule.satisfied("said", "It is so.").steps(knock, wait, look, CALL, WRITE);
    Question<NoResult> question =
        Question.of(
            chapter()
                .rule(
                    rule,
                    (of, m) ->
                        say(said)
                            .advise(knock)
                            .advise(wait)
                            .advise(look)
                            .advise(CALL)
                            .advise(WRITE, "him"))
                .rule(SECOND, (of, m) -> m.isBefore(day(5)) ? say(SECOND_HOLDS) : say(SECOND_NOTED))
                .milestone(CLOSING, on(day(5))),
            "case",
            List.of(new Fact("order.shippedAt", day(9))),
            POLICY);
    assertThat(SCREEN.of(question, day(3)))
        .isEqualTo(
            """
            Yes.
            It holds. [S4:21]
            Next: Call.

            Why
              = It is so. [S4:21]
            What else to do
              Write to him. (Menu > Write)
              seller:
                Knock.
                Wait.
              platform: Look.
              Sat 8 Mar 2025, 12:00: closing
            If nobody does anything, it stays so; no date is known.
            Dated later, and so left out: shipping on 12 Mar 2025, 12:00.
            Asked for Thu 6 Mar 2025, 12:00. UTC.
            """);
  }

  @Test
  void fewWordsUseThePlacesOfAll() {
    Action action = Action.of("buyer.step.say", Party.BUYER, "Say {this} to {whom}.", "S4:1");
    assertThatThrownBy(() -> action.brief("Say {that}."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "brief must have no places but [this, whom], but was \"Say {that}.\". Say it with"
                + " those.");
  }

  @Test
  void readingsArePutBesideTheAnswer() {
    Readings<Doors.Door> readings =
        Readings.of(SmallPolicy.standard(), policy -> Doors.ask("buyer.sample", policy));
    Glance glance = Glance.of(readings, MAR_6, Language.ENGLISH, UTC);
    assertThat(glance.isContested()).isTrue();
    assertThat(glance.sources().orElseThrow()).startsWith("Sources differ: ");
    assertThat(SCREEN.of(readings, MAR_6)).contains("\nSources differ: ");
    assertThat(Glance.said(readings.agreement().get(1), Language.ENGLISH))
        .isEqualTo("not yet by S3, S5b; yes by S4");
    Glance late = Glance.of(readings, MAR_6.plus(Duration.ofDays(99)), Language.ENGLISH, UTC);
    assertThat(late.isContested()).isFalse();
    assertThat(late.sources()).contains("The sources agree.");
  }

  /** A change is due to what became known, or to a date that came. */
  @Test
  void aChangeSaysWhatItIsDueTo() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), day(8)))
                .milestone(OPENING, on(day(2))));
    assertThat(question.timeline().changes())
        .extracting(change -> Glance.came(change, Language.ENGLISH))
        .containsExactly("opening", "");
    Fact told = new Fact("order.shippedAt", day(2));
    Question<NoResult> known =
        Question.of(
            chapter()
                .rule(
                    SECOND,
                    (of, m) -> m.known(told) == null ? say(SECOND_NOT_YET) : say(SECOND_HOLDS)),
            "case",
            List.of(told),
            POLICY);
    assertThat(known.timeline().changes())
        .extracting(change -> Glance.came(change, Language.ENGLISH))
        .containsExactly("shipping");
  }

  @Test
  void theFifthSourceIsCitedByItsArticle() {
    assertThat(List.of("S5:97", "S5:300", "S4:21", "O3:9"))
        .extracting(line -> Glance.cited(Citation.parse(line)))
        .containsExactly("S5b:97", "S5e:300", "S4:21", "O3:9");
  }

  @Test
  void oneLineACaseHasItsSignAndItsDate() {
    Glance glance = Glance.of(asked(m -> say(SECOND_HOLDS)), day(7), Language.ENGLISH, UTC);
    assertThat(SCREEN.brief(glance, "a case with a name that is too long"))
        .isEqualTo("a case with a name that ~ = Yes                until Tue 11 Mar 2025, 12:00\n");
    assertThat(SCREEN.brief(glance, "esc\u001b[31m"))
        .isEqualTo(
            "esc\\u001b[31m             = Yes                until Tue 11 Mar 2025, 12:00\n");
    assertThat(SCREEN.each()).isEqualTo("Each for its own instant. UTC.\n");
  }

  /** Colour takes nothing away and adds nothing: the words are the same. */
  @Test
  void partsAreSetOff() {
    Question<NoResult> question = asked(m -> say(SECOND_VIOLATED).remedy(CALL));
    String plain = SCREEN.of(question, day(4));
    String styled =
        SCREEN.styled((part, text) -> "<" + part + ">" + text + "</>").of(question, day(4));
    assertThat(styled).startsWith("<BAD>No</><DATE>. It can still become yes, until");
    assertThat(styled.replaceAll("<[A-Z/]*>", "")).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 60, 80, 100})
  void linesAreNoWiderThanTheScreen(int columns) {
    AtAGlance narrow = SCREEN.columns(columns);
    Question<NoResult> question = asked(m -> say(SECOND_VIOLATED).remedy(WRITE, "w".repeat(30)));
    for (String told :
        List.of(
            narrow.of(question, day(4)),
            narrow.timeline(question, day(4)),
            narrow.overlay(List.of(question), day(4)))) {
      assertThat(told.lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Math.max(40, columns)));
    }
  }

  /** Two cases' questions of one name are two bars. */
  @Test
  void questionsAreDrawnOverEachOther() {
    Question<NoResult> other =
        question(
            chapter()
                .rule(
                    SECOND,
                    (of, m) -> m.isBefore(day(2)) ? say(SECOND_HOLDS) : say(SECOND_VIOLATED)));
    assertThat(SCREEN.overlay(List.of(asked(m -> say(SECOND_HOLDS)), other), day(4)))
        .isEqualTo(
            """
                                                asked
                                                  v
              buyer.made-up  |...|====================================================|   |
              buyer.made-up  |===|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|
                                 1                                                    2
              = yes   . not yet   x no   ? not known   blank: no longer

              1  Wed 5 Mar 2025, 12:00   buyer.made-up: yes; buyer.made-up: no
              2  Tue 11 Mar 2025, 12:00  buyer.made-up: no longer
            Spans are not to scale. Asked for Fri 7 Mar 2025, 12:00. UTC.
            """);
  }

  @Test
  void aTimelineIsDrawnWithTheInstantAskedFor() {
    assertThat(SCREEN.timeline(Doors.ask("buyer.sample", SmallPolicy.standard()), MAR_6))
        .isEqualTo(
            """
            Is the door open? Not yet, but from Tue 11 Mar 2025, 12:00 (in 5 days).

              asked
                v
              |...|===|
                  1
              = yes   . not yet   x no   ? not known   blank: no longer

              1  Tue 11 Mar 2025, 12:00  Yes      opens-at [S5b:111]
            Spans are not to scale. Asked for Thu 6 Mar 2025, 12:00. UTC.
            """);
  }

  /** The date of an answer alone, as a list has it. */
  @Test
  void theDateStandsAlone() {
    Question<NoResult> sound = asked(m -> say(SECOND_HOLDS));
    Question<NoResult> curable = asked(m -> say(SECOND_VIOLATED).remedy(CALL));
    assertThat(List.of(0, 3, 8).stream().map(day -> glance(sound, day).when()))
        .containsExactly(
            "from Wed 5 Mar 2025, 12:00",
            "until Tue 11 Mar 2025, 12:00",
            "since Tue 11 Mar 2025, 12:00");
    assertThat(List.of(0, 3, 8).stream().map(day -> glance(curable, day).when()))
        .containsExactly("from Wed 5 Mar 2025, 12:00", "", "");
    assertThat(glance(only(SECOND_VIOLATED), 0).when()).isEmpty();
  }

  @Test
  void whatCanBePutRightWithoutADateIsToldSo() {
    assertThat(
            answer(
                question(chapter().rule(SECOND, (of, m) -> say(SECOND_VIOLATED).remedy(CALL))), 0))
        .isEqualTo("No. It can still become yes.");
    Question<NoResult> later =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> m.isBefore(day(2)) ? say(FIRST_NOT_YET, day(2)) : say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> say(SECOND_VIOLATED).remedy(CALL)));
    assertThat(answer(later, 0))
        .isEqualTo("No. It can become yes from Wed 5 Mar 2025, 12:00 (in 2 days).");
  }

  /** An end for which one waits is no end of one's own: it is not told as the day before. */
  @ParameterizedTest
  @CsvSource({
    "true,  'Yes, until the end of Mon 10 Mar 2025 (in 7 days).'",
    "false, 'Yes, until Tue 11 Mar 2025 (in 7 days).'",
  })
  void whoseEndItIsMakesADifference(boolean own, String words) {
    Instant midnight = Instant.parse("2025-03-11T00:00:00Z");
    MilestoneKind kind =
        MilestoneKind.of("end", own ? Party.BUYER : Party.SELLER, FIRST, "It ends.");
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> holdsBetween(m, day(-9), midnight))
                .milestone(kind, on(midnight)));
    assertThat(answer(question, 0)).isEqualTo(words);
  }

  /** What is likely is what the last known texts say. */
  @Test
  void whatIsLikelyIsSaidOfAnOpenAnswer() {
    assertThat(
            SCREEN.of(MadeUpTexts.ask(MadeUpTexts.answering(), MadeUpTexts.POLICY, null), day(1)))
        .isEqualTo(
            """
            Not known. It can still become yes. Likely, if the last known texts still hold:
            Yes.
            If what was last seen still holds (answers is 5 calendar days): Due 8 Mar 2025,
            12:00. No text says whether it does. [O6:24, S5c:183]
            Next: Ask.

            If nobody does anything, it stays so; no date is known.
            Asked for Tue 4 Mar 2025, 12:00. UTC.
            """);
  }

  /** Where the sources part is drawn above the answers, and told below. */
  @Test
  void aTimelineShowsWhereTheSourcesPart() {
    Readings<Doors.Door> readings =
        Readings.of(SmallPolicy.standard(), policy -> Doors.ask("buyer.sample", policy));
    assertThat(SCREEN.timeline(readings, MAR_6))
        .isEqualTo(
            """
            Is the door open? Not yet, but from Tue 11 Mar 2025, 12:00 (in 5 days).

                asked
                  v
              |.......................................|===================================|
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  1                                   2                               3
              = yes   . not yet   x no   ? not known   blank: no longer   ~ sources differ

              1  Thu 6 Mar 2025, 12:00   Not yet
                                         ~ not yet by S3, S5b; yes by S4
              2  Tue 11 Mar 2025, 12:00  Yes      opens-at [S5b:111]
                                         ~ not yet by S3; yes by S4, S5b
              3  Sat 15 Mar 2025, 07:00  Yes
                                         ~ the sources agree
            Spans are not to scale. Asked for Thu 6 Mar 2025, 12:00. UTC.
            """);
  }

  /** Who says what at the instant, which dates are safe, and who says what over time. */
  @Test
  void readingsAreToldSideBySide() {
    Function<Integer, String> told =
        day ->
            SCREEN.readings(
                Readings.of(SmallPolicy.standard(), policy -> Doors.ask("buyer.sample", policy)),
                Instant.parse("2025-03-01T12:00:00Z").plus(Duration.ofDays(day)));
    assertThat(told.apply(0))
        .isEqualTo(
            """
            Is the door open? The sources agree.
              . Not yet: S3, S4, S5b
                say nothing about it: S1, S2, S5a, S5c, S5d, S5e

            Dates
              opens-at: Sat 15 Mar 2025, 07:00 (S3) is safe; the earliest is Thu 6 Mar 2025,
                12:00 (S4)

            Over time
              at first                all not yet
              Thu 6 Mar 2025, 12:00   not yet by S3, S5b; yes by S4
              Tue 11 Mar 2025, 12:00  not yet by S3; yes by S4, S5b
              Sat 15 Mar 2025, 07:00  all yes

            Under each of them it is yes for the same time.
            Asked for Sat 1 Mar 2025, 12:00. UTC.
            """);
    assertThat(told.apply(7))
        .startsWith(
            """
            Is the door open? The sources do not agree.
              . Not yet: S3, S5b
              = Yes: S4
            """);
  }

  /** Stretches are numbered where they begin, and as long as they are, within reason. */
  @Test
  void aTimelineOfManyStretches() {
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    SECOND,
                    (of, m) -> {
                      for (int day = 1; day <= 12; day++) {
                        if (m.isBefore(day(day * day))) {
                          return day % 2 == 0 ? say(SECOND_HOLDS) : say(SECOND_VIOLATED);
                        }
                      }
                      return say(SECOND_UNKNOWN);
                    }));
    assertThat(SCREEN.timeline(question, day(50)))
        .isEqualTo(
            """
            Is it so? Yes, until Tue 6 May 2025, 12:00 (in 14 days).

                                               asked
                                                 v
              |xxx|==|xxxx|====|xxxxx|====|xxxxxx|=====|xxxxxx|======|xxxxxxx|========|???|
                  1  2    3    4     5    6      7     8      9      10      11       12
              = yes   . not yet   x no   ? not known   blank: no longer

              1  Tue 4 Mar 2025, 12:00   Yes        [S4:21]
              2  Fri 7 Mar 2025, 12:00   No         [S4:21]
              3  Wed 12 Mar 2025, 12:00  Yes        [S4:21]
              4  Wed 19 Mar 2025, 12:00  No         [S4:21]
              5  Fri 28 Mar 2025, 12:00  Yes        [S4:21]
              6  Tue 8 Apr 2025, 12:00   No         [S4:21]
              7  Mon 21 Apr 2025, 12:00  Yes        [S4:21]
              8  Tue 6 May 2025, 12:00   No         [S4:21]
              9  Fri 23 May 2025, 12:00  Yes        [S4:21]
              10 Wed 11 Jun 2025, 12:00  No         [S4:21]
              11 Wed 2 Jul 2025, 12:00   Yes        [S4:21]
              12 Fri 25 Jul 2025, 12:00  Not known  [S4:21]
            Spans are not to scale. Asked for Tue 22 Apr 2025, 12:00. UTC.
            """);
    assertThat(SCREEN.columns(40).timeline(question, day(200)))
        .contains(
            "\n  |xxx|=|x|=|xx|=|x|==|x|==|xx|===|???|\n      1 2 3 4  5 6 7  8 9  10 11  12\n");
  }

  @Test
  void scriptsWithoutSpacesAreBrokenBetweenLetters() {
    Screen screen = new Screen(12, Style.PLAIN);
    screen.wrapped("", "", Screen.Span.text("\u60a8\u53ef\u4ee5\u53d6\u6d88\u8ba2\u5355\u3002"));
    assertThat(screen).hasToString("\u60a8\u53ef\u4ee5\u53d6\u6d88\u8ba2\n\u5355\u3002\n");
    assertThat(Columns.cut("\u60a8\u53ef\u4ee5", 5)).isEqualTo("\u60a8\u53ef~");
    assertThat(Columns.width("USD\u60a8")).isEqualTo(5);
  }

  @Test
  void farInstantsAreTold() {
    Question<NoResult> question =
        Question.of(
            Chapter.<Object, NoResult>on(KIND)
                .rule(FIRST, (of, m) -> holdsBetween(m, day(2), Instant.MAX.minusSeconds(90)))
                .result((of, m, said) -> NoResult.INSTANCE),
            "case",
            List.of(),
            POLICY);
    for (Instant at : List.of(Instant.MIN, Instant.MAX, day(0).plus(Duration.ofDays(999_999)))) {
      assertThat(SCREEN.of(question, at)).isNotEmpty();
      assertThat(SCREEN.timeline(question, at)).isNotEmpty();
    }
  }
}
