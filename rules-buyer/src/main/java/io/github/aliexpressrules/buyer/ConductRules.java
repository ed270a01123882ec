package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.buyer.DisputeHistory.Standing;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Is this planned act safe? */
final class ConductRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.conduct", "Is this planned act safe?");

  static final Rule THREAT =
      Rule.of(
          "buyer.conduct.threat",
          "Threatening a bad review is punished by blocking the account: no money, and no dispute about"
              + " any other order on it.",
          "S5:73",
          "S5:75");
  private static final Saying THREATENS =
      THREAT.when(
          VIOLATED,
          "threatens",
          "A threat with a bad review can get the account blocked, and with it every dispute; sellers"
              + " provoke it for that.");

  static final Rule PAST_PLATFORM =
      Rule.of(
          "buyer.conduct.past-platform",
          "Asking for money past the platform is prohibited and punished by blocking the account.",
          "S5:32",
          "S5:34");
  private static final Saying ASKS_PAST_PLATFORM =
      PAST_PLATFORM.when(
          VIOLATED,
          "asks-past-platform",
          "The seller can hand the request for money past the platform to the platform as proof, and the"
              + " account can be blocked.");

  static final Rule CANCEL_AND_WAIT =
      Rule.of(
          "buyer.conduct.cancel-and-wait",
          "A dispute may be cancelled to wait for a parcel only while buyer protection runs long enough;"
              + " after its end a cancelled dispute is never opened again.",
          "S5:191",
          "S5:193",
          "S5:313");
  private static final Saying PROTECTED_UNTIL =
      CANCEL_AND_WAIT.when(
          NOTED,
          "protected-until",
          "Buyer protection runs until {protection-end}; a dispute that the buyer cancels can be opened"
              + " again before that, and not later.");
  private static final Saying NOT_PROTECTED =
      CANCEL_AND_WAIT.when(
          VIOLATED,
          "not-protected",
          "Buyer protection ended {protection-end}; a dispute cancelled now is closed for good.");
  private static final Saying PROTECTION_UNKNOWN =
      CANCEL_AND_WAIT.when(
          UNKNOWN,
          "protection-unknown",
          "Whether a cancelled dispute could be opened again depends on the end of buyer protection,"
              + " which is not given.");
  private static final Saying NO_ORDER =
      CANCEL_AND_WAIT.when(
          VIOLATED,
          "no-order",
          "Without the order nothing shows that protection still runs; while the buyer waits, the window"
              + " can lapse.");

  static final Rule ACCEPT =
      Rule.of(
          "buyer.conduct.accept",
          "Pressing Accept closes the dispute at once with what stands in the solution, so there must be"
              + " one, and it must suit.",
          "S5:25",
          "S5:195",
          "S5:306");
  private static final Saying SOLUTION_IN_FORCE =
      ACCEPT.when(
          SATISFIED,
          "solution-in-force",
          "The seller's solution of {refund} can be accepted; that closes the dispute at once.");
  private static final Saying NO_SOLUTION =
      ACCEPT.when(NOT_YET, "no-solution", "No solution of the seller is there to be accepted.");
  private static final Saying DECIDED =
      ACCEPT.when(EXPIRED, "decided", "The dispute is already decided ({phase}).");
  private static final Saying NO_DISPUTE =
      ACCEPT.when(
          UNKNOWN,
          "no-dispute",
          "Which solution would be accepted cannot be told: dispute is missing.");

  static final Rule COMPLAINT =
      Rule.of(
          "buyer.conduct.complaint",
          "A public complaint that tags the platform and tells the case briefly is no threat.",
          "S3:26");
  private static final Saying IS_NO_THREAT =
      COMPLAINT.when(
          SATISFIED,
          "is-no-threat",
          "A public complaint is allowed; it must not be used to threaten the seller.");

  static final Action COMPLAIN_IN_PUBLIC =
      Action.of(
          "buyer.step.complain-in-public",
          Party.BUYER,
          "Tell the case briefly and politely in social media and tag the platform; in some cases that"
              + " speeds things up. Threaten nobody.",
          "S3:24",
          "S3:26");
  static final Action ASK_TO_EXTEND =
      Action.of(
          "buyer.step.ask-to-extend-protection",
          Party.BUYER,
          "Ask the seller to extend buyer protection, and check that it was extended before agreeing to"
              + " wait.",
          "S5:193");

  static final Action CANCEL_DISPUTE =
      Action.of(
              "buyer.step.cancel-dispute",
              Party.BUYER,
              "Cancel the dispute only if a lot of buyer protection is left, and open it again in time if"
                  + " the parcel does not come.",
              "S5:193")
          .at("My orders > Returns and disputes > View data > Cancellation of dispute");

  static final Action ADD_DISPUTE =
      Action.of(
              "buyer.step.add-dispute",
              Party.BUYER,
              "Look up what the seller proposes, and add the dispute to the question.",
              "S5:195",
              "S5:131")
          .at("My orders > Returns and disputes > View data");

  private record Parties(Optional<Order> order, Optional<DisputeHistory> history) {}

  private ConductRules() {}

  static Question<ConductAssessment> question(
      PlannedAct act, Optional<Order> order, Optional<Dispute> dispute, BuyerPolicy policy) {
    FactList facts = new FactList();
    order.ifPresent(known -> facts.addAll(known.facts()));
    dispute.ifPresent(known -> facts.addAll(known.facts()));
    Parties parties = new Parties(order, dispute.map(known -> new DisputeHistory(known, policy)));
    return Question.of(
        QUESTION,
        policy,
        facts.list(),
        sheet ->
            hasBegun(sheet, act, parties)
                ? Optional.of(new ConductAssessment(hazards(sheet, act, parties)))
                : Optional.empty());
  }

  private static Set<Hazard> hazards(Sheet sheet, PlannedAct act, Parties parties) {
    switch (act) {
      case THREATEN_BAD_REVIEW -> {
        sheet.apply(
            THREAT, m -> THREATENS.with().then(COMPLAIN_IN_PUBLIC).then(DisputeRules.ASK_SUPPORT));
        return EnumSet.of(Hazard.ACCOUNT_BLOCKED);
      }
      case ASK_OFF_PLATFORM_PAYMENT -> {
        sheet.apply(
            PAST_PLATFORM, m -> ASKS_PAST_PLATFORM.with().then(OfferRules.TAKE_THROUGH_DISPUTE));
        return EnumSet.of(Hazard.ACCOUNT_BLOCKED);
      }
      case PUBLIC_COMPLAINT -> {
        sheet.apply(COMPLAINT, m -> IS_NO_THREAT.with().then(COMPLAIN_IN_PUBLIC));
        return EnumSet.noneOf(Hazard.class);
      }
      case CANCEL_AND_WAIT_FOR_PARCEL -> {
        return cancelAndWait(sheet, parties.order());
      }
      case ACCEPT_SELLER_SOLUTION -> {
        return accept(sheet, parties.history());
      }
    }
    throw new IllegalStateException("unknown act " + act);
  }

  /** Whether the order or dispute that the act is about is there yet, if one is given. */
  private static boolean hasBegun(Sheet sheet, PlannedAct act, Parties parties) {
    return switch (act) {
      case CANCEL_AND_WAIT_FOR_PARCEL ->
          parties
              .order()
              .map(order -> sheet.begun(order.placedAt(), OrderRules.NOT_PLACED))
              .orElse(true);
      case ACCEPT_SELLER_SOLUTION ->
          parties
              .history()
              .map(history -> sheet.begun(history.openedAt(), DisputeRules.NOT_OPENED))
              .orElse(true);
      default -> true;
    };
  }

  private static Set<Hazard> cancelAndWait(Sheet sheet, Optional<Order> order) {
    Derived<Optional<Fact>> end =
        sheet.derive(m -> order.flatMap(placed -> OrderRules.protectionEnd(placed, m)));
    sheet.apply(CANCEL_AND_WAIT, m -> cancelAndWait(m, order, m.of(end)));
    if (order.isEmpty()) {
      return EnumSet.of(Hazard.WINDOW_LAPSES);
    }
    boolean runs = sheet.value(m -> m.of(end).filter(fact -> m.isBefore(fact.at())).isPresent());
    return runs ? EnumSet.noneOf(Hazard.class) : EnumSet.of(Hazard.DISPUTE_CLOSED_FOR_GOOD);
  }

  private static Conclusion cancelAndWait(Moment m, Optional<Order> order, Optional<Fact> end) {
    if (order.isEmpty()) {
      return NO_ORDER.with().then(OfferRules.REFUSE_TO_CLOSE);
    }
    if (end.isEmpty()) {
      return PROTECTION_UNKNOWN.with().cure(DisputeWindowRules.LOOK_UP_PROTECTION);
    }
    return m.isBefore(end.get().at())
        ? PROTECTED_UNTIL
            .with(end.get().at())
            .thenBy(end.get().at(), ASK_TO_EXTEND)
            .thenBy(end.get().at(), CANCEL_DISPUTE)
        : NOT_PROTECTED.with(end.get().at()).then(OfferRules.REFUSE_TO_CLOSE);
  }

  private static Set<Hazard> accept(Sheet sheet, Optional<DisputeHistory> history) {
    Derived<Optional<Standing>> standing = sheet.derive(m -> history.flatMap(known -> known.at(m)));
    sheet.apply(ACCEPT, m -> accept(m.of(standing)));
    Optional<Solution> inForce = sheet.value(m -> m.of(standing).flatMap(ConductRules::inForce));
    if (inForce.isEmpty()) {
      return EnumSet.noneOf(Hazard.class);
    }
    Derived<Claim> claim = sheet.derive(m -> m.of(standing).orElseThrow().state().claim());
    OfferRules.apply(sheet, claim, inForce.get(), Set.of());
    return sheet.value(m -> OfferRules.hazards(m.of(claim), inForce.get(), Set.of()));
  }

  private static Optional<Solution> inForce(Standing standing) {
    return standing.state().moves().contains(DisputeEventType.BUYER_ACCEPTED)
        ? standing.state().offer()
        : Optional.empty();
  }

  private static Conclusion accept(Optional<Standing> standing) {
    if (standing.isEmpty()) {
      return NO_DISPUTE.with().cure(ADD_DISPUTE);
    }
    if (!standing.get().phase().isUndecided()) {
      return DECIDED.with(standing.get().phase());
    }
    return inForce(standing.get())
        .map(solution -> SOLUTION_IN_FORCE.with(solution.refund()))
        .orElseGet(() -> noSolution(standing.get()));
  }

  /** While the platform reviews, the seller proposes nothing any more. */
  private static Conclusion noSolution(Standing standing) {
    return standing.state().moves().contains(DisputeEventType.SELLER_COUNTERED)
        ? NO_SOLUTION.with().cure(DisputeRules.AWAIT_ANSWER)
        : NO_SOLUTION.with().then(DisputeRules.AWAIT_ANSWER);
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(THREAT, PAST_PLATFORM, CANCEL_AND_WAIT, ACCEPT, COMPLAINT)
          .actions(COMPLAIN_IN_PUBLIC, ASK_TO_EXTEND, CANCEL_DISPUTE, ADD_DISPUTE);
}
