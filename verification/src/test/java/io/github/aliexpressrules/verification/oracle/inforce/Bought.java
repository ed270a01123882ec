package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.earlier;
import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.optionalText;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Projection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The order, or its line, as it is known at an instant. */
record Bought(JsonNode order, Instant now) {
  static Bought of(JsonNode request, Instant now) {
    return new Bought(Projection.order(request, now), now);
  }

  Instant placedAt() {
    return requiredInstant(order, "placedAt");
  }

  boolean isPlaced() {
    return !now.isBefore(placedAt());
  }

  @Nullable Instant shipped() {
    return knownInstant(order, "shippedAt", now);
  }

  @Nullable Instant firstShipped() {
    return knownInstant(order, Projection.FIRST_SHIPPED, now);
  }

  @Nullable Instant delivered() {
    return knownInstant(order, "deliveredAt", now);
  }

  @Nullable Instant reported() {
    return knownInstant(order, "reportedDeliveredAt", now);
  }

  @Nullable Instant confirmed() {
    return knownInstant(order, "receiptConfirmedAt", now);
  }

  @Nullable Instant returned() {
    return knownInstant(order, "returnedToSenderAt", now);
  }

  /** What clocks count from: reported, delivered, confirmed, the first of them. */
  @Nullable Instant arrival() {
    return earlier(earlier(reported(), delivered()), confirmed());
  }

  @Nullable Instant promisedBy() {
    return instant(order, "promisedBy");
  }

  @Nullable Instant protectionEndsAt() {
    return instant(order, "protectionEndsAt");
  }

  /** As scheduled or when receipt was confirmed. */
  @Nullable Instant protectionEnd() {
    return earlier(protectionEndsAt(), confirmed());
  }

  boolean isOnItsWay() {
    return firstShipped() != null || arrival() != null || returned() != null;
  }

  /** Nothing tells that it does not travel normally. */
  boolean mayTravelNormally() {
    return knownInstant(order, "trackingStoppedAt", now) == null && returned() == null;
  }

  boolean isCancelled() {
    return knownInstant(order, "cancelledAt", now) != null;
  }

  /** Goods that go back to the sender are not in hand, until a second attempt succeeds. */
  boolean isInHand() {
    return delivered() != null || (confirmed() != null && returned() == null);
  }

  boolean has(String trait) {
    return texts(order, "traits").contains(trait);
  }

  List<String> traits() {
    return texts(order, "traits");
  }

  Amount paid() {
    Amount price = money(order, "price");
    return Facts.has(order, "shippingCost") ? price.plus(money(order, "shippingCost")) : price;
  }

  @Nullable String buyer() {
    return optionalText(order, "buyerCountry");
  }

  @Nullable String seller() {
    return optionalText(order, "sellerCountry");
  }
}
