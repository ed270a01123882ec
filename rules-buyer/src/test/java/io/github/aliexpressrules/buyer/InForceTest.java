package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.LOS_ANGELES;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.claim;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.utc;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of dated orders, computed by hand from the cited lines, and the edges of the
 * texts: which of them bound an order, and how sure that is.
 */
class InForceTest {
  private static final BuyerRules RULES = BuyerRules.inForce();

  // E01: the pages of 2013, in transit.
  private static final Order E01 =
      placed(utc("2014-03-01T10:00:00Z"))
          .shippedAt(utc("2014-03-04T08:00:00Z"))
          .promisedBy(utc("2014-04-13T08:00:00Z"))
          .build();

  // E02: completed.
  private static final Order E02 =
      placed(utc("2014-02-20T10:00:00Z"))
          .shippedAt(utc("2014-02-22T10:00:00Z"))
          .receiptConfirmedAt(utc("2014-04-02T10:00:00Z"))
          .build();
  private static final Order E02_LONGER = E02.withTraits(OrderTrait.LONGER_PROTECTION);

  // E03: a silent seller.
  private static final Question<DisputeStatus> E03 =
      RULES
          .order(
              placed(utc("2014-02-20T10:00:00Z")).deliveredAt(utc("2014-03-08T18:00:00Z")).build())
          .dispute(
              new Dispute(
                  utc("2014-03-10T18:00:00Z"),
                  claim(DisputeReason.NOT_AS_DESCRIBED, "40.00"),
                  List.of()))
          .status();

  // E04: between the pages of 2013 and those of 2018.
  private static final Order E04 =
      placed(utc("2017-02-10T12:00:00Z"))
          .shippedAt(utc("2017-02-12T12:00:00Z"))
          .promisedBy(utc("2017-04-13T12:00:00Z"))
          .trackingStoppedAt(utc("2017-02-13T12:00:00Z"))
          .build();

  // E05: the pages of 2018.
  private static final Order E05 =
      placed(utc("2019-05-30T09:30:00Z"))
          .shippedAt(utc("2019-06-01T09:30:00Z"))
          .promisedBy(utc("2019-07-31T09:30:00Z"))
          .protectionEndsAt(utc("2019-07-31T09:30:00Z"))
          .deliveredAt(utc("2019-06-14T15:00:00Z"))
          .build();

  // E07, E08: a request to cancel that nobody answers.
  private static final Order E07 =
      placed(utc("2020-06-01T05:00:00Z"))
          .cancellationRequestedAt(utc("2020-06-02T05:00:00Z"))
          .build();
  private static final Order E08 =
      placed(utc("2021-05-09T12:00:00Z"))
          .cancellationRequestedAt(utc("2021-05-10T12:00:00Z"))
          .build();

  // E09: a silent seller of 2023.
  private static final Question<DisputeStatus> E09 =
      RULES
          .order(
              placed(utc("2023-05-01T06:00:00Z")).deliveredAt(utc("2023-05-25T06:00:00Z")).build())
          .dispute(
              new Dispute(
                  utc("2023-06-01T06:00:00Z"), claim(DisputeReason.DEFECTIVE, "40.00"), List.of()))
          .status();

  private static Question<?> example(String name) {
    return switch (name) {
      case "E01" -> window(E01);
      case "E02" -> window(E02);
      case "E02 longer" -> window(E02_LONGER);
      case "E03" -> E03;
      case "E04" -> window(E04);
      case "E05" -> window(E05);
      case "E07" -> RULES.order(E07).cancellation();
      case "E08" -> RULES.order(E08).cancellation();
      case "E09" -> E09;
      default -> throw new AssertionError(name);
    };
  }

  private static Question<NoResult> window(Order order) {
    return RULES.order(order).disputeWindow();
  }

  private static Answer.InForce<?> inForce(Decision<?> decision) {
    return decision.answer().inForce().orElseThrow();
  }

  private static Ground ground(Decision<?> decision, String milestone) {
    return decision.milestones().stream()
        .filter(one -> one.name().equals(milestone))
        .flatMap(one -> one.ground().stream())
        .findFirst()
        .orElseThrow();
  }

