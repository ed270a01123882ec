package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.buyer.DisputeHistory.Standing;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.Order;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Can this offer be accepted without loss? */
final class OfferRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.offer", "Can this offer be accepted without loss?");

  static final Rule UNDECIDED =
      Rule.of(
          "buyer.offer.undecided",
          "An offer can be accepted as long as the dispute is undecided; accepting closes it at once.",
          "S5:25",
          "S4:81",
          "S5:50");
  private static final Saying STILL_UNDECIDED =
      UNDECIDED.when(
          SATISFIED,
          "still-undecided",
          "The dispute is undecided; accepting the offer closes it at once.");
  private static final Saying ALREADY_DECIDED =
      UNDECIDED.when(
          EXPIRED,
          "already-decided",
          "The dispute is already decided ({phase}); there is nothing left to accept.");

  static final Rule PAYS_CLAIM =
      Rule.of(
          "buyer.offer.pays-claim",
          "Accepted is what stands in the solution, not what its comment says: an offer below the claim"
              + " gives the rest away, and nothing obliges the buyer to take it, however the seller"
              + " pleads.",
          "S5:50",
          "S5:54",
          "S5:187",
          "S5:216",
          "S5:195",
          "S5:243",
          "S5:52");
  private static final Saying PAYS_ENOUGH =
      PAYS_CLAIM.when(
          SATISFIED,
          "pays-enough",
          "The offer pays {refund}, at least the {claimed} claimed.",
          Bound.atLeast("refund", "claimed"));
  private static final Saying PAYS_LESS =
      PAYS_CLAIM.when(
          VIOLATED,
          "pays-less",
          "The offer pays {refund} of the {claimed} claimed; whoever accepts gives {lost} away,"
              + " whatever the comment promises.",
          Bound.atLeast("refund", "claimed"));

  static final Rule THROUGH_PLATFORM =
      Rule.of(
          "buyer.offer.through-platform",
          "Money is taken through the dispute only: past the platform it most likely never comes or is"
              + " taken back, and going past the platform is punished by blocking the account.",
          "S5:34",
          "S5:23",
          "S5:65",
          "S5:199",
          "S5:288",
          "S5:290",
          "S3:13");
  private static final Saying PAID_BY_PLATFORM =
      THROUGH_PLATFORM.when(
          SATISFIED, "paid-by-platform", "The money would come through the platform.");
  private static final Saying PAID_PAST_PLATFORM =
      THROUGH_PLATFORM.when(
          VIOLATED,
          "paid-past-platform",
          "The money would come past the platform: it may never come or be taken back, the dispute is"
              + " then closed, and the account can be blocked.");

  static final Rule NO_RETURN =
      Rule.of(
          "buyer.offer.no-return-added",
          "Goods that the claim did not offer back cost their postage, which the buyer pays.",
          "S4:107",
          "S5:105");
  private static final Saying RETURN_ADDED =
      NO_RETURN.when(
          VIOLATED,
          "return-added",
          "The offer asks for the goods, which the claim did not offer; sending them back costs the"
              + " buyer the postage.");

  static final Rule CLOSE_FIRST =
      Rule.of(
          "buyer.offer.close-first",
          "A dispute that was closed cannot be opened again, so nothing is closed before the money is"
              + " there; sellers ask for it since a dispute that the buyer closes does not harm their"
              + " rating.",
          "S4:71",
          "S5:27",
          "S5:29",
          "S5:38",
          "S5:65",
          "S5:288",
          "S5:307");
  private static final Saying CLOSING_ASKED =
      CLOSE_FIRST.when(
          VIOLATED,
          "closing-asked",
          "The seller asks for the dispute to be closed first; a closed dispute cannot be opened again,"
              + " and the platform then has nothing more to do with the order.");

  static final Rule RESHIP =
      Rule.of(
          "buyer.offer.reship",
          "A promise to send the goods again is taken only after the money has come back through the"
              + " dispute: while the buyer waits, every deadline passes and the order closes.",
          "S5:38",
          "S5:203");
  private static final Saying RESHIPPING_PROMISED =
      RESHIP.when(
          VIOLATED,
          "reshipping-promised",
          "The seller promises to send the goods again once the dispute is closed; while the buyer"
              + " waits, the deadlines pass, and mostly nothing comes.");

  static final Rule REASON_CHANGE =
      Rule.of(
          "buyer.offer.reason-change",
          "Changing the reason to an order by mistake is the buyer's choice; one source calls it"
              + " harmless.",
          "S5:284",
          "S5:286",
          "S5:115");
  private static final Saying REASON_CHANGE_ASKED =
      REASON_CHANGE.when(
          NOTED,
          "reason-change-asked",
          "The seller asks for another reason, so that his rating does not suffer. One source calls that"
              + " harmless; but without a fault the seller may refuse a refund.");

  static final Rule REVIEW =
      Rule.of(
          "buyer.offer.review",
          "A good review for a small refund is a pattern of large stores.",
          "S5:61",
          "S5:63");
  private static final Saying REVIEW_ASKED =
      REVIEW.when(
          NOTED,
          "review-asked",
          "The seller asks for a good review; large stores settle for little that way.");

  static final Action TAKE_THROUGH_DISPUTE =
      Action.of(
          "buyer.step.take-through-dispute",
          Party.BUYER,
          "Take the refund through the dispute only, and answer offers to pay elsewhere with no more than"
              + " that.",
          "S5:199",
          "S5:290",
          "S5:32");
  static final Action REFUSE_TO_CLOSE =
      Action.of(
          "buyer.step.refuse-to-close",
          Party.BUYER,
          "Refuse to close the dispute; it can always be closed later.",
          "S5:193",
          "S5:307");
  static final Action MONEY_FIRST =
      Action.of(
          "buyer.step.money-first-then-reorder",
          Party.BUYER,
          "Have the money back through the dispute first; order again only once the dispute is won and"
              + " the refund has begun. A new order gives a new right to dispute.",
          "S5:203",
          "S5:44");
  static final Action ORDER_ANEW =
      Action.of(
              "buyer.step.reorder-unpaid",
              Party.BUYER,
              "If the goods are to be sent again all the same, place a new order without paying it at once and let"
                  + " the seller lower its price: that order can be disputed if nothing comes, but for no"
                  + " more than its own price.",
              "S5:42",
              "S5:44",
              "S5:237")
          .at("My orders > the order > Add to cart again");

  private OfferRules() {}

  static Question<OfferAssessment> question(
      Order order,
      Dispute dispute,
      Solution offer,
      Set<OfferCondition> conditions,
      BuyerPolicy policy) {
    DisputeHistory history = new DisputeHistory(dispute, policy);
    return Question.of(
        QUESTION,
        policy,
        new FactList().addAll(order.facts()).addAll(dispute.facts()).list(),
        sheet -> {
          if (!sheet.begun(dispute.openedAt(), DisputeRules.NOT_OPENED)) {
            return Optional.empty();
          }
          Derived<Standing> standing = sheet.derive(m -> history.at(m).orElseThrow());
          sheet.apply(UNDECIDED, m -> undecided(m.of(standing)));
          boolean undecided = sheet.value(m -> m.of(standing).phase().isUndecided());
          Derived<Claim> claim = sheet.derive(m -> m.of(standing).state().claim());
          if (undecided) {
            apply(sheet, claim, offer, conditions);
          }
          return Optional.of(
              sheet.value(
                  m ->
                      new OfferAssessment(payout(offer), hazards(m.of(claim), offer, conditions))));
        });
  }

  /** Applies the rules to an offer; shared with the act of accepting the seller's solution. */
  static void apply(
      Sheet sheet, Derived<Claim> claim, Solution offer, Set<OfferCondition> conditions) {
    sheet.apply(PAYS_CLAIM, m -> paysClaim(m.of(claim), offer));
    sheet.apply(THROUGH_PLATFORM, m -> throughPlatform(offer, conditions));
    sheet.applyIf(
        NO_RETURN,
        m ->
            addsReturn(m.of(claim), offer)
                ? Optional.of(
                    RETURN_ADDED.with().cure(DisputeRules.REJECT).then(ClaimRules.SETTLE_POSTAGE))
                : Optional.empty());
    for (OfferCondition condition : conditions) {
      switch (condition) {
        case CLOSE_DISPUTE_FIRST ->
            sheet.apply(CLOSE_FIRST, m -> CLOSING_ASKED.with().cure(REFUSE_TO_CLOSE));
        case RESHIP_AFTER_CLOSING ->
            sheet.apply(RESHIP, m -> RESHIPPING_PROMISED.with().cure(MONEY_FIRST).then(ORDER_ANEW));
        case CHANGE_REASON_TO_CHANGE_OF_MIND ->
            sheet.apply(REASON_CHANGE, m -> REASON_CHANGE_ASKED.with());
        case GOOD_REVIEW_FOR_REFUND -> sheet.apply(REVIEW, m -> REVIEW_ASKED.with());
        case OFF_PLATFORM_PAYMENT -> {} // told by THROUGH_PLATFORM
      }
    }
  }

  /** What can be lost, by the table of offers and conditions. */
  static Set<Hazard> hazards(Claim claim, Solution offer, Set<OfferCondition> conditions) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    if (offer.refund().isLessThan(claim.amount()) || addsReturn(claim, offer)) {
      hazards.add(Hazard.MONEY_LOST);
    }
    if (conditions.contains(OfferCondition.CLOSE_DISPUTE_FIRST)) {
      hazards.add(Hazard.DISPUTE_CLOSED_FOR_GOOD);
    }
    if (isPastPlatform(offer, conditions)) {
      hazards.addAll(
          EnumSet.of(Hazard.MONEY_LOST, Hazard.DISPUTE_CLOSED_FOR_GOOD, Hazard.ACCOUNT_BLOCKED));
    }
    if (conditions.contains(OfferCondition.RESHIP_AFTER_CLOSING)) {
      hazards.addAll(
          EnumSet.of(Hazard.MONEY_LOST, Hazard.DISPUTE_CLOSED_FOR_GOOD, Hazard.WINDOW_LAPSES));
    }
    return hazards;
  }

  private static Money payout(Solution offer) {
    return offer.channel() == SolutionChannel.OFF_PLATFORM
        ? Money.zero(offer.refund().getCurrencyUnit())
        : offer.refund();
  }

  private static boolean isPastPlatform(Solution offer, Set<OfferCondition> conditions) {
    return offer.channel() == SolutionChannel.OFF_PLATFORM
        || conditions.contains(OfferCondition.OFF_PLATFORM_PAYMENT);
  }

  private static boolean addsReturn(Claim claim, Solution offer) {
    return offer.returnGoods() && !claim.returnGoods();
  }

  private static Conclusion undecided(Standing standing) {
    return standing.phase().isUndecided()
        ? STILL_UNDECIDED.with()
        : ALREADY_DECIDED.with(standing.phase());
  }

  private static Conclusion paysClaim(Claim claim, Solution offer) {
    Money lost = claim.amount().minus(offer.refund());
    return lost.isPositive()
        ? PAYS_LESS
            .with(offer.refund(), claim.amount(), lost)
            .then(DisputeRules.READ_SOLUTION)
            .cure(DisputeRules.REJECT)
        : PAYS_ENOUGH.with(offer.refund(), claim.amount());
  }

  private static Conclusion throughPlatform(Solution offer, Set<OfferCondition> conditions) {
    return isPastPlatform(offer, conditions)
        ? PAID_PAST_PLATFORM.with().cure(TAKE_THROUGH_DISPUTE)
        : PAID_BY_PLATFORM.with();
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(
              UNDECIDED,
              PAYS_CLAIM,
              THROUGH_PLATFORM,
              NO_RETURN,
              CLOSE_FIRST,
              RESHIP,
              REASON_CHANGE,
              REVIEW)
          .actions(TAKE_THROUGH_DISPUTE, REFUSE_TO_CLOSE, MONEY_FIRST, ORDER_ANEW);
}
