package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CurrencyTableTest {
  /** In this JVM Joda-Money has read its own files; the program has taken them from the table. */
  @Test
  void theProgramKnowsTheCurrenciesThatJodaMoneyKnows() throws Exception {
    Process program =
        new ProcessBuilder(
                Child.of(64).command().get(0),
                "-cp",
                System.getProperty("java.class.path"),
                Known.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> table = program.inputReader().lines().toList();
    assertThat(program.waitFor()).isZero();
    assertThat(table).hasSizeGreaterThan(150).isEqualTo(Known.currencies().toList());
  }

  /** Tells the currencies of a JVM that uses the table. */
  static final class Known {
    private Known() {}

    public static void main(String[] args) {
      CurrencyTable.use();
      currencies().forEach(System.out::println);
    }

    static Stream<String> currencies() {
      return CurrencyUnit.registeredCurrencies().stream()
          .map(
              known ->
                  "%s %s %d %b"
                      .formatted(
                          known.getCode(),
                          known.getNumeric3Code(),
                          known.getDecimalPlaces(),
                          known.isPseudoCurrency()))
          .sorted();
    }
  }
}