  /** Just before, at and just after what the examples name; the basis is that of the verdict. */
  @ParameterizedTest(name = "{0} at {1}: {2}, {3}")
  @CsvSource({
    "E01,        2014-03-09T07:59:59.999999999Z, NOT_YET,      DETERMINED",
    "E01,        2014-03-09T08:00:00Z,           YES,          CANDIDATES",
    "E01,        2014-03-09T08:00:00.000000001Z, YES,          CANDIDATES",
    "E02,        2014-04-02T09:59:59.999999999Z, UNDETERMINED, CANDIDATES",
    "E02,        2014-04-02T10:00:00Z,           NO_LONGER,    DETERMINED",
    "E02,        2014-04-03T10:00:00Z,           NO_LONGER,    DETERMINED",
    "E02 longer, 2014-04-03T10:00:00Z,           YES,          ASSUMED",
    "E02 longer, 2014-04-17T09:59:59.999999999Z, YES,          ASSUMED",
    "E02 longer, 2014-04-17T10:00:00Z,           NO_LONGER,    ASSUMED",
    "E03,        2014-03-15T18:00:00Z,           YES,          DETERMINED",
    "E03,        2014-03-20T00:00:00Z,           YES,          DETERMINED",
    "E03,        2014-03-25T18:00:00Z,           YES,          DETERMINED",
    "E04,        2017-02-16T12:00:00Z,           NOT_YET,      CANDIDATES",
    "E04,        2017-02-17T11:59:59.999999999Z, NOT_YET,      CANDIDATES",
    "E04,        2017-02-17T12:00:00Z,           UNDETERMINED, CANDIDATES",
    "E04,        2017-02-18T12:00:00Z,           UNDETERMINED, CANDIDATES",
    "E04,        2017-02-22T11:59:59.999999999Z, UNDETERMINED, CANDIDATES",
    "E04,        2017-02-22T12:00:00Z,           YES,          CANDIDATES",
    "E05,        2019-06-11T09:29:59.999999999Z, NOT_YET,      CANDIDATES",
    "E05,        2019-06-11T09:30:00Z,           UNDETERMINED, CANDIDATES",
    "E05,        2019-06-14T14:59:59.999999999Z, UNDETERMINED, CANDIDATES",
    "E05,        2019-06-14T15:00:00Z,           YES,          DETERMINED",
    "E05,        2019-06-15T00:00:00Z,           YES,          DETERMINED",
    "E05,        2019-08-15T09:29:59.999999999Z, YES,          DETERMINED",
    "E05,        2019-08-15T09:30:00Z,           NO_LONGER,    DETERMINED",
    "E07,        2020-06-04T04:59:59Z,           YES,          ASSUMED",
    "E07,        2020-06-04T04:59:59.999999999Z, YES,          ASSUMED",
    "E07,        2020-06-04T05:00:00Z,           NO_LONGER,    ASSUMED",
    "E08,        2021-05-12T12:00:00Z,           YES,          ASSUMED",
    "E08,        2021-05-13T11:59:59.999999999Z, YES,          ASSUMED",
    "E08,        2021-05-13T12:00:00Z,           NO_LONGER,    DETERMINED",
    "E09,        2023-06-05T00:00:00Z,           UNDETERMINED, CANDIDATES",
    "E09,        2023-06-08T00:00:00Z,           UNDETERMINED, CANDIDATES"
  })
  void isWhatTheExamplesSay(String name, Instant at, Verdict verdict, String basis) {
    Decision<?> decision = example(name).at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    if (!basis.isEmpty()) {
      assertThat(inForce(decision).basis()).isEqualTo(Basis.valueOf(basis));
    }
  }

