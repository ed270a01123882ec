package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  @TempDir private Path folder;

  private static List<String> ruleIds() {
    return Stream.of(BuyerRules.catalogue(), MerchantRules.catalogue())
        .flatMap(catalogue -> catalogue.rules().stream())
        .map(Rule::id)
        .toList();
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    Run run = Run.of();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: aliexpress-rules", "ask", "batch", "timeline", "rules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frobnicate", "ask", "batch", "timeline", "ask x --frob", "batch x"})
  void aWrongCommandIsSaidToBeWrong(String command) {
    Run run = Run.of((Object[]) command.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("aliexpress-rules").doesNotContain("\tat ");
  }

  @Test
  void allRulesAreListed() {
    Run run = Run.of("rules");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(ruleIds());
  }

  @Test
  void oneRuleIsToldWithItsLinesFiguresAndOutcomes() {
    Run run = Run.of("rules", "buyer.cancellation.in-time");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("buyer.cancellation.in-time", "S4:41", "7 calendar days", "cancel-within")
        .contains("S4:39", "EXPIRED")
        .doesNotContain("buyer.cancellation.not-shipped");
  }

  @Test
  void rulesAsJson() {
    List<JsonNode> rules =
        Run.of("rules", "--json").lines().stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(rules).extracting(rule -> rule.get("id").asString()).isEqualTo(ruleIds());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.get("sentence").asString()).isNotBlank();
              assertThat(rule.get("cites")).isNotEmpty();
            });
  }

  @Test
  void aRuleThatDoesNotExist() {
    assertThat(Run.of("rules", "buyer.nothing"))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: no rule begins with buyer.nothing. Run \"rules\" for the"
                    + " list.\n"));
  }

  @Test
  void readingsSayWhoSaysWhat() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("r"),
            Run.request("buyer.dispute-window", "on-the-way-one-second-before-day-ten"));
    Run text = Run.of("readings", file);
    assertThat(text.status()).isZero();
    assertThat(text.out())
        .contains(
            "\nMay a dispute be opened? The sources agree.\n",
            "\n  . Not yet: S3, S4, S5a, S5b, S5e\n",
            """

              the time to open a dispute ends: Fri 20 Jun 2025, 19:22 (S5e) is safe; the
                last possible is Sat 5 Jul 2025, 19:22 (S3, S5b)
            """);
    Run json = Run.of("readings", "--json", file);
    assertThat(json.status()).isZero();
    JsonNode said = JsonMapper.shared().readTree(json.out());
    assertThat(said.get("verdicts").get("S5e").asString()).isEqualTo("NOT_YET");
    assertThat(said.get("bands")).isNotEmpty();
  }

  @Test
  void aPolicyIsShownCheckedAndCompared() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"dispute-closes\":\"14 calendar days\"}");
    assertThat(Run.of("policy", "show").out()).contains("dispute-closes = 15 calendar days");
    assertThat(Run.of("policy", "show", policy).out())
        .contains("dispute-closes = 14 calendar days");
    assertThat(Run.of("policy", "check", policy).status()).isZero();
  }

  @Test
  void aDifferenceOfPoliciesComesWithTheSmallestCaseThatShowsIt() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"dispute-closes\":\"14 calendar days\"}");
    assertThat(Run.of("policy", "diff", policy).out())
        .isEqualTo(
            """
            dispute-closes = 14 calendar days  [S5:40; otherwise: S5:97, S3:11, S5:313]
              instead of dispute-closes = 15 calendar days  [S5:97, S3:11; otherwise: S5:313, S5:40]
              The smallest case that shows it:
                {"ask":"buyer.dispute-window","at":"2025-05-19T19:00:00Z","order":{"id":"1","price":\
            {"amount":30,"currency":"USD"},"placedAt":"2025-05-05T19:00:00Z",\
            "receiptConfirmedAt":"2025-05-05T19:00:00Z"}}
              from 19 May 2025, 12:00 Los Angeles time until 20 May 2025, 12:00 Los Angeles time: NO LONGER
                instead of YES [buyer.dispute.closes]

            """);
    Run same = Run.of("policy", "diff", policy, policy);
    assertThat(same).isEqualTo(new Run(0, "", ""));
    JsonNode json = JsonMapper.shared().readTree(Run.of("policy", "diff", policy, "--json").out());
    assertThat(json.get("figure").asString()).isEqualTo("dispute-closes");
    assertThat(json.get("witness").get("ask").asString()).isEqualTo("buyer.dispute-window");
  }

  /** The calendar is no figure, but a policy names it like one. */
  @Test
  void aPolicysCalendarIsShownCheckedAndCompared() throws IOException {
    Path policy = Files.writeString(folder.resolve("p"), "{\"calendar\":\"US+CN\"}");
    assertThat(Run.of("policy", "show").out())
        .startsWith("calendar = Monday to Friday, no holidays\n");
    assertThat(Run.of("policy", "show", policy).out()).startsWith("calendar = US+CN\n");
    assertThat(Run.of("policy", "check", policy).out())
        .isEqualTo(policy + ": in order; 1 figures differ from the standard.\n");
    assertThat(Run.of("policy", "diff", policy))
        .isEqualTo(
            new Run(
                0,
                """
                calendar = US+CN
                  instead of calendar = Monday to Friday, no holidays

                """,
                ""));
    assertThat(Run.of("policy", "diff", policy, "--json").out())
        .isEqualTo("{\"calendar\":{\"first\":\"US+CN\",\"second\":null}}\n");
    assertThat(Run.of("policy", "diff", policy, policy).out()).isEmpty();
  }

  @Test
  void aDifferenceOfPoliciesIsShownOnCasesOfOnesOwn() throws IOException {
    Path policy = Files.writeString(folder.resolve("p"), "{\"cancel-within\":\"5 calendar days\"}");
    Path cases =
        Files.writeString(
            folder.resolve("c"),
            Run.request("buyer.cancellation", "at-placing")
                + "\n\n[]\n"
                + Run.request("buyer.dispute-window", "placed-not-shipped")
                + "\n");
    Run run = Run.of("policy", "diff", policy, "--cases", cases);
    assertThat(run.out())
        .isEqualTo(
            """
            Case at-placing, buyer.cancellation
              from 8 March 2025, 09:12:44 Los Angeles time until 10 March 2025, 10:12:44 Los Angeles time: NO
                LONGER instead of YES [buyer.cancellation.in-time]
              cancel-by 8 March 2025, 09:12:44 Los Angeles time instead of 10 March 2025, 10:12:44 Los Angeles
                time

            Line 3 cannot be answered:
              request must be a JSON object, but was an array. Write one object a line.
            1 of 3 cases differ.
            """);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Run.of("policy", "diff", policy, "--cases", cases, "--json").lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "{\"id\":\"at-placing\",\"ask\":\"buyer.cancellation\",\"differences\":[{\"from\":");
  }

  /** Steps have dates too: answers that differ in one of them only are not told as equal. */
  @Test
  void aDifferenceIsNeverNothing() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"dispute-closes\":\"14 calendar days\"}");
    Run run = Run.of("policy", "diff", policy, "--cases", Run.casebook("buyer.recourse"));
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Case window-closed-with-order, buyer.recourse")
        .contains(
            "Before 18 June 2025, 12:00 Los Angeles time.) instead of ladder (Open the dispute: ")
        .contains("Before 19 June 2025, 12:00 Los Angeles time.) [buyer.recourse.window-closed]")
        .doesNotContain("nothing instead of nothing");
  }

  @Test
  void noLineOfADifferenceIsTooLongButTheCaseItself() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"contact-platform\":\"15 calendar days\"}");
    for (Run run :
        List.of(
            Run.of("policy", "diff", policy),
            Run.of("policy", "diff", policy, "--cases", Run.casebook("buyer.refund-arrival")))) {
      assertThat(run.lines())
          .filteredOn(line -> !line.startsWith("    {"))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
  }

  @Test
  void aPolicyWithATypoIsRefused() throws IOException {
    Path policy = Files.writeString(folder.resolve("p"), "{\"dispute-clo\":\"14 calendar days\"}");
    Run run = Run.of("policy", "check", policy);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("aliexpress-rules: dispute-clo: ").hasLineCount(1);
  }
}
