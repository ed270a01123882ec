package io.github.aliexpressrules.verification.oracle.inforce;

import static io.github.aliexpressrules.testkit.generation.Facts.flag;
import static io.github.aliexpressrules.testkit.generation.Facts.has;
import static io.github.aliexpressrules.testkit.generation.Facts.money;
import static io.github.aliexpressrules.testkit.generation.Facts.number;
import static io.github.aliexpressrules.testkit.generation.Facts.text;
import static io.github.aliexpressrules.testkit.generation.Facts.texts;

import io.github.aliexpressrules.testkit.generation.Amount;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Outcome;
import io.github.aliexpressrules.verification.oracle.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A claim: the window in force, the reason, the amount, the evidence. */
final class ClaimInForce {
  private static final Set<String> ABOUT_THE_GOODS =
      Set.of(
          "DEFECTIVE",
          "POOR_QUALITY",
          "NOT_AS_DESCRIBED",
          "PARTIAL_MISMATCH",
          "PARTS_MISSING",
          "DAMAGED_IN_TRANSIT",
          "WRONG_ITEM",
          "WRONG_SIZE_OR_COLOUR",
          "COUNTERFEIT");
  private static final Set<String> NON_RECEIPT =
      Set.of("NOT_RECEIVED", "RETURNED_TO_SENDER", "HELD_BY_CUSTOMS", "WRONG_ADDRESS");
  private static final Set<String> PARTIAL = Set.of("PARTIAL_MISMATCH", "PARTS_MISSING");
  private static final Set<String> PICTURES = Set.of("PHOTO", "VIDEO", "UNBOXING_VIDEO");

  static final Set<Doubt> DOUBTS;

  static {
    Set<Doubt> doubts = EnumSet.copyOf(WindowInForce.DOUBTS);
    doubts.remove(Doubt.GUIDES_ON_REOPENING);
    doubts.add(Doubt.SWITCHES_AS_IN_GUIDES);
    DOUBTS = doubts;
  }

  private final JsonNode request;
  private final JsonNode claim;
  private final Bought bought;
  private final Set<Doubt> doubts;

  private ClaimInForce(JsonNode request, Bought bought, Set<Doubt> doubts) {
    this.request = request;
    this.claim = request.get("claim");
    this.bought = bought;
    this.doubts = doubts;
  }

  static Joint joint(JsonNode request, Instant now, Set<Doubt> doubts) {
    Bought bought = Bought.of(request, now);
    if (!bought.isPlaced()) {
      return Joint.of(WindowInForce.notPlaced())
          .result("maxRefund", Expected.ABSENT)
          .result("missingEvidence", Expected.ABSENT);
    }
    return new ClaimInForce(request, bought, doubts).joint();
  }

  private Joint joint() {
    Set<List<Outcome>> ways = new LinkedHashSet<>();
    Set<Amount> most = new LinkedHashSet<>();
    for (Outcome mind : changeOfMind()) {
      for (boolean inPart : inPart()) {
        for (boolean shipping : withShipping()) {
          List<Outcome> outcomes = new ArrayList<>(reason());
          outcomes.add(mind);
          outcomes.add(amount(inPart, shipping));
          outcomes.add(evidence());
          ways.add(outcomes);
          most.add(max(inPart, shipping));
        }
      }
    }
    Joint joint = WindowInForce.with(bought, ways, doubts).withoutLikely();
    joint.basis().clear();
    boolean contested = isPartial() && !bought.has("ACCESSORY");
    if (!contested) {
      joint.result(
          "maxRefund", most.size() == 1 ? most.iterator().next().toString() : Expected.ABSENT);
    }
    return joint;
  }

  // --- the reason ---------------------------------------------------------------------------

  private String name() {
    return text(claim, "reason");
  }

