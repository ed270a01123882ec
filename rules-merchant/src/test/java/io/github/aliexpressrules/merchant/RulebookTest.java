package io.github.aliexpressrules.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.policy.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final Path PAGE = Path.of("RULES.md");
  private static final String HEAD =
      """
      Generated from the catalogue in MerchantRules; do not edit. To write it anew:
      `mvn -pl core,rules-merchant test -Drulebook=write`

      Citations name a source and its line.""";

  /** Writes the page first if the system property {@code rulebook} is {@code write}. */
  @Test
  void the_page_is_what_the_catalogue_says() throws IOException {
    String page = MerchantRules.rulebook().markdown(MerchantPolicy.standard(), HEAD);
    if ("write".equals(System.getProperty("rulebook"))) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  @Test
  void the_rulebook_answers_these_questions() {
    assertThat(MerchantRules.rulebook().questions())
        .containsExactly(
            "merchant.required-deposit",
            "merchant.balance",
            "merchant.refund",
            "merchant.freeze",
            "merchant.legal-dispute");
  }

  @Test
  void every_figure_stands_in_a_sentence() {
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
  void answers_are_made_of_what_the_rulebook_lists_for_the_question(@ForAll Set<Blocker> any) {
    Facts facts = Blocker.caseWith(Blocker.together(any));
    DepositQuestions deposit = MerchantRules.standard().deposit(facts.account());

    Stream.of(
            deposit.balance(),
            deposit.refund(facts.application()),
            deposit.freeze(),
            deposit.legalDispute())
        .forEach(RulebookTest::hasOnlyListedRules);
  }

  private static void hasOnlyListedRules(Question<?> question) {
    Decision<?> decision = question.at(Facts.FRI_2025_09_12);

    assertThat(decision.findings())
        .extracting(Finding::rule)
        .allMatch(rule -> MerchantRules.rulebook().questions(rule).contains(question.id()));
  }

  @Test
  void every_step_of_an_answer_is_in_the_catalogue() {
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
  void ids_are_of_the_merchants_module_and_found_again() {
    for (Rule rule : MerchantRules.catalogue().rules()) {
      assertThat(rule.id()).startsWith("merchant.");
      assertThat(MerchantRules.catalogue().rule(rule.id())).containsSame(rule);
    }
    assertThat(MerchantRules.catalogue().actions())
        .allMatch(action -> action.id().startsWith("merchant.step."));
  }
}
