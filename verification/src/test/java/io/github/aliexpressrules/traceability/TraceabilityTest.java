package io.github.aliexpressrules.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import io.github.aliexpressrules.merchant.MerchantRules;
import io.github.aliexpressrules.traceability.Traceability.Book;
import io.github.aliexpressrules.traceability.Traceability.Row;
import io.github.aliexpressrules.traceability.Traceability.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each statement of the sources is accounted for, and each rule comes from one. */
class TraceabilityTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Book BUYER = new Book(BuyerRules.catalogue(), BuyerPolicy.standard());
  private static final Book MERCHANT =
      new Book(MerchantRules.catalogue(), MerchantPolicy.standard());
  private static final List<String> WORDS =
      List.of(
          "io.github.aliexpressrules.core.order",
          "io.github.aliexpressrules.core.dispute",
          "io.github.aliexpressrules.core.refund",
          "io.github.aliexpressrules.core.deposit",
          "io.github.aliexpressrules.core.decision",
          "io.github.aliexpressrules.core.fact",
          "io.github.aliexpressrules.core.policy",
          "io.github.aliexpressrules.core.rulebook",
          "io.github.aliexpressrules.buyer",
          "io.github.aliexpressrules.merchant");
  private static final Traceability TRACEABILITY =
      new Traceability(List.of(BUYER, MERCHANT), WORDS);

  private static final List<String> BINDS_ON =
      Stream.of(BindsOn.values()).map(BindsOn::name).toList();

  private static final List<Statement> FIRST = List.of(new Statement("B-001", lines("S4:19")));

  private static List<Citation> lines(String... lines) {
    return Citation.listOf(lines);
  }

  private static Citation line(String line) {
    return Citation.parse(line);
  }

  private static List<Statement> statements() {
    return Traceability.statements(DOCS.resolve("statements.json"));
  }

  private static List<Row> rows() throws IOException {
    return Traceability.rows(DOCS.resolve("traceability.csv"));
  }

  @Test
  void theStatementsAreAllThere() {
    assertThat(statements()).hasSize(448 + 333);
    assertThat(statements().get(0)).isEqualTo(new Statement("B-001", lines("S4:11")));
    assertThat(statements().get(447).id()).isEqualTo("M-046");
    assertThat(statements().get(448)).isEqualTo(new Statement("O-001", lines("O1:3")));
    assertThat(statements().get(780).id()).isEqualTo("O-333");
  }

  @Test
  void whatThePlatformStatesSaysWhenItWasSeenAndWhatItBindsOn() {
    for (JsonNode statement : JsonMapper.shared().readTree(DOCS.resolve("statements.json"))) {
      if (statement.get("id").asString().startsWith("O-")) {
        assertThat(statement.get("seen").propertyNames()).containsExactly("from", "until");
        assertThat(statement.has("startsBetween")).isTrue();
        assertThat(statement.get("bindsOn").asString()).isIn(BINDS_ON);
        assertThat(List.of("buyerRegion", "sellerRegion", "programme"))
            .containsAll(statement.get("scope").propertyNames());
      }
    }
  }

  @Test
  void whatContradictsAnotherStatementIsContradictedByIt() {
    Map<String, List<String>> conflicts = new HashMap<>();
    for (JsonNode statement : JsonMapper.shared().readTree(DOCS.resolve("statements.json"))) {
      conflicts.put(
          statement.get("id").asString(),
          statement.get("conflictsWith").valueStream().map(JsonNode::asString).toList());
    }

    conflicts.forEach(
        (id, others) ->
            assertThat(others).allSatisfy(other -> assertThat(conflicts.get(other)).contains(id)));
  }

  @Test
  void eachStatementHasOneRowInTheirOrder() throws IOException {
    assertThat(rows())
        .extracting(Row::statement)
        .containsExactlyElementsOf(statements().stream().map(Statement::id).toList())
        .isSorted();
  }

  @Test
  void eachStatementIsCarriedByWhatCitesItsLine() throws IOException {
    assertThat(TRACEABILITY.problems(statements(), rows())).isEmpty();
  }

  @Test
  void eachRuleIsReachedFromAStatement() throws IOException {
    assertThat(TRACEABILITY.unreached(statements(), rows())).isEmpty();
  }

  @Test
  void eachNameIsOfOneModule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Traceability(List.of(BUYER, BUYER), WORDS))
        .withMessage(
            "RULE must have a name of its own, but two modules have buyer.order.placed. Rename one"
                + " of them.");
  }

  @ParameterizedTest
  @CsvSource({
    "B-022, RULE,      buyer.cancellation.in-time,   buyer.cancellation.in-time",
    "B-026, FIGURE,    cancellation-refund,          buyer.cancellation.approval",
    "B-026, FIGURE,    cancellation-refund,          buyer.refund.cancellation-period",
    "B-088, READING,   seller-answers,               buyer.dispute.seller-answers",
    "O-152, DATED,     cancellation-auto-approval,   buyer.cancellation.by-itself",
    "O-162, MILESTONE, ship-by,                      buyer.cancellation.ship-by",
  })
  void aRuleIsReachedByItselfItsMilestoneOrAFigureInItsSentence(
      String statement, String disposition, String target, String rule) {
    Row row = new Row(statement, disposition, List.of(target), "");

    assertThat(TRACEABILITY.unreached(statements(), List.of())).contains(rule);
    assertThat(TRACEABILITY.unreached(statements(), List.of(row))).doesNotContain(rule);
  }

  @Test
  void aRuleAboutTheTextsThemselvesNeedsNoStatement() {
    List<Statement> none =
        statements().stream()
            .filter(is -> !is.lines().contains(line("O5:2")))
            .filter(is -> !is.lines().contains(line("O3:4")))
            .toList();

    assertThat(TRACEABILITY.unreached(statements(), List.of()))
        .contains("buyer.in-force.last-seen");
    assertThat(TRACEABILITY.unreached(none, List.of())).doesNotContain("buyer.in-force.last-seen");
  }

  @Test
  void eachCitedLineMakesAStatement() {
    assertThat(TRACEABILITY.unfounded(statements())).isEmpty();
    assertThat(
            TRACEABILITY.unfounded(
                statements().stream().filter(is -> !is.lines().contains(line("S3:26"))).toList()))
        .containsExactly(
            "RULE buyer.conduct.complaint cites S3:26.",
            "RULE buyer.recourse.denied cites S3:26.",
            "RULE buyer.recourse.no-threat cites S3:26.",
            "STEP buyer.step.complain-in-public cites S3:26.");
    assertThat(
            TRACEABILITY.unfounded(
                statements().stream().filter(is -> !is.lines().contains(line("O6:13"))).toList()))
        .containsExactlyInAnyOrder(
            "RULE buyer.dispute.escalation cites O6:13.",
            "MILESTONE escalation-from cites O6:13.",
            "MILESTONE escalation-until cites O6:13.",
            "DATED escalation-from cites O6:13.",
            "DATED escalation-until cites O6:13.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'B-001,RULE,buyer.cancellation.not-shipped,', ''",
        "'B-001,READING,cancel-within,', ''",
        "'B-001,WORD,DisputeReason,', ''",
        "'B-001,WORD,DisputeReason.COUNTERFEIT|Order.placedAt,', ''",
        "'B-001,NOTED,,\"A claim, no more\"', ''",
        "'B-002,NOTED,,A claim', 'B-001 must have one row, but has 0.;B-002 is no statement.'",
        "'B-001,GUESS,buyer.claim.late-delivery,', 'B-001: there is no GUESS buyer.claim.late-delivery.'",
        "'B-001,RULE,,', 'B-001 must have a target.'",
        "'B-001,RULE,buyer.none.such,', 'B-001: there is no RULE buyer.none.such.'",
        "'B-001,STEP,buyer.claim.late-delivery,', 'B-001: there is no STEP buyer.claim.late-delivery.'",
        "'B-001,RULE,buyer.claim.late-delivery|buyer.order.placed,', 'B-001: RULE buyer.order.placed must cite [S4:19], but cites [S4:83].'",
        "'B-001,FIGURE,cancel-within,', 'B-001: FIGURE cancel-within must cite [S4:19], but cites [S4:41].'",
        "'B-001,READING,seller-answers,', 'B-001: READING seller-answers must cite [S4:19], but cites [S5:127].'",
        "'B-001,DATED,dispute-opens,', 'B-001: DATED dispute-opens must cite [S4:19], but cites [O6:4, O6:18, O6:18, O6:20, O5:3].'",
        "'B-001,DATED,cancel-when,', 'B-001: there is no DATED cancel-when.'",
        "'B-001,MILESTONE,ship-by,', 'B-001: MILESTONE ship-by must cite [S4:19], but cites [S4:39, S4:41, O3:9].'",
        "'B-001,MILESTONE,return-never,', 'B-001: there is no MILESTONE return-never.'",
        "'B-001,DATED,dispute-opens,', 'B-001: DATED dispute-opens must cite [S4:19], but cites [O6:4, O6:18, O6:18, O6:20, O5:3].'",
        "'B-001,DATED,cancel-when,', 'B-001: there is no DATED cancel-when.'",
        "'B-001,MILESTONE,ship-by,', 'B-001: MILESTONE ship-by must cite [S4:19], but cites [S4:39, S4:41, O3:9].'",
        "'B-001,MILESTONE,return-never,', 'B-001: there is no MILESTONE return-never.'",
        "'B-001,WORD,DisputeReason.BAD_LUCK,', 'B-001: there is no WORD DisputeReason.BAD_LUCK.'",
        "'B-001,WORD,DisputeHistory,', 'B-001: there is no WORD DisputeHistory.'",
        "'B-001,NOTED,, ', 'B-001 is NOTED and must have a reason and no target.'",
        "'B-001,NOTED,DisputeReason,A claim', 'B-001 is NOTED and must have a reason and no target.'",
      })
  void tellsWhatIsWrong(String row, String problems, @TempDir Path folder) throws IOException {
    Path csv = folder.resolve("sample.csv");
    Files.writeString(csv, "statement,disposition,target,why\n" + row + "\n");

    assertThat(String.join(";", TRACEABILITY.problems(FIRST, Traceability.rows(csv))))
        .isEqualTo(problems);
  }

  @Test
  void aStatementHasOneRowOnly() {
    Row row = new Row("B-001", "NOTED", List.of(), "A claim");

    assertThat(TRACEABILITY.problems(FIRST, List.of(row, row)))
        .containsExactly("B-001 must have one row, but has 2.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = ';',
      value = {
        "a,b,c,d; a-b-c-d",
        "a,,,; a---",
        "a,\"b, c\",d; a-b, c-d",
        "\"say \"\"yes\"\"\",b; say \"yes\"-b",
      })
  void aLineHasItsCells(String line, String cells) {
    assertThat(String.join("-", Traceability.cells(line))).isEqualTo(cells);
  }

  @Test
  void aLineWithOpenQuotesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traceability.cells("a,\"b"))
        .withMessage("quotes must be closed, but were not in: a,\"b");
  }

  @Test
  void aTableWithOtherColumnsIsRefused(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("sample.csv");
    Files.writeString(csv, "statement,why\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traceability.rows(csv))
        .withMessage(
            "head must be [statement, disposition, target, why], but was [statement, why]");
  }

  @Test
  void aRowThatIsTooShortIsRefused(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("sample.csv");
    Files.writeString(csv, "statement,disposition,target,why\nB-001,NOTED\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traceability.rows(csv))
        .withMessage("row must have [statement, disposition, target, why], but was [B-001, NOTED]");
  }
}
