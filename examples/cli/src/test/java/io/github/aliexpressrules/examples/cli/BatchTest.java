package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final JsonRules RULES = JsonRules.standard();

  @TempDir private Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");
  private String request = "";

  @BeforeEach
  void files() throws IOException {
    in = folder.resolve("in.ndjson");
    out = folder.resolve("out.ndjson");
    request = Run.request("buyer.cancellation", "at-placing");
  }

  private List<String> answers() throws IOException {
    return Files.readAllLines(out);
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyLineHasItsAnswerInItsPlace() throws IOException {
    List<String> lines = Files.readAllLines(Run.casebook("buyer.dispute"));
    Run run = Run.of("batch", Run.casebook("buyer.dispute"), "-o", out);
    assertThat(run)
        .isEqualTo(new Run(0, lines.size() + " lines, 0 in error, written to " + out + "\n", ""));
    assertThat(answers()).isEqualTo(lines.stream().map(RULES::answer).toList());
  }

  @Test
  void blankAndHostileLinesKeepTheLinesInStep() throws IOException {
    String deep = "[".repeat(10_000);
    String expensive = request.replace("24.90", "1e30000000");
    String twice = request.replace("\"at\":", "\"at\":\"2025-03-03T17:12:44Z\",\"at\":");
    List<byte[]> lines =
        List.of(
            utf8("\uFEFF" + request + "\r"),
            utf8(""),
            utf8(" \t\r"),
            utf8(deep),
            utf8(expensive),
            utf8(twice),
            new byte[] {'{', (byte) 0xFF, '}'},
            new byte[] {0, 0, 0},
            utf8("x".repeat((1 << 20) + 1)),
            utf8(request + " {}"),
            utf8(request));
    try (var writer = Files.newOutputStream(in)) {
      for (byte[] line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    }
    Run run = Run.of("batch", in, "-o", out);
    assertThat(run).isEqualTo(new Run(1, "11 lines, 7 in error, written to " + out + "\n", ""));
    List<String> expected = new ArrayList<>();
    expected.add(RULES.answer(request));
    expected.add("");
    expected.add("");
    expected.add(RULES.answer(4, deep));
    expected.add(RULES.answer(5, expensive));
    expected.add(RULES.answer(6, twice));
    expected.add(
        "{\"id\":null,\"line\":7,\"error\":{\"path\":\"\",\"message\":\"request must be text in"
            + " UTF-8, but was malformed. Save the file in that encoding.\"}}");
    expected.add(RULES.answer(8, "\0\0\0"));
    expected.add(
        "{\"id\":null,\"line\":9,\"error\":{\"path\":\"\",\"message\":\"request must have at most"
            + " 1048576 bytes, but was 1048577 bytes long. Write one request a line, each with its"
            + " own end.\"}}");
    expected.add(RULES.answer(10, request + " {}"));
    expected.add(RULES.answer(request));
    assertThat(answers()).isEqualTo(expected);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theCountsCanBePrintedAsJson() throws IOException {
    Files.writeString(in, request + "\n[]\n");
    assertThat(Run.of("batch", in, "-o", out, "--json"))
        .isEqualTo(new Run(1, "{\"lines\":2,\"errors\":1}\n", ""));
  }

  @Test
  void anEmptyFileGivesAnEmptyFile() throws IOException {
    Files.writeString(in, "");
    assertThat(Run.of("batch", in, "-o", out).status()).isZero();
    assertThat(out).isEmptyFile();
  }

  @Test
  void whatStoodInTheOutputIsReplacedAtTheEndOnly() throws IOException {
    Files.writeString(out, "earlier");
    assertThat(Run.of("batch", folder.resolve("none"), "-o", out).status()).isEqualTo(2);
    assertThat(out).hasContent("earlier");
    assertThat(namesInFolder()).containsExactly("out.ndjson");

    Files.writeString(in, request);
    assertThat(Run.of("batch", in, "-o", out).status()).isZero();
    assertThat(answers()).containsExactly(RULES.answer(request));
    assertThat(namesInFolder()).containsExactly("in.ndjson", "out.ndjson");
  }

  @Test
  void aRunThatBreaksOffLeavesNothingBehind() throws IOException {
    Run run = Run.of("batch", folder, "-o", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("aliexpress-rules: ").hasLineCount(1);
    assertThat(namesInFolder()).isEmpty();
  }

  private Run refused(String message) {
    return new Run(2, "", "aliexpress-rules: " + message + "\n");
  }

  @Test
  void theInputItselfIsNoOutputByWhateverName() throws IOException {
    Files.writeString(in, request);
    Path folders = Files.createDirectory(folder.resolve("a"));
    Path otherwise = folders.resolve("..").resolve("in.ndjson");
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    Path linkOfLink = Files.createSymbolicLink(folder.resolve("chain"), Path.of("link"));
    Path folderLink = Files.createSymbolicLink(folder.resolve("b"), folder).resolve("in.ndjson");
    Path hardLink = Files.createLink(folder.resolve("hard"), in);
    for (Path same : List.of(in, otherwise, link, linkOfLink, folderLink, hardLink)) {
      assertThat(Run.of("batch", in, "-o", same))
          .isEqualTo(refused(same + ": is the input as well. Name another file."));
      assertThat(Run.of("batch", same, "-o", in))
          .isEqualTo(refused(in + ": is the input as well. Name another file."));
    }
    assertThat(in).hasContent(request);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void neitherIsWhatStandardInputComesFrom() throws Exception {
    Files.writeString(in, request);
    Process process = Child.of(64, "batch", "-", "-o", in).redirectInput(in.toFile()).start();
    assertThat(process.errorReader().lines())
        .containsExactly("aliexpress-rules: " + in + ": is the input as well. Name another file.");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(in).hasContent(request);
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Files.writeString(in, request);
    Path there = Files.createDirectory(folder.resolve("there"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there", "target"));
    for (String before : List.of("none yet", "earlier")) {
      if (before.equals("earlier")) {
        Files.writeString(there.resolve("target"), before);
      }
      assertThat(Run.of("batch", in, "-o", link))
          .isEqualTo(new Run(0, "1 line, 0 in error, written to " + link + "\n", ""));
      assertThat(link).isSymbolicLink();
      assertThat(there.resolve("target")).hasContent(RULES.answer(request));
    }
    assertThat(there.toFile().list()).containsExactly("target");
  }

  @Test
  void aLinkThatLeadsNowhereIsNoOutput() throws IOException {
    Files.writeString(in, request);
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThat(Run.of("batch", in, "-o", circle))
        .isEqualTo(refused(circle + ": is a link that leads nowhere. Name a file."));
    Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("none", "target"));
    assertThat(Run.of("batch", in, "-o", lost))
        .isEqualTo(refused(folder.resolve("none") + ": no such folder. Make it first."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x--x"})
  @DisabledOnOs(OS.WINDOWS)
  void theModeOfAFileIsKept(String mode) throws IOException {
    Files.writeString(in, request);
    Files.writeString(out, "earlier");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString(mode));
    assertThat(Run.of("batch", in, "-o", out).status()).isZero();
    assertThat(answers()).containsExactly(RULES.answer(request));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out))).isEqualTo(mode);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileHasTheModeThatFilesHaveHere() throws IOException {
    Files.writeString(in, request);
    assertThat(Run.of("batch", in, "-o", out).status()).isZero();
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(in));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeWrittenIsNoOutput() throws IOException {
    Files.writeString(in, request);
    Files.writeString(out, "earlier");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(out), "may write everything");
    assertThat(Run.of("batch", in, "-o", out)).isEqualTo(refused(out + ": no permission."));
    assertThat(out).hasContent("earlier");
  }

  @Test
  void aNameMayBeAsLongAsNamesCanBe() throws IOException {
    Files.writeString(in, request);
    Path named = folder.resolve("x".repeat(255));
    assertThat(Run.of("batch", in, "-o", named))
        .isEqualTo(new Run(0, "1 line, 0 in error, written to " + named + "\n", ""));
    assertThat(named).hasContent(RULES.answer(request));
    Path longer = folder.resolve("x".repeat(256));
    assertThat(Run.of("batch", in, "-o", longer).err())
        .isEqualTo(
            "aliexpress-rules: "
                + longer
                + ": cannot be written (File name too long). Make room, or name another file.\n");
    assertThat(namesInFolder()).containsExactly("in.ndjson", "x".repeat(255));
  }

  @Test
  void anOutputHasAName() throws IOException {
    Files.writeString(in, request);
    assertThat(Run.of("batch", in, "-o", ""))
        .isEqualTo(refused("the output must have a name. Name a file to be written."));
  }

  /** Ended while it waits for more, with its partial file beside what stood there before. */
  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15", "HUP, 1"})
  @Timeout(60)
  @DisabledOnOs(OS.WINDOWS)
  void nothingIsLeftOfARunThatASignalEnds(String signal, int number) throws Exception {
    Files.writeString(out, "earlier");
    Process process = Child.of(64, "batch", "-", "-o", out).redirectErrorStream(true).start();
    try {
      process.outputWriter().append(request).append('\n').flush();
      while (namesInFolder().size() < 2) {
        Thread.sleep(10);
      }
      assumeTrue(isHeard(process, number), "whoever runs the tests ignores the signal");
      kill(process, signal);
      assertThat(process.inputReader().lines()).isEmpty();
      assertThat(process.waitFor()).isEqualTo(128 + number);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(namesInFolder()).containsExactly("out.ndjson");
    assertThat(out).hasContent("earlier");
  }

  private static void kill(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  /** Whether a signal that is ignored by the parent is not ignored by the child, too. */
  private static boolean isHeard(Process process, int signal) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return true;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.split("\\s+", -1)[1], 16))
          .noneMatch(ignored -> (ignored >> (signal - 1) & 1) == 1);
    }
  }

  @Test
  void aFolderIsNoOutput() throws IOException {
    Files.writeString(in, request);
    assertThat(Run.of("batch", in, "-o", folder))
        .isEqualTo(new Run(2, "", "aliexpress-rules: " + folder + ": is a folder. Name a file.\n"));
  }

  /** Many blocks of lines, some in error, on fewer and on more threads than there are cores. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void linesStayInOrderOnAnyNumberOfThreads(int threads) throws IOException {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String id = "\"id\":\"" + i + "\"";
      asked.add(i % 5 == 0 ? "{" + id + "}" : request.replaceFirst("\"id\":\"[^\"]*\"", id));
    }
    Files.write(in, asked);
    assertThat(Run.of("batch", in, "-o", out, "--threads", threads))
        .isEqualTo(new Run(1, "3000 lines, 600 in error, written to " + out + "\n", ""));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      expected.add(RULES.answer(i + 1, asked.get(i)));
    }
    assertThat(answers()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void thereIsOneThreadAtLeast(int threads) throws IOException {
    Files.writeString(in, request);
    Run run = Run.of("batch", in, "-o", out, "--threads", threads);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "aliexpress-rules: --threads must be at least 1, but was "
                + threads
                + ". Leave it out for one a core.\n");
    assertThat(namesInFolder()).containsExactly("in.ndjson");
  }

  /** A hundred megabytes in a memory of 40. */
  @Test
  @Timeout(120)
  void aLargeFileIsAnsweredInConstantMemory() throws Exception {
    String tooLong = "x".repeat((1 << 20) + 1);
    try (BufferedWriter writer = Files.newBufferedWriter(in)) {
      for (int i = 0; i < 100; i++) {
        writer.write(request + "\n" + tooLong + "\n");
      }
    }
    Path log = folder.resolve("log");
    Process process =
        Child.of(40, "batch", in, "-o", out)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(110, TimeUnit.SECONDS)).isTrue();
    assertThat(log).hasContent("200 lines, 100 in error, written to " + out);
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(answers()).hasSize(200).startsWith(RULES.answer(request));
  }
}
