package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests and policies come from. */
@Timeout(60)
class InputTest {
  @TempDir private Path folder;
  private String request = "";
  private String answer = "";

  @BeforeEach
  void request() throws IOException {
    request = Run.request("buyer.cancellation", "at-placing");
    answer = JsonRules.standard().answer(request);
  }

  /** A pipe with a name, into which something is written. */
  private Path pipe(String text) throws Exception {
    Path pipe = folder.resolve("pipe");
    Files.deleteIfExists(pipe);
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, text);
              } catch (IOException problem) {
                throw new UncheckedIOException(problem);
              }
            });
    writer.setDaemon(true);
    writer.start();
    return pipe;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  @DisabledOnOs(OS.WINDOWS)
  void requestsAreReadFromAPipeWithAName(String command) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), request + "\n");
    assertThat(Run.of(command, pipe(request + "\n"))).isEqualTo(Run.of(command, file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void soAreThoseOfABatchAndPoliciesAndCases() throws Exception {
    Path out = folder.resolve("out");
    assertThat(Run.of("batch", pipe(request + "\n" + request), "-o", out))
        .isEqualTo(new Run(0, "2 lines, 0 in error, written to " + out + "\n", ""));
    assertThat(Files.readAllLines(out)).containsExactly(answer, answer);
    String policy = "{\"cancel-within\":{\"value\":\"5 calendar days\",\"cites\":[\"S4:39\"]}}";
    assertThat(Run.of("policy", "show", "--json", pipe(policy)).out()).isEqualTo(policy + "\n");
    Path file = Files.writeString(folder.resolve("policy"), policy);
    assertThat(Run.of("policy", "diff", file, "--cases", pipe(request)).out())
        .endsWith("1 of 1 case differs.\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void standardInputHasAName() throws Exception {
    Process process = Child.of(64, "ask", "--json", "/dev/stdin").redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((request + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.inputReader().lines()).containsExactly(answer);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aFolderOfJsonFilesIsReadFileByFile() throws IOException {
    Files.writeString(folder.resolve("b.json"), request.replace(",", ",\n  "));
    Files.writeString(folder.resolve("a.ndjson"), request + "\n[]\n");
    Files.writeString(folder.resolve("c.json"), "\n{\"id\":\"c\"}\n");
    Files.writeString(folder.resolve("a.expected.ndjson"), "no request\n");
    Files.writeString(folder.resolve("notes.txt"), "no request\n");
    Files.createDirectory(folder.resolve("d.json"));
    Run run = Run.of("ask", "--json", folder);
    assertThat(run.lines())
        .startsWith(answer, JsonRules.standard().answer(2, "[]"), answer, "")
        .hasSize(5);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Run.of("ask", folder).out())
        .contains("\nLine 2 of a.ndjson cannot be answered:\n  request must be")
        .contains("\nLine 2 of c.json (c) cannot be answered, because of ask:\n  ask must be");
  }

  @Test
  void severalFilesAreReadOneAfterTheOther() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), request + "\n");
    Path two = Files.writeString(folder.resolve("two"), "\n[]\n");
    Path more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(more.resolve("a.json"), "{\"id\":\"a\"}");
    Run run = Run.of("ask", "--json", one, two, more, one);
    assertThat(run.lines())
        .startsWith(answer, "", JsonRules.standard().answer(2, "[]"))
        .endsWith(answer)
        .hasSize(5);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Run.of("ask", one, two, more).out())
        .startsWith("Yes, until Mon 10 Mar 2025, 10:12 (in 7 days).\n")
        .contains("\nLine 2 of " + two + " cannot be answered:\n  request must be")
        .contains("\nLine 1 of " + more.resolve("a.json") + " (a) cannot be answered, because of");
  }

  @Test
  void nothingIsAnsweredIfOneOfThemIsNotThere() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), request);
    Path none = folder.resolve("none");
    assertThat(Run.of("ask", one, none))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: " + none + ": no such file or folder. Check the name.\n"));
  }

  @Test
  void eachOfThemThatIsEmptyIsSaidToBe() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), request);
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThat(Run.of("ask", "--json", empty, one))
        .isEqualTo(
            new Run(
                0,
                answer + "\n",
                "aliexpress-rules: " + empty + ": is empty. Write one request a line.\n"));
  }

  @Test
  void theCasesOfThePageAreAFolder() {
    Run run = Run.of("ask", Path.of("..", "cases"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Case ninety-day-timer,", "Case too-early,", "Case wrong-");
  }

  @Test
  void aFolderWithoutRequestsIsSaidToBeSo() {
    assertThat(Run.of("ask", folder))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: "
                    + folder
                    + ": is a folder without requests. Name a file, or a folder of files named"
                    + " .ndjson or .json.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void anEmptyFileIsSaidToBeEmpty(String command) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Run expected =
        new Run(0, "", "aliexpress-rules: " + empty + ": is empty. Write one request a line.\n");
    assertThat(Run.of(command, empty)).isEqualTo(expected);
    assertThat(Run.of(command, "--json", empty)).isEqualTo(expected);
    assertThat(Run.of(command, folder).err())
        .isEqualTo("aliexpress-rules: " + folder + ": is empty. Write one request a line.\n");
  }

  @Test
  void anEmptyFileOfCasesOrForABatchIsSaidToBeEmpty() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path policy = Files.writeString(folder.resolve("p"), "{\"cancel-within\":\"5 calendar days\"}");
    Path out = folder.resolve("out");
    String complaint = "aliexpress-rules: " + empty + ": is empty. Write one request a line.\n";
    assertThat(Run.of("policy", "diff", policy, "--cases", empty))
        .isEqualTo(new Run(0, "0 of 0 cases differ.\n", complaint));
    assertThat(Run.of("batch", empty, "-o", out))
        .isEqualTo(new Run(0, "0 lines, 0 in error, written to " + out + "\n", complaint));
  }

  @Test
  void aBlankLineIsNotNothing() throws IOException {
    Path blank = Files.writeString(folder.resolve("blank"), "\n");
    assertThat(Run.of("ask", blank)).isEqualTo(new Run(0, "", ""));
    assertThat(Run.of("ask", "--json", blank)).isEqualTo(new Run(0, "\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "check", "diff"})
  void aFolderIsNoPolicyAndAPolicyIsText(String command) throws IOException {
    assertThat(Run.of("policy", command, folder))
        .isEqualTo(new Run(2, "", "aliexpress-rules: " + folder + ": is a folder. Name a file.\n"));
    Path latin = Files.write(folder.resolve("p"), new byte[] {'"', (byte) 0xE9, '"'});
    assertThat(Run.of("policy", command, latin))
        .isEqualTo(
            new Run(2, "", "aliexpress-rules: " + latin + ": is not UTF-8. Save it as UTF-8.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "check", "diff"})
  @DisabledOnOs(OS.WINDOWS)
  void aPolicyWithoutEndIsRefused(String command) {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertThat(Run.of("policy", command, "/dev/zero"))
        .isEqualTo(
            new Run(
                1,
                "",
                "aliexpress-rules: policy must have at most 1048576 bytes, but was 2097152 bytes"
                    + " long. Write what differs from the standard, for example"
                    + " {\"dispute-closes\":\"14 calendar days\"}.\n"));
  }
}
