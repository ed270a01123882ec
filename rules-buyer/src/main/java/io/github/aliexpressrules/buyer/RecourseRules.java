package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is anything left to do? One rule a situation, whose steps are the ladder. */
final class RecourseRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.recourse", "Is anything left to do?").titled("What is left to do");

  /**
   * What is asked about: a situation, and the order, the dispute and the refund that it is about,
   * if given.
   */
  record Confronted(
      Situation situation,
      @Nullable OrderCase order,
      @Nullable DisputeHistory dispute,
      @Nullable RefundCase refund) {
    List<Fact> facts() {
      List<Fact> ofOrder = order == null ? List.of() : order.facts();
      List<Fact> ofDispute = dispute == null ? ofOrder : Facts.merged(ofOrder, dispute.facts());
      return refund == null ? ofDispute : Facts.merged(ofDispute, refund.facts());
    }

    /** When the dispute was decided; null if that is not known. */
    @Nullable Fact decision(Moment m) {
      return dispute == null ? null : dispute.decision(m);
    }

    /** The same as far as it is known at the moment. */
    Confronted known(Moment m) {
      return new Confronted(
          situation,
          order != null && m.knows(order.placed().at()) ? order : null,
          dispute,
          refund != null && m.knows(refund.approved().at()) ? refund : null);
    }
  }

  /** Asks about a situation. */
  static Question<Recourse> ask(
      InUse rules,
      Situation situation,
      @Nullable OrderCase order,
      @Nullable Dispute dispute,
      @Nullable Refund refund) {
    Confronted with =
        new Confronted(
            situation,
            order,
            dispute == null ? null : new DisputeHistory(dispute, rules),
            refund == null ? null : RefundCase.of(refund));
    return rules.ask(CHAPTER, with, with.facts(), order);
  }

  private static Conclusion climb(Conclusion conclusion, Action... rungs) {
    for (Action rung : rungs) {
      conclusion.advise(rung);
    }
    return conclusion;
  }

  static final Rule DENIED =
      Rule.of(
          "buyer.recourse.denied",
          "Where the prescribed process was followed and the refund refused: papers, customer"
              + " service, complaint, public post, mediation or arbitration, the law, a lawyer, a"
              + " court, in this order.",
          "S3:16, S3:18, S3:24, S3:26, S3:28, S3:49, S5:143");
  private static final Case AFTER_DENIAL =
      DENIED
          .satisfied(
              "after-denial",
              "The refund was refused although the process was followed; the steps that are left"
                  + " stand in their order, each for when those before it have not helped.")
          .steps(RecourseSteps.afterDenial());

  private static Conclusion denied(Confronted with, Moment m) {
    return climb(say(AFTER_DENIAL), RecourseSteps.afterDenial());
  }

  static final Rule LOST =
      Rule.of(
          "buyer.recourse.lost",
          "After a lost dispute the seller can be asked in private for a voucher; after that the"
              + " ladder of a refused refund is left. Anything left: {recourse-after-loss}.",
          "S4:73, S3:16");
  private static final Case AFTER_LOSS =
      LOST.satisfied(
              "after-loss",
              "The dispute was lost; a voucher can be asked for, and then the steps after a refusal"
                  + " are left.")
          .steps(RecourseSteps.ASK_VOUCHER)
          .steps(RecourseSteps.afterDenial());
  private static final Case NOTHING_AFTER_LOSS =
      LOST.violated(
          "nothing-after-loss",
          "The dispute was lost; by the rules in use there is nothing more to be done or hoped for.");

  private static Conclusion lost(Confronted with, Moment m) {
    return m.figure(BuyerPolicy.RECOURSE_AFTER_LOSS, with.decision(m))
        ? climb(say(AFTER_LOSS).advise(RecourseSteps.ASK_VOUCHER), RecourseSteps.afterDenial())
        : say(NOTHING_AFTER_LOSS);
  }

  static final Rule WINDOW_CLOSED =
      Rule.of(
          "buyer.recourse.window-closed",
          "After the time for a dispute money comes back by agreement with the seller only, and"
              + " most likely he offers less; beyond the platform the law may give rights of its"
              + " own.",
          "S5:103, S3:35");
  private static final Case NO_DISPUTE =
      WINDOW_CLOSED
          .satisfied(
              "no-dispute",
              "No dispute can be opened any more; an agreement with the seller is left, and what"
                  + " the law may give.")
          .steps(RecourseSteps.afterWindow());
  private static final Case STILL_OPEN =
      WINDOW_CLOSED
          .satisfied(
              "still-open",
              "By the order's dates a dispute can be opened before {closes}, {term} after {event};"
                  + " look again, before anything else.")
          .steps(OrderSteps.OPEN_DISPUTE)
          .steps(RecourseSteps.afterWindow());

  private static Conclusion windowClosed(Confronted with, Moment m) {
    OrderCase order = with.known(m).order();
    boolean told = order != null && m.peekIfCovered(WindowDates.END, order) != null;
    Deadline end = told && order != null ? m.of(WindowDates.END, order) : null;
    Conclusion left =
        end != null && m.isBefore(end.at())
            ? say(STILL_OPEN, end.at(), end.term(), end.event())
                .adviseBy(end.at(), OrderSteps.OPEN_DISPUTE)
            : say(NO_DISPUTE);
    return climb(left, RecourseSteps.afterWindow());
  }

  static final Rule CLOSED_BY_SELLER =
      Rule.of(
          "buyer.recourse.closed-by-seller",
          "A seller can end a dispute only by accepting it, and then has to pay; where he ended it"
              + " and nothing comes, it is not opened again, but customer service looks into it on"
              + " proof.",
          "S4:81, S4:91, S4:97, S4:101");
  private static final Case ACCEPTED =
      CLOSED_BY_SELLER
          .satisfied(
              "accepted",
              "The dispute was ended and a refund approved {approved}: the seller accepted. See"
                  + " whether the refund is on time; if it is not, customer service is left.")
          .steps(RecourseSteps.afterEnd());
  private static final Case NOT_DELIVERED =
      CLOSED_BY_SELLER
          .satisfied(
              "not-delivered",
              "The dispute was ended and nothing shows that the goods have come: it cannot be"
                  + " opened again, but for goods that truly did not come the seller is made to pay"
                  + " in full.")
          .steps(RecourseSteps.afterEnd());
  private static final Case ENDED =
      CLOSED_BY_SELLER
          .satisfied(
              "ended",
              "The dispute was ended by the seller; it cannot be opened again, but customer service"
                  + " can be asked to look into it.")
          .steps(RecourseSteps.afterEnd());

  private static Conclusion closedBySeller(Confronted with, Moment m) {
    Confronted known = with.known(m);
    RefundCase refund = known.refund();
    Conclusion ended =
        refund == null ? unpaid(known.order(), m) : say(ACCEPTED, refund.approved().at());
    return climb(ended, RecourseSteps.afterEnd());
  }

  private static Conclusion unpaid(@Nullable OrderCase order, Moment m) {
    return order != null && m.of(OrderRules.RECEIPT, order) == null
        ? say(NOT_DELIVERED)
        : say(ENDED);
  }

  static final Rule OVERDUE =
      Rule.of(
          "buyer.recourse.overdue",
          "Money that was approved and does not come is looked for on statements and in wallets"
              + " first, then with the bank or the payment company, then with the platform.",
          "S5:131, S5:155, S5:269, S5:278, S4:63");
  private static final Case NOT_COME =
      OVERDUE
          .satisfied(
              "not-come",
              "A refund was approved and does not come; the steps to find it stand in their order.")
          .steps(RefundSteps.collecting())
          .steps(RefundSteps.searching())
          .steps(
              RefundSteps.ASK_CHAT,
              RefundSteps.ASK_CHAT_AFTER,
              RefundSteps.WRITE_TO_SUPPORT,
              RefundSteps.COMPLAIN);
  private static final Case LATE =
      OVERDUE
          .satisfied(
              "late",
              "The refund was approved {approved} and has been late since {latest}; the steps to"
                  + " find it stand in their order.")
          .steps(RefundSteps.collecting())
          .steps(RefundSteps.searching())
          .steps(RefundSteps.ASK_CHAT, RefundSteps.WRITE_TO_SUPPORT, RefundSteps.COMPLAIN);
  private static final Case NOT_LATE =
      OVERDUE
          .satisfied(
              "not-late",
              "The refund was approved {approved} and is not late before {latest}; until then the"
                  + " step is to wait.")
          .steps(RefundSteps.AWAIT, RefundSteps.LOOK_UP_STAGE);
  private static final Case ARRIVED =
      OVERDUE
          .satisfied(
              "arrived",
              "The money was there on {arrived}; if it cannot be seen, the step is to look for it.")
          .steps(RefundSteps.READ_STATEMENT, RefundSteps.CHECK_ALIPAY);

  private static Conclusion overdue(Confronted with, Moment m) {
    RefundCase refund = with.known(m).refund();
    if (refund == null) {
      return RefundSteps.platformLater(RefundSteps.search(say(NOT_COME)), m);
    }
    Fact arrived = m.known(refund.arrived());
    if (arrived != null) {
      return say(ARRIVED, arrived.at())
          .advise(RefundSteps.READ_STATEMENT)
          .advise(RefundSteps.CHECK_ALIPAY);
    }
    RefundPeriod period = m.ifCovered(RefundPeriodRules.PERIOD, refund);
    return period == null ? notCome(refund, m) : notCome(refund, period.latest().at(), m);
  }

  /** Where the calendar ends before the day for asking the platform, no date is told at all. */
  private static Conclusion notCome(RefundCase refund, Instant latest, Moment m) {
    Instant approved = refund.approved().at();
    if (m.isBefore(latest)) {
      return say(NOT_LATE, approved, latest)
          .advise(RefundSteps.AWAIT)
          .advise(RefundSteps.LOOK_UP_STAGE);
    }
    Deadline contact = m.ifCovered(RefundRules.CONTACT_FROM, refund);
    return contact == null
        ? notCome(refund, m)
        : RefundSteps.platform(
            search(say(LATE, approved, latest), refund, m), refund, contact.at());
  }

  private static Conclusion notCome(RefundCase refund, Moment m) {
    Conclusion notCome = search(say(NOT_COME), refund, m);
    Deadline contact = m.ifCovered(RefundRules.CONTACT_FROM, refund);
    return contact == null
        ? RefundSteps.platformLater(notCome, m)
        : RefundSteps.platform(notCome, refund, contact.at());
  }

  private static Conclusion search(Conclusion conclusion, RefundCase refund, Moment m) {
    return RefundSteps.search(RefundSteps.collect(conclusion, refund, m), refund, m);
  }

  static final Rule STUCK =
      Rule.of(
          "buyer.recourse.stuck-in-review",
          "No source says by when the platform decides; where nothing comes, its support is asked"
              + " what is missing, then its customer service, then the public and a mediator.",
          "S4:97, S5:11, S5:71, S5:216, S3:24, S3:28");
  private static final Case NO_DECISION =
      STUCK
          .satisfied(
              "no-decision",
              "The platform reviews the dispute and has not decided; no source says by when it must."
                  + " The steps stand in their order, each for when those before it have not"
                  + " helped.")
          .steps(RecourseSteps.afterStandstill());

  private static Conclusion stuck(Confronted with, Moment m) {
    return climb(say(NO_DECISION), RecourseSteps.afterStandstill());
  }

  static final Rule NO_RETURN =
      Rule.of(
          "buyer.recourse.return-impossible",
          "Who cannot send the goods back shows why, and asks the platform for another way before the"
              + " last day for the return.",
          "S4:29, S5:71, S3:24");
  private static final Case CANNOT_BE_SENT =
      NO_RETURN
          .satisfied(
              "cannot-be-sent",
              "The goods are to be sent back and cannot be: show why, and ask for another way while"
                  + " the time for the return runs.")
          .steps(RecourseSteps.afterFailedReturn());

  private static Conclusion noReturn(Confronted with, Moment m) {
    return climb(say(CANNOT_BE_SENT), RecourseSteps.afterFailedReturn());
  }

  static final Rule NOTHING_FROM_THE_PLATFORM =
      Rule.of(
          "buyer.recourse.nothing-from-the-platform",
          "Some lines say that the platform has nothing to do with a dispute that was closed or"
              + " lost, and that there is nothing to hope for.",
          "S5:27, S5:103, S5:316");
  private static final Case SOURCES_DIFFER =
      NOTHING_FROM_THE_PLATFORM.noted(
          "sources-differ",
          "The sources differ about what is left now: some see no more hope from the platform,"
              + " others name the steps of this ladder. None of them promises success.");

  static final Rule NO_THREAT =
      Rule.of(
          "buyer.recourse.no-threat",
          "Telling the case in public and asking for a voucher are allowed; threatening with a bad"
              + " review is not, and gets the account blocked.",
          "S5:75, S3:26, S4:73");
  private static final Case COMPLAIN_DO_NOT_THREATEN =
      NO_THREAT.noted(
          "complain-do-not-threaten",
          "State facts in public if you like, but never make a bad review the price of a refund,"
              + " neither in a post nor when asking for a voucher: that is a threat and gets the"
              + " account blocked.");

  static final Rule NEXT_TIME =
      Rule.of(
          "buyer.recourse.next-time",
          "Disputes cannot be ruled out, only made rarer: by knowing the dispute's rules, checking"
              + " reviews and the supplier's licence, ordering samples, agreeing on payment,"
              + " delivery, quality and the settling of disputes in writing, and paying by card or"
              + " escrow rather than by direct transfer.",
          "S3:37, S3:39, S3:40, S3:41, S3:42, S3:45, S3:47, S5:304");
  private static final Case FOR_THE_NEXT_ORDER =
      NEXT_TIME.noted(
          "for-the-next-order",
          "For the next order: check reviews and licence, order a sample first, agree on terms in"
              + " writing, and pay in a way that has protection of its own.");

  private static final Definition<Confronted, Deadline> APPLYING =
      Definition.of(
          "end of the time for arbitration",
          (with, m) ->
              with.dispute() == null ? null : m.of(AfterDecisionRules.APPLYING, with.dispute()));

  private static Chapter.Condition<Confronted> is(Situation first, Situation... more) {
    Set<Situation> any = EnumSet.of(first, more);
    return (with, m) -> any.contains(with.situation());
  }

  static final Chapter<Confronted, Recourse> CHAPTER =
      Chapter.<Confronted, Recourse>on(QUESTION)
          .rule(DENIED, is(Situation.DENIED), RecourseRules::denied)
          .rule(LOST, is(Situation.LOST), RecourseRules::lost)
          .rule(WINDOW_CLOSED, is(Situation.WINDOW_CLOSED), RecourseRules::windowClosed)
          .rule(CLOSED_BY_SELLER, is(Situation.CLOSED_BY_SELLER), RecourseRules::closedBySeller)
          .rule(OVERDUE, is(Situation.OVERDUE), RecourseRules::overdue)
          .rule(STUCK, is(Situation.STUCK_IN_REVIEW), RecourseRules::stuck)
          .rule(NO_RETURN, is(Situation.RETURN_IMPOSSIBLE), RecourseRules::noReturn)
          .rule(
              AfterDecisionRules.ARBITRATION,
              (with, m) -> with.dispute() != null,
              (with, m) ->
                  AfterDecisionRules.arbitration(Objects.requireNonNull(with.dispute()), m))
          .rule(
              NOTHING_FROM_THE_PLATFORM,
              is(Situation.LOST, Situation.WINDOW_CLOSED, Situation.CLOSED_BY_SELLER),
              (with, m) -> say(SOURCES_DIFFER))
          .rule(
              NO_THREAT,
              (with, m) -> with.situation() != Situation.OVERDUE,
              (with, m) -> say(COMPLAIN_DO_NOT_THREATEN))
          .rule(
              NEXT_TIME, is(Situation.DENIED, Situation.LOST), (with, m) -> say(FOR_THE_NEXT_ORDER))
          .milestone(AfterDecisionRules.ARBITRATION_BY, APPLYING)
          .result((with, m, said) -> new Recourse(said.steps()));

  private RecourseRules() {}
}
