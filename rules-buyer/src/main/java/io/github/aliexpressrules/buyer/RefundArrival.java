package io.github.aliexpressrules.buyer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a refund stands, where it arrives, and when.
 *
 * @param stage where it stands, as the order's page shows it
 * @param destination where the money arrives; empty until it is approved
 * @param arrived whether the money is there; empty until it is approved
 * @param earliest the first instant at which it can arrive; empty if no period is known
 * @param latest the first instant at which it is late; empty if no period is known
 */
public record RefundArrival(
    RefundStage stage,
    Optional<Destination> destination,
    Optional<Boolean> arrived,
    Optional<Instant> earliest,
    Optional<Instant> latest) {
  /** Checks the parts. */
  public RefundArrival {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(arrived, "arrived");
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(latest, "latest");
  }

  /** Returns what is known of a refund that has not been approved. */
  static RefundArrival expected() {
    return new RefundArrival(
        RefundStage.EXPECTED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
