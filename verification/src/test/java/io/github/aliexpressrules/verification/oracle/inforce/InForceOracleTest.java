package io.github.aliexpressrules.verification.oracle.inforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.InForceProbes;
import io.github.aliexpressrules.testkit.generation.InForceRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules in force against a second reading of the design that shares nothing with them. */
class InForceOracleTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Every instant that matters would be too many: some of them, always the same for a request. */
  private static final int INSTANTS = 12;

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Arbitraries.of(JsonRules.questions()).flatMap(InForceRequests::asking);
  }

  @Property
  void theOracleAgrees(@ForAll("requests") ObjectNode json) {
    Request request = JsonRules.standard().read(json.toString());
    for (Instant at : some(json)) {
      JsonNode response = MAPPER.readTree(JsonRules.response(request.at(at)));
      List<String> differences = InForceOracle.differences(json, at, response);
      if (!differences.isEmpty()) {
        fail("At " + at + ": " + differences + " in " + json);
      }
    }
  }

  /** Whatever is asked, the oracle knows an answer, and the request is one that can be asked. */
  @Property
  void theRequestsAreValidAndAnswered(@ForAll("requests") ObjectNode json) {
    ObjectNode underGuides = json.deepCopy();
    underGuides.remove("rules");
    JsonRules.standard().read(underGuides.toString());
    for (Instant at : some(json).subList(0, 2)) {
      InForceExpected expected = InForceOracle.answer(json, at);
      assertThat(expected.worlds()).isNotEmpty();
      assertThat(expected.tolerated()).doesNotContain(expected.verdict());
    }
  }

  private static List<Instant> some(ObjectNode json) {
    List<Instant> probes = new ArrayList<>(InForceProbes.of(json));
    probes.add(Instant.parse(json.get("at").stringValue()));
    probes.add(Instant.parse("2020-01-01T00:00:00Z"));
    Collections.shuffle(probes, new Random(json.toString().hashCode()));
    return probes.subList(0, Math.min(INSTANTS, probes.size()));
  }

  /**
   * jqwik may leave a thread behind that still shrinks: what it is asked must not tell on others.
   */
  @Test
  void theOracleRemembersNothing() {
    ArchRuleDefinition.fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .check(new ClassFileImporter().importPackagesOf(InForceOracle.class));
  }
}