  private List<Outcome> reason() {
    List<Outcome> outcomes = new ArrayList<>();
    String reason = name();
    if (ABOUT_THE_GOODS.contains(reason)) {
      outcomes.add(bought.isInHand() ? Outcome.SATISFIED : Outcome.NOT_YET);
    }
    if (NON_RECEIPT.contains(reason)) {
      boolean sound = bought.delivered() == null && !flag(claim, "returnGoods");
      outcomes.add(sound ? Outcome.SATISFIED : Outcome.VIOLATED);
    }
    if (reason.equals("LATE_DELIVERY")) {
      outcomes.add(late());
    }
    return outcomes;
  }

  private Outcome late() {
    Instant promised = bought.promisedBy();
    if (promised == null) {
      return Outcome.UNKNOWN;
    }
    Instant delivered = bought.delivered();
    Instant came = delivered == null ? bought.confirmed() : delivered;
    if (!bought.isInHand() || came == null) {
      return bought.now().isBefore(promised) ? Outcome.NOT_YET : Outcome.SATISFIED;
    }
    return came.isAfter(promised) ? Outcome.SATISFIED : Outcome.VIOLATED;
  }

  /**
   * A changed mind counts for goods that go back without a reason, and for others nobody can tell:
   * one form of 2022 knows it, the guides do not.
   */
  private Set<Outcome> changeOfMind() {
    if (!name().equals("CHANGE_OF_MIND")
        || bought.has("UNCONDITIONAL_RETURN")
        || bought.has("LOCAL_DELIVERY")) {
      return EnumSet.of(Outcome.SATISFIED);
    }
    boolean runs =
        bought.has("FREE_RETURNS")
            && FreeReturnInForce.periods(bought, doubts).equals(Set.of("YES"));
    return runs && !doubts.contains(Doubt.SWITCHES_AS_IN_GUIDES)
        ? EnumSet.of(Outcome.SATISFIED)
        : EnumSet.of(Outcome.SATISFIED, Outcome.VIOLATED);
  }

  // --- the amount ---------------------------------------------------------------------------

  private boolean isPartial() {
    return PARTIAL.contains(name());
  }

  /** Whether a partial mismatch is worth less than the price: no dated source, so both ways. */
  private List<Boolean> inPart() {
    boolean both = isPartial() && !doubts.contains(Doubt.SWITCHES_AS_IN_GUIDES);
    return both ? List.of(true, false) : List.of(true);
  }

  /** Whether goods that never came are paid with their shipping: no dated source either. */
  private List<Boolean> withShipping() {
    boolean both =
        NON_RECEIPT.contains(name())
            && has(bought.order(), "shippingCost")
            && !doubts.contains(Doubt.SWITCHES_AS_IN_GUIDES);
    return both ? List.of(false, true) : List.of(false);
  }

  private Outcome amount(boolean inPart, boolean shipping) {
    Amount amount = money(claim, "amount");
    boolean possible = amount.isAboveZero() && !amount.isMoreThan(max(inPart, shipping));
    return possible ? Outcome.SATISFIED : Outcome.VIOLATED;
  }

  private Amount max(boolean inPart, boolean shipping) {
    Amount price = shipping ? price().plus(money(bought.order(), "shippingCost")) : price();
    boolean accessory = bought.has("ACCESSORY") && !NON_RECEIPT.contains(name());
    boolean less = accessory || (isPartial() && inPart);
    return less && price.isAboveZero() ? price.minus(Amount.ofMinor(1, price.currency())) : price;
  }

  private Amount price() {
    Amount price = money(bought.order(), "price");
    if (!has(claim, "quantity")) {
      return price;
    }
    @Nullable JsonNode line = Projection.line(request.get("order"), text(request, "line"));
    int all = has(line, "quantity") ? number(line, "quantity") : 1;
    return price.share(number(claim, "quantity"), all);
  }

  private Outcome evidence() {
    boolean shown =
        !ABOUT_THE_GOODS.contains(name())
            || texts(claim, "evidence").stream().anyMatch(PICTURES::contains);
    return shown ? Outcome.SATISFIED : Outcome.VIOLATED;
  }
}