  /** The dates of the examples, with how sure each is and all that it may be. */
  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource({
    "E01, 2014-03-05T00:00:00Z, dispute-opens, 2014-03-09T08:00:00Z, DETERMINED, O6:4 O6:5, ''",
    "E02, 2014-04-03T10:00:00Z, dispute-closes, 2014-04-02T10:00:00Z, DETERMINED,"
        + " O6:10 O6:6 O6:7 O6:8 O6:9 S4:21, ''",
    "E02 longer, 2014-04-03T10:00:00Z, dispute-closes, 2014-04-17T10:00:00Z, ASSUMED,"
        + " O6:10 O6:6 O6:7 O6:8 O6:9 O6:11 S4:21, ''",
    "E03, 2014-03-20T00:00:00Z, escalation-from, 2014-03-13T18:00:00Z, DETERMINED, O6:13, ''",
    "E03, 2014-03-20T00:00:00Z, escalation-until, 2014-03-25T18:00:00Z, DETERMINED, O6:13, ''",
    "E03, 2014-03-20T00:00:00Z, platform-steps-in, 2014-03-25T18:00:00Z, DETERMINED, O6:14, ''",
    "E04, 2017-02-16T12:00:00Z, dispute-opens, 2017-02-22T12:00:00Z, CANDIDATES,"
        + " O6:4 O6:5 O6:18 O6:20 O6:19 S5:111,"
        + " Optional[5 calendar days] 2017-02-17T12:00:00Z"
        + " Optional[10 calendar days] 2017-02-22T12:00:00Z",
    "E05, 2019-06-15T00:00:00Z, dispute-opens, 2019-06-11T09:30:00Z, DETERMINED,"
        + " O6:18 O6:19 S5:111, ''",
    "E05, 2019-06-15T00:00:00Z, dispute-closes, 2019-08-15T09:30:00Z, DETERMINED,"
        + " O6:21 O6:23 S5:97, ''",
    "E05, 2019-06-12T00:00:00Z, dispute-opens, 2019-07-31T09:30:00Z, CANDIDATES,"
        + " O6:18 O6:19 O6:20 S5:111,"
        + " false 2019-06-11T09:30:00Z true 2019-07-31T09:30:00Z",
    "E07, 2020-06-03T05:00:00Z, cancels-by-itself, 2020-06-04T05:00:00Z, ASSUMED,"
        + " O6:39 O6:89 O3:15 O3:16 O3:26, ''",
    "E08, 2021-05-12T12:00:00Z, cancels-by-itself, 2021-05-13T12:00:00Z, DETERMINED,"
        + " O3:15 O3:16 O3:31 O3:26, ''",
    "E09, 2023-06-05T00:00:00Z, seller-answers-by, 2023-06-06T06:00:00Z, CANDIDATES,"
        + " O6:24 S5:183, Optional[5 calendar days] 2023-06-06T06:00:00Z another"
  })
  void datesAreThoseOfTheExamples(
      String name,
      Instant at,
      String milestone,
      Instant date,
      Basis basis,
      String lines,
      String candidates) {
    Decision<?> decision = example(name).at(at);

    assertThat(decision.milestone(milestone)).contains(date);
    Ground ground = ground(decision, milestone);
    assertThat(ground.basis()).isEqualTo(basis);
    assertThat(joined(ground.citations())).isEqualTo(lines);
    assertThat(
            ground.candidates().stream()
                .map(
                    one ->
                        one.value()
                            .map(value -> value + " " + one.at().orElseThrow())
                            .orElse("another"))
                .collect(Collectors.joining(" ")))
        .isEqualTo(candidates);
  }

