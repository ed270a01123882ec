package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.time.Term;

/** Where does the money of a refund arrive? */
final class DestinationRules {
  static final Rule SAME_WAY =
      Rule.of(
          "buyer.refund.same-way",
          "Money goes back the way it came, to the account or card that was paid from.",
          "S5:151",
          "S5:261",
          "S5:344",
          "S5:183",
          "S4:51");
  private static final Saying BACK_TO_METHOD =
      SAME_WAY.when(
          NOTED, "back-to-method", "The money goes back to where it was paid from: {method}.");

  static final Rule WALLET_SWITCH =
      Rule.of(
          "buyer.refund.wallet-switch",
          "Where the account is set to keep refunds in the Alipay wallet, they go there, however the"
              + " order was paid; switched off, the money goes on to where it was paid from in"
              + " {alipay-sent-back}.",
          "S5:163",
          "S5:165",
          "S5:348",
          "S5:351");
  private static final Saying KEPT_IN_ALIPAY =
      WALLET_SWITCH.when(
          NOTED,
          "kept-in-alipay",
          "The account is set to keep refunds in the Alipay wallet; the money goes there and not to"
              + " where it was paid from: {method}.");

  static final Rule NUMBER_WALLET =
      Rule.of(
          "buyer.refund.number-wallet",
          "Money that was paid from a mobile phone goes to the Qiwi wallet of its number, which opens by"
              + " itself; it is better registered beforehand.",
          "S5:153",
          "S5:274");
  private static final Saying WALLET_REGISTERED =
      NUMBER_WALLET.when(
          NOTED,
          "registered",
          "The money goes to the Qiwi wallet of the phone number, which is registered.");
  private static final Saying WALLET_NOT_REGISTERED =
      NUMBER_WALLET.when(
          NOTED,
          "not-registered",
          "The money goes to the Qiwi wallet of the phone number, which opened by itself and whose"
              + " password has to be recovered.");
  private static final Saying WALLET_PERHAPS =
      NUMBER_WALLET.when(
          NOTED,
          "perhaps-registered",
          "The money goes to the Qiwi wallet of the phone number; if that was never registered, its"
              + " password has to be recovered.");

  static final Rule HELD =
      Rule.of(
          "buyer.refund.held-by-bank",
          "Money is not booked to a card that is blocked or expired, nor to an account that is closed;"
              + " it waits on a special account until the owner has the bank pay it out.",
          "S5:161",
          "S5:280");
  private static final Saying HELD_FOR_OWNER =
      HELD.when(
          NOTED,
          "held-for-owner",
          "The money cannot be booked to where it was paid from ({method}: {state}); it waits on a"
              + " special account of the bank until its owner asks for it.");

  static final Rule WALLET_TROUBLE =
      Rule.of(
          "buyer.refund.wallet-trouble",
          "Trouble with a card, a wallet or an account can keep the money away without the seller's"
              + " fault.",
          "S5:149",
          "S5:157");
  private static final Saying NO_SOURCE_FOR_WALLETS =
      WALLET_TROUBLE.when(
          NOTED,
          "no-source",
          "The account that was paid from ({method}: {state}) cannot take money. The sources tell what"
              + " happens with cards and bank accounts only; where this money goes is for the payment"
              + " company to say.");

  static final Action SWITCH_OFF =
      Action.of(
              "buyer.step.switch-alipay-off",
              Party.BUYER,
              "To have refunds go back to where they were paid from, switch the wallet off; money that"
                  + " is in it follows within {term}. If it does not, explain the case to the Support"
                  + " Center.",
              "S5:165",
              "S5:351")
          .at("Account settings > Return to > Alipay Balance > Disable");
  static final Action OPEN_NUMBER_WALLET =
      Action.of(
              "buyer.step.open-number-wallet",
              Party.BUYER,
              "Open the phone number's wallet: enter the number, recover the password, which comes by"
                  + " SMS, and log in.",
              "S5:153",
              "S5:274")
          .at("Qiwi Wallet > phone number > Forgot password");
  static final Action LOOK_INTO_NUMBER_WALLET =
      Action.of(
              "buyer.step.look-into-number-wallet",
              Party.BUYER,
              "Log in to the phone number's wallet and look for the money.",
              "S5:274")
          .at("Qiwi Wallet");
  static final Action RELEASE =
      Action.of(
          "buyer.step.release-held-money",
          Party.BUYER,
          "Call or visit the bank, explain the case and have the money transferred to another card or"
              + " account, in writing if the bank asks for that.",
          "S5:161",
          "S5:280",
          "S5:278");

