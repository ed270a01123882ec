package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies as files: read, written, refused. */
class PoliciesTest {
  private record Refused(String text, String path, String message) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static Refused refused(String text, String path, String message) {
    return new Refused(text, path, message);
  }

  static Stream<Refused> refusals() {
    return Stream.of(
        refused(
            "[]",
            "",
            "policy must be a JSON object, but was an array. Write what differs from the standard, for example {\"dispute-closes\":\"14 calendar days\"}."),
        refused(
            "",
            "",
            "policy must be a JSON object, but was blank. Write what differs from the standard, for example {\"dispute-closes\":\"14 calendar days\"}."),
        refused(
            "{\"dispute-closes\":14}",
            "dispute-closes",
            "dispute-closes must be a string, but was 14. Write for example \"15 calendar days\"."),
        refused(
            "{\"dispute-closes\":\"14\"}",
            "dispute-closes",
            "term must be a number and a unit, but was \"14\". Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\"."),
        refused(
            "{\"dispute-closes\":\"-1 calendar days\"}",
            "dispute-closes",
            "term must be a number and a unit, but was \"-1 calendar days\". Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\"."),
        refused(
            "{\"dispute-closes\":null}",
            "dispute-closes",
            "dispute-closes must be a string, but was null. Write for example \"15 calendar days\"."),
        refused(
            "{\"dispute-closes\":\"none\"}",
            "dispute-closes",
            "term must be a number and a unit, but was \"none\". Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\"."),
        refused(
            "{\"cancel-within\":\"soon\"}",
            "cancel-within",
            "term must be a number and a unit, but was \"soon\". Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\"."),
        refused(
            "{\"refund-visa\":\"15 to 3 business days\"}",
            "refund-visa",
            "longest must be of the same unit as 15 business days and not shorter, but was 3 business days. Give the shorter term first."),
        refused(
            "{\"refund-visa\":{\"value\":\"none\",\"cites\":\"S5:1\"}}",
            "refund-visa.cites",
            "cites must be an array, but was \"S5:1\". Write for example [\"S5:40\"]."),
        refused(
            "{\"refund-visa\":{\"value\":\"none\",\"cites\":[\"S9:1\"]}}",
            "refund-visa.cites[0]",
            "citation must name a source and a line, but was \"S9:1\". Write for example S4:21."),
        refused(
            "{\"refund-visa\":{\"value\":\"none\",\"sites\":[]}}",
            "refund-visa.sites",
            "sites must be a known member of refund-visa, but was unknown. Known are value and cites."),
        refused(
            "{\"refund-visa\":{\"cites\":[\"S5:1\"]}}",
            "refund-visa.value",
            "value must be given, but was missing. Write for example \"3 to 15 business days\", or \"none\"."),
        refused(
            "{\"refund-visa\":{\"value\":null}}",
            "refund-visa.value",
            "value must be given, but was missing. Write for example \"3 to 15 business days\", or \"none\"."),
        refused(
            "{\"seller-silence-wins\":\"yes\"}",
            "seller-silence-wins",
            "seller-silence-wins must be true or false, but was \"yes\". Write true or false, without quotes."),
        refused(
            "{\"seller-silence-wins\":{\"value\":1}}",
            "seller-silence-wins.value",
            "value must be true or false, but was 1. Write true or false, without quotes."),
        refused(
            "{\"express-a3\":25}",
            "express-a3",
            "express-a3 must be an amount and a currency, but was 25. Write for example {\"amount\":30.00,\"currency\":\"USD\"}."),
        refused(
            "{\"express-a3\":{\"amount\":-25,\"currency\":\"USD\"}}",
            "express-a3",
            "express-a3 must not be negative, but was USD -25.00. Give an amount of zero or more."),
        refused(
            "{\"express-a3\":{\"value\":{\"amount\":25.001,\"currency\":\"USD\"}}}",
            "express-a3.value",
            "value must have at most 2 decimals in USD, but was 25.001. Give the amount as it was paid."),
        refused(
            "{\"platform-steps-in\":\"4 calendar days\"}",
            "platform-steps-in",
            "platform-steps-in must not be shorter than seller-answers, 5 calendar days, but was 4 calendar days. The platform steps in when the time for an answer is over."),
        refused(
            "{\"required-deposits\":[]}",
            "required-deposits",
            "required-deposits must be an object, but was an array. Write a name and a value for each row."),
        refused(
            "{\"required-deposits\":{\"electro nics\":{\"amount\":1,\"currency\":\"CNY\"}}}",
            "required-deposits.electro nics",
            "category must be capital letters, digits and underscores, but was \"electro nics\". Write for example CLOTHING or ELECTRONICS."),
        refused(
            "{\"required-deposits\":{\"TOYS\":1}}",
            "required-deposits.TOYS",
            "TOYS must be an amount and a currency, but was 1. Write for example {\"amount\":30.00,\"currency\":\"USD\"}."),
        refused(
            "{\"required-deposits\":{\"TOYS\":{\"amount\":-1,\"currency\":\"CNY\"}}}",
            "required-deposits.TOYS",
            "TOYS must not be negative, but was CNY -1.00. Give an amount of zero or more."),
        refused(
            "{\"deposit-currency\":\"XXQ\"}",
            "deposit-currency",
            "deposit-currency must be in a known currency, but was \"XXQ\". Write its ISO code, for example \"USD\"."),
        refused(
            "{\"deposit-currency\":1}",
            "deposit-currency",
            "deposit-currency must be in a known currency, but was 1. Write its ISO code, for example \"USD\"."),
        refused(
            "{\"dispute-closes\":\"14 calendar days\",\"dispute-closes\":\"15 calendar days\"}",
            "dispute-closes",
            "dispute-closes must be given once, but was given twice. Leave one of the two out."),
        refused(
            "{\"dispute-closes\":\"14 calendar days\"} x",
            "",
            "policy must be valid JSON, but was broken at character 39: \"x\". Check quotes, commas and brackets there."),
        refused(
            "{\"dispute-closes\":\"99999999999 calendar days\"}",
            "dispute-closes",
            "term must be a number and a unit, but was \"99999999999 calendar days\". Write for example \"15 calendar days\", \"7 business days\" or \"48 hours\"."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aPolicyThatIsWrongIsRefusedWithPathValueAndRemedy(Refused row) {
    assertThatThrownBy(() -> Policies.read(row.text()))
        .isInstanceOfSatisfying(
            RequestException.class, e -> assertThat(e.path()).isEqualTo(row.path()))
        .hasMessage(row.message());
  }

  @Test
  void anUnknownFigureIsRefusedWithAllThatThereAre() {
    assertThatThrownBy(() -> Policies.read("{\"dispute-clo\":\"14 calendar days\"}"))
        .hasMessage(
            "dispute-clo must be a known member of policy, but was unknown. Known are "
                + WordList.listed(
                    Stream.concat(
                            Policies.standard().figures().stream().map(Figure::name),
                            Stream.of("calendar"))
                        .toList())
                + ".");
  }

  @Test
  void inARequestThePathBeginsWithThePolicy() {
    assertThat(
            JsonRules.standard()
                .answer(
                    Example.replacing(
                        "\"order\"", "\"policy\":{\"dispute-closes\":\"soon\"},\"order\"")))
        .contains("\"path\":\"policy.dispute-closes\"");
  }

  @Test
  void aFileMayBeginWithAMarkAndStandOnSeveralLines() {
    assertThat(Policies.read("\uFEFF{\n  \"dispute-closes\": \"14 calendar days\"\n}\n"))
        .isEqualTo(Policies.read("{\"dispute-closes\":\"14 calendar days\"}"));
  }

  @Test
  void aPolicyMayCarryItsOwnCitations() {
    Policies own =
        Policies.read(
            "{\"dispute-closes\":{\"value\":\"21 calendar days\",\"cites\":[\"S3:11\"]}}");
    assertThat(own.buyer().get(BuyerPolicy.DISPUTE_CLOSES)).isEqualTo(Term.calendarDays(21));
    assertThat(own.citations(BuyerPolicy.DISPUTE_CLOSES)).isEqualTo(Citation.listOf("S3:11"));
    assertThat(own.json())
        .isEqualTo("{\"dispute-closes\":{\"value\":\"21 calendar days\",\"cites\":[\"S3:11\"]}}");
    assertThat(Policies.standard().json()).isEqualTo("{}");
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void aReadingWrittenOutAndReadBackIsEqual(Reading reading) {
    Policies told = Policies.standard().readBy(reading);
    Policies back = Policies.read(told.json());
    assertThat(back.differences(told)).isEmpty();
    for (Figure<?> figure : told.figures()) {
      assertThat(back.citations(figure)).as(figure.name()).isEqualTo(told.citations(figure));
      assertThat(back.contested(figure)).as(figure.name()).isEqualTo(told.contested(figure));
    }
  }

  @Property(tries = 300)
  void anyPolicyWrittenOutAndReadBackIsEqual(@ForAll("policies") Policies policies) {
    assertThat(Policies.read(policies.json())).isEqualTo(policies);
  }

  /** Several figures of both modules, each with another value and sometimes own citations. */
  @Provide
  Arbitrary<Policies> policies() {
    return Arbitraries.of(Policies.standard().figures())
        .flatMap(figure -> another(figure).map(value -> Tuple.of(figure, value)))
        .list()
        .ofMaxSize(6)
        .map(
            changes -> {
              Policies policies = Policies.standard();
              for (Tuple.Tuple2<? extends Figure<?>, Object> change : changes) {
                policies = changed(policies, change.get1(), change.get2());
              }
              return policies;
            });
  }

  /** A change that would contradict the others is left out. */
  private static Policies changed(Policies policies, Figure<?> figure, Object value) {
    List<Citation> lines = value.hashCode() % 2 == 0 ? List.of() : Citation.listOf("S5:40", "S4:1");
    try {
      return policies.isBuyers(figure)
          ? new Policies(with(policies.buyer(), figure, value, lines), policies.merchant())
          : new Policies(policies.buyer(), with(policies.merchant(), figure, value, lines));
    } catch (InvalidValueException contradiction) {
      return policies;
    }
  }

  @SuppressWarnings("unchecked") // made by the figure's own type
  private static <P extends Policy<P>, T> P with(
      P policy, Figure<T> figure, Object value, List<Citation> lines) {
    Changes changes = policy.changes().with(figure, (T) value, lines);
    return policy.with(changes);
  }

  private static Arbitrary<Object> another(Figure<?> figure) {
    if (figure.equals(MerchantPolicy.REQUIRED_DEPOSITS)) {
      return money()
          .map(
              deposit ->
                  MerchantPolicy.standard()
                      .withRequiredDeposit(Category.ELECTRONICS, deposit)
                      .get(MerchantPolicy.REQUIRED_DEPOSITS));
    }
    Arbitrary<Object> plain = plain(figure.valueType());
    return figure.isOptional()
        ? Arbitraries.oneOf(Arbitraries.just(Optional.empty()).map(v -> v), plain.map(Optional::of))
        : plain;
  }

  private static Arbitrary<Object> plain(Class<?> type) {
    if (type == Integer.class) {
      return Arbitraries.integers().between(1, 1_000).map(number -> number);
    }
    if (type == Boolean.class) {
      return Arbitraries.of(true, false).map(flag -> flag);
    }
    if (type == Term.class) {
      return terms().map(term -> term);
    }
    if (type == TermRange.class) {
      return Arbitraries.integers()
          .between(0, 40)
          .flatMap(
              from ->
                  Arbitraries.of(
                      TermRange.calendarDays(from, from + 3),
                      TermRange.businessDays(from, from),
                      TermRange.within(Term.hours(from + 1))));
    }
    if (type == Money.class) {
      return money().map(amount -> amount);
    }
    assertThat(type).isEqualTo(CurrencyUnit.class);
    return Arbitraries.of("EUR", "USD", "CNY").map(CurrencyUnit::of);
  }

  private static Arbitrary<Term> terms() {
    return Arbitraries.integers()
        .between(0, 100)
        .flatMap(n -> Arbitraries.of(Term.calendarDays(n), Term.businessDays(n), Term.hours(n)));
  }

  private static Arbitrary<Money> money() {
    return Arbitraries.of("USD 25.00", "EUR 0.00", "CNY 8000.50", "JPY 2500", "BHD 1.234")
        .map(Money::parse);
  }

  @Test
  void differencesAreNamedInTheOrderOfTheRulebook() {
    assertThat(
            Policies.read(
                    "{\"express-a3\":\"none\",\"cancel-within\":\"none\",\"refund-needs-exit\":false}")
                .differences(Policies.standard()))
        .extracting(Figure::name)
        .containsExactly("cancel-within", "express-a3", "refund-needs-exit");
  }
}
