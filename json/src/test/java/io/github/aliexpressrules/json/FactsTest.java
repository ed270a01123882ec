package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Language;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says of its case, and a rule, as other programs show them. */
class FactsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static Map<String, String> facts(String request) {
    return JsonRules.facts(request, Language.ENGLISH, ZONE);
  }

  @Test
  void factsStandInTheirOrderAndAmountsAsTheyWereWritten() {
    assertThat(
            facts(
                "{\"id\":\"c\",\"ask\":\"buyer.claim\",\"at\":\"2025-03-04T12:00:00Z\",\"lang\":\"en\","
                    + "\"order\":{\"id\":\"81\",\"price\":{\"amount\":1234567890.10,\"currency\":\"USD\"},"
                    + "\"shippingCost\":{\"amount\":\"0.50\",\"currency\":\"USD\"},\"paidWith\":\"BANK_TRANSFER\","
                    + "\"placedAt\":\"2025-03-01T10:00:00Z\",\"promisedBy\":null,\"buyerLevel\":\"A0\"},"
                    + "\"claim\":{\"returnGoods\":false,\"quantity\":2,\"evidence\":[\"PHOTO\",\"VIDEO\"]},"
                    + "\"parcels\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"))
        .containsExactly(
            Map.entry("Order id", "81"),
            Map.entry("Order price", "USD\u00a01234567890.10"),
            Map.entry("Order shipping cost", "USD\u00a00.50"),
            Map.entry("Order paid with", "bank transfer"),
            Map.entry("The order", "Sat 1 Mar 2025, 02:00"),
            Map.entry("Order buyer level", "A0"),
            Map.entry("Claim return goods", "no"),
            Map.entry("Claim quantity", "2"),
            Map.entry("Claim evidence", "photo, video"),
            Map.entry("Parcels 1 id", "a"),
            Map.entry("Parcels 2 id", "b"));
  }

  @Test
  void whatIsNoRequestHasNoFacts() {
    assertThatThrownBy(() -> facts("[]"))
        .isInstanceOf(RequestException.class)
        .hasMessage("request must be a JSON object, but was an array. Write one object a line.");
  }

  @Test
  void aRuleIsWrittenWithItsLinesAndFigures() {
    var rule =
        BuyerRules.catalogue().rules().stream()
            .filter(one -> one.id().equals("buyer.dispute.closes"))
            .findFirst()
            .orElseThrow();
    assertThat(JsonRules.write(rule, BuyerRules.standard().policy(), Language.ENGLISH))
        .startsWith("{\"id\":\"buyer.dispute.closes\",\"sentence\":\"")
        .contains(",\"cites\":[\"S5:97\",\"S4:21\"]")
        .contains(",\"figures\":[\"dispute-closes\"");
  }
}
