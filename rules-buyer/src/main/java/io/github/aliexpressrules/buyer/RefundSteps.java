package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What to do about a refund that does not arrive: where to look, whom to ask, in this order. */
final class RefundSteps {
  static final Action AWAIT =
      Action.of(
          "buyer.step.await-refund",
          Party.BUYER,
          "Wait for the notice that the money has been credited; the refund comes by itself.",
          "S5:346",
          "S5:247");
  static final Action LOOK_UP_STAGE =
      Action.of(
              "buyer.step.look-up-refund-stage",
              Party.BUYER,
              "Look up the refund's stage and amount: expected, processing or completed. Only orders"
                  + " with a refund show it, some pages under Finance, the app under Refund"
                  + " Information. How the order was paid is shown there too.",
              "S5:359",
              "S5:251",
              "S5:362",
              "S5:261",
              "S4:57",
              "S4:59",
              "S4:63",
              "S4:51")
          .at("My orders > the order > Details > Payment");
  static final Action LOOK_UP_DECISION =
      Action.of(
              "buyer.step.look-up-decision",
              Party.BUYER,
              "Look up in the dispute's details in whose favour it was closed, and whether a payment"
                  + " back is listed. \"Buyer accepts the disputed issue\" means that it is not closed"
                  + " and probably nothing was sent; \"Dispute closed\" in the buyer's favour that the"
                  + " money was sent; accepted by the seller and nothing after that, that he stalls.",
              "S5:131",
              "S5:133",
              "S5:135",
              "S5:137",
              "S5:141",
              "S4:51")
          .at("My orders > Returns and disputes > View data");
  static final Action READ_STATEMENT =
      Action.of(
          "buyer.step.read-statement",
          Party.BUYER,
          "Read the statements of all cards, accounts and wallets, also under the day of the purchase:"
              + " refunds are very often booked under that old date and overlooked.",
          "S4:65",
          "S5:155",
          "S5:278",
          "S5:368");
  static final Action CHECK_ALIPAY =
      Action.of(
              "buyer.step.check-alipay",
              Party.BUYER,
              "Look through the Alipay wallet's history, before any complaint: each entry says what it"
                  + " was for and when, and a refund shown as completed can have gone there.",
              "S5:163",
              "S5:165",
              "S5:157",
              "S5:348",
              "S5:370")
          .at("Alipay > personal account > history");
  static final Action TRACE_BY_REFERENCE =
      Action.of(
              "buyer.step.trace-by-reference",
              Party.BUYER,
              "Take the reference number (ARN) of the card's transaction, shown beside the completed"
                  + " refund, and give it to the bank: it identifies the payment, so that the bank can"
                  + " trace it.",
              "S4:59",
              "S4:63",
              "S4:65")
          .at("My orders > the order > Details > Payment");
  static final Action ASK_BANK =
      Action.of(
          "buyer.step.ask-bank",
          Party.BUYER,
          "Check that the card has not expired and the account is active, then ask the bank what became"
              + " of the transfer. A payment that it cannot place is withheld until the customer hands"
              + " in a written statement.",
          "S5:278",
          "S5:280");
  static final Action ASK_COMPANY =
      Action.of(
          "buyer.step.ask-payment-company",
          Party.BUYER,
          "Ask the company through which the order was paid where the payment is; a conversion of"
              + " currencies can delay it.",
          "S5:263");
  static final Action ASK_CHAT =
      Action.of(
              "buyer.step.ask-chat",
              Party.BUYER,
              "Once {when} has come, ask the platform in the chat, with the order's number at hand,"
                  + " whether the payment was made. Keep it simple: payments are what the consultants"
                  + " can answer for.",
              "S5:269",
              "S4:53")
          .at("Help > Customer Service > Online Chat");
  static final Action ASK_CHAT_AFTER =
      Action.of(
              "buyer.step.ask-chat-after",
              Party.BUYER,
              "Once {term} have passed since the approval, ask the platform in the chat, with the"
                  + " order's number at hand, whether the payment was made. Keep it simple: payments"
                  + " are what the consultants can answer for.",
              "S5:269",
              "S4:53")
          .at("Help > Customer Service > Online Chat");
  static final Action WRITE_TO_SUPPORT =
      Action.of(
              "buyer.step.write-to-support",
              Party.BUYER,
              "Write to customer service, complain about the seller and ask for the reasons; sellers who"
                  + " value their name then mostly pay at once.",
              "S4:53",
              "S5:107",
              "S5:143")
          .at("Message Center");
  static final Action COMPLAIN =
      Action.of(
              "buyer.step.complain",
              Party.BUYER,
              "If a seller who accepted does not pay, turn to the platform's staff at once; where the"
                  + " dispute can no longer be escalated, file a complaint. If the goods truly did"
                  + " not come, the seller is made to pay in full; if he is a swindler, the platform"
                  + " pays.",
              "S4:83",
              "S5:141",
              "S5:143",
              "S5:145",
              "S5:167")
          .at("Help > Disputes and Complaints");

