package io.github.aliexpressrules.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures one operation in this JVM: CPU time and allocation of this thread, so that others who
 * use the machine, the compiler and the garbage collector do not count.
 */
public final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long WARM_UP_NANOS = 200_000_000;
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 500_000_000;

  /** Between two looks at the clock, which takes some hundred nanoseconds itself. */
  private static final long BATCH_NANOS = 1_000_000;

  /** Where results go, so that none is optimised away. */
  @Nullable static Object sink;

  private final IntFunction<Object> operation;
  private int number;
  private int batch = 1;

  private Meter(IntFunction<Object> operation) {
    this.operation = operation;
  }

  /** Measures the operation that is named, and prints its cost on one line. */
  public static void main(String[] args) {
    Operation operation = Operation.named(args[0]);
    System.out.println(new Meter(Preparation.of(operation)).measure(operation.warmUps()));
  }

  private Cost measure(int warmUps) {
    for (int i = 0; i < warmUps; i++) {
      round(WARM_UP_NANOS);
    }
    double[] nanos = new double[ROUNDS];
    double[] bytes = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Round round = round(ROUND_NANOS);
      nanos[i] = (double) round.nanos() / round.runs();
      bytes[i] = (double) round.bytes() / round.runs();
    }
    return Cost.median(nanos, bytes);
  }

  private record Round(long runs, long nanos, long bytes) {}

  private Round round(long atLeast) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    long runs = 0;
    long taken = 0;
    while (taken < atLeast) {
      runBatch();
      runs += batch;
      long now = THREADS.getCurrentThreadCpuTime() - start;
      batch = now - taken < BATCH_NANOS ? batch * 2 : batch;
      taken = now;
    }
    return new Round(runs, taken, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  private void runBatch() {
    for (int i = 0; i < batch; i++) {
      sink = operation.apply(number);
      number = number + 1 == BuyerCase.POOL ? 0 : number + 1;
    }
  }
}
