package io.github.aliexpressrules.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.Requests;
import io.github.aliexpressrules.verification.oracle.Oracle;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The library against a second reading of the design that shares nothing with it. */
class OracleTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Property
  void theOracleAgreesAtEveryInstant(@ForAll("requests") ObjectNode json) {
    Request request = Cases.read(json);
    for (Instant at : Requests.probes(json)) {
      List<String> differences = Oracle.answer(json, at).differences(response(request, at));
      if (!differences.isEmpty()) {
        fail("At " + at + ": " + differences);
      }
    }
  }

  private static JsonNode response(Request request, Instant at) {
    return MAPPER.readTree(JsonRules.response(request.at(at)));
  }

  @Test
  void theOracleKnowsEveryQuestionOfTheRegistry() {
    assertThat(Stream.concat(Requests.QUESTIONS.stream(), Requests.NEW_QUESTIONS.stream()))
        .containsAll(JsonRules.questions());
    assertThat(JsonRules.questions()).contains("buyer.cancellation", "buyer.dispute-window");
  }

  /**
   * jqwik may leave a thread behind that still shrinks: what it is asked must not tell on others.
   */
  @Test
  void theOracleRemembersNothing() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .check(new ClassFileImporter().importPackagesOf(Oracle.class));
  }
}
