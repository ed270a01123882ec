package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;

import io.github.aliexpressrules.core.rulebook.Action;
import java.util.stream.Stream;

/** The rungs of the ladder: what each needs, and what it can bring. */
final class RecourseSteps {
  static final Action ASK_VOUCHER =
      Action.of(
              "buyer.step.ask-voucher",
              BUYER,
              "Ask the seller in private for a promotional code as compensation: it keeps him a"
                  + " customer and an unhappy review away. Ask, do not threaten.",
              "S4:73")
          .brief("Ask the seller for a promotional code as compensation.");
  static final Action GATHER_PAPERS =
      Action.of(
              "buyer.step.gather-papers",
              BUYER,
              "Gather the papers: a screenshot of the order's confirmation, all messages with the"
                  + " seller and with customer service, and the proof of payment with its method and"
                  + " date.",
              "S3:18, S3:19, S3:20, S3:21")
          .brief("Gather the papers: order, messages, proof of payment.");
  static final Action ASK_SERVICE =
      Action.of(
              "buyer.step.ask-customer-service",
              BUYER,
              "With the papers gathered, put the case to the platform's customer service, firmly"
                  + " and politely.",
              "S3:24")
          .brief("Put the case to customer service, firmly and politely.")
          .at("Help Center");
  static final Action SEND_PROOF =
      Action.of(
              "buyer.step.send-proof-to-service",
              BUYER,
              "Where a seller out for quick gain got the dispute closed, put the case to customer"
                  + " service all the same, with the tracking number, the exact cause, the"
                  + " dispute's status, screenshots of messages and tracking, photos, videos and"
                  + " the receipt. It is looked into; as a rule dishonest sellers are fined and"
                  + " buyers compensated.",
              "S4:89, S4:91, S4:93, S4:101, S5:145")
          .brief("Send customer service the proof: tracking, screenshots, photos.")
          .at("Message Center");
  static final Action COMPLAIN_IN_PUBLIC =
      Action.of(
              "buyer.step.complain-in-public",
              BUYER,
              "Tell the case briefly and politely in social media and tag the platform; in some"
                  + " cases that speeds things up. Threaten nobody.",
              "S3:24, S3:26")
          .brief("Tell it politely in social media, and tag AliExpress.")
          .is(PlannedAct.PUBLIC_COMPLAINT);
  static final Action MEDIATE =
      Action.of(
              "buyer.step.mediate",
              BUYER,
              "If it is still not settled, seek mediation or arbitration rather than a lawsuit; refused"
                  + " refunds have been settled so without long proceedings.",
              "S3:28, S3:29")
          .brief("Not settled? Seek mediation or arbitration.");
  static final Action KNOW_THE_LAW =
      Action.of(
              "buyer.step.know-the-law",
              BUYER,
              "Find out which country's law applies: the consumer protection of the buyer's country may"
                  + " reach across borders, treaties with China may add weight, and the UN sales"
                  + " convention (CISG) sometimes applies.",
              "S3:31, S3:33, S3:35, S3:53, O4:5")
          .brief("Find out which country's law applies.");
  static final Action ASK_LAWYER =
      Action.of(
              "buyer.step.ask-lawyer",
              BUYER,
              "When all else has failed, ask a lawyer with experience in international trade, who can"
                  + " read the law and negotiate with the seller.",
              "S3:49, S3:51, S3:57")
          .brief("All failed? Ask a lawyer for international trade.");
  static final Action GO_TO_COURT =
      Action.of(
              "buyer.step.go-to-court",
              BUYER,
              "As the last resort file a claim with a small-claims or a higher court; it costs"
                  + " additional time and money.",
              "S3:49, S3:55")
          .brief("Last resort: a small-claims court.");

  static final Action SHOW_FAILED_RETURN =
      Action.of(
              "buyer.step.show-failed-return",
              BUYER,
              "Keep what shows why the goods cannot be sent: a photo of the label, the post office's"
                  + " refusal in writing, the date of the attempt.",
              "S4:29, S4:71")
          .brief("Keep what shows why the goods cannot be sent.");
  static final Action ASK_OTHER_RETURN =
      Action.of(
              "buyer.step.ask-other-return",
              BUYER,
              "Show that to the platform's support at once, and ask for another label or address, or for"
                  + " the refund without a return; ask for more time if the last day is near.",
              "S5:71")
          .brief("Show that to support, and ask for another label, or for the money.");

  /** What is left while the platform does not decide. */
  static Action[] afterStandstill() {
    return thenLaw(DisputeSteps.ASK_SUPPORT, GATHER_PAPERS, ASK_SERVICE, COMPLAIN_IN_PUBLIC);
  }

  /** What is left where the goods cannot be sent back. */
  static Action[] afterFailedReturn() {
    return new Action[] {
      SHOW_FAILED_RETURN, ASK_OTHER_RETURN, GATHER_PAPERS, ASK_SERVICE, COMPLAIN_IN_PUBLIC
    };
  }

  /** The whole ladder of a refused refund. */
  static Action[] afterDenial() {
    return thenLaw(GATHER_PAPERS, ASK_SERVICE, RefundSteps.COMPLAIN, COMPLAIN_IN_PUBLIC);
  }

  /** What is left once no dispute can be opened. */
  static Action[] afterWindow() {
    return thenLaw(OrderSteps.AGREE_WITH_SELLER, GATHER_PAPERS, RefundSteps.COMPLAIN);
  }

  /** What is left once the seller has ended the dispute. */
  static Action[] afterEnd() {
    return thenLaw(
        RefundSteps.LOOK_UP_DECISION,
        GATHER_PAPERS,
        SEND_PROOF,
        RefundSteps.COMPLAIN,
        COMPLAIN_IN_PUBLIC);
  }

  /** Some rungs, and those outside the platform. */
  private static Action[] thenLaw(Action... rungs) {
    return Stream.concat(
            Stream.of(rungs), Stream.of(MEDIATE, KNOW_THE_LAW, ASK_LAWYER, GO_TO_COURT))
        .toArray(Action[]::new);
  }

  private RecourseSteps() {}
}
