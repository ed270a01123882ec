package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that a request contains can act on a terminal or a log, in JSON either. */
class PlainOutputTest {
  private static final JsonRules RULES = JsonRules.standard();

  /** ESC, BEL, a line feed, DEL, CSI, a separator of lines, an override of direction, a tag. */
  private static final String EVIL = new String(new int[] {27, '[', 7, 10, 127}, 0, 5) + beyond();

  private static String beyond() {
    return Stream.of(0x9B, 0x2028, 0x202E, 0xE0041)
        .map(Character::toString)
        .reduce("", String::concat);
  }

  private static final String ESCAPED =
      "\\u001b[\\u0007\\u000a\\u007f\\u009b\\u2028\\u202e\\udb40\\udc41";

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /** A frozen account, whose reason is repeated in result and explanation. */
  private static final String FROZEN =
      "{\"id\":"
          + quoted("c" + EVIL)
          + ",\"ask\":\"merchant.freeze\",\"at\":\"2025-03-10T00:00:00Z\",\"deposit\":{"
          + "\"merchantId\":\"m\",\"category\":\"CLOTHING\",\"entries\":[],\"freezes\":["
          + "{\"from\":\"2025-02-01T00:00:00Z\",\"reason\":"
          + quoted("r" + EVIL)
          + "}]}}";

  static List<String> lines() {
    return List.of(
        RULES.answer(FROZEN),
        RULES.timeline(FROZEN),
        RULES.overlay(FROZEN),
        RULES.readings(FROZEN),
        RULES.answer(FROZEN.replace("CLOTHING", "")),
        RULES.answer(FROZEN.replace("CLOTHING", quoted(EVIL).replace("\"", ""))),
        RULES.answer(FROZEN.replace("\"m\"", quoted(EVIL))),
        RULES.answer(FROZEN.replace("\"merchantId\"", quoted(EVIL))),
        RULES.answer(FROZEN.replace("2025-02-01T00:00:00Z", quoted(EVIL).replace("\"", ""))));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineIsWritingOnly(String line) {
    assertThat(line.codePoints().filter(PlainOutputTest::actsOnWriting)).isEmpty();
    assertThat(JsonMapper.shared().readTree(line).get("id").stringValue()).isEqualTo("c" + EVIL);
  }

  private static boolean actsOnWriting(int c) {
    return Character.isISOControl(c)
        || IntStream.of(0x2028, 0x202E, 0xE0041).anyMatch(evil -> evil == c);
  }

  @Test
  void theValuesAreThoseOfTheRequest() {
    JsonNode freeze = JsonMapper.shared().readTree(RULES.answer(FROZEN)).get("result");
    assertThat(freeze.get("freezes").get(0).get("reason").stringValue()).isEqualTo("r" + EVIL);
  }

  private static RequestException refused(String request) {
    return catchThrowableOfType(RequestException.class, () -> RULES.read(request));
  }

  @Test
  void whatAValueTypeRefusesIsShownPlain() {
    assertThat(refused(FROZEN.replace("CLOTHING", quoted("A" + EVIL).replace("\"", ""))).message())
        .isEqualTo(
            "category must be capital letters, digits and underscores, but was \"A"
                + ESCAPED
                + "\". Write for example CLOTHING or ELECTRONICS.");
    String term = quoted("15" + EVIL + " days");
    assertThat(refused(Example.and("\"policy\":{\"dispute-closes\":" + term + "}")))
        .hasMessage(
            "term must be a number and a unit, but was \"15"
                + ESCAPED
                + " days\". Write for example \"15 calendar days\", \"7 business days\" or \"48"
                + " hours\".");
  }

  @Test
  void aNameThatIsUnknownIsShownPlain() {
    RequestException refused = refused(FROZEN.replace("\"merchantId\"", quoted(EVIL)));
    assertThat(refused.path()).isEqualTo("deposit." + ESCAPED);
    assertThat(refused.message()).startsWith(ESCAPED + " must be a known member of deposit, but");
  }

  @Test
  void pairsAreShownAsTheCharacterThatTheyAre() {
    assertThat(refused(Example.replacing("\"USD\"", "\"\uD83D\uDE00\"")).message())
        .isEqualTo(
            "price must be in a known currency, but was \"\uD83D\uDE00\". Write its ISO code, for"
                + " example \"USD\".");
  }

  private static final String CONTRADICTS =
      "platform-steps-in must not be shorter than seller-answers, 6 calendar days, but was 5"
          + " calendar days. The platform steps in when the time for an answer is over.";

  @Test
  void whatIsRefusedUnderOneReadingHasTheIdOfItsRequest() {
    String own = Example.and("\"policy\":{\"seller-answers\":\"6 calendar days\"}");
    assertThat(RULES.readings(own))
        .isEqualTo(
            "{\"id\":\"c1\",\"line\":1,\"error\":{\"path\":\"policy.platform-steps-in\",\"message\":\""
                + CONTRADICTS
                + "\"}}");
  }

  @Test
  void whatIsRefusedByAnotherQuestionHasTheIdOfItsRequest() {
    String mixed =
        Example.and(
            "\"refund\":{\"amount\":{\"amount\":1,\"currency\":\"EUR\"},\"channel\":{\"method\":"
                + "\"VISA\",\"state\":\"ACTIVE\",\"returnToAlipay\":false},\"approvedAt\":"
                + "\"2025-03-05T00:00:00Z\",\"origin\":\"DISPUTE\"}");
    assertThat(RULES.answer(mixed)).startsWith("{\"id\":\"c1\",\"ask\"");
    assertThat(RULES.overlay(mixed))
        .startsWith("{\"id\":\"c1\",\"line\":1,\"error\":{\"path\":\"refund.amount\"");
  }

  @Test
  void aReadingThatContradictsThePoliciesInUseIsRefused() {
    JsonRules rules = JsonRules.under(Policies.read("{\"seller-answers\":\"6 calendar days\"}"));
    assertThat(rules.answer(Example.and("\"reading\":\"S5a\"")))
        .isEqualTo(
            "{\"id\":\"c1\",\"line\":1,\"error\":{\"path\":\"reading\",\"message\":\""
                + CONTRADICTS
                + "\"}}");
  }

  private static LineReader.Line line(String text) {
    return new LineReader.Line(7, text, Optional.empty());
  }

  @Test
  void aLineThatNeedsTooMuchMemoryIsAnErrorWithItsId() {
    assertThat(JsonRules.failure(line(Example.REQUEST), new OutOfMemoryError("Java heap space")))
        .isEqualTo(
            new Reply(
                "{\"id\":\"c1\",\"line\":7,\"error\":{\"path\":\"\",\"message\":\"request must be"
                    + " answered in the memory that the program has, but was too large for it."
                    + " Give the program more, for example java -Xmx1g, or ask about fewer"
                    + " items.\"}}",
                true));
  }

  @Test
  void aFaultOfTheProgramIsAnErrorWithTheIdIfThereIsOne() {
    assertThat(JsonRules.failure(line("{\"id\":"), new IllegalStateException("odd\nstate")))
        .isEqualTo(
            new Reply(
                "{\"id\":null,\"line\":7,\"error\":{\"path\":\"\",\"message\":\"request must be"
                    + " answered, but was ended by a fault of the program,"
                    + " java.lang.IllegalStateException: odd\\\\u000astate. Report the line with"
                    + " this message.\"}}",
                true));
  }
}
