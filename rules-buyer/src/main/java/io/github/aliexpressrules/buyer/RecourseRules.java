package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.decision.FactList;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is anything left to do? One rule a situation, whose steps are the ladder. */
final class RecourseRules {
  static final QuestionKind QUESTION = QuestionKind.of("buyer.recourse", "Is anything left to do?");

  static final Rule DENIED =
      Rule.of(
          "buyer.recourse.denied",
          "Where the prescribed process was followed and the refund refused: papers, customer service,"
              + " complaint, public post, mediation or arbitration, the law, a lawyer, a court, in this"
              + " order.",
          "S3:16",
          "S3:18",
          "S3:24",
          "S3:26",
          "S3:28",
          "S3:49",
          "S5:143");
  private static final Saying AFTER_DENIAL =
      DENIED.when(
          SATISFIED,
          "after-denial",
          "The refund was refused although the process was followed; the steps that are left stand in"
              + " their order, each for when those before it have not helped.");

  static final Rule LOST =
      Rule.of(
          "buyer.recourse.lost",
          "After a lost dispute the seller can be asked in private for a voucher; after that the ladder of"
              + " a refused refund is left. Anything left: {recourse-after-loss}.",
          "S4:73",
          "S3:16");
  private static final Saying AFTER_LOSS =
      LOST.when(
          SATISFIED,
          "after-loss",
          "The dispute was lost; a voucher can be asked for, and then the steps after a refusal are"
              + " left.");

  private static final Saying NOTHING_AFTER_LOSS =
      LOST.when(
          VIOLATED,
          "nothing-after-loss",
          "The dispute was lost; by this policy there is nothing more to be done or hoped for.");

  static final Rule WINDOW_CLOSED =
      Rule.of(
          "buyer.recourse.window-closed",
          "After the time for a dispute money comes back by agreement with the seller only, and most"
              + " likely he offers less; beyond the platform the law may give rights of its own.",
          "S5:103",
          "S3:35");
  private static final Saying NO_DISPUTE =
      WINDOW_CLOSED.when(
          SATISFIED,
          "no-dispute",
          "No dispute can be opened any more; an agreement with the seller is left, and what the law"
              + " may give.");
  private static final Saying STILL_OPEN =
      WINDOW_CLOSED.when(
          SATISFIED,
          "still-open",
          "By the order's dates a dispute can be opened until {closes}, {term} after {event}; look"
              + " again, before anything else.");

  static final Rule CLOSED_BY_SELLER =
      Rule.of(
          "buyer.recourse.closed-by-seller",
          "A seller can end a dispute only by accepting it, and then has to pay; where he ended it and"
              + " nothing comes, it is not opened again, but customer service looks into it on proof.",
          "S4:81",
          "S4:91",
          "S4:97",
          "S4:101");
  private static final Saying ACCEPTED =
      CLOSED_BY_SELLER.when(
          SATISFIED,
          "accepted",
          "The dispute was ended and a refund approved {approved}: the seller accepted. See whether the"
              + " refund is on time; if it is not, customer service is left.");
  private static final Saying NOT_DELIVERED =
      CLOSED_BY_SELLER.when(
          SATISFIED,
          "not-delivered",
          "The dispute was ended and nothing shows that the goods have come: it cannot be opened again,"
              + " but for goods that truly did not come the seller is made to pay in full.");
  private static final Saying ENDED =
      CLOSED_BY_SELLER.when(
          SATISFIED,
          "ended",
          "The dispute was ended by the seller; it cannot be opened again, but customer service can be"
              + " asked to look into it.");

  static final Rule OVERDUE =
      Rule.of(
          "buyer.recourse.overdue",
          "Money that was approved and does not come is looked for on statements and in wallets first,"
              + " then with the bank or the payment company, then with the platform.",
          "S5:131",
          "S5:155",
          "S5:269",
          "S5:278",
          "S4:63");
  private static final Saying NOT_COME =
      OVERDUE.when(
          SATISFIED,
          "not-come",
          "A refund was approved and does not come; the steps to find it stand in their order.");
  private static final Saying LATE =
      OVERDUE.when(
          SATISFIED,
          "late",
          "The refund was approved {approved} and has been late since {latest}; the steps to find it"
              + " stand in their order.");
  private static final Saying NOT_LATE =
      OVERDUE.when(
          SATISFIED,
          "not-late",
          "The refund was approved {approved} and is not late before {latest}; until then the step is to"
              + " wait.");
  private static final Saying ARRIVED =
      OVERDUE.when(
          SATISFIED,
          "arrived",
          "The money was there on {arrived}; if it cannot be seen, the step is to look for it.");

