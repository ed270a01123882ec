package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not said its own way is said as the other language says it. */
class ForwardingLanguageTest {
  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "sample"),
          Map.entry(List.class, List.of("one", "two")),
          Map.entry(Enum.class, Verdict.NO),
          Map.entry(Class.class, Milestone.class),
          Map.entry(Instant.class, Instant.parse("2025-03-09T10:00:00Z")),
          Map.entry(ZoneId.class, ZoneOffset.UTC),
          Map.entry(LocalDate.class, LocalDate.of(2025, 3, 9)),
          Map.entry(Phrase.class, Phrase.DAY),
          Map.entry(long.class, 7L),
          Map.entry(Term.class, Term.hours(5)),
          Map.entry(TermRange.class, TermRange.businessDays(3, 15)),
          Map.entry(Duration.class, Duration.ofHours(5)));

  /** Says of each method that it was called, and with what. */
  private static final Language OTHER =
      (Language)
          Proxy.newProxyInstance(
              Language.class.getClassLoader(),
              new Class<?>[] {Language.class},
              (self, method, values) ->
                  method.getReturnType() == String.class
                      ? method.getName() + Arrays.toString(values)
                      : Language.Plural.FEW);

  private static Stream<Method> forwarded() {
    return Arrays.stream(ForwardingLanguage.class.getDeclaredMethods())
        .filter(method -> method.isDefault() && !method.isSynthetic());
  }

  @ParameterizedTest
  @MethodSource("forwarded")
  void whatIsNotOverriddenIsSaidAsTheOtherSaysIt(Method method)
      throws ReflectiveOperationException {
    ForwardingLanguage language = () -> OTHER;
    Object[] values = Arrays.stream(method.getParameterTypes()).map(SAMPLES::get).toArray();
    assertThat(method.invoke(language, values)).isEqualTo(method.invoke(new Itself(), values));
    assertThat(method.invoke(language, values))
        .isEqualTo(
            method.getReturnType() == String.class
                ? method.getName() + Arrays.toString(values)
                : Language.Plural.FEW);
  }

  /** A second step on the way is as one. */
  private record Itself() implements ForwardingLanguage {
    @Override
    public Language words() {
      return new Inner();
    }

    private record Inner() implements ForwardingLanguage {
      @Override
      public Language words() {
        return OTHER;
      }
    }
  }
}
