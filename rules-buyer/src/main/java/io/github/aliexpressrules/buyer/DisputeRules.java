package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.writing.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is the dispute still undecided, and what now? */
final class DisputeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.dispute", "Is the dispute still undecided, and what now?")
          .titled("Your dispute");

  /**
   * Whether it has been neither agreed, nor decided, nor withdrawn; by whom it waits to be, does
   * not matter.
   */
  static final Definition<DisputeHistory, Boolean> IS_UNDECIDED =
      Definition.of(
          "undecided",
          (dispute, m) -> {
            DisputeHistory.Position position = m.peekThe(DisputeHistory.POSITION, dispute);
            position.restOnDecision(m);
            return position.phase().isUndecided();
          });

  /** Says that a dispute is decided: by the record, or because the seller's time ran out. */
  static Conclusion decided(DisputeHistory.Position dispute, Case byRecord, Case presumed) {
    return dispute.presumed()
        ? say(presumed, dispute.phase()).advise(DisputeSteps.LOOK_AT_DISPUTE)
        : say(byRecord, dispute.phase());
  }

  static final Rule OPENED =
      Rule.of(
          "buyer.dispute.opened",
          "A dispute exists from the moment the buyer submits it.",
          "S4:47, S5:97");
  static final Case NOT_OPENED =
      OPENED.notYet("not-opened", "The dispute has not been opened yet.");

  private static final Action ACCEPT_CLAIM =
      Action.of(
              "buyer.step.seller-answers",
              SELLER,
              "Accept the claim, refuse it, or propose another solution, and prove the order and"
                  + " its details.",
              "S4:47, S5:113, S5:185, S5:243")
          .brief("Accept the claim, refuse it, or propose something else.")
          .is(DisputeEventType.SELLER_ACCEPTED);
  private static final Action DECIDE =
      Action.of(
              "buyer.step.platform-decides",
              PLATFORM,
              "Find out who is at fault and decide from what both sides have shown whether the"
                  + " buyer gets the money.",
              "S4:47, S4:93, S4:97, S5:187")
          .brief("Decide from what both sides have shown.")
          .is(DisputeEventType.PLATFORM_DECIDED);
  static final Rule UNDECIDED =
      Rule.of(
          "buyer.dispute.undecided",
          "A dispute is over as soon as one party accepts the other's terms, the platform decides,"
              + " or the buyer withdraws it; the seller's refusal alone does not end it.",
          "S4:79, S4:81, S5:25, S5:107, S5:175, S5:306, S5:316");
  private static final Case SELLERS_TURN =
      UNDECIDED
          .satisfied(
              "sellers-turn",
              "The seller is to answer the claim of {claimed}: accept it, refuse it or propose"
                  + " something else.")
          .headline(Tone.WAITING, "Seller's turn")
          .steps(
              ACCEPT_CLAIM,
              DisputeSteps.AWAIT_ANSWER,
              DisputeSteps.ADD_EVIDENCE,
              DisputeSteps.ESCALATE);
  private static final Case BUYERS_TURN =
      UNDECIDED
          .satisfied(
              "buyers-turn",
              "The seller has answered the claim of {claimed}; the buyer can accept, edit the"
                  + " claim, call in the platform, or let it step in by itself.")
          .headline(Tone.GOOD, "Your turn")
          .steps(
              DisputeSteps.READ_SOLUTION,
              DisputeSteps.REJECT,
              DisputeSteps.ADD_EVIDENCE,
              DisputeSteps.ESCALATE,
              DisputeSteps.ASK_SUPPORT);
  private static final Case IN_REVIEW =
      UNDECIDED
          .satisfied(
              "in-review",
              "The platform is to decide on the claim of {claimed} from what both sides have"
                  + " shown.")
          .headline(Tone.WAITING, "With AliExpress")
          .steps(DECIDE, DisputeSteps.ADD_EVIDENCE, DisputeSteps.ASK_SUPPORT);
  private static final Case PRESUMED_REVIEW =
      UNDECIDED
          .satisfied(
              "presumed-review",
              "Nobody settled it in time, so the platform counts as having stepped in to decide on"
                  + " the claim of {claimed}; nothing on record says that it did.")
          .headline(Tone.WAITING, "With AliExpress, presumed")
          .steps(
              DisputeSteps.LOOK_AT_DISPUTE,
              DECIDE,
              DisputeSteps.ADD_EVIDENCE,
              DisputeSteps.ASK_SUPPORT);
  private static final Case PROPOSED_TO_BUYER =
      UNDECIDED
          .satisfied(
              "proposed-to-buyer",
              "The platform proposed {refund} on the claim of {claimed}; the buyer is to accept or"
                  + " decline that.")
          .headline(Tone.GOOD, "Your turn")
          .steps(
              DisputeSteps.ACCEPT_PROPOSAL,
              DisputeSteps.DECLINE_PROPOSAL,
              DisputeSteps.ADD_EVIDENCE);
  private static final Case PROPOSED_TO_SELLER =
      UNDECIDED
          .satisfied(
              "proposed-to-seller",
              "The buyer accepted the platform's proposal of {refund}; the seller is to accept or"
                  + " decline it.")
          .headline(Tone.WAITING, "Seller's turn")
          .steps(DisputeSteps.AWAIT_ANSWER);
  private static final Case AGREED =
      UNDECIDED
          .expired("agreed", "The parties agreed on {payout}; the dispute is over.")
          .headline(Tone.GOOD, "Agreed")
          .settled();
  private static final Case WON =
      UNDECIDED
          .expired("won", "The dispute was decided for the buyer, with {payout}.")
          .headline(Tone.GOOD, "Won")
          .settled();
  private static final Case PRESUMED_WON =
      UNDECIDED
          .expired(
              "presumed-won",
              "The seller did not answer in time, so the dispute counts as decided for the buyer,"
                  + " with {payout}; nothing on record says that it was.")
          .headline(Tone.GOOD, "Won, presumed")
          .steps(DisputeSteps.LOOK_AT_DISPUTE)
          .settled();
  private static final Case LOST =
      UNDECIDED
          .expired("lost", "The platform awarded nothing; the dispute is over.")
          .headline(Tone.BAD, "Lost");
  private static final Case WITHDRAWN =
      UNDECIDED
          .expired("withdrawn", "The buyer withdrew the dispute.")
          .headline(Tone.OVER, "Withdrawn")
          .settled();
  private static final Case GOODS_FIRST =
      UNDECIDED
          .expired(
              "goods-first",
              "It is settled that {payout} is paid once the goods have been sent back; the buyer is"
                  + " to send them.")
          .headline(Tone.GOOD, "Your turn: send back")
          .steps(DisputeSteps.SEND_BACK)
          .settled();
  private static final Case PRESUMED_GOODS_FIRST =
      UNDECIDED
          .expired(
              "presumed-goods-first",
              "The seller did not answer in time, so it counts as settled that {payout} is paid"
                  + " once the goods have been sent back; nothing on record says so.")
          .headline(Tone.GOOD, "Your turn: send back, presumed")
          .steps(DisputeSteps.LOOK_AT_DISPUTE)
          .settled();

  private static final Action HAVE_RETURN_TAKEN_OUT =
      Action.of(
              "buyer.step.have-return-taken-out",
              BUYER,
              "Do not declare a return of goods that you never got: that can get the account"
                  + " restricted. Tell the platform's support that nothing came, and ask for the"
                  + " return to be taken out.",
              "S5:71, S5:119")
          .brief("Do not declare a return of what you never got; tell support that nothing came.")
          .first();
  private static final Case NOTHING_TO_SEND =
      UNDECIDED
          .expired(
              "nothing-to-send",
              "It is settled that {payout} is paid once the goods have been sent back; but by the"
                  + " claim nothing came, and nobody can send that back.")
          .headline(Tone.BAD, "Agreed, but nothing to send")
          .steps(HAVE_RETURN_TAKEN_OUT);

  private static final Action KEEP_PROOF =
      Action.of(
              "buyer.step.keep-proof-of-return",
              BUYER,
              "Keep the proof of posting, follow the parcel, and show both to the platform's"
                  + " support if the seller says that it did not come.",
              "S4:29, S5:71")
          .brief("Keep the proof of posting, and follow the parcel.");
  private static final Case GOODS_SENT =
      UNDECIDED
          .expired(
              "goods-sent",
              "It is settled that {payout} is paid once the goods have come back; they were sent"
                  + " {sent}.")
          .steps(KEEP_PROOF)
          .settled();

  private static Conclusion undecided(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    return switch (dispute.phase()) {
      case AWAITING_SELLER -> sellersTurn(history, dispute, m);
      case AWAITING_BUYER -> buyersTurn(history, dispute, m);
      case PLATFORM_REVIEW -> inReview(dispute, dispute.claimed(m));
      case AGREED -> say(AGREED, settled(dispute, m));
      case WON ->
          dispute.presumed()
              ? say(PRESUMED_WON, settled(dispute, m)).advise(DisputeSteps.LOOK_AT_DISPUTE)
              : say(WON, settled(dispute, m));
      case LOST -> say(LOST);
      case CANCELLED -> say(WITHDRAWN);
      case AWAITING_RETURN ->
          dispute.presumed()
              ? say(PRESUMED_GOODS_FIRST, settled(dispute, m)).advise(DisputeSteps.LOOK_AT_DISPUTE)
              : goodsFirst(history, dispute, settled(dispute, m), m);
    };
  }

  private static Money settled(DisputeHistory.Position dispute, Moment m) {
    return Objects.requireNonNull(dispute.payout(m));
  }

  private static Conclusion inReview(DisputeHistory.Position dispute, Money claimed) {
    Solution proposal = dispute.state().proposal();
    if (proposal != null) {
      return dispute.state().waitingOn() == BUYER
          ? say(PROPOSED_TO_BUYER, proposal.refund(), claimed)
              .advise(DisputeSteps.ACCEPT_PROPOSAL)
              .advise(DisputeSteps.DECLINE_PROPOSAL)
              .advise(DisputeSteps.ADD_EVIDENCE)
          : say(PROPOSED_TO_SELLER, proposal.refund()).advise(DisputeSteps.AWAIT_ANSWER);
    }
    return (dispute.presumed()
            ? say(PRESUMED_REVIEW, claimed).advise(DisputeSteps.LOOK_AT_DISPUTE)
            : say(IN_REVIEW, claimed))
        .advise(DECIDE)
        .advise(DisputeSteps.ADD_EVIDENCE)
        .advise(DisputeSteps.ASK_SUPPORT);
  }

  private static Conclusion goodsFirst(
      DisputeHistory history, DisputeHistory.Position dispute, Money payout, Moment m) {
    if (dispute.state().returnSent() != null) {
      return say(GOODS_SENT, payout, dispute.state().returnSent()).advise(KEEP_PROOF);
    }
    if (Reasons.isNonReceipt(dispute.state().claim())) {
      return say(NOTHING_TO_SEND, payout).advise(HAVE_RETURN_TAKEN_OUT);
    }
    Conclusion goodsFirst = say(GOODS_FIRST, payout);
    Deadline by = m.peekIfCovered(SENDING, history);
    return by != null && m.isAtOrAfter(by.at())
        ? goodsFirst
        : goodsFirst.adviseBy(by == null ? null : by.at(), DisputeSteps.SEND_BACK);
  }

  private static Conclusion sellersTurn(
      DisputeHistory history, DisputeHistory.Position dispute, Moment m) {
    DisputeHistory.Timer timer = dispute.timer();
    Conclusion turn = say(SELLERS_TURN, dispute.claimed(m));
    return escalate(
        (timer == null ? turn : turn.adviseBy(timer.due().at(), ACCEPT_CLAIM))
            .advise(DisputeSteps.AWAIT_ANSWER)
            .advise(DisputeSteps.ADD_EVIDENCE),
        null,
        history,
        m);
  }

  /** Whoever lets his time pass leaves it to the platform, or loses. */
  private static Conclusion buyersTurn(
      DisputeHistory history, DisputeHistory.Position dispute, Moment m) {
    DisputeHistory.Timer timer = dispute.timer();
    Instant due = timer == null ? null : timer.due().at();
    Conclusion turn =
        say(BUYERS_TURN, dispute.claimed(m))
            .advise(DisputeSteps.READ_SOLUTION)
            .adviseBy(due, DisputeSteps.REJECT)
            .advise(DisputeSteps.ADD_EVIDENCE);
    return escalate(turn, due, history, m).advise(DisputeSteps.ASK_SUPPORT);
  }

  /** Where the texts limit when the platform can be called in, not outside of that. */
  private static Conclusion escalate(
      Conclusion turn, @Nullable Instant due, DisputeHistory history, Moment m) {
    Deadline from = m.peekIfCovered(ESCALATING_FROM, history);
    Deadline until = m.peekIfCovered(ESCALATING_UNTIL, history);
    return turn.adviseWithin(
        from == null ? null : from.at(),
        due == null && until != null ? until.at() : due,
        DisputeSteps.ESCALATE);
  }

  static final Rule SELLER_ANSWERS =
      Rule.of(
          "buyer.dispute.seller-answers",
          "A seller who has not answered {seller-answers} after the opening has lost: the dispute"
              + " is closed for the buyer as claimed. Closed so: {seller-silence-wins}; else the"
              + " platform steps in.",
          "S5:183");
  private static final Case SELLER_HAS_UNTIL =
      SELLER_ANSWERS.noted(
          "seller-has-until",
          "If the seller does not answer before {due}, {term} after {event}, the dispute becomes"
              + " {phase}.");
  private static final Case SELLER_WAS_SILENT =
      SELLER_ANSWERS.noted(
          "seller-was-silent",
          "The seller did not answer before {due}, {term} after {event}: the dispute counts as"
              + " {phase} until something else is recorded.");

  private static @Nullable Conclusion sellerAnswers(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    DisputeHistory.Timer timer = dispute.timer();
    return timer == null || !timer.sellerSilent()
        ? null
        : say(
            dispute.presumed() ? SELLER_WAS_SILENT : SELLER_HAS_UNTIL,
            timer.due().at(),
            timer.due().term(),
            timer.due().event(),
            timer.after().phase());
  }

  static final Rule PLATFORM_STEPS_IN =
      Rule.of(
          "buyer.dispute.platform-steps-in",
          "The platform steps in by itself {platform-steps-in} after the seller's first answer;"
              + " counted anew from each answer: {platform-timer-restarts}.",
          "S5:187");
  private static final Case STEPS_IN_AT =
      PLATFORM_STEPS_IN.noted(
          "steps-in-at",
          "If nobody settles it before {due}, {term} after the seller's answer, the platform steps"
              + " in.");
  private static final Case STEPPED_IN =
      PLATFORM_STEPS_IN.noted(
          "stepped-in",
          "Nobody settled it before {due}, {term} after the seller's answer: the platform counts as"
              + " having stepped in until something else is recorded.");

  private static final Case STEPS_IN_FROM_OPENING =
      PLATFORM_STEPS_IN.noted(
          "steps-in-from-opening",
          "If nobody settles it before {due}, {term} after the opening, the platform steps in,"
              + " answered or not.");
  private static final Case STEPPED_IN_FROM_OPENING =
      PLATFORM_STEPS_IN.noted(
          "stepped-in-from-opening",
          "Nobody settled it before {due}, {term} after the opening: the platform counts as having"
              + " stepped in until something else is recorded.");

  private static @Nullable Conclusion platformStepsIn(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    DisputeHistory.Timer timer = dispute.timer();
    if (timer == null || timer.sellerSilent()) {
      return null;
    }
    Deadline due = timer.due();
    boolean fromOpening = due.event().equals(history.opened());
    if (dispute.presumed()) {
      return say(fromOpening ? STEPPED_IN_FROM_OPENING : STEPPED_IN, due.at(), due.term());
    }
    return say(fromOpening ? STEPS_IN_FROM_OPENING : STEPS_IN_AT, due.at(), due.term());
  }

  private static final Action REENTER_AMOUNT =
      Action.of(
              "buyer.step.reenter-amount",
              BUYER,
              "Whenever you edit, see to the amount first and enter it again: a refusal may have"
                  + " set it to zero, and exactly what stands there is paid.",
              "S5:308")
          .brief("Check the amount: a refusal may have set it to zero.")
          .at("My orders > Returns and disputes > View data > Edit")
          .first()
          .is(DisputeEventType.BUYER_AMENDED);

  static final Rule REFUSAL =
      Rule.of(
          "buyer.dispute.refusal",
          "A seller's refusal is not a decision, often mere bargaining, and leaves the claimed"
              + " amount as it is. Set to zero by it: {refusal-resets-amount}.",
          "S5:187, S5:189, S5:306");
  private static final Case REFUSED =
      REFUSAL
          .noted(
              "refused",
              "The seller refused. That decides nothing and may be mere bargaining: do not accept"
                  + " the refusal, and see that the amount claimed, now {claimed}, is the one"
                  + " wanted.")
          .steps(REENTER_AMOUNT);

  private static @Nullable Conclusion refusal(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.peekThe(DisputeHistory.POSITION, history);
    if (!dispute.refused() || !dispute.phase().isUndecided()) {
      return null;
    }
    Conclusion refused = say(REFUSED, dispute.claimed(m));
    return dispute.state().allows(DisputeEventType.BUYER_AMENDED)
        ? refused.advise(REENTER_AMOUNT)
        : refused;
  }

  static final Rule NO_PERIOD =
      Rule.of(
          "buyer.dispute.no-period",
          "No source says by when the platform decides, goods must be sent back, or a dispute goes"
              + " on whose timer did not act; disputes take from minutes to two weeks, or a month"
              + " and more.",
          "S4:97, S5:11, S5:216");
  private static final Case REVIEW_WITHOUT_PERIOD =
      NO_PERIOD.noted("review-without-period", "No source says by when the platform decides.");
  private static final Case RETURN_WITHOUT_PERIOD =
      NO_PERIOD.noted(
          "return-without-period",
          "No source says by when the goods must be sent back; look it up in the agreement.");
  private static final Case NO_TIMER_LEFT =
      NO_PERIOD.noted(
          "no-timer-left",
          "The timer that ran did not act, as the record shows; no source says by when the dispute"
              + " goes on.");

  private static final Case NO_TIMER_AT_ALL =
      NO_PERIOD.noted(
          "no-timer-at-all",
          "No text says that the platform steps in by itself; the buyer can put the dispute to"
              + " it.");

  /** Where the chain of what happens by itself ends, now or with the timer that runs. */
  private static @Nullable Conclusion noPeriod(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    DisputeHistory.Timer timer = dispute.timer();
    return switch (timer == null ? dispute.phase() : timer.after().phase()) {
      case PLATFORM_REVIEW -> say(REVIEW_WITHOUT_PERIOD);
      case AWAITING_RETURN -> m.of(SENDING, history) == null ? say(RETURN_WITHOUT_PERIOD) : null;
      case AWAITING_SELLER, AWAITING_BUYER ->
          say(dispute.overruled() == null ? NO_TIMER_AT_ALL : NO_TIMER_LEFT);
      case AGREED, WON, LOST, CANCELLED -> null;
    };
  }

  static final Rule BUYER_ANSWERS =
      Rule.of(
          "buyer.dispute.buyer-answers",
          "The buyer too has a limited time to answer, and who misses it may lose; its length is"
              + " not given.",
          "S5:311");
  private static final Case ANSWER_WITHOUT_PERIOD =
      BUYER_ANSWERS.noted(
          "answer-without-period",
          "The buyer too has a certain time to answer, and who misses it may lose; no source says"
              + " how long, so better answer than wait.");

  private static boolean isBuyersTurn(DisputeHistory history, Moment m) {
    return m.the(DisputeHistory.POSITION, history).phase() == DisputePhase.AWAITING_BUYER;
  }

  private static final Action AWAIT_MONEY =
      Action.of(
              "buyer.step.await-payout",
              BUYER,
              "Be patient: the money comes by itself to where the order was paid from.",
              "S5:318, S5:247")
          .brief("Wait: the money comes by itself, the way you paid.");

  static final Rule PAID_AS_SETTLED =
      Rule.of(
          "buyer.dispute.paid-as-settled",
          "What was agreed or decided is paid in full, by itself, and nothing else is paid.",
          "S5:322, S5:308, S5:304, S5:247, S5:57, S5:318, S4:81");
  private static final Case WILL_BE_PAID =
      PAID_AS_SETTLED
          .noted(
              "will-be-paid",
              "Exactly {payout} is paid, whatever any comment promised; no application is needed.")
          .steps(AWAIT_MONEY, RefundSteps.COMPLAIN);
  private static final Case PAID_AFTER_RETURN =
      PAID_AS_SETTLED.noted(
          "paid-after-return",
          "Exactly {payout} is paid, whatever any comment promised, and only after the goods have"
              + " gone back.");
  private static final Case PAID_IF_CLOSED_SO =
      PAID_AS_SETTLED.noted(
          "paid-if-closed-so",
          "If the dispute was closed so, exactly {payout} is paid; whether it was, its page"
              + " shows.");

  private static @Nullable Conclusion paid(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    Money payout = dispute.payout(m);
    if (payout == null || !payout.isPositive()) {
      return null;
    }
    if (dispute.presumed()) {
      return say(PAID_IF_CLOSED_SO, payout);
    }
    return dispute.phase() == DisputePhase.AWAITING_RETURN
        ? say(PAID_AFTER_RETURN, payout)
        : say(WILL_BE_PAID, payout).advise(AWAIT_MONEY).advise(RefundSteps.COMPLAIN);
  }

  private static final Action SEND_AT_ONCE =
      Action.of(
              "buyer.step.send-back-at-once",
              BUYER,
              "Send the goods back at once all the same, keep the proof of posting, and tell the"
                  + " platform's support why they are late.",
              "S4:29, S5:71")
          .brief("Send the goods back at once all the same, and tell support why so late.")
          .is(DisputeEventType.RETURN_SENT)
          .first();

  static final Rule RETURN_IN_TIME =
      Rule.of(
          "buyer.dispute.return-in-time",
          "Goods that are to be sent back are sent by the day that the solution names, else within"
              + " {return-shipping-within} of it, where a text says so; whoever misses it can lose"
              + " the money.",
          "S4:29, S5:311");
  private static final Case TO_BE_SENT_BEFORE =
      RETURN_IN_TIME.noted(
          "to-be-sent-before", "By the solution the goods are to be sent back before {by}.");
  private static final Case TO_BE_SENT_WITHIN =
      RETURN_IN_TIME.noted(
          "to-be-sent-within",
          "The solution names no day. By a page of the platform the goods are to be sent back"
              + " before {by}, {term} after {event}.");
  private static final Case NOT_SENT_WITHIN =
      RETURN_IN_TIME
          .noted(
              "not-sent-within",
              "By a page of the platform the goods were to be sent back before {by}, {term} after"
                  + " {event}, and nothing shows that they were; the money can be lost.")
          .steps(SEND_AT_ONCE, HAVE_RETURN_TAKEN_OUT)
          .endangers(Hazard.MONEY_LOST);
  private static final Case NOT_SENT_IN_TIME =
      RETURN_IN_TIME
          .noted(
              "not-sent-in-time",
              "By the solution the goods were to be sent back before {by}, and nothing shows that"
                  + " they were; the money can be lost.")
          .steps(SEND_AT_ONCE, HAVE_RETURN_TAKEN_OUT)
          .endangers(Hazard.MONEY_LOST);
  private static final Case SENT_LATE =
      RETURN_IN_TIME.noted(
          "sent-late",
          "The goods were to be sent back before {by} and were sent {sent}; the seller may object"
              + " to that.");

  private static @Nullable Conclusion returnInTime(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    DisputeState state = dispute.state();
    Deadline by = m.of(SENDING, history);
    if (state.phase() != DisputePhase.AWAITING_RETURN || by == null) {
      return null;
    }
    Instant sent = state.returnSent();
    if (sent != null) {
      return sent.isBefore(by.at()) ? null : say(SENT_LATE, by.at(), sent);
    }
    boolean named = state.returnBy() != null;
    if (m.isBefore(by.at())) {
      return named
          ? say(TO_BE_SENT_BEFORE, by.at())
          : say(TO_BE_SENT_WITHIN, by.at(), by.term(), by.event());
    }
    boolean nothingCame = Reasons.isNonReceipt(state.claim());
    return (named
            ? say(NOT_SENT_IN_TIME, by.at())
            : say(NOT_SENT_WITHIN, by.at(), by.term(), by.event()))
        .advise(nothingCame ? HAVE_RETURN_TAKEN_OUT : SEND_AT_ONCE);
  }

  static final Rule RETURN_DECLARED =
      Rule.of(
          "buyer.dispute.return-declared",
          "Goods that never came cannot be sent back; whoever declares it all the same risks the"
              + " account.",
          "S5:87, S5:119");
  private static final Case DECLARED_OF_NOTHING =
      RETURN_DECLARED
          .noted(
              "of-nothing",
              "A return was declared although by the claim nothing came; that can get the account"
                  + " restricted.")
          .steps(HAVE_RETURN_TAKEN_OUT)
          .endangers(Hazard.ACCOUNT_BLOCKED);

  private static boolean isDeclaredOfNothing(DisputeHistory history, Moment m) {
    return m.peekThe(DisputeHistory.POSITION, history).known().declaredReturn();
  }

  static final Rule RETURN_ACCEPTED =
      Rule.of(
          "buyer.dispute.return-accepted",
          "Goods that come back can be refused; what was settled is then void, and the platform"
              + " goes on.",
          "S4:29");
  private static final Case WAS_REFUSED =
      RETURN_ACCEPTED
          .noted(
              "refused",
              "The goods that came back were refused {refused}: what was settled is void, and the"
                  + " dispute goes on about the claim.")
          .steps(KEEP_PROOF);

  private static @Nullable Conclusion returnAccepted(DisputeHistory history, Moment m) {
    Fact refused = m.peekThe(DisputeHistory.POSITION, history).known().returnRefused();
    return refused == null ? null : say(WAS_REFUSED, refused.at()).advise(KEEP_PROOF);
  }

  static final Rule RECORD_STANDS =
      Rule.of(
          "buyer.dispute.record-stands",
          "What is recorded beats what a timer should have brought about, since timers can be"
              + " stopped by an answer at the last moment.",
          "S5:69");
  private static final Case TIMER_CONTRADICTED =
      RECORD_STANDS
          .noted(
              "timer-contradicted",
              "The event {event} of {at} is recorded although the dispute should have become"
                  + " {presumed} at {due}; the record stands, and that timer no longer counts.")
          .steps(DisputeSteps.LOOK_AT_DISPUTE);

  private static @Nullable Conclusion recordStands(DisputeHistory history, Moment m) {
    DisputeHistory.Overruled overruled = m.peekThe(DisputeHistory.POSITION, history).overruled();
    if (overruled == null) {
      return null;
    }
    overruled.rest(m);
    return say(
            TIMER_CONTRADICTED,
            overruled.event().type(),
            overruled.event().at(),
            overruled.presumed(),
            overruled.timer().at())
        .advise(DisputeSteps.LOOK_AT_DISPUTE);
  }

  static final Rule MONEY_HELD =
      Rule.of(
          "buyer.dispute.money-held",
          "The platform holds the money and vouches for the deal; the seller is paid only once the"
              + " buyer confirms receipt, the time for that is over, or the order is finally"
              + " closed.",
          "S5:247, S5:175, S4:83, S4:85");
  private static final Case HELD_BY_PLATFORM =
      MONEY_HELD.noted(
          "held-by-platform",
          "The platform holds the money until receipt is confirmed, the time for that is over, or"
              + " the order is finally closed; until then delaying by itself brings the seller"
              + " nothing, and the platform's mediators have the last word on it.");

  private static final MilestoneKind SELLER_ANSWERS_BY =
      MilestoneKind.of(
              "seller-answers-by",
              SELLER,
              SELLER_ANSWERS,
              "A seller who has not answered by then loses the dispute, or the platform steps in.")
          .titled("the seller's time to answer ends");
  private static final MilestoneKind PLATFORM_STEPS_IN_AT =
      MilestoneKind.of(
              "platform-steps-in",
              PLATFORM,
              PLATFORM_STEPS_IN,
              "If nobody has settled the dispute by then, the platform steps in.")
          .titled("AliExpress steps in");

  static final Rule ESCALATION =
      Rule.of(
          "buyer.dispute.escalation",
          "A dispute that the two do not settle can be put to the platform from {escalation-from}"
              + " until {escalation-until} after its opening, where the texts give such a time.",
          "O6:13");
  private static final Case ESCALATE_FROM =
      ESCALATION.noted(
          "escalate-from", "The dispute can be put to the platform from {from} until {until}.");

  /** When the dispute can first be put to the platform, where the texts limit that. */
  private static final Definition<DisputeHistory, Deadline> ESCALATING_FROM =
      Definition.of(
          "first day of escalating", (d, m) -> escalating(d, m, BuyerPolicy.ESCALATION_FROM));

  private static final Definition<DisputeHistory, Deadline> ESCALATING_UNTIL =
      Definition.of(
          "last day of escalating", (d, m) -> escalating(d, m, BuyerPolicy.ESCALATION_UNTIL));

  private static @Nullable Deadline escalating(
      DisputeHistory history, Moment m, Figure<Optional<Term>> figure) {
    return m.figure(figure, history.opened())
        .map(term -> Deadline.after(history.opened(), term, m.calendar()))
        .orElse(null);
  }

  private static @Nullable Conclusion escalation(DisputeHistory history, Moment m) {
    Deadline from = m.of(ESCALATING_FROM, history);
    Deadline until = m.of(ESCALATING_UNTIL, history);
    return from == null || until == null ? null : say(ESCALATE_FROM, from.at(), until.at());
  }

  private static final MilestoneKind ESCALATION_FROM_AT =
      MilestoneKind.of(
              "escalation-from",
              BUYER,
              ESCALATION,
              "From then on the buyer can put the dispute to the platform.")
          .titled("you can call in AliExpress")
          .beginning();
  private static final MilestoneKind ESCALATION_UNTIL_AT =
      MilestoneKind.of(
              "escalation-until",
              BUYER,
              ESCALATION,
              "The buyer can no longer put the dispute to the platform himself.")
          .titled("you can no longer call in AliExpress");

  private static final MilestoneKind RETURN_BY =
      MilestoneKind.of(
              "return-by",
              BUYER,
              RETURN_IN_TIME,
              "Goods that have not been sent back by then may be refused, and the money lost.")
          .titled("last moment to send the goods back");

  /** When the goods are to be sent back, by the last solution that asked for them. */
  private static final Definition<DisputeHistory, Deadline> SENDING =
      Definition.of("end of sending back", DisputeRules::sending);

  private static @Nullable Deadline sending(DisputeHistory history, Moment m) {
    Instant by = m.peekThe(DisputeHistory.POSITION, history).recorded().returnBy();
    return by == null
        ? SendingBackRules.sendingWithin(history, m)
        : Deadline.at(new Fact("dispute.returnBy", by));
  }

  private static DisputeStatus status(DisputeHistory history, Moment m, Said said) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    DisputeState state = dispute.state();
    if (isNegotiated(dispute.recorded().phase()) && dispute.known().firstAnswer() != null) {
      // whose turn it is cannot be told where no text says when the platform steps in
      m.figure(BuyerPolicy.PLATFORM_STEPS_IN, history.opened());
    }
    return told(
        state, dispute.claimed(m), dispute.payout(m), dispute.presumed(), forecast(dispute), said);
  }

  /** As recorded, and, while it is undecided, as won by a timer that may have ended it. */
  private static List<DisputeStatus> possible(DisputeHistory history, Moment m, Said said) {
    List<DisputeStatus> possible = new ArrayList<>();
    for (DisputeState state : history.states(m)) {
      possible.add(recorded(state, false, said));
      if (state.phase().isUndecided()) {
        possible.add(recorded(state.claimPaid(DisputePhase.WON), true, said));
      }
    }
    return possible;
  }

  private static DisputeStatus recorded(DisputeState state, boolean presumed, Said said) {
    return told(state, state.claim().amount(), state.payout(), presumed, List.of(), said);
  }

  private static DisputeStatus told(
      DisputeState state,
      Money claimed,
      @Nullable Money payout,
      boolean presumed,
      List<DisputeForecast> forecast,
      Said said) {
    return new DisputeStatus(
        state.phase(),
        Optional.ofNullable(state.waitingOn()),
        state.moves(),
        claimed,
        Optional.ofNullable(payout),
        Optional.ofNullable(state.proposal()),
        state.acceptedBy() == null ? Set.of() : Set.of(state.acceptedBy()),
        presumed,
        forecast,
        said.dangers(Hazard.class));
  }

  private static boolean isNegotiated(DisputePhase phase) {
    return phase == DisputePhase.AWAITING_SELLER || phase == DisputePhase.AWAITING_BUYER;
  }

  private static List<DisputeForecast> forecast(DisputeHistory.Position dispute) {
    DisputeHistory.Timer timer = dispute.timer();
    if (timer == null || dispute.presumed()) {
      return List.of();
    }
    return List.of(
        new DisputeForecast(
            timer.due().at(),
            dispute.recorded().phase(),
            timer.after().phase(),
            Objects.requireNonNull(dispute.recorded().waitingOn()),
            timer.sellerSilent() ? SELLER_ANSWERS : PLATFORM_STEPS_IN));
  }

  /** Who lets the platform's time pass: whose turn it is by the record. */
  private static final Definition<DisputeHistory, Party> WAITING_ON =
      Definition.of(
          "waiting on",
          (history, m) -> m.the(DisputeHistory.POSITION, history).recorded().waitingOn());

  private static final Definition<DisputeHistory, Deadline> ANSWERS_BY =
      Definition.of("end of the seller's time", DisputeHistory::sellerAnswersBy);
  private static final Definition<DisputeHistory, Deadline> STEPS_IN =
      Definition.of("stepping in of the platform", DisputeHistory::platformStepsIn);

  static final Chapter<DisputeHistory, DisputeStatus> CHAPTER =
      Chapter.<DisputeHistory, DisputeStatus>on(QUESTION)
          .from(history -> history.opened().at(), NOT_OPENED)
          .rule(UNDECIDED, DisputeRules::undecided)
          .rule(SELLER_ANSWERS, DisputeRules::sellerAnswers)
          .rule(PLATFORM_STEPS_IN, DisputeRules::platformStepsIn)
          .rule(REFUSAL, DisputeRules::refusal)
          .rule(NO_PERIOD, DisputeRules::noPeriod)
          .rule(BUYER_ANSWERS, DisputeRules::isBuyersTurn, (d, m) -> say(ANSWER_WITHOUT_PERIOD))
          .rule(ESCALATION, DisputeRules::escalation)
          .rule(PAID_AS_SETTLED, DisputeRules::paid)
          .rule(AfterDecisionRules.REFUND_DUE, AfterDecisionRules::refundAfterDispute)
          .rule(AfterDecisionRules.ARBITRATION, AfterDecisionRules::arbitration)
          .rule(RETURN_IN_TIME, DisputeRules::returnInTime)
          .rule(
              RETURN_DECLARED,
              DisputeRules::isDeclaredOfNothing,
              (d, m) -> say(DECLARED_OF_NOTHING).advise(HAVE_RETURN_TAKEN_OUT))
          .rule(SendingBackRules.MISSING, SendingBackRules::missing)
          .rule(RETURN_ACCEPTED, DisputeRules::returnAccepted)
          .rule(RECORD_STANDS, DisputeRules::recordStands)
          .rule(MONEY_HELD, (d, m) -> m.the(IS_UNDECIDED, d), (d, m) -> say(HELD_BY_PLATFORM))
          .milestone(SELLER_ANSWERS_BY, ANSWERS_BY)
          .milestone(PLATFORM_STEPS_IN_AT, STEPS_IN, WAITING_ON)
          .milestone(ESCALATION_FROM_AT, ESCALATING_FROM)
          .milestone(ESCALATION_UNTIL_AT, ESCALATING_UNTIL)
          .milestone(RETURN_BY, SENDING)
          .milestone(SendingBackRules.MISSING_FROM, SendingBackRules.MISSING_SINCE)
          .milestone(AfterDecisionRules.REFUND_DUE_BY, AfterDecisionRules.DUE_AFTER_DISPUTE)
          .milestone(AfterDecisionRules.ARBITRATION_BY, AfterDecisionRules.APPLYING)
          .inDoubt(DisputeSteps.ACT_IN_TIME)
          .result(DisputeRules::status, DisputeRules::possible);

  private DisputeRules() {}
}
