package io.github.aliexpressrules.buyer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a refund stands, where it arrives, and when.
 *
 * @param stage where it stands, as the order's page shows it
 * @param destination where the money arrives
 * @param arrived whether the money is there
 * @param earliest the first instant at which it can arrive; empty if no period is known
 * @param latest the first instant at which it is late; empty if no period is known
 */
public record RefundArrival(
    RefundStage stage,
    Destination destination,
    boolean arrived,
    Optional<Instant> earliest,
    Optional<Instant> latest) {
  /** Checks the parts. */
  public RefundArrival {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(latest, "latest");
  }
}
