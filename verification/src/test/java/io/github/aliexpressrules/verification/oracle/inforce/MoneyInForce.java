package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.optionalText;
import static io.github.aliexpressrules.testkit.generation.Facts.text;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Oracle;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The money's way back, fast refunds, what is left to do, goods sent back. */
final class MoneyInForce {
  private static final Set<String> CARDS = Set.of("VISA", "MASTERCARD", "MAESTRO");

  static final Set<Doubt> ARRIVAL = EnumSet.of(Doubt.PERIODS_AS_IN_GUIDES, Doubt.SEEN_ON_THE_DAY);
  static final Set<Doubt> EXPRESS = EnumSet.of(Doubt.PERIODS_AS_IN_GUIDES);
  static final Set<Doubt> RECOURSE = EnumSet.of(Doubt.FINAL_LEAVES_NOTHING, Doubt.FINAL_SINCE_2024);

  private static final Instant DECISION_REFUND = Span.lastStart(LocalDate.parse("2022-02-01"));
  private static final Instant FINAL_EARLIEST = Span.BEGINNING;
  private static final Instant FINAL_SEEN = Span.lastStart(LocalDate.parse("2024-04-18"));

  /** The first of August 2018, in Los Angeles and in Shanghai. */
  private static final Instant CARDS_SEEN_FROM = Span.lastStart(LocalDate.parse("2018-08-01"));

  private static final Instant CARDS_SEEN_UNTIL = Span.firstInstant(LocalDate.parse("2018-08-02"));

  /** Ten business days stand on a page of 2023 or later. */
  private static final int OF_2023 = 10;

  private static final Instant NEW_TERMS = Span.lastStart(LocalDate.parse("2026-04-26"));

  private MoneyInForce() {}

  // --- arrival ------------------------------------------------------------------------------

  /** No period is more than a candidate of an open list, most have no dated source at all. */
  static Joint arrival(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode refund = request.get("refund");
    Expected guides = Oracle.answer(request, now);
    Instant approved = knownInstant(refund, "approvedAt", now);
    boolean arrived = knownInstant(refund, "arrivedAt", now) != null;
    if (approved == null) {
      return Joint.of(World.sheet(true).answer("NOT_YET")).result("stage", "EXPECTED");
    }
    boolean onTheDay =
        doubts.contains(Doubt.SEEN_ON_THE_DAY)
            && !candidates(refund).isEmpty()
            && !text(refund, "origin").equals("CANCELLATION")
            && !approved.isBefore(CARDS_SEEN_FROM)
            && approved.isBefore(CARDS_SEEN_UNTIL);
    Set<World> worlds = new LinkedHashSet<>();
    for (int days : candidates(refund)) {
      if (!onTheDay || days != OF_2023) {
        Instant latest = Days.businessEnd(approved, days);
        boolean inTime = arrived || now.isBefore(latest);
        worlds.add(World.sheet(true).rule(inTime, Outcome.EXPIRED).add());
      }
    }
    if (!onTheDay) {
      worlds.add(World.sheet(false).rule(arrived, Outcome.UNKNOWN).add());
    }
    boolean asInGuides =
        doubts.contains(Doubt.PERIODS_AS_IN_GUIDES) && candidates(refund).isEmpty();
    if (asInGuides) {
      worlds.clear();
      worlds.add(World.sheet(true).answer(guides.verdict()));
    }
    Joint joint = Joint.of(worlds).withoutLikely();
    for (String member : Set.of("stage", "destination", "arrived")) {
      Object value = guides.result().get(member);
      if (value != null) {
        joint.result(member, value);
      }
    }
    if (!approved.isBefore(DECISION_REFUND) && text(refund, "origin").equals("DISPUTE")) {
      due(joint, Days.calendar(approved, 15));
    }
    return joint;
  }

  /** A refund won in a dispute is due within 15 days. */
  private static void due(Joint joint, Instant at) {
    Set<World> dated = new LinkedHashSet<>();
    for (World world : joint.worlds()) {
      dated.add(new World(world.known(), world.verdict(), Map.of("refund-due-by", at)));
    }
    joint.worlds().clear();
    joint.worlds().addAll(dated);
    joint.milestone("refund-due-by", Joint.Safe.LATEST);
  }

  /** The last of the business days that some dated text names. */
  private static Set<Integer> candidates(JsonNode refund) {
    JsonNode channel = refund.get("channel");
    if (text(refund, "origin").equals("CANCELLATION")) {
      return Set.of(20);
    }
    boolean ownPeriod = Set.of("SELLER_SILENT").contains(text(refund, "origin"));
    boolean card = !flag(channel, "returnToAlipay") && CARDS.contains(text(channel, "method"));
    return card && !ownPeriod ? Set.of(20, 15, OF_2023) : Set.of();
  }

