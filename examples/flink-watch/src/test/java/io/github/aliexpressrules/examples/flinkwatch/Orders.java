package io.github.aliexpressrules.examples.flinkwatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up orders: placed over ninety days, most of them shipped and delivered, some cancelled. */
final class Orders {
  private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

  private final long seed;

  Orders(long seed) {
    this.seed = seed;
  }

  /** Returns the facts of one order in the order of time; the same for a number always. */
  List<FactLine> facts(int number) {
    SplittableRandom random = new SplittableRandom(seed + 0x9e3779b97f4a7c15L * number);
    String key = Integer.toString(number);
    List<FactLine> facts = new ArrayList<>();
    Instant placed = BEGINNING.plus(random.nextInt(90 * 86_400), ChronoUnit.SECONDS);
    facts.add(
        new FactLine(
            key,
            placed,
            "{\"order\":{\"id\":\""
                + key
                + "\",\"price\":{\"amount\":"
                + (1 + random.nextInt(9_999))
                + ",\"currency\":\"USD\"},\"placedAt\":\""
                + placed
                + "\",\"promisedBy\":\""
                + placed.plus(20 + random.nextInt(55), ChronoUnit.DAYS)
                + "\"}}"));
    if (random.nextInt(20) == 0) {
      facts.add(fact(key, "cancelledAt", placed.plusSeconds(3_600 + random.nextInt(200_000))));
      return facts;
    }
    if (random.nextInt(12) == 0) {
      return facts;
    }
    Instant shipped = placed.plusSeconds(7_200 + random.nextInt(6 * 86_400));
    facts.add(fact(key, "shippedAt", shipped));
    if (random.nextInt(8) > 0) {
      Instant delivered = shipped.plusSeconds(5 * 86_400 + random.nextInt(40 * 86_400));
      if (random.nextBoolean()) {
        facts.add(fact(key, "reportedDeliveredAt", delivered.minusSeconds(random.nextInt(9_000))));
      }
      facts.add(fact(key, "deliveredAt", delivered));
      if (random.nextBoolean()) {
        facts.add(
            fact(key, "receiptConfirmedAt", delivered.plusSeconds(random.nextInt(5 * 86_400))));
      }
    }
    return facts;
  }

  /** Returns the facts of the first so many orders in the order of time. */
  List<FactLine> inOrder(int orders) {
    List<FactLine> facts = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      facts.addAll(facts(order));
    }
    facts.sort(Comparator.comparing(FactLine::at));
    return facts;
  }

  private static FactLine fact(String key, String member, Instant at) {
    return new FactLine(key, at, "{\"order\":{\"" + member + "\":\"" + at + "\"}}");
  }

  /** Returns the request that has all of an order's facts. */
  static String request(List<FactLine> facts, String ask) {
    Case known = new Case();
    facts.forEach(fact -> known.add(fact.facts()));
    return known.request(ask, facts.get(0).at());
  }

  /** Writes the job's input. */
  static Path write(Path input, List<FactLine> facts) throws IOException {
    return Files.write(input, facts.stream().map(Orders::line).toList());
  }

  /** A fact as a line of the job's input. */
  static String line(FactLine fact) {
    return "{\"key\":\""
        + fact.key()
        + "\",\"at\":\""
        + fact.at()
        + "\",\"facts\":"
        + fact.facts()
        + "}";
  }
}
