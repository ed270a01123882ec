package io.github.aliexpressrules.openplatform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * What the module may depend on: core, the buyer's rules and Jackson; no files, no network, no
 * threads.
 */
class ArchitectureTest {
  private static final String ROOT = "io.github.aliexpressrules";

  private static ArchRule allowed() {
    return classes()
        .that()
        .resideInAPackage(ROOT + ".openplatform")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math",
            "java.time..",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.joda.money..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..",
            "org.jspecify..",
            ROOT + ".core..",
            ROOT + ".buyer..",
            ROOT + ".openplatform")
        .allowEmptyShould(false);
  }

  private static JavaClasses with(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages(ROOT + ".openplatform");
  }

  @Test
  void theModuleDependsOnNothingElse() {
    allowed().check(with(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS));
  }

  @Test
  void whatReadsFilesWouldFail() {
    assertThat(allowed().evaluate(with(ImportOption.Predefined.ONLY_INCLUDE_TESTS)).hasViolation())
        .isTrue();
  }
}
