package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The input of every command, damaged at random: each line has its answer or its error in its
 * place, none ends by a fault of the program, and nothing acts on a terminal. {@code
 * -Dfuzz.lines=50000} as in {@code -Pfull}; the seed is that of {@code -Dlaws.seeds}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
  private static final int LINES = Integer.getInteger("fuzz.lines", 600);

  /** What is told of a whole file, or tells much of each case, is given so many lines at most. */
  private static final int FEW = 300;

  private static final long SEED = seed();
  private static final String FAULT = "ended by a fault of the program";

  /** What was trouble somewhere, in place of any value. */
  private static final List<String> TROUBLE =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "-0",
          "0",
          "-1",
          "1e400000000",
          "0.000000000000000000000000000000000000001",
          "1".repeat(41),
          "99999999999999999999",
          "\"\\u001b[2J\\u202e\\u2028\"",
          "\"\\ud800\"",
          "\"24:00\"",
          "\"2025-03-10\"",
          "\"2025-02-30T00:00:00Z\"",
          "\"2016-12-31T23:59:60Z\"",
          "\"1999-12-31T23:59:59.999999999Z\"",
          "\"2200-01-01T00:00:00Z\"",
          "\"2199-12-31T23:59:59.999999999Z\"",
          "\"+1000000000-01-02T00:00:00Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"2025-03-10T00:00:00+19:00\"",
          "{\"amount\":1e12,\"currency\":\"JPY\"}",
          "{\"amount\":0.001,\"currency\":\"XAU\"}",
          "{\"amount\":\"5\",\"currency\":\"EUR\"}",
          "\"9999999 calendar days\"",
          "\"0 business days\"",
          "\"in-force\"",
          "\"US+CN\"",
          "\"UK\"",
          "\"S5b\"",
          "[[[[[[[[]]]]]]]]");

  private Path folder = Path.of("");
  private List<String> lines = List.of();
  private Path requests = Path.of("");
  private Path few = Path.of("");

  private static long seed() {
    String setting = System.getProperty("laws.seeds", "fixed");
    return switch (setting) {
      case "fixed" -> 50_000;
      case "fresh" -> new Random().nextLong();
      default -> Long.parseLong(setting);
    };
  }

  @BeforeAll
  void damage(@TempDir Path temporary) throws IOException {
    folder = temporary;
    System.out.println("FuzzTest: " + LINES + " lines of seed " + SEED);
    List<String> whole = new ArrayList<>();
    for (String question : JsonRules.questions()) {
      whole.addAll(Files.readAllLines(Run.casebook(question)));
    }
    lines = damaged(whole, LINES);
    requests = write("requests.ndjson", lines);
    few = write("few.ndjson", lines.subList(0, Math.min(FEW, LINES)));
  }

  private static List<String> damaged(List<String> whole, int count) {
    Random random = new Random(SEED);
    List<String> damaged = new ArrayList<>(count);
    while (damaged.size() < count) {
      String line = whole.get(random.nextInt(whole.size()));
      for (int times = random.nextInt(3); times >= 0; times--) {
        line = damaged(line, whole, random);
      }
      damaged.add(line.replace("\n", " ").replace("\r", " "));
    }
    return damaged;
  }

  private static String damaged(String line, List<String> whole, Random random) {
    int length = line.length();
    int from = random.nextInt(length + 1);
    int until = from + random.nextInt(Math.min(12, length - from + 1));
    String other = whole.get(random.nextInt(whole.size()));
    return switch (random.nextInt(10)) {
      case 0 -> line.substring(0, from) + line.substring(until);
      case 1 -> line.substring(0, until) + line.substring(from);
      case 2 -> line.substring(0, from) + (char) random.nextInt(0x3000) + line.substring(until);
      case 3 -> line.substring(0, from);
      case 4 -> line.substring(0, from) + other.substring(Math.min(from, other.length()));
      case 5 -> line.replaceFirst("\"ask\":\"[a-z.-]+\"", ask(random));
      case 6 -> line.replaceFirst("^\\{", "{\"rules\":\"in-force\",");
      default -> otherValue(line, random);
    };
  }

  private static String ask(Random random) {
    List<String> questions = new ArrayList<>(JsonRules.questions());
    return "\"ask\":\"" + questions.get(random.nextInt(questions.size())) + "\"";
  }

  /** The line with trouble in place of the value after one of its colons. */
  private static String otherValue(String line, Random random) {
    List<Integer> colons = new ArrayList<>();
    for (int i = 0; i < line.length() - 1; i++) {
      if (line.charAt(i) == '"' && line.charAt(i + 1) == ':') {
        colons.add(i + 2);
      }
    }
    if (colons.isEmpty()) {
      return line;
    }
    int from = colons.get(random.nextInt(colons.size()));
    int until = from;
    while (until < line.length() && ",}]".indexOf(line.charAt(until)) < 0) {
      until++;
    }
    String trouble = TROUBLE.get(random.nextInt(TROUBLE.size()));
    return line.substring(0, from) + trouble + line.substring(until);
  }

  private Path write(String name, List<String> text) throws IOException {
    // half a surrogate pair is written as it would be by a program that knows no better
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : text) {
      bytes.write(line.getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  /** One line of JSON in the place of each, whether it is an answer or an error. */
  private static void areInStep(List<String> asked, List<String> answers) {
    assertThat(answers).hasSameSizeAs(asked);
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      assertThat(answer).as(asked.get(i)).doesNotContain(FAULT);
      assertThat(answer.isEmpty()).as(asked.get(i)).isEqualTo(asked.get(i).isBlank());
      if (!answer.isEmpty()) {
        JsonNode json = JsonMapper.shared().readTree(answer);
        if (json.has("error")) {
          assertThat(json.get("line").asInt()).as(asked.get(i)).isEqualTo(i + 1);
        }
      }
    }
  }

  /**
   * A request may go over several lines, so that one which does not end takes broken ones along;
   * what is in order is answered all the same.
   */
  private static void areInOrder(List<String> answers) {
    int last = 0;
    for (String answer : answers) {
      assertThat(answer).doesNotContain(FAULT);
      if (!answer.isEmpty()) {
        JsonNode json = JsonMapper.shared().readTree(answer);
        if (json.has("error")) {
          assertThat(json.get("line").asInt()).as(answer).isGreaterThan(last);
          last = json.get("line").asInt();
        }
      }
    }
  }

  private static long answered(List<String> answers) {
    return answers.stream().filter(answer -> answer.contains("\"verdict\":")).count();
  }

  private static void isPlain(Run run) {
    String printed = run.out() + run.err();
    assertThat(printed).doesNotContain(FAULT).doesNotContain("Exception");
    assertThat(printed.codePoints().filter(FuzzTest::acts)).isEmpty();
  }

  private static boolean acts(int c) {
    return (Character.isISOControl(c) && c != '\n') || c == 0x2028 || c == 0x202E || c == 0xFEFF;
  }

  @Test
  void batch() throws IOException {
    Path out = folder.resolve("answers.ndjson");
    Run run = Run.of("batch", requests, "-o", out);
    assertThat(run.status()).isEqualTo(1);
    List<String> answers = Files.readAllLines(out);
    areInStep(lines, answers);
    assertThat(answered(answers)).isPositive();
    assertThat(answers).anyMatch(one -> one.contains("\"error\""));
    assertThat(answered(Run.of("ask", "--json", requests).lines())).isEqualTo(answered(answers));
  }

  @Test
  void serve() throws IOException {
    InputStream usual = System.in;
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(requests)));
      Run run = Run.of("serve");
      assertThat(run.status()).isEqualTo(1);
      areInStep(lines, run.lines());
    } finally {
      System.setIn(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void whatIsToldOfEachCase(String command) {
    Run json = Run.of(command, "--json", requests);
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.lines()).hasSizeLessThanOrEqualTo(lines.size());
    areInOrder(json.lines());
    Run told = Run.of(command, requests);
    assertThat(told.status()).isEqualTo(1);
    isPlain(told);
  }

  @Test
  void policyDiff() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p"), "{\"dispute-closes\":\"14 calendar days\"}");
    Run run = Run.of("policy", "diff", policy, "--cases", requests);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).endsWith(" cases differ.\n");
    isPlain(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "calendar"})
  void whatIsKept(String command) throws IOException {
    Path out = folder.resolve(command);
    Run run = Run.of(command, few, "-o", out);
    assertThat(run.status()).isEqualTo(1);
    assertThat(out).isNotEmptyFile();
    assertThat(Files.readString(out).codePoints().filter(c -> c != '\r' && c != '\t'))
        .noneMatch(c -> acts(c) && c != 0xFEFF);
    isPlain(run);
  }

  /** Files that hold one object, and those of other forms. */
  @ParameterizedTest
  @ValueSource(strings = {"policy show", "policy check", "policy diff"})
  void policies(String command) throws IOException {
    List<String> whole =
        List.of(
            Run.of("policy", "show", "--json").out().strip(),
            "{\"dispute-closes\":\"14 calendar days\",\"cancel-within\":{\"value\":\"5 calendar"
                + " days\",\"cites\":[\"S4:39\"]},\"calendar\":\"US+CN\"}",
            "{\"required-deposits\":{\"CLOTHING\":{\"amount\":1,\"currency\":\"CNY\"}}}");
    for (String policy : damaged(whole, FEW / 3)) {
      each(policy, command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "vectors check"})
  void otherForms(String command) throws IOException {
    Path from =
        command.equals("import")
            ? Path.of("..", "payloads")
            : Path.of("..", "vectors", "boundaries.ndjson");
    List<String> whole = new ArrayList<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (command.equals("import") && !file.toString().endsWith(".ndjson")) {
          whole.add(Files.readString(file));
        } else if (!command.equals("import")) {
          whole.addAll(Files.readAllLines(file).subList(0, 200));
        }
      }
    }
    for (String text : damaged(whole, FEW / 3)) {
      each(text, command);
    }
  }

  private void each(String text, String command) throws IOException {
    Path file = Files.writeString(folder.resolve("one"), text);
    List<Object> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.add(file);
    Run run = Run.of(words.toArray());
    assertThat(run.status()).as(text).isBetween(0, 2);
    assertThat(run.out() + run.err()).as(text).doesNotContain(FAULT).doesNotContain("Exception");
  }
}
