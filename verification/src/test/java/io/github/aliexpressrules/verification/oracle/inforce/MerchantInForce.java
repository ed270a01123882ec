package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Oracle;
import io.github.aliexpressrules.verification.oracle.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What points, notices and a closure do to the questions of a merchant. */
final class MerchantInForce {
  static final Set<Doubt> STANDING =
      EnumSet.of(
          Doubt.POINTS_BEFORE_TEXT_COUNT,
          Doubt.FREEZE_WITHOUT_LENGTH_IS_OVER,
          Doubt.FREEZE_WITHOUT_LENGTH_RUNS,
          Doubt.CLOSURE_ENDS_WITH_FUNDS,
          Doubt.FUNDS_BETWEEN_IS_UNKNOWN);
  static final Set<Doubt> FREEZE =
      EnumSet.of(
          Doubt.POINTS_BEFORE_TEXT_COUNT,
          Doubt.FREEZE_WITHOUT_LENGTH_IS_OVER,
          Doubt.FREEZE_WITHOUT_LENGTH_RUNS,
          Doubt.CLOSURE_FREEZES);
  static final Set<Doubt> REFUND =
      EnumSet.of(
          Doubt.POINTS_BEFORE_TEXT_COUNT,
          Doubt.FREEZE_WITHOUT_LENGTH_IS_OVER,
          Doubt.FREEZE_WITHOUT_LENGTH_RUNS,
          Doubt.CLOSURE_FREEZES,
          Doubt.SWITCHES_AS_IN_GUIDES);
  static final Set<Doubt> BALANCE = EnumSet.of(Doubt.GUIDES_DEPOSIT);

  private MerchantInForce() {}

  // --- standing -----------------------------------------------------------------------------

  static Joint standing(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode deposit = request.get("deposit");
    Penalties penalties = Penalties.of(deposit, now);
    Set<World> worlds = new LinkedHashSet<>();
    Set<Boolean> texts = new LinkedHashSet<>(texts(penalties, doubts));
    if (penalties.isNoticedBeforeTheText()) {
      texts.add(false);
    }
    for (boolean text : texts) {
      worlds.add(standing(penalties, now, text, doubts));
    }
    Joint joint = Joint.of(worlds).withoutLikely();
    if (!penalties.beginsBeforeTheText()) {
      joint.milestone("freeze-ends", Joint.Safe.LATEST);
      joint.milestone("deposit-increase-by", Joint.Safe.EARLIEST);
      if (penalties.closedAt() != null) {
        joint.milestone("funds-released", Joint.Safe.LATEST);
      }
      joint.basis(EnumSet.of(Basis.DETERMINED, Basis.ASSUMED, Basis.CANDIDATES));
    }
    return joint
        .series("points-lapse", penalties.lapses())
        .measures(penalties.isMeasuredForSure() ? frozen(penalties) : List.of())
        .result("points", penalties.points());
  }

  /** The freezes by points that run. */
  private static List<Map<String, Object>> frozen(Penalties penalties) {
    return penalties.freezes().stream()
        .map(
            measure ->
                Map.<String, Object>of(
                    "measure", measure.name(),
                    "system", measure.system(),
                    "from", measure.from(),
                    "until", measure.until()))
        .toList();
  }

  /** Before the text was seen it may have been in force, or another. */
  private static List<Boolean> texts(Penalties penalties, Set<Doubt> doubts) {
    return penalties.beginsBeforeTheText() && !doubts.contains(Doubt.POINTS_BEFORE_TEXT_COUNT)
        ? List.of(true, false)
        : List.of(true);
  }

  private static World standing(Penalties penalties, Instant now, boolean text, Set<Doubt> doubts) {
    World.Sheet sheet = World.sheet(true);
    sheet.rule(!penalties.isFrozenByRecord(), Outcome.VIOLATED);
    measures(sheet, penalties, text, doubts);
    boolean restricted =
        text
            ? penalties.runsAnyway("OPERATIONS_RESTRICTED")
            : penalties.runs("OPERATIONS_RESTRICTED");
    sheet.rule(!restricted, Outcome.VIOLATED);
    increase(sheet, penalties, text);
    closure(sheet, penalties, now, doubts);
    return sheet.add();
  }

