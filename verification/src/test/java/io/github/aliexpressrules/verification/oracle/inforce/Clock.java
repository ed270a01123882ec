package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a figure: when the order was placed, when the clock started, the end that each value
 * gives it (null: none is known), and the moment asked, which bounds a clock without an end.
 */
record Clock(Instant placed, Instant start, Function<Row, @Nullable Instant> end, Instant now) {
  /** The first instant at which the binding that a text names can look. */
  Instant lower(String bindsOn) {
    return bindsOn.equals("EVENT") ? start : placed;
  }

  /** The end of what that binding looks at, not included. */
  Instant upper(Row row) {
    if (row.bindsOn().equals("ORDER_PLACED")) {
      return placed;
    }
    Instant until = end.apply(row);
    return until == null ? now.plusNanos(1) : until;
  }
}
