package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.verification.oracle.Facts;
import io.github.aliexpressrules.verification.oracle.Probes;
import io.github.aliexpressrules.verification.oracle.Requests;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random valid requests under the rules in force: the requests of the guides' generator, moved in
 * time so that one of their facts lies at or beside the edge of an edition, or anywhere between
 * 2012 and 2027; with countries, programmes and a merchant's points.
 */
public final class InForceRequests {
  private static final List<LocalDate> EDGES =
      Stream.of(
              "2013-08-01",
              "2015-09-01",
              "2018-08-01",
              "2019-09-09",
              "2020-03-16",
              "2020-12-02",
              "2021-12-31",
              "2022-03-01",
              "2022-04-01",
              "2024-04-18",
              "2025-08-18",
              "2025-12-10",
              "2026-04-04",
              "2026-04-18",
              "2026-06-30",
              "2026-08-23")
          .map(LocalDate::parse)
          .toList();
  private static final List<String> BUYERS =
      List.of("", "US", "GB", "DE", "IE", "AU", "ES", "IT", "RU", "BR", "KR", "NO", "CA");
  private static final List<String> SELLERS = List.of("CN", "ES", "BR", "", "US", "TR", "HK", "GB");
  private static final List<String> PROGRAMMES =
      List.of("LONGER_PROTECTION", "CUSTOM_MADE", "PHONE", "CHOICE");
  private static final Instant EARLIEST = Instant.parse("2012-01-01T00:00:00Z");
  private static final int YEARS_OF_DAYS = 15 * 365;

  private final ObjectNode request;
  private final List<Integer> numbers;
  private int read;

  private InForceRequests(ObjectNode request, List<Integer> numbers) {
    this.request = request;
    this.numbers = numbers;
  }

  public static Arbitrary<ObjectNode> asking(String question) {
    Arbitrary<List<Integer>> numbers =
        Arbitraries.integers().between(0, 9_999).withoutEdgeCases().list().ofSize(40);
    return Combinators.combine(Requests.withRealOrders(question), numbers)
        .as((request, some) -> new InForceRequests(request.deepCopy(), some).make())
        .filter(request -> Probes.instants(request).stream().allMatch(InForceRequests::isValid));
  }

  /** Facts that lie centuries apart cannot all be moved into the years of the platform. */
  private static boolean isValid(Instant instant) {
    return !instant.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
        && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
  }

  private ObjectNode make() {
    request.put("rules", "in-force");
    if (request.path("order") instanceof ObjectNode order) {
      order(order);
    }
    if (request.path("deposit") instanceof ObjectNode deposit) {
      deposit(deposit);
    }
    if (Facts.text(request, "ask").equals("buyer.free-return") && chance(40)) {
      ObjectNode goods = JsonNodeFactory.instance.objectNode();
      goods.put("washed", chance(10));
      goods.put("damaged", chance(10));
      goods.put("originalPackaging", !chance(10));
      request.set("goods", goods);
    }
    move();
    return request;
  }

  // --- numbers ------------------------------------------------------------------------------

  private int below(int bound) {
    return read < numbers.size() ? numbers.get(read++) * bound / 10_000 : 0;
  }

  private boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  // --- what matters in force ----------------------------------------------------------------

