package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUpTexts.ABROAD;
import static io.github.aliexpressrules.core.MadeUpTexts.AGAIN;
import static io.github.aliexpressrules.core.MadeUpTexts.ANSWER;
import static io.github.aliexpressrules.core.MadeUpTexts.ANSWERS;
import static io.github.aliexpressrules.core.MadeUpTexts.ASK;
import static io.github.aliexpressrules.core.MadeUpTexts.BEFORE;
import static io.github.aliexpressrules.core.MadeUpTexts.CLOSE;
import static io.github.aliexpressrules.core.MadeUpTexts.CLOSES;
import static io.github.aliexpressrules.core.MadeUpTexts.CLOSING;
import static io.github.aliexpressrules.core.MadeUpTexts.DUE;
import static io.github.aliexpressrules.core.MadeUpTexts.EARLY;
import static io.github.aliexpressrules.core.MadeUpTexts.FIRST;
import static io.github.aliexpressrules.core.MadeUpTexts.KIND;
import static io.github.aliexpressrules.core.MadeUpTexts.LAST;
import static io.github.aliexpressrules.core.MadeUpTexts.LAST_SEEN;
import static io.github.aliexpressrules.core.MadeUpTexts.LOCAL;
import static io.github.aliexpressrules.core.MadeUpTexts.NEVER;
import static io.github.aliexpressrules.core.MadeUpTexts.OPEN;
import static io.github.aliexpressrules.core.MadeUpTexts.OPENS;
import static io.github.aliexpressrules.core.MadeUpTexts.OVER;
import static io.github.aliexpressrules.core.MadeUpTexts.OWN;
import static io.github.aliexpressrules.core.MadeUpTexts.POLICY;
import static io.github.aliexpressrules.core.MadeUpTexts.REMARKS;
import static io.github.aliexpressrules.core.MadeUpTexts.SECOND;
import static io.github.aliexpressrules.core.MadeUpTexts.SHIPPED;
import static io.github.aliexpressrules.core.MadeUpTexts.SINCE;
import static io.github.aliexpressrules.core.MadeUpTexts.STRICT;
import static io.github.aliexpressrules.core.MadeUpTexts.TRY;
import static io.github.aliexpressrules.core.MadeUpTexts.UNTOLD;
import static io.github.aliexpressrules.core.MadeUpTexts.ZONE;
import static io.github.aliexpressrules.core.MadeUpTexts.answering;
import static io.github.aliexpressrules.core.MadeUpTexts.ask;
import static io.github.aliexpressrules.core.MadeUpTexts.window;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Setting;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worlds of a case agree on, and what is told where they do not. */
class WorldsTest {
  /** A chapter of one rule. */
  private static Chapter<String, NoResult> saying(Rule rule, Chapter.Code<String> says) {
    return Chapter.<String, NoResult>on(KIND)
        .rule(rule, says)
        .result((of, m, said) -> NoResult.INSTANCE);
  }

  @Test
  void whatAllWorldsSayIsTheAnswerAndElseItIsUndetermined() {
    Question<NoResult> question = ask(window(), POLICY, null);
    assertThat(question.isInForce()).isTrue();
    assertThat(question.timeline().segments())
        .extracting(Decision::verdict)
        .containsExactly(
            Verdict.NOT_YET,
            Verdict.UNDETERMINED,
            Verdict.YES,
            Verdict.UNDETERMINED,
            Verdict.NO_LONGER);
    assertThat(question.timeline().changes())
        .extracting(Change::at)
        .containsExactly(day(5), day(10), day(20), day(30));
  }

