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
import java.util.Map;
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
        .startsWith("Not yet, but from Sun 13 Apr 2025, 19:23 (in less than a minute), until ")
        .contains("on-the-way-one-second-before-day-ten", "S5b:111", "Los Angeles time")
        .contains("My orders > the order > Open dispute");
  }

  @Test
  void datesAreShownInTheZoneThatIsAskedFor() throws IOException {
    Run run = Run.of("ask", file(onTheWay), "--zone", "Europe/Berlin");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Not yet, but from Mon 14 Apr 2025, 04:23", "Berlin time.")
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
    assertThat(Run.of("ask", "--lang", "ru", asked))
        .isEqualTo(Run.of("--lang", "ru", "ask", asked));
    assertThat(Run.of("ask", "--json", "--lang", "xx", asked))
        .isEqualTo(Run.of("ask", "--json", "--lang=xx", asked));
  }

  @Test
  void wordsAreTakenWithoutPicocliToo() throws IOException {
    String asked = file(onTheWay).toString();
    Path words = Files.writeString(folder.resolve("words"), "glance.yes=Aye\nglance.not-yet=Nay\n");
    Path wrong = Files.writeString(folder.resolve("wrong"), "glance.ye=Aye\n");
    for (Path file : List.of(words, wrong, folder.resolve("none"))) {
      Run run = Run.of("ask", "--words", file.toString(), "--lang", "es", asked);
      assertThat(run).isEqualTo(Run.of("ask", "--words=" + file, "--lang=es", asked));
      assertThat(run.status()).isEqualTo(file.equals(words) ? 0 : 2);
    }
    assertThat(Run.of("ask", "--words", words.toString(), asked).out()).startsWith("Nay, ");
    assertThat(Run.of("ask", "--lang", "ru", "--lang", "es", asked).err())
        .contains("option '--lang' (LANG) should be specified only once");
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

  /**
   * What takes more than a screen, and why. Reasons that decide nothing are left out where the
   * screen is full; what stands in the way, and what to do about it, never is.
   */
  private static final Map<String, String> LONGER =
      Map.of(
          "everything-wrong", "eight things stand in the way, each with a step of its own",
          "everything-at-once", "the offer has five traps, each with a step of its own");

  @ParameterizedTest
  @MethodSource("questions")
  void everyCaseOfTheCasebookFitsTheScreenAndHidesNoMachinery(String question) {
    Run run = Run.of("ask", Run.casebook(question));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("Optional[", "Optional.empty", "null", "{", "@", "\tat ");
    for (String told : run.out().split("\n-{80}\n\n", -1)) {
      boolean isLonger =
          LONGER.keySet().stream().anyMatch(id -> told.contains("\nCase " + id + ","));
      assertThat(told.lines().count() > 24).as(told).isEqualTo(isLonger);
    }
  }

  /** Menu paths, and steps that come down to the same words; and what is not to be done yet. */
  @Test
  void nothingIsToldTwiceOrTooEarly() throws IOException {
    String overdue = Run.of("ask", file(Run.request("buyer.recourse", "overdue"))).out();
    assertThat(overdue.split("My orders > the order > Details >", -1)).hasSize(2);
    assertThat(overdue).contains("\n  Give your bank the reference number (ARN) of the refund.\n");
    String wrong = Run.of("ask", file(Run.request("merchant.refund", "everything-wrong"))).out();
    assertThat(wrong.split("Keep all evidence", -1)).hasSize(2);
    assertThat(wrong).doesNotContain("Pay the deposit").contains("platform: Unfreeze the account.");
    String late = Run.of("ask", file(Run.request("buyer.refund-arrival", "mobile-overdue"))).out();
    assertThat(late)
        .contains(
            """
              from Tue 25 Mar 2025:
                Ask in the chat whether it was paid. (Help > Customer Service > Online Chat)
                Does the seller not pay? Complain to customer service. (Message Center)
                Dispute accepted, but no money? Complain. (Help > Disputes and Complaints)
            """);
  }

  @Test
  void allIsToldToWhoAsksForIt() throws IOException {
    assertThat(Run.of("ask", "--verbose", file(onTheWay)).out())
        .startsWith("Case on-the-way-one-second-before-day-ten\nMay a dispute be opened? NOT YET\n")
        .contains("buyer.dispute.opens; S5:111", "dispute-opens");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyTimelineOfTheCasebookFitsTheScreen(String question) {
    Run run = Run.of("timeline", Run.casebook(question));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aTimelineIsDrawnAndListed() throws IOException {
    Run run = Run.of("timeline", file(onTheWay));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Case on-the-way-one-second-before-day-ten
            May a dispute be opened? Not yet, but from Sun 13 Apr 2025, 19:23 (in less than
              a minute), until Sat 5 Jul 2025, 19:22 (in 83 days).

                               asked
                                 v
              |...................|======================================|                |
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  1     2         3                      4           5   6            7
              = yes   . not yet   x no   ? not known   blank: no longer   ~ sources differ

              1  Tue 1 Apr 2025, 08:00   Not yet    the order
              2  Thu 3 Apr 2025, 19:22   Not yet    shipping
              3  Sun 13 Apr 2025, 19:22  Yes        a dispute can be opened [S5b:111]
                                         ~ yes by S3, S5a, S5b, S5e; not known by S4
              4  Fri 20 Jun 2025, 19:22  Yes
                                         ~ yes by S3, S5a, S5b; not known by S4; no longer
                                           by S5e
              5  Fri 4 Jul 2025, 19:22   Yes
                                         ~ yes by S3, S5b; not known by S4; no longer by
                                           S5a, S5e
              6  Sat 5 Jul 2025, 19:22   No longer  the time to open a dispute ends [S5b:97,
                                           S4:21]
                                         ~ not known by S3, S4; no longer by S5a, S5b, S5e
              7  Sun 20 Jul 2025, 19:22  No longer
                                         ~ no longer by S3, S5a, S5b, S5e; not known by S4
            Spans are not to scale. Asked for Sun 13 Apr 2025, 19:22:09. Los Angeles time.
            """);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyOverlayAndReadingOfTheCasebookFitsTheScreen(String question) throws IOException {
    Path guides = Run.guides(Run.casebook(question), folder.resolve("guides.ndjson"));
    for (String command : List.of("overlay", "readings")) {
      Run run = Run.of(command, command.equals("overlay") ? Run.casebook(question) : guides);
      assertThat(run.status()).isZero();
      assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
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
                                                          asked
                                                            v
              Cancel the order            |...|====|                                      |
              Open a dispute              |..................|========================|   |
              Send back without a reason  |...|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|
                                              1    2         3                        4
              = yes   . not yet   x no   ? not known   blank: no longer

              1  Tue 1 Apr 2025, 08:00   Cancel the order: yes; Send back without a reason:
                                         no
              2  Thu 3 Apr 2025, 19:22   Cancel the order: no longer
              3  Sun 13 Apr 2025, 19:22  Open a dispute: yes
              4  Sat 5 Jul 2025, 19:22   Open a dispute: no longer
            Spans are not to scale. Asked for Sun 13 Apr 2025, 19:22:09. Los Angeles time.
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

  /** By the rules in force: what is decided is not guessed as well. */
  @Test
  void whatIsLikelyIsToldOfWhatIsNotKnown() throws IOException {
    String decided = Run.request("buyer.dispute", "dispute-send-within");
    assertThat(Run.of("ask", "--json", file(decided)).out()).contains("\"likely\":\"NO_LONGER\"");
    assertThat(Run.of("ask", file(decided)).out())
        .startsWith("Your turn: send back, since Mon 1 Jun 2026, 17:00.\n");
    String unknown = Run.request("buyer.express-refund", "part-of-the-price");
    assertThat(Run.of("ask", "--rules", "in-force", file(unknown)).out().replaceAll("\\s+", " "))
        .startsWith(
            "Not known. It can still become yes. Likely, if the last known texts still hold: Yes.");
  }
}
