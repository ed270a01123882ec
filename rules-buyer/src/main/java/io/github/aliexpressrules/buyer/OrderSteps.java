package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;

import io.github.aliexpressrules.core.rulebook.Action;

/** What can be done about an order, in several topics. */
final class OrderSteps {
  static final Action SHIP =
      Action.of(
              "buyer.step.ship-goods",
              SELLER,
              "Send the goods; the time until a dispute can be opened runs from there.",
              "S5:111")
          .brief("Send the goods.");
  static final Action DELIVER =
      Action.of(
              "buyer.step.deliver-goods",
              SELLER,
              "Have the goods delivered; what they are like can be judged from then on.",
              "S5:111, S5:310")
          .brief("Have the goods delivered.");
  static final Action OPEN_DISPUTE =
      Action.of(
              "buyer.step.open-dispute",
              BUYER,
              "Open the dispute: choose the reason, enter the amount (the form shows its limits), add"
                  + " messages, photos and videos, and submit; keep a screenshot of it. Where the page says that the"
                  + " transaction is closed, the choice stands at its bottom, under the status.",
              "S5:97, S5:99, S5:103, S4:47, S5:237, S5:3")
          .brief("Open the dispute: reason, amount, photos. Keep a screenshot.")
          .at("My orders > the order > Open dispute");
  static final Action LOOK_UP_PROTECTION =
      Action.of(
              "buyer.step.look-up-protection",
              BUYER,
              "Look up on the order's page when buyer protection ends and delivery is promised, and add it"
                  + " to the order.",
              "S5:97, S4:21")
          .brief("Look up when protection ends and delivery is promised, and add it.");
  static final Action AGREE_WITH_SELLER =
      Action.of(
              "buyer.step.agree-with-seller",
              BUYER,
              "Ask the seller for an agreement in messages: after the window the page shows a notice instead"
                  + " of the form, nothing else can be claimed, and most likely less is offered.",
              "S5:103, S5:101")
          .brief("Ask the seller for an agreement in messages.");
  static final Action SETTLE_POSTAGE =
      Action.of(
              "buyer.step.settle-postage",
              BUYER,
              "Put the cost of sending the goods back into the claim before opening the dispute, as far"
                  + " as the price allows.",
              "S5:105")
          .brief("Put the cost of the return into the claim before you open it.");
  static final Action AGREE_ON_POSTAGE =
      Action.of(
              "buyer.step.agree-on-postage",
              BUYER,
              "Before agreeing to send anything back, settle with the seller who pays the postage, and"
                  + " have it stand in the solution itself: what is only said beside it counts for"
                  + " nothing.",
              "S5:105, S4:107, S5:54")
          .brief("Settle who pays the postage, in the solution itself.");

  static final Action ASK_FOR_RETURN =
      Action.of(
              "buyer.step.ask-for-free-return",
              BUYER,
              "Ask for the return on the order page; no reason is needed. Take the free label if it"
                  + " is offered, hand the parcel to the carrier that it names, and keep the proof.",
              "O1:12, O1:16, O1:21, O1:22")
          .brief("Ask for the return on the order page, and take the free label.")
          .at("My orders > the order > Return/refunds");

  static final Action TRY_TO_OPEN =
      Action.of(
              "buyer.step.try-to-open",
              BUYER,
              "Try to open the dispute now: nothing is lost if the page refuses it.",
              "S5:97, S5:111")
          .brief("Try to open the dispute now; nothing is lost if the page refuses.")
          .at("My orders > the order > Open dispute")
          .first();
  static final Action TRY_AGAIN =
      Action.of(
              "buyer.step.try-to-open-again",
              BUYER,
              "If the page still refuses the dispute, try again from this day on: by every text that"
                  + " may hold it can be opened then.",
              "S5:97, S5:111")
          .brief("Refused? Try again.")
          .at("My orders > the order > Open dispute");

  static final Action RELY_ON_GOODWILL =
      Action.of(
              "buyer.step.ask-goodwill",
              BUYER,
              "Ask the seller for goodwill; nothing else is left where the goods are as described.",
              "S5:115")
          .brief("Ask the seller for goodwill.");
  static final Action CLAIM_DAMAGE =
      Action.of(
              "buyer.step.claim-damage",
              BUYER,
              "If the goods came so, do not send them back as fit: show the damage in photos or a video"
                  + " and claim for it in a dispute.",
              "S5:90, S5:95")
          .brief("Did the goods come so? Show the damage, and claim for it.");
  static final Action PUT_INTO_PACKAGING =
      Action.of(
              "buyer.step.put-into-packaging",
              BUYER,
              "Put the goods into their original packaging before sending them back.",
              "S4:29")
          .brief("Put the goods into their original packaging.");

  private OrderSteps() {}
}
