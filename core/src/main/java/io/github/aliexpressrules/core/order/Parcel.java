package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A parcel in which an order, or a part of it, travels.
 *
 * <p>Example: {@code Parcel.builder().id("P1").shippedAt(shipped).addLines("A").build()}.
 *
 * @param id its name; no other parcel of the order has it
 * @param lines the ids of the lines in it; all of them if none is named
 * @param shippedAt when the seller handed it to the carrier
 * @param reportedDeliveredAt when it was delivered by the carrier's word
 * @param returnedToSenderAt since when it has been on its way back to the sender, or back with him
 * @param deliveredAt when it came into the buyer's hands
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Parcel(
    String id,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> lines,
    Instant shippedAt,
    Optional<Instant> reportedDeliveredAt,
    Optional<Instant> returnedToSenderAt,
    Optional<Instant> deliveredAt)
    implements WithParcel {
  /**
   * Checks the parts.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the id or a line's
   *     id is blank, a line is named twice, or an instant lies outside [2000-01-01, 2200-01-01);
   *     unless shippedAt &lt;= reportedDeliveredAt, returnedToSenderAt, deliveredAt, and
   *     returnedToSenderAt &lt;= deliveredAt, which is then a second attempt
   */
  public Parcel {
    Require.text("id", id);
    lines = Require.list("lines", lines);
    for (int i = 0; i < lines.size(); i++) {
      Require.text("lines[" + i + "]", lines.get(i));
    }
    Require.uniqueItems("lines", lines);
    Require.fact("shippedAt", shippedAt);
    Carriage.checkFacts(reportedDeliveredAt, returnedToSenderAt, deliveredAt);
    Carriage.checkOrder(
        Optional.of(shippedAt), reportedDeliveredAt, returnedToSenderAt, deliveredAt);
  }

  /** Returns whether a line is in it. */
  public boolean carries(String line) {
    Objects.requireNonNull(line, "line");
    return lines.isEmpty() || lines.contains(line);
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code id}, {@code
   * shippedAt}. Every other part is optional: what is not given is absent, a list or set empty.
   * Without lines it carries all of them.
   */
  public static ParcelBuilderStages.BuildStart builder() {
    return ParcelBuilderStages.start();
  }
}
