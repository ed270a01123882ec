package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.earlier;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.later;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;

import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The window of a dispute, in every world. */
final class WindowInForce {
  private static final String OPENS = "dispute-opens";
  private static final String AT_ONCE = "dispute-opens-at-once-if-promise";
  private static final String WAITS = "dispute-waits-in-transit";
  private static final String CLOSES = "dispute-closes";
  private static final String AGAIN = "reopen-within";
  private static final String REOPENS = "reopen-after-cancelling";

  private static final Set<String> CLOSED = Set.of("AGREED", "WON", "LOST", "CANCELLED", "CLOSED");

  /** The last sighting of the bar in transit, in Shanghai. */
  private static final Instant WAITING_SEEN = Instant.parse("2022-03-31T16:00:00Z");

  static final Set<Doubt> DOUBTS =
      EnumSet.of(
          Doubt.LIST_BINDS_AS_ONE,
          Doubt.DELIVERY_WITHOUT_SOURCE,
          Doubt.REPORT_MAKES_BAND,
          Doubt.PROTECTION_FOR_PROMISE,
          Doubt.NO_PROMISE_FOR_PROTECTION,
          Doubt.NO_WAITING_AFTER_SIGHTING,
          Doubt.OPENS_BY_THE_TIMER,
          Doubt.DELIVERY_ENDS_THE_SPAN,
          Doubt.AT_ONCE_DESPITE_TRACKING,
          Doubt.GUIDES_ON_REOPENING);

  private final Bought bought;
  private final @Nullable JsonNode dispute;
  private final Set<Doubt> doubts;
  private final List<Asked> asked = new ArrayList<>();

  private WindowInForce(Bought bought, @Nullable JsonNode dispute, Set<Doubt> doubts) {
    this.bought = bought;
    this.dispute = dispute;
    this.doubts = doubts;
  }

  /** Before the placing nothing is told. */
  static World notPlaced() {
    return World.sheet(true).answer("NOT_YET");
  }

  static Joint joint(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    if (!bought.isPlaced()) {
      return Joint.of(notPlaced());
    }
    JsonNode dispute = has(request, "dispute") ? request.get("dispute") : null;
    WindowInForce window = new WindowInForce(bought, dispute, doubts);
    return window.joint(Set.of(List.of()));
  }

  /**
   * The window with further outcomes, one set for each way in which the rest of the question may
   * turn out.
   */
  static Joint with(Bought bought, Set<List<Outcome>> others, Set<Doubt> doubts) {
    return new WindowInForce(bought, null, doubts).joint(others);
  }

  private Joint joint(Set<List<Outcome>> others) {
    ask();
    Set<Map<String, Row>> ways = Guesses.of(asked, doubts);
    Set<World> worlds = new LinkedHashSet<>();
    for (Map<String, Row> way : ways) {
      if (!isOfOneText(way)) {
        continue;
      }
      for (boolean normal : normalTracking(way)) {
        for (Outcome earlier : afterEarlier(way)) {
          for (List<Outcome> other : others) {
            worlds.add(world(way, normal, earlier, other));
          }
        }
      }
    }
    Joint joint =
        Joint.of(worlds)
            .milestone("dispute-opens", Joint.Safe.LATEST)
            .milestone("dispute-closes", Joint.Safe.EARLIEST);
    asked.stream()
        .map(figure -> figure.basis(Guesses.values(ways, figure.name())))
        .forEach(joint::basis);
    joint.basis(
        Basis.weakest(
            asked.stream()
                .map(figure -> figure.basis(Guesses.values(ways, figure.name())))
                .toList()));
    if (worlds.size() > 1) {
      joint.basis(Set.of(Basis.CANDIDATES));
    }
    if (bought.has("LONGER_PROTECTION") || isOver(russia())) {
      joint.basis(Set.of(Basis.ASSUMED, Basis.NONE));
    }
    beside(joint);
    boolean first = ways.stream().anyMatch(way -> way.values().stream().anyMatch(Row::isBeforeAll));
    boolean unsettled = cancelledDispute() || isOver(russia()) || (first && joint.isOpen());
    return unsettled ? joint.withoutLikely() : joint;
  }

