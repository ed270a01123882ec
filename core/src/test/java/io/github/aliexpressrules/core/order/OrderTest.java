package io.github.aliexpressrules.core.order;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
  private static Order withId(String id) {
    return Order.builder().id(id).price(money("USD 30.00")).placedAt(day(0)).build();
  }

  private static Order priced(Money price) {
    return Order.builder().id("1").price(price).placedAt(day(0)).build();
  }

  private static Order shipping(Money price, Money shippingCost) {
    return Order.builder().id("1").price(price).placedAt(day(0)).shippingCost(shippingCost).build();
  }

  private static OrderBuilderStages.BuildFinal placed() {
    return placed(day(0));
  }

  private static OrderBuilderStages.BuildFinal placed(Instant at) {
    return Order.builder().id("1").price(money("USD 30.00")).placedAt(at);
  }

  static Stream<Refusal> refusals() {
    Stream<Refusal> texts =
        Stream.of(
            Refusal.of(() -> withId(""), "id", "id must not be blank, but was \"\". Give a text."),
            Refusal.of(
                () -> withId(" \t"),
                "id",
                "id must not be blank, but was \" \\u0009\". Give a text."),
            Refusal.of(
                () -> shipping(money("USD 30.00"), money("EUR 2.00")),
                "shippingCost",
                "shippingCost must be in USD like price, but was EUR 2.00. Give all amounts of one"
                    + " case in one currency; nothing is converted."));
    Stream<Refusal> ranges =
        Stream.of(
                Refusal.amounts("price", OrderTest::priced),
                Refusal.amounts(
                    "shippingCost", cost -> shipping(Money.zero(cost.getCurrencyUnit()), cost)),
                Refusal.outside("placedAt", at -> placed(at).build()),
                Refusal.outside("shippedAt", at -> placed().shippedAt(at).build()),
                Refusal.outside("promisedBy", at -> placed().promisedBy(at).build()),
                Refusal.outside("deliveredAt", at -> placed().deliveredAt(at).build()),
                Refusal.outside(
                    "receiptConfirmedAt", at -> placed().receiptConfirmedAt(at).build()),
                Refusal.outside("protectionEndsAt", at -> placed().protectionEndsAt(at).build()),
                Refusal.outside("cancelledAt", at -> placed().cancelledAt(at).build()),
                Refusal.outside("paidAt", at -> placed().paidAt(at).build()),
                Refusal.outside("shipBy", at -> placed().shipBy(at).build()),
                Refusal.outside(
                    "cancellationRequestedAt", at -> placed().cancellationRequestedAt(at).build()),
                Refusal.outside(
                    "cancellationRefusedAt",
                    at ->
                        placed().cancellationRequestedAt(day(0)).cancellationRefusedAt(at).build()),
                Refusal.outside("trackingStoppedAt", at -> placed().trackingStoppedAt(at).build()),
                Refusal.outside(
                    "reportedDeliveredAt", at -> placed().reportedDeliveredAt(at).build()),
                Refusal.outside(
                    "returnedToSenderAt", at -> placed().returnedToSenderAt(at).build()),
                Refusal.outside(
                    "freeDeliveryUsedAt", at -> placed().freeDeliveryUsedAt(at).build()))
            .flatMap(rows -> rows);
    Stream<Refusal> order =
        Stream.of(
            Refusal.before("shippedAt", "placedAt", day(0), at -> placed().shippedAt(at).build()),
            Refusal.before(
                "deliveredAt", "placedAt", day(0), at -> placed().deliveredAt(at).build()),
            Refusal.before(
                "deliveredAt",
                "shippedAt",
                day(2),
                at -> placed().shippedAt(day(2)).deliveredAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "placedAt",
                day(0),
                at -> placed().receiptConfirmedAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "shippedAt",
                day(2),
                at -> placed().shippedAt(day(2)).receiptConfirmedAt(at).build()),
            Refusal.before(
                "receiptConfirmedAt",
                "deliveredAt",
                day(3),
                at -> placed().deliveredAt(day(3)).receiptConfirmedAt(at).build()),
            Refusal.before(
                "cancelledAt", "placedAt", day(0), at -> placed().cancelledAt(at).build()));
    return Stream.of(texts, ranges, order).flatMap(rows -> rows);
  }

  static Stream<Refusal> ofRealOrders() {
    return Stream.of(
        Refusal.before("paidAt", "placedAt", day(0), at -> placed().paidAt(at).build()),
        Refusal.before(
            "cancellationRequestedAt",
            "placedAt",
            day(0),
            at -> placed().cancellationRequestedAt(at).build()),
        Refusal.before(
            "cancellationRefusedAt",
            "cancellationRequestedAt",
            day(2),
            at -> placed().cancellationRequestedAt(day(2)).cancellationRefusedAt(at).build()),
        Refusal.of(
            () -> placed().cancellationRefusedAt(day(2)).build(),
            "cancellationRefusedAt",
            "cancellationRefusedAt must come with cancellationRequestedAt, but was "
                + day(2)
                + ". Say when the cancellation was asked for."),
        Refusal.before(
            "trackingStoppedAt", "placedAt", day(0), at -> placed().trackingStoppedAt(at).build()),
        Refusal.before(
            "trackingStoppedAt",
            "shippedAt",
            day(2),
            at -> placed().shippedAt(day(2)).trackingStoppedAt(at).build()),
        Refusal.before(
            "reportedDeliveredAt",
            "placedAt",
            day(0),
            at -> placed().reportedDeliveredAt(at).build()),
        Refusal.before(
            "reportedDeliveredAt",
            "shippedAt",
            day(2),
            at -> placed().shippedAt(day(2)).reportedDeliveredAt(at).build()),
        Refusal.before(
            "returnedToSenderAt",
            "placedAt",
            day(0),
            at -> placed().returnedToSenderAt(at).build()),
        Refusal.before(
            "returnedToSenderAt",
            "shippedAt",
            day(2),
            at -> placed().shippedAt(day(2)).returnedToSenderAt(at).build()),
        Refusal.of(
            () -> placed().returnedToSenderAt(day(6)).deliveredAt(day(5)).build(),
            "returnedToSenderAt",
            "returnedToSenderAt must not be after deliveredAt "
                + day(5)
                + ", but was "
                + day(6)
                + ". Check which of the two instants was recorded wrongly."),
        Refusal.before(
            "freeDeliveryUsedAt",
            "placedAt",
            day(0),
            at -> placed().freeDeliveryUsedAt(at).build()));
  }

  private static Refusal country(String component, String code, String remedy) {
    return Refusal.of(
        () ->
            component.equals("buyerCountry")
                ? placed().buyerCountry(code).build()
                : placed().sellerCountry(code).build(),
        component,
        component
            + " must be an assigned country code of ISO 3166 alpha-2, but was \""
            + code
            + "\". "
            + remedy);
  }

  static Stream<Refusal> countries() {
    String letters = "Write the two capital letters, for example CN.";
    return Stream.of("buyerCountry", "sellerCountry")
        .flatMap(
            component ->
                Stream.of(
                    country(component, "UK", "Write GB."),
                    country(component, "uk", "Write GB."),
                    country(component, "EL", "Write GR."),
                    country(component, "pl", "Write PL."),
                    country(component, "Pl", "Write PL."),
                    country(component, "XX", letters),
                    country(component, "ZZ", letters),
                    country(component, "SU", letters),
                    country(component, "XK", letters),
                    country(component, "AN", letters),
                    country(component, "POL", letters),
                    country(component, "P", letters),
                    country(component, "", letters),
                    country(component, "PL ", letters)));
  }

  private static Order lined(OrderLine... lines) {
    return placed().addLines(lines).build();
  }

  private static OrderLine a() {
    return Samples.bareLine("A", "USD 12.00");
  }

  private static OrderLine b() {
    return Samples.bareLine("B", "USD 18.00");
  }

  private static Order packed(Parcel... parcels) {
    return lined(a(), b()).withParcels(parcels);
  }

  private static Parcel parcel(String id, String... lines) {
    return Parcel.builder().id(id).shippedAt(day(1)).addLines(lines).build();
  }

  private static Refusal beside(String fact, Order order) {
    return Refusal.of(
        () -> order.withParcels(parcel("P")),
        fact,
        fact
            + " must be left out beside parcels, but was "
            + day(3)
            + ". It is read off the parcels; give it there.");
  }

  static Stream<Refusal> ofLinesAndParcels() {
    String remedy = "Give each line the price of all its units, without shipping.";
    String twice = "Give each item its own id, or leave the repeated item out.";
    return Stream.of(
        Refusal.of(
            () -> lined(a()),
            "lines",
            "lines must have prices that add up to the price of USD 30.00, but was USD 12.00. "
                + remedy),
        Refusal.of(
            () -> lined(a(), b(), Samples.bareLine("C", "USD 0.01")),
            "lines",
            "lines must have prices that add up to the price of USD 30.00, but was USD 30.01. "
                + remedy),
        Refusal.of(
            () -> lined(a(), Samples.bareLine("B", "EUR 18.00")),
            "lines[1].price",
            "lines[1].price must be in USD like price, but was EUR 18.00. Give all amounts of one"
                + " case in one currency; nothing is converted."),
        Refusal.of(
            () -> lined(a(), b().withId("A")),
            "lines[1].id",
            "lines[1].id must occur once in lines, but was A. " + twice),
        Refusal.of(
            () -> lined(a(), b().withCancelledAt(day(0).minusNanos(1))),
            "lines[1].cancelledAt",
            "lines[1].cancelledAt must not be before placedAt "
                + day(0)
                + ", but was "
                + day(0).minusNanos(1)
                + ". Check which of the two instants was recorded wrongly."),
        Refusal.of(
            () -> packed(parcel("P"), parcel("Q"), parcel("P")),
            "parcels[2].id",
            "parcels[2].id must occur once in parcels, but was P. " + twice),
        Refusal.of(
            () -> packed(parcel("P"), parcel("Q", "C")),
            "parcels[1].lines[0]",
            "parcels[1].lines[0] must be the id of a line of the order, but was \"C\". Choose one of"
                + " [A, B]."),
        Refusal.of(
            () -> packed(parcel("P", "A", "a")),
            "parcels[0].lines[1]",
            "parcels[0].lines[1] must be the id of a line of the order, but was \"a\". Choose one of"
                + " [A, B]."),
        Refusal.of(
            () -> placed().addParcels(parcel("P", "A")).build(),
            "parcels[0].lines[0]",
            "parcels[0].lines[0] must be the id of a line of the order, but was \"A\". The order has"
                + " no lines; leave it out."),
        Refusal.of(
            () -> packed(parcel("P").withShippedAt(day(0).minusNanos(1))),
            "parcels[0].shippedAt",
            "parcels[0].shippedAt must not be before placedAt "
                + day(0)
                + ", but was "
                + day(0).minusNanos(1)
                + ". Check which of the two instants was recorded wrongly."),
        beside("shippedAt", placed().shippedAt(day(3)).build()),
        beside("reportedDeliveredAt", placed().reportedDeliveredAt(day(3)).build()),
        beside("returnedToSenderAt", placed().returnedToSenderAt(day(3)).build()),
        beside("deliveredAt", placed().deliveredAt(day(3)).build()),
        Refusal.of(
            () -> lined(a(), b()).line("C"),
            "line",
            "line must be the id of a line of the order, but was \"C\". Choose one of [A, B]."),
        Refusal.of(
            () -> placed().build().line("A"),
            "line",
            "line must be the id of a line of the order, but was \"A\". The order has no lines; leave"
                + " it out."),
        Refusal.of(
            () -> lined(a(), b()).find(""),
            "line",
            "line must be the id of a line of the order, but was \"\". Choose one of [A, B]."));
  }

  @ParameterizedTest
  @MethodSource({"refusals", "ofRealOrders", "countries", "ofLinesAndParcels"})
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void factsMayFallOnOneInstantAndOnBothEndsOfTheirRange() {
    for (Instant at : new Instant[] {FIRST, LAST}) {
      Order order =
          placed(at)
              .shippedAt(at)
              .deliveredAt(at)
              .receiptConfirmedAt(at)
              .cancelledAt(at)
              .promisedBy(at)
              .protectionEndsAt(at)
              .paidAt(at)
              .shipBy(at)
              .cancellationRequestedAt(at)
              .cancellationRefusedAt(at)
              .trackingStoppedAt(at)
              .reportedDeliveredAt(at)
              .returnedToSenderAt(at)
              .freeDeliveryUsedAt(at)
              .build();
      assertThat(order.placedAt()).isEqualTo(at);
      assertThat(
              List.of(
                  order.shippedAt(),
                  order.deliveredAt(),
                  order.receiptConfirmedAt(),
                  order.cancelledAt(),
                  order.promisedBy(),
                  order.protectionEndsAt(),
                  order.paidAt(),
                  order.shipBy(),
                  order.cancellationRequestedAt(),
                  order.cancellationRefusedAt(),
                  order.trackingStoppedAt(),
                  order.reportedDeliveredAt(),
                  order.returnedToSenderAt(),
                  order.freeDeliveryUsedAt()))
          .containsOnly(Optional.of(at));
    }
    assertThat(placed(FIRST).shippedAt(LAST).build().shippedAt()).contains(LAST);
  }

  @Test
  void schedulesMayLieAnywhere() {
    Order order = placed().promisedBy(FIRST).protectionEndsAt(FIRST).shipBy(FIRST).build();
    assertThat(order.promisedBy()).contains(FIRST);
    assertThat(order.shipBy()).contains(FIRST);
    assertThat(order.protectionEndsAt()).contains(FIRST);
  }

  @Test
  void cancellationMayFollowAnyOtherFact() {
    assertThat(placed().shippedAt(day(5)).cancelledAt(day(1)).build().cancelledAt())
        .contains(day(1));
  }

  /** What the buyer saw and what the carrier said need not agree. */
  @Test
  void deliveryIsFreeAgainstTheCarriersReport() {
    Order before = placed().deliveredAt(day(4)).reportedDeliveredAt(day(5)).build();
    assertThat(before.withReportedDeliveredAt(day(3)).reportedDeliveredAt()).contains(day(3));
  }

  @Test
  void aSecondAttemptMayDeliverWhatWentBack() {
    Order order = placed().shippedAt(day(1)).returnedToSenderAt(day(4)).build();
    assertThat(order.withReportedDeliveredAt(day(2)).withDeliveredAt(day(4)).deliveredAt())
        .contains(day(4));
  }

  @Test
  void receiptMayBeConfirmedBeforeAParcelIsDelivered() {
    Order order = packed(parcel("P").withDeliveredAt(day(9))).withReceiptConfirmedAt(day(5));
    assertThat(order.receiptConfirmedAt()).contains(day(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN", "GB", "GR", "PL", "US", "RU", "IS", "LI", "NO", "HK", "AX"})
  void countriesAreThoseOfTheTable(String code) {
    Order order = placed().buyerCountry(code).sellerCountry(code).build();
    assertThat(order.buyerCountry()).contains(code);
    assertThat(order.sellerCountry()).contains(code);
  }

  /** The table is ours, and holds what this runtime knows as well. */
  @Test
  void theTableHoldsEveryAssignedCode() {
    for (String code : Locale.getISOCountries()) {
      assertThat(placed().buyerCountry(code).build().buyerCountry()).contains(code);
    }
    assertThat(Locale.getISOCountries()).hasSize(249);
  }

  @Test
  void linesMayBeFree() {
    Order order = lined(a(), b(), Samples.bareLine("C", "USD 0.00"));
    assertThat(order.lines()).hasSize(3);
  }

  @Test
  void aLineIsAnOrderOfItsPriceItsTraitsAndItsParcels() {
    Order whole =
        Samples.simpleOrder()
            .withShippedAt(Optional.empty())
            .withDeliveredAt(Optional.empty())
            .withCancelledAt(day(22))
            .withLines(a().withTraits(OrderTrait.PHONE), b().withCancelledAt(day(2)))
            .withParcels(parcel("P", "A"), parcel("Q", "B").withDeliveredAt(day(9)), parcel("R"));

    assertThat(whole.line("A"))
        .isEqualTo(
            whole
                .withParcels(parcel("P"), parcel("R"))
                .withLines(List.of())
                .withPrice(money("USD 12.00"))
                .withShippingCost(Optional.empty())
                .withTraits(OrderTrait.PHONE));
    assertThat(whole.line("B"))
        .isEqualTo(
            whole
                .withParcels(parcel("Q").withDeliveredAt(day(9)), parcel("R"))
                .withLines(List.of())
                .withPrice(money("USD 18.00"))
                .withShippingCost(Optional.empty())
                .withCancelledAt(day(2)));
    assertThat(whole.find("B")).isEqualTo(whole.lines().get(1));
  }

  @Test
  void aLineIsCancelledWithItsOrderOrBefore() {
    Order whole = lined(a().withCancelledAt(day(5)), b());
    assertThat(whole.line("A").cancelledAt()).contains(day(5));
    assertThat(whole.line("B").cancelledAt()).isEmpty();
    assertThat(whole.withCancelledAt(day(4)).line("A").cancelledAt()).contains(day(4));
    assertThat(whole.withCancelledAt(day(6)).line("A").cancelledAt()).contains(day(5));
    assertThat(whole.withCancelledAt(day(6)).line("B").cancelledAt()).contains(day(6));
  }

  @Test
  void aLineIsAskedForByName() {
    assertThatThrownBy(() -> lined(a(), b()).line(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("line");
  }

  @Test
  void aChangedOrderIsCheckedAgain() {
    Order order = placed().shippedAt(day(2)).build();
    assertThat(order.withDeliveredAt(day(5)).deliveredAt()).contains(day(5));
    Refusal.before("deliveredAt", "shippedAt", day(2), order::withDeliveredAt).check();
  }

  static Stream<Money> amounts() {
    return Samples.amounts();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amountsAtTheEndsOfTheirRangeAreTaken(Money amount) {
    Order order = shipping(amount, amount);
    assertThat(order.price()).isEqualTo(amount);
    assertThat(order.shippingCost()).contains(amount);
  }

  @Test
  void theBuilderAsksForTheRequiredPartsAndLeavesTheRestOut() {
    assertThat(Samples.bareOrder())
        .isEqualTo(
            new Order(
                "81",
                money("USD 30.00"),
                Optional.empty(),
                List.of(),
                day(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
