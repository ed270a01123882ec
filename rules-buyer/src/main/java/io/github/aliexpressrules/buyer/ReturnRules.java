package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;

/** Are the goods fit to be sent back, and who pays? */
final class ReturnRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.return", "Are the goods fit to be sent back, and who pays?")
          .titled("Send the goods back");

  /** What is asked about: goods, and the order that they came with. */
  record Returned(OrderCase order, GoodsCondition goods) {
    boolean isFit() {
      return !goods.washed() && !goods.damaged() && goods.originalPackaging();
    }
  }

  static final Rule UNWASHED =
      Rule.of("buyer.return.unwashed", "Goods that are sent back must be unwashed.", "S4:29");
  private static final Case IS_UNWASHED =
      UNWASHED.satisfied("is-unwashed", "The goods are unwashed.");
  private static final Case WAS_WASHED =
      UNWASHED.violated("was-washed", "The goods were washed; they are not taken back.");

  private static Conclusion unwashed(Returned returned, Moment m) {
    return say(returned.goods().washed() ? WAS_WASHED : IS_UNWASHED);
  }

  static final Rule UNDAMAGED =
      Rule.of("buyer.return.undamaged", "Goods that are sent back must be undamaged.", "S4:29");
  private static final Case IS_UNDAMAGED =
      UNDAMAGED.satisfied("is-undamaged", "The goods are undamaged.");
  private static final Case WAS_DAMAGED =
      UNDAMAGED
          .violated("was-damaged", "The goods are damaged; they are not taken back as fit.")
          .steps(OrderSteps.CLAIM_DAMAGE);

  private static Conclusion undamaged(Returned returned, Moment m) {
    return returned.goods().damaged()
        ? say(WAS_DAMAGED).advise(OrderSteps.CLAIM_DAMAGE)
        : say(IS_UNDAMAGED);
  }

  static final Rule PACKAGING =
      Rule.of(
          "buyer.return.packaging",
          "Goods that are sent back must be in their original packaging.",
          "S4:29");
  private static final Case IN_PACKAGING =
      PACKAGING.satisfied("in-packaging", "The goods are in their original packaging.");
  private static final Case WITHOUT_PACKAGING =
      PACKAGING
          .violated(
              "without-packaging",
              "The goods are not in their original packaging; without it they are not taken back.")
          .steps(OrderSteps.PUT_INTO_PACKAGING);

  private static Conclusion packaging(Returned returned, Moment m) {
    return returned.goods().originalPackaging()
        ? say(IN_PACKAGING)
        : say(WITHOUT_PACKAGING).remedy(OrderSteps.PUT_INTO_PACKAGING);
  }

  private static final Action SEND_FIT_GOODS =
      Action.of(
              "buyer.step.send-fit-goods",
              BUYER,
              "Once the seller or the platform has agreed to the return, take the goods to the post"
                  + " office, send them to the address the seller gives, and keep the proof.",
              "S4:29")
          .brief("Once the return is agreed, post the goods, and keep the proof.");

  static final Rule POSTAGE =
      Rule.of(
          "buyer.return.postage",
          "The buyer pays for sending goods back, if the seller asks for them, unless the parties agreed"
              + " otherwise, or the order has a free label.",
          "S4:107, S5:105");
  private static final Case SELLER_PAYS =
      POSTAGE
          .noted(
              "seller-pays",
              "The goods have free returns, and the order's free label is unused: sending them back"
                  + " without a reason is free.")
          .steps(OrderSteps.ASK_FOR_RETURN);
  private static final Case BUYER_PAYS =
      POSTAGE
          .noted(
              "buyer-pays",
              "The buyer pays the postage, unless the claim settled it from the start.")
          .steps(OrderSteps.AGREE_ON_POSTAGE, SEND_FIT_GOODS);
  private static final Case PAYER_NOT_SAID =
      POSTAGE
          .noted(
              "payer-not-said",
              "No source says who pays the postage for goods with: {traits}; settle it before sending.")
          .steps(OrderSteps.AGREE_ON_POSTAGE, SEND_FIT_GOODS);

  private static Conclusion postage(Returned returned, Moment m) {
    Party payer = m.ifCovered(FreeReturnRules.PAYER, returned.order());
    if (payer == SELLER) {
      return returned.isFit()
          ? say(SELLER_PAYS).advise(OrderSteps.ASK_FOR_RETURN)
          : say(SELLER_PAYS);
    }
    Conclusion postage =
        payer == BUYER || OrderRules.buyerPaysPostage(returned.order())
            ? say(BUYER_PAYS)
            : say(PAYER_NOT_SAID, OrderRules.returnForAnyReason(returned.order()));
    return returned.isFit()
        ? postage.advise(OrderSteps.AGREE_ON_POSTAGE).advise(SEND_FIT_GOODS)
        : postage;
  }

  private static ReturnAssessment payer(Returned returned, Moment m) {
    Party payer = m.ifCovered(FreeReturnRules.PAYER, returned.order());
    if (payer != null) {
      return new ReturnAssessment(Optional.of(payer));
    }
    return new ReturnAssessment(
        OrderRules.buyerPaysPostage(returned.order()) ? Optional.of(BUYER) : Optional.empty());
  }

  static final Chapter<Returned, ReturnAssessment> CHAPTER =
      Chapter.<Returned, ReturnAssessment>on(QUESTION)
          .from(returned -> returned.order().placed().at(), OrderRules.NOT_PLACED)
          .rule(UNWASHED, ReturnRules::unwashed)
          .rule(UNDAMAGED, ReturnRules::undamaged)
          .rule(PACKAGING, ReturnRules::packaging)
          .rule(POSTAGE, ReturnRules::postage)
          .result((returned, m, said) -> payer(returned, m));

  private ReturnRules() {}
}
