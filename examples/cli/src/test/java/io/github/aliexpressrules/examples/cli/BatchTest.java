package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void theInputItselfMayBeReplaced() throws IOException {
    Files.writeString(in, request + "\n" + request + "\n");
    assertThat(Run.of("batch", in, "-o", in).status()).isZero();
    assertThat(Files.readAllLines(in))
        .containsExactly(RULES.answer(request), RULES.answer(request));
  }

  @Test
  void aFolderIsNoOutput() throws IOException {
    Files.writeString(in, request);
    assertThat(Run.of("batch", in, "-o", folder))
        .isEqualTo(new Run(2, "", "aliexpress-rules: " + folder + ": is a folder. Name a file.\n"));
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
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "batch",
                in.toString(),
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(110, TimeUnit.SECONDS)).isTrue();
    assertThat(log).hasContent("200 lines, 100 in error, written to " + out);
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(answers()).hasSize(200).startsWith(RULES.answer(request));
  }
}
