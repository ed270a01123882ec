package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.writing.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as rules see it: its events and schedules as facts, each with its place in the case;
 * null where it has not happened, or is unknown.
 *
 * @param order the order
 * @param placed when it was placed and paid
 * @param shipped when the seller handed it to the carrier
 * @param promised by when delivery was promised: a schedule, known from the start
 * @param delivered when the carrier delivered it
 * @param confirmed when the buyer confirmed receipt
 * @param protectionEnds when buyer protection ends by its timer: a schedule as well
 * @param cancelled when it was cancelled
 * @param facts the events, schedules aside, in the order of time
 */
record OrderCase(
    Order order,
    Fact placed,
    @Nullable Fact shipped,
    @Nullable Fact promised,
    @Nullable Fact delivered,
    @Nullable Fact confirmed,
    @Nullable Fact protectionEnds,
    @Nullable Fact cancelled,
    List<Fact> facts) {
  static OrderCase of(Order order) {
    Fact placed = new Fact("order.placedAt", order.placedAt());
    Fact shipped = Fact.orNull("order.shippedAt", order.shippedAt());
    Fact delivered = Fact.orNull("order.deliveredAt", order.deliveredAt());
    Fact confirmed = Fact.orNull("order.receiptConfirmedAt", order.receiptConfirmedAt());
    Fact cancelled = Fact.orNull("order.cancelledAt", order.cancelledAt());
    return new OrderCase(
        order,
        placed,
        shipped,
        Fact.orNull("order.promisedBy", order.promisedBy()),
        delivered,
        confirmed,
        Fact.orNull("order.protectionEndsAt", order.protectionEndsAt()),
        cancelled,
        Facts.inOrder(placed, shipped, delivered, confirmed, cancelled));
  }
}
