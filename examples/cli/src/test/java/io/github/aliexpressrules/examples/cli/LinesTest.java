package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one line takes no other with it. */
class LinesTest {
  private static final String BETWEEN = "\n" + "-".repeat(80) + "\n\n";

  @TempDir private Path folder;
  private String request = "";

  @BeforeEach
  void requests() throws IOException {
    request = Run.request("buyer.cancellation", "at-placing");
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("requests"), String.join("\n", lines) + "\n");
  }

  private String with(String member) {
    return request.replaceFirst("\\{", "{" + member + ",");
  }

  private String at(String instant) {
    return request.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + instant + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void everyInstantIsToldAndTheNextLineToo(String command) throws IOException {
    List<String> lines =
        Stream.of(
                "+1000000000-01-02T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z")
            .map(this::at)
            .toList();
    Run run = Run.of(command, file(String.join("\n", lines), request));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().split(BETWEEN, -1))
        .hasSize(5)
        .allSatisfy(told -> assertThat(told).contains("Case at-placing"))
        .endsWith(Run.of(command, file(request)).out());
    Run json = Run.of(command, "--json", file(String.join("\n", lines), request));
    assertThat(json.status()).isZero();
    assertThat(json.lines()).hasSize(5).allMatch(line -> line.startsWith("{\"id\":\"at-placing\""));
  }

  @Test
  void theEndsOfTimeAreToldInTheZone() throws IOException {
    assertThat(Run.of("ask", file(at("+1000000000-01-02T00:00:00Z"))).out())
        .contains("asked for Sat 1 Jan +1000000000, 16:00. Los Angeles time.");
    assertThat(Run.of("readings", file(at("-999999999-01-01T00:00:00Z")), "--zone", "-01:00").out())
        .contains(" 31 Dec -1000000000, 23:00. -01:00.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void badLinesStandBetweenGoodOnes(String command) throws IOException {
    String good = Run.of(command, file(request)).out();
    List<String> bad =
        List.of(
            "{",
            "}",
            "[",
            "\"",
            "{\"id\":\"a\",\"order\":{",
            "{\"id\":\"a",
            "{\"order\":[{\"id\":\"a",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000),
            at("9999-99-99T00:00:00Z"),
            with("\"policy\":{\"seller-answers\":\"9 calendar days\"}"));
    for (String line : bad) {
      Run run = Run.of(command, file(request, line, request, request));
      assertThat(run.out().split(BETWEEN, -1)).as(line).hasSize(4);
      assertThat(run.out()).startsWith(good + BETWEEN + "Line 2 ");
      assertThat(run.out()).endsWith(".\n" + BETWEEN + good + BETWEEN + good).as(line);
      assertThat(run.status()).isEqualTo(1);
    }
  }

  private static final String CONTRADICTS =
      "platform-steps-in must not be shorter than seller-answers, 6 calendar days, but was 5"
          + " calendar days. The platform steps in when the time for an answer is over.";

  @Test
  void aCaseWhoseFiguresContradictThePolicyIsOneErrorLine() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"seller-answers\":\"6 calendar days\"}");
    Path cases =
        file(
            with("\"policy\":{\"platform-steps-in\":\"5 calendar days\"}"),
            with("\"reading\":\"S5a\""),
            request);
    assertThat(Run.of("policy", "diff", policy, "--cases", cases))
        .isEqualTo(
            new Run(
                1,
                "Line 1 (at-placing) cannot be answered, because of policy.platform-steps-in:\n  "
                    + CONTRADICTS
                    + "\nLine 2 (at-placing) cannot be answered, because of reading:\n  "
                    + CONTRADICTS
                    + "\n0 of 3 cases differ.\n",
                ""));
    assertThat(Run.of("policy", "diff", policy, "--cases", cases, "--json").lines())
        .containsExactly(
            "{\"id\":\"at-placing\",\"line\":1,\"error\":{\"path\":\"policy.platform-steps-in\","
                + "\"message\":\""
                + CONTRADICTS
                + "\"}}",
            "{\"id\":\"at-placing\",\"line\":2,\"error\":{\"path\":\"reading\",\"message\":\""
                + CONTRADICTS
                + "\"}}");
  }

  @Test
  void whatOneReadingContradictsIsOneErrorLineWithItsId() throws IOException {
    Path cases = file(with("\"policy\":{\"seller-answers\":\"6 calendar days\"}"), request);
    assertThat(Run.of("readings", "--json", cases).lines())
        .containsExactly(
            "{\"id\":\"at-placing\",\"line\":1,\"error\":{\"path\":\"policy.platform-steps-in\","
                + "\"message\":\""
                + CONTRADICTS
                + "\"}}",
            JsonRules.standard().readings(request));
  }

  private static Told told(Throwable problem) {
    return Told.of(
        new LineReader.Line(3, "{\"id\":\"c1\"}", Optional.empty()),
        line -> {
          if (problem instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) problem;
        },
        reply -> Told.refusal(reply, "b\u001b.json"));
  }

  @Test
  void whatNeedsMoreMemoryThanThereIsIsOneErrorLine() {
    assertThat(told(new OutOfMemoryError("Java heap space")))
        .isEqualTo(
            new Told(
                """
                Line 3 of b\\u001b.json (c1) cannot be answered:
                  request must be answered in the memory that the program has, but was too large \
                for it. Give the program more, for example java -Xmx1g, or ask about fewer items.
                """,
                true));
  }

  @Test
  void aFaultOfTheProgramIsOneErrorLine() {
    for (Throwable fault :
        List.of(new IllegalStateException("odd"), new StackOverflowError("odd"))) {
      assertThat(told(fault))
          .isEqualTo(
              new Told(
                  "Line 3 of b\\u001b.json (c1) cannot be answered:\n"
                      + "  request must be answered, but was ended by a fault of the program, "
                      + fault
                      + ". Report the line with this message.\n",
                  true));
    }
  }

  /** Twenty thousand freezes in a memory of 14 MiB, which has to hold them three times. */
  @Test
  @Timeout(120)
  void inLittleMemoryOtherLinesAreAnswered() throws Exception {
    String freezes =
        Stream.iterate(0, i -> i < 20_000, i -> i + 1)
            .map(
                i ->
                    "{\"from\":\"20%02d-01-01T%02d:%02d:00Z\",\"reason\":\"r\"}"
                        .formatted(i / 1440, i / 60 % 24, i % 60))
            .collect(Collectors.joining(","));
    String large =
        "{\"id\":\"large\",\"ask\":\"merchant.freeze\",\"at\":\"2025-03-10T00:00:00Z\",\"deposit\":"
            + "{\"merchantId\":\"m\",\"category\":\"CLOTHING\",\"freezes\":["
            + freezes
            + "]}}";
    Path out = folder.resolve("out");
    Process process =
        Child.of(16, "batch", file(request, large, request), "-o", out)
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader().lines())
        .containsExactly("3 lines, 1 in error, written to " + out);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(out))
        .containsExactly(
            JsonRules.standard().answer(request),
            "{\"id\":\"large\",\"line\":2,\"error\":{\"path\":\"\",\"message\":\"request must be"
                + " answered in the memory that the program has, but was too large for it. Give"
                + " the program more, for example java -Xmx1g, or ask about fewer items.\"}}",
            JsonRules.standard().answer(request));
  }

  @Test
  void objectsMayStandOnSeveralLinesOneAfterTheOther() throws IOException {
    String spread = request.replace(",", ",\n  ").replace("{", "{\n  ").replace("}", "\n}");
    assertThat(spread).startsWith("{\n").contains("\n}");
    Run run = Run.of("ask", "--json", file(spread, request, "", spread, "[]"));
    String answer = JsonRules.standard().answer(request);
    assertThat(run.lines().subList(0, 4)).containsExactly(answer, answer, "", answer);
    assertThat(run.lines()).hasSize(5);
    long before = spread.lines().count() + 1 + 1 + spread.lines().count();
    assertThat(run.lines().get(4)).startsWith("{\"id\":null,\"line\":" + (before + 1) + ",");
  }

  @Test
  void anObjectThatIsNotClosedEndsWhereTheNextBegins() throws IOException {
    String spread = request.replace(",", ",\n  ");
    String open = spread.substring(0, spread.length() - 1);
    String answer = JsonRules.standard().answer(request);
    String tooEarly =
        "{\"id\":\"at-placing\",\"line\":1,\"error\":{\"path\":\"\",\"message\":\"request must be"
            + " valid JSON, but was over too early. Close every brace, bracket and quote.\"}}";
    assertThat(Run.of("ask", "--json", file(open, spread)).lines())
        .containsExactly(tooEarly, answer);
    assertThat(Run.of("ask", "--json", file(open, request, request)).lines())
        .containsExactly(tooEarly, answer, answer);
    assertThat(Run.of("ask", "--json", file(open)).lines()).containsExactly(tooEarly);
  }
}
