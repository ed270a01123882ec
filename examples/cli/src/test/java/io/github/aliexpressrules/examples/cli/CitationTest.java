package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Source;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a citation leads. */
class CitationTest {
  private static final Path CATALOGUE = Path.of("..", "..", "docs", "statements.json");
  private static final Path STATEMENTS =
      Path.of("src/main/resources/io/github/aliexpressrules/examples/cli/statements.txt");

  @Test
  void aLineOfAGuide() {
    Run run = Run.of("rules", "S5:97");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            S5:97, in part S5b
              How to get money back from Aliexpress
              five articles for buyers, joined, which disagree with each other; translated into English
              its date is not known
              its address is not known

            What the line states, in our own words
              After receiving the goods the customer can open a dispute within the first 15 days after 'Order Protection' expires. [B-064]
            """)
        .contains("\nRules that cite it\n", "\n  buyer.dispute.closes: ")
        .contains("\nFigures that it states, with their standard values\n")
        .contains("\n  dispute-closes = 15 calendar days\n")
        .doesNotContain("Figures of which it says something else");
  }

  @Test
  void aLineThatSaysOtherwise() {
    assertThat(Run.of("rules", "S5:40").out())
        .contains("S5:40, in part S5a\n")
        .contains(
            "\nFigures of which it says something else\n  dispute-closes = 15 calendar days\n");
  }

  @Test
  void aLineOfAPageTellsWhereAndWhenItWasSeen() {
    assertThat(Run.of("rules", "O6:13").out())
        .startsWith(
            """
            O6:13
              Dated pages
              facts of older editions in our own words, one a line, each from pages that it names
              pages of 2013 to 2026
              activities.aliexpress.com/adcms/help-aliexpress-com/dispute_claim_process.php ; \
            k-popfashion.blogspot.com/2015/08/disputes-and-refunds.html
            """)
        .contains("; seen 2013-08-01 to 2015-08-31]");
    assertThat(Run.of("rules", "O6:11").out()).contains("; seen an unknown day to 2021-06-24]");
  }

  @Test
  void aLineFromWhichNothingWasTaken() {
    Run run = Run.of("rules", "S5:1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).endsWith("\nNo statement was taken from this line.\n");
  }

  @Test
  void asJson() {
    JsonNode cited = JsonMapper.shared().readTree(Run.of("rules", "O3:15", "--json").out());
    assertThat(cited.get("citation").asString()).isEqualTo("O3:15");
    assertThat(cited.get("source").get("kind").asString()).isEqualTo("PLATFORM");
    assertThat(cited.get("source").get("language").asString()).isEqualTo("en");
    assertThat(cited.get("statements")).isNotEmpty();
    assertThat(cited.get("addresses").isNull()).isTrue();
    assertThat(cited.get("figures")).extracting(JsonNode::asString).contains("cancel-within");
  }

  @ParameterizedTest
  @CsvSource({"S6:1", "S5:0", "S5b:127", ":", "s5:97"})
  void aCitationThatIsNone(String citation) {
    assertThat(Run.of("rules", citation))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: citation must name a source and a line, but was \""
                    + citation
                    + "\". Write for example S4:21.\n"));
  }

  @Test
  void thePageOfTheSourcesSaysWhatTheSourcesSay() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "sources.md"));
    for (Source source : Source.values()) {
      assertThat(page)
          .contains(
              "\n| %s | %s | %s | %s | %s |\n"
                  .formatted(
                      source,
                      source.title(),
                      source.about() + (source.isTranslated() ? "; translated into English" : ""),
                      source.dated().orElse("not known"),
                      source.address().orElse("not known")));
    }
  }

  /** Every line that a rule or a figure cites can be followed; one is a text's own date. */
  @Test
  void everyCitedLineHasAStatement() throws IOException {
    Set<Citation> cited = new LinkedHashSet<>();
    Stream.concat(
            BuyerRules.catalogue().rules().stream(), MerchantRules.catalogue().rules().stream())
        .forEach(rule -> cited.addAll(rule.citations()));
    Policies.standard().figures().forEach(figure -> figure.lines().forEach(cited::add));
    assertThat(cited).hasSizeGreaterThan(200);
    Set<Citation> stated = new LinkedHashSet<>();
    Statements.all().forEach(statement -> stated.addAll(statement.citations()));
    stated.add(Citation.parse("O2:3"));
    assertThat(stated).containsAll(cited);
  }

  /** {@code -Dstatements=write} takes them anew; else they must be what the catalogue says. */
  @Test
  void theStatementsAreThoseOfTheCatalogue() throws IOException {
    StringBuilder made = new StringBuilder();
    for (JsonNode one : JsonMapper.shared().readTree(CATALOGUE.toFile())) {
      Set<String> lines = new LinkedHashSet<>();
      one.get("citations").forEach(line -> lines.add(cited(line)));
      made.append(one.get("id").asString())
          .append('\t')
          .append(String.join(", ", lines))
          .append('\t')
          .append(day(one, "from"))
          .append('\t')
          .append(day(one, "until"))
          .append('\t')
          .append(one.get("statement").asString())
          .append('\n');
    }
    if (System.getProperty("statements", "compare").equals("write")) {
      Files.writeString(STATEMENTS, made);
    }
    assertThat(Files.readString(STATEMENTS))
        .as("-Dstatements=write takes them anew from docs/statements.json")
        .isEqualTo(made.toString());
  }

  private static String cited(JsonNode line) {
    return line.get("source").asString() + ":" + line.get("line").asInt();
  }

  private static String day(JsonNode statement, String end) {
    return Optional.ofNullable(statement.get("seen"))
        .map(seen -> seen.get(end))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElse("");
  }
}
