package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Explanation;
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
import org.junit.jupiter.api.BeforeAll;
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

  /** A request of the casebook, asked by the rules in force, and its answer at a glance. */
  private record Asked(Request request, Glance glance) {
    static Asked of(String line) {
      Request request =
          RULES.read(
              line.contains("\"rules\"")
                  ? line
                  : line.replaceFirst("\\{", "{\"rules\":\"in-force\","));
      return new Asked(
          request,
          Glance.of(request.question(), request.at(), Language.ENGLISH, request.question().zone()));
    }

    List<Finding> findings() {
      return glance.decision().findings();
    }
  }

  private static final List<Asked> ALL = new ArrayList<>();

  @BeforeAll
  static void ask() throws IOException {
    for (String question : JsonRules.questions()) {
      for (String line : Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"))) {
        if (!line.isBlank() && !line.contains("\"reading\"")) {
          ALL.add(Asked.of(line));
        }
      }
    }
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
  void noNameOfAFigureAndNoPlainDateIsRead(String tag) {
    Language language = Languages.standard().of(tag);
    for (Asked asked : ALL) {
      for (Finding finding : asked.findings()) { // a step names what is to be given by its name
        String told = finding.explanation(language, asked.request().question().zone());
        assertThat(NAMES.matcher(told).results()).as(told).isEmpty();
        assertThat(told).doesNotContainPattern(ISO_DAY);
      }
    }
  }

  /** If one thing held and if another did: these are not the same. */
  @Test
  void alternativesAreToldApart() {
    int seen = 0;
    for (Asked asked : ALL) {
      for (Finding finding : asked.findings()) {
        for (Object value : finding.values()) {
          if (value instanceof Alternatives alternatives) {
            seen++;
            assertThat(alternatives.each())
                .as("%s of %s", finding.rule(), asked.request())
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
  void nothingIsToldTwiceAtAGlance() {
    for (Asked asked : ALL) {
      List<String> told = new ArrayList<>();
      asked.glance().decides().ifPresent(reason -> told.add(reason.text()));
      asked.glance().reasons().forEach(reason -> told.add(reason.text()));
      assertThat(told).doesNotHaveDuplicates();
    }
  }

  /** What holds whichever text does comes after what decides. */
  @Test
  void anAnswerThatIsSureDoesNotBeginWithADoubt() {
    int yes = 0;
    for (Asked asked : ALL) {
      boolean isSure =
          asked.findings().stream()
              .anyMatch(finding -> finding.outcome() == Outcome.SATISFIED && !isInDoubt(finding));
      if (asked.glance().decision().verdict() == Verdict.YES && isSure) {
        yes++;
        assertThat(asked.glance().decides()).as(asked.request().toString()).isPresent();
        assertThat(isInDoubt(asked.glance().decides().orElseThrow().finding())).isFalse();
      }
    }
    assertThat(yes).isGreaterThan(50);
  }

  private static boolean isInDoubt(Finding finding) {
    return finding.values().stream().anyMatch(Alternatives.class::isInstance);
  }

  /** "No longer" says nothing to whom a dispute is likely won. */
  @Test
  void whatIsLikelyIsCalledAsItsQuestionCallsIt() {
    assertThat(ALL)
        .filteredOn(asked -> asked.request().ask().equals("buyer.dispute"))
        .extracting(asked -> asked.glance().answer())
        .anyMatch(answer -> answer.endsWith("still hold: Won, presumed."))
        .noneMatch(answer -> answer.endsWith("still hold: No longer."));
  }

  @Test
  void nothingIsLikelyWhereNothingIsKnown() {
    assertThat(ALL)
        .extracting(asked -> asked.glance().answer())
        .noneMatch(answer -> answer.endsWith(": Not known."));
  }

  /** Doubts are told once and briefly enough; these few are long by what they are about. */
  @Test
  void aScreenHoldsAnAnswerMostly() {
    List<String> longer = new ArrayList<>();
    for (Asked asked : ALL) {
      String screen =
          AtAGlance.in(Language.ENGLISH, asked.request().question().zone())
              .of(asked.glance(), asked.request().at(), asked.request().id().orElse("-"));
      if (screen.lines().count() > 24) {
        longer.add(asked.request() + ": " + screen.lines().count());
      }
    }
    assertThat(longer).hasSizeLessThanOrEqualTo(22);
  }

  /** What is right under every text comes before asking which of them holds. */
  @Test
  void whoIsInDoubtIsFirstToldWhatIsRightWhateverHolds() {
    int after = 0;
    for (Asked asked : ALL) {
      List<String> now =
          asked.glance().decision().steps().stream()
              .filter(step -> step.from().isEmpty())
              .map(step -> step.action().id())
              .toList();
      if (now.stream().anyMatch(step -> step.endsWith(".ask-which-holds"))) {
        assertThat(now.get(now.size() - 1)).as("%s", now).endsWith(".ask-which-holds");
        after += now.size() > 1 ? 1 : 0;
      }
    }
    assertThat(after).isGreaterThan(100);
  }

  /** The line of a figure of another year would send the reader to a text that does not bind. */
  @Test
  void anExplanationCitesTheTextsThatBindTheCase() {
    int bound = 0;
    for (Asked asked : ALL) {
      String told =
          Explanation.in(asked.request().question().zone())
              .of(asked.request().question(), asked.request().at())
              .replaceAll("\\s+", " ");
      for (Finding finding : asked.findings()) {
        assertThat(told).contains("[" + finding.rule().id() + "; " + lines(finding.citations()));
        bound += isBound(finding) ? 1 : 0;
      }
    }
    assertThat(bound).isGreaterThan(1000);
  }

  /** A row of a timeline, and its JSON, cite what makes the change. */
  @Test
  void aChangeCitesTheTextsThatBindTheCase() {
    int bound = 0;
    for (Asked asked : ALL) {
      for (Change<?> change : asked.request().question().timeline().changes()) {
        List<Finding> all = new ArrayList<>(change.after().findings());
        all.addAll(change.before().findings());
        List<Finding> own =
            all.stream()
                .filter(finding -> change.rule().filter(finding.rule()::equals).isPresent())
                .toList();
        if (!own.isEmpty()) {
          assertThat(own)
              .as("%s of %s", change, asked.request())
              .extracting(Finding::citations)
              .contains(change.citations());
          bound += own.stream().allMatch(InForceWordsTest::isBound) ? 1 : 0;
        }
      }
    }
    assertThat(bound).isGreaterThan(1000);
  }

  private static boolean isBound(Finding finding) {
    return !finding.citations().equals(finding.rule().citations());
  }

  private static String lines(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }
}
