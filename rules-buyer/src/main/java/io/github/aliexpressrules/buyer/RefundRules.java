package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BANK;
import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is the refund on time, and where does it arrive? */
final class RefundRules {
  static final Rule APPROVED =
      Rule.of(
          "buyer.refund.approved",
          "A refund is expected until a dispute is closed for the buyer or a cancellation approved;"
              + " its periods are counted from there.",
          "S5:251, S5:322, S4:41");
  static final Case NOT_APPROVED =
      APPROVED.notYet(
          "not-approved",
          "The refund has not been approved yet; it is expected, and nothing is on its way.");

  /** From when on the money can be there; null if the refund has no period. */
  private static final Definition<RefundCase, Deadline> EARLIEST =
      Definition.of("earliest arrival", RefundRules::earliest);

  private static @Nullable Deadline earliest(RefundCase refund, Moment m) {
    RefundPeriod period = m.of(RefundPeriodRules.PERIOD, refund);
    return period == null ? null : period.earliest();
  }

  /** From when on the money is late; null if the refund has no period. */
  private static final Definition<RefundCase, Deadline> LATEST =
      Definition.of("end of the period", RefundRules::latest);

  private static @Nullable Deadline latest(RefundCase refund, Moment m) {
    RefundPeriod period = m.of(RefundPeriodRules.PERIOD, refund);
    return period == null ? null : period.latest();
  }

  /**
   * From when on the platform is asked: the later of the period's end and the term for asking, or
   * that term alone where the refund has no period.
   */
  static final Definition<RefundCase, Deadline> CONTACT_FROM =
      Definition.of("asking of the platform", RefundRules::contactFrom);

  private static @Nullable Deadline contactFrom(RefundCase refund, Moment m) {
    Deadline latest = m.of(LATEST, refund);
    Deadline term =
        Deadline.after(
            refund.approved(),
            m.figure(BuyerPolicy.CONTACT_PLATFORM, refund.approved()),
            m.calendar());
    return latest != null && latest.at().isAfter(term.at()) ? latest : term;
  }

  static final Rule IN_TIME =
      Rule.of(
          "buyer.refund.in-time",
          "A refund takes longer than the payment did, and is late when the period of its way is"
              + " over.",
          "S5:220, S5:322, S4:53");
  private static final Case ARRIVED =
      IN_TIME
          .satisfied("arrived", "The money was there on {arrived}.")
          .headline(Tone.GOOD, "Arrived");
  private static final Case NOT_LATE =
      IN_TIME
          .satisfied("not-late", "The money is not late before {latest}.")
          .headline(Tone.WAITING, "On time")
          .steps(RefundSteps.AWAIT, RefundSteps.LOOK_UP_STAGE);
  private static final Case LATE =
      IN_TIME
          .expired(
              "late",
              "The money has been late since {latest}; it was due {period} from the approval.")
          .headline(Tone.BAD, "Late")
          .steps(RefundSteps.searching());

  private static @Nullable Conclusion inTime(RefundCase refund, Moment m) {
    Fact arrived = m.known(refund.arrived());
    if (arrived != null) {
      return say(ARRIVED, arrived.at());
    }
    RefundPeriod period = m.of(RefundPeriodRules.PERIOD, refund);
    return period == null ? null : notArrived(refund, period, m);
  }

  private static Conclusion notArrived(RefundCase refund, RefundPeriod period, Moment m) {
    Instant latest = period.latest().at();
    return m.isBefore(latest)
        ? say(NOT_LATE, latest).advise(RefundSteps.AWAIT).advise(RefundSteps.LOOK_UP_STAGE)
        : RefundSteps.search(say(LATE, latest, period.range().longest()), refund, m);
  }

  static final Rule CONTACT =
      Rule.of(
          "buyer.refund.contact-platform",
          "The platform is asked about money that is late once its period and {contact-platform}"
              + " from the approval are over; the statement, the wallets and the bank come before"
              + " that.",
          "S5:269, S5:278, S5:370, S4:53");
  private static final Case ASK_FROM =
      CONTACT
          .noted(
              "ask-from",
              "The platform is to be asked from {contact} on; until then look through statements"
                  + " and wallets, and ask the bank.")
          .steps(RefundSteps.ASK_CHAT, RefundSteps.WRITE_TO_SUPPORT, RefundSteps.COMPLAIN);
  private static final Case NO_CALENDAR =
      CONTACT.noted(
          "calendar-ends",
          "From when on the platform is to be asked cannot be told: the business calendar in use"
              + " ends {until}, and {term} from the approval reach beyond it.");

