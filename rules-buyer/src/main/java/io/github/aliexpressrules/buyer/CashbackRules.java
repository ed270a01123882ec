package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import java.util.List;
import java.util.Optional;

/** Does an order's cashback survive? */
final class CashbackRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.cashback", "Does the order's cashback survive?");

  static final Rule CANCELLED =
      Rule.of(
          "buyer.cashback.cancelled",
          "Cancelling an order sets its entry at the cashback portal to zero at once.",
          "S5:294");
  private static final Saying LOST =
      CANCELLED.when(
          VIOLATED,
          "lost",
          "The order was cancelled; the portal's entry is set to zero at once, and the cashback is"
              + " lost.");

  static final Rule DISPUTED =
      Rule.of(
          "buyer.cashback.disputed",
          "A dispute reduces the order's amount, to zero at most; whether the cashback follows is for"
              + " the portal's terms to say.",
          "S5:294");
  private static final Saying PORTAL_DECIDES =
      DISPUTED.when(
          UNKNOWN,
          "portal-decides",
          "Whether the cashback survives a dispute depends on the portal's terms, which are not"
              + " given. Often it stays, since such changes are hard to track, but nobody promises"
              + " it.");

  static final Action ASK_PORTAL =
      Action.of(
          "buyer.step.ask-cashback-portal",
          Party.BUYER,
          "Read the cashback portal's terms on disputes and partial refunds, or ask the portal.",
          "S5:294");

  private CashbackRules() {}

  static Question<Cashback> question(CashbackEvent event, BuyerPolicy policy) {
    return Question.of(QUESTION, policy, List.of(), sheet -> answer(sheet, event));
  }

  private static Optional<Cashback> answer(Sheet sheet, CashbackEvent event) {
    return Optional.of(
        switch (event) {
          case CANCELLED -> {
            sheet.apply(CANCELLED, m -> LOST.with());
            yield new Cashback(CashbackEffect.LOST);
          }
          case DISPUTED -> {
            sheet.apply(DISPUTED, m -> PORTAL_DECIDES.with().then(ASK_PORTAL));
            yield new Cashback(CashbackEffect.DEPENDS_ON_PORTAL);
          }
        });
  }

  static final Catalogue CATALOGUE = Catalogue.of(CANCELLED, DISPUTED).actions(ASK_PORTAL);
}
