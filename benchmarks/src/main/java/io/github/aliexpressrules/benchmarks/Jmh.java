package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.benchmarks.peers.Verification;
import java.io.IOException;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The precise figures: JMH with CPU time and allocation. Takes JMH's own options, for example
 * {@code -p operation=CLAIM -f 1}.
 */
public final class Jmh {
  private Jmh() {}

  /** Verifies the contestants and measures. */
  public static void main(String[] args) throws IOException, RunnerException {
    Verification.verify();
    Stream<String> profilers = Stream.of("-prof", CpuProfiler.class.getName(), "-prof", "gc");
    Main.main(Stream.concat(Stream.of(args), profilers).toArray(String[]::new));
  }
}
