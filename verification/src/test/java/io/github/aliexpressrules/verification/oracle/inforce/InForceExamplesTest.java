package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The twelve worked examples of dated orders, computed by hand, against the oracle. */
class InForceExamplesTest {

  @TestFactory
  Stream<DynamicTest> theOracleGivesTheExample() {
    return Examples.answers().map(one -> DynamicTest.dynamicTest(one.name(), () -> agrees(one)));
  }

  @TestFactory
  Stream<DynamicTest> theLibraryGivesTheExample() {
    return Examples.answers().map(one -> DynamicTest.dynamicTest(one.name(), () -> given(one)));
  }

  private static void given(Examples.Answer one) {
    Request request = JsonRules.standard().read(one.request().toString());
    JsonNode response = JsonMapper.shared().readTree(JsonRules.response(request.at(one.at())));
    assertThat(Examples.differences(one, response)).isEmpty();
  }

  private static void agrees(Examples.Answer one) {
    JsonNode wanted = one.answer();
    InForceExpected expected = InForceOracle.answer(one.request(), one.at());
    assertThat(expected.verdict()).as("verdict").isEqualTo(Facts.text(wanted, "verdict"));
    if (wanted.has("verdicts")) {
      assertThat(expected.verdicts())
          .as("verdicts of the worlds")
          .containsExactlyInAnyOrderElementsOf(Facts.texts(wanted, "verdicts"));
    }
    if (wanted.has("likely")) {
      assertThat(expected.likelyIsJudged()).as("likely is judged").isTrue();
      assertThat(expected.likely()).as("likely").isEqualTo(Facts.text(wanted, "likely"));
    }
    for (String basis : Facts.texts(wanted, "basis")) {
      assertThat(expected.basis()).as("basis").contains(Basis.valueOf(basis));
    }
    for (Map.Entry<String, JsonNode> milestone : wanted.path("milestones").properties()) {
      assertThat(expected.milestones())
          .as("milestones of " + expected.worlds())
          .containsKey(milestone.getKey());
      assertThat(expected.milestones().get(milestone.getKey()).at())
          .as(milestone.getKey())
          .isEqualTo(Instant.parse(milestone.getValue().stringValue()));
    }
    for (Map.Entry<String, JsonNode> candidates : wanted.path("candidates").properties()) {
      Set<Instant> dates = new TreeSet<>();
      candidates.getValue().forEach(date -> dates.add(Instant.parse(date.stringValue())));
      assertThat(expected.milestones().get(candidates.getKey()).candidates())
          .as("candidates of " + candidates.getKey())
          .isEqualTo(dates);
    }
    if (wanted.has("result")) {
      // What the example names and the oracle settles must not differ.
      Expected written = new Expected(expected.verdict(), Map.of(), expected.result());
      ObjectNode members = ((ObjectNode) wanted).deepCopy();
      members.remove("milestones");
      assertThat(written.contradictions(members)).as("result").isEmpty();
    }
  }
}
