package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.dispute;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.buyer.Cases.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Milestone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when are goods sent back, and what if they do not come? */
class SendingBackRulesTest {
  private static final Instant OPENED = utc("2026-06-01T00:00:00Z");
  static final Instant SETTLED = utc("2026-06-02T00:00:00Z");

  /** O6:34: ten days after it was settled. */
  static final Instant SEND_BY = utc("2026-06-12T00:00:00Z");

  static final Instant SENT = utc("2026-06-05T00:00:00Z");

  /** O1:20: eight days after it was sent. */
  static final Instant MISSING = utc("2026-06-13T00:00:00Z");

  private static final Order ORDER =
      Order.builder()
          .id("81")
          .price(usd("100.00"))
          .placedAt(utc("2026-05-01T09:00:00Z"))
          .addTraits(OrderTrait.FREE_RETURNS)
          .build()
          .withReceiptConfirmedAt(utc("2026-05-20T09:00:00Z"));

  private static final DisputeEvent DECIDED = Cases.decidedForTheGoods(SETTLED, "40.00");

  private static Decision<DisputeStatus> inForce(Order order, Instant at, DisputeEvent... events) {
    Dispute about = dispute(OPENED, events);
    return BuyerRules.inForce().order(order).dispute(about).status().at(at);
  }

  /** Goods that are to be sent back, by a solution that names no day. */
  static Decision<DisputeStatus> toBeSent(Instant at) {
    return inForce(ORDER, at, DECIDED);
  }

  /** Goods with free returns that the buyer has sent himself. */
  static Decision<DisputeStatus> underWay(Instant at) {
    return inForce(ORDER, at, DECIDED, sent(true));
  }

  private static DisputeEvent sent(boolean own) {
    return new DisputeEvent.ReturnSent(SENT, own);
  }

  @Test
  void goodsAreSentWithinTenDays() {
    String milestone =
        "2026-06-12T00:00:00Z, BUYER, 10 calendar days after dispute.events[0],"
            + " buyer.dispute.return-in-time";
    new Dated("return-by", inForce(ORDER, SETTLED, DECIDED), milestone).holds();
    new Dated("return-by", inForce(ORDER, justAfter(SEND_BY), DECIDED), milestone).holds();
    new Dated(
            "return-by",
            inForce(ORDER, justAfter(MISSING), DECIDED, sent(true), Cases.returned(MISSING)),
            milestone)
        .holds();
    String values =
        "by=2026-06-12T00:00:00Z term=10 calendar days"
            + " event=dispute.events[0] 2026-06-02T00:00:00Z";
    new Told(
            "buyer.dispute.return-in-time.to-be-sent-within",
            inForce(ORDER, justBefore(SEND_BY), DECIDED),
            values)
        .holds();
    for (Instant late : List.of(SEND_BY, justAfter(SEND_BY))) {
      Decision<DisputeStatus> missed = inForce(ORDER, late, DECIDED);
      new Told("buyer.dispute.return-in-time.not-sent-within", missed, values).holds();
      assertThat(missed.result().orElseThrow().hazards()).containsExactly(Hazard.MONEY_LOST);
      assertThat(missed.steps().get(0).action().id()).isEqualTo("buyer.step.send-back-at-once");
    }
  }

  @Test
  void theSolutionsOwnDayGoesBefore() {
    Instant day = utc("2026-06-20T00:00:00Z");
    Decision<DisputeStatus> decision =
        inForce(ORDER, SETTLED, Cases.decidedForTheGoods(SETTLED, "40.00", day));

    new Told("buyer.dispute.return-in-time.to-be-sent-before", decision, "by=" + day).holds();
  }

  @Test
  void byTheGuidesNoDayIsKnown() {
    Dispute about = dispute(OPENED, DECIDED, sent(true));
    Decision<DisputeStatus> decision =
        BuyerRules.standard().order(ORDER).dispute(about).status().at(MISSING);

    assertThat(decision.milestones())
        .extracting(Milestone::name)
        .doesNotContain("return-by", "return-missing-from");
    assertThat(Rows.said(decision)).contains("buyer.dispute.no-period.return-without-period");
  }

  @ParameterizedTest(name = "O1:20 {0}: {1}")
  @CsvSource({
    "2026-06-12T23:59:59.999999999Z, from",
    "2026-06-13T00:00:00Z,           since",
    "2026-06-13T00:00:00.000000001Z, since"
  })
  void goodsAreMissingAfterEightDays(Instant at, String how) {
    Decision<DisputeStatus> decision = inForce(ORDER, at, DECIDED, sent(true));

    new Told(
            "buyer.dispute.return-missing." + how,
            decision,
            "sent=2026-06-05T00:00:00Z from=2026-06-13T00:00:00Z term=8 calendar days")
        .holds();
    new Dated(
            "return-missing-from",
            decision,
            "2026-06-13T00:00:00Z, BUYER, 8 calendar days after dispute.events[1],"
                + " buyer.dispute.return-missing")
        .holds();
    assertThat(Rows.advice(decision).contains("buyer.step.have-return-decided"))
        .isEqualTo(how.equals("since"));
  }

  @Test
  void onlyOwnShipmentsOfFreeReturnsCanBeMissing() {
    assertThat(inForce(ORDER, MISSING, DECIDED, sent(false)).milestones())
        .extracting(Milestone::name)
        .doesNotContain("return-missing-from");
    assertThat(inForce(ORDER.withTraits(), MISSING, DECIDED, sent(true)).milestones())
        .extracting(Milestone::name)
        .doesNotContain("return-missing-from");
    assertThat(Rows.said(inForce(ORDER, MISSING, DECIDED, sent(true), Cases.returned(MISSING))))
        .as("it came")
        .noneMatch(key -> key.startsWith("buyer.dispute.return-missing"));
  }
}
