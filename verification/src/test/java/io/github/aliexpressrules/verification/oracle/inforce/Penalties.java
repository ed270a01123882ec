package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.instant;
import static io.github.aliexpressrules.testkit.generation.Facts.items;
import static io.github.aliexpressrules.testkit.generation.Facts.known;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.number;
import static io.github.aliexpressrules.testkit.generation.Facts.requiredInstant;
import static io.github.aliexpressrules.testkit.generation.Facts.text;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.testkit.generation.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a merchant's points, by the text of 2025, have brought about by an instant. */
final class Penalties {
  static final String SEVERE = "SEVERE_INTELLECTUAL_PROPERTY";
  private static final String GOODS = "INTELLECTUAL_PROPERTY";
  private static final String TRADE = "TRANSACTION";
  private static final String INFORMATION = "PRODUCT_INFORMATION";
  private static final List<String> SYSTEMS = List.of(GOODS, SEVERE, TRADE, INFORMATION);
  private static final Amount INCREASED = Amount.of("30000", "CNY");
  private static final Instant TEXT = Span.lastStart(LocalDate.parse("2025-08-18"));

  /** Something that runs from an instant to another; without an end as long as nobody ends it. */
  record Measure(String name, String system, Instant from, @Nullable Instant until) {
    boolean runs(Instant now) {
      return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
  }

  private final JsonNode deposit;
  private final Instant now;
  private final List<Measure> measures = new ArrayList<>();
  private final List<JsonNode> deductions = new ArrayList<>();

  private Penalties(JsonNode deposit, Instant now) {
    this.deposit = deposit;
    this.now = now;
    items(deposit, "points").stream()
        .filter(one -> known(at(one), now))
        .sorted(
            // the order of the list means nothing
            Comparator.comparing(Penalties::at).thenComparing(one -> number(one, "points")))
        .forEach(deductions::add);
    SYSTEMS.forEach(this::punish);
  }

  static Penalties of(JsonNode deposit, Instant now) {
    return new Penalties(deposit, now);
  }

  private static Instant at(JsonNode deduction) {
    return requiredInstant(deduction, "at");
  }

  // --- points -------------------------------------------------------------------------------

  private void punish(String system) {
    List<JsonNode> own = of(system);
    for (int i = 0; i < own.size(); i++) {
      Instant at = at(own.get(i));
      int before = count(own.subList(0, i), at, system);
      int after = count(own.subList(0, i + 1), at, system);
      cross(system, before, after, at);
    }
  }

  private List<JsonNode> of(String system) {
    return deductions.stream().filter(one -> text(one, "system").equals(system)).toList();
  }

  /** A deduction lapses after 365 days, to the hour; severe infringements are counted. */
  private static int count(List<JsonNode> deductions, Instant now, String system) {
    return deductions.stream()
        .filter(one -> now.isBefore(lapses(one)))
        .mapToInt(one -> system.equals(SEVERE) ? 1 : number(one, "points"))
        .sum();
  }

  private static Instant lapses(JsonNode deduction) {
    return Days.calendar(at(deduction), 365);
  }

  /** The highest threshold that a deduction reaches from below; the others stay silent. */
  private void cross(String system, int before, int after, Instant at) {
    switch (system) {
      case SEVERE -> {
        if (after >= 3) {
          add("ACCOUNT_CLOSED", system, at, null);
        } else {
          add("ACCOUNT_FROZEN_WITHOUT_LENGTH", system, at, null);
        }
      }
      case INFORMATION -> {
        if (after / 12 > before / 12) {
          add("ACCOUNT_FROZEN", system, at, Days.calendar(at, 7));
        }
      }
      default -> {
        boolean goods = system.equals(GOODS);
        if (crosses(48, before, after)) {
          add("ACCOUNT_CLOSED", system, at, null);
        } else if (crosses(36, before, after)) {
          add("ACCOUNT_FROZEN", system, at, Days.calendar(at, 30));
        } else if (crosses(24, before, after)) {
          add("ACCOUNT_FROZEN", system, at, Days.calendar(at, 14));
        } else if (crosses(12, before, after)) {
          add("ACCOUNT_FROZEN", system, at, Days.calendar(at, 7));
        } else if (goods && crosses(6, before, after)) {
          add("OPERATIONS_RESTRICTED", system, at, Days.calendar(at, 3));
        }
      }
    }
  }

  private static boolean crosses(int threshold, int before, int after) {
    return before < threshold && after >= threshold;
  }

  private void add(String name, String system, Instant from, @Nullable Instant until) {
    measures.add(new Measure(name, system, from, until));
  }

  /** The points that count at the moment, of the systems whose points are counted. */
  Map<String, Object> points() {
    Map<String, Object> points = new LinkedHashMap<>();
    for (String system : List.of(GOODS, TRADE, INFORMATION)) {
      points.put(system, BigDecimal.valueOf(count(of(system), now, system)));
    }
    return points;
  }

  List<Instant> lapses() {
    return deductions.stream().map(Penalties::lapses).sorted().toList();
  }

  /** Whether something was deducted before the text was surely in force. */
  boolean beginsBeforeTheText() {
    return deductions.stream().anyMatch(one -> at(one).isBefore(TEXT));
  }

