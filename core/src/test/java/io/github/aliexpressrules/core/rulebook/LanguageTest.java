package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.found;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values read in sentences, wherever the program runs. */
class LanguageTest {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final Instant SHIPPED = Instant.parse("2025-03-11T07:15:30Z");
  private static final Rule RULE =
      Rule.of("buyer.made-up.sentence", "Within {opens}, at once: {strict}.", "S4:21");
  private static final Case ALL =
      RULE.noted("all", "{when} | {money} | {term} | {enum} | {maybe} | {many} | {when}");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(SHIPPED, "11 March 2025, 00:15:30 Los Angeles time"),
        Arguments.of(money("USD 1234567.80"), "USD 1234567.80"),
        Arguments.of(money("JPY 1000"), "JPY 1000"),
        Arguments.of(money("KWD 0.005"), "KWD 0.005"),
        Arguments.of(Term.calendarDays(15), "15 calendar days"),
        Arguments.of(Term.businessDays(1), "1 business day"),
        Arguments.of(TermRange.businessDays(3, 15), "3 to 15 business days"),
        Arguments.of(TermRange.within(Term.hours(48)), "within 48 hours"),
        Arguments.of(PaymentMethod.YANDEX_MONEY, "yandex money"),
        Arguments.of(PaymentMethod.QIWI, "qiwi"),
        Arguments.of(TermUnit.BUSINESS_DAYS, "business days"),
        Arguments.of(Reading.S5B, "S5b"),
        Arguments.of(true, "yes"),
        Arguments.of(false, "no"),
        Arguments.of(Optional.empty(), "none"),
        Arguments.of(Optional.of(PaymentMethod.VISA), "visa"),
        Arguments.of(Optional.of(SHIPPED), "11 March 2025, 00:15:30 Los Angeles time"),
        Arguments.of(List.of(), "none"),
        Arguments.of(List.of(PaymentMethod.VISA, PaymentMethod.TEF), "visa, tef"),
        Arguments.of(Set.of(), "none"),
        Arguments.of(
            Map.of(PaymentMethod.BANK_TRANSFER, Term.calendarDays(1)),
            "bank transfer: 1 calendar day"),
        Arguments.of(Map.of("state", true), "state: yes"),
        Arguments.of(
            new Fact("order.shippedAt", SHIPPED),
            "shipping on 11 March 2025, 00:15:30 Los Angeles time"),
        Arguments.of(LocalDate.of(2025, 3, 1), "2025-03-01"),
        Arguments.of(1234567, "1234567"),
        Arguments.of("as it is", "as it is"));
  }

  private static void livingIn(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesReadTheSameEverywhere(Object value, String text) {
    assertThat(Language.ENGLISH.value(value, PACIFIC)).isEqualTo(text);
    for (String tag :
        List.of("ar", "ar-SA-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist", "fa")) {
      livingIn(tag);
      assertThat(Language.ENGLISH.value(value, PACIFIC)).as(tag).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ar-EG", "ar-SA-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void sentencesAndRefusalsReadTheSameEverywhere(String tag) {
    livingIn(tag);
    Finding finding =
        found(
            ALL,
            SHIPPED,
            money("USD 30.00"),
            Term.calendarDays(15),
            PaymentMethod.VISA,
            Optional.empty(),
            List.of(Party.BUYER, Party.SELLER));
    assertThat(finding.explanation(PACIFIC))
        .isEqualTo(
            "11 March 2025, 00:15:30 Los Angeles time | USD 30.00 | 15 calendar days | visa | none"
                + " | buyer, seller | 11 March 2025, 00:15:30 Los Angeles time");
    assertThat(RULE.sentence(POLICY)).isEqualTo("Within 10 calendar days, at once: no.");
    assertThat(Term.parse("15 CALENDAR DAYS".toLowerCase(Locale.ROOT)))
        .isEqualTo(Term.calendarDays(15));
    assertThatThrownBy(() -> Term.calendarDays(36_601))
        .hasMessage(
            "amount must lie between 0 and 36600, but was 36601. Give a number of calendar days.");
    assertThatThrownBy(() -> RefundChannel.to(null)).hasMessage("method");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-11T07:15:00Z | America/Los_Angeles | 11 March 2025, 00:15 Los Angeles time",
        "2025-03-09T09:59:59Z | America/Los_Angeles | 9 March 2025, 01:59:59 Los Angeles time",
        "2025-03-09T10:00:00Z | America/Los_Angeles | 9 March 2025, 03:00 Los Angeles time",
        "2024-02-29T20:00:00Z | Asia/Shanghai | 1 March 2024, 04:00 Shanghai time",
        "2025-12-31T23:00:00Z | UTC | 31 December 2025, 23:00 UTC",
        "2025-12-31T23:00:00Z | Z | 31 December 2025, 23:00 UTC",
        "2025-12-31T23:00:00Z | +02:00 | 1 January 2026, 01:00 +02:00",
        "2025-12-31T23:00:00Z | America/Argentina/Buenos_Aires | 31 December 2025, 20:00 Buenos"
            + " Aires time",
        "2025-05-01T12:00:00.5Z | UTC | 1 May 2025, 12:00:00.500000000 UTC",
        "2199-12-31T23:59:59.999999999Z | UTC | 31 December 2199, 23:59:59.999999999 UTC",
      })
  void instantsAreShownInTheZoneAskedFor(Instant instant, String zoneId, String text) {
    assertThat(Language.ENGLISH.instant(instant, ZoneId.of(zoneId))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "order.placedAt, the order",
    "order.shippedAt, shipping",
    "order.promisedBy, the promised delivery",
    "order.deliveredAt, delivery",
    "order.receiptConfirmedAt, the confirmation of receipt",
    "order.protectionEndsAt, the end of buyer protection",
    "order.cancelledAt, the cancellation",
    "dispute.openedAt, the opening of the dispute",
    "refund.approvedAt, the approval of the refund",
    "deposit.entries[3], an entry of the deposit",
    "order.unheardOf, order.unheardOf"
  })
  void eventsHaveNames(String path, String words) {
    assertThat(Language.ENGLISH.event(path)).isEqualTo(words);
  }

  @Test
  void anotherLanguageMayUseThePlacesInAnyOrder() {
    Language turned =
        (key, english) ->
            key.equals("buyer.made-up.first.not-yet") ? "{then}: noch nicht ($1)" : english;
    Finding finding = found(FIRST_NOT_YET, SHIPPED);
    assertThat(finding.explanation(turned, ZoneOffset.UTC))
        .isEqualTo("11 March 2025, 07:15:30 UTC: noch nicht ($1)");
    assertThat(finding.explanation(ZoneOffset.UTC))
        .isEqualTo("Not before 11 March 2025, 07:15:30 UTC.");
    assertThat(OPENING.onPassing((key, english) -> key)).isEqualTo("buyer.made-up.first.opening");
  }

  @Test
  void aValueWithBracesOrDollarsIsNotReadAgain() {
    Step step = Step.of(WRITE, new Object[] {"{whom} $0 \\"}, null, null, RULE, false);
    assertThat(step.text(ZoneOffset.UTC)).isEqualTo("Write to {whom} $0 \\.");
  }

  @Test
  void aLanguageThatNamesAPlaceThatIsNotThereIsTold() {
    Finding finding = found(FIRST_NOT_YET, SHIPPED);
    assertThatThrownBy(() -> finding.explanation((key, english) -> "Erst {dann}.", ZoneOffset.UTC))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "template for buyer.made-up.first.not-yet must use the places [then] only, but was"
                + " given {dann}. Correct the language's template.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.then | Erst am {then}. |",
        "a.then | Irgendwann. |",
        "a.none | Immer. |",
        "a.them | Erst am {then}. | key must be that of a text, but was \"a.them\". Correct it, or take"
            + " it out.",
        "a.then | ' ' | template for a.then must say something, but was blank. Write or take out the"
            + " language's template.",
        "a.then | Am {dann}. | template for a.then must use the places [then] only, but was given"
            + " {dann}. Correct the language's template.",
        "a.none | Am {then}. | template for a.none must use the places [] only, but was given {then}."
            + " Correct the language's template.",
        "a.then | {then}} | template for a.then must have braces around its places [then] only, but"
            + " was \"{then}}\". Correct the language's template.",
        "a.then | Am { then }. | template for a.then must have braces around its places [then] only,"
            + " but was \"Am { then }.\". Correct the language's template.",
        "a.then | 'Am\t{then}.' | template for a.then must be plain text on one line, but was"
            + " \"Am\\u0009{then}.\". Correct the language's template.",
      })
  void templatesAreReadOverBeforeTheyAreUsed(String key, String own, @Nullable String problem) {
    Map<String, String> texts = Map.of("a.then", "Not before {then}.", "a.none", "Always.");
    assertThat(Language.problems(Map.of(key, own), texts))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  /** Forms that English lacks go by the English one beside any other number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "unit.days.one | {number} den | -",
        "unit.days.few | {number} dny | -",
        "unit.days.many | {number} dni | -",
        "unit.days.zero | nic | -",
        "unit.days.few | {count} dny | template for unit.days.few must use the places [number] only, but"
            + " was given {count}. Correct the language's template.",
        "unit.days.fewer | {number} dny | key must be that of a text, but was \"unit.days.fewer\"."
            + " Correct it, or take it out.",
        "unit.weeks.few | {number} t | key must be that of a text, but was \"unit.weeks.few\"."
            + " Correct it, or take it out.",
        "few | {number} t | key must be that of a text, but was \"few\". Correct it, or take it out."
      })
  void aFormThatEnglishLacksGoesByTheOther(String key, String own, @Nullable String problem) {
    Map<String, String> texts =
        Map.of(
            "unit.days.one", "{number} day",
            "unit.days.other", "{number} days",
            "unit.weeks.other", "{number} weeks");
    assertThat(Language.problems(Map.of(key, own), texts))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void aProgramMaySayWordsOfItsOwn() {
    Language turned = (key, english) -> key.equals("my.own") ? "{when}: {what}" : english;
    assertThat(turned.say("my.own", "{what} on {when}", ZoneOffset.UTC, true, SHIPPED))
        .isEqualTo("11 March 2025, 07:15:30 UTC: yes");
    assertThat(Language.ENGLISH.say("my.own", "{what} on {when}", ZoneOffset.UTC, true, SHIPPED))
        .isEqualTo("yes on 11 March 2025, 07:15:30 UTC");
    assertThatThrownBy(() -> turned.say("my.own", "{what} on {when}", ZoneOffset.UTC, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "my.own must be given [what, when], but was given 1 values. Give one for each place.");
  }
}
