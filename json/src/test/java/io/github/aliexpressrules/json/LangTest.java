package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.languages.Languages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request can say in which language it wants to be answered. */
class LangTest {
  private static final String REQUEST =
      "{\"id\":\"c1\",\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-04T12:00:00Z\"MORE,\"order\":"
          + "{\"id\":\"81\",\"price\":{\"amount\":30,\"currency\":\"USD\"},\"placedAt\":\"2025-03-01T10:00:00Z\"}}";

  private static final Language SHOUTING = (key, english) -> key.startsWith("date") ? english : "!";

  private static String request(String more) {
    return REQUEST.replace("MORE", more);
  }

  private static String answer(String more) {
    return JsonRules.standard().answer(request(more));
  }

  @Test
  void explanationsAndStepsAreInTheLanguage() {
    assertThat(answer(",\"lang\":\"ru\""))
        .startsWith("{\"id\":\"c1\",\"ask\":\"buyer.cancellation\"")
        .contains(
            "\"explanation\":\"Ничто не говорит о том, что заказ отправлен.\"",
            "\"onPassing\":\"С этого момента заказ",
            "\"action\":\"Запросите отмену",
            "\"where\":\"Мои заказы > заказ > Отменить заказ\"",
            "\"actor\":\"BUYER\"",
            "\"verdict\":\"YES\"")
        .doesNotContain("lang");
  }

  @Test
  void theRequestsLanguageGoesBeforeThatOfTheProgram() {
    JsonRules shouting = JsonRules.standard().in(SHOUTING);
    assertThat(shouting.answer(request(""))).contains("\"explanation\":\"!\"");
    assertThat(shouting.answer(request(",\"lang\":\"ru\""))).isEqualTo(answer(",\"lang\":\"ru\""));
    assertThat(shouting.answer(request(",\"lang\":\"en\""))).isEqualTo(answer(""));
    assertThat(shouting.read(request(",\"lang\":\"ru\"")).language())
        .isSameAs(Languages.standard().of("ru"));
  }

  @Test
  void errorsAreEnglishInEveryLanguage() {
    String wrong = request(",\"lang\":\"fr\"").replace("2025-03-01T10:00:00Z", "soon");
    assertThat(JsonRules.standard().answer(wrong))
        .isEqualTo(JsonRules.standard().answer(request("").replace("2025-03-01T10:00:00Z", "soon")))
        .contains("\"error\":{\"path\":\"order.placedAt\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"de\" | \\\"de\\\"",
        "\"RU\" | \\\"RU\\\"",
        "\"\" | \\\"\\\"",
        "7 | 7",
        "[\"ru\"] | an array",
      })
  void anUnknownLanguageIsRefused(String given, String shown) {
    assertThat(answer(",\"lang\":" + given))
        .isEqualTo(
            "{\"id\":\"c1\",\"line\":1,\"error\":{\"path\":\"lang\",\"message\":\"lang must be one of"
                + " en, ru, es, pt, fr, zh, but was "
                + shown
                + ". Leave it out for English.\"}}");
  }

  /** So plain English never waits for them. */
  @Test
  void textsAreReadOnlyWhereTheyAreWanted() {
    List<String> read = new ArrayList<>();
    JsonRules rules =
        JsonRules.standard()
            .knowing(
                Languages.readBy(
                    tag -> {
                      read.add(tag);
                      return "buyer.cancellation.not-shipped.unshipped=" + tag + "!\n";
                    }));
    assertThat(rules.answer(request(""))).isEqualTo(answer(""));
    assertThat(rules.answer(request(",\"lang\":\"en\""))).isEqualTo(answer(""));
    assertThat(rules.answer(request(",\"lang\":\"xx\""))).contains("\"path\":\"lang\"");
    assertThat(read).isEmpty();
    assertThat(rules.answer(request(",\"lang\":\"zh\""))).contains("\"explanation\":\"zh!\"");
    assertThat(rules.answer(request(",\"lang\":\"zh\""))).contains("\"explanation\":\"zh!\"");
    assertThat(read).containsExactly("zh");
  }
}
