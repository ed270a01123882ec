package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.verification.Cures.Taken;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to the goods of a case: to the order, or to the parcels that carry what is asked.
 */
final class Parcels {
  private Parcels() {}

  /** All that is asked about is sent: what was in no parcel yet, in one more. */
  static void ship(Taken taken) {
    ObjectNode order = taken.part("order");
    String now = taken.at().toString();
    if (!order.has("parcels")) {
      order.put("shippedAt", now);
      return;
    }
    List<String> missing = missing(taken);
    if (!missing.isEmpty() || carrying(taken).isEmpty()) {
      ArrayNode parcels = (ArrayNode) order.get("parcels");
      ObjectNode parcel =
          parcels.addObject().put("id", "more-" + parcels.size()).put("shippedAt", now);
      missing.forEach(parcel.withArrayProperty("lines")::add);
    }
  }

  /** All that is asked about comes into the buyer's hands. */
  static void deliver(Taken taken) {
    ObjectNode order = taken.part("order");
    if (!order.has("parcels") && isConfirmedBefore(taken)) {
      tellAsParcel(order);
    }
    if (!order.has("parcels")) {
      order.put("deliveredAt", taken.at().toString());
      return;
    }
    ship(taken);
    carrying(taken)
        .forEach(
            parcel -> {
              if (!parcel.has("deliveredAt")) {
                parcel.put("deliveredAt", taken.at().toString());
              }
            });
  }

  private static boolean isConfirmedBefore(Taken taken) {
    JsonNode confirmed = taken.part("order").get("receiptConfirmedAt");
    return confirmed != null
        && OffsetDateTime.parse(confirmed.stringValue()).toInstant().isBefore(taken.at());
  }

  /** What comes after receipt was confirmed can be told of a parcel only. */
  private static void tellAsParcel(ObjectNode order) {
    ObjectNode parcel = order.putArray("parcels").addObject().put("id", "P1");
    for (String event : List.of("shippedAt", "reportedDeliveredAt", "returnedToSenderAt")) {
      JsonNode at = order.remove(event);
      if (at != null) {
        parcel.set(event, at);
      }
    }
    if (!parcel.has("shippedAt")) {
      parcel.set("shippedAt", order.get("placedAt"));
    }
  }

  /** Nobody but the carrier says that the goods came. */
  static void reportOnly(Taken taken) {
    ObjectNode order = taken.part("order");
    reportOnly(order);
    carrying(taken).forEach(Parcels::reportOnly);
  }

  private static void reportOnly(ObjectNode part) {
    JsonNode delivered = part.remove("deliveredAt");
    if (delivered != null && !part.has("reportedDeliveredAt")) {
      part.set("reportedDeliveredAt", delivered);
    }
  }

  /** The parcels in which something of what is asked about travels. */
  private static List<ObjectNode> carrying(Taken taken) {
    List<ObjectNode> carrying = new ArrayList<>();
    for (JsonNode parcel : taken.part("order").path("parcels")) {
      if (!taken.request().has("line")
          || carries(parcel, taken.request().get("line").stringValue())) {
        carrying.add((ObjectNode) parcel);
      }
    }
    return carrying;
  }

  /** The lines asked about that are in no parcel and were not cancelled. */
  private static List<String> missing(Taken taken) {
    List<String> missing = new ArrayList<>();
    for (JsonNode line : taken.part("order").path("lines")) {
      String id = line.get("id").stringValue();
      boolean asked =
          !taken.request().has("line") || id.equals(taken.request().get("line").stringValue());
      boolean sent = false;
      for (JsonNode parcel : taken.part("order").get("parcels")) {
        sent |= carries(parcel, id);
      }
      if (asked && !sent && !line.has("cancelledAt")) {
        missing.add(id);
      }
    }
    return missing;
  }

  private static boolean carries(JsonNode parcel, String line) {
    JsonNode lines = parcel.path("lines");
    if (lines.isEmpty()) {
      return true;
    }
    for (JsonNode id : lines) {
      if (id.stringValue().equals(line)) {
        return true;
      }
    }
    return false;
  }
}
