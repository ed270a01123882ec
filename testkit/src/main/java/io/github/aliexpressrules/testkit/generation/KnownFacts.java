package io.github.aliexpressrules.testkit.generation;

import io.github.aliexpressrules.json.JsonRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a case at an instant. */
public final class KnownFacts {
  /** The dated facts of each part, schedules aside; the first one begins it. */
  private static final Map<String, List<String>> FACTS =
      Map.of(
          "order",
          List.of(
              "placedAt",
              "paidAt",
              "cancellationRequestedAt",
              "cancellationRefusedAt",
              "cancelledAt",
              "shippedAt",
              "trackingStoppedAt",
              "reportedDeliveredAt",
              "returnedToSenderAt",
              "deliveredAt",
              "receiptConfirmedAt",
              "freeDeliveryUsedAt"),
          "dispute",
          List.of("openedAt", "decisionReceivedAt"),
          "refund",
          List.of("approvedAt", "completedAt", "arrivedAt"),
          "deposit",
          List.of("depositIncreaseNoticedAt", "closedAt"),
          "application",
          List.of("exitRequestedAt", "submittedAt", "decidedAt", "paidAt"));

  /** Parts that no fact begins: they can be asked about before any. */
  private static final Set<String> WITHOUT_BEGINNING = Set.of("application", "deposit");

  /** The lists of dated items, and what dates each; the first one begins it. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "parcels",
              List.of("shippedAt", "reportedDeliveredAt", "returnedToSenderAt", "deliveredAt"),
          "points", List.of("at"),
          "events", List.of("at"),
          "entries", List.of("at"),
          "freezes", List.of("from", "documentsSubmittedAt", "liftedAt"),
          "violations", List.of("at", "correctedAt"),
          "disputes", List.of("openedAt", "closedAt"));

  /** What may date an item that is there from the start. */
  private static final Map<String, String> DATED = Map.of("lines", "cancelledAt");

  /** Questions that begin only with the parts that may be left out, if those are given. */
  private static final Set<String> BEGIN_WITH_ALL = Set.of("buyer.conduct");

  private KnownFacts() {}

  /** The paths of all dated facts after an instant. */
  public static List<String> factsAfter(ObjectNode request, Instant now) {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : request.properties()) {
      String name = part.getKey();
      for (String fact : FACTS.getOrDefault(name, List.of())) {
        addIfAfter(part.getValue(), fact, now, name + "." + fact, paths);
      }
      for (Map.Entry<String, List<String>> list : LISTS.entrySet()) {
        JsonNode items = part.getValue().path(list.getKey());
        for (int i = 0; i < items.size(); i++) {
          String path = name + "." + list.getKey() + "[" + i + "]";
          List<String> dates = list.getValue();
          addIfAfter(items.get(i), dates.get(0), now, path, paths);
          for (String date : dates.subList(1, dates.size())) {
            addIfAfter(items.get(i), date, now, path + "." + date, paths);
          }
        }
      }
      DATED.forEach(
          (list, date) -> {
            JsonNode items = part.getValue().path(list);
            for (int i = 0; i < items.size(); i++) {
              String path = name + "." + list + "[" + i + "]." + date;
              addIfAfter(items.get(i), date, now, path, paths);
            }
          });
    }
    return paths;
  }

  private static void addIfAfter(
      JsonNode part, String member, Instant now, String path, List<String> paths) {
    if (isAfter(part, member, now)) {
      paths.add(path);
    }
  }

  /**
   * The same case as it was known at an instant: without the facts after it. What begins a part
   * stays, if the question begins with it.
   */
  public static ObjectNode knownAt(ObjectNode request, Instant now) {
    ObjectNode known = request.deepCopy();
    String ask = request.get("ask").stringValue();
    List<String> apart = BEGIN_WITH_ALL.contains(ask) ? List.of() : JsonRules.mayHave(ask);
    for (String member : apart) {
      List<String> facts = FACTS.getOrDefault(member, List.of());
      if (!facts.isEmpty() && isAfter(known.path(member), facts.get(0), now)) {
        known.remove(member);
      }
    }
    if (!known.has("order")) {
      known.remove("line");
    }
    for (Map.Entry<String, JsonNode> part : known.properties()) {
      if (part.getValue() instanceof ObjectNode members) {
        forget(members, FACTS.getOrDefault(part.getKey(), List.of()), now, part.getKey());
        LISTS.forEach((list, dates) -> forgetItems(members.path(list), dates, now));
        DATED.forEach((list, date) -> forgetDates(members.path(list), date, now));
      }
    }
    return known;
  }

  private static void forget(ObjectNode part, List<String> facts, Instant now, String name) {
    boolean needsFirst = !WITHOUT_BEGINNING.contains(name);
    for (String fact : needsFirst && !facts.isEmpty() ? facts.subList(1, facts.size()) : facts) {
      if (isAfter(part, fact, now)) {
        part.remove(fact);
        if (fact.equals("decidedAt")) {
          part.remove("approved");
        }
      }
    }
  }

  private static void forgetItems(JsonNode items, List<String> dates, Instant now) {
    if (items instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        if (isAfter(array.get(i), dates.get(0), now)) {
          array.remove(i);
        } else {
          ObjectNode item = (ObjectNode) array.get(i);
          dates.stream().filter(date -> isAfter(item, date, now)).forEach(item::remove);
        }
      }
    }
  }

  private static void forgetDates(JsonNode items, String date, Instant now) {
    for (JsonNode item : items) {
      if (isAfter(item, date, now)) {
        ((ObjectNode) item).remove(date);
      }
    }
  }

  private static boolean isAfter(JsonNode part, String member, Instant now) {
    return part.has(member) && instant(part, member).isAfter(now);
  }

  private static Instant instant(JsonNode part, String member) {
    return OffsetDateTime.parse(part.get(member).stringValue()).toInstant();
  }
}