  private DestinationRules() {}

  /** Where the money arrives; none of this changes with time. */
  static Destination of(RefundChannel channel) {
    if (channel.returnToAlipay()) {
      return Destination.ALIPAY_WALLET;
    }
    if (channel.method() == PaymentMethod.MOBILE) {
      return Destination.QIWI_WALLET;
    }
    return canTakeMoney(channel) || RefundSteps.isWallet(channel.method())
        ? Destination.ORIGINAL_METHOD
        : Destination.BANK_HOLDING_ACCOUNT;
  }

  /** The method whose period holds where the money arrives. */
  static PaymentMethod place(RefundChannel channel) {
    return switch (of(channel)) {
      case ALIPAY_WALLET -> PaymentMethod.ALIPAY;
      case QIWI_WALLET -> PaymentMethod.QIWI;
      case ORIGINAL_METHOD, BANK_HOLDING_ACCOUNT -> channel.method();
    };
  }

  /** Says where the money arrives, with the steps that it takes as long as it is not there. */
  static void apply(Sheet sheet, Refund refund) {
    RefundChannel channel = refund.channel();
    switch (of(channel)) {
      case ALIPAY_WALLET -> sheet.apply(WALLET_SWITCH, m -> keptInAlipay(refund, m));
      case QIWI_WALLET -> sheet.apply(NUMBER_WALLET, m -> numberWallet(refund, m));
      case BANK_HOLDING_ACCOUNT -> sheet.apply(HELD, m -> held(refund, m));
      case ORIGINAL_METHOD -> sheet.apply(SAME_WAY, m -> BACK_TO_METHOD.with(channel.method()));
    }
    if (!channel.returnToAlipay()
        && !canTakeMoney(channel)
        && RefundSteps.isWallet(channel.method())) {
      sheet.apply(WALLET_TROUBLE, m -> walletTrouble(refund, m));
    }
  }

  private static boolean canTakeMoney(RefundChannel channel) {
    return channel.state() == ChannelState.ACTIVE;
  }

  private static boolean isMissing(Refund refund, Moment m) {
    return m.known(refund.arrivedAt()).isEmpty();
  }

  private static Conclusion keptInAlipay(Refund refund, Moment m) {
    Conclusion kept = KEPT_IN_ALIPAY.with(refund.channel().method());
    return isMissing(refund, m) ? steps(kept, refund, m) : kept.then(SWITCH_OFF, sentBack(m));
  }

  private static Conclusion numberWallet(Refund refund, Moment m) {
    Conclusion wallet =
        refund
            .channel()
            .walletRegistered()
            .map(yes -> yes ? WALLET_REGISTERED : WALLET_NOT_REGISTERED)
            .orElse(WALLET_PERHAPS)
            .with();
    return isMissing(refund, m) ? steps(wallet, refund, m) : wallet;
  }

  private static Conclusion held(Refund refund, Moment m) {
    Conclusion held = HELD_FOR_OWNER.with(refund.channel().method(), refund.channel().state());
    return isMissing(refund, m) ? steps(held, refund, m) : held;
  }

  /** Adds what the place where the money arrives asks of its owner. */
  static Conclusion steps(Conclusion conclusion, Refund refund, Moment m) {
    RefundChannel channel = refund.channel();
    return switch (of(channel)) {
      case ALIPAY_WALLET -> conclusion.then(RefundSteps.CHECK_ALIPAY).then(SWITCH_OFF, sentBack(m));
      case QIWI_WALLET ->
          conclusion.then(
              channel.walletRegistered().orElse(false)
                  ? LOOK_INTO_NUMBER_WALLET
                  : OPEN_NUMBER_WALLET);
      case BANK_HOLDING_ACCOUNT -> conclusion.then(RELEASE);
      case ORIGINAL_METHOD -> conclusion;
    };
  }

  private static Term sentBack(Moment m) {
    return m.figure(BuyerPolicy.ALIPAY_SENT_BACK);
  }

  private static Conclusion walletTrouble(Refund refund, Moment m) {
    Conclusion trouble =
        NO_SOURCE_FOR_WALLETS.with(refund.channel().method(), refund.channel().state());
    return isMissing(refund, m) ? trouble.then(RefundSteps.ASK_COMPANY) : trouble;
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(SAME_WAY, WALLET_SWITCH, NUMBER_WALLET, HELD, WALLET_TROUBLE)
          .actions(SWITCH_OFF, OPEN_NUMBER_WALLET, LOOK_INTO_NUMBER_WALLET, RELEASE);
}
