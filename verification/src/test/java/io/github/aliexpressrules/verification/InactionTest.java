package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Inaction;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.json.JsonRules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens by itself to a dispute, a refund and an application for the deposit. */
class InactionTest {
  private static final String ORDER =
      "\"order\":{\"id\":\"1\",\"price\":{\"amount\":60.00,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-05-05T19:00:00Z\"}";

  private static Question<?> question(String ask, String members) {
    return JsonRules.standard()
        .read("{\"ask\":\"" + ask + "\",\"at\":\"2025-06-02T16:30:00Z\"," + members + "}")
        .question();
  }

  private static Question<?> dispute(String events) {
    return question(
        "buyer.dispute",
        ORDER
            + ",\"dispute\":{\"openedAt\":\"2025-06-02T16:30:00Z\",\"claim\":{\"reason\":\"DEFECTIVE\","
            + "\"amount\":{\"amount\":60.00,\"currency\":\"USD\"},\"returnGoods\":false,"
            + "\"evidence\":[\"PHOTO\"]},\"events\":["
            + events
            + "]}");
  }

  private static List<String> told(Question<?> question, String at) {
    return question.inaction(Instant.parse(at)).events().stream().map(InactionTest::told).toList();
  }

  private static String told(Inaction.Event<?> event) {
    return event.at()
        + " "
        + event.change().before().verdict()
        + " -> "
        + event.change().after().verdict()
        + event.silentParty().map(party -> ", silent " + party).orElse("")
        + event.rule().map(rule -> ", " + rule).orElse("");
  }

  /** S5:183. */
  @Test
  void aSellerWhoStaysSilentForFiveDaysHasLost() {
    assertThat(told(dispute(""), "2025-06-02T16:30:00Z"))
        .containsExactly(
            "2025-06-07T16:30:00Z YES -> NO_LONGER, silent SELLER, buyer.dispute.seller-answers");
    assertThat(told(dispute(""), "2025-06-07T16:30:00Z")).isEmpty();
  }

  /** S5:187; no source says by when the platform decides. */
  @Test
  void afterAnAnswerThePlatformStepsInAndThereTheChainEnds() {
    Question<?> answered = dispute("{\"type\":\"SELLER_REFUSED\",\"at\":\"2025-06-04T16:30:00Z\"}");
    assertThat(told(answered, "2025-06-05T00:00:00Z"))
        .containsExactly(
            "2025-06-11T16:30:00Z YES -> YES, silent BUYER, buyer.dispute.platform-steps-in");
    assertThat(answered.inaction(Instant.parse("2025-06-05T00:00:00Z")).end().steps())
        .extracting(Step::actor)
        .contains(Party.PLATFORM);
  }

  /** S5:222. */
  @Test
  void aRefundThatNobodyPaysIsLateWhenItsPeriodIsOver() {
    Question<?> refund =
        question(
            "buyer.refund-arrival",
            "\"refund\":{\"amount\":{\"amount\":60.00,\"currency\":\"USD\"},\"channel\":{\"method\":\"VISA\","
                + "\"state\":\"ACTIVE\",\"returnToAlipay\":false},"
                + "\"approvedAt\":\"2025-06-02T16:30:00Z\",\"origin\":\"DISPUTE\"}");
    assertThat(told(refund, "2025-06-02T16:30:00Z"))
        .containsExactly(
            "2025-06-24T07:00:00Z YES -> NO_LONGER, silent BANK, buyer.refund.in-time");
  }

  /**
   * S1:11 names no period for the review: nothing happens by itself, and the path says whose turn
   * it is.
   */
  @Test
  void anApplicationForTheDepositWaitsForThePlatformWithoutADate() {
    Question<?> application =
        question(
            "merchant.refund",
            "\"deposit\":{\"merchantId\":\"m\",\"category\":\"CLOTHING\",\"entries\":[],"
                + "\"transactionVolumeMet\":true},\"application\":{"
                + "\"exitRequestedAt\":\"2025-05-05T19:00:00Z\",\"submittedAt\":\"2025-05-06T19:00:00Z\","
                + "\"materials\":[\"BUSINESS_LICENCE\",\"BANK_ACCOUNT\",\"APPLICATION_FORM\"]}");
    Instant now = Instant.parse("2025-06-02T16:30:00Z");
    assertThat(told(application, now.toString())).isEmpty();
    assertThat(application.inaction(now).end().verdict()).isEqualTo(Verdict.NOT_YET);
    PathToYes<?> path = application.pathToYes(now);
    assertThat(path.obstacles())
        .extracting(obstacle -> obstacle.finding().rule().id())
        .containsExactly("merchant.refund.review");
    assertThat(path.obstacles().get(0).cures())
        .extracting(Step::actor)
        .containsExactly(Party.PLATFORM);
  }
}
