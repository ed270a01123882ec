package io.github.aliexpressrules.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in plain form, and what several results have in common. */
public class PlainValuesTest {
  /** Has no way of its own for anything. */
  private static @Nullable Object plainly(Object value) {
    return null;
  }

  /** A result as questions have them. */
  public record Made(
      Optional<Money> payout,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean presumed,
      boolean frozen,
      Set<Verdict> moves) {}

  private static Made made(@Nullable String payout, String note, Verdict... moves) {
    return new Made(
        Optional.ofNullable(payout).map(Money::parse),
        note.isEmpty() ? List.of() : List.of(note),
        !note.isEmpty(),
        false,
        new LinkedHashSet<>(List.of(moves)));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(true, true),
        Arguments.of(3, 3),
        Arguments.of(new BigDecimal("1.50"), new BigDecimal("1.50")),
        Arguments.of("text", "text"),
        Arguments.of(
            Money.parse("USD 1.50"), Map.of("amount", new BigDecimal("1.50"), "currency", "USD")),
        Arguments.of(CurrencyUnit.EUR, "EUR"),
        Arguments.of(Instant.parse("2025-03-01T10:00:00Z"), "2025-03-01T10:00:00Z"),
        Arguments.of(Citation.parse("S5:97"), "S5:97"),
        Arguments.of(Verdict.NOT_YET, "NOT_YET"),
        Arguments.of(List.of(2, 1), List.of(2, 1)),
        Arguments.of(Set.of(Verdict.NO, Verdict.YES), List.of("YES", "NO")),
        Arguments.of(List.of(Verdict.NO, Verdict.YES), List.of("NO", "YES")),
        Arguments.of(new LinkedHashSet<>(List.of(2, 1)), List.of(2, 1)),
        Arguments.of(Reading.S5A, "S5a"),
        Arguments.of(Set.of(Reading.S5A, Reading.S3), List.of("S3", "S5a")),
        Arguments.of(Map.of("row", Verdict.YES), Map.of("row", "YES")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueHasAPlainForm(Object value, Object plain) {
    assertThat(PlainValues.of(value, PlainValuesTest::plainly)).isEqualTo(plain);
  }

  @Test
  void whatIsKnownIsWrittenItsOwnWay() {
    assertThat(PlainValues.of(List.of(1, "x"), value -> value.equals(1) ? "one" : null))
        .isEqualTo(List.of("one", "x"));
  }

  @Test
  void aRecordNamesItsKindFirst() {
    DepositEntry paid =
        new DepositEntry.Paid(
            Optional.empty(),
            Instant.parse("2025-03-01T10:00:00Z"),
            Money.parse("CNY 10.00"),
            TopUpMethod.ALIPAY);

    Object plain = PlainValues.of(paid, PlainValuesTest::plainly);

    assertThat(plain)
        .asString()
        .isEqualTo(
            "{type=PAID, at=2025-03-01T10:00:00Z, amount={amount=10.00, currency=CNY},"
                + " method=ALIPAY}");
  }

  @Test
  void whatSaysNothingIsLeftOut() {
    assertThat(PlainValues.members(made(null, "", Verdict.NO), PlainValuesTest::plainly))
        .hasToString("{frozen=false, moves=[NO]}");
    assertThat(PlainValues.members(made("USD 2.00", "why", Verdict.NO), PlainValuesTest::plainly))
        .hasToString(
            "{payout={amount=2.00, currency=USD}, notes=[why], presumed=true, frozen=false,"
                + " moves=[NO]}");
  }

  @Test
  void resultsHaveInCommonWhatTheyAgreeOnAndTheMovesThatAllAllow() {
    List<Made> several =
        List.of(
            made("USD 2.00", "why", Verdict.NO, Verdict.YES),
            made("USD 3.00", "why", Verdict.YES, Verdict.NOT_YET));

    assertThat(PlainValues.commonMembers(several, PlainValuesTest::plainly))
        .hasToString("{notes=[why], presumed=true, frozen=false, moves=[YES]}");
    assertThat(PlainValues.common(several).keySet())
        .extracting(Components.Part::name)
        .containsExactly("notes", "presumed", "frozen", "moves");
    assertThat(PlainValues.common(List.of())).isEmpty();
    assertThat(PlainValues.commonMembers(several.subList(0, 1), PlainValuesTest::plainly))
        .isEqualTo(PlainValues.members(several.get(0), PlainValuesTest::plainly));
  }
}