  private static String joined(List<?> several) {
    return several.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /** E03: nobody has won after five days; from the 16th day on the platform counts as having it. */
  @Test
  void aSilentSellerOf2014DoesNotLose() {
    DisputeStatus before = E03.at(justBefore(utc("2014-03-25T18:00:00Z"))).result().orElseThrow();
    DisputeStatus then = E03.at(utc("2014-03-25T18:00:00Z")).result().orElseThrow();

    assertThat(before.phase()).isEqualTo(DisputePhase.AWAITING_SELLER);
    assertThat(before.presumed()).isFalse();
    assertThat(then.phase()).isEqualTo(DisputePhase.PLATFORM_REVIEW);
    assertThat(then.presumed()).isTrue();
  }

  /** E07, E08: it counts as cancelled, and what was paid comes back. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "E07, 2020-06-04T04:59:59.999999999Z, false",
    "E07, 2020-06-04T05:00:00Z,           true",
    "E07, 2020-06-04T05:00:00.000000001Z, true",
    "E08, 2021-05-13T11:59:59.999999999Z, false",
    "E08, 2021-05-13T12:00:00Z,           true",
    "E08, 2021-05-13T12:00:00.000000001Z, true"
  })
  void aRequestThatNobodyAnswersGoesThrough(String name, Instant at, boolean presumed) {
    Cancellation result = (Cancellation) example(name).at(at).result().orElseThrow();

    assertThat(result.presumed()).isEqualTo(presumed);
    assertThat(result.refundAmount()).contains(Cases.usd("100.00"));
    assertThat(Rows.advice(example(name).at(at)))
        .containsExactly(
            presumed ? "buyer.step.look-at-order" : "buyer.step.await-cancellation-answer");
  }

  /** E09: what the last known text would bring is told beside it. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2023-06-05T00:00:00Z,           YES",
    "2023-06-06T05:59:59.999999999Z, YES",
    "2023-06-06T06:00:00Z,           NO_LONGER",
    "2023-06-08T00:00:00Z,           NO_LONGER"
  })
  void theLikelyAnswerIsThatOfTheLastKnownText(Instant at, Verdict likely) {
    assertThat(inForce(E09.at(at)).likely()).contains(likely);
    assertThat(E09.at(at).result()).isEmpty();
    assertThat(Rows.advice(E09.at(at))).startsWith("buyer.step.act-in-time");
  }

  /**
   * O6:24, S5:308: no text of 2023 tells what a silent seller loses, nor what a refusal does to the
   * amount; so all that the dispute may have come to is told, as recorded and as won.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "silent,                'AWAITING_SELLER 40.00, WON 40.00 presumed'",
    "refused,               'AWAITING_BUYER 40.00, WON 40.00 presumed,"
        + " AWAITING_BUYER 0.00, WON 0.00 presumed'",
    "refused and amended,   'AWAITING_SELLER 30.00, WON 30.00 presumed'",
    "refused and escalated, 'PLATFORM_REVIEW 40.00, PLATFORM_REVIEW 0.00'",
    "refused and accepted,  'AGREED 40.00, AGREED 0.00'"
  })
  void allThatItMayHaveComeToIsTold(String what, String results) {
    Dispute silent = DatedCases.opened("2023-06-01");
    Dispute refused = silent.with(refused(day("2023-06-02")));
    Dispute dispute =
        switch (what) {
          case "silent" -> silent;
          case "refused" -> refused;
          case "refused and amended" -> refused.with(amended(day("2023-06-02"), "30.00"));
          case "refused and escalated" -> refused.with(escalated(day("2023-06-02")));
          default -> refused.with(accepted(day("2023-06-02")));
        };
    Order order = placed(day("2023-05-01")).deliveredAt(day("2023-05-25")).build();
    Decision<DisputeStatus> decision = DatedCases.status(order, dispute).at(day("2023-06-02"));

    assertThat(decision.result()).isEmpty();
    assertThat(
            decision.answer().inForce().orElseThrow().results().stream()
                .map(
                    one ->
                        one.phase()
                            + " "
                            + one.claimed().getAmount()
                            + (one.presumed() ? " presumed" : ""))
                .distinct()
                .collect(Collectors.joining(", ")))
        .isEqualTo(results);
  }

  /** E04: the words name each text's value with what it would mean. */
  @Test
  void theWordsTellEachCandidate() {
    Finding opens = window(E04).at(utc("2017-02-18T12:00:00Z")).findings().get(0);

    assertThat(opens.explanation(LOS_ANGELES))
        .isEqualTo(
            "It is not known which of the platform's texts held. If the wait from shipping to"
                + " opening a dispute is 5 calendar days: A dispute can be opened since 17 February"
                + " 2017, 04:00 Los Angeles time. If the wait from shipping to opening a dispute is"
                + " 10 calendar days: The order was shipped 12 February 2017, 04:00 Los Angeles"
                + " time; a dispute can be opened from 22 February 2017, 04:00 Los Angeles time on,"
                + " 10 calendar days later, or at delivery if that comes first.");
    assertThat(opens.ground().orElseThrow().basis()).isEqualTo(Basis.CANDIDATES);
  }

  /** E04: try now, again when every text lets him, at the latest before any text closes it. */
  @Test
  void inDoubtHeTriesNowAndAgainLater() {
    Decision<?> decision = window(E04).at(utc("2017-02-18T12:00:00Z"));

    assertThat(decision.steps().get(0).action().id()).isEqualTo("buyer.step.try-to-open");
    assertThat(decision.steps().get(0).by()).contains(utc("2017-03-07T12:00:00Z"));
    assertThat(decision.steps().get(1).action().id()).isEqualTo("buyer.step.try-to-open-again");
    assertThat(decision.steps().get(1).from()).contains(utc("2017-02-22T12:00:00Z"));
  }

  /** A parcel on its way back is not in transit: read off the parcels like off the order itself. */
  @Test
  void aParcelSentBackIsNotWaitedFor() {
    Order inParcel = DatedCases.SENT_BACK_IN_PARCEL_2020;
    Order alone =
        inParcel
            .withParcels(List.of())
            .withShippedAt(inParcel.parcels().get(0).shippedAt())
            .withReturnedToSenderAt(inParcel.parcels().get(0).returnedToSenderAt());

    for (Order order : List.of(inParcel, alone)) {
      Decision<?> decision = window(order).at(day("2020-04-20"));
      assertThat(decision.verdict()).isEqualTo(Verdict.YES);
      assertThat(decision.milestone("dispute-opens")).contains(day("2020-04-15"));
    }
  }

  /** By the rules of 2024 it may open at the end of protection only, and that was to come. */
  @Test
  void aTextThatBeginsBeforeTheEndOfProtectionMayHold() {
    Order order =
        DatedCases.ON_ITS_WAY_2022
            .withShippedAt(day("2022-03-12"))
            .withPlacedAt(day("2022-03-10"))
            .withTrackingStoppedAt(day("2022-03-13"))
            .withPromisedBy(day("2022-05-01"));

    assertThat(window(order).at(day("2022-03-30")).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(window(order.withPromisedBy(day("2022-03-31"))).at(day("2022-03-30")).verdict())
        .isEqualTo(Verdict.YES);
  }

  /**
   * O6:21: the pages of 2018 may have begun by the event that closes the window, whichever it is.
   */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "protection ends, 2014-08-31, false",
    "protection ends, 2015-08-31, true",
    "promised,        2014-08-31, false",
    "promised,        2015-08-31, true",
    "delivered,       2014-08-31, false",
    "delivered,       2015-08-31, true"
  })
  void theTextAtTheClosingEventMayHold(String what, String date, boolean mayHold) {
    String year = date.substring(0, 4);
    Order shipped = placed(day(year + "-08-10")).shippedAt(day(year + "-08-12")).build();
    Order order =
        switch (what) {
          case "protection ends" -> shipped.withProtectionEndsAt(day(date));
          case "promised" -> shipped.withPromisedBy(day(date));
          default -> shipped.withDeliveredAt(day(date));
        };
    Finding closes = window(order).at(day(date)).finding("buyer.dispute.closes").orElseThrow();

    assertThat(joined(closes.ground().orElseThrow().citations()).contains("O6:21"))
        .isEqualTo(mayHold);
  }

