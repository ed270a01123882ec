package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sending goods back without a reason. */
final class FreeReturnInForce {
  private static final String FIGURE = "free-return";
  private static final List<String> EXCLUDED_IN_2019 =
      List.of("CUSTOM_MADE", "PERISHABLE", "HYGIENE", "PHONE");
  private static final Amount LIMIT_OF_2019 = Amount.of("1000", "USD");
  private static final Instant CHOICE_EARLIEST = Instant.parse("2022-02-28T16:00:00Z");
  private static final Instant KOREA_EARLIEST = Instant.parse("2024-03-13T16:00:00Z");

  static final Set<Doubt> DOUBTS =
      EnumSet.of(
          Doubt.WITHDRAWAL_WAITS_FOR_GOODS,
          Doubt.ABSENT_BUYER_IS_NO_CONSUMER,
          Doubt.ABSENT_BUYER_IS_COVERED,
          Doubt.ALL_COVERED_IN_2019,
          Doubt.UNCONDITIONAL_IS_UNKNOWN,
          Doubt.OTHER_CURRENCY_IS_FINE,
          Doubt.REPORT_IS_NO_RECEIPT,
          Doubt.TERMS_OF_2019_FROM_PLACING,
          Doubt.ORDER_PAGE_OF_THE_MOMENT);

  private enum Seller {
    CHINA,
    UNION,
    BRAZIL,
    OTHER
  }

  private final Bought bought;
  private final @Nullable JsonNode goods;
  private final Set<Doubt> doubts;

  private FreeReturnInForce(Bought bought, @Nullable JsonNode goods, Set<Doubt> doubts) {
    this.bought = bought;
    this.goods = goods;
    this.doubts = doubts;
  }

  static Joint joint(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    if (!bought.isPlaced()) {
      return Joint.of(WindowInForce.notPlaced()).result("postagePaidBy", Expected.ABSENT);
    }
    JsonNode goods = has(request, "goods") ? request.get("goods") : null;
    return new FreeReturnInForce(bought, goods, doubts).joint();
  }

  /** Whether the period of a free return runs, for the claim of a changed mind. */
  static Set<String> periods(Bought bought, Set<Doubt> doubts) {
    Joint joint = new FreeReturnInForce(bought, null, doubts).joint();
    Set<String> verdicts = new LinkedHashSet<>();
    joint.worlds().forEach(world -> verdicts.add(world.verdict()));
    return verdicts;
  }

  private Joint joint() {
    return bought.has("FREE_RETURNS") ? inProgramme() : withoutProgramme();
  }

  // --- without the programme ----------------------------------------------------------------

  private Joint withoutProgramme() {
    Set<World> worlds = new LinkedHashSet<>();
    Countries.Sure contract = Countries.contract(bought.buyer(), bought.placedAt(), doubts);
    boolean unconditional =
        bought.has("UNCONDITIONAL_RETURN") && doubts.contains(Doubt.UNCONDITIONAL_IS_UNKNOWN);
    for (Countries.Sure consumer : Countries.ways(contract)) {
      World.Sheet sheet = World.sheet(true);
      goods(sheet);
      if (doubts.contains(Doubt.WITHDRAWAL_WAITS_FOR_GOODS)) {
        sheet.rule(hasCome(), Outcome.NOT_YET);
      }
      boolean unknown = consumer == Countries.Sure.YES || unconditional;
      worlds.add(sheet.rule(unknown ? Outcome.UNKNOWN : Outcome.VIOLATED).add());
    }
    Joint joint = Joint.of(worlds).milestone("free-return-until", Joint.Safe.EARLIEST);
    return isSpecial() ? special(joint) : joint.withoutLikely();
  }

  /**
   * Choice in the Union and Korea have terms of their own, of which too little is known. Nothing
   * says what binds: a text that came within its 90 days may.
   */
  private boolean isSpecial() {
    String buyer = bought.buyer();
    boolean union = buyer == null || Countries.isEu(buyer);
    boolean choice = union && bought.has("CHOICE") && isPast(CHOICE_EARLIEST, bought.placedAt());
    boolean korea = "KR".equals(buyer) && isPast(KOREA_EARLIEST, paidOrPlaced());
    return choice || korea || isOfRussia();
  }

  private static boolean isPast(Instant textBegins, Instant clockStarts) {
    return Days.calendar(clockStarts, 90).isAfter(textBegins);
  }

  private Instant paidOrPlaced() {
    Instant paid = knownInstant(bought.order(), "paidAt", bought.now());
    return paid != null && paid.isAfter(bought.placedAt()) ? paid : bought.placedAt();
  }

  private boolean isOfRussia() {
    return Countries.ownDocuments(bought.buyer(), bought.placedAt(), bought.now())
        != Countries.Sure.NO;
  }

  private Joint special(Joint joint) {
    World.Sheet sheet = World.sheet(false);
    goods(sheet);
    sheet.rule(hasCome(), Outcome.NOT_YET).rule(Outcome.UNKNOWN);
    joint.worlds().add(sheet.add());
    return joint.withoutLikely().basis(EnumSet.allOf(Basis.class));
  }

