package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;

/** Does an order's cashback survive? */
final class CashbackRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.cashback", "Does the order's cashback survive?")
          .titled("Keep the cashback");

  static final Rule CANCELLED =
      Rule.of(
          "buyer.cashback.cancelled",
          "Cancelling an order sets its entry at the cashback portal to zero at once.",
          "S5:294");
  private static final Case LOST =
      CANCELLED.violated(
          "lost",
          "The order was cancelled; the portal's entry is set to zero at once, and the cashback is"
              + " lost.");

  private static final Action ASK_PORTAL =
      Action.of(
              "buyer.step.ask-cashback-portal",
              BUYER,
              "Read the cashback portal's terms on disputes and partial refunds, or ask the portal.",
              "S5:294")
          .brief("Ask the cashback portal, or read its terms on disputes.");

  static final Rule DISPUTED =
      Rule.of(
          "buyer.cashback.disputed",
          "A dispute reduces the order's amount, to zero at most; whether the cashback follows is for"
              + " the portal's terms to say.",
          "S5:294");
  private static final Case PORTAL_DECIDES =
      DISPUTED
          .unknown(
              "portal-decides",
              "Whether the cashback survives a dispute depends on the portal's terms, which are not"
                  + " given. Often it stays, since such changes are hard to track, but nobody promises"
                  + " it.")
          .steps(ASK_PORTAL);

  private static Cashback effect(CashbackEvent event) {
    return new Cashback(
        switch (event) {
          case CANCELLED -> CashbackEffect.LOST;
          case DISPUTED -> CashbackEffect.DEPENDS_ON_PORTAL;
        });
  }

  static final Chapter<CashbackEvent, Cashback> CHAPTER =
      Chapter.<CashbackEvent, Cashback>on(QUESTION)
          .rule(CANCELLED, (event, m) -> event == CashbackEvent.CANCELLED, (event, m) -> say(LOST))
          .rule(
              DISPUTED,
              (event, m) -> event == CashbackEvent.DISPUTED,
              (event, m) -> say(PORTAL_DECIDES).advise(ASK_PORTAL))
          .result((event, m, said) -> effect(event));

  private CashbackRules() {}
}
