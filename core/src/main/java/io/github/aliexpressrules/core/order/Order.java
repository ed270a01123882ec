package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An order with what is known of its life. An absent event has not happened; an absent schedule
 * ({@code shipBy}, {@code promisedBy}, {@code protectionEndsAt}) is unknown.
 *
 * <p>Facts may be dated after the instant that is asked about: they are not yet known there. A
 * schedule is known from the start; one that was extended later is stored as it stands now, so that
 * a replay of earlier days uses the extended one.
 *
 * <p>An order of several lines, or in several parcels, is asked about as a whole or line by line;
 * {@link #line} is the order as if it were for that line alone. What happened to the parcels is
 * then read off them, and the order's own facts of the same names stay empty.
 *
 * <p>Example: {@code Order.builder().id("81").price(Money.parse("USD
 * 30.00")).placedAt(placed).build()}; {@code order.withDeliveredAt(delivered)} for the same with
 * one part changed.
 *
 * @param id the order's number
 * @param price what was paid for the goods, without shipping
 * @param shippingCost what was paid for shipping
 * @param lines its lines, whose prices add up to the order's; none if it is not told apart
 * @param placedAt when it was placed
 * @param paidAt when it was paid, if not when it was placed
 * @param paidWith how it was paid
 * @param shipBy by when the seller has to ship
 * @param cancellationRequestedAt when the buyer asked for its cancellation
 * @param cancellationRefusedAt when the seller refused that
 * @param shippedAt when the seller handed it to the carrier
 * @param promisedBy by when the seller promised delivery
 * @param trackingStoppedAt since when the tracking has shown no movement
 * @param reportedDeliveredAt when it was delivered by the carrier's word
 * @param returnedToSenderAt since when it has been on its way back to the sender, or back with him
 * @param deliveredAt when it came into the buyer's hands
 * @param receiptConfirmedAt when its receipt was confirmed, by the buyer or by the system
 * @param protectionEndsAt when the buyer protection's timer ends
 * @param cancelledAt when it was cancelled
 * @param freeDeliveryUsedAt when the free label for sending goods back was used
 * @param parcels the parcels in which it travels; none if it travels in one
 * @param traits what is special about it
 * @param buyerLevel the buyer's rank
 * @param buyerCountry where it is delivered, by ISO 3166 alpha-2
 * @param sellerCountry where it is sent from, by ISO 3166 alpha-2
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Order(
    String id,
    Money price,
    Optional<Money> shippingCost,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<OrderLine> lines,
    Instant placedAt,
    Optional<Instant> paidAt,
    Optional<PaymentMethod> paidWith,
    Optional<Instant> shipBy,
    Optional<Instant> cancellationRequestedAt,
    Optional<Instant> cancellationRefusedAt,
    Optional<Instant> shippedAt,
    Optional<Instant> promisedBy,
    Optional<Instant> trackingStoppedAt,
    Optional<Instant> reportedDeliveredAt,
    Optional<Instant> returnedToSenderAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> receiptConfirmedAt,
    Optional<Instant> protectionEndsAt,
    Optional<Instant> cancelledAt,
    Optional<Instant> freeDeliveryUsedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Parcel> parcels,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<OrderTrait> traits,
    Optional<BuyerLevel> buyerLevel,
    Optional<String> buyerCountry,
    Optional<String> sellerCountry)
    implements WithOrder {
  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the id is blank; if an amount is negative, 1e12 or more, or in
   *     another currency; if an instant lies outside [2000-01-01, 2200-01-01); unless placedAt
   *     &lt;= shippedAt &lt;= reportedDeliveredAt, returnedToSenderAt, deliveredAt;
   *     returnedToSenderAt &lt;= deliveredAt &lt;= receiptConfirmedAt; placedAt &lt;= cancelledAt
   *     and the other facts; cancellationRequestedAt &lt;= cancellationRefusedAt; if the lines'
   *     prices do not add up to the price, two lines or parcels have one id, a parcel names an
   *     unknown line or was shipped before the order was placed, or the order states beside its
   *     parcels what is read off them; if a country is no assigned code
   */
  public Order {
    Require.text("id", id);
    Require.amount("price", price);
    if (Objects.requireNonNull(shippingCost, "shippingCost").isPresent()) {
      Require.sameCurrency("shippingCost", shippingCost.get(), "price", price);
      Require.amount("shippingCost", shippingCost.get());
    }
    lines = Require.list("lines", lines);
    Require.fact("placedAt", placedAt);
    Require.fact("paidAt", paidAt);
    Objects.requireNonNull(paidWith, "paidWith");
    Require.fact("shipBy", shipBy);
    Require.fact("cancellationRequestedAt", cancellationRequestedAt);
    Require.fact("cancellationRefusedAt", cancellationRefusedAt);
    Require.fact("shippedAt", shippedAt);
    Require.fact("promisedBy", promisedBy);
    Require.fact("trackingStoppedAt", trackingStoppedAt);
    Carriage.checkFacts(reportedDeliveredAt, returnedToSenderAt, deliveredAt);
    Require.fact("receiptConfirmedAt", receiptConfirmedAt);
    Require.fact("protectionEndsAt", protectionEndsAt);
    Require.fact("cancelledAt", cancelledAt);
    Require.fact("freeDeliveryUsedAt", freeDeliveryUsedAt);
    Optional<Instant> placed = Optional.of(placedAt);
    Require.inOrder("placedAt", placed, "paidAt", paidAt);
    Require.inOrder("placedAt", placed, "cancellationRequestedAt", cancellationRequestedAt);
    checkRefusal(cancellationRequestedAt, cancellationRefusedAt);
    Require.inOrder("placedAt", placed, "shippedAt", shippedAt);
    Require.inOrder("placedAt", placed, "trackingStoppedAt", trackingStoppedAt);
    Require.inOrder("shippedAt", shippedAt, "trackingStoppedAt", trackingStoppedAt);
    Require.inOrder("placedAt", placed, "reportedDeliveredAt", reportedDeliveredAt);
    Require.inOrder("placedAt", placed, "returnedToSenderAt", returnedToSenderAt);
    Require.inOrder("placedAt", placed, "deliveredAt", deliveredAt);
    Carriage.checkOrder(shippedAt, reportedDeliveredAt, returnedToSenderAt, deliveredAt);
    Require.inOrder("placedAt", placed, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("shippedAt", shippedAt, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("deliveredAt", deliveredAt, "receiptConfirmedAt", receiptConfirmedAt);
    Require.inOrder("placedAt", placed, "cancelledAt", cancelledAt);
    Require.inOrder("placedAt", placed, "freeDeliveryUsedAt", freeDeliveryUsedAt);
    parcels = Require.list("parcels", parcels);
    checkLines(lines, price, placed);
    if (!parcels.isEmpty()) {
      checkReadOff("shippedAt", shippedAt);
      checkReadOff("reportedDeliveredAt", reportedDeliveredAt);
      checkReadOff("returnedToSenderAt", returnedToSenderAt);
      checkReadOff("deliveredAt", deliveredAt);
      checkParcels(parcels, lines, placedAt);
    }
    traits = Require.enumSet("traits", OrderTrait.class, traits);
    Objects.requireNonNull(buyerLevel, "buyerLevel");
    Require.country("buyerCountry", buyerCountry);
    Require.country("sellerCountry", sellerCountry);
  }

  private static void checkRefusal(Optional<Instant> requested, Optional<Instant> refused) {
    if (refused.isPresent() && requested.isEmpty()) {
      throw new InvalidValueException(
          "cancellationRefusedAt",
          "must come with cancellationRequestedAt",
          refused.get(),
          "Say when the cancellation was asked for.");
    }
    Require.inOrder("cancellationRequestedAt", requested, "cancellationRefusedAt", refused);
  }

  private static void checkLines(List<OrderLine> lines, Money price, Optional<Instant> placed) {
    if (lines.isEmpty()) {
      return;
    }
    Require.unique("lines", lines, "id", line -> Optional.of(line.id()));
    Money sum = Money.zero(price.getCurrencyUnit());
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      Require.sameCurrency("lines[" + i + "].price", line.price(), "price", price);
      Require.inOrder("placedAt", placed, "lines[" + i + "].cancelledAt", line.cancelledAt());
      sum = sum.plus(line.price());
    }
    if (!sum.equals(price)) {
      throw new InvalidValueException(
          "lines",
          "must have prices that add up to the price of " + price,
          sum,
          "Give each line the price of all its units, without shipping.");
    }
  }

  private static void checkReadOff(String fact, Optional<Instant> at) {
    if (at.isPresent()) {
      throw new InvalidValueException(
          fact,
          "must be left out beside parcels",
          at.get(),
          "It is read off the parcels; give it there.");
    }
  }

  private static void checkParcels(List<Parcel> parcels, List<OrderLine> lines, Instant placed) {
    Require.unique("parcels", parcels, "id", parcel -> Optional.of(parcel.id()));
    Set<String> known = lines.stream().map(OrderLine::id).collect(Collectors.toSet());
    for (int i = 0; i < parcels.size(); i++) {
      Parcel parcel = parcels.get(i);
      String path = "parcels[" + i + "].";
      Require.inOrder(
          "placedAt", Optional.of(placed), path + "shippedAt", Optional.of(parcel.shippedAt()));
      for (int j = 0; j < parcel.lines().size(); j++) {
        String line = parcel.lines().get(j);
        if (!known.contains(line)) {
          throw noLine(path + "lines[" + j + "]", line, lines);
        }
      }
    }
  }

  /**
   * Returns the order as if it were for one of its lines alone: that line's price and traits, no
   * shipping cost, and the parcels that carry it.
   *
   * @throws InvalidValueException at {@code line} if there is no such line; the message lists them
   */
  public Order line(String line) {
    OrderLine one = find(line);
    return new Order( // at once: each copy would check all lines and parcels again
        id,
        one.price(),
        Optional.empty(),
        List.of(),
        placedAt,
        paidAt,
        paidWith,
        shipBy,
        cancellationRequestedAt,
        cancellationRefusedAt,
        shippedAt,
        promisedBy,
        trackingStoppedAt,
        reportedDeliveredAt,
        returnedToSenderAt,
        deliveredAt,
        receiptConfirmedAt,
        protectionEndsAt,
        earlier(cancelledAt, one.cancelledAt()),
        freeDeliveryUsedAt,
        parcelsOf(line),
        one.traits().isEmpty() ? traits : one.traits(),
        buyerLevel,
        buyerCountry,
        sellerCountry);
  }

  private List<Parcel> parcelsOf(String line) {
    return parcels.stream()
        .filter(parcel -> parcel.carries(line))
        .map(parcel -> parcel.withLines(List.of()))
        .toList();
  }

  /**
   * Returns one of the order's lines.
   *
   * @throws InvalidValueException at {@code line} if there is no such line; the message lists them
   */
  public OrderLine find(String line) {
    Objects.requireNonNull(line, "line");
    return lines.stream()
        .filter(one -> one.id().equals(line))
        .findFirst()
        .orElseThrow(() -> noLine("line", line, lines));
  }

  private static InvalidValueException noLine(String path, String line, List<OrderLine> lines) {
    return new InvalidValueException(
        path,
        "must be the id of a line of the order",
        "\"" + line + "\"",
        lines.isEmpty()
            ? "The order has no lines; leave it out."
            : "Choose one of " + lines.stream().map(OrderLine::id).toList() + ".");
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code id}, {@code
   * price}, {@code placedAt}. Every other part is optional: what is not given is absent, a list or
   * set empty.
   */
  public static OrderBuilderStages.BuildStart builder() {
    return OrderBuilderStages.start();
  }
}
