package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.FRI_2025_03_28;
import static io.github.aliexpressrules.buyer.Cases.FRI_2025_04_04;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_31;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_05_05;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_29;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_13;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_05_15;
import static io.github.aliexpressrules.buyer.Cases.TUE_2025_05_20;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_03_26;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_30;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.decidedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.la;
import static io.github.aliexpressrules.buyer.Cases.onItsWay;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.reported;
import static io.github.aliexpressrules.buyer.Cases.withdrawn;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.UNDETERMINED;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** May a dispute be opened, and from when until when? */
class DisputeWindowRulesTest extends TopicTables {
  DisputeWindowRulesTest() {
    super(DisputeWindowRules.CHAPTER, "buyer.dispute");
  }

  private static final BuyerPolicy STANDARD = BuyerPolicy.standard();
  private static final BuyerPolicy WITH_PROTECTION =
      STANDARD.with(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(0));
  private static final BuyerPolicy FOURTEEN_DAYS =
      STANDARD.with(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(14));
  private static final BuyerPolicy FIFTEEN_TO_THIRTY_DAYS = STANDARD.readBy(Reading.S3);
  private static final BuyerPolicy BY_DELIVERY =
      STANDARD.with(BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION, false);
  private static final BuyerPolicy AGAIN_WITHIN_14_DAYS =
      STANDARD.with(BuyerPolicy.REOPEN_WITHIN, Optional.of(Term.calendarDays(14)));

