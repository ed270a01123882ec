package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job goes on from a savepoint, also if an earlier version wrote it. */
final class SavepointTest {
  /**
   * Written by version 1, before a case told by which rules it was said: twelve orders, with the
   * facts before March. What it had said until then lies beside it.
   */
  private static final Path VERSION_1 = Path.of("src", "test", "resources", "version-1");

  private static final Instant TAKEN = Instant.parse("2025-03-01T00:00:00Z");
  private static final Orders MADE_UP = new Orders(20251130L);
  private static final int ORDERS = 12;
  private static final Duration LEAD = Duration.ofHours(24);
  private static final List<String> ASKS = List.of("buyer.dispute-window", "buyer.cancellation");

  /** Where a job begins, from a savepoint if one is named; what else is in it stays there. */
  private static StreamExecutionEnvironment environment(String savepoint) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    if (!savepoint.isEmpty()) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
      configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    return environment;
  }

  private static DataStream<String> changes(
      StreamExecutionEnvironment environment, Stream<FactLine> facts) {
    return changes(environment.fromData(facts.map(Orders::line).toList()), "lines");
  }

  private static DataStream<String> changes(DataStreamSource<String> lines, String uid) {
    return FlinkWatch.watch(
            lines.setParallelism(1).uid(uid),
            new ReadFacts(Duration.ZERO),
            new WatchFunction(ASKS, Optional.empty(), LEAD, Duration.ZERO, ""),
            WatermarkStrategy.<FactLine>forMonotonousTimestamps()
                .withTimestampAssigner((fact, none) -> fact.at().toEpochMilli()))
        .changes();
  }

  private static List<FactLine> facts() {
    return MADE_UP.inOrder(ORDERS);
  }

  private static List<String> said(DataStream<String> changes) throws Exception {
    return changes.executeAndCollect(1_000);
  }

  private static Set<String> expected(List<FactLine> facts) {
    return facts.stream().collect(Collectors.groupingBy(FactLine::key)).values().stream()
        .flatMap(ofOne -> Expected.of(ofOne, ASKS, LEAD))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void losesAndDoublesNothing() throws Exception {
    List<String> said = Files.readAllLines(VERSION_1.resolve("said.ndjson"));
    Stream<FactLine> after = facts().stream().filter(fact -> !fact.at().isBefore(TAKEN));

    said.addAll(said(changes(environment(VERSION_1.toAbsolutePath().toUri().toString()), after)));

    assertThat(said).doesNotHaveDuplicates();
    assertThat(Expected.inTheEndByKey(said)).isEqualTo(expected(facts()));
  }

  /** The watermark begins anew when the job does, but what was said before still stands. */
  @Test
  void correctsWhatWasSaidBeforeIt(@TempDir Path directory) throws Exception {
    List<FactLine> before =
        facts().stream()
            .filter(fact -> fact.key().equals("4") || fact.key().equals("0"))
            .filter(fact -> fact.at().isBefore(TAKEN))
            .toList();
    Instant delivered = Instant.parse("2025-02-21T12:00:00Z");
    FactLine late =
        new FactLine("4", delivered, "{\"order\":{\"deliveredAt\":\"" + delivered + "\"}}");
    List<String> said = new ArrayList<>();

    String savepoint = stopped(before, "\"id\":\"0#2\"", directory, said);
    said.addAll(said(changes(environment(savepoint), Stream.of(late))));

    assertThat(Expected.inTheEndByKey(said))
        .isEqualTo(expected(Stream.concat(before.stream(), Stream.of(late)).toList()));
  }

  /** Runs the job until it has said something, and returns the savepoint with which it stopped. */
  private static String stopped(
      List<FactLine> facts, String until, Path directory, List<String> said) throws Exception {
    List<String> lines = facts.stream().map(Orders::line).toList();
    StreamExecutionEnvironment environment = environment("");
    DataStream<String> changes =
        changes(
            environment.fromSource(
                new DataGeneratorSource<String>(
                    index -> index < lines.size() ? lines.get(index.intValue()) : "",
                    Long.MAX_VALUE,
                    RateLimiterStrategy.perSecond(200),
                    Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "endless"),
            "endless");
    CloseableIterator<String> news = changes.collectAsync();
    JobClient job = environment.executeAsync("stopped");
    do {
      said.add(news.next());
    } while (!said.get(said.size() - 1).contains(until));
    return job.stopWithSavepoint(false, directory.toUri().toString(), SavepointFormatType.CANONICAL)
        .get();
  }

  @Test
  void nothingIsWrittenByKryo() {
    StreamExecutionEnvironment environment = environment("");
    changes(environment, facts().stream()).print();

    assertThat(environment.getConfig().getSerializerConfig().isForceKryoEnabled()).isFalse();
    assertThat(environment.getStreamGraph().getStreamNodes())
        .extracting(StreamNode::getTypeSerializerOut)
        .filteredOn(Objects::nonNull)
        .isNotEmpty()
        .extracting(serializer -> serializer.getClass().getSimpleName())
        .isSubsetOf("StringSerializer", "PojoSerializer", "VoidSerializer");
  }
}
