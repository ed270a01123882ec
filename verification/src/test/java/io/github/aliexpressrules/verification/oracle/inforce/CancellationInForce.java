package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.knownInstant;

import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cancelling before the goods leave: one may ask until then; silence cancels by itself. */
final class CancellationInForce {
  private static final String TIMER = "cancellation-auto-approval";
  private static final Instant TEXT_OF_2020 = Instant.parse("2020-12-01T16:00:00Z");

  static final Set<Doubt> DOUBTS =
      EnumSet.of(
          Doubt.LIST_BINDS_AS_ONE,
          Doubt.OLD_CANCELLING_IS_OPEN,
          Doubt.CANCELLING_UNKNOWN_BEFORE_O3,
          Doubt.TIMER_BEATS_LATER_REFUSAL);

  private final Bought bought;
  private final Set<Doubt> doubts;
  private final @Nullable Instant requested;
  private final @Nullable Instant refused;

  private CancellationInForce(Bought bought, Set<Doubt> doubts) {
    this.bought = bought;
    this.doubts = doubts;
    Instant first = bought.firstShipped();
    Instant asked = knownInstant(bought.order(), "cancellationRequestedAt", bought.now());
    boolean inTime = asked != null && (first == null || asked.isBefore(first));
    requested = inTime ? asked : null;
    refused = inTime ? knownInstant(bought.order(), "cancellationRefusedAt", bought.now()) : null;
  }

  static Joint joint(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    if (!bought.isPlaced()) {
      return Joint.of(WindowInForce.notPlaced())
          .result("refundAmount", Expected.ABSENT)
          .result("presumed", Expected.ABSENT);
    }
    return new CancellationInForce(bought, doubts).joint();
  }

  private Joint joint() {
    boolean russia =
        Countries.ownDocuments(bought.buyer(), bought.placedAt(), bought.now())
            != Countries.Sure.NO;
    if (requested == null) {
      Set<World> worlds = new LinkedHashSet<>(Set.of(world(true, null)));
      boolean early = bought.placedAt().isBefore(TEXT_OF_2020);
      boolean untold = russia && !isOverdue(); // a fact decides, and no figure
      if (untold || (early && doubts.contains(Doubt.CANCELLING_UNKNOWN_BEFORE_O3))) {
        worlds.add(unknown());
      }
      Joint joint =
          Joint.of(worlds)
              .milestone("cancel-by", Joint.Safe.EARLIEST)
              .milestone("ship-by", Joint.Safe.LATEST);
      if (knownInstant(bought.order(), "cancellationRequestedAt", bought.now()) == null) {
        joint.milestone("cancels-by-itself", Joint.Safe.LATEST);
      }
      joint.basis(asking(joint));
      return told(russia ? joint.withoutLikely() : joint, Set.of());
    }
    Instant asked = requested;
    Asked timer =
        Asked.of(TIMER, new Clock(bought.placedAt(), asked, row -> end(row, asked), bought.now()));
    Set<Map<String, Row>> ways = Guesses.of(List.of(timer), doubts);
    Set<World> worlds = new LinkedHashSet<>();
    Set<Instant> ends = new LinkedHashSet<>();
    boolean open = russia;
    for (Map<String, Row> way : ways) {
      Row row = way.get(TIMER);
      worlds.add(world(true, end(row, asked)));
      ends.add(end(row, asked));
      open |= row.edition().equals("old") && doubts.contains(Doubt.OLD_CANCELLING_IS_OPEN);
    }
    if (open) {
      worlds.add(unknown());
    }
    Joint joint =
        Joint.of(worlds)
            .milestone("cancel-by", Joint.Safe.EARLIEST)
            .milestone("ship-by", Joint.Safe.LATEST)
            .milestone("cancels-by-itself", Joint.Safe.LATEST)
            .basis(timer.basis(Guesses.values(ways, TIMER)))
            .basis(Set.of(Basis.ASSUMED));
    if (ends.size() > 1) {
      joint.basis(Set.of(Basis.CANDIDATES));
    }
    if (russia) {
      return joint.without("cancels-by-itself").basis(EnumSet.allOf(Basis.class)).withoutLikely();
    }
    return told(open ? joint.withoutLikely() : joint, ends);
  }