  /** What rests on facts alone, on a rule without a figure, or on a fact that is missing. */
  private void beside(Joint joint) {
    if (disputeIsKnown() || bought.isCancelled()) {
      joint.basis(EnumSet.allOf(Basis.class));
    }
    if (bought.shipped() == null) {
      // what would open it is told by the value of the moment asked
      joint.basis(Set.of(Basis.DETERMINED, Basis.CANDIDATES));
    }
    if (bought.shipped() == null || bought.arrival() != null) {
      joint.basis(Set.of(Basis.ASSUMED));
    }
    if (joint.verdict().equals("UNDETERMINED")) {
      joint.basis(Set.of(Basis.NONE));
    }
  }

  private Countries.Sure russia() {
    return Countries.ownDocuments(bought.buyer(), bought.placedAt(), bought.now());
  }

  private static boolean isOver(Countries.Sure sure) {
    return sure != Countries.Sure.NO;
  }

  // --- which figures matter -----------------------------------------------------------------

  private void ask() {
    Instant shipped = bought.shipped();
    if (shipped != null) {
      opens(shipped);
    }
    closes(shipped == null ? bought.placedAt() : shipped);
    if (closedDispute()) {
      Instant last = lastEvent();
      asked.add(Asked.of(AGAIN, clock(last, row -> last)));
    }
    if (cancelledDispute()) {
      Instant end = bought.protectionEnd();
      asked.add(Asked.of(REOPENS, clock(lastEvent(), row -> end)));
    }
  }

  private void opens(Instant shipped) {
    asked.add(Asked.of(OPENS, clock(shipped, row -> opensBy(row, shipped))));
    Instant promised = bought.promisedBy();
    if (promised != null) {
      // a clause of the rule: a text that binds the rule while its days run binds by it as well
      asked.add(
          Asked.of(
              AT_ONCE,
              clock(shipped, row -> Days.calendar(shipped, row.edition().equals("E1") ? 5 : 10))));
    }
    if (bought.arrival() == null && bought.mayTravelNormally()) {
      asked.add(Asked.of(WAITS, clock(shipped, row -> deliveryTime())));
    }
  }

  /**
   * The exception for a short promise is a clause of the rule: the text of the one has the other.
   */
  private static boolean isOfOneText(Map<String, Row> way) {
    return !way.containsKey(AT_ONCE)
        || way.get(AT_ONCE).edition().equals("E1") == way.get(OPENS).edition().equals("E1");
  }

  private void closes(Instant from) {
    Instant confirmed = bought.confirmed();
    List<Row> rows =
        Figures.of(
            CLOSES,
            row ->
                !row.edition().equals("E1")
                    || row.value().equals("completion")
                    || confirmed == null);
    Instant anchor = bought.protectionEnd();
    if (anchor == null) {
      anchor = bought.promisedBy();
    }
    Instant start = anchor == null ? from : anchor;
    asked.add(new Asked(CLOSES, rows, clock(start, this::spanEnd)));
  }

  private @Nullable Instant spanEnd(Row row) {
    Instant last = closing(row).last();
    Instant arrival = bought.arrival();
    return last == null && arrival != null && doubts.contains(Doubt.DELIVERY_ENDS_THE_SPAN)
        ? Days.calendar(arrival, 15)
        : last;
  }

  private Clock clock(Instant start, java.util.function.Function<Row, @Nullable Instant> end) {
    return new Clock(bought.placedAt(), start, end, bought.now());
  }

  // --- one world ----------------------------------------------------------------------------

  /** Where tracking may be normal, it may also not be. */
  private List<Boolean> normalTracking(Map<String, Row> way) {
    boolean bar = way.containsKey(WAITS) && way.get(WAITS).isKnown();
    return bar ? List.of(true, false) : List.of(false);
  }

  private World world(Map<String, Row> way, boolean normal, Outcome earlier, List<Outcome> others) {
    boolean known =
        way.entrySet().stream()
            .allMatch(
                figure ->
                    figure.getValue().isKnown()
                        || figure.getKey().equals(WAITS)
                        || figure.getKey().equals(REOPENS));
    World.Sheet sheet = World.sheet(known);
    opening(sheet, way, normal);
    closing(sheet, way.get(CLOSES));
    if (!bought.isOnItsWay()) {
      sheet.rule(!bought.isCancelled(), Outcome.EXPIRED);
    }
    sheet.rule(earlier);
    others.forEach(sheet::rule);
    return sheet.add();
  }

