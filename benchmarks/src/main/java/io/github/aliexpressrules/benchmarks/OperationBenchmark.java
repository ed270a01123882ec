package io.github.aliexpressrules.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each {@link Operation} under JMH. A history is one operation here, not its thousand parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR"})
public class OperationBenchmark {
  /** What is measured. */
  @Param public Operation operation = Operation.FLOOR;

  private IntFunction<Object> prepared = number -> number;
  private int number;

  /** Makes all that is needed. */
  @Setup
  public void prepare() {
    prepared = Preparation.of(operation);
  }

  /** Runs the operation on the next case. */
  @Benchmark
  public Object run() {
    int next = number;
    number = next + 1 == BuyerCase.POOL ? 0 : next + 1;
    return prepared.apply(next);
  }
}
