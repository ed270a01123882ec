package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.json.BoundaryVector;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published boundary vectors say what the library says, and show every way in which each rule
 * can turn out under each text. {@code -Dvectors=write} chooses them anew.
 */
class VectorsTest {
  private static final Path FOLDER = Path.of("..", "examples", "vectors");
  private static final Path FILE = FOLDER.resolve("boundaries.ndjson");
  private static final Path README = FOLDER.resolve("README.md");

  /** Random cases of each question, by the guides and in force, to choose from. */
  private static final int CASES_TO_CHOOSE_FROM = 80;

  private static List<String> lines = List.of();
  private static Set<String> shown = Set.of();

  /** Random cases are made by jqwik, and only where it runs. */
  @Example
  void write() throws IOException {
    if (!"write".equals(System.getProperty("vectors"))) {
      return;
    }
    VectorSelection selection = VectorSelection.over(CASES_TO_CHOOSE_FROM);
    List<String> chosen = selection.chosen();
    Files.write(FILE, chosen);
    Files.write(
        README,
        Files.readString(README)
            .replaceAll("(?m)^\\d+ vectors\\b.*$", head(chosen, selection.seen()))
            .lines()
            .toList());
  }

  @BeforeAll
  static void readAll() throws IOException {
    lines = Files.readAllLines(FILE);
    shown = new TreeSet<>();
    for (String line : lines) {
      shown.addAll(Coverage.of(read(line).request()));
    }
  }

  @Test
  void everyVectorIsAnsweredAsItStands() {
    for (String line : lines) {
      BoundaryVector vector = read(line);
      assertThat(vector.differences(JsonRules.standard().answer(vector.request())))
          .as(line)
          .isEmpty();
      assertThat(vector.json()).isEqualTo(line);
    }
  }

  @Test
  void thePageCountsThem() throws IOException {
    assertThat(Files.readAllLines(README)).contains(head(lines, shown));
  }

  @Test
  void everyRuleIsShownWithEveryOutcomeThatItHas() {
    Set<String> never = new TreeSet<>();
    Stream.of(BuyerRules.catalogue(), MerchantRules.catalogue())
        .flatMap(catalogue -> catalogue.rules().stream())
        .map(Rule::cases)
        .flatMap(List::stream)
        .forEach(how -> never.add(how.rule().id() + " " + how.outcome()));
    shown.stream().filter(Coverage::isOfRule).map(Coverage::withoutEdition).forEach(never::remove);
    assertThat(never).isEmpty();
  }

  @Test
  void everyDatedTextIsShown() {
    Set<String> never =
        Policies.standard().figures().stream()
            .flatMap(figure -> figure.dated().stream())
            .map(dated -> dated.edition().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    shown.stream().filter(Coverage::isOfRule).map(Coverage::edition).forEach(never::remove);
    assertThat(never).isEmpty();
  }

  @Test
  void thereAreBothChangesOfDaylightSavingLeapDaysAndWeekends() {
    assertThat(shown).containsAll(Coverage.DAYS);
  }

  private static String head(List<String> vectors, Set<String> shown) {
    List<String> ways = shown.stream().filter(Coverage::isOfRule).toList();
    long outcomes = ways.stream().map(Coverage::withoutEdition).distinct().count();
    return vectors.size()
        + " vectors show "
        + ways.size()
        + " ways in which a rule turns out under a text: "
        + outcomes
        + " pairs of rule and outcome, by the guides and by each dated text under which they"
        + " occur.";
  }

  private static BoundaryVector read(String line) {
    return BoundaryVector.read(new LineReader.Line(1, line, Optional.empty()));
  }
}
