package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job itself, as its users start it. {@code -Dflink.orders=1000000} watches as many; {@code
 * -Dflink.checkpoint-every=PT10M} spares the time to write so many often, and {@code
 * -Dflink.ask=buyer.dispute-window} to ask more of each.
 */
final class FlinkWatchTest {
  private static final int ORDERS = Integer.getInteger("flink.orders", 2_000);
  private static final String PARALLELISM = System.getProperty("flink.parallelism", "2");
  private static final String CHECKPOINT_EVERY =
      System.getProperty("flink.checkpoint-every", "PT10S");
  private static final List<String> ASKS =
      List.of(
          System.getProperty("flink.ask", "buyer.dispute-window,buyer.cancellation").split(","));

  /** Enough to be in the middle of when the process is killed. */
  private static final int KILLED_ORDERS = Math.max(ORDERS, 20_000);

  private static final Orders MADE_UP = new Orders(20251130L);
  private static final Duration LATENESS = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofDays(20);
  private static final Duration LEAD = Duration.ofHours(24);

  @TempDir private Path directory;

  @Test
  void saysWhatTheTimelinesSayForFactsInOrder() throws Exception {
    Path input = write(MADE_UP.inOrder(ORDERS));

    String counts = run(input, "--lateness", "PT0S");

    assertThat(output().hashes()).isEqualTo(expected(ORDERS));
    assertThat(output().said("bad")).isEmpty();
    assertThat(count(counts, "evaluations"))
        .isEqualTo(count(counts, "facts") + count(counts, "timers") - sameInstants());
    assertThat(count(counts, "wakes")).isEqualTo(count(counts, "evaluations"));
    assertThat(count(counts, "corrections")).isZero();
  }

  @Test
  void saysTheSameForFactsInDisorder() throws Exception {
    List<FactLine> facts = MADE_UP.inOrder(ORDERS);
    List<FactLine> disorder = disorder(facts, LATENESS, LATENESS);
    assertThat(disorder).isNotEqualTo(facts);

    String within = run(write(disorder), "--lateness", "PT10M");
    assertThat(output().hashes()).isEqualTo(expected(ORDERS));
    assertThat(count(within, "late")).isZero();
  }

  @Test
  void correctsWhatItSaidBeforeAFactCameLate() throws Exception {
    List<FactLine> disorder = disorder(MADE_UP.inOrder(ORDERS), LONG, LONG);

    String late = run(write(disorder), "--lateness", "PT0S", "--watermark-every", "PT0S");

    assertThat(count(late, "late")).isPositive();
    assertThat(count(late, "corrections")).isPositive();
    assertThat(Expected.inTheEndByKey(output().said("changes"))).isEqualTo(expectedLines());
  }

  @Test
  void correctsWhatCameLaterThanAllowed() throws Exception {
    List<FactLine> disorder = disorder(MADE_UP.inOrder(ORDERS), LATENESS, LONG);

    String some = run(write(disorder), "--lateness", "PT10M", "--watermark-every", "PT0S");

    assertThat(count(some, "late")).isBetween(1L, count(some, "facts") / 40);
    assertThat(count(some, "corrections")).isPositive();
    assertThat(Expected.inTheEndByKey(output().said("changes"))).isEqualTo(expectedLines());
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
    lines.add("{\"key\":\"1\",\"at\":\"9000-01-01T00:00:00Z\",\"facts\":{}}");
    Path input = directory.resolve("facts.ndjson");
    Files.write(input, lines);

    String counts = run(input);

    assertThat(count(counts, "facts")).isEqualTo(MADE_UP.facts(1).size());
    assertThat(count(counts, "duplicates")).isEqualTo(MADE_UP.facts(1).size());
    assertThat(output().said("bad"))
        .map(line -> FactLines.JSON.readTree(line).get("error").stringValue())
        .map(error -> error.replaceFirst("Z to \\S*,", "Z to now,"))
        .containsExactlyInAnyOrder(
            "at must be from 1970-01-01T00:00:00Z to now, but was 9000-01-01T00:00:00Z. Tell what"
                + " became known when it became known, or raise --ahead.",
            "A line must be one JSON object, but was \"{\"key\":\"1\"\". Write"
                + " {\"key\":\"81\",\"at\":\"2025-03-01T07:15:30Z\",\"facts\":{\"order\":{...}}}.",
            "at must be an instant with Z or an offset, but was \"yesterday\". Write for example"
                + " \"2025-02-27T10:00:00Z\".",
            "A member must be one of [at, facts, key], but was \"fact\". Write"
                + " {\"key\":\"81\",\"at\":\"2025-03-01T07:15:30Z\",\"facts\":{\"order\":{...}}}.");
  }

