package io.github.aliexpressrules.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {
  private static final Pattern RULE = Pattern.compile("merchant\\.[a-z-]+\\.[a-z-]+");
  private static final Path PAGE = Path.of("RULES.md");
  private static final String HEAD =
      """
      Generated from the catalogue in MerchantRules; do not edit. To write it anew:
      `mvn -pl rules-merchant -am test -Drulebook=write`

      Citations name a source and its line.\
      """;

  /** Writes the page first if the system property {@code rulebook} is {@code write}. */
  @Test
  void thePageIsWhatTheCatalogueSays() throws IOException {
    String page = MerchantRules.rulebook().markdown(MerchantPolicy.standard(), HEAD);
    if ("write".equals(System.getProperty("rulebook"))) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  @Test
  void theRulebookAnswersTheseQuestions() {
    assertThat(MerchantRules.rulebook().questions())
        .containsExactly(
            "merchant.required-deposit",
            "merchant.balance",
            "merchant.refund",
            "merchant.freeze",
            "merchant.legal-dispute",
            "merchant.standing");
  }

  static Stream<Arguments> documented() {
    return Stream.of(
        arguments("merchant.required-deposit", "MerchantRules", "requiredDeposit"),
        arguments("merchant.balance", "DepositQuestions", "balance"),
        arguments("merchant.refund", "DepositQuestions", "refund"),
        arguments("merchant.freeze", "DepositQuestions", "freeze"),
        arguments("merchant.legal-dispute", "DepositQuestions", "legalDispute"),
        arguments("merchant.standing", "DepositQuestions", "standing"));
  }

  /** The comment on a question's method lists the rules that its findings come from. */
  @ParameterizedTest
  @MethodSource("documented")
  void theEntryClassesListTheRulesOfAQuestion(String question, String type, String method)
      throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java/io/github/aliexpressrules/merchant/" + type + ".java"), UTF_8);
    String before = source.substring(0, source.indexOf("> " + method + "("));
    String comment = before.substring(before.lastIndexOf("/**"));

    assertThat(RULE.matcher(comment).results().map(MatchResult::group))
        .containsExactlyElementsOf(
            MerchantRules.catalogue().rules().stream()
                .filter(rule -> MerchantRules.rulebook().questions(rule).contains(question))
                .map(Rule::id)
                .toList());
  }

  @Test
  void everyFigureStandsInASentence() {
    Set<String> told =
        MerchantRules.catalogue().rules().stream()
            .flatMap(rule -> rule.figures(MerchantPolicy.standard()).stream())
            .map(Figure::name)
            .collect(Collectors.toSet());

    assertThat(MerchantPolicy.standard().figures())
        .extracting(Figure::name)
        .containsExactlyInAnyOrderElementsOf(told);
  }

  /** What an answer is made of is listed under its question, and nowhere else. */
  @Property(tries = 300)
  void answersAreMadeOfWhatTheRulebookListsForTheQuestion(@ForAll Set<Blocker> any) {
    Facts facts = Blocker.caseWith(Blocker.together(any));
    DepositQuestions deposit = MerchantRules.standard().deposit(facts.account());

    Stream.of(
            deposit.balance(),
            deposit.refund(facts.application()),
            deposit.freeze(),
            deposit.legalDispute(),
            deposit.standing())
        .forEach(RulebookTest::hasOnlyListedRules);
  }

  private static void hasOnlyListedRules(Question<?> question) {
    Decision<?> decision = question.at(Facts.FRI_2025_09_12);

    assertThat(decision.findings())
        .extracting(Finding::rule)
        .allMatch(rule -> MerchantRules.rulebook().questions(rule).contains(question.id()));
  }

  @Test
  void everyStepOfAnAnswerIsInTheCatalogue() {
    Catalogue catalogue = MerchantRules.catalogue();
    List<Action> taken =
        Stream.of(Blocker.values())
            .flatMap(
                blocker ->
                    Blocker.caseWith(List.of(blocker))
                        .refund()
                        .at(Facts.FRI_2025_09_12)
                        .steps()
                        .stream())
            .map(step -> step.action())
            .toList();

    assertThat(catalogue.actions()).containsAll(taken);
  }

  @Test
  void idsAreOfTheMerchantsModuleAndFoundAgain() {
    for (Rule rule : MerchantRules.catalogue().rules()) {
      assertThat(rule.id()).startsWith("merchant.");
      assertThat(MerchantRules.catalogue().rule(rule.id())).containsSame(rule);
    }
    assertThat(MerchantRules.catalogue().actions())
        .allMatch(action -> action.id().startsWith("merchant.step."));
  }
}
