package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;

import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.refund.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is the refund on time, and where does it arrive? */
final class RefundRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.refund-arrival", "Is the refund on time?");

  static final Rule APPROVED =
      Rule.of(
          "buyer.refund.approved",
          "A refund is expected until a dispute is closed for the buyer or a cancellation approved; its"
              + " periods are counted from there.",
          "S5:251",
          "S5:322",
          "S4:41");
  static final Saying NOT_APPROVED =
      APPROVED.when(
          NOT_YET,
          "not-approved",
          "The refund has not been approved yet; it is expected, and nothing is on its way.");

  static final Rule IN_TIME =
      Rule.of(
          "buyer.refund.in-time",
          "A refund takes longer than the payment did, and is late when the period of its way is over.",
          "S5:220",
          "S5:322",
          "S4:53");
  private static final Saying ARRIVED =
      IN_TIME.when(SATISFIED, "arrived", "The money was there on {arrived}.");
  private static final Saying NOT_LATE =
      IN_TIME.when(SATISFIED, "not-late", "The money is not late before {latest}.");
  private static final Saying LATE =
      IN_TIME.when(
          EXPIRED, "late", "The money has been late since {latest}, {period} after the approval.");

  static final Rule CONTACT =
      Rule.of(
          "buyer.refund.contact-platform",
          "The platform is asked about money that is late once its period and {contact-platform} from"
              + " the approval are over; the statement, the wallets and the bank come before that.",
          "S5:269",
          "S5:278",
          "S5:370",
          "S4:53");
  private static final Saying ASK_FROM =
      CONTACT.when(
          NOTED,
          "ask-from",
          "The platform is to be asked from {contact} on; until then look through statements and"
              + " wallets, and ask the bank.");

  private static final Saying NO_CALENDAR =
      CONTACT.when(
          NOTED,
          "calendar-ends",
          "From when on the platform is to be asked cannot be told: the business calendar in use ends"
              + " {until}, and {term} from the approval reach beyond it.");

  static final Rule STAGES =
      Rule.of(
          "buyer.refund.stages",
          "A refund passes three stages, expected, processing and completed; the page that shows them"
              + " can lag behind the account, and the account behind the page.",
          "S5:251",
          "S5:257",
          "S5:362",
          "S5:348",
          "S5:368",
          "S4:57");
  private static final Saying PROCESSING =
      STAGES.when(
          NOTED,
          "processing",
          "As far as is known the refund is still shown as processing; that does not prove that the money"
              + " has not been credited.");
  private static final Saying COMPLETED =
      STAGES.when(
          NOTED,
          "completed",
          "The refund is shown as completed since {completed}, and the money has not been seen: look"
              + " under the day of the purchase, and in the Alipay wallet.");
  private static final Saying PAGE_LAGS =
      STAGES.when(
          NOTED,
          "page-lags",
          "The money was there on {arrived}, while the refund is still shown as processing: the page"
              + " lags.");

  static final Rule AUTOMATIC =
      Rule.of(
          "buyer.refund.automatic",
          "A refund comes by itself and without a fee, after a dispute that was won from the platform,"
              + " which holds the money.",
          "S5:247",
          "S5:183",
          "S5:265",
          "S5:269",
          "S5:370");
  private static final Saying COMES_BY_ITSELF =
      AUTOMATIC.when(
          NOTED,
          "comes-by-itself",
          "The transfer is automatic and costs the buyer nothing; failures can happen all the same.");

  private static final MilestoneKind EARLIEST =
      MilestoneKind.of(
              "refund-earliest", Party.BANK, IN_TIME, "From then on the money can be there.")
          .beginning();
  private static final MilestoneKind LATEST =
      MilestoneKind.of("refund-latest", Party.BANK, IN_TIME, "The money is late.");
  private static final MilestoneKind CONTACT_FROM =
      MilestoneKind.of(
              "contact-platform-from",
              Party.BUYER,
              CONTACT,
              "From then on the platform can be asked where the money is.")
          .beginning();

  private RefundRules() {}

  static Question<RefundArrival> question(Refund refund, BuyerPolicy policy) {
    return Question.of(QUESTION, policy, refund.facts(), sheet -> answer(sheet, refund));
  }

  private static Optional<RefundArrival> answer(Sheet sheet, Refund refund) {
    if (!sheet.begun(refund.approvedAt(), NOT_APPROVED)) {
      return Optional.empty();
    }
    Derived<Optional<RefundPeriod>> period = sheet.derive(m -> RefundPeriodRules.of(refund, m));
    Derived<Optional<Deadline>> earliest =
        sheet.derive(m -> m.of(period).map(RefundPeriod::earliest));
    Derived<Optional<Deadline>> latest = sheet.derive(m -> m.of(period).map(RefundPeriod::latest));
    Derived<Optional<Deadline>> contact =
        sheet.derive(m -> m.of(latest).map(late -> contact(refund, m, late)));
    RefundPeriodRules.apply(sheet, refund, period);
    sheet.applyIf(IN_TIME, m -> inTime(refund, m, period));
    sheet.applyIf(CONTACT, m -> contact(refund, m, latest, contact));
    DestinationRules.apply(sheet, refund);
    sheet.applyIf(STAGES, m -> stages(refund, m));
    sheet.applyIf(AUTOMATIC, m -> automatic(refund, m));
    sheet.milestone(EARLIEST, earliest);
    sheet.milestone(LATEST, latest);
    sheet.milestone(CONTACT_FROM, contact);
    return Optional.of(
        new RefundArrival(
            sheet.value(m -> stage(refund, m)),
            DestinationRules.of(refund.channel()),
            sheet.value(m -> hasArrived(refund, m)),
            sheet.value(m -> instant(m, earliest)),
            sheet.value(m -> instant(m, latest))));
  }

  static boolean hasArrived(Refund refund, Moment m) {
    return m.known(refund.arrivedAt()).isPresent();
  }

  private static Optional<Instant> instant(Moment m, Derived<Optional<Deadline>> deadline) {
    return m.ifCovered(deadline).flatMap(known -> known).map(Deadline::at);
  }

  private static RefundStage stage(Refund refund, Moment m) {
    return m.known(refund.completedAt()).isPresent()
        ? RefundStage.COMPLETED
        : RefundStage.PROCESSING;
  }

  /** The later of the period's end and the term for asking. */
  static Deadline contact(Refund refund, Moment m, Deadline latest) {
    Fact approval = new Fact("refund.approvedAt", refund.approvedAt());
    Deadline term = Deadline.after(approval, m.figure(BuyerPolicy.CONTACT_PLATFORM), m.calendar());
    return latest.at().isAfter(term.at()) ? latest : term;
  }

  private static Optional<Conclusion> inTime(
      Refund refund, Moment m, Derived<Optional<RefundPeriod>> period) {
    Optional<Instant> arrived = m.known(refund.arrivedAt());
    if (arrived.isPresent()) {
      return arrived.map(ARRIVED::with);
    }
    return m.of(period).map(p -> notArrived(refund, m, p));
  }

  private static Conclusion notArrived(Refund refund, Moment m, RefundPeriod period) {
    Instant latest = period.latest().at();
    if (m.isBefore(latest)) {
      return NOT_LATE.with(latest).then(RefundSteps.AWAIT).then(RefundSteps.LOOK_UP_STAGE);
    }
    Conclusion late = LATE.with(latest, period.range().longest());
    return RefundSteps.search(late, refund, stage(refund, m) == RefundStage.COMPLETED);
  }

  /** Never decides, so a calendar that ends too early is remarked upon only. */
  private static Optional<Conclusion> contact(
      Refund refund,
      Moment m,
      Derived<Optional<Deadline>> latest,
      Derived<Optional<Deadline>> contact) {
    if (hasArrived(refund, m)) {
      return Optional.empty();
    }
    Optional<Optional<Deadline>> from = m.ifCovered(contact);
    if (from.isEmpty()) {
      return Optional.of(
          NO_CALENDAR.with(
              m.calendar().coversUntilInclusive(), m.figure(BuyerPolicy.CONTACT_PLATFORM)));
    }
    return from.get().map(known -> askFrom(refund, m, m.of(latest).orElseThrow(), known));
  }

  private static Conclusion askFrom(Refund refund, Moment m, Deadline latest, Deadline from) {
    Conclusion ask = ASK_FROM.with(from.at());
    if (m.isBefore(latest.at())) {
      return ask;
    }
    return RefundSteps.platform(ask, refund, from.at());
  }

  private static Optional<Conclusion> stages(Refund refund, Moment m) {
    Optional<Instant> completed = m.known(refund.completedAt());
    Optional<Instant> arrived = m.known(refund.arrivedAt());
    if (completed.isPresent()) {
      return arrived.isPresent() ? Optional.empty() : completed.map(COMPLETED::with);
    }
    return Optional.of(arrived.map(PAGE_LAGS::with).orElseGet(PROCESSING::with));
  }

  private static Optional<Conclusion> automatic(Refund refund, Moment m) {
    return hasArrived(refund, m) ? Optional.empty() : Optional.of(COMES_BY_ITSELF.with());
  }

  static final Catalogue CATALOGUE =
      Catalogue.join(
          List.of(
              Catalogue.of(APPROVED),
              RefundPeriodRules.CATALOGUE,
              Catalogue.of(IN_TIME, CONTACT),
              DestinationRules.CATALOGUE,
              Catalogue.of(STAGES, AUTOMATIC).milestones(EARLIEST, LATEST, CONTACT_FROM),
              RefundSteps.CATALOGUE));
}
