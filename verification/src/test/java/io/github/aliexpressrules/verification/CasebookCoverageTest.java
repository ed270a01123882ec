package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The casebook has a case for every way in which a rule can turn out. */
class CasebookCoverageTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");

  /** What no request can bring about, with the reason. */
  private static final Set<String> OUT_OF_REACH =
      Set.of(
          "buyer.refund.contact-platform.calendar-ends" // needs another business calendar
          );

  @Test
  void everySayingOfEveryRuleIsExercised() throws IOException {
    Set<String> never = new TreeSet<>();
    Stream.of(BuyerRules.catalogue(), MerchantRules.catalogue())
        .flatMap(catalogue -> catalogue.rules().stream())
        .map(Rule::cases)
        .flatMap(List::stream)
        .map(Case::key)
        .forEach(never::add);
    for (String question : JsonRules.questions()) {
      for (String line : Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"))) {
        Request request = JsonRules.standard().read(line);
        request
            .question()
            .at(request.at())
            .findings()
            .forEach(finding -> never.remove(finding.how().key()));
      }
    }
    assertThat(never).isEqualTo(OUT_OF_REACH);
  }
}
