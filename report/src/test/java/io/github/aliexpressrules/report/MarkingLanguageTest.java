package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Cancellation;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.languages.Languages;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A language tells as itself what it tells its own way, and marks what it has in English only. */
class MarkingLanguageTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Instant AT = Instant.parse("2025-03-09T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2025, 3, 9);

  private static Stream<Arguments> ways() {
    return Stream.of(
        way("value", language -> language.value(AT, ZONE)),
        way("event", language -> language.event("order.placedAt")),
        way("word", language -> language.word(PaymentMethod.BANK_TRANSFER)),
        way("member", language -> language.member(Cancellation.class, "refundAmount")),
        way("instant", language -> language.instant(AT, ZONE)),
        way("local", language -> language.local(AT, ZONE)),
        way("brief", language -> language.brief(AT, ZONE)),
        way("briefInYear", language -> language.briefInYear(AT, ZONE)),
        way("day", language -> language.day(AT, ZONE)),
        way("date", language -> language.date(DAY)),
        way("dayAlone", language -> language.dayAlone(DAY)),
        way("counted", language -> language.counted(Phrase.DAY, Phrase.DAYS, 2)),
        way("place", language -> language.place(ZONE)),
        way("term", language -> language.term(Term.calendarDays(5))),
        way("range", language -> language.range(TermRange.businessDays(3, 15))),
        way("duration", language -> language.duration(Duration.ofHours(5))));
  }

  private static Arguments way(String name, Function<Language, String> says) {
    return Arguments.of(name, says);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void whatIsEnglishIsMarkedAndElseTheSame(String name, Function<Language, String> says) {
    String own = says.apply(Language.ENGLISH);
    String marked = says.apply(new MarkingLanguage((key, english) -> english));
    assertThat(English.isMarked(marked)).as(marked).isTrue();
    assertThat(English.plain(marked)).isEqualTo(own).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void whatALanguageHasIsNotMarked(String name, Function<Language, String> says) {
    Language russian = Languages.standard().of("ru");
    assertThat(says.apply(new MarkingLanguage(russian))).isEqualTo(says.apply(russian));
    assertThat(English.isMarked(says.apply(russian))).isFalse();
  }

  /** Said by code, and by no text. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void whatALanguageSaysItsOwnWayIsKept(String name, Function<Language, String> says) {
    Language own =
        (Language)
            Proxy.newProxyInstance(
                Language.class.getClassLoader(),
                new Class<?>[] {Language.class},
                (self, method, values) ->
                    method.getReturnType() == String.class
                        ? method.getName() + Arrays.toString(values)
                        : Language.Plural.OTHER);
    assertThat(says.apply(new MarkingLanguage(own))).startsWith(name + "[");
  }

  @Test
  void formsAndListsAreTheLanguagesOwn() {
    Language own =
        new Language() {
          @Override
          public String template(String key, String english) {
            return english;
          }

          @Override
          public Plural plural(long number) {
            return number == 5 ? Plural.MANY : Plural.TWO;
          }

          @Override
          public String list(List<String> parts) {
            return String.join(" and ", parts);
          }
        };
    assertThat(new MarkingLanguage(own).plural(5)).isEqualTo(Language.Plural.MANY);
    assertThat(new MarkingLanguage(own).plural(6)).isEqualTo(Language.Plural.TWO);
    assertThat(new MarkingLanguage(own).list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(new MarkingLanguage(own).template("key", "It is so."))
        .isEqualTo("\ufdd0It is so.\ufdd1");
  }
}