  static final Rule NOTHING_FROM_THE_PLATFORM =
      Rule.of(
          "buyer.recourse.nothing-from-the-platform",
          "Some lines say that the platform has nothing to do with a dispute that was closed or lost, and"
              + " that there is nothing to hope for.",
          "S5:27",
          "S5:103",
          "S5:316");
  private static final Saying SOURCES_DIFFER =
      NOTHING_FROM_THE_PLATFORM.when(
          NOTED,
          "sources-differ",
          "The sources differ about what is left now: some see no more hope from the platform, others"
              + " name the steps of this ladder. None of them promises success.");

  static final Rule NO_THREAT =
      Rule.of(
          "buyer.recourse.no-threat",
          "Telling the case in public and asking for a voucher are allowed; threatening with a bad review"
              + " is not, and gets the account blocked.",
          "S5:75",
          "S3:26",
          "S4:73");
  private static final Saying COMPLAIN_DO_NOT_THREATEN =
      NO_THREAT.when(
          NOTED,
          "complain-do-not-threaten",
          "State facts in public if you like, but never make a bad review the price of a refund, neither"
              + " in a post nor when asking for a voucher: that is a threat and gets the account"
              + " blocked.");

  static final Rule NEXT_TIME =
      Rule.of(
          "buyer.recourse.next-time",
          "Disputes cannot be ruled out, only made rarer: by knowing the dispute's rules, checking"
              + " reviews and the supplier's licence, ordering samples, agreeing on payment, delivery,"
              + " quality and the settling of disputes in writing, and paying by card or escrow rather"
              + " than by direct transfer.",
          "S3:37",
          "S3:39",
          "S3:40",
          "S3:41",
          "S3:42",
          "S3:45",
          "S3:47",
          "S5:304");
  private static final Saying FOR_THE_NEXT_ORDER =
      NEXT_TIME.when(
          NOTED,
          "for-the-next-order",
          "For the next order: check reviews and licence, order a sample first, agree on terms in"
              + " writing, and pay in a way that has protection of its own.");

  private RecourseRules() {}

  /** The case as far as it is known at the moment. */
  private record Known(Optional<Order> order, Optional<Refund> refund) {
    static Known at(Moment m, Optional<Order> order, Optional<Refund> refund) {
      return new Known(
          order.filter(o -> m.knows(o.placedAt())), refund.filter(r -> m.knows(r.approvedAt())));
    }
  }

  static Question<Recourse> question(
      Situation situation, Optional<Order> order, Optional<Refund> refund, BuyerPolicy policy) {
    FactList facts = new FactList();
    order.ifPresent(known -> facts.addAll(known.facts()));
    refund.ifPresent(known -> facts.addAll(known.facts()));
    return Question.of(
        QUESTION,
        policy,
        facts.list(),
        sheet -> {
          answer(sheet, situation, order, refund);
          return Optional.of(new Recourse(sheet.steps()));
        });
  }

  private static void answer(
      Sheet sheet, Situation situation, Optional<Order> order, Optional<Refund> refund) {
    switch (situation) {
      case DENIED -> sheet.apply(DENIED, m -> RecourseSteps.afterDenial(AFTER_DENIAL.with()));
      case LOST -> sheet.apply(LOST, RecourseRules::lost);
      case WINDOW_CLOSED ->
          sheet.apply(WINDOW_CLOSED, m -> windowClosed(Known.at(m, order, refund), m));
      case CLOSED_BY_SELLER ->
          sheet.apply(CLOSED_BY_SELLER, m -> closedBySeller(Known.at(m, order, refund), m));
      case OVERDUE -> sheet.apply(OVERDUE, m -> overdue(Known.at(m, order, refund), m));
    }
    if (situation != Situation.OVERDUE && situation != Situation.DENIED) {
      sheet.apply(NOTHING_FROM_THE_PLATFORM, m -> SOURCES_DIFFER.with());
    }
    if (situation != Situation.OVERDUE) {
      sheet.apply(NO_THREAT, m -> COMPLAIN_DO_NOT_THREATEN.with());
    }
    if (situation == Situation.DENIED || situation == Situation.LOST) {
      sheet.apply(NEXT_TIME, m -> FOR_THE_NEXT_ORDER.with());
    }
  }

