package io.github.aliexpressrules.languages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the module may depend on: core, and streams, in which its texts come; no files. */
class ArchitectureTest {
  private static final String ROOT = "io.github.aliexpressrules";

  /** What the rule must refuse. */
  private static final Path A_FILE = Path.of("ru.properties");

  private static ArchRule allowed() {
    return classes()
        .that()
        .resideInAPackage(ROOT + ".languages")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.io",
            "java.lang..",
            "java.nio.charset",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "org.jspecify..",
            ROOT + ".core..",
            ROOT + ".languages")
        .allowEmptyShould(false);
  }

  private static JavaClasses with(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages(ROOT + ".languages");
  }

  @Test
  void theModuleDependsOnNothingElse() {
    allowed().check(with(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS));
  }

  @Test
  void whatReadsFilesWouldFail() {
    assertThat(A_FILE).isNotNull();
    assertThat(allowed().evaluate(with(ImportOption.Predefined.ONLY_INCLUDE_TESTS)).hasViolation())
        .isTrue();
  }
}
