package io.github.aliexpressrules.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Action;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every merchant statement of the sources is accounted for, and every rule comes from one. */
class TraceabilityTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern STATEMENT =
      Pattern.compile("\\{\"id\": \"(M-\\d{3})\".*\"citations\": \\[(.*?)], \"conflictsWith\".*");
  private static final Pattern CITATION =
      Pattern.compile("\"source\": \"(S\\d)\", \"line\": (\\d+)");
  private static final Pattern ROW =
      Pattern.compile("(M-\\d{3}),(RULE|FIGURE|STEP|READING|NOTED),([^,]*),\"([^\"]+)\"");

  private record Row(String statement, String disposition, List<String> targets, String why) {
    private static Row parse(String line) {
      Matcher cells = ROW.matcher(line);
      if (!cells.matches()) {
        throw new IllegalArgumentException(
            "row must be statement,disposition,target,\"why\": " + line);
      }
      List<String> targets =
          Pattern.compile("\\|").splitAsStream(cells.group(3)).filter(t -> !t.isEmpty()).toList();
      return new Row(cells.group(1), cells.group(2), targets, cells.group(4));
    }
  }

  static List<Row> rows() {
    return lines("traceability-merchant.csv").stream().skip(1).map(Row::parse).toList();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(DOCS.resolve(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<Citation>> statements() {
    Map<String, List<Citation>> statements = new LinkedHashMap<>();
    for (String line : lines("statements.json")) {
      Matcher statement = STATEMENT.matcher(line);
      if (statement.matches()) {
        statements.put(statement.group(1), citations(statement.group(2)));
      }
    }
    return statements;
  }

  private static List<Citation> citations(String json) {
    List<Citation> citations = new ArrayList<>();
    for (Matcher citation = CITATION.matcher(json); citation.find(); ) {
      citations.add(Citation.parse(citation.group(1) + ":" + citation.group(2)));
    }
    return citations;
  }

  /** Of what a row names, the lines that it cites; of a reading, those of the rivals. */
  private static List<Citation> cited(String disposition, String target) {
    return switch (disposition) {
      case "RULE" -> MerchantRules.catalogue().rule(target).orElseThrow().citations();
      case "STEP" -> action(target).citations();
      case "FIGURE" -> figure(target).citations();
      case "READING" -> rivalLines(figure(target));
      default -> throw new AssertionError("no target can be cited for " + disposition);
    };
  }

  private static Action action(String id) {
    return MerchantRules.catalogue().actions().stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<Citation> rivalLines(Figure<T> figure) {
    return figure.rivals().stream().flatMap(rival -> rival.citations().stream()).toList();
  }

  private static Figure<?> figure(String name) {
    return MerchantPolicy.standard().figure(name).orElseThrow();
  }

  @Test
  void the_46_statements_are_accounted_for_each_once_and_in_order() {
    List<String> expected =
        IntStream.rangeClosed(1, 46).mapToObj(n -> "M-0" + (n < 10 ? "0" : "") + n).toList();

    assertThat(statements().keySet()).containsExactlyElementsOf(expected);
    assertThat(rows()).extracting(Row::statement).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_target_cites_the_line_of_its_statement(Row row) {
    List<Citation> lines = statements().get(row.statement());

    assertThat(row.targets().isEmpty()).isEqualTo(row.disposition().equals("NOTED"));
    assertThat(lines).isNotEmpty();
    for (String target : row.targets()) {
      assertThat(cited(row.disposition(), target)).as(target).containsAnyElementsOf(lines);
    }
  }

  @Test
  void every_rule_comes_from_a_statement() {
    assertThat(reached("RULE"))
        .containsAll(MerchantRules.catalogue().rules().stream().map(Rule::id).toList());
  }

  private static List<String> reached(String disposition) {
    return rows().stream()
        .filter(row -> row.disposition().equals(disposition))
        .flatMap(row -> row.targets().stream())
        .toList();
  }

  /** Each line that a merchant's rule, step or figure cites is the line of a statement. */
  @Test
  void nothing_cites_a_line_without_a_statement() {
    List<Citation> lines = statements().values().stream().flatMap(List::stream).toList();
    Catalogue catalogue = MerchantRules.catalogue();

    assertThat(lines)
        .containsAll(catalogue.rules().stream().flatMap(r -> r.citations().stream()).toList())
        .containsAll(catalogue.actions().stream().flatMap(a -> a.citations().stream()).toList())
        .containsAll(
            MerchantPolicy.standard().figures().stream()
                .flatMap(f -> f.citations().stream())
                .toList());
  }
}