  static final Action STATE_PERIOD =
      Action.of(
          "buyer.step.state-refund-period",
          Party.BUYER,
          "Ask whoever keeps the account how long a refund takes, and give that to the policy as"
              + " {figure}.",
          "S5:220",
          "S5:263");

  private static final Set<PaymentMethod> CARDS =
      Set.of(PaymentMethod.VISA, PaymentMethod.MASTERCARD, PaymentMethod.MAESTRO);
  private static final Set<PaymentMethod> WALLETS =
      Set.of(
          PaymentMethod.WEBMONEY,
          PaymentMethod.QIWI,
          PaymentMethod.YANDEX_MONEY,
          PaymentMethod.MOBILE,
          PaymentMethod.ALIPAY);

  private RefundSteps() {}

  /** Whether the method is kept by a payment company rather than at a bank. */
  static boolean isWallet(PaymentMethod method) {
    return WALLETS.contains(method);
  }

  /**
   * Adds where to look and whom to ask before the platform is asked. Where refunds are kept in the
   * Alipay wallet, {@link DestinationRules} has already sent the buyer there.
   */
  static Conclusion search(Conclusion conclusion, Refund refund, boolean completed) {
    PaymentMethod place = DestinationRules.place(refund.channel());
    conclusion.then(LOOK_UP_STAGE).cure(READ_STATEMENT);
    if (!refund.channel().returnToAlipay()) {
      conclusion.then(CHECK_ALIPAY);
    }
    if (isAfterDispute(refund)) {
      conclusion.then(LOOK_UP_DECISION);
    }
    if (completed && CARDS.contains(place)) {
      conclusion.then(TRACE_BY_REFERENCE);
    }
    return ask(conclusion, place);
  }

  /** Adds whoever keeps the account: a payment company or a bank. */
  static Conclusion ask(Conclusion conclusion, PaymentMethod method) {
    return conclusion.then(isWallet(method) ? ASK_COMPANY : ASK_BANK);
  }

  /** Adds whom to ask at the platform, and from when on. */
  static Conclusion platform(Conclusion conclusion, Refund refund, Instant from) {
    Optional<Instant> possible = Optional.of(from);
    conclusion.then(possible, Optional.empty(), ASK_CHAT, from);
    return isAfterDispute(refund)
        ? conclusion
            .then(possible, Optional.empty(), WRITE_TO_SUPPORT)
            .then(possible, Optional.empty(), COMPLAIN)
        : conclusion;
  }

  /** Adds where to look for a refund of which nothing is known. */
  static Conclusion search(Conclusion conclusion) {
    return conclusion
        .then(LOOK_UP_STAGE)
        .then(READ_STATEMENT)
        .then(CHECK_ALIPAY)
        .then(LOOK_UP_DECISION)
        .then(TRACE_BY_REFERENCE)
        .then(ASK_BANK)
        .then(ASK_COMPANY);
  }

  private static boolean isAfterDispute(Refund refund) {
    return refund.origin() == RefundOrigin.DISPUTE || refund.origin() == RefundOrigin.SELLER_SILENT;
  }

  static final Catalogue CATALOGUE =
      Catalogue.of()
          .actions(
              AWAIT,
              LOOK_UP_STAGE,
              READ_STATEMENT,
              CHECK_ALIPAY,
              LOOK_UP_DECISION,
              TRACE_BY_REFERENCE,
              ASK_BANK,
              ASK_COMPANY,
              STATE_PERIOD,
              ASK_CHAT,
              ASK_CHAT_AFTER,
              WRITE_TO_SUPPORT,
              COMPLAIN);
}