  /** E01: the carrier is not known, nor whether the seller's promise stands in its place. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2014-03-27T07:59:59.999999999Z, YES",
    "2014-03-27T08:00:00Z,           UNDETERMINED",
    "2014-03-31T08:00:00Z,           UNDETERMINED",
    "2014-04-12T08:00:00Z,           UNDETERMINED",
    "2014-04-13T07:59:59.999999999Z, UNDETERMINED",
    "2014-04-13T08:00:00Z,           NO_LONGER",
    "2014-04-13T08:00:00.000000001Z, NO_LONGER"
  })
  void whatIsNotCompletedClosesByOneOfFourTimes(Instant at, Verdict verdict) {
    assertThat(window(E01).at(at).verdict()).isEqualTo(verdict);
    assertThat(
            ground(window(E01).at(at), "dispute-closes").candidates().stream()
                .flatMap(one -> one.at().stream())
                .distinct())
        .containsExactly(
            utc("2014-03-27T08:00:00Z"),
            utc("2014-03-31T08:00:00Z"),
            utc("2014-04-12T08:00:00Z"),
            utc("2014-04-13T08:00:00Z"));
  }

  /** O6:5: five days or less, by the pages of 2013; O6:19: less than five, by those of 2018. */
  @ParameterizedTest(name = "{0}, promised five days and {1} ns after shipping: {2}")
  @CsvSource({
    "2014, -1, YES",
    "2014, 0,  YES",
    "2014, 1,  NOT_YET",
    "2019, -1, YES",
    "2019, 0,  NOT_YET",
    "2019, 1,  NOT_YET"
  })
  void whatIsPromisedSoonIsDisputedAtOnce(String year, long nanos, Verdict verdict) {
    Instant shipped = day(year + "-03-04");
    Order order =
        placed(day(year + "-03-01"))
            .shippedAt(shipped)
            .promisedBy(shipped.plus(Duration.ofDays(5)).plusNanos(nanos))
            .build();

    assertThat(window(order).at(shipped).verdict()).isEqualTo(verdict);
    assertThat(window(order).at(justBefore(shipped)).verdict()).isEqualTo(NOT_YET);
  }

