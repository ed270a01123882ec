package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors beside every change, and what counts as a difference. */
class BoundaryVectorTest {
  private static final String ORDER =
      "\"order\":{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-02-27T10:00:00.000000001Z\"}}";
  private static final String REQUEST =
      "{\"id\":\"c1\",\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-01T00:00:00Z\"," + ORDER;

  private static List<BoundaryVector> vectors(String request, ChronoUnit tick) {
    return BoundaryVector.of(JsonRules.standard(), line(7, request), tick);
  }

  private static LineReader.Line line(long number, String text) {
    return new LineReader.Line(number, text, Optional.empty());
  }

  private static List<String> asked(List<BoundaryVector> vectors) {
    return vectors.stream()
        .map(vector -> JsonRules.standard().read(vector.request()))
        .map(request -> request.id().orElseThrow() + " " + request.at())
        .toList();
  }

  @Test
  void oneNanosecondBeforeAtAndAfterEveryChange() {
    assertThat(asked(vectors(REQUEST, ChronoUnit.NANOS)))
        .containsExactly(
            "c1#1-before 2025-02-27T10:00:00Z",
            "c1#1-at 2025-02-27T10:00:00.000000001Z",
            "c1#1-after 2025-02-27T10:00:00.000000002Z",
            "c1#2-before 2025-03-06T10:00:00Z",
            "c1#2-at 2025-03-06T10:00:00.000000001Z",
            "c1#2-after 2025-03-06T10:00:00.000000002Z");
  }

  /** A clock of milliseconds shows the change first at the next of them. */
  @Test
  void oneMillisecondForCoarseClocks() {
    assertThat(asked(vectors(REQUEST.replace("\"id\":\"c1\",", ""), ChronoUnit.MILLIS)))
        .containsExactly(
            "7#1-before 2025-02-27T10:00:00Z",
            "7#1-at 2025-02-27T10:00:00.001Z",
            "7#1-after 2025-02-27T10:00:00.002Z",
            "7#2-before 2025-03-06T10:00:00Z",
            "7#2-at 2025-03-06T10:00:00.001Z",
            "7#2-after 2025-03-06T10:00:00.002Z");
  }

  /** A fact a nanosecond after another one: what is just after the first is at the second. */
  @Test
  void anInstantBesideTwoChangesIsAskedOnce() {
    String shipped = REQUEST.replace("}}", "},\"shippedAt\":\"2025-02-27T10:00:00.000000002Z\"}}");
    String order = shipped.replace("\"},\"shippedAt", "\",\"shippedAt");
    assertThat(asked(vectors(order, ChronoUnit.NANOS)).subList(0, 4))
        .containsExactly(
            "c1#1-before 2025-02-27T10:00:00Z",
            "c1#1-at 2025-02-27T10:00:00.000000001Z",
            "c1#1-after 2025-02-27T10:00:00.000000002Z",
            "c1#2-after 2025-02-27T10:00:00.000000003Z");
  }

  @Test
  void whatNeverChangesIsAskedAsItStands() {
    String always =
        "{\"ask\":\"buyer.cashback\",\"at\":\"2025-03-01T00:00:00Z\",\"event\":\"DISPUTED\"}";
    assertThat(asked(vectors(always, ChronoUnit.NANOS))).containsExactly("7 2025-03-01T00:00:00Z");
  }

  @Test
  void aResponseHasNoTextsAndIsOtherwiseWhole() {
    BoundaryVector at = vectors(REQUEST, ChronoUnit.NANOS).get(1);
    String whole = JsonRules.standard().answer(at.request());
    assertThat(whole).contains("\"explanation\":", "\"onPassing\":", "\"action\":", "\"where\":");
    assertThat(at.response())
        .doesNotContain("\"explanation\":", "\"onPassing\":", "\"action\":", "\"where\":")
        .contains("\"verdict\":\"YES\"", "\"changes\":", "\"zone\":", "\"notYetKnown\":[]")
        .isNotEqualTo(whole);
    assertThat(at.differences(whole)).isEmpty();
    assertThat(BoundaryVector.read(line(1, at.json()))).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"verdict\":\"YES\"} | {\"verdict\":\"YES\"} |",
        "{\"verdict\":\"YES\"} | {\"verdict\":\"NO\"} | verdict: \"YES\", \"NO\"",
        "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1} |",
        "{\"a\":30.00} | {\"a\":30.0} |",
        "{\"a\":30.00} | {\"a\":3e1} |",
        "{\"a\":30.00} | {\"a\":30.01} | a: 30.00, 30.01",
        "{\"a\":30.00} | {\"a\":1e30000000} | a: 30.00, 1e30000000",
        "{\"a\":30.00} | {\"a\":\"30.00\"} | a: 30.00, \"30.00\"",
        "{\"at\":\"2025-03-01T00:00:00Z\"} | {\"at\":\"2025-03-01T00:00:00.000Z\"} |",
        "{\"at\":\"2025-03-01T00:00:00Z\"} | {\"at\":\"2025-02-28T16:00:00-08:00\"} |",
        "{\"at\":\"2025-03-01T00:00:00Z\"} | {\"at\":\"2025-03-01T00:00:00.001Z\"} |"
            + " at: \"2025-03-01T00:00:00Z\", \"2025-03-01T00:00:00.001Z\"",
        "{\"a\":null} | {} | a: null, nothing",
        "{} | {\"a\":null} | a: nothing, null",
        "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":2}]} | a[0].b: 1, 2",
        "{\"a\":[1]} | {\"a\":[]} | a[0]: 1, nothing",
        "{\"a\":[]} | {\"a\":[1]} | a[0]: nothing, 1",
        "{\"a\":[1,2]} | {\"a\":[2,1]} | a[0]: 1, 2; a[1]: 2, 1",
        "{\"a\":{\"where\":\"x\"}} | {\"a\":{\"where\":\"y\"}} |",
        "{\"a\":true} | {\"a\":false} | a: true, false",
        "{} | '' | : a response, nothing",
        "{} | nonsense | : a response, \"nonsense\"",
        "{} | [] | : a response, \"[]\"",
      })
  void whatIsDifferent(String expected, String actual, String told) {
    List<String> differences =
        new BoundaryVector("{}", expected)
            .differences(actual).stream()
                .map(one -> one.path() + ": " + one.expected() + ", " + one.actual())
                .toList();
    assertThat(String.join("; ", differences)).isEqualTo(told == null ? "" : told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"request\":{}} | response | response must be a JSON object, but was missing. Write a"
            + " vector as {\"request\":{...},\"response\":{...}}.",
        "{\"request\":1,\"response\":{}} | request | request must be a JSON object, but was 1."
            + " Write a vector as {\"request\":{...},\"response\":{...}}.",
        "{\"request\":{},\"response\":{},\"more\":1} | more | more must be a known member of"
            + " request, but was unknown. Known are request and response.",
      })
  void whatIsNoVectorIsRefused(String json, String path, String message) {
    assertThatThrownBy(() -> BoundaryVector.read(line(1, json)))
        .isInstanceOfSatisfying(
            RequestException.class,
            refused -> {
              assertThat(refused.path()).isEqualTo(path);
              assertThat(refused.message()).isEqualTo(message);
            });
  }

  @Test
  void aRefusedRequestHasNoVectors() {
    assertThatThrownBy(() -> vectors(REQUEST.replace("30.00", "30.001"), ChronoUnit.NANOS))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("price must have at most 2 decimals in USD");
  }
}
