package io.github.aliexpressrules.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages by their tags, and what a language says its own way: numbers, dates, lists. */
class LanguagesTest {
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static Language language(String tag) {
    return Languages.standard().of(tag);
  }

  static Stream<String> others() {
    return Languages.tags().stream().skip(1);
  }

  @Test
  void englishComesFirstAndHasNothingToRead() {
    assertThat(Languages.tags()).containsExactly("en", "ru", "es", "pt", "fr", "zh");
    assertThat(language("en")).isSameAs(Language.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aLanguageIsReadOnceAndKnowsItsTag(String tag) {
    assertThat(language(tag)).isSameAs(language(tag)).hasToString(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | de",
        "RU | RU",
        "ru-RU | ru-RU",
        "'' | ''",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            + " | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
      })
  void anUnknownTagIsRefused(String tag, String shown) {
    assertThatThrownBy(() -> language(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lang must be one of en, ru, es, pt, fr, zh, but was \""
                + shown
                + "\". Leave it out for English.");
  }

  @Test
  void textsCanComeFromElsewhere() {
    List<String> asked = new ArrayList<>();
    Languages languages =
        Languages.readBy(
            tag -> {
              asked.add(tag);
              return "\uFEFF# a comment\nvalue.yes = tak \nunit.hours.few={count} h\n";
            });
    assertThat(languages.of("en").value(true, LOS_ANGELES)).isEqualTo("yes");
    assertThat(asked).isEmpty();
    Language read = languages.of("ru");
    assertThat(read.value(true, LOS_ANGELES)).isEqualTo("tak");
    assertThat(read.value(false, LOS_ANGELES)).isEqualTo("no");
    assertThat(read.term(Term.hours(3))).isEqualTo("3 h");
    assertThat(read.term(Term.hours(5))).isEqualTo("5 hours");
    assertThat(languages.of("ru")).isSameAs(read);
    assertThat(asked).containsExactly("ru");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value.yes=a!value.yes=b | key must stand there once, but was twice value.yes. Take out one of"
            + " the two.",
        "value.yes=\\u00 | \\u must be followed by four hexadecimal digits, but was not. Write the"
            + " character itself.",
      })
  void textsThatAreNotInOrderAreRefused(String text, String problem) {
    Languages languages = Languages.readBy(tag -> text.replace('!', '\n'));
    assertThatThrownBy(() -> languages.of("fr"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("texts for fr must be in order: " + problem);
  }

  /** The words that core has; all others are looked at where they are known. */
  @ParameterizedTest
  @MethodSource("others")
  void whatIsSaidAroundRulesIsSaidInTheLanguage(String tag) {
    Map<String, String> own =
        Phrase.texts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    text -> language(tag).template(text.getKey(), text.getValue())));
    assertThat(Language.problems(own, Phrase.texts())).isEmpty();
    assertThat(own.get("explanation.why")).isNotEqualTo("Why");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0 hours, 1 hour, 2 hours, 5 hours, 11 hours, 21 hours, 101 hours",
        "ru | 0 часов, 1 час, 2 часа, 5 часов, 11 часов, 21 час, 101 час",
        "es | 0 horas, 1 hora, 2 horas, 5 horas, 11 horas, 21 horas, 101 horas",
        "pt | 0 hora, 1 hora, 2 horas, 5 horas, 11 horas, 21 horas, 101 horas",
        "fr | 0 heure, 1 heure, 2 heures, 5 heures, 11 heures, 21 heures, 101 heures",
        "zh | 0小时, 1小时, 2小时, 5小时, 11小时, 21小时, 101小时",
      })
  void aUnitHasTheFormThatGoesWithItsNumber(String tag, String forms) {
    assertThat(
            IntStream.of(0, 1, 2, 5, 11, 21, 101)
                .mapToObj(number -> language(tag).term(Term.hours(number)).replace('\u00A0', ' ')))
        .containsExactly(forms.split(", "));
  }

  /** By CLDR: the form for each number from 0 to 25, and from 100 to 125. */
  @ParameterizedTest
  @CsvSource({
    "en, onooooooooooooooooooooooo, oooooooooooooooooooooooooo",
    "es, onooooooooooooooooooooooo, oooooooooooooooooooooooooo",
    "pt, nnooooooooooooooooooooooo, oooooooooooooooooooooooooo",
    "fr, nnooooooooooooooooooooooo, oooooooooooooooooooooooooo",
    "zh, ooooooooooooooooooooooooo, oooooooooooooooooooooooooo",
    "ru, mnfffmmmmmmmmmmmmmmmmnfff, mnfffmmmmmmmmmmmmmmmmnfffm",
  })
  void formsAreThoseOfTheLanguage(String tag, String fromZero, String fromHundred) {
    assertThat(forms(tag, 0, 25)).isEqualTo(fromZero);
    assertThat(forms(tag, 100, 126)).isEqualTo(fromHundred);
  }

  private static String forms(String tag, int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(number -> language(tag).plural(number))
        .map(
            form ->
                switch (form) {
                  case ONE -> "n";
                  case FEW -> "f";
                  case MANY -> "m";
                  case OTHER -> "o";
                  case ZERO, TWO -> form.name();
                })
        .collect(Collectors.joining());
  }

  /** Each language has the forms that its numbers ask for, and no others of words with a number. */
  @ParameterizedTest
  @MethodSource("others")
  void everyUnitHasEveryForm(String tag) {
    List<String> wrong = new ArrayList<>();
    for (TermUnit unit : TermUnit.values()) {
      for (int number : List.of(0, 1, 2, 5, 11, 21, 101)) {
        String key = "unit." + unit.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
        String form = language(tag).plural(number).name().toLowerCase(Locale.ROOT);
        if (language(tag).template(key + form, "").isEmpty()) {
          wrong.add(key + form);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 3 February 2020, 12:00 Los Angeles time",
        "ru | 3 февраля 2020 г., 12:00 по времени Лос-Анджелеса",
        "es | 3 de febrero de 2020, 12:00 hora de Los Ángeles",
        "pt | 3 de fevereiro de 2020, 12:00 no horário de Los Angeles",
        "fr | 3 février 2020 à 12:00, heure de Los Angeles",
        "zh | 2020年2月3日12:00（洛杉矶时间）",
      })
  void datesAreInTheOrderOfTheLanguage(String tag, String date) {
    assertThat(language(tag).instant(Instant.parse("2020-02-03T20:00:00Z"), LOS_ANGELES))
        .isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 January 2021, 03:00 Moscow time",
        "ru | 1 января 2021 г., 03:00 по времени Москвы",
        "es | 1 de enero de 2021, 03:00 hora de Moscú",
        "pt | 1º de janeiro de 2021, 03:00 no horário de Moscou",
        "fr | 1er janvier 2021 à 03:00, heure de Moscou",
        "zh | 2021年1月1日03:00（莫斯科时间）",
      })
  void theFirstOfAMonthIsNamedAsTheLanguageDoes(String tag, String date) {
    assertThat(language(tag).instant(Instant.parse("2021-01-01T00:00:00Z"), zone("Moscow")))
        .isEqualTo(date);
  }

  private static ZoneId zone(String city) {
    return ZoneId.of("Europe/" + city);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aCityWithoutANameOfItsOwnStandsAsItsZoneHasIt(String tag) {
    assertThat(language(tag).place(zone("Berlin"))).contains("Berlin");
    assertThat(language(tag).place(ZoneId.of("UTC"))).isEqualTo("UTC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 3–15 рабочих дней | максимум 14 календарных дней | 6 дней 23 часа | 1, 2, 3",
        "zh | 3至15个工作日 | 14个自然日内 | 6天23小时 | 1、2、3",
      })
  void rangesStretchesAndListsAreTold(
      String tag, String range, String within, String stretch, String list) {
    Language language = language(tag);
    assertThat(language.range(TermRange.businessDays(3, 15))).isEqualTo(range);
    assertThat(language.range(TermRange.within(Term.calendarDays(14)))).isEqualTo(within);
    assertThat(language.duration(Duration.ofHours(167))).isEqualTo(stretch);
    assertThat(language.list(Arrays.asList("1", "2", "3"))).isEqualTo(list);
  }

  @Test
  void anEventIsCalledByItsName() {
    Fact delivered = new Fact("order.deliveredAt", Instant.parse("2020-02-03T20:00:00Z"));
    assertThat(language("ru").value(delivered, LOS_ANGELES))
        .isEqualTo("доставка 3 февраля 2020 г., 12:00 по времени Лос-Анджелеса");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "es", "pt", "fr", "zh"})
  void amountsStandAsTheContractWritesThem(String tag) {
    assertThat(language(tag).value(Money.parse("USD 1234567.80"), LOS_ANGELES))
        .isEqualTo("USD 1234567.80");
  }
}