  @Test
  void aMilestoneIsSafeForWhoAsksAndNamesAllDates() {
    Decision<NoResult> decision = ask(window(), POLICY, null).at(day(6));
    Milestone opens = decision.milestones().get(0);
    assertThat(opens.at()).isEqualTo(day(10));
    assertThat(opens.ground().orElseThrow().candidates())
        .extracting(one -> one.at().orElseThrow())
        .containsExactly(day(5), day(10));
    Milestone closes = decision.milestones().get(1);
    assertThat(closes.at()).isEqualTo(day(20));
    assertThat(closes.ground().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
    assertThat(opens.ground().orElseThrow().candidates().get(0).verdict()).contains(Verdict.YES);
  }

  /** Each item's dates are its own, in every world; what is counted from one event is told once. */
  @Test
  void datesOfItemsAreTheirOwn() {
    Fact again = new Fact("order.shippedAgainAt", day(3));
    Items<String, Fact, Deadline> closing =
        Items.of(
            "closings", of -> List.of(SHIPPED, again, SHIPPED), (fact, m) -> m.after(fact, CLOSES));
    Chapter<String, NoResult> chapter =
        Chapter.<String, NoResult>on(KIND)
            .rule(
                CLOSE,
                (of, m) -> {
                  Deadline closes = m.the(CLOSING, of);
                  return say(m.isBefore(closes.at()) ? BEFORE : OVER, closes.at());
                })
            .forEach(MilestoneKind.of("closes-at", Party.BUYER, CLOSE, "It is closed."), closing)
            .result((of, m, said) -> NoResult.INSTANCE);
    Decision<NoResult> decision = ask(chapter, POLICY, null).at(day(6));
    assertThat(decision.milestones())
        .extracting(one -> one.event().path() + " " + one.at())
        .containsExactly("order.shippedAt " + day(20), "order.shippedAgainAt " + day(23));
    assertThat(decision.milestones())
        .extracting(
            one ->
                one.ground().orElseThrow().candidates().stream()
                    .map(may -> may.at().orElseThrow())
                    .toList())
        .containsExactly(List.of(day(20), day(30)), List.of(day(23), day(33)));
    assertThat(
            ask(chapter, POLICY.with(CLOSES, Term.calendarDays(20)), null).at(day(6)).milestones())
        .extracting(one -> one.event().path() + " " + one.at())
        .containsExactly("order.shippedAt " + day(20), "order.shippedAgainAt " + day(23));
  }

  @Test
  void whoIsInDoubtIsToldWhatToTry() {
    Decision<NoResult> decision = ask(window(), POLICY, null).at(day(6));
    assertThat(decision.steps()).extracting(Step::action).containsExactly(TRY, AGAIN);
    assertThat(decision.steps().get(0).by()).contains(day(20));
    assertThat(decision.steps().get(1).from()).contains(day(10));
    assertThat(decision.findings().get(0).explanation(ZONE))
        .isEqualTo(
            "It is not known which of the platform's texts held. If opens is 5 calendar days: It"
                + " is open since 8 March 2025, 04:00 Los Angeles time. If opens is 10 calendar"
                + " days: It opens 13 March 2025, 05:00 Los Angeles time.");
    assertThat(decision.findings().get(0).citations())
        .extracting(Object::toString)
        .containsExactly("O6:4", "O6:18", "S5:111");
  }

  /** As the JSON contract has it, whoever writes it. */
  @Test
  void whatIsNotSureIsWrittenWithAllThatMayBe() {
    Question<NoResult> question = ask(window(), POLICY, null);
    Map<String, ?> written = question.at(day(6)).toMap();
    assertThat(written.keySet())
        .containsExactly(
            "ask",
            "verdict",
            "validFrom",
            "validUntil",
            "result",
            "findings",
            "milestones",
            "steps",
            "notYetKnown",
            "basis");
    assertThat(written.get("verdict")).isEqualTo("UNDETERMINED");
    assertThat(written.get("validFrom")).isEqualTo(day(5).toString());
    assertThat(written.get("basis")).isEqualTo("CANDIDATES");
    assertThat(written.get("findings"))
        .asString()
        .contains(
            "rule=buyer.made-up.opens, outcome=UNKNOWN, explanation=It is not known",
            "cites=[O6:4, O6:18, S5:111]",
            "validFrom=" + day(5) + ", validUntil=" + day(10) + ", basis=CANDIDATES",
            "{figure=opens, value=5 calendar days,");
    assertThat(written.get("milestones"))
        .asString()
        .startsWith("[{name=opens-at, at=" + day(10) + ", zone=America/Los_Angeles, actor=BUYER,");
    assertThat(written.get("steps"))
        .asString()
        .startsWith("[{actor=BUYER, action=Try., where=null, by=" + day(20) + ",");

    Object segments = question.timeline().toMap().get("segments");
    assertThat(segments)
        .asInstanceOf(list(Object.class))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("{from=null, until=" + day(5) + ", verdict=NOT_YET, rule=null, cites=[],");
    assertThat(segments)
        .asString()
        .contains("{from=" + day(10) + ", until=" + day(20) + ", verdict=YES, rule=");
    assertThat(Overlay.of(List.of(question)).toMap().get("segments"))
        .asString()
        .startsWith("[{from=null, until=" + day(5) + ", verdicts={buyer.made-up=NOT_YET}}");
  }

  @Test
  void aPolicysOwnFigureDecidesInEveryWorld() {
    Decision<NoResult> decision =
        ask(window(), POLICY.with(OPENS, Term.calendarDays(6)), null).at(day(6));
    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.findings())
        .filteredOn(finding -> finding.how() == OWN)
        .singleElement()
        .extracting(Finding::values)
        .isEqualTo(List.of(List.of(OPENS)));
  }

