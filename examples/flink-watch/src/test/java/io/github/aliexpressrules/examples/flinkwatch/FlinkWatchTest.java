package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job itself, as its users start it. {@code -Dflink.orders=1000000} watches as many. */
final class FlinkWatchTest {
  private static final int ORDERS = Integer.getInteger("flink.orders", 2_000);
  private static final String PARALLELISM = System.getProperty("flink.parallelism", "2");
  private static final List<String> ASKS = List.of("buyer.dispute-window", "buyer.cancellation");

  /** Enough to be in the middle of when the process is killed. */
  private static final int KILLED_ORDERS = Math.max(ORDERS, 60_000);

  private static final Orders MADE_UP = new Orders(20251130L);

  @TempDir private Path directory;

  @Test
  void saysWhatTheTimelinesSayForFactsInOrder() throws Exception {
    Path input = write(inOrder(ORDERS));

    String counts = run(input, "--lateness", "PT0S");

    assertThat(hashes(said("changes"))).isEqualTo(expected(ORDERS));
    assertThat(said("bad")).isEmpty();
    assertThat(count(counts, "evaluations"))
        .isEqualTo(count(counts, "facts") + count(counts, "timers") - sameInstants());
    assertThat(count(counts, "corrections")).isZero();
  }

  @Test
  void saysTheSameForFactsInDisorder() throws Exception {
    List<FactLine> facts = inOrder(ORDERS);
    List<FactLine> disorder = disorder(facts, Duration.ofMinutes(10));
    assertThat(disorder).isNotEqualTo(facts);

    String within = run(write(disorder), "--lateness", "PT10M");
    assertThat(hashes(said("changes"))).isEqualTo(expected(ORDERS));
    assertThat(count(within, "late")).isZero();
  }

  @Test
  void correctsWhatItSaidBeforeAFactCameLate() throws Exception {
    List<FactLine> disorder = disorder(inOrder(ORDERS), Duration.ofDays(20));

    String late = run(write(disorder), "--lateness", "PT0S", "--watermark-every", "PT0.001S");

    assertThat(count(late, "late")).isPositive();
    assertThat(count(late, "corrections")).isPositive();
    assertThat(new TreeSet<>(Expected.inTheEndByKey(said("changes")))).isEqualTo(expectedLines());
  }

  @Test
  void takesDuplicatesForNothingAndPutsBadLinesAside() throws Exception {
    List<String> lines = new ArrayList<>();
    for (FactLine fact : MADE_UP.facts(1)) {
      lines.add(Orders.line(fact));
      lines.add(Orders.line(fact));
    }
    lines.add("");
    lines.add("{\"key\":\"1\"");
    lines.add("{\"key\":\"1\",\"at\":\"yesterday\",\"facts\":{}}");
    lines.add("{\"key\":\"1\",\"at\":\"2025-01-01T00:00:00Z\",\"fact\":{}}");
    Path input = directory.resolve("facts.ndjson");
    Files.write(input, lines);

    String counts = run(input);

    assertThat(count(counts, "facts")).isEqualTo(MADE_UP.facts(1).size());
    assertThat(count(counts, "duplicates")).isEqualTo(MADE_UP.facts(1).size());
    assertThat(said("bad"))
        .map(line -> FactLines.JSON.readTree(line).get("error").stringValue())
        .containsExactlyInAnyOrder(
            "A line must be one JSON object, but was \"{\"key\":\"1\"\". Write"
                + " {\"key\":\"81\",\"at\":\"2025-03-01T07:15:30Z\",\"facts\":{\"order\":{...}}}.",
            "at must be an instant, but was \"yesterday\". Write 2025-03-01T07:15:30Z.",
            "A member must be one of [at, facts, key], but was \"fact\". Write"
                + " {\"key\":\"81\",\"at\":\"2025-03-01T07:15:30Z\",\"facts\":{\"order\":{...}}}.");
  }