  private static void measures(
      World.Sheet sheet, Penalties penalties, boolean text, Set<Doubt> doubts) {
    String[] certain = {"ACCOUNT_FROZEN", "ACCOUNT_CLOSED"};
    boolean runs = text ? penalties.runsAnyway(certain) : penalties.runs(certain);
    sheet.rule(!runs, Outcome.VIOLATED);
    sheet.milestone("freeze-ends", penalties.freezeEnds());
    if (!text && penalties.beginsBeforeTheText()) {
      sheet.rule(Outcome.UNKNOWN);
    }
    if (penalties.runsAnyway("ACCOUNT_FROZEN_WITHOUT_LENGTH")) {
      withoutLength(sheet, doubts);
    }
  }

  /** A freeze of which the text does not say how long it lasts. */
  private static void withoutLength(World.Sheet sheet, Set<Doubt> doubts) {
    if (doubts.contains(Doubt.FREEZE_WITHOUT_LENGTH_RUNS)) {
      sheet.rule(Outcome.VIOLATED);
    } else if (!doubts.contains(Doubt.FREEZE_WITHOUT_LENGTH_IS_OVER)) {
      sheet.rule(Outcome.UNKNOWN);
    }
  }

  /** A noticed increase stands in the way until it is paid. */
  private static void increase(World.Sheet sheet, Penalties penalties, boolean text) {
    Instant noticed = penalties.noticedAt();
    if (noticed == null) {
      return;
    }
    sheet.milestone("deposit-increase-by", Days.calendar(noticed, 14));
    Amount missing = penalties.missing();
    boolean unknown = !text && penalties.isNoticedBeforeTheText();
    if (missing == null || unknown) {
      sheet.rule(Outcome.UNKNOWN);
    } else {
      sheet.rule(!missing.isAboveZero(), Outcome.VIOLATED);
    }
  }

  private static void closure(
      World.Sheet sheet, Penalties penalties, Instant now, Set<Doubt> doubts) {
    Instant closed = penalties.closedAt();
    if (closed == null) {
      return;
    }
    List<Instant> ends = penalties.fundsReleased(closed);
    sheet.milestone("funds-released", ends.get(1));
    boolean between = !now.isBefore(ends.get(0)) && now.isBefore(ends.get(1));
    boolean over = !now.isBefore(ends.get(1));
    if (between && doubts.contains(Doubt.FUNDS_BETWEEN_IS_UNKNOWN)) {
      sheet.rule(Outcome.UNKNOWN);
    } else if (!over || !doubts.contains(Doubt.CLOSURE_ENDS_WITH_FUNDS)) {
      sheet.rule(Outcome.VIOLATED);
    }
  }

  // --- freeze -------------------------------------------------------------------------------

  static Joint freeze(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode deposit = request.get("deposit");
    Penalties penalties = Penalties.of(deposit, now);
    Set<World> worlds = new LinkedHashSet<>();
    for (boolean text : texts(penalties, doubts)) {
      World.Sheet sheet = World.sheet(true);
      sheet.rule(!penalties.isFrozenByRecord(), Outcome.VIOLATED);
      presumed(sheet, penalties, text, doubts);
      worlds.add(sheet.add());
    }
    Expected guides = Oracle.answer(request, now);
    Joint joint = Joint.of(worlds).withoutLikely();
    joint.result("freezes", guides.result().get("freezes"));
    joint.result("documentsOutstanding", guides.result().get("documentsOutstanding"));
    if (!penalties.beginsBeforeTheText() && penalties.isFrozenByPoints()) {
      joint.result("presumed", true);
    }
    return joint;
  }

  private static void presumed(
      World.Sheet sheet, Penalties penalties, boolean text, Set<Doubt> doubts) {
    boolean frozen = text ? penalties.isFrozenByPointsAnyway() : penalties.isFrozenByPoints();
    sheet.rule(!frozen, Outcome.VIOLATED);
    if (!text) {
      sheet.rule(Outcome.UNKNOWN);
    }
    if (penalties.runsAnyway("ACCOUNT_FROZEN_WITHOUT_LENGTH")) {
      withoutLength(sheet, doubts);
    }
    boolean closed = penalties.closedAt() != null || penalties.runsAnyway("ACCOUNT_CLOSED");
    if (closed && doubts.contains(Doubt.CLOSURE_FREEZES)) {
      sheet.rule(Outcome.VIOLATED);
    }
  }

