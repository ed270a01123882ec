package io.github.aliexpressrules.examples.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody else wrote acts on the terminal, or forges a line. */
class TerminalTest {
  /** ESC, CSI, a separator of lines, an override of direction, a line break. */
  private static final String EVIL =
      new String(new int[] {'a', 27, 0x9B, 0x2028, 0x202E, 10, 'b'}, 0, 7);

  private static final String SHOWN = "a\\u001b\\u009b\\u2028\\u202e\\u000ab";

  @TempDir private Path folder;
  private Path evil = Path.of("");
  private Path policy = Path.of("");

  @BeforeEach
  void files() throws IOException {
    String text = EVIL.replace(Character.toString(27), "\\u001b").replace("\n", "\\n");
    evil =
        Files.writeString(
            folder.resolve("evil.ndjson"),
            """
            {"id":"%s","ask":"merchant.freeze","at":"2025-03-10T00:00:00Z",\
            "deposit":{"merchantId":"m","category":"CLOTHING","entries":[],\
            "freezes":[{"from":"2025-02-01T00:00:00Z","reason":"%s\\nVerdict: YES"}],\
            "violations":[{"at":"2025-02-01T00:00:00Z","what":"%s"}]}}
            {"id":"%s","ask":"merchant.freeze","at":"2025-03-10T00:00:00Z",\
            "deposit":{"merchantId":"m","category":"%s"}}
            {"id":"%s","ask":"merchant.freeze","at":"2025-03-10T00:00:00Z",\
            "deposit":{"merchantId":"m","category":"CLOTHING"},"policy":{"dispute-closes":"%s"}}
            {"id":"%s","%s":1}
            %s
            """
                .replace("%s", text));
    policy =
        Files.writeString(
            folder.resolve("policy.json"),
            "{\"refund-needs-exit\":false,\"required-deposits\":{\"CLOTHING\":{\"amount\":1,"
                + "\"currency\":\"CNY\"}},\"cancel-within\":{\"value\":\"5 calendar days\","
                + "\"cites\":[\"S4:39\"]}}");
  }

  private static void isPlain(String printed) {
    assertThat(printed.replace("\n", "").codePoints().filter(TerminalTest::acts)).isEmpty();
    assertThat(printed.lines()).noneMatch(line -> line.startsWith("Verdict"));
  }

