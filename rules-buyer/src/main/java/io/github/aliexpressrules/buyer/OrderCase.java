package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, or one line of it, as rules see it: its events and schedules as facts, each with its
 * place in the case; null where it has not happened, or is unknown. What happens to parcels is read
 * off those that are known at the moment, so that no rule knows lines or parcels.
 *
 * @param order the order, or what is left of it for the line
 * @param line the line; null for the order as a whole
 * @param lines each of its lines by itself; none where there are no lines, or for a line
 * @param parcels its parcels; null if it has none of its own
 * @param placed when it was placed and paid
 * @param shipBy by when it is to be shipped: a schedule
 * @param requested when the buyer asked for its cancellation
 * @param refused when the seller refused that
 * @param shippedAlone when the seller handed it to the carrier, where that is not read off parcels
 * @param promised by when delivery was promised: a schedule, known from the start
 * @param reportedAlone when it was delivered by the carrier's word
 * @param returnedAlone since when it has been on its way back
 * @param deliveredAlone when it came into the buyer's hands
 * @param confirmed when its receipt was confirmed
 * @param protectionEnds when buyer protection ends by its timer: a schedule as well
 * @param cancelledWhole when it was cancelled
 * @param cancelledLine when the line alone was cancelled
 * @param facts the events, schedules aside, in the order of time
 */
record OrderCase(
    Order order,
    @Nullable String line,
    List<OrderCase> lines,
    @Nullable Parcels parcels,
    Fact placed,
    @Nullable Fact shipBy,
    @Nullable Fact requested,
    @Nullable Fact refused,
    @Nullable Fact shippedAlone,
    @Nullable Fact promised,
    @Nullable Fact reportedAlone,
    @Nullable Fact returnedAlone,
    @Nullable Fact deliveredAlone,
    @Nullable Fact confirmed,
    @Nullable Fact protectionEnds,
    @Nullable Fact cancelledWhole,
    @Nullable Fact cancelledLine,
    List<Fact> facts) {
  static OrderCase of(Order order) {
    Fact placed = new Fact("order.placedAt", order.placedAt());
    Fact requested = Fact.orNull("order.cancellationRequestedAt", order.cancellationRequestedAt());
    Fact refused = Fact.orNull("order.cancellationRefusedAt", order.cancellationRefusedAt());
    Fact shipped = Fact.orNull("order.shippedAt", order.shippedAt());
    Fact reported = Fact.orNull("order.reportedDeliveredAt", order.reportedDeliveredAt());
    Fact returned = Fact.orNull("order.returnedToSenderAt", order.returnedToSenderAt());
    Fact delivered = Fact.orNull("order.deliveredAt", order.deliveredAt());
    Fact confirmed = Fact.orNull("order.receiptConfirmedAt", order.receiptConfirmedAt());
    Fact cancelled = Fact.orNull("order.cancelledAt", order.cancelledAt());
    boolean plain = order.lines().isEmpty() && order.parcels().isEmpty();
    Facts own =
        Facts.inOrder(
            placed,
            Fact.orNull("order.paidAt", order.paidAt()),
            requested,
            refused,
            shipped,
            Fact.orNull("order.trackingStoppedAt", order.trackingStoppedAt()),
            reported,
            returned,
            delivered,
            confirmed,
            cancelled,
            Fact.orNull("order.freeDeliveryUsedAt", order.freeDeliveryUsedAt()));
    Parcels parcels = plain ? null : Parcels.of(order);
    OrderCase whole =
        new OrderCase(
            order,
            null,
            List.of(),
            parcels == null || parcels.isEmpty() ? null : parcels,
            placed,
            Fact.orNull("order.shipBy", order.shipBy()),
            requested,
            refused,
            shipped,
            Fact.orNull("order.promisedBy", order.promisedBy()),
            reported,
            returned,
            delivered,
            confirmed,
            Fact.orNull("order.protectionEndsAt", order.protectionEndsAt()),
            cancelled,
            null,
            parcels == null ? own : Facts.merged(own, Facts.sorted(parcels.facts())));
    return plain ? whole : whole.withLines();
  }

  private OrderCase withLines() {
    List<OrderCase> each = new ArrayList<>();
    for (int i = 0; i < order.lines().size(); i++) {
      OrderLine one = order.lines().get(i);
      each.add(
          with(
              order.line(one.id()),
              one.id(),
              List.of(),
              parcels == null ? null : parcels.with(one.id()),
              Parcels.cancelled(i, one)));
    }
    return with(order, null, each, parcels, null);
  }

  private OrderCase with(
      Order of,
      @Nullable String name,
      List<OrderCase> parts,
      @Nullable Parcels carried,
      @Nullable Fact cancelledAlone) {
    return new OrderCase(
        of,
        name,
        parts,
        carried,
        placed,
        shipBy,
        requested,
        refused,
        shippedAlone,
        promised,
        reportedAlone,
        returnedAlone,
        deliveredAlone,
        confirmed,
        protectionEnds,
        cancelledWhole,
        cancelledAlone,
        facts);
  }

  /** One of its lines, which is there. */
  OrderCase line(String id) {
    return lines.stream().filter(one -> id.equals(one.line())).findFirst().orElseThrow();
  }

  /**
   * When all of it was on its way, which starts every clock; null if it was not, or nobody knows.
   */
  @Nullable Fact shipped(Moment m) {
    return parcels == null ? m.known(shippedAlone) : parcels.shipped(m);
  }

  /** When the first of it was on its way, which ends cancelling. */
  @Nullable Fact firstShipped(Moment m) {
    return parcels == null ? m.known(shippedAlone) : parcels.firstShipped(m);
  }

  /** When it was delivered by the carrier's word. */
  @Nullable Fact reported(Moment m) {
    return parcels == null ? m.known(reportedAlone) : parcels.reported(m);
  }

  /** Since when it has been on its way back to the sender. */
  @Nullable Fact returned(Moment m) {
    return parcels == null ? m.known(returnedAlone) : parcels.returned(m);
  }

  /** When it came into the buyer's hands. */
  @Nullable Fact delivered(Moment m) {
    return parcels == null ? m.known(deliveredAlone) : parcels.delivered(m);
  }

  /** When it was cancelled, with the order or by itself. */
  @Nullable Fact cancelled(Moment m) {
    Fact whole = m.known(cancelledWhole);
    return cancelledLine == null ? whole : Facts.earlier(whole, m.known(cancelledLine));
  }
}
