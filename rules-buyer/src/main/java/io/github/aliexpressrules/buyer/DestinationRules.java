package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;

/** Where does the money of a refund arrive? */
final class DestinationRules {
  static final Rule SAME_WAY =
      Rule.of(
          "buyer.refund.same-way",
          "Money goes back the way it came, to the account or card that was paid from.",
          "S5:151, S5:261, S5:344, S5:183, S4:51");
  private static final Case BACK_TO_METHOD =
      SAME_WAY.noted("back-to-method", "The money goes back to where it was paid from: {method}.");

  private static Conclusion sameWay(RefundCase refund, Moment m) {
    return say(BACK_TO_METHOD, refund.channel().method());
  }

  static final Rule WALLET_SWITCH =
      Rule.of(
          "buyer.refund.wallet-switch",
          "Where the account is set to keep refunds in the Alipay wallet, they go there, however"
              + " the order was paid; switched off, the money goes on to where it was paid from in"
              + " {alipay-sent-back}.",
          "S5:163, S5:165, S5:348, S5:351");
  private static final Case KEPT_IN_ALIPAY =
      WALLET_SWITCH
          .noted(
              "kept-in-alipay",
              "The account is set to keep refunds in the Alipay wallet; the money goes there and"
                  + " not to where it was paid from: {method}.")
          .steps(RefundSteps.CHECK_ALIPAY, RefundSteps.SWITCH_OFF);

  private static Conclusion walletSwitch(RefundCase refund, Moment m) {
    Conclusion kept = say(KEPT_IN_ALIPAY, refund.channel().method());
    return refund.hasArrived(m)
        ? RefundSteps.switchOff(kept, m)
        : RefundSteps.collect(kept, refund, m);
  }

  static final Rule NUMBER_WALLET =
      Rule.of(
          "buyer.refund.number-wallet",
          "Money that was paid from a mobile phone goes to the Qiwi wallet of its number, which"
              + " opens by itself; it is better registered beforehand.",
          "S5:153, S5:274");
  private static final Case WALLET_REGISTERED =
      NUMBER_WALLET
          .noted(
              "registered",
              "The money goes to the Qiwi wallet of the phone number, which is registered.")
          .steps(RefundSteps.LOOK_INTO_NUMBER_WALLET);
  private static final Case WALLET_NOT_REGISTERED =
      NUMBER_WALLET
          .noted(
              "not-registered",
              "The money goes to the Qiwi wallet of the phone number, which opened by itself and"
                  + " whose password has to be recovered.")
          .steps(RefundSteps.OPEN_NUMBER_WALLET);
  private static final Case WALLET_PERHAPS =
      NUMBER_WALLET
          .noted(
              "perhaps-registered",
              "The money goes to the Qiwi wallet of the phone number; if that was never registered,"
                  + " its password has to be recovered.")
          .steps(RefundSteps.OPEN_NUMBER_WALLET);

  private static Conclusion numberWallet(RefundCase refund, Moment m) {
    Case how =
        refund
            .channel()
            .walletRegistered()
            .map(yes -> yes ? WALLET_REGISTERED : WALLET_NOT_REGISTERED)
            .orElse(WALLET_PERHAPS);
    return collectIfMissing(say(how), refund, m);
  }

  private static Conclusion collectIfMissing(Conclusion conclusion, RefundCase refund, Moment m) {
    return refund.hasArrived(m) ? conclusion : RefundSteps.collect(conclusion, refund, m);
  }

  static final Rule HELD =
      Rule.of(
          "buyer.refund.held-by-bank",
          "Money is not booked to a card that is blocked or expired, nor to an account that is"
              + " closed; it waits on a special account until the owner has the bank pay it out.",
          "S5:161, S5:280");
  private static final Case HELD_FOR_OWNER =
      HELD.noted(
              "held-for-owner",
              "The money cannot be booked to where it was paid from ({method}: {state}); it waits"
                  + " on a special account of the bank until its owner asks for it.")
          .steps(RefundSteps.RELEASE);

  private static Conclusion held(RefundCase refund, Moment m) {
    RefundChannel channel = refund.channel();
    return collectIfMissing(say(HELD_FOR_OWNER, channel.method(), channel.state()), refund, m);
  }

  static final Rule WALLET_TROUBLE =
      Rule.of(
          "buyer.refund.wallet-trouble",
          "Trouble with a card, a wallet or an account can keep the money away without the seller's"
              + " fault.",
          "S5:149, S5:157");
  private static final Case NO_SOURCE_FOR_WALLETS =
      WALLET_TROUBLE
          .noted(
              "no-source",
              "The account that was paid from ({method}: {state}) cannot take money. The sources"
                  + " tell what happens with cards and bank accounts only; where this money goes is"
                  + " for the payment company to say.")
          .steps(RefundSteps.ASK_COMPANY);

  private static boolean isInTrouble(RefundCase refund, Moment m) {
    RefundChannel channel = refund.channel();
    return !channel.returnToAlipay()
        && !RefundPlace.canTakeMoney(channel)
        && RefundPlace.isWallet(channel.method());
  }

  private static Conclusion walletTrouble(RefundCase refund, Moment m) {
    RefundChannel channel = refund.channel();
    Conclusion trouble = say(NO_SOURCE_FOR_WALLETS, channel.method(), channel.state());
    return refund.hasArrived(m) ? trouble : trouble.advise(RefundSteps.ASK_COMPANY);
  }

  private static Chapter.Condition<RefundCase> to(Destination destination) {
    return (refund, m) -> refund.place().is(destination);
  }

  /** Where the money arrives, with the steps that this takes as long as it is not there. */
  static final Chapter<RefundCase, RefundArrival> CHAPTER =
      Chapter.<RefundCase, RefundArrival>on(RefundPeriodRules.QUESTION)
          .rule(SAME_WAY, to(Destination.ORIGINAL_METHOD), DestinationRules::sameWay)
          .rule(WALLET_SWITCH, to(Destination.ALIPAY_WALLET), DestinationRules::walletSwitch)
          .rule(NUMBER_WALLET, to(Destination.QIWI_WALLET), DestinationRules::numberWallet)
          .rule(HELD, to(Destination.BANK_HOLDING_ACCOUNT), DestinationRules::held)
          .rule(WALLET_TROUBLE, DestinationRules::isInTrouble, DestinationRules::walletTrouble);

  private DestinationRules() {}
}
