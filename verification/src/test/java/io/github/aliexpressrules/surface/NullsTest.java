package io.github.aliexpressrules.surface;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.surface.PublicSurface.Parameter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gives null where an object must be given is told the parameter's name. */
class NullsTest {
  private static final List<Class<?>> TYPES = PublicSurface.types();
  private static final Specimens SPECIMENS = Specimens.of(TYPES);

  /** Where it is otherwise, and what is said there. */
  private static final Map<Pattern, Pattern> EXEMPT =
      Map.of(
          // Immutables writes it: what wraps an optional part, and what adds items
          Pattern.compile(
              "(\\w+BuilderStages\\$BuildFinal|DepositRefundApplicationBuilder)"
                  + "\\.(?!from\\()\\w+\\((?!Optional )\\w+(\\[])? \\w+\\)"),
          Pattern.compile("null|\\w+ element|Cannot .* because .* is null"),
          // Immutables writes it, and the constructor refuses, which has words of its own
          Pattern.compile("With\\w+\\.with\\w+\\(\\w+(\\[])? \\w+\\)"),
          Pattern.compile(
              "null|\\w+( optional| element)?|Cannot .* because .* is null|accepted, .*"),
          // whoever translates writes it: English gives back what it is given
          Pattern.compile("(Forwarding)?Language\\.template\\(.*"),
          Pattern.compile("accepted, .*"),
          // whoever tests a program of his own writes it
          Pattern.compile("Tracker\\.at\\(.*"),
          Pattern.compile("accepted, .*"));

  static Stream<Parameter> parameters() {
    return TYPES.stream().flatMap(Parameter::of).filter(not(NullsTest::isExempt));
  }

  static Stream<Parameter> exempt() {
    return TYPES.stream().flatMap(Parameter::of).filter(NullsTest::isExempt);
  }

  private static boolean isExempt(Parameter parameter) {
    return exemption(parameter) != null;
  }

  private static @Nullable Pattern exemption(Parameter parameter) {
    return EXEMPT.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(parameter.signature()).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aNullIsRefusedByTheNameOfItsParameter(Parameter parameter) {
    for (Object receiver : SPECIMENS.receivers(parameter.member())) {
      assertThat(without(parameter, receiver)).as("%s", receiver).isEqualTo(parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("exempt")
  void whatIsExemptIsAsItIsSaidToBe(Parameter parameter) {
    for (Object receiver : SPECIMENS.receivers(parameter.member())) {
      assertThat(without(parameter, receiver)).as("%s", receiver).matches(exemption(parameter));
    }
  }

  /** An empty selection, or one without a module, would prove nothing. */
  @Test
  void allModulesAreLookedAt() {
    assertThat(PublicSurface.packages())
        .contains(
            "io.github.aliexpressrules.buyer",
            "io.github.aliexpressrules.core.decision",
            "io.github.aliexpressrules.json",
            "io.github.aliexpressrules.merchant")
        .doesNotContain("io.github.aliexpressrules.core.writing");
    assertThat(parameters()).hasSizeGreaterThan(500);
  }

  /** What must not be found in the library. */
  public static final class Careless {
    private Careless() {}

    public static boolean accepts(String text) {
      return text == null;
    }

    public static int stumbles(String text) {
      return text.length();
    }

    public static String mistakes(String text) {
      return Objects.requireNonNull(text, "word");
    }

    public static String named(String text) {
      return Objects.requireNonNull(text, "text");
    }
  }

  @Test
  void whatIsCarelessWouldBeFound() {
    assertThat(Parameter.of(Careless.class))
        .extracting(parameter -> without(parameter, null))
        .containsExactlyInAnyOrder(
            "accepted, with true",
            "word",
            "text",
            "Cannot invoke \"String.length()\" because \"text\" is null");
  }

  /** What a call says to null for one of its parameters. */
  private static String without(Parameter parameter, Object receiver) {
    Object[] values = SPECIMENS.values(parameter.member());
    values[parameter.index()] = null;
    try {
      return "accepted, with " + Specimens.call(parameter.member(), receiver, values);
    } catch (InvocationTargetException refused) {
      return refused.getCause() instanceof NullPointerException named
          ? String.valueOf(named.getMessage())
          : refused.getCause().toString();
    }
  }
}