  // --- in the programme ---------------------------------------------------------------------

  private Joint inProgramme() {
    Set<World> worlds = new LinkedHashSet<>();
    Set<Set<Basis>> bases = new LinkedHashSet<>();
    boolean beforeAll = false;
    boolean worldsOf2019 = false;
    boolean worldsOfToday = false;
    for (Seller seller : sellers()) {
      Asked figure = new Asked(FIGURE, rows(), clock(seller));
      Set<Map<String, Row>> ways = Guesses.of(List.of(figure), doubts);
      beforeAll |= Guesses.values(ways, FIGURE).stream().anyMatch(Row::isBeforeAll);
      bases.add(figure.basis(Guesses.values(ways, FIGURE)));
      for (Map<String, Row> way : ways) {
        Row row = way.get(FIGURE);
        worldsOf2019 |= row.edition().equals("FR19");
        worldsOfToday |= row.edition().startsWith("O1");
        worlds.add(world(row, seller));
        if (row.edition().equals("O1-other")) {
          // No copy was seen for the buyer's country: other terms may hold there.
          worlds.add(world(Row.other(FIGURE), seller));
        }
      }
    }
    Joint joint =
        Joint.of(worlds)
            .milestone("free-return-until", Joint.Safe.EARLIEST)
            .basis(Basis.weakest(bases))
            // That a country is covered, that goods came by a report: assumed.
            .basis(Set.of(Basis.ASSUMED));
    if (worlds.size() > 1 || sellers().size() > 1) {
      joint.basis(EnumSet.of(Basis.CANDIDATES, Basis.NONE));
    }
    if (worlds.stream().anyMatch(world -> world.verdict().equals("UNDETERMINED"))) {
      joint.basis(Set.of(Basis.NONE));
    }
    boolean over = joint.verdict().equals("NO_LONGER");
    if (!(over && worldsOf2019) && isAssumed(worldsOf2019, worldsOfToday)) {
      joint.basis().remove(Basis.DETERMINED);
    }
    if (!Set.of("YES", "NO_LONGER", "UNDETERMINED").contains(joint.verdict())) {
      // Facts, or a condition of the goods, decide.
      joint.basis(EnumSet.allOf(Basis.class));
    }
    String buyer = bought.buyer();
    boolean openlyCovered = worldsOf2019 && buyer != null && !Countries.isCoveredIn2019(buyer);
    if (bought.seller() == null || buyer == null || beforeAll || openlyCovered) {
      joint.withoutLikely();
    }
    if (certainlyNewTerms(joint)) {
      boolean used = knownInstant(bought.order(), "freeDeliveryUsedAt", bought.now()) != null;
      joint.result("postagePaidBy", used ? "BUYER" : "SELLER");
    }
    // What is reported of Choice and of Korea is told besides: the programme's own terms decide.
    return isOfRussia() ? special(joint).without("free-return-until") : joint;
  }

  /** The list of 2019 was seen on one day; an absent country, an absent payment are assumed. */
  private boolean isAssumed(boolean of2019, boolean ofToday) {
    boolean unpaid =
        ofToday
            && "CN".equals(bought.seller())
            && knownInstant(bought.order(), "paidAt", bought.now()) == null;
    boolean later = !bought.placedAt().isBefore(Span.firstInstant(LocalDate.parse("2019-09-11")));
    return bought.buyer() == null || unpaid || (of2019 && later);
  }

  private boolean certainlyNewTerms(Joint joint) {
    return joint.verdict().equals("YES")
        && bought.seller() != null
        && !bought.placedAt().isBefore(Span.lastStart(LocalDate.parse("2026-04-26")));
  }

  private Set<Seller> sellers() {
    String seller = bought.seller();
    if (seller == null) {
      return EnumSet.allOf(Seller.class);
    }
    if (seller.equals("CN")) {
      return EnumSet.of(Seller.CHINA);
    }
    if (seller.equals("BR")) {
      return EnumSet.of(Seller.BRAZIL);
    }
    return EnumSet.of(Countries.isEu(seller) ? Seller.UNION : Seller.OTHER);
  }

  /** The terms of 2019, and those of O1 as far as they were seen for the buyer's country. */
  private List<Row> rows() {
    String buyer = bought.buyer();
    String edition =
        switch (buyer == null ? "US" : buyer) {
          case "US" -> "O1";
          case "GB" -> "O1-GB";
          case "IE" -> "O1-IE";
          case "AU" -> "O1-AU";
          default -> "O1-other";
        };
    return Figures.of(FIGURE, row -> row.edition().equals("FR19") || row.edition().equals(edition))
        .stream()
        .map(this::bound)
        .toList();
  }

