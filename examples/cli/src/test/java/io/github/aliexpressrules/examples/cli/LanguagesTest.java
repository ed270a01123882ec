package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Language.Plural;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages that come with the library are whole, and every command speaks them. */
class LanguagesTest {
  private static final Path CASES = Path.of("..", "cases");

  /**
   * So many texts may be English for a time, after somebody has written new ones; the test prints
   * which.
   */
  private static final int MOST_MISSING = 40;

  /** Texts can be translated before the branch is in that says them. */
  private static final int MOST_LEFT_OVER = 10;

  private static final Path TEXTS =
      Path.of("..", "..", "languages", "src", "main", "resources")
          .resolve(Path.of("io", "github", "aliexpressrules", "languages"));

  /** Written as in English where the language has the same word. */
  private static final Set<String> THE_SAME =
      Set.of(
          "fr unit.minutes.other",
          "fr explanation.dates",
          "fr readings.dates",
          "fr word.evidence.photo",
          "fr member.dispute-status.phase",
          "fr member.refund-arrival.destination",
          "fr member.standing.points",
          "fr report.dates",
          "fr report.date",
          "fr fact.conditions",
          "fr fact.points",
          "fr fact.situation",
          "fr fact.solution",
          "fr fact.type");

  @TempDir private Path folder;

  private static Language language(String tag) {
    return Languages.standard().of(tag);
  }

  private static Stream<String> others() {
    return Languages.tags().stream().skip(1);
  }

  /** The texts that a language must have: English ones, those beside a number in its own forms. */
  private static Map<String, String> wanted(String tag) {
    Map<String, String> texts = Wording.texts();
    Map<String, String> wanted = new LinkedHashMap<>();
    texts.forEach(
        (key, english) -> {
          String stem = key.substring(0, key.lastIndexOf('.') + 1);
          if (isForm(key) && texts.containsKey(stem + "one")) {
            forms(tag).forEach(form -> wanted.put(stem + form, texts.get(stem + "other")));
          } else {
            wanted.put(key, english);
          }
        });
    return wanted;
  }

  private static boolean isForm(String key) {
    return key.endsWith(".one") || key.endsWith(".other");
  }

