package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In another language the casebook has the same answers in other words. */
class LanguagesTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonRules RULES = JsonRules.standard();

  private static final Map<String, String> ENGLISH = new ConcurrentHashMap<>();

  /** What is said in words, and nothing else. */
  private static final Pattern SAID =
      Pattern.compile("\"(explanation|onPassing|action|where)\":\"((?:[^\"\\\\]|\\\\.)*+)");

  /** Words with nothing but spaces between them; ids and lists are none. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{IsLatin}']++(?:\\s+[\\p{IsLatin}']++)*+");

  /** A run of so many English words is English left over; a case's own texts are shorter. */
  private static final int RUN = 4;

  /** What an English page says, so it is looked for in English. */
  private static final String OF_A_PAGE = "Buyer accepts the disputed issue";

  /** Written in letters of their own. */
  private static final List<String> NOT_LATIN = List.of("ru", "zh");

  private static final Pattern LATIN_SENTENCE = Pattern.compile("[A-Za-z]+( [A-Za-z]+){2,}");

  private static Stream<String> others() {
    return Languages.tags().stream().skip(1);
  }

  private static List<String> requests() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String question : JsonRules.questions()) {
      lines.addAll(Files.readAllLines(CASEBOOK.resolve(question + ".ndjson")));
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static String in(String tag, String request) {
    return request.replaceFirst("\\{", "{\"lang\":\"" + tag + "\",");
  }

  private static List<String> said(String answer) {
    return SAID.matcher(answer).results().map(found -> found.group(2)).toList();
  }

  /** Runs of words, in lower case. */
  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    Matcher found = WORDS.matcher(text.replace(OF_A_PAGE, "").toLowerCase(Locale.ROOT));
    while (found.find()) {
      String[] words = found.group().split("\\s+", -1);
      for (int from = 0; from + RUN <= words.length; from++) {
        runs.add(String.join(" ", Arrays.asList(words).subList(from, from + RUN)));
      }
    }
    return runs;
  }

  /** What is wrong with a text beside the English one. */
  private static List<String> left(String tag, String own, String english) {
    List<String> left = new ArrayList<>();
    if (own.equals(english)) {
      left.add(own);
    }
    if (own.contains("{") || own.contains("}")) {
      left.add("a brace: " + own);
    }
    Set<String> runs = runs(own);
    runs.retainAll(runs(english));
    runs.forEach(run -> left.add(run + ": " + own));
    if (NOT_LATIN.contains(tag)) {
      LATIN_SENTENCE
          .matcher(own.replace(OF_A_PAGE, ""))
          .results()
          .forEach(run -> left.add(run.group() + ": " + own));
    }
    return left;
  }

  @ParameterizedTest
  @MethodSource("others")
  void answersAreTheSameInOtherWords(String tag) throws IOException {
    Map<String, String> english = new HashMap<>();
    for (String request : requests()) {
      String answer = ENGLISH.computeIfAbsent(request, RULES::answer);
      String own = RULES.answer(in(tag, request));
      assertThat(withoutWords(own)).as(request).isEqualTo(withoutWords(answer));
      List<String> words = said(answer);
      List<String> ownWords = said(own);
      for (int i = 0; i < ownWords.size(); i++) {
        english.put(ownWords.get(i), words.get(i));
      }
    }
    assertThat(english).hasSizeGreaterThan(1000);
    assertThat(
            english.entrySet().stream()
                .flatMap(one -> left(tag, one.getKey(), one.getValue()).stream()))
        .isEmpty();
  }

  private static String withoutWords(String answer) {
    return SAID.matcher(answer).replaceAll("$1");
  }

  /** Every twentieth request: what is between the sentences is the same for all. */
  private static List<String> some() throws IOException {
    List<String> all = requests();
    return IntStream.range(0, all.size()).filter(i -> i % 20 == 0).mapToObj(all::get).toList();
  }

  @ParameterizedTest
  @MethodSource("others")
  void timelinesOverlaysAndReadingsAreTheSameInOtherWords(String tag) throws IOException {
    for (String request : some()) {
      String other = in(tag, request);
      assertThat(withoutWords(RULES.timeline(other)))
          .isEqualTo(withoutWords(RULES.timeline(request)));
      assertThat(RULES.overlay(other)).isEqualTo(RULES.overlay(request));
      assertThat(RULES.readings(other)).isEqualTo(RULES.readings(request));
    }
  }

  /** What people are told has more around the sentences than JSON. */
  @ParameterizedTest
  @MethodSource("others")
  void nothingIsLeftInBracesOrInEnglishWherePeopleAreTold(String tag) throws IOException {
    Set<String> left = new TreeSet<>();
    for (String request : some()) {
      Request asked = RULES.read(in(tag, request));
      ZoneId zone = asked.question().zone();
      String own = Explanation.in(asked.language(), zone).of(asked.question(), asked.at());
      String english = Explanation.in(zone).of(asked.question(), asked.at());
      assertThat(own).doesNotContain("{", "}");
      Set<String> runs = runs(own);
      runs.retainAll(runs(english));
      left.addAll(runs);
    }
    assertThat(left).isEmpty();
  }

  @Test
  void whatIsLeftInEnglishWouldBeFound() {
    String english = "The goods were sent back on 3 May 2020, 12:00 Los Angeles time.";
    assertThat(left("ru", english, english)).isNotEmpty();
    assertThat(left("fr", "Les articles: the goods were sent.", english)).hasSize(1);
    assertThat(left("ru", "Товар were sent back", "Goods were sent")).hasSize(1);
    assertThat(left("es", "Los {goods}", english)).hasSize(1);
    assertThat(left("fr", "Les articles ont été renvoyés le 3 mai.", english)).isEmpty();
  }

  /** The tag itself changes nothing, and English can be asked for. */
  @Test
  void englishIsAnsweredAsWithoutALanguage() throws IOException {
    for (String request : requests().stream().limit(50).toList()) {
      assertThat(RULES.answer(in("en", request))).isEqualTo(RULES.answer(request));
    }
  }
}
