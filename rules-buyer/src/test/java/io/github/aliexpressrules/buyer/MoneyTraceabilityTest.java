package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about the buyer's money has a place, and that place cites its line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyTraceabilityTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Set<String> DISPOSITIONS =
      Set.of("RULE", "FIGURE", "STEP", "WORD", "READING", "NOTED");

  private final Map<String, List<Citation>> lines = new HashMap<>();
  private List<Row> rows = List.of();

  private record Row(String statement, String disposition, List<String> targets, String why) {
    static Row parse(String line) {
      String[] cells = line.split(",", 4);
      return new Row(
          cells[0], cells[1], List.of(cells[2].split("\\|")), cells[3].replaceAll("^\"|\"$", ""));
    }
  }

  @BeforeAll
  void read() throws IOException {
    for (JsonNode statement :
        JsonMapper.shared().readTree(Files.readString(DOCS.resolve("statements.json")))) {
      List<Citation> cited =
          statement
              .get("citations")
              .valueStream()
              .map(node -> new Citation(node.get("source").asString(), node.get("line").asInt()))
              .toList();
      lines.put(statement.get("id").asString(), cited);
    }
    List<String> table = Files.readAllLines(DOCS.resolve("traceability-money.csv"));
    assertThat(table.get(0)).isEqualTo("statement,disposition,target,why");
    rows = table.stream().skip(1).map(Row::parse).toList();
  }

  @Test
  void everyStatementOfTheTopicIsAccountedFor() {
    Set<String> topic =
        IntStream.concat(IntStream.rangeClosed(220, 327), IntStream.rangeClosed(360, 402))
            .mapToObj(number -> "B-" + number)
            .collect(Collectors.toSet());

    assertThat(rows.stream().map(Row::statement).collect(Collectors.toSet())).isEqualTo(topic);
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> DISPOSITIONS.contains(row.disposition()));
    assertThat(lines).hasSize(448).containsKeys(topic.toArray(String[]::new));
  }

  @Test
  void everyPlaceCitesTheStatementsLine() {
    for (Row row : rows) {
      for (String target : row.targets()) {
        switch (row.disposition()) {
          case "WORD" -> assertThat(words()).as("%s", row).contains(target);
          case "NOTED" -> assertThat(row.why()).as("%s", row).isNotBlank();
          default ->
              assertThat(cited(row.disposition(), target))
                  .as("%s", row)
                  .containsAll(Objects.requireNonNull(lines.get(row.statement())));
        }
      }
    }
  }

  @Test
  void aPlaceThatDoesNotExistWouldBeSeen() {
    assertThat(cited("RULE", "buyer.refund.nothing")).isEmpty();
    assertThat(cited("STEP", "buyer.step.nothing")).isEmpty();
    assertThat(cited("FIGURE", "nothing")).isEmpty();
    assertThat(cited("READING", "refund-tef")).doesNotContain(Citation.parse("S5:331"));
    assertThat(words()).doesNotContain("RefundStage.NOTHING");
  }

  private static List<Citation> cited(String disposition, String target) {
    return switch (disposition) {
      case "RULE" ->
          BuyerRules.catalogue().rule(target).map(rule -> rule.citations()).orElse(List.of());
      case "STEP" ->
          BuyerRules.catalogue().actions().stream()
              .filter(action -> action.id().equals(target))
              .map(Action::citations)
              .flatMap(Collection::stream)
              .toList();
      case "FIGURE" -> figure(target).map(Figure::citations).orElse(List.of());
      case "READING" ->
          figure(target).stream()
              .flatMap(figure -> figure.rivals().stream())
              .flatMap(rival -> rival.citations().stream())
              .toList();
      default -> throw new AssertionError(disposition);
    };
  }

  private static Optional<Figure<?>> figure(String name) {
    return BuyerPolicy.standard().figure(name);
  }

  private static Set<String> words() {
    return Stream.of(RefundStage.values(), BuyerLevel.values())
        .flatMap(Arrays::<Enum<?>>stream)
        .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name())
        .collect(Collectors.toSet());
  }
}