  /**
   * Another process, which is killed without warning and started again from its last checkpoint.
   */
  @Test
  void losesAndDoublesNothingWhenItIsKilled() throws Exception {
    Path input = write(inOrder(KILLED_ORDERS));
    List<String> often = List.of("--checkpoint-every", "PT0.2S", "--lateness", "PT0S");
    Process first = start(input, often);
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (number(lastCheckpoint()) < 3 && first.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(first.isAlive()).as("killed before its end").isTrue();
    first.destroyForcibly().waitFor();

    List<String> again = new ArrayList<>(often);
    again.addAll(List.of("--restore", lastCheckpoint().orElseThrow().toString()));
    Process second = start(input, again);
    assertThat(second.waitFor(10, TimeUnit.MINUTES)).isTrue();

    assertThat(second.exitValue()).isZero();
    assertThat(hashes(said("changes"))).isEqualTo(expected(KILLED_ORDERS));
  }

  /** The last that is whole. */
  private Optional<Path> lastCheckpoint() throws IOException {
    Path all = directory.resolve("out").resolve("checkpoints");
    if (!Files.exists(all)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(all)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .map(Path::getParent)
          .max(Comparator.comparingInt(checkpoint -> number(Optional.of(checkpoint))));
    } catch (UncheckedIOException gone) {
      // The job removes the last but one while we look
      return Optional.empty();
    }
  }

  private static int number(Optional<Path> checkpoint) {
    return checkpoint
        .map(path -> Integer.parseInt(path.getFileName().toString().substring("chk-".length())))
        .orElse(0);
  }

  private Process start(Path input, List<String> more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FlinkWatch.class.getName());
    command.addAll(List.of(arguments(input, more.toArray(String[]::new))));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log-" + System.nanoTime()).toFile())
        .start();
  }

  private String[] arguments(Path input, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(input.toString());
    arguments.add(directory.resolve("out").toString());
    arguments.addAll(List.of("--ask", String.join(",", ASKS), "--parallelism", PARALLELISM));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** Runs the job here, and returns what it counted. */
  private String run(Path input, String... more) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(new CommandLine(new FlinkWatch()).execute(arguments(input, more))).isZero();
    } finally {
      System.setOut(before);
    }
    String counts = out.toString(StandardCharsets.UTF_8);
    System.out.print(counts);
    return counts;
  }

  private static long count(String counts, String name) {
    Matcher matcher = Pattern.compile(name + "=(\\d+)").matcher(counts);
    assertThat(matcher.find()).as(counts).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private Path write(List<FactLine> facts) throws IOException {
    Path input = directory.resolve("facts.ndjson");
    Files.write(input, facts.stream().map(Orders::line).toList());
    return input;
  }

  private static List<FactLine> inOrder(int orders) {
    List<FactLine> facts = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      facts.addAll(MADE_UP.facts(order));
    }
    facts.sort(Comparator.comparing(FactLine::at));
    return facts;
  }

  /** Facts of the same order at the same instant are one look at it. */
  private static long sameInstants() {
    long same = 0;
    for (int order = 0; order < ORDERS; order++) {
      List<FactLine> facts = MADE_UP.facts(order);
      same += facts.size() - facts.stream().map(FactLine::at).distinct().count();
    }
    return same;
  }

  /** Each fact comes up to so much later than it was. */
  private static List<FactLine> disorder(List<FactLine> facts, Duration most) {
    Random random = new Random(20251130);
    record Coming(FactLine fact, long second) {}
    return facts.stream()
        .map(
            fact ->
                new Coming(
                    fact, fact.at().getEpochSecond() + random.nextInt((int) most.toSeconds())))
        .sorted(Comparator.comparingLong(Coming::second))
        .map(Coming::fact)
        .toList();
  }

  /** What was written and committed; what is still in progress was never said. */
  private List<String> said(String name) throws IOException {
    Path all = directory.resolve("out").resolve(name);
    if (!Files.exists(all)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(all)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(part -> !part.getFileName().toString().startsWith("."))
              .toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static Set<String> expectedLines() {
    Set<String> lines = new TreeSet<>();
    for (int order = 0; order < ORDERS; order++) {
      List<FactLine> facts = MADE_UP.facts(order);
      for (String ask : ASKS) {
        lines.addAll(
            Expected.of(
                Integer.toString(order),
                Orders.request(facts, ask),
                facts.get(0).at(),
                Duration.ofHours(24)));
      }
    }
    return lines;
  }

  /** Eight bytes a line, so that a million orders fit: equal, if each line is there as often. */
  private static long[] expected(int orders) {
    List<long[]> parts = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      List<FactLine> facts = MADE_UP.facts(order);
      for (String ask : ASKS) {
        parts.add(
            Expected.of(
                    Integer.toString(order),
                    Orders.request(facts, ask),
                    facts.get(0).at(),
                    Duration.ofHours(24))
                .stream()
                .mapToLong(Watched::hashOf)
                .toArray());
      }
    }
    return parts.stream().flatMapToLong(java.util.Arrays::stream).sorted().toArray();
  }

  private static long[] hashes(List<String> said) {
    return said.stream().map(Expected::standing).mapToLong(Watched::hashOf).sorted().toArray();
  }
}
