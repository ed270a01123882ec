package io.github.aliexpressrules.examples.flinkwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the job wrote and committed; what is still in progress was never said. */
final class Output {
  private final Path directory;

  /** The output in that directory of the job. */
  Output(Path directory) {
    this.directory = directory;
  }

  /** Returns its lines. */
  List<String> said(String name) throws IOException {
    return lines(name).toList();
  }

  /** Returns its changes, each as a number: equal to others, if each line is there as often. */
  long[] hashes() throws IOException {
    return hashes(lines("changes").map(Expected::standing));
  }

  static long[] hashes(Stream<String> lines) {
    return lines.mapToLong(Watched::hashOf).sorted().toArray();
  }

  private Stream<String> lines(String name) throws IOException {
    Path all = directory.resolve(name);
    if (!Files.exists(all)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(all)) {
      return files
          .filter(Files::isRegularFile)
          .filter(part -> !part.getFileName().toString().startsWith("."))
          .toList()
          .parallelStream()
          .flatMap(Output::lines);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
