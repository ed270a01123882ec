package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import java.util.Optional;
import java.util.Set;

/** Are the goods fit to be sent back, and who pays? */
final class ReturnRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.return", "Are the goods fit to be sent back, and who pays?");

  static final Rule UNWASHED =
      Rule.of("buyer.return.unwashed", "Goods that are sent back must be unwashed.", "S4:29");
  private static final Saying IS_UNWASHED =
      UNWASHED.when(SATISFIED, "is-unwashed", "The goods are unwashed.");
  private static final Saying WAS_WASHED =
      UNWASHED.when(VIOLATED, "was-washed", "The goods were washed; they are not taken back.");

  static final Rule UNDAMAGED =
      Rule.of("buyer.return.undamaged", "Goods that are sent back must be undamaged.", "S4:29");
  private static final Saying IS_UNDAMAGED =
      UNDAMAGED.when(SATISFIED, "is-undamaged", "The goods are undamaged.");
  private static final Saying WAS_DAMAGED =
      UNDAMAGED.when(
          VIOLATED,
          "was-damaged",
          "The goods are damaged; they are not taken back as fit. If they came so, claim that instead.");

  static final Rule PACKAGING =
      Rule.of(
          "buyer.return.packaging",
          "Goods that are sent back must be in their original packaging.",
          "S4:29");
  private static final Saying IN_PACKAGING =
      PACKAGING.when(SATISFIED, "in-packaging", "The goods are in their original packaging.");
  private static final Saying WITHOUT_PACKAGING =
      PACKAGING.when(
          VIOLATED,
          "without-packaging",
          "The goods are not in their original packaging; without it they are not taken back.");

  static final Rule POSTAGE =
      Rule.of(
          "buyer.return.postage",
          "The buyer pays for sending goods back, if the seller asks for them, unless the parties agreed"
              + " otherwise.",
          "S4:107",
          "S5:105");
  private static final Saying BUYER_PAYS =
      POSTAGE.when(
          NOTED,
          "buyer-pays",
          "The buyer pays the postage, unless the claim settled it from the start.");
  private static final Saying PAYER_NOT_SAID =
      POSTAGE.when(
          NOTED,
          "payer-not-said",
          "No source says who pays the postage for goods with: {traits}; settle it before sending.");

  static final Action PUT_INTO_PACKAGING =
      Action.of(
          "buyer.step.put-into-packaging",
          Party.BUYER,
          "Put the goods into their original packaging before sending them back.",
          "S4:29");

  private ReturnRules() {}

  static Question<ReturnAssessment> question(
      Order order, GoodsCondition goods, BuyerPolicy policy) {
    return Question.of(
        QUESTION,
        policy,
        order.facts(),
        sheet ->
            sheet.begun(order.placedAt(), OrderRules.NOT_PLACED)
                ? Optional.of(answer(sheet, order, goods))
                : Optional.empty());
  }

  private static ReturnAssessment answer(Sheet sheet, Order order, GoodsCondition goods) {
    boolean fit = !goods.washed() && !goods.damaged() && goods.originalPackaging();
    sheet.apply(UNWASHED, m -> goods.washed() ? WAS_WASHED.with() : IS_UNWASHED.with());
    sheet.apply(UNDAMAGED, m -> goods.damaged() ? WAS_DAMAGED.with() : IS_UNDAMAGED.with());
    sheet.apply(
        PACKAGING,
        m ->
            goods.originalPackaging()
                ? IN_PACKAGING.with()
                : WITHOUT_PACKAGING.with().cure(PUT_INTO_PACKAGING));
    Set<OrderTrait> anyReason = OrderRules.returnForAnyReason(order);
    sheet.apply(POSTAGE, m -> postage(anyReason, fit));
    return new ReturnAssessment(anyReason.isEmpty() ? Optional.of(Party.BUYER) : Optional.empty());
  }

  private static Conclusion postage(Set<OrderTrait> anyReason, boolean fit) {
    Conclusion conclusion =
        (anyReason.isEmpty() ? BUYER_PAYS.with() : PAYER_NOT_SAID.with(anyReason))
            .then(ClaimRules.SETTLE_POSTAGE);
    return fit ? conclusion.then(DisputeRules.SEND_BACK) : conclusion;
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(UNWASHED, UNDAMAGED, PACKAGING, POSTAGE).actions(PUT_INTO_PACKAGING);
}