  private void opening(World.Sheet sheet, Map<String, Row> way, boolean normal) {
    Instant shipped = bought.shipped();
    Instant arrival = bought.arrival();
    if (shipped == null) {
      sheet.rule(arrival != null, Outcome.NOT_YET).milestone("dispute-opens", arrival);
      return;
    }
    Row row = way.get(OPENS);
    boolean unknown =
        isOver(russia()) || !row.isKnown() || (isAtOnceUnknown(way) && mayBeShort(shipped));
    Instant opens = unknown ? null : opens(row, way, shipped, normal);
    Instant first = earlier(opens, arrival);
    sheet.milestone("dispute-opens", opens == null ? null : first);
    if (first != null && !bought.now().isBefore(first)) {
      sheet.rule(Outcome.SATISFIED);
    } else {
      boolean early = opens != null || (!unknown && isTooEarlyAnyway(row, shipped));
      sheet.rule(early ? Outcome.NOT_YET : Outcome.UNKNOWN);
    }
  }

  /** The bar only adds to the days after shipping, also where its own end is not known. */
  private boolean isTooEarlyAnyway(Row row, Instant shipped) {
    return !row.value().equals("end-of-protection")
        && bought.now().isBefore(Days.calendar(shipped, row.number()));
  }

  private boolean isAtOnceUnknown(Map<String, Row> way) {
    return way.containsKey(AT_ONCE) && !way.get(AT_ONCE).isKnown();
  }

  private boolean mayBeShort(Instant shipped) {
    return promisedDays(shipped).compareTo(Duration.ofDays(5)) <= 0;
  }

  private Duration promisedDays(Instant shipped) {
    return Duration.between(shipped, bought.promisedBy());
  }

  /** Null where the date is not known. */
  private @Nullable Instant opens(Row row, Map<String, Row> way, Instant shipped, boolean normal) {
    boolean short_ = isShort(way, shipped);
    Instant opens = short_ ? shipped : opensBy(row, shipped);
    boolean bar =
        normal
            && !row.edition().equals("E3")
            // the page that has the bar has the ten days as well
            && !row.edition().equals("E1")
            && !(short_ && doubts.contains(Doubt.AT_ONCE_DESPITE_TRACKING))
            && !(doubts.contains(Doubt.NO_WAITING_AFTER_SIGHTING)
                && !bought.placedAt().isBefore(WAITING_SEEN));
    return bar ? later(opens, deliveryTime()) : opens;
  }

  private boolean isShort(Map<String, Row> way, Instant shipped) {
    if (!way.containsKey(AT_ONCE)) {
      return false;
    }
    int compared = promisedDays(shipped).compareTo(Duration.ofDays(5));
    return compared < 0
        || (compared == 0 && way.get(AT_ONCE).value().equals("at most 5 calendar days"));
  }

  private @Nullable Instant opensBy(Row row, Instant shipped) {
    if (row.value().equals("end-of-protection")) {
      Instant end =
          doubts.contains(Doubt.OPENS_BY_THE_TIMER)
              ? bought.protectionEndsAt()
              : bought.protectionEnd();
      return end == null && !doubts.contains(Doubt.NO_PROMISE_FOR_PROTECTION)
          ? bought.promisedBy()
          : end;
    }
    return Days.calendar(shipped, row.number());
  }

  /** Until when the goods are promised. */
  private @Nullable Instant deliveryTime() {
    Instant promised = bought.promisedBy();
    return promised == null ? bought.protectionEndsAt() : promised;
  }

  // --- closing ------------------------------------------------------------------------------

  /** Open surely until the one end, and not after the last. */
  private record Closing(@Nullable Instant sure, @Nullable Instant last, boolean never) {
    static Closing at(@Nullable Instant end) {
      return new Closing(end, end, false);
    }

    static Closing openEnded() {
      return new Closing(null, null, true);
    }

