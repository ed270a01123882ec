package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules, listed as JSON. */
class RuleListTest {
  private static List<String> ids(String list) {
    return Pattern.compile("\\{\"id\":\"([^\"]+)\"")
        .matcher(list)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static Stream<Rule> rules() {
    return Stream.concat(
        BuyerRules.catalogue().rules().stream(), MerchantRules.catalogue().rules().stream());
  }

  @Test
  void allOfThemInTheOrderOfTheRulebooks() {
    assertThat(ids(JsonRules.rules(""))).isEqualTo(rules().map(Rule::id).toList());
  }

  @Test
  void oneIsToldWithItsLinesAndFigures() {
    assertThat(JsonRules.rules("buyer.return.packaging"))
        .isEqualTo(
            "{\"rules\":[{\"id\":\"buyer.return.packaging\",\"sentence\":\"Goods that are sent back"
                + " must be in their original"
                + " packaging.\",\"cites\":[\"S4:29\"],\"figures\":[]}]}");
    assertThat(JsonRules.rules("buyer.dispute.closes")).contains("\"figures\":[\"dispute-closes\"");
  }

  @Test
  void thoseThatCiteALine() {
    assertThat(ids(JsonRules.rules("S4:29")))
        .contains("buyer.return.packaging")
        .isEqualTo(
            rules()
                .filter(
                    rule -> rule.citations().stream().anyMatch(c -> c.toString().equals("S4:29")))
                .map(Rule::id)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"buyer.nothing", "S4:99999", "S9:1", ":", "S4:29, S4:"})
  void noneIsRefused(String which) {
    assertThatThrownBy(() -> JsonRules.rules(which))
        .isInstanceOf(RequestException.class)
        .hasMessage(
            "id must be a rule's id, its beginning, or a line that a rule cites, but was \""
                + which
                + "\". Leave it out for all rules.")
        .extracting(refused -> ((RequestException) refused).path())
        .isEqualTo("id");
  }
}
