package io.github.aliexpressrules.verification.oracle;

import static io.github.aliexpressrules.testkit.generation.Facts.earlier;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.optionalText;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a question's order looks like at an instant: one line of it or all of it, without lines and
 * parcels, with what the parcels known by then tell.
 */
public final class Projection {
  /** When the first of it was shipped; {@code shippedAt} is when the last was. */
  public static final String FIRST_SHIPPED = "firstShippedAt";

  private static final List<String> ARRIVALS =
      List.of("reportedDeliveredAt", "returnedToSenderAt", "deliveredAt");

  private Projection() {}

  /** The order of a request, or its {@code line}. */
  public static JsonNode order(JsonNode request, Instant now) {
    JsonNode order = request.get("order");
    String line = optionalText(request, "line");
    ObjectNode seen = (ObjectNode) order.deepCopy();
    seen.remove(List.of("lines", "parcels"));
    if (line != null) {
      become(seen, line(order, line), now);
    }
    if (items(order, "parcels").isEmpty()) {
      copy(order, "shippedAt", seen, FIRST_SHIPPED);
    } else {
      readOff(seen, order, line, now);
    }
    return seen;
  }

  public static JsonNode line(JsonNode order, String id) {
    for (JsonNode line : items(order, "lines")) {
      if (text(line, "id").equals(id)) {
        return line;
      }
    }
    throw new IllegalArgumentException("no such line: " + id);
  }

  /** Its price and traits, no shipping cost; cancelled with the order or by itself. */
  private static void become(ObjectNode seen, JsonNode line, Instant now) {
    seen.remove("shippingCost");
    seen.set("price", line.get("price"));
    if (!texts(line, "traits").isEmpty()) {
      seen.set("traits", line.get("traits"));
    }
    Instant cancelled =
        earlier(knownInstant(seen, "cancelledAt", now), knownInstant(line, "cancelledAt", now));
    put(seen, "cancelledAt", cancelled);
  }

  /** A parcel that is not known yet does not exist. */
  private static void readOff(ObjectNode seen, JsonNode order, @Nullable String line, Instant now) {
    List<JsonNode> parcels = new ArrayList<>();
    for (JsonNode parcel : items(order, "parcels")) {
      if (knownInstant(parcel, "shippedAt", now) != null
          && (line == null || carries(parcel, line))) {
        parcels.add(parcel);
      }
    }
    boolean complete = line != null || everyLineIsIn(parcels, order, now);
    put(seen, FIRST_SHIPPED, first(parcels, "shippedAt", now));
    if (complete) {
      put(seen, "shippedAt", ofAll(parcels, "shippedAt", now));
    }
    for (String arrival : ARRIVALS) {
      if (complete || !Choices.ARRIVES_ONLY_IF_COMPLETE) {
        put(seen, arrival, ofAll(parcels, arrival, now));
      }
    }
  }

  /** A parcel that names no lines carries them all. */
  private static boolean carries(JsonNode parcel, String line) {
    List<String> lines = texts(parcel, "lines");
    return lines.isEmpty() || lines.contains(line);
  }

  /** A line that was cancelled is not waited for. */
  private static boolean everyLineIsIn(List<JsonNode> parcels, JsonNode order, Instant now) {
    for (JsonNode line : items(order, "lines")) {
      if (knownInstant(line, "cancelledAt", now) == null
          && parcels.stream().noneMatch(parcel -> carries(parcel, text(line, "id")))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Instant first(List<JsonNode> parcels, String fact, Instant now) {
    @Nullable Instant first = null;
    for (JsonNode parcel : parcels) {
      first = earlier(first, knownInstant(parcel, fact, now));
    }
    return first;
  }

  /** When the last of them had it; null as long as one has it not, or there are none. */
  private static @Nullable Instant ofAll(List<JsonNode> parcels, String fact, Instant now) {
    @Nullable Instant last = null;
    for (JsonNode parcel : parcels) {
      Instant one = knownInstant(parcel, fact, now);
      if (one == null) {
        return null;
      }
      last = last == null || one.isAfter(last) ? one : last;
    }
    return last;
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
    if (has(from, name)) {
      to.set(newName, from.get(name));
    }
  }

  private static void put(ObjectNode seen, String name, @Nullable Instant instant) {
    if (instant == null) {
      seen.remove(name);
    } else {
      seen.put(name, instant.toString());
    }
  }
}
