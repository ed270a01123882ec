package io.github.aliexpressrules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** What the packages below a root may depend on. An empty selection fails every rule. */
final class Architecture {

  private static final DescribedPredicate<JavaClass> OUTSIDE_TYPES =
      resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.util.logging..",
              "java.util.random..")
          .and(not(equivalentTo(Serializable.class)))
          .or(
              belongToAnyOf(
                  Calendar.class,
                  Clock.class,
                  Date.class,
                  Executors.class,
                  InstantSource.class,
                  Random.class,
                  SecureRandom.class,
                  Thread.class,
                  ThreadLocalRandom.class,
                  TimeZone.class,
                  Timer.class))
          .as("do I/O or logging, or give time, randomness or threads");

  /** Members by name, and overloads that take the default locale, by signature. */
  private static final Set<String> OUTSIDE_MEMBERS =
      Set.of(
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.System.console",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.err",
          "java.lang.System.getLogger",
          "java.lang.System.getProperties",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.in",
          "java.lang.System.nanoTime",
          "java.lang.System.out",
          "java.time.ZoneId.systemDefault",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.util.Collections.shuffle",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID");

  private static final DescribedPredicate<JavaAccess<?>> OUTSIDE_ACCESS =
      describe(
          "target reads a clock, a default or randomness, or prints",
          access -> isOutside(access.getTarget()));

  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  ArchRule coreKnowsOnlyItsLibraries() {
    return classes()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.joda.money..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify..",
            "org.immutables..",
            root + ".core..")
        .because("the core is what every other module stands on")
        .allowEmptyShould(false);
  }

  ArchRule buyerKnowsOnlyTheCore() {
    return knowsOnlyTheCore("buyer");
  }

  ArchRule merchantKnowsOnlyTheCore() {
    return knowsOnlyTheCore("merchant");
  }

  ArchRule coreAndRulesArePure() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".core..", root + ".buyer..", root + ".merchant..")
        .should()
        .dependOnClassesThat(OUTSIDE_TYPES)
        .orShould()
        .accessTargetWhere(OUTSIDE_ACCESS)
        .because("an answer depends on nothing but the facts, the policy and the instant passed in")
        .allowEmptyShould(false);
  }

  ArchRule classesOfARuleModuleDependInOneDirection() {
    return slices()
        .assignedFrom(new ByOuterClass(Set.of(root + ".buyer", root + ".merchant")))
        .should()
        .beFreeOfCycles()
        .because("a topic that stands on another one can be read after it")
        .allowEmptyShould(false);
  }

  /** Each class of some packages is its own slice, together with the classes nested in it. */
  private record ByOuterClass(Set<String> packages) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return packages.contains(javaClass.getPackageName())
          ? SliceIdentifier.of(outermost(javaClass).getFullName())
          : SliceIdentifier.ignore();
    }

    private static JavaClass outermost(JavaClass javaClass) {
      return javaClass.getEnclosingClass().map(ByOuterClass::outermost).orElse(javaClass);
    }

    @Override
    public String getDescription() {
      return "classes of " + packages;
    }
  }

  private ArchRule knowsOnlyTheCore(String side) {
    return classes()
        .that()
        .resideInAPackage(root + "." + side + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.joda.money..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify..",
            "org.immutables..",
            root + ".core..",
            root + "." + side + "..")
        .because("each side can be used without the other")
        .allowEmptyShould(false);
  }

  private static boolean isOutside(AccessTarget target) {
    String owner = target.getOwner().getFullName();
    String member = owner + "." + target.getName();
    String signature = target.getFullName();
    boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
    return now || OUTSIDE_MEMBERS.contains(member) || OUTSIDE_MEMBERS.contains(signature);
  }
}
