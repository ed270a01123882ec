package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;

import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;

/** What to do about a refund that does not arrive: where to look, whom to ask, in this order. */
final class RefundSteps {
  static final Action AWAIT =
      Action.of(
              "buyer.step.await-refund",
              BUYER,
              "Wait for the notice that the money has been credited; the refund comes by itself.",
              "S5:346, S5:247")
          .brief("Wait for the notice; the refund comes by itself.");
  static final Action LOOK_UP_STAGE =
      Action.of(
              "buyer.step.look-up-refund-stage",
              BUYER,
              "Look up the refund's stage and amount: expected, processing or completed. Only"
                  + " orders with a refund show it, some pages under Finance, the app under Refund"
                  + " Information. How the order was paid is shown there too.",
              "S5:359, S5:251, S5:362, S5:261, S4:57, S4:59, S4:63, S4:51")
          .brief("Look up the refund's stage and amount.")
          .at("My orders > the order > Details > Payment");
  static final Action LOOK_UP_DECISION =
      Action.of(
              "buyer.step.look-up-decision",
              BUYER,
              "If the money comes from a dispute, look up in its details how it was closed, and"
                  + " whether a payment back is listed. Where they say \"Buyer accepts the disputed"
                  + " issue\", it is not closed and probably nothing was sent. Where they say"
                  + " \"Dispute closed\" in the buyer's favour, the money was sent. Where the seller"
                  + " accepted and nothing comes after that, he stalls.",
              "S5:131, S5:133, S5:135, S5:137, S5:141, S4:51")
          .brief("A dispute? See how it closed.")
          .at("My orders > Returns and disputes > View data");
  static final Action READ_STATEMENT =
      Action.of(
              "buyer.step.read-statement",
              BUYER,
              "Read the statements of all cards, accounts and wallets, also under the day of the"
                  + " purchase: refunds are very often booked under that old date and overlooked.",
              "S4:65, S5:155, S5:278, S5:368, O6:69")
          .brief("Read all statements, also under the day you bought.");
  static final Action CHECK_ALIPAY =
      Action.of(
              "buyer.step.check-alipay",
              BUYER,
              "If you have an Alipay wallet, look through its history before any complaint: each entry says what"
                  + " it was for and when, and a refund shown as completed can have gone there.",
              "S5:163, S5:165, S5:157, S5:348, S5:370")
          .brief("Look through Alipay, if you have it.")
          .at("Alipay > personal account > history");
  static final Action TRACE_BY_REFERENCE =
      Action.of(
              "buyer.step.trace-by-reference",
              BUYER,
              "Take the reference number (ARN) of the card's transaction, shown beside the"
                  + " completed refund, and give it to the bank: it identifies the payment, so that"
                  + " the bank can trace it.",
              "S4:59, S4:63, S4:65")
          .brief("Give your bank the reference number (ARN) of the refund.")
          .at("My orders > the order > Details > Payment");
  static final Action ASK_BANK =
      Action.of(
              "buyer.step.ask-bank",
              BUYER,
              "Check that the card has not expired and the account is active, then ask the bank what"
                  + " became of the transfer. A payment that it cannot place is withheld until the"
                  + " customer hands in a written statement.",
              "S5:278, S5:280")
          .brief("Ask the bank what became of the transfer.");
  static final Action ASK_COMPANY =
      Action.of(
              "buyer.step.ask-payment-company",
              BUYER,
              "Ask the company through which the order was paid where the payment is; a conversion of"
                  + " currencies can delay it.",
              "S5:263")
          .brief("Ask the company you paid through where the payment is.");
  static final Action SWITCH_OFF =
      Action.of(
              "buyer.step.switch-alipay-off",
              BUYER,
              "To have refunds go back to where they were paid from, switch the wallet off; money"
                  + " that is in it follows within {term}. If it does not, explain the case to the"
                  + " Support Center.",
              "S5:165, S5:351")
          .brief("Switch the Alipay wallet off; its money follows within {term}.")
          .at("Account settings > Return to > Alipay Balance > Disable");
  static final Action OPEN_NUMBER_WALLET =
      Action.of(
              "buyer.step.open-number-wallet",
              BUYER,
              "Open the phone number's wallet: enter the number, recover the password, which comes"
                  + " by SMS, and log in.",
              "S5:153, S5:274")
          .brief("Open the phone number's wallet, with the password by SMS.")
          .at("Qiwi Wallet > phone number > Forgot password");
  static final Action LOOK_INTO_NUMBER_WALLET =
      Action.of(
              "buyer.step.look-into-number-wallet",
              BUYER,
              "Log in to the phone number's wallet and look for the money.",
              "S5:274")
          .brief("Look for the money in the phone number's wallet.")
          .at("Qiwi Wallet");
  static final Action RELEASE =
      Action.of(
              "buyer.step.release-held-money",
              BUYER,
              "Call or visit the bank, explain the case and have the money transferred to another card"
                  + " or account, in writing if the bank asks for that.",
              "S5:161, S5:280, S5:278")
          .brief("Call the bank, and have the money moved to another account.");
  static final Action ASK_CHAT =
      Action.of(
              "buyer.step.ask-chat",
              BUYER,
              "Once {when} has come, ask the platform in the chat, with the order's number at hand,"
                  + " whether the payment was made. Keep it simple: payments are what the"
                  + " consultants can answer for.",
              "S5:269, S4:53")
          .brief("Ask in the chat whether it was paid.")
          .at("Help > Customer Service > Online Chat");
  static final Action ASK_CHAT_AFTER =
      Action.of(
              "buyer.step.ask-chat-after",
              BUYER,
              "Once {term} have passed since the approval, ask the platform in the chat, with the"
                  + " order's number at hand, whether the payment was made. Keep it simple:"
                  + " payments are what the consultants can answer for.",
              "S5:269, S4:53")
          .brief("{term} after the approval, ask in the chat whether it was paid.")
          .at("Help > Customer Service > Online Chat");
  static final Action WRITE_TO_SUPPORT =
      Action.of(
              "buyer.step.write-to-support",
              BUYER,
              "If the seller is to pay and does not, write to customer service, complain about him"
                  + " and ask for the reasons; sellers who value their name then mostly pay at once.",
              "S4:53, S5:107, S5:143")
          .brief("Does the seller not pay? Complain to customer service.")
          .at("Message Center");
  static final Action COMPLAIN =
      Action.of(
              "buyer.step.complain",
              BUYER,
              "If there was a dispute, and the seller accepted it and does not pay, turn to the"
                  + " platform's staff; where it can no longer be escalated, file a complaint. Where"
                  + " the goods truly did not come, the seller is made to pay in full; where he is a"
                  + " swindler, the platform pays.",
              "S4:83, S5:141, S5:143, S5:145, S5:167")
          .brief("Dispute accepted, but no money? Complain.")
          .at("Help > Disputes and Complaints");

