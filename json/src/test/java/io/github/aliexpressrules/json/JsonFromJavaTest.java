package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.source.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** What is asked and answered in Java is the contract's JSON, whoever writes it. */
class JsonFromJavaTest {
  private static final Path FOLDER = Path.of("..", "examples", "casebook");
  private static final Path PAGE = Path.of("..", "docs", "json-from-java.md");
  private static final JsonRules RULES = JsonRules.standard();

  /** Reads amounts digit by digit. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Mappers that know nothing of this library, nor of Java's own optional values and instants. */
  private static final JsonMapper PLAIN_3 = JsonMapper.shared();

  private static final ObjectMapper PLAIN_2 = new ObjectMapper();

  static Stream<String> questions() {
    return JsonRules.questions().stream();
  }

  private static List<Request> casebook(String question) {
    return lines(question).stream().map(RULES::read).toList();
  }

  private static List<String> lines(String question) {
    try {
      return Files.readAllLines(FOLDER.resolve(question + ".ndjson"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String writtenBy2(Object value) {
    try {
      return PLAIN_2.writeValueAsString(value);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void assertWrittenAs(String json, Object value) {
    JsonNode expected = EXACT.readTree(json);
    assertThat(EXACT.readTree(PLAIN_3.writeValueAsString(value))).isEqualTo(expected);
    assertThat(EXACT.readTree(writtenBy2(value))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anyMapperWritesTheContract(String question) {
    for (Request request : casebook(question)) {
      var decision = request.question().at(request.at());
      assertWrittenAs(JsonRules.write(decision), decision);
    }
    Request first = casebook(question).get(0);
    assertWrittenAs(JsonRules.write(first.question().timeline()), first.question().timeline());
    Overlay overlay = Overlay.of(first.everyQuestion());
    assertWrittenAs(JsonRules.write(overlay), overlay);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsWrittenAsIfARequestHadAskedIt(String question) {
    for (Request request : casebook(question)) {
      ObjectNode expected = (ObjectNode) EXACT.readTree(JsonRules.response(request));
      expected.putNull("id").remove("line");
      if (!request.question().isInForce()) {
        expected.remove("rules");
      }
      String written = JsonRules.write(request.question(), request.at());
      assertThat(EXACT.readTree(written)).isEqualTo(expected);
      JsonNode decision =
          EXACT.readTree(JsonRules.write(request.question().exactlyAt(request.at())));
      expected.remove(List.of("id", "at", "next", "rules", "calendar"));
      assertThat(decision).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aRequestIsWrittenAsItWasReadAndReadAgain(String question) {
    for (Request request : casebook(question)) {
      Request again = RULES.read(request.json());
      assertThat(again.json()).isEqualTo(request.json());
      assertThat(JsonRules.response(again)).isEqualTo(JsonRules.response(request));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anotherQuestionIsAnsweredOrRefusedAsIfItHadBeenAskedAtFirst(String question) {
    for (String line : lines(question).stream().limit(15).toList()) {
      Request request = RULES.read(line);
      for (String other : JsonRules.questions()) {
        String asked = line.replace("\"ask\":\"" + question, "\"ask\":\"" + other);
        assertThat(told(() -> request.ask(other))).isEqualTo(told(() -> RULES.read(asked)));
      }
    }
  }

  private static String told(Supplier<Request> request) {
    try {
      return JsonRules.response(request.get());
    } catch (RequestException refused) {
      return refused.id() + " " + refused.getMessage();
    }
  }

  @Test
  void thereIsNoOtherQuestionOfAnotherName() {
    Request request = RULES.read(Example.REQUEST);
    assertThatThrownBy(() -> request.ask("buyer.disputes"))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith(
            "ask must be one of the questions, but was \"buyer.disputes\". Choose one of"
                + " buyer.cancellation, buyer.dispute-window, ");
  }

  @Test
  void whatIsToldOverTimeIsToldOfQuestionsToo() {
    Request request = RULES.read(Example.REQUEST.replace("\"id\":\"c1\",", ""));
    assertThat(JsonRules.timeline(request.question(), request.at()))
        .isEqualTo(JsonRules.timeline(request));
    assertThat(JsonRules.readings(request.readings(), request.at()))
        .isEqualTo(JsonRules.readings(request));
    JsonNode told = EXACT.readTree(JsonRules.timeline(request));
    assertThat(EXACT.readTree(JsonRules.write(request.question().timeline())).get("segments"))
        .isEqualTo(told.get("segments"));
    assertThat(JsonRules.overlay(request))
        .endsWith(JsonRules.write(Overlay.of(request.everyQuestion())).substring(1));
  }

  private static Order order() {
    return Order.builder()
        .id("81")
        .price(Money.parse("USD 30.00"))
        .placedAt(Instant.parse("2025-03-11T10:00:00Z"))
        .shippedAt(Instant.parse("2025-03-12T07:15:30Z"))
        .build();
  }

  private static Claim claim() {
    return Claim.builder()
        .reason(DisputeReason.DEFECTIVE)
        .amount(Money.parse("USD 20.00"))
        .returnGoods(false)
        .addEvidence(Evidence.VIDEO, Evidence.PHOTO)
        .build();
  }

  @Test
  void aRequestIsPutTogetherInJava() {
    Instant at = Instant.parse("2025-03-20T00:00:00Z");
    RequestBuilder building =
        RULES
            .ask("buyer.claim", at)
            .with(Part.CLAIM, claim())
            .id("\"1\"")
            .with(Part.ORDER, order());
    assertThat(building.json())
        .isEqualTo(
            """
            {"id":"\\"1\\"","ask":"buyer.claim","at":"2025-03-20T00:00:00Z","order":{"id":"81",\
            "price":{"amount":30.00,"currency":"USD"},"placedAt":"2025-03-11T10:00:00Z",\
            "shippedAt":"2025-03-12T07:15:30Z","traits":[]},"claim":{\
            "reason":"DEFECTIVE","amount":{"amount":20.00,"currency":"USD"},"returnGoods":false,\
            "evidence":["PHOTO","VIDEO"]}}\
            """);
    Request request = building.request();
    assertThat(request.id()).contains("\"1\"");
    assertThat(request.part(Part.ORDER)).contains(order());
    assertThat(request.part(Part.CLAIM)).contains(claim());
    assertThat(request.part(Part.DISPUTE)).isEmpty();
    assertThat(request.json()).isEqualTo(building.json()).isEqualTo(building.toString());
    assertThat(JsonRules.response(request)).isEqualTo(RULES.answer(building.json()));
  }

  @Test
  void aRequestSaysByWhichRulesToo() {
    Instant at = Instant.parse("2025-03-20T00:00:00Z");
    RequestBuilder asking = RULES.ask("buyer.dispute-window", at).with(Part.ORDER, order());
    Policies mine =
        Policies.read("{\"dispute-closes\":{\"value\":\"9 calendar days\",\"cites\":[\"S5:40\"]}}");
    assertThat(asking.reading(Reading.S5E).policy(mine).calendar("US+CN").json())
        .endsWith(
            ",\"reading\":\"S5e\",\"policy\":{\"dispute-closes\":{\"value\":\"9 calendar days\","
                + "\"cites\":[\"S5:40\"]}},\"calendar\":\"US+CN\"}");
    assertThat(asking.by("in-force").request().rules()).contains("in-force");
    assertThat(asking.line("A").json()).endsWith(",\"line\":\"A\"}");
    assertThatThrownBy(() -> asking.line("A").request())
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("line must be");
  }

  @Test
  void whatIsMissingOrUnknownIsSaid() {
    Instant at = Instant.parse("2025-03-20T00:00:00Z");
    assertThatThrownBy(() -> RULES.ask("buyer.claim", at).with(Part.ORDER, order()).request())
        .isInstanceOf(RequestException.class)
        .hasMessage(
            "claim must be given for buyer.claim, but was missing. Give an object with reason,"
                + " amount and returnGoods.");
    assertThatThrownBy(() -> RULES.ask("buyer.nothing", at))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("question must be one of [buyer.cancellation, ");
  }

  /** Serialised by accident, they would be garbage, or half of what is known. */
  @Test
  void whatHasNoJsonOfItsOwnIsRefused() {
    Request request = RULES.read(Example.REQUEST);
    Map<Object, String> refused =
        Map.of(
            request.question(),
            "a question must be asked before it is written, but was not. Write"
                + " question.at(instant), or a request.",
            request.readings(),
            "readings must be written for an instant, but were written without. Write"
                + " JsonRules.readings(readings, instant).",
            request.question().at(request.at()).answer(),
            "an answer must be written with its window, but was written alone. Write the"
                + " decision.");
    refused.forEach(
        (value, message) -> {
          assertThatThrownBy(() -> PLAIN_3.writeValueAsString(value)).hasMessageContaining(message);
          assertThatThrownBy(() -> writtenBy2(value)).hasMessageContaining(message);
        });
  }

  /** What a decision is made of, put into something of one's own. */
  @Test
  void partsOfADecisionAreWrittenAsThere() {
    Request request = RULES.read(Example.REQUEST);
    var decision = request.question().exactlyAt(request.at());
    JsonNode whole = EXACT.readTree(JsonRules.write(decision));
    for (String mapper : List.of("2", "3")) {
      Map<String, Object> mine =
          Map.of(
              "finding", decision.findings().get(0),
              "milestone", decision.milestones().get(0),
              "step", decision.steps().get(0),
              "rule", decision.findings().get(0).rule(),
              "window", decision.window());
      JsonNode written =
          EXACT.readTree(mapper.equals("2") ? writtenBy2(mine) : PLAIN_3.writeValueAsString(mine));
      ObjectNode finding = (ObjectNode) whole.get("findings").get(0);
      assertThat(written.get("finding").propertyNames())
          .containsExactlyElementsOf(
              finding.propertyNames().stream().filter(name -> !name.startsWith("valid")).toList());
      assertThat(written.get("milestone")).isEqualTo(whole.get("milestones").get(0));
      assertThat(written.get("step").propertyNames())
          .containsExactlyElementsOf(whole.get("steps").get(0).propertyNames());
      assertThat(written.get("rule")).isEqualTo(finding.get("rule"));
      assertThat(written.get("window").get("from")).isEqualTo(whole.get("validFrom"));
      assertThat(written.get("window").get("until")).isEqualTo(whole.get("validUntil"));
    }
  }

  /** The page's modules: with them the value types are read and written by both. */
  @Test
  void valueTypesAreReadAndWrittenWithTheModulesOfThePage() throws IOException {
    JsonMapper mapper = JsonMapper.builder().addModule(new JodaMoneyModule()).build();
    assertThat(mapper.readValue(mapper.writeValueAsString(order()), Order.class))
        .isEqualTo(order());
    ObjectMapper jackson2 =
        new ObjectMapper()
            .registerModules(
                new Jdk8Module(),
                new JavaTimeModule(),
                new com.fasterxml.jackson.datatype.jodamoney.JodaMoneyModule());
    assertThat(jackson2.readValue(jackson2.writeValueAsString(order()), Order.class))
        .isEqualTo(order());
  }

  /** The page's example, run. */
  @Test
  void thePageShowsWhatIsTrue() throws IOException {
    // begin
    Instant now = Instant.parse("2025-03-20T00:00:00Z");
    var window = BuyerRules.standard().order(order()).disputeWindow();

    String response = JsonRules.write(window, now); // as a request about it is answered
    String decision = JsonMapper.shared().writeValueAsString(window.at(now)); // by any mapper
    String timeline = JsonRules.timeline(window, now);

    String line =
        JsonRules.standard()
            .ask("buyer.dispute-window", now)
            .with(Part.ORDER, order())
            .id("c1")
            .json();
    Request request = JsonRules.standard().read(line);
    Order again = request.part(Part.ORDER).orElseThrow();
    // end
    assertThat(again).isEqualTo(order());
    assertThat(response).startsWith("{\"id\":null,\"ask\":\"buyer.dispute-window\",");
    assertThat(decision).startsWith("{\"ask\":\"buyer.dispute-window\",\"verdict\":");
    assertThat(timeline).contains("\"segments\":[");
    String source =
        Files.readString(
            Path.of("src", "test", "java", "io/github/aliexpressrules/json/JsonFromJavaTest.java"));
    Matcher shown =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(shown.find()).isTrue();
    assertThat(source.split("// (begin|end)\n", -1)[1].replaceAll("(?m)^ {4}", "").stripTrailing())
        .isEqualTo(shown.group(1).stripTrailing());
  }
}