  private static Conclusion lost(Moment m) {
    if (!m.figure(BuyerPolicy.RECOURSE_AFTER_LOSS)) {
      return NOTHING_AFTER_LOSS.with();
    }
    return RecourseSteps.afterDenial(AFTER_LOSS.with().then(RecourseSteps.ASK_VOUCHER));
  }

  private static Conclusion windowClosed(Known known, Moment m) {
    Optional<Deadline> open =
        known
            .order()
            .flatMap(order -> DisputeWindowRules.closes(order, m))
            .filter(closes -> m.isBefore(closes.at()));
    Conclusion left =
        open.map(
                by ->
                    STILL_OPEN
                        .with(by.at(), by.term(), by.event())
                        .thenBy(by.at(), DisputeWindowRules.OPEN))
            .orElseGet(NO_DISPUTE::with)
            .then(DisputeWindowRules.ASK_SELLER)
            .then(RecourseSteps.GATHER_PAPERS)
            .then(RefundSteps.COMPLAIN);
    return RecourseSteps.law(left);
  }

  private static Conclusion closedBySeller(Known known, Moment m) {
    Conclusion ended =
        known
            .refund()
            .map(refund -> ACCEPTED.with(refund.approvedAt()))
            .orElseGet(() -> unpaid(known, m))
            .then(RefundSteps.LOOK_UP_DECISION)
            .then(RecourseSteps.GATHER_PAPERS)
            .then(RecourseSteps.SEND_PROOF)
            .then(RefundSteps.COMPLAIN)
            .then(ConductRules.COMPLAIN_IN_PUBLIC);
    return RecourseSteps.law(ended);
  }

  private static Conclusion unpaid(Known known, Moment m) {
    boolean missing =
        known.order().map(order -> OrderRules.arrival(order, m).isEmpty()).orElse(false);
    return (missing ? NOT_DELIVERED : ENDED).with();
  }

  private static Conclusion overdue(Known known, Moment m) {
    if (known.refund().isEmpty()) {
      return withoutDates(RefundSteps.search(NOT_COME.with()), m);
    }
    Refund refund = known.refund().get();
    Optional<Instant> arrived = m.known(refund.arrivedAt());
    if (arrived.isPresent()) {
      return ARRIVED
          .with(arrived.get())
          .then(RefundSteps.READ_STATEMENT)
          .then(RefundSteps.CHECK_ALIPAY);
    }
    try {
      return late(refund, m, RefundPeriodRules.of(refund, m));
    } catch (OutsideCalendarException outside) {
      return withoutDates(search(NOT_COME.with(), refund, m), m);
    }
  }

  private static Conclusion late(Refund refund, Moment m, Optional<RefundPeriod> period) {
    if (period.isEmpty()) {
      return withoutDates(search(NOT_COME.with(), refund, m), m);
    }
    Deadline latest = period.get().latest();
    if (m.isBefore(latest.at())) {
      return NOT_LATE
          .with(refund.approvedAt(), latest.at())
          .then(RefundSteps.AWAIT)
          .then(RefundSteps.LOOK_UP_STAGE);
    }
    Conclusion late = search(LATE.with(refund.approvedAt(), latest.at()), refund, m);
    return RefundSteps.platform(late, refund, RefundRules.contact(refund, m, latest).at());
  }

  private static Conclusion search(Conclusion conclusion, Refund refund, Moment m) {
    DestinationRules.steps(conclusion, refund, m);
    return RefundSteps.search(conclusion, refund, m.known(refund.completedAt()).isPresent());
  }

  private static Conclusion withoutDates(Conclusion conclusion, Moment m) {
    return conclusion
        .then(RefundSteps.ASK_CHAT_AFTER, m.figure(BuyerPolicy.CONTACT_PLATFORM))
        .then(RefundSteps.WRITE_TO_SUPPORT)
        .then(RefundSteps.COMPLAIN);
  }

  static final Catalogue CATALOGUE =
      Catalogue.join(
          List.of(
              Catalogue.of(
                  DENIED,
                  LOST,
                  WINDOW_CLOSED,
                  CLOSED_BY_SELLER,
                  OVERDUE,
                  NOTHING_FROM_THE_PLATFORM,
                  NO_THREAT,
                  NEXT_TIME),
              RecourseSteps.CATALOGUE));
}
