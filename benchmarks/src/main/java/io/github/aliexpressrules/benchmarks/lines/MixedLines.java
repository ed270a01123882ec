package io.github.aliexpressrules.benchmarks.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests of every kind: those of the casebook as they are, under the guides and in force, as each
 * source reads them, at other instants, about shifted, reordered and interchanged facts, and broken
 * in many ways. The same casebook and count give the same lines.
 *
 * <p>Example: {@code MixedLines examples/casebook 200000 mixed.ndjson}.
 */
public final class MixedLines {
  private static final Pattern INSTANT = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[^\"]*Z)\"");
  private static final Pattern AT = Pattern.compile("\"at\":\"[^\"]*\"");
  private static final Pattern ASK = Pattern.compile("\"ask\":\"[^\"]*\"");
  private static final Pattern MEMBER = Pattern.compile("\"[A-Za-z]+\":");
  private static final Pattern VALUE =
      Pattern.compile("(?<=:)(\"[^\"]*\"|-?[0-9.]+|true|false|null|\\[\\]|\\{\\})");
  private static final Pattern TEXT = Pattern.compile("(?<=:)\"[^\"]*\"");
  private static final Pattern AMOUNT = Pattern.compile("(?<=\"amount\":)[0-9.]+");

  private static final List<String> READINGS =
      List.of("S1", "S2", "S3", "S4", "S5a", "S5b", "S5c", "S5d", "S5e", "S6", "s4", "");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e3",
          "1e30000000",
          "12345678901234567890123456789012345678901",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[null]",
          "[[1]]",
          "{\"amount\":1,\"currency\":\"EUR\"}",
          "{\"amount\":\"1.5\",\"currency\":\"JPY\"}",
          "{\"amount\":1}",
          "\"2025-02-30T00:00:00Z\"",
          "\"2025-03-01T00:00:00+02:00\"",
          "\"2025-03-01T24:00:00Z\"",
          "\"2025-03-01T00:00Z\"",
          "\"2025-03-01T00:00:00.123456789Z\"",
          "\"1999-12-31T23:59:59Z\"",
          "\"+1000000000-01-01T00:00:00Z\"",
          "\"2025-03-01T00:00:60Z\"",
          "\"-0001-03-01T00:00:00Z\"",
          "\"\\u0041\\u00e9\\u202e\\uD83D\\uDE00\"",
          "\"\\ud800\"",
          "\"a\\\"b\\\\c\\n\\t\\u0007\"",
          "\"Ünïcode — 測試 😀\"",
          "12.50",
          "0.10");
  private static final List<String> AMOUNTS =
      List.of(
          "0",
          "0.00",
          "-1",
          "1",
          "9.999",
          "25",
          "25.0",
          "24.99",
          "100.00",
          "1e2",
          "999999999999.99",
          "1000000000000",
          "\"12.50\"",
          "\"1e1\"",
          "\" 1\"",
          "01",
          "1.",
          ".5",
          "1E+2",
          "-0",
          "7e-2");

  /** Every so many lines one is no text. */
  private static final int NO_UTF8 = 3_001;

  private static final String ODD = "{}[]\",:\\ 0aZ\t\u0000é\u202e😀";

  private final List<String> casebook;
  private final List<String> questions;

  private MixedLines(List<String> casebook) {
    this.casebook = casebook;
    this.questions =
        casebook.stream().flatMap(line -> find(ASK, line).stream()).distinct().sorted().toList();
  }

  /** Writes the lines: the casebook's folder, how many, the file. */
  public static void main(String[] args) throws IOException {
    MixedLines lines = new MixedLines(casebook(Path.of(args[0])));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        out.write(lines.line(i).getBytes(StandardCharsets.UTF_8));
        if (i % NO_UTF8 == NO_UTF8 - 1) {
          out.write(0xFF);
        }
        out.write('\n');
      }
    }
  }

  private static List<String> casebook(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".ndjson"))
              .filter(file -> !file.toString().endsWith(".expected.ndjson"))
              .sorted()
              .toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      Files.readAllLines(file).stream().filter(line -> line.startsWith("{")).forEach(lines::add);
    }
    return lines;
  }

  /** Line by line the casebook once as it is and once in force; then drawn. */
  String line(int number) {
    int size = casebook.size();
    String line = casebook.get(number % size);
    if (number < size) {
      return line;
    }
    if (number < 2 * size) {
      return inForce(line);
    }
    SplittableRandom random = new SplittableRandom(number);
    String changed = random.nextInt(4) == 0 ? inForce(line) : line;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      changed = changed(changed, random);
    }
    return changed;
  }

  private static String inForce(String line) {
    return with(line, "\"rules\":\"in-force\"");
  }

  private static String with(String line, String member) {
    int brace = line.indexOf('{');
    return brace < 0
        ? line
        : line.substring(0, brace + 1) + member + "," + line.substring(brace + 1);
  }

  /** A third of the changed lines can be answered. */
  private String changed(String line, SplittableRandom random) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> replaced(AT, line, "\"at\":\"" + instant(random) + "\"", random);
      case 5, 6, 7 -> shifted(line, random);
      case 8 -> replaced(ASK, line, one(questions, random), random);
      case 9 -> with(line, "\"reading\":\"" + one(READINGS, random) + "\"");
      case 10, 11 -> replaced(AMOUNT, line, one(AMOUNTS, random), random);
      case 12 -> replaced(VALUE, line, one(VALUES, random), random);
      case 13 -> replaced(TEXT, line, one(VALUES, random), random);
      case 14 -> replaced(MEMBER, line, one(find(MEMBER, one(casebook, random)), random), random);
      case 15 -> replaced(TEXT, line, one(find(TEXT, one(casebook, random)), random), random);
      case 16 -> removed(line, random);
      case 17 -> damaged(line, random);
      case 18 -> spaced(line, random);
      default -> odd(line, random);
    };
  }

  private String odd(String line, SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> " \t";
      case 2 -> "\uFEFF" + line;
      case 3 -> line + " {}";
      case 4 -> "[" + line + "]";
      case 5 -> with(line, "\"id\":" + one(VALUES, random));
      case 6 -> with(line, "\"line\":\"A\"");
      case 7 -> with(line, "\"policy\":{\"dispute-closes\":\"14 calendar days\"}");
      case 8 -> with(line, "\"policy\":{\"cancel-within\":" + one(VALUES, random) + "}");
      case 9 -> with(line, "\"rules\":" + (random.nextBoolean() ? "\"guides\"" : "\"x\""));
      case 10 -> line + "\r";
      default -> "[".repeat(63 + random.nextInt(4)) + line;
    };
  }

  private static Instant instant(SplittableRandom random) {
    long second = 1_262_304_000L + random.nextLong(20L * 365 * 86_400);
    return Instant.ofEpochSecond(
        second, random.nextInt(8) == 0 ? random.nextInt(1_000_000_000) : 0);
  }

  /** All instants of a case so much later or earlier; sometimes one of them alone. */
  private static String shifted(String line, SplittableRandom random) {
    long days = random.nextLong(-4_000, 1_500);
    long seconds = days * 86_400 + random.nextLong(86_400);
    boolean all = random.nextInt(3) > 0;
    int chosen = all ? -1 : random.nextInt(Math.max(1, find(INSTANT, line).size()));
    StringBuilder text = new StringBuilder();
    Matcher matcher = INSTANT.matcher(line);
    int done = 0;
    for (int i = 0; matcher.find(); i++) {
      if (all || i == chosen) {
        text.append(line, done, matcher.start(1)).append(later(matcher.group(1), seconds));
        done = matcher.end(1);
      }
    }
    return text.append(line, done, line.length()).toString();
  }

  private static String later(String instant, long seconds) {
    try {
      return Instant.parse(instant).plusSeconds(seconds).toString();
    } catch (DateTimeException broken) {
      return instant;
    }
  }

  private static String removed(String line, SplittableRandom random) {
    List<String> members =
        find(Pattern.compile("\"[A-Za-z]+\":(\"[^\"]*\"|true|false|[0-9.]+),"), line);
    return members.isEmpty() ? line : line.replace(one(members, random), "");
  }

  private static String damaged(String line, SplittableRandom random) {
    if (line.isEmpty()) {
      return line;
    }
    int at = random.nextInt(line.length());
    int odd = ODD.offsetByCodePoints(0, random.nextInt(ODD.codePointCount(0, ODD.length())));
    String character = Character.toString(ODD.codePointAt(odd));
    return switch (random.nextInt(5)) {
      case 0 -> line.substring(0, at);
      case 1 -> line.substring(0, at) + line.substring(at + 1);
      case 2 -> line.substring(0, at) + character + line.substring(at);
      case 3 -> line.substring(0, at) + character + line.substring(at + 1);
      default -> line.substring(0, at) + line.substring(Math.max(0, at - 20));
    };
  }

  private static String spaced(String line, SplittableRandom random) {
    return line.replace(random.nextBoolean() ? "," : ":", random.nextBoolean() ? " ,\t" : "\t: ")
        .replace("\t: ", " : ");
  }

  /** One of the places where a pattern is found, replaced; none if there is none. */
  private static String replaced(
      Pattern pattern, String line, String replacement, SplittableRandom random) {
    int found = find(pattern, line).size();
    if (found == 0) {
      return line;
    }
    int chosen = random.nextInt(found);
    Matcher matcher = pattern.matcher(line);
    for (int i = 0; matcher.find(); i++) {
      if (i == chosen) {
        return line.substring(0, matcher.start()) + replacement + line.substring(matcher.end());
      }
    }
    return line;
  }

  private static List<String> find(Pattern pattern, String line) {
    return pattern.matcher(line).results().map(result -> result.group()).toList();
  }

  private static <T> T one(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
