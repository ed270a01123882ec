package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_13;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_30;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.inParcels;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.line;
import static io.github.aliexpressrules.buyer.Cases.lined;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.parcel;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Boundary;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What lines and parcels mean for the order as a whole, and for each line. */
class LineRulesTest extends TopicTables {
  LineRulesTest() {
    super(DisputeWindowRules.CHAPTER, "buyer.order");
  }

  /** A shipped on 3 March, B on 6 March and delivered on 20 March; promised by 30 April. */
  private static final Order TWO_PARCELS =
      inParcels()
          .withPromisedBy(WED_2025_04_30)
          .withParcels(
              parcel("P", MON_2025_03_03, "A"),
              parcel("Q", THU_2025_03_06, "B").withDeliveredAt(THU_2025_03_20));

  /** All of it shipped on 3 March, and one more parcel on 20 March. */
  private static final Order ONE_MORE =
      lined()
          .withPromisedBy(WED_2025_04_30)
          .withParcels(parcel("P", MON_2025_03_03), parcel("Q", THU_2025_03_20));

  private static Question<NoResult> window(Order order) {
    return BuyerRules.standard().order(order).disputeWindow();
  }

  private static Question<NoResult> window(Order order, String line) {
    return BuyerRules.standard().order(order).line(line).disputeWindow();
  }