  /** That one may ask until shipping is assumed; all else are facts. */
  private Set<Basis> asking(Joint joint) {
    boolean overdue = instant(bought.order(), "shipBy") != null;
    if (joint.verdict().equals("YES") && !overdue) {
      return EnumSet.of(Basis.ASSUMED);
    }
    return EnumSet.allOf(Basis.class);
  }

  private static Instant end(Row row, Instant asked) {
    return row.value().endsWith("hours")
        ? asked.plus(Duration.ofHours(row.number()))
        : Days.calendar(asked, row.number());
  }

  /** What nobody knows leaves the certain outcomes. */
  private World unknown() {
    World.Sheet sheet = World.sheet(false);
    facts(sheet);
    return sheet.rule(Outcome.UNKNOWN).add();
  }

  private boolean isOverdue() {
    Instant shipBy = instant(bought.order(), "shipBy");
    return shipBy != null && !bought.now().isBefore(shipBy) && !stopsClosing();
  }

  private World world(boolean known, @Nullable Instant cancelsAt) {
    World.Sheet sheet = World.sheet(known);
    facts(sheet);
    if (cancelsAt != null) {
      sheet.milestone("cancels-by-itself", cancelsAt);
      // From the timer's end on the order counts as cancelled, unless something of it was shipped:
      // before that the seller has refused so, after it the record stands.
      sheet.rule(bought.isOnItsWay() || bought.now().isBefore(cancelsAt), Outcome.EXPIRED);
      boolean late = refused != null && !refused.isBefore(cancelsAt);
      if (late && doubts.contains(Doubt.TIMER_BEATS_LATER_REFUSAL)) {
        return sheet.answer("NO_LONGER");
      }
      if (refused != null && !late) {
        // Refused in time: no timer runs.
        return bought.isCancelled() ? sheet.answer("NO_LONGER") : sheet.answer("NO");
      }
    }
    return sheet.add();
  }

  private void facts(World.Sheet sheet) {
    boolean overdue = isOverdue();
    sheet.milestone("ship-by", instant(bought.order(), "shipBy"));
    sheet.rule(!bought.isOnItsWay() || overdue, Outcome.EXPIRED);
    sheet.rule(!bought.isCancelled(), Outcome.EXPIRED);
    if (refused != null) {
      sheet.rule(bought.isCancelled() ? Outcome.EXPIRED : Outcome.VIOLATED);
    }
  }

  /** Only a part on its way does not keep the platform from closing the order. */
  private boolean stopsClosing() {
    boolean onlyPartly = bought.firstShipped() != null && bought.shipped() == null;
    return onlyPartly ? bought.confirmed() != null : bought.isOnItsWay();
  }

  /** The amount is told while one can cancel, and once it is cancelled. */
  private Joint told(Joint joint, Set<Instant> ends) {
    Instant now = bought.now();
    if (bought.isCancelled()) {
      joint.basis(Set.of(Basis.CANDIDATES)); // how long the money takes is told besides
    }
    boolean over = !ends.isEmpty() && ends.stream().noneMatch(now::isBefore);
    boolean before = ends.stream().allMatch(now::isBefore);
    boolean clear = !bought.isOnItsWay() && refused == null;
    Map<String, Object> result = new LinkedHashMap<>();
    if (bought.isCancelled() || joint.verdict().equals("YES") || (clear && over)) {
      result.put("refundAmount", bought.paid().toString());
    } else if (requested == null && joint.verdict().equals("NO_LONGER")) {
      result.put("refundAmount", Expected.ABSENT);
    }
    if (clear && !bought.isCancelled()) {
      Object none = Expected.either(Expected.ABSENT, false);
      if (over) {
        result.put("presumed", true);
      } else if (before) {
        result.put("presumed", none);
      } else {
        result.put("presumed", Expected.ABSENT);
      }
    }
    return joint.results(result);
  }
}
