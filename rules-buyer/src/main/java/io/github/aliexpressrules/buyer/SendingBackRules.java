package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By when are goods sent back, and what if they do not come? */
final class SendingBackRules {
  /** By when goods are to be sent where the solution names no day; null where no text says. */
  static @Nullable Deadline sendingWithin(DisputeHistory history, Moment m) {
    return after(history.returnSettled(m), BuyerPolicy.RETURN_SHIPPING_WITHIN, m);
  }

  private static @Nullable Deadline after(
      @Nullable Fact event, Figure<Optional<Term>> figure, Moment m) {
    return event == null
        ? null
        : m.figure(figure, event)
            .map(term -> Deadline.after(event, term, m.calendar()))
            .orElse(null);
  }

  private static final Action HAVE_RETURN_DECIDED =
      Action.of(
              "buyer.step.have-return-decided",
              BUYER,
              "Ask the platform's support to decide about the return, with the tracking number and"
                  + " the proof of posting: the warehouse has had its time, and nobody promises by"
                  + " when it is decided.",
              "O1:20")
          .brief("Ask support to decide about the return, with tracking and proof of posting.")
          .at("Help > Customer Service > Online Chat");

  static final Rule MISSING =
      Rule.of(
          "buyer.dispute.return-missing",
          "If goods with free returns that the buyer sent himself have not come to the warehouse"
              + " {return-not-received} after he entered the tracking number, the platform can decide"
              + " who answers for it; by when it does, nobody promises.",
          "O1:20");
  private static final Case CAN_BE_MISSING_FROM =
      MISSING.noted(
          "from",
          "The goods were sent {sent}, by the buyer himself. If they have not come by {from}, {term}"
              + " later, the platform can decide who answers for it; by when it does, nobody"
              + " promises.");
  private static final Case MISSING_NOW =
      MISSING
          .noted(
              "since",
              "The goods were sent {sent}, by the buyer himself. Since {from}, {term} later, the"
                  + " platform can decide who answers for it if they have not come; by when it does,"
                  + " nobody promises.")
          .steps(HAVE_RETURN_DECIDED);

  static final MilestoneKind MISSING_FROM =
      MilestoneKind.of(
              "return-missing-from",
              BUYER,
              MISSING,
              "From then on the platform can be asked to decide about goods that were sent back and"
                  + " have not come.")
          .titled("AliExpress can decide about the return")
          .beginning();

  /** From when on goods that the buyer sent himself count as missing; null where no text says. */
  static final Definition<DisputeHistory, Deadline> MISSING_SINCE =
      Definition.of(
          "missing return",
          (history, m) -> after(history.ownReturn(m), BuyerPolicy.RETURN_NOT_RECEIVED, m));

  static @Nullable Conclusion missing(DisputeHistory history, Moment m) {
    Deadline from = m.of(MISSING_SINCE, history);
    if (from == null
        || m.peekThe(DisputeHistory.POSITION, history).phase() != DisputePhase.AWAITING_RETURN) {
      return null;
    }
    return m.isBefore(from.at())
        ? say(CAN_BE_MISSING_FROM, from.event().at(), from.at(), from.term())
        : say(MISSING_NOW, from.event().at(), from.at(), from.term()).advise(HAVE_RETURN_DECIDED);
  }

  private SendingBackRules() {}
}
