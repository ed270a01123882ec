package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;

import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.rulebook.Action;

/** What can be done in a dispute, in several topics. */
final class DisputeSteps {
  static final Action CARRY_ON =
      Action.of(
              "buyer.step.carry-on-dispute",
              BUYER,
              "Carry on the dispute that is open: add evidence, edit the claim, or escalate.",
              "S5:107, S5:189")
          .brief("Carry on the dispute that is open.")
          .at("My orders > Returns and disputes > View data");
  static final Action AWAIT_ANSWER =
      Action.of(
              "buyer.step.await-seller",
              BUYER,
              "Wait for the seller's answer, and meanwhile follow the dispute and add evidence.",
              "S5:183, S5:370")
          .brief("Wait for the seller's answer.");
  static final Action ADD_EVIDENCE =
      Action.of(
              "buyer.step.add-evidence",
              BUYER,
              "Add new photos and videos and insist on your terms; state dates, properties and"
                  + " defects, no more, and accuse nobody. Attach chat screenshots, since messages"
                  + " outside the dispute are not seen in it.",
              "S5:189, S5:309, S5:310, S5:11, S5:65, S4:107, O4:106, O5:9")
          .brief("Add photos, videos and chat screenshots, if you have new ones.")
          .at("My orders > Returns and disputes > View data > Edit")
          .is(DisputeEventType.BUYER_AMENDED);
  static final Action READ_SOLUTION =
      Action.of(
              "buyer.step.read-solution-field",
              BUYER,
              "Read the Solution field of the seller's decision first: it alone says what is proposed."
                  + " The comments bind nobody.",
              "S5:54, S5:57, S5:195")
          .brief("Read the Solution field: it alone counts, comments do not.");
  static final Action REJECT =
      Action.of(
              "buyer.step.reject-offer",
              BUYER,
              "Do not accept a decision whose amount or conditions do not suit: press Edit, not"
                  + " Accept, which admits that the seller is right.",
              "S5:195, S5:307, S5:50, S5:187")
          .brief("Does it not suit? Press Edit, not Accept.")
          .at("My orders > Returns and disputes > View data > Edit")
          .is(DisputeEventType.BUYER_AMENDED);
  static final Action ESCALATE =
      Action.of(
              "buyer.step.escalate",
              BUYER,
              "If the two of you do not settle it, call in the platform: escalate the dispute. A"
                  + " seller who loses then is punished besides, so with good evidence against him"
                  + " he will hardly risk it.",
              "S5:107, S5:119, S5:127, S5:189")
          .brief("Do not want to wait? Escalate: AliExpress decides.")
          .at("My orders > Returns and disputes > View data")
          .is(DisputeEventType.ESCALATED);
  static final Action CALL_IN_PLATFORM =
      Action.of(
              "buyer.step.call-in-platform",
              BUYER,
              "If the seller refuses all the same or does not pay, call in the platform by escalating"
                  + " the dispute; nearly all disputes about goods that never came are decided for the"
                  + " buyer.",
              "S5:119, S5:127")
          .brief("Does the seller refuse or not pay? Escalate: AliExpress decides.");
  static final Action LOOK_AT_DISPUTE =
      Action.of(
              "buyer.step.look-at-dispute",
              BUYER,
              "Look at the dispute's page first: it shows what both sides did and how the dispute"
                  + " stands. Where it shows more than is told here, add that to the case and ask again.",
              "S5:131, S5:137")
          .brief("Look at the dispute page: it shows how the dispute stands.")
          .at("My orders > Returns and disputes > View data")
          .first();
  static final Action ACCEPT_PROPOSAL =
      Action.of(
              "buyer.step.accept-proposal",
              BUYER,
              "If the platform's proposal suits, accept it; it is agreed once the seller accepts it"
                  + " too, and then stands as it is written.",
              "S5:25, S5:54")
          .brief("Does the platform's proposal suit? Accept it.")
          .at("My orders > Returns and disputes > View data")
          .is(DisputeEventType.PROPOSAL_ACCEPTED);
  static final Action DECLINE_PROPOSAL =
      Action.of(
              "buyer.step.decline-proposal",
              BUYER,
              "If the platform's proposal does not suit, decline it and say in the dispute what is"
                  + " missing; the platform goes on reviewing.",
              "S5:187, S5:189")
          .brief("Does it not suit? Decline it, and say what is missing.")
          .at("My orders > Returns and disputes > View data")
          .is(DisputeEventType.PROPOSAL_DECLINED);
  static final Action ASK_SUPPORT =
      Action.of(
              "buyer.step.ask-support-to-review",
              BUYER,
              "Write to the platform's support at any time: it reviews the dispute and says what is"
                  + " still needed to win.",
              "S5:71, S5:269")
          .brief("Ask support what is still needed to win.")
          .at("Help > Customer Service > Online Chat");
  static final Action SEND_BACK =
      Action.of(
              "buyer.step.send-goods-back",
              BUYER,
              "Send the goods back now, unwashed, undamaged and in their original packaging, to the"
                  + " address the seller gives, and keep the proof of posting: nothing is paid"
                  + " before that.",
              "S4:29")
          .brief("Send the goods back now, and keep the proof of posting: no money before that.")
          .first()
          .is(DisputeEventType.RETURN_SENT);
  static final Action TAKE_THROUGH_DISPUTE =
      Action.of(
              "buyer.step.take-through-dispute",
              BUYER,
              "Take the refund through the dispute only, and answer offers to pay elsewhere with no more than"
                  + " that.",
              "S5:199, S5:290, S5:32")
          .brief("Take the money through the dispute only.");
  static final Action REFUSE_TO_CLOSE =
      Action.of(
              "buyer.step.refuse-to-close",
              BUYER,
              "Refuse to close the dispute; it can always be closed later.",
              "S5:193, S5:307")
          .brief("Do not close the dispute; you can always do that later.");

  static final Action ACT_IN_TIME =
      Action.of(
              "buyer.step.act-in-time",
              BUYER,
              "Look at the dispute's page, which shows the time that is left, and do not rely on a"
                  + " timer: answer in the dispute now, add what evidence you have, and call in the"
                  + " platform if the seller is silent.",
              "S5:131, S5:189, S5:311")
          .brief("Look at the dispute page for the time left, and answer now.")
          .at("My orders > Returns and disputes > View data")
          .first();

  private DisputeSteps() {}
}
