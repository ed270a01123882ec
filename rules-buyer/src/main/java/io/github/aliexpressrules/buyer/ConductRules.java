package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is this planned act safe? */
final class ConductRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.conduct", "Is this planned act safe?").titled("What you plan to do");

  /** What is asked about: an act, and the order and the dispute that it is about, if given. */
  record Planned(PlannedAct act, @Nullable OrderCase order, @Nullable DisputeHistory dispute) {
    boolean is(PlannedAct other) {
      return act == other;
    }

    List<Fact> facts() {
      List<Fact> ofOrder = order == null ? List.of() : order.facts();
      return dispute == null ? ofOrder : Facts.merged(ofOrder, dispute.facts());
    }
  }

  /** Asks about an act. */
  static Question<ConductAssessment> ask(
      InUse rules, PlannedAct act, @Nullable OrderCase order, @Nullable Dispute dispute) {
    Planned planned =
        new Planned(act, order, dispute == null ? null : new DisputeHistory(dispute, rules));
    return rules.ask(CHAPTER, planned, planned.facts(), order);
  }

  private static Chapter.Condition<Planned> is(PlannedAct act) {
    return (planned, m) -> planned.is(act);
  }

  static final Rule THREAT =
      Rule.of(
          "buyer.conduct.threat",
          "Threatening a bad review is punished by blocking the account: no money, and no dispute about"
              + " any other order on it.",
          "S5:73, S5:75");
  private static final Case THREATENS =
      THREAT
          .violated(
              "threatens",
              "A threat with a bad review can get the account blocked, and with it every dispute; sellers"
                  + " provoke it for that.")
          .steps(RecourseSteps.COMPLAIN_IN_PUBLIC, DisputeSteps.ASK_SUPPORT)
          .endangers(Hazard.ACCOUNT_BLOCKED);

  private static Conclusion threat(Planned planned, Moment m) {
    return say(THREATENS).advise(RecourseSteps.COMPLAIN_IN_PUBLIC).advise(DisputeSteps.ASK_SUPPORT);
  }

  static final Rule PAST_PLATFORM =
      Rule.of(
          "buyer.conduct.past-platform",
          "Asking for money past the platform is prohibited and punished by blocking the account.",
          "S5:32, S5:34");
  private static final Case ASKS_PAST_PLATFORM =
      PAST_PLATFORM
          .violated(
              "asks-past-platform",
              "The seller can hand the request for money past the platform to the platform as proof, and the"
                  + " account can be blocked.")
          .steps(DisputeSteps.TAKE_THROUGH_DISPUTE)
          .endangers(Hazard.ACCOUNT_BLOCKED);

  private static Conclusion pastPlatform(Planned planned, Moment m) {
    return say(ASKS_PAST_PLATFORM).advise(DisputeSteps.TAKE_THROUGH_DISPUTE);
  }

  private static final Action ASK_TO_EXTEND =
      Action.of(
              "buyer.step.ask-to-extend-protection",
              BUYER,
              "Ask the seller to extend buyer protection, and check that it was extended before agreeing to"
                  + " wait.",
              "S5:193, O6:32")
          .brief("Ask the seller to extend buyer protection, and check that it was.");
  private static final Action CANCEL_DISPUTE =
      Action.of(
              "buyer.step.cancel-dispute",
              BUYER,
              "Cancel the dispute only if a lot of buyer protection is left, and open it again in time if"
                  + " the parcel does not come.",
              "S5:193")
          .brief("Cancel the dispute only if much protection is left.")
          .at("My orders > Returns and disputes > View data > Cancellation of dispute")
          .is(DisputeEventType.BUYER_CANCELLED);

  static final Rule CANCEL_AND_WAIT =
      Rule.of(
          "buyer.conduct.cancel-and-wait",
          "A dispute may be cancelled to wait for a parcel only while buyer protection runs long enough;"
              + " after its end a cancelled dispute is never opened again.",
          "S5:191, S5:193, S5:313");
  private static final Case PROTECTED_UNTIL =
      CANCEL_AND_WAIT
          .noted(
              "protected-until",
              "Buyer protection runs until {protection-end}; a dispute that the buyer cancels can be opened"
                  + " again before that, and not later.")
          .steps(ASK_TO_EXTEND, CANCEL_DISPUTE);
  private static final Case NOT_PROTECTED =
      CANCEL_AND_WAIT
          .violated(
              "not-protected",
              "Buyer protection ended {protection-end}; a dispute cancelled now is closed for good.")
          .steps(DisputeSteps.REFUSE_TO_CLOSE)
          .endangers(Hazard.DISPUTE_CLOSED_FOR_GOOD);
  private static final Case PROTECTION_UNKNOWN =
      CANCEL_AND_WAIT
          .unknown(
              "protection-unknown",
              "Whether a cancelled dispute could be opened again depends on the end of buyer protection,"
                  + " which is not given.")
          .steps(OrderSteps.LOOK_UP_PROTECTION)
          .endangers(Hazard.DISPUTE_CLOSED_FOR_GOOD);
  private static final Case NO_ORDER =
      CANCEL_AND_WAIT
          .violated(
              "no-order",
              "Without the order nothing shows that protection still runs; while the buyer waits, the window"
                  + " can lapse.")
          .steps(DisputeSteps.REFUSE_TO_CLOSE, OrderSteps.LOOK_UP_PROTECTION)
          .endangers(Hazard.WINDOW_LAPSES);

  private static Conclusion cancelAndWait(Planned planned, Moment m) {
    if (planned.order() == null) {
      return say(NO_ORDER)
          .advise(DisputeSteps.REFUSE_TO_CLOSE)
          .remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    Fact end = m.of(OrderRules.PROTECTION_END, planned.order());
    if (end == null) {
      return say(PROTECTION_UNKNOWN).remedy(OrderSteps.LOOK_UP_PROTECTION);
    }
    if (!m.isBefore(end.at())) {
      return say(NOT_PROTECTED, end.at()).advise(DisputeSteps.REFUSE_TO_CLOSE);
    }
    Conclusion until = say(PROTECTED_UNTIL, end.at()).adviseBy(end.at(), ASK_TO_EXTEND);
    return canBeCancelled(planned.dispute(), m) ? until.adviseBy(end.at(), CANCEL_DISPUTE) : until;
  }

  /** Unless it is known not to be open. */
  private static boolean canBeCancelled(@Nullable DisputeHistory dispute, Moment m) {
    if (dispute == null) {
      return true;
    }
    DisputeHistory.Position position = m.peek(DisputeHistory.POSITION, dispute);
    return position != null && position.recorded().allows(DisputeEventType.BUYER_CANCELLED);
  }

  private static final Action ADD_DISPUTE =
      Action.of(
              "buyer.step.add-dispute",
              BUYER,
              "Look up what the seller proposes, and add the dispute to the question.",
              "S5:195, S5:131")
          .brief("Look up what the seller proposes, and add the dispute to the question.")
          .at("My orders > Returns and disputes > View data");

  private static Case decided(Rule accepting) {
    return accepting.expired("decided", "The dispute is already decided ({phase}).").settled();
  }

  private static Case countsAsDecided(Rule accepting) {
    return accepting
        .expired(
            "counts-as-decided",
            "The seller did not answer in time, so the dispute counts as decided ({phase}); nothing"
                + " on record says that it was.")
        .steps(DisputeSteps.LOOK_AT_DISPUTE)
        .settled();
  }

  static final Rule ACCEPT =
      Rule.of(
          "buyer.conduct.accept",
          "Pressing Accept closes the dispute at once with what stands in the solution, so there must be"
              + " one, and it must suit.",
          "S5:25, S5:195, S5:306");
  private static final Case SOLUTION_IN_FORCE =
      ACCEPT.satisfied(
          "solution-in-force",
          "The seller's solution of {refund} can be accepted; that closes the dispute at once.");
  private static final Case NO_SOLUTION =
      ACCEPT
          .notYet("no-solution", "No solution of the seller is there to be accepted.")
          .steps(DisputeSteps.AWAIT_ANSWER);
  private static final Case DECIDED = decided(ACCEPT);
  private static final Case COUNTS_AS_DECIDED = countsAsDecided(ACCEPT);
  private static final Case NO_DISPUTE =
      ACCEPT
          .unknown(
              "no-dispute", "Which solution would be accepted cannot be told: dispute is missing.")
          .steps(ADD_DISPUTE);

  /**
   * The seller's solution, or the platform's proposal, whose acceptance by the buyer could be
   * recorded now, also where the platform counts as having stepped in; null if there is none.
   */
  private static final Definition<Planned, OfferRules.Offered> IN_FORCE =
      Definition.of("solution in force", ConductRules::inForce);

  private static OfferRules.@Nullable Offered inForce(Planned planned, Moment m) {
    DisputeHistory dispute = planned.dispute();
    if (dispute == null) {
      return null;
    }
    DisputeState recorded = m.peekThe(DisputeHistory.POSITION, dispute).recorded();
    if (planned.is(PlannedAct.ACCEPT_PLATFORM_PROPOSAL)) {
      Solution proposal = recorded.waitingOn() == BUYER ? recorded.proposal() : null;
      return proposal == null ? null : OfferRules.Offered.byPlatform(dispute, proposal);
    }
    Solution offer = recorded.allows(DisputeEventType.BUYER_ACCEPTED) ? recorded.offer() : null;
    return offer == null ? null : OfferRules.Offered.bySeller(dispute, offer, Set.of());
  }

  private static Conclusion accept(Planned planned, Moment m) {
    if (planned.dispute() == null) {
      return say(NO_DISPUTE).remedy(ADD_DISPUTE);
    }
    if (!m.the(DisputeRules.IS_UNDECIDED, planned.dispute())) {
      return DisputeRules.decided(
          m.peekThe(DisputeHistory.POSITION, planned.dispute()), DECIDED, COUNTS_AS_DECIDED);
    }
    OfferRules.Offered offered = m.of(IN_FORCE, planned);
    return offered == null
        ? say(NO_SOLUTION).remedy(DisputeSteps.AWAIT_ANSWER)
        : say(SOLUTION_IN_FORCE, offered.offer().refund());
  }

  private static final Action PROPOSE =
      Action.of(
              "buyer.step.platform-proposes",
              PLATFORM,
              "Propose a solution that both parties can accept.",
              "S4:97, S5:187")
          .brief("Propose a solution that both can accept.")
          .is(DisputeEventType.PLATFORM_PROPOSED);

  static final Rule ACCEPT_PROPOSAL =
      Rule.of(
          "buyer.conduct.accept-proposal",
          "The platform's proposal can be accepted while it waits for the buyer; once both parties"
              + " have accepted it, it stands as it is written.",
          "S5:25, S5:54");
  private static final Case PROPOSAL_IN_FORCE =
      ACCEPT_PROPOSAL.satisfied(
          "proposal-in-force",
          "The platform's proposal of {refund} can be accepted; once the seller accepts it too, that"
              + " closes the dispute.");
  private static final Case NO_PROPOSAL =
      ACCEPT_PROPOSAL
          .notYet("no-proposal", "No proposal of the platform waits for an answer.")
          .steps(PROPOSE, DisputeSteps.ESCALATE);
  private static final Case ACCEPTED_ALREADY =
      ACCEPT_PROPOSAL
          .expired(
              "accepted-already",
              "The buyer has accepted the platform's proposal; now the seller is to answer.")
          .settled();
  private static final Case PROPOSAL_DECIDED = decided(ACCEPT_PROPOSAL);
  private static final Case PROPOSAL_COUNTS_AS_DECIDED = countsAsDecided(ACCEPT_PROPOSAL);
  private static final Case PROPOSAL_UNKNOWN =
      ACCEPT_PROPOSAL
          .unknown(
              "no-dispute", "Which proposal would be accepted cannot be told: dispute is missing.")
          .steps(ADD_DISPUTE);

  private static Conclusion acceptProposal(Planned planned, Moment m) {
    if (planned.dispute() == null) {
      return say(PROPOSAL_UNKNOWN).remedy(ADD_DISPUTE);
    }
    boolean undecided = m.the(DisputeRules.IS_UNDECIDED, planned.dispute());
    DisputeHistory.Position position = m.peekThe(DisputeHistory.POSITION, planned.dispute());
    if (!undecided) {
      return DisputeRules.decided(position, PROPOSAL_DECIDED, PROPOSAL_COUNTS_AS_DECIDED);
    }
    Solution proposal = position.recorded().proposal();
    if (proposal == null) {
      return position.recorded().allows(DisputeEventType.PLATFORM_PROPOSED)
          ? say(NO_PROPOSAL).remedy(PROPOSE)
          : say(NO_PROPOSAL).advise(DisputeSteps.ESCALATE);
    }
    return position.recorded().waitingOn() == BUYER
        ? say(PROPOSAL_IN_FORCE, proposal.refund())
        : say(ACCEPTED_ALREADY);
  }

  private static final Action SEND_FIRST =
      Action.of(
              "buyer.step.send-before-declaring",
              BUYER,
              "Declare nothing that was not done: send the goods first, and then enter the tracking"
                  + " number of that parcel.",
              "S4:29, O1:81")
          .brief("Send the goods first, then enter the tracking number.");

  static final Rule RETURN_NOT_MADE =
      Rule.of(
          "buyer.conduct.return-not-made",
          "Who declares a return that was not made deceives the platform, which then grants nothing"
              + " and restricts the account.",
          "O1:81");
  private static final Case DECLARES_NOTHING =
      RETURN_NOT_MADE
          .violated(
              "declares-nothing",
              "A return that is declared and not made costs the money and can get the account"
                  + " restricted.")
          .steps(SEND_FIRST, DisputeSteps.ASK_SUPPORT)
          .endangers(Hazard.MONEY_LOST, Hazard.ACCOUNT_BLOCKED);

  static final Rule CHARGEBACK =
      Rule.of(
          "buyer.conduct.chargeback",
          "While the bank is asked to take the payment back, the order is frozen; granted, it is"
              + " closed with a full refund, refused, it goes on.",
          "O6:37");
  private static final Case FREEZES_ORDER =
      CHARGEBACK.noted(
          "freezes-order",
          "A chargeback freezes the order, and with it the dispute, until the bank has decided.");

  private static boolean isOffered(Planned planned, Moment m) {
    return (planned.is(PlannedAct.ACCEPT_SELLER_SOLUTION)
            || planned.is(PlannedAct.ACCEPT_PLATFORM_PROPOSAL))
        && m.peek(IN_FORCE, planned) != null;
  }

  /** The rules of an offer, about the solution in force. */
  private static Chapter.Code<Planned> ofOffer(Chapter.Code<OfferRules.Offered> rule) {
    return (planned, m) -> {
      OfferRules.Offered offered = m.peek(IN_FORCE, planned);
      return offered == null ? null : rule.says(offered, m);
    };
  }

  static final Rule COMPLAINT =
      Rule.of(
          "buyer.conduct.complaint",
          "A public complaint that tags the platform and tells the case briefly is no threat.",
          "S3:26");
  private static final Case IS_NO_THREAT =
      COMPLAINT
          .satisfied(
              "is-no-threat",
              "A public complaint is allowed; it must not be used to threaten the seller.")
          .steps(RecourseSteps.COMPLAIN_IN_PUBLIC);

  private static Conclusion complaint(Planned planned, Moment m) {
    return say(IS_NO_THREAT).advise(RecourseSteps.COMPLAIN_IN_PUBLIC);
  }

  /** The order or dispute that the act is about begins the case, if it is given. */
  static final Chapter<Planned, ConductAssessment> CHAPTER =
      Chapter.<Planned, ConductAssessment>on(QUESTION)
          .from(ConductRules::placed, OrderRules.NOT_PLACED)
          .from(ConductRules::opened, DisputeRules.NOT_OPENED)
          .rule(THREAT, is(PlannedAct.THREATEN_BAD_REVIEW), ConductRules::threat)
          .rule(PAST_PLATFORM, is(PlannedAct.ASK_OFF_PLATFORM_PAYMENT), ConductRules::pastPlatform)
          .rule(
              CANCEL_AND_WAIT,
              is(PlannedAct.CANCEL_AND_WAIT_FOR_PARCEL),
              ConductRules::cancelAndWait)
          .rule(ACCEPT, is(PlannedAct.ACCEPT_SELLER_SOLUTION), ConductRules::accept)
          .rule(
              ACCEPT_PROPOSAL,
              is(PlannedAct.ACCEPT_PLATFORM_PROPOSAL),
              ConductRules::acceptProposal)
          .rule(OfferRules.PAYS_CLAIM, ConductRules::isOffered, ofOffer(OfferRules::paysClaim))
          .rule(
              OfferRules.THROUGH_PLATFORM,
              ConductRules::isOffered,
              ofOffer(OfferRules::throughPlatform))
          .rule(OfferRules.NO_RETURN, ConductRules::isOffered, ofOffer(OfferRules::noReturn))
          .rule(COMPLAINT, is(PlannedAct.PUBLIC_COMPLAINT), ConductRules::complaint)
          .rule(
              RETURN_NOT_MADE,
              is(PlannedAct.DECLARE_RETURN_NOT_MADE),
              (planned, m) ->
                  say(DECLARES_NOTHING).advise(SEND_FIRST).advise(DisputeSteps.ASK_SUPPORT))
          .rule(
              CHARGEBACK,
              is(PlannedAct.CHARGEBACK_DURING_DISPUTE),
              (planned, m) -> say(FREEZES_ORDER))
          .result((planned, m, said) -> new ConductAssessment(said.dangers(Hazard.class)));

  private static @Nullable Instant placed(Planned planned) {
    return planned.is(PlannedAct.CANCEL_AND_WAIT_FOR_PARCEL) && planned.order() != null
        ? planned.order().placed().at()
        : null;
  }

  private static @Nullable Instant opened(Planned planned) {
    boolean accepts =
        planned.is(PlannedAct.ACCEPT_SELLER_SOLUTION)
            || planned.is(PlannedAct.ACCEPT_PLATFORM_PROPOSAL);
    return accepts && planned.dispute() != null ? planned.dispute().opened().at() : null;
  }

  private ConductRules() {}
}