    Outcome outcome(Instant now) {
      if (never || (sure != null && now.isBefore(sure))) {
        return Outcome.SATISFIED;
      }
      return last == null || now.isBefore(last) ? Outcome.UNKNOWN : Outcome.EXPIRED;
    }
  }

  private void closing(World.Sheet sheet, Row row) {
    if (!row.isKnown() || isOver(russia())) {
      sheet.rule(Outcome.UNKNOWN);
      return;
    }
    Closing closing = closing(row);
    sheet.milestone("dispute-closes", closing.sure());
    sheet.rule(closing.outcome(bought.now()));
  }

  private Closing closing(Row row) {
    return row.edition().equals("E1") ? untilCompleted(row) : afterTheDeliveryTime(row.number());
  }

  /** At completion; 15 days later with the badge; not completed: one of the carriers' windows. */
  private Closing untilCompleted(Row row) {
    Instant confirmed = bought.confirmed();
    if (confirmed != null) {
      boolean badge = bought.has("LONGER_PROTECTION");
      return Closing.at(badge ? Days.calendar(confirmed, 15) : confirmed);
    }
    Instant promised = bought.promisedBy();
    if (promised == null && doubts.contains(Doubt.PROTECTION_FOR_PROMISE)) {
      promised = bought.protectionEndsAt();
    }
    Instant shipped = bought.shipped();
    boolean byCarrier = row.value().endsWith("days") && shipped != null;
    Instant end = byCarrier ? Days.calendar(shipped, row.number()) : promised;
    if (end == null && shipped != null) {
      // No promised day: only the carriers' windows are candidates.
      end = Days.calendar(shipped, 39);
    }
    return end == null ? Closing.openEnded() : Closing.at(end);
  }

  private Closing afterTheDeliveryTime(int days) {
    Instant end = bought.protectionEnd();
    Instant arrival = bought.arrival();
    if (end == null && arrival != null && doubts.contains(Doubt.DELIVERY_WITHOUT_SOURCE)) {
      return Closing.at(null);
    }
    Instant anchor = end == null ? bought.promisedBy() : end;
    Instant last = anchor == null ? null : Days.calendar(anchor, days);
    boolean onlyReported = end == null && arrival != null && bought.delivered() == null;
    if (onlyReported && doubts.contains(Doubt.REPORT_MAKES_BAND)) {
      return new Closing(earlier(Days.calendar(arrival, days), last), last, false);
    }
    return Closing.at(last);
  }

  // --- an earlier dispute -------------------------------------------------------------------

  private boolean disputeIsKnown() {
    return dispute != null && known(requiredInstant(dispute, "openedAt"), bought.now());
  }

  private boolean cancelledDispute() {
    return disputeIsKnown() && DisputeRecord.of(dispute, bought.now()).phase().equals("CANCELLED");
  }

  private boolean closedDispute() {
    return disputeIsKnown() && CLOSED.contains(DisputeRecord.of(dispute, bought.now()).phase());
  }

  private Instant lastEvent() {
    return DisputeRecord.of(dispute, bought.now()).lastAt();
  }

  /** Closed is closed; whether the buyer's own withdrawal leaves a way back, is tried both ways. */
  private Set<Outcome> afterEarlier(Map<String, Row> way) {
    if (!disputeIsKnown()) {
      return EnumSet.of(Outcome.SATISFIED);
    }
    if (closedDispute() && (isOver(russia()) || !way.get(AGAIN).isKnown())) {
      return EnumSet.of(Outcome.UNKNOWN);
    }
    if (!cancelledDispute()) {
      return EnumSet.of(Outcome.EXPIRED);
    }
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    boolean seen = way.get(REOPENS).isKnown() && !doubts.contains(Doubt.GUIDES_ON_REOPENING);
    outcomes.add(Outcome.EXPIRED);
    if (!seen) {
      Instant end = bought.protectionEnd();
      boolean runs = end != null && bought.now().isBefore(end);
      outcomes.add(end == null ? Outcome.UNKNOWN : runs ? Outcome.SATISFIED : Outcome.EXPIRED);
      if (doubts.contains(Doubt.GUIDES_ON_REOPENING)) {
        outcomes.remove(runs || end == null ? Outcome.EXPIRED : Outcome.SATISFIED);
      }
    }
    return outcomes;
  }
}
