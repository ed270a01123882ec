package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.TermRange;

/** From when on the money of a refund can be there, and from when on it is late. */
record RefundPeriod(TermRange range, Deadline earliest, Deadline latest) {
  static RefundPeriod after(Fact approval, TermRange range, BusinessCalendar calendar) {
    Deadline earliest =
        range
            .shortest()
            .map(term -> new Deadline(range.earliest(approval.at(), calendar), approval, term))
            .orElseGet(() -> Deadline.at(approval));
    return new RefundPeriod(range, earliest, Deadline.after(approval, range.longest(), calendar));
  }
}
