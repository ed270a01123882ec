package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.benchmarks.peers.Verification;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The precise figures: JMH with CPU time and allocation. Takes JMH's own options, for example
 * {@code -p operation=CLAIM -f 1}.
 */
public final class Jmh {
  private Jmh() {}

  /** Verifies the contestants and measures. */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    Verification.verify();
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }
}
