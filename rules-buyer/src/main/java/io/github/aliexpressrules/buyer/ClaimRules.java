package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.decision.Outcome.NOTED;
import static io.github.aliexpressrules.core.decision.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.decision.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.decision.Outcome.VIOLATED;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Bound;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Conclusion;
import io.github.aliexpressrules.core.decision.Deadline;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.QuestionKind;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.validation.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Is this claim sound as it stands, the window for opening a dispute included? */
final class ClaimRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.claim", "Is this claim sound as it stands, window included?");

  /**
   * The reasons that speak of the goods themselves: they can be judged, and shown, after delivery.
   */
  private static final Set<DisputeReason> ABOUT_THE_GOODS =
      EnumSet.of(
          DisputeReason.DEFECTIVE,
          DisputeReason.POOR_QUALITY,
          DisputeReason.NOT_AS_DESCRIBED,
          DisputeReason.PARTIAL_MISMATCH,
          DisputeReason.DAMAGED_IN_TRANSIT,
          DisputeReason.WRONG_ITEM,
          DisputeReason.WRONG_SIZE_OR_COLOUR,
          DisputeReason.COUNTERFEIT);

  /** Handed out in findings, so it must not be changeable. */
  private static final Set<Evidence> PICTURES =
      Require.enumSet(
          Evidence.class, List.of(Evidence.PHOTO, Evidence.VIDEO, Evidence.UNBOXING_VIDEO));

  private static final Duration DAY = Duration.ofHours(24);

  static final Rule AMOUNT =
      Rule.of(
          "buyer.claim.amount",
          "The buyer alone chooses the amount, above zero and at most the price of the goods; damages"
              + " beyond it cannot be had.",
          "S5:237",
          "S5:239");
  private static final Saying WITHIN_PRICE =
      AMOUNT.when(
          SATISFIED,
          "within-price",
          "The claim of {amount} is above zero and at most {price}.",
          Bound.atMost("amount", "price"));
  private static final Saying NOTHING =
      AMOUNT.when(VIOLATED, "nothing", "The claim is {amount}; it must be above zero.");
  private static final Saying ABOVE_PRICE =
      AMOUNT.when(
          VIOLATED,
          "above-price",
          "The claim of {amount} is above the price of {price}; no more than what was paid for the"
              + " goods can come back.",
          Bound.atMost("amount", "price"));

  static final Rule ACCESSORY =
      Rule.of(
          "buyer.claim.accessory",
          "For accessories less than the full price comes back, unless nothing arrived.",
          "S4:47");
  private static final Saying ACCESSORY_IN_FULL =
      ACCESSORY.when(
          VIOLATED,
          "accessory-in-full",
          "The claim of {amount} is not less than the price of {price}, which accessories do not get;"
              + " at most {max}.",
          Bound.below("amount", "price"));
  private static final Saying ACCESSORY_IN_PART =
      ACCESSORY.when(
          SATISFIED,
          "accessory-in-part",
          "The claim of {amount} is less than the price of {price}, as it must be for accessories.",
          Bound.below("amount", "price"));

  static final Rule PARTIAL_MISMATCH =
      Rule.of(
          "buyer.claim.partial-mismatch",
          "Goods that differ from their description only in part bring less than the full price. Less"
              + " only: {partial-mismatch-in-part}.",
          "S5:91");
  private static final Saying MISMATCH_IN_FULL =
      PARTIAL_MISMATCH.when(
          VIOLATED,
          "mismatch-in-full",
          "The claim of {amount} is not less than the price of {price}; a mismatch in part brings at"
              + " most {max}.",
          Bound.below("amount", "price"));
  private static final Saying MISMATCH_IN_PART =
      PARTIAL_MISMATCH.when(
          SATISFIED,
          "mismatch-in-part",
          "The claim of {amount} is less than the price of {price}, as it must be for a mismatch in"
              + " part.",
          Bound.below("amount", "price"));

  static final Rule GOODS_ARRIVED =
      Rule.of(
          "buyer.claim.goods-arrived",
          "What the goods are like can be claimed once they have arrived.",
          "S5:87",
          "S5:89",
          "S5:90",
          "S5:115",
          "S5:310");
  private static final Saying NOT_ARRIVED =
      GOODS_ARRIVED.when(
          NOT_YET,
          "not-arrived",
          "The reason {reason} is about the goods, which have not arrived yet.");
  private static final Saying ARRIVED =
      GOODS_ARRIVED.when(
          SATISFIED, "arrived", "The reason {reason} is about the goods, which arrived {arrived}.");

  static final Rule NOT_RECEIVED =
      Rule.of(
          "buyer.claim.not-received",
          "Non-receipt can be claimed as long as nothing has arrived.",
          "S4:19",
          "S5:145",
          "S5:212");
  private static final Saying NOTHING_ARRIVED =
      NOT_RECEIVED.when(SATISFIED, "nothing-arrived", "Nothing shows that the goods have arrived.");
  private static final Saying HAS_ARRIVED =
      NOT_RECEIVED.when(
          VIOLATED,
          "has-arrived",
          "The goods arrived {arrived}, so non-receipt cannot be claimed; another reason may fit.");

  static final Rule OWED_IN_FULL =
      Rule.of(
          "buyer.claim.owed-in-full",
          "Goods that have not come within the time that the seller promised are owed in full; before"
              + " that the seller has the stronger position and may refuse, and the buyer, unless his"
              + " reason is an important one, has to wait.",
          "S5:119",
          "S5:113",
          "S5:111",
          "S5:241");
  private static final Saying MAY_BE_REFUSED =
      OWED_IN_FULL.when(
          NOTED,
          "may-be-refused",
          "Delivery is promised by {promised}; until then the seller may refuse, and the buyer would"
              + " have to wait for the parcel.");
  private static final Saying IS_OWED =
      OWED_IN_FULL.when(
          NOTED,
          "is-owed",
          "Delivery was promised by {promised} and nothing came: the whole price is owed.");
  private static final Saying PROMISE_UNKNOWN =
      OWED_IN_FULL.when(
          NOTED,
          "promise-unknown",
          "By when delivery was promised is not given; once that time has passed, the whole price is"
              + " owed.");

  static final Rule LATE =
      Rule.of(
          "buyer.claim.late-delivery",
          "Goods that came later than promised can be claimed for; if they came in time and are as"
              + " described, the seller may refuse.",
          "S4:19",
          "S5:115");
  private static final Saying CAME_LATE =
      LATE.when(NOTED, "came-late", "The goods arrived {arrived}, after the promised {promised}.");
  private static final Saying STILL_MISSING =
      LATE.when(
          NOTED,
          "still-missing",
          "The goods have not arrived; non-receipt is the reason that fits until they do.");
  private static final Saying CAME_IN_TIME =
      LATE.when(
          NOTED,
          "came-in-time",
          "The goods arrived {arrived}, not after the promised {promised}; the seller may refuse.");
  private static final Saying LATENESS_UNKNOWN =
      LATE.when(
          NOTED,
          "lateness-unknown",
          "The goods arrived {arrived}; by when delivery was promised is not given.");

  static final Rule EVIDENCE =
      Rule.of(
          "buyer.claim.evidence",
          "Who claims something about the goods must show it: a photo or a video; the buyer's word alone"
              + " is not taken.",
          "S5:95",
          "S5:296",
          "S5:300",
          "S5:310",
          "S4:71");
  private static final Saying SHOWN =
      EVIDENCE.when(SATISFIED, "shown", "The claim is shown by: {evidence}.");
  private static final Saying NOT_SHOWN =
      EVIDENCE.when(
          VIOLATED,
          "not-shown",
          "The reason {reason} must be shown by one of: {missing}; the claim has: {evidence}.");

  static final Rule CHANGE_OF_MIND =
      Rule.of(
          "buyer.claim.change-of-mind",
          "Goods that are as described and came in time need not be taken back, unless they have"
              + " unconditional return or came by local delivery. Change of mind counts all the same:"
              + " {change-of-mind-counts}.",
          "S5:92",
          "S5:93",
          "S5:115");
  private static final Saying NO_RIGHT =
      CHANGE_OF_MIND.when(
          VIOLATED,
          "no-right",
          "The goods have neither unconditional return nor local delivery; the seller may refuse, and"
              + " only goodwill is left.");
  private static final Saying RIGHT_BY_TRAIT =
      CHANGE_OF_MIND.when(
          SATISFIED, "right-by-trait", "The goods can be returned for any reason: {traits}.");
  private static final Saying RIGHT_BY_POLICY =
      CHANGE_OF_MIND.when(
          SATISFIED,
          "right-by-policy",
          "By this policy a change of mind is a reason for a refund.");

  static final Rule HOW_MUCH =
      Rule.of(
          "buyer.claim.how-much",
          "The whole price suits goods that never came or are very different; for a defect that can be"
              + " put right, the cost of the repair, asked for with something to bargain.",
          "S5:239",
          "S5:241",
          "S5:95");
  private static final Saying REPAIR_COST =
      HOW_MUCH.when(
          NOTED,
          "repair-cost",
          "For a defect that can be put right, the cost of the repair is the amount to aim at; the"
              + " seller will bargain, so some ask for twice as much.");

  static final Rule POSTAGE =
      Rule.of(
          "buyer.claim.postage",
          "The buyer pays for sending goods back, unless the claim includes the postage from the start.",
          "S4:107",
          "S5:105");
  private static final Saying POSTAGE_AT_RISK =
      POSTAGE.when(
          NOTED,
          "postage-at-risk",
          "The claim offers the goods back; unless the postage is settled in the claim, the buyer pays"
              + " it. The claim cannot exceed the price.");

  static final Action FILM_OPENING =
      Action.of(
          "buyer.step.film-opening",
          Party.BUYER,
          "Film the opening of the parcel, its label and tracking number first, take photos at once, and"
              + " keep parcel and goods at hand.",
          "S5:13",
          "S5:15",
          "S5:95");
  static final Action OPEN_AND_ADD =
      Action.of(
              "buyer.step.open-in-time-add-evidence",
              Party.BUYER,
              "Open the dispute in time all the same and add a photo or video at once: the window does"
                  + " not wait for evidence.",
              "S5:189",
              "S5:95",
              "S4:47",
              "S3:10")
          .at("My orders > the order > Open dispute");
  static final Action GATHER_EVIDENCE =
      Action.of(
          "buyer.step.gather-evidence",
          Party.BUYER,
          "Gather what there is before opening the dispute, since it cannot be opened twice and being"
              + " right is not enough: videos and precise photos, the tracking number and the carrier's"
              + " screenshots, the correspondence, proof of payment and shipping, the description.",
          "S4:71",
          "S4:73",
          "S4:105",
          "S3:12");
  static final Action OPEN_BEFORE_PROMISE =
      Action.of(
              "buyer.step.open-before-promise-ends",
              Party.BUYER,
              "Open the dispute for non-receipt on the day before the promised time ends, and write that"
                  + " protection is running out and nothing has come.",
              "S5:123",
              "S5:125",
              "S5:127")
          .at("My orders > the order > Open dispute");
  static final Action NEGOTIATE =
      Action.of(
          "buyer.step.negotiate-first",
          Party.BUYER,
          "Try to settle it in messages with the seller first: explain, stay friendly and look for a"
              + " compromise. A dispute is for when he refuses or does not answer.",
          "S4:45",
          "S4:17",
          "S4:107",
          "S5:113",
          "S5:179");
  static final Action ENTER_AMOUNT =
      Action.of(
          "buyer.step.enter-amount",
          Party.BUYER,
          "Enter an amount above zero and of at most {max}; the form shows the limits below the field.",
          "S5:237",
          "S5:91",
          "S4:47");
  static final Action SETTLE_POSTAGE =
      Action.of(
          "buyer.step.settle-postage",
          Party.BUYER,
          "Put the cost of sending the goods back into the claim from the start.",
          "S5:105");
  static final Action CHOOSE_REASON =
      Action.of(
          "buyer.step.choose-fitting-reason",
          Party.BUYER,
          "Choose a reason that fits goods that have arrived: what is wrong with them, or that they"
              + " came late.",
          "S5:115",
          "S4:19");
  static final Action RELY_ON_GOODWILL =
      Action.of(
          "buyer.step.ask-goodwill",
          Party.BUYER,
          "Ask the seller for goodwill; nothing else is left where the goods are as described.",
          "S5:115");

  private ClaimRules() {}

  static Question<ClaimAssessment> question(Order order, Claim claim, BuyerPolicy policy) {
    return Question.of(QUESTION, policy, order.facts(), sheet -> answer(sheet, order, claim));
  }

  private static Optional<ClaimAssessment> answer(Sheet sheet, Order order, Claim claim) {
    if (!sheet.begun(order.placedAt(), OrderRules.NOT_PLACED)) {
      return Optional.empty();
    }
    DisputeWindowRules.Bounds window = DisputeWindowRules.apply(sheet, order);
    Derived<Money> max = sheet.derive(m -> maxRefund(order, claim, m));
    sheet.apply(AMOUNT, m -> amount(order, claim, m.forStep(max)));
    sheet.applyIf(ACCESSORY, m -> accessory(order, claim));
    sheet.applyIf(PARTIAL_MISMATCH, m -> partialMismatch(order, claim, m));
    sheet.applyIf(GOODS_ARRIVED, m -> goodsArrived(order, claim, m));
    sheet.applyIf(NOT_RECEIVED, m -> notReceived(order, claim, m));
    sheet.applyIf(OWED_IN_FULL, m -> owedInFull(order, claim, m, window));
    sheet.applyIf(LATE, m -> late(order, claim, m));
    sheet.applyIf(EVIDENCE, m -> evidence(claim, m, window));
    sheet.applyIf(CHANGE_OF_MIND, m -> changeOfMind(order, claim, m));
    sheet.applyIf(HOW_MUCH, m -> howMuch(claim));
    sheet.applyIf(POSTAGE, m -> postage(claim));
    return Optional.of(new ClaimAssessment(sheet.value(m -> m.of(max)), missing(claim)));
  }

  private static Money maxRefund(Order order, Claim claim, Moment m) {
    boolean mismatch =
        claim.reason() == DisputeReason.PARTIAL_MISMATCH
            && m.figure(BuyerPolicy.PARTIAL_MISMATCH_IN_PART);
    return isAccessory(order, claim) || mismatch ? justBelow(order.price()) : order.price();
  }

  /** One minor unit less, but never below zero. */
  private static Money justBelow(Money price) {
    return price.isZero() ? price : price.minus(Money.ofMinor(price.getCurrencyUnit(), 1));
  }

  private static boolean isAccessory(Order order, Claim claim) {
    return order.traits().contains(OrderTrait.ACCESSORY)
        && claim.reason() != DisputeReason.NOT_RECEIVED;
  }

  private static Conclusion amount(Order order, Claim claim, Money max) {
    if (claim.amount().isZero()) {
      return enter(NOTHING.with(claim.amount()), max);
    }
    return claim.amount().isGreaterThan(order.price())
        ? enter(ABOVE_PRICE.with(claim.amount(), order.price()), max)
        : WITHIN_PRICE.with(claim.amount(), order.price());
  }

  /** Where not even the least amount can be claimed, no other amount cures that. */
  private static Conclusion enter(Conclusion conclusion, Money max) {
    return max.isZero() ? conclusion : conclusion.cure(ENTER_AMOUNT, max);
  }

  private static Optional<Conclusion> accessory(Order order, Claim claim) {
    return isAccessory(order, claim)
        ? Optional.of(lessThanFull(order, claim, ACCESSORY_IN_FULL, ACCESSORY_IN_PART))
        : Optional.empty();
  }

  private static Optional<Conclusion> partialMismatch(Order order, Claim claim, Moment m) {
    return claim.reason() == DisputeReason.PARTIAL_MISMATCH
            && m.figure(BuyerPolicy.PARTIAL_MISMATCH_IN_PART)
        ? Optional.of(lessThanFull(order, claim, MISMATCH_IN_FULL, MISMATCH_IN_PART))
        : Optional.empty();
  }

  private static Conclusion lessThanFull(Order order, Claim claim, Saying full, Saying part) {
    Money max = justBelow(order.price());
    return claim.amount().isLessThan(order.price())
        ? part.with(claim.amount(), order.price())
        : enter(full.with(claim.amount(), order.price(), max), max);
  }

  private static Optional<Conclusion> goodsArrived(Order order, Claim claim, Moment m) {
    if (!ABOUT_THE_GOODS.contains(claim.reason())) {
      return Optional.empty();
    }
    return Optional.of(
        OrderRules.arrival(order, m)
            .map(arrival -> ARRIVED.with(claim.reason(), arrival.at()).then(NEGOTIATE))
            .orElseGet(() -> notArrived(order, claim, m)));
  }

  /** What was cancelled before it was shipped is not delivered any more. */
  private static Conclusion notArrived(Order order, Claim claim, Moment m) {
    Conclusion notArrived = NOT_ARRIVED.with(claim.reason());
    return OrderRules.isRunning(order, m) || m.known(order.shippedAt()).isPresent()
        ? notArrived.cure(OrderRules.DELIVER).then(FILM_OPENING)
        : notArrived;
  }

  private static Optional<Conclusion> notReceived(Order order, Claim claim, Moment m) {
    if (claim.reason() != DisputeReason.NOT_RECEIVED) {
      return Optional.empty();
    }
    return Optional.of(
        OrderRules.arrival(order, m)
            .map(arrival -> HAS_ARRIVED.with(arrival.at()).cure(CHOOSE_REASON))
            .orElseGet(() -> NOTHING_ARRIVED.with().then(NEGOTIATE)));
  }

  private static Optional<Conclusion> owedInFull(
      Order order, Claim claim, Moment m, DisputeWindowRules.Bounds window) {
    if (claim.reason() != DisputeReason.NOT_RECEIVED || OrderRules.arrival(order, m).isPresent()) {
      return Optional.empty();
    }
    if (order.promisedBy().isEmpty()) {
      return Optional.of(PROMISE_UNKNOWN.with().then(DisputeWindowRules.LOOK_UP_PROTECTION));
    }
    Instant promised = order.promisedBy().get();
    if (m.isAtOrAfter(promised)) {
      return Optional.of(IS_OWED.with(promised).then(DisputeRules.ESCALATE));
    }
    Conclusion early = MAY_BE_REFUSED.with(promised);
    return Optional.of(
        m.forStep(window.opens())
            .map(
                opens -> openBeforePromise(early, promised, opens.at(), m.forStep(window.closes())))
            .orElse(early));
  }

  /** On the last day of the promise, or of the window if that is over before. */
  private static Conclusion openBeforePromise(
      Conclusion early, Instant promised, Instant opens, Optional<Deadline> closes) {
    Instant end = closes.map(Deadline::at).filter(promised::isAfter).orElse(promised);
    Instant dayBefore = end.minus(DAY);
    return opens.isBefore(end)
        ? early.then(
            Optional.of(opens.isAfter(dayBefore) ? opens : dayBefore),
            Optional.of(end),
            OPEN_BEFORE_PROMISE)
        : early.then(Optional.of(opens), closes.map(Deadline::at), OPEN_BEFORE_PROMISE);
  }

  private static Optional<Conclusion> late(Order order, Claim claim, Moment m) {
    if (claim.reason() != DisputeReason.LATE_DELIVERY) {
      return Optional.empty();
    }
    Optional<Fact> arrival = OrderRules.arrival(order, m);
    if (arrival.isEmpty()) {
      return Optional.of(STILL_MISSING.with());
    }
    Instant arrived = arrival.get().at();
    return Optional.of(
        order
            .promisedBy()
            .map(by -> (arrived.isAfter(by) ? CAME_LATE : CAME_IN_TIME).with(arrived, by))
            .orElseGet(() -> LATENESS_UNKNOWN.with(arrived)));
  }

  private static Optional<Conclusion> evidence(
      Claim claim, Moment m, DisputeWindowRules.Bounds window) {
    if (!ABOUT_THE_GOODS.contains(claim.reason())) {
      return Optional.empty();
    }
    Set<Evidence> missing = missing(claim);
    if (missing.isEmpty()) {
      return Optional.of(SHOWN.with(claim.evidence()));
    }
    Conclusion notShown = NOT_SHOWN.with(claim.reason(), missing, claim.evidence());
    Optional<Instant> opens = m.forStep(window.opens()).map(Deadline::at);
    if (opens.isPresent()) {
      notShown.cure(opens, m.forStep(window.closes()).map(Deadline::at), OPEN_AND_ADD);
    }
    return Optional.of(notShown.cure(GATHER_EVIDENCE));
  }

  private static Set<Evidence> missing(Claim claim) {
    boolean needed = ABOUT_THE_GOODS.contains(claim.reason());
    boolean shown = claim.evidence().stream().anyMatch(PICTURES::contains);
    return needed && !shown ? PICTURES : Set.of();
  }

  private static Optional<Conclusion> changeOfMind(Order order, Claim claim, Moment m) {
    if (claim.reason() != DisputeReason.CHANGE_OF_MIND) {
      return Optional.empty();
    }
    Set<OrderTrait> traits = OrderRules.returnForAnyReason(order);
    if (!traits.isEmpty()) {
      return Optional.of(RIGHT_BY_TRAIT.with(traits));
    }
    return Optional.of(
        m.figure(BuyerPolicy.CHANGE_OF_MIND_COUNTS)
            ? RIGHT_BY_POLICY.with()
            : NO_RIGHT.with().then(RELY_ON_GOODWILL));
  }

  private static Optional<Conclusion> howMuch(Claim claim) {
    return claim.reason() == DisputeReason.DEFECTIVE
            || claim.reason() == DisputeReason.POOR_QUALITY
            || claim.reason() == DisputeReason.DAMAGED_IN_TRANSIT
        ? Optional.of(REPAIR_COST.with())
        : Optional.empty();
  }

  private static Optional<Conclusion> postage(Claim claim) {
    return claim.returnGoods()
        ? Optional.of(POSTAGE_AT_RISK.with().then(SETTLE_POSTAGE))
        : Optional.empty();
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(
              AMOUNT,
              ACCESSORY,
              PARTIAL_MISMATCH,
              GOODS_ARRIVED,
              NOT_RECEIVED,
              OWED_IN_FULL,
              LATE,
              EVIDENCE,
              CHANGE_OF_MIND,
              HOW_MUCH,
              POSTAGE)
          .actions(
              NEGOTIATE,
              GATHER_EVIDENCE,
              FILM_OPENING,
              OPEN_AND_ADD,
              OPEN_BEFORE_PROMISE,
              ENTER_AMOUNT,
              SETTLE_POSTAGE,
              CHOOSE_REASON,
              RELY_ON_GOODWILL);
}