  /** All that {@link #collect} can give. */
  static Action[] collecting() {
    return new Action[] {
      CHECK_ALIPAY, SWITCH_OFF, LOOK_INTO_NUMBER_WALLET, OPEN_NUMBER_WALLET, RELEASE
    };
  }

  /** Adds what the place where the money arrives asks of its owner. */
  static Conclusion collect(Conclusion conclusion, RefundCase refund, Moment m) {
    return switch (refund.place().destination()) {
      case ALIPAY_WALLET -> switchOff(conclusion.advise(CHECK_ALIPAY), m);
      case QIWI_WALLET ->
          conclusion.advise(
              refund.channel().walletRegistered().orElse(false)
                  ? LOOK_INTO_NUMBER_WALLET
                  : OPEN_NUMBER_WALLET);
      case BANK_HOLDING_ACCOUNT -> conclusion.advise(RELEASE);
      case ORIGINAL_METHOD -> conclusion;
    };
  }

  /** Adds how refunds no longer go to the Alipay wallet. */
  static Conclusion switchOff(Conclusion conclusion, Moment m) {
    Term back = m.figureIfTold(BuyerPolicy.ALIPAY_SENT_BACK, null);
    return back == null ? conclusion : conclusion.advise(SWITCH_OFF, back);
  }

  /** All that {@link #search(Conclusion, RefundCase, Moment)} can give. */
  static Action[] searching() {
    return new Action[] {
      LOOK_UP_STAGE,
      READ_STATEMENT,
      CHECK_ALIPAY,
      LOOK_UP_DECISION,
      TRACE_BY_REFERENCE,
      ASK_BANK,
      ASK_COMPANY
    };
  }

  /** Adds where to look for a refund of which nothing is known. */
  static Conclusion search(Conclusion conclusion) {
    for (Action action : searching()) {
      conclusion.advise(action);
    }
    return conclusion;
  }

  /**
   * Adds where to look and whom to ask before the platform is asked. Where refunds are kept in the
   * Alipay wallet, {@link #collect} sends the buyer there.
   */
  static Conclusion search(Conclusion conclusion, RefundCase refund, Moment m) {
    conclusion.advise(LOOK_UP_STAGE).remedy(READ_STATEMENT);
    if (!refund.channel().returnToAlipay()) {
      conclusion.advise(CHECK_ALIPAY);
    }
    if (isAfterDispute(refund)) {
      conclusion.advise(LOOK_UP_DECISION);
    }
    if (refund.isCompleted(m) && refund.place().isCard()) {
      conclusion.advise(TRACE_BY_REFERENCE);
    }
    return ask(conclusion, refund.place());
  }

  /** Adds whoever keeps the account: a payment company or a bank. */
  static Conclusion ask(Conclusion conclusion, RefundPlace place) {
    return conclusion.advise(place.isWallet() ? ASK_COMPANY : ASK_BANK);
  }

  /** Adds whom to ask at the platform, and from when on. */
  static Conclusion platform(Conclusion conclusion, RefundCase refund, Instant from) {
    conclusion.adviseWithin(from, null, ASK_CHAT, from);
    return isAfterDispute(refund)
        ? conclusion.adviseWithin(from, null, WRITE_TO_SUPPORT).adviseWithin(from, null, COMPLAIN)
        : conclusion;
  }

  private static boolean isAfterDispute(RefundCase refund) {
    return refund.origin() == RefundOrigin.DISPUTE || refund.origin() == RefundOrigin.SELLER_SILENT;
  }

  /** Adds whom to ask at the platform, where no date can be told. */
  static Conclusion platformLater(Conclusion conclusion, Moment m) {
    Term after = m.figureIfTold(BuyerPolicy.CONTACT_PLATFORM, null);
    return (after == null ? conclusion : conclusion.advise(ASK_CHAT_AFTER, after))
        .advise(WRITE_TO_SUPPORT)
        .advise(COMPLAIN);
  }

  private RefundSteps() {}
}
