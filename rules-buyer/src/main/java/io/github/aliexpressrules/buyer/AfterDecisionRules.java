package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** By when is paid what was decided, and by when can a decision be put to arbitration? */
final class AfterDecisionRules {
  static final Rule REFUND_DUE =
      Rule.of(
          "buyer.refund.due-by",
          "What was decided or agreed for the buyer is refunded within {decision-refund} after the"
              + " procedure is completed.",
          "O6:29, O5:11");
  private static final Action WRITE_ABOUT_DUE =
      Action.of(
              "buyer.step.write-about-overdue-refund",
              BUYER,
              "Write to the platform's support that the refund is overdue by its own rules, name"
                  + " the day of the decision, and attach the page that shows it.",
              "O5:11, O5:9")
          .brief(
              "Write to the platform's support that the refund is overdue, and attach the decision.")
          .at("Help > Customer Service > Online Chat");
  private static final Case DUE_BEFORE =
      REFUND_DUE.noted(
          "due-before",
          "By the platform's rules the refund is due before {due}, {term} after {event}.");
  private static final Case OVERDUE =
      REFUND_DUE
          .noted(
              "overdue",
              "By the platform's rules the refund was due before {due}, {term} after {event}.")
          .steps(WRITE_ABOUT_DUE);

  static final MilestoneKind REFUND_DUE_BY =
      MilestoneKind.of(
              "refund-due-by",
              PLATFORM,
              REFUND_DUE,
              "By the platform's rules the refund should have been made.")
          .titled("the refund is due");

  /** By when what was decided is to be paid; null as long as nothing is, or no text says. */
  static final Definition<DisputeHistory, Deadline> DUE_AFTER_DISPUTE =
      Definition.of("refund due after a dispute", AfterDecisionRules::dueAfterDispute);

  private static @Nullable Deadline dueAfterDispute(DisputeHistory history, Moment m) {
    DisputeHistory.Position dispute = m.the(DisputeHistory.POSITION, history);
    if (!dispute.phase().isClosed() || dispute.presumed()) {
      return null; // the procedure is not known to be completed
    }
    Money payout = dispute.payout(m);
    return payout != null && payout.isPositive() ? after(dispute.since(), m) : null;
  }

  /** By when an approved refund is to be made; null if no text says. */
  static final Definition<RefundCase, Deadline> DUE_AFTER_APPROVAL =
      Definition.of("refund due after approval", (refund, m) -> after(refund.approved(), m));

  private static @Nullable Deadline after(Fact event, Moment m) {
    return m.figure(BuyerPolicy.DECISION_REFUND, event)
        .map(term -> Deadline.after(event, term, m.calendar()))
        .orElse(null);
  }

  static @Nullable Conclusion refundAfterDispute(DisputeHistory history, Moment m) {
    return due(m.of(DUE_AFTER_DISPUTE, history), m);
  }

  static @Nullable Conclusion refundAfterApproval(RefundCase refund, Moment m) {
    return refund.hasArrived(m) ? null : due(m.of(DUE_AFTER_APPROVAL, refund), m);
  }

  private static @Nullable Conclusion due(@Nullable Deadline due, Moment m) {
    if (due == null) {
      return null;
    }
    return m.isBefore(due.at())
        ? say(DUE_BEFORE, due.at(), due.term(), due.event())
        : say(OVERDUE, due.at(), due.term(), due.event()).advise(WRITE_ABOUT_DUE);
  }

  static final Rule ARBITRATION =
      Rule.of(
          "buyer.recourse.arbitration",
          "Consumers in the EU, the EEA and the United Kingdom can put the platform's decision to"
              + " arbitration within {arbitration-after-decision} of receiving it; the courts of"
              + " their home, and an out-of-court body, stay open to them.",
          "O4:112, O4:113, O4:114, O4:117");
  private static final Action APPLY_FOR_ARBITRATION =
      Action.of(
              "buyer.step.apply-for-arbitration",
              BUYER,
              "If you do not accept the platform's decision, apply for arbitration in time, as the"
                  + " contract describes it; whoever is late is bound by the decision. A court at home"
                  + " can be asked instead.",
              "O4:100, O4:112, O4:113, O4:117")
          .brief("If you do not accept the decision, apply for arbitration.");
  private static final Case APPLY_BEFORE =
      ARBITRATION
          .noted(
              "apply-before",
              "The decision can be put to arbitration before {by}, {term} after {event}.")
          .steps(APPLY_FOR_ARBITRATION);
  private static final Case TOO_LATE =
      ARBITRATION.noted(
          "too-late",
          "The time for arbitration was over {by}, {term} after {event}; what the law and the"
              + " courts give is not touched by that.");

  static final MilestoneKind ARBITRATION_BY =
      MilestoneKind.of(
              "arbitration-by",
              BUYER,
              ARBITRATION,
              "The platform's decision can no longer be put to arbitration.")
          .titled("the time for arbitration ends");

  /** Until when a decision can be put to arbitration; null without one, or where no text says. */
  static final Definition<DisputeHistory, Deadline> APPLYING =
      Definition.of("end of the time for arbitration", AfterDecisionRules::applying);

  private static @Nullable Deadline applying(DisputeHistory history, Moment m) {
    Fact decision = history.decision(m);
    if (decision == null) {
      return null;
    }
    Fact received = m.known(history.decisionReceived());
    Fact clock = received == null ? decision : received;
    if (received == null && !m.figure(BuyerPolicy.ARBITRATION_FROM_DECISION, decision)) {
      return null;
    }
    return m.figure(BuyerPolicy.ARBITRATION_AFTER_DECISION, clock)
        .map(term -> Deadline.after(clock, term, m.calendar()))
        .orElse(null);
  }

  static @Nullable Conclusion arbitration(DisputeHistory history, Moment m) {
    Deadline by = m.of(APPLYING, history);
    if (by == null) {
      return null;
    }
    return m.isBefore(by.at())
        ? say(APPLY_BEFORE, by.at(), by.term(), by.event()).adviseBy(by.at(), APPLY_FOR_ARBITRATION)
        : say(TOO_LATE, by.at(), by.term(), by.event());
  }

  private AfterDecisionRules() {}
}
