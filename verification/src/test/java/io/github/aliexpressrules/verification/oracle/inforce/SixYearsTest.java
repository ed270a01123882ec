package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same order placed in six years: placed on 1 March, shipped three days later, promised within
 * 40 days of shipping, tracking stalled after a day. Six days, and eleven days, after shipping: may
 * a dispute be opened? 60 hours after the request: is the other order, never shipped, cancelled?
 * Six days after the opening: has a seller who was silent lost? Sixteen days after its confirmed
 * receipt: may it go back for free?
 */
class SixYearsTest {
  private static final String TABLE =
      """
      year | window, 6 d      | window, 11 d     | cancelled by itself | silent seller    | free return
      2014 | YES              | YES              | YES                 | YES              | UNDETERMINED
      2017 | UNDETERMINED     | YES              | YES                 | UNDETERMINED     | UNDETERMINED
      2019 | NOT_YET          | YES              | YES                 | NO_LONGER        | UNDETERMINED
      2021 | NOT_YET          | YES              | YES                 | NO_LONGER        | NO_LONGER
      2023 | UNDETERMINED     | UNDETERMINED     | YES                 | UNDETERMINED     | UNDETERMINED
      2026 | UNDETERMINED     | UNDETERMINED     | YES                 | UNDETERMINED     | YES
      """;

  @Test
  void sixYearsSixAnswers() {
    String table =
        TABLE
            .lines()
            .skip(1)
            .map(line -> line.substring(0, 4))
            .map(SixYearsTest::row)
            .collect(Collectors.joining());
    assertThat(table)
        .isEqualToIgnoringWhitespace(TABLE.lines().skip(1).collect(Collectors.joining("\n")));
  }

  private static String row(String year) {
    Instant placed = Instant.parse(year + "-03-01T12:00:00Z");
    Instant shipped = placed.plus(Duration.ofDays(3));
    List<String> cells = new ArrayList<>(List.of(year));
    ObjectNode travelling = request("buyer.dispute-window", order(placed, shipped));
    cells.add(verdict(travelling, shipped.plus(Duration.ofDays(6))));
    cells.add(verdict(travelling, shipped.plus(Duration.ofDays(11))));
    cells.add(cancelling(placed));
    cells.add(silent(placed, shipped));
    cells.add(freeReturn(placed, shipped));
    return String.join(" | ", cells) + "\n";
  }

  private static String cancelling(Instant placed) {
    ObjectNode order = bought(placed);
    Instant requested = placed.plus(Duration.ofHours(5));
    order.put("cancellationRequestedAt", requested.toString());
    return verdict(request("buyer.cancellation", order), requested.plus(Duration.ofHours(60)));
  }

  private static String silent(Instant placed, Instant shipped) {
    Instant opened = shipped.plus(Duration.ofDays(20));
    ObjectNode order = order(placed, shipped);
    order.put("deliveredAt", shipped.plus(Duration.ofDays(15)).toString());
    ObjectNode request = request("buyer.dispute", order);
    request.set(
        "dispute",
        JsonMapper.shared()
            .readTree(
                """
                {"openedAt":"%s","claim":{"reason":"NOT_AS_DESCRIBED",
                 "amount":{"amount":30.00,"currency":"USD"},"returnGoods":false,"evidence":["PHOTO"]}}
                """
                    .formatted(opened)));
    return verdict(request, opened.plus(Duration.ofDays(6)));
  }

  private static String freeReturn(Instant placed, Instant shipped) {
    Instant received = shipped.plus(Duration.ofDays(15));
    ObjectNode order = order(placed, shipped);
    order.put("deliveredAt", received.toString());
    order.put("receiptConfirmedAt", received.toString());
    order.putArray("traits").add("FREE_RETURNS");
    return verdict(request("buyer.free-return", order), received.plus(Duration.ofDays(16)));
  }

  private static ObjectNode order(Instant placed, Instant shipped) {
    ObjectNode order = bought(placed);
    order.put("shippedAt", shipped.toString());
    order.put("trackingStoppedAt", shipped.plus(Duration.ofDays(1)).toString());
    order.put("promisedBy", shipped.plus(Duration.ofDays(40)).toString());
    return order;
  }

  private static ObjectNode bought(Instant placed) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                {"id":"81","price":{"amount":30.00,"currency":"USD"},"placedAt":"%s",
                 "buyerCountry":"US","sellerCountry":"CN"}
                """
                    .formatted(placed));
  }

  private static ObjectNode request(String ask, ObjectNode order) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("id", "six").put("ask", ask).put("rules", "in-force").set("order", order);
    return request;
  }

  /** As both read it, the library and the oracle. */
  private static String verdict(ObjectNode request, Instant at) {
    request.put("at", at.toString());
    String read = InForceOracle.answer(request, Facts.requiredInstant(request, "at")).verdict();
    assertThat(Facts.text(answer(request), "verdict")).as("%s", request).isEqualTo(read);
    return read;
  }

  private static JsonNode answer(ObjectNode json) {
    Request request = JsonRules.standard().read(json.toString());
    return JsonMapper.shared().readTree(JsonRules.response(request.at(request.at())));
  }
}
