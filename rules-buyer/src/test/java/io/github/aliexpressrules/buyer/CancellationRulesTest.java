package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_08;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.la;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.usd;
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
    super(CancellationRules.CHAPTER, "buyer.order", "buyer.cancellation");
  }

  private static final BuyerPolicy FIVE_DAYS =
      BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Optional.of(Term.calendarDays(5)));
  private static final BuyerPolicy NO_LIMIT =
      BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Optional.empty());

  private static Question<Cancellation> cancellation(Order order) {
    return BuyerRules.standard().order(order).cancellation();
  }

  private static Question<Cancellation> cancellation(BuyerPolicy policy, Order order) {
    return BuyerRules.under(policy).order(order).cancellation();
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
            "S4:41", "cancelled already", cancellation(cancelled), THU_2025_03_06, YES, NO_LONGER));
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
            "buyer.cancellation.in-time.too-late",
            cancellation(order()).at(SAT_2025_03_08),
            "placed=2025-03-01T10:00:00Z term=7 calendar days cancel-by=2025-03-08T10:00:00Z",
            "S4:39 S4:19"),
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
            "buyer.cancellation.not-shipped"));
  }

  @Override
  List<Dated> milestones() {
    return List.of(
        new Dated(
            "cancel-by",
            cancellation(order()).at(SAT_2025_03_01),
            "2025-03-08T10:00:00Z, BUYER, 7 calendar days after order.placedAt,"
                + " buyer.cancellation.in-time"));
  }
}