  private static final BuyerPolicy WAITS_IN_TRANSIT =
      BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_WAITS_IN_TRANSIT, true);
  private static final BuyerPolicy OPENS_AT_ONCE =
      STANDARD.with(BuyerPolicy.DISPUTE_OPENS, Optional.of(Term.calendarDays(0)));
  private static final BuyerPolicy OPENS_WITH_PROTECTION =
      STANDARD.with(BuyerPolicy.DISPUTE_OPENS, Optional.empty());

  private static final Order CONFIRMED = arrived().receiptConfirmedAt(MON_2025_03_24).build();
  private static final Dispute WITHDRAWN = opened(withdrawn(FRI_2025_03_28));
  private static final Dispute AGREED = opened(accepted(FRI_2025_03_28));

  private static Question<NoResult> window(Order order) {
    return BuyerRules.standard().order(order).disputeWindow();
  }

  private static Question<NoResult> window(BuyerPolicy policy, Order order) {
    return BuyerRules.under(policy).order(order).disputeWindow();
  }

  private static Question<NoResult> window(Order order, Dispute earlier) {
    return BuyerRules.standard().order(order).disputeWindow(earlier);
  }

  private static Question<NoResult> again(BuyerPolicy policy, Order order, Dispute earlier) {
    return BuyerRules.under(policy).order(order).disputeWindow(earlier);
  }

  private static Question<NoResult> inForce(Order order) {
    return DatedCases.IN_FORCE.order(order).disputeWindow();
  }

  static List<Boundary> opening() {
    return List.of(
        new Boundary(
            "S5:111",
            "10 days after shipping",
            window(onItsWay().build()),
            THU_2025_03_13,
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "delivered before the ten days are over",
            window(onItsWay().deliveredAt(THU_2025_03_06).build()),
            THU_2025_03_06,
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "confirming receipt counts as delivery",
            window(onItsWay().receiptConfirmedAt(THU_2025_03_06).build()),
            THU_2025_03_06,
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "delivered, and nobody wrote down when it was shipped",
            window(placed().deliveredAt(THU_2025_03_06).build()),
            THU_2025_03_06,
            NOT_YET,
            YES));
  }

  static List<Boundary> closing() {
    Order promised = onItsWay().build();
    Order delivered = onItsWay().deliveredAt(THU_2025_03_20).build();
    Order bothKnown = arrived().promisedBy(WED_2025_04_30).build();
    return List.of(
        new Boundary(
            "S5:97",
            "15 days after protection ended by its timer",
            window(arrived().build()),
            TUE_2025_05_20,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:97",
            "15 days after protection ended by the confirmation",
            window(CONFIRMED),
            day("2025-04-08"),
            YES,
            NO_LONGER),
        new Boundary(
            "S5:97",
            "confirmed only after the timer had ended",
            window(arrived().receiptConfirmedAt(day("2025-05-10")).build()),
            TUE_2025_05_20,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:97",
            "confirmed, and the timer's end is not known",
            window(placed().receiptConfirmedAt(THU_2025_03_20).build()),
            FRI_2025_04_04,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:21",
            "15 days after delivery, no end of protection known",
            window(delivered),
            FRI_2025_04_04,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:21",
            "15 days after the promised delivery, nothing arrived",
            window(promised),
            THU_2025_05_15,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:97",
            "the end of protection outranks delivery and promise",
            window(bothKnown),
            TUE_2025_05_20,
            YES,
            NO_LONGER),
        new Boundary(
            "S4:21",
            "counted from delivery, though the end of protection is known",
            window(BY_DELIVERY, bothKnown),
            FRI_2025_04_04,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:313",
            "at the end of protection itself",
            window(WITH_PROTECTION, arrived().build()),
            MON_2025_05_05,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:40",
            "14 days after the end of protection",
            window(FOURTEEN_DAYS, arrived().build()),
            day("2025-05-19"),
            YES,
            NO_LONGER),
        new Boundary(
            "S3:11",
            "15 to 30 days after the end of protection: sure until the fifteenth",
            window(FIFTEEN_TO_THIRTY_DAYS, arrived().build()),
            TUE_2025_05_20,
            YES,
            UNDETERMINED),
        new Boundary(
            "S3:11",
            "15 to 30 days after the end of protection: over from the thirtieth",
            window(FIFTEEN_TO_THIRTY_DAYS, arrived().build()),
            day("2025-06-04"),
            UNDETERMINED,
            NO_LONGER),
        new Boundary(
            "S3:11",
            "15 to 30 days after delivery: sure until the fifteenth",
            window(FIFTEEN_TO_THIRTY_DAYS, delivered),
            FRI_2025_04_04,
            YES,
            UNDETERMINED),
        new Boundary(
            "S3:11",
            "15 to 30 days after delivery: over from the thirtieth",
            window(FIFTEEN_TO_THIRTY_DAYS, delivered),
            day("2025-04-19"),
            UNDETERMINED,
            NO_LONGER));
  }

  static List<Boundary> earlierDispute() {
    Order order = arrived().build();
    return List.of(
        new Boundary(
            "S4:71",
            "a dispute runs already",
            window(order, opened()),
            MON_2025_03_24,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:193",
            "withdrawn while protection runs",
            window(order, WITHDRAWN),
            FRI_2025_03_28,
            NO_LONGER,
            YES),
        new Boundary(
            "S5:193",
            "withdrawn, and protection ends",
            window(order, WITHDRAWN),
            MON_2025_05_05,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:193",
            "withdrawn, and receipt confirmed",
            window(arrived().receiptConfirmedAt(FRI_2025_04_04).build(), WITHDRAWN),
            FRI_2025_04_04,
            YES,
            NO_LONGER),
        new Boundary(
            "S5:40",
            "closed 14 days ago",
            again(AGAIN_WITHIN_14_DAYS, order, AGREED),
            day("2025-04-11"),
            YES,
            NO_LONGER),
        new Boundary(
            "S5:40",
            "closed, and may be opened again",
            again(AGAIN_WITHIN_14_DAYS, order, AGREED),
            FRI_2025_03_28,
            NO_LONGER,
            YES));
  }

  static List<Boundary> cancelledOrder() {
    return List.of(
        new Boundary(
            "S4:39",
            "cancelled before it was shipped",
            window(placed().cancelledAt(MON_2025_03_03).build()),
            MON_2025_03_03,
            NOT_YET,
            NO_LONGER));
  }

  @ParameterizedTest
  @MethodSource({"opening", "closing", "earlierDispute", "cancelledOrder"})
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  /** Ten days from shipping and fifteen from the end of protection are real time. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clocks go forward between,  2025-03-03T12:00, 2025-03-13T13:00, 2025-03-01T00:30,"
        + " 2025-03-16T01:30",
    "clocks go back between,     2025-10-27T12:00, 2025-11-06T11:00, 2025-10-25T12:00,"
        + " 2025-11-09T11:00",
    "the leap day between,       2024-02-24T12:00, 2024-03-05T12:00, 2024-02-20T12:00,"
        + " 2024-03-06T12:00",
    "no change,                  2025-06-01T12:00, 2025-06-11T12:00, 2025-06-10T12:00,"
        + " 2025-06-25T12:00"
  })
  void theWindowIsRealTime(
      String what, String shipped, String opens, String protectionEnds, String closes) {
    Decision<NoResult> decision =
        window(
                placed(la("2024-01-01T00:00"))
                    .shippedAt(la(shipped))
                    .protectionEndsAt(la(protectionEnds))
                    .build())
            .at(la(shipped));

    assertThat(decision.milestone("dispute-opens")).as(what).contains(la(opens));
    assertThat(decision.milestone("dispute-closes")).as(what).contains(la(closes));
  }

  @Test
  void neitherShippedNorDeliveredIsNotYetWithoutAMilestone() {
    Decision<NoResult> decision = window(order()).at(day("2030-01-01"));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(decision.milestones()).isEmpty();
    assertThat(Rows.said(decision))
        .containsExactly("buyer.dispute.opens.not-shipped", "buyer.dispute.closes.no-end-known");
  }

  /** As long as something else fails for certain, what is unknown does not decide. */
  @Test
  void shippedWithoutAnyScheduleIsUndeterminedFromTheTenthDay() {
    Question<NoResult> question = window(placed().shippedAt(MON_2025_03_03).build());

    assertThat(question.at(justBefore(THU_2025_03_13)).verdict()).isEqualTo(NOT_YET);
    assertThat(question.at(THU_2025_03_13).verdict()).isEqualTo(UNDETERMINED);
    assertThat(question.at(justAfter(THU_2025_03_13)).verdict()).isEqualTo(UNDETERMINED);
  }

  /** Schedules are known from the start, so the end of the window is told before the order. */
  @Test
  void beforeTheOrderIsPlacedOnlyItsSchedulesSpeak() {
    Order order = arrived().promisedBy(MON_2025_05_05).build();
    Decision<NoResult> decision = window(order, opened()).at(justBefore(SAT_2025_03_01));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(decision))
        .containsExactly("buyer.dispute.opens.not-shipped", "buyer.dispute.closes.until");
    assertThat(decision.milestones())
        .extracting(milestone -> milestone.name() + " " + milestone.at())
        .containsExactly("dispute-closes 2025-05-20T10:00:00Z");
    assertThat(decision.steps()).isEmpty();
    assertThat(decision.result()).contains(new NoResult());
    assertThat(Rows.said(window(order, opened()).at(SAT_2025_03_01)))
        .contains("buyer.dispute.promise-limit.longer-promise");
  }

  /** A schedule that ended before the order was placed has not closed anything yet. */
  @Test
  void beforeTheOrderIsPlacedNoWindowHasClosed() {
    Instant placed = day("2025-06-01");
    Question<NoResult> question = window(placed(placed).protectionEndsAt(MON_2025_05_05).build());

    assertThat(question.at(justBefore(TUE_2025_05_20)).verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(question.at(TUE_2025_05_20)))
        .containsExactly("buyer.dispute.opens.not-shipped");
    assertThat(question.at(justBefore(placed)).verdict()).isEqualTo(NOT_YET);
    assertThat(question.at(placed).verdict()).isEqualTo(NO_LONGER);
    assertThat(Rows.said(question.at(placed)))
        .containsExactly("buyer.dispute.opens.not-shipped", "buyer.dispute.closes.closed");
  }

  /** A window that opened on the tenth day does not move when the parcel is delivered later. */
  @Test
  void theOpeningStaysWhereItWasFirst() {
    Question<NoResult> question = window(arrived().build());

    assertThat(question.at(THU_2025_03_13).milestone("dispute-opens")).contains(THU_2025_03_13);
    assertThat(question.at(THU_2025_03_20).milestone("dispute-opens")).contains(THU_2025_03_13);
    assertThat(question.at(TUE_2025_05_20).milestone("dispute-opens")).contains(THU_2025_03_13);
  }

  /** S4:21 promises at most 60 days; real orders have more, which is noted and taken as it is. */
  @ParameterizedTest(name = "promised by {0}: noted {1}")
  @CsvSource({
    "2025-04-30T09:59:59.999999999Z, false",
    "2025-04-30T10:00:00Z, false",
    "2025-04-30T10:00:00.000000001Z, true",
    "2025-05-30T10:00:00Z, true"
  })
  void aPromiseOfMoreThanSixtyDaysIsNoted(Instant promised, boolean noted) {
    Decision<NoResult> decision = window(placed().promisedBy(promised).build()).at(SAT_2025_03_01);

    assertThat(decision.finding("buyer.dispute.promise-limit").isPresent()).isEqualTo(noted);
    assertThat(decision.milestone("dispute-closes")).contains(promised.plus(Duration.ofDays(15)));
  }

  /** A cancellation after shipping is noted only: no source says what comes of the window. */
  @Test
  void cancelledAfterShippingIsNotedOnly() {
    Order order = arrived().cancelledAt(THU_2025_03_06).build();

    assertThat(window(order).at(THU_2025_03_13).verdict()).isEqualTo(YES);
    assertThat(Rows.said(window(order).at(THU_2025_03_13)))
        .contains("buyer.dispute.order-cancelled.was-cancelled");
  }

  /** Nothing can be disputed about a cancelled order that never left, so nothing is advised. */
  @Test
  void aCancelledUnshippedOrderIsNotToBeDisputed() {
    Order order = placed().promisedBy(WED_2025_04_30).cancelledAt(MON_2025_03_03).build();

    assertThat(Rows.advice(window(order).at(MON_2025_03_03))).isEmpty();
  }

  /**
   * Until when the goods must be sent is a step's date; that it cannot be told leaves the rule
   * alone.
   */
  @Test
  void aCalendarThatDoesNotReachTheEndOfTheWindowSaysNothingOfItsBeginning() {
    BuyerPolicy inBusinessDays =
        STANDARD
            .with(BuyerPolicy.DISPUTE_CLOSES, Term.businessDays(10))
            .with(new ShortCalendar(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)));
    Order order = placed().protectionEndsAt(WED_2025_04_30).build();

    Decision<NoResult> decision =
        BuyerRules.under(inBusinessDays).order(order).disputeWindow().at(SAT_2025_03_01);
    assertThat(Rows.said(decision))
        .containsExactly("buyer.dispute.opens.not-shipped", "calendar.outside");
    assertThat(decision.verdict()).isEqualTo(NOT_YET);
  }

  /** As long as nobody knows from when on, nobody is sent to open a dispute. */
  @Test
  void openingIsAdvisedOnceItsDateIsKnown() {
    Order order = onItsWay().build();

    assertThat(Rows.advice(window(order).at(SAT_2025_03_01)))
        .containsExactly("buyer.step.ship-goods", "buyer.step.deliver-goods");
    assertThat(Rows.advice(window(order).at(MON_2025_03_03)))
        .containsExactly("buyer.step.open-dispute");
  }

  /** Protection can end so early that only delivery opens the window before it closes. */
  @ParameterizedTest(name = "protection until {0}: {1}")
  @CsvSource({
    "2025-02-26T10:00:00.000000001Z, false",
    "2025-02-26T10:00:00Z, true",
    "2025-02-25T10:00:00Z, true"
  })
  void deliveryIsTheCureWhereWaitingOpensTheWindowTooLate(Instant protectionEnds, boolean cure) {
    Order order = onItsWay().protectionEndsAt(protectionEnds).build();

    assertThat(Rows.advice(window(order).at(MON_2025_03_03)).contains("buyer.step.deliver-goods"))
        .isEqualTo(cure);
    PathToYes<NoResult> path = window(order).pathToYes(MON_2025_03_03);
    Optional<Instant> closes = Optional.of(protectionEnds.plus(Duration.ofDays(15)));
    assertThat(path.reached().isPresent()).isNotEqualTo(cure);
    assertThat(path.open().flatMap(Window::until)).isEqualTo(cure ? closes : Optional.empty());
  }

  /** A withdrawn dispute is opened again while protection runs, so that is the end to be met. */
  @ParameterizedTest(name = "protection until {0}: shipping by {1}, delivery a cure {2}")
  @CsvSource({
    "2025-03-27T10:00:00Z, 2025-03-17T10:00:00Z, true",
    "2025-03-29T10:00:00Z, 2025-03-19T10:00:00Z, true",
    "2025-03-29T10:00:00.000000001Z, 2025-03-19T10:00:00.000000001Z, false"
  })
  void afterAWithdrawalTheWindowOpensBeforeProtectionEnds(
      Instant protectionEnds, Instant shipBy, boolean cure) {
    Dispute withdrawn =
        new Dispute(
            THU_2025_03_06,
            Cases.fortyDollars(),
            List.of(new DisputeEvent.BuyerCancelled(THU_2025_03_06)));
    Order unshipped = placed().protectionEndsAt(protectionEnds).build();
    Order shipped = placed().shippedAt(day("2025-03-19")).protectionEndsAt(protectionEnds).build();

    assertThat(window(unshipped, withdrawn).at(THU_2025_03_06).steps())
        .filteredOn(step -> step.action() == OrderSteps.SHIP)
        .extracting(step -> step.by().orElseThrow())
        .containsExactly(shipBy);
    assertThat(
            Rows.advice(window(shipped, withdrawn).at(day("2025-03-19")))
                .contains("buyer.step.deliver-goods"))
        .isEqualTo(cure);
    assertThat(window(unshipped).at(THU_2025_03_06).steps())
        .as("without a withdrawal the window itself counts")
        .filteredOn(step -> step.action() == OrderSteps.SHIP)
        .extracting(step -> step.by().orElseThrow())
        .containsExactly(shipBy.plus(Duration.ofDays(15)));
  }

  /** S5:40, S5:193: who withdrew may open again by either, so that the later of the two counts. */
  @ParameterizedTest(name = "{0}, protection until {1}: shipping by {2}")
  @CsvSource({
    "withdrawn, 2025-03-15T10:00:00Z, 2025-03-10T10:00:00Z",
    "withdrawn, 2025-03-27T10:00:00Z, 2025-03-17T10:00:00Z",
    "lost,      2025-03-27T10:00:00Z, 2025-03-10T10:00:00Z"
  })
  void theLaterTimeToOpenAgainCounts(String how, Instant protectionEnds, Instant shipBy) {
    DisputeEvent closing =
        how.equals("withdrawn") ? withdrawn(THU_2025_03_06) : decided(THU_2025_03_06, "0.00");
    Dispute closed = new Dispute(THU_2025_03_06, Cases.fortyDollars(), List.of(closing));
    Order unshipped = placed().protectionEndsAt(protectionEnds).build();

    assertThat(again(AGAIN_WITHIN_14_DAYS, unshipped, closed).at(THU_2025_03_06).steps())
        .filteredOn(step -> step.action() == OrderSteps.SHIP)
        .extracting(step -> step.by().orElseThrow())
        .containsExactly(shipBy);
  }

  /** Where a dispute waits for the end of protection, the promise stands in for an unknown end. */
  @ParameterizedTest(name = "protection until {0}, promised by {1}: {2}, from {3}")
  @CsvSource({
    "2025-05-05T10:00:00Z, 2025-04-30T10:00:00Z, NOT_YET,      2025-05-05T10:00:00Z",
    ",                     2025-04-30T10:00:00Z, NOT_YET,      2025-04-30T10:00:00Z",
    "2025-05-05T10:00:00Z, ,                     NOT_YET,      2025-05-05T10:00:00Z",
    ",                     ,                     UNDETERMINED, "
  })
  void withoutATermTheWindowOpensWithTheEndOfProtection(
      Instant protectionEnds, Instant promised, Verdict verdict, Instant opens) {
    Order shipped =
        placed()
            .shippedAt(MON_2025_03_03)
            .build()
            .withProtectionEndsAt(Optional.ofNullable(protectionEnds))
            .withPromisedBy(Optional.ofNullable(promised));
    Question<NoResult> question = window(OPENS_WITH_PROTECTION, shipped);

    assertThat(question.at(MON_2025_03_31).verdict()).isEqualTo(verdict);
    assertThat(question.at(MON_2025_03_31).milestone("dispute-opens"))
        .isEqualTo(Optional.ofNullable(opens));
    if (opens != null) {
      assertThat(question.at(justBefore(opens)).verdict()).isEqualTo(NOT_YET);
      assertThat(question.at(opens).verdict()).isEqualTo(YES);
    }
  }

  /**
   * S5:97: an unknown end of protection may still be to come; by delivery it makes no difference.
   */
  @Test
  void whereProtectionCountsItsEndIsLookedUpEvenAfterTheClosing() {
    Order delivered = placed().shippedAt(MON_2025_03_03).deliveredAt(THU_2025_03_20).build();

    assertThat(Rows.advice(window(delivered).at(TUE_2025_05_20)))
        .containsExactly("buyer.step.look-up-protection", "buyer.step.agree-with-seller");
    assertThat(Rows.advice(window(arrived().build()).at(TUE_2025_05_20)))
        .containsExactly("buyer.step.agree-with-seller");
    assertThat(Rows.advice(window(BY_DELIVERY, delivered).at(TUE_2025_05_20)))
        .containsExactly("buyer.step.agree-with-seller");
  }

  /** S5:97, S4:21: what the carrier alone reports matters where the window is counted from it. */
  @Test
  void aReportMattersOnlyWhereTheWindowIsCountedFromIt() {
    Order protectedToo = reported().protectionEndsAt(MON_2025_05_05).build();

    assertThat(Rows.said(window(protectedToo).at(TUE_2025_05_20)))
        .contains("buyer.dispute.closes.closed");
    assertThat(Rows.said(window(BY_DELIVERY, protectedToo).at(TUE_2025_05_20)))
        .contains("buyer.dispute.closes.if-not-delivered-at-all");
  }

  /**
   * O6:6 to O6:9: completed by the carrier's time, or as promised where that stands in its place.
   */
  @ParameterizedTest(name = "shipped {0}, as promised {1}: {2}")
  @CsvSource({
    "true,  false, 2025-04-10T10:00:00Z",
    "true,  true,  2025-05-15T10:00:00Z",
    "false, false, 2025-05-15T10:00:00Z"
  })
  void anOrderCompletesByTheCarriersTimeOrAsPromised(
      boolean shipped, boolean asPromised, Instant closes) {
    BuyerPolicy byCarrier =
        STANDARD
            .with(BuyerPolicy.COMPLETES_BY_CARRIER, true)
            .with(BuyerPolicy.CARRIER_WINDOW, Optional.of(Term.calendarDays(23)))
            .with(BuyerPolicy.COMPLETES_AS_PROMISED, asPromised);
    Order order = shipped ? onItsWay().build() : placed().promisedBy(WED_2025_04_30).build();

    assertThat(window(byCarrier, order).at(MON_2025_03_03).milestone("dispute-closes"))
        .contains(closes);
  }

  /** S3:11: whether it is still open is left open, and then trying is what can be done. */
  @Test
  void whereTheEndIsLeftOpenTheDisputeCanBeTried() {
    Decision<NoResult> perhaps =
        window(FIFTEEN_TO_THIRTY_DAYS, arrived().build()).at(TUE_2025_05_20);

    assertThat(perhaps.milestone("dispute-closes")).as("the sure end").contains(TUE_2025_05_20);
    new Advised(
            "buyer.step.open-dispute",
            perhaps,
            "BUYER at My orders > the order > Open dispute",
            "2025-03-13T10:00:00Z to 2025-06-04T10:00:00Z",
            "buyer.dispute.closes")
        .holds();
    assertThat(Rows.said(window(FIFTEEN_TO_THIRTY_DAYS, arrived().build()).at(day("2025-06-04"))))
        .contains("buyer.dispute.closes.closed");
  }

  /** A last end that comes before the sure one leaves nothing open. */
  @ParameterizedTest(name = "at latest {0} days: {1}")
  @CsvSource({"0, NO_LONGER", "14, NO_LONGER", "15, NO_LONGER", "16, UNDETERMINED"})
  void theSureEndIsNeverShortened(int days, Verdict verdict) {
    Question<NoResult> question =
        window(
            STANDARD.with(
                BuyerPolicy.DISPUTE_CLOSES_AT_LATEST, Optional.of(Term.calendarDays(days))),
            arrived().build());

    assertThat(question.at(justBefore(TUE_2025_05_20)).verdict()).isEqualTo(YES);
    assertThat(question.at(TUE_2025_05_20).verdict()).isEqualTo(verdict);
    assertThat(question.at(day("2025-05-21")).verdict()).isEqualTo(NO_LONGER);
  }

  @Test
  void beforeTheOrderIsPlacedNoWindowIsLeftOpen() {
    Order order = placed(day("2025-06-01")).protectionEndsAt(MON_2025_05_05).build();

    assertThat(Rows.said(window(FIFTEEN_TO_THIRTY_DAYS, order).at(justBefore(day("2025-06-01")))))
        .containsExactly("buyer.dispute.opens.not-shipped");
    assertThat(Rows.said(window(FIFTEEN_TO_THIRTY_DAYS, order).at(day("2025-06-01"))))
        .containsExactly("buyer.dispute.opens.not-shipped", "buyer.dispute.closes.perhaps-until");
  }

  /** Sure by the report, open as long as it may be wrong, over after both. */
  @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
  @CsvSource({
    "promised later, 2025-04-04T09:59:59.999999999Z, YES,          until",
    "promised later, 2025-04-04T10:00:00Z,           UNDETERMINED, if-not-delivered",
    "promised later, 2025-04-04T10:00:00.000000001Z, UNDETERMINED, if-not-delivered",
    "promised later, 2025-05-15T09:59:59.999999999Z, UNDETERMINED, if-not-delivered",
    "promised later, 2025-05-15T10:00:00Z,           NO_LONGER,    closed",
    "promised later, 2025-05-15T10:00:00.000000001Z, NO_LONGER,    closed",
    "promised before, 2025-03-28T09:59:59.999999999Z, YES,          until",
    "promised before, 2025-03-28T10:00:00Z,           UNDETERMINED, if-not-delivered",
    "promised before, 2025-04-04T09:59:59.999999999Z, UNDETERMINED, if-not-delivered",
    "promised before, 2025-04-04T10:00:00Z,           NO_LONGER,    closed",
    "promised that day, 2025-04-04T09:59:59.999999999Z, YES,        until",
    "promised that day, 2025-04-04T10:00:00Z,         NO_LONGER,    closed",
    "no promise,     2025-04-04T09:59:59.999999999Z, YES,          until",
    "no promise,     2025-04-04T10:00:00Z,           UNDETERMINED, if-not-delivered-at-all",
    "no promise,     2100-01-01T00:00:00Z,           UNDETERMINED, if-not-delivered-at-all",
    "delivered,      2025-04-04T09:59:59.999999999Z, YES,          until",
    "delivered,      2025-04-04T10:00:00Z,           NO_LONGER,    closed",
    "confirmed,      2025-04-04T10:00:00Z,           YES,          until",
    "protected,      2025-05-20T09:59:59.999999999Z, YES,          until",
    "protected,      2025-05-20T10:00:00Z,           NO_LONGER,    closed"
  })
  void whatTheCarrierAloneReportsLeavesTheEndOpen(
      String what, Instant at, Verdict verdict, String how) {
    Order order =
        switch (what) {
          case "promised later" -> reported().promisedBy(WED_2025_04_30).build();
          case "promised before" -> reported().promisedBy(THU_2025_03_13).build();
          case "promised that day" -> reported().promisedBy(THU_2025_03_20).build();
          case "no promise" -> reported().build();
          case "delivered" ->
              reported().promisedBy(WED_2025_04_30).deliveredAt(day("2025-03-21")).build();
          case "confirmed" ->
              reported().promisedBy(WED_2025_04_30).receiptConfirmedAt(MON_2025_03_24).build();
          default -> reported().promisedBy(WED_2025_04_30).protectionEndsAt(MON_2025_05_05).build();
        };
    Decision<NoResult> decision = window(order).at(at);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(Rows.said(decision)).contains("buyer.dispute.closes." + how);
    assertThat(decision.milestone("dispute-opens"))
        .as("ten days after shipping, before the report")
        .contains(THU_2025_03_13);
    if (how.startsWith("if-not-delivered")) {
      assertThat(Rows.advice(decision))
          .containsExactlyInAnyOrder("buyer.step.open-dispute", "buyer.step.look-up-protection");
    }
  }

  /** The milestone is the earlier end, as long as there are two, and for good. */
  @ParameterizedTest
  @CsvSource({"2025-03-20", "2025-04-04", "2025-05-15", "2030-01-01"})
  void theMilestoneIsTheSureEnd(String date) {
    assertThat(
            window(reported().promisedBy(WED_2025_04_30).build())
                .at(day(date))
                .milestone("dispute-closes"))
        .contains(FRI_2025_04_04);
  }

  /** Where a source leaves the end open as well, the band goes on to the latest of all. */
  @Test
  void bothDoubtsAddUp() {
    Order order = reported().promisedBy(WED_2025_04_30).build();

    assertThat(window(FIFTEEN_TO_THIRTY_DAYS, order).at(justBefore(day("2025-05-30"))).verdict())
        .isEqualTo(UNDETERMINED);
    assertThat(window(FIFTEEN_TO_THIRTY_DAYS, order).at(day("2025-05-30")).verdict())
        .isEqualTo(NO_LONGER);
  }

  /** S5:111: the report opens the window as a delivery does. */
  @Test
  void theReportOpensTheWindow() {
    Order order = onItsWay().reportedDeliveredAt(THU_2025_03_06).build();

    assertThat(window(order).at(justBefore(THU_2025_03_06)).verdict()).isEqualTo(NOT_YET);
    assertThat(window(order).at(THU_2025_03_06).verdict()).isEqualTo(YES);
  }

  /** The order of the rulebook is the order of the findings. */
  @Test
  void allThatAppliesIsReported() {
    Order order =
        placed()
            .shippedAt(MON_2025_03_03)
            .promisedBy(MON_2025_05_05)
            .cancelledAt(THU_2025_03_06)
            .build();

    assertThat(Rows.said(window(order, AGREED).at(day("2025-06-01"))))
        .containsExactly(
            "buyer.dispute.opens.since",
            "buyer.dispute.closes.closed",
            "buyer.dispute.promise-limit.longer-promise",
            "buyer.dispute.order-cancelled.was-cancelled",
            "buyer.dispute.not-reopened.closed-for-good");
  }

  /** How an earlier dispute ended, and whether another one may follow on 30 April. */
  static List<Earlier> earlierDisputes() {
    return List.of(
        new Earlier("S4:71", "silent seller: won, presumed", opened(), "presumed-closed"),
        new Earlier("S4:71", "agreed", AGREED, "closed-for-good"),
        new Earlier("S4:71", "won", opened(decided(FRI_2025_03_28, "10.00")), "closed-for-good"),
        new Earlier("S4:71", "lost", opened(decided(FRI_2025_03_28, "0.00")), "closed-for-good"),
        new Earlier("S5:193", "withdrawn, protected", WITHDRAWN, "can-reopen"),
        new Earlier(
            "S4:71",
            "the goods are to be sent back",
            opened(decidedForTheGoods(FRI_2025_03_28, "10.00")),
            "still-open"),
        new Earlier(
            "S4:71",
            "the platform has stepped in, presumed",
            opened(Cases.refused(WED_2025_03_26)),
            "still-open"));
  }

  private record Earlier(String source, String what, Dispute dispute, String name) {
    @Override
    public String toString() {
      return source + " " + what + ": " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("earlierDisputes")
  void anEarlierDisputeIsInTheWayUnlessTheBuyerWithdrewIt(Earlier row) {
    Decision<NoResult> decision = window(arrived().build(), row.dispute()).at(WED_2025_04_30);

    assertThat(decision.finding("buyer.dispute.not-reopened").orElseThrow().how().key())
        .isEqualTo("buyer.dispute.not-reopened." + row.name());
    assertThat(decision.verdict()).isEqualTo(row.name().equals("can-reopen") ? YES : NO_LONGER);
    assertThat(Rows.advice(decision).contains("buyer.step.open-dispute"))
        .isEqualTo(row.name().equals("can-reopen"));
  }

  /** What only counts as closed is told so, with the step to look, until it is recorded. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-29T09:59:59.999999999Z, still-open,      carry-on-dispute",
    "2025-03-29T10:00:00Z,           presumed-closed, look-at-dispute",
    "2025-03-29T10:00:00.000000001Z, presumed-closed, look-at-dispute",
    "2025-03-31T09:59:59.999999999Z, presumed-closed, look-at-dispute",
    "2025-03-31T10:00:00Z,           closed-for-good, ''"
  })
  void aPresumedEndingIsToldAsPresumed(Instant at, String how, String step) {
    Decision<NoResult> decision =
        window(arrived().build(), opened(decided(MON_2025_03_31, "40.00"))).at(at);

    assertThat(decision.verdict()).isEqualTo(NO_LONGER);
    assertThat(Rows.said(decision)).contains("buyer.dispute.not-reopened." + how);
    assertThat(Rows.advice(decision))
        .isEqualTo(step.isEmpty() ? List.of() : List.of("buyer.step." + step));
  }

  /** S4:91: who got nothing can still turn to customer service; who has won need not. */
  @Test
  void customerServiceIsLeftUnlessTheDisputeWasWon() {
    Order order = arrived().build();
    Dispute lost = opened(decided(FRI_2025_03_28, "0.00"));
    Dispute won = opened(decided(FRI_2025_03_28, "10.00"));

    assertThat(Rows.advice(window(order, AGREED).at(FRI_2025_03_28)))
        .containsExactly("buyer.step.send-proof-to-service");
    assertThat(Rows.advice(window(order, lost).at(FRI_2025_03_28)))
        .containsExactly("buyer.step.send-proof-to-service");
    assertThat(Rows.advice(window(order, won).at(FRI_2025_03_28))).isEmpty();
  }

  /** A presumed ending counts from the timer on, the five days after the opening. */
  @Test
  void aPresumedEndingCountsFromItsTimer() {
    Decision<NoResult> decision =
        again(AGAIN_WITHIN_14_DAYS, arrived().build(), opened()).at(SAT_2025_03_29);

    assertThat(decision.finding("buyer.dispute.not-reopened").orElseThrow().named())
        .containsEntry("closed", SAT_2025_03_29)
        .containsEntry("until", day("2025-04-12"));
  }

  @Override
  List<Told> cases() {
    Order order = arrived().build();
    Decision<NoResult> nothing = window(order()).at(SAT_2025_03_01);
    Decision<NoResult> open = window(order).at(THU_2025_03_20);
    return List.of(
        new Told("buyer.dispute.opens.not-shipped", nothing, "term=Optional[10 calendar days]"),
        new Told(
            "buyer.dispute.opens.not-shipped-at-once",
            window(OPENS_AT_ONCE, order()).at(SAT_2025_03_01),
            "",
            "S5:111"),
        new Told(
            "buyer.dispute.opens.not-shipped-protected",
            window(OPENS_WITH_PROTECTION, order()).at(SAT_2025_03_01),
            "",
            "S5:111"),
        new Told(
            "buyer.dispute.opens.not-shipped-at-all",
            inForce(order().withBuyerCountry("RU")).at(SAT_2025_03_01)),
        new Told(
            "buyer.dispute.opens.too-early",
            window(order).at(MON_2025_03_03),
            "shipped=2025-03-03T10:00:00Z opens=2025-03-13T10:00:00Z term=10 calendar days"),
        new Told(
            "buyer.dispute.opens.waits-in-transit",
            window(WAITS_IN_TRANSIT, DatedCases.ON_ITS_WAY_2022).at(day("2022-02-01")),
            "shipped=2022-01-12T10:00:00Z opens=2022-03-10T10:00:00Z"),
        new Told(
            "buyer.dispute.opens.no-opening-known",
            window(WAITS_IN_TRANSIT, DatedCases.WITHOUT_PROMISE_2022).at(day("2022-02-01"))),
        new Told(
            "buyer.dispute.opens.not-before",
            window(WAITS_IN_TRANSIT, DatedCases.WITHOUT_PROMISE_2022).at(day("2022-01-15")),
            "shipped=2022-01-12T10:00:00Z earliest=2022-01-22T10:00:00Z term=10 calendar days"),
        new Told("buyer.dispute.opens.since", open, "opens=2025-03-13T10:00:00Z"),
        new Told("buyer.dispute.closes.no-end-known", nothing, "", "S5:313 S5:40 S3:11"),
        new Told(
            "buyer.dispute.closes.until-completed",
            inForce(DatedCases.ONLY_DELIVERED_2014).at(day("2014-05-01"))),
        new Told(
            "buyer.dispute.closes.until",
            open,
            "closes=2025-05-20T10:00:00Z term=15 calendar days event=order.protectionEndsAt"
                + " 2025-05-05T10:00:00Z",
            "S5:313 S5:40 S3:11"),
        new Told(
            "buyer.dispute.closes.perhaps-until",
            window(FIFTEEN_TO_THIRTY_DAYS, order).at(TUE_2025_05_20),
            "closes=2025-05-20T10:00:00Z term=15 calendar days event=order.protectionEndsAt"
                + " 2025-05-05T10:00:00Z last=2025-06-04T10:00:00Z latest=30 calendar days",
            "S5:313 S5:40 S5:97"),
        new Told(
            "buyer.dispute.closes.if-not-delivered",
            window(reported().promisedBy(WED_2025_04_30).build()).at(FRI_2025_04_04),
            "closes=2025-04-04T10:00:00Z reported=2025-03-20T10:00:00Z last=2025-05-15T10:00:00Z",
            "S5:313 S5:40 S3:11"),
        new Told(
            "buyer.dispute.closes.if-not-delivered-at-all",
            window(reported().build()).at(FRI_2025_04_04),
            "closes=2025-04-04T10:00:00Z reported=2025-03-20T10:00:00Z",
            "S5:313 S5:40 S3:11"),
        new Told(
            "buyer.dispute.closes.closed",
            window(order).at(TUE_2025_05_20),
            "closes=2025-05-20T10:00:00Z term=15 calendar days event=order.protectionEndsAt"
                + " 2025-05-05T10:00:00Z",
            "S5:313 S5:40 S3:11"),
        new Told(
            "buyer.dispute.confirmed.confirmed-early",
            window(CONFIRMED).at(MON_2025_03_24),
            "confirmed=2025-03-24T10:00:00Z closes=2025-04-08T10:00:00Z",
            "S5:313 S5:40 S4:21"),
        new Told(
            "buyer.dispute.promise-limit.longer-promise",
            window(placed().promisedBy(MON_2025_05_05).build()).at(SAT_2025_03_01),
            "promised=2025-05-05T10:00:00Z term=60 calendar days placed=2025-03-01T10:00:00Z"),
        new Told(
            "buyer.dispute.order-cancelled.was-cancelled",
            window(arrived().cancelledAt(THU_2025_03_06).build()).at(THU_2025_03_06),
            "cancelled=2025-03-06T10:00:00Z"),
        new Told(
            "buyer.dispute.order-cancelled.cancelled-unshipped",
            window(placed().cancelledAt(MON_2025_03_03).build()).at(MON_2025_03_03),
            "cancelled=2025-03-03T10:00:00Z"),
        new Told(
            "buyer.dispute.not-reopened.still-open",
            window(order, opened()).at(MON_2025_03_24),
            "opened=2025-03-24T10:00:00Z",
            "S5:127 S5:17 S4:97"),
        new Told(
            "buyer.dispute.not-reopened.open-or-ended",
            DatedCases.IN_FORCE.order(order).disputeWindow(opened()).at(MON_2025_03_24),
            "opened=2025-03-24T10:00:00Z"),
        new Told(
            "buyer.dispute.not-reopened.closed-for-good",
            window(order, AGREED).at(FRI_2025_03_28),
            "opened=2025-03-24T10:00:00Z closed=2025-03-28T10:00:00Z phase=AGREED",
            "S5:40"),
        new Told(
            "buyer.dispute.not-reopened.presumed-closed",
            window(order, opened()).at(SAT_2025_03_29),
            "opened=2025-03-24T10:00:00Z closed=2025-03-29T10:00:00Z phase=WON",
            "S5:127 S5:17 S4:97 S5:40"),
        new Told(
            "buyer.dispute.not-reopened.protection-over",
            window(order, WITHDRAWN).at(MON_2025_05_05),
            "closed=2025-03-28T10:00:00Z protection-end=2025-05-05T10:00:00Z",
            "S5:40"),
        new Told(
            "buyer.dispute.not-reopened.can-reopen",
            window(order, WITHDRAWN).at(FRI_2025_03_28),
            "closed=2025-03-28T10:00:00Z protection-end=2025-05-05T10:00:00Z",
            "S5:40"),
        new Told(
            "buyer.dispute.not-reopened.protection-unknown",
            window(onItsWay().build(), WITHDRAWN).at(FRI_2025_03_28),
            "closed=2025-03-28T10:00:00Z",
            "S5:40"),
        new Told(
            "buyer.dispute.not-reopened.within-term",
            again(AGAIN_WITHIN_14_DAYS, order, AGREED).at(FRI_2025_03_28),
            "closed=2025-03-28T10:00:00Z until=2025-04-11T10:00:00Z term=14 calendar days",
            "S4:71"));
  }

  @Override
  List<Advised> steps() {
    Order order = arrived().build();
    return List.of(
        new Advised(
            "buyer.step.ship-goods",
            window(order()).at(SAT_2025_03_01),
            "SELLER",
            ".. to ..",
            "buyer.dispute.opens"),
        new Advised(
            "buyer.step.deliver-goods",
            window(order()).at(SAT_2025_03_01),
            "SELLER",
            ".. to ..",
            "buyer.dispute.opens"),
        new Advised(
            "buyer.step.open-dispute",
            window(order).at(MON_2025_03_03),
            "BUYER at My orders > the order > Open dispute",
            "2025-03-13T10:00:00Z to 2025-05-20T10:00:00Z",
            "buyer.dispute.closes"),
        new Advised(
            "buyer.step.look-up-protection",
            window(order()).at(SAT_2025_03_01),
            "BUYER",
            ".. to ..",
            "buyer.dispute.closes"),
        new Advised(
            "buyer.step.agree-with-seller",
            window(order).at(TUE_2025_05_20),
            "BUYER",
            ".. to ..",
            "buyer.dispute.closes"),
        new Advised(
            "buyer.step.carry-on-dispute",
            window(order, opened()).at(MON_2025_03_24),
            "BUYER at My orders > Returns and disputes > View data",
            ".. to ..",
            "buyer.dispute.not-reopened"),
        new Advised(
            "buyer.step.send-proof-to-service",
            window(order, AGREED).at(FRI_2025_03_28),
            "BUYER at Message Center",
            ".. to ..",
            "buyer.dispute.not-reopened"),
        new Advised(
            "buyer.step.try-to-open",
            inForce(DatedCases.STALLED_2016).at(day("2016-02-18")),
            "BUYER at My orders > the order > Open dispute",
            ".. to 2016-03-06T10:00:00Z",
            "buyer.dispute.opens"),
        new Advised(
            "buyer.step.try-to-open-again",
            inForce(DatedCases.STALLED_2016).at(day("2016-02-18")),
            "BUYER at My orders > the order > Open dispute",
            "2016-02-22T10:00:00Z to ..",
            "buyer.dispute.opens"));
  }

  @Override
  List<Dated> milestones() {
    Decision<NoResult> open = window(arrived().build()).at(MON_2025_03_03);
    return List.of(
        new Dated(
            "dispute-opens",
            open,
            "2025-03-13T10:00:00Z, BUYER, 10 calendar days after order.shippedAt,"
                + " buyer.dispute.opens"),
        new Dated(
            "dispute-closes",
            open,
            "2025-05-20T10:00:00Z, BUYER, 15 calendar days after order.protectionEndsAt,"
                + " buyer.dispute.closes"));
  }
}
