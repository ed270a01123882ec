package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another program asks, and is answered at once. */
@Timeout(120)
class ServeTest {
  private static final JsonRules RULES = JsonRules.standard();

  private String request = "";

  @BeforeEach
  void request() throws IOException {
    request = Run.request("buyer.cancellation", "at-placing");
  }

  private static Run asked(String lines, Object... command) {
    InputStream usual = System.in;
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      return Run.of(command);
    } finally {
      System.setIn(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "serve --json", "batch - -o -"})
  void everyLineIsAnsweredInItsPlace(String command) {
    Run run = asked(request + "\n\n[]\n \r\n" + request, (Object[]) command.split(" ", -1));
    assertThat(run.lines())
        .containsExactly(
            RULES.answer(request), "", RULES.answer(3, "[]"), "", RULES.answer(request));
    assertThat(run.status()).isEqualTo(1);
    assertThat(asked(request, (Object[]) command.split(" ", -1)).status()).isZero();
  }

  @Test
  void theCountsOfABatchThatIsStreamedGoElsewhere() {
    assertThat(asked(request + "\n[]\n", "batch", "-", "-o", "-").err())
        .isEqualTo("2 lines, 1 in error\n");
    assertThat(asked(request + "\n[]\n", "batch", "-", "-o", "-", "--json").err())
        .isEqualTo("{\"lines\":2,\"errors\":1}\n");
    assertThat(asked("", "batch", "-", "-o", "-"))
        .isEqualTo(
            new Run(
                0,
                "",
                "0 lines, 0 in error\n"
                    + "aliexpress-rules: standard input: is empty. Write one request a line.\n"));
  }

  @Test
  void nothingAskedNothingSaid() {
    assertThat(asked("", "serve")).isEqualTo(new Run(0, "", ""));
  }

  /** As processes: what one writes, the other reads, and only then writes on. */
  @ParameterizedTest
  @ValueSource(strings = {"serve", "batch - -o -"})
  void aProgramMayWaitForEachAnswer(String command) throws Exception {
    Process process = Child.of(64, (Object[]) command.split(" ", -1)).start();
    try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line : List.of(request, "", "{", request)) {
        in.append(line).append('\n').flush();
        assertThat(out.readLine())
            .isEqualTo(line.equals("{") ? RULES.answer(3, line) : RULES.answer(line));
      }
      in.close();
      assertThat(out.readLine()).isNull();
      assertThat(process.waitFor()).isEqualTo(1);
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "batch - -o -"})
  void whoeverReadsMayGoAway(String command) throws Exception {
    Process process =
        Child.of(64, (Object[]) command.split(" ", -1))
            .redirectInput(Run.casebook("buyer.claim").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("{\"id\":");
    }
    assertThat(process.errorReader().lines()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(141);
  }

  /** The examples, run as they stand, with this program in the place of the installed one. */
  @ParameterizedTest
  @CsvSource({"python3, ask.py, None", "node, ask.mjs, null"})
  void otherLanguagesAskThroughPipes(String interpreter, String example, String none)
      throws Exception {
    assumeTrue(isThere(interpreter), interpreter + " is not installed");
    List<String> words = new ArrayList<>(List.of(interpreter, example));
    words.addAll(Child.of(64, "serve").command());
    Process process =
        new ProcessBuilder(words)
            .directory(Path.of("..", "clients").toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader().lines())
        .containsExactly(
            "YES until 2025-03-08T10:00:00Z",
            "NO_LONGER until " + none,
            "placedAt must be given, but was missing. Write for example \"2025-02-27T10:00:00Z\".");
    assertThat(process.waitFor()).isZero();
  }

  /** What the page shows of them. */
  @Test
  void thePageShowsWhatIsRun() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "command-line.md"));
    for (String example : List.of("python", "js")) {
      String shown = page.split("```" + example + "\n", -1)[1].split("```", -1)[0];
      Path file = Path.of("..", "clients", example.equals("js") ? "ask.mjs" : "ask.py");
      assertThat(Files.readString(file)).contains(shown);
    }
  }

  private static boolean isThere(String interpreter) throws InterruptedException {
    try {
      return new ProcessBuilder(interpreter, "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }
}
