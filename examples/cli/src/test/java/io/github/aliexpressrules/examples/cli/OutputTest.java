package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be written is an error; where nobody reads any more, the program ends. */
@Timeout(60)
class OutputTest {
  private static final String FULL = "No space left on device";
  private static final String COMPLAINT =
      "aliexpress-rules: standard output: cannot be written (No space left on device). Make room,"
          + " or write to another place.\n";

  @TempDir private Path folder;
  private Path cases = Path.of("");
  private Path policy = Path.of("");

  @BeforeEach
  void files() throws IOException {
    String request = Run.request("buyer.cancellation", "at-placing") + "\n";
    cases = Files.writeString(folder.resolve("cases"), request + "\n" + request);
    policy = Files.writeString(folder.resolve("p"), "{\"cancel-within\":\"5 calendar days\"}");
  }

  /** A writer that takes some characters, and no more. */
  private static final class Narrow extends Writer {
    private final String reason;
    private int left;

    Narrow(int left, String reason) {
      this.left = left;
      this.reason = reason;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      if (length > left) {
        throw new IOException(reason);
      }
      left -= length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static Stream<String> commands() {
    return Stream.of(
        "",
        "--help",
        "--version",
        "ask --help",
        "ask CASES",
        "ask CASES --json",
        "timeline CASES",
        "timeline CASES --json",
        "overlay CASES",
        "overlay CASES --json",
        "readings CASES",
        "readings CASES --json",
        "rules",
        "rules --json",
        "rules buyer.cancellation",
        "policy show",
        "policy show POLICY --json",
        "policy check POLICY",
        "policy diff POLICY",
        "policy diff POLICY --json",
        "policy diff POLICY --cases CASES",
        "policy diff POLICY --cases CASES --json",
        "batch CASES -o OUT",
        "batch CASES -o OUT --json");
  }

  private String[] words(String command) {
    return command.isEmpty()
        ? new String[0]
        : command
            .replace("CASES", cases.toString())
            .replace("POLICY", policy.toString())
            .replace("OUT", folder.resolve("out").toString())
            .split(" ", -1);
  }

  private Run into(Writer out, String command) {
    StringWriter errors = new StringWriter();
    return new Run(Main.run(out, errors, words(command)), "", errors.toString());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatCannotBeWrittenIsAnError(String command) {
    assertThat(into(new Narrow(0, FULL), command)).isEqualTo(new Run(2, "", COMPLAINT));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theLastCharacterCountsToo(String command) {
    int length = Run.of((Object[]) words(command)).out().length();
    assertThat(into(new Narrow(length, FULL), command)).isEqualTo(new Run(0, "", ""));
    assertThat(into(new Narrow(length - 1, FULL), command)).isEqualTo(new Run(2, "", COMPLAINT));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aClosedPipeEndsQuietly(String command) {
    assertThat(into(new Narrow(0, "Broken pipe"), command)).isEqualTo(new Run(141, "", ""));
  }

  static boolean isThereADeviceThatIsFull() {
    return new File("/dev/full").exists();
  }

  @Test
  @EnabledIf("isThereADeviceThatIsFull")
  void aDeviceThatIsFullIsAnError() throws Exception {
    Process process = Child.of(64, "ask", cases).redirectOutput(new File("/dev/full")).start();
    assertThat(process.errorReader().lines().map(line -> line + "\n")).containsExactly(COMPLAINT);
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void theReaderOfAPipeMayGoAway() throws Exception {
    Process process = Child.of(64, "ask", Path.of("..", "casebook")).start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("Case ");
    }
    assertThat(process.errorReader().lines()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(141);
  }

  /** Standard input for a test. */
  private static <X> X reading(InputStream in, Supplier<X> test) {
    InputStream usual = System.in;
    try {
      System.setIn(in);
      return test.get();
    } finally {
      System.setIn(usual);
    }
  }

  static Stream<String> streams() {
    return Stream.of(
        "ask -",
        "ask - --json",
        "timeline -",
        "overlay -",
        "readings -",
        "serve",
        "policy diff POLICY --cases -",
        "batch - -o -");
  }

  /** Gives one line at each reading, and looks at something before. */
  private static final class LineByLine extends InputStream {
    private final byte[] line;
    private final LongConsumer before;
    private final long most;
    private long given;

    LineByLine(long most, LongConsumer before) throws IOException {
      String request = Run.request("buyer.cancellation", "at-placing");
      this.line = (request + "\n").getBytes(StandardCharsets.UTF_8);
      this.before = before;
      this.most = most;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("lines are read in chunks");
    }

    @Override
    public int read(byte[] chunk, int from, int length) {
      before.accept(given);
      if (given == most) {
        return -1;
      }
      given++;
      System.arraycopy(line, 0, chunk, from, line.length);
      return line.length;
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aLineIsAnsweredBeforeTheNextIsRead(String command) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    AtomicLong printed = new AtomicLong();
    LineByLine lines =
        new LineByLine(
            3,
            read -> {
              long before = printed.getAndSet(out.getBuffer().length());
              assertThat(printed.get()).isGreaterThan(read == 0 ? -1 : before);
            });
    assertThat(reading(lines, () -> Main.run(out, errors, words(command)))).isZero();
    assertThat(errors).hasToString(command.startsWith("batch") ? "3 lines, 0 in error\n" : "");
  }

  @ParameterizedTest
  @MethodSource("streams")
  void nothingMoreIsReadWhenNobodyReadsTheAnswers(String command) throws IOException {
    LineByLine endless = new LineByLine(Long.MAX_VALUE, read -> {});
    assertThat(reading(endless, () -> into(new Narrow(20_000, "Broken pipe"), command)))
        .isEqualTo(new Run(141, "", ""));
  }

  /** Sixty megabytes in a memory of 24. */
  @ParameterizedTest
  @MethodSource("largeFiles")
  void aFileOfAnySizeIsAnsweredInConstantMemory(String command) throws Exception {
    String request = Run.request("buyer.cancellation", "at-placing");
    Files.write(
        cases, Collections.nCopies(300, request + " ".repeat(200_000)), StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    Process process =
        Child.of(24, (Object[]) words(command))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(out)) {
      assertThat(lines.filter(line -> line.startsWith("Case at-placing"))).hasSize(300);
    }
  }

  static List<String> largeFiles() {
    return List.of("timeline CASES", "policy diff POLICY --cases CASES");
  }

  @Test
  void anErrorThatNoLineIsToBlameForIsToldInOneLine() {
    Writer out =
        new StringWriter() {
          @Override
          public void write(String text) {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public void write(String text, int from, int length) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertThat(into(out, "policy show"))
        .isEqualTo(
            new Run(
                2,
                "",
                "aliexpress-rules: there is too little memory. Give the program more, for example"
                    + " java -Xmx1g.\n"));
  }
}