  // --- express ------------------------------------------------------------------------------

  /** Undated limits of an open list, or none at all. */
  static Joint express(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    if (!bought.isPlaced()) {
      return Joint.of(WindowInForce.notPlaced()).result("limit", Expected.ABSENT);
    }
    String level = optionalText(bought.order(), "buyerLevel");
    Set<World> worlds = new LinkedHashSet<>();
    worlds.add(World.sheet(false).rule(Outcome.UNKNOWN).add());
    if (level != null && level.startsWith("A")) {
      worlds.add(limited(level, money(request, "amount")));
    }
    if (doubts.contains(Doubt.PERIODS_AS_IN_GUIDES)) {
      worlds.clear();
      worlds.add(World.sheet(true).answer(Oracle.answer(request, now).verdict()));
    }
    boolean aLevel = level != null && level.startsWith("A");
    Joint joint = Joint.of(worlds);
    return aLevel ? joint : joint.withoutLikely();
  }

  private static World limited(String level, Amount amount) {
    World.Sheet sheet = World.sheet(true);
    Amount limit =
        switch (level) {
          case "A3" -> Amount.of("25", "USD");
          case "A4" -> Amount.of("100", "USD");
          default -> null;
        };
    if (limit == null) {
      return sheet.rule(Outcome.VIOLATED).add();
    }
    if (!limit.currency().equals(amount.currency())) {
      return sheet.rule(Outcome.UNKNOWN).add();
    }
    return sheet.rule(!amount.isMoreThan(limit), Outcome.VIOLATED).add();
  }

  // --- recourse -----------------------------------------------------------------------------

  /** Something is left to do; after a lost dispute perhaps nothing, where its decision is final. */
  static Joint recourse(JsonNode request, Instant now, Set<Doubt> doubts) {
    Expected guides = Oracle.answer(request, now);
    World yes = World.sheet(true).answer(guides.verdict());
    if (!text(request, "situation").equals("LOST")) {
      return Joint.of(yes).withoutLikely();
    }
    Set<World> finals = finals(request, now);
    if (doubts.contains(Doubt.FINAL_SINCE_2024)
        && !finals.isEmpty()
        && isOfRulesOf2024(request, now)) {
      return Joint.of(finals).withoutLikely();
    }
    Set<World> worlds = new LinkedHashSet<>(Set.of(yes));
    if (doubts.contains(Doubt.FINAL_LEAVES_NOTHING)) {
      worlds.addAll(finals);
    }
    return Joint.of(worlds).withoutLikely();
  }

  /** Placed since they were seen; without an order, asked on that very day. */
  private static boolean isOfRulesOf2024(JsonNode request, Instant now) {
    if (!has(request, "order")) {
      return !now.isBefore(FINAL_SEEN) && now.isBefore(Span.RULES_OF_2024_SEEN_UNTIL);
    }
    Bought bought = Bought.of(request, now);
    return bought.isPlaced() && !bought.placedAt().isBefore(FINAL_SEEN);
  }

  private static Set<World> finals(JsonNode request, Instant now) {
    JsonNode order = has(request, "order") ? Bought.of(request, now).order() : null;
    Countries.Sure consumer = order == null ? Countries.Sure.MAYBE : consumer(request, now);
    boolean perhaps = consumer != Countries.Sure.YES && now.isAfter(FINAL_EARLIEST);
    return perhaps ? Set.of(World.sheet(true).answer("NO")) : Set.of();
  }

  private static Countries.Sure consumer(JsonNode request, Instant now) {
    Bought bought = Bought.of(request, now);
    return Countries.contract(bought.buyer(), bought.placedAt(), Set.of());
  }

  // --- goods sent back ----------------------------------------------------------------------

  /** As under guides; who pays, where the new terms surely hold. */
  static Joint goodsReturn(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    Expected guides = Oracle.answer(request, now);
    Joint joint = Joint.of(World.sheet(true).answer(guides.verdict())).withoutLikely();
    String payer = payer(bought, doubts);
    return payer == null ? joint : joint.result("postagePaidBy", payer);
  }

  private static @Nullable String payer(Bought bought, Set<Doubt> doubts) {
    boolean seen =
        bought.buyer() != null && Set.of("US", "GB", "IE", "AU").contains(bought.buyer());
    boolean sure =
        bought.isPlaced()
            && bought.has("FREE_RETURNS")
            && seen
            && !bought.placedAt().isBefore(NEW_TERMS)
            && FreeReturnInForce.periods(bought, doubts).equals(Set.of("YES"));
    if (!sure) {
      return null;
    }
    boolean used = knownInstant(bought.order(), "freeDeliveryUsedAt", bought.now()) != null;
    return used ? "BUYER" : "SELLER";
  }
}