  /** The forms that numbers ask for. */
  private static Set<String> forms(String tag) {
    Set<String> forms = new LinkedHashSet<>();
    IntStream.range(0, 200)
        .mapToObj(number -> language(tag).plural(number))
        .map(Plural::name)
        .forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)));
    return forms;
  }

  /** What a language has for a text; empty if nothing. */
  private static String own(String tag, String key) {
    return language(tag).template(key, "");
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothingIsMissingButWhatIsNew(String tag) {
    List<String> missing =
        wanted(tag).keySet().stream().filter(key -> own(tag, key).isEmpty()).toList();
    if (!missing.isEmpty()) {
      System.out.println(tag + " lacks " + missing); // for whoever translates
    }
    assertThat(missing).hasSizeLessThanOrEqualTo(MOST_MISSING);
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyTemplateIsInOrder(String tag) {
    Map<String, String> own = new LinkedHashMap<>();
    wanted(tag).keySet().stream()
        .filter(key -> !own(tag, key).isEmpty())
        .forEach(key -> own.put(key, own(tag, key)));
    assertThat(Language.problems(own, Wording.texts())).isEmpty();
  }

  /** What an English text names, a date or an amount, the translation must not leave out. */
  @ParameterizedTest
  @MethodSource("others")
  void everyPlaceIsFilled(String tag) {
    List<String> left = new ArrayList<>();
    wanted(tag)
        .forEach(
            (key, english) -> {
              String own = own(tag, key);
              for (String place : english.split("(?=\\{)|(?<=})", -1)) {
                if (place.startsWith("{") && !own.isEmpty() && !own.contains(place)) {
                  left.add(key + " lacks " + place);
                }
              }
            });
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothingIsLeftInEnglish(String tag) {
    List<String> same = new ArrayList<>();
    wanted(tag)
        .forEach(
            (key, english) -> {
              String letters = english.replaceAll("\\{[^}]*}|[^A-Za-z]", "");
              if (letters.length() > 3
                  && own(tag, key).equals(english)
                  && !key.matches("date\\.city\\..*|word\\.(payment-method|buyer-level)\\..*")) {
                same.add(tag + " " + key);
              }
            });
    assertThat(same).allMatch(THE_SAME::contains);
  }

  /** Few texts are there that nobody asks for any more, and none is misspelt. */
  @ParameterizedTest
  @MethodSource("others")
  void fewTextsAreLeftOver(String tag) throws IOException {
    Path file = TEXTS.resolve(tag + ".properties");
    Set<String> wanted = wanted(tag).keySet();
    List<String> left =
        WordsFile.read(file.toString()).templates().keySet().stream()
            .filter(key -> !wanted.contains(key) && !key.endsWith(".other"))
            .toList();
    assertThat(left).hasSizeLessThanOrEqualTo(MOST_LEFT_OVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void everyCommandAboutARequestSpeaks(String command) {
    Path file = CASES.resolve("wrong-drives.json");
    String russian = Run.of(command, file, "--lang", "ru").out();
    assertThat(russian).containsPattern("[а-яё]{4}").isEqualTo(out("--lang", "ru", command, file));
    assertThat(out(command, file)).doesNotContainPattern("[а-яё]");
    assertThat(out(command, file, "--lang", "en")).isEqualTo(out(command, file));
    assertThat(out(command, file, "--lang", "zh")).containsPattern("\\p{IsHan}{4}");
  }

  private static String out(Object... args) {
    return Run.of(args).out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules buyer.dispute.closes | Спор можно открыть, пока не прошло 15 календарных дней",
        "rules buyer.dispute.closes --json | Спор можно открыть, пока не прошло 15 календарных дней",
        "policy show | 15 календарных дней",
        "editions 2024-01-01 | календарных дней",
        "words | value.yes=да",
        "words --json | {\"key\":\"value.yes\",\"template\":\"да\"}",
      })
  void everyOtherCommandSpeaks(String command, String words) {
    List<Object> args = new ArrayList<>(List.of(command.split(" ", -1)));
    args.addAll(List.of("--lang", "ru"));
    assertThat(Run.of(args.toArray()).out()).contains(words);
  }

  @Test
  void aRequestsOwnLanguageGoesFirst() throws IOException {
    String request = Run.request("buyer.cancellation", "at-placing");
    Path file =
        Files.writeString(
            folder.resolve("two"),
            request + "\n" + request.replaceFirst("\\{", "{\"lang\":\"fr\",") + "\n");
    String told = Run.of("ask", file, "--lang", "es").out();
    assertThat(told).contains("Sí, hasta el lun 10 mar 2025", "Oui, jusqu'au lun. 10 mars 2025");
    Path out = folder.resolve("out");
    assertThat(Run.of("batch", file, "-o", out, "--lang", "ru").out()).startsWith("2 строки, ");
    assertThat(Files.readAllLines(out)).hasSize(2).doesNotHaveDuplicates();
    assertThat(Files.readAllLines(out).get(0)).contains("Заказ оформлен 3 марта 2025 г.");
    assertThat(Files.readAllLines(out).get(1)).contains("La commande");
  }

  @Test
  void wordsAreLaidOverALanguage() throws IOException {
    Path file = Files.writeString(folder.resolve("words"), "unit.hours.few={count} ч\n");
    List<String> lines = Run.of("words", "--lang", "ru", "--words", file).lines();
    assertThat(lines).contains("value.yes=да").hasSameSizeAs(Run.of("words").lines());
    assertThat(Run.of("policy", "show", "--lang", "ru", "--words", file).out())
        .contains("календарных дней");
    assertThat(Run.of("words", "--missing", "--lang", "zh").lines())
        .hasSizeLessThan(MOST_MISSING + 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "batch", "rules", "words", "policy show"})
  void anUnknownLanguageIsRefused(String command) {
    List<Object> args = new ArrayList<>(List.of(command.split(" ", -1)));
    if (command.equals("ask") || command.equals("batch")) {
      args.add(CASES.resolve("wrong-drives.json"));
    }
    if (command.equals("batch")) {
      args.addAll(List.of("-o", folder.resolve("out")));
    }
    args.addAll(List.of("--lang", "xx"));
    assertThat(Run.of(args.toArray()))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: --lang must be one of en, ru, es, pt, fr, zh, but was \"xx\"."
                    + " Leave it out for English.\n"));
  }
}
