package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is this claim sound as it stands, the window for opening a dispute included? */
final class ClaimRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.claim", "Is this claim sound as it stands, window included?")
          .titled("This claim");

  /**
   * What is asked about.
   *
   * @param window the window of the order that the claim is about
   * @param claim the claim
   * @param price what was paid for the goods that it is about
   */
  record Made(DisputeWindowRules.Window window, Claim claim, Money price) {
    /**
     * While delivery is still promised, non-receipt has a day of its own for the opening.
     *
     * @param price what was paid for the units that the claim is about
     */
    static Made of(OrderCase order, Claim claim, Money price) {
      boolean nothingCame = Reasons.isNonReceipt(claim);
      return new Made(new DisputeWindowRules.Window(order, null, nothingCame), claim, price);
    }

    OrderCase order() {
      return window.order();
    }

    Money amount() {
      return claim.amount();
    }

    boolean is(DisputeReason reason) {
      return claim.reason() == reason;
    }

    boolean isAboutTheGoods() {
      return ABOUT_THE_GOODS.contains(claim.reason());
    }

    /** Whether by the claim nothing came. */
    boolean isNonReceipt() {
      return Reasons.isNonReceipt(claim);
    }

    boolean isMismatchInPart() {
      return is(DisputeReason.PARTIAL_MISMATCH) || is(DisputeReason.PARTS_MISSING);
    }

    boolean isForAccessory() {
      return isAccessory() && !isNonReceipt();
    }

    boolean isAccessory() {
      return order().order().traits().contains(OrderTrait.ACCESSORY);
    }
  }

  /**
   * The reasons that speak of the goods themselves: they can be judged, and shown, after delivery.
   */
  private static final Set<DisputeReason> ABOUT_THE_GOODS =
      EnumSet.of(
          DisputeReason.DEFECTIVE,
          DisputeReason.POOR_QUALITY,
          DisputeReason.NOT_AS_DESCRIBED,
          DisputeReason.PARTIAL_MISMATCH,
          DisputeReason.PARTS_MISSING,
          DisputeReason.DAMAGED_IN_TRANSIT,
          DisputeReason.WRONG_ITEM,
          DisputeReason.WRONG_SIZE_OR_COLOUR,
          DisputeReason.COUNTERFEIT);

  /** The most that can be claimed. */
  private static final Definition<Made, Money> MOST =
      Definition.plain("the most that can be claimed", ClaimRules::most);

  private static Money most(Made made, Moment m) {
    return made.isForAccessory() || bringsLess(made, m)
        ? justBelow(made.price())
        : m.the(LIMIT, made);
  }

  /** The most that any claim about the order can bring, whatever its goods are like. */
  private static final Definition<Made, Money> LIMIT =
      Definition.plain("limit of any claim", ClaimRules::limit);

  private static Money limit(Made made, Moment m) {
    Money shipping = made.order().order().shippingCost().orElse(null);
    return shipping != null
            && made.isNonReceipt()
            && m.figure(BuyerPolicy.NON_RECEIPT_PAYS_SHIPPING)
        ? made.price().plus(shipping)
        : made.price();
  }

  private static boolean bringsLess(Made made, Moment m) {
    return made.isMismatchInPart() && m.figure(BuyerPolicy.PARTIAL_MISMATCH_IN_PART);
  }

  /** One minor unit less, but never below zero. */
  private static Money justBelow(Money price) {
    return price.isZero() ? price : price.minus(Money.ofMinor(price.getCurrencyUnit(), 1));
  }

  private static final Action ENTER_AMOUNT =
      Action.of(
              "buyer.step.enter-amount",
              BUYER,
              "Enter an amount above zero and of at most {max}; the form shows the limits below the"
                  + " field.",
              "S5:237, S5:91, S4:47")
          .brief("Set the amount to at most {max}, and above zero.");

  static final Rule AMOUNT =
      Rule.of(
          "buyer.claim.amount",
          "The buyer alone chooses the amount, above zero and at most the price of the goods;"
              + " damages beyond it cannot be had. Goods that never came bring their shipping as"
              + " well: {non-receipt-pays-shipping}.",
          "S5:237, S5:239");
  private static final Case WITHIN_PRICE =
      AMOUNT.satisfied(
          "within-price",
          "The claim of {amount} is above zero and at most {price}.",
          Bound.atMost("amount", "price"));
  private static final Case NOTHING =
      AMOUNT
          .violated("nothing", "The claim is {amount}; it must be above zero.")
          .steps(ENTER_AMOUNT);
  private static final Case ABOVE_PRICE =
      AMOUNT
          .violated(
              "above-price",
              "The claim of {amount} is above {price}, the most that can come back for these"
                  + " goods.",
              Bound.atMost("amount", "price"))
          .steps(ENTER_AMOUNT);

  private static Conclusion amount(Made made, Moment m) {
    if (made.amount().isZero()) {
      return enter(say(NOTHING, made.amount()), m.peekThe(MOST, made));
    }
    Money limit = m.the(LIMIT, made);
    return made.amount().isGreaterThan(limit)
        ? enter(say(ABOVE_PRICE, made.amount(), limit), m.peekThe(MOST, made))
        : say(WITHIN_PRICE, made.amount(), limit);
  }

  /** Where not even the least amount can be claimed, no other amount remedies that. */
  private static Conclusion enter(Conclusion conclusion, Money most) {
    return most.isZero() ? conclusion : conclusion.remedy(ENTER_AMOUNT, most);
  }

  static final Rule ACCESSORY =
      Rule.of(
          "buyer.claim.accessory",
          "For accessories less than the full price comes back, unless nothing arrived.",
          "S4:47");
  private static final Case ACCESSORY_IN_FULL =
      ACCESSORY
          .violated(
              "accessory-in-full",
              "The claim of {amount} is not less than the price of {price}, which accessories do"
                  + " not get; at most {max}.",
              Bound.below("amount", "price"))
          .steps(ENTER_AMOUNT);
  private static final Case ACCESSORY_IN_PART =
      ACCESSORY.satisfied(
          "accessory-in-part",
          "The claim of {amount} is less than the price of {price}, as it must be for accessories.",
          Bound.below("amount", "price"));

  private static Conclusion accessory(Made made, Moment m) {
    return lessThanFull(made, ACCESSORY_IN_FULL, ACCESSORY_IN_PART);
  }

  private static Conclusion lessThanFull(Made made, Case full, Case part) {
    if (made.amount().isLessThan(made.price())) {
      return say(part, made.amount(), made.price());
    }
    Money most = justBelow(made.price());
    return enter(say(full, made.amount(), made.price(), most), most);
  }

  static final Rule PARTIAL_MISMATCH =
      Rule.of(
          "buyer.claim.partial-mismatch",
          "Goods that differ from their description only in part bring less than the full price."
              + " Less only: {partial-mismatch-in-part}.",
          "S5:91");
  private static final Case MISMATCH_IN_FULL =
      PARTIAL_MISMATCH
          .violated(
              "mismatch-in-full",
              "The claim of {amount} is not less than the price of {price}; a mismatch in part"
                  + " brings at most {max}.",
              Bound.below("amount", "price"))
          .steps(ENTER_AMOUNT);
  private static final Case MISMATCH_IN_PART =
      PARTIAL_MISMATCH.satisfied(
          "mismatch-in-part",
          "The claim of {amount} is less than the price of {price}, as it must be for a mismatch in"
              + " part.",
          Bound.below("amount", "price"));

  private static Conclusion partialMismatch(Made made, Moment m) {
    return lessThanFull(made, MISMATCH_IN_FULL, MISMATCH_IN_PART);
  }

  private static final Action NEGOTIATE =
      Action.of(
              "buyer.step.negotiate-first",
              BUYER,
              "Unless little time is left to open the dispute, try to settle it in messages with the"
                  + " seller first: explain, stay friendly and look for a compromise. A dispute is for"
                  + " when he refuses or does not answer.",
              "S4:45, S4:17, S4:107, S5:113, S5:179")
          .brief("Write to the seller, stay friendly, look for a compromise.");
  private static final Action FILM_OPENING =
      Action.of(
              "buyer.step.film-opening",
              BUYER,
              "Film the opening of the parcel, its label and tracking number first, take photos at"
                  + " once, and keep parcel and goods at hand.",
              "S5:13, S5:15, S5:95")
          .brief("Film the opening of the parcel, its label first.");

  static final Rule GOODS_ARRIVED =
      Rule.of(
          "buyer.claim.goods-arrived",
          "What the goods are like can be claimed once they have arrived.",
          "S5:87, S5:89, S5:90, S5:115, S5:310");
  private static final Case NOT_ARRIVED =
      GOODS_ARRIVED
          .notYet(
              "not-arrived", "The reason {reason} is about the goods, which have not arrived yet.")
          .steps(OrderSteps.DELIVER, FILM_OPENING);
  private static final Case ARRIVED =
      GOODS_ARRIVED
          .satisfied("arrived", "The reason {reason} is about the goods, which arrived {arrived}.")
          .steps(NEGOTIATE);

  private static Conclusion goodsArrived(Made made, Moment m) {
    Fact arrival = m.of(OrderRules.IN_HAND, made.order());
    return arrival == null
        ? notArrived(made, m)
        : say(ARRIVED, made.claim().reason(), arrival.at()).advise(NEGOTIATE);
  }

  /** What was cancelled before it was shipped is not delivered any more. */
  private static Conclusion notArrived(Made made, Moment m) {
    Conclusion notArrived = say(NOT_ARRIVED, made.claim().reason());
    return OrderRules.isRunning(made.order(), m) || made.order().firstShipped(m) != null
        ? notArrived.remedy(OrderSteps.DELIVER).advise(FILM_OPENING)
        : notArrived;
  }

  private static final Action CHOOSE_REASON =
      Action.of(
              "buyer.step.choose-fitting-reason",
              BUYER,
              "If the goods are in your hands and something is wrong with them, choose the reason that"
                  + " says so.",
              "S5:115, S4:19")
          .brief("If something is wrong with the goods, choose the reason that says so.");
  private static final Action TAKE_DELIVERY_OUT =
      Action.of(
              "buyer.step.take-delivery-out",
              BUYER,
              "If only the carrier says so and nothing is in your hands, the goods have not arrived: move"
                  + " the day from deliveredAt to reportedDeliveredAt, keep the reason, and have the"
                  + " carrier put in writing where the parcel went.",
              "S4:19, S5:145")
          .brief("If nothing is in your hands, say so: the carrier reported it, it did not come.");

  static final Rule NOT_RECEIVED =
      Rule.of(
          "buyer.claim.not-received",
          "Non-receipt can be claimed as long as nothing has come into the buyer's hands.",
          "S4:19, S5:145, S5:212");
  private static final Case NOTHING_ARRIVED =
      NOT_RECEIVED
          .satisfied("nothing-arrived", "Nothing shows that the goods have arrived.")
          .steps(NEGOTIATE);
  private static final Case ONLY_REPORTED =
      NOT_RECEIVED
          .satisfied(
              "only-reported",
              "The carrier reports delivery on {reported}; only the goods in the buyer's hands would"
                  + " stand against the claim.")
          .steps(NEGOTIATE);
  private static final Case GOES_BACK =
      NOT_RECEIVED
          .satisfied(
              "goes-back",
              "The parcel has been on its way back to the sender since {returned}: the order counts"
                  + " as not received.")
          .steps(NEGOTIATE);
  private static final Case HAS_ARRIVED =
      NOT_RECEIVED
          .violated(
              "has-arrived",
              "The goods arrived {arrived}, by what is told of the order, so non-receipt cannot be"
                  + " claimed.")
          .steps(TAKE_DELIVERY_OUT, CHOOSE_REASON);

  private static Conclusion notReceived(Made made, Moment m) {
    Fact delivered = made.order().delivered(m);
    if (delivered != null) {
      return chooseReason(say(HAS_ARRIVED, delivered.at()).remedy(TAKE_DELIVERY_OUT), made);
    }
    Fact returned = made.order().returned(m);
    Fact reported = made.order().reported(m);
    Conclusion missing =
        returned != null
            ? say(GOES_BACK, returned.at())
            : reported != null ? say(ONLY_REPORTED, reported.at()) : say(NOTHING_ARRIVED);
    return missing.advise(NEGOTIATE);
  }

  /** Goods for which nothing could be claimed have no reason that helps. */
  private static Conclusion chooseReason(Conclusion arrived, Made made) {
    Money most = made.isAccessory() ? justBelow(made.price()) : made.price();
    return most.isPositive() ? arrived.remedy(CHOOSE_REASON) : arrived.advise(CHOOSE_REASON);
  }

  private static final Action ASK_CARRIER =
      Action.of(
              "buyer.step.ask-carrier",
              BUYER,
              "Ask the carrier in writing where the parcel was left and who took it, and add the tracking"
                  + " and his answer to the claim: {evidence}.",
              "S4:71, S5:145")
          .brief("Ask the carrier in writing where the parcel was left, and add the answer.");

  static final Rule SAID_TO_HAVE_COME =
      Rule.of(
          "buyer.claim.said-to-have-come",
          "What the carrier reports, or a confirmation of receipt, weighs against a claim for"
              + " non-receipt; it is answered with the tracking and the carrier's own words.",
          "S4:71, S5:145, S5:249");
  private static final Case CARRIER_SAYS_SO =
      SAID_TO_HAVE_COME
          .noted(
              "carrier-says-so",
              "The carrier reports that the parcel was delivered {reported}; the seller will point"
                  + " to that.")
          .steps(ASK_CARRIER);
  private static final Case RECEIPT_DECLARED =
      SAID_TO_HAVE_COME
          .noted(
              "receipt-declared",
              "Receipt was confirmed {confirmed}, by the buyer or by the system: that weighs against"
                  + " the claim, and the window runs from it.")
          .steps(ASK_CARRIER);

  /** Handed out in findings, so it must not be changeable. */
  private static final Set<Evidence> WHERE_IT_WENT =
      Require.enumSet(
          "evidence", Evidence.class, List.of(Evidence.CORRESPONDENCE, Evidence.TRACKING));

  private static @Nullable Conclusion saidToHaveCome(Made made, Moment m) {
    Fact confirmed = m.known(made.order().confirmed());
    Fact reported = made.order().reported(m);
    if (made.order().delivered(m) != null || (confirmed == null && reported == null)) {
      return null;
    }
    Conclusion said =
        confirmed != null
            ? say(RECEIPT_DECLARED, confirmed.at())
            : say(CARRIER_SAYS_SO, Objects.requireNonNull(reported).at());
    return said.advise(ASK_CARRIER, WHERE_IT_WENT);
  }

  static final Rule WHOSE_FAULT =
      Rule.of(
          "buyer.claim.whose-fault",
          "Who answers for a parcel that the customs hold, or that went to a wrong address, the"
              + " sources leave open.",
          "S4:19");
  private static final Case LEFT_OPEN =
      WHOSE_FAULT.noted(
          "left-open",
          "For the reason {reason} the sources leave open who answers for it: the seller, the"
              + " carrier or the buyer who gave the address or did not clear the parcel.");

  private static final Action CLAIM_WITHOUT_RETURN =
      Action.of(
              "buyer.step.claim-without-return",
              BUYER,
              "Claim the money without offering the goods back, and never declare that you have sent"
                  + " back what you did not get.",
              "S5:119, S5:87")
          .brief("Claim the money without offering the goods back.");

  static final Rule RETURN_OF_NOTHING =
      Rule.of(
          "buyer.claim.return-of-nothing",
          "Goods go back after they have been delivered; for goods that never came all the money is"
              + " owed, and nothing can be sent back.",
          "S5:87, S5:119");
  private static final Case OFFERS_NOTHING_BACK =
      RETURN_OF_NOTHING
          .violated(
              "offers-nothing-back",
              "The claim says that nothing came, and offers the goods back. Nobody can send back"
                  + " what he does not have; a return that is declared all the same can get the"
                  + " account restricted.")
          .steps(CLAIM_WITHOUT_RETURN)
          .endangers(Hazard.ACCOUNT_BLOCKED);

  private static boolean returnsNothing(Made made, Moment m) {
    return made.isNonReceipt() && made.claim().returnGoods();
  }

  private static Conclusion returnOfNothing(Made made, Moment m) {
    return say(OFFERS_NOTHING_BACK).remedy(CLAIM_WITHOUT_RETURN);
  }

  private static final Action OPEN_BEFORE_PROMISE =
      Action.of(
              "buyer.step.open-before-promise-ends",
              BUYER,
              "Wait with the dispute until the day before the promised time ends, since until then"
                  + " the seller may refuse; then open it for non-receipt, and write that protection"
                  + " is running out and nothing has come. If that day is missed, open it later, while"
                  + " the window is open.",
              "S5:123, S5:125, S5:127")
          .brief(
              "Best day: open the dispute for non-receipt; write that protection is running out.")
          .at("My orders > the order > Open dispute");

  static final Rule OWED_IN_FULL =
      Rule.of(
          "buyer.claim.owed-in-full",
          "Goods that have not come within the time that the seller promised are owed in full;"
              + " before that the seller has the stronger position and may refuse, and the buyer,"
              + " unless his reason is an important one, has to wait.",
          "S5:119, S5:113, S5:111, S5:241");
  private static final Case MAY_BE_REFUSED =
      OWED_IN_FULL
          .noted(
              "may-be-refused",
              "Delivery is promised by {promised}; until then the seller may refuse, and the buyer"
                  + " would have to wait for the parcel.")
          .steps(OPEN_BEFORE_PROMISE);
  private static final Case IS_OWED =
      OWED_IN_FULL
          .noted(
              "is-owed",
              "Delivery was promised by {promised} and nothing came: the whole price is owed.")
          .steps(DisputeSteps.CALL_IN_PLATFORM);
  private static final Case PROMISE_UNKNOWN =
      OWED_IN_FULL
          .noted(
              "promise-unknown",
              "By when delivery was promised is not given; once that time has passed, the whole"
                  + " price is owed.")
          .steps(OrderSteps.LOOK_UP_PROTECTION);

  private static final Case GOES_BACK_OWED =
      OWED_IN_FULL
          .noted(
              "goes-back",
              "The parcel went back to the sender {returned}, whatever was promised: the whole price"
                  + " is owed.")
          .steps(DisputeSteps.CALL_IN_PLATFORM);

  private static boolean isMissing(Made made, Moment m) {
    return made.isNonReceipt() && made.order().delivered(m) == null;
  }

  private static Conclusion owedInFull(Made made, Moment m) {
    Fact returned = made.order().returned(m);
    if (returned != null) {
      return thenCallIn(say(GOES_BACK_OWED, returned.at()), made, m, returned.at());
    }
    Fact promised = made.order().promised();
    if (promised == null) {
      return say(PROMISE_UNKNOWN).advise(OrderSteps.LOOK_UP_PROTECTION);
    }
    if (m.isAtOrAfter(promised.at())) {
      return thenCallIn(say(IS_OWED, promised.at()), made, m, promised.at());
    }
    Conclusion early = say(MAY_BE_REFUSED, promised.at());
    Deadline start = m.peek(WindowDates.START, made.order());
    return start == null
        ? early
        : openBeforePromise(
            early, promised.at(), start.at(), m.peek(WindowDates.END, made.order()));
  }

  /** After the dispute was opened, which is not before it is owed. */
  private static Conclusion thenCallIn(Conclusion owed, Made made, Moment m, Instant since) {
    Deadline start = m.peek(WindowDates.START, made.order());
    return start == null
        ? owed
        : owed.adviseWithin(
            start.at().isAfter(since) ? start.at() : since, null, DisputeSteps.CALL_IN_PLATFORM);
  }

  /** On the last day of the promise, or of the window if that is over before. */
  private static Conclusion openBeforePromise(
      Conclusion early, Instant promised, Instant opens, @Nullable Deadline closes) {
    Instant end = closes != null && promised.isAfter(closes.at()) ? closes.at() : promised;
    Instant dayBefore = end.minus(WindowDates.DAY);
    return opens.isBefore(end)
        ? early.adviseWithin(opens.isAfter(dayBefore) ? opens : dayBefore, end, OPEN_BEFORE_PROMISE)
        : early.adviseWithin(opens, closes == null ? null : closes.at(), OPEN_BEFORE_PROMISE);
  }

  private static final Action CLAIM_WHAT_IS_WRONG =
      Action.of(
              "buyer.step.claim-what-is-wrong",
              BUYER,
              "If something is wrong with the goods, choose the reason that says so: they came in time.",
              "S5:115")
          .brief("If something is wrong with the goods, claim that instead.");

  static final Rule LATE =
      Rule.of(
          "buyer.claim.late-delivery",
          "Goods that came later than promised can be claimed for; if they came in time and are as"
              + " described, the seller may refuse.",
          "S4:19, S5:115");
  private static final Case CAME_LATE =
      LATE.satisfied("came-late", "The goods arrived {arrived}, after the promised {promised}.");
  private static final Case STILL_MISSING =
      LATE.satisfied(
          "still-missing",
          "The goods have not arrived by the promised {promised}; non-receipt is the reason that"
              + " fits until they do.");
  private static final Case NOT_DUE =
      LATE.notYet("not-due", "The goods are promised by {promised}; until then they are not late.");
  private static final Case CAME_IN_TIME =
      LATE.violated(
              "came-in-time",
              "The goods arrived {arrived}, not after the promised {promised}; the seller may"
                  + " refuse.")
          .steps(CLAIM_WHAT_IS_WRONG);
  private static final Case LATENESS_UNKNOWN =
      LATE.unknown(
              "lateness-unknown",
              "By when delivery was promised is not given, so nobody can say whether the goods are"
                  + " late.")
          .steps(OrderSteps.LOOK_UP_PROTECTION);

  private static Conclusion late(Made made, Moment m) {
    Fact promised = made.order().promised();
    if (promised == null) {
      return say(LATENESS_UNKNOWN).remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    Fact arrival = m.of(OrderRules.IN_HAND, made.order());
    if (arrival == null) {
      return say(m.isBefore(promised.at()) ? NOT_DUE : STILL_MISSING, promised.at());
    }
    return arrival.at().isAfter(promised.at())
        ? say(CAME_LATE, arrival.at(), promised.at())
        : say(CAME_IN_TIME, arrival.at(), promised.at()).remedy(CLAIM_WHAT_IS_WRONG);
  }

  /** Handed out in findings, so it must not be changeable. */
  private static final Set<Evidence> PICTURES =
      Require.enumSet(
          "evidence",
          Evidence.class,
          List.of(Evidence.PHOTO, Evidence.VIDEO, Evidence.UNBOXING_VIDEO));

  private static final Action OPEN_AND_ADD =
      Action.of(
              "buyer.step.open-in-time-add-evidence",
              BUYER,
              "If the evidence cannot be had in time, open the dispute all the same and add a photo"
                  + " or video at once: the window does not wait for evidence.",
              "S5:189, S5:95, S4:47, S3:10")
          .brief("No evidence in time? Open the dispute all the same, and add a photo or video.")
          .at("My orders > the order > Open dispute");
  private static final Action GATHER_EVIDENCE =
      Action.of(
              "buyer.step.gather-evidence",
              BUYER,
              "Gather what there is before opening the dispute, since it cannot be opened twice and"
                  + " being right is not enough: videos and precise photos, the tracking number and the"
                  + " carrier's screenshots, the correspondence, proof of payment and shipping, the"
                  + " description.",
              "S4:71, S4:73, S4:105, S3:12")
          .brief("Gather evidence first: photos, video, tracking, messages, proof of payment.");

  static final Rule EVIDENCE =
      Rule.of(
          "buyer.claim.evidence",
          "Who claims something about the goods must show it: a photo or a video; the buyer's word"
              + " alone is not taken.",
          "S5:95, S5:296, S5:300, S5:310, S4:71");
  private static final Case SHOWN =
      EVIDENCE.satisfied("shown", "The claim is shown by: {evidence}.");
  private static final Case NOT_SHOWN =
      EVIDENCE
          .violated(
              "not-shown",
              "The reason {reason} must be shown by one of: {missing}; the claim has: {evidence}.")
          .steps(GATHER_EVIDENCE, OPEN_AND_ADD);

  private static Conclusion evidence(Made made, Moment m) {
    Set<Evidence> shown = made.claim().evidence();
    Set<Evidence> missing = missing(made);
    if (missing.isEmpty()) {
      return say(SHOWN, shown);
    }
    Conclusion notShown =
        say(NOT_SHOWN, made.claim().reason(), missing, shown).remedy(GATHER_EVIDENCE);
    Deadline start = m.peek(WindowDates.START, made.order());
    if (start != null) {
      Deadline end = m.peek(WindowDates.END, made.order());
      notShown.remedyWithin(start.at(), end == null ? null : end.at(), OPEN_AND_ADD);
    }
    return notShown;
  }

  private static final Set<Evidence> NONE = Require.enumSet("evidence", Evidence.class, List.of());

  /** The kinds of evidence any one of which would do; empty if none is missing. */
  private static Set<Evidence> missing(Made made) {
    return made.isAboutTheGoods() && !isPictured(made.claim().evidence()) ? PICTURES : NONE;
  }

  private static boolean isPictured(Set<Evidence> shown) {
    return shown.contains(Evidence.PHOTO)
        || shown.contains(Evidence.VIDEO)
        || shown.contains(Evidence.UNBOXING_VIDEO);
  }

  static final Rule CHANGE_OF_MIND =
      Rule.of(
          "buyer.claim.change-of-mind",
          "Goods that are as described and came in time need not be taken back, unless they have"
              + " unconditional return or came by local delivery. Change of mind counts all the"
              + " same: {change-of-mind-counts}.",
          "S5:92, S5:93, S5:115");
  private static final Case NO_RIGHT =
      CHANGE_OF_MIND
          .violated(
              "no-right",
              "The goods have neither unconditional return nor local delivery; the seller may"
                  + " refuse, and only goodwill is left.")
          .steps(OrderSteps.RELY_ON_GOODWILL);
  private static final Case RIGHT_BY_TRAIT =
      CHANGE_OF_MIND.satisfied(
          "right-by-trait", "The goods can be returned for any reason: {traits}.");
  private static final Case RIGHT_BY_FREE_RETURNS =
      CHANGE_OF_MIND.satisfied(
          "right-by-free-returns",
          "The goods have free returns, and the time for sending them back without a reason runs.");
  private static final Case RIGHT_BY_POLICY =
      CHANGE_OF_MIND.satisfied(
          "right-by-policy", "By this policy a change of mind is a reason for a refund.");

  private static Conclusion changeOfMind(Made made, Moment m) {
    Set<OrderTrait> traits = OrderRules.returnForAnyReason(made.order());
    if (!traits.isEmpty()) {
      return say(RIGHT_BY_TRAIT, traits);
    }
    if (Boolean.TRUE.equals(m.ifCovered(FreeReturnRules.RUNNING, made.order()))) {
      return say(RIGHT_BY_FREE_RETURNS);
    }
    return m.figure(BuyerPolicy.CHANGE_OF_MIND_COUNTS, made.order().placed())
        ? say(RIGHT_BY_POLICY)
        : say(NO_RIGHT).advise(OrderSteps.RELY_ON_GOODWILL);
  }

  static final Rule IN_TRANSIT =
      Rule.of(
          "buyer.claim.in-transit",
          "As long as goods are on their way the seller has the stronger position: he may refuse,"
              + " and the buyer then has to wait until they come. Sent back they can be only after"
              + " that.",
          "S5:111, S5:113, S5:87");
  private static final Case STILL_ON_THE_WAY =
      IN_TRANSIT
          .noted(
              "still-on-the-way",
              "The goods have not arrived. Until they do the seller may refuse, and there is nothing"
                  + " to send back.")
          .steps(NEGOTIATE);

  private static boolean isUnwantedInTransit(Made made, Moment m) {
    return made.is(DisputeReason.CHANGE_OF_MIND) && m.of(OrderRules.RECEIPT, made.order()) == null;
  }

  static final Rule HOW_MUCH =
      Rule.of(
          "buyer.claim.how-much",
          "The whole price suits goods that never came or are very different; for a defect that can"
              + " be put right, the cost of the repair, asked for with something to bargain.",
          "S5:239, S5:241, S5:95");
  private static final Case REPAIR_COST =
      HOW_MUCH.noted(
          "repair-cost",
          "For a defect that can be put right, the cost of the repair is the amount to aim at; the"
              + " seller will bargain, so some ask for twice as much.");

  private static boolean canBePutRight(Made made, Moment m) {
    return made.is(DisputeReason.DEFECTIVE)
        || made.is(DisputeReason.POOR_QUALITY)
        || made.is(DisputeReason.DAMAGED_IN_TRANSIT);
  }

  static final Rule POSTAGE =
      Rule.of(
          "buyer.claim.postage",
          "The buyer pays for sending goods back, unless the claim includes the postage from the"
              + " start, or the order has a free label.",
          "S4:107, S5:105");
  private static final Case SELLER_PAYS =
      POSTAGE.noted(
          "seller-pays",
          "The claim offers the goods back. They have free returns, and the order's free label is"
              + " unused: sending them back without a reason is free.");
  private static final Case POSTAGE_AT_RISK =
      POSTAGE
          .noted(
              "postage-at-risk",
              "The claim offers the goods back. The buyer pays the postage, unless the claim"
                  + " includes it; there is room for {room}.")
          .steps(OrderSteps.SETTLE_POSTAGE);
  private static final Case NO_ROOM =
      POSTAGE
          .noted(
              "no-room",
              "The claim offers the goods back. The buyer pays the postage, which the claim cannot"
                  + " include: it is at the limit already.")
          .steps(OrderSteps.AGREE_ON_POSTAGE);
  private static final Case PAYER_NOT_SAID =
      POSTAGE
          .noted(
              "payer-not-said",
              "The claim offers the goods back. No source says who pays the postage for goods with:"
                  + " {traits}.")
          .steps(OrderSteps.AGREE_ON_POSTAGE);

  private static boolean returnsSomething(Made made, Moment m) {
    return made.claim().returnGoods() && !made.isNonReceipt();
  }

  private static Conclusion postage(Made made, Moment m) {
    Party payer = m.ifCovered(FreeReturnRules.PAYER, made.order());
    if (payer == SELLER) {
      return say(SELLER_PAYS);
    }
    if (payer == null && !OrderRules.buyerPaysPostage(made.order())) {
      return say(PAYER_NOT_SAID, OrderRules.returnForAnyReason(made.order()))
          .advise(OrderSteps.AGREE_ON_POSTAGE);
    }
    Money room = m.the(MOST, made).minus(made.amount());
    return room.isPositive()
        ? say(POSTAGE_AT_RISK, room).advise(OrderSteps.SETTLE_POSTAGE)
        : say(NO_ROOM).advise(OrderSteps.AGREE_ON_POSTAGE);
  }

  private static final Set<Hazard> NO_DANGER = Require.enumSet("hazards", Hazard.class, List.of());
  private static final Set<Hazard> DANGER_OF_RETURN =
      Require.enumSet("hazards", Hazard.class, OFFERS_NOTHING_BACK.dangers(Hazard.class));

  private static Set<Hazard> dangers(Made made, Moment m) {
    return returnsNothing(made, m) ? DANGER_OF_RETURN : NO_DANGER;
  }

  static final Chapter<Made, ClaimAssessment> CHAPTER =
      Chapter.<Made, ClaimAssessment>on(QUESTION)
          .from(made -> made.order().placed().at(), OrderRules.NOT_PLACED)
          .chapter(DisputeWindowRules.OF_ORDER, Made::window)
          .rule(AMOUNT, ClaimRules::amount)
          .rule(ACCESSORY, (made, m) -> made.isForAccessory(), ClaimRules::accessory)
          .rule(PARTIAL_MISMATCH, ClaimRules::bringsLess, ClaimRules::partialMismatch)
          .rule(GOODS_ARRIVED, (made, m) -> made.isAboutTheGoods(), ClaimRules::goodsArrived)
          .rule(NOT_RECEIVED, (made, m) -> made.isNonReceipt(), ClaimRules::notReceived)
          .rule(SAID_TO_HAVE_COME, (made, m) -> made.isNonReceipt(), ClaimRules::saidToHaveCome)
          .rule(
              WHOSE_FAULT,
              (made, m) ->
                  made.is(DisputeReason.HELD_BY_CUSTOMS) || made.is(DisputeReason.WRONG_ADDRESS),
              (made, m) -> say(LEFT_OPEN, made.claim().reason()))
          .rule(RETURN_OF_NOTHING, ClaimRules::returnsNothing, ClaimRules::returnOfNothing)
          .rule(OWED_IN_FULL, ClaimRules::isMissing, ClaimRules::owedInFull)
          .rule(LATE, (made, m) -> made.is(DisputeReason.LATE_DELIVERY), ClaimRules::late)
          .rule(EVIDENCE, (made, m) -> made.isAboutTheGoods(), ClaimRules::evidence)
          .rule(
              CHANGE_OF_MIND,
              (made, m) -> made.is(DisputeReason.CHANGE_OF_MIND),
              ClaimRules::changeOfMind)
          .rule(
              IN_TRANSIT,
              ClaimRules::isUnwantedInTransit,
              (made, m) -> say(STILL_ON_THE_WAY).advise(NEGOTIATE))
          .rule(HOW_MUCH, ClaimRules::canBePutRight, (made, m) -> say(REPAIR_COST))
          .rule(POSTAGE, ClaimRules::returnsSomething, ClaimRules::postage)
          .inDoubt(OrderSteps.TRY_TO_OPEN, OrderSteps.TRY_AGAIN)
          .result(
              (made, m, said) ->
                  new ClaimAssessment(most(made, m), missing(made), dangers(made, m)));

  private ClaimRules() {}
}