  @Test
  void forgetsACaseToWhichNothingWillHappen() throws Exception {
    List<FactLine> facts = new ArrayList<>(MADE_UP.inOrder(200));
    FactLine old = facts.get(0);
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    facts.add(new FactLine("end", end, "{}"));
    facts.add(old);
    facts.add(new FactLine("end", end.plusSeconds(1), "{}"));

    String counts =
        run(write(facts), "--keep", "P30D", "--lateness", "PT0S", "--watermark-every", "PT0S");

    assertThat(output().hashes()).isEqualTo(expected(200));
    assertThat(count(counts, "forgotten")).isEqualTo(201);
    assertThat(output().said("bad"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(FactLines.JSON.readTree(line).get("error").stringValue())
                    .isEqualTo(
                        "at must not be more than PT720H before 2026-01-01T00:00:00Z, but was "
                            + old.at()
                            + ". What was said of the case may be forgotten; raise --keep."));
  }

  /** A key that tells no cases apart. */
  @Test
  void takesNoMoreFactsOfACaseThanItCan() throws Exception {
    List<FactLine> facts = new ArrayList<>();
    for (int second = 0; second <= Watched.MOST_FACTS; second++) {
      facts.add(new FactLine("all", Instant.ofEpochSecond(second), "{\"n\":" + second + "}"));
    }
    facts.add(facts.get(0));

    String counts = run(write(facts));

    assertThat(count(counts, "facts")).isEqualTo(1_000);
    assertThat(count(counts, "duplicates")).isEqualTo(1);
    assertThat(output().said("bad"))
        .containsExactly(
            "{\"key\":\"all\",\"at\":\"1970-01-01T00:16:40Z\",\"facts\":{\"n\":1000},\"error\":\"A"
                + " case must have at most 1000 facts, but this is one more. Choose a key that"
                + " tells the cases apart.\"}");
  }

  @Test
  void tellsBeforeItStartsThatThereIsNoSuchQuestion() {
    assertThat(refused("--ask", "buyer.disputes"))
        .startsWith("question must be one of [buyer.cancellation, buyer.dispute-window, ")
        .contains("], but was \"buyer.disputes\". Choose one of these.");
    assertThat(refused("--rules", "mine"))
        .startsWith("rules must be guides or in-force, but was \"mine\". Leave it out for guides.");
  }

  @Test
  void tellsHowItIsUsedWhereAnArgumentIsWrong() {
    assertThat(refused("--askk", "buyer.dispute"))
        .startsWith("Unknown options: '--askk', 'buyer.dispute'\nUsage: flink-watch ")
        .contains("--lead");
  }

  private String refused(String... more) {
    List<String> arguments = new ArrayList<>(List.of("facts.ndjson", directory.toString()));
    arguments.addAll(List.of(more));
    return catchThrowableOfType(
            ProgramParametrizationException.class,
            () -> FlinkWatch.main(arguments.toArray(String[]::new)))
        .getMessage();
  }

  /**
   * Another process, which is killed without warning and started again from its last checkpoint.
   */
  @Test
  void losesAndDoublesNothingWhenItIsKilled() throws Exception {
    Path input = write(MADE_UP.inOrder(KILLED_ORDERS));
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
    assertThat(output().hashes()).isEqualTo(expected(KILLED_ORDERS));
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
    if (!List.of(more).contains("--checkpoint-every")) {
      arguments.addAll(List.of("--checkpoint-every", CHECKPOINT_EVERY));
    }
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** Runs the job here, and returns what it counted. */
  private String run(Path input, String... more) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      FlinkWatch.main(arguments(input, more));
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
    return Orders.write(directory.resolve("facts.ndjson"), facts);
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

  /** Each fact comes up to so much later than it was, one of fifty up to something else. */
  private static List<FactLine> disorder(List<FactLine> facts, Duration most, Duration some) {
    Random random = new Random(20251130);
    record Coming(FactLine fact, long second) {}
    return facts.stream()
        .map(
            fact -> {
              Duration later = random.nextInt(50) == 0 ? some : most;
              long second = fact.at().getEpochSecond() + random.nextInt((int) later.toSeconds());
              return new Coming(fact, second);
            })
        .sorted(Comparator.comparingLong(Coming::second))
        .map(Coming::fact)
        .toList();
  }

  private Output output() {
    return new Output(directory.resolve("out"));
  }

  private static Set<String> expectedLines() {
    return expectedLines(ORDERS).collect(Collectors.toCollection(TreeSet::new));
  }

  private static long[] expected(int orders) {
    return Output.hashes(expectedLines(orders));
  }

  private static Stream<String> expectedLines(int orders) {
    return IntStream.range(0, orders)
        .parallel()
        .boxed()
        .flatMap(order -> Expected.of(MADE_UP.facts(order), ASKS, LEAD));
  }
}
