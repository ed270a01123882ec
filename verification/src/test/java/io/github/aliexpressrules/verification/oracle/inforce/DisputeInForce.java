package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.optionalText;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The dispute's life: who is silent for how long, and what then. */
final class DisputeInForce {
  private static final String ANSWERS = "seller-answers";
  private static final String WINS = "seller-silence-wins";
  private static final String STEPS_IN = "platform-steps-in";
  private static final Instant REFUND_TERM = Span.lastStart(LocalDate.parse("2022-02-01"));
  private static final Instant FREE_RETURN_TERMS = Span.lastStart(LocalDate.parse("2026-04-26"));

  static final Set<Doubt> DOUBTS =
      EnumSet.of(Doubt.OPEN_AT_THE_END, Doubt.OPEN_PLATFORM_TIMER_DECIDES);

  /** What the seller's silence has brought about by now. */
  enum Silence {
    STILL_OPEN,
    WON,
    REVIEW,
    UNKNOWN
  }

  private final JsonNode order;
  private final JsonNode dispute;
  private final DisputeRecord record;
  private final Instant now;
  private final Set<Doubt> doubts;
  private final List<Asked> asked = new ArrayList<>();

  private DisputeInForce(JsonNode order, JsonNode dispute, Instant now, Set<Doubt> doubts) {
    this.order = order;
    this.dispute = dispute;
    this.record = DisputeRecord.of(dispute, now);
    this.now = now;
    this.doubts = doubts;
  }

  static boolean isOpened(JsonNode dispute, Instant now) {
    return known(requiredInstant(dispute, "openedAt"), now);
  }

  static Joint joint(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode dispute = request.get("dispute");
    if (!isOpened(dispute, now)) {
      return Joint.of(WindowInForce.notPlaced());
    }
    return new DisputeInForce(Bought.of(request, now).order(), dispute, now, doubts).joint();
  }

  /**
   * What the seller's silence may have brought about; one element where it does not matter. Without
   * an order nobody knows which rules bind.
   */
  static Set<Silence> silences(
      @Nullable JsonNode order, JsonNode dispute, Instant now, Set<Doubt> doubts) {
    if (order == null && doubts.contains(Doubt.PLACED_WHEN_OPENED)) {
      JsonNode placed =
          JsonNodeFactory.instance
              .objectNode()
              .put("placedAt", requiredInstant(dispute, "openedAt").toString());
      return silences(placed, dispute, now, doubts);
    }
    if (order == null) {
      return DisputeRecord.of(dispute, now).isSilent()
          ? EnumSet.of(Silence.UNKNOWN)
          : EnumSet.of(Silence.STILL_OPEN);
    }
    DisputeInForce life = new DisputeInForce(order, dispute, now, doubts);
    life.ask();
    Set<Silence> silences = EnumSet.noneOf(Silence.class);
    for (Map<String, Row> way : Guesses.of(life.asked, doubts)) {
      silences.add(life.silence(way));
    }
    return silences;
  }

  private Joint joint() {
    ask();
    Set<Map<String, Row>> ways = Guesses.of(asked, doubts);
    Set<World> worlds = new LinkedHashSet<>();
    Set<String> phases = new LinkedHashSet<>();
    for (Map<String, Row> way : ways) {
      worlds.add(world(way));
      phases.add(phase(way));
    }
    Joint joint = Joint.of(worlds);
    milestones(joint);
    basis(joint, ways);
    boolean first = ways.stream().anyMatch(way -> way.values().stream().anyMatch(Row::isBeforeAll));
    if (isRussian() || (first && joint.isOpen())) {
      joint.withoutLikely();
    }
    return result(joint, phases);
  }

  private boolean isRussian() {
    String buyer = optionalText(order, "buyerCountry");
    return Countries.ownDocuments(buyer, placedAt(), now) != Countries.Sure.NO;
  }

  private Instant placedAt() {
    return requiredInstant(order, "placedAt");
  }

  private void ask() {
    Instant opened = record.openedAt();
    Clock clock = new Clock(placedAt(), opened, row -> end(row, opened), now);
    asked.add(Asked.of(ANSWERS, clock));
    asked.add(Asked.of(WINS, clock));
    asked.add(Asked.of(STEPS_IN, clock));
  }

