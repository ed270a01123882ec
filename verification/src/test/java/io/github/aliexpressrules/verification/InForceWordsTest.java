package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when they ask by the rules in force: words, and no names of the program's. */
class InForceWordsTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonRules RULES = JsonRules.standard();

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static List<Figure<?>> figures() {
    return Policies.standard().figures();
  }

  /** All names of figures that are no ordinary words. */
  private static final Pattern NAMES =
      Pattern.compile(
          figures().stream()
              .map(Figure::name)
              .filter(name -> name.contains("-"))
              .collect(Collectors.joining("|", "(?<![\\p{L}-])(", ")(?![\\p{L}-])")));

  private static List<Request> requests() throws IOException {
    List<Request> requests = new ArrayList<>();
    for (String question : JsonRules.questions()) {
      for (String line : Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"))) {
        if (!line.isBlank() && !line.contains("\"reading\"")) {
          requests.add(
              RULES.read(
                  line.contains("\"rules\"")
                      ? line
                      : line.replaceFirst("\\{", "{\"rules\":\"in-force\",")));
        }
      }
    }
    return requests;
  }

  private static Stream<String> languages() {
    return Languages.tags().stream();
  }

  @Test
  void everyFigureHasWordsOfItsOwn() {
    assertThat(figures())
        .filteredOn(figure -> !figure.isSwitch())
        .isNotEmpty()
        .allSatisfy(
            figure ->
                assertThat(figure.title().english())
                    .as(figure.name())
                    .isNotEqualTo(figure.name().replace('-', ' '))
                    .doesNotEndWith("."));
    assertThat(figures())
        .filteredOn(Figure::isSwitch)
        .isNotEmpty()
        .allSatisfy(
            figure -> {
              assertThat(figure.meaning(way(figure, true))).as(figure.name()).isPresent();
              assertThat(figure.meaning(way(figure, false))).as(figure.name()).isPresent();
            });
  }

  private static Object way(Figure<?> figure, boolean on) {
    return figure.isOptional() ? Optional.of(on) : on;
  }

  /** That there is none, or no time at all, is no number of anything. */
  @Test
  void whatATextOrAGuideSaysWithoutANumberHasAMeaning() {
    for (Figure<?> figure : figures()) {
      Stream.concat(
              figure.dated().stream().flatMap(text -> text.values().stream()),
              figure.byGuides().stream())
          .filter(
              value -> isNoNumber(value instanceof Optional<?> some ? some.orElse(null) : value))
          .forEach(
              value ->
                  assertThat(figure.meaning(value))
                      .as("%s is %s", figure.name(), value)
                      .isPresent());
    }
  }

  private static boolean isNoNumber(@Nullable Object value) {
    return value == null || (value instanceof Term term && term.amount() == 0);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noNameOfAFigureAndNoPlainDateIsRead(String tag) throws IOException {
    var language = Languages.standard().of(tag);
    for (Request request : requests()) {
      var zone = request.question().zone();
      Glance glance = Glance.of(request.question(), request.at(), language, zone);
      List<String> all = new ArrayList<>(List.of(glance.answer(), glance.idle()));
      glance.decision().findings().forEach(finding -> all.add(finding.explanation(language, zone)));
      for (String told : all) { // a step names what is to be given by its name
        assertThat(NAMES.matcher(told).results()).as(told).isEmpty();
        assertThat(told).doesNotContainPattern(ISO_DAY);
      }
    }
  }

  /** If one thing held and if another did: these are not the same. */
  @Test
  void alternativesAreToldApart() throws IOException {
    int seen = 0;
    for (Request request : requests()) {
      for (Finding finding : request.question().at(request.at()).findings()) {
        for (Object value : finding.values()) {
          if (value instanceof Alternatives alternatives) {
            seen++;
            assertThat(alternatives.each())
                .as("%s of %s", finding.rule(), request)
                .extracting(Alternatives.Alternative::figures)
                .doesNotHaveDuplicates()
                .doesNotContain(List.of());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  /** What several rules find, that no text says something, is told once. */
  @Test
  void nothingIsToldTwiceAtAGlance() throws IOException {
    for (Request request : requests()) {
      Glance glance =
          Glance.of(request.question(), request.at(), Language.ENGLISH, request.question().zone());
      List<String> told = new ArrayList<>();
      glance.decides().ifPresent(reason -> told.add(reason.text()));
      glance.reasons().forEach(reason -> told.add(reason.text()));
      assertThat(told).doesNotHaveDuplicates();
    }
  }

  /** What holds whichever text does comes after what decides. */
  @Test
  void anAnswerThatIsSureDoesNotBeginWithADoubt() throws IOException {
    int yes = 0;
    for (Request request : requests()) {
      Glance glance =
          Glance.of(request.question(), request.at(), Language.ENGLISH, request.question().zone());
      List<Finding> satisfied =
          glance.decision().findings().stream()
              .filter(finding -> finding.outcome() == Outcome.SATISFIED)
              .toList();
      if (glance.decision().verdict() == Verdict.YES
          && satisfied.stream().anyMatch(finding -> !isInDoubt(finding))) {
        yes++;
        assertThat(glance.decides()).as(request.toString()).isPresent();
        assertThat(isInDoubt(glance.decides().orElseThrow().finding())).isFalse();
      }
    }
    assertThat(yes).isGreaterThan(50);
  }

  private static boolean isInDoubt(Finding finding) {
    return finding.values().stream().anyMatch(Alternatives.class::isInstance);
  }

  /** "No longer" says nothing to whom a dispute is likely won. */
  @Test
  void whatIsLikelyIsCalledAsItsQuestionCallsIt() throws IOException {
    List<String> likely = new ArrayList<>();
    for (Request request : requests()) {
      if (request.ask().equals("buyer.dispute")) {
        String answer =
            Glance.of(request.question(), request.at(), Language.ENGLISH, request.question().zone())
                .answer();
        if (answer.contains("Likely")) {
          likely.add(answer);
        }
      }
    }
    assertThat(likely)
        .isNotEmpty()
        .anyMatch(answer -> answer.endsWith("still hold: Won, presumed."))
        .noneMatch(answer -> answer.endsWith("still hold: No longer."));
  }

  @Test
  void nothingIsLikelyWhereNothingIsKnown() throws IOException {
    for (Request request : requests()) {
      assertThat(
              Glance.of(
                      request.question(), request.at(), Language.ENGLISH, request.question().zone())
                  .answer())
          .doesNotEndWith(": Not known.");
    }
  }

  /** Doubts are told once and briefly enough; these few are long by what they are about. */
  @Test
  void aScreenHoldsAnAnswerMostly() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Request request : requests()) {
      String screen =
          AtAGlance.in(Language.ENGLISH, request.question().zone())
              .of(request.question(), request.at());
      if (screen.lines().count() > 24) {
        longer.add(request.id().orElse("") + ": " + screen.lines().count());
      }
    }
    assertThat(longer).hasSizeLessThanOrEqualTo(42);
  }
}