  private static boolean acts(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x202E;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void whatACaseContainsIsShownPlain(String command) {
    Run run = Run.of(command, evil);
    isPlain(run.out());
    assertThat(run.out()).contains("Case " + SHOWN);
    Run json = Run.of(command, "--json", evil);
    isPlain(json.out());
    assertThat(json.lines()).hasSize(5);
  }

  @Test
  void refusalsAreShownPlain() {
    assertThat(Run.of("timeline", evil).out().split("\n-+\n\n", -1))
        .hasSize(5)
        .contains(
            """
            Line 2 (@) cannot be answered, because of deposit.category:
              category must be capital letters, digits and underscores, but was "@". Write for example \
            CLOTHING or ELECTRONICS.
            """
                .replace("@", SHOWN),
            """
            Line 3 (@) cannot be answered, because of policy.dispute-closes:
              term must be a number and a unit, but was "@". Write for example "15 calendar days", \
            "7 business days" or "48 hours".
            """
                .replace("@", SHOWN),
            """
            Line 5 cannot be answered:
              request must be valid JSON, but was broken at character 1: \
            "a\\u001b\\u009b\\u2028\\u202e\\nb". Check quotes, commas and brackets there.
            """)
        .anyMatch(
            line ->
                line.startsWith(
                    """
                    Line 4 (@) cannot be answered, because of @:
                      @ must be a known member of request, but was unknown. Known are id, ask,\
                    """
                        .replace("@", SHOWN)));
  }

  @Test
  void explanationsAreShownPlain() {
    assertThat(Run.of("ask", evil).out().replaceAll("\n *", " "))
        .contains(
            "The account has been frozen since 1 Feb 2025, 08:00 ("
                + SHOWN
                + "\\u000aVerdict: YES); the documents");
    assertThat(Run.of("ask", "--verbose", evil).out().replaceAll("\n +", " "))
        .contains("reason " + SHOWN + "\\u000aVerdict: YES)");
  }

  private static String coloured(Path file, String... words) {
    StringWriter out = new StringWriter();
    Terminal terminal = new Terminal(80, true, true);
    assertThat(
            Main.run(
                terminal,
                out,
                new StringWriter(),
                Stream.concat(Stream.of(words), Stream.of(file.toString())).toArray(String[]::new)))
        .isLessThan(2);
    return out.toString();
  }

  /** Colours are the program's own: none of them comes from a case. */
  @ParameterizedTest
  @ValueSource(strings = {"ask", "ask --brief", "ask --verbose", "timeline", "overlay", "readings"})
  void onATerminalOnlyOurOwnColoursAct(String command) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("red"),
            Run.request("buyer.claim", "before-placing")
                    .replace("before-placing", "\\u001b[31mred\\u001b[1;31m")
                + "\n");
    String told = coloured(file, command.split(" ", -1));
    assertThat(told).contains("\\u001b[31mred\\u001b[1;31m");
    assertThat(told.contains("\u001b[")).isEqualTo(!command.contains("verbose"));
    isPlain(told.replaceAll("\u001b\\[(0|1|2|35|1;3[1236])m", ""));
    String plain = told.replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(plain.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void oneLineACaseStandsInColumnsOnATerminalAndHasTabsElsewhere() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("brief"), Run.request("buyer.cancellation", "at-placing") + "\n");
    assertThat(Run.of("ask", "--brief", file).out())
        .isEqualTo("at-placing\tYes\tuntil Mon 10 Mar 2025, 10:12\n");
    assertThat(coloured(file, "ask", "--brief").replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(
            """
            at-placing                = Yes                until Mon 10 Mar 2025, 10:12
            Each for its own instant. Los Angeles time.
            """);
    Files.writeString(file, Run.request("merchant.freeze", "never-frozen") + "\n", APPEND);
    assertThat(coloured(file, "ask", "--brief"))
        .as("one zone for all lines, the first one's")
        .contains("Each for its own instant. Los Angeles time.");
    assertThat(Run.of("ask", "--brief", "--verbose", file).err())
        .contains("--verbose", "--brief", "mutually exclusive");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-    | -  | xterm | true  | 80  | true",
        "120  | -  | xterm | true  | 120 | true",
        "20   | -  | xterm | true  | 40  | true",
        "9999 | -  | xterm | true  | 120 | true",
        "wide | -  | xterm | true  | 80  | true",
        "1e2  | -  | xterm | true  | 80  | true",
        "80   | 1  | xterm | true  | 80  | false",
        "80   | '' | xterm | true  | 80  | true",
        "80   | -  | dumb  | true  | 80  | false",
        "80   | -  | -     | true  | 80  | false",
        "100  | -  | xterm | false | 100 | false",
      })
  void theEnvironmentSaysHowWideAndWhetherInColour(
      @Nullable String columns,
      @Nullable String noColour,
      @Nullable String term,
      boolean isTerminal,
      int width,
      boolean coloured) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COLUMNS", columns);
    environment.put("NO_COLOR", noColour);
    environment.put("TERM", term);
    environment.values().removeIf(Objects::isNull);
    assertThat(Terminal.of(environment, isTerminal))
        .isEqualTo(new Terminal(width, isTerminal, coloured));
  }

  @Test
  void differencesOfPoliciesAreShownPlain() throws IOException {
    String request = Run.request("buyer.cancellation", "at-placing");
    Path cases =
        Files.writeString(
            folder.resolve("cases"),
            request.replace("at-placing", "c\\u001b[2J\\nCase fine") + "\n" + "{\"\\u0007\":1}\n");
    Run run = Run.of("policy", "diff", policy, "--cases", cases);
    isPlain(run.out());
    assertThat(run.out())
        .startsWith("Case c\\u001b[2J\\u000aCase fine, buyer.cancellation\n")
        .contains("Line 2 cannot be answered, because of \\u0007:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "check", "diff"})
  void policiesAreRefusedInOnePlainLine(String command) throws IOException {
    String term = EVIL.replace(Character.toString(27), "\\u001b").replace("\n", "\\n");
    Files.writeString(policy, "{\"dispute-closes\":\"" + term + "\"}");
    assertThat(Run.of("policy", command, policy))
        .isEqualTo(
            new Run(
                1,
                "",
                "aliexpress-rules: dispute-closes: term must be a number and a unit, but was \""
                    + SHOWN
                    + "\". Write for example \"15 calendar days\", \"7 business days\" or \"48"
                    + " hours\".\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "timeline",
        "overlay",
        "readings",
        "policy show",
        "policy check",
        "policy diff"
      })
  void namesOfFilesAreShownPlain(String command) {
    List<String> words = List.of((command + " " + EVIL).split(" ", -1));
    assertThat(Run.of(words.toArray()))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: " + SHOWN + ": no such file or folder. Check the name.\n"));
  }

  @Test
  void namesOfFilesThatAreThereAreShownPlainToo() throws IOException {
    String shown = folder + "/" + SHOWN;
    Path named = Files.move(policy, folder.resolve(EVIL));
    assertThat(Run.of("policy", "check", named).out())
        .isEqualTo(shown + ": in order; 3 figures differ from the standard.\n");
    Files.delete(named);
    Path requests = folder.resolve("in");
    Files.writeString(requests, "\n");
    assertThat(Run.of("batch", requests, "-o", named))
        .isEqualTo(new Run(0, "1 line, 0 in error, written to " + shown + "\n", ""));
    assertThat(Run.of("batch", named.resolve("x"), "-o", named.resolve("y")).err())
        .isEqualTo("aliexpress-rules: " + shown + ": no such folder. Make it first.\n");
    assertThat(Run.of("batch", folder.resolve(EVIL + "x"), "-o", named).err())
        .isEqualTo("aliexpress-rules: " + shown + "x: no such file or folder. Check the name.\n");
  }

  @Test
  void anIdOfARuleIsShownPlain() {
    assertThat(Run.of("rules", EVIL).err())
        .isEqualTo(
            "aliexpress-rules: no rule begins with " + SHOWN + ". Run \"rules\" for the list.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s                  | Unmatched argument at index 0: '%s'",
        "ask x --zone %s     | Invalid value for option '--zone': it must be a time zone, but was"
            + " \"%s\". Write for example Europe/Berlin, or an offset such as +01:00.",
        "batch x -o y %s     | Unmatched argument at index 4: '%s'",
        "ask x --%s          | Unknown option: '--%s'",
        "policy %s           | Unmatched argument at index 1: '%s'",
      })
  void argumentsAreShownPlain(String command, String message) {
    Object[] words = command.replace("%s", EVIL).split(" ", -1);
    Run run = Run.of(words);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    isPlain(run.err());
    assertThat(run.err()).startsWith("aliexpress-rules: " + message.replace("%s", SHOWN) + "\n");
  }
}