  /** For buyers under the contract a change binds by the placing. */
  private Row bound(Row row) {
    boolean byContract =
        !row.edition().equals("FR19")
            && Countries.contract(bought.buyer(), bought.placedAt(), doubts) == Countries.Sure.YES;
    return byContract
        ? new Row(
            row.figure(),
            row.edition(),
            row.value(),
            row.seenFrom(),
            row.seenUntil(),
            row.starts(),
            "ORDER_PLACED",
            row.scope(),
            row.after(),
            row.grade(),
            row.cites())
        : row;
  }

  private Clock clock(Seller seller) {
    Instant newStart = start(seller);
    Instant start = newStart == null ? bought.placedAt() : newStart;
    return new Clock(bought.placedAt(), start, row -> end(row, seller), bought.now());
  }

  /** Where only the order page tells the period, the placing alone is looked at. */
  private @Nullable Instant end(Row row, Seller seller) {
    boolean first = row.edition().equals("FR19");
    if (first && receipt() == null && doubts.contains(Doubt.TERMS_OF_2019_FROM_PLACING)) {
      return Days.calendar(bought.placedAt(), row.number());
    }
    boolean onlyPage = seller == Seller.OTHER && !first;
    Instant looked =
        doubts.contains(Doubt.ORDER_PAGE_OF_THE_MOMENT) ? bought.now() : bought.placedAt();
    return onlyPage ? looked : until(row, seller);
  }

  private World world(Row row, Seller seller) {
    World.Sheet sheet = World.sheet(row.isKnown());
    goods(sheet);
    sheet.rule(hasCome(), Outcome.NOT_YET);
    if (!row.isKnown()) {
      return sheet.rule(Outcome.UNKNOWN).add();
    }
    boolean of2019 = row.edition().equals("FR19");
    if (of2019) {
      termsOf2019(sheet);
    }
    if (!of2019 && seller == Seller.OTHER) {
      return sheet.rule(Outcome.UNKNOWN).add();
    }
    Instant until = until(row, seller);
    sheet.milestone("free-return-until", until);
    boolean runs = until == null || bought.now().isBefore(until);
    // Where the goods are from nobody told, nothing is over as long as they have not come.
    boolean open = bought.seller() == null && !hasCome();
    return sheet.rule(runs || open, Outcome.EXPIRED).add();
  }

  /** Where a country is not on the list, nobody knows whether it is one of the unnamed. */
  private void termsOf2019(World.Sheet sheet) {
    String buyer = bought.buyer();
    boolean covered =
        buyer == null
            ? doubts.contains(Doubt.ABSENT_BUYER_IS_COVERED)
            : Countries.isCoveredIn2019(buyer);
    sheet.rule(covered || doubts.contains(Doubt.ALL_COVERED_IN_2019), Outcome.UNKNOWN);
    sheet.rule(EXCLUDED_IN_2019.stream().noneMatch(bought::has), Outcome.VIOLATED);
    Amount price = money(bought.order(), "price");
    if (price.currency().equals(LIMIT_OF_2019.currency())) {
      sheet.rule(!price.isMoreThan(LIMIT_OF_2019), Outcome.VIOLATED);
    } else if (!doubts.contains(Doubt.OTHER_CURRENCY_IS_FINE)) {
      sheet.rule(Outcome.UNKNOWN);
    }
  }

  private @Nullable Instant until(Row row, Seller seller) {
    if (row.edition().equals("FR19")) {
      Instant receipt = receipt();
      return receipt == null ? null : Days.calendar(receipt, row.number());
    }
    Instant start = start(seller);
    return start == null ? null : Days.calendar(start, days(seller));
  }

  private static int days(Seller seller) {
    return switch (seller) {
      case CHINA -> 90;
      case UNION -> 15;
      case BRAZIL -> 7;
      case OTHER -> 0;
    };
  }

  /** The later of placing and paying; or the confirmation of receipt. */
  private @Nullable Instant start(Seller seller) {
    return switch (seller) {
      case CHINA -> paidOrPlaced();
      case UNION, BRAZIL -> bought.confirmed();
      case OTHER -> null;
    };
  }

  private @Nullable Instant receipt() {
    Instant arrival = bought.arrival();
    boolean onlyReported = bought.delivered() == null && bought.confirmed() == null;
    return doubts.contains(Doubt.REPORT_IS_NO_RECEIPT)
        ? onlyReported ? null : bought.delivered() == null ? bought.confirmed() : bought.delivered()
        : arrival;
  }

  /** What goes back to the sender counts as not received, until it is delivered after all. */
  private boolean hasCome() {
    return bought.arrival() != null && (bought.returned() == null || bought.delivered() != null);
  }

  /** What was worn, damaged or unpacked does not go back. */
  private void goods(World.Sheet sheet) {
    JsonNode condition = goods;
    if (condition != null) {
      sheet.rule(!flag(condition, "washed"), Outcome.VIOLATED);
      sheet.rule(!flag(condition, "damaged"), Outcome.VIOLATED);
      sheet.rule(flag(condition, "originalPackaging"), Outcome.VIOLATED);
    }
  }
}