  /** Never decides, so a calendar that ends too early is remarked upon only. */
  private static @Nullable Conclusion contact(RefundCase refund, Moment m) {
    if (refund.hasArrived(m)) {
      return null;
    }
    Deadline from = m.ifCovered(CONTACT_FROM, refund);
    if (from == null) {
      return say(
          NO_CALENDAR,
          m.calendar().coversUntilInclusive(),
          m.figure(BuyerPolicy.CONTACT_PLATFORM, refund.approved()));
    }
    Deadline latest = m.ifCovered(LATEST, refund);
    Conclusion ask = say(ASK_FROM, from.at());
    return latest != null && m.isBefore(latest.at())
        ? ask
        : RefundSteps.platform(ask, refund, from.at());
  }

  static final Rule STAGES =
      Rule.of(
          "buyer.refund.stages",
          "A refund passes three stages, expected, processing and completed; the page that shows"
              + " them can lag behind the account, and the account behind the page.",
          "S5:251, S5:257, S5:362, S5:348, S5:368, S4:57");
  private static final Case PROCESSING =
      STAGES.noted(
          "processing",
          "As far as is known the refund is still shown as processing; that does not prove that the"
              + " money has not been credited.");
  private static final Case COMPLETED =
      STAGES.noted(
          "completed",
          "The refund is shown as completed since {completed}, and the money has not been seen:"
              + " look under the day of the purchase, and in the Alipay wallet.");
  private static final Case PAGE_LAGS =
      STAGES.noted(
          "page-lags",
          "The money was there on {arrived}, while the refund is still shown as processing: the"
              + " page lags.");

  private static @Nullable Conclusion stages(RefundCase refund, Moment m) {
    Fact completed = m.known(refund.completed());
    Fact arrived = m.known(refund.arrived());
    if (completed != null) {
      return arrived == null ? say(COMPLETED, completed.at()) : null;
    }
    return arrived == null ? say(PROCESSING) : say(PAGE_LAGS, arrived.at());
  }

  static final Rule AUTOMATIC =
      Rule.of(
          "buyer.refund.automatic",
          "After a dispute that was won the refund comes by itself and without a fee, from the"
              + " platform, which holds the money.",
          "S5:247, S5:183, S5:265, S5:269, S5:370");
  private static final Case COMES_BY_ITSELF =
      AUTOMATIC.noted(
          "comes-by-itself",
          "The transfer is automatic and costs the buyer nothing; failures can happen all the"
              + " same.");

  private static @Nullable Conclusion automatic(RefundCase refund, Moment m) {
    return refund.hasArrived(m) ? null : say(COMES_BY_ITSELF);
  }

  private static final MilestoneKind REFUND_EARLIEST =
      MilestoneKind.of("refund-earliest", BANK, IN_TIME, "From then on the money can be there.")
          .titled("the money can be there")
          .beginning();
  private static final MilestoneKind REFUND_LATEST =
      MilestoneKind.of("refund-latest", BANK, IN_TIME, "The money is late.")
          .titled("the money is late");
  private static final MilestoneKind CONTACT_PLATFORM_FROM =
      MilestoneKind.of(
              "contact-platform-from",
              BUYER,
              CONTACT,
              "From then on the platform can be asked where the money is.")
          .titled("you can ask AliExpress for the money")
          .beginning();

  private static RefundArrival arrival(RefundCase refund, Moment m) {
    return new RefundArrival(
        refund.isCompleted(m) ? RefundStage.COMPLETED : RefundStage.PROCESSING,
        Optional.of(refund.place().destination()),
        Optional.of(refund.hasArrived(m)),
        instant(m.ifCovered(EARLIEST, refund)),
        instant(m.ifCovered(LATEST, refund)));
  }

  private static Optional<Instant> instant(@Nullable Deadline deadline) {
    return deadline == null ? Optional.empty() : Optional.of(deadline.at());
  }

  static final Chapter<RefundCase, RefundArrival> CHAPTER =
      Chapter.<RefundCase, RefundArrival>on(RefundPeriodRules.QUESTION)
          .from(refund -> refund.approved().at(), NOT_APPROVED, RefundArrival.expected())
          .chapter(RefundPeriodRules.CHAPTER)
          .rule(IN_TIME, RefundRules::inTime)
          .rule(CONTACT, RefundRules::contact)
          .chapter(DestinationRules.CHAPTER)
          .rule(STAGES, RefundRules::stages)
          .rule(AUTOMATIC, RefundRules::automatic)
          .rule(AfterDecisionRules.REFUND_DUE, AfterDecisionRules::refundAfterApproval)
          .milestone(REFUND_EARLIEST, EARLIEST)
          .milestone(REFUND_LATEST, LATEST)
          .milestone(CONTACT_PLATFORM_FROM, CONTACT_FROM)
          .milestone(AfterDecisionRules.REFUND_DUE_BY, AfterDecisionRules.DUE_AFTER_APPROVAL)
          .result((refund, m, said) -> arrival(refund, m));

  private RefundRules() {}
}
