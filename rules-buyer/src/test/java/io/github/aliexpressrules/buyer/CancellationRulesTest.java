package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_08;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.inParcels;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.la;
import static io.github.aliexpressrules.buyer.Cases.lined;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.parcel;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** May the buyer cancel for a full refund? */
class CancellationRulesTest extends TopicTables {
  CancellationRulesTest() {
    super(CancellationRules.CHAPTER, "buyer.order.placed", "buyer.cancellation");
  }

  private static final BuyerPolicy FIVE_DAYS =
      BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Optional.of(Term.calendarDays(5)));
  private static final BuyerPolicy NO_LIMIT =
      BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Optional.empty());

  /** The seller had until 20 March to ship. */
  private static final Order OVERDUE = placed().shipBy(THU_2025_03_20).build();

  /** The same, of two lines, one of which he shipped on 3 March. */
  private static final Order HALF =
      lined().withShipBy(THU_2025_03_20).withParcels(parcel("P", MON_2025_03_03, "A"));

  private static final Order REFUSED =
      requested(MON_2025_03_03).withCancellationRefusedAt(THU_2025_03_06);

  private static Order requested(Instant at) {
    return placed().cancellationRequestedAt(at).build();
  }

  private static Question<Cancellation> cancellation(Order order) {
    return BuyerRules.standard().order(order).cancellation();
  }

  private static Question<Cancellation> cancellation(BuyerPolicy policy, Order order) {
    return BuyerRules.under(policy).order(order).cancellation();
  }

  private static Question<Cancellation> inForce(Order order) {
    return DatedCases.IN_FORCE.order(order).cancellation();
  }

  static List<Boundary> boundaries() {
    Order delivered = placed().deliveredAt(THU_2025_03_06).build();
    Order confirmed = placed().receiptConfirmedAt(THU_2025_03_06).build();
    Order cancelled = placed().cancelledAt(THU_2025_03_06).build();
    return List.of(
        new Boundary(
            "S4:41", "7 days after placing", cancellation(order()), SAT_2025_03_08, YES, NO_LONGER),
        new Boundary(
            "S4:39",
            "5 days, as one line has it",
            cancellation(FIVE_DAYS, order()),
            THU_2025_03_06,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "shipped",
            cancellation(placed().shippedAt(MON_2025_03_03).build()),
            MON_2025_03_03,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:19",
            "shipped, where no limit is set",
            cancellation(NO_LIMIT, placed().shippedAt(THU_2025_03_20).build()),
            THU_2025_03_20,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "delivered: it was shipped",
            cancellation(delivered),
            THU_2025_03_06,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "received: it was shipped",
            cancellation(confirmed),
            THU_2025_03_06,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:41", "cancelled already", cancellation(cancelled), THU_2025_03_06, YES, NO_LONGER),
        new Boundary(
            "S4:41",
            "the seller refused the request",
            cancellation(REFUSED),
            THU_2025_03_06,
            YES,
            NO),
        new Boundary(
            "S4:39",
            "the seller refused it by shipping",
            cancellation(requested(MON_2025_03_03).withShippedAt(THU_2025_03_06)),
            THU_2025_03_06,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:41",
            "requested after the seven days",
            cancellation(requested(THU_2025_03_20)),
            THU_2025_03_20,
            NO_LONGER,
            YES),
        new Boundary(
            "S4:41", "not shipped in time", cancellation(OVERDUE), THU_2025_03_20, NO_LONGER, YES),
        new Boundary(
            "S4:41",
            "shipped in part only, in time",
            cancellation(HALF),
            THU_2025_03_20,
            NO_LONGER,
            YES),
        new Boundary(
            "S4:39",
            "shipped after the time for it",
            cancellation(OVERDUE.withShippedAt(day("2025-03-25"))),
            day("2025-03-25"),
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "the first of two parcels",
            cancellation(inParcels()),
            MON_2025_03_03,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:39",
            "the parcel of the line",
            BuyerRules.standard().order(inParcels()).line("B").cancellation(),
            THU_2025_03_06,
            YES,
            NO_LONGER));
  }

  /** As long as it is not answered, no limit of time ends it; an old limit stays a milestone. */
  @ParameterizedTest(name = "asked on 3 March, looked at on {0}")
  @CsvSource({"2025-03-03", "2025-03-07", "2025-03-08", "2026-01-01"})
  void aRequestHoldsUntilItIsAnswered(String date) {
    Decision<Cancellation> decision = cancellation(requested(MON_2025_03_03)).at(day(date));

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.result().orElseThrow().refundAmount()).contains(usd("100.00"));
    assertThat(decision.milestone("cancel-by")).contains(SAT_2025_03_08);
    assertThat(Rows.said(decision))
        .containsExactly(
            "buyer.cancellation.not-shipped.unshipped",
            "buyer.cancellation.in-time.requested",
            "buyer.cancellation.approval.must-be-approved");
    assertThat(Rows.advice(decision)).containsExactly("buyer.step.await-cancellation-answer");
  }

  /** A request that came at the limit or later is remarked upon; one that came before is not. */
  @ParameterizedTest(name = "asked {0}: {1}")
  @CsvSource({
    "2025-03-08T09:59:59.999999999Z, false",
    "2025-03-08T10:00:00Z,           true",
    "2025-03-08T10:00:00.000000001Z, true"
  })
  void aLateRequestIsRemarkedUpon(Instant asked, boolean late) {
    Decision<Cancellation> decision = cancellation(requested(asked)).at(THU_2025_03_20);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(Rows.said(decision).contains("buyer.cancellation.request.late-request"))
        .isEqualTo(late);
    assertThat(Rows.said(cancellation(NO_LIMIT, requested(asked)).at(THU_2025_03_20)))
        .doesNotContain("buyer.cancellation.request.late-request");
  }

  /** Nobody is told that an answer is awaited which is there: a refusal, a closing, a parcel. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "refused,   2025-03-06T09:59:59.999999999Z, requested",
    "refused,   2025-03-06T10:00:00Z,           answered",
    "refused,   2025-03-06T10:00:00.000000001Z, answered",
    "cancelled, 2025-03-06T09:59:59.999999999Z, requested",
    "cancelled, 2025-03-06T10:00:00Z,           answered",
    "cancelled, 2025-03-06T10:00:00.000000001Z, answered",
    "shipped,   2025-03-06T09:59:59.999999999Z, requested",
    "shipped,   2025-03-06T10:00:00Z,           answered",
    "shipped,   2025-03-06T10:00:00.000000001Z, answered"
  })
  void anAnswerIsAwaitedUntilItIsThere(String answer, Instant at, String way) {
    Order asked = requested(MON_2025_03_03);
    Order answered =
        switch (answer) {
          case "refused" -> asked.withCancellationRefusedAt(THU_2025_03_06);
          case "cancelled" -> asked.withCancelledAt(THU_2025_03_06);
          default -> asked.withShippedAt(THU_2025_03_06);
        };
    assertThat(Rows.said(cancellation(answered).at(at)))
        .filteredOn(said -> said.startsWith("buyer.cancellation.in-time."))
        .containsExactly("buyer.cancellation.in-time." + way);
  }

  /** What is left after a refusal, and that nothing is paid. */
  @Test
  void afterARefusalARefundRequestIsLeft() {
    Decision<Cancellation> decision = cancellation(REFUSED).at(THU_2025_03_06);

    assertThat(Rows.advice(decision)).containsExactly("buyer.step.request-refund");
    assertThat(decision.result().orElseThrow().refundAmount()).isEmpty();
  }

  /** S4:39: at the very instant of shipping it is too late. */
  @ParameterizedTest(name = "asked {0}: without effect {1}")
  @CsvSource({
    "2025-03-03T09:59:59.999999999Z, false",
    "2025-03-03T10:00:00Z,           true",
    "2025-03-03T10:00:00.000000001Z, true"
  })
  void aRequestAfterShippingIsWithoutEffect(Instant asked, boolean without) {
    Decision<Cancellation> decision =
        cancellation(requested(asked).withShippedAt(MON_2025_03_03)).at(THU_2025_03_06);

    assertThat(decision.verdict()).isEqualTo(NO_LONGER);
    assertThat(Rows.said(decision).contains("buyer.cancellation.request.without-effect"))
        .isEqualTo(without);
    assertThat(Rows.advice(decision)).containsExactly("buyer.step.request-refund");
  }

  /** Until it is not shipped in time it is an order like any other. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-03T10:00:00Z,           YES,       request-cancellation",
    "2025-03-20T09:59:59.999999999Z, NO_LONGER, request-late-cancellation",
    "2025-03-20T10:00:00Z,           YES,       request-cancellation await-closing",
    "2025-03-20T10:00:00.000000001Z, YES,       request-cancellation await-closing"
  })
  void whatIsNotShippedInTimeCanBeCancelledOrAwaited(Instant at, Verdict verdict, String steps) {
    Decision<Cancellation> decision = cancellation(OVERDUE).at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.milestone("ship-by")).contains(THU_2025_03_20);
    assertThat(String.join(" ", Rows.advice(decision)).replace("buyer.step.", "")).isEqualTo(steps);
    assertThat(Rows.said(decision).contains("buyer.cancellation.ship-by.overdue"))
        .isEqualTo(!at.isBefore(THU_2025_03_20));
  }

  /** Only all of it, on its way in time, stops that; what has arrived was shipped. */
  @Test
  void shippingAllOfItInTimeIsEnough() {
    Order whole =
        HALF.withParcels(parcel("P", MON_2025_03_03, "A"), parcel("Q", THU_2025_03_06, "B"));

    for (Order order :
        List.of(
            whole,
            OVERDUE.withShippedAt(THU_2025_03_06),
            OVERDUE.withDeliveredAt(THU_2025_03_06),
            HALF.withReceiptConfirmedAt(THU_2025_03_06))) {
      Decision<Cancellation> decision = cancellation(order).at(THU_2025_03_20);
      assertThat(decision.verdict()).isEqualTo(NO_LONGER);
      assertThat(Rows.said(decision)).doesNotContain("buyer.cancellation.ship-by.overdue");
    }
  }

  /** A line that was cancelled by itself is not waited for. */
  @Test
  void aCancelledLineIsNotWaitedFor() {
    Order order =
        HALF.withLines(HALF.lines().get(0), HALF.lines().get(1).withCancelledAt(THU_2025_03_06));

    assertThat(cancellation(order).at(THU_2025_03_20).verdict()).isEqualTo(NO_LONGER);
    assertThat(
            Rows.said(
                BuyerRules.standard().order(order).line("B").cancellation().at(THU_2025_03_06)))
        .contains("buyer.cancellation.not-cancelled.cancelled");
    assertThat(
            BuyerRules.standard()
                .order(order)
                .line("B")
                .cancellation()
                .at(THU_2025_03_06)
                .result()
                .orElseThrow()
                .refundAmount())
        .contains(usd("60.00"));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  /** Seven days are 168 hours, whatever the clocks on the wall do meanwhile. */
  @ParameterizedTest(name = "{0}: placed {1}, until {2}")
  @CsvSource({
    "no change of the clocks,       2025-01-06T12:00, 2025-01-13T12:00",
    "clocks go forward on 9 March,  2025-03-05T12:00, 2025-03-12T13:00",
    "clocks go back on 2 November,  2025-10-30T12:00, 2025-11-06T11:00",
    "over the leap day of 2024,     2024-02-25T12:00, 2024-03-03T12:00",
    "no leap day in 2025,           2025-02-25T12:00, 2025-03-04T12:00",
    "no leap day in 2100,           2100-02-25T12:00, 2100-03-04T12:00",
    "on the leap day,               2024-02-29T12:00, 2024-03-07T12:00",
    "over the new year,             2024-12-28T23:59, 2025-01-04T23:59"
  })
  void sevenDaysAreRealTime(String what, String placedAt, String until) {
    Question<Cancellation> question = cancellation(placed(la(placedAt)).build());

    assertThat(question.at(la(placedAt)).milestone("cancel-by")).contains(la(until));
    assertThat(question.at(justBefore(la(until))).verdict()).as(what).isEqualTo(YES);
    assertThat(question.at(la(until)).verdict()).as(what).isEqualTo(NO_LONGER);
  }

  @Test
  void beforeTheOrderIsPlacedNothingElseIsSaid() {
    Decision<Cancellation> decision =
        cancellation(placed().shippedAt(MON_2025_03_03).cancelledAt(THU_2025_03_06).build())
            .at(justBefore(SAT_2025_03_01));

    assertThat(Rows.said(decision)).containsExactly("buyer.order.placed.not-placed");
    assertThat(decision.result()).isEmpty();
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.steps()).isEmpty();
    assertThat(decision.notYetKnown()).hasSize(3);
  }

  @Test
  void anOrderCanBeCancelledFromPlacingOn() {
    assertThat(cancellation(order()).at(justBefore(SAT_2025_03_01)).verdict()).isEqualTo(NOT_YET);
    assertThat(cancellation(order()).at(SAT_2025_03_01).verdict()).isEqualTo(YES);
    assertThat(cancellation(order()).at(justAfter(SAT_2025_03_01)).verdict()).isEqualTo(YES);
  }

  /** The refund is price and shipping cost, whatever the verdict. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-01, YES",
    "2025-03-07, YES",
    "2025-03-08, NO_LONGER",
    "2026-01-01, NO_LONGER"
  })
  void theRefundIsWhatWasPaid(String date, Verdict verdict) {
    Decision<Cancellation> withShipping =
        cancellation(placed().shippingCost(usd("4.99")).build()).at(day(date));
    Decision<Cancellation> withoutShipping = cancellation(order()).at(day(date));

    assertThat(withShipping.verdict()).isEqualTo(verdict);
    boolean over = verdict == Verdict.NO_LONGER;
    assertThat(withShipping.result().orElseThrow().refundAmount())
        .isEqualTo(over ? Optional.empty() : Optional.of(usd("104.99")));
    assertThat(withoutShipping.result().orElseThrow().refundAmount())
        .isEqualTo(over ? Optional.empty() : Optional.of(usd("100.00")));
  }

  /** What a cancelled order brings is told as long as it is asked about. */
  @Test
  void theRefundOfACancelledOrderStays() {
    Question<Cancellation> cancelled = cancellation(placed().cancelledAt(MON_2025_03_03).build());
    assertThat(cancelled.at(day("2026-01-01")).verdict()).isEqualTo(Verdict.NO_LONGER);
    assertThat(cancelled.at(day("2026-01-01")).result().orElseThrow().refundAmount())
        .contains(usd("100.00"));
  }

  /** The milestone stays for good: met, missed or moot. */
  @ParameterizedTest
  @CsvSource({"2025-03-01", "2025-03-05", "2025-03-08", "2030-01-01"})
  void theMilestoneStays(String date) {
    Order shippedAndCancelled =
        placed().shippedAt(MON_2025_03_03).cancelledAt(THU_2025_03_06).build();

    assertThat(cancellation(shippedAndCancelled).at(day(date)).milestone("cancel-by"))
        .contains(SAT_2025_03_08);
  }

  @Test
  void withoutALimitThereIsNoMilestone() {
    assertThat(cancellation(NO_LIMIT, order()).at(day("2030-01-01")).milestones()).isEmpty();
    assertThat(cancellation(NO_LIMIT, order()).at(day("2030-01-01")).verdict()).isEqualTo(YES);
  }

  /** S4:19: whatever the limit, what is on its way is no longer cancelled. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-20T09:59:59.999999999Z, buyer.step.request-cancellation",
    "2025-03-20T10:00:00Z,           buyer.step.request-refund",
    "2025-03-20T10:00:00.000000001Z, buyer.step.request-refund"
  })
  void withoutALimitACancellationIsAskedForUntilTheOrderIsShipped(Instant at, String step) {
    Order shipped = placed().shippedAt(THU_2025_03_20).build();

    assertThat(Rows.advice(cancellation(NO_LIMIT, shipped).at(at))).containsExactly(step);
  }

  /** O3:15: goods that are not shipped yet; a request that comes after them waits for nothing. */
  @ParameterizedTest(name = "shipped {0}: {1}")
  @CsvSource({
    "2021-05-10T09:59:59.999999999Z, ",
    "2021-05-10T10:00:00Z,           ",
    "2021-05-10T10:00:00.000000001Z, 2021-05-13T10:00:00Z"
  })
  void onlyARequestBeforeTheShippingGoesThroughByItself(Instant shipped, Instant due) {
    Order order = DatedCases.REQUESTED_2021.withShippedAt(shipped);

    assertThat(inForce(order).at(day("2021-05-12")).milestone("cancels-by-itself"))
        .isEqualTo(Optional.ofNullable(due));
  }

  /** What is asked for is advised; what can no longer be done is not. */
  @Test
  void onlyARefundRequestIsAdvisedOnceTheOrderIsOnItsWay() {
    Order shipped = placed().shippedAt(MON_2025_03_03).build();

    assertThat(Rows.advice(cancellation(shipped).at(MON_2025_03_03)))
        .containsExactly("buyer.step.request-refund");
    assertThat(Rows.advice(cancellation(shipped).at(SAT_2025_03_08)))
        .containsExactly("buyer.step.request-refund");
  }

  @Test
  void theRefundOfACancelledOrderOnItsWayIsOnlyAwaited() {
    Order both = placed().shippedAt(MON_2025_03_03).cancelledAt(THU_2025_03_06).build();

    assertThat(Rows.advice(cancellation(both).at(THU_2025_03_06)))
        .containsExactly("buyer.step.await-cancellation-approval");
  }

  @Test
  void allThatStandsInTheWayIsReported() {
    Order both = placed().shippedAt(MON_2025_03_03).cancelledAt(THU_2025_03_06).build();

    assertThat(Rows.said(cancellation(both).at(SAT_2025_03_08)))
        .containsExactly(
            "buyer.cancellation.not-shipped.shipped",
            "buyer.cancellation.in-time.too-late",
            "buyer.cancellation.not-cancelled.cancelled");
  }

  /** An unshipped order can be cancelled for seven days and no longer by waiting. */
  @Test
  void waitingDoesNotMakeItYesAgain() {
    assertThat(cancellation(order()).pathToYes(SAT_2025_03_08).closedBy())
        .extracting(Finding::toString)
        .containsExactly("buyer.cancellation.in-time EXPIRED");
  }

  @Override
  List<Told> cases() {
    Decision<Cancellation> open = cancellation(order()).at(MON_2025_03_03);
    return List.of(
        new Told("buyer.order.placed.not-placed", cancellation(order()).at(Instant.MIN)),
        new Told("buyer.cancellation.not-shipped.unshipped", open),
        new Told(
            "buyer.cancellation.not-shipped.shipped-in-part-only",
            cancellation(HALF).at(THU_2025_03_20),
            "shipped=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.not-shipped.shipped",
            cancellation(placed().shippedAt(MON_2025_03_03).build()).at(MON_2025_03_03),
            "shipped=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.in-time.open",
            open,
            "placed=2025-03-01T10:00:00Z cancel-by=2025-03-08T10:00:00Z term=7 calendar days",
            "S4:39 S4:19"),
        new Told(
            "buyer.cancellation.in-time.without-limit",
            cancellation(NO_LIMIT, order()).at(MON_2025_03_03),
            "",
            "S4:41 S4:39"),
        new Told(
            "buyer.cancellation.in-time.requested",
            cancellation(requested(MON_2025_03_03)).at(MON_2025_03_03),
            "requested=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.in-time.answered",
            cancellation(REFUSED).at(THU_2025_03_06),
            "requested=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.in-time.not-bound",
            cancellation(OVERDUE).at(THU_2025_03_20),
            "shipby=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.cancellation.in-time.too-late",
            cancellation(order()).at(SAT_2025_03_08),
            "placed=2025-03-01T10:00:00Z term=7 calendar days cancel-by=2025-03-08T10:00:00Z",
            "S4:39 S4:19"),
        new Told(
            "buyer.cancellation.request.refused",
            cancellation(REFUSED).at(THU_2025_03_06),
            "refused=2025-03-06T10:00:00Z"),
        new Told(
            "buyer.cancellation.request.without-effect",
            cancellation(requested(THU_2025_03_06).withShippedAt(MON_2025_03_03))
                .at(THU_2025_03_06),
            "requested=2025-03-06T10:00:00Z shipped=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.request.late-request",
            cancellation(requested(SAT_2025_03_08)).at(SAT_2025_03_08),
            "requested=2025-03-08T10:00:00Z cancel-by=2025-03-08T10:00:00Z",
            "S4:19"),
        new Told(
            "buyer.cancellation.by-itself.waiting",
            inForce(DatedCases.REQUESTED_2021).at(day("2021-05-10")),
            "term=72 hours due=2021-05-13T10:00:00Z"),
        new Told(
            "buyer.cancellation.by-itself.closed-by-itself",
            inForce(DatedCases.REQUESTED_2021).at(day("2021-05-13")),
            "due=2021-05-13T10:00:00Z term=72 hours"),
        new Told(
            "buyer.cancellation.by-itself.record-stands",
            inForce(DatedCases.REFUSED_2021).at(day("2021-05-14")),
            "due=2021-05-13T10:00:00Z term=72 hours recorded=2021-05-14T10:00:00Z"),
        new Told(
            "buyer.cancellation.seller-decides.may-refuse",
            inForce(DatedCases.UNSHIPPED_2021).at(day("2021-05-09")),
            "term=72 hours"),
        new Told(
            "buyer.cancellation.by-law.only-where-allowed",
            inForce(DatedCases.UNSHIPPED_IN_EU).at(day("2026-05-01"))),
        new Told(
            "buyer.cancellation.ship-by.overdue",
            cancellation(OVERDUE).at(THU_2025_03_20),
            "shipby=2025-03-20T10:00:00Z"),
        new Told(
            "buyer.cancellation.not-cancelled.cancelled",
            cancellation(placed().cancelledAt(MON_2025_03_03).build()).at(MON_2025_03_03),
            "cancelled=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.cancellation.approval.must-be-approved", open, "period=15 to 30 business days"));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.request-cancellation",
            cancellation(order()).at(SAT_2025_03_01),
            "BUYER at My orders > the order > Request order cancellation",
            ".. to 2025-03-08T10:00:00Z",
            "buyer.cancellation.in-time"),
        new Advised(
            "buyer.step.request-late-cancellation",
            cancellation(order()).at(SAT_2025_03_08),
            "BUYER at My orders > the order > Request order cancellation",
            ".. to ..",
            "buyer.cancellation.in-time"),
        new Advised(
            "buyer.step.await-cancellation-answer",
            cancellation(requested(MON_2025_03_03)).at(MON_2025_03_03),
            "BUYER",
            ".. to ..",
            "buyer.cancellation.in-time"),
        new Advised(
            "buyer.step.cancel-unshipped-lines",
            cancellation(HALF).at(MON_2025_03_03),
            "BUYER",
            ".. to ..",
            "buyer.cancellation.not-shipped"),
        new Advised(
            "buyer.step.await-closing",
            cancellation(OVERDUE).at(THU_2025_03_20),
            "BUYER",
            ".. to ..",
            "buyer.cancellation.ship-by"),
        new Advised(
            "buyer.step.await-cancellation-approval",
            cancellation(placed().cancelledAt(MON_2025_03_03).build()).at(MON_2025_03_03),
            "BUYER",
            ".. to ..",
            "buyer.cancellation.not-cancelled",
            "15 to 30 business days"),
        new Advised(
            "buyer.step.request-refund",
            cancellation(placed().shippedAt(MON_2025_03_03).build()).at(MON_2025_03_03),
            "BUYER at My orders > the order > Open dispute",
            ".. to ..",
            "buyer.cancellation.not-shipped"),
        new Advised(
            "buyer.step.look-at-order",
            inForce(DatedCases.REQUESTED_2021).at(day("2021-05-13")),
            "BUYER at My orders > the order",
            ".. to ..",
            "buyer.cancellation.by-itself"),
        new Advised(
            "buyer.step.ask-and-look",
            inForce(DatedCases.REQUESTED_2019).at(day("2019-06-06")),
            "BUYER at My orders > the order",
            ".. to ..",
            "buyer.cancellation.by-itself"),
        new Advised(
            "buyer.step.look-at-order-again",
            inForce(DatedCases.REQUESTED_2019).at(day("2019-06-06")),
            "BUYER at My orders > the order",
            "2019-06-11T10:00:00Z to ..",
            "buyer.cancellation.by-itself"));
  }

  @Override
  List<Dated> milestones() {
    return List.of(
        new Dated(
            "cancel-by",
            cancellation(order()).at(SAT_2025_03_01),
            "2025-03-08T10:00:00Z, BUYER, 7 calendar days after order.placedAt,"
                + " buyer.cancellation.in-time"),
        new Dated(
            "cancels-by-itself",
            inForce(DatedCases.REQUESTED_2021).at(day("2021-05-10")),
            "2021-05-13T10:00:00Z, SELLER, 72 hours after order.cancellationRequestedAt,"
                + " buyer.cancellation.by-itself"),
        new Dated(
            "ship-by",
            cancellation(OVERDUE).at(Instant.MIN),
            "2025-03-20T10:00:00Z, SELLER, 0 calendar days after order.shipBy,"
                + " buyer.cancellation.ship-by"));
  }
}
