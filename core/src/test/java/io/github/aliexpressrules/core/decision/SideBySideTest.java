package io.github.aliexpressrules.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Timelines side by side: overlay, readings, comparison; and how decisions are told. */
class SideBySideTest {
  private static final Instant MAR_1 = Instant.parse("2025-03-01T12:00:00Z");
  private static final Instant MAR_6 = Instant.parse("2025-03-06T12:00:00Z");
  private static final Instant MAR_11 = Instant.parse("2025-03-11T12:00:00Z");
  private static final ZoneId UTC = ZoneOffset.UTC;

  private static final Rule OPENS =
      Rule.of("buyer.sample.opens", "It opens after {opens}.", "S5:111");
  private static final Saying EARLY =
      OPENS.when(Outcome.NOT_YET, "early", "It opens {opens}, {term} after {event}.");
  private static final Saying OPEN = OPENS.when(Outcome.SATISFIED, "open", "It is open.");
  private static final Rule REMARK = Rule.of("buyer.sample.remark", "Mind the step.", "S4:21");
  private static final Saying MIND = REMARK.when(Outcome.NOTED, "mind", "Mind the step.");
  private static final Action KNOCK =
      Action.of("buyer.step.knock", Party.SELLER, "Knock.", "S4:21").at("House > Door");
  private static final MilestoneKind OPENS_AT =
      MilestoneKind.of("opens-at", Party.BUYER, OPENS, "The door opens.").beginning();

  private record Door(Money fee, Optional<Instant> opens, List<Party> guests) {}

  private static Question<Door> door(String id, SmallPolicy policy) {
    Fact built = new Fact("order.placedAt", MAR_1);
    return Question.of(
        QuestionKind.of(id, "Is the door open?"),
        policy,
        List.of(built),
        sheet -> {
          Derived<Deadline> opens =
              sheet.derive(m -> Deadline.after(built, m.figure(SmallPolicy.OPENS), m.calendar()));
          sheet.apply(
              OPENS,
              m -> {
                Deadline at = m.of(opens);
                return m.isBefore(at.at())
                    ? EARLY
                        .with(at.at(), at.term(), at.event())
                        .then(Optional.of(at.at()), Optional.empty(), KNOCK)
                    : OPEN.with();
              });
          sheet.apply(REMARK, m -> MIND.with());
          sheet.milestone(OPENS_AT, sheet.derive(m -> Optional.of(m.of(opens))));
          return Optional.of(
              new Door(Money.parse("USD 1.00"), Optional.of(MAR_1), List.of(Party.BUYER)));
        });
  }

