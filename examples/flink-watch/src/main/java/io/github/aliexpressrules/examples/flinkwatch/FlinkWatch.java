package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.BoundedOutOfOrdernessWatermarks;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job: facts of many cases in, changes of their answers and reminders out. */
@Command(
    name = "flink-watch",
    mixinStandardHelpOptions = true,
    description = "Watches the answers of many cases: says when one changes, and reminds in time.")
public final class FlinkWatch {
  @Parameters(
      index = "0",
      paramLabel = "FACTS",
      converter = Location.class,
      description =
          "NDJSON of facts, in the order of time: a file, or an address of a file system that Flink"
              + " knows.")
  private Path facts = new Path(".");

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      converter = Location.class,
      description = "Where to write: changes, bad (lines that are no facts), checkpoints.")
  private Path directory = new Path(".");

  @Option(
      names = "--ask",
      split = ",",
      defaultValue = "buyer.dispute-window,buyer.cancellation,buyer.dispute",
      description = "The questions. Default: ${DEFAULT-VALUE}.")
  private List<String> asks = List.of();

  @Option(names = "--rules", description = "guides (default) or in-force.")
  private @Nullable String rules;

  @Option(
      names = "--lead",
      defaultValue = "PT24H",
      description =
          "How long before a date to remind of it; PT0S: never. Default: ${DEFAULT-VALUE}.")
  private Duration lead = Duration.ZERO;

  @Option(
      names = "--lateness",
      defaultValue = "PT10M",
      description =
          "How much later than its successors a fact may come without a correction. "
              + "Default: ${DEFAULT-VALUE}.")
  private Duration lateness = Duration.ZERO;

  @Option(
      names = "--keep",
      defaultValue = "PT0S",
      description =
          "How long to keep a case to which nothing will happen by itself; facts that are older go"
              + " aside. PT0S (default): for ever.")
  private Duration keep = Duration.ZERO;

  @Option(
      names = "--ahead",
      defaultValue = "PT1H",
      description = "How far a fact may be before this machine's clock. Default: ${DEFAULT-VALUE}.")
  private Duration ahead = Duration.ZERO;

  @Option(
      names = "--watermark-every",
      defaultValue = "PT0.2S",
      description = "How often time goes on; PT0S: with every fact. Default: ${DEFAULT-VALUE}.")
  private Duration watermarks = Duration.ZERO;

  @Option(
      names = "--parallelism",
      description = "Default: what flink run says (-p); in one process each of its cores.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--checkpoint-every",
      defaultValue = "PT10S",
      description = "Default: ${DEFAULT-VALUE}.")
  private Duration checkpoints = Duration.ZERO;

  @Option(
      names = "--rules-version",
      description =
          "Names the rules: a case of which something was said by others is corrected when it is looked"
              + " at next. Default: the library's version.")
  private String version =
      Objects.toString(FlinkWatch.class.getPackage().getImplementationVersion(), "");

  @Option(
      names = "--restore",
      converter = Location.class,
      description = "A checkpoint or savepoint to go on from.")
  private @Nullable Path restore;

  /** A place on this machine, unless it begins with the name of a file system. */
  private static final class Location implements ITypeConverter<Path> {
    @Override
    public Path convert(String place) {
      return place.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")
          ? new Path(place)
          : new Path(java.nio.file.Path.of(place).toAbsolutePath().toUri());
    }
  }

  /**
   * Runs the job until its input ends, or starts it where it is submitted detached. It never ends
   * the process itself: that of a jar which was uploaded is the cluster's.
   *
   * @throws ProgramParametrizationException if an argument is wrong
   */
  public static void main(String[] args) throws Exception {
    FlinkWatch job = new FlinkWatch();
    CommandLine command = new CommandLine(job);
    boolean isHelp;
    try {
      isHelp = CommandLine.executeHelpRequest(command.parseArgs(args)) != null;
    } catch (CommandLine.ParameterException wrong) {
      throw new ProgramParametrizationException(
          wrong.getMessage() + "\n" + command.getUsageMessage());
    }
    if (!isHelp) {
      job.run();
    }
  }

  private void run() throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    if (parallelism != null) {
      environment.setParallelism(parallelism);
    }
    Watch watch = watch(source(environment), new ReadFacts(ahead), watching(), time());
    write(watch.changes(), "changes");
    write(watch.bad(), "bad");
    long start = System.nanoTime();
    JobExecutionResult result = environment.execute("aliexpress-rules: flink-watch");
    // One that was submitted detached has only begun
    if (result.isJobExecutionResult()) {
      Map<String, Object> counts = new TreeMap<>(result.getAllAccumulatorResults());
      System.out.printf(
          Locale.ROOT, "%s, %.1f s%n", counts, (System.nanoTime() - start) / 1_000_000_000.0);
    }
  }

  private WatchFunction watching() {
    try {
      return new WatchFunction(asks, Optional.ofNullable(rules), lead, keep, version);
    } catch (IllegalArgumentException unknown) {
      throw new ProgramParametrizationException(unknown.getMessage());
    }
  }

  /** How time goes on in the facts. */
  private WatermarkStrategy<FactLine> time() {
    Duration most = lateness;
    WatermarkStrategy<FactLine> strategy =
        watermarks.isZero()
            ? WatermarkStrategy.forGenerator(context -> new WithEveryFact(most))
            : WatermarkStrategy.forBoundedOutOfOrderness(most);
    return strategy.withTimestampAssigner((fact, none) -> fact.at().toEpochMilli());
  }

  private static final class WithEveryFact extends BoundedOutOfOrdernessWatermarks<FactLine> {
    WithEveryFact(Duration lateness) {
      super(lateness);
    }

    @Override
    public void onEvent(FactLine fact, long at, WatermarkOutput output) {
      super.onEvent(fact, at, output);
      onPeriodicEmit(output);
    }
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    // A value that only Kryo could write is an error
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, watermarks);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    configuration.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, checkpoints);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, new Path(directory, "checkpoints").toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (restore != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restore.toString());
    }
    return configuration;
  }

  /** One reader, so that the file is read in its order. */
  private DataStream<String> source(StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            FileSource.forRecordStreamFormat(new TextLineInputFormat(), facts).build(),
            WatermarkStrategy.noWatermarks(),
            "facts")
        .setParallelism(1)
        .uid("facts");
  }

  /**
   * What the job says.
   *
   * @param changes answers that changed, reminders and corrections, one JSON object a line
   * @param bad lines that are no facts, and facts that the rules refuse, with the reason
   */
  record Watch(DataStream<String> changes, DataStream<String> bad) {}

  /**
   * The job between source and sink: any stream of lines can be watched so.
   *
   * @param lines NDJSON of facts
   * @param reading reads them
   * @param watching what is asked, by which rules, and when to remind
   * @param time how it goes on in the facts
   */
  static Watch watch(
      DataStream<String> lines,
      ReadFacts reading,
      WatchFunction watching,
      WatermarkStrategy<FactLine> time) {
    SingleOutputStreamOperator<FactLine> read =
        lines.process(reading).setParallelism(1).uid("read");
    SingleOutputStreamOperator<String> changes =
        read.assignTimestampsAndWatermarks(time)
            .setParallelism(1)
            .uid("time")
            .keyBy(FactLine::key)
            .process(watching)
            .uid("watch");
    return new Watch(
        changes,
        read.getSideOutput(WatchFunction.BAD).union(changes.getSideOutput(WatchFunction.BAD)));
  }

  private void write(DataStream<String> lines, String name) {
    lines
        .sinkTo(
            FileSink.forRowFormat(
                    new Path(directory, name), new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build())
        .name(name)
        .uid(name);
  }
}
