package io.github.aliexpressrules.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final String ROOT = "io.github.aliexpressrules";
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final String BROKEN_ROOT = ROOT + ".architecture.broken";
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("core: allow-list", Architecture::coreKnowsOnlyItsLibraries),
        rule("buyer: core only", Architecture::buyerKnowsOnlyTheCore),
        rule("merchant: core only", Architecture::merchantKnowsOnlyTheCore),
        rule("core and rules: pure", Architecture::coreAndRulesArePure),
        rule("rules: no circles", Architecture::classesOfARuleModuleDependInOneDirection));
  }

  private static Arguments rule(String name, Function<Architecture, ArchRule> rule) {
    return Arguments.argumentSet(name, rule);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void libraryKeepsTheRule(Function<Architecture, ArchRule> rule) {
    rule.apply(new Architecture(ROOT)).check(LIBRARY);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void brokenSampleFails(Function<Architecture, ArchRule> rule) {
    assertThat(rule.apply(new Architecture(BROKEN_ROOT)).evaluate(BROKEN).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void emptySelectionFails(Function<Architecture, ArchRule> rule) {
    assertThatThrownBy(() -> rule.apply(new Architecture("no.such.package")).check(LIBRARY))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  void coreSeesNeitherRulesNorOtherLibraries() {
    assertThat(report(new Architecture(BROKEN_ROOT).coreKnowsOnlyItsLibraries()))
        .contains("broken.buyer.KnowsTheMerchant", "tools.jackson.databind.json.JsonMapper")
        .doesNotContain("java.", "org.joda.money");
  }

  @Test
  void buyerAndMerchantDoNotSeeEachOther() {
    assertThat(report(new Architecture(BROKEN_ROOT).buyerKnowsOnlyTheCore()))
        .contains("broken.merchant.KnowsTheBuyer");
    assertThat(report(new Architecture(BROKEN_ROOT).merchantKnowsOnlyTheCore()))
        .contains("broken.buyer.KnowsTheMerchant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Impure.reader()",
        "Impure.path()",
        "Impure.address()",
        "Impure.logger()",
        "Impure.print()",
        "Impure.clock()",
        "Impure.instantNow()",
        "Impure.instantNowByReference()",
        "Impure.localDateNow()",
        "Impure.millis()",
        "Impure.property()",
        "Impure.number()",
        "Impure.longNumber()",
        "Impure.properties()",
        "Impure.zone()",
        "Impure.locale()",
        "Impure.format()",
        "Impure.upperCase()",
        "Impure.random()",
        "Impure.uuid()",
        "Impure.mathRandom()",
        "Impure.thread()"
      })
  void everyImpurityIsReported(String method) {
    assertThat(report(new Architecture(BROKEN_ROOT).coreAndRulesArePure())).contains(method);
  }

  @Test
  void pureCodeIsNotReported() {
    assertThat(report(new Architecture(BROKEN_ROOT).coreAndRulesArePure()))
        .doesNotContain("Impure.pure()");
  }

  @Test
  void aCircleIsReportedAndWhatIsNestedIsNone() {
    assertThat(report(new Architecture(BROKEN_ROOT).classesOfARuleModuleDependInOneDirection()))
        .contains("broken.buyer.Chicken", "broken.buyer.Egg")
        .doesNotContain("broken.buyer.Nest");
  }

  private static String report(ArchRule rule) {
    return String.join("\n", rule.evaluate(BROKEN).getFailureReport().getDetails());
  }
}