  private void order(ObjectNode order) {
    country(order, "buyerCountry", BUYERS);
    country(order, "sellerCountry", SELLERS);
    boolean free = Facts.text(request, "ask").equals("buyer.free-return");
    List<String> traits = Facts.texts(order, "traits");
    add(traits, chance(free ? 85 : 20), "FREE_RETURNS");
    if (chance(30)) {
      add(traits, true, pick(PROGRAMMES));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    traits.forEach(array::add);
    order.set("traits", array);
    Instant placed = Facts.requiredInstant(order, "placedAt");
    if (!order.has("protectionEndsAt") && chance(60)) {
      Instant promised = Facts.instant(order, "promisedBy");
      boolean same = promised != null && chance(60);
      put(order, "protectionEndsAt", same ? promised : placed.plus(Duration.ofDays(60)));
    }
    arrive(order);
    if (!order.has("paidAt") && chance(50)) {
      put(order, "paidAt", placed);
    }
  }

  /** More goods that came, so that what counts from it is reached. */
  private void arrive(ObjectNode order) {
    boolean plain =
        Stream.of("parcels", "deliveredAt", "reportedDeliveredAt", "returnedToSenderAt")
            .noneMatch(order::has);
    Instant shipped = Facts.instant(order, "shippedAt");
    if (plain && shipped != null && !order.has("receiptConfirmedAt") && chance(60)) {
      Instant delivered = shipped.plus(Duration.ofDays(below(45)));
      put(order, "deliveredAt", delivered);
      if (chance(60)) {
        put(order, "receiptConfirmedAt", delivered.plus(Duration.ofDays(below(12))));
      }
    }
  }

  private static void add(List<String> traits, boolean wanted, String trait) {
    if (wanted && !traits.contains(trait)) {
      traits.add(trait);
    }
  }

  private void country(ObjectNode order, String name, List<String> choices) {
    String country = pick(choices);
    order.remove(name);
    if (!country.isEmpty()) {
      order.put(name, country);
    }
  }

  /** More points, so that thresholds are crossed; a notice and a closure for every question. */
  private void deposit(ObjectNode deposit) {
    Instant at = start(deposit);
    ArrayNode points = JsonNodeFactory.instance.arrayNode();
    for (int i = below(7); i > 0; i--) {
      at =
          at.plus(
              Duration.ofHours(pick(List.of(0, 1, 24 * 3, 24 * 7, 24 * 30, 24 * 200, 24 * 365))));
      ObjectNode deduction = JsonNodeFactory.instance.objectNode();
      put(deduction, "at", at);
      deduction.put(
          "system",
          pick(
              List.of(
                  "INTELLECTUAL_PROPERTY",
                  "TRANSACTION",
                  "INTELLECTUAL_PROPERTY",
                  "PRODUCT_INFORMATION",
                  "SEVERE_INTELLECTUAL_PROPERTY")));
      deduction.put("points", pick(List.of(12, 2, 6, 24, 4, 36, 48)));
      points.add(deduction);
    }
    if (!points.isEmpty()) {
      deposit.set("points", points);
    }
    if (!deposit.has("depositIncreaseNoticedAt") && chance(30)) {
      put(deposit, "depositIncreaseNoticedAt", at.plus(Duration.ofDays(below(20))));
    }
    if (!deposit.has("closedAt") && chance(15)) {
      put(deposit, "closedAt", at.plus(Duration.ofDays(below(60))));
    }
  }

  private static Instant start(ObjectNode deposit) {
    List<Instant> instants = new ArrayList<>(Probes.instants(deposit));
    return instants.isEmpty() ? Instant.parse("2025-02-20T12:00:00Z") : instants.get(0);
  }

  private static void put(ObjectNode parent, String name, @Nullable Instant at) {
    if (at != null) {
      parent.put(name, at.toString());
    }
  }

  // --- moved in time ------------------------------------------------------------------------

  /** All instants of a part by the same step, so that one of them lies where it matters. */
  private void move() {
    request.remove("at");
    // Only the application is not dated by the other parts.
    JsonNode application = request.remove("application");
    Instant last = moved(request);
    if (application != null) {
      moved(application);
      request.set("application", application);
    }
    List<Instant> probes = InForceProbes.of(request);
    request.put("at", (probes.isEmpty() ? last : pick(probes)).toString());
  }

  private Instant moved(JsonNode part) {
    List<Instant> instants = List.copyOf(Probes.instants(part));
    Instant target = target();
    if (!instants.isEmpty()) {
      Instant pivot = chance(50) ? instants.get(0) : pick(instants);
      move(part, Duration.between(pivot, target));
    }
    return target;
  }

  private Instant target() {
    if (chance(30)) {
      return EARLIEST
          .plus(Duration.ofDays(below(YEARS_OF_DAYS)))
          .plus(Duration.ofMinutes(below(1_440)));
    }
    LocalDate edge = pick(EDGES);
    Instant start = chance(50) ? Span.firstInstant(edge) : Span.lastStart(edge);
    return switch (below(5)) {
      case 0 -> start;
      case 1 -> start.plusNanos(chance(50) ? 1 : -1);
      case 2 -> start.minus(Duration.ofDays(below(40)));
      case 3 -> start.plus(Duration.ofHours(below(30)));
      default -> start.plus(Duration.ofDays(below(40)));
    };
  }

  private static void move(JsonNode node, Duration step) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        Instant at = instant(member.getValue());
        if (at != null) {
          member.setValue(JsonNodeFactory.instance.stringNode(at.plus(step).toString()));
        } else {
          move(member.getValue(), step);
        }
      }
    } else {
      node.forEach(item -> move(item, step));
    }
  }

  private static @Nullable Instant instant(JsonNode value) {
    if (!value.isString()) {
      return null;
    }
    try {
      return Facts.parse(value.stringValue());
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }
}
