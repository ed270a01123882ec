package io.github.aliexpressrules.holidays;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the module may depend on: core alone; no files, no network, no threads. */
class ArchitectureTest {
  private static final String ROOT = "io.github.aliexpressrules";

  private static ArchRule allowed() {
    return classes()
        .that()
        .resideInAPackage(ROOT + ".holidays")
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
            "org.jspecify..",
            ROOT + ".core..",
            ROOT + ".holidays")
        .allowEmptyShould(false);
  }

  private static JavaClasses with(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages(ROOT + ".holidays");
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