  /** In the first edition silence ends with the platform's step, in the second after five days. */
  private static Instant end(Row row, Instant opened) {
    boolean first = row.edition().equals("E1");
    int days = row.figure().equals(STEPS_IN) ? (first ? 15 : 7) : (first ? 15 : 5);
    return Days.calendar(opened, days);
  }

  // --- one world ----------------------------------------------------------------------------

  private World world(Map<String, Row> way) {
    boolean decides = doubts.contains(Doubt.OPEN_PLATFORM_TIMER_DECIDES);
    boolean answers = way.get(ANSWERS).isKnown() && way.get(WINS).isKnown();
    boolean platform = way.get(STEPS_IN).isKnown();
    World.Sheet sheet = World.sheet(!isRussian() && answers && (platform || !decides));
    if (way.get(ANSWERS).isKnown()) {
      String value = way.get(ANSWERS).value();
      sheet.milestone("seller-answers-by", value.equals("none") ? null : sellerAnswersBy());
    }
    if (way.get(STEPS_IN).edition().equals("E1")) {
      sheet.milestone("platform-steps-in", Days.calendar(record.openedAt(), 15));
      sheet.milestone("escalation-from", Days.calendar(record.openedAt(), 3));
      sheet.milestone("escalation-until", Days.calendar(record.openedAt(), 15));
    }
    return sheet.answer(verdict(way, decides && !platform));
  }

  private String verdict(Map<String, Row> way, boolean uncertain) {
    if (!record.isUndecided()) {
      return "NO_LONGER";
    }
    if (uncertain && record.isNegotiating()) {
      return "UNDETERMINED";
    }
    return switch (silence(way)) {
      case WON -> "NO_LONGER";
      case UNKNOWN -> "UNDETERMINED";
      case STILL_OPEN, REVIEW -> "YES";
    };
  }

  private Instant sellerAnswersBy() {
    return Days.calendar(record.openedAt(), 5);
  }

  private Silence silence(Map<String, Row> way) {
    if (!record.isSilent()) {
      return Silence.STILL_OPEN;
    }
    Row answers = way.get(ANSWERS);
    Row wins = way.get(WINS);
    if (!answers.isKnown() || isRussian()) {
      return Silence.UNKNOWN;
    }
    if (answers.value().equals("none")) {
      return isPast(Days.calendar(record.openedAt(), 15)) ? Silence.REVIEW : Silence.STILL_OPEN;
    }
    if (!isPast(sellerAnswersBy())) {
      return Silence.STILL_OPEN;
    }
    if (!wins.isKnown()) {
      return Silence.UNKNOWN;
    }
    return wins.value().equals("yes") ? Silence.WON : Silence.REVIEW;
  }

  /** At its end a timer has fired, unless something was recorded at or after it. */
  private boolean isPast(Instant end) {
    return !now.isBefore(end) && record.lastAt().isBefore(end);
  }

  private String phase(Map<String, Row> way) {
    if (!record.isNegotiating()) {
      return record.phase();
    }
    return switch (silence(way)) {
      case WON -> flag(record.claim(), "returnGoods") ? "AWAITING_RETURN" : "WON";
      case REVIEW -> "PLATFORM_REVIEW";
      case UNKNOWN -> "?";
      case STILL_OPEN -> {
        boolean first = way.get(STEPS_IN).edition().equals("E1");
        if (first && isPast(Days.calendar(record.openedAt(), 15))) {
          yield "PLATFORM_REVIEW";
        }
        // A platform timer without a sure number may have fired once the seller has answered, and
        // where he has no time of his own.
        boolean ownTime = record.isSilent() && !way.get(ANSWERS).value().equals("none");
        yield first || ownTime ? record.phase() : "?";
      }
    };
  }

  // --- what is told -------------------------------------------------------------------------

