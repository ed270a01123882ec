package io.github.aliexpressrules.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Doors;
import io.github.aliexpressrules.core.decision.Aspect;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** How answers, differences and time are told. */
class DrawingTest {
  private static final Instant MAR_6 = Instant.parse("2025-03-06T12:00:00Z");
  private static final Instant MAR_11 = Instant.parse("2025-03-11T12:00:00Z");
  private static final ZoneId UTC = ZoneOffset.UTC;

  @Test
  void aDifferenceIsToldInWords() {
    Comparison<Doors.Door> comparison =
        Comparison.of(
            Doors.ask("buyer.sample", SmallPolicy.standard()),
            Doors.ask(
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
  void resultsThatDifferAreToldByThePartsThatDo() {
    Question<Doors.Door> cheap = Doors.fee("USD 1.00");
    Comparison<Doors.Door> comparison = Comparison.of(cheap, Doors.fee("USD 2.00"));
    assertThat(comparison.differences()).hasSize(1);
    assertThat(Explanation.in(UTC).difference(comparison.differences().get(0)))
        .isEqualTo("  at any time: fee USD 1.00 instead of fee USD 2.00 [buyer.sample.remark]\n");
    assertThat(Comparison.of(cheap, cheap).differences()).isEmpty();
  }

  @Test
  void aDecisionIsToldInWords() {
    assertThat(Explanation.in(UTC).of(Doors.ask("buyer.sample", SmallPolicy.standard()), MAR_6))
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
              - (seller) Knock. Where: House > Door. From 11 March 2025, 12:00 UTC on.
            """);
  }

  @Test
  void whatChangedBetweenTwoDecisionsIsToldToo() {
    Question<Doors.Door> question = Doors.ask("buyer.sample", SmallPolicy.standard());
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
}
