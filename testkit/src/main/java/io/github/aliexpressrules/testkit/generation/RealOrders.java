package io.github.aliexpressrules.testkit.generation;

import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;
import static io.github.aliexpressrules.testkit.generation.Requests.facts;
import static io.github.aliexpressrules.testkit.generation.Requests.latest;
import static io.github.aliexpressrules.testkit.generation.Requests.object;
import static io.github.aliexpressrules.testkit.generation.Requests.put;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What section 11 of the design adds to an order: lines and parcels, what the carrier says, what
 * happens before shipping. Half-shipped, half-lost and half-cancelled on purpose.
 */
final class RealOrders {
  static final List<String> TRAITS =
      List.of(
          "FREE_RETURNS",
          "FAST_DELIVERY",
          "CHOICE",
          "LONGER_PROTECTION",
          "CUSTOM_MADE",
          "PERISHABLE",
          "HYGIENE",
          "PHONE");
  private static final List<String> IDS = List.of("A", "B", "C", "D");

  private final Tape tape;
  private final Requests requests;

  RealOrders(Tape tape, Requests requests) {
    this.tape = tape;
    this.requests = requests;
  }

  /** A plain order, widened. */
  ObjectNode widen(ObjectNode order) {
    Instant placed = requiredInstant(order, "placedAt");
    if (tape.chance(25)) {
      order.remove(List.of("shippedAt", "deliveredAt", "receiptConfirmedAt"));
    }
    Instant shipBy =
        tape.chance(40) ? tape.after(placed, facts(placed, instant(order, "shippedAt"))) : null;
    requests.put(order, "shipBy", shipBy);
    if (tape.chance(65)) {
      order.set("lines", lines(order));
    }
    if (tape.chance(60) && !order.has("cancelledAt")) {
      parcels(order, shipBy);
    } else {
      carrier(order);
    }
    confirmation(order);
    promise(order);
    cancelledLines(order);
    cancelling(order, shipBy);
    others(order);
    return order;
  }

  // --- lines and parcels --------------------------------------------------------------------

