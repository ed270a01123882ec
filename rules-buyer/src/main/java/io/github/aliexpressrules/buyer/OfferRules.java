package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Can this offer be accepted without loss? */
final class OfferRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.offer", "Can this offer be accepted without loss?")
          .titled("Accept the offer");

  /**
   * What is asked about.
   *
   * @param dispute the dispute
   * @param offer the seller's solution, or the platform's proposal
   * @param conditions what the seller asks for beside it
   * @param bySeller whether the seller made it, else the platform
   */
  record Offered(
      DisputeHistory dispute, Solution offer, Set<OfferCondition> conditions, boolean bySeller) {
    static Offered bySeller(
        DisputeHistory dispute, Solution offer, Set<OfferCondition> conditions) {
      return new Offered(dispute, offer, conditions, true);
    }

    static Offered byPlatform(DisputeHistory dispute, Solution proposal) {
      return new Offered(dispute, proposal, Set.of(), false);
    }

    /** How it is refused. */
    Action refusal() {
      return bySeller ? DisputeSteps.REJECT : DisputeSteps.DECLINE_PROPOSAL;
    }

    boolean isPastPlatform() {
      return offer.channel() == SolutionChannel.OFF_PLATFORM
          || conditions.contains(OfferCondition.OFF_PLATFORM_PAYMENT);
    }

    boolean addsReturn(Moment m) {
      return offer.returnGoods() && !position(m).state().claim().returnGoods();
    }

    /** No timer changes what is claimed. */
    DisputeHistory.Position position(Moment m) {
      return m.peekThe(DisputeHistory.POSITION, dispute);
    }
  }

  static final Rule UNDECIDED =
      Rule.of(
          "buyer.offer.undecided",
          "An offer can be accepted as long as the dispute is undecided; accepting closes it at once.",
          "S5:25, S4:81, S5:50");
  private static final Case STILL_UNDECIDED =
      UNDECIDED.satisfied(
          "still-undecided", "The dispute is undecided; accepting the offer closes it at once.");
  private static final Case ALREADY_DECIDED =
      UNDECIDED
          .expired(
              "already-decided",
              "The dispute is already decided ({phase}); there is nothing left to accept.")
          .settled();
  private static final Case COUNTS_AS_DECIDED =
      UNDECIDED
          .expired(
              "counts-as-decided",
              "The seller did not answer in time, so the dispute counts as decided ({phase}) and"
                  + " there is nothing left to accept; nothing on record says that it was.")
          .steps(DisputeSteps.LOOK_AT_DISPUTE)
          .settled();

  private static Conclusion undecided(Offered offered, Moment m) {
    return m.the(DisputeRules.IS_UNDECIDED, offered.dispute())
        ? say(STILL_UNDECIDED)
        : DisputeRules.decided(offered.position(m), ALREADY_DECIDED, COUNTS_AS_DECIDED);
  }

  /** Once the dispute is decided, nothing else is said of the offer. */
  private static boolean isUndecided(Offered offered, Moment m) {
    return m.peekThe(DisputeRules.IS_UNDECIDED, offered.dispute());
  }

  static final Rule PAYS_CLAIM =
      Rule.of(
          "buyer.offer.pays-claim",
          "Accepted is what stands in the solution, not what its comment says: an offer below the claim"
              + " gives the rest away, and nothing obliges the buyer to take it, however the seller"
              + " pleads.",
          "S5:50, S5:54, S5:187, S5:216, S5:195, S5:243, S5:52");
  private static final Action ACCEPT_OFFER =
      Action.of(
              "buyer.step.accept-offer",
              BUYER,
              "If the Solution field says what is told here, and nothing is asked for in return, the"
                  + " offer can be accepted; that closes the dispute at once.",
              "S5:25, S5:50, S5:54")
          .brief("If the Solution field says the same, and asks nothing in return, accept it.");
  private static final Case PAYS_ENOUGH =
      PAYS_CLAIM
          .satisfied(
              "pays-enough",
              "The offer pays {refund}, at least the {claimed} claimed.",
              Bound.atLeast("refund", "claimed"))
          .steps(DisputeSteps.READ_SOLUTION, ACCEPT_OFFER);
  private static final Case PAYS_LESS =
      PAYS_CLAIM
          .violated(
              "pays-less",
              "The offer pays {refund} of the {claimed} claimed; whoever accepts gives {lost} away,"
                  + " whatever the comment promises.",
              Bound.atLeast("refund", "claimed"))
          .steps(DisputeSteps.READ_SOLUTION, DisputeSteps.REJECT, DisputeSteps.DECLINE_PROPOSAL)
          .endangers(Hazard.MONEY_LOST);

  static Conclusion paysClaim(Offered offered, Moment m) {
    Money refund = offered.offer().refund();
    Money claimed = offered.position(m).claimed(m);
    Money lost = claimed.minus(refund);
    return lost.isPositive()
        ? say(PAYS_LESS, refund, claimed, lost)
            .advise(DisputeSteps.READ_SOLUTION)
            .remedy(offered.refusal())
        : accept(say(PAYS_ENOUGH, refund, claimed).advise(DisputeSteps.READ_SOLUTION), offered, m);
  }

  /** Where nothing else speaks against it. */
  private static Conclusion accept(Conclusion enough, Offered offered, Moment m) {
    boolean plain =
        offered.bySeller()
            && offered.conditions().isEmpty()
            && !offered.isPastPlatform()
            && !offered.addsReturn(m);
    return plain ? enough.advise(ACCEPT_OFFER) : enough;
  }

  static final Rule THROUGH_PLATFORM =
      Rule.of(
          "buyer.offer.through-platform",
          "Money is taken through the dispute only: past the platform it most likely never comes or is"
              + " taken back, and going past the platform is punished by blocking the account.",
          "S5:34, S5:23, S5:65, S5:199, S5:288, S5:290, S3:13");
  private static final Case PAID_BY_PLATFORM =
      THROUGH_PLATFORM.satisfied("paid-by-platform", "The money would come through the platform.");
  private static final Case PAID_PAST_PLATFORM =
      THROUGH_PLATFORM
          .violated(
              "paid-past-platform",
              "The money would come past the platform: it may never come or be taken back, the dispute is"
                  + " then closed, and the account can be blocked.")
          .steps(DisputeSteps.TAKE_THROUGH_DISPUTE)
          .endangers(Hazard.MONEY_LOST, Hazard.DISPUTE_CLOSED_FOR_GOOD, Hazard.ACCOUNT_BLOCKED);

  static Conclusion throughPlatform(Offered offered, Moment m) {
    return offered.isPastPlatform()
        ? say(PAID_PAST_PLATFORM).remedy(DisputeSteps.TAKE_THROUGH_DISPUTE)
        : say(PAID_BY_PLATFORM);
  }

  static final Rule NO_RETURN =
      Rule.of(
          "buyer.offer.no-return-added",
          "Goods that the claim did not offer back cost their postage, which the buyer pays.",
          "S4:107, S5:105");
  private static final Case RETURN_ADDED =
      NO_RETURN
          .violated(
              "return-added",
              "The offer asks for the goods, which the claim did not offer; sending them back costs the"
                  + " buyer the postage.")
          .steps(DisputeSteps.REJECT, DisputeSteps.DECLINE_PROPOSAL, OrderSteps.AGREE_ON_POSTAGE)
          .endangers(Hazard.MONEY_LOST);

  static @Nullable Conclusion noReturn(Offered offered, Moment m) {
    return offered.addsReturn(m)
        ? say(RETURN_ADDED).remedy(offered.refusal()).advise(OrderSteps.AGREE_ON_POSTAGE)
        : null;
  }

  static final Rule CLOSE_FIRST =
      Rule.of(
          "buyer.offer.close-first",
          "A dispute that was closed cannot be opened again, so nothing is closed before the money is"
              + " there; sellers ask for it since a dispute that the buyer closes does not harm their"
              + " rating.",
          "S4:71, S5:27, S5:29, S5:38, S5:65, S5:288, S5:307");
  private static final Case CLOSING_ASKED =
      CLOSE_FIRST
          .violated(
              "closing-asked",
              "The seller asks for the dispute to be closed first; a closed dispute cannot be opened again,"
                  + " and the platform then has nothing more to do with the order.")
          .steps(DisputeSteps.REFUSE_TO_CLOSE)
          .endangers(Hazard.DISPUTE_CLOSED_FOR_GOOD);

  private static Conclusion closeFirst(Offered offered, Moment m) {
    return say(CLOSING_ASKED).remedy(DisputeSteps.REFUSE_TO_CLOSE);
  }

  private static final Action MONEY_FIRST =
      Action.of(
              "buyer.step.money-first-then-reorder",
              BUYER,
              "Have the money back through the dispute first; order again only once the dispute is won and"
                  + " the refund has begun. A new order gives a new right to dispute.",
              "S5:203, S5:44")
          .brief("Have the money back first; order again only after that.");
  private static final Action ORDER_ANEW =
      Action.of(
              "buyer.step.reorder-unpaid",
              BUYER,
              "If the goods are to be sent again all the same, place a new order without paying it at once and let"
                  + " the seller lower its price: that order can be disputed if nothing comes, but for no"
                  + " more than its own price.",
              "S5:42, S5:44, S5:237")
          .brief("Or order again without paying at once, and let the seller lower the price.")
          .at("My orders > the order > Add to cart again");

  static final Rule RESHIP =
      Rule.of(
          "buyer.offer.reship",
          "A promise to send the goods again is taken only after the money has come back through the"
              + " dispute: while the buyer waits, every deadline passes and the order closes.",
          "S5:38, S5:203");
  private static final Case RESHIPPING_PROMISED =
      RESHIP
          .violated(
              "reshipping-promised",
              "The seller promises to send the goods again once the dispute is closed; while the buyer"
                  + " waits, the deadlines pass, and mostly nothing comes.")
          .steps(MONEY_FIRST, ORDER_ANEW)
          .endangers(Hazard.MONEY_LOST, Hazard.DISPUTE_CLOSED_FOR_GOOD, Hazard.WINDOW_LAPSES);

  private static Conclusion reship(Offered offered, Moment m) {
    return say(RESHIPPING_PROMISED).remedy(MONEY_FIRST).advise(ORDER_ANEW);
  }

  static final Rule REASON_CHANGE =
      Rule.of(
          "buyer.offer.reason-change",
          "Changing the reason to an order by mistake is the buyer's choice; one source calls it"
              + " harmless.",
          "S5:284, S5:286, S5:115");
  private static final Case REASON_CHANGE_ASKED =
      REASON_CHANGE.noted(
          "reason-change-asked",
          "The seller asks for another reason, so that the store's rating does not suffer. One source"
              + " calls that harmless; but a seller who is not at fault may refuse a refund.");

  static final Rule REVIEW =
      Rule.of(
          "buyer.offer.review",
          "A good review for a small refund is a pattern of large stores.",
          "S5:61, S5:63");
  private static final Case REVIEW_ASKED =
      REVIEW.noted(
          "review-asked",
          "The seller asks for a good review; large stores settle for little that way.");

  private static Money payout(Solution offer) {
    return offer.channel() == SolutionChannel.OFF_PLATFORM
        ? Money.zero(offer.refund().getCurrencyUnit())
        : offer.refund();
  }

  private static Chapter.Condition<Offered> asks(OfferCondition condition) {
    return (offered, m) -> offered.conditions().contains(condition);
  }

  /** The offer itself, whether or not there is still something to accept. */
  private static final Chapter<Offered, OfferAssessment> OF_OFFER =
      Chapter.<Offered, OfferAssessment>on(QUESTION)
          .rule(PAYS_CLAIM, OfferRules::paysClaim)
          .rule(THROUGH_PLATFORM, OfferRules::throughPlatform)
          .rule(NO_RETURN, OfferRules::noReturn)
          .rule(CLOSE_FIRST, asks(OfferCondition.CLOSE_DISPUTE_FIRST), OfferRules::closeFirst)
          .rule(RESHIP, asks(OfferCondition.RESHIP_AFTER_CLOSING), OfferRules::reship)
          .rule(
              REASON_CHANGE,
              asks(OfferCondition.CHANGE_REASON_TO_CHANGE_OF_MIND),
              (offered, m) -> say(REASON_CHANGE_ASKED))
          .rule(
              REVIEW,
              asks(OfferCondition.GOOD_REVIEW_FOR_REFUND),
              (offered, m) -> say(REVIEW_ASKED));

  /**
   * Once the dispute is decided, nothing is said of the offer but what it would have endangered.
   */
  static final Chapter<Offered, OfferAssessment> CHAPTER =
      Chapter.<Offered, OfferAssessment>on(QUESTION)
          .from(offered -> offered.dispute().opened().at(), DisputeRules.NOT_OPENED)
          .rule(UNDECIDED, OfferRules::undecided)
          .chapter(OF_OFFER, OfferRules::isUndecided)
          .result(
              (offered, m, said) ->
                  new OfferAssessment(
                      payout(offered.offer()),
                      isUndecided(offered, m)
                          ? said.dangers(Hazard.class)
                          : OF_OFFER.dangers(Hazard.class, offered, m)));

  private OfferRules() {}
}
