package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.TemplateParts;
import io.github.aliexpressrules.core.validation.Plain;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is written by hand is what the libraries would write. */
class Utf8Test {
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static String quoted(String text) {
    Utf8 out = new Utf8(1);
    out.quoted(text);
    return out.toString();
  }

  /** As Jackson has it, and then plain. */
  private static String expected(String text) {
    StringWriter written = new StringWriter();
    try (JsonGenerator out =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
      out.writeString(text);
    }
    return Plain.text(written.toString());
  }

  @Test
  void everyCharacterIsWrittenAsJacksonWritesItAndPlain() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "a" + (char) c + "b";
      assertThat(quoted(text)).isEqualTo(expected(text));
    }
  }

  @Test
  void pairsAndHalvesOfThemToo() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(6), 0, 6)
              .mapToObj(
                  kind ->
                      switch (kind) {
                        case 0 -> "\ud83d";
                        case 1 -> "\ude00";
                        case 2 -> new String(Character.toChars(random.nextInt(0x110000)));
                        case 3 -> "é";
                        default -> "x";
                      })
              .collect(Collectors.joining());
      assertThat(quoted(text)).isEqualTo(expected(text));
    }
  }

  @Test
  void instantsAreWrittenAndReadAsJavaDoes() {
    Random random = new Random(11);
    for (int i = 0; i < 100_000; i++) {
      long second = -62_500_000_000L + (long) (random.nextDouble() * 316_500_000_000L);
      int nano = i % 10 == 0 ? random.nextInt(1_000_000_000) : 0;
      Instant instant = Instant.ofEpochSecond(second, nano);
      Utf8 out = new Utf8(1);
      out.instant(instant);
      assertThat(out.toString()).isEqualTo("\"" + instant + "\"");
      assertThat(new InstantForm().read(new Json.Str(instant.toString()), Path.REQUEST))
          .isEqualTo(instant);
    }
  }

  @Test
  void everyDayOfFourHundredYearsAndMore() {
    for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2410; day = day.plusDays(1)) {
      long date = CivilDate.of((int) day.toEpochDay());
      assertThat(LocalDate.of(CivilDate.year(date), CivilDate.month(date), CivilDate.day(date)))
          .isEqualTo(day);
      assertThat(CivilDate.epochDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
          .isEqualTo(day.toEpochDay());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29T00:00:00Z",
        "2100-02-29T00:00:00Z",
        "2025-00-10T00:00:00Z",
        "2025-13-10T00:00:00Z",
        "2025-04-31T00:00:00Z",
        "2025-04-00T00:00:00Z",
        "2025-04-10T24:00:00Z",
        "2025-04-10T00:60:00Z",
        "2025-04-10T00:00:60Z",
        "2025-04-10 00:00:00Z",
        "2025-04-1aT00:00:00Z"
      })
  void whatIsNoInstantIsNone(String text) {
    assertThatThrownBy(() -> new InstantForm().read(new Json.Str(text), Path.REQUEST.member("at")))
        .isInstanceOf(RequestException.class)
        .hasMessage(
            "at must be an instant with Z or an offset, but was \""
                + text
                + "\". Write for example \"2025-02-27T10:00:00Z\".");
  }

  @Test
  void datesAndAmountsInWordsAreThoseOfTheLanguage() {
    Random random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      long second = -31_000_000_000L + (long) (random.nextDouble() * 285_000_000_000L);
      Object instant = Instant.ofEpochSecond(i % 3 == 0 ? second : second / 60 * 60, i % 7 / 6);
      assertWords(instant);
      assertWords(
          Money.ofMinor(i % 2 == 0 ? CurrencyUnit.USD : CurrencyUnit.JPY, random.nextInt(999_999)));
    }
  }

  private static void assertWords(Object value) {
    Utf8 out = new Utf8(1);
    new EnglishWords(out, LOS_ANGELES)
        .say(
            EnglishWords.Pieces.of(new TemplateParts(List.of("<", ">"), List.of(0))),
            List.of(value));
    assertThat(out.toString()).isEqualTo("<" + Language.ENGLISH.value(value, LOS_ANGELES) + ">");
  }

  /** Just before, at and after each change of the clocks, in the order of time and back. */
  @Test
  void changesOfTheClocks() {
    Instant change = Instant.parse("2000-01-01T00:00:00Z");
    for (int i = 0; i < 120; i++) {
      change = LOS_ANGELES.getRules().nextTransition(change).getInstant();
      assertWords(change.plusSeconds(1));
      assertWords(change);
      assertWords(change.minusSeconds(1));
    }
  }
}
