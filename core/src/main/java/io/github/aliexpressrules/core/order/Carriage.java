package io.github.aliexpressrules.core.order;

import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Optional;

/** What carriers can do with a parcel, and in which order. */
final class Carriage {
  private Carriage() {}

  /** Refuses instants that no fact can have. */
  static void checkFacts(
      Optional<Instant> reported, Optional<Instant> returned, Optional<Instant> delivered) {
    Require.fact("reportedDeliveredAt", reported);
    Require.fact("returnedToSenderAt", returned);
    Require.fact("deliveredAt", delivered);
  }

  /** Nothing comes before shipping; what is delivered after it went back came at a second try. */
  static void checkOrder(
      Optional<Instant> shipped,
      Optional<Instant> reported,
      Optional<Instant> returned,
      Optional<Instant> delivered) {
    Require.inOrder("shippedAt", shipped, "reportedDeliveredAt", reported);
    Require.inOrder("shippedAt", shipped, "returnedToSenderAt", returned);
    Require.inOrder("shippedAt", shipped, "deliveredAt", delivered);
    Require.notAfter("returnedToSenderAt", returned, "deliveredAt", delivered);
  }
}