  /** Whether the notice came before the text was surely in force. */
  boolean isNoticedBeforeTheText() {
    Instant noticed = noticedAt();
    return noticed != null && noticed.isBefore(TEXT);
  }

  /**
   * Whether all measures are the same in every world: no text before the one that is known, the
   * money certainly frozen or certainly released, the deposit not perhaps to be kept for the points
   * of several systems together.
   */
  boolean isMeasuredForSure() {
    Instant closed = closedAt();
    int most = 0;
    int total = 0;
    for (String system : List.of(GOODS, TRADE, SEVERE)) {
      int points =
          of(system).stream()
              .filter(one -> now.isBefore(lapses(one)))
              .mapToInt(one -> number(one, "points"))
              .sum();
      most = Math.max(most, points);
      total += points;
    }
    return !beginsBeforeTheText()
        && !isNoticedBeforeTheText()
        && (closed == null || (!closed.isBefore(TEXT) && !isReleaseOpen(closed)))
        && (most >= 48 || total < 48);
  }

  private boolean isReleaseOpen(Instant closed) {
    List<Instant> ends = fundsReleased(closed);
    return !now.isBefore(ends.get(0)) && now.isBefore(ends.get(1));
  }

  private boolean isBeforeTheText(Measure measure) {
    return measure.from().isBefore(TEXT);
  }

  // --- what runs ----------------------------------------------------------------------------

  boolean runs(String... names) {
    return measures.stream()
        .filter(measure -> !isBeforeTheText(measure))
        .anyMatch(measure -> List.of(names).contains(measure.name()) && runs(measure));
  }

  /** By the text, if it had always been in force. */
  boolean runsAnyway(String... names) {
    return measures.stream()
        .anyMatch(measure -> List.of(names).contains(measure.name()) && runs(measure));
  }

  /** A freeze by points that is presumed: none that a record stands for. */
  private boolean runs(Measure measure) {
    return measure.runs(now)
        && (!measure.name().startsWith("ACCOUNT_FROZEN") || !isReplaced(measure));
  }

  /** The latest end of all freezes by points, past ones too. */
  @Nullable Instant freezeEnds() {
    return measures.stream()
        .filter(measure -> measure.name().equals("ACCOUNT_FROZEN"))
        .map(Measure::until)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The freezes by points that run now. */
  List<Measure> freezes() {
    return measures.stream()
        .filter(measure -> measure.name().equals("ACCOUNT_FROZEN") && runs(measure))
        .toList();
  }

  // --- the rest of the record ---------------------------------------------------------------

  @Nullable Instant noticedAt() {
    Instant noticed = instant(deposit, "depositIncreaseNoticedAt");
    return known(noticed, now) ? noticed : null;
  }

  @Nullable Instant closedAt() {
    Instant closed = instant(deposit, "closedAt");
    return known(closed, now) ? closed : null;
  }

  Amount balance() {
    Amount sum = null;
    for (JsonNode entry : items(deposit, "entries")) {
      if (known(at(entry), now)) {
        Amount amount = money(entry, "amount");
        Amount before = sum == null ? Amount.zero(amount.currency()) : sum;
        sum = text(entry, "type").equals("PAID") ? before.plus(amount) : before.minus(amount);
      }
    }
    return sum == null ? Amount.zero("CNY") : sum;
  }

  boolean isInOtherCurrency() {
    return !balance().currency().equals(INCREASED.currency());
  }

  /** What is missing to the increased deposit; null where the currencies differ. */
  @Nullable Amount missing() {
    Amount balance = balance();
    if (isInOtherCurrency()) {
      return null;
    }
    return balance.isLessThan(INCREASED) ? INCREASED.minus(balance) : Amount.zero("CNY");
  }

  List<JsonNode> recordedFreezes() {
    return items(deposit, "freezes").stream()
        .filter(freeze -> known(requiredInstant(freeze, "from"), now))
        .toList();
  }

  boolean isFrozenByRecord() {
    return recordedFreezes().stream().anyMatch(freeze -> !known(instant(freeze, "liftedAt"), now));
  }

  /** A recorded freeze that begins within one by points stands for it. */
  boolean isFrozenByPoints() {
    return freezes().stream()
        .filter(measure -> !isBeforeTheText(measure))
        .anyMatch(measure -> !isReplaced(measure));
  }

  /** The same by the text, if it had always been in force. */
  boolean isFrozenByPointsAnyway() {
    return freezes().stream().anyMatch(measure -> !isReplaced(measure));
  }

  private boolean isReplaced(Measure measure) {
    return recordedFreezes().stream()
        .map(freeze -> requiredInstant(freeze, "from"))
        .anyMatch(from -> !from.isBefore(measure.from()) && from.isBefore(longest(measure)));
  }

  /** A freeze without length as long as its deduction counts. */
  private static Instant longest(Measure measure) {
    return measure.until() == null ? Days.calendar(measure.from(), 365) : measure.until();
  }

  /** 180 days, and six calendar months in Shanghai, after the closure. */
  List<Instant> fundsReleased(Instant closed) {
    Instant months = closed.atZone(Span.SHANGHAI).plusMonths(6).toInstant();
    Instant days = Days.calendar(closed, 180);
    return days.isBefore(months) ? List.of(days, months) : List.of(months, days);
  }
}
