package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
  @TempDir private Path folder;
  private String onTheWay = "";

  @BeforeEach
  void request() throws IOException {
    onTheWay = Run.request("buyer.dispute-window", "on-the-way-one-second-before-day-ten");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("requests.ndjson"), text);
  }

  @Test
  void tellsTheVerdictTheReasonsTheDatesAndWhatToDo() throws IOException {
    Run run = Run.of("ask", file(onTheWay));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("on-the-way-one-second-before-day-ten", "NOT YET", "S5:111", "dispute-opens")
        .contains("13 April 2025, 19:22:10 Los Angeles time")
        .contains("My orders > the order > Open dispute");
  }

  @Test
  void datesAreShownInTheZoneThatIsAskedFor() throws IOException {
    Run run = Run.of("ask", file(onTheWay), "--zone", "Europe/Berlin");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("14 April 2025, 04:22:10 Berlin time")
        .doesNotContain("Los Angeles");
  }

  @Test
  void severalRequestsAreAnsweredOneAfterTheOther() throws IOException {
    String cancellation = Run.request("buyer.cancellation", "at-placing");
    Run run = Run.of("ask", file(onTheWay + "\n\n" + cancellation + "\n"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsSubsequence("on-the-way-one-second-before-day-ten", "at-placing");
  }

  @Test
  void oneObjectMayStandOnSeveralLines() throws IOException {
    String pretty = onTheWay.replaceFirst("\\{", "{\n").replace(",", ",\n  ");
    assertThat(Run.of("ask", "--json", file(pretty)))
        .isEqualTo(Run.of("ask", "--json", file(onTheWay)));
  }

  @Test
  void asJsonEveryLineHasItsResponse() throws IOException {
    Run run = Run.of("ask", "--json", file(onTheWay + "\n\nnonsense\n"));
    assertThat(run.lines())
        .containsExactly(
            JsonRules.standard().answer(onTheWay), "", JsonRules.standard().answer(3, "nonsense"));
    assertThat(run.status()).isEqualTo(1);
  }

  /** The calls that are made without picocli, and the same by picocli. */
  @ParameterizedTest
  @ValueSource(strings = {"requests.ndjson", "none.ndjson", "empty.ndjson", "", "\0"})
  void theCommonCallsDoWhatAllOthersDo(String name) throws IOException {
    file(onTheWay + "\nnonsense\n");
    Files.createFile(folder.resolve("empty.ndjson"));
    String asked = folder + "/" + name;
    assertThat(Run.of("ask", asked)).isEqualTo(Run.of("ask", "--", asked));
    assertThat(Run.of("ask", "--json", asked)).isEqualTo(Run.of("ask", asked, "--json"));
  }

  @Test
  void whatIsNoNameOfAFileIsLeftToPicocli() throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), file(onTheWay).toString());
    assertThat(Run.of("ask", "@" + arguments)).isEqualTo(Run.of("ask", file(onTheWay)));
    assertThat(Run.of("ask", "--help").out()).contains("Usage: aliexpress-rules ask");
    assertThat(Run.of("ask", "--jsn", file(onTheWay)).err()).contains("Unknown option: '--jsn'");
  }

  @Test
  void aDashStandsForStandardInput() throws IOException {
    InputStream usual = System.in;
    try {
      System.setIn(new ByteArrayInputStream(onTheWay.getBytes(StandardCharsets.UTF_8)));
      assertThat(Run.of("ask", "--json", "-").lines())
          .containsExactly(JsonRules.standard().answer(onTheWay));
    } finally {
      System.setIn(usual);
    }
  }

  @Test
  void whatCannotBeAnsweredIsToldInWords() throws IOException {
    Run run = Run.of("ask", file(onTheWay.replace("shippedAt", "shipedAt")));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            """
            Line 1 (on-the-way-one-second-before-day-ten) cannot be answered, because of \
            order.shipedAt:
              shipedAt must be a known member of order, but was unknown. Known are id, price,\
            """);
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    Run run = Run.of("ask", folder.resolve("none"));
    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: "
                    + folder.resolve("none")
                    + ": no such file or folder. Check the name.\n"));
  }

  static Stream<String> questions() {
    return JsonRules.questions().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyCaseOfTheCasebookFitsTheScreenAndHidesNoMachinery(String question) {
    Run run = Run.of("ask", Run.casebook(question));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(run.out()).doesNotContain("Optional[", "Optional.empty", "null", "{", "@", "\tat ");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyTimelineOfTheCasebookFitsTheScreen(String question) {
    Run run = Run.of("timeline", Run.casebook(question));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void aTimelineIsDrawnAndListed() throws IOException {
    Run run = Run.of("timeline", file(onTheWay));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Case on-the-way-one-second-before-day-ten
            buyer.dispute-window
              |.1.|2.|...3...|==========================4==========================| 5 |
             1 NOT YET      from the beginning
             2 NOT YET      1 April 2025, 08:00        buyer.dispute.opens            order.placedAt
             3 NOT YET      3 April 2025, 19:22:10     buyer.dispute.opens            order.shippedAt
             4 YES          13 April 2025, 19:22:10    buyer.dispute.opens            dispute-opens
             5 NO LONGER    5 July 2025, 19:22:10      buyer.dispute.closes           dispute-closes
               (Los Angeles time)
            """);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyOverlayAndReadingOfTheCasebookFitsTheScreen(String question) throws IOException {
    Path guides = Run.guides(Run.casebook(question), folder.resolve("guides.ndjson"));
    for (String command : List.of("overlay", "readings")) {
      Run run = Run.of(command, command.equals("overlay") ? Run.casebook(question) : guides);
      assertThat(run.status()).isZero();
      assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
      assertThat(run.out()).doesNotContain("Optional", "null", "{", "@", "\tat ");
    }
  }

  @Test
  void anOverlayShowsWhatCanBeDoneAndWhen() throws IOException {
    Run run = Run.of("overlay", file(onTheWay));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Case on-the-way-one-second-before-day-ten
                                          1  2    3                            4                           5
              buyer.cancellation        |...|==|      |                                                  |   |
              buyer.dispute-window      |...|..|......|==================================================|   |
              buyer.free-return         |...|xx|xxxxxx|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|xxx|
              = yes   . not yet   x no   ? undetermined   blank: no longer
             2 1 April 2025, 08:00        buyer.cancellation YES, buyer.free-return NO
             3 3 April 2025, 19:22:10     buyer.cancellation NO LONGER
             4 13 April 2025, 19:22:10    buyer.dispute-window YES
             5 5 July 2025, 19:22:10      buyer.dispute-window NO LONGER
               (Los Angeles time)
            """);
    Run json = Run.of("overlay", "--json", file(onTheWay + "\n\n[]\n"));
    assertThat(json.lines())
        .isEqualTo(
            List.of(
                JsonRules.standard().overlay(onTheWay), "", JsonRules.standard().answer(3, "[]")));
    assertThat(json.status()).isEqualTo(1);
  }

  @Test
  void aTimelineAsJsonIsThatOfTheContract() throws IOException {
    Run run = Run.of("timeline", "--json", file(onTheWay + "\n[]\n"));
    assertThat(run.lines())
        .isEqualTo(
            List.of(JsonRules.standard().timeline(onTheWay), JsonRules.standard().answer(2, "[]")));
    assertThat(run.status()).isEqualTo(1);
  }
}