  @Test
  void anOpenListDecidesNothingAndSaysWhatIsLikely() {
    Decision<NoResult> decision = ask(answering(), POLICY, null).at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    Answer.InForce<NoResult> inForce = decision.answer().inForce().orElseThrow();
    assertThat(inForce.likely()).contains(Verdict.YES);
    assertThat(inForce.basis()).isEqualTo(Basis.CANDIDATES);
    Finding finding = decision.findings().get(0);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.ground().orElseThrow().candidates())
        .extracting(one -> one.value().isPresent())
        .containsExactly(true, false);
    assertThat(decision.steps()).extracting(Step::action).containsExactly(ASK);
    assertThat(decision.milestone("due")).contains(day(5));
    assertThat(decision.toMap())
        .containsEntry("likely", "YES")
        .containsEntry("basis", "CANDIDATES");
  }

  @Test
  void aTermThatNoTextTellsIsNamed() {
    Chapter<String, NoResult> chapter =
        saying(ANSWER, (of, m) -> say(DUE, m.after(SHIPPED, UNTOLD).at()));
    Decision<NoResult> decision = ask(chapter, POLICY, null).at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.NONE);
    assertThat(decision.findings().get(0).values())
        .containsExactly(Setting.of(UNTOLD, Term.calendarDays(3)));
    assertThat(decision.findings().get(0).contested())
        .extracting(Object::toString)
        .containsExactly("S4:41");
  }

  @Test
  void aSwitchThatNoTextTellsIsTriedBothWays() {
    Chapter<String, NoResult> chapter =
        saying(CLOSE, (of, m) -> m.figure(STRICT) ? say(OVER, day(0)) : say(BEFORE, day(9)));
    Decision<NoResult> decision = ask(chapter, POLICY, null).at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.findings().get(0).ground().orElseThrow().candidates())
        .extracting(one -> one.value().orElseThrow())
        .containsExactly(false, true);
    assertThat(decision.answer().inForce().orElseThrow().likely()).isEmpty();
  }

  @Test
  void aScopeThatTheFactsLeaveOpenIsBoth() {
    Chapter<String, NoResult> chapter =
        saying(
            CLOSE,
            (of, m) -> {
              Instant end = m.after(SHIPPED, LOCAL).at();
              return say(m.isBefore(end) ? BEFORE : OVER, end);
            });
    assertThat(ask(chapter, POLICY, "abroad").at(day(3)).verdict()).isEqualTo(Verdict.YES);
    assertThat(ask(chapter, POLICY, "here").at(day(3)).verdict()).isEqualTo(Verdict.NO_LONGER);
    assertThat(ask(chapter, POLICY, null).at(day(3)).verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void whatHoldsOnAfterItWasSeenIsRemarked() {
    Instant late = Instant.parse("2026-03-01T12:00:00Z");
    Question<NoResult> question =
        Question.of(
            window(), "case", List.of(SHIPPED), POLICY, new Binding(late, null, null, REMARKS));
    Decision<NoResult> decision = question.at(late);
    assertThat(decision.findings())
        .filteredOn(finding -> finding.how() == LAST_SEEN)
        .singleElement()
        .extracting(finding -> finding.explanation(ZONE))
        .isEqualTo("Last seen: opens is 10 calendar days (31 December 2025).");
  }

  @Test
  void whatHeldOnADayIsToldOfEachFigure() {
    List<Editions.OnDay> known = Editions.on(LocalDate.parse("2025-03-03"), POLICY);
    assertThat(known).extracting(Editions.OnDay::figure).isEqualTo(POLICY.figures());
    assertThat(known)
        .extracting(Editions.OnDay::basis)
        .containsExactly(
            Basis.CANDIDATES,
            Basis.CANDIDATES,
            Basis.CANDIDATES,
            Basis.CANDIDATES,
            Basis.NONE,
            Basis.CANDIDATES);
    assertThat(known.get(2).open()).isTrue();
    assertThat(Editions.on(LocalDate.parse("2025-01-02"), POLICY).get(0).basis())
        .isEqualTo(Basis.DETERMINED);
  }

  /** What clocks of their own start nine times: two ends of a list each, 512 worlds. */
  private static boolean readNineTimes(Moment m) {
    for (int i = 0; i < 9; i++) {
      m.figure(CLOSES, new Fact("order.events[" + i + "]", day(i + 1)));
    }
    return true;
  }

  @Test
  void whereThereAreTooManyWorldsRemarksAreLeftOutFirst() {
    Chapter<String, NoResult> chapter =
        Chapter.<String, NoResult>on(KIND)
            .rule(LAST, (of, m) -> readNineTimes(m) ? say(LAST_SEEN, Map.of()) : null)
            .rule(
                CLOSE,
                (of, m) -> {
                  Instant closes = m.the(CLOSING, of).at();
                  return say(m.isBefore(closes) ? BEFORE : OVER, closes);
                })
            .milestone(MilestoneKind.of("closes-at", Party.BUYER, CLOSE, "Closed."), CLOSING)
            .result((of, m, said) -> NoResult.INSTANCE);
    Question<NoResult> question = ask(chapter, POLICY, null);
    assertThat(question.at(day(1)).verdict()).isEqualTo(Verdict.YES);
    assertThat(question.at(day(1)).findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.NOTED, Outcome.SATISFIED);
    assertThat(question.at(day(1)).findings().get(0).how()).isEqualTo(LAST.tooManyTexts(true));
    assertThat(question.at(day(1)).milestone("closes-at")).contains(day(20));
    assertThat(question.at(day(25)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(question.at(day(30)).verdict()).isEqualTo(Verdict.NO_LONGER);
  }

  /** What too many worlds leave open may decide otherwise than the rest, unless that is a no. */
  @Test
  void whereThereAreTooManyWorldsForWhatDecidesOnlyANoIsSure() {
    for (Case other : List.of(EARLY, NEVER)) {
      Chapter<String, NoResult> chapter =
          Chapter.<String, NoResult>on(KIND)
              .rule(CLOSE, (of, m) -> readNineTimes(m) ? say(OVER, day(1)) : null)
              .rule(OPEN, (of, m) -> other == NEVER ? say(NEVER) : say(EARLY, day(9)))
              .result((of, m, said) -> NoResult.INSTANCE);
      Decision<NoResult> decision = ask(chapter, POLICY, null).at(day(1));
      assertThat(decision.verdict()).isEqualTo(other == NEVER ? Verdict.NO : Verdict.UNDETERMINED);
      assertThat(decision.findings().get(0).how()).isEqualTo(CLOSE.tooManyTexts(false));
    }
  }

  /** The clock of a value that is no term ends with a fact; a text may begin before that. */
  @Test
  void aValueThatIsNoTermEndsWithAFact() {
    Figure<Optional<Term>> figure =
        Figure.optional("named", Term.class, Optional.of(Term.calendarDays(1)), "S5:111")
            .emptyIs("end")
            .in(
                Dated.of(FIRST, "O6:4", Optional.of(Term.calendarDays(1)))
                    .seen("2024-12-01", "2025-01-31"))
            .in(
                Dated.of(Edition.startsOn("third", "2025-03-20"), "O6:18", Optional.<Term>empty())
                    .emptyEnds(Instant.class, Optional::of)
                    .seen("2025-03-20", "2025-12-31"));
    Policy<?> policy = new Named(figure);
    Chapter<String, NoResult> chapter =
        saying(OPEN, (of, m) -> say(m.figure(figure, SHIPPED).isPresent() ? SINCE : EARLY, day(1)));
    for (int ends : List.of(10, 30)) {
      Binding binding = new Binding(day(-1), day(ends), null, REMARKS);
      assertThat(
              Question.of(chapter, "case", List.of(SHIPPED), policy, binding).at(day(2)).verdict())
          .isEqualTo(ends == 10 ? Verdict.YES : Verdict.UNDETERMINED);
    }
  }

  /** A text can say one thing to some cases and another to others; to each its own counts. */
  @Test
  void whatIsTakenTogetherIsOfTheSameCases() {
    Scope here = Scope.of("here", String.class, where -> Optional.of(where.equals("here")));
    Edition third = Edition.startsOn("third", "2025-03-20");
    Figure<Term> main =
        Figure.of("main", Term.calendarDays(1), "S5:111")
            .in(Dated.of(FIRST, "O6:4", Term.calendarDays(1)).seen("2024-12-01", "2025-01-31"))
            .in(Dated.of(third, "O6:5", Term.calendarDays(2)).in(here))
            .in(Dated.of(third, "O6:6", Term.calendarDays(60)).in(ABROAD));
    Figure<Boolean> with =
        Figure.of("with", false, "S5:111")
            .in(Dated.of(FIRST, "O6:4", false).seen("2024-12-01", "2025-01-31"))
            .in(Dated.of(third, "O6:5", true).in(here))
            .in(Dated.of(third, "O6:6", true).in(ABROAD))
            .beside(main);
    Chapter<String, NoResult> chapter =
        saying(OPEN, (of, m) -> say(m.figure(with, SHIPPED) ? SINCE : EARLY, day(1)));
    Decision<NoResult> abroad = ask(chapter, new Named(main, with), "abroad").at(day(2));
    assertThat(abroad.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(abroad.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
    assertThat(ask(chapter, new Named(main, with), "here").at(day(2)).verdict())
        .isEqualTo(Verdict.NOT_YET);
  }

  /** From an instant on the texts are not for the case any more: nothing is known, and said so. */
  @Test
  void whereTheTextsPartNothingIsKnown() {
    Binding.Apart apart =
        new Binding.Apart(day(12), LAST.noted("apart", "Other texts since {from}."));
    Binding binding = new Binding(day(-1), null, apart, REMARKS);
    Question<NoResult> question = Question.of(window(), "case", List.of(SHIPPED), POLICY, binding);
    assertThat(question.at(day(11)).verdict()).isEqualTo(Verdict.YES);
    assertThat(question.at(day(11)).window().until()).contains(day(12));
    assertThat(question.at(day(12)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(question.at(day(12)).answer().inForce().orElseThrow().basis()).isEqualTo(Basis.NONE);
    assertThat(question.at(day(11)).findings())
        .extracting(Finding::how)
        .doesNotContain(apart.says());
    assertThat(question.at(day(12)).findings()).extracting(Finding::how).contains(apart.says());
  }

  /** A question that needs no order is answered before the placing as if there were none. */
  @Test
  void beforeItsPlacingThereIsNoOrder() {
    Figure<Boolean> figure =
        Figure.of("by-order", false, "S5:111")
            .in(
                Dated.of(FIRST, "O6:4", false)
                    .seen("2024-12-01", "2025-12-31")
                    .binds(BindsOn.ORDER_PLACED));
    Chapter<String, NoResult> chapter =
        saying(CLOSE, (of, m) -> say(m.figure(figure, SHIPPED) ? OVER : BEFORE, day(9)));
    Binding binding = new Binding(day(3), null, null, REMARKS);
    Question<NoResult> question =
        Question.of(chapter, "case", List.of(SHIPPED), new Named(figure), binding);
    assertThat(question.at(day(2)).window().until()).contains(day(3));
    assertThat(question.at(day(3)).window().from()).contains(day(3));
    assertThat(question.at(day(2)).verdict()).isEqualTo(Verdict.YES);
  }

  /** Of a switch the value that nobody has seen since is the other one. */
  @Test
  void aSwitchThatMayHaveChangedSinceIsBoth() {
    Figure<Boolean> figure =
        Figure.of("switch", false, "S5:111")
            .in(Dated.of(FIRST, "O6:4", true).seen("2024-12-01", "2024-12-31").thenOpen());
    Question<NoResult> question =
        ask(
            saying(CLOSE, (of, m) -> say(m.figure(figure, SHIPPED) ? BEFORE : OVER, day(9))),
            new Named(figure),
            null);
    assertThat(question.at(day(1)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(question.at(day(1)).findings().get(0).ground().orElseThrow().candidates())
        .extracting(one -> one.value().orElseThrow() + " " + one.verdict().orElseThrow())
        .containsExactly("true YES", "false NO_LONGER");
  }

  /** What the first known text says holds once it has begun; before that nothing is known. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-15, UNDETERMINED, NONE",
    "2025-01-24, UNDETERMINED, CANDIDATES",
    "2025-05-31, UNDETERMINED, CANDIDATES",
    "2025-06-01, YES,          DETERMINED",
  })
  void beforeTheFirstKnownTextNothingIsKnown(String day, Verdict verdict, Basis basis) {
    Figure<Term> figure =
        Figure.of("late", Term.calendarDays(10), "S5:111")
            .in(Dated.of(SECOND, "O6:18", Term.calendarDays(10)).seen("2025-06-01", "2025-12-31"));
    Fact clock = new Fact("order.shippedAt", Instant.parse(day + "T12:00:00Z"));
    Chapter<String, NoResult> chapter =
        saying(CLOSE, (of, m) -> say(BEFORE, m.after(clock, figure).at()));
    Binding binding = new Binding(clock.at(), null, null, REMARKS);
    Decision<NoResult> decision =
        Question.of(chapter, "case", List.of(clock), new Named(figure), binding)
            .at(clock.at().plusSeconds(1));
    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(basis);
  }

  /** What only is told makes no worlds: a value that may not hold any more, or nothing. */
  @Test
  void whatOnlyIsToldDecidesNothing() {
    Question<NoResult> question =
        ask(
            saying(
                CLOSE,
                (of, m) ->
                    say(
                        BEFORE,
                        m.figureIfTold(UNTOLD, SHIPPED) == null
                                && m.figureIfTold(ANSWERS, SHIPPED).isPresent()
                            ? day(7)
                            : day(8))),
            POLICY,
            null);
    Decision<NoResult> decision = question.at(day(1));
    assertThat(decision.verdict()).isEqualTo(Verdict.YES);
    assertThat(decision.findings().get(0).values()).containsExactly(day(7));
    assertThat(decision.findings().get(0).figures()).containsExactly(ANSWERS);
    assertThat(
            Question.of(
                    saying(
                        CLOSE,
                        (of, m) ->
                            say(BEFORE, m.figureIfTold(UNTOLD, SHIPPED) == null ? day(1) : day(2))),
                    "case",
                    List.of(SHIPPED),
                    POLICY)
                .at(day(1))
                .findings()
                .get(0)
                .values())
        .containsExactly(day(2));
  }

  /** What a rule says that it rests on counts if it was read for the case. */
  @Test
  void onlyWhatWasReadCanBeRestedOn() {
    for (boolean read : new boolean[] {true, false}) {
      Question<NoResult> question =
          ask(
              Chapter.<String, NoResult>on(KIND)
                  .rule(OPEN, (of, m) -> read ? say(SINCE, m.after(SHIPPED, OPENS).at()) : null)
                  .rule(
                      CLOSE,
                      (of, m) -> {
                        m.restOn(OPENS);
                        return say(BEFORE, day(9));
                      })
                  .result((of, m, said) -> NoResult.INSTANCE),
              POLICY,
              null);
      List<Finding> findings = question.at(day(1)).findings();
      assertThat(findings)
          .filteredOn(finding -> finding.how() == BEFORE)
          .singleElement()
          .extracting(Finding::figures)
          .isEqualTo(read ? List.of(OPENS) : List.of());
    }
  }

  /** Of several clocks the one that is least sure counts, whichever is read first. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClockAfterTheLastSightingIsAssumedWhateverTheOthersAre(boolean first) {
    Figure<Term> figure =
        Figure.of("seen-once", Term.calendarDays(10), "S5:111")
            .in(Dated.of(FIRST, "O6:4", Term.calendarDays(10)).seen("2024-12-01", "2025-03-20"));
    Fact later = new Fact("order.deliveredAt", day(30));
    Chapter<String, NoResult> chapter =
        saying(
            CLOSE,
            (of, m) -> {
              Instant one = m.after(first ? SHIPPED : later, figure).at();
              Instant other = m.after(first ? later : SHIPPED, figure).at();
              return say(BEFORE, one.isAfter(other) ? one : other);
            });
    Decision<NoResult> decision =
        Question.of(
                chapter,
                "case",
                List.of(SHIPPED, later),
                new Named(figure),
                new Binding(day(-1), null, null, REMARKS))
            .at(day(31));

    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.ASSUMED);
    assertThat(decision.findings()).extracting(Finding::how).containsExactly(BEFORE, LAST_SEEN);
  }

  /** What no text tells in one way, and one does in another, may be that: nothing is certain. */
  @Test
  void whatATextTellsMayHoldWhereItMayHaveBegun() {
    Figure<Term> told =
        Figure.of("told", Term.calendarDays(1), "S5:111")
            .in(Dated.of(SECOND, "O6:19", Term.calendarDays(1)).seen("2025-06-01", "2025-12-31"));
    Chapter<String, NoResult> chapter =
        saying(
            CLOSE,
            (of, m) -> {
              Instant end = m.after(SHIPPED, OPENS).at();
              return say(m.figureIfTold(told, null) == null ? OVER : BEFORE, end);
            });
    Decision<NoResult> decision =
        Question.of(
                chapter,
                "case",
                List.of(SHIPPED),
                new Named(OPENS, told),
                new Binding(null, null, null, REMARKS))
            .at(SHIPPED.at());

    assertThat(decision.answer().inForce().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
  }

  /** Also where a rule only looks whether something holds: it rests on what nothing tells. */
  @Test
  void whatARuleLooksAtInVainIsNamed() {
    Definition<String, Deadline> untold =
        Definition.of("untold end", (of, m) -> m.after(SHIPPED, UNTOLD));
    Decision<NoResult> decision =
        ask(saying(CLOSE, (of, m) -> say(BEFORE, m.peekThe(untold, of).at())), POLICY, null)
            .at(day(1));
    Finding finding = decision.findings().get(0);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(finding.figures()).containsExactly(UNTOLD);
    assertThat(finding.ground().orElseThrow().basis()).isEqualTo(Basis.NONE);
    assertThat(decision.steps()).extracting(Step::action).containsExactly(ASK);
  }

  private static final class Named extends Policy<Named> {
    Named(Figure<?>... figures) {
      super(List.of(figures), BusinessCalendar.weekends(ZONE), Changes.none());
    }

    @Override
    protected Named copy(BusinessCalendar calendar, Changes changes) {
      return this;
    }
  }
}
