package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Aspect;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every figure that differs between two policies, and matters, has a smallest case that shows it.
 */
class WitnessTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** It stands in the words of a step only. */
  private static final List<String> WITHOUT_A_WITNESS = List.of("alipay-sent-back");

  /** Those that a guide states: those of the rules in force alone need each other to matter. */
  static Stream<String> figures() {
    return Policies.standard().figures().stream()
        .filter(figure -> figure.lines().findAny().isPresent())
        .map(Figure::name);
  }

  /** The standard with another value of one figure, by the type of its value. */
  private static Policies changed(String name) {
    Figure<?> figure = Policies.standard().figure(name).orElseThrow();
    return Policies.read("{\"" + name + "\":" + another(figure) + "}");
  }

  private static String another(Figure<?> figure) {
    Object standard =
        figure.standard() instanceof Optional<?> optional
            ? optional.map(value -> (Object) value).orElse(figure.valueType())
            : figure.standard();
    if (standard instanceof Boolean flag) {
      return String.valueOf(!flag);
    }
    Class<?> type = figure.valueType();
    if (type == Term.class) {
      return switch (figure.name()) {
        case "platform-steps-in" -> "\"9 calendar days\"";
        case "dispute-closes-at-latest" -> "\"30 calendar days\"";
        default -> "\"4 calendar days\"";
      };
    }
    if (type == TermRange.class) {
      return "\"2 to 4 calendar days\"";
    }
    if (type == CurrencyUnit.class) {
      return "\"EUR\"";
    }
    if (type == Money.class) {
      String currency = standard instanceof Money money ? money.getCurrencyUnit().getCode() : "USD";
      return "{\"amount\":40,\"currency\":\"" + currency + "\"}";
    }
    return "{\"CLOTHING\":{\"amount\":9000,\"currency\":\"CNY\"}}";
  }

  private static Witness witness(String name) {
    List<Witness> all = Witness.between(changed(name), Policies.standard());
    assertThat(all).hasSize(1);
    assertThat(all.get(0).figure().name()).isEqualTo(name);
    return all.get(0);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyFigureHasAWitnessThatShowsWhatItClaimsAndNothingToSpare(String name) {
    Witness witness = witness(name);
    if (WITHOUT_A_WITNESS.contains(name)) {
      assertThat(witness.found()).isEmpty();
      assertThat(witness.tried()).isGreaterThan(1_000);
      return;
    }
    Witness.Found found = witness.found().orElseThrow();
    assertThat(found.alone()).isTrue();
    assertShows(name, found);
    assertNothingToSpare(name, found);
  }

  /** Asked under both policies, the request's answers differ as the witness says. */
  private static void assertShows(String name, Witness.Found found) {
    JsonNode first = MAPPER.readTree(JsonRules.under(changed(name)).answer(found.request()));
    JsonNode second = MAPPER.readTree(JsonRules.standard().answer(found.request()));
    Comparison.Difference<?> difference = found.difference();
    assertThat(first.get("ask").stringValue()).isEqualTo(found.ask());
    assertThat(first.get("verdict").stringValue()).isEqualTo(difference.first().verdict().name());
    assertThat(second.get("verdict").stringValue()).isEqualTo(difference.second().verdict().name());
    String member =
        switch (difference.aspect()) {
          case VERDICT -> "verdict";
          case RESULT -> "result";
          case DATES -> "milestones";
          case REMARKS -> "findings";
        };
    assertThat(first.get(member)).isNotEqualTo(second.get(member));
    assertThat(difference.rule()).isPresent();
  }

  /**
   * Without any one of its members or items that can be left out, there is less to see or nothing.
   */
  private static void assertNothingToSpare(String name, Witness.Found found) {
    for (ObjectNode smaller : smaller((ObjectNode) MAPPER.readTree(found.request()))) {
      Optional<Aspect> left = aspect(smaller.toString(), name);
      assertThat(left.filter(aspect -> aspect.compareTo(found.difference().aspect()) <= 0))
          .as(smaller.toString())
          .isEmpty();
    }
  }

  private static Optional<Aspect> aspect(String request, String name) {
    LineReader.Line line = new LineReader.Line(1, request, Optional.empty());
    try {
      Difference difference = Difference.of(line, changed(name), Policies.standard());
      return difference.answers().differences().stream()
          .map(Comparison.Difference::aspect)
          .min(Aspect::compareTo)
          .or(() -> difference.movedDates().stream().map(date -> Aspect.DATES).findFirst());
    } catch (RequestException impossible) {
      return Optional.empty();
    }
  }

  /** The request with one member or item less, anywhere. */
  private static List<ObjectNode> smaller(ObjectNode request) {
    List<ObjectNode> all = new ArrayList<>();
    for (String name : List.copyOf(request.propertyNames())) {
      if (!name.equals("ask") && !name.equals("at")) {
        all.add(without(request, name));
        JsonNode value = request.get(name);
        if (value instanceof ObjectNode object) {
          smaller(object).forEach(less -> all.add(with(request, name, less)));
        } else if (value instanceof ArrayNode items) {
          for (int i = 0; i < items.size(); i++) {
            ArrayNode fewer = items.deepCopy();
            fewer.remove(i);
            all.add(with(request, name, fewer));
          }
        }
      }
    }
    return all;
  }

  private static ObjectNode without(ObjectNode object, String name) {
    ObjectNode less = object.deepCopy();
    less.remove(name);
    return less;
  }

  private static ObjectNode with(ObjectNode object, String name, JsonNode value) {
    ObjectNode other = object.deepCopy();
    other.set(name, value);
    return other;
  }

  @Test
  void theSamePoliciesHaveTheSameWitnessesInTheOrderOfTheRulebook() {
    Policies one =
        Policies.read(
            "{\"refund-needs-volume\":false,\"platform-timer-restarts\":true,"
                + "\"cancel-within\":\"none\"}");
    List<Witness> witnesses = Witness.between(one, Policies.standard());
    assertThat(witnesses)
        .extracting(witness -> witness.figure().name())
        .containsExactly("cancel-within", "platform-timer-restarts", "refund-needs-volume");
    assertThat(Witness.between(one, Policies.standard()))
        .extracting(Witness::json)
        .isEqualTo(witnesses.stream().map(Witness::json).toList());
    assertThat(Witness.between(one, one)).isEmpty();
  }

  /** An answer after six days and the platform after five cannot stand together. */
  @Test
  void aFigureThatCannotBeChangedAloneIsShownWithTheRestOfThePolicy() {
    Policies slow =
        Policies.read(
            "{\"seller-answers\":\"8 calendar days\",\"platform-steps-in\":\"9 calendar days\"}");
    List<Witness> witnesses = Witness.between(Policies.standard(), slow);
    assertThat(witnesses).hasSize(2);
    assertThat(witnesses.get(0).found().orElseThrow().alone()).isFalse();
    assertThat(witnesses.get(1).found().orElseThrow().alone()).isTrue();
  }

  @Test
  void theSimplestCaseOfAllShowsALongerTimeToCancel() {
    assertThat(witness("cancel-within").json())
        .isEqualTo(
            "{\"figure\":\"cancel-within\",\"tried\":1,\"witness\":{\"request\":"
                + "\"{\\\"ask\\\":\\\"buyer.cancellation\\\",\\\"at\\\":\\\"2025-05-09T19:00:00Z\\\","
                + "\\\"order\\\":{\\\"id\\\":\\\"1\\\",\\\"price\\\":{\\\"amount\\\":30,"
                + "\\\"currency\\\":\\\"USD\\\"},\\\"placedAt\\\":\\\"2025-05-05T19:00:00Z\\\"}}\","
                + "\"ask\":\"buyer.cancellation\",\"alone\":true,"
                + "\"from\":\"2025-05-09T19:00:00Z\",\"until\":\"2025-05-12T19:00:00Z\","
                + "\"aspect\":\"VERDICT\",\"rule\":\"buyer.cancellation.in-time\","
                + "\"first\":\"NO_LONGER\",\"second\":\"YES\","
                + "\"firstResult\":{},"
                + "\"secondResult\":{\"refundAmount\":{\"amount\":30.00,\"currency\":\"USD\"}},"
                + "\"movedDates\":[{\"name\":\"cancel-by\",\"first\":\"2025-05-09T19:00:00Z\","
                + "\"second\":\"2025-05-12T19:00:00Z\",\"rule\":\"buyer.cancellation.in-time\"}]}}");
  }

  @Test
  void aCaseTellsItsDifferenceOnce() {
    LineReader.Line line =
        new LineReader.Line(
            1,
            Example.replacing(
                "\"shippedAt\"", "\"protectionEndsAt\":\"2025-05-30T07:15:30Z\",\"shippedAt\""),
            Optional.empty());
    Policies fourteen = Policies.read("{\"dispute-closes\":\"14 calendar days\"}");
    Difference difference = Difference.of(line, fourteen, Policies.standard());
    assertThat(difference.isThere()).isTrue();
    assertThat(difference.answers().differences())
        .extracting(one -> one.window().toString())
        .containsExactly("[2025-06-13T07:15:30Z, 2025-06-14T07:15:30Z)");
    assertThat(difference.movedDates())
        .extracting(Object::toString)
        .containsExactly("dispute-closes 2025-06-13T07:15:30Z -> 2025-06-14T07:15:30Z");
    assertThat(Difference.of(line, fourteen, fourteen).isThere()).isFalse();
  }
}
