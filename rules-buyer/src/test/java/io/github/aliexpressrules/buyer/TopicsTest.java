package io.github.aliexpressrules.buyer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables of all topics hold together, and the page of their sentences. */
class TopicsTest {
  /** In the order of the rulebook. The money's way has its cases in the casebook. */
  private static final List<TopicTables> TOPICS =
      List.of(
          new CancellationRulesTest(),
          new LineRulesTest(),
          new DisputeWindowRulesTest(),
          new ClaimRulesTest(),
          new DisputeRulesTest(),
          new AfterDecisionRulesTest(),
          new OfferRulesTest(),
          new ConductRulesTest(),
          new ReturnRulesTest(),
          new FreeReturnRulesTest(),
          new ForceRulesTest());

  private static final Path PAGE = Path.of("src", "test", "resources", "sentences.txt");
  private static final String HEAD =
      """
      Each case and each step of the buyer's rules once, filled in for one of the tests' cases, on
      the clocks of Los Angeles. Generated; to write it anew:
      mvn -pl rules-buyer -am test -Drulebook=write

      """;

  /** The rules that have their rows in tables. */
  static List<Rule> rules() {
    return TOPICS.stream().flatMap(topic -> topic.rules().stream()).toList();
  }

  /** The answers that the rows are about. */
  static Stream<Decision<?>> answers() {
    return TOPICS.stream()
        .flatMap(
            topic ->
                Stream.<Decision<?>>concat(
                    topic.cases().stream().map(Told::decision),
                    topic.steps().stream().map(Advised::decision)));
  }

  /** What those rules can advise. */
  static List<Action> actions() {
    return rules().stream()
        .flatMap(rule -> rule.cases().stream())
        .flatMap(how -> how.steps().stream())
        .distinct()
        .toList();
  }

  @Test
  void everyRuleHasItsRowsOrIsAboutMoney() {
    assertThat(Stream.concat(rules().stream(), MoneyCasebookTest.rules().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(BuyerRules.catalogue().rules());
    assertThat(rules()).doesNotHaveDuplicates();
  }

  @Test
  void everyActionThatTheCasesGiveIsAdvisedInOneRow() {
    assertThat(TOPICS.stream().flatMap(topic -> topic.steps().stream()).map(Advised::action))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(actions().stream(), inDoubt()).map(Action::id).toList());
  }

  /** What can be done where the texts in force do not agree: no case gives it. */
  private static Stream<Action> inDoubt() {
    Set<Action> given =
        BuyerRules.catalogue().rules().stream()
            .flatMap(rule -> rule.cases().stream())
            .flatMap(how -> how.steps().stream())
            .collect(Collectors.toSet());
    return BuyerRules.catalogue().actions().stream().filter(action -> !given.contains(action));
  }

  /** Writes the page first if the system property {@code rulebook} is {@code write}. */
  @Test
  void thePageIsWhatTheRowsSay() throws IOException {
    String page = HEAD + cases() + "\n" + steps();
    if ("write".equals(System.getProperty("rulebook"))) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  private static String cases() {
    Map<Case, String> sentences = new LinkedHashMap<>();
    Stream.concat(
            TOPICS.stream().flatMap(topic -> topic.cases().stream()).map(Told::finding),
            MoneyCasebookTest.answers().flatMap(answer -> answer.findings().stream()))
        .forEach(
            finding ->
                sentences.computeIfAbsent(
                    finding.how(), how -> finding.explanation(Cases.LOS_ANGELES)));
    return lines(
        BuyerRules.catalogue().rules().stream().flatMap(rule -> rule.cases().stream()), sentences);
  }

  private static String steps() {
    Map<Action, String> sentences = new LinkedHashMap<>();
    Stream.concat(
            TOPICS.stream().flatMap(topic -> topic.steps().stream()).map(Advised::step),
            MoneyCasebookTest.answers().flatMap(answer -> answer.steps().stream()))
        .forEach(
            step -> sentences.computeIfAbsent(step.action(), of -> step.text(Cases.LOS_ANGELES)));
    return lines(BuyerRules.catalogue().actions().stream(), sentences);
  }

  private static <K> String lines(Stream<K> keys, Map<K, String> sentences) {
    return keys.filter(sentences::containsKey)
        .map(key -> key + ": " + sentences.get(key) + "\n")
        .collect(Collectors.joining());
  }
}
