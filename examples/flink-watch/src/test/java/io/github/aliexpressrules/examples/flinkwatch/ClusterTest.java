package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar on a cluster: a JobManager and a TaskManager are processes of their own, of Flink's jars
 * alone; jobs come and go by Flink's own command line.
 */
final class ClusterTest {
  private static final Path JAR = Path.of("target", "aliexpress-rules-flink-watch.jar");
  private static final String FLINK = Path.of("target", "lib") + "/*";

  /** Enough to be in the middle of when the job is stopped. */
  private static final int ORDERS = 10_000;

  private static final Orders MADE_UP = new Orders(20251130L);
  private static final List<String> ASKS = List.of("buyer.dispute-window", "buyer.cancellation");
  private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");
  private static final Pattern SAVEPOINT = Pattern.compile("Savepoint completed. Path: (\\S+)");

  @TempDir private static Path directory;

  private static final List<Process> CLUSTER = new ArrayList<>();

  /** What a process printed, and how it ended. */
  private record Ended(String output, int status) {
    String find(Pattern pattern) {
      return pattern
          .matcher(output)
          .results()
          .findFirst()
          .map(found -> found.group(1))
          .orElseThrow(() -> new AssertionError(output));
    }
  }

  @BeforeAll
  static void start() throws Exception {
    int rest = freePort();
    Files.writeString(
        directory.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        rest.address: 127.0.0.1
        rest.port: %d
        rest.bind-address: 127.0.0.1
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 2
        taskmanager.cpu.cores: 2
        taskmanager.memory.framework.heap.size: 128m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.task.heap.size: 384m
        taskmanager.memory.task.off-heap.size: 0
        taskmanager.memory.network.min: 64m
        taskmanager.memory.network.max: 64m
        taskmanager.memory.managed.size: 0
        taskmanager.memory.jvm-metaspace.size: 128m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        io.tmp.dirs: %s
        """
            .formatted(freePort(), rest, Files.createDirectory(directory.resolve("tmp"))));
    CLUSTER.add(
        process(
            "job-manager",
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            "--configDir",
            directory.toString()));
    CLUSTER.add(
        process(
            "task-manager",
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            "--configDir",
            directory.toString()));
    until(() -> overview(rest).contains("\"slots-available\":2"));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (Process process : CLUSTER) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String overview(int port) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/overview")).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** The options are among those that Flink's own scripts give. */
  private static Process process(String log, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(List.of("-cp", FLINK, main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FLINK_CONF_DIR", directory.toString());
    return builder.redirectOutput(directory.resolve(log).toFile()).start();
  }

  /** Flink's command line. */
  private static Ended flink(String[] what, String... action) throws Exception {
    String log = "flink-" + action[0];
    String[] arguments = Stream.concat(Stream.of(action), Stream.of(what)).toArray(String[]::new);
    Process process = process(log, "org.apache.flink.client.cli.CliFrontend", arguments);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(Files.readString(directory.resolve(log)), process.exitValue());
  }

  private interface Condition {
    boolean isMet() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.isMet()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Flink has to be the cluster's. */
  @Test
  void theJarHasAllButFlink() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE").getSize())
          .isEqualTo(Files.size(Path.of("..", "..", "LICENSE")));
      assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
          .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
          .map(name -> name.replaceFirst("^(picocli|[^/]+/[^/]+)/.*", "$1"))
          .containsOnly(
              "com/fasterxml", "io/github", "org/joda", "org/jspecify", "picocli", "tools/jackson");
    }
  }

  @Test
  void aWrongArgumentIsToldAsFlinkTellsIt() throws Exception {
    String[] wrong = {JAR.toString(), "facts.ndjson", "out", "--ask=buyer.disputes"};
    Ended ended = flink(wrong, "run");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.output())
        .contains("question must be one of [buyer.cancellation, buyer.dispute-window, ")
        .doesNotContain("\tat ");
  }

  @Test
  void losesAndDoublesNothingWhenItIsStoppedAndStartedAgain() throws Exception {
    Path facts = Orders.write(directory.resolve("facts.ndjson"), MADE_UP.inOrder(ORDERS));
    Path out = directory.resolve("out");
    Output output = new Output(out);
    String[] run = {
      JAR.toString(),
      facts.toString(),
      out.toUri().toString(),
      "--ask=" + String.join(",", ASKS),
      "--checkpoint-every=PT0.2S"
    };
    long[] expected =
        Output.hashes(
            IntStream.range(0, ORDERS)
                .boxed()
                .flatMap(order -> Expected.of(MADE_UP.facts(order), ASKS, Duration.ofHours(24))));

    Ended submitted = flink(run, "run", "--detached", "--parallelism", "2");
    assertThat(submitted.status()).as(submitted.output()).isZero();
    until(() -> !output.said("changes").isEmpty());
    Ended stopped =
        flink(
            new String[] {submitted.find(JOB)},
            "stop",
            "--savepointPath",
            directory.resolve("savepoints").toUri().toString());
    assertThat(stopped.status()).as(stopped.output()).isZero();
    assertThat(output.said("changes").size()).isLessThan(expected.length);
    Ended ended = flink(run, "run", "--fromSavepoint", stopped.find(SAVEPOINT));

    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(output.hashes()).isEqualTo(expected);
  }
}