  private static Readings<Door> readings() {
    Map<Reading, Question<Door>> told = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      told.put(reading, door("buyer.sample", SmallPolicy.standard().readBy(reading)));
    }
    return Readings.of(door("buyer.sample", SmallPolicy.standard()), told);
  }

  @Test
  void an_overlay_shows_the_verdicts_of_several_questions() {
    SmallPolicy early = SmallPolicy.standard().with(SmallPolicy.OPENS, Term.calendarDays(5));
    Overlay overlay =
        Overlay.of(List.of(door("buyer.late", SmallPolicy.standard()), door("buyer.early", early)));

    assertThat(overlay.segments())
        .containsExactly(
            new Overlay.Segment(
                Window.of(null, MAR_6),
                Map.of("buyer.late", Verdict.NOT_YET, "buyer.early", Verdict.NOT_YET)),
            new Overlay.Segment(
                Window.of(MAR_6, MAR_11),
                Map.of("buyer.late", Verdict.NOT_YET, "buyer.early", Verdict.YES)),
            new Overlay.Segment(
                Window.of(MAR_11, null),
                Map.of("buyer.late", Verdict.YES, "buyer.early", Verdict.YES)));
    assertThat(overlay.at(MAR_6)).containsEntry("buyer.early", Verdict.YES);
    assertThatThrownBy(
            () -> Overlay.of(List.of(door("buyer.late", early), door("buyer.late", early))))
        .hasMessage("questions must differ, but was twice buyer.late. Ask each one once.");
  }

  @Test
  void a_source_that_states_nothing_has_no_voice() {
    assertThat(readings().voices().keySet())
        .containsExactlyInAnyOrder(Reading.S3, Reading.S4, Reading.S5B);
    assertThat(readings().silent())
        .containsExactlyInAnyOrder(
            Reading.S1, Reading.S2, Reading.S5A, Reading.S5C, Reading.S5D, Reading.S5E);
    assertThat(readings().standard().id()).isEqualTo("buyer.sample");
  }

  @Test
  void the_safe_beginning_is_the_latest_one() {
    Readings.Band band = readings().bands(MAR_1).get(0);
    assertThat(band.milestone()).isSameAs(OPENS_AT);
    readings()
        .at(MAR_1)
        .values()
        .forEach(
            said ->
                assertThat(band.safe()).isAfterOrEqualTo(said.milestone("opens-at").orElseThrow()));
    assertThat(band.last()).isEqualTo(MAR_6);
    assertThat(band.lastBy()).containsExactly(Reading.S4);
    assertThat(band.safeBy()).isNotEmpty();
  }

  @Test
  void the_sources_agree_before_the_earliest_and_after_the_latest_date() {
    List<Readings.Agreement> agreement = readings().agreement();
    assertThat(agreement.get(0).isAgreed()).isTrue();
    assertThat(agreement.get(1).isAgreed()).isFalse();
    assertThat(agreement.get(1).window().from()).contains(MAR_6);
    assertThat(agreement.get(agreement.size() - 1).isAgreed()).isTrue();
    assertThat(readings().strictest()).isNotEmpty();
    assertThat(readings().mostLenient()).contains(Reading.S4);
  }

  @Test
  void a_comparison_names_the_rule_that_makes_the_difference() {
    Comparison<Door> comparison =
        Comparison.of(
            door("buyer.sample", SmallPolicy.standard()),
            door(
                "buyer.sample",
                SmallPolicy.standard().with(SmallPolicy.OPENS, Term.calendarDays(5))));

    assertThat(comparison.differences())
        .extracting(difference -> difference.window() + " " + difference.aspects())
        .containsExactly(
            "[.., 2025-03-06T12:00:00Z) [DATES]",
            "[2025-03-06T12:00:00Z, 2025-03-11T12:00:00Z) [VERDICT, DATES, REMARKS]",
            "[2025-03-11T12:00:00Z, ..) [DATES]");
    assertThat(comparison.rules()).containsExactly(OPENS);
    assertThat(comparison.in(EnumSet.of(Aspect.VERDICT, Aspect.RESULT)).differences())
        .extracting(difference -> difference.window() + " " + difference.aspect())
        .containsExactly("[2025-03-06T12:00:00Z, 2025-03-11T12:00:00Z) VERDICT");
    assertThat(comparison.in(EnumSet.of(Aspect.DATES)).differences())
        .extracting(Comparison.Difference::window)
        .containsExactly(Window.ALWAYS);
    assertThat(comparison.movedDates())
        .extracting(Object::toString)
        .containsExactly("opens-at 2025-03-11T12:00:00Z -> 2025-03-06T12:00:00Z");
  }

  @Test
  void a_difference_is_told_in_words() {
    Comparison<Door> comparison =
        Comparison.of(
            door("buyer.sample", SmallPolicy.standard()),
            door(
                "buyer.sample",
                SmallPolicy.standard().with(SmallPolicy.OPENS, Term.calendarDays(5))));
    Explanation words = Explanation.in(UTC);
    assertThat(comparison.differences().stream().map(words::difference))
        .containsExactly(
            """
              until 6 March 2025, 12:00 UTC: opens-at 11 March 2025, 12:00 UTC instead of 6 March 2025, 12:00
                UTC [buyer.sample.opens]
            """,
            """
              from 6 March 2025, 12:00 UTC until 11 March 2025, 12:00 UTC: NOT YET instead of YES
                [buyer.sample.opens]
            """,
            """
              from 11 March 2025, 12:00 UTC on: opens-at 11 March 2025, 12:00 UTC instead of 6 March 2025, 12:00
                UTC [buyer.sample.opens]
            """);
    assertThat(
            comparison.in(EnumSet.of(Aspect.REMARKS)).differences().stream().map(words::difference))
        .containsExactly(
            """
              from 6 March 2025, 12:00 UTC until 11 March 2025, 12:00 UTC: buyer.sample.opens NOT YET instead of
                buyer.sample.opens SATISFIED [buyer.sample.opens]
            """);
    assertThat(words.moved(comparison.movedDates().get(0)))
        .isEqualTo("  opens-at 11 March 2025, 12:00 UTC instead of 6 March 2025, 12:00 UTC\n");
  }

  @Test
  void results_that_differ_are_told_by_the_parts_that_do() {
    Question<Door> cheap = fee("USD 1.00");
    Comparison<Door> comparison = Comparison.of(cheap, fee("USD 2.00"));
    assertThat(comparison.differences()).hasSize(1);
    assertThat(Explanation.in(UTC).difference(comparison.differences().get(0)))
        .isEqualTo("  at any time: fee USD 1.00 instead of fee USD 2.00 [buyer.sample.remark]\n");
    assertThat(Comparison.of(cheap, cheap).differences()).isEmpty();
  }

  private static Question<Door> fee(String fee) {
    return Question.of(
        QuestionKind.of("buyer.sample", "Is the door open?"),
        SmallPolicy.standard(),
        List.of(),
        sheet -> {
          sheet.apply(REMARK, m -> MIND.with());
          return Optional.of(new Door(Money.parse(fee), Optional.empty(), List.of()));
        });
  }

  @Test
  void a_decision_is_told_in_words() {
    assertThat(Explanation.in(UTC).of(door("buyer.sample", SmallPolicy.standard()), MAR_6))
        .isEqualTo(
            """
            Is the door open? NOT YET
            (buyer.sample)

            Asked for 6 March 2025, 12:00 UTC; the answer holds until 11 March 2025, 12:00 UTC.
            Result: fee USD 1.00; opens 1 March 2025, 12:00 UTC; guests buyer

            Why
              - It opens 11 March 2025, 12:00 UTC, 10 calendar days after the order on 1 March 2025, 12:00 UTC.
                (changes in 5 days) [buyer.sample.opens; S5:111; otherwise: S4:39, S4:40, S3:11]
              * Mind the step. [buyer.sample.remark; S4:21]

            Dates
              11 March 2025, 12:00 UTC: opens-at. The door opens.

            If nobody does anything
              11 March 2025, 12:00 UTC: YES [buyer.sample.opens]

            How it becomes yes
              By waiting, on 11 March 2025, 12:00 UTC.

            What to do
              1. (seller) Knock. Where: House > Door. From 11 March 2025, 12:00 UTC on.
            """);
  }

  @Test
  void what_changed_between_two_decisions_is_told_too() {
    Question<Door> question = door("buyer.sample", SmallPolicy.standard());
    assertThat(Explanation.in(UTC).comparing(question.at(MAR_6), question.at(MAR_11)))
        .isEqualTo(
            """
            From NOT YET to YES.

            No longer said
              - It opens 11 March 2025, 12:00 UTC, 10 calendar days after the order on 1 March 2025, 12:00 UTC.
                [buyer.sample.opens; S5:111; otherwise: S4:39, S4:40, S3:11]

            Said now
              + It is open. [buyer.sample.opens; S5:111; otherwise: S4:39, S4:40, S3:11]
            """);
    assertThat(Explanation.in(UTC).comparing(question.at(MAR_6), question.at(MAR_6)))
        .isEqualTo("Still NOT YET.\n");
  }

  @Test
  void a_timeline_is_drawn_within_100_columns() {
    String drawing =
        TimelineDrawing.of(door("buyer.sample", SmallPolicy.standard()).timeline(), UTC);
    assertThat(drawing)
        .isEqualTo(
            """
              |.1.|=2=|
             1 NOT YET      from the beginning
             2 YES          11 March 2025, 12:00       buyer.sample.opens             opens-at
               (UTC)
            """);
    assertThat(drawing.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_policy_names_lines_of_its_own() {
    SmallPolicy own =
        SmallPolicy.standard()
            .with(
                Changes.none()
                    .with(SmallPolicy.OPENS, Term.calendarDays(8), Citation.listOf("S4:21")));
    assertThat(own.citations(SmallPolicy.OPENS)).isEqualTo(Citation.listOf("S4:21"));
    assertThat(own.changes().values()).containsEntry(SmallPolicy.OPENS, Term.calendarDays(8));
    assertThat(SmallPolicy.standard().citations(SmallPolicy.OPENS))
        .isEqualTo(Citation.listOf("S5:111"));
    assertThat(SmallPolicy.standard().readBy(Reading.S4).get(SmallPolicy.OPENS))
        .isEqualTo(Term.calendarDays(5));
    assertThat(SmallPolicy.standard().readBy(Reading.S5B)).isEqualTo(SmallPolicy.standard());
  }
}