  private void milestones(Joint joint) {
    joint.milestone("seller-answers-by", Joint.Safe.LATEST);
    joint.milestone("escalation-from", Joint.Safe.LATEST);
    joint.milestone("escalation-until", Joint.Safe.EARLIEST);
    boolean onlyFirst =
        joint.worlds().stream().allMatch(w -> w.milestones().containsKey("platform-steps-in"));
    if (onlyFirst) {
      joint.milestone("platform-steps-in", Joint.Safe.LATEST);
    }
    Instant decided = record.decidedAt();
    Amount payout = record.payout();
    boolean plain =
        !record.isUndecided() && decided != null && payout != null && payout.isAboveZero();
    if (plain && (record.phase().equals("AGREED") || record.phase().equals("WON"))) {
      told(joint, "refund-due-by", REFUND_TERM, Days.calendar(decided, 15));
    }
    arbitration(joint);
    if (record.phase().equals("AWAITING_RETURN")) {
      Instant by = record.returnBy();
      told(joint, "return-by", Instant.MIN, by == null ? Days.calendar(decided, 10) : by);
      Instant sent = record.returnSentAt();
      boolean free = texts(order, "traits").contains("FREE_RETURNS");
      if (sent != null && record.isReturnSentByBuyer() && free) {
        told(joint, "return-missing-from", FREE_RETURN_TERMS, Days.calendar(sent, 8));
      }
    }
  }

  /**
   * Under the contract of the European Union, 20 days from the decision's receipt. It may have been
   * there at any time before it was first seen, but not on the day of the rules that knew no
   * arbitration.
   */
  private void arbitration(Joint joint) {
    Instant decided = record.platformDecidedAt();
    String buyer = optionalText(order, "buyerCountry");
    if (buyer == null) {
      return;
    }
    Countries.Sure contract = Countries.contract(buyer, placedAt(), Set.of());
    boolean never =
        !Countries.isConsumer(buyer) || placedAt().isBefore(Span.RULES_OF_2024_SEEN_UNTIL);
    if (never || (decided == null && contract == Countries.Sure.YES)) {
      joint.milestone("arbitration-by", Joint.Safe.EARLIEST);
    } else if (contract == Countries.Sure.YES && !record.isUndecided()) {
      Instant received = knownInstant(dispute, "decisionReceivedAt", now);
      Instant start = received == null ? decided : received;
      told(joint, "arbitration-by", Instant.MIN, Days.calendar(start, 20));
    }
  }

  /** A date that is the same in all worlds, for orders placed from an instant on. */
  private void told(Joint joint, String name, Instant placedFrom, Instant at) {
    if (placedAt().isBefore(placedFrom)) {
      return;
    }
    Set<World> dated = new LinkedHashSet<>();
    for (World world : joint.worlds()) {
      Map<String, Instant> milestones = new LinkedHashMap<>(world.milestones());
      milestones.put(name, at);
      dated.add(new World(world.known(), world.verdict(), milestones));
    }
    joint.worlds().clear();
    joint.worlds().addAll(dated);
    joint.milestone(name, Joint.Safe.EARLIEST);
  }

  private void basis(Joint joint, Set<Map<String, Row>> ways) {
    if (!record.isUndecided() || !record.isSilent()) {
      return;
    }
    List<Set<Basis>> parts =
        asked.stream()
            .filter(figure -> !figure.name().equals(STEPS_IN))
            .map(figure -> figure.basis(Guesses.values(ways, figure.name())))
            .toList();
    joint.basis(Basis.weakest(parts));
    asked.forEach(figure -> joint.basis(figure.basis(Guesses.values(ways, figure.name()))));
    if (isRussian()) {
      joint.basis(Set.of(Basis.NONE));
    }
  }

  private Joint result(Joint joint, Set<String> phases) {
    boolean sure = phases.size() == 1 && !phases.contains("?") && !phases.contains("CLOSED");
    if (sure && !isRussian()) {
      String phase = phases.iterator().next();
      joint.result("phase", phase);
      joint.result("presumed", !phase.equals(record.phase()));
      if (!record.isRefusedSinceClaim() && phase.equals("WON") && record.isSilent()) {
        joint.result("payout", money(record.claim(), "amount").toString());
      }
    }
    if (!record.isRefusedSinceClaim()) {
      joint.result("claimed", money(record.claim(), "amount").toString());
    }
    if (record.isUndecided() && verdictIs(joint, "YES")) {
      joint.result("payout", Expected.ABSENT);
    }
    return joint;
  }

  private static boolean verdictIs(Joint joint, String verdict) {
    return joint.verdict().equals(verdict);
  }
}
