package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund as rules see it: its events as facts, each with its place in the case; null where it has
 * not happened.
 *
 * @param refund the refund
 * @param place where its money arrives
 * @param approved when it was approved
 * @param completed when the platform showed it as completed
 * @param arrived when the money was there
 * @param facts the events, in the order of time
 */
record RefundCase(
    Refund refund,
    RefundPlace place,
    Fact approved,
    @Nullable Fact completed,
    @Nullable Fact arrived,
    List<Fact> facts) {
  static RefundCase of(Refund refund) {
    Fact approved = new Fact("refund.approvedAt", refund.approvedAt());
    Fact completed = Fact.orNull("refund.completedAt", refund.completedAt());
    Fact arrived = Fact.orNull("refund.arrivedAt", refund.arrivedAt());
    return new RefundCase(
        refund,
        RefundPlace.of(refund.channel()),
        approved,
        completed,
        arrived,
        Facts.inOrder(approved, completed, arrived));
  }

  RefundChannel channel() {
    return refund.channel();
  }

  RefundOrigin origin() {
    return refund.origin();
  }

  boolean isCompleted(Moment m) {
    return m.known(completed) != null;
  }

  boolean hasArrived(Moment m) {
    return m.known(arrived) != null;
  }
}