  static List<Boundary> boundaries() {
    return List.of(
        new Boundary(
            "S5:111",
            "ten days after the last parcel",
            window(inParcels().withPromisedBy(WED_2025_04_30)),
            day("2025-03-16"),
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "ten days after the parcel of the line",
            window(inParcels().withPromisedBy(WED_2025_04_30), "A"),
            THU_2025_03_13,
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "the line has arrived",
            window(
                TWO_PARCELS.withParcels(
                    parcel("Q", THU_2025_03_06, "B").withDeliveredAt(THU_2025_03_13)),
                "B"),
            THU_2025_03_13,
            NOT_YET,
            YES),
        new Boundary(
            "S5:111",
            "a later parcel starts it anew",
            window(ONE_MORE),
            THU_2025_03_20,
            YES,
            NOT_YET),
        new Boundary(
            "S5:111", "and opens it again", window(ONE_MORE), day("2025-03-30"), NOT_YET, YES));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theAnswerChangesAt(Boundary row) {
    row.holds();
  }

  /** What has not yet been handed over does not exist; when it appears, that is said. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-03T09:59:59.999999999Z, '',              2",
    "2025-03-03T10:00:00Z,           '',              1",
    "2025-03-20T09:59:59.999999999Z, '',              1",
    "2025-03-20T10:00:00Z,           several-parcels, 0",
    "2025-03-20T10:00:00.000000001Z, several-parcels, 0"
  })
  void aParcelThatIsNotKnownYetDoesNotExist(Instant at, String said, int ahead) {
    Decision<NoResult> decision = window(ONE_MORE).at(at);

    assertThat(Rows.said(decision).stream().filter(key -> key.startsWith("buyer.order.parcels")))
        .containsExactlyElementsOf(
            said.isEmpty() ? List.of() : List.of("buyer.order.parcels." + said));
    assertThat(decision.notYetKnown()).hasSize(ahead);
  }

  /** The request's own paths. */
  @Test
  void whatIsAheadIsNamedByItsPlace() {
    Order order =
        TWO_PARCELS.withLines(
            line("A", "40.00").withCancelledAt(THU_2025_03_20), line("B", "60.00"));

    assertThat(window(order).at(MON_2025_03_03).notYetKnown())
        .extracting(Fact::path)
        .containsExactlyInAnyOrder(
            "order.parcels[1]", "order.parcels[1].deliveredAt", "order.lines[0].cancelledAt");
  }

  /** Shipped once every line is in a parcel; delivered when all known parcels are. */
  @Test
  void theWholeIsWhatAllItsPartsAre() {
    Order half = lined().withParcels(parcel("P", MON_2025_03_03, "A"));
    Order arrivedInPart =
        inParcels()
            .withParcels(
                parcel("P", MON_2025_03_03, "A").withDeliveredAt(THU_2025_03_13),
                parcel("Q", THU_2025_03_06, "B"));

    assertThat(Rows.said(window(half).at(THU_2025_03_20)))
        .contains("buyer.dispute.opens.not-shipped", "buyer.order.parcels.lines-missing");
    assertThat(window(arrivedInPart).at(THU_2025_03_13).milestone("dispute-opens"))
        .contains(day("2025-03-16"));
    assertThat(
            window(
                    arrivedInPart.withParcels(
                        parcel("P", MON_2025_03_03, "A").withDeliveredAt(THU_2025_03_13),
                        parcel("Q", THU_2025_03_06, "B").withDeliveredAt(day("2025-03-14"))))
                .at(day("2025-03-14"))
                .milestone("dispute-opens"))
        .contains(day("2025-03-14"));
  }

  /** The others are waited for no longer once a line was cancelled by itself. */
  @Test
  void aCancelledLineCountsAsNotOrdered() {
    Order half =
        lined()
            .withLines(line("A", "40.00"), line("B", "60.00").withCancelledAt(THU_2025_03_06))
            .withParcels(parcel("P", MON_2025_03_03, "A"));

    assertThat(window(half).at(justBefore(THU_2025_03_06)).milestone("dispute-opens")).isEmpty();
    assertThat(window(half).at(THU_2025_03_06).milestone("dispute-opens")).contains(THU_2025_03_13);
  }

  /** Lines that stand alike are not spoken of, nor is a single one. */
  @Test
  void linesThatStandAlikeAreNotSpokenOf() {
    Order alike = lined().withParcels(parcel("P", MON_2025_03_03));
    Order one =
        order()
            .withLines(line("A", "100.00"))
            .withParcels(parcel("P", MON_2025_03_03), parcel("Q", THU_2025_03_06));

    for (Order order : List.of(lined(), alike, one)) {
      assertThat(window(order).at(THU_2025_03_20).finding("buyer.order.lines-differ")).isEmpty();
      assertThat(
              BuyerRules.standard()
                  .order(order)
                  .cancellation()
                  .at(THU_2025_03_20)
                  .finding("buyer.order.lines-differ"))
          .isEmpty();
    }
  }

  /** A line is asked about without a word about the others. */
  @Test
  void aLineIsAskedAboutByItself() {
    for (String id : List.of("A", "B")) {
      assertThat(Rows.said(window(TWO_PARCELS, id).at(THU_2025_03_20)))
          .noneMatch(key -> key.startsWith("buyer.order."));
    }
    assertThat(window(TWO_PARCELS, "A").at(THU_2025_03_20).milestone("dispute-closes"))
        .contains(day("2025-05-15"));
    assertThat(window(TWO_PARCELS, "B").at(THU_2025_03_20).milestone("dispute-closes"))
        .contains(day("2025-04-04"));
  }

  @Test
  void aLineThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> BuyerRules.standard().order(TWO_PARCELS).line("C"))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.component()).isEqualTo("line"))
        .hasMessage(
            "line must be the id of a line of the order, but was \"C\". Choose one of [A, B].");
    assertThatThrownBy(() -> BuyerRules.standard().order(order()).line("A"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "line must be the id of a line of the order, but was \"A\". The order has no lines; leave"
                + " it out.");
  }

  @Override
  List<Told> cases() {
    Order half = lined().withParcels(parcel("P", MON_2025_03_03, "A"));
    return List.of(
        new Told("buyer.order.parcels.lines-missing", window(half).at(MON_2025_03_03), "lines=[B]"),
        new Told(
            "buyer.order.parcels.several-parcels",
            window(TWO_PARCELS).at(THU_2025_03_20),
            "count=2 shipped=2025-03-06T10:00:00Z delivered=1"),
        new Told(
            "buyer.order.lines-differ.other-dates",
            window(TWO_PARCELS).at(THU_2025_03_20),
            "line=B closes=2025-04-04T10:00:00Z",
            "S4:21"),
        new Told(
            "buyer.order.lines-differ.no-dates",
            window(inParcels()).at(THU_2025_03_06),
            "",
            "S4:21"),
        new Told(
            "buyer.order.lines-differ.some-can-be-cancelled",
            BuyerRules.standard().order(half).cancellation().at(MON_2025_03_03),
            "lines=[B]"));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.ask-per-line",
            window(TWO_PARCELS).at(THU_2025_03_20),
            "BUYER",
            ".. to ..",
            "buyer.order.lines-differ"));
  }
}
