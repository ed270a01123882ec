package io.github.aliexpressrules.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.verification.oracle.Oracle;
import io.github.aliexpressrules.verification.oracle.Requests;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The library against a second reading of the design that shares nothing with it. */
class OracleTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Whether the library knows lines, parcels and what else section 11 of the design adds. */
  private static final boolean KNOWS_REAL_ORDERS = JsonRules.members().contains("line");

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Provide
  Arbitrary<ObjectNode> realOrders() {
    return Cases.withRealOrders();
  }

  @Property
  void theOracleAgreesAtEveryInstant(@ForAll("requests") ObjectNode json) {
    agreesAtEveryInstant(json);
  }

  @Property
  @AddLifecycleHook(OnlyIfRealOrdersAreKnown.class)
  void theOracleAgreesAboutRealOrders(@ForAll("realOrders") ObjectNode json) {
    agreesAtEveryInstant(json);
  }

  private static void agreesAtEveryInstant(ObjectNode json) {
    Request request = Cases.read(json);
    for (Instant at : Requests.probes(json)) {
      List<String> differences =
          Oracle.answer(json, at, KNOWS_REAL_ORDERS).differences(response(request, at));
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

  /** A library that cannot read the requests is not asked. */
  static final class OnlyIfRealOrdersAreKnown implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return KNOWS_REAL_ORDERS
          ? SkipResult.doNotSkip()
          : SkipResult.skip("the library knows no lines and parcels yet");
    }
  }
}