  /**
   * O6:20: in transit by a tracking that goes on, only when the time for delivery is over; stalled,
   * after ten days. That no stop is told does not prove that it goes on.
   */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "in transit, 2022-01-22T09:59:59.999999999Z, NOT_YET",
    "in transit, 2022-01-22T10:00:00Z,           UNDETERMINED",
    "in transit, 2022-01-22T10:00:00.000000001Z, UNDETERMINED",
    "in transit, 2022-03-10T09:59:59.999999999Z, UNDETERMINED",
    "in transit, 2022-03-10T10:00:00Z,           YES",
    "in transit, 2022-03-10T10:00:00.000000001Z, YES",
    "stalled,    2022-01-22T09:59:59.999999999Z, NOT_YET",
    "stalled,    2022-01-22T10:00:00Z,           YES",
    "stalled,    2022-01-22T10:00:00.000000001Z, YES"
  })
  void goodsInTransitAreWaitedFor(String what, Instant at, Verdict verdict) {
    Order order =
        what.equals("stalled")
            ? DatedCases.ON_ITS_WAY_2022.withTrackingStoppedAt(day("2022-01-20"))
            : DatedCases.ON_ITS_WAY_2022;

    assertThat(window(order).at(at).verdict()).isEqualTo(verdict);
  }

  /**
   * O6:18, O6:20: until when goods in transit are waited for is not given; but the ten days come
   * first in any case. So it is in the years before, when nobody knows whether they were.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022-01-22T09:59:59.999999999Z, NOT_YET",
    "2022-01-22T10:00:00Z,           UNDETERMINED",
    "2022-01-22T10:00:00.000000001Z, UNDETERMINED",
    "2020-01-22T09:59:59.999999999Z, NOT_YET",
    "2020-01-22T10:00:00Z,           UNDETERMINED",
    "2020-01-22T10:00:00.000000001Z, UNDETERMINED"
  })
  void beforeTheFirstOfAllOpeningsItIsNotYet(Instant at, Verdict verdict) {
    String year = at.toString().substring(0, 4);
    Order order = placed(day(year + "-01-10")).shippedAt(day(year + "-01-12")).build();

    assertThat(window(order).at(at).verdict()).isEqualTo(verdict);
  }

  /** Whether goods in transit are waited for is not asked where their time is over first. */
  @Test
  void whatDoesNotMatterIsNoDoubt() {
    Order order =
        placed(day("2020-01-10"))
            .shippedAt(day("2020-01-12"))
            .promisedBy(day("2020-01-22"))
            .buyerCountry("US")
            .build();

    assertThat(window(order).at(day("2020-01-22")).answer().inForce().orElseThrow().basis())
        .isEqualTo(Basis.DETERMINED);
    assertThat(
            window(order.withPromisedBy(day("2020-01-22").plusNanos(1)))
                .at(day("2020-01-22"))
                .answer()
                .inForce()
                .orElseThrow()
                .basis())
        .isEqualTo(Basis.CANDIDATES);
  }

  /**
   * O3:4, O3:31: 72 hours from 2020-12-02 in Beijing on, for what is requested then; a request
   * whose time was still running may have come under them, but not one whose time ended then.
   */
  @ParameterizedTest(name = "requested {0}: {1} {2}")
  @CsvSource({
    "2020-11-28T15:59:59.999999999Z, 48,    ASSUMED",
    "2020-11-28T16:00:00Z,           48,    ASSUMED",
    "2020-11-28T16:00:00.000000001Z, 48 72, CANDIDATES",
    "2020-12-01T15:59:59.999999999Z, 48 72, CANDIDATES",
    "2020-12-01T16:00:00Z,           72,    DETERMINED",
    "2020-12-01T16:00:00.000000001Z, 72,    DETERMINED"
  })
  void theSeventyTwoHoursBeginAtTheirInstant(Instant requested, String hours, Basis basis) {
    Order order = placed(day("2020-11-01")).cancellationRequestedAt(requested).build();
    Decision<Cancellation> decision = RULES.order(order).cancellation().at(requested);
    Ground ground = ground(decision, "cancels-by-itself");

    assertThat(ground.basis()).isEqualTo(basis);
    assertThat(
            ground.candidates().isEmpty()
                ? hours(Duration.between(requested, decision.milestone("cancels-by-itself").get()))
                : ground.candidates().stream()
                    .map(one -> hours(Duration.between(requested, one.at().orElseThrow())))
                    .collect(Collectors.joining(" ")))
        .isEqualTo(hours);
  }

  private static String hours(Duration time) {
    return Long.toString(time.toHours());
  }

  /**
   * The pages of 2013 were seen until August 2015, those of 2018 may have begun on 1 September: an
   * order all of whose clock runs before that, its end not included, is bound by the former alone.
   */
  @ParameterizedTest(name = "shipped {0}: {1}")
  @CsvSource({
    "2015-08-20T15:59:59.999999999Z, DETERMINED",
    "2015-08-21T15:59:59.999999999Z, DETERMINED",
    "2015-08-21T16:00:00Z,           DETERMINED",
    "2015-08-21T16:00:00.000000001Z, CANDIDATES",
    "2015-08-28T10:00:00Z,           CANDIDATES"
  })
  void theNextTextMayBeginWhileTheClockRuns(Instant shipped, Basis basis) {
    Order order = placed(day("2015-08-20")).shippedAt(shipped).build();

    assertThat(ground(window(order).at(shipped), "dispute-opens").basis()).isEqualTo(basis);
  }

  /** DESIGN 12.1: placed 2015-08-20, shipped 2015-08-28: five days and ten are both candidates. */
  @Test
  void anOrderOnBothSidesOfAStartHasTwoCandidates() {
    Order order = placed(day("2015-08-20")).shippedAt(day("2015-08-28")).build();

    assertThat(
            ground(window(order).at(day("2015-08-28")), "dispute-opens").candidates().stream()
                .map(one -> one.at().orElseThrow()))
        .containsExactly(day("2015-09-02"), day("2015-09-07"));
  }

  /** Before the order is placed no text says anything of it. */
  @Test
  void beforeThePlacingItIsNotYet() {
    for (Order order : List.of(E01, E02, E04, E05, DatedCases.ON_ITS_WAY_2022)) {
      Instant before = justBefore(order.placedAt());

      assertThat(window(order).at(before).verdict()).isEqualTo(NOT_YET);
      assertThat(RULES.order(order).cancellation().at(before).verdict()).isEqualTo(NOT_YET);
      assertThat(RULES.order(order).cancellation().at(before).result()).isEmpty();
    }
  }

  /**
   * What needs no order is answered before the placing as if there were none, until the placing.
   */
  @ParameterizedTest
  @CsvSource({
    "2013-01-10T00:00:00Z, 2024-04-18T07:00:00Z",
    "2024-04-18T07:00:00Z, 2024-04-18T12:00:00Z"
  })
  void whatNeedsNoOrderDoesNotKnowOneThatIsNotPlaced(Instant at, Instant until) {
    Order order = placed(utc("2024-04-18T12:00:00Z")).buyerCountry("RU").build();
    Decision<Recourse> known =
        RULES.recourse(Situation.LOST, Optional.of(order), Optional.empty()).at(at);
    Decision<Recourse> without =
        RULES.recourse(Situation.LOST, Optional.empty(), Optional.empty()).at(at);

    assertThat(known.answer()).isEqualTo(without.answer());
    assertThat(known.window().until()).isEqualTo(Optional.of(until));
  }

  /** Once more with a figure of the policy's own: it decides, and is named; also the standard's. */
  @ParameterizedTest
  @CsvSource({"7, 2017-02-19T12:00:00Z", "10, 2017-02-22T12:00:00Z"})
  void thePolicysOwnFigureDecidesInEveryWorld(int days, Instant opens) {
    Optional<Term> term = Optional.of(Term.calendarDays(days));
    BuyerRules own =
        BuyerRules.inForce(BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_OPENS, term));
    Question<NoResult> question = own.order(E04).disputeWindow();

    assertThat(question.at(justBefore(opens)).verdict()).isEqualTo(NOT_YET);
    assertThat(question.at(opens).verdict()).isEqualTo(YES);
    assertThat(question.at(justAfter(opens)).verdict()).isEqualTo(YES);
    assertThat(Rows.said(question.at(opens))).contains("buyer.in-force.own-figures.by-policy");
    assertThat(own.policy().get(BuyerPolicy.DISPUTE_OPENS)).isEqualTo(term);
  }

  /** They are no source's, so no source tells them otherwise. */
  @Test
  void readingsAreNotAskedOfTheRulesInForce() {
    assertThatThrownBy(() -> RULES.readings(rules -> rules.order(E01).disputeWindow()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "readings must be asked of the guides' rules, but were of those in force. Ask"
                + " BuyerRules.standard() or under a policy.");
    assertThatThrownBy(
            () ->
                BuyerRules.inForce(BuyerPolicy.standard())
                    .readings(rules -> rules.order(E01).disputeWindow()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Which rules are used is passed on to every question, with an order or without. */
  @Test
  void everyQuestionIsAskedByTheRulesInUse() {
    assertThat(RULES.isInForce()).isTrue();
    assertThat(RULES.policy()).isEqualTo(BuyerPolicy.standard());
    assertThat(BuyerRules.standard().isInForce()).isFalse();
    assertThat(BuyerRules.under(BuyerPolicy.standard()).isInForce()).isFalse();
    assertThat(questions(RULES)).allMatch(Question::isInForce);
    assertThat(questions(BuyerRules.standard())).noneMatch(Question::isInForce);
  }

  /** Also where a rule only looks whether something holds: nobody is left without a step. */
  @Test
  void whoseDocumentsNobodyCouldReadIsToldToAsk() {
    Order order =
        placed(utc("2026-03-20T10:00:00Z"))
            .shippedAt(utc("2026-03-27T11:00:00Z"))
            .buyerCountry("RU")
            .build();
    Dispute dispute =
        new Dispute(
            utc("2026-03-29T01:00:00Z"), claim(DisputeReason.DEFECTIVE, "40.00"), List.of());
    OrderQuestions asked = RULES.order(order);

    for (Question<?> question :
        List.of(
            asked.dispute(dispute).offer(Cases.refund("40.00"), Set.of()),
            asked.conduct(PlannedAct.ACCEPT_SELLER_SOLUTION, Optional.of(dispute)))) {
      Decision<?> decision = question.at(utc("2026-03-30T00:00:00Z"));
      assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(inForce(decision).basis()).isEqualTo(Basis.NONE);
      assertThat(decision.findings().get(0).ground().orElseThrow().basis()).isEqualTo(Basis.NONE);
      assertThat(Rows.advice(decision)).containsExactly("buyer.step.ask-which-holds");
    }
  }

  /** Only answers by the rules in force say what they rest on. */
  @Test
  void onlyAnswersInForceHaveAGround() {
    for (Question<?> question : questions(RULES)) {
      Decision<?> decision = question.at(day("2022-03-12"));
      assertThat(decision.answer().inForce()).isPresent();
      assertThat(decision.findings()).isNotEmpty().allMatch(one -> one.ground().isPresent());
      assertThat(decision.milestones()).allMatch(one -> one.ground().isPresent());
    }
    for (Question<?> question : questions(BuyerRules.standard())) {
      Decision<?> decision = question.at(day("2022-03-12"));
      assertThat(decision.answer().inForce()).isEmpty();
      assertThat(decision.findings()).allMatch(one -> one.ground().isEmpty());
      assertThat(decision.milestones()).map(Milestone::ground).allMatch(Optional::isEmpty);
    }
  }

  private static List<Question<?>> questions(BuyerRules rules) {
    OrderQuestions order = rules.order(DatedCases.DELIVERED_2022);
    Dispute dispute = DatedCases.DECIDED_2022;
    return List.of(
        order.cancellation(),
        order.disputeWindow(),
        order.disputeWindow(dispute),
        order.claim(dispute.claim()),
        order.dispute(dispute).status(),
        order.dispute(dispute).offer(Cases.refund("1.00"), Set.of()),
        order.returnOf(new GoodsCondition(false, false, true)),
        order.expressRefund(Cases.usd("1.00")),
        order.recourse(Situation.LOST, Optional.of(dispute), Optional.empty()),
        order.lateArrival(DatedCases.approved("2022-03-10")),
        rules.refund(DatedCases.approved("2022-03-10")).arrival(),
        rules.conduct(PlannedAct.PUBLIC_COMPLAINT, Optional.empty(), Optional.empty()),
        rules.recourse(Situation.LOST, Optional.empty(), Optional.empty()),
        rules.cashback(CashbackEvent.CANCELLED));
  }
}