  // --- refund -------------------------------------------------------------------------------

  /**
   * As under guides, with and without the exit and the volume, which no dated source asks for; and
   * not while frozen by points, and not surely once the account is closed.
   */
  static Joint refund(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode deposit = request.get("deposit");
    Penalties penalties = Penalties.of(deposit, now);
    Set<World> worlds = new LinkedHashSet<>();
    boolean both = !doubts.contains(Doubt.SWITCHES_AS_IN_GUIDES);
    for (boolean exit : both ? List.of(true, false) : List.of(true)) {
      for (boolean volume : both ? List.of(true, false) : List.of(true)) {
        for (boolean text : texts(penalties, doubts)) {
          World.Sheet sheet = World.sheet(true);
          sheet.rule(asOutcome(guides(request, now, exit, volume)));
          presumed(sheet, penalties, text, doubts);
          if (penalties.closedAt() != null) {
            sheet.rule(Outcome.UNKNOWN);
          }
          worlds.add(sheet.add());
        }
      }
    }
    Joint joint = Joint.of(worlds).withoutLikely();
    Map<String, Object> result = new LinkedHashMap<>();
    Object missing = Oracle.answer(request, now).result().get("missingMaterials");
    if (missing != null && !penalties.beginsBeforeTheText()) {
      result.put("missingMaterials", missing);
    }
    return joint.results(result);
  }

  /** The guides' verdict, as if a condition that a world does not know were met. */
  private static String guides(JsonNode request, Instant now, boolean exit, boolean volume) {
    ObjectNode changed = (ObjectNode) request.deepCopy();
    if (!exit) {
      // Nobody asks for it: as if it had been asked for long ago.
      ((ObjectNode) changed.get("application")).put("exitRequestedAt", "2000-01-01T00:00:00Z");
    }
    if (!volume) {
      ((ObjectNode) changed.get("deposit")).put("transactionVolumeMet", true);
    }
    return Oracle.answer(changed, now).verdict();
  }

  private static Outcome asOutcome(String verdict) {
    return switch (verdict) {
      case "NO" -> Outcome.VIOLATED;
      case "NO_LONGER" -> Outcome.EXPIRED;
      case "NOT_YET" -> Outcome.NOT_YET;
      case "UNDETERMINED" -> Outcome.UNKNOWN;
      default -> Outcome.SATISFIED;
    };
  }

  // --- balance ------------------------------------------------------------------------------

  /** No dated source gives an amount for a category; a noticed increase gives the least. */
  static Joint balance(JsonNode request, Instant now, Set<Doubt> doubts) {
    JsonNode deposit = request.get("deposit");
    Penalties penalties = Penalties.of(deposit, now);
    Amount balance = penalties.balance();
    boolean surely = penalties.noticedAt() != null && !penalties.isNoticedBeforeTheText();
    Amount missing = surely ? penalties.missing() : null;
    World.Sheet sheet = World.sheet(true);
    boolean guides = doubts.contains(Doubt.GUIDES_DEPOSIT);
    if (missing != null && missing.isAboveZero()) {
      sheet.rule(Outcome.VIOLATED);
    } else if (guides && !Facts.has(deposit, "categories")) {
      sheet.rule(asOutcome(Oracle.answer(request, now).verdict()));
    } else {
      sheet.rule(Outcome.UNKNOWN);
    }
    Joint joint = Joint.of(sheet.add()).withoutLikely().result("balance", balance.toString());
    Expected byGuides = Oracle.answer(request, now);
    for (String member : List.of("lastPaidAt", "topUpMethods")) {
      joint.result(member, byGuides.result().get(member));
    }
    return joint;
  }

  static Joint requiredDeposit(JsonNode request, Instant now, Set<Doubt> doubts) {
    World.Sheet sheet = World.sheet(true);
    boolean guides = doubts.contains(Doubt.GUIDES_DEPOSIT);
    String verdict = guides ? Oracle.answer(request, now).verdict() : "UNDETERMINED";
    return Joint.of(sheet.answer(verdict)).withoutLikely();
  }
}
