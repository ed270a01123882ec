package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.decision.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.decision.Outcome.NOTED;
import static io.github.aliexpressrules.core.decision.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.decision.Outcome.SATISFIED;

import io.github.aliexpressrules.buyer.DisputeHistory.Standing;
import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.decision.MilestoneKind;
import io.github.aliexpressrules.core.decision.Moment;
import io.github.aliexpressrules.core.decision.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.QuestionKind;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Saying;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeState;
import io.github.aliexpressrules.core.order.Order;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Is the dispute still undecided, and what now? */
final class DisputeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.dispute", "Is the dispute still undecided, and what now?");

  static final Rule OPENED =
      Rule.of(
          "buyer.dispute.opened",
          "A dispute exists from the moment the buyer submits it.",
          "S4:47",
          "S5:97");
  static final Saying NOT_OPENED =
      OPENED.when(NOT_YET, "not-opened", "The dispute has not been opened yet.");

  static final Rule UNDECIDED =
      Rule.of(
          "buyer.dispute.undecided",
          "A dispute is over as soon as one party accepts the other's terms, the platform decides, or"
              + " the buyer withdraws it; the seller's refusal alone does not end it.",
          "S4:79",
          "S4:81",
          "S5:25",
          "S5:107",
          "S5:175",
          "S5:306",
          "S5:316");
  private static final Saying SELLERS_TURN =
      UNDECIDED.when(
          SATISFIED,
          "sellers-turn",
          "The seller is to answer the claim of {claimed}: accept it, refuse it or propose something"
              + " else.");
  private static final Saying BUYERS_TURN =
      UNDECIDED.when(
          SATISFIED,
          "buyers-turn",
          "The seller has answered the claim of {claimed}; the buyer can accept, edit the claim, call"
              + " in the platform, or wait until it steps in.");
  private static final Saying IN_REVIEW =
      UNDECIDED.when(
          SATISFIED,
          "in-review",
          "The platform is to decide on the claim of {claimed} from what both sides have shown.");
  private static final Saying AGREED =
      UNDECIDED.when(EXPIRED, "agreed", "The parties agreed on {payout}; the dispute is over.");
  private static final Saying WON =
      UNDECIDED.when(EXPIRED, "won", "The dispute was decided for the buyer, with {payout}.");
  private static final Saying LOST =
      UNDECIDED.when(EXPIRED, "lost", "The platform awarded nothing; the dispute is over.");
  private static final Saying WITHDRAWN =
      UNDECIDED.when(EXPIRED, "withdrawn", "The buyer withdrew the dispute.");
  private static final Saying GOODS_FIRST =
      UNDECIDED.when(
          EXPIRED,
          "goods-first",
          "It is settled that {payout} is paid once the goods have been sent back; the buyer is to"
              + " send them.");

  static final Rule SELLER_ANSWERS =
      Rule.of(
          "buyer.dispute.seller-answers",
          "A seller who has not answered {seller-answers} after the opening has lost: the dispute is"
              + " closed for the buyer as claimed. Closed so: {seller-silence-wins}; else the platform"
              + " steps in.",
          "S5:183");
  private static final Saying SELLER_HAS_UNTIL =
      SELLER_ANSWERS.when(
          NOTED,
          "seller-has-until",
          "If the seller does not answer before {due}, {term} after {event}, the dispute becomes"
              + " {phase}.");
  private static final Saying SELLER_WAS_SILENT =
      SELLER_ANSWERS.when(
          NOTED,
          "seller-was-silent",
          "The seller did not answer before {due}, {term} after {event}: the dispute counts as"
              + " {phase} until something else is recorded.");

  static final Rule PLATFORM_STEPS_IN =
      Rule.of(
          "buyer.dispute.platform-steps-in",
          "The platform steps in by itself {platform-steps-in} after the seller's first answer; counted"
              + " anew from each answer: {platform-timer-restarts}.",
          "S5:187");
  private static final Saying STEPS_IN_AT =
      PLATFORM_STEPS_IN.when(
          NOTED,
          "steps-in-at",
          "If nobody settles it before {due}, {term} after the seller's answer, the platform steps"
              + " in.");
  private static final Saying STEPPED_IN =
      PLATFORM_STEPS_IN.when(
          NOTED,
          "stepped-in",
          "Nobody settled it before {due}, {term} after the seller's answer: the platform counts as"
              + " having stepped in until something else is recorded.");

  static final Rule RECORD_STANDS =
      Rule.of(
          "buyer.dispute.record-stands",
          "What is recorded beats what a timer should have brought about, since timers can be stopped"
              + " by an answer at the last moment.",
          "S5:69");
  private static final Saying TIMER_CONTRADICTED =
      RECORD_STANDS.when(
          NOTED,
          "timer-contradicted",
          "The event {event} of {at} is recorded although the dispute should have become {presumed}"
              + " at {due}; the record stands, and that timer no longer counts.");

  static final Rule REFUSAL =
      Rule.of(
          "buyer.dispute.refusal",
          "A seller's refusal is not a decision, often mere bargaining, and leaves the claimed amount as"
              + " it is. Set to zero by it: {refusal-resets-amount}.",
          "S5:187",
          "S5:189",
          "S5:306");
  private static final Saying REFUSED =
      REFUSAL.when(
          NOTED,
          "refused",
          "The seller refused. That decides nothing and may be mere bargaining: do not accept the"
              + " refusal, and see that the amount claimed, now {claimed}, is the one wanted.");

  static final Rule NO_PERIOD =
      Rule.of(
          "buyer.dispute.no-period",
          "No source says by when the platform decides, goods must be sent back, or a dispute goes on"
              + " whose timer did not act; disputes take from minutes to two weeks, or a month and"
              + " more.",
          "S4:97",
          "S5:11",
          "S5:216");
  private static final Saying REVIEW_WITHOUT_PERIOD =
      NO_PERIOD.when(
          NOTED, "review-without-period", "No source says by when the platform decides.");
  private static final Saying RETURN_WITHOUT_PERIOD =
      NO_PERIOD.when(
          NOTED,
          "return-without-period",
          "No source says by when the goods must be sent back; look it up in the agreement.");
  private static final Saying NO_TIMER_LEFT =
      NO_PERIOD.when(
          NOTED,
          "no-timer-left",
          "The timer that ran did not act, as the record shows; no source says by when the dispute goes"
              + " on.");

  static final Rule BUYER_ANSWERS =
      Rule.of(
          "buyer.dispute.buyer-answers",
          "The buyer too has a limited time to answer, and who misses it may lose; its length is not"
              + " given.",
          "S5:311");
  private static final Saying ANSWER_WITHOUT_PERIOD =
      BUYER_ANSWERS.when(
          NOTED,
          "answer-without-period",
          "The buyer too has a certain time to answer, and who misses it may lose; no source says how"
              + " long, so better answer than wait.");

  static final Rule PAID_AS_SETTLED =
      Rule.of(
          "buyer.dispute.paid-as-settled",
          "What was agreed or decided is paid in full, by itself, and nothing else is paid.",
          "S5:322",
          "S5:308",
          "S5:304",
          "S5:247",
          "S5:57",
          "S5:318",
          "S4:81");
  private static final Saying WILL_BE_PAID =
      PAID_AS_SETTLED.when(
          NOTED,
          "will-be-paid",
          "Exactly {payout} is paid, whatever any comment promised; no application is needed.");

  static final Rule MONEY_HELD =
      Rule.of(
          "buyer.dispute.money-held",
          "The platform holds the money and vouches for the deal; the seller is paid only once the buyer"
              + " confirms receipt, the time for that is over, or the order is finally closed.",
          "S5:247",
          "S5:175",
          "S4:83",
          "S4:85");
  private static final Saying HELD_BY_PLATFORM =
      MONEY_HELD.when(
          NOTED,
          "held-by-platform",
          "The platform holds the money until receipt is confirmed, the time for that is over, or the"
              + " order is finally closed; until then delaying by itself brings the seller nothing, and the"
              + " platform's mediators have the last word on it.");

  static final Action AWAIT_ANSWER =
      Action.of(
          "buyer.step.await-seller",
          Party.BUYER,
          "Wait for the seller's answer, and meanwhile follow the dispute and add evidence.",
          "S5:183",
          "S5:370");
  static final Action ADD_EVIDENCE =
      Action.of(
              "buyer.step.add-evidence",
              Party.BUYER,
              "Add new photos and videos and insist on your terms; state dates, properties and defects,"
                  + " no more, and accuse nobody. Attach chat screenshots, since messages outside the"
                  + " dispute are not seen in it.",
              "S5:189",
              "S5:309",
              "S5:310",
              "S5:11",
              "S5:65",
              "S4:107")
          .at("My orders > Returns and disputes > View data > Edit");
  static final Action READ_SOLUTION =
      Action.of(
          "buyer.step.read-solution-field",
          Party.BUYER,
          "Read the Solution field of the seller's decision first: it alone says what is proposed. The"
              + " comments bind nobody.",
          "S5:54",
          "S5:57",
          "S5:195");
  static final Action REJECT =
      Action.of(
              "buyer.step.reject-offer",
              Party.BUYER,
              "Do not accept a decision whose amount or conditions do not suit: press Edit, not Accept,"
                  + " which admits that the seller is right.",
              "S5:195",
              "S5:307",
              "S5:50",
              "S5:187")
          .at("My orders > Returns and disputes > View data > Edit");
  static final Action REENTER_AMOUNT =
      Action.of(
              "buyer.step.reenter-amount",
              Party.BUYER,
              "Enter the amount again when editing: a refusal may have set it to zero, and exactly what"
                  + " stands there is paid.",
              "S5:308")
          .at("My orders > Returns and disputes > View data > Edit");
  static final Action ESCALATE =
      Action.of(
              "buyer.step.escalate",
              Party.BUYER,
              "Call in the platform: escalate the dispute. A seller who loses then is punished besides,"
                  + " so with good evidence against him he will hardly risk it.",
              "S5:107",
              "S5:119",
              "S5:127",
              "S5:189")
          .at("My orders > Returns and disputes > View data");
  static final Action AWAIT_PLATFORM =
      Action.of(
          "buyer.step.await-platform",
          Party.BUYER,
          "Wait: the platform steps in by itself; nothing has to be done for that.",
          "S5:187",
          "S4:97");
  static final Action ASK_SUPPORT =
      Action.of(
          "buyer.step.ask-support-to-review",
          Party.BUYER,
          "Ask the platform's support to review the dispute and to say what is still needed to win.",
          "S5:71");
  static final Action LOOK_AT_ORDER_PAGE =
      Action.of(
              "buyer.step.look-at-dispute",
              Party.BUYER,
              "Look at the dispute's page, which shows what both sides did and how it stands, and record"
                  + " what is missing.",
              "S5:131",
              "S5:137")
          .at("My orders > Returns and disputes > View data");
  static final Action SEND_BACK =
      Action.of(
          "buyer.step.send-goods-back",
          Party.BUYER,
          "Take the goods, unwashed, undamaged and in their original packaging, to the post office, send"
              + " them to the address the seller gives, and keep the proof.",
          "S4:29");
  static final Action AWAIT_MONEY =
      Action.of(
          "buyer.step.await-payout",
          Party.BUYER,
          "Be patient: the money comes by itself to where the order was paid from.",
          "S5:318",
          "S5:247");
  static final Action ACCEPT_CLAIM =
      Action.of(
          "buyer.step.seller-answers",
          Party.SELLER,
          "Accept the claim, refuse it, or propose another solution, and prove the order and its details.",
          "S4:47",
          "S5:113",
          "S5:185",
          "S5:243");

  static final Action DECIDE =
      Action.of(
          "buyer.step.platform-decides",
          Party.PLATFORM,
          "Find out who is at fault and decide from what both sides have shown whether the buyer gets the"
              + " money.",
          "S4:47",
          "S4:93",
          "S4:97",
          "S5:187");

  private static final MilestoneKind SELLER_ANSWERS_BY =
      MilestoneKind.of(
          "seller-answers-by",
          Party.SELLER,
          SELLER_ANSWERS,
          "The seller's time to answer is over; silence has then lost the dispute, or brings in the"
              + " platform.");
  private static final MilestoneKind PLATFORM_STEPS_IN_AT =
      MilestoneKind.of(
          "platform-steps-in",
          Party.PLATFORM,
          PLATFORM_STEPS_IN,
          "The platform steps in if nobody has settled the dispute.");

  private DisputeRules() {}

  static Question<DisputeStatus> question(Order order, Dispute dispute, BuyerPolicy policy) {
    DisputeHistory history = new DisputeHistory(dispute, policy);
    return Question.of(
        QUESTION,
        policy,
        new FactList().addAll(order.facts()).addAll(dispute.facts()).list(),
        sheet ->
            sheet.begun(dispute.openedAt(), NOT_OPENED)
                ? Optional.of(answer(sheet, history))
                : Optional.empty());
  }

  private static DisputeStatus answer(Sheet sheet, DisputeHistory history) {
    Derived<Standing> standing = sheet.derive(m -> history.at(m).orElseThrow());
    sheet.apply(UNDECIDED, m -> undecided(m.of(standing)));
    sheet.applyIf(SELLER_ANSWERS, m -> sellerAnswers(m.of(standing), m));
    sheet.applyIf(PLATFORM_STEPS_IN, m -> platformStepsIn(m.of(standing), m));
    sheet.applyIf(REFUSAL, m -> refusal(m.of(standing)));
    sheet.applyIf(NO_PERIOD, m -> noPeriod(m.of(standing)));
    sheet.applyIf(BUYER_ANSWERS, m -> buyerAnswers(m.of(standing)));
    sheet.applyIf(PAID_AS_SETTLED, m -> paid(m.of(standing)));
    sheet.applyIf(RECORD_STANDS, m -> recordStands(m.of(standing), m));
    sheet.applyIf(MONEY_HELD, m -> moneyHeld(m.of(standing)));
    sheet.milestone(SELLER_ANSWERS_BY, sheet.derive(m -> Optional.of(history.sellerAnswersBy(m))));
    sheet.milestone(
        PLATFORM_STEPS_IN_AT,
        sheet.derive(history::platformStepsIn),
        sheet.value(m -> DisputeHistory.waitingOn(m.of(standing).recorded().phase())));
    return sheet.value(m -> status(m.of(standing)));
  }

  private static DisputeStatus status(Standing standing) {
    DisputeState state = standing.state();
    return new DisputeStatus(
        state.phase(),
        DisputeHistory.waitingOn(state.phase()),
        state.moves(),
        state.claim().amount(),
        state.payout(),
        standing.presumed(),
        forecast(standing));
  }

  /** What the running timer will do; after that no timer runs, since no source gives a period. */
  private static List<DisputeForecast> forecast(Standing standing) {
    if (standing.timer().isEmpty() || standing.presumed()) {
      return List.of();
    }
    DisputeHistory.Timer timer = standing.timer().get();
    DisputePhase from = standing.recorded().phase();
    return List.of(
        new DisputeForecast(
            timer.due().at(),
            from,
            timer.after().phase(),
            DisputeHistory.waitingOn(from).orElseThrow(),
            timer.sellerSilent() ? SELLER_ANSWERS : PLATFORM_STEPS_IN));
  }

  private static Conclusion undecided(Standing standing) {
    Money claimed = standing.state().claim().amount();
    Money payout = standing.state().payout().orElse(claimed);
    return switch (standing.phase()) {
      case AWAITING_SELLER -> sellersTurn(standing, claimed);
      case AWAITING_BUYER -> buyersTurn(standing, claimed);
      case PLATFORM_REVIEW ->
          IN_REVIEW.with(claimed).then(DECIDE).then(ADD_EVIDENCE).then(ASK_SUPPORT);
      case AGREED -> AGREED.with(payout);
      case WON -> WON.with(payout);
      case LOST -> LOST.with();
      case CANCELLED -> WITHDRAWN.with();
      case AWAITING_RETURN -> GOODS_FIRST.with(payout).then(SEND_BACK);
    };
  }

  private static Conclusion sellersTurn(Standing standing, Money claimed) {
    Optional<DisputeHistory.Timer> timer = standing.timer();
    Conclusion turn = SELLERS_TURN.with(claimed);
    return (timer.isPresent() ? turn.thenBy(timer.get().due().at(), ACCEPT_CLAIM) : turn)
        .then(AWAIT_ANSWER)
        .then(ADD_EVIDENCE)
        .then(ESCALATE);
  }

  private static Conclusion buyersTurn(Standing standing, Money claimed) {
    Conclusion turn =
        BUYERS_TURN
            .with(claimed)
            .then(READ_SOLUTION)
            .then(REJECT)
            .then(ADD_EVIDENCE)
            .then(ESCALATE)
            .then(ASK_SUPPORT);
    return standing.timer().isPresent() ? turn.then(AWAIT_PLATFORM) : turn;
  }

  private static Optional<Conclusion> sellerAnswers(Standing standing, Moment m) {
    return standing
        .timer()
        .filter(DisputeHistory.Timer::sellerSilent)
        .map(
            timer ->
                (standing.presumed() ? SELLER_WAS_SILENT : SELLER_HAS_UNTIL)
                    .with(
                        timer.due().at(),
                        m.figure(BuyerPolicy.SELLER_ANSWERS),
                        timer.due().event(),
                        timer.after().phase()));
  }

  private static Optional<Conclusion> platformStepsIn(Standing standing, Moment m) {
    return standing
        .timer()
        .filter(timer -> !timer.sellerSilent())
        .map(
            timer ->
                (standing.presumed() ? STEPPED_IN : STEPS_IN_AT)
                    .with(timer.due().at(), m.figure(BuyerPolicy.PLATFORM_STEPS_IN)));
  }

  private static Optional<Conclusion> refusal(Standing standing) {
    if (!standing.refused() || !standing.phase().isUndecided()) {
      return Optional.empty();
    }
    Conclusion refused = REFUSED.with(standing.state().claim().amount());
    return Optional.of(
        standing.state().moves().contains(DisputeEventType.BUYER_AMENDED)
            ? refused.then(REENTER_AMOUNT)
            : refused);
  }

  /** Where the chain of what happens by itself ends, now or with the timer that runs. */
  private static Optional<Conclusion> noPeriod(Standing standing) {
    DisputePhase last =
        standing.timer().map(timer -> timer.after().phase()).orElse(standing.phase());
    return switch (last) {
      case PLATFORM_REVIEW -> Optional.of(REVIEW_WITHOUT_PERIOD.with());
      case AWAITING_RETURN -> Optional.of(RETURN_WITHOUT_PERIOD.with());
      case AWAITING_SELLER, AWAITING_BUYER -> Optional.of(NO_TIMER_LEFT.with());
      case AGREED, WON, LOST, CANCELLED -> Optional.empty();
    };
  }

  private static Optional<Conclusion> paid(Standing standing) {
    return standing
        .state()
        .payout()
        .filter(Money::isPositive)
        .map(payout -> WILL_BE_PAID.with(payout).then(AWAIT_MONEY).then(RefundSteps.COMPLAIN));
  }

  private static Optional<Conclusion> buyerAnswers(Standing standing) {
    return standing.phase() == DisputePhase.AWAITING_BUYER
        ? Optional.of(ANSWER_WITHOUT_PERIOD.with())
        : Optional.empty();
  }

  private static Optional<Conclusion> moneyHeld(Standing standing) {
    return standing.phase().isUndecided() ? Optional.of(HELD_BY_PLATFORM.with()) : Optional.empty();
  }

  private static Optional<Conclusion> recordStands(Standing standing, Moment m) {
    return standing
        .overruled()
        .map(
            overruled -> {
              overruled.restsOn().forEach(m::figure);
              return TIMER_CONTRADICTED
                  .with(
                      overruled.event().type(),
                      overruled.event().at(),
                      overruled.presumed(),
                      overruled.timer().at())
                  .then(LOOK_AT_ORDER_PAGE);
            });
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(
              OPENED,
              UNDECIDED,
              SELLER_ANSWERS,
              PLATFORM_STEPS_IN,
              REFUSAL,
              NO_PERIOD,
              BUYER_ANSWERS,
              PAID_AS_SETTLED,
              RECORD_STANDS,
              MONEY_HELD)
          .milestones(SELLER_ANSWERS_BY, PLATFORM_STEPS_IN_AT)
          .actions(
              ACCEPT_CLAIM,
              AWAIT_ANSWER,
              ADD_EVIDENCE,
              READ_SOLUTION,
              REJECT,
              REENTER_AMOUNT,
              ESCALATE,
              AWAIT_PLATFORM,
              DECIDE,
              ASK_SUPPORT,
              LOOK_AT_ORDER_PAGE,
              SEND_BACK,
              AWAIT_MONEY);
}
