package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** That the oracle would notice: a response as expected, then one fault after the other. */
class InForceExpectedTest {
  private static final Instant IN_THE_GAP = Instant.parse("2017-02-18T12:00:00Z");

  private static final String RESPONSE =
      """
      {"verdict":"UNDETERMINED","basis":"CANDIDATES","result":{},"milestones":[
        {"name":"dispute-opens","at":"2017-02-22T12:00:00Z","candidates":[
          {"figure":"dispute-opens","at":"2017-02-17T12:00:00Z"},
          {"figure":"dispute-opens","at":"2017-02-22T12:00:00Z"}]},
        {"name":"dispute-closes","at":"2017-03-07T12:00:00Z","candidates":[
          {"figure":"dispute-closes","at":"2017-03-07T12:00:00Z"},
          {"figure":"dispute-closes","at":"2017-03-11T12:00:00Z"},
          {"figure":"dispute-closes","at":"2017-03-23T12:00:00Z"},
          {"figure":"dispute-closes","at":"2017-04-13T12:00:00Z"},
          {"figure":"dispute-closes","at":"2017-04-28T12:00:00Z"}]}]}
      """;

  private static JsonNode theGap() {
    return Examples.answers()
        .filter(one -> one.name().startsWith("E04"))
        .findFirst()
        .orElseThrow()
        .request();
  }

  private static ObjectNode response() {
    return (ObjectNode) JsonMapper.shared().readTree(RESPONSE);
  }

  private static InForceExpected expected() {
    return InForceOracle.answer(theGap(), IN_THE_GAP);
  }

  @Test
  void aResponseAsExpectedDoesNotDiffer() {
    assertThat(expected().differences(response())).isEmpty();
  }

  @Test
  void anotherVerdictDiffers() {
    ObjectNode response = response();
    response.put("verdict", "YES");
    assertThat(expected().differences(response)).singleElement().asString().contains("verdict");
  }

  @Test
  void aBetterBasisDiffers() {
    ObjectNode response = response();
    response.put("basis", "DETERMINED");
    assertThat(expected().differences(response)).singleElement().asString().contains("basis");
  }

  @Test
  void somethingLikelyInAClosedListDiffers() {
    ObjectNode response = response();
    response.put("likely", "YES");
    assertThat(expected().differences(response)).singleElement().asString().contains("likely");
  }

  @Test
  void theEarlierOpeningIsNotSafe() {
    ObjectNode response = response();
    ((ObjectNode) response.get("milestones").get(0)).put("at", "2017-02-17T12:00:00Z");
    assertThat(expected().differences(response))
        .singleElement()
        .asString()
        .contains("milestone dispute-opens");
  }

  @Test
  void aMissingCandidateDiffers() {
    ObjectNode response = response();
    ((ArrayNode) response.at("/milestones/1/candidates")).remove(4);
    assertThat(expected().differences(response))
        .singleElement()
        .asString()
        .contains("candidates of dispute-closes");
  }

  /** A short promise early in 2022: by one reading it opens at once, and there is one date. */
  @Test
  void aReadingWithOneDateHasNoListOfThem() {
    ObjectNode request = (ObjectNode) theGap().deepCopy();
    ObjectNode order = (ObjectNode) request.get("order");
    order.remove("trackingStoppedAt");
    order.put("placedAt", "2022-01-02T12:00:00Z").put("shippedAt", "2022-01-03T12:00:00Z");
    order.put("promisedBy", "2022-01-07T12:00:00Z");
    Instant at = Instant.parse("2022-01-04T12:00:00Z");
    ObjectNode response = response();
    response.put("verdict", "YES").put("basis", "DETERMINED");
    ArrayNode milestones = (ArrayNode) response.get("milestones");
    milestones.forEach(one -> ((ObjectNode) one).putArray("candidates"));
    ((ObjectNode) milestones.get(0)).put("at", "2022-01-03T12:00:00Z");
    ((ObjectNode) milestones.get(1)).put("at", "2022-01-22T12:00:00Z");

    assertThat(InForceOracle.differences(request, at, response)).isEmpty();
    ((ObjectNode) milestones.get(0)).put("at", "2022-01-13T12:00:00Z");
    assertThat(InForceOracle.differences(request, at, response)).isNotEmpty();
  }
}
