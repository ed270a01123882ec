package io.github.aliexpressrules.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs {@link Meter} in a JVM of its own, so that what was measured before has no influence on how
 * the code is compiled.
 */
final class Fork {
  private Fork() {}

  static Cost measure(Operation operation) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(operation))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines;
    try (BufferedReader out = process.inputReader()) {
      lines = out.lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(operation + " must be measured, but failed: " + lines);
    }
    return Cost.parse(lines.get(lines.size() - 1)).dividedBy(operation.parts());
  }

  private static List<String> command(Operation operation) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Dslf4j.internal.verbosity=ERROR",
        "-cp",
        System.getProperty("java.class.path"),
        Meter.class.getName(),
        operation.toString());
  }
}
