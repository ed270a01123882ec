package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's own example, member by member, and what is always there. */
class ContractTest {
  private static final JsonRules RULES = JsonRules.standard();
  private static final JsonNode RESPONSE = answer(Example.REQUEST);

  private static JsonNode answer(String request) {
    return JsonMapper.shared().readTree(RULES.answer(request));
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  @Test
  void aResponseHasItsMembersInOrder() {
    assertThat(names(RESPONSE))
        .containsExactly(
            "id",
            "ask",
            "at",
            "verdict",
            "validFrom",
            "validUntil",
            "next",
            "result",
            "findings",
            "milestones",
            "steps",
            "notYetKnown",
            "basis");
  }

  @Test
  void theHeadOfTheExample() {
    assertThat(RESPONSE.get("id").stringValue()).isEqualTo("c1");
    assertThat(RESPONSE.get("ask").stringValue()).isEqualTo("buyer.dispute-window");
    assertThat(RESPONSE.get("at").stringValue()).isEqualTo("2025-03-10T00:00:00Z");
    assertThat(RESPONSE.get("verdict").stringValue()).isEqualTo("NOT_YET");
    assertThat(RESPONSE.get("validFrom").stringValue()).isEqualTo("2025-03-01T07:15:30Z");
    assertThat(RESPONSE.get("validUntil").stringValue()).isEqualTo("2025-03-11T07:15:30Z");
    assertThat(RESPONSE.get("next"))
        .hasToString(
            "{\"at\":\"2025-03-11T07:15:30Z\",\"verdict\":\"UNDETERMINED\","
                + "\"rule\":\"buyer.dispute.opens\"}");
    assertThat(RESPONSE.get("result")).hasToString("{}");
    assertThat(RESPONSE.get("notYetKnown")).hasToString("[]");
  }

  @Test
  void theFindingsOfTheExample() {
    assertThat(RESPONSE.get("findings")).hasSize(2);
    JsonNode opens = RESPONSE.get("findings").get(0);
    assertThat(names(opens))
        .containsExactly(
            "rule",
            "outcome",
            "explanation",
            "cites",
            "contested",
            "validFrom",
            "validUntil",
            "basis",
            "candidates");
    assertThat(opens.get("basis").isNull()).isTrue();
    assertThat(opens.get("candidates")).hasToString("[]");
    assertThat(opens.get("rule").stringValue()).isEqualTo("buyer.dispute.opens");
    assertThat(opens.get("outcome").stringValue()).isEqualTo("NOT_YET");
    assertThat(opens.get("explanation").stringValue()).contains("11 March 2025, 00:15:30");
    assertThat(opens.get("cites")).hasToString("[\"S5:111\"]");
    assertThat(opens.get("contested")).hasToString("[]");
    assertThat(opens.get("validFrom").stringValue()).isEqualTo("2025-03-01T07:15:30Z");
    assertThat(opens.get("validUntil").stringValue()).isEqualTo("2025-03-11T07:15:30Z");
    JsonNode closes = RESPONSE.get("findings").get(1);
    assertThat(closes.get("rule").stringValue()).isEqualTo("buyer.dispute.closes");
    assertThat(closes.get("outcome").stringValue()).isEqualTo("UNKNOWN");
    assertThat(closes.get("cites")).hasToString("[\"S5:97\",\"S4:21\"]");
    assertThat(closes.get("contested")).hasToString("[\"S5:313\",\"S5:40\",\"S3:11\"]");
    assertThat(closes.get("validFrom").isNull()).isTrue();
    assertThat(closes.get("validUntil").isNull()).isTrue();
  }

  private static String claim(String reason, boolean returnGoods) {
    return "{\"ask\":\"buyer.claim\",\"at\":\"2025-06-21T12:00:00Z\",\"order\":{\"id\":\"1\",\"price\":"
        + "{\"amount\":100,\"currency\":\"USD\"},\"placedAt\":\"2025-05-01T12:00:00Z\","
        + "\"shippedAt\":\"2025-05-03T12:00:00Z\",\"promisedBy\":\"2025-06-20T12:00:00Z\"},\"claim\":"
        + "{\"reason\":\""
        + reason
        + "\",\"amount\":{\"amount\":100,\"currency\":\"USD\"},\"returnGoods\":"
        + returnGoods
        + "}}";
  }

  /** A member that is there only where it says something, and one that is there in any case. */
  @Test
  void theHazardsOfAClaimAreAbsentWhereThereAreNone() {
    assertThat(names(answer(claim("NOT_RECEIVED", false)).get("result")))
        .containsExactly("maxRefund", "missingEvidence");
    JsonNode result = answer(claim("NOT_RECEIVED", true)).get("result");
    assertThat(names(result)).containsExactly("maxRefund", "missingEvidence", "hazards");
    assertThat(result.get("hazards")).hasToString("[\"ACCOUNT_BLOCKED\"]");
    assertThat(result.get("missingEvidence")).hasToString("[]");
  }

  /** What comes first stands first, whichever finding gives it; then by the first instant. */
  @Test
  void theStepsStandInTheOrderInWhichToTakeThem() {
    JsonNode before =
        answer(claim("NOT_RECEIVED", false).replace("2025-06-21T12:00", "2025-06-01T12:00"));
    assertThat(before.get("steps").valueStream().map(step -> step.get("changes").stringValue()))
        .containsExactly(
            "buyer.claim.not-received", "buyer.claim.owed-in-full", "buyer.dispute.closes");
  }

  /** The platform's timer changes nothing for who asks whether to accept, so it ends no answer. */
  @Test
  void theStretchOfAnAnswerIsExact() {
    JsonNode conduct =
        answer(
            "{\"ask\":\"buyer.conduct\",\"at\":\"2025-01-09T00:00:00Z\",\"act\":"
                + "\"ACCEPT_SELLER_SOLUTION\",\"dispute\":{\"openedAt\":\"2025-01-02T00:00:00Z\","
                + "\"claim\":{\"reason\":\"DEFECTIVE\",\"amount\":{\"amount\":10,\"currency\":\"USD\"},"
                + "\"returnGoods\":false},\"events\":[{\"type\":\"SELLER_REFUSED\","
                + "\"at\":\"2025-01-03T00:00:00Z\"}]}}");
    assertThat(conduct.get("verdict").stringValue()).isEqualTo("NOT_YET");
    assertThat(conduct.get("validFrom").stringValue()).isEqualTo("2025-01-03T00:00:00Z");
    assertThat(conduct.get("validUntil").isNull()).isTrue();
    assertThat(conduct.get("next").isNull()).isTrue();
  }

  @Test
  void ofARefundThatIsNotApprovedOnlyTheStageIsTold() {
    JsonNode expected =
        answer(
            "{\"ask\":\"buyer.refund-arrival\",\"at\":\"2025-01-01T00:00:00Z\",\"refund\":{\"amount\":"
                + "{\"amount\":10,\"currency\":\"USD\"},\"channel\":{\"method\":\"VISA\",\"state\":"
                + "\"ACTIVE\",\"returnToAlipay\":false},\"approvedAt\":\"2025-01-02T00:00:00Z\","
                + "\"origin\":\"DISPUTE\"}}");
    assertThat(expected.get("verdict").stringValue()).isEqualTo("NOT_YET");
    assertThat(expected.get("result")).hasToString("{\"stage\":\"EXPECTED\"}");
  }

  @Test
  void theMilestoneOfTheExample() {
    assertThat(RESPONSE.get("milestones")).hasSize(1);
    JsonNode milestone = RESPONSE.get("milestones").get(0);
    assertThat(names(milestone))
        .containsExactly("name", "at", "zone", "actor", "onPassing", "rule", "basis", "candidates");
    assertThat(milestone.get("name").stringValue()).isEqualTo("dispute-opens");
    assertThat(milestone.get("at").stringValue()).isEqualTo("2025-03-11T07:15:30Z");
    assertThat(milestone.get("zone").stringValue()).isEqualTo("America/Los_Angeles");
    assertThat(milestone.get("actor").stringValue()).isEqualTo("BUYER");
    assertThat(milestone.get("onPassing").stringValue()).isNotBlank();
    assertThat(milestone.get("rule").stringValue()).isEqualTo("buyer.dispute.opens");
  }

  @Test
  void theStepOfTheExample() {
    assertThat(RESPONSE.get("steps")).hasSize(1);
    JsonNode step = RESPONSE.get("steps").get(0);
    assertThat(names(step)).containsExactly("actor", "action", "where", "by", "changes", "move");
    assertThat(step.get("actor").stringValue()).isEqualTo("BUYER");
    assertThat(step.get("action").stringValue()).isNotBlank();
    assertThat(step.get("where").isNull()).isTrue();
    assertThat(step.get("by").isNull()).isTrue();
    assertThat(step.get("changes").stringValue()).isEqualTo("buyer.dispute.closes");
  }

  @Test
  void anIdThatIsLeftOutIsNull() {
    JsonNode response = answer(Example.replacing("\"id\":\"c1\",", ""));
    assertThat(response.get("id").isNull()).isTrue();
  }

  @Test
  void whereNothingChangesAnyMoreTheNextChangeIsNull() {
    JsonNode response =
        answer(Example.replacing("2025-03-10T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"));
    assertThat(response.get("validUntil").isNull()).isTrue();
    assertThat(response.get("next").isNull()).isTrue();
  }

  @Test
  void beforeTheCaseNothingIsKnown() {
    JsonNode response =
        answer(
            Example.replacing("2025-03-10T00:00:00Z", "-1000000000-01-01T00:00:00Z")
                .replace("dispute-window", "cancellation"));
    assertThat(response.get("verdict").stringValue()).isEqualTo("NOT_YET");
    assertThat(response.get("validFrom").isNull()).isTrue();
    assertThat(response.get("result")).hasToString("{}");
    assertThat(response.get("notYetKnown")).hasToString("[\"order.placedAt\",\"order.shippedAt\"]");
  }

  @Test
  void amountsHaveTheDecimalsOfTheirCurrency() {
    assertThat(refundAmount("30", "USD")).isEqualTo("{\"amount\":30.00,\"currency\":\"USD\"}");
    assertThat(refundAmount("\"30.5\"", "USD"))
        .isEqualTo("{\"amount\":30.50,\"currency\":\"USD\"}");
    assertThat(refundAmount("30.000", "JPY")).isEqualTo("{\"amount\":30,\"currency\":\"JPY\"}");
    assertThat(refundAmount("3e1", "KWD")).isEqualTo("{\"amount\":30.000,\"currency\":\"KWD\"}");
  }

  private static String refundAmount(String amount, String currency) {
    String response =
        RULES.answer(
            Example.replacing("30.00", amount)
                .replace("USD", currency)
                .replace("2025-03-10T00:00:00Z", "2025-02-28T00:00:00Z")
                .replace("dispute-window", "cancellation"));
    String name = "\"result\":{\"refundAmount\":";
    int from = response.indexOf(name) + name.length();
    return response.substring(from, response.indexOf('}', from) + 1);
  }

  @Test
  void instantsAreWrittenWithZ() {
    assertThat(answer(Example.replacing("2025-03-10T00:00:00Z", "2025-03-09T17:00-07:00")))
        .isEqualTo(RESPONSE);
  }

  @Test
  void whatIsKnownButNotNeededIsIgnored() {
    String claim =
        """
        "claim":{"reason":"DEFECTIVE","amount":{"amount":1,"currency":"EUR"},"returnGoods":false}""";
    assertThat(answer(Example.and(claim))).isEqualTo(RESPONSE);
  }

  @Test
  void nullIsLeftOut() {
    assertThat(answer(Example.and("\"dispute\":null"))).isEqualTo(RESPONSE);
    assertThat(answer(Example.replacing("\"shippedAt\"", "\"deliveredAt\":null,\"shippedAt\"")))
        .isEqualTo(RESPONSE);
    assertThat(answer(Example.replacing("\"shippedAt\"", "\"traits\":null,\"shippedAt\"")))
        .isEqualTo(RESPONSE);
  }

  @Test
  void aRequestCanBeAskedAsAQuestion() {
    Request request = RULES.read(Example.REQUEST);
    assertThat(request.id()).contains("c1");
    assertThat(request.ask()).isEqualTo("buyer.dispute-window");
    assertThat(request.at()).isEqualTo(Instant.parse("2025-03-10T00:00:00Z"));
    assertThat(request.question().at(request.at()).verdict()).isEqualTo(Verdict.NOT_YET);
  }

  @Test
  void aTimelineHasSegmentsForAllTime() {
    JsonNode timeline = JsonMapper.shared().readTree(RULES.timeline(Example.REQUEST));
    assertThat(names(timeline))
        .containsExactly("id", "ask", "at", "segments", "ifNobodyActs", "slack", "pathToYes");
    JsonNode segments = timeline.get("segments");
    assertThat(names(segments.get(0)))
        .containsExactly(
            "from",
            "until",
            "verdict",
            "rule",
            "cites",
            "milestone",
            "facts",
            "result",
            "findings",
            "milestones",
            "steps");
    assertThat(segments.get(0).get("from").isNull()).isTrue();
    assertThat(segments.get(0).get("rule").isNull()).isTrue();
    JsonNode last = segments.get(segments.size() - 1);
    assertThat(last.get("from").stringValue()).isEqualTo("2025-03-11T07:15:30Z");
    assertThat(last.get("until").isNull()).isTrue();
    assertThat(last.get("verdict").stringValue()).isEqualTo("UNDETERMINED");
    assertThat(last.get("rule").stringValue()).isEqualTo("buyer.dispute.opens");
    assertThat(last.get("cites").toString()).isEqualTo("[\"S5:111\"]");
    assertThat(last.get("milestone").stringValue()).isEqualTo("dispute-opens");
    assertThat(segments.get(2).get("facts").toString()).isEqualTo("[\"order.shippedAt\"]");
  }

  @Test
  void aTimelineTellsWhatFollowsFromTheInstantOn() {
    JsonNode timeline = JsonMapper.shared().readTree(RULES.timeline(Example.REQUEST));
    assertThat(timeline.get("ifNobodyActs").toString())
        .isEqualTo(
            "[{\"at\":\"2025-03-11T07:15:30Z\",\"from\":\"NOT_YET\",\"to\":\"UNDETERMINED\","
                + "\"silentParty\":null,\"rule\":\"buyer.dispute.opens\"}]");
    assertThat(timeline.get("slack").toString())
        .isEqualTo(
            "[{\"rule\":\"buyer.dispute.opens\",\"outcome\":\"NOT_YET\","
                + "\"flipsAt\":\"2025-03-11T07:15:30Z\",\"left\":\"PT31H15M30S\","
                + "\"then\":\"SATISFIED\",\"margin\":null},"
                + "{\"rule\":\"buyer.dispute.closes\",\"outcome\":\"UNKNOWN\",\"flipsAt\":null,"
                + "\"left\":null,\"then\":null,\"margin\":null}]");
    JsonNode path = timeline.get("pathToYes");
    assertThat(names(path)).containsExactly("reached", "open", "obstacles", "closedBy");
    assertThat(path.get("reached").isNull()).isTrue();
    assertThat(path.get("open").toString())
        .isEqualTo("{\"from\":\"2025-03-11T07:15:30Z\",\"until\":null}");
    assertThat(path.get("obstacles")).hasSize(1);
    assertThat(path.get("obstacles").get(0).get("rule").stringValue())
        .isEqualTo("buyer.dispute.closes");
    assertThat(names(path.get("obstacles").get(0).get("cures").get(0)))
        .containsExactly("actor", "action", "where", "by", "changes", "move");
    assertThat(path.get("closedBy")).isEmpty();
  }

  @Test
  void anOverlayHasEveryQuestionThatTheCaseIsEnoughFor() {
    assertThat(RULES.overlay(Example.REQUEST))
        .isEqualTo(
            "{\"id\":\"c1\",\"ask\":\"buyer.dispute-window\",\"at\":\"2025-03-10T00:00:00Z\","
                + "\"segments\":["
                + segment("null", "2025-02-27T10:00:00Z", "NOT_YET", "NOT_YET")
                + ","
                + segment("2025-02-27T10:00:00Z", "2025-03-01T07:15:30Z", "YES", "NOT_YET")
                + ","
                + segment("2025-03-01T07:15:30Z", "2025-03-11T07:15:30Z", "NO_LONGER", "NOT_YET")
                + ","
                + segment("2025-03-11T07:15:30Z", "null", "NO_LONGER", "UNDETERMINED")
                + "]}");
    assertThat(RULES.overlay("[]")).isEqualTo(RULES.answer("[]"));
  }

  private static final String LINED =
      Example.REQUEST.replace(
          "\"placedAt\":\"2025-02-27T10:00:00Z\",\"shippedAt\":\"2025-03-01T07:15:30Z\"",
          "\"lines\":[{\"id\":\"A\",\"price\":{\"amount\":12.00,\"currency\":\"USD\"},"
              + "\"quantity\":3},{\"id\":\"B\","
              + "\"price\":{\"amount\":18.00,\"currency\":\"USD\"}}],"
              + "\"placedAt\":\"2025-02-27T10:00:00Z\",\"parcels\":[{\"id\":\"P\",\"lines\":[\"A\"],"
              + "\"shippedAt\":\"2025-03-01T07:15:30Z\"}]");

  private static String asked(String members) {
    return LINED.substring(0, LINED.length() - 1) + "," + members + "}";
  }

  /** The whole waits for a parcel, line A does not; the line is repeated where it was given. */
  @Test
  void aLineIsAskedAboutAndRepeated() {
    JsonNode whole = answer(LINED);
    JsonNode line = answer(asked("\"line\":\"A\""));

    assertThat(names(whole)).doesNotContain("line");
    assertThat(names(line)).startsWith("id", "ask", "at", "line", "verdict");
    assertThat(line.get("line").stringValue()).isEqualTo("A");
    assertThat(whole.get("milestones")).isEmpty();
    assertThat(line.get("milestones").get(0).get("at").stringValue())
        .isEqualTo("2025-03-11T07:15:30Z");
    assertThat(whole.get("findings").toString()).contains("buyer.order.parcels");
    assertThat(line.get("findings").toString()).doesNotContain("buyer.order.");
  }

  /** A question that needs no order takes the line along. */
  @Test
  void aLineIsRepeatedWhereNoneIsNeeded() {
    JsonNode cashback =
        answer(
            asked("\"line\":\"B\",\"event\":\"CANCELLED\"")
                .replace("buyer.dispute-window", "buyer.cashback"));
    assertThat(cashback.get("line").stringValue()).isEqualTo("B");
    assertThat(cashback.get("verdict").stringValue()).isEqualTo("NO");
  }

  @Test
  void someUnitsOfALineBringTheirShare() {
    JsonNode claim =
        answer(
            asked(
                    "\"line\":\"A\",\"claim\":{\"reason\":\"DEFECTIVE\",\"amount\":"
                        + "{\"amount\":1.00,\"currency\":\"USD\"},\"returnGoods\":false,"
                        + "\"quantity\":2e0}")
                .replace("buyer.dispute-window", "buyer.claim"));
    assertThat(claim.get("result").get("maxRefund").get("amount").decimalValue())
        .isEqualByComparingTo("8.00");
  }

  /** Timelines and readings are of the line as well. */
  @Test
  void whateverIsToldOfALineNamesIt() {
    for (String told :
        List.of(
            RULES.timeline(asked("\"line\":\"A\"")),
            RULES.readings(asked("\"line\":\"A\"")),
            RULES.overlay(asked("\"line\":\"A\"")))) {
      assertThat(names(JsonMapper.shared().readTree(told))).startsWith("id", "ask", "at", "line");
    }
  }

  @Test
  void anOverlayOfAnOrderWithLinesHasABlockALine() {
    JsonNode overlay = JsonMapper.shared().readTree(RULES.overlay(LINED));

    assertThat(names(overlay)).containsExactly("id", "ask", "at", "lines");
    assertThat(overlay.get("lines")).hasSize(2);
    JsonNode first = overlay.get("lines").get(0);
    assertThat(names(first)).containsExactly("line", "rows");
    assertThat(first.get("line").stringValue()).isEqualTo("A");
    assertThat(first.get("rows").toString())
        .isEqualTo(
            "["
                + segment("null", "2025-02-27T10:00:00Z", "NOT_YET", "NOT_YET")
                + ","
                + segment("2025-02-27T10:00:00Z", "2025-03-01T07:15:30Z", "YES", "NOT_YET")
                + ","
                + segment("2025-03-01T07:15:30Z", "2025-03-11T07:15:30Z", "NO_LONGER", "NOT_YET")
                + ","
                + segment("2025-03-11T07:15:30Z", "null", "NO_LONGER", "UNDETERMINED")
                + "]");
    JsonNode second = overlay.get("lines").get(1);
    assertThat(second.get("line").stringValue()).isEqualTo("B");
    assertThat(second.get("rows").toString())
        .isEqualTo(
            "["
                + segment("null", "2025-02-27T10:00:00Z", "NOT_YET", "NOT_YET")
                + ","
                + segment("2025-02-27T10:00:00Z", "2025-03-06T10:00:00Z", "YES", "NOT_YET")
                + ","
                + segment("2025-03-06T10:00:00Z", "null", "NO_LONGER", "NOT_YET")
                + "]");
    assertThat(JsonMapper.shared().readTree(RULES.overlay(asked("\"line\":\"B\""))).get("segments"))
        .isEqualTo(second.get("rows"));
  }

  /** A dispute with every new kind of event, as it is read and told. */
  @Test
  void aProposalIsToldWithWhoAcceptedIt() {
    String at = "\"at\":\"2025-03-05T00:00:00Z\"";
    String solution =
        "{\"refund\":{\"amount\":4.00,\"currency\":\"USD\"},\"returnGoods\":true,"
            + "\"channel\":\"PLATFORM\",\"returnBy\":\"2025-03-20T00:00:00Z\"}";
    String events =
        "{\"type\":\"ESCALATED\","
            + at
            + "},{\"type\":\"PLATFORM_PROPOSED\","
            + at
            + ",\"solution\":"
            + solution
            + "},{\"type\":\"PROPOSAL_ACCEPTED\","
            + at
            + ",\"by\":\"SELLER\"}";
    JsonNode waiting = answer(disputed(events));

    assertThat(waiting.get("result").get("proposal"))
        .isEqualTo(JsonMapper.shared().readTree(solution));
    assertThat(waiting.get("result").get("acceptedBy")).hasToString("[\"SELLER\"]");
    assertThat(waiting.get("result").get("waitingOn").stringValue()).isEqualTo("BUYER");
    assertThat(names(waiting.get("result"))).doesNotContain("hazards");
    assertThat(waiting.get("steps").get(0).get("move").stringValue())
        .isEqualTo("PROPOSAL_ACCEPTED");

    JsonNode sent =
        answer(
            disputed(
                events
                    + ",{\"type\":\"PROPOSAL_ACCEPTED\","
                    + at
                    + ",\"by\":\"BUYER\"},{\"type\":\"RETURN_SENT\","
                    + at
                    + ",\"own\":true}"));
    assertThat(sent.get("result").get("phase").stringValue()).isEqualTo("AWAITING_RETURN");
    assertThat(sent.get("result").get("waitingOn").stringValue()).isEqualTo("PLATFORM");
    assertThat(names(sent.get("result"))).doesNotContain("proposal", "acceptedBy", "hazards");
    assertThat(sent.get("milestones").toString()).contains("return-by", "2025-03-20T00:00:00Z");

    JsonNode declined =
        answer(disputed(events + ",{\"type\":\"PROPOSAL_DECLINED\"," + at + ",\"by\":\"BUYER\"}"));
    assertThat(declined.get("result").get("waitingOn").stringValue()).isEqualTo("PLATFORM");
  }

  private static String disputed(String events) {
    return Example.and(
            "\"dispute\":{\"openedAt\":\"2025-03-04T00:00:00Z\",\"claim\":{\"reason\":\"DEFECTIVE\","
                + "\"amount\":{\"amount\":10.00,\"currency\":\"USD\"},\"returnGoods\":false},"
                + "\"events\":["
                + events
                + "]}")
        .replace("buyer.dispute-window", "buyer.dispute");
  }

  private static String segment(String from, String until, String cancellation, String window) {
    return ("{\"from\":\"" + from + "\",\"until\":\"" + until + "\"").replace("\"null\"", "null")
        + ",\"verdicts\":{\"buyer.cancellation\":\""
        + cancellation
        + "\",\"buyer.dispute-window\":\""
        + window
        + "\",\"buyer.free-return\":\""
        + (from.equals("null") ? "NOT_YET" : "NO")
        + "\"}}";
  }

  @Test
  void readingsNameOnlyThoseWhoStateADate() {
    JsonNode said =
        JsonMapper.shared()
            .readTree(
                RULES.readings(
                    Example.replacing(
                        "\"shippedAt\"",
                        "\"protectionEndsAt\":\"2025-05-30T07:15:30Z\",\"shippedAt\"")));
    assertThat(names(said))
        .containsExactly(
            "id",
            "ask",
            "at",
            "standard",
            "agreed",
            "verdicts",
            "silent",
            "strictest",
            "mostLenient",
            "bands",
            "agreement");
    assertThat(said.get("verdicts").toString())
        .isEqualTo(
            "{\"S3\":\"NOT_YET\",\"S4\":\"NOT_YET\",\"S5a\":\"NOT_YET\",\"S5b\":\"NOT_YET\","
                + "\"S5e\":\"NOT_YET\"}");
    assertThat(said.get("silent").toString()).isEqualTo("[\"S1\",\"S2\",\"S5c\",\"S5d\"]");
    assertThat(said.get("bands").toString())
        .isEqualTo(
            "[{\"name\":\"dispute-opens\",\"safe\":\"2025-03-11T07:15:30Z\",\"safeBy\":[\"S5b\"],"
                + "\"last\":\"2025-03-11T07:15:30Z\",\"lastBy\":[\"S5b\"]},"
                + "{\"name\":\"dispute-closes\",\"safe\":\"2025-05-30T07:15:30Z\",\"safeBy\":[\"S5e\"],"
                + "\"last\":\"2025-06-14T07:15:30Z\",\"lastBy\":[\"S3\",\"S5b\"]}]");
    assertThat(said.get("agreed").booleanValue()).isTrue();
    assertThat(RULES.readings("[]")).isEqualTo(RULES.answer("[]"));
  }

  @Test
  void aTimelineThatCannotBeToldIsAnError() {
    assertThat(RULES.timeline("[]"))
        .isEqualTo(
            "{\"id\":null,\"line\":1,\"error\":{\"path\":\"\",\"message\":\"request must be a JSON"
                + " object, but was an array. Write one object a line.\"}}");
  }

  @Test
  void anErrorNamesItsLineAndTheRequestsId() {
    assertThat(RULES.answer(7, Example.replacing("30.00", "-1")))
        .isEqualTo(
            "{\"id\":\"c1\",\"line\":7,\"error\":{\"path\":\"order.price\",\"message\":\"price must"
                + " not be negative, but was USD -1.00. Give an amount of zero or more.\"}}");
  }

  @Test
  void blankLinesAreAnsweredByBlankLinesAndTheMarkIsTolerated() {
    assertThat(RULES.reply(1, "")).isEqualTo(new Reply("", false));
    assertThat(RULES.answer(" \t")).isEmpty();
    assertThat(RULES.answer("\uFEFF")).isEmpty();
    assertThat(RULES.answer("\uFEFF" + Example.REQUEST)).isEqualTo(RULES.answer(Example.REQUEST));
    assertThat(RULES.answer(Example.REQUEST + "\r")).isEqualTo(RULES.answer(Example.REQUEST));
  }
}