  private ArrayNode lines(ObjectNode order) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    int count = 1 + tape.below(4);
    long left = money(order, "price").value().unscaledValue().longValueExact();
    for (int i = 0; i < count; i++) {
      long price =
          i == count - 1 ? left : tape.pick(left / (count - i), Math.min(1, left), left / 3);
      left -= price;
      ObjectNode line = object();
      line.put("id", IDS.get(i));
      line.set("price", requests.money(price));
      if (tape.chance(50)) {
        line.put("quantity", tape.pick(3, 1, 2, 7));
      }
      if (tape.chance(40)) {
        put(line, "traits", traits(30));
      }
      lines.add(line);
    }
    return lines;
  }

  private List<String> traits(int percent) {
    List<String> traits =
        tape.some(List.of("ACCESSORY", "UNCONDITIONAL_RETURN", "LOCAL_DELIVERY"), percent);
    traits.addAll(tape.some(TRAITS, percent / 2));
    return traits;
  }

  /** One to three, overlapping or not; the order's own facts are then read off them. */
  private void parcels(ObjectNode order, @Nullable Instant shipBy) {
    Instant placed = requiredInstant(order, "placedAt");
    order.remove(List.of("shippedAt", "deliveredAt"));
    List<String> ids = items(order, "lines").stream().map(line -> text(line, "id")).toList();
    ArrayNode parcels = JsonNodeFactory.instance.arrayNode();
    Instant shipped = placed;
    Instant last = placed;
    int count = 1 + tape.below(3);
    for (int i = 0; i < count; i++) {
      shipped = tape.after(placed, facts(shipped, placed, shipBy));
      last = latest(last, shipped);
      ObjectNode parcel = object();
      parcel.put("id", "P" + (i + 1));
      if (tape.chance(80)) {
        // None named: all of them.
        put(parcel, "lines", tape.some(ids, 50));
      }
      requests.put(parcel, "shippedAt", shipped);
      reports(parcel, shipped);
      delivery(parcel, shipped);
      parcels.add(parcel);
    }
    order.set("parcels", parcels);
    if (order.has("receiptConfirmedAt")) {
      requests.put(order, "receiptConfirmedAt", tape.after(last));
    }
  }

  /** What was never in a parcel may have been cancelled. */
  private void cancelledLines(ObjectNode order) {
    List<String> shipped = new ArrayList<>();
    for (JsonNode parcel : items(order, "parcels")) {
      List<String> lines = texts(parcel, "lines");
      shipped.addAll(lines.isEmpty() ? IDS : lines);
    }
    boolean gone = order.has("shippedAt") || order.has("deliveredAt") || confirmed(order);
    for (JsonNode line : items(order, "lines")) {
      if (!gone && !shipped.contains(text(line, "id")) && tape.chance(30)) {
        Instant placed = requiredInstant(order, "placedAt");
        requests.put((ObjectNode) line, "cancelledAt", tape.after(placed));
      }
    }
  }

  private static boolean confirmed(ObjectNode order) {
    return order.has("receiptConfirmedAt");
  }

  // --- what the carrier says ----------------------------------------------------------------

  /** Of an order without parcels. */
  private void carrier(ObjectNode order) {
    Instant shipped = instant(order, "shippedAt");
    Instant delivered = instant(order, "deliveredAt");
    if (shipped == null) {
      if (tape.chance(5) && !order.has("cancelledAt")) {
        reports(order, requiredInstant(order, "placedAt"));
      }
      return;
    }
    if (delivered == null) {
      reports(order, shipped);
      return;
    }
    if (tape.chance(50)) {
      requests.put(order, "reportedDeliveredAt", tape.after(shipped, facts(delivered, shipped)));
    }
    if (tape.chance(20) && delivered.isAfter(shipped)) {
      // It came at the second attempt.
      Instant returned = tape.after(shipped);
      requests.put(
          order,
          "returnedToSenderAt",
          returned.isBefore(delivered) ? returned : delivered.minusNanos(1));
    }
  }

  /** Reported, or on its way back, or both, or neither; what has come does not go back. */
  private void reports(ObjectNode parcel, Instant shipped) {
    if (tape.chance(50)) {
      requests.put(parcel, "reportedDeliveredAt", tape.after(shipped));
    }
    if (tape.chance(30) && !parcel.has("deliveredAt")) {
      requests.put(parcel, "returnedToSenderAt", tape.after(shipped));
    }
  }

  /** Beside what is reported; after it went back, at the second attempt. */
  private void delivery(ObjectNode parcel, Instant shipped) {
    if (tape.chance(55)) {
      Instant reported = instant(parcel, "reportedDeliveredAt");
      Instant returned = instant(parcel, "returnedToSenderAt");
      Instant first = returned == null ? shipped : returned.plusNanos(1);
      requests.put(parcel, "deliveredAt", tape.after(first, facts(first, reported)));
    }
  }

  /** The system confirms what may never have come. */
  private void confirmation(ObjectNode order) {
    Instant sent = lastShipped(order);
    if (sent != null && tape.chance(30)) {
      Instant first = latest(sent, instant(order, "deliveredAt"));
      requests.put(order, "receiptConfirmedAt", tape.after(first));
    }
  }

  private static @Nullable Instant lastShipped(ObjectNode order) {
    Instant last = instant(order, "shippedAt");
    for (JsonNode parcel : items(order, "parcels")) {
      Instant shipped = requiredInstant(parcel, "shippedAt");
      last = last == null ? shipped : latest(last, shipped);
    }
    return last;
  }

  /** Promised for the very instant at which some of it came, or beside it. */
  private void promise(ObjectNode order) {
    List<Instant> arrivals = new ArrayList<>(facts(instant(order, "deliveredAt")));
    for (JsonNode parcel : items(order, "parcels")) {
      arrivals.addAll(facts(instant(parcel, "deliveredAt")));
    }
    if (!arrivals.isEmpty() && tape.chance(25)) {
      Instant promised = tape.pick(arrivals).plusNanos(tape.pick(0, -1, 1));
      requests.put(order, "promisedBy", latest(promised, requiredInstant(order, "placedAt")));
    }
  }

  // --- before shipping, and the rest --------------------------------------------------------

  private void cancelling(ObjectNode order, @Nullable Instant shipBy) {
    if (!tape.chance(40)) {
      return;
    }
    Instant placed = requiredInstant(order, "placedAt");
    Instant shipped = instant(order, "shippedAt");
    for (JsonNode parcel : items(order, "parcels")) {
      shipped = Facts.earlier(shipped, instant(parcel, "shippedAt"));
    }
    Instant requested = tape.after(placed, facts(placed, shipped, shipBy));
    requests.put(order, "cancellationRequestedAt", requested);
    Instant refused = tape.chance(45) ? tape.after(requested, facts(requested, shipBy)) : null;
    requests.put(order, "cancellationRefusedAt", refused);
    boolean arrived = order.has("deliveredAt") || order.has("reportedDeliveredAt");
    if (shipped == null && !arrived && !confirmed(order) && tape.chance(30)) {
      requests.put(order, "cancelledAt", tape.after(latest(requested, refused)));
    }
  }

  /** No guide asks for these. */
  private void others(ObjectNode order) {
    Instant placed = requiredInstant(order, "placedAt");
    Instant shipped = instant(order, "shippedAt");
    if (tape.chance(20)) {
      requests.put(order, "paidAt", placed);
    }
    if (shipped != null && tape.chance(20)) {
      requests.put(order, "trackingStoppedAt", tape.after(shipped));
    }
    if (tape.chance(30)) {
      order.put("buyerCountry", tape.pick("US", "DE", "GB", "BR", "IS"));
      order.put("sellerCountry", tape.pick("CN", "ES", "BR"));
    }
    if (tape.chance(40)) {
      List<String> traits = texts(order, "traits");
      traits.addAll(tape.some(TRAITS, 20));
      put(order, "traits", traits);
    }
    if (tape.chance(20)) {
      order.put("paidWith", tape.pick(Requests.NEW_PAYMENT_METHODS));
    }
    if (texts(order, "traits").contains("FREE_RETURNS") && tape.chance(40)) {
      List<Instant> known = new ArrayList<>(Probes.instants(order));
      requests.put(order, "freeDeliveryUsedAt", tape.after(known.get(known.size() - 1)));
    }
  }
}
